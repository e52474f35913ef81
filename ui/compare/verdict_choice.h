// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/evaluation/significance.h"

class QDoubleSpinBox;
class QLabel;
class QWidget;

namespace hankki {

class ChoiceBox;

/// What verdicts go by, as controls for a row: how the p values of tests that are made together are
/// adjusted, below which runs differ, and within what a difference is practically none.
class VerdictChoice : public QObject {
  Q_OBJECT
 public:
  /// The controls are called `name` + "Correction", "Alpha" and "Threshold"; `parent` owns them.
  VerdictChoice(const QString& name, QWidget* parent);

  QList<QWidget*> controls() const;  ///< in their order
  MultipleCorrection correction() const;
  QString correctionText() const;
  double alpha() const;
  double threshold() const;
  void retranslate();

 signals:
  void changed();  ///< by the user

 private:
  /// A field with its label, which stay together.
  static QWidget* named(QLabel* label, QDoubleSpinBox* box, QWidget* parent);

  ChoiceBox* correction_;
  QLabel* alphaLabel_;
  QDoubleSpinBox* alpha_;
  QLabel* thresholdLabel_;
  QDoubleSpinBox* threshold_;
  QWidget *ofAlpha_, *ofThreshold_;
};

}  // namespace hankki
