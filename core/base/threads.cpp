// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/threads.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <iterator>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "core/base/cancel_scope.h"
#include "core/base/error.h"
#include "core/base/platform.h"

namespace hankki {
namespace {

std::atomic<int> default_threads{0};
std::atomic<HelpfulThreads> helpful{HelpfulThreads{}};

// Of the thread: 0 where nobody has set one. A team's members have 1.
thread_local int budget = 0;

// Of the innermost CancelScope on the thread; null: none.
thread_local const CancelToken* cancel_here = nullptr;

// Looked up at run time: which BLAS answers to libblas.so.3 is the machine's choice.
template <typename Function>
Function* symbol(const char* name) {
  return reinterpret_cast<Function*>(platform::symbol_of_process(name));
}

/// Spins for a moment before it sleeps: the phases of a training batch are shorter than a sleep.
void wait_for_change(const std::atomic<std::uint32_t>& value, std::uint32_t from) {
  for (int spin = 0; spin < 100'000; ++spin)
    if (value.load(std::memory_order_acquire) != from) return;
  value.wait(from, std::memory_order_acquire);
}

using TeamBody = std::function<void(int member, TeamBarrier& barrier)>;

/// A thread that outlives the teams it works in: starting one for each of an epoch's loops would
/// take longer than the loops of a small batch.
class Worker {
 public:
  Worker() : thread_([this] { run(); }) {}
  ~Worker() {
    start(nullptr, 0, nullptr);
    thread_.join();
  }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Only an idle worker is started; no body ends its thread.
  void start(const TeamBody* body, int member, TeamBarrier* barrier) {
    body_ = body;
    member_ = member;
    barrier_ = barrier;
    advance();
  }
  void wait() const {
    for (auto round = round_.load(std::memory_order_acquire); round % 2 == 1;
         round = round_.load(std::memory_order_acquire))
      wait_for_change(round_, round);
  }

 private:
  void advance() {
    round_.fetch_add(1, std::memory_order_release);
    round_.notify_all();
  }
  void run() {
    budget = 1;
    for (std::uint32_t round = 0;; round += 2) {
      wait_for_change(round_, round);
      if (!body_) return;
      (*body_)(member_, *barrier_);
      advance();
    }
  }

  std::atomic<std::uint32_t> round_{0};  // even: idle; odd: at work
  const TeamBody* body_ = nullptr;
  int member_ = 0;
  TeamBarrier* barrier_ = nullptr;
  std::thread thread_;
};

/// The workers that no team has at the moment.
class IdleWorkers {
 public:
  std::vector<std::unique_ptr<Worker>> take(std::size_t count) {
    std::vector<std::unique_ptr<Worker>> taken;
    const std::scoped_lock lock(mutex_);
    for (; taken.size() < count && !workers_.empty(); workers_.pop_back())
      taken.push_back(std::move(workers_.back()));
    while (taken.size() < count) taken.push_back(std::make_unique<Worker>());
    return taken;
  }
  void give_back(std::vector<std::unique_ptr<Worker>> workers) {
    const std::scoped_lock lock(mutex_);
    std::ranges::move(workers, std::back_inserter(workers_));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Worker>> workers_;
};

IdleWorkers& idle_workers() {
  static IdleWorkers workers;
  return workers;
}

}  // namespace

int hardware_threads() {
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void set_helpful_threads(HelpfulThreads count) { helpful = count; }

int helpful_threads(Work work) {
  const HelpfulThreads known = helpful;
  const int count = work == Work::Loops ? known.loops : known.products;
  return count > 0 ? count : hardware_threads();
}

void set_threads(int count) { default_threads = std::max(0, count); }

int chosen_threads() { return default_threads; }

int threads() {
  const int value = default_threads;
  return value > 0 ? value : hardware_threads();
}

int threads_here() { return budget > 0 ? budget : threads(); }

int helpful_threads_here(Work work) {
  return budget > 0 || chosen_threads() > 0 ? threads_here() : helpful_threads(work);
}

ThreadBudget::ThreadBudget(int count)
    : before_(std::exchange(budget, count > 0 ? count : threads_here())) {}

ThreadBudget::~ThreadBudget() { budget = before_; }

CancelScope::CancelScope(const CancelToken& token)
    : token_(token), before_(std::exchange(cancel_here, &token_)) {}

CancelScope::~CancelScope() { cancel_here = before_; }

bool blas_is_openblas() { return symbol<char*()>("openblas_get_config") != nullptr; }

bool keep_blas_on_calling_thread() {
  auto* const set = symbol<void(int)>("openblas_set_num_threads");
  if (set) set(1);
  return set != nullptr;
}

std::string blas_version() {
  auto* config = symbol<char*()>("openblas_get_config");
  if (!config) return "not OpenBLAS (matrix products will be slow)";
  const std::string text = config();  // "OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH ..."
  const auto name_end = text.find(' ');
  return text.substr(0, name_end == std::string::npos ? name_end : text.find(' ', name_end + 1));
}

std::optional<std::int64_t> LoopBlocks::next() {
  const std::int64_t block = next_++;
  if (block >= count_) return std::nullopt;
  if (token_ && token_->cancelled()) throw Cancelled();
  return block;
}

void parallel_for(std::int64_t blocks, const std::function<void(std::int64_t)>& body) {
  share_blocks(blocks, [&](LoopBlocks& shared) {
    while (const auto block = shared.next()) body(*block);
  });
}

void share_blocks(std::int64_t blocks, const std::function<void(LoopBlocks&)>& work) {
  const int members = static_cast<int>(std::clamp<std::int64_t>(blocks, 1, threads_here()));
  LoopBlocks shared(blocks, cancel_here);
  std::mutex mutex;
  std::exception_ptr failure;
  run_team(members, [&](int, TeamBarrier&) {
    try {
      work(shared);
    } catch (...) {
      shared.stop();
      const std::scoped_lock lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  });
  if (failure) std::rethrow_exception(failure);
}

void TeamBarrier::wait() {
  const auto round = round_.load(std::memory_order_acquire);
  if (waiting_.fetch_add(1, std::memory_order_acq_rel) + 1 == size_) {
    waiting_.store(0, std::memory_order_relaxed);
    round_.fetch_add(1, std::memory_order_release);
    round_.notify_all();
    return;
  }
  wait_for_change(round_, round);
}

void run_team(int size, const TeamBody& body) {
  TeamBarrier barrier(size);
  std::vector<std::unique_ptr<Worker>> workers;
  if (size > 1) workers = idle_workers().take(static_cast<std::size_t>(size) - 1);
  for (int member = 1; member < size; ++member)
    workers[static_cast<std::size_t>(member) - 1]->start(&body, member, &barrier);
  {
    const ThreadBudget member(1);
    body(0, barrier);
  }
  for (const auto& worker : workers) worker->wait();
  if (size > 1) idle_workers().give_back(std::move(workers));
}

}  // namespace hankki
