// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include "core/base/file.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "tests/store/child_process.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::AnyOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Workspaces on a disk that fails, is full or cannot be written: what does that is in
/// faulty_disk.cpp.
class WorkspaceFaults : public WorkspaceTest {
 protected:
  QString name() const { return QString::fromStdString(folder().string()); }

  QStringList disk(const std::string& fault) const {
    return {QStringLiteral("LD_PRELOAD=" HANKKI_FAULTY_DISK),
            QStringLiteral("ASAN_OPTIONS=verify_asan_link_order=0"),
            QStringLiteral("HANKKI_FAULT_FOLDER=") + name(),
            QString::fromStdString("HANKKI_FAULT=" + fault)};
  }

  /// Makes a workspace with the fault at its first step, its second one ..., until none is met any
  /// more; looks at what each leaves. Gives the number of steps.
  int make_with(const std::string& fault) {
    int step = 0;
    for (bool met = true; met;) {
      SCOPED_TRACE(fault + " at step " + std::to_string(++step));
      fs::remove_all(folder());
      Child child({QStringLiteral("visit"), name()}, disk(fault + " " + std::to_string(step)));
      child.work(60'000);
      met = fs::remove(folder().string() + ".met");
      look_at_what_is_left();
      if (testing::Test::HasFailure()) break;
    }
    return step - 1;
  }

  void look_at_what_is_left() const {
    try {
      EXPECT_THAT(open(Workspace::Access::ReadOnly)->datasets().list(), IsEmpty());
    } catch (const Error& error) {
      EXPECT_THAT(error.what(),
                  AnyOf(HasSubstr("its making was interrupted"), HasSubstr("not a workspace"),
                        HasSubstr("there is no such workspace")));
    }
    EXPECT_THAT(open()->datasets().list(), IsEmpty());
    EXPECT_THAT(open(Workspace::Access::ReadOnly)->datasets().list(), IsEmpty());
    for (const auto& entry : fs::directory_iterator(folder()))
      EXPECT_THAT(entry.path().filename().string(), Not(HasSubstr(".new")));
  }

  /// A workspace with one run, whose process was killed: its log holds what the database does not.
  void leave_a_log() const {
    Child child({QStringLiteral("train-forever"), name()});
    ASSERT_EQ(child.read_line(), "training");
    child.kill();
    ASSERT_GT(fs::file_size(log()), 0U);
  }
  fs::path log() const { return folder() / "workspace.db-wal"; }
  fs::path shared_memory() const { return folder() / "workspace.db-shm"; }

  /// What a reader on such a disk lists, or the sentence that it says.
  std::vector<std::string> read_on(const std::string& fault,
                                   const QStringList& environment = {}) const {
    Child child({QStringLiteral("list"), name()}, disk(fault) + environment);
    child.work(60'000);
    EXPECT_FALSE(child.was_killed());
    return child.rest();
  }

  /// Every state in which a workspace can be met, on a disk with the fault.
  void read_everywhere(const std::string& fault) const {
    leave_a_log();
    const auto listed = ElementsAre("1 data sets, 1 runs, interrupted");
    EXPECT_THAT(read_on(fault), listed) << "log and shared memory";
    fs::remove(shared_memory());
    EXPECT_THAT(read_on(fault), listed) << "log alone";
    EXPECT_TRUE(fs::exists(log()) || fault != "readonly");
    open();
    ASSERT_FALSE(fs::exists(log()));
    EXPECT_THAT(read_on(fault), listed) << "no log";
    temporary_.write("w/workspace.db-wal", "");
    EXPECT_THAT(read_on(fault), listed) << "empty log";
  }
};

TEST_F(WorkspaceFaults, KilledAtEachStepOfItsMaking) { EXPECT_GT(make_with("kill"), 20); }
TEST_F(WorkspaceFaults, AnErrorAtEachStepOfItsMaking) { EXPECT_GT(make_with("error"), 20); }
TEST_F(WorkspaceFaults, TheDiskFullFromEachStepOfItsMaking) { EXPECT_GT(make_with("full"), 20); }

TEST_F(WorkspaceFaults, ReadersOnAFullDisk) { read_everywhere("full 1"); }

TEST_F(WorkspaceFaults, ReadersOnADiskThatCannotBeWritten) { read_everywhere("readonly"); }

TEST_F(WorkspaceFaults, TwoReadersOnAFullDisk) {
  leave_a_log();
  fs::remove(shared_memory());
  Child first({QStringLiteral("read"), name()}, disk("full 1"));
  ASSERT_EQ(first.read_line(), "reading");
  EXPECT_THAT(read_on("full 1"), ElementsAre("1 data sets, 1 runs, interrupted"));
}

TEST_F(WorkspaceFaults, ALogThatCannotBeReadIsToldAndNotLeftOut) {
  leave_a_log();
  fs::remove(shared_memory());
  const std::string before = read_file(database());
  EXPECT_THAT(read_on("readonly", {QStringLiteral("TMPDIR=/nowhere")}),
              ElementsAre(AllOf(HasSubstr("neither be read where it is nor copied"),
                                HasSubstr("free some space"))));
  EXPECT_EQ(read_file(database()), before);
}

TEST_F(WorkspaceFaults, WhatWasHalfUndoneIsReadAndThenUndone) {
  open();
  edit_database({"PRAGMA journal_mode = DELETE"});
  Child child({QStringLiteral("half-change"), name()});
  ASSERT_EQ(child.read_line(), "changed");
  child.kill();
  ASSERT_GT(fs::file_size(folder() / "workspace.db-journal"), 0U);
  EXPECT_THAT(open(Workspace::Access::ReadOnly)->datasets().list(), IsEmpty());
  EXPECT_TRUE(fs::exists(folder() / "workspace.db-journal"));
  EXPECT_THAT(open()->datasets().list(), IsEmpty());
  EXPECT_FALSE(fs::exists(folder() / "workspace.db-journal"));
}

}  // namespace
}  // namespace hankki::test
