// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace hankki {

/// In the middle of an empty card: a line icon, one sentence on what this is for, one button.
class EmptyState : public QWidget {
  Q_OBJECT
 public:
  explicit EmptyState(const QString& iconName, QWidget* parent = nullptr);

  /// Without a text there is no button.
  void setTexts(const QString& sentence, const QString& button = {});
  QPushButton* button() const { return button_; }

 private:
  void updateIcon();

  QString iconName_;
  QLabel* icon_;
  QLabel* sentence_;
  QPushButton* button_;
};

}  // namespace hankki
