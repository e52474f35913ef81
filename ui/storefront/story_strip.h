// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace hankki {

class ChoiceBox;
class ShopStory;
class ShopVisit;

/// Below the shop: what the story shows at this step, and how one goes through it. At the shop's
/// door it offers to play it; else it is not there.
class StoryStrip : public QFrame {
  Q_OBJECT
 public:
  StoryStrip(ShopStory& story, ShopVisit& visit, QWidget* parent = nullptr);

  void setOffered(bool offered);  ///< else it is there only while the story is told

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void setPace();
  void say();
  void retranslate();

  ShopStory& story_;
  ShopVisit& visit_;
  QLabel *step_, *title_, *text_;
  QToolButton *back_, *pause_;
  QPushButton *play_, *next_, *stop_;
  ChoiceBox* pace_;
  bool offered_ = true;
};

}  // namespace hankki
