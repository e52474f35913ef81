// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/train/shown_runs.h"

class QLabel;

namespace hankki {

/// What the loss of each shown run is made of, part by part, each with the weight that training
/// gave it; below, the weights that follow a schedule, where a run has some. Colour and marker are
/// the run's, the dash is the part's.
class LossPartsView : public QWidget {
  Q_OBJECT
 public:
  explicit LossPartsView(QWidget* parent = nullptr);

  void showRuns(const ShownRuns& runs);
  void setXAxis(CurveAxis axis);   ///< showRuns() is due
  void setLogY(bool logarithmic);  ///< of the parts

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  CurveAxis axis_ = CurveAxis::Epochs;
  LinePlot* parts_;
  LinePlot* weights_;
  QLabel* caption_;
};

}  // namespace hankki
