// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace hankki {

class RatingDots;

/// How many ratings are missing until made for you opens.
class RatingsBanner : public QFrame {
  Q_OBJECT
 public:
  explicit RatingsBanner(QWidget* parent = nullptr);
  void setRatings(int ratings, int needed);

 signals:
  void warmUpWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  int ratings_ = 0, needed_ = 10;
  QLabel* title_;
  QLabel* note_;
  RatingDots* dots_;
  QLabel* count_;
  QPushButton* rate_;
};

}  // namespace hankki
