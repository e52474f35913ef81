// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bandit/live_history.h"
#include "ui/widgets/card.h"

class QLabel;
class QStackedWidget;

namespace hankki {

class BandPlot;
class BarcodePlot;
class JobRunner;
class Segment;
class TruthView;

/// What comes of it, in tabs: the truth that only a simulation knows, rewards of each model, what
/// is lost against the best, and the single choices. What is not in front is not worked out.
class ResultsCard : public Card {
  Q_OBJECT
 public:
  explicit ResultsCard(JobRunner& jobs, QWidget* parent = nullptr);

  void showFrame(const LiveFrame& frame);
  void retranslate();
  void showTab(const QString& id);  ///< "truth", "reward", "regret", "pulls"
  TruthView& truth() { return *truth_; }

 signals:
  void due();  ///< showFrame() is: another tab is in front

 private:
  void nameTabs();
  void updateNote();
  void showRewards(const LiveFrame& frame);
  void showRegret(const LiveFrame& frame);
  void showPulls(const LiveFrame& frame);

  Segment* tabs_;
  Segment* span_;
  QStackedWidget* stack_;
  TruthView* truth_;
  BandPlot* reward_;
  BandPlot* regret_;
  QLabel* regretNote_;
  BarcodePlot* pulls_;
};

}  // namespace hankki
