// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/storefront.h"

#include <QDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/storefront/browse_room.h"
#include "ui/storefront/door_room.h"
#include "ui/storefront/for_you_room.h"
#include "ui/storefront/kit/dish_row.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/my_room.h"
#include "ui/storefront/recipe_room.h"
#include "ui/storefront/shop_bar.h"
#include "ui/storefront/sign_in_dialog.h"
#include "ui/storefront/sign_up_dialog.h"
#include "ui/storefront/themes_room.h"
#include "ui/storefront/visit_dialog.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

bool hasTrained(const SharedRuns& runs) {
  return std::any_of(runs.begin(), runs.end(),
                     [](const RunInfo& run) { return run.state == RunState::Done; });
}

/// The shop without anybody to serve still looks like one.
QWidget* underDishes(QWidget* sentence) {
  auto* whole = new QWidget;
  auto* rows = new QVBoxLayout(whole);
  rows->setContentsMargins(shop::kMargin, shop::kMargin, shop::kMargin, shop::kMargin);
  rows->setSpacing(shop::kMargin);
  rows->addStretch(2);
  rows->addWidget(new DishRow);
  sentence->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  rows->addWidget(sentence);
  rows->addStretch(3);
  return whole;
}

}  // namespace

Storefront::Storefront(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      shop_(session),
      visit_(shop_),
      bar_(new ShopBar(this)),
      empty_(new EmptyState(QStringLiteral("bowl"))),
      door_(new DoorRoom),
      forYou_(new ForYouRoom(visit_, nullptr)),
      themes_(new ThemesRoom(visit_, nullptr)),
      browse_(new BrowseRoom(visit_, nullptr)),
      myPage_(new MyRoom(visit_, nullptr)),
      recipe_(new RecipeRoom(visit_, nullptr)),
      strip_(new MessageStrip(this)),
      stack_(new QStackedWidget(this)),
      floor_(new QHBoxLayout) {
  setObjectName(QStringLiteral("storefront"));
  dressAsShop(*this);
  empty_->setObjectName(QStringLiteral("shopEmpty"));
  auto* area = new QScrollArea;  // the other rooms scroll by themselves
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(forYou_);
  frames_[forYou_] = area;
  frames_[empty_] = underDishes(empty_);
  for (QWidget* room : std::initializer_list<QWidget*>{door_, themes_, browse_, myPage_, recipe_})
    frames_[room] = room;
  for (const auto& [room, frame] : frames_) stack_->addWidget(frame);
  floor_->setSpacing(0);
  floor_->addWidget(stack_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(bar_);
  layout->addLayout(floor_, 1);
  strip_->floatOver(stack_);

  connectBar();
  for (ShopRoom* room :
       std::initializer_list<ShopRoom*>{forYou_, themes_, browse_, myPage_, recipe_})
    connectRoom(*room);
  connect(myPage_, &MyRoom::recipeRemoved, this, [this](const QString& recipe) {
    strip_->showMessage(MessageStrip::Kind::Info,
                        [] { return tr("Your recipe is removed: nobody is shown it any more."); });
    strip_->setAction([] { return tr("Undo"); },
                      [this, recipe] {
                        strip_->clear();
                        myPage_->restoreRecipe(recipe);
                      });
  });
  connect(recipe_, &RecipeRoom::left, this, [this] { go(place_); });
  connect(browse_, &BrowseRoom::topicChosen, bar_, &ShopBar::clearSearch);
  connect(empty_->button(), &QPushButton::clicked, this, &Storefront::emptyClicked);
  connect(door_, &DoorRoom::signInWanted, bar_, &ShopBar::signInWanted);
  connect(door_, &DoorRoom::signUpWanted, bar_, &ShopBar::signUpWanted);
  connect(door_, &DoorRoom::visitWanted, bar_, &ShopBar::visitWanted);
  connect(&shop_, &ShopSession::stateChanged, this, &Storefront::stateChanged);
  connect(&shop_, &ShopSession::publishingChanged, this, &Storefront::retranslate);
  connect(&session.state(), &AppState::runsChanged, this, &Storefront::retranslate);
  connect(&shop_, &ShopSession::batchChanged, this, [this] {
    strip_->showMessage(MessageStrip::Kind::Info, [this] {
      return tr("Batch %1 is served now.").arg(QString::fromStdString(shop_.facts().batch.tag));
    });
    if (!visit_.person()) enterRoom();  // else the visit says when the person is known again
  });
  connect(&shop_, &ShopSession::recipesChanged, this, &Storefront::enterRoom);
  connect(&visit_, &ShopVisit::personChanged, this, &Storefront::personChanged);
  connect(&visit_, &ShopVisit::putAwayChanged, this, &Storefront::offerUndo);
  connect(
      &visit_, &ShopVisit::opinionChanged, this,
      [this](const QString&, std::optional<double>, const QString& model) { tellCredit(model); });
  connect(&visit_, &ShopVisit::failed, this,
          [this](const JobError& error) { strip_->showError(error); });
  stateChanged();
}

void Storefront::connectBar() {
  connect(bar_, &ShopBar::placeChosen, this, [this](ShopPlace place) {
    bar_->clearSearch();
    if (place == ShopPlace::Browse) browse_->search({});
    go(place);
  });
  connect(bar_, &ShopBar::searched, this, [this](const QString& text) {
    place_ = ShopPlace::Browse;
    bar_->setPlace(place_);
    browse_->search(text);
    showRoom(browse_);
  });
  connect(bar_, &ShopBar::xRayToggled, this, [this](bool shown) {
    forYou_->setXRay(shown);
    if (side_) side_->setVisible(shown);
  });
  connect(bar_, &ShopBar::signInWanted, this, [this] { ask(new SignInDialog(visit_, this)); });
  connect(bar_, &ShopBar::signUpWanted, this, [this] { ask(new SignUpDialog(visit_, this)); });
  connect(bar_, &ShopBar::visitWanted, this, [this] { ask(new VisitDialog(visit_, this)); });
  connect(bar_, &ShopBar::signOutWanted, &visit_, &ShopVisit::signOut);
  connect(bar_, &ShopBar::markWanted, this, &Storefront::markShop);
  connect(bar_, &ShopBar::resetWanted, this, &Storefront::askReset);
  connect(bar_, &ShopBar::ownWindowWanted, this, &Storefront::ownWindowWanted);
  connect(bar_, &ShopBar::kioskWanted, this, &Storefront::kioskWanted);
}

void Storefront::connectRoom(ShopRoom& room) {
  connect(&room, &ShopRoom::recipeWanted, this, &Storefront::openRecipe);
  connect(&room, &ShopRoom::placeWanted, this, &Storefront::go);
  connect(&room, &ShopRoom::failed, this,
          [this](const JobError& error) { strip_->showError(error); });
}

void Storefront::ask(QDialog* dialog) { dialog->open(); }

void Storefront::enter() { shop_.want(); }

void Storefront::setOwnWindow(bool own) { bar_->setOwnWindow(own); }

void Storefront::setKiosk(bool kiosk) {
  bar_->setKiosk(kiosk);
  door_->setKiosk(kiosk);
  emit kioskChanged(kiosk);
}

void Storefront::setSidePanel(QWidget* panel) {
  side_ = panel;
  floor_->addWidget(panel);
  panel->setVisible(bar_->hasXRay());
}

void Storefront::addRoom(ShopRoom* room) {
  frames_[room] = room;
  stack_->addWidget(room);
  connectRoom(*room);
}

void Storefront::openRoom(ShopRoom& room) {
  bar_->setPlace({});
  bar_->clearSearch();
  showRoom(&room);
  room.enter();
}

void Storefront::leaveRoom() { visit_.person() ? go(place_) : personChanged(); }

void Storefront::addFoot(QWidget* foot) { layout()->addWidget(foot); }

void Storefront::stateChanged() {
  const bool open = shop_.state() == ShopSession::State::Open;
  bar_->setDoorOpen(open);
  retranslate();
  if (!open) {
    bar_->setPerson({}, false);
    bar_->setPlace({});
    return showRoom(empty_);
  }
  personChanged();
}

/// Where somebody who came in begins: the themes, while the shop does not know them.
void Storefront::personChanged() {
  if (shop_.state() != ShopSession::State::Open) return;
  bar_->setPerson(visit_.name(), visit_.isVisitor());
  const auto& person = visit_.person();
  const std::string key = person ? person->key : std::string();
  const bool other = std::exchange(key_, key) != key;
  if (other) {
    strip_->clear();
    bar_->clearSearch();
  }
  if (!person) {
    bar_->setPlace({});
    return showRoom(door_);
  }
  if (other) return go(visit_.isKnown() ? ShopPlace::ForYou : ShopPlace::Themes);
  if (stack_->currentWidget() == frames_.at(empty_) || stack_->currentWidget() == door_)
    return go(place_);
  enterRoom();
}

/// What is shown may be told otherwise by now.
void Storefront::enterRoom() {
  for (const auto& [widget, frame] : frames_)
    if (auto* room = qobject_cast<ShopRoom*>(widget); room && stack_->currentWidget() == frame)
      return room->enter();
}

void Storefront::go(ShopPlace place) {
  place_ = place;
  bar_->setPlace(place);
  ShopRoom* room = place == ShopPlace::ForYou   ? static_cast<ShopRoom*>(forYou_)
                   : place == ShopPlace::Themes ? static_cast<ShopRoom*>(themes_)
                   : place == ShopPlace::Browse ? static_cast<ShopRoom*>(browse_)
                                                : myPage_;
  if (!visit_.person() && place != ShopPlace::Browse) return showRoom(door_);
  showRoom(room);
  room->enter();
}

void Storefront::openRecipe(const QString& recipe) {
  recipe_->open(recipe, forYou_->wish());
  showRoom(recipe_);
}

void Storefront::showRoom(QWidget* room) {
  stack_->setCurrentWidget(frames_.at(room));
  strip_->raise();  // what comes to the front would cover it
}

void Storefront::offerUndo(const QString& recipe, PutAway how) {
  if (how == PutAway::None) return strip_->clear();
  strip_->showMessage(MessageStrip::Kind::Info, [how] {
    return how == PutAway::Snoozed ? tr("It is not shown to you for 30 days.")
                                   : tr("It is not shown to you any more.");
  });
  strip_->setAction([] { return tr("Undo"); },
                    [this, recipe] { visit_.putAway(recipe, PutAway::None); });
}

/// For whoever looks behind the shop: which model a rating counts for.
void Storefront::tellCredit(const QString& model) {
  if (!bar_->hasXRay()) return;
  strip_->showMessage(MessageStrip::Kind::Info, [model] {
    return model.isEmpty() ? tr("The rating counts for no model.")
                           : tr("The rating counts as a success of %1.").arg(model);
  });
}

void Storefront::emptyClicked() {
  if (shop_.state() == ShopSession::State::Failed) return shop_.retry();
  if (!hasTrained(session_.state().runs())) return emit trainWanted();
  shop_.publish([this](const JobError& error) { strip_->showError(error); });
}

void Storefront::retranslate() {
  switch (shop_.state()) {
    case ShopSession::State::NoWorkspace:
      return empty_->setTexts(
          tr("No workspace is open. Open one, or make a new one, in the File menu."));
    case ShopSession::State::Opening:
      return empty_->setTexts(tr("The shop is being opened."));
    case ShopSession::State::Failed:
      return empty_->setTexts(coreSentence(shop_.error().sentence), tr("Try again"));
    case ShopSession::State::NothingServed:
      if (!hasTrained(session_.state().runs()))
        return empty_->setTexts(tr("A shop that recommends recipes by your models, and divides its "
                                   "visitors between them. Train some models first."),
                                tr("To the Train page"));
      empty_->setTexts(tr("A shop that recommends recipes by your models, and divides its visitors "
                          "between them. Nothing is served yet."),
                       tr("Serve the best runs"));
      empty_->button()->setEnabled(!shop_.isPublishing());
      return;
    case ShopSession::State::Open:
      return;
  }
}

void Storefront::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki
