// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <utility>
#include <vector>

namespace hankki {

class CustomPlot;

/// How a plot stood before each zoom and pan; one for plots that share an axis, which are zoomed,
/// taken back and put at rest together. The last step that is taken back puts them at rest.
class ZoomHistory : public QObject {
  Q_OBJECT
 public:
  using Ranges = std::vector<std::pair<double, double>>;  ///< of each axis of a plot

  void add(CustomPlot& plot);
  void takeOver(ZoomHistory& other);  ///< its plots; it has none then

  bool isZoomed() const { return !steps_.empty(); }
  /// The first of the plots that is shown: it has the button for all.
  const CustomPlot* leader() const;

  void begin();  ///< a step is about to be made
  void undo();
  void reset();

 signals:
  void changed();

 private:
  std::vector<QPointer<CustomPlot>> plots_;
  std::vector<std::vector<Ranges>> steps_;  // each as plots_
};

}  // namespace hankki
