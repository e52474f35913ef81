// CDAE: loss and gradients of a training step against the same model in plain LibTorch autograd.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/models/registry.h"
#include "tests/models/first_step.h"

namespace hankki {
namespace {

at::Tensor activate(const std::string& name, const at::Tensor& in) {
  return name == "relu" ? at::relu(in) : name == "tanh" ? at::tanh(in) : at::sigmoid(in);
}

TEST(CdaeGradients, EqualAutograd) {
  EXPECT_TRUE(rc::check([] {
    const InteractionMatrix train = test::arbitrary_interactions();
    const auto seed = *rc::gen::inRange<std::uint64_t>(0, 1000);
    ParameterValues parameters = model_spec("cdae").preset("default");
    parameters.set("dimensions", *rc::gen::inRange<std::int64_t>(1, 20));
    parameters.set("dropout", *rc::gen::element(0.0, 0.5));
    parameters.set("table_norm", *rc::gen::element(0.0, 0.3));
    parameters.set("l2", *rc::gen::element(0.0, 0.1));
    parameters.set("activation", *rc::gen::element<std::string>("relu", "sigmoid", "tanh"));
    const auto model = make_model("cdae", parameters);
    model->begin(train, seed, {});
    const auto weights = test::leaf_weights(*model);
    const LossParts losses = model->run_epoch(0, {});

    const auto users = shuffled_users(train, seed, 0);
    kernels::SparseInput input(train.items());
    draw_input(train, users,
               {.normalised = false, .dropout = static_cast<float>(parameters.real("dropout"))},
               random_stream(seed, "dropout", 0), input);
    const std::vector<std::int64_t> rows(users.begin(), users.end());
    const auto hidden =
        activate(parameters.choice("activation"),
                 test::linear(weights, "input", test::dense_input(input, train.items())) +
                     weights.at("user").index_select(0, at::tensor(rows)));
    const auto scores =
        at::matmul(hidden, weights.at("output.weight").t()) + weights.at("output.bias").squeeze(1);
    const auto target = test::dense_rows(train, users);
    const auto reconstruction =
        -(target * at::log_sigmoid(scores) + (1 - target) * at::log_sigmoid(-scores)).sum();
    const auto& user = weights.at("user");
    const auto& item = weights.at("input.weight");
    const auto penalty = parameters.real("table_norm") * (user.norm() + item.norm()) +
                         parameters.real("l2") / 2 *
                             (user.square().sum() + item.square().sum() +
                              weights.at("output.weight").square().sum());
    (reconstruction + penalty).backward();

    const auto count = static_cast<double>(users.size());
    const auto expected = reconstruction.item<double>() / count;
    RC_ASSERT(std::abs(losses[0].second - expected) < 1e-5 * (1 + expected));
    if (losses.size() > 1)
      RC_ASSERT(std::abs(losses[1].second - penalty.item<double>() / count) < 1e-5);
    test::expect_first_gradients(weights, model->optimiser());
  }));
}

}  // namespace
}  // namespace hankki
