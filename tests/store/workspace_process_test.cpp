#include "core/store/datasets.h"
#include "core/store/workspace.h"
#include "tests/store/child_process.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class WorkspaceProcesses : public WorkspaceTest {
 protected:
  QString name() const { return QString::fromStdString(folder().string()); }
};

TEST_F(WorkspaceProcesses, SecondWriterIsToldWhoWrites) {
  Child child({QStringLiteral("hold"), name()});
  ASSERT_EQ(child.read_line(), "open");
  EXPECT_THAT(open_error(), HasSubstr("the workspace is open in Hankki, pid " + child.pid() + ";"));
  EXPECT_TRUE(open(Workspace::Access::ReadOnly)->datasets().list().empty());
  child.kill();
  EXPECT_TRUE(open()->datasets().list().empty());
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
