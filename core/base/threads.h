#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>

namespace hankki {

/// Cores of this machine, at least 1.
int hardware_threads();

/// Sets how many threads parallel_for, OpenBLAS and what follows threads() (the autograd engine's
/// LibTorch) use. 0 means hardware_threads(). Process-wide: call it between jobs, not during one.
void set_threads(int count);
int threads();

/// Threads that OpenBLAS says it uses; 0 where the process has another BLAS.
int blas_threads();

/// "OpenBLAS 0.3.21", or "not OpenBLAS" with the reason why products will be slow.
std::string blas_version();
bool blas_is_openblas();

/// While one lives, BLAS products run on the calling thread only, so that blocks can be spread over
/// parallel_for and a product's last bits do not depend on the thread count. OpenBLAS's own threads
/// also spin for long after a product, on cores that the loops beside it need.
class SingleThreadedBlas {
 public:
  SingleThreadedBlas();
  ~SingleThreadedBlas();
  SingleThreadedBlas(const SingleThreadedBlas&) = delete;
  SingleThreadedBlas& operator=(const SingleThreadedBlas&) = delete;
};

/// How many threads a loop begun here may use: threads(), or 1 within a team, whose members keep
/// the cores busy.
int threads_here();

/// Calls body(block) for each block in [0, blocks), on up to threads_here() threads, the caller
/// being one of them. Blocks are handed out in order as threads become free, so results must not
/// depend on which thread does a block. The first exception stops the loop and is thrown to the
/// caller.
void parallel_for(std::int64_t blocks, const std::function<void(std::int64_t block)>& body);

/// The same, also telling which member of the team, in [0, threads_here()), does the block: for
/// scratch memory that is allocated once a member.
void parallel_for_members(std::int64_t blocks,
                          const std::function<void(std::int64_t block, int member)>& body);

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
