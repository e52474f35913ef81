// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/storefront_tour.h"

#include <QPushButton>
#include <QScrollBar>

#include "tests/gui/shop_hand.h"
#include "ui/storefront/for_you_room.h"
#include "ui/storefront/kit/browse_view.h"
#include "ui/storefront/kit/card_strip.h"
#include "ui/storefront/kit/my_page_view.h"
#include "ui/storefront/kit/recipe_view.h"
#include "ui/storefront/kit/star_rating.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

constexpr const char* kName = "Minji";
constexpr const char* kPassword = "correct horse";

/// Who signed up at an earlier look has an account by now.
void comeIn(ShopHand& hand) {
  hand.ask("doorSignIn", "signInDialog", "storefront-wrong-password",
           {{"name", kName}, {"password", "not this one"}}, true);
  hand.ask("doorSignUp", "signUpDialog", "storefront-sign-up",
           {{"name", kName}, {"password", kPassword}, {"passwordAgain", kPassword}});
  if (!hand.shop.visit().person())
    hand.ask("doorSignIn", "signInDialog", "storefront-sign-in",
             {{"name", kName}, {"password", kPassword}});
}

/// Somebody without history.
void beNew(ShopHand& hand) {
  hand.camera.settled("storefront-themes");
  hand.click("placeForYou");
  hand.camera.settled("storefront-for-you-locked");
  hand.click("placeThemes");
  hand.click("thisOrThat");
  hand.waitUntil([&] { return hand.is("pairs"); });
  hand.camera.settled("storefront-pairs");
  for (int pair = 0; pair < 5; ++pair) QTest::keyClick(&hand.find<QWidget>("pairs"), Qt::Key_Left);
  hand.camera.settled("storefront-themes-chosen");
  hand.click("placeForYou");
  hand.camera.settled("storefront-for-you-chosen");
  hand.click("placeThemes");
  hand.click("forgetChoices");
  hand.camera.skip();
  hand.waitUntil([&] { return !hand.is("forgetChoices"); });
}

void filter(ShopHand& hand) {
  hand.click("xRaySwitch");
  hand.hold("onion");
  hand.camera.settled("storefront-x-ray");
  for (const char* name : {"chocolate", "salmon", "flour"}) hand.hold(name);
  hand.camera.settled("storefront-nothing-left");
  hand.click("dropFilters");
  hand.camera.settled("storefront-dropped");
  hand.shop.forYou().setWish({.have = {"onion"}});
  for (const char* limit : {"minutesSwitch", "sodiumSwitch"}) hand.click(limit);
  for (auto* share : hand.shop.findChildren<QAbstractButton*>(QStringLiteral("high")))
    share->click();
  hand.camera.settled("storefront-filters");
}

/// The page of the first card, and what can be said of it.
void lookAt(ShopHand& hand) {
  auto& cards = hand.find<CardStrip>("forYouCards");
  if (cards.faces().empty()) return;
  const QString recipe = cards.faces().front().id;
  emit cards.opened(recipe);
  hand.camera.settled("storefront-recipe");
  auto* view = hand.shop.findChild<RecipeView*>();
  view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
  hand.camera.settled("storefront-recipe-why");
  view->verticalScrollBar()->setValue(0);
  QTest::keyClick(view->findChild<StarRating*>(), Qt::Key_4);
  hand.camera.settled("storefront-recipe-rated");
  emit view->withdrawn(recipe);
  emit view->putAwayWanted(recipe, PutAway::NotForMe);
  hand.camera.settled("storefront-recipe-put-away");
  hand.find<MessageStrip>("messageStrip").findChild<QAbstractButton*>("stripAction")->click();
  hand.camera.settled("storefront-recipe-back");
}

void seeMyPage(ShopHand& hand) {
  hand.click("placeMyPage");
  hand.camera.settled("storefront-my-page");
  auto* mine = hand.shop.findChild<MyPageView*>();
  using Section = MyPageView::Section;
  const std::pair<Section, const char*> sections[] = {{Section::Recipes, "storefront-my-recipes"},
                                                      {Section::PutAway, "storefront-my-put-away"},
                                                      {Section::History, "storefront-my-history"},
                                                      {Section::Taste, "storefront-my-taste"}};
  for (const auto& [section, picture] : sections) {
    mine->setSection(section);
    hand.camera.settled(picture);
  }
  emit mine->addWanted();
  hand.seeDialog("ownRecipeDialog", "storefront-own-recipe");
  mine->setSection(Section::Ratings);
}

void browse(ShopHand& hand) {
  hand.click("placeBrowse");
  hand.camera.settled("storefront-browse");
  auto* view = hand.shop.findChild<BrowseView*>();
  view->setTopic("tag:korean");
  emit view->topicChosen("tag:korean");
  hand.camera.settled("storefront-browse-topic");
  hand.search("kimchi");
  hand.camera.settled("storefront-search");
  hand.search("kimchii stw");
  hand.camera.settled("storefront-search-misspelled");
  hand.search("xylophone");
  hand.camera.settled("storefront-search-nothing");
}

}  // namespace

void tourStorefront(Page& page, const Camera& camera) {
  ShopHand hand(page, camera);
  if (hand.is("shopEmpty")) {
    camera.settled("storefront-nothing-served");
    hand.find<EmptyState>("shopEmpty").button()->click();
    if (!hand.waitUntil([&] { return hand.is("door"); })) return;
  }
  camera.settled("storefront-door");
  comeIn(hand);
  beNew(hand);
  hand.out();
  hand.visitFirst();
  camera.settled("storefront-for-you");
  filter(hand);
  lookAt(hand);
  seeMyPage(hand);
  browse(hand);
  hand.click("xRaySwitch");
  demonstrateShop(hand);
  hand.out();
  tellShopStory(hand);
}

}  // namespace hankki
