// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changes.h"
#include "core/store/notes.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class WorkspaceNotes : public WorkspaceTest {
 protected:
  static NoteContent content() {
    return {.text = "# 첫 기록\n\nBPR is better.\n\n[figure 1]",
            .figures = {{.kind = NoteFigure::Kind::Curves,
                         .metric = "ndcg@10",
                         .runs = {{.run = 3, .weights = "ab", .epochs = 12, .data = "cd"}},
                         .made = "2026-01-01T00:00:00Z"},
                        {.kind = NoteFigure::Kind::Table,
                         .runs = {{.run = 1}, {.run = 2}},
                         .made = "2026-02-01T00:00:00Z"}}};
  }
  static std::vector<std::string> texts(const Workspace& workspace) {
    std::vector<std::string> all;
    for (const NoteInfo& note : workspace.notes().list()) all.push_back(note.content.text);
    return all;
  }
};

TEST_F(WorkspaceNotes, WhatWasWrittenComesBackInAnotherSession) {
  NoteId id = 0;
  {
    const auto workspace = open();
    id = workspace->notes().add(content());
  }
  const auto workspace = open();
  EXPECT_EQ(workspace->notes().info(id).content, content());
  EXPECT_FALSE(workspace->notes().info(id).created.empty());
  NoteContent other = content();
  other.text = "shorter";
  other.figures.pop_back();
  workspace->notes().edit(id, other);
  EXPECT_EQ(workspace->notes().info(id).content, other);
}

TEST_F(WorkspaceNotes, TheyStandInTheOrderThatAPersonGaveThem) {
  const auto workspace = open();
  const NoteId a = workspace->notes().add({.text = "a", .figures = {}});
  const NoteId b = workspace->notes().add({.text = "b", .figures = {}});
  const NoteId c = workspace->notes().add({.text = "c", .figures = {}});
  EXPECT_THAT(texts(*workspace), ElementsAre("a", "b", "c"));
  workspace->notes().move(c, a);
  EXPECT_THAT(texts(*workspace), ElementsAre("c", "a", "b"));
  workspace->notes().move(c, 0);
  EXPECT_THAT(texts(*workspace), ElementsAre("a", "b", "c"));
  workspace->notes().move(a, a);
  EXPECT_THAT(texts(*workspace), ElementsAre("a", "b", "c"));
  workspace->notes().remove(b);
  workspace->notes().move(c, a);
  EXPECT_THAT(texts(*workspace), ElementsAre("c", "a"));
  workspace->notes().restore(b);
  EXPECT_THAT(texts(*workspace), ElementsAre("c", "a", "b"));
  workspace->notes().add({.text = "d", .figures = {}});
  EXPECT_THAT(texts(*workspace), ElementsAre("c", "a", "b", "d"));
  EXPECT_THAT(error_of([&] { workspace->notes().move(a, 99); }), HasSubstr("note 99"));
}

TEST_F(WorkspaceNotes, WhatIsNoNoteIsRefused) {
  const auto workspace = open();
  const auto refused = [&](const NoteContent& of) {
    return error_of([&] { workspace->notes().add(of); });
  };
  EXPECT_THAT(refused({.text = "\xff", .figures = {}}), HasSubstr("UTF-8"));
  EXPECT_THAT(refused({.text = std::string("a\0b", 3), .figures = {}}), HasSubstr("control"));
  EXPECT_THAT(refused({.text = std::string(100'001, 'a'), .figures = {}}),
              HasSubstr("at most 100000"));
  EXPECT_THAT(refused({.text = "a", .figures = {{}}}), HasSubstr("a figure needs runs"));
  EXPECT_THAT(refused({.text = "a",
                       .figures = {{.runs = std::vector<NoteFigure::BoundRun>(101, {.run = 1})}}}),
              HasSubstr("at most 100 runs"));
  EXPECT_THAT(refused({.text = "a", .figures = std::vector<NoteFigure>(51, {.runs = {{1}}})}),
              HasSubstr("at most 50 figures"));
  EXPECT_THAT(workspace->notes().list(), IsEmpty());
}

TEST_F(WorkspaceNotes, OthersHearOfIt) {
  const auto workspace = open();
  const NoteId id = workspace->notes().add(content());
  const auto before = workspace->changes().since(0).newest;
  workspace->notes().edit(id, {.text = "b", .figures = {}});
  const auto news = workspace->changes().since(before);
  ASSERT_THAT(news.changes, SizeIs(1));
  EXPECT_EQ(news.changes[0].kind, Kind::Note);
  EXPECT_EQ(news.changes[0].what, Change::What::Changed);
}

TEST_F(WorkspaceNotes, ARowThatNobodyWroteIsNamed) {
  open()->notes().add(content());
  for (const char* bad : {"x", "[]", "{}", R"({"figures": 3})", R"({"figures": [3]})",
                          R"({"figures": [{"kind": "pie", "runs": [{"run": 1}]}]})",
                          R"({"figures": [{"kind": "table", "runs": []}]})",
                          R"({"figures": [{"kind": "table", "runs": [{"run": -4}]}]})"}) {
    edit_database({std::string("UPDATE note SET figures = '") + bad + "'"});
    const auto workspace = open();
    EXPECT_THAT(error_of([&] { workspace->notes().list(); }),
                HasSubstr("table note, row 1, column figures"))
        << bad;
  }
}

}  // namespace
}  // namespace hankki::test
