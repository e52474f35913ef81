// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/evaluation/seed_variance.h"

namespace hankki {

/// A mean square that the variance of a mean is made of, with the degrees of freedom that it was
/// estimated with; below 0 where it is taken off, as it stands in two others.
struct VarianceTerm {
  double variance = 0, freedom = 0;
};

/// The variance of the mean of these, as of a sample; of fewer than two nobody knows it: 0.
VarianceTerm variance_of_mean(std::span<const double> values);

/// Sets interval and p of a mean whose variance is the sum of the terms, but at least `least`, by
/// Student's t with Satterthwaite's (1946) degrees of freedom. The first term is the users': of one
/// user alone nothing can be told, and p is 1.
void judge_mean(SeedMean& of, std::span<const VarianceTerm> terms, double least, double level);

}  // namespace hankki
