// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/autograd_case.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

#include "core/base/threads.h"
#include "core/kernels/adam.h"
#include "core/models/autograd_recommender.h"
#include "core/models/registry.h"

namespace hankki::test {
namespace {

constexpr double kTolerance = 1e-5;

TensorMap scaled(TensorMap tensors, float factor) {
  for (auto& [name, tensor] : tensors) {
    std::vector<float> values(tensor.as<float>().begin(), tensor.as<float>().end());
    for (float& value : values) value *= factor;
    tensor = Tensor::of(std::span<const float>(values), tensor.shape);
  }
  return tensors;
}

std::vector<float> all_scores(Recommender& model, const InteractionMatrix& train) {
  std::vector<UserIndex> users(train.users());
  for (UserIndex user = 0; user < train.users(); ++user) users[user] = user;
  std::vector<float> out(users.size() * train.items());
  model.prepare_scoring();
  model.score(users, out);
  return out;
}

double largest(std::span<const float> values) {
  double result = 0;
  for (const float value : values) result = std::max(result, std::abs(static_cast<double>(value)));
  return result;
}

double largest_difference(std::span<const float> a, std::span<const float> b) {
  RC_ASSERT(a.size() == b.size());
  double result = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    result = std::max(result, std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])));
  return result;
}

void expect_equal_losses(const LossParts& kernels, const LossParts& plain) {
  RC_ASSERT(kernels.size() == plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    RC_ASSERT(kernels[i].first == plain[i].first);
    RC_ASSERT(std::abs(kernels[i].second - plain[i].second) <
              kTolerance * (1 + std::abs(plain[i].second)));
  }
}

/// Of Adam's first moments, over the largest of `exact`.
double gradient_error(const TensorMap& moments, const TensorMap& exact) {
  // What cancels to nearly nothing (the slopes of users that have nearly all items) keeps the
  // rounding of its terms, which are of order 1.
  double scale = 0.05 * static_cast<double>(1 - kernels::AdamSettings().beta1), error = 0;
  for (const auto& [name, tensor] : exact) {
    if (!name.ends_with(".first")) continue;
    const auto values = tensor.as<float>();
    scale = std::max(scale, largest(values));
    error = std::max(error, largest_difference(moments.at(name).as<float>(), values));
  }
  return error / scale;
}

/// Somebody has an item and lacks another.
bool has_pairs(const InteractionMatrix& train) {
  for (UserIndex user = 0; user < train.users(); ++user)
    if (!train.row(user).empty() && train.row(user).size() < train.items()) return true;
  return false;
}

}  // namespace

InteractionMatrix arbitrary_interactions() {
  const auto users = *rc::gen::inRange<std::uint32_t>(1, 9);
  const auto items = *rc::gen::inRange<std::uint32_t>(1, 31);
  std::vector<std::pair<UserIndex, ItemIndex>> pairs{{0, *rc::gen::inRange(0U, items)}};
  for (UserIndex user = 0; user < users; ++user) {
    const auto kind = *rc::gen::inRange(0, 4);  // empty, full, or some
    for (ItemIndex item = 0; item < items; ++item)
      if (kind == 1 || (kind > 1 && *rc::gen::inRange(0, 3) == 0)) pairs.emplace_back(user, item);
  }
  return InteractionMatrix::from_pairs(users, items, std::move(pairs));
}

AutogradCase::AutogradCase(const char* id)
    : model(id),
      parameters(model_spec(id).preset("default")),
      train(arbitrary_interactions()),
      seed(*rc::gen::inRange<std::uint64_t>(0, 1000)) {}

void AutogradCase::choose_below(const char* name, std::int64_t least, std::int64_t bound) {
  parameters.set(name, *rc::gen::inRange(least, bound));
}

std::size_t AutogradCase::draw_below(std::size_t bound) {
  return *rc::gen::inRange<std::size_t>(0, bound);
}

void expect_kernels_equal_autograd(const AutogradCase& example) {
  // Models that learn from pairs of items refuse data without any.
  RC_PRE((example.model != "bpr" && example.model != "lightgcn") || has_pairs(example.train));
  set_threads(*rc::gen::inRange(1, 3));
  const auto begin = [&](std::unique_ptr<Recommender> model) {
    model->begin(example.train, example.seed, {});
    model->load_weights(scaled(model->weights(), example.scale));
    return model;
  };
  const auto begin_plain = [&](AutogradPrecision precision) {
    return begin(make_autograd(model_spec(example.model), example.parameters, precision));
  };
  const auto fast = begin(make_model(example.model, example.parameters));
  const auto plain = begin_plain(AutogradPrecision::Double);
  RC_ASSERT(fast->weights() == plain->weights());
  const auto expected = all_scores(*plain, example.train);
  RC_ASSERT(largest_difference(all_scores(*fast, example.train), expected) <
            kTolerance * (1 + largest(expected)));
  expect_equal_losses(fast->run_epoch(0, {}), plain->run_epoch(0, {}));

  const TensorMap exact = plain->optimiser();
  const double error = gradient_error(fast->optimiser(), exact);
  if (error < kTolerance) return;
  const auto single = begin_plain(AutogradPrecision::Single);
  single->run_epoch(0, {});
  const double unavoidable = gradient_error(single->optimiser(), exact);
  if (error > kTolerance + 3 * unavoidable)
    RC_FAIL("gradients differ by " + std::to_string(error) + ", those of LibTorch in single " +
            "precision by " + std::to_string(unavoidable));
}

}  // namespace hankki::test
