// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changes.h"

#include <condition_variable>
#include <mutex>

#include "core/store/datasets.h"
#include "core/store/derived_schema.h"
#include "core/store/own_recipes.h"
#include "core/store/run_edits.h"
#include "core/store/runs.h"
#include "core/store/shop_marks.h"
#include "core/store/shop_tastes.h"
#include "core/store/splits.h"
#include "tests/store/child_process.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using What = Change::What;
using Seen = std::tuple<Kind, std::int64_t, What>;

std::vector<Seen> seen(const NewChanges& news) {
  std::vector<Seen> result;
  for (const auto& change : news.changes) result.emplace_back(change.kind, change.id, change.what);
  return result;
}

/// Collects what a watcher tells, and waits for it.
class Collector {
 public:
  Changes::Listener listener() {
    return [this](const NewChanges& news) {
      const std::scoped_lock lock(mutex_);
      for (const auto& one : seen(news)) seen_.push_back(one);
      all_ = all_ || news.all;
      told_.notify_all();
    };
  }

  bool waits_for(const Seen& one) {
    std::unique_lock lock(mutex_);
    return told_.wait_for(lock, std::chrono::seconds(60),
                          [&] { return std::ranges::find(seen_, one) != seen_.end(); });
  }

 private:
  std::mutex mutex_;
  std::condition_variable told_;
  std::vector<Seen> seen_;
  bool all_ = false;
};

class ChangesTest : public WorkspaceTest {};

TEST_F(ChangesTest, EachSortOfChangeIsNotedOnceWithTheNewestNumber) {
  const auto workspace = open();
  EXPECT_THAT(workspace->changes().since(0).changes, IsEmpty());
  const RunId run = add_run(*workspace);
  const NewChanges first = workspace->changes().since(0);
  EXPECT_THAT(seen(first),
              ElementsAre(Seen{Kind::Dataset, 1, What::Added}, Seen{Kind::Split, 1, What::Added},
                          Seen{Kind::Run, 1, What::Added}));
  const auto sink = workspace->runs().sink(run);
  for (int epoch = 0; epoch < 20; ++epoch) sink->epoch(some_epoch(epoch));
  const NewChanges second = workspace->changes().since(first.newest);
  EXPECT_THAT(seen(second),
              ElementsAre(Seen{Kind::Run, 1, What::Changed}, Seen{Kind::Run, 1, What::Progress}));
  sink->epoch(some_epoch(20));
  EXPECT_THAT(seen(workspace->changes().since(second.newest)),
              ElementsAre(Seen{Kind::Run, 1, What::Progress}));
  workspace->datasets().rename(1, "another");
  auto last = workspace->changes().since(second.newest);
  EXPECT_EQ(seen(last).back(), (Seen{Kind::Dataset, 1, What::Changed}));
  for (const RunEdit& edit : {RunEdit{.name = "mine"}, RunEdit{.note = "why"},
                              RunEdit{.add_tags = {"x"}}, RunEdit{.archived = true}}) {
    const auto before = last.newest;
    workspace->runs().edit(run, edit);
    last = workspace->changes().since(before);
    EXPECT_THAT(seen(last), ElementsAre(Seen{Kind::Run, 1, What::Changed}));
  }
  EXPECT_THAT(workspace->changes().since(last.newest).changes, IsEmpty());
}

TEST_F(ChangesTest, HidingAndDeletingTellOfAllBelow) {
  const auto workspace = open();
  add_run(*workspace);
  const auto tells = [&](std::int64_t after, What what) {
    const auto news = seen(workspace->changes().since(after));
    EXPECT_THAT(news, SizeIs(3));
    for (const Kind kind : {Kind::Dataset, Kind::Split, Kind::Run})
      EXPECT_THAT(news, Contains(Seen{kind, 1, what}));
    return workspace->changes().since(after).newest;
  };
  auto at = workspace->changes().since(0).newest;
  workspace->datasets().remove(1);
  at = tells(at, What::Removed);
  workspace->datasets().restore(1);
  at = tells(at, What::Added);
  workspace->datasets().remove(1);
  at = tells(at, What::Removed);
  workspace->purge({});
  tells(at, What::Removed);
}

TEST_F(ChangesTest, WhatPeopleDoInTheShopIsTold) {
  const auto workspace = open(), other = open();
  const ShopRecords shop = other->shop();
  const std::string person = "visitor:1";
  std::int64_t at = workspace->changes().since(0).newest;
  std::int64_t acts = 0;
  const auto tells = [&](const Seen& one) {
    const NewChanges news = workspace->changes().since(at);
    EXPECT_THAT(seen(news), ElementsAre(one));
    at = news.newest;
  };
  const auto tells_an_act = [&] { tells({Kind::Act, ++acts, What::Added}); };
  const OwnRecipe recipe{.name = "own", .ingredients = {"egg"}};
  const OwnRecipeId own = shop.recipes().add(person, recipe, 1);
  tells_an_act();
  shop.recipes().edit(person, own, recipe, 2);
  tells_an_act();
  shop.recipes().remove(person, own, 3);
  tells_an_act();
  shop.recipes().restore(person, own, 4);
  tells_an_act();
  shop.tastes().set(person, {{"tag:korean", .5}}, 5);
  tells_an_act();
  shop.tastes().reset(person, 6);
  tells_an_act();
  other->shop().judge(person, {.recipe = "7", .stars = 5, .at = 7}, {});
  tells_an_act();
  other->shop().veto(person, {.recipe = "7", .kind = "hidden"}, 8, {});
  tells_an_act();
  const MarkId mark = shop.marks().set("start");
  tells({Kind::Mark, mark, What::Added});
  tells({Kind::Mark, shop.marks().reset(mark), What::Added});
}

TEST_F(ChangesTest, AFileBesideTheDatabaseIsToldOfEachTime) {
  const auto workspace = open();
  Changes changes = workspace->changes();
  changes.note_file("suites.json");
  changes.note_file("annotations.json");
  const NewChanges first = workspace->changes().since(0);
  ASSERT_EQ(first.changes.size(), 2U);
  for (const Change& change : first.changes) {
    EXPECT_EQ(change.kind, Kind::FolderFile);
    EXPECT_EQ(change.what, What::Changed);
  }
  changes.note_file("suites.json");
  const NewChanges again = workspace->changes().since(first.newest);
  ASSERT_EQ(again.changes.size(), 1U);
  EXPECT_EQ(again.changes[0].id, first.changes[0].id);
}

TEST_F(ChangesTest, WhoeverIsFarBehindReadsAllAgain) {
  const auto workspace = open();
  add_dataset(*workspace);
  edit_database({"UPDATE sqlite_sequence SET seq = seq + " + std::to_string(kKeptChanges) +
                 " WHERE name = 'change'"});
  add_dataset(*workspace);
  const NewChanges news = workspace->changes().since(0);
  EXPECT_TRUE(news.all);
  EXPECT_THAT(news.changes, IsEmpty());
  EXPECT_FALSE(workspace->changes().since(news.newest).all);
  EXPECT_TRUE(workspace->changes().since(news.newest + 1).all) << "of another workspace";
  Connection connection(database(), Connection::Mode::ReadOnly);
  EXPECT_EQ(connection.number("SELECT count(*) FROM change"), 1) << "old rows are pruned";
}

TEST_F(ChangesTest, ASnapshotGoesWithItsNumber) {
  const auto workspace = open(), other = open();
  workspace->snapshot([&] {
    EXPECT_THAT(workspace->datasets().list(), IsEmpty());
    add_dataset(*other);
    EXPECT_THAT(workspace->datasets().list(), IsEmpty());
    EXPECT_EQ(workspace->changes().since(0).newest, 0);
  });
  EXPECT_THAT(workspace->datasets().list(), SizeIs(1));
  EXPECT_EQ(workspace->changes().since(0).newest, 1);
}

TEST_F(ChangesTest, AWatcherTellsOfOwnAndForeignCommits) {
  const auto workspace = open(), other = open();
  const auto reader = open(Workspace::Access::ReadOnly);
  Collector collector, reading;
  const auto watcher = workspace->changes().watch(0, collector.listener());
  const auto reading_watcher = reader->changes().watch(0, reading.listener());
  add_dataset(*workspace);
  EXPECT_TRUE(collector.waits_for({Kind::Dataset, 1, What::Added}));
  add_dataset(*other);
  EXPECT_TRUE(collector.waits_for({Kind::Dataset, 2, What::Added}));
  EXPECT_TRUE(reading.waits_for({Kind::Dataset, 2, What::Added}));
  other->shop().tastes().set("visitor:1", {{"tag:korean", .5}}, 1);
  EXPECT_TRUE(collector.waits_for({Kind::Act, 1, What::Added}));
  EXPECT_TRUE(reading.waits_for({Kind::Act, 1, What::Added}));
  other->shop().marks().set("start");
  EXPECT_TRUE(reading.waits_for({Kind::Mark, 1, What::Added}));
}

TEST_F(ChangesTest, ARunOfAKilledProcessIsToldAsChanged) {
  const auto workspace = open();
  const QString name = QString::fromStdString(folder().string());
  Child child({QStringLiteral("train-forever"), name});
  ASSERT_EQ(child.read_line(), "training");
  Collector collector;
  const auto watcher =
      workspace->changes().watch(workspace->changes().since(0).newest, collector.listener());
  EXPECT_EQ(workspace->runs().info(1).state, RunState::Running);
  child.kill();
  EXPECT_TRUE(collector.waits_for({Kind::Run, 1, What::Changed}));
  EXPECT_EQ(workspace->runs().info(1).state, RunState::Interrupted);
}

}  // namespace
}  // namespace hankki::test
