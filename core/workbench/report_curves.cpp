// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <functional>

#include "core/base/error.h"
#include "core/report/run_table.h"
#include "core/store/workspace.h"
#include "core/workbench/annotations.h"
#include "core/workbench/report_parts.h"
#include "core/workbench/seed_groups.h"

namespace hankki::report {
namespace {

constexpr std::size_t kMostLines = 12;  // that an eye tells apart in one plot

using Value = std::function<double(const EpochRow&)>;
using Point = std::pair<double, double>;

std::vector<Point> points_of(const Material& material, RunId run, const Value& value) {
  std::vector<Point> points;
  for (const EpochRow& row : material.workspace().runs().epochs(run))
    if (const double at = value(row); std::isfinite(at))
      points.emplace_back(static_cast<double>(row.epoch + 1), at);
  return points;
}

/// The mean of the runs at each epoch that all of them came to, in a band from the lowest to the
/// highest.
void add_mean(LineChart::Line& line, const std::vector<std::vector<Point>>& runs) {
  std::size_t epochs = runs.front().size();
  for (const auto& run : runs) epochs = std::min(epochs, run.size());
  for (std::size_t epoch = 0; epoch < epochs; ++epoch) {
    const double x = runs.front()[epoch].first;
    double sum = 0, low = INFINITY, high = -INFINITY;
    for (const auto& run : runs) {
      if (run[epoch].first != x) return;  // one of them was not judged after each epoch
      sum += run[epoch].second;
      low = std::min(low, run[epoch].second);
      high = std::max(high, run[epoch].second);
    }
    line.points.emplace_back(x, sum / static_cast<double>(runs.size()));
    if (runs.size() > 1) line.band.push_back({x, low, high});
  }
}

/// A line for the runs that differ by their seeds alone, where it has more than one point, the best
/// runs first.
LineChart lines_of(Material& material, const Message& y, const Value& value) {
  LineChart chart{en::say("Epoch"), y, {}};
  for (const auto& group : alike_but_for_seeds(material.tested())) {
    if (chart.lines.size() == kMostLines) break;
    const RunInfo& first = material.tested()[group.front()];
    LineChart::Line line{.name = group_label(material, group),
                         .model = first.request.model,
                         .variant = material.variant_of(first.id),
                         .points = {},
                         .ring = {},
                         .band = {}};
    std::vector<std::vector<Point>> runs;
    for (const std::size_t at : group)
      runs.push_back(points_of(material, material.tested()[at].id, value));
    add_mean(line, runs);
    if (group.size() == 1 && first.result.best_epoch >= 0)
      line.ring = static_cast<double>(first.result.best_epoch + 1);
    if (line.points.size() > 1) chart.lines.push_back(std::move(line));
  }
  return chart;
}

/// Each as a share of its first value, so that losses of different models share an axis.
LineChart relative(LineChart chart) {
  for (LineChart::Line& line : chart.lines) {
    const double first = line.points.front().second;
    if (first == 0) continue;
    for (auto& [x, y] : line.points) y /= first;
    for (LineChart::Band& band : line.band) band.low /= first, band.high /= first;
    for (LineChart::Band& band : line.band)
      if (band.low > band.high) std::swap(band.low, band.high);  // of a loss below 0
  }
  return chart;
}

/// What people wrote on the curves.
ReportTable written_table(const Material& material) {
  ReportTable table{
      "curve-notes",
      en::say("What was written on the curves."),
      {{en::say("Run"), Look::Name}, {en::say("Epoch"), Look::Count}, {en::say("Note")}},
      {}};
  std::vector<RunId> runs;
  for (const RunInfo& run : material.runs()) runs.push_back(run.id);
  for (const Annotation& note : list_annotations(material.workspace(), runs))
    table.rows.push_back({note.run, note.epoch + 1, note.text});
  return table;
}

bool has_bands(const LineChart& chart) {
  return std::ranges::any_of(chart.lines,
                             [](const LineChart::Line& line) { return !line.band.empty(); });
}

}  // namespace

Blocks curves_part(Material& material) {
  Blocks blocks;
  const std::string& metric = material.metric();
  LineChart validation =
      lines_of(material, en::say("Validation {}", metric_title(metric)), [&](const EpochRow& row) {
        const auto found = row.validation.find(metric);
        return found == row.validation.end() ? std::nan("") : found->second;
      });
  LineChart loss = relative(
      lines_of(material, en::say("Loss, as a share of the first epoch's"), [](const EpochRow& row) {
        return row.losses.empty() ? std::nan("") : total_loss(row.losses);
      }));
  const bool banded = has_bands(validation) || has_bands(loss);
  if (!validation.lines.empty())
    blocks.push_back(ReportFigure{
        "validation",
        en::say("What the validation part said after each epoch; a ring: the epoch that was kept."),
        std::move(validation)});
  if (!loss.lines.empty())
    blocks.push_back(ReportFigure{"loss", en::say("The loss that was trained."), std::move(loss)});
  if (banded)
    blocks.push_back(
        en::say("A line with a band stands for runs that differ by their seeds alone: their mean, "
                "and from the lowest to the highest of them."));
  try {
    if (ReportTable notes = written_table(material); !notes.rows.empty())
      blocks.push_back(std::move(notes));
  } catch (const Error& error) {
    blocks.push_back(
        en::say("What was written on the curves could not be read: {}.", error.message()));
  }
  return blocks;
}

}  // namespace hankki::report
