// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include "core/base/file.h"
#include "core/store/datasets.h"
#include "core/store/run_edits.h"
#include "core/store/runs.h"
#include "core/store/schema.h"
#include "core/store/workspace.h"
#include "tests/store/store_fixture.h"
#include "tests/support/as_nobody.h"

namespace hankki::test {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

class WorkspaceOpen : public WorkspaceTest {
 protected:
  /// Opens in both ways, each of which must be refused with this, and leave the file as it is.
  void expect_refused_untouched(const testing::Matcher<std::string>& sentence) const {
    const std::string before = read_file(database());
    EXPECT_THAT(open_error(Workspace::Access::ReadWrite), sentence);
    EXPECT_THAT(open_error(Workspace::Access::ReadOnly), sentence);
    EXPECT_EQ(read_file(database()), before);
  }
};

TEST_F(WorkspaceOpen, MissingAndEmptyFoldersBecomeWorkspaces) {
  EXPECT_THAT(
      Workspace::open(temporary_.path() / "a/b/c", Workspace::Access::ReadWrite)->datasets().list(),
      IsEmpty());
  fs::create_directories(folder());
  EXPECT_THAT(open()->datasets().list(), IsEmpty());
  EXPECT_TRUE(fs::exists(database()));
  EXPECT_FALSE(fs::exists(folder() / "workspace.db-wal"));
}

TEST_F(WorkspaceOpen, NamesThatLookLikeUrls) {
  const fs::path odd = temporary_.path() / "100% ?mode=ro#1 한끼";
  { add_dataset(*Workspace::open(odd, Workspace::Access::ReadWrite)); }
  EXPECT_EQ(Workspace::open(odd, Workspace::Access::ReadOnly)->datasets().list().size(), 1U);
  EXPECT_TRUE(fs::exists(odd / "workspace.db"));
}

TEST_F(WorkspaceOpen, UnfinishedCreationGoesOn) {
  fs::create_directories(folder() / "artifacts");
  temporary_.write("w/workspace.lock", "12345\n");
  EXPECT_THAT(open()->datasets().list(), IsEmpty());
  fs::remove_all(folder());
  temporary_.write("w/workspace.db", "");
  EXPECT_THAT(open()->datasets().list(), IsEmpty());
}

TEST_F(WorkspaceOpen, ReadingNeedsAWorkspace) {
  const auto access = Workspace::Access::ReadOnly;
  EXPECT_THAT(open_error(access), HasSubstr("there is no such workspace"));
  EXPECT_FALSE(fs::exists(folder()));
  fs::create_directories(folder());
  EXPECT_THAT(open_error(access), HasSubstr("not a workspace"));
  EXPECT_TRUE(fs::is_empty(folder()));
}

TEST_F(WorkspaceOpen, FolderWithOtherFilesIsLeftAlone) {
  temporary_.write("w/thesis.txt", "precious");
  EXPECT_THAT(open_error(), HasSubstr("has other files in it"));
  EXPECT_FALSE(fs::exists(folder() / "workspace.lock"));
  EXPECT_FALSE(fs::exists(database()));
}

TEST_F(WorkspaceOpen, AFileIsNoWorkspace) {
  temporary_.write("w", "");
  EXPECT_THAT(open_error(), HasSubstr("a workspace is a folder"));
}

TEST_F(WorkspaceOpen, NewerVersionIsRefused) {
  open();
  edit_database({"PRAGMA user_version = 4711"});
  expect_refused_untouched(AllOf(HasSubstr("newer Hankki"), HasSubstr("4711")));
}

TEST_F(WorkspaceOpen, AnotherProgramsDatabaseIsRefused) {
  fs::create_directories(folder());
  edit_database({"CREATE TABLE mail (body TEXT)"});
  expect_refused_untouched(HasSubstr("not of Hankki"));
}

TEST_F(WorkspaceOpen, JunkIsReportedAndLeft) {
  temporary_.write("w/workspace.db", std::string(5000, 'x'));
  expect_refused_untouched(HasSubstr("damaged"));
  temporary_.write("w/workspace.db", "SQLite for");
  expect_refused_untouched(HasSubstr("damaged"));
}

TEST_F(WorkspaceOpen, DamagedPagesAreReportedAndLeft) {
  {
    const auto workspace = open();
    for (int i = 0; i < 30; ++i) add_run(*workspace);
  }
  const std::string good = read_file(database());
  const std::size_t page = 4096;
  ASSERT_GT(good.size(), 12 * page);
  // Half of the file, a page of junk in the middle, and a header that disagrees with the file.
  write_file_atomically(database(), good.substr(0, good.size() / 2));
  expect_refused_untouched(HasSubstr("damaged"));
  for (std::size_t at = page; at + page <= good.size(); at += page) {
    std::string bad = good;
    bad.replace(at, page, page, '\x5A');
    write_file_atomically(database(), bad);
    expect_refused_untouched(HasSubstr("damaged"));
  }
  std::string bad = good;
  bad.replace(100, 200, 200, '\xFF');
  write_file_atomically(database(), bad);
  expect_refused_untouched(HasSubstr("damaged"));
  write_file_atomically(database(), good);
  EXPECT_EQ(open()->runs().list().size(), 30U);
}

TEST_F(WorkspaceOpen, WhatIsReadMeanwhileCountsOnlyIfItOpens) {
  {
    const auto workspace = open();
    for (int i = 0; i < 30; ++i) add_run(*workspace);
  }
  std::size_t runs = 0;
  const auto read = [&](const Workspace& workspace) { runs = workspace.runs().list().size(); };
  const auto fail = [](const Workspace&) { throw Error("meanwhile", Message::verbatim("no")); };
  const auto open_with = [&](const std::function<void(const Workspace&)>& meanwhile) {
    return Workspace::open(folder(), Workspace::Access::ReadWrite, meanwhile);
  };
  open_with(read)->runs().add_to_log(1, Message::verbatim("it can be written"));
  EXPECT_EQ(runs, 30U);
  EXPECT_EQ(error_of([&] { open_with(fail); }), "meanwhile: no");
  // The last page holds none of what is read at first.
  std::string bad = read_file(database());
  constexpr std::size_t kPage = 4096;
  bad.replace(bad.size() - kPage, kPage, kPage, '\x5A');
  write_file_atomically(database(), bad);
  EXPECT_THAT(error_of([&] { open_with(read); }), HasSubstr("damaged"));
  EXPECT_THAT(error_of([&] { open_with(fail); }), HasSubstr("damaged"));
  EXPECT_EQ(read_file(database()), bad);
}

TEST_F(WorkspaceOpen, SeveralWritersInAProcess) {
  const auto first = open(), second = open();
  EXPECT_EQ(add_dataset(*first), 1);
  EXPECT_EQ(add_dataset(*second), 2);
  EXPECT_EQ(first->datasets().list().size(), 2U);
  EXPECT_EQ(second->datasets().load(1, {}).users(), small_dataset().users());
}

TEST_F(WorkspaceOpen, ReadersBesideAWriter) {
  const auto writer = open();
  const auto reader = open(Workspace::Access::ReadOnly);
  EXPECT_THAT(reader->datasets().list(), IsEmpty());
  add_dataset(*writer);
  EXPECT_EQ(reader->datasets().list().size(), 1U);
  EXPECT_EQ(reader->datasets().load(1, {}).users(), small_dataset().users());
  const auto sentence = HasSubstr("open for reading only");
  EXPECT_THAT(error_of([&] { add_dataset(*reader); }), sentence);
  EXPECT_THAT(error_of([&] { reader->datasets().remove(1); }), sentence);
  EXPECT_THAT(error_of([&] { reader->runs().edit(1, {}); }), sentence);
  EXPECT_THAT(error_of([&] { reader->runs().sink(1); }), sentence);
}

TEST_F(WorkspaceOpen, ReadersWhileCheckpointsAreReplaced) {
  const auto writer = open();
  const RunId id = add_run(*writer);
  const auto sink = writer->runs().sink(id);
  sink->checkpoint(some_checkpoint(1));
  std::thread training([&] {
    for (int epochs_run = 2; epochs_run < 40; ++epochs_run)
      sink->checkpoint(some_checkpoint(epochs_run));
  });
  const auto reader = open(Workspace::Access::ReadOnly);
  std::int64_t last = 0;
  while (last < 39) {
    const auto checkpoint = reader->runs().checkpoint(id);
    ASSERT_TRUE(checkpoint);
    ASSERT_GE(checkpoint->epochs_run, last);
    last = checkpoint->epochs_run;
  }
  training.join();
}

TEST_F(WorkspaceOpen, FolderThatCannotBeWritten) {
  { add_dataset(*open()); }
  fs::permissions(temporary_.path(), fs::perms(0755));
  fs::permissions(folder(), fs::perms(0555));
  {
    const AsNobody nobody;
    const auto reader = open(Workspace::Access::ReadOnly);
    EXPECT_EQ(reader->datasets().load(1, {}).users(), small_dataset().users());
    EXPECT_THAT(open_error(), HasSubstr("cannot be written"));
    EXPECT_THAT(
        error_of([&] { Workspace::open(temporary_.path() / "new", Workspace::Access::ReadWrite); }),
        HasSubstr("no permission"));
  }
  fs::permissions(folder(), fs::perms::owner_all);
}

}  // namespace
}  // namespace hankki::test
