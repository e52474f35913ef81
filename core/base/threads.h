// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace hankki {

/// Cores of this machine, at least 1.
int hardware_threads();

/// What a thread more may bring differs: loops wait for memory, products keep a core's arithmetic
/// busy, and two processors of one core share both.
enum class Work { Loops, Products };

/// How many threads pay off for each kind of work (core/base/calibration.h); 0 where that is
/// not known: hardware_threads().
struct HelpfulThreads {
  int loops = 0, products = 0;
  friend bool operator==(const HelpfulThreads&, const HelpfulThreads&) = default;
};
/// On the thread that starts jobs, while none runs. It changes how long work takes, never what
/// comes out: only work whose results are the same at any number of threads may ask.
void set_helpful_threads(HelpfulThreads count);
int helpful_threads(Work work);

/// How many threads work without a budget of its own uses; 0 means hardware_threads(). For the
/// start of a program and for preferences: what has begun under a ThreadBudget is not touched.
void set_threads(int count);
int chosen_threads();  ///< what set_threads() said
int threads();

/// While one lives, loops begun on this thread use `count` threads; 0 keeps what is there, so that
/// a later set_threads() does not show. Entered where a job's work begins, with what the job or the
/// request of a run says.
class ThreadBudget {
 public:
  explicit ThreadBudget(int count);
  ~ThreadBudget();
  ThreadBudget(const ThreadBudget&) = delete;
  ThreadBudget& operator=(const ThreadBudget&) = delete;

 private:
  const int before_;
};

/// How many threads a loop begun here may use: this thread's budget, or threads() where it has
/// none; 1 within a team, whose members keep the cores busy.
int threads_here();

/// The same for work whose results are the same at any number of threads: where nobody has said
/// how many, helpful_threads().
int helpful_threads_here(Work work);

/// "OpenBLAS 0.3.21", or "not OpenBLAS" with the reason why products will be slow.
std::string blas_version();
bool blas_is_openblas();

/// OpenBLAS has one thread setting for the whole process, and its threads spin for long after a
/// product on cores that the loops beside it need. So core/kernels, which splits large products
/// over parallel_for, calls this when the program starts, and it stays so. True where it is
/// OpenBLAS.
bool keep_blas_on_calling_thread();

class CancelToken;

/// The blocks of a loop, as they are handed to its team.
class LoopBlocks {
 public:
  /// Asks the token, where there is one (see CancelScope), before each block.
  LoopBlocks(std::int64_t count, const CancelToken* token) : count_(count), token_(token) {}
  /// The next block, in order; nothing once all are handed out or the loop has stopped. Throws
  /// Cancelled.
  std::optional<std::int64_t> next();
  void stop() { next_ = count_; }

 private:
  const std::int64_t count_;
  const CancelToken* const token_;
  std::atomic<std::int64_t> next_{0};
};

/// Calls work(blocks) on up to threads_here() threads, the caller being one of them, each of which
/// takes blocks as long as there are any. The first exception stops the loop and is thrown to the
/// caller.
void share_blocks(std::int64_t blocks, const std::function<void(LoopBlocks& blocks)>& work);

/// Calls body(block) for each block in [0, blocks), as share_blocks() does. Which thread does a
/// block is chance: results must not depend on it.
void parallel_for(std::int64_t blocks, const std::function<void(std::int64_t block)>& body);

/// The same with scratch memory: body(block, scratch), where each thread has what one call of
/// make() gave it.
template <typename Make, typename Body>
void parallel_for_with(std::int64_t blocks, const Make& make, const Body& body) {
  share_blocks(blocks, [&](LoopBlocks& shared) {
    auto scratch = make();
    while (const auto block = shared.next()) body(*block, scratch);
  });
}

/// Where all members of a team wait for each other. Waiting spins for a moment before it sleeps:
/// phases of a training batch are shorter than a sleep.
class TeamBarrier {
 public:
  explicit TeamBarrier(int size) : size_(size) {}
  void wait();

 private:
  const int size_;
  std::atomic<int> waiting_{0};
  std::atomic<std::uint32_t> round_{0};
};

/// Runs body(member, barrier) for each member in [0, size) at once, the caller being member 0.
/// `body` must not throw: a member that leaves would leave the others waiting. The threads are kept
/// for the next team; teams may be nested, and run beside each other.
void run_team(int size, const std::function<void(int member, TeamBarrier& barrier)>& body);

}  // namespace hankki
