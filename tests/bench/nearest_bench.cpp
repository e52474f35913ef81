// SPDX-License-Identifier: GPL-3.0-or-later
// The 25 nearest by cosine of each of many vectors of 512 numbers, ours beside faiss's IndexFlatIP
// in one run. HANKKI_BENCH_VECTORS says how many (40,000). `product_share` is the rate of what ours
// multiplies, half of all products, as a share of this machine's SGEMM.
#include <benchmark/benchmark.h>
#include <faiss/IndexFlat.h>
#include <omp.h>

#include <cstdlib>
#include <ctime>

#include "core/base/parse_number.h"
#include "core/base/platform.h"
#include "core/vectors/nearest.h"
#include "core/vectors/neighbour_search.h"
#include "tests/bench/peaks.h"

namespace hankki::bench {
namespace {

constexpr std::size_t kWidth = 512, kNear = 25;

std::size_t wanted_size() {
  const char* text = std::getenv("HANKKI_BENCH_VECTORS");
  return text ? parse_number<std::size_t>(text).value_or(0) : 40'000;
}

/// Groups of vectors that are near each other, as recipes are; the same everywhere.
const Vectors& vectors() {
  static const Vectors made = [] {
    Vectors result{kWidth, std::vector<float>(wanted_size() * kWidth)};
    std::uint32_t state = 1;
    const auto draw = [&] {
      state = state * 1664525 + 1013904223;
      return static_cast<float>(state >> 8) / static_cast<float>(1 << 23) - 1;
    };
    std::vector<float> centre(kWidth);
    for (std::size_t i = 0; i < result.size(); ++i) {
      if (i % 50 == 0) std::ranges::generate(centre, draw);
      for (std::size_t d = 0; d < kWidth; ++d) result.row(i)[d] = centre[d] + draw();
    }
    return normalised(std::move(result));
  }();
  return made;
}

/// Seconds of CPU of all threads: what runs beside on this machine matters less than by the clock.
template <typename Body>
double cpu_seconds_of(Body body) {
  const std::clock_t start = std::clock();
  body();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// Of a bare SGEMM on the calling thread, a second of CPU.
double product_rate() {
  constexpr int kTimes = 20;
  MatrixProduct product;
  const ThreadBudget budget(1);
  const double seconds = cpu_seconds_of([&] {
    for (int i = 0; i < kTimes; ++i) product.run();
  });
  return kTimes * MatrixProduct::kFlop / seconds;
}

void ours(benchmark::State& state) {
  const auto size = static_cast<double>(vectors().size());
  const JobContext job = JobContext().with_threads(static_cast<int>(state.range(0)));
  const double before = product_rate();
  double seconds = 0;
  for (auto _ : state)
    seconds =
        cpu_seconds_of([&] { benchmark::DoNotOptimize(nearest_by_cosine(vectors(), kNear, job)); });
  const double bare = (before + product_rate()) / 2;
  state.counters["FLOP/s"] = size * size * kWidth / seconds;  // of half of the products
  state.counters["product_share"] = size * size * kWidth / seconds / bare;
}

/// With all the threads that it takes: OpenMP's and OpenBLAS's, which the program else keeps at
/// one.
void faiss_flat(benchmark::State& state) {
  const int threads = static_cast<int>(state.range(0));
  auto* const set_blas =
      reinterpret_cast<void (*)(int)>(platform::symbol_of_process("openblas_set_num_threads"));
  if (!set_blas) return state.SkipWithError("libblas.so.3 is not OpenBLAS");
  set_blas(threads);
  omp_set_num_threads(threads);
  const auto size = static_cast<faiss::Index::idx_t>(vectors().size());
  faiss::IndexFlatIP index(kWidth);
  index.add(size, vectors().values.data());
  std::vector<float> cosines(vectors().size() * (kNear + 1));
  std::vector<faiss::Index::idx_t> ids(cosines.size());
  for (auto _ : state)
    index.search(size, vectors().values.data(), kNear + 1, cosines.data(), ids.data());
  set_blas(1);
}

template <NeighbourSearch::Method kMethod>
void by_index(benchmark::State& state) {
  const int threads = static_cast<int>(state.range(0));
  Estimate recall;
  for (auto _ : state)
    recall = find_neighbours(vectors(), Nearness::Cosine, kNear, {.method = kMethod, .above = 0}, 1,
                             JobContext().with_threads(threads))
                 .recall.value();
  state.counters["recall"] = recall.value;
}

#define HANKKI_NEAREST(function)   \
  BENCHMARK(function)              \
      ->Name("nearest/" #function) \
      ->Arg(1)                     \
      ->Arg(2)                     \
      ->ArgName("threads")         \
      ->Iterations(1)              \
      ->MeasureProcessCPUTime()    \
      ->UseRealTime()              \
      ->Unit(benchmark::kMillisecond)

HANKKI_NEAREST(ours);
HANKKI_NEAREST(faiss_flat);
HANKKI_NEAREST(by_index<NeighbourSearch::Method::Ivf>);
HANKKI_NEAREST(by_index<NeighbourSearch::Method::Hnsw>);

}  // namespace
}  // namespace hankki::bench
