// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/train/shown_runs.h"

class QComboBox;
class QLabel;
class QSlider;

namespace hankki {

/// How the shown runs learned: a validation metric above; below, the loss that was trained, which
/// is the sum of its parts, as a share of its first epoch's where runs of several models are shown.
class CurvesView : public QWidget {
  Q_OBJECT
 public:
  explicit CurvesView(QWidget* parent = nullptr);

  void showRuns(const ShownRuns& runs);
  /// A run's newest epoch; the others are drawn already.
  void append(const ShownRun& run);

  void setXAxis(CurveAxis axis);  ///< showRuns() is due
  void setLogY(bool logarithmic);
  void setBaseline(
      RunId run);  ///< tips tell how far others are from it; 0: none. showRuns() is due
  QString metric() const { return metric_; }  ///< "ndcg@10"

 signals:
  void metricChanged(const QString& metric);  ///< by the user, or as there is no other
  void metricChosen();                        ///< by the user: showRuns() is due

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void buildControls();
  void retranslate();
  void updateMetrics(const ShownRuns& runs);
  void updateNames();
  LinePoint validationPoint(const EpochRow& row) const;
  LinePoint lossPoint(const ShownRun& run, const EpochRow& row) const;

  QString metric_ = QStringLiteral("ndcg@10");
  CurveAxis axis_ = CurveAxis::Epochs;
  RunId baseline_ = 0;
  bool relative_ = false;  // losses are drawn as shares of the first epoch's
  QLabel* metricLabel_;
  QComboBox* metrics_;
  QLabel* smoothingLabel_;
  QSlider* smoothing_;
  QLabel* smoothingValue_;
  LinePlot* validation_;
  LinePlot* loss_;
  QLabel* caption_;
};

}  // namespace hankki
