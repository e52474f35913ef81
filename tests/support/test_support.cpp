// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_support.h"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace hankki::test {
namespace fs = std::filesystem;

std::optional<fs::path> find_real_data(std::string_view relative) {
  const char* chosen = std::getenv("HANKKI_DATA_DIR");
  const fs::path root = chosen && *chosen ? fs::path(chosen) : fs::path(HANKKI_DEFAULT_DATA_DIR);
  const fs::path path = root / relative;
  if (!fs::exists(path)) return std::nullopt;
  return path;
}

bool real_data_required() {
  const char* value = std::getenv("HANKKI_REQUIRE_DATA");
  return value && *value && std::string_view(value) != "0";
}

fs::path source_dir() { return HANKKI_SOURCE_DIR; }
fs::path golden(std::string_view name) { return source_dir() / "tests" / "golden" / name; }

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (fs::temp_directory_path() / "hankki-test-XXXXXX").string();
  if (!mkdtemp(pattern.data())) throw std::runtime_error("cannot make a temporary folder");
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path TemporaryFolder::write(std::string_view name, std::string_view bytes) const {
  const fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

}  // namespace hankki::test
