// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace hankki {

/// The head of a page: title, what the page is for, and its actions, the next step last.
class PageHeader : public QWidget {
  Q_OBJECT
 public:
  explicit PageHeader(QWidget* parent = nullptr);
  void setTexts(const QString& title, const QString& subtitle);
  void addAction(QWidget* widget);  ///< from left to right

 private:
  QLabel* title_;
  QLabel* subtitle_;
  QHBoxLayout* actions_;
};

}  // namespace hankki
