// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include "core/text/encoder_model.h"

// Inside the module hankki_torch only.
namespace hankki::autograd {

/// The forward pass of the Universal Sentence Encoder Lite (core/text/lite_encoder.h) over texts
/// that are equally long: `ids` is texts x length, the result texts x length x hidden. `weights`
/// are those of lite_tensors(), `shape` its.
at::Tensor lite_forward(const TransformerShape& shape, const TensorMap& weights,
                        const at::Tensor& ids);

}  // namespace hankki::autograd
