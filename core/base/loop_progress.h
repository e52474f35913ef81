// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <thread>
#include <utility>

#include "core/base/job.h"

namespace hankki {

/// Progress of a loop whose steps are done by several threads. The sink is called only on the
/// thread that made this.
class LoopProgress {
 public:
  /// `job` must outlive it.
  LoopProgress(const JobContext& job, std::int64_t total, Message message)
      : job_(job), total_(total), message_(std::move(message)) {}

  /// One more step is done. Throws Cancelled as JobContext::report() does. Any thread.
  void step() {
    const std::int64_t done = ++done_;
    if (std::this_thread::get_id() == reporter_) job_.report(done, total_, message_);
  }

 private:
  const JobContext& job_;
  const std::int64_t total_;
  const Message message_;
  const std::thread::id reporter_ = std::this_thread::get_id();
  std::atomic<std::int64_t> done_{0};
};

}  // namespace hankki
