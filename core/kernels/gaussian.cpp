// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/gaussian.h"

#include <algorithm>
#include <cmath>

#include "core/kernels/fast_math.h"
#include "core/kernels/simd.h"

namespace hankki::kernels {
namespace {

HANKKI_MULTIVERSION
void sample(const float* mean, const float* log_variance, const float* noise, float* z,
            std::size_t width) {
  for (std::size_t i = 0; i < width; ++i)
    z[i] = mean[i] + noise[i] * fast_exp(0.5F * log_variance[i]);
}

HANKKI_MULTIVERSION
float twice_kl(const float* mean, const float* log_variance, std::size_t width) {
  float sum = 0;
  for (std::size_t i = 0; i < width; ++i)
    sum += mean[i] * mean[i] + fast_exp(log_variance[i]) - 1 - log_variance[i];
  return sum;
}

HANKKI_MULTIVERSION
void kl_slopes(const float* mean, const float* log_variance, const float* noise,
               const float* z_gradient, float weight, float* mean_gradient,
               float* log_variance_gradient, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) {
    const float deviation = fast_exp(0.5F * log_variance[i]);
    mean_gradient[i] = z_gradient[i] + weight * mean[i];
    log_variance_gradient[i] =
        0.5F * (z_gradient[i] * noise[i] * deviation + weight * (deviation * deviation - 1));
  }
}

HANKKI_MULTIVERSION
void sample_slopes(const float* log_variance, const float* noise, const float* z_gradient,
                   float weight, float* mean_gradient, float* log_variance_gradient,
                   std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) {
    mean_gradient[i] = z_gradient[i];
    log_variance_gradient[i] =
        0.5F * (z_gradient[i] * noise[i] * fast_exp(0.5F * log_variance[i]) - weight);
  }
}

/// What the dimensions of a chunk have in common.
struct CompositeParts {
  std::array<float, 3> log_mixture;
  float wide_log_variance, wide_precision, weight;
};

// A density is at most three times the largest of its parts, and 3^32 is far from overflow: a
// logarithm for 32 of them is cheap.
constexpr std::size_t kChunk = 32;

/// Adds a chunk's gradients of -log p(z), and returns the sum of log q(z) - log p(z), but for the
/// logarithm of `product`.
HANKKI_MULTIVERSION
float composite_chunk(const float* log_variance, const float* old_mean,
                      const float* old_log_variance, const CompositeParts& parts,
                      const float* noise, const float* z, float* z_gradient, std::size_t count,
                      float& product) {
  float totals[kChunk], sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const float old_offset = z[i] - old_mean[i];
    const float old_precision = fast_exp(-old_log_variance[i]);
    // Logarithms of the densities, without log(2 pi) / 2.
    const float standard = parts.log_mixture[0] - 0.5F * z[i] * z[i];
    const float old = parts.log_mixture[1] -
                      0.5F * (old_log_variance[i] + old_offset * old_offset * old_precision);
    const float wide = parts.log_mixture[2] -
                       0.5F * (parts.wide_log_variance + z[i] * z[i] * parts.wide_precision);
    const float narrow = standard > old ? standard : old;
    const float largest = narrow > wide ? narrow : wide;
    const float standard_share = fast_exp(standard - largest);
    const float old_share = fast_exp(old - largest);
    const float wide_share = fast_exp(wide - largest);
    totals[i] = standard_share + old_share + wide_share;
    z_gradient[i] += parts.weight *
                     (standard_share * z[i] + old_share * old_offset * old_precision +
                      wide_share * z[i] * parts.wide_precision) /
                     totals[i];
    sum -= 0.5F * (log_variance[i] + noise[i] * noise[i]) + largest;
  }
  product = 1;
  for (std::size_t i = 0; i < count; ++i) product *= totals[i];
  return sum;
}

}  // namespace

void sample_gaussian(const Gaussian& q, std::span<const float> noise, std::span<float> z) {
  sample(q.mean.data(), q.log_variance.data(), noise.data(), z.data(), z.size());
}

double standard_kl(const Gaussian& q) {
  return 0.5 * twice_kl(q.mean.data(), q.log_variance.data(), q.mean.size());
}

void standard_kl_backward(const Gaussian& q, std::span<const float> noise,
                          std::span<const float> z_gradient, float weight,
                          std::span<float> mean_gradient, std::span<float> log_variance_gradient) {
  kl_slopes(q.mean.data(), q.log_variance.data(), noise.data(), z_gradient.data(), weight,
            mean_gradient.data(), log_variance_gradient.data(), q.mean.size());
}

double composite_kl(const Gaussian& q, const Gaussian& old, const CompositePrior& prior,
                    std::span<const float> noise, std::span<const float> z, float weight,
                    std::span<float> z_gradient) {
  CompositeParts parts{.log_mixture = {},
                       .wide_log_variance = prior.wide_log_variance,
                       .wide_precision = std::exp(-prior.wide_log_variance),
                       .weight = weight};
  for (std::size_t k = 0; k < 3; ++k) parts.log_mixture[k] = std::log(prior.mixture[k]);
  double sum = 0;
  for (std::size_t begin = 0; begin < z.size(); begin += kChunk) {
    float product = 1;
    sum += composite_chunk(&q.log_variance[begin], &old.mean[begin], &old.log_variance[begin],
                           parts, &noise[begin], &z[begin], &z_gradient[begin],
                           std::min(kChunk, z.size() - begin), product);
    sum -= std::log(static_cast<double>(product));
  }
  return sum;
}

void composite_kl_backward(const Gaussian& q, std::span<const float> noise,
                           std::span<const float> z_gradient, float weight,
                           std::span<float> mean_gradient, std::span<float> log_variance_gradient) {
  sample_slopes(q.log_variance.data(), noise.data(), z_gradient.data(), weight,
                mean_gradient.data(), log_variance_gradient.data(), z_gradient.size());
}

}  // namespace hankki::kernels
