// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/plots/line_plot.h"
#include "ui/session/app_state.h"

class QLabel;
class QStackedWidget;

namespace hankki {

class EmptyState;

/// How encoders learned that were trained on the texts of the chosen data set (Bert2Vec): the loss
/// of each epoch, while they are trained too, whoever trains them. Made on the Explore page.
class EncoderLossesView : public QWidget {
  Q_OBJECT
 public:
  EncoderLossesView(AppState& state, JobRunner& jobs, QWidget* parent = nullptr);

  void setLogY(bool logarithmic) { plot_->setLogY(logarithmic); }
  bool hasCurves() const { return !shown_.empty(); }

 signals:
  void exploreRequested();  ///< to make such vectors
  void curvesChanged();     ///< there are some now, or none

 protected:
  void changeEvent(QEvent* event) override;

 private:
  /// Vectors whose encoder was trained, or is.
  struct Learned {
    VectorsId id = 0;
    QString name;
    std::vector<double> losses;
  };

  void read();
  void take(std::vector<Learned>&& learned);
  void retranslate();

  AppState& state_;
  JobRunner& jobs_;
  std::vector<Learned> shown_;
  JobId reading_ = 0;
  bool behind_ = false;  // something changed while they were read
  QStackedWidget* stack_;
  EmptyState* empty_;
  LinePlot* plot_;
  QLabel* caption_;
};

}  // namespace hankki
