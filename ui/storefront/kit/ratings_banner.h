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
  void setChosen(int dishes);  ///< "this or that": taken so far

 signals:
  void warmUpWanted();
  void pairsWanted();  ///< to choose between pairs

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  int ratings_ = 0, needed_ = 10, chosen_ = 0;
  QLabel* title_;
  QLabel* note_;
  RatingDots* dots_;
  QLabel* count_;
  QPushButton* pairs_;
  QPushButton* rate_;
};

}  // namespace hankki
