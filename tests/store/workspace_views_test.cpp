// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changes.h"
#include "core/store/run_views.h"
#include "core/store/runs.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class WorkspaceViews : public WorkspaceTest {
 protected:
  static RunTableLayout layout() {
    return {.columns = {"run", "test ndcg@10", "learning_rate"},
            .filter = "bpr",
            .sort = "test ndcg@10",
            .descending = false,
            .group = "model",
            .epoch = 12,
            .archived = true,
            .scope = RunScope::Workspace};
  }
};

TEST_F(WorkspaceViews, WhatWasSavedComesBackInAnotherSession) {
  {
    const auto workspace = open();
    workspace->run_views().save("  내 보기 ", layout());
    workspace->run_views().save("all", {});
  }
  const auto workspace = open(Workspace::Access::ReadOnly);
  const auto views = workspace->run_views().list();
  ASSERT_THAT(views, SizeIs(2));
  EXPECT_EQ(views[0].name, "all");
  EXPECT_EQ(views[0].layout, RunTableLayout());
  EXPECT_EQ(views[1].name, "내 보기");
  EXPECT_EQ(views[1].layout, layout());
  EXPECT_EQ(workspace->run_views().find("all")->id, views[0].id);
  EXPECT_FALSE(workspace->run_views().find("none"));
}

TEST_F(WorkspaceViews, SavedUnderTheSameNameItIsTheSameViewMadeAnew) {
  const auto workspace = open();
  const RunViewId id = workspace->run_views().save("a", layout());
  EXPECT_EQ(workspace->run_views().save("a", {}), id);
  EXPECT_THAT(workspace->run_views().list(), SizeIs(1));
  EXPECT_EQ(workspace->run_views().find("a")->layout, RunTableLayout());
  const RunViewId other = workspace->run_views().save("b", {});
  EXPECT_THAT(error_of([&] { workspace->run_views().rename(other, "a"); }),
              HasSubstr("another view named \"a\""));
  workspace->run_views().rename(other, "c");
  EXPECT_EQ(workspace->run_views().find("c")->id, other);
}

TEST_F(WorkspaceViews, WhatIsNoViewIsRefused) {
  const auto workspace = open();
  const auto refused = [&](const std::string& name, const RunTableLayout& of) {
    return error_of([&] { workspace->run_views().save(name, of); });
  };
  EXPECT_THAT(refused(" ", {}), HasSubstr("needs a name"));
  EXPECT_THAT(refused("a\nb", {}), HasSubstr("control character"));
  EXPECT_THAT(refused(std::string(81, 'a'), {}), HasSubstr("at most 80"));
  EXPECT_THAT(refused("\xff", {}), HasSubstr("UTF-8"));
  EXPECT_THAT(refused("a", {.filter = std::string(401, 'a')}), HasSubstr("too long"));
  EXPECT_THAT(refused("a", {.epoch = -2}), HasSubstr("-2 is not a whole number"));
  EXPECT_THAT(refused("a", {.columns = std::vector<std::string>(1001, "x")}),
              HasSubstr("at most 1000 columns"));
  EXPECT_THAT(workspace->run_views().list(), IsEmpty());
}

TEST_F(WorkspaceViews, WhatIsRemovedComesBackUnlessItsNameIsTaken) {
  const auto workspace = open();
  const RunViewId id = workspace->run_views().save("a", layout());
  workspace->run_views().remove(id);
  EXPECT_THAT(workspace->run_views().list(), IsEmpty());
  EXPECT_THAT(error_of([&] { workspace->run_views().rename(id, "b"); }), HasSubstr("view 1"));
  workspace->run_views().restore(id);
  EXPECT_EQ(workspace->run_views().find("a")->layout, layout());
  workspace->run_views().remove(id);
  workspace->run_views().save("a", {});
  EXPECT_THAT(error_of([&] { workspace->run_views().restore(id); }), HasSubstr("another view"));
  workspace->purge({});
  EXPECT_THAT(error_of([&] { workspace->run_views().restore(id); }), HasSubstr("gone for good"));
}

TEST_F(WorkspaceViews, OthersHearOfIt) {
  const auto workspace = open();
  const auto before = workspace->changes().since(0).newest;
  const RunViewId id = workspace->run_views().save("a", {});
  const auto news = workspace->changes().since(before);
  ASSERT_THAT(news.changes, SizeIs(1));
  EXPECT_EQ(news.changes[0].kind, Kind::RunView);
  EXPECT_EQ(news.changes[0].id, id);
}

TEST_F(WorkspaceViews, ARowThatNobodyWroteIsNamed) {
  open()->run_views().save("a", layout());
  for (const char* bad : {"x", "[]", R"({"columns": 3})", R"({"columns": [3]})", R"({"epoch": -7})",
                          R"({"filter": 5})", R"({"descending": "no"})"}) {
    edit_database({std::string("UPDATE run_view SET layout = '") + bad + "'"});
    const auto workspace = open();
    EXPECT_THAT(error_of([&] { workspace->run_views().list(); }),
                HasSubstr("table run_view, row 1, column layout"))
        << bad;
  }
}

TEST_F(WorkspaceViews, TheValidationAfterAnEpoch) {
  const auto workspace = open();
  const RunId run = add_run(*workspace);
  const SplitId split = workspace->runs().info(run).split;
  {
    const auto sink = workspace->runs().sink(run);
    sink->epoch({.epoch = 0, .validation = {{"ndcg@10", .25}}});
    sink->epoch({.epoch = 1, .validation = {{"ndcg@10", .5}}});
    sink->epoch({.epoch = 2});
  }
  using Values = std::map<RunId, std::map<std::string, double>>;
  EXPECT_EQ(workspace->runs().validation_at(split, 2), (Values{{run, {{"ndcg@10", .5}}}}));
  EXPECT_THAT(workspace->runs().validation_at(split, 3), IsEmpty()) << "nothing was validated";
  EXPECT_THAT(workspace->runs().validation_at(split, 9), IsEmpty());
  EXPECT_THAT(workspace->runs().validation_at(split + 1, 2), IsEmpty());
}

TEST_F(WorkspaceViews, WhatWasSaidOfARunIsKept) {
  RunId run = 0;
  {
    const auto workspace = open();
    run = add_run(*workspace);
    EXPECT_TRUE(workspace->runs().info(run).machine.empty());
    const auto sink = workspace->runs().sink(run);
    workspace->runs().add_to_log(run, en::say("run {} started", run));
    workspace->runs().add_to_log(run, Message::verbatim("둘째"));
  }
  const auto workspace = open();
  const auto lines = workspace->runs().log(run);
  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_EQ(lines[0].text, en::say("run {} started", run));
  EXPECT_EQ(lines[1].text.english(), "둘째");
  const Message machine = workspace->runs().info(run).machine;
  EXPECT_THAT(machine.english(), HasSubstr(" core"));
  EXPECT_THAT(machine.render([](const std::string& text) {
    return text.starts_with("{} core") ? std::string("코어 {}개") : text;
  }),
              HasSubstr("코어 "));
  for (std::int64_t i = 0; i < kMostRunLogLines; ++i)
    workspace->runs().add_to_log(run, Message::verbatim("more"));
  EXPECT_THAT(workspace->runs().log(run), SizeIs(kMostRunLogLines));
  workspace->runs().remove(run);
  EXPECT_THAT(error_of([&] { workspace->runs().log(run); }), HasSubstr("run 1"));
}

}  // namespace
}  // namespace hankki::test
