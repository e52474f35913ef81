// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/demonstrator.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <utility>

#include "ui/storefront/batches_room.h"
#include "ui/storefront/demo_recorder.h"
#include "ui/storefront/live_panel.h"
#include "ui/storefront/my_room.h"
#include "ui/storefront/past_room.h"
#include "ui/storefront/recording_strip.h"
#include "ui/storefront/shop_bar.h"
#include "ui/storefront/shop_story.h"
#include "ui/storefront/storefront.h"
#include "ui/storefront/story_strip.h"
#include "ui/storefront/two_shops_room.h"

namespace hankki {

Demonstrator::Demonstrator(Storefront& shop, LivePanel& panel)
    : QObject(&shop),
      shop_(shop),
      story_(new ShopStory(shop, panel)),
      recorder_(new DemoRecorder(shop)),
      past_(new PastRoom(shop.visit(), nullptr)),
      twoShops_(new TwoShopsRoom(shop.visit(), nullptr)),
      batches_(new BatchesRoom(shop.visit(), nullptr)),
      strip_(new StoryStrip(*story_, shop.visit())),
      menu_(new QMenu(&shop.bar().menu())),
      play_(menu_->addAction(QString())),
      pastVisits_(menu_->addAction(QString())),
      pair_(menu_->addAction(QString())),
      published_(menu_->addAction(QString())),
      record_(menu_->addAction(QString())),
      replay_(menu_->addAction(QString())),
      settings_(menu_->addAction(QString())) {
  const std::pair<QAction*, const char*> names[] = {
      {play_, "playStory"},        {pastVisits_, "timeMachine"}, {pair_, "twoShopsSideBySide"},
      {published_, "showBatches"}, {record_, "recordDemo"},      {replay_, "replayDemo"},
      {settings_, "shopSettings"}};
  for (const auto& [action, name] : names) action->setObjectName(QLatin1String(name));
  menu_->insertSeparator(record_);
  menu_->insertSeparator(settings_);
  shop.bar().menu().addMenu(menu_);
  shop.addRoom(past_);
  shop.addRoom(twoShops_);
  shop.addRoom(batches_);
  shop.addFoot(new RecordingStrip(*recorder_));
  shop.addFoot(strip_);
  connect(&shop, &Storefront::kioskChanged, this, &Demonstrator::setKiosk);
  shop.installEventFilter(this);
  connectAll();
  say();
}

void Demonstrator::connectAll() {
  connect(play_, &QAction::triggered, story_, &ShopStory::start);
  connect(pastVisits_, &QAction::triggered, this, [this] { shop_.openRoom(*past_); });
  connect(pair_, &QAction::triggered, this, [this] { shop_.openRoom(*twoShops_); });
  connect(published_, &QAction::triggered, this, [this] { shop_.openRoom(*batches_); });
  connect(record_, &QAction::triggered, recorder_, &DemoRecorder::start);
  connect(replay_, &QAction::triggered, recorder_, &DemoRecorder::open);
  connect(settings_, &QAction::triggered, &shop_, &Storefront::askSettings);
  connect(past_, &PastRoom::left, &shop_, &Storefront::leaveRoom);
  connect(twoShops_, &TwoShopsRoom::left, &shop_, &Storefront::leaveRoom);
  connect(batches_, &BatchesRoom::left, &shop_, &Storefront::leaveRoom);
  connect(&shop_.myPage(), &MyRoom::visitWanted, this, &Demonstrator::openVisit);
  connect(recorder_, &DemoRecorder::played, this, &Demonstrator::openVisit);
  connect(story_, &ShopStory::changed, this, &Demonstrator::say);
  connect(recorder_, &DemoRecorder::changed, this, &Demonstrator::say);
  ShopSession& session = shop_.visit().shop();
  connect(&session, &ShopSession::stateChanged, this, [this, &session] {
    say();
    if (session.state() != ShopSession::State::Open &&
        session.state() != ShopSession::State::Opening)
      wantedBatch_ = 0;
    openWantedBatch();
  });
  // Batches of two workspaces have the same numbers.
  connect(&session.session().state(), &AppState::workspaceChanged, this,
          [this] { wantedBatch_ = 0; });
}

void Demonstrator::setKiosk(bool kiosk) {
  kiosk_ = kiosk;
  menu_->menuAction()->setVisible(!kiosk);
  say();
  if (!kiosk) return;
  story_->stopForVisitors();
  if (past_->isVisibleTo(&shop_) || twoShops_->isVisibleTo(&shop_) || batches_->isVisibleTo(&shop_))
    shop_.leaveRoom();
}

void Demonstrator::openVisit(qint64 answer) {
  past_->open(answer);
  shop_.openRoom(*past_);
}

void Demonstrator::openBatches(BatchId batch) {
  wantedBatch_ = batch;
  openWantedBatch();
}

void Demonstrator::openWantedBatch() {
  if (wantedBatch_ == 0 || shop_.visit().shop().state() != ShopSession::State::Open) return;
  batches_->choose(std::exchange(wantedBatch_, 0));
  shop_.openRoom(*batches_);
}

/// The story takes the shop back to where it began, and so does a demo that is played: one at a
/// time, and neither while another demo is recorded.
void Demonstrator::say() {
  const ShopSession& session = shop_.visit().shop();
  const bool open = session.state() == ShopSession::State::Open;
  const bool busy = story_->isOn() || recorder_->isRecording() || recorder_->isPlaying();
  const bool free = open && !busy;
  play_->setEnabled(free);
  strip_->setOffered(free && !kiosk_);
  pastVisits_->setEnabled(open);
  pair_->setEnabled(open);
  published_->setEnabled(open);
  batches_->setHeld(busy);  // a recording is of one batch
  record_->setEnabled(free && session.facts().writable);
  replay_->setEnabled(free && session.facts().writable);
  settings_->setEnabled(free && session.facts().writable);
  menu_->setTitle(tr("For the demonstrator"));
  play_->setText(tr("Play the story"));
  pastVisits_->setText(tr("Time machine"));
  pair_->setText(tr("Two shops side by side"));
  published_->setText(tr("Batches"));
  record_->setText(tr("Record a demo"));
  replay_->setText(tr("Play a recording…"));
  settings_->setText(tr("Settings of the shop…"));
}

bool Demonstrator::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &shop_ && event->type() == QEvent::LanguageChange) say();
  return QObject::eventFilter(watched, event);
}

}  // namespace hankki
