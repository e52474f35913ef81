// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bandit/beta.h"
#include "ui/plots/density_plot.h"

namespace hankki {

/// What is believed of an arm's rate, as a curve: over nearly all of the mass, with the mean and
/// the 95 % credible interval.
DensityCurve beliefCurve(const QString& name, const ModelStyle& style, const Beta& belief);

/// The ends of the 95 % credible interval.
std::pair<double, double> credible(const Beta& belief);

}  // namespace hankki
