// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every file of a corpus (HANKKI_CORPUS) through its target.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "core/base/file.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {
namespace {

TEST(HANKKI_FUZZ_SUITE, ReplaysItsCorpus) {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(HANKKI_CORPUS)) {
    SCOPED_TRACE(entry.path().string());
    EXPECT_NO_THROW(run_one(read_file(entry.path())));
    ++files;
  }
  EXPECT_GT(files, 0);
}

TEST(HANKKI_FUZZ_SUITE, TakesNoInputAndJunk) {
  EXPECT_NO_THROW(run_one({}));
  std::string junk;
  for (int i = 0; i < 4096; ++i) junk += static_cast<char>(i * 7919 >> 3);
  EXPECT_NO_THROW(run_one(junk));
}

}  // namespace
}  // namespace hankki::fuzz
