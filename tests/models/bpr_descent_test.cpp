// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/models/registry.h"
#include "tests/support/tiny_data.h"

namespace hankki {
namespace {

class BprDescent : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override { set_threads(2); }

  static std::unique_ptr<Recommender> begun(std::uint64_t seed = 3) {
    auto model = make_model("bpr", model_spec("bpr").preset(GetParam()));
    model->begin(data().split.train, seed, {});
    return model;
  }

  static const test::TinyData& data() {
    static const test::TinyData tiny = test::two_tastes();
    return tiny;
  }
};

TEST_P(BprDescent, LowersItsLossAndTellsItsPenalty) {
  const auto model = begun();
  const LossParts first = model->run_epoch(0, {});
  LossParts last;
  for (int epoch = 1; epoch < 40; ++epoch) last = model->run_epoch(epoch, {});
  ASSERT_EQ(last.size(), 2U);
  EXPECT_EQ(last[0].first, "bpr");
  EXPECT_LT(last[0].second, 0.8 * first[0].second);
  EXPECT_EQ(last[1].first, "regularisation");
  EXPECT_GT(last[1].second, 0);
}

TEST_P(BprDescent, RepeatsAtAFixedThreadCount) {
  for (const int count : {1, 2, 3}) {
    set_threads(count);
    const auto one = begun(), two = begun();
    for (int epoch = 0; epoch < 5; ++epoch)
      EXPECT_EQ(one->run_epoch(epoch, {}), two->run_epoch(epoch, {})) << count << " threads";
    EXPECT_EQ(one->weights(), two->weights()) << count << " threads";
    EXPECT_NE(begun(4)->weights(), begun(3)->weights());
  }
}

TEST_P(BprDescent, GoesOnFromItsWeightsAndOptimiser) {
  const auto whole = begun(), resumed = begun(9);
  for (int epoch = 0; epoch < 4; ++epoch) whole->run_epoch(epoch, {});
  resumed->begin(data().split.train, 3, {});
  resumed->load_weights(whole->weights());
  resumed->load_optimiser(whole->optimiser());
  EXPECT_EQ(whole->run_epoch(4, {}), resumed->run_epoch(4, {}));
  EXPECT_EQ(whole->weights(), resumed->weights());
}

TEST_P(BprDescent, StopsWhenItIsCancelled) {
  const auto model = begun();
  const CancelToken token;
  token.cancel();
  EXPECT_THROW(model->run_epoch(0, JobContext(token)), Cancelled);
}

INSTANTIATE_TEST_SUITE_P(Presets, BprDescent, testing::Values("fast", "paper"),
                         [](const auto& info) { return std::string(info.param); });

TEST(BprEngine, TheKernelsKnowTheCpuOnly) {
  ParameterValues parameters = model_spec("bpr").preset("default");
  parameters.set("device", std::string("cuda"));
  EXPECT_THAT([&] { make_model("bpr", parameters); },
              testing::ThrowsMessage<Error>(testing::HasSubstr("engine=autograd")));
}

TEST(BprEngine, AutogradTrainsWithAdamOnly) {
  ParameterValues parameters = model_spec("bpr").preset("fast");
  parameters.set("engine", std::string("autograd"));
  EXPECT_THAT([&] { make_model("bpr", parameters); },
              testing::ThrowsMessage<Error>(testing::HasSubstr("optimiser=adam")));
}

}  // namespace
}  // namespace hankki
