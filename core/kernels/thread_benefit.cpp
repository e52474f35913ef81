// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/thread_benefit.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <vector>

#include "core/base/cancel_scope.h"
#include "core/kernels/matrix_product.h"
#include "core/kernels/simd.h"

namespace hankki::kernels {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kRounds = 7, kLeastRounds = 3;
constexpr double kSeconds = 0.4;  // for each kind of work
constexpr double kWorthIt = 1.1;  // a thread more that brings less is not worth its core
constexpr double kBusy = 1.3;     // median by minimum of one piece of work

/// What an epoch of factors does: a row's product with another, by which it then moves.
HANKKI_MULTIVERSION
void move_row(float* row, const float* other, std::size_t width) {
  float product = 0;
  for (std::size_t i = 0; i < width; ++i) product += row[i] * other[i];
  const float pull = 1e-4F * (1 - product);
  for (std::size_t i = 0; i < width; ++i) row[i] += pull * other[i];
}

// Some milliseconds of it: a thread that was woken needs a while until it has a core of its own.
struct Loop {
  static constexpr std::size_t kWidth = 64, kRows = 8192, kBlocks = 64, kSteps = 8192;
  std::vector<float> moved = std::vector<float>(kRows * kWidth, 0.1F), others = moved;

  void operator()() {
    parallel_for(kBlocks, [&](std::int64_t number) {
      constexpr std::size_t kOwn = kRows / kBlocks;
      const auto block = static_cast<std::size_t>(number);
      std::size_t at = block;
      for (std::size_t step = 0; step < kSteps; ++step) {
        at = (at * 1'664'525 + 1'013'904'223) % (std::size_t{1} << 32);
        move_row(&moved[(block * kOwn + step % kOwn) * kWidth], &others[at % kRows * kWidth],
                 kWidth);
      }
    });
  }
};

struct Product {
  static constexpr std::size_t kSize = 640;  // shared out among threads, which a small one is not
  std::vector<float> a = std::vector<float>(kSize * kSize, 0.5F), b = a, c = a;

  void operator()() {
    multiply_on_threads(kSize, kSize, kSize, {a.data(), kSize}, {b.data(), kSize}, 0, c.data(),
                        kSize);
  }
};

/// As in a job, where one piece of work follows another: threads that slept are awake by then.
double seconds_on(int threads, const std::function<void()>& work) {
  const ThreadBudget budget(threads);
  work();
  const auto start = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - start).count();
}

std::vector<int> candidates(int most) {
  std::vector<int> counts;
  for (int count = 1; count < most; count *= 2) counts.push_back(count);
  counts.push_back(most);
  return counts;
}

std::optional<int> fewest_that_help(int most, const std::function<void()>& work) {
  const std::vector<int> counts = candidates(most);
  std::vector<std::vector<double>> seconds(counts.size());
  for (const int count : counts) seconds_on(count, work);  // pages and threads are there then
  const auto start = Clock::now();
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t i = 0; i < counts.size(); ++i)
      seconds[i].push_back(seconds_on(counts[i], work));
    const std::chrono::duration<double> spent = Clock::now() - start;
    if (round + 1 >= kLeastRounds && spent.count() > kSeconds) break;
  }
  for (auto& measured : seconds) std::ranges::sort(measured);
  double fastest = seconds[0][0];
  for (const auto& measured : seconds) {
    if (measured[measured.size() / 2] > kBusy * measured[0]) return std::nullopt;
    fastest = std::min(fastest, measured[0]);
  }
  const auto enough = std::ranges::find_if(
      seconds, [&](const auto& measured) { return measured[0] <= kWorthIt * fastest; });
  return counts[static_cast<std::size_t>(enough - seconds.begin())];
}

}  // namespace

std::optional<HelpfulThreads> measure_thread_benefit(int most, const JobContext& job) {
  if (most <= 1) return HelpfulThreads{1, 1};
  const CancelScope scope(job.token());
  const auto loops = fewest_that_help(most, Loop());
  if (!loops) return std::nullopt;
  const auto products = fewest_that_help(most, Product());
  if (!products) return std::nullopt;
  return HelpfulThreads{*loops, *products};
}

}  // namespace hankki::kernels
