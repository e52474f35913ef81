// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "ui/jobs/job_error.h"

namespace hankki {

/// What takes a job's result; nothing, where it has none.
template <typename Result>
struct JobDone {
  using Function = std::function<void(Result&&)>;
};
template <>
struct JobDone<void> {
  using Function = std::function<void()>;
};

/// What is called on the GUI thread when a job gets on; leave out what is not needed. At most one
/// of done, failed and cancelled is called, once, after all events. Without `failed` the window
/// tells of a failure.
template <typename Result, typename Event = void>
struct JobHooks {
  typename JobDone<Result>::Function done;
  std::function<void(const JobError&)> failed;
  std::function<void()> cancelled;
  std::function<void(const Progress&)> progress;     ///< the newest one
  std::function<void(std::vector<Event>&&)> events;  ///< all that came since, oldest first
};
template <typename Result>
struct JobHooks<Result, void> {
  typename JobDone<Result>::Function done;
  std::function<void(const JobError&)> failed;
  std::function<void()> cancelled;
  std::function<void(const Progress&)> progress;
};

/// How the work of a job tells what happens, while it goes on: an epoch, a trial, a row. Called on
/// any thread of the job, before the work returns; none is lost, and the work never waits for the
/// window.
template <typename Event>
class Emit {
 public:
  /// Where events wait for the GUI thread.
  struct Box {
    std::mutex mutex;
    std::vector<Event> events;

    std::vector<Event> take() {
      const std::lock_guard lock(mutex);
      return std::exchange(events, {});
    }
  };

  Emit(std::shared_ptr<Box> box, std::function<void()> announce)
      : box_(std::move(box)), announce_(std::move(announce)) {}

  void operator()(Event event) const {
    {
      const std::lock_guard lock(box_->mutex);
      box_->events.push_back(std::move(event));
    }
    announce_();
  }

 private:
  std::shared_ptr<Box> box_;
  std::function<void()> announce_;  // that there is something to fetch
};

}  // namespace hankki
