// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/histogram_plot.h"

namespace hankki {

/// How the differences of users from the baseline are spread; those of 0 have a grey bar of their
/// own.
class DifferencePlot : public HistogramPlot {
  Q_OBJECT
 public:
  using HistogramPlot::HistogramPlot;

  void setDifferences(const std::vector<double>& differences);
  void retranslate();
};

}  // namespace hankki
