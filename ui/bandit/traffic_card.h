// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bandit/live_history.h"
#include "ui/widgets/card.h"

class QHBoxLayout;

namespace hankki {

class AreaPlot;

/// Whose the traffic was over time, as shares of a window.
class TrafficCard : public Card {
  Q_OBJECT
 public:
  explicit TrafficCard(QWidget* parent = nullptr);

  void showFrame(const LiveFrame& frame);
  void forget() { appended_ = 0; }  ///< another simulation
  void setPolicy(const QString& policy);
  void retranslate();

 private:
  void rebuild(const LiveHistory& history);
  void updateLegend(const LiveHistory& history);

  AreaPlot* plot_;
  QWidget* legend_;
  QHBoxLayout* entries_;
  QString policy_;
  std::size_t appended_ = 0;  // points of the history that the plot has
  std::size_t bands_ = 0, changes_ = 0;
};

}  // namespace hankki
