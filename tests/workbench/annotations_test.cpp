// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/annotations.h"

#include "core/base/file.h"
#include "core/store/changes.h"
#include "core/workbench/training.h"
#include "core/workbench/user_facts.h"
#include "core/workbench/user_lists_csv.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class WorkbenchAnnotations : public WorkbenchTest {
 protected:
  RunId train() {
    const RunId id = workspace->runs().add(known.split_id, small_bpr(3));
    return train_run(*workspace, id, known, {}, job).run.id;
  }
  std::vector<Annotation> all() const { return list_annotations(*workspace, std::vector{run}); }

  const RunId run = train();
};

TEST_F(WorkbenchAnnotations, AreWrittenChangedAndBroughtBack) {
  EXPECT_THAT(all(), IsEmpty());
  add_annotation(*workspace, run, 2, "the rate fell");
  const Annotation first = add_annotation(*workspace, run, 0, "국 \n two lines");
  ASSERT_THAT(all(), SizeIs(2));
  EXPECT_EQ(all()[0].text, "국 \n two lines") << "by epoch";
  EXPECT_EQ(all()[1].epoch, 2);
  EXPECT_EQ(edit_annotation(*workspace, first.id, "other words"), "국 \n two lines");
  EXPECT_EQ(all()[0].text, "other words");
  remove_annotation(*workspace, first.id);
  EXPECT_THAT(all(), SizeIs(1));
  restore_annotation(*workspace, first.id);
  EXPECT_EQ(all()[0].text, "other words");
  EXPECT_THAT(list_annotations(*workspace, std::vector<RunId>{run + 1}), IsEmpty());
}

TEST_F(WorkbenchAnnotations, WhoeverFollowsTheWorkspaceHearsOfThem) {
  const auto told = [&](auto&& change) {
    const std::int64_t before = workspace->changes().since(0).newest;
    change();
    const NewChanges news = workspace->changes().since(before);
    return news.changes.size() == 1 && news.changes[0].kind == Kind::FolderFile;
  };
  EXPECT_TRUE(told([&] { add_annotation(*workspace, run, 0, "a"); }));
  EXPECT_TRUE(told([&] { edit_annotation(*workspace, 1, "b"); }));
  EXPECT_TRUE(told([&] { remove_annotation(*workspace, 1); }));
}

TEST_F(WorkbenchAnnotations, WhatIsNoNoteIsRefused) {
  const auto added = [&](std::int64_t epoch, const std::string& text) {
    return error_of([&] { add_annotation(*workspace, run, epoch, text); });
  };
  EXPECT_THAT(added(3, "late"), HasSubstr("has no epoch 4: it ran 3"));
  EXPECT_THAT(added(-1, "early"), HasSubstr("has no epoch 0"));
  EXPECT_THAT(added(0, "  "), HasSubstr("is empty"));
  EXPECT_THAT(added(0, "\xff"), HasSubstr("is not UTF-8"));
  EXPECT_THAT(error_of([&] { add_annotation(*workspace, 999, 0, "a"); }), HasSubstr("run 999"));
  EXPECT_THAT(error_of([&] { edit_annotation(*workspace, 7, "a"); }), HasSubstr("no note 7"));
  EXPECT_THAT(all(), IsEmpty());
}

TEST_F(WorkbenchAnnotations, AFileThatNobodyWroteIsNamed) {
  add_annotation(*workspace, run, 0, "a");
  const auto file = workspace->folder() / "annotations.json";
  for (const char* text :
       {"", "{", "[]", R"({"format": 1, "annotations": [{"id": 1}]})",
        R"({"format": 1, "annotations": [{"id": 1, "run": 1, "epoch": -4, "text": "",
            "removed": false}]})"}) {
    write_file_atomically(file, text);
    EXPECT_THAT(error_of([&] { all(); }), HasSubstr("annotations.json")) << text;
  }
  write_file_atomically(file, R"({"format": 9, "annotations": []})");
  EXPECT_THAT(error_of([&] { all(); }), HasSubstr("newer version"));
}

TEST_F(WorkbenchAnnotations, UsersAreGroupedByWhatTheyAreNearIn) {
  const std::vector<double> by{1, 1, 1, 5, 9}, differences{0.5, 0, -0.25, 0.25, 1};
  const auto bins = user_bins(by, differences, 2);
  ASSERT_THAT(bins, SizeIs(2));
  EXPECT_EQ(bins[0].users, 3) << "those with the same stand together";
  EXPECT_EQ(bins[0].wins, 1);
  EXPECT_EQ(bins[0].ties, 1);
  EXPECT_EQ(bins[0].losses, 1);
  EXPECT_NEAR(bins[0].difference, 0.25 / 3, 1e-12);
  EXPECT_EQ(bins[1].low, 5);
  EXPECT_EQ(bins[1].high, 9);
  EXPECT_THAT(user_bins({}, {}, 5), IsEmpty());
}

TEST_F(WorkbenchAnnotations, AUsersListsAreATableWithHits) {
  const auto shared = std::shared_ptr<const Workspace>(workspace.get(), [](const Workspace*) {});
  const UserLists lists = make_user_lists({.workspace = shared,
                                           .models = std::make_shared<ModelCache>(),
                                           .split = known.split_id,
                                           .known = known,
                                           .runs = {workspace->runs().info(run)},
                                           .k = 5},
                                          job);
  const std::string csv = user_lists_csv(lists);
  const auto lines = std::ranges::count(csv, '\n');
  EXPECT_EQ(lines, 1 + std::ssize(lists.history) + std::ssize(lists.runs.front().items));
  EXPECT_THAT(csv, HasSubstr("users_in_train"));
  const auto facts = user_facts(lists.data, std::vector{lists.row});
  ASSERT_THAT(facts, SizeIs(1));
  EXPECT_EQ(facts[0].id, lists.user_id(lists.row));
  EXPECT_EQ(facts[0].to_find, std::ssize(lists.data.split->test.row(lists.row)));
  EXPECT_GT(facts[0].popularity, 0);
}

}  // namespace
}  // namespace hankki::test
