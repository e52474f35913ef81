// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/linear_rules.h"

#include <algorithm>
#include <cmath>

#include "core/bandit/bernoulli_arms.h"
#include "core/base/error.h"
#include "core/kernels/simd.h"

namespace hankki {
namespace {

/// y = A x for a square matrix by rows; gives x' A x.
HANKKI_MULTIVERSION double multiply_square(const double* matrix, const double* x, std::size_t size,
                                           double* y) {
  double form = 0;
  for (std::size_t i = 0; i < size; ++i) {
    double sum = 0;
    for (std::size_t j = 0; j < size; ++j) sum += matrix[i * size + j] * x[j];
    y[i] = sum;
    form += sum * x[i];
  }
  return form;
}

/// A -= factor u u'.
HANKKI_MULTIVERSION void subtract_outer(double* matrix, const double* u, std::size_t size,
                                        double factor) {
  for (std::size_t i = 0; i < size; ++i) {
    const double scale = factor * u[i];
    for (std::size_t j = 0; j < size; ++j) matrix[i * size + j] -= scale * u[j];
  }
}

double dot(std::span<const double> a, std::span<const double> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

constexpr double kConstant[] = {1};

std::size_t width_of(int arms, int dimensions) {
  check_features("features", arms, dimensions);
  return static_cast<std::size_t>(std::max(1, dimensions));
}

}  // namespace

ArmRegressions::ArmRegressions(int arms, int dimensions)
    : dimensions_(width_of(arms, dimensions)),
      inverses_(static_cast<std::size_t>(arms) * dimensions_ * dimensions_),
      thetas_(static_cast<std::size_t>(arms) * dimensions_),
      scratch_(dimensions_) {
  for (int arm = 0; arm < arms; ++arm)
    for (std::size_t i = 0; i < dimensions_; ++i) inverse(arm)[i * dimensions_ + i] = 1;
}

std::span<const double> ArmRegressions::features(std::span<const double> x) const {
  if (x.size() == dimensions_) return x;
  if (dimensions_ > 1)
    throw Error(
        en::say("a visit has {} features, and the policy was made for {}", x.size(), dimensions_));
  return kConstant;
}

double ArmRegressions::multiply(int arm, std::span<const double> x) {
  return multiply_square(inverse(arm).data(), x.data(), dimensions_, scratch_.data());
}

void ArmRegressions::predict(const ArmSet& among, std::span<const double> visit,
                             std::span<Normal> out) {
  const auto x = features(visit);
  for (int i = 0; i < among.size(); ++i) {
    const int arm = among[i];
    out[static_cast<std::size_t>(arm)] = {dot(theta(arm), x),
                                          std::sqrt(std::max(0.0, multiply(arm, x)))};
  }
}

void ArmRegressions::learn(int arm, std::span<const double> visit, double reward) {
  const auto x = features(visit);
  const double form = multiply(arm, x);
  // Sherman and Morrison: A^-1 after A + x x', and with it theta.
  const double step = (reward - dot(theta(arm), x)) / (1 + form);
  for (std::size_t i = 0; i < dimensions_; ++i) theta(arm)[i] += step * scratch_[i];
  subtract_outer(inverse(arm).data(), scratch_.data(), dimensions_, 1 / (1 + form));
}

void ArmRegressions::change(int arm, std::span<const double> visit, double difference) {
  multiply(arm, features(visit));
  for (std::size_t i = 0; i < dimensions_; ++i) theta(arm)[i] += difference * scratch_[i];
}

}  // namespace hankki
