// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hankki {

/// Asks what the selection is to be called.
class NameDialog : public QDialog {
  Q_OBJECT
 public:
  /// `isTaken`: another one is called so, which is said beside the field.
  NameDialog(std::function<bool(const QString&)> isTaken, QWidget* parent = nullptr);

  QString name() const;
  void accept() override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void check();
  void retranslate();

  std::function<bool(const QString&)> isTaken_;
  QLabel* label_;
  QLineEdit* name_;
  QLabel* wrong_;
  QPushButton* cancel_;
  QPushButton* save_;
};

}  // namespace hankki
