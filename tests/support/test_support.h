// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace hankki::test {

/// The folder of real data: HANKKI_DATA_DIR of the environment, else the one CMake was given.
/// nullopt where `relative` is not in it.
std::optional<std::filesystem::path> find_real_data(std::string_view relative);

/// True where HANKKI_REQUIRE_DATA is set: missing real data is then a failure.
bool real_data_required();

/// A file of tests/golden.
std::filesystem::path golden(std::string_view name);
std::filesystem::path source_dir();

/// A folder that is removed with everything in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  /// Writes a file into the folder.
  std::filesystem::path write(std::string_view name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace hankki::test

/// Declares `variable`, the path of real data, or skips the test (fails it in CI).
#define HANKKI_REAL_DATA(variable, relative)                                               \
  const auto variable##_found = hankki::test::find_real_data(relative);                    \
  if (!variable##_found) {                                                                 \
    if (hankki::test::real_data_required())                                                \
      FAIL() << "real data missing: " << (relative) << " (HANKKI_REQUIRE_DATA is set)";    \
    GTEST_SKIP() << "real data missing: " << (relative) << "; set HANKKI_DATA_DIR to run"; \
  }                                                                                        \
  const std::filesystem::path& variable = *variable##_found
