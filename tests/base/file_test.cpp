// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

#include "core/base/error.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Files : public testing::Test {
 protected:
  std::size_t count() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()));
  }
  template <typename Body>
  static std::string error_of(Body&& body) {
    try {
      body();
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  }
  TemporaryFolder folder_;
};

/// No file may grow over this while it lives: what a full disk looks like to write().
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
};

TEST_F(Files, ReadGivesAllBytes) {
  std::string bytes(3'000'001, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 31);
  EXPECT_EQ(read_file(folder_.write("a", bytes)), bytes);
  EXPECT_EQ(read_file(folder_.write("empty", "")), "");
}

TEST_F(Files, InputIsReadPieceByPieceToItsEnd) {
  InputFile file(folder_.write("a", "12345"));
  EXPECT_EQ(file.size(), 5U);
  std::string piece(3, ' ');
  file.read(std::as_writable_bytes(std::span(piece)));
  EXPECT_EQ(piece, "123");
  EXPECT_EQ(file.position(), 3U);
  EXPECT_THAT(error_of([&] { file.read(std::as_writable_bytes(std::span(piece))); }),
              HasSubstr("ends too early"));
  EXPECT_THAT(error_of([&] { InputFile(folder_.path() / "b"); }), HasSubstr("no such file"));
}

TEST_F(Files, ReadsWhatHasNoSize) {
  EXPECT_THAT(read_file("/proc/self/status"), HasSubstr("Pid:"));
}

TEST_F(Files, ReadKeepsTheLimit) {
  const auto path = folder_.write("a", "12345");
  EXPECT_EQ(read_file(path, 5), "12345");
  EXPECT_THAT(error_of([&] { read_file(path, 4); }), HasSubstr("larger than 4 bytes"));
  EXPECT_THAT(error_of([&] { read_file("/proc/self/status", 4); }), HasSubstr("larger than 4"));
}

TEST_F(Files, ReadNamesWhatIsMissing) {
  const auto missing = folder_.path() / "missing.csv";
  EXPECT_EQ(error_of([&] { read_file(missing); }),
            missing.string() + ": there is no such file; check its name and folder");
  EXPECT_THAT(error_of([&] { read_file(folder_.path()); }), HasSubstr(folder_.path().string()));
}

TEST_F(Files, WriteReplacesWhole) {
  const auto path = folder_.write("a", "old");
  const std::string large(5'000'000, 'x');
  AtomicFile file(path);
  file.write("small ");
  file.write(large);
  file.write(std::as_bytes(std::span("tail", 4)));
  EXPECT_EQ(read_file(path), "old");
  file.commit();
  EXPECT_EQ(read_file(path), "small " + large + "tail");
  EXPECT_EQ(count(), 1U);
  EXPECT_THROW(file.write("more"), std::logic_error);
}

TEST_F(Files, WithoutCommitNothingChanges) {
  const auto path = folder_.write("a", "old");
  {
    AtomicFile file(path);
    file.write(std::string(3'000'000, 'x'));
  }
  EXPECT_EQ(read_file(path), "old");
  EXPECT_EQ(count(), 1U);
}

TEST_F(Files, TwoWritersOfOneFileDoNotMix) {
  const auto path = folder_.path() / "a";
  AtomicFile first(path), second(path);
  first.write("first");
  second.write("second");
  second.commit();
  first.commit();
  EXPECT_EQ(read_file(path), "first");
  EXPECT_EQ(count(), 1U);
}

TEST_F(Files, WriteThatFailsLeavesTheOldFile) {
  const auto path = folder_.write("a", "old");
  {
    const FileSizeLimit limit(1000);
    EXPECT_THAT(error_of([&] { write_file_atomically(path, std::string(2000, 'x')); }),
                HasSubstr("nothing was changed"));
  }
  EXPECT_EQ(read_file(path), "old");
  EXPECT_EQ(count(), 1U);
}

TEST_F(Files, WriteNamesWhyItCannot) {
  EXPECT_THAT(error_of([&] { write_file_atomically(folder_.path() / "no/such/a", "x"); }),
              HasSubstr("its folder does not exist"));
  folder_.write("folder/file", "x");
  EXPECT_THAT(error_of([&] { write_file_atomically(folder_.path() / "folder", "x"); }),
              HasSubstr("cannot write it"));
  EXPECT_EQ(count(), 1U);
}

TEST_F(Files, OnlyFilesAreRead) {
  const fs::path pipe = folder_.path() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  for (const fs::path& path : {pipe, fs::path("/dev/zero")}) {
    EXPECT_THAT(error_of([&] { read_file(path); }), HasSubstr("a pipe or a device")) << path;
    EXPECT_THAT(error_of([&] { InputFile input(path); }), HasSubstr("a pipe or a device")) << path;
  }
  EXPECT_THAT(error_of([&] { read_file(folder_.path()); }), HasSubstr("this is a folder"));
}

TEST_F(Files, CreateFolders) {
  create_folders(folder_.path() / "a/b/c");
  create_folders(folder_.path() / "a/b/c");
  EXPECT_TRUE(fs::is_directory(folder_.path() / "a/b/c"));
  folder_.write("file", "");
  EXPECT_THAT(error_of([&] { create_folders(folder_.path() / "file"); }),
              HasSubstr("a file, not a folder"));
  EXPECT_THAT(error_of([&] { create_folders(folder_.path() / "file/below"); }),
              HasSubstr("a file, not a folder"));
}

}  // namespace
}  // namespace hankki::test
