// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shared_library.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"

namespace hankki {
namespace {

TEST(SharedLibrary, TheProgramsFolderHoldsTheProgram) {
  EXPECT_TRUE(std::filesystem::exists(executable_folder() / "hankki_base_tests"));
}

TEST(SharedLibrary, AMissingOneIsToldWithItsPlacesAndTheAdvice) {
  try {
    library_symbol("hankki_of_nowhere", "entry", en::say("install it"));
    FAIL() << "no Error was thrown";
  } catch (const Error& error) {
    const std::string text = error.what();
    EXPECT_THAT(text, testing::HasSubstr("hankki_of_nowhere"));
    EXPECT_THAT(text, testing::HasSubstr(executable_folder().string()));
    EXPECT_THAT(text, testing::HasSubstr("lib/hankki"));
    EXPECT_THAT(text, testing::EndsWith("install it"));
  }
}

}  // namespace
}  // namespace hankki
