// SPDX-License-Identifier: GPL-3.0-or-later
// hankki_bench: seconds of an epoch, of a fit and of a full-ranking evaluation, beside this
// machine's own peaks of the same run (SGEMM, read-modify-write of memory), so that a figure can be
// read as a share of what the machine can do. The argument of each benchmark is the thread count.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cmath>
#include <map>
#include <memory>

#include "core/base/threads.h"
#include "core/data/builtin.h"
#include "core/data/import.h"
#include "core/evaluation/evaluator.h"
#include "core/kernels/matrix_product.h"
#include "core/models/registry.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

struct Data {
  Dataset dataset;
  Split split;
};

const Data* ml_100k() {
  static const std::unique_ptr<Data> data = []() -> std::unique_ptr<Data> {
    const auto file = test::find_real_data("ml-100k-split/ml-100k.seed2020.tsv");
    if (!file) return nullptr;
    Imported imported = import_split(*file, {}, {});
    auto result = std::make_unique<Data>();
    result->split =
        make_split(imported.dataset, imported.parts, {.method = SplitRecipe::Method::Imported});
    result->dataset = std::move(imported.dataset);
    return result;
  }();
  return data.get();
}

const Data* large() {
  static const std::unique_ptr<Data> data = [] {
    auto result = std::make_unique<Data>();
    result->dataset = generate_sparse(25'000, 20'000, 500'000, 1, {});
    const SplitRecipe recipe;
    result->split = make_split(result->dataset, assign_parts(result->dataset, recipe), recipe);
    return result;
  }();
  return data.get();
}

using Source = const Data* (*)();

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

/// A body's rate, named `counter`, of what one run of it does.
template <typename Body>
void peak(benchmark::State& state, const char* counter, double amount) {
  set_threads(static_cast<int>(state.range(0)));
  Body body;
  for (auto _ : state) body.run();
  state.counters[counter] =
      benchmark::Counter(amount, benchmark::Counter::kIsIterationInvariantRate);
}

void sgemm_peak(benchmark::State& state) {
  peak<MatrixProduct>(state, "FLOP/s", MatrixProduct::kFlop);
}

void memory_peak(benchmark::State& state) {
  peak<MemorySweep>(state, "bytes/s", MemorySweep::kBytes);
}

/// What no program can do without: arithmetic, and memory read or written.
struct Floor {
  double flop = 0, bytes = 0;
};

double interactions(const Data& data) { return static_cast<double>(data.split.train.size()); }

double cells(const Data& data) {
  return static_cast<double>(data.split.train.users()) * data.split.train.items();
}

/// Three rows read and written a sample; what Adam keeps of them is not counted.
Floor bpr_floor(const Data& data, const ParameterValues& parameters) {
  return {.bytes = interactions(data) * 24 * static_cast<double>(parameters.integer("dimensions"))};
}

/// Forward and backward, each layer takes in the rows of all neighbours, of both directions, for
/// every batch. Rows come from memory, as if there was no cache.
Floor light_gcn_floor(const Data& data, const ParameterValues& parameters) {
  const double batches =
      std::ceil(interactions(data) / static_cast<double>(parameters.integer("batch_size")));
  return {.bytes = batches * 2 * static_cast<double>(parameters.integer("layers")) * 2 *
                   interactions(data) * 4 * static_cast<double>(parameters.integer("dimensions"))};
}

/// The last layer: its product and those of its two gradients.
Floor autoencoder_floor(const Data& data, const ParameterValues& parameters) {
  return {.flop = 6 * cells(data) * static_cast<double>(parameters.integer("hidden"))};
}

Floor cdae_floor(const Data& data, const ParameterValues& parameters) {
  return {.flop = 6 * cells(data) * static_cast<double>(parameters.integer("dimensions"))};
}

/// Three encoder passes and one decoder pass over the items, and the encoder's own layers: four
/// products of hidden by hidden forward and twice that backward in each of its passes, forward once
/// more for the old posterior and once for the decoder.
Floor rec_vae_floor(const Data& data, const ParameterValues& parameters) {
  const auto hidden = static_cast<double>(parameters.integer("hidden"));
  return {.flop = 16 * cells(data) * static_cast<double>(parameters.integer("latent")) +
                  (3 * 24 + 2 * 8) * hidden * hidden * data.split.train.users()};
}

/// One product of users by items.
template <int kWidth>
Floor scores_floor(const Data& data, const ParameterValues&) {
  return {.flop = 2 * cells(data) * kWidth};
}

using FloorOf = Floor (*)(const Data&, const ParameterValues&);

template <typename Body>
double seconds_of(Body body) {
  body();  // pages and threads are there the second time
  const auto start = std::chrono::steady_clock::now();
  body();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// FLOP and bytes a second that this machine reaches in this run.
Floor peak_rates(int thread_count) {
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

void epoch(benchmark::State& state, Source source, const char* model_id, const char* preset,
           FloorOf floor_of = nullptr) {
  const Data* data = source();
  if (!data) return state.SkipWithError("real data missing; set HANKKI_DATA_DIR");
  const ParameterValues parameters = model_spec(model_id).preset(preset);
  const auto model = make_model(model_id, parameters);
  model->begin(data->split.train, 1, {});
  std::int64_t number = 0;
  measure(state, floor_of ? floor_of(*data, parameters) : Floor{},
          [&] { model->run_epoch(number++, {}); });
  state.counters["interactions/s"] =
      benchmark::Counter(interactions(*data), benchmark::Counter::kIsIterationInvariantRate);
}

void evaluation(benchmark::State& state, Source source, const char* model_id, const char* preset,
                FloorOf floor_of = nullptr) {
  const Data* data = source();
  if (!data) return state.SkipWithError("real data missing; set HANKKI_DATA_DIR");
  const ParameterValues parameters = model_spec(model_id).preset(preset);
  const auto model = make_model(model_id, parameters);
  model->begin(data->split.train, 1, {});
  model->run_epoch(0, {});
  measure(state, floor_of ? floor_of(*data, parameters) : Floor{}, [&] {
    benchmark::DoNotOptimize(evaluate(*model, data->split, Part::Validation, data->dataset,
                                      {.ks = {10}, .beyond_accuracy = false}, {}));
  });
}

#define HANKKI_BENCH(function, ...)        \
  BENCHMARK_CAPTURE(function, __VA_ARGS__) \
      ->Arg(1)                             \
      ->Arg(2)                             \
      ->ArgName("threads")                 \
      ->UseRealTime()                      \
      ->Unit(benchmark::kMillisecond)

BENCHMARK(sgemm_peak)
    ->Arg(1)
    ->Arg(2)
    ->ArgName("threads")
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(memory_peak)
    ->Arg(1)
    ->Arg(2)
    ->ArgName("threads")
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
HANKKI_BENCH(epoch, bpr_ml_100k, ml_100k, "bpr", "recbole", bpr_floor);
HANKKI_BENCH(epoch, bpr_25000x20000, large, "bpr", "recbole", bpr_floor);
HANKKI_BENCH(epoch, bpr_fast_ml_100k, ml_100k, "bpr", "fast", bpr_floor);
HANKKI_BENCH(epoch, bpr_fast_25000x20000, large, "bpr", "fast", bpr_floor);
HANKKI_BENCH(epoch, lightgcn_ml_100k, ml_100k, "lightgcn", "recbole", light_gcn_floor);
HANKKI_BENCH(epoch, lightgcn_25000x20000, large, "lightgcn", "recbole", light_gcn_floor);
HANKKI_BENCH(epoch, itemknn_ml_100k, ml_100k, "itemknn", "default");
HANKKI_BENCH(epoch, itemknn_25000x20000, large, "itemknn", "default");
HANKKI_BENCH(epoch, ease_ml_100k, ml_100k, "ease", "default");
HANKKI_BENCH(epoch, multidae_ml_100k, ml_100k, "multidae", "recbole", autoencoder_floor);
HANKKI_BENCH(epoch, multidae_25000x20000, large, "multidae", "recbole", autoencoder_floor);
HANKKI_BENCH(epoch, multivae_ml_100k, ml_100k, "multivae", "recbole", autoencoder_floor);
HANKKI_BENCH(epoch, multivae_25000x20000, large, "multivae", "recbole", autoencoder_floor);
HANKKI_BENCH(epoch, cdae_ml_100k, ml_100k, "cdae", "recbole", cdae_floor);
HANKKI_BENCH(epoch, cdae_25000x20000, large, "cdae", "recbole", cdae_floor);
HANKKI_BENCH(epoch, recvae_ml_100k, ml_100k, "recvae", "recbole", rec_vae_floor);
HANKKI_BENCH(epoch, recvae_25000x20000, large, "recvae", "recbole", rec_vae_floor);
HANKKI_BENCH(evaluation, bpr_ml_100k, ml_100k, "bpr", "recbole", scores_floor<64>);
HANKKI_BENCH(evaluation, bpr_25000x20000, large, "bpr", "recbole", scores_floor<64>);
HANKKI_BENCH(evaluation, multivae_ml_100k, ml_100k, "multivae", "recbole", scores_floor<600>);
HANKKI_BENCH(evaluation, multivae_25000x20000, large, "multivae", "recbole", scores_floor<600>);
HANKKI_BENCH(evaluation, recvae_ml_100k, ml_100k, "recvae", "recbole");
HANKKI_BENCH(evaluation, itemknn_ml_100k, ml_100k, "itemknn", "default");

}  // namespace
}  // namespace hankki

BENCHMARK_MAIN();
