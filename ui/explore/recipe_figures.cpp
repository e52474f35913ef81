// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/recipe_figures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <string_view>

#include "core/base/parse_number.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

/// NaN: the recipe does not have it.
using FigureOf = std::function<double(ItemIndex)>;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kMostYears = 30;

/// Bins up to each of `ends`, and one beyond the last; the ends belong to them.
RecipeFigure makeFigure(const char* id, const Dataset& dataset, const std::vector<double>& ends,
                        int decimals, bool beyond, const FigureOf& figureOf) {
  RecipeFigure figure{.id = id};
  double lower = 0;
  for (const double end : ends) {
    figure.bins.push_back({lower, end, 0, formatNumber(end, decimals)});
    lower = end;
  }
  if (beyond)
    figure.bins.push_back(
        {lower, lower + 1, 0, QStringLiteral("%1+").arg(formatNumber(lower, decimals))});
  for (ItemIndex recipe = 0; recipe < dataset.recipes().size(); ++recipe) {
    const double value = dataset.recipes()[recipe].stub ? kNaN : figureOf(recipe);
    std::uint8_t bin = RecipeFigure::kNone;
    if (!std::isnan(value)) {
      const auto at = std::ranges::lower_bound(ends, value) - ends.begin();
      bin = static_cast<std::uint8_t>(std::min(at, std::ssize(figure.bins) - 1));
      ++figure.bins[bin].count;
    }
    figure.bin.push_back(bin);
  }
  return figure;
}

double yearOf(const Recipe& recipe) {
  const auto year = parse_number<int>(std::string_view(recipe.submitted).substr(0, 4));
  return year ? *year : kNaN;
}

RecipeFigure years(const Dataset& dataset) {
  double first = std::numeric_limits<double>::max(), last = 0;
  for (const Recipe& recipe : dataset.recipes())
    if (const double year = yearOf(recipe); !std::isnan(year)) {
      first = std::min(first, year);
      last = std::max(last, year);
    }
  std::vector<double> ends;
  const double step = std::max(1.0, std::ceil((last - first + 1) / kMostYears));
  for (double end = first + step - 1; ends.empty() || ends.back() < last; end += step)
    ends.push_back(end);
  RecipeFigure figure = makeFigure("year", dataset, ends, 0, false, [&](ItemIndex recipe) {
    return yearOf(dataset.recipes()[recipe]);
  });
  for (std::size_t i = 0; i < figure.bins.size(); ++i)  // no grouping: 2008, not 2,008
    figure.bins[i].label = QString::number(static_cast<int>(ends[i]));
  return figure;
}

}  // namespace

std::vector<double> RecipeFigure::countsOf(const std::vector<qint64>& recipes) const {
  std::vector<double> counts(bins.size(), 0);
  for (const qint64 recipe : recipes)
    if (const std::uint8_t at = bin[static_cast<std::size_t>(recipe)]; at != kNone) ++counts[at];
  return counts;
}

std::vector<qint64> RecipeFigure::recipesIn(std::size_t wanted) const {
  std::vector<qint64> recipes;
  for (std::size_t recipe = 0; recipe < bin.size(); ++recipe)
    if (bin[recipe] == wanted) recipes.push_back(static_cast<qint64>(recipe));
  return recipes;
}

std::vector<RecipeFigure> recipeFigures(const Dataset& dataset,
                                        const DatasetStatistics& statistics) {
  const auto& recipes = dataset.recipes();
  std::vector<RecipeFigure> figures;
  figures.push_back(makeFigure("minutes", dataset, {10, 15, 20, 30, 45, 60, 90, 120, 240, 480}, 0,
                               true, [&](ItemIndex recipe) {
                                 const auto minutes = recipes[recipe].minutes;
                                 return minutes > 0 ? double(minutes) : kNaN;
                               }));
  figures.push_back(makeFigure("ingredients", dataset, {2, 4, 6, 8, 10, 12, 14, 16, 20}, 0, true,
                               [&](ItemIndex recipe) {
                                 const auto count = recipes[recipe].ingredients.size();
                                 return count > 0 ? double(count) : kNaN;
                               }));
  if (statistics.interactions > 0) {
    figures.push_back(
        makeFigure("ratings", dataset, {0, 1, 2, 5, 10, 20, 50, 100, 200}, 0, true,
                   [&](ItemIndex recipe) { return double(statistics.per_recipe[recipe]); }));
    figures.push_back(makeFigure(
        "stars", dataset, {1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5}, 1, false,
        [&](ItemIndex recipe) { return static_cast<double>(statistics.mean_per_recipe[recipe]); }));
  }
  const bool dated = std::ranges::any_of(
      recipes, [](const Recipe& recipe) { return !std::isnan(yearOf(recipe)); });
  if (dated) figures.push_back(years(dataset));
  std::erase_if(figures, [](const RecipeFigure& figure) {
    return std::ranges::all_of(figure.bins, [](const HistogramBin& bin) { return bin.count == 0; });
  });
  return figures;
}

}  // namespace hankki
