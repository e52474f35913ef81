// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <fstream>
#include <limits>
#include <system_error>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/memory.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

namespace fs = std::filesystem;
using platform::File;

std::errc refusal(const fs::path& path, File::Mode mode) {
  try {
    File(path, mode);
  } catch (const std::system_error& error) {
    return static_cast<std::errc>(error.code().default_error_condition().value());
  }
  return {};
}

TEST(Memory, LimitsOfTheControlGroupCount) {
  const TemporaryFolder folder;
  const auto left = [&](std::string_view groups) {
    return platform::left_by_groups(folder.write("cgroup", groups), folder.path() / "mounted");
  };
  constexpr auto kNoLimit = std::numeric_limits<std::uint64_t>::max();
  EXPECT_EQ(left("0::/\n"), kNoLimit);
  folder.write("mounted/a/b/memory.max", "max\n");
  folder.write("mounted/a/b/memory.current", "1000\n");
  EXPECT_EQ(left("0::/a/b\n"), kNoLimit);
  // The group above limits too, and pages of files that nobody uses are free again.
  folder.write("mounted/a/memory.max", "5000\n");
  folder.write("mounted/a/memory.current", "3000\n");
  folder.write("mounted/a/memory.stat", "anon 2000\ninactive_file 1000\n");
  EXPECT_EQ(left("0::/a/b\n"), 3000U);
  folder.write("mounted/memory/c/memory.limit_in_bytes", "700\n");
  folder.write("mounted/memory/c/memory.usage_in_bytes", "900\n");
  EXPECT_EQ(left("4:memory:/c\n3:cpu:/c\n"), 0U);
}

#ifdef __linux__
TEST(Memory, ALimitOnTheAddressSpaceCounts) {
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_AS, &before), 0);
  std::ifstream statm("/proc/self/statm");
  std::uint64_t pages = 0;
  statm >> pages;
  constexpr std::uint64_t kLeft = 300 << 20;
  rlimit tight = before;
  tight.rlim_cur = pages * static_cast<std::uint64_t>(getpagesize()) + kLeft;
  ASSERT_EQ(setrlimit(RLIMIT_AS, &tight), 0);
  const double available = available_mb();
  std::string said;
  try {
    check_room_for_blas();
  } catch (const Error& error) {
    said = error.what();
  }
  ASSERT_EQ(setrlimit(RLIMIT_AS, &before), 0);
  EXPECT_LE(available, kLeft / 1e6);
  EXPECT_GT(available, 0);
  EXPECT_THAT(said, testing::HasSubstr("MB of address space more"));
  EXPECT_NO_THROW(check_room_for_blas());
}
#endif

TEST(Platform, NewFilesReplaceNothing) {
  const TemporaryFolder folder;
  EXPECT_EQ(refusal(folder.write("a", "x"), File::Mode::WriteNew), std::errc::file_exists);
  EXPECT_EQ(refusal(folder.path() / "b", File::Mode::Read), std::errc::no_such_file_or_directory);
  fs::create_symlink(folder.path() / "a", folder.path() / "link");
  EXPECT_NE(refusal(folder.path() / "link", File::Mode::Update), std::errc());
}

TEST(Platform, AppendsKeepWhole) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "a";
  File update(path, File::Mode::Update);
  File first(path, File::Mode::Append), second(path, File::Mode::Append);
  first.write("one ");
  second.write("two ");
  first.write("three");
  update.write_at(4, "2nd");
  update.sync();
  EXPECT_EQ(read_file(path), "one 2nd three");
  EXPECT_EQ(update.size(), 13U);
  update.resize(3);
  EXPECT_EQ(read_file(path), "one");
}

TEST(Platform, ASharedLockGoesWithOthersAndAnExclusiveOneDoesNot) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "lock";
  File first(path, File::Mode::Update), second(path, File::Mode::Update);
  EXPECT_TRUE(first.try_lock_shared());
  EXPECT_TRUE(second.try_lock_shared());
  EXPECT_FALSE(second.try_lock_exclusive()) << "and nothing is held then";
  EXPECT_TRUE(first.try_lock_exclusive());
  EXPECT_FALSE(second.try_lock_shared());
  { const File other(path, File::Mode::Read); }
  EXPECT_FALSE(second.try_lock_shared()) << "opening and closing the file elsewhere drops nothing";
  first.unlock();
  EXPECT_TRUE(second.try_lock_exclusive());
  second.close();
  EXPECT_TRUE(first.try_lock_exclusive());
}

TEST(Platform, KnowsWhereItMayWrite) {
  const TemporaryFolder folder;
  EXPECT_TRUE(platform::may_write(folder.path()));
  EXPECT_FALSE(platform::may_write(folder.path() / "missing"));
  if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_FALSE(platform::may_write(folder.path()));
  fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST(Platform, MeasuresMemory) {
  const double before = resident_mb();
  EXPECT_GT(before, 1);
  const std::vector<char> block(std::size_t{100} << 20, 'x');
  EXPECT_GT(resident_mb(), before + 90) << block[7];
  EXPECT_GE(peak_resident_mb(), resident_mb() - 1);
  EXPECT_GT(available_mb(), 1);
}

TEST(Platform, MeasuresTheWorkOfProcessors) {
  const double before = platform::processor_seconds();
  const std::string block(std::size_t{32} << 20, 'x');
  EXPECT_EQ(sha256_hex(block).size(), 64U);
  EXPECT_GT(platform::processor_seconds(), before);
}

TEST(Platform, FindsSymbolsOfTheProcess) {
  EXPECT_NE(platform::symbol_of_process("malloc"), nullptr);
  EXPECT_EQ(platform::symbol_of_process("hankki_has_no_such_symbol"), nullptr);
}

}  // namespace
}  // namespace hankki::test
