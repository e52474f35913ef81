// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/data/clean.h"

class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace hankki {

class ToggleSwitch;

/// One cleaning step: a switch, what it does, the number that it takes, and what it would remove
/// and leave.
class CleaningRow : public QWidget {
  Q_OBJECT
 public:
  struct Number {
    double value = 0, minimum = 0, maximum = 0, step = 1;
    int decimals = 0;
  };

  explicit CleaningRow(std::optional<Number> number = std::nullopt, QWidget* parent = nullptr);

  void setTitle(const QString& title);
  void addButton(QPushButton* button);  ///< between the title and the counts
  bool isOn() const;
  void setOn(bool on);  ///< emits nothing
  double value() const;
  void setUnavailable(const QString& reason);  ///< off, with the reason; empty: available

  /// nullopt: off, or not counted yet.
  void setResult(const std::optional<CleaningStepResult>& result);

 signals:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void showResult();

  QHBoxLayout* layout_ = nullptr;
  ToggleSwitch* switch_;
  QLabel* title_;
  QLabel* note_;
  QDoubleSpinBox* number_ = nullptr;
  QLabel* removed_;
  QLabel* left_;
  std::optional<CleaningStepResult> result_;
};

}  // namespace hankki
