// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "core/base/error.h"
#include "tests/data/expect_error.h"
#include "tests/data/packing.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

std::string all_bytes(TextSource source, std::size_t block = 1000) {
  std::string text, buffer(block, '\0');
  while (const auto got = source.read(buffer)) text.append(buffer, 0, got);
  return text;
}

std::string sample_text() {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += std::to_string(i * 7919 % 10007) + (i % 9 ? "," : "\n");
  return text;
}

TEST(TextSource, ReadsTheSameFromPlainGzipAndXzWhateverTheName) {
  const TemporaryFolder folder;
  const auto text = sample_text();
  for (const auto& bytes : {text, gzip(text), xz(text)}) {
    const auto file = folder.write("misleading.xz", bytes);
    EXPECT_EQ(all_bytes(TextSource(file)), text);
    EXPECT_EQ(all_bytes(TextSource("memory", bytes), 7), text);
  }
}

TEST(TextSource, ReadsSeveralStreamsInOneFile) {
  EXPECT_EQ(all_bytes(TextSource("two.gz", gzip("one\n") + gzip("two\n"))), "one\ntwo\n");
  EXPECT_EQ(all_bytes(TextSource("two.xz", xz("one\n") + xz("two\n"))), "one\ntwo\n");
}

TEST(TextSource, ReportsPositionInPackedBytes) {
  const auto packed = gzip(sample_text());
  TextSource source("memory", packed);
  EXPECT_EQ(source.size(), static_cast<std::int64_t>(packed.size()));
  const TemporaryFolder folder;
  TextSource file(folder.write("a.gz", packed));
  std::string buffer(10'000, '\0');
  std::int64_t last = 0;
  while (file.read(buffer)) {
    EXPECT_GE(file.position(), last);
    last = file.position();
  }
  EXPECT_EQ(file.position(), file.size());
}

TEST(TextSource, RefusesTruncatedAndDamagedFilesAtEveryCut) {
  const auto text = sample_text().substr(0, 3000);
  for (auto packed : {gzip(text), xz(text)}) {
    for (std::size_t size = 6; size < packed.size(); size += 13)
      EXPECT_THAT(error_of([&] { all_bytes(TextSource("f.gz", packed.substr(0, size))); }),
                  HasSubstr("f.gz: ends in the middle of its compressed data"))
          << size;
    packed[packed.size() / 2] ^= 0x55;
    packed[packed.size() / 2 + 1] ^= 0x55;
    EXPECT_THAT(error_of([&] { all_bytes(TextSource("f.gz", packed)); }), HasSubstr("f.gz: "));
  }
  EXPECT_THAT(error_of([&] { all_bytes(TextSource("f.gz", gzip(text) + "left over")); }),
              HasSubstr("damaged"));
}

TEST(TextSource, LimitsWhatAFileUnpacksTo) {
  const std::string zeros(5'000'000, 'a');
  for (const auto& bytes : {zeros, gzip(zeros), xz(zeros)})
    EXPECT_THAT(error_of([&] { all_bytes(TextSource("bomb", bytes, 1'000'000)); }),
                HasSubstr("bomb: holds more than 1000000 bytes"));
  EXPECT_EQ(all_bytes(TextSource("fits", zeros, zeros.size())), zeros);
}

TEST(TextSource, SaysWhyAFileCannotBeOpened) {
  const TemporaryFolder folder;
  EXPECT_THAT(error_of([&] { TextSource source(folder.path() / "none.csv"); }),
              HasSubstr("none.csv: cannot be opened: No such file"));
  EXPECT_THAT(error_of([&] { TextSource source(folder.path()); }),
              HasSubstr("is a folder; choose a file"));
}

TEST(TextSource, SaysThatPermissionIsMissing) {
  const TemporaryFolder folder;
  const auto file = folder.write("secret.csv", "a,b\n1,2\n");
  std::filesystem::permissions(file, std::filesystem::perms::none);
  if (std::ifstream(file)) GTEST_SKIP() << "this user may read everything";
  EXPECT_THAT(error_of([&] { TextSource source(file); }),
              HasSubstr("secret.csv: cannot be opened: Permission denied"));
}

}  // namespace
}  // namespace hankki::test
