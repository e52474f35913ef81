// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace hankki {

/// Wakes those that wait for a commit of this process. All members may be called from any thread.
class CommitSignal {
 public:
  void notify() {
    {
      const std::scoped_lock lock(mutex_);
      ++commits_;
    }
    wake_.notify_all();
  }

  /// Waits until there was a commit after the `seen`th, or stop() is true (asked again at every
  /// notify()), or the time is over; gives the number of commits so far.
  template <typename Duration, typename Stop>
  std::uint64_t wait(std::uint64_t seen, Duration time, Stop&& stop) {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, time, [&] { return commits_ != seen || stop(); });
    return commits_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  std::uint64_t commits_ = 0;
};

}  // namespace hankki
