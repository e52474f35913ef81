// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/prepared.h"

#include <unistd.h>

#include <cstdlib>
#include <string>
#include <system_error>

#include "tests/support/test_support.h"

namespace hankki::test {
namespace fs = std::filesystem;
namespace {

fs::path shelf() {
  if (const char* shared = std::getenv("HANKKI_PREPARED")) {
    fs::create_directories(shared);
    return shared;
  }
  static const TemporaryFolder own;
  return own.path();
}

}  // namespace

void prepare(std::string_view name, const fs::path& folder, const std::function<void()>& make) {
  const fs::path kept = shelf() / name;
  if (fs::exists(kept)) return fs::copy(kept, folder, fs::copy_options::recursive);
  make();
  if (testing::Test::HasFailure()) return;
  // Whole or not at all, as another process may be making the same, and may be first.
  fs::path half = kept;
  half += "." + std::to_string(getpid());
  fs::copy(folder, half, fs::copy_options::recursive);
  std::error_code late;
  fs::rename(half, kept, late);
  if (late) fs::remove_all(half);
}

}  // namespace hankki::test
