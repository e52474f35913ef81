// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "core/data/statistics.h"
#include "ui/plots/histogram_plot.h"

namespace hankki {

/// A figure that recipes have, as a histogram.
struct RecipeFigure {
  static constexpr std::uint8_t kNone = 255;  ///< the recipe does not have it

  const char* id = nullptr;        ///< stable, not shown
  std::vector<HistogramBin> bins;  ///< with labels: their last value, or the only one
  std::vector<std::uint8_t> bin;   ///< of each recipe of the data set

  /// How many of these recipes are in each bin.
  std::vector<double> countsOf(const std::vector<qint64>& recipes) const;
  std::vector<qint64> recipesIn(std::size_t bin) const;  ///< ascending
};

/// Minutes, ingredients, ratings, stars and the year, as far as any recipe has them. Stubs, which
/// are no more than an id, are in none.
std::vector<RecipeFigure> recipeFigures(const Dataset& dataset,
                                        const DatasetStatistics& statistics);

}  // namespace hankki
