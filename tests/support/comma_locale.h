// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "tests/support/test_support.h"

namespace hankki::test {

/// While it lives the C library writes 1,5 and reads no 1.5, as on a German desktop. Where the
/// system has no such locale one is made, if it has the sources of locales.
class CommaLocale {
 public:
  CommaLocale();
  ~CommaLocale();
  CommaLocale(const CommaLocale&) = delete;
  CommaLocale& operator=(const CommaLocale&) = delete;

  /// False where there is no such locale, and nothing was changed.
  bool active() const { return active_; }

 private:
  TemporaryFolder made_;
  std::string before_;
  bool active_ = false;
};

}  // namespace hankki::test
