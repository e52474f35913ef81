#pragma once

#include <memory>

#include "core/models/autograd/network.h"

namespace hankki {

/// The library hankki_autograd, loaded on the first call. Throws Error, saying what to install,
/// where it is missing or does not load.
const AutogradLibrary& autograd_library();

/// BPR, LightGCN, MultiDAE, MultiVAE, CDAE or RecVAE in its plain form: the loss as the paper has
/// it, gradients from LibTorch's autograd. Draws the same initial values, batches, dropout, noise
/// and negatives as the kernel form, and saves the same tensors; either form continues the other's
/// checkpoint. The library is loaded by begin(). Results repeat at a fixed thread count.
std::unique_ptr<Recommender> make_autograd(const ModelSpec& spec, const ParameterValues& parameters,
                                           AutogradPrecision precision = AutogradPrecision::Single);

}  // namespace hankki
