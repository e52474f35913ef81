// SPDX-License-Identifier: GPL-3.0-or-later
#include <QListWidget>

#include "core/base/file.h"
#include "tests/gui/storefront_page_fixture.h"
#include "ui/storefront/demo_recorder.h"
#include "ui/storefront/demonstrator.h"
#include "ui/storefront/recipe_column.h"
#include "ui/storefront/two_shops_room.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/segment.h"

namespace hankki::test {
namespace {

class StorefrontDemoTest : public StorefrontPageTest {
 protected:
  DemoRecorder& recorder() { return find<Demonstrator>().recorder(); }
  QString told() { return find<MessageStrip>("messageStrip").sentence(); }
  void act() {
    find<MessageStrip>("messageStrip").findChild<QAbstractButton*>("stripAction")->click();
    ASSERT_TRUE(settle());
  }
  QStringList recipes(const QString& column) {
    QStringList ids;
    for (const ColumnFace::Row& row : find<RecipeColumn>(column).face().rows) ids << row.recipe.id;
    return ids;
  }
  QStringList shown() {
    QStringList ids;
    for (const RecipeFace& face : cards().faces()) ids << face.id;
    return ids;
  }
};

/// A visit as it was, beside what another batch would show.
TEST_F(StorefrontDemoTest, TheTimeMachineOpensAVisitAsItWas) {
  begin();
  choose("timeMachine");
  ASSERT_TRUE(settle());
  ASSERT_TRUE(sees("past"));
  EXPECT_EQ(find<QListWidget>("pastVisits").count(), 0);
  EXPECT_FALSE(sees("pastThen"));
  click("leavePast");
  ASSERT_TRUE(sees("door"));

  visitUser(regular());
  const QStringList then = shown();
  visit().rate(then[1], 5);
  ASSERT_TRUE(settle());
  const auto other = Workspace::open(path(), Workspace::Access::ReadWrite);
  publish_batch(*other, {.runs = {runs[2]}, .tag = "second"}, {}, {});
  ASSERT_TRUE(waitFor([this] { return told().contains("second") && session.jobs().isIdle(); }));
  const QStringList today = shown();
  ASSERT_NE(then, today);

  // From one's own history.
  click("placeMyPage");
  ASSERT_TRUE(settle());
  auto& mine = find<MyPageView>();
  const auto answers = workspace().shop().answers(0, 10);
  ASSERT_EQ(answers.size(), 2U);
  emit mine.visitOpened(QString::number(answers[0].id));
  ASSERT_TRUE(settle());
  ASSERT_TRUE(sees("past"));
  auto& list = find<QListWidget>("pastVisits");
  EXPECT_EQ(list.count(), 2);
  EXPECT_EQ(list.currentRow(), 1) << "the newest is first";
  EXPECT_TRUE(list.item(1)->text().contains("1 success")) << list.item(1)->text().toStdString();
  EXPECT_EQ(recipes("pastThen"), then);
  EXPECT_TRUE(find<RecipeColumn>("pastThen").face().note.contains("first"));
  EXPECT_TRUE(find<RecipeColumn>("pastToday").face().note.contains("second"));
  EXPECT_FALSE(recipes("pastToday").contains(then[1])) << "it is rated by now";
  EXPECT_FALSE(recipes("pastToday").isEmpty());
  const auto& rows = find<RecipeColumn>("pastThen").face().rows;
  EXPECT_TRUE(rows[1].marked);
  EXPECT_EQ(rows[1].note, "not today");
  ASSERT_TRUE(rows[0].arm);

  // Another one, by the list; and those of nobody yet.
  list.setCurrentRow(0);
  ASSERT_TRUE(settle());
  EXPECT_EQ(recipes("pastThen"), today);
  find<Segment>("pastWhose").setCurrent("autopilot");
  emit find<Segment>("pastWhose").chosen("autopilot");
  ASSERT_TRUE(settle());
  EXPECT_EQ(list.count(), 0);
  EXPECT_EQ(workspace().shop().answers(0, 10).size(), 2U) << "looking is not logged";
  click("leavePast");
  ASSERT_TRUE(settle());
  EXPECT_TRUE(sees("myPage"));
}

/// A recording is of one batch.
TEST_F(StorefrontDemoTest, NoOtherBatchIsServedWhileADemoIsRecorded) {
  begin();
  publish_batch(workspace(), {.runs = {runs[2]}, .tag = "second"}, {}, {});
  ASSERT_TRUE(waitFor([this] { return told().contains("second") && session.jobs().isIdle(); }));
  choose("showBatches");
  ASSERT_TRUE(settle());
  EXPECT_TRUE(find<QAbstractButton>("serveBatch").isEnabled());
  choose("recordDemo");
  ASSERT_TRUE(settle());
  EXPECT_FALSE(find<QAbstractButton>("serveBatch").isEnabled());
  recorder().discard();
  ASSERT_TRUE(settle());
  EXPECT_TRUE(find<QAbstractButton>("serveBatch").isEnabled());
}

TEST_F(StorefrontDemoTest, ADemoIsRecordedAndPlayedWithTheSameLists) {
  begin();
  EXPECT_FALSE(sees("recordingStrip"));
  choose("recordDemo");
  ASSERT_TRUE(settle());
  ASSERT_TRUE(sees("recordingStrip"));
  EXPECT_FALSE(find<QAction>("playStory").isEnabled());
  EXPECT_FALSE(sees("storyPlay"));
  visitUser(regular());
  const QString key = QString::fromStdString(visit().person()->key);
  const QStringList first = shown();
  visit().rate(first[0], 5);
  ASSERT_TRUE(settle());
  click("newTen");
  ASSERT_TRUE(settle());
  const QStringList second = shown();
  const auto file = folder.path() / "demo.jsonl";
  recorder().stopInto(file);
  ASSERT_TRUE(settle());
  EXPECT_FALSE(sees("recordingStrip"));
  EXPECT_TRUE(told().contains("demo.jsonl")) << told().toStdString();

  // What comes after it is put aside by the replay, and back by its undo.
  visit().rate(second[0], 1);
  ASSERT_TRUE(settle());
  recorder().play(file);
  ASSERT_TRUE(settle());
  EXPECT_EQ(told(), "2 visits were played again, each with the same lists.");
  EXPECT_FALSE(visit().person());
  ASSERT_TRUE(sees("past")) << "it can be looked at, visit by visit";
  EXPECT_EQ(recipes("pastThen"), first);
  find<QListWidget>("pastVisits").setCurrentRow(0);
  ASSERT_TRUE(settle());
  EXPECT_EQ(recipes("pastThen"), second);
  const auto said = [&] { return workspace().shop().opinions(key.toStdString()).size(); };
  EXPECT_EQ(said(), 1U);
  act();
  EXPECT_EQ(said(), 2U);
}

TEST_F(StorefrontDemoTest, WhatIsNoDemoOrStopsInItsMiddleChangesNothing) {
  begin();
  choose("recordDemo");
  ASSERT_TRUE(settle());
  click("discardRecording");
  EXPECT_FALSE(recorder().isRecording());
  choose("recordDemo");
  ASSERT_TRUE(settle());
  visitUser(regular());
  visit().rate(shown()[0], 5);
  ASSERT_TRUE(settle());
  const auto file = folder.path() / "demo.jsonl";
  recorder().stopInto(file);
  ASSERT_TRUE(settle());
  const std::string key = visit().person()->key;
  const auto said = [&] { return workspace().shop().opinions(key).size(); };

  const auto wrong = folder.path() / "wrong.jsonl";
  write_file_atomically(wrong, "[]\n");
  recorder().play(wrong);
  ASSERT_TRUE(settle());
  EXPECT_TRUE(told().contains("wrong.jsonl")) << told().toStdString();
  EXPECT_TRUE(visit().person());
  EXPECT_EQ(said(), 1U);

  // Its last line is of somebody whom the shop does not know: nothing of what comes before stays.
  std::string text = read_file(file, 1 << 20);
  text += R"({"do":"answer","person":"nobody","at":1,"liked":[],"shown":{},)"
          R"("detail":{"seed":1,"length":10,"surprise":0,"filters":{}}})";
  const auto half = folder.path() / "half.jsonl";
  write_file_atomically(half, text + "\n");
  visit().rate(shown()[1], 5);
  ASSERT_TRUE(settle());
  ASSERT_EQ(said(), 2U);
  recorder().play(half);
  ASSERT_TRUE(settle());
  EXPECT_TRUE(told().contains("half.jsonl")) << told().toStdString();
  EXPECT_FALSE(recorder().isPlaying());
  EXPECT_TRUE(visit().person());
  EXPECT_EQ(said(), 2U);

  // It is in the job bar, where it is cancelled.
  recorder().play(file);
  const auto jobs = session.jobs().shownJobs();
  ASSERT_EQ(jobs.size(), 1U);
  EXPECT_TRUE(jobs[0].name.contains("demo.jsonl")) << jobs[0].name.toStdString();
  session.jobs().cancel(jobs[0].id);
  ASSERT_TRUE(settle());
  EXPECT_TRUE(told().contains("stopped")) << told().toStdString();
  EXPECT_FALSE(recorder().isPlaying());
  EXPECT_EQ(said(), 2U);
}

TEST_F(StorefrontDemoTest, TwoShopsShareTheCreditOfClicksAndAreDecidedByVisits) {
  begin();
  choose("twoShopsSideBySide");
  ASSERT_TRUE(settle());
  ASSERT_TRUE(sees("twoShops"));
  EXPECT_FALSE(sees("firstList")) << "nobody is in";
  click("leaveTwoShops");
  visitUser(regular());
  const auto logged = workspace().shop().answers(0, 10).size();
  choose("twoShopsSideBySide");
  ASSERT_TRUE(settle());
  EXPECT_EQ(find<ChoiceBox>("firstShop").currentText(), "The blend");
  const QString model = find<ChoiceBox>("otherShop").currentText();
  EXPECT_EQ(find<RecipeColumn>("otherList").face().title, model);
  ASSERT_EQ(recipes("firstList").size(), 10);
  ASSERT_EQ(recipes("otherList").size(), 10);

  auto& room = find<TwoShopsRoom>();
  const auto onlyOf = [this](const QString& column, const QString& other) {
    for (const QString& id : recipes(column))
      if (!recipes(other).contains(id)) return id;
    return QString();
  };
  // What the blend draws may be the other's ten: two models differ surely.
  auto& first = find<ChoiceBox>("firstShop");
  const int at = first.itemText(1) == model ? 2 : 1;
  first.setCurrentIndex(at);
  emit first.activated(at);
  ASSERT_TRUE(settle());
  const QString mine = onlyOf("otherList", "firstList");
  ASSERT_FALSE(mine.isEmpty());
  emit find<RecipeColumn>("otherList").opened(mine);
  EXPECT_TRUE(find<QLabel>("pairNow").text().contains("0.00 : 1.00"))
      << find<QLabel>("pairNow").text().toStdString();
  emit find<RecipeColumn>("otherList").opened(mine);  // taken back
  EXPECT_TRUE(find<QLabel>("pairNow").text().contains("0.00 : 0.00"));
  emit find<RecipeColumn>("otherList").opened(mine);
  const QStringList before = recipes("otherList");
  click("nextVisit");
  ASSERT_TRUE(settle());
  EXPECT_EQ(room.visits().wins.losses, 1);
  EXPECT_EQ(room.visits().clicks, 1);
  EXPECT_TRUE(find<QLabel>("pairScore").text().contains("0 : 1"));
  EXPECT_TRUE(find<QLabel>("pairNow").text().contains("p = 1.000"));
  for (const QString& id : recipes("otherList"))
    EXPECT_FALSE(before.contains(id)) << "the next ten";

  // Without a click it is even; another pair begins anew.
  click("nextVisit");
  ASSERT_TRUE(settle());
  EXPECT_EQ(room.visits().wins.ties, 1);
  first.setCurrentIndex(find<ChoiceBox>("otherShop").currentIndex());
  emit first.activated(first.currentIndex());
  ASSERT_TRUE(settle());
  EXPECT_NE(first.currentText(), find<ChoiceBox>("otherShop").currentText());
  EXPECT_EQ(room.visits().wins.ties, 0);
  EXPECT_EQ(workspace().shop().answers(0, 10).size(), logged) << "nothing of it is logged";
  emit find<RecipeColumn>("otherList").opened("gone");  // of a visit that is over
  EXPECT_TRUE(find<QLabel>("pairNow").text().contains("0.00 : 0.00"));
  visit().signOut();
  EXPECT_TRUE(recipes("firstList").isEmpty()) << "nothing stays of whoever has left";
}

}  // namespace
}  // namespace hankki::test
