// MultiDAE and MultiVAE: loss and gradients of a training step against the same model in plain
// LibTorch autograd, in double precision, over random shapes, dropout and noise.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/models/registry.h"
#include "tests/models/first_step.h"

namespace hankki {
namespace {

struct Case {
  InteractionMatrix train = test::arbitrary_interactions();
  ParameterValues parameters;
  std::uint64_t seed = *rc::gen::inRange<std::uint64_t>(0, 1000);
  std::vector<UserIndex> users = shuffled_users(train, seed, 0);
  double real(const char* name) const { return parameters.real(name); }
  std::int64_t integer(const char* name) const { return parameters.integer(name); }
};

Case make_case(const char* model, std::int64_t least_hidden) {
  Case c;
  c.parameters = model_spec(model).preset("default");
  c.parameters.set("hidden", *rc::gen::inRange<std::int64_t>(least_hidden, 12));
  c.parameters.set("latent", *rc::gen::inRange<std::int64_t>(1, 9));
  c.parameters.set("dropout", *rc::gen::element(0.0, 0.5));
  return c;
}

at::Tensor dropped_input(const Case& c) {
  kernels::SparseInput input(c.train.items());
  draw_input(c.train, c.users, {.dropout = static_cast<float>(c.real("dropout"))},
             random_stream(c.seed, "dropout", 0), input);
  return test::dense_input(input, c.train.items());
}

at::Tensor cross_entropy(const Case& c, const test::Weights& weights, const at::Tensor& hidden) {
  const auto logits =
      at::matmul(hidden, weights.at("output.weight").t()) + weights.at("output.bias").squeeze(1);
  return -(at::log_softmax(logits, 1) * test::dense_rows(c.train, c.users)).sum(1).mean();
}

TEST(MultiDaeGradients, EqualAutograd) {
  EXPECT_TRUE(rc::check([] {
    Case c = make_case("multidae", 0);
    c.parameters.set("l2", *rc::gen::element(0.0, 0.1));
    const auto model = make_model("multidae", c.parameters);
    model->begin(c.train, c.seed, {});
    const auto weights = test::leaf_weights(*model);
    const LossParts losses = model->run_epoch(0, {});

    auto hidden = at::tanh(test::linear(weights, "input", dropped_input(c)));
    if (c.integer("hidden") > 0) {
      hidden = at::tanh(test::linear(weights, "encoder", hidden));
      hidden = at::tanh(test::linear(weights, "decoder", hidden));
    }
    const auto reconstruction = cross_entropy(c, weights, hidden);
    auto penalty = at::zeros({}, at::kDouble);
    for (const auto& [name, weight] : weights)
      if (name.ends_with(".weight")) penalty = penalty + c.real("l2") * weight.square().sum();
    (reconstruction + penalty).backward();

    const auto expected = reconstruction.item<double>();
    RC_ASSERT(std::abs(losses[0].second - expected) < 1e-5 * (1 + expected));
    if (c.real("l2") > 0)
      RC_ASSERT(std::abs(losses[1].second - penalty.item<double>()) <
                1e-5 * (1 + penalty.item<double>()));
    test::expect_first_gradients(weights, model->optimiser());
  }));
}

TEST(MultiVaeGradients, EqualAutograd) {
  EXPECT_TRUE(rc::check([] {
    Case c = make_case("multivae", 1);
    c.parameters.set("noise", *rc::gen::element(0.01, 1.0));
    c.parameters.set("kl_steps", *rc::gen::element<std::int64_t>(0, 2, 100));
    const auto model = make_model("multivae", c.parameters);
    model->begin(c.train, c.seed, {});
    const auto weights = test::leaf_weights(*model);
    const LossParts losses = model->run_epoch(0, {});

    const auto first = at::tanh(test::linear(weights, "input", dropped_input(c)));
    const auto code = test::linear(weights, "encoder", first);
    const auto latent = c.integer("latent");
    const auto mean = code.narrow(1, 0, latent), log_variance = code.narrow(1, latent, latent);
    Block noise;
    draw_noise(c.users.size(), static_cast<std::size_t>(latent),
               static_cast<float>(c.real("noise")), random_stream(c.seed, "noise", 0), noise);
    const auto z = mean + test::dense_block(noise) * at::exp(0.5 * log_variance);
    const auto reconstruction =
        cross_entropy(c, weights, at::tanh(test::linear(weights, "decoder", z)));
    const auto kl = (-0.5 * (1 + log_variance - mean.square() - log_variance.exp()).sum(1)).mean();
    const auto steps = static_cast<double>(c.integer("kl_steps"));
    const double weight = steps == 0 ? 0.2 : std::min(0.2, 1 / steps);
    (reconstruction + weight * kl).backward();

    const auto expected = reconstruction.item<double>();
    RC_ASSERT(std::abs(losses[0].second - expected) < 1e-5 * (1 + expected));
    RC_ASSERT(losses.size() == 2);
    RC_ASSERT(std::abs(losses[1].second - weight * kl.item<double>()) <
              1e-5 * (1 + kl.item<double>()));
    RC_ASSERT(std::abs(model->annealed_weights().at("kl_weight") - weight) < 1e-6);
    test::expect_first_gradients(weights, model->optimiser());
  }));
}

}  // namespace
}  // namespace hankki
