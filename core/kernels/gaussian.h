// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>

namespace hankki::kernels {

/// The stochastic layer of a variational autoencoder, one user at a time. q = N(mean, exp(log
/// variance)) a dimension; z = mean + noise * exp(log variance / 2), `noise` being drawn outside.
/// All spans have the latent width.
struct Gaussian {
  std::span<const float> mean, log_variance;
};

void sample_gaussian(const Gaussian& q, std::span<const float> noise, std::span<float> z);

/// KL(q || N(0, 1)) in closed form.
double standard_kl(const Gaussian& q);

/// From `z_gradient`, d loss / d z of the rest of the loss, the gradients of
/// loss + weight * standard_kl(q).
void standard_kl_backward(const Gaussian& q, std::span<const float> noise,
                          std::span<const float> z_gradient, float weight,
                          std::span<float> mean_gradient, std::span<float> log_variance_gradient);

/// RecVAE's composite prior (Shenbin et al. 2020, eq. 10), a mixture a dimension: the standard
/// normal, the posterior of the encoder before, a wide normal.
struct CompositePrior {
  std::array<float, 3> mixture;  ///< in this order; sums to 1
  float wide_log_variance;
};

/// log q(z) - log p(z) of one sample, summed over dimensions. Adds weight * d / d z of -log p(z) to
/// `z_gradient`.
double composite_kl(const Gaussian& q, const Gaussian& old, const CompositePrior& prior,
                    std::span<const float> noise, std::span<const float> z, float weight,
                    std::span<float> z_gradient);

/// From the whole d loss / d z, the gradients of the posterior; `weight` is composite_kl's.
void composite_kl_backward(const Gaussian& q, std::span<const float> noise,
                           std::span<const float> z_gradient, float weight,
                           std::span<float> mean_gradient, std::span<float> log_variance_gradient);

}  // namespace hankki::kernels
