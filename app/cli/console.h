// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "core/base/job.h"

namespace hankki::cli {

/// What people and scripts see on stderr while a command works. On a terminal progress is one line
/// that is rewritten up to ten times a second; elsewhere it is a plain line once a second, so
/// that a short command says nothing.
/// A line is written by one call, so that a killed process leaves no half of one. One thread at a
/// time.
class Console {
 public:
  Console();
  ~Console();
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  void progress(const Progress& progress);

  /// A line that stays. Scripts read those that confirm that something is stored.
  void line(std::string_view text);

 private:
  const bool terminal_;
  bool progress_shown_ = false;
  std::chrono::steady_clock::time_point last_;

  void clear_progress();
};

/// "reading RAW_recipes.csv 42 %"
std::string describe(const Progress& progress);

}  // namespace hankki::cli
