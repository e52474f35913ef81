// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/spec.h"

namespace hankki {

/// What people read of each policy. Without the options that all have.
Spec uniform_spec();
Spec fixed_spec();
Spec etc_spec();
Spec greedy_spec();
Spec epsilon_greedy_spec();
Spec epsilon_decreasing_spec();
Spec softmax_spec();
Spec ucb1_spec();
Spec ucb_spec();
Spec kl_ucb_spec();
Spec moss_spec();
Spec exp3_spec();
Spec thompson_spec();
Spec gaussian_thompson_spec();
Spec top_two_thompson_spec();
Spec discounted_thompson_spec();
Spec sliding_thompson_spec();
Spec discounted_ucb_spec();
Spec sliding_ucb_spec();
Spec linucb_spec();
Spec lin_thompson_spec();
Spec blend_spec();

}  // namespace hankki
