// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/demo_file.h"

#include <nlohmann/json.hpp>

#include "core/base/file.h"
#include "core/store/accounts.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/shop_marks.h"
#include "core/store/shop_records.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class DemoFile : public WorkspaceTest {
 protected:
  std::filesystem::path pack() const { return temporary_.path() / "shop.hankkidemo"; }
  std::filesystem::path cache() const { return temporary_.path() / "cache"; }
  std::string pack_error() const {
    return error_of([&] { pack_demo(*open(Workspace::Access::ReadOnly), pack(), JobContext()); });
  }
};

TEST_F(DemoFile, WhatPeopleKeepToThemselvesIsNotInIt) {
  {
    const auto workspace = open();
    add_dataset(*workspace);
    const DatasetId removed = add_dataset(*workspace);
    workspace->datasets().remove(removed);
    Accounts& accounts = workspace->accounts();
    const AccountName anna = parse_account_name("Anna"), ben = parse_account_name("BenRemoved");
    accounts.create(anna, "$argon2id$the hash", {});
    accounts.begin_try(parse_account_name("CarlWhoTried"), 5);
    const AccountId dora =
        accounts.create(parse_account_name("Dora"), "hash", {.likes = {"surstromming"}});
    const MarkId start = workspace->shop().marks().set("start");
    accounts.create(ben, "$argon2id$another hash", {});
    workspace->shop().judge("visitor:1", {.recipe = "secretly cooked", .stars = 5., .at = 6}, {});
    workspace->shop().marks().set("since it was secretly cooked");
    workspace->shop().marks().reset(start);
    accounts.remove(dora);
    write_file_atomically(folder() / "suites.json",
                          R"({"format":1,"suites":[{"name":"kept","removed":false,"checks":["a"]},
                              {"name":"no longer wanted","removed":true,"checks":["b"]}]})");
    pack_demo(*workspace, pack(), JobContext());
    EXPECT_THAT(accounts.list(), SizeIs(1)) << "the workspace is as it was";
    EXPECT_THAT(workspace->shop().marks().list(), SizeIs(3));
  }
  const std::string bytes = read_file(pack());
  for (const char* text : {"$argon2id", "carlwhotried", "benremoved", "surstromming",
                           "secretly cooked", "no longer wanted"})
    EXPECT_THAT(bytes, Not(HasSubstr(text)));
  const UnpackedDemo demo = reset_demo(pack(), cache(), JobContext());
  EXPECT_THAT(read_file(demo.folder / "suites.json"), HasSubstr("kept"));
  const auto workspace = Workspace::open(demo.folder, Workspace::Access::ReadWrite);
  EXPECT_THAT(workspace->datasets().list(), SizeIs(1));
  ASSERT_THAT(workspace->accounts().list(), SizeIs(1));
  EXPECT_EQ(workspace->accounts().list()[0].name, "Anna");
  const auto marks = workspace->shop().marks().list();
  ASSERT_THAT(marks, SizeIs(1));
  EXPECT_EQ(marks[0].name, "start");
}

TEST_F(DemoFile, OnlyFilesOfTheWorkspaceArePacked) {
  add_dataset(*open());
  const auto elsewhere = temporary_.path() / "secret";
  write_file_atomically(elsewhere, "secret");
  for (const std::string& path : {elsewhere.string(), std::string("artifacts/../../secret")}) {
    edit_database({"UPDATE artifact SET path = '" + path + "', sha256 = ''"});
    EXPECT_THAT(pack_error(), HasSubstr("outside of the workspace"));
  }
  write_file_atomically(folder() / "artifacts" / "a b", "of another name than ours");
  edit_database({"UPDATE artifact SET path = 'artifacts/a b'"});
  EXPECT_THAT(pack_error(), HasSubstr("no file of a workspace is called so"));
  write_file_atomically(folder() / "artifacts" / "ours", "of no hash");
  edit_database({"UPDATE artifact SET path = 'artifacts/ours'"});
  EXPECT_THAT(pack_error(), HasSubstr("not what was stored"));
  EXPECT_FALSE(std::filesystem::exists(pack()));
}

TEST_F(DemoFile, SuitesThatAreNoneAreNotPacked) {
  add_dataset(*open());
  for (const char* text : {"", "{}", "[1]", R"({"suites":[{"name":"a"}]})", R"({"suites":3})"}) {
    write_file_atomically(folder() / "suites.json", text);
    EXPECT_THAT(pack_error(), HasSubstr("suites.json: is damaged")) << text;
  }
}

TEST_F(DemoFile, NotesOnCurvesArePackedWhereTheyAndTheirRunsAreThere) {
  {
    const auto workspace = open();
    const RunId kept = add_run(*workspace), removed = add_run(*workspace);
    workspace->runs().remove(removed);
    const auto note = [](int id, RunId run, const char* text, bool taken) {
      return nlohmann::json{
          {"id", id}, {"run", run}, {"epoch", 0}, {"text", text}, {"removed", taken}};
    };
    const nlohmann::json notes{
        {"format", 1},
        {"annotations",
         {note(1, kept, "the rate fell", false), note(2, kept, "no longer meant", true),
          note(3, removed, "of a removed run", false)}}};
    write_file_atomically(folder() / "annotations.json", notes.dump());
    pack_demo(*workspace, pack(), JobContext());
  }
  const std::string bytes = read_file(pack());
  for (const char* text : {"no longer meant", "of a removed run"})
    EXPECT_THAT(bytes, Not(HasSubstr(text)));
  EXPECT_THAT(read_file(reset_demo(pack(), cache(), JobContext()).folder / "annotations.json"),
              HasSubstr("the rate fell"));
}

TEST_F(DemoFile, NotesThatAreNoneAreNotPacked) {
  add_dataset(*open());
  for (const char* text : {"", "{}", R"({"annotations":[{"removed":false}]})"}) {
    write_file_atomically(folder() / "annotations.json", text);
    EXPECT_THAT(pack_error(), HasSubstr("annotations.json: is damaged")) << text;
  }
}

TEST_F(DemoFile, ItIsNotTakenAwayUnderWhoHasItOpen) {
  add_dataset(*open());
  pack_demo(*open(), pack(), JobContext());
  const UnpackedDemo demo = reset_demo(pack(), cache(), JobContext());
  EXPECT_TRUE(demo.may_write);
  {
    const auto workspace = Workspace::open(demo.folder, Workspace::Access::ReadWrite);
    EXPECT_THAT(error_of([&] { reset_demo(pack(), cache(), JobContext()); }),
                HasSubstr("the workspace is open in Hankki"));
    workspace->datasets().remove(1);
  }
  EXPECT_THAT(Workspace::open(demo.folder, Workspace::Access::ReadOnly)->datasets().list(),
              IsEmpty());
  EXPECT_EQ(reset_demo(pack(), cache(), JobContext()).folder, demo.folder);
  EXPECT_THAT(Workspace::open(demo.folder, Workspace::Access::ReadOnly)->datasets().list(),
              SizeIs(1));
}

}  // namespace
}  // namespace hankki::test
