// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/store/ids.h"

class QAction;
class QMenu;

namespace hankki {

class BatchesRoom;
class DemoRecorder;
class LivePanel;
class PastRoom;
class ShopStory;
class Storefront;
class StoryStrip;
class TwoShopsRoom;

/// What a demonstrator can do with the shop beside what its visitors can, as a part of the
/// account's menu: the story, the time machine, two shops side by side, the batches, demos that are
/// recorded and played, and the shop's settings.
class Demonstrator : public QObject {
  Q_OBJECT
 public:
  /// Goes with the shop.
  Demonstrator(Storefront& shop, LivePanel& panel);

  ShopStory& story() { return *story_; }
  DemoRecorder& recorder() { return *recorder_; }
  /// The list of all batches with that one chosen, as soon as the shop is open.
  void openBatches(BatchId batch);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;  // the shop's language

 private:
  void connectAll();
  void openVisit(qint64 answer);
  void openWantedBatch();
  void setKiosk(bool kiosk);
  void say();

  Storefront& shop_;
  ShopStory* story_;
  DemoRecorder* recorder_;
  PastRoom* past_;
  TwoShopsRoom* twoShops_;
  BatchesRoom* batches_;
  StoryStrip* strip_;
  bool kiosk_ = false;
  BatchId wantedBatch_ = 0;
  QMenu* menu_;
  QAction *play_, *pastVisits_, *pair_, *published_, *record_, *replay_, *settings_;
};

}  // namespace hankki
