// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/demo_file.h"
#include "core/store/shop_marks.h"
#include "core/workbench/sign_in.h"
#include "tests/gui/storefront_page_fixture.h"
#include "ui/storefront/demonstrator.h"
#include "ui/storefront/live_panel.h"
#include "ui/storefront/live_traffic.h"
#include "ui/storefront/shop_bar.h"
#include "ui/storefront/shop_story.h"
#include "ui/widgets/toggle_switch.h"

namespace hankki::test {
namespace {

class StorefrontStoryTest : public StorefrontPageTest {
 protected:
  ShopStory& story() { return find<Demonstrator>().story(); }
  bool reaches(ShopStory::Step step) {
    return waitFor([this, step] { return story().isReady() && story().step() == step; });
  }
  bool isOver() {
    return waitFor([this] { return !story().isOn() && session.jobs().isIdle(); });
  }
  QString caption() { return find<QLabel>("storyTitle").text(); }
  std::int64_t successes() {
    std::int64_t all = 0;
    const auto served = workspace().batches().served();
    for (const BatchModel& model : served->models) all += model.successes;
    return all;
  }
  std::size_t people() { return workspace().accounts().list().size(); }
};

/// By hand, so that each step can be looked at.
TEST_F(StorefrontStoryTest, ShowsEachStepInTheRealRoomsAndLeavesTheShopAsItWas) {
  begin();
  ASSERT_TRUE(sees("storyPlay")) << "it is offered at the door";
  click("storyPlay");
  ASSERT_TRUE(reaches(ShopStory::NewUser));
  click("storyPause");
  EXPECT_FALSE(story().runs());
  EXPECT_EQ(find<QLabel>("storyStep").text(), "Step 1 of 8");
  EXPECT_EQ(caption(), "Somebody new");
  EXPECT_TRUE(sees("door"));
  EXPECT_FALSE(sees("storyPlay"));

  click("storyNext");
  ASSERT_TRUE(reaches(ShopStory::Themes));
  EXPECT_TRUE(sees("themes"));
  EXPECT_EQ(visit().name(), "Guest");
  EXPECT_EQ(visit().ratings(), 0U);
  EXPECT_EQ(people(), 1U);

  click("storyNext");
  EXPECT_FALSE(find<QAbstractButton>("storyNext").isEnabled()) << "while they are rated";
  ASSERT_TRUE(reaches(ShopStory::Ratings));
  EXPECT_EQ(visit().ratings(), visit().needed());
  EXPECT_EQ(opinions().size(), visit().needed());

  click("storyNext");
  ASSERT_TRUE(reaches(ShopStory::ForYou));
  EXPECT_TRUE(sees("forYou"));
  EXPECT_EQ(cards().faces().size(), 10U);

  click("storyNext");
  ASSERT_TRUE(reaches(ShopStory::Filters));
  ASSERT_FALSE(cards().faces().empty());
  for (const RecipeFace& face : cards().faces()) EXPECT_LE(recipe(face.id).minutes, 60);
  EXPECT_FALSE(sees("livePanel"));

  click("storyNext");
  ASSERT_TRUE(reaches(ShopStory::XRay));
  EXPECT_TRUE(cards().hasXRay());
  EXPECT_TRUE(sees("livePanel"));

  // Back shows a step again, and forth does not do again what was done.
  click("storyBack");
  ASSERT_TRUE(reaches(ShopStory::Filters));
  EXPECT_FALSE(cards().hasXRay());
  click("storyNext");
  ASSERT_TRUE(reaches(ShopStory::XRay));

  EXPECT_EQ(successes(), 0);
  click("storyNext");
  ASSERT_TRUE(reaches(ShopStory::Counts));
  EXPECT_TRUE(sees("recipe"));
  EXPECT_EQ(successes(), 1);
  EXPECT_TRUE(waitFor([this] { return sees("ratingEffect"); }));
  click("storyBack");
  ASSERT_TRUE(reaches(ShopStory::XRay));
  click("storyNext");
  ASSERT_TRUE(reaches(ShopStory::Counts));
  EXPECT_EQ(opinions().size(), visit().needed() + 1);

  click("storyNext");
  ASSERT_TRUE(reaches(ShopStory::Traffic));
  auto& autopilot = find<LivePanel>("livePanel").autopilot();
  EXPECT_TRUE(waitFor([&] { return autopilot.visits() > 20; }));
  EXPECT_FALSE(sees("storyNext"));

  click("storyStop");
  ASSERT_TRUE(isOver());
  EXPECT_FALSE(autopilot.isOn());
  EXPECT_TRUE(sees("door"));
  EXPECT_TRUE(sees("storyPlay"));
  EXPECT_FALSE(sees("livePanel"));
  EXPECT_EQ(people(), 0U);
  EXPECT_EQ(successes(), 0);
  EXPECT_TRUE(workspace().shop().answers(0, 10).empty());

  // What it did can be kept.
  auto& strip = find<MessageStrip>("messageStrip");
  EXPECT_TRUE(strip.sentence().contains("as it was before")) << strip.sentence().toStdString();
  strip.findChild<QAbstractButton*>("stripAction")->click();
  ASSERT_TRUE(settle());
  EXPECT_EQ(people(), 1U);
}

TEST_F(StorefrontStoryTest, RunsByItselfAtItsPaceToTheLastStep) {
  begin();
  story().setPace(1);
  std::vector<int> steps;
  QObject::connect(&story(), &ShopStory::changed, &story(), [&] {
    if (story().isReady() && (steps.empty() || steps.back() != story().step()))
      steps.push_back(story().step());
  });
  choose("playStory");
  ASSERT_TRUE(reaches(ShopStory::Traffic));
  EXPECT_EQ(steps, (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7}));
  EXPECT_FALSE(story().runs()) << "whoever watches says when it ends";
  EXPECT_FALSE(find<QAction>("playStory").isEnabled());
  story().stop();
  ASSERT_TRUE(isOver());
  EXPECT_EQ(people(), 0U);
}

TEST_F(StorefrontStoryTest, EndsAtAnyMomentAndWhoeverWasInIsInAgain) {
  begin();
  visitUser(regular());
  const std::string key = visit().person()->key;
  EXPECT_FALSE(sees("storyStrip")) << "it is not in the way of whoever is in";
  for (int round = 0; round < 4; ++round) {
    choose("playStory");
    ASSERT_TRUE(reaches(ShopStory::NewUser));
    story().setRuns(false);
    if (round > 0) story().next();  // it signs up
    if (round > 1) {
      ASSERT_TRUE(reaches(ShopStory::Themes));
      story().next();  // it rates
    }
    if (round > 2) {
      ASSERT_TRUE(waitFor([this] { return visit().ratings() > 2; }));
    }
    story().stop();
    ASSERT_TRUE(isOver());
    ASSERT_TRUE(visit().person()) << round;
    EXPECT_EQ(visit().person()->key, key);
    EXPECT_EQ(people(), 0U) << round;
    EXPECT_TRUE(opinions().empty());
  }
}

TEST_F(StorefrontStoryTest, WhatOthersDidMeanwhileIsNotTakenBackUnasked) {
  begin();
  sign_up(workspace(), "Guest", "correct horse", {});
  click("storyPlay");
  ASSERT_TRUE(reaches(ShopStory::NewUser));
  story().setRuns(false);
  story().next();
  ASSERT_TRUE(reaches(ShopStory::Themes));
  EXPECT_EQ(visit().name(), "Guest2");
  const auto other = Workspace::open(path(), Workspace::Access::ReadWrite);
  other->shop().judge("visitor:1", {.recipe = builtin().recipes()[0].id, .stars = 4, .at = 1}, {});
  story().stop();
  ASSERT_TRUE(isOver());
  EXPECT_EQ(people(), 2U);
  auto& strip = find<MessageStrip>("messageStrip");
  EXPECT_TRUE(strip.sentence().contains("Others")) << strip.sentence().toStdString();
  strip.findChild<QAbstractButton*>("stripAction")->click();
  ASSERT_TRUE(settle());
  EXPECT_EQ(people(), 1U);
  EXPECT_TRUE(workspace().shop().opinions("visitor:1").empty());
}

/// The pack has all that the story needs; being for reading at first, it is reset for it.
TEST_F(StorefrontStoryTest, IsPlayedInAPackedDemoOnceThatIsReset) {
  begin();
  const auto pack = folder.path() / "shop.hankkidemo";
  pack_demo(workspace(), pack, {});
  session.state().setDemoCache(folder.path() / "cache");
  window.openWorkspace(pathText(pack));
  ASSERT_TRUE(waitFor([&] {
    return session.state().demo() == pack && session.jobs().isIdle() && sees("storyPlay");
  }));
  click("storyPlay");
  EXPECT_FALSE(story().isOn());
  find<MessageStrip>("messageStrip").findChild<QAbstractButton*>("stripAction")->click();
  ASSERT_TRUE(reaches(ShopStory::NewUser));
  EXPECT_EQ(workspace().access(), Workspace::Access::ReadWrite);
  story().stop();
  EXPECT_TRUE(isOver());
}

TEST_F(StorefrontStoryTest, AnotherWorkspaceThatIsOpenedMeanwhileIsNotResetForNorPlayedIn) {
  begin();
  const auto pack = folder.path() / "shop.hankkidemo";
  pack_demo(workspace(), pack, {});
  session.state().setDemoCache(folder.path() / "cache");
  window.openWorkspace(pathText(pack));
  ASSERT_TRUE(waitFor([&] {
    return session.state().demo() == pack && session.jobs().isIdle() && sees("storyPlay");
  }));
  click("storyPlay");
  find<MessageStrip>("messageStrip").findChild<QAbstractButton*>("stripAction")->click();
  MainWindowFixture::open(path());
  ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle() && sees("door"); }));
  EXPECT_TRUE(session.state().demo().empty());
  EXPECT_FALSE(story().isOn());
}

TEST_F(StorefrontStoryTest, ClosingTheShopLeavesNothingOfTheStory) {
  begin();
  const auto pack = folder.path() / "shop.hankkidemo";
  pack_demo(workspace(), pack, {});
  session.state().setDemoCache(folder.path() / "cache");
  story().setPace(1);
  choose("playStory");
  ASSERT_TRUE(reaches(ShopStory::Traffic));
  auto& traffic = find<LiveTraffic>("liveTraffic");
  ASSERT_TRUE(waitFor([&] { return !traffic.moments().empty(); }));
  window.openWorkspace(pathText(pack));
  ASSERT_TRUE(waitFor(
      [&] { return session.state().demo() == pack && session.jobs().isIdle() && sees("door"); }));
  EXPECT_FALSE(story().isOn());
  EXPECT_FALSE(shop().bar().hasXRay());
  EXPECT_FALSE(find<LivePanel>("livePanel").autopilot().isOn());
  EXPECT_TRUE(traffic.moments().empty()) << "batches of two workspaces have the same numbers";
  EXPECT_FALSE(visit().person());
}

TEST_F(StorefrontStoryTest, WhoeverLeavesInTheMiddleOfAStepIsNotWaitedFor) {
  begin();
  click("storyPlay");
  ASSERT_TRUE(reaches(ShopStory::NewUser));
  story().setRuns(false);
  story().next();
  ASSERT_TRUE(reaches(ShopStory::Themes));
  story().next();
  ASSERT_TRUE(waitFor([this] { return visit().ratings() > 2; }));
  ASSERT_FALSE(story().isReady());
  visit().signOut();
  EXPECT_TRUE(story().isReady());
  EXPECT_FALSE(story().runs());
  story().next();
  ASSERT_TRUE(reaches(ShopStory::ForYou));
  EXPECT_EQ(visit().name(), "Guest");
  story().stop();
  ASSERT_TRUE(isOver());
  EXPECT_EQ(people(), 0U);
}

/// Nothing of it comes up later, with no switch to put it away.
TEST_F(StorefrontStoryTest, AKioskEndsItAtAnyMomentAndBringsNothingBack) {
  begin();
  visitUser(regular());
  for (const bool begun : {false, true}) {
    shop().bar().setXRay(true);
    choose("playStory");
    if (begun) {
      ASSERT_TRUE(reaches(ShopStory::NewUser));
    }
    shop().setKiosk(true);
    ASSERT_TRUE(isOver());
    EXPECT_FALSE(shop().bar().hasXRay());
    EXPECT_FALSE(sees("livePanel"));
    EXPECT_FALSE(visit().person()) << "whoever the demonstrator visited";
    EXPECT_FALSE(sees("storyStrip"));
    shop().setKiosk(false);
    EXPECT_TRUE(sees("storyPlay"));
  }
  choose("timeMachine");
  ASSERT_TRUE(settle());
  ASSERT_TRUE(sees("past"));
  shop().setKiosk(true);
  EXPECT_FALSE(sees("past"));
  EXPECT_TRUE(sees("door"));
}

TEST_F(StorefrontStoryTest, SpeaksTheLanguageThatIsShown) {
  begin();
  setLanguage("ko");
  ASSERT_TRUE(settle());
  click("storyPlay");
  ASSERT_TRUE(reaches(ShopStory::NewUser));
  EXPECT_EQ(caption(), "새 손님");
  EXPECT_EQ(find<QLabel>("storyStep").text(), "8단계 중 1단계");
  story().stop();
  EXPECT_TRUE(isOver());
}

}  // namespace
}  // namespace hankki::test
