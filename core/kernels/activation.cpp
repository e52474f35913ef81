// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/activation.h"

#include <cmath>

#include "core/kernels/fast_math.h"
#include "core/kernels/simd.h"

namespace hankki::kernels {
namespace {

HANKKI_MULTIVERSION
void tanh_in_place(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) values[i] = fast_tanh(values[i]);
}

HANKKI_MULTIVERSION
void sigmoid_in_place(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) values[i] = 1 / (1 + fast_exp(-values[i]));
}

HANKKI_MULTIVERSION
void relu_in_place(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) values[i] = values[i] > 0 ? values[i] : 0.0F;
}

HANKKI_MULTIVERSION
void tanh_slope(const float* output, float* gradient, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) gradient[i] *= 1 - output[i] * output[i];
}

HANKKI_MULTIVERSION
void sigmoid_slope(const float* output, float* gradient, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) gradient[i] *= output[i] * (1 - output[i]);
}

HANKKI_MULTIVERSION
void relu_slope(const float* output, float* gradient, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) gradient[i] = output[i] > 0 ? gradient[i] : 0.0F;
}

/// Writes x sigmoid(x) and returns its sum.
HANKKI_MULTIVERSION
float swish(const float* input, float* output, std::size_t width) {
  float sum = 0;
  for (std::size_t i = 0; i < width; ++i) {
    output[i] = input[i] / (1 + fast_exp(-input[i]));
    sum += output[i];
  }
  return sum;
}

HANKKI_MULTIVERSION
float squared_distance_to(const float* values, float centre, std::size_t width) {
  float sum = 0;
  for (std::size_t i = 0; i < width; ++i) sum += (values[i] - centre) * (values[i] - centre);
  return sum;
}

HANKKI_MULTIVERSION
void standardise(float* normal, float* output, const float* gain, const float* shift, float mean,
                 float inverse_deviation, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) {
    normal[i] = (normal[i] - mean) * inverse_deviation;
    output[i] = gain[i] * normal[i] + shift[i];
  }
}

/// Means over the row of gain * gradient, and of that times the normalised value.
struct NormMeans {
  float gradient, product;
};

HANKKI_MULTIVERSION
NormMeans norm_means(const float* gradient, const float* gain, const float* normal,
                     std::size_t width) {
  float sum = 0, product = 0;
  for (std::size_t i = 0; i < width; ++i) {
    sum += gradient[i] * gain[i];
    product += gradient[i] * gain[i] * normal[i];
  }
  return {sum / static_cast<float>(width), product / static_cast<float>(width)};
}

HANKKI_MULTIVERSION
void swish_norm_slope(const float* input, const float* gain, const float* normal, float* gradient,
                      NormMeans means, float inverse_deviation, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) {
    const float to_swish =
        inverse_deviation * (gradient[i] * gain[i] - means.gradient - normal[i] * means.product);
    const float sigmoid = 1 / (1 + fast_exp(-input[i]));
    gradient[i] = to_swish * (sigmoid + input[i] * sigmoid * (1 - sigmoid));
  }
}

}  // namespace

void activate(Activation activation, std::span<float> values) {
  if (activation == Activation::Tanh) tanh_in_place(values.data(), values.size());
  if (activation == Activation::Relu) relu_in_place(values.data(), values.size());
  if (activation == Activation::Sigmoid) sigmoid_in_place(values.data(), values.size());
}

void activate_backward(Activation activation, std::span<const float> output,
                       std::span<float> gradient) {
  if (activation == Activation::Tanh) tanh_slope(output.data(), gradient.data(), output.size());
  if (activation == Activation::Relu) relu_slope(output.data(), gradient.data(), output.size());
  if (activation == Activation::Sigmoid)
    sigmoid_slope(output.data(), gradient.data(), output.size());
}

float swish_norm(std::span<const float> input, std::span<const float> gain,
                 std::span<const float> shift, float epsilon, std::span<float> normal,
                 std::span<float> output) {
  const std::size_t width = input.size();
  const float mean = swish(input.data(), normal.data(), width) / static_cast<float>(width);
  const float variance =
      squared_distance_to(normal.data(), mean, width) / static_cast<float>(width);
  const float inverse_deviation = 1 / std::sqrt(variance + epsilon);
  standardise(normal.data(), output.data(), gain.data(), shift.data(), mean, inverse_deviation,
              width);
  return inverse_deviation;
}

void swish_norm_backward(std::span<const float> input, std::span<const float> gain,
                         std::span<const float> normal, float inverse_deviation,
                         std::span<float> gradient) {
  const NormMeans means = norm_means(gradient.data(), gain.data(), normal.data(), gradient.size());
  swish_norm_slope(input.data(), gain.data(), normal.data(), gradient.data(), means,
                   inverse_deviation, gradient.size());
}

}  // namespace hankki::kernels
