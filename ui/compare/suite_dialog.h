// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/evaluation/slice_checks.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace hankki {

/// Asks for a suite: its name, and a line a check. Accepted once they can be read.
class SuiteDialog : public QDialog {
  Q_OBJECT
 public:
  explicit SuiteDialog(QWidget* parent = nullptr);

  QString name() const;
  std::vector<SliceCheck> checks() const;  ///< throws Error where a line is none

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void check();
  void retranslate();

  QLabel* nameLabel_;
  QLineEdit* name_;
  QLabel* checksLabel_;
  QPlainTextEdit* checks_;
  QLabel* wrong_;
  QPushButton* cancel_;
  QPushButton* save_;
};

}  // namespace hankki
