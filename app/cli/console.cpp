// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <fmt/format.h>

#include <cstdio>

#include "core/base/platform.h"

namespace hankki::cli {
namespace {

void write_to_stderr(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }

}  // namespace

std::string describe(const Progress& progress) {
  const std::string message = progress.message.english();
  if (progress.total <= 0)
    return progress.done > 0 ? fmt::format("{} {}", message, progress.done) : message;
  const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
  return fmt::format("{} {:.0f} %", message, 100 * share);
}

Console::Console()
    : terminal_(platform::is_terminal(stderr)), last_(std::chrono::steady_clock::now()) {}

Console::~Console() { clear_progress(); }

void Console::progress(const Progress& progress) {
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < std::chrono::milliseconds(terminal_ ? 100 : 1000)) return;
  last_ = now;
  if (!terminal_) return line(describe(progress));
  write_to_stderr(fmt::format("\r\033[K{}", describe(progress)));
  progress_shown_ = true;
}

void Console::line(std::string_view text) {
  clear_progress();
  write_to_stderr(fmt::format("{}\n", text));
}

void Console::clear_progress() {
  if (!progress_shown_) return;
  write_to_stderr("\r\033[K");
  progress_shown_ = false;
}

}  // namespace hankki::cli
