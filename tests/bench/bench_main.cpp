// SPDX-License-Identifier: GPL-3.0-or-later
// hankki_bench: seconds of an epoch, of a fit and of a full-ranking evaluation, beside this
// machine's own peaks of the same run (SGEMM, read-modify-write of memory), so that a figure can be
// read as a share of what the machine can do. The argument of each benchmark is the thread count.
#include <benchmark/benchmark.h>

#include <cmath>
#include <memory>

#include "core/base/threads.h"
#include "core/data/builtin.h"
#include "core/data/import.h"
#include "core/evaluation/evaluator.h"
#include "core/models/registry.h"
#include "tests/bench/peaks.h"
#include "tests/support/test_support.h"

namespace hankki::bench {
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
}  // namespace hankki::bench

BENCHMARK_MAIN();
