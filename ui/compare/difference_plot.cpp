// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/difference_plot.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hankki {
namespace {

constexpr std::size_t kDifferenceBins = 21;  // one has 0 in its middle

}  // namespace

void DifferencePlot::setDifferences(const std::vector<double>& differences) {
  double most = 0;
  for (const double difference : differences) most = std::max(most, std::abs(difference));
  if (most == 0) most = 1;
  const double width = 2 * most / static_cast<double>(kDifferenceBins);
  std::vector<HistogramBin> bins;
  for (std::size_t at = 0; at < kDifferenceBins; ++at) {
    const double lower = -most + width * static_cast<double>(at);
    bins.push_back({.lower = lower, .upper = lower + width, .muted = at == kDifferenceBins / 2});
  }
  for (const double difference : differences) {
    const auto at = static_cast<std::size_t>(
        std::clamp((difference + most) / width, 0.0, static_cast<double>(kDifferenceBins - 1)));
    ++bins[at].count;
  }
  setBins(std::move(bins));
}

void DifferencePlot::retranslate() {
  setAxisNames(tr("Difference from the baseline"), tr("Users"));
  setAccessibleName(tr("How the differences are spread"));
}

}  // namespace hankki
