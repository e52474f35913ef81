// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/datasets.h"
#include "core/store/files.h"
#include "core/store/folder_lock.h"
#include "core/store/store.h"
#include "core/store/workspace.h"
#include "tests/store/child_process.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class WorkspaceProcesses : public WorkspaceTest {
 protected:
  QString name() const { return QString::fromStdString(folder().string()); }
};

TEST_F(WorkspaceProcesses, BothWrite) {
  Child child({QStringLiteral("hold"), name()});
  ASSERT_EQ(child.read_line(), "open");
  EXPECT_EQ(add_dataset(*open()), 1);
  EXPECT_TRUE(child.running());
}

TEST_F(WorkspaceProcesses, WhoWantsItAloneIsToldWhoHasIt) {
  Child child({QStringLiteral("hold"), name()});
  ASSERT_EQ(child.read_line(), "open");
  const auto alone = [&] { FolderLock(folder(), FolderLock::Kind::Exclusive); };
  EXPECT_THAT(error_of(alone),
              HasSubstr("the workspace is open in Hankki, pid " + child.pid() + ";"));
  child.kill();
  alone();
}

TEST_F(WorkspaceProcesses, NobodyOpensItWhileOneHasItAlone) {
  open();
  const FolderLock alone(folder(), FolderLock::Kind::Exclusive);
  EXPECT_THAT(open_error(), HasSubstr("wait for that and try again"));
}

TEST_F(WorkspaceProcesses, AnotherOneComesAndGoesBetweenAFileAndItsRow) {
  open();
  Store store(folder(), Workspace::Access::ReadWrite);
  store.admit();
  NewFile file(store, "runs/7", "model", ".safetensors");
  file.write("weights");
  for (int visit = 0; visit < 2; ++visit) {
    Child visitor({QStringLiteral("visit"), name()});
    ASSERT_EQ(visitor.read_line(), "open");
    visitor.work(60'000);
    ASSERT_FALSE(visitor.running());
    if (visit == 0) file.finish();
  }
  store.write([&](Connection& connection) { file.publish(connection, Kind::Run, 7, "model"); });
  EXPECT_EQ(OwnedFiles(store, Kind::Run, 7).load("model", {}), "weights");
}

TEST_F(WorkspaceProcesses, FilesOfAKilledOneAreRemoved) {
  Child child({QStringLiteral("begin-file"), name()});
  ASSERT_EQ(child.read_line(), "begun");
  ASSERT_THAT(artifact_files(), ElementsAre("artifacts/runs/7/model.safetensors.tmp"));
  open();
  EXPECT_THAT(artifact_files(), SizeIs(1)) << "it lives";
  child.kill();
  open();
  EXPECT_THAT(artifact_files(), IsEmpty());
  EXPECT_FALSE(std::filesystem::exists(folder() / "artifacts/runs/7"));
}

TEST_F(WorkspaceProcesses, AChildProcessDoesNotInheritTheLock) {
  auto workspace = open();
  Child bystander({QStringLiteral("60")}, QStringLiteral("sleep"));
  ASSERT_TRUE(bystander.started());
  workspace.reset();
  EXPECT_TRUE(open()->datasets().list().empty());
}

TEST_F(WorkspaceProcesses, FullDiskChangesNothing) {
  const QString script = QStringLiteral(
      "mount -t tmpfs -o size=3m tmpfs \"$1\" || exit 77; exec \"$2\" fill \"$1/w\"");
  Child child({QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"), script,
               QStringLiteral("sh"), QString::fromStdString(temporary_.path().string()),
               QStringLiteral(HANKKI_STORE_CHILD)},
              QStringLiteral("unshare"));
  const bool started = child.started();
  child.work(120'000);
  if (!started || child.exit_code() == 77 || child.exit_code() == 1)
    GTEST_SKIP() << "this system does not let the test mount a small disk";
  const auto lines = child.rest();
  ASSERT_EQ(lines.size(), 4U) << testing::PrintToString(lines);
  for (int line = 0; line < 3; ++line)
    EXPECT_THAT(lines[static_cast<std::size_t>(line)],
                AllOf(HasSubstr("the disk is full"), HasSubstr("nothing was changed")));
  EXPECT_EQ(lines[3], "kept");
}

}  // namespace
}  // namespace hankki::test
