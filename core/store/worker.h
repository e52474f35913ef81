// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

#include "core/store/database.h"

namespace hankki {

/// A thread that owns a connection (a QSqlDatabase belongs to its thread). Others hand it work and
/// wait for the answer; work is done in the order in which it came.
class Worker {
 public:
  using Open = std::function<std::unique_ptr<Connection>()>;

  /// Opens the connection on the new thread; throws what `open` throws.
  explicit Worker(Open open);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// body(connection) on the worker's thread; gives back, or throws, what it gives or throws.
  /// May be called from any thread; from the worker's own, inside another body, it runs at once.
  template <typename Body>
  auto call(Body&& body) {
    using Result = std::invoke_result_t<Body, Connection&>;
    if (std::this_thread::get_id() == thread_.get_id())
      return std::forward<Body>(body)(*connection_);
    // Shared, because the answer arrives before the worker has let go of the task.
    auto task = std::make_shared<std::packaged_task<Result(Connection&)>>(std::forward<Body>(body));
    auto result = task->get_future();
    post([task](Connection& connection) { (*task)(connection); });
    return result.get();
  }

 private:
  using Task = std::function<void(Connection&)>;
  void post(Task task);
  void work(const Open& open, std::promise<void>& opened);

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Task> tasks_;
  bool stopping_ = false;
  Connection* connection_ = nullptr;  ///< of the thread, while it works
  std::thread thread_;
};

}  // namespace hankki
