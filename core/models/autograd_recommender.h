// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/torch_module.h"
#include "core/models/autograd_network.h"

namespace hankki {

/// The module that has the networks, loaded on the first call. Throws Error, saying what to
/// install, where it is missing or does not load.
const TorchModule& autograd_module();

/// BPR, LightGCN, MultiDAE, MultiVAE, CDAE or RecVAE in its plain form: the loss as the paper has
/// it, gradients from LibTorch's autograd. Draws the same initial values, batches, dropout, noise
/// and negatives as the kernel form, and saves the same tensors; either form continues the other's
/// checkpoint. The module is loaded by begin(), or at once for another device than the CPU: Error
/// where it does not have that one. Results repeat at a fixed thread count.
std::unique_ptr<Recommender> make_autograd(const ModelSpec& spec, const ParameterValues& parameters,
                                           AutogradPrecision precision = AutogradPrecision::Single);

}  // namespace hankki
