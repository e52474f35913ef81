// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace hankki {

class DemoRecorder;
class LivePanel;
class PastRoom;
class ShopStory;
class Storefront;
class StoryStrip;
class TwoShopsRoom;

/// What a demonstrator can do with the shop beside what its visitors can, as a part of the
/// account's menu: the story, the time machine, two shops side by side, demos that are recorded and
/// played, and the shop's settings.
class Demonstrator : public QObject {
  Q_OBJECT
 public:
  /// Goes with the shop.
  Demonstrator(Storefront& shop, LivePanel& panel);

  ShopStory& story() { return *story_; }
  DemoRecorder& recorder() { return *recorder_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;  // the shop's language

 private:
  void connectAll();
  void openVisit(qint64 answer);
  void setKiosk(bool kiosk);
  void say();

  Storefront& shop_;
  ShopStory* story_;
  DemoRecorder* recorder_;
  PastRoom* past_;
  TwoShopsRoom* twoShops_;
  StoryStrip* strip_;
  bool kiosk_ = false;
  QMenu* menu_;
  QAction *play_, *pastVisits_, *pair_, *record_, *replay_, *settings_;
};

}  // namespace hankki
