// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <chrono>
#include <map>
#include <vector>

#include "core/base/threads.h"
#include "core/kernels/matrix_product.h"

/// What this machine can do at best, measured in the same run as what is held to it.
namespace hankki::bench {

struct MatrixProduct {
  static constexpr int kSize = 2048;
  static constexpr double kFlop = 2.0 * kSize * kSize * kSize;

  void run() {
    kernels::multiply_on_threads(kSize, kSize, kSize, {a.data(), kSize}, {b.data(), kSize}, 0,
                                 c.data(), kSize);
  }

  std::vector<float> a = std::vector<float>(kSize * kSize, 0.5F), b = a, c = a;
};

/// Reads and writes 256 MB, which no cache holds.
struct MemorySweep {
  static constexpr std::int64_t kFloats = 64 << 20, kBlocks = 64;
  static constexpr double kBytes = 8.0 * kFloats;

  void run() {
    parallel_for(kBlocks, [&](std::int64_t block) {
      float* begin = values.data() + block * (kFloats / kBlocks);
      for (std::int64_t i = 0; i < kFloats / kBlocks; ++i) begin[i] = begin[i] * 0.5F + 1;
    });
  }

  std::vector<float> values = std::vector<float>(kFloats, 1);
};

/// What no program can do without: arithmetic, and memory read or written.
struct Floor {
  double flop = 0, bytes = 0;
};

template <typename Body>
double seconds_of(Body body) {
  body();  // pages and threads are there the second time
  const auto start = std::chrono::steady_clock::now();
  body();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// FLOP and bytes a second that this machine reaches in this run.
inline Floor peak_rates(int thread_count) {
  static std::map<int, Floor> measured;
  const auto [entry, missing] = measured.try_emplace(thread_count);
  if (!missing) return entry->second;
  set_threads(thread_count);
  MatrixProduct product;
  MemorySweep sweep;
  entry->second = {.flop = MatrixProduct::kFlop / seconds_of([&] { product.run(); }),
                   .bytes = MemorySweep::kBytes / seconds_of([&] { sweep.run(); })};
  return entry->second;
}

/// Runs body() once an iteration, and tells how near that comes to the floor: 1 is as fast as this
/// machine can do the least that has to be done.
template <typename Body>
void measure(benchmark::State& state, Floor floor, Body body) {
  const int thread_count = static_cast<int>(state.range(0));
  const Floor peak = peak_rates(thread_count);
  set_threads(thread_count);
  const auto start = std::chrono::steady_clock::now();
  for (auto _ : state) body();
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  if (floor.flop > 0)
    state.counters["FLOP/s"] =
        benchmark::Counter(floor.flop, benchmark::Counter::kIsIterationInvariantRate);
  const double least = floor.flop / peak.flop + floor.bytes / peak.bytes;
  if (least > 0)
    state.counters["floor_share"] = least * static_cast<double>(state.iterations()) / spent.count();
}

}  // namespace hankki::bench
