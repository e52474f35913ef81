// SPDX-License-Identifier: GPL-3.0-or-later
// What each step of the story shows, and does the first time: ShopStory.
#include <QRandomGenerator>
#include <algorithm>

#include "core/base/error.h"
#include "ui/storefront/for_you_room.h"
#include "ui/storefront/live_panel.h"
#include "ui/storefront/shop_bar.h"
#include "ui/storefront/shop_story.h"
#include "ui/storefront/storefront.h"
#include "ui/storefront/themes_room.h"

namespace hankki {
namespace {

constexpr double kStoryMinutes = 60;

/// Nobody has to know it.
QString anyPassword() {
  QString password;
  for (int i = 0; i < 4; ++i)
    password += QString::number(QRandomGenerator::system()->generate64(), 36);
  return password;
}

}  // namespace

void ShopStory::show(Step step) {
  step_ = step;
  ready_ = false;
  pace_.stop();
  rest_.stop();
  toRate_.clear();
  rating_.clear();
  shelving_ = false;
  shop_.visit().shop().drop(settling_);
  if (step != Traffic) panel_.setAutopilotOn(false);
  shop_.bar().setXRay(step >= XRay);
  emit changed();
  if (step == NewUser) {
    shop_.visit().signOut();
    return settle();
  }
  const auto& person = shop_.visit().person();
  guest_&& person && person->key == guest_->key ? lead() : enterGuest();
}

/// Whoever the step is played by, or will be.
bool ShopStory::isExpected() const {
  const auto& person = shop_.visit().person();
  if (!person) return step_ == NewUser;
  return guest_ ? person->key == guest_->key
                : !shop_.visit().isVisitor() && person->name == begun_.guest;
}

/// Somebody came in, or left, in the middle of a step: nothing more is done in their name, and
/// whoever watches goes on by hand.
void ShopStory::personChanged() {
  if (!isTold() || ready_ || isExpected()) return;
  rest_.stop();
  toRate_.clear();
  rating_.clear();
  shelving_ = false;
  setRuns(false);
  setReady();
}

void ShopStory::enterGuest() {
  ShopVisit& visit = shop_.visit();
  const auto unlessLeft = [this](auto go) {
    return [this, go] {
      if (isTold()) go();
    };
  };
  const ShopVisit::Entering hooks{
      .done = unlessLeft([this] {
        guest_ = shop_.visit().person();
        lead();
      }),
      .wrong = unlessLeft([this] {
        fail({en::say("the story's guest is not there any more; end it, and play it anew"), {}});
      }),
      .failed = [this](const JobError& error) {
        if (isTold()) fail(error);
      }};
  if (guest_) return visit.comeBack(*guest_, hooks);
  TasteSurvey survey;
  const QStringList& cuisines = visit.shop().facts().cuisines;
  if (!cuisines.isEmpty()) survey.cuisines = {cuisines.first().toStdString()};
  visit.signUp(QString::fromStdString(begun_.guest), anyPassword(), survey, hooks);
}

/// Where the step is seen, and what it does there the first time.
void ShopStory::lead() {
  const bool first = !done_ || *done_ < step_;
  if (first) done_ = step_;
  switch (step_) {
    case NewUser:
      break;
    case Themes:
      shop_.go(ShopPlace::Themes);
      break;
    case Ratings: {
      shop_.go(ShopPlace::Themes);
      if (!first) break;
      if (rateShelves()) return;
      break;
    }
    case ForYou:
    case Filters: {
      ShopWish wish;
      const QStringList& ingredients = shop_.visit().shop().facts().ingredients;
      if (step_ == Filters) {
        wish.minutes = kStoryMinutes;
        if (!ingredients.isEmpty()) wish.have = {ingredients.first()};
      }
      shop_.forYou().setWish(wish);
      shop_.go(ShopPlace::ForYou);
      break;
    }
    case XRay:
      shop_.go(ShopPlace::ForYou);
      break;
    case Counts:
      if (first) return rateCard();
      card_.isEmpty() ? shop_.go(ShopPlace::ForYou) : shop_.openRecipe(card_);
      break;
    case Traffic:
      shop_.go(ShopPlace::ForYou);
      panel_.setAutopilotOn(true);
      break;
  }
  settle();
}

/// As many recipes of the shelves as have to be rated still; false where there are none.
bool ShopStory::rateShelves() {
  const ShopVisit& visit = shop_.visit();
  const QStringList& shown = shop_.themes().recipes();
  const auto missing =
      static_cast<qsizetype>(visit.isNew() ? visit.needed() - visit.ratings() : std::size_t{0});
  toRate_ = shown.first(std::min(missing, shown.size()));
  if (toRate_.isEmpty()) return false;
  rateNext();
  return true;
}

/// All of the shelves that was to be rated is; where that was not enough, others are put there,
/// until nothing is left to put there.
void ShopStory::rateMore() {
  shelving_ = step_ == Ratings && shop_.visit().isNew() && !shop_.themes().recipes().isEmpty();
  shelving_ ? shop_.themes().refreshAll() : settle();
}

/// Most of what they are shown first they love; the others they like.
void ShopStory::rateNext() {
  if (!isTold() || toRate_.isEmpty()) return;
  rating_ = toRate_.takeFirst();
  shop_.visit().rate(rating_, toRate_.size() % 3 == 0 ? 4 : 5);
}

void ShopStory::rateCard() {
  const auto& faces = shop_.forYou().faces();
  card_ = faces.empty() ? QString() : faces.front().id;
  if (card_.isEmpty()) return settle();
  shop_.openRecipe(card_);
  rating_ = card_;
  shop_.visit().rate(card_, 5);
}

/// Calls are answered one after another: once this one is, what was asked for before is seen.
void ShopStory::settle() {
  settling_ = shop_.visit().shop().ask(
      this, [](OpenShop&, const JobContext&) {},
      JobHooks<void>{.done = [this] { setReady(); },
                     .failed = [this](const JobError& error) { fail(error); }});
}

}  // namespace hankki
