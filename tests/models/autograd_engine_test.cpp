// SPDX-License-Identifier: GPL-3.0-or-later
// What the two engines of a model owe each other, and the process that they share.
#include <gmock/gmock.h>

#include <cmath>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/models/autograd_recommender.h"
#include "core/models/registry.h"
#include "tests/support/tiny_data.h"

namespace hankki {
namespace {

class Engines : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override { set_threads(2); }
  void TearDown() override { set_threads(0); }

  std::unique_ptr<Recommender> begun(const char* engine) const {
    ParameterValues parameters = model_spec(GetParam()).preset("default");
    for (const auto& [name, value] :
         {std::pair("dimensions", 16), std::pair("hidden", 32), std::pair("latent", 16)})
      if (parameters.all().contains(name)) parameters.set(name, std::int64_t{value});
    parameters.set("batch_size", std::int64_t{32});
    parameters.set("engine", std::string(engine));
    auto model = make_model(GetParam(), parameters);
    model->begin(data_.split.train, 5, {});
    return model;
  }

  test::TinyData data_ = test::two_tastes();
};

TEST_P(Engines, ContinueEachOthersCheckpoints) {
  for (const auto& [first, second] :
       {std::pair("kernels", "autograd"), std::pair("autograd", "kernels")}) {
    const auto whole = begun(first);
    whole->run_epoch(0, {});
    whole->run_epoch(1, {});
    whole->prepare_scoring();
    const auto other = begun(second);
    other->load_weights(whole->weights());
    other->load_optimiser(whole->optimiser());
    for (std::int64_t epoch = 2; epoch < 4; ++epoch) {
      const LossParts expected = whole->run_epoch(epoch, {}), got = other->run_epoch(epoch, {});
      ASSERT_EQ(got.size(), expected.size());
      for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(got[i].first, expected[i].first);
        EXPECT_NEAR(got[i].second, expected[i].second, 1e-4 * (1 + std::abs(expected[i].second)))
            << second << " after " << first << ", " << got[i].first;
      }
    }
    const TensorMap a = whole->optimiser(), b = other->optimiser();
    ASSERT_EQ(a.size(), b.size());
    for (const auto& [name, tensor] : a) {
      ASSERT_TRUE(b.contains(name)) << name;
      EXPECT_EQ(b.at(name).shape, tensor.shape) << name;
      if (name.ends_with("step")) {
        EXPECT_EQ(b.at(name), tensor) << name;
      }
    }
  }
}

TEST_P(Engines, LibTorchFollowsTheBudget) {
  const auto model = begun("autograd");
  ASSERT_TRUE(blas_is_openblas()) << "matrix products of this LibTorch run about 30 times slower";
  for (const int count : {1, 2}) {
    const ThreadBudget budget(count);
    model->run_epoch(0, {});
    EXPECT_EQ(autograd_module().threads(), count);
  }
}

// The module throws; the program has one type of it only where both link the same library.
TEST(TorchModule, ThrowsTheErrorThatTheProgramCatches) {
  const auto& networks = torch_table<AutogradNetworks>(autograd_module());
  const InteractionMatrix train;
  const ParameterValues parameters = model_spec("mostpop").preset("default");
  EXPECT_THROW(networks.make("mostpop", parameters, train, AutogradPrecision::Single), Error);
}

TEST(TorchModule, HasTheBudgetOfTheThread) {
  const ThreadBudget budget(3);
  autograd_module().follow_budget();
  EXPECT_EQ(autograd_module().threads(), 3);
  parallel_for(2, [](std::int64_t) {
    autograd_module().follow_budget();
    EXPECT_EQ(autograd_module().threads(), 1);
  });
}

TEST(TorchModule, KnowsItsTablesAndDevices) {
  const TorchModule& module = autograd_module();
  EXPECT_NE(module.table("networks"), nullptr);
  EXPECT_EQ(module.table("nothing"), nullptr);
  EXPECT_TRUE(module.has_device("cpu"));
  EXPECT_FALSE(module.has_device("abacus"));
}

TEST(TorchModule, ADeviceThatItHasNotIsRefused) {
  if (autograd_module().has_device("cuda")) GTEST_SKIP() << "this machine has one";
  ParameterValues parameters = model_spec("bpr").preset("default");
  parameters.set("engine", std::string("autograd"));
  parameters.set("device", std::string("cuda"));
  EXPECT_THAT([&] { make_model("bpr", parameters); },
              testing::ThrowsMessage<Error>(testing::HasSubstr("device=cpu")));
}

INSTANTIATE_TEST_SUITE_P(Models, Engines,
                         testing::Values("bpr", "cdae", "lightgcn", "multidae", "multivae",
                                         "recvae"),
                         [](const auto& info) { return std::string(info.param); });

}  // namespace
}  // namespace hankki
