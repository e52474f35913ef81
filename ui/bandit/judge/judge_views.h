// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/bandit/bandit_view.h"

namespace hankki {

/// The tabs of the Bandit page that judge: policies, logs, experiments. In their order.
std::vector<BanditViewKind> judgeViews();

}  // namespace hankki
