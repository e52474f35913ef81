// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hankki {

/// What a dialog of a name says; functions, as the language may change while it is open.
struct NameQuestion {
  QString (*title)();
  QString (*label)();
  /// Of a name that another one has. `replaces`: that one's place is taken, else the name is
  /// refused.
  QString (*taken)();
  bool replaces = false;
};

/// Asks what something is to be called.
class NameDialog : public QDialog {
  Q_OBJECT
 public:
  /// `isTaken`: another one is called so, which is said beside the field.
  NameDialog(const NameQuestion& question, std::function<bool(const QString&)> isTaken,
             QWidget* parent = nullptr);

  QString name() const;
  void setName(const QString& name);
  void accept() override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void check();
  void retranslate();

  const NameQuestion question_;
  std::function<bool(const QString&)> isTaken_;
  QLabel* label_;
  QLineEdit* name_;
  QLabel* wrong_;
  QPushButton* cancel_;
  QPushButton* save_;
};

}  // namespace hankki
