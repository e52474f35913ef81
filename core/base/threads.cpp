#include "core/base/threads.h"

#include <dlfcn.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace hankki {
namespace {

std::atomic<int> current_threads{0};

// Looked up at run time: which BLAS answers to libblas.so.3 is the machine's choice.
template <typename Function>
Function* symbol(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
}

void set_blas_threads(int count) {
  if (auto* set = symbol<void(int)>("openblas_set_num_threads")) set(count);
}

}  // namespace

int hardware_threads() {
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void set_threads(int count) {
  const int value = count > 0 ? count : hardware_threads();
  current_threads = value;
  set_blas_threads(value);
}

int threads() {
  const int value = current_threads;
  return value > 0 ? value : hardware_threads();
}

int blas_threads() {
  auto* get = symbol<int()>("openblas_get_num_threads");
  return get ? get() : 0;
}

bool blas_is_openblas() { return symbol<char*()>("openblas_get_config") != nullptr; }

std::string blas_version() {
  auto* config = symbol<char*()>("openblas_get_config");
  if (!config) return "not OpenBLAS (matrix products will be slow)";
  const std::string text = config();  // "OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH ..."
  const auto name_end = text.find(' ');
  return text.substr(0, name_end == std::string::npos ? name_end : text.find(' ', name_end + 1));
}

SingleThreadedBlas::SingleThreadedBlas() : before_(blas_threads()) { set_blas_threads(1); }

SingleThreadedBlas::~SingleThreadedBlas() {
  if (before_ > 0) set_blas_threads(before_);
}

void parallel_for(std::int64_t blocks, const std::function<void(std::int64_t)>& body) {
  parallel_for_members(blocks, [&](std::int64_t block, int) { body(block); });
}

void parallel_for_members(std::int64_t blocks, const std::function<void(std::int64_t, int)>& body) {
  const int members = static_cast<int>(std::clamp<std::int64_t>(blocks, 1, threads()));
  std::atomic<std::int64_t> next{0};
  std::mutex mutex;
  std::exception_ptr failure;
  run_team(members, [&](int member, TeamBarrier&) {
    try {
      for (auto block = next++; block < blocks; block = next++) body(block, member);
    } catch (...) {
      next = blocks;
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
  for (int spin = 0; spin < 20'000; ++spin)
    if (round_.load(std::memory_order_acquire) != round) return;
  round_.wait(round, std::memory_order_acquire);
}

void run_team(int size, const std::function<void(int, TeamBarrier&)>& body) {
  TeamBarrier barrier(size);
  std::vector<std::thread> helpers;
  helpers.reserve(static_cast<std::size_t>(size));
  for (int member = 1; member < size; ++member)
    helpers.emplace_back([&, member] { body(member, barrier); });
  body(0, barrier);
  for (auto& helper : helpers) helper.join();
}

}  // namespace hankki
