// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/session/kept_verdict_rule.h"

class QDoubleSpinBox;
class QLabel;
class QWidget;

namespace hankki {

class ChoiceBox;

/// What verdicts go by, as controls for a row: how the p values of tests that are made together are
/// adjusted, below which runs differ, and within what a difference is practically none. It begins
/// with what the settings have (KeptVerdictRule), and follows it.
class VerdictChoice : public QObject {
  Q_OBJECT
 public:
  enum class Keeps {
    AtOnce,   ///< what the user chooses is the settings' from then on
    WhenTold  ///< by keep()
  };
  /// The controls are called `name` + "Correction", "Alpha" and "Threshold"; `parent` owns them.
  VerdictChoice(const QString& name, Keeps keeps, QWidget* parent);

  QList<QWidget*> controls() const;  ///< in their order
  MultipleCorrection correction() const;
  QString correctionText() const;
  double alpha() const;
  double threshold() const;
  void keep() const;
  void retranslate();

 signals:
  void changed();  ///< by the user, here or in another view

 private:
  VerdictRule rule() const;
  void show(const VerdictRule& rule);
  void follow();
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
