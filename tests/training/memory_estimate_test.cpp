// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/memory_estimate.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/models/registry.h"
#include "core/training/trainer.h"
#include "tests/support/tiny_data.h"
#include "tests/training/recording_sink.h"

namespace hankki {
namespace {

using testing::HasSubstr;

constexpr DataShape kShape{.users = 10'000, .items = 20'000, .interactions = 500'000};

RunRequest request_of(const std::string& model, const std::string& preset = "default") {
  return {.model = model,
          .preset = preset,
          .parameters = model_spec(model).preset(preset),
          .threads = 2};
}

TEST(MemoryEstimate, CountsLibTorchAndItsDenseBatches) {
  const auto more = [](const std::string& model, std::int64_t items) {
    DataShape shape = kShape;
    shape.items = items;
    RunRequest request = request_of(model);
    const double kernels = estimate_memory(request, shape).peak_mb();
    request.parameters.set("engine", std::string("autograd"));
    return estimate_memory(request, shape).peak_mb() - kernels;
  };
  EXPECT_NEAR(more("bpr", 20'000), 190, 1);
  EXPECT_NEAR(more("bpr", 40'000), 190, 1);
  EXPECT_GT(more("multivae", 40'000), more("multivae", 20'000));
}

TEST(MemoryEstimate, GrowsWithTheDataForEveryPreset) {
  for (const ModelSpec& spec : model_specs())
    for (const Preset& preset : spec.presets) {
      const RunRequest request = request_of(spec.id, preset.name);
      DataShape larger = kShape;
      larger.items *= 2;
      larger.interactions *= 2;
      const double small = estimate_memory(request, kShape).peak_mb();
      EXPECT_GT(small, 0) << spec.id;
      EXPECT_GT(estimate_memory(request, larger).peak_mb(), small) << spec.id;
      EXPECT_GE(estimate_memory(request, {}).peak_mb(), 0) << "no data, no fault: " << spec.id;
    }
}

TEST(MemoryEstimate, CountsTheMatrixOfEaseOnce) {
  const double matrix = 4.0 * 20'000 * 20'000 / 1e6;
  const MemoryEstimate estimate = estimate_memory(request_of("ease"), kShape);
  for (const double mb : {estimate.training_mb, estimate.evaluation_mb, estimate.saving_mb}) {
    EXPECT_GT(mb, matrix);
    EXPECT_LT(mb, 1.1 * matrix);
  }
}

TEST(MemoryEstimate, TheKeptEpochIsCountedWhereOneIsKept) {
  RunRequest request = request_of("multivae");
  const double watched = estimate_memory(request, kShape).peak_mb();
  request.validate = false;
  const double weights = 2 * 20'000.0 * 600 * 4 / 1e6;
  EXPECT_NEAR(watched - estimate_memory(request, kShape).peak_mb(), weights, 0.05 * weights);
}

TEST(MemoryEstimate, EachThreadHasItsBlocks) {
  RunRequest request = request_of("itemknn");
  const double two = estimate_memory(request, kShape).evaluation_mb;
  request.threads = 8;
  EXPECT_GT(estimate_memory(request, kShape).evaluation_mb, two + 6 * 64 * 20'000 * 4 / 1e6);
}

TEST(MemoryEstimate, IsRefusedWithTheNumbersOnlyWhereItIsTooLarge) {
  const RunRequest request = request_of("bpr");
  const MemoryEstimate estimate{.training_mb = 41'000, .evaluation_mb = 300, .saving_mb = 200};
  EXPECT_NO_THROW(check_memory(request, estimate, 41'000));
  EXPECT_NO_THROW(check_memory(request, estimate, 0)) << "a system that does not tell";
  try {
    check_memory(request, estimate, 18'200);
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("BPR: needs about 41,000 MB of memory, and 18,200 MB are "
                                        "available; choose fewer dimensions, drop rare items"));
  }
}

TEST(MemoryEstimate, TrainingRefusesBeforeItAllocates) {
  const auto data = test::two_tastes();
  RunRequest request = request_of("recvae");
  request.parameters.set("hidden", std::int64_t{16384});
  request.parameters.set("latent", std::int64_t{16384});
  if (estimate_memory(request, shape_of(data.split)).peak_mb() <= available_mb())
    GTEST_SKIP() << "this machine has too much memory";
  test::RecordingSink sink;
  const double before = peak_resident_mb();
  EXPECT_THROW(train(request, data.split, data.dataset, sink, {}), Error);
  EXPECT_EQ(sink.state, RunState::Failed);
  EXPECT_THAT(sink.message.english(), HasSubstr("MB are available"));
  EXPECT_LT(peak_resident_mb(), before + 100);
}

TEST(MemoryEstimate, TheLogTellsItBeforeTheRun) {
  const auto data = test::two_tastes();
  std::string lines;
  const JobContext job({}, {}, [&](const Message& line) { lines.append(line.english()); });
  test::RecordingSink sink;
  train(request_of("mostpop"), data.split, data.dataset, sink, job);
  EXPECT_THAT(lines, HasSubstr("MostPop: about "));
  EXPECT_THAT(lines, HasSubstr("MB are available"));
}

}  // namespace
}  // namespace hankki
