// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/worker.h"

namespace hankki {

Worker::Worker(Open open) {
  std::promise<void> opened;
  auto result = opened.get_future();
  thread_ = std::thread([&, this] { work(open, opened); });
  try {
    result.get();
  } catch (...) {
    thread_.join();
    throw;
  }
}

Worker::~Worker() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void Worker::post(Task task) {
  {
    const std::scoped_lock lock(mutex_);
    tasks_.push_back(std::move(task));
  }
  wake_.notify_one();
}

void Worker::work(const Open& open, std::promise<void>& opened) {
  std::unique_ptr<Connection> connection;
  try {
    connection = open();
  } catch (...) {
    opened.set_exception(std::current_exception());
    return;
  }
  connection_ = connection.get();
  opened.set_value();  // `open` and `opened` are gone from here on
  for (;;) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return stopping_ || !tasks_.empty(); });
    if (tasks_.empty()) return;
    const Task task = std::move(tasks_.front());
    tasks_.pop_front();
    lock.unlock();
    task(*connection);
  }
}

}  // namespace hankki
