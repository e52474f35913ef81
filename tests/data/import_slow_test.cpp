// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <chrono>
#include <fstream>

#include "core/data/import.h"
#include "tests/data/expect_error.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

long peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

std::filesystem::path write_long_line(const TemporaryFolder& folder, std::string_view piece) {
  auto file = folder.write("long.csv", "user,item,split\n");
  std::ofstream out(file, std::ios::app);
  for (std::size_t size = 0; size < 100'000'000; size += piece.size()) out << piece;
  return file;
}

TEST(LongLine, IsRefusedAfterAFewMegabytes) {
  const TemporaryFolder folder;
  for (const auto& piece :
       {std::string(1000, 'x'), std::string(500, ','), "a,\"" + std::string(997, 'q')}) {
    const auto file = write_long_line(folder, piece);
    const auto before = peak_megabytes();
    const auto start = std::chrono::steady_clock::now();
    EXPECT_THAT(error_of([&] { import_split(file, {}, {}); }),
                testing::HasSubstr("long.csv:2: a row is longer than 16 MB"));
    EXPECT_THAT(error_of([&] { import_lists(file, file, {}, {}); }),
                testing::HasSubstr("a row is longer than 16 MB"));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
    EXPECT_LT(peak_megabytes() - before, 100);
  }
}

}  // namespace
}  // namespace hankki::test
