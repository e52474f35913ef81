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
  std::array<float, 3> log_mixture;
  for (std::size_t k = 0; k < 3; ++k) log_mixture[k] = std::log(prior.mixture[k]);
  const float wide_precision = std::exp(-prior.wide_log_variance);
  double sum = 0;
  for (std::size_t i = 0; i < z.size(); ++i) {
    const std::array offset{z[i], z[i] - old.mean[i], z[i]};
    const std::array log_variance{0.0F, old.log_variance[i], prior.wide_log_variance};
    const std::array precision{1.0F, fast_exp(-old.log_variance[i]), wide_precision};
    std::array<float, 3> density;  // logarithm, without log(2 pi) / 2
    for (std::size_t k = 0; k < 3; ++k)
      density[k] = log_mixture[k] - 0.5F * (log_variance[k] + offset[k] * offset[k] * precision[k]);
    const float largest = std::max({density[0], density[1], density[2]});
    float total = 0, slope = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      const float part = fast_exp(density[k] - largest);
      total += part;
      slope += part * offset[k] * precision[k];
    }
    z_gradient[i] += weight * slope / total;
    const float log_posterior = -0.5F * (q.log_variance[i] + noise[i] * noise[i]);
    sum += log_posterior - (largest + std::log(total));
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
