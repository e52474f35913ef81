// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace hankki::kernels {

enum class Activation { Identity, Tanh, Relu, Sigmoid };

/// Applies the function in place.
void activate(Activation activation, std::span<float> values);

/// Turns d loss / d output into d loss / d input, in place, from the function's output.
void activate_backward(Activation activation, std::span<const float> output,
                       std::span<float> gradient);

/// Layer normalisation of swish: with s = x sigmoid(x), xhat = (s - mean) / sqrt(variance + eps)
/// over the row, y = gain * xhat + shift. What backward needs is kept in `normal` (xhat); returns
/// 1 / sqrt(variance + eps). All spans have the row's width; `output` may be `normal`'s neighbour,
/// never the same memory.
float swish_norm(std::span<const float> input, std::span<const float> gain,
                 std::span<const float> shift, float epsilon, std::span<float> normal,
                 std::span<float> output);

/// d loss / d input from d loss / d output, in place in `gradient`. The gradients of gain and shift
/// are sums over rows of gradient * normal and gradient: take them before.
void swish_norm_backward(std::span<const float> input, std::span<const float> gain,
                         std::span<const float> normal, float inverse_deviation,
                         std::span<float> gradient);

}  // namespace hankki::kernels
