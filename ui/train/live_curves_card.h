// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/runs.h"
#include "ui/train/shown_runs.h"
#include "ui/widgets/card.h"

class QStackedWidget;
class QToolButton;

namespace hankki {

class CurvesView;
class EmptyState;
class EncoderLossesView;
class LossPartsView;
class RecommendationsView;
class Segment;

/// What comes of training, in tabs: the learning curves of several runs, the parts of their losses,
/// what they recommend, and how encoders of texts learned.
class LiveCurvesCard : public Card {
  Q_OBJECT
 public:
  enum class Tab { Curves, Parts, Recommendations, Encoders };

  /// `recommendations` is the third tab, `encoders` the fourth.
  LiveCurvesCard(RecommendationsView* recommendations, EncoderLossesView* encoders,
                 QWidget* parent = nullptr);

  /// As ShownRuns says.
  void showRun(const RunInfo& run, std::vector<EpochRow> rows);
  void hideRun(RunId run);
  void clearRuns();
  void append(RunId run, const EpochRow& row);

  const std::vector<EpochRow>& rows(RunId run) const;
  bool isShown(RunId run) const { return runs_.find(run) != nullptr; }
  std::map<RunId, int> shown() const;  ///< with the variant for modelStyle()
  QString metric() const;              ///< "ndcg@10"
  void setBaseline(RunId run);         ///< from which tips tell how far others are; 0: none
  void showTab(Tab tab);

 signals:
  void shownChanged();
  void metricChanged(const QString& metric);
  void expandToggled(bool expanded);  ///< the card should have the page for itself, or not

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildHeader();
  void retranslate();
  void nameTabs();
  Tab tab() const;
  void tabChosen();
  void expandForLists();
  void rebuild();  // the tab in front

  ShownRuns runs_;
  bool logCurves_ = false;
  bool logParts_ = true;  // parts differ by orders of magnitude
  bool expandedForLists_ = false;

  Segment* tabs_;
  Segment* xAxis_;
  Segment* yAxis_;
  QToolButton* expand_;
  QStackedWidget* stack_;
  CurvesView* curves_;
  LossPartsView* parts_;
  RecommendationsView* recommendations_;
  EncoderLossesView* encoders_;
  EmptyState* empty_;
};

}  // namespace hankki
