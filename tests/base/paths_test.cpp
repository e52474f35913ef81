// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"

#include <gtest/gtest.h>

#include "core/base/file.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

TEST(Paths, GoToTextAndBack) {
  for (const auto* text : {"", "plain.csv", "/한끼/요리 책.csv", "../naïve/🍲"})
    EXPECT_EQ(utf8(path_from_utf8(text)), text);
  EXPECT_EQ(path_from_utf8("한끼").u16string(), u"한끼");
  EXPECT_EQ(generic_utf8(std::filesystem::path("a") / "b"), "a/b");
}

TEST(Paths, NameFilesOfAnyScript) {
  const TemporaryFolder folder;
  const auto path = folder.path() / path_from_utf8("한끼") / path_from_utf8("비빔밥.txt");
  create_folders(path.parent_path());
  write_file_atomically(path, "bibimbap");
  EXPECT_EQ(read_file(path_from_utf8(utf8(path))), "bibimbap");
}

}  // namespace
}  // namespace hankki::test
