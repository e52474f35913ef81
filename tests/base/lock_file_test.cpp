// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/lock_file.h"

#include <gmock/gmock.h>

#include <memory>

#include "core/base/file.h"
#include "core/base/process.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Kind = LockFile::Kind;

class LockFiles : public testing::Test {
 protected:
  std::filesystem::path path() const { return folder_.path() / "lock"; }
  TemporaryFolder folder_;
  const ProcessIdentity self_ = this_process();
};

TEST_F(LockFiles, ManyShareOrOneIsAlone) {
  LockFile first(path()), second(path());
  EXPECT_TRUE(first.try_lock(Kind::Shared));
  EXPECT_TRUE(second.try_lock(Kind::Shared));
  EXPECT_THAT(LockFile(path()).holders(), ElementsAre(self_, self_));
  EXPECT_FALSE(first.try_lock(Kind::Exclusive));
  EXPECT_THAT(first.holders(), ElementsAre(self_));
  second.unlock();
  EXPECT_TRUE(first.try_lock(Kind::Exclusive));
  EXPECT_FALSE(second.try_lock(Kind::Shared));
  EXPECT_TRUE(first.try_lock(Kind::Shared));
  EXPECT_TRUE(second.try_lock(Kind::Shared));
}

TEST_F(LockFiles, TheEndOfAnObjectGivesItUp) {
  auto first = std::make_unique<LockFile>(path());
  EXPECT_TRUE(first->try_lock(Kind::Exclusive));
  LockFile second(path());
  EXPECT_FALSE(second.try_lock(Kind::Exclusive));
  first.reset();
  EXPECT_THAT(second.holders(), IsEmpty());
  EXPECT_TRUE(second.try_lock(Kind::Exclusive));
}

TEST_F(LockFiles, TheDeadAreNotNamed) {
  ProcessIdentity dead = self_, rebooted = self_, elsewhere = self_;
  dead.start_time -= 1;
  rebooted.boot = "another";
  elsewhere.machine = "another";
  std::string text = "4711\n";  // as an older program wrote it
  for (const auto& process : {dead, rebooted, elsewhere}) text += "0 " + to_text(process) + "\n";
  write_file_atomically(path(), text);
  LockFile file(path());
  EXPECT_THAT(file.holders(), ElementsAre(elsewhere)) << "nobody here knows whether it lives";
  EXPECT_TRUE(file.try_lock(Kind::Exclusive));
  EXPECT_THAT(file.holders(), ElementsAre(self_));
}

}  // namespace
}  // namespace hankki::test
