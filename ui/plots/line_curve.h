// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/line_plot.h"
#include "ui/plots/plot_series.h"

class QCPGraph;

namespace hankki {

/// A series of a LinePlot with what is drawn of it.
struct LinePlot::Curve {
  LineSeries about;
  PlotSeries raw;   // empty where nothing is smoothed
  PlotSeries mean;  // what the strong line shows
  RunningMean running{0};

  QCPGraph* faint = nullptr;  // null: not on the canvas yet
  QCPGraph* strong = nullptr;
  QCPGraph* ring = nullptr;

  struct Sample {
    double from, to;
    int columns;
    std::size_t size;
    bool operator==(const Sample&) const = default;
  };
  std::optional<Sample> sampled;  // what the graphs hold

  const PlotSeries& values() const { return raw.empty() ? mean : raw; }
};

}  // namespace hankki
