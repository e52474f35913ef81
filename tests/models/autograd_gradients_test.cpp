// SPDX-License-Identifier: GPL-3.0-or-later
// Both forms of each model in one training step, over random data, shapes and parameters.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tests/models/autograd_case.h"

namespace hankki {
namespace {

using test::AutogradCase;
using test::expect_kernels_equal_autograd;
using Numbers = std::initializer_list<std::int64_t>;

TEST(KernelsEqualAutograd, Bpr) {
  EXPECT_TRUE(rc::check([] {
    AutogradCase example("bpr");
    example.choose_below("dimensions", 1, 40);
    example.choose("item_bias", {false, true});
    for (const char* weight : {"l2_user", "l2_positive", "l2_negative"})
      example.choose(weight, {0.0, 0.3});
    example.scale = 5;
    expect_kernels_equal_autograd(example);
  }));
}

TEST(KernelsEqualAutograd, LightGcn) {
  EXPECT_TRUE(rc::check([] {
    AutogradCase example("lightgcn");
    example.choose_below("dimensions", 1, 40);
    example.choose_below("layers", 1, 5);
    example.choose("l2", {0.0, 0.3});
    example.choose("l2_of", {std::string("norms"), std::string("squares")});
    example.choose("sampling", {std::string("interactions"), std::string("users")});
    example.choose("initialisation", {std::string("xavier"), std::string("normal")});
    example.scale = 5;
    expect_kernels_equal_autograd(example);
  }));
}

TEST(KernelsEqualAutograd, MultiDae) {
  EXPECT_TRUE(rc::check([] {
    AutogradCase example("multidae");
    example.choose_below("hidden", 0, 12);
    example.choose_below("latent", 1, 9);
    example.choose("dropout", {0.0, 0.5});
    example.choose("l2", {0.0, 0.1});
    expect_kernels_equal_autograd(example);
  }));
}

TEST(KernelsEqualAutograd, MultiVae) {
  EXPECT_TRUE(rc::check([] {
    AutogradCase example("multivae");
    example.choose_below("hidden", 1, 12);
    example.choose_below("latent", 1, 9);
    example.choose("dropout", {0.0, 0.5});
    example.choose("noise", {0.0, 0.01, 1.0});
    example.choose("kl_cap", {0.2, 1.0});
    example.choose("kl_steps", Numbers{0, 2, 100});
    expect_kernels_equal_autograd(example);
  }));
}

TEST(KernelsEqualAutograd, Cdae) {
  EXPECT_TRUE(rc::check([] {
    AutogradCase example("cdae");
    example.choose_below("dimensions", 1, 20);
    example.choose("dropout", {0.0, 0.5});
    example.choose("negatives", Numbers{0, 2});
    example.choose("table_norm", {0.0, 0.3});
    example.choose("l2", {0.0, 0.1});
    example.choose("activation",
                   {std::string("relu"), std::string("sigmoid"), std::string("tanh")});
    expect_kernels_equal_autograd(example);
  }));
}

class RecVaeEqualsAutograd : public testing::TestWithParam<bool> {};

TEST_P(RecVaeEqualsAutograd, InAStepOf) {
  const bool encoder = GetParam();
  EXPECT_TRUE(rc::check([encoder] {
    AutogradCase example("recvae");
    example.choose_below("hidden", 8, 40);
    example.choose_below("latent", 1, 9);
    example.choose("dropout", {0.0, 0.5});
    example.choose("noise", {0.01, 1.0});
    example.choose("gamma", {0.005, 0.3});
    example.choose("mix_old", {0.1, 0.75});
    example.choose("wide_log_variance", {3.0, 10.0});
    example.parameters.set("encoder_passes", std::int64_t{encoder ? 1 : 0});
    example.parameters.set("decoder_passes", std::int64_t{encoder ? 0 : 1});
    expect_kernels_equal_autograd(example);
  }));
}

INSTANTIATE_TEST_SUITE_P(Halves, RecVaeEqualsAutograd, testing::Bool(),
                         [](const auto& info) { return info.param ? "Encoder" : "Decoder"; });

}  // namespace
}  // namespace hankki
