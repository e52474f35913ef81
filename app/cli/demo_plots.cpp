// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo_plots.h"

#include <fmt/format.h>

#include <QSize>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <optional>

#include "core/models/registry.h"
#include "ui/plots/bar_plot.h"
#include "ui/plots/histogram_plot.h"
#include "ui/plots/line_plot.h"
#include "ui/plots/rank_curve_plot.h"
#include "ui/theme/model_style.h"
#include "ui/theme/tokens.h"

namespace hankki::cli {
namespace fs = std::filesystem;
namespace {

constexpr QSize kSize(960, 540);
constexpr const char* kCurveMetric = "ndcg@10";

QString qt(const std::string& text) { return QString::fromStdString(text); }

/// What of an epoch is plotted; nullopt where it has none.
using Value = std::function<std::optional<double>(const EpochRow&)>;

std::optional<double> loss(const EpochRow& row) {
  if (row.losses.empty()) return std::nullopt;
  return total_loss(row.losses);
}

std::optional<double> validation_metric(const EpochRow& row) {
  const auto found = row.validation.find(kCurveMetric);
  if (found == row.validation.end()) return std::nullopt;
  return found->second;
}

void draw_curves(const fs::path& file, const char* title, const QString& y_name,
                 std::span<const RunInfo> runs, std::span<const Curve> curves, const Value& value) {
  LinePlot plot;
  plot.setTitle(title);
  plot.setXAxis({.name = "Epoch"});
  plot.setYName(y_name);
  for (std::size_t i = 0; i < curves.size(); ++i) {
    LineSeries series;
    series.id = QString::number(curves[i].run);
    series.name = qt(model_name(curves[i].model));
    series.style = modelStyle(curves[i].model);
    for (const EpochRow& row : curves[i].epochs)
      if (const auto y = value(row))
        series.points.push_back({static_cast<double>(row.epoch + 1), *y});
    if (series.points.empty()) continue;
    if (runs[i].result.best_epoch >= 0) series.ring = runs[i].result.best_epoch + 1;
    plot.addSeries(std::move(series));
  }
  plot.renderToFile(file, kSize, lightTokens());
}

void draw_metrics(const fs::path& file, std::span<const RunInfo> runs) {
  std::vector<BarRow> rows;
  for (const RunInfo& run : runs)
    rows.push_back({qt(model_name(run.request.model)), modelStyle(run.request.model)});
  std::vector<BarPanel> panels;
  const std::pair<const char*, const char*> shown[]{{"ndcg@10", "mean over users"},
                                                    {"recall@10", "mean over users"},
                                                    {"coverage@10", "share of the catalogue"},
                                                    {"novelty@10", "bits"}};
  for (const auto& [metric, unit] : shown) {
    BarPanel panel;
    panel.title = qt(metric_title(metric).english());
    panel.xName = unit;
    for (const RunInfo& run : runs) {
      const auto found = run.result.test.find(metric);
      const bool has = found != run.result.test.end();
      panel.values.push_back({has ? found->second : std::numeric_limits<double>::quiet_NaN(), {}});
    }
    panels.push_back(std::move(panel));
  }
  BarPlot plot;
  plot.setTitle("Test metrics");
  plot.setBars(std::move(rows), std::move(panels));
  plot.renderToFile(file, kSize, lightTokens());
}

void draw_ratings(const fs::path& file, const Dataset& dataset) {
  std::map<float, double> counts;
  for (const Interaction& interaction : dataset.interactions()) counts[interaction.rating] += 1;
  std::vector<HistogramBin> bins;
  for (const auto& [rating, count] : counts) {
    const bool none = rating == 0;
    bins.push_back({.lower = rating,
                    .upper = rating + 1.0,
                    .count = count,
                    .label = none ? QString("none") : QString::number(rating),
                    .muted = none});
  }
  HistogramPlot plot;
  plot.setTitle("Ratings");
  plot.setAxisNames("Rating", "Interactions");
  plot.setCountsVisible(true);
  plot.setBins(std::move(bins));
  plot.renderToFile(file, kSize, lightTokens());
}

void draw_popularity(const fs::path& file, const Split& split) {
  RankCurvePlot plot;
  plot.setTitle("Popularity of the recipes in train");
  plot.setAxisNames("Rank of the recipe", "Interactions");
  plot.setCounts(split.train.column_counts());
  plot.setHead(0.2, qt(fmt::format("top 20 % hold {:.0f} %", 100 * plot.headShare(0.2))));
  plot.renderToFile(file, kSize, lightTokens());
}

}  // namespace

std::vector<fs::path> draw_demo_plots(const fs::path& folder, std::span<const RunInfo> runs,
                                      std::span<const Curve> curves, const Dataset& dataset,
                                      const Split& split) {
  const std::vector<fs::path> files{folder / "loss.png", folder / "validation.png",
                                    folder / "metrics.png", folder / "ratings.png",
                                    folder / "popularity.png"};
  draw_curves(files[0], "Training loss", "Loss", runs, curves, loss);
  draw_curves(files[1], "Validation", "Validation NDCG@10", runs, curves, validation_metric);
  draw_metrics(files[2], runs);
  draw_ratings(files[3], dataset);
  draw_popularity(files[4], split);
  return files;
}

}  // namespace hankki::cli
