// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace hankki::test {

/// How a process ended and what it said.
struct Outcome {
  int status = -1;     ///< exit status; -1 where a signal ended it
  int signal = 0;      ///< the signal that ended it, or 0
  double peak_mb = 0;  ///< the most memory it had
  std::string out, err;
};

/// A real process with its stdout and stderr caught. One thread at a time; killed when dropped.
class Process {
 public:
  explicit Process(const std::vector<std::string>& command);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  pid_t pid() const { return pid_; }

  /// Reads until stderr holds `text`; false where the process ended without it.
  bool wait_for_stderr(std::string_view text);

  /// Reads for that long; false where the process ended sooner.
  bool run_for(std::chrono::milliseconds time);

  void send(int signal) const;

  /// Reads to the end.
  Outcome finish();

 private:
  pid_t pid_ = -1;
  int out_ = -1, err_ = -1;
  Outcome outcome_;

  bool read_some(int timeout_ms);  // false once both ends are closed
};

Outcome run(const std::vector<std::string>& command);

}  // namespace hankki::test
