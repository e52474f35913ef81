// hankki_bench: seconds of an epoch, of a fit and of a full-ranking evaluation, beside this
// machine's own peaks of the same run (SGEMM, read-modify-write of memory), so that a figure can be
// read as a share of what the machine can do. The argument of each benchmark is the thread count.
#include <benchmark/benchmark.h>
#include <cblas.h>

#include <memory>

#include "core/base/threads.h"
#include "core/data/builtin.h"
#include "core/data/import.h"
#include "core/evaluation/evaluator.h"
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

void sgemm_peak(benchmark::State& state) {
  set_threads(static_cast<int>(state.range(0)));
  constexpr int kSize = 2048;
  const std::vector<float> a(kSize * kSize, 0.5F), b(kSize * kSize, 0.25F);
  std::vector<float> c(kSize * kSize);
  for (auto _ : state)
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, kSize, kSize, kSize, 1, a.data(), kSize,
                b.data(), kSize, 0, c.data(), kSize);
  state.counters["FLOP/s"] = benchmark::Counter(2.0 * kSize * kSize * kSize,
                                                benchmark::Counter::kIsIterationInvariantRate);
}

void memory_peak(benchmark::State& state) {
  set_threads(static_cast<int>(state.range(0)));
  constexpr std::int64_t kFloats = 64 << 20, kBlocks = 64;
  std::vector<float> values(kFloats, 1);
  for (auto _ : state)
    parallel_for(kBlocks, [&](std::int64_t block) {
      float* begin = values.data() + block * (kFloats / kBlocks);
      for (std::int64_t i = 0; i < kFloats / kBlocks; ++i) begin[i] = begin[i] * 0.5F + 1;
    });
  state.counters["bytes/s"] =
      benchmark::Counter(8.0 * kFloats, benchmark::Counter::kIsIterationInvariantRate);
}

void epoch(benchmark::State& state, Source source, const char* model_id, const char* preset) {
  const Data* data = source();
  if (!data) return state.SkipWithError("real data missing; set HANKKI_DATA_DIR");
  set_threads(static_cast<int>(state.range(0)));
  const auto model = make_model(model_id, model_spec(model_id).preset(preset));
  model->begin(data->split.train, 1, {});
  std::int64_t number = 0;
  for (auto _ : state) model->run_epoch(number++, {});
  state.counters["interactions/s"] = benchmark::Counter(
      static_cast<double>(data->split.train.size()), benchmark::Counter::kIsIterationInvariantRate);
}

void evaluation(benchmark::State& state, Source source, const char* model_id, const char* preset) {
  const Data* data = source();
  if (!data) return state.SkipWithError("real data missing; set HANKKI_DATA_DIR");
  set_threads(static_cast<int>(state.range(0)));
  const auto model = make_model(model_id, model_spec(model_id).preset(preset));
  model->begin(data->split.train, 1, {});
  model->run_epoch(0, {});
  for (auto _ : state)
    benchmark::DoNotOptimize(evaluate(*model, data->split, Part::Validation, data->dataset,
                                      {.ks = {10}, .beyond_accuracy = false}, {}));
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
HANKKI_BENCH(epoch, bpr_ml_100k, ml_100k, "bpr", "recbole");
HANKKI_BENCH(epoch, bpr_25000x20000, large, "bpr", "recbole");
HANKKI_BENCH(epoch, lightgcn_ml_100k, ml_100k, "lightgcn", "recbole");
HANKKI_BENCH(epoch, lightgcn_25000x20000, large, "lightgcn", "recbole");
HANKKI_BENCH(epoch, itemknn_ml_100k, ml_100k, "itemknn", "default");
HANKKI_BENCH(epoch, itemknn_25000x20000, large, "itemknn", "default");
HANKKI_BENCH(epoch, ease_ml_100k, ml_100k, "ease", "default");
HANKKI_BENCH(epoch, multidae_ml_100k, ml_100k, "multidae", "recbole");
HANKKI_BENCH(epoch, multidae_25000x20000, large, "multidae", "recbole");
HANKKI_BENCH(epoch, multivae_ml_100k, ml_100k, "multivae", "recbole");
HANKKI_BENCH(epoch, multivae_25000x20000, large, "multivae", "recbole");
HANKKI_BENCH(epoch, cdae_ml_100k, ml_100k, "cdae", "recbole");
HANKKI_BENCH(epoch, cdae_25000x20000, large, "cdae", "recbole");
HANKKI_BENCH(epoch, recvae_ml_100k, ml_100k, "recvae", "recbole");
HANKKI_BENCH(epoch, recvae_25000x20000, large, "recvae", "recbole");
HANKKI_BENCH(evaluation, bpr_ml_100k, ml_100k, "bpr", "recbole");
HANKKI_BENCH(evaluation, bpr_25000x20000, large, "bpr", "recbole");
HANKKI_BENCH(evaluation, multivae_ml_100k, ml_100k, "multivae", "recbole");
HANKKI_BENCH(evaluation, multivae_25000x20000, large, "multivae", "recbole");
HANKKI_BENCH(evaluation, recvae_ml_100k, ml_100k, "recvae", "recbole");
HANKKI_BENCH(evaluation, itemknn_ml_100k, ml_100k, "itemknn", "default");

}  // namespace
}  // namespace hankki

BENCHMARK_MAIN();
