#pragma once

#include <map>
#include <vector>

#include "core/store/workspace.h"
#include "core/training/early_stopping.h"
#include "ui/plots/line_plot.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLabel;
class QSlider;
class QStackedWidget;
class QVBoxLayout;

namespace hankki {

class EmptyState;
class Segment;

/// The learning curves of several runs: a validation metric above, the training loss below.
class LiveCurvesCard : public Card {
  Q_OBJECT
 public:
  explicit LiveCurvesCard(QWidget* parent = nullptr);

  /// Shows a run with what it did so far. Where it is shown already, later epochs than those of
  /// `rows` are kept.
  void showRun(const RunInfo& run, std::vector<EpochRow> rows);
  void hideRun(RunId run);
  void clearRuns();

  /// The next epoch of a run that is shown. One that comes again (a run that was resumed from an
  /// earlier checkpoint) takes the place of the old one and of those after it.
  void append(RunId run, const EpochRow& row);

  const std::vector<EpochRow>& rows(RunId run) const;
  bool isShown(RunId run) const { return runs_.contains(run); }
  std::map<RunId, int> shown() const;         ///< with the variant for modelStyle()
  QString metric() const { return metric_; }  ///< "ndcg@10"

 signals:
  void shownChanged();
  void metricChanged(const QString& metric);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct ShownRun {
    RunId id = 0;
    std::string model;
    std::string watched;  ///< the metric that stopping watches
    int variant = 0;
    std::vector<EpochRow> rows;
    EarlyStopping stopping{0};
  };

  void buildHeader();
  void buildControls(QVBoxLayout* layout);
  void retranslate();
  void rebuild();
  void updateMetrics();
  void updateEmptyState();
  void chooseMetric(const QString& metric);
  int freeVariant(const std::string& model) const;
  LineSeries seriesOf(const ShownRun& run) const;
  LinePoint validationPoint(const EpochRow& row) const;
  LinePoint lossPoint(const ShownRun& run, const EpochRow& row) const;
  bool lossesAreRelative() const;

  std::map<RunId, ShownRun> runs_;
  QString metric_ = QStringLiteral("ndcg@10");
  bool relative_ = false;  // losses are drawn as shares of the first epoch's

  Segment* xAxis_;
  Segment* yAxis_;
  QLabel* xLabel_;
  QLabel* yLabel_;
  QLabel* metricLabel_;
  QComboBox* metrics_;
  QLabel* smoothingLabel_;
  QSlider* smoothing_;
  QLabel* smoothingValue_;
  LinePlot* validation_;
  LinePlot* loss_;
  QLabel* caption_;
  EmptyState* empty_;
  QStackedWidget* stack_;
};

}  // namespace hankki
