// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "core/base/message.h"

namespace hankki {

/// A flag shared between who asks for a stop and who does the work. Copies share the flag.
/// All members may be called from any thread.
class CancelToken {
 public:
  CancelToken() : flag_(std::make_shared<std::atomic<bool>>(false)) {}

  void cancel() const noexcept { flag_->store(true, std::memory_order_relaxed); }
  bool cancelled() const noexcept { return flag_->load(std::memory_order_relaxed); }

 private:
  std::shared_ptr<std::atomic<bool>> flag_;
};

/// How far a job has come. `total` 0 means unknown.
struct Progress {
  std::int64_t done = 0;
  std::int64_t total = 0;
  Message message;
};

/// What every call that can take over 100 ms is handed: a way to be stopped, a sink for progress
/// and one for log lines, and a budget of cores. The sinks are called on the thread that does the
/// work; an empty one is skipped. A JobContext is cheap to copy.
class JobContext {
 public:
  using ProgressSink = std::function<void(const Progress&)>;
  using LogSink = std::function<void(const Message& line)>;

  JobContext() = default;
  explicit JobContext(CancelToken token, ProgressSink progress = {}, LogSink log = {})
      : token_(std::move(token)), progress_(std::move(progress)), log_(std::move(log)) {}

  const CancelToken& token() const noexcept { return token_; }
  bool cancelled() const noexcept { return token_.cancelled(); }

  /// Throws Cancelled once the token is cancelled.
  void check() const;

  /// check(), then hands the progress on.
  void report(std::int64_t done, std::int64_t total, const Message& message) const;

  void log(const Message& line) const;

  /// How many threads the work may use; 0: as many as loops on its thread have (threads_here()).
  /// Set by whoever starts the job; calls that work in parallel enter a ThreadBudget of it.
  int threads() const noexcept { return threads_; }
  JobContext with_threads(int count) const;

 private:
  CancelToken token_;
  ProgressSink progress_;
  LogSink log_;
  int threads_ = 0;
};

}  // namespace hankki
