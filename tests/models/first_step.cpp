#include "tests/models/first_step.h"

#include <rapidcheck.h>

#include <algorithm>

namespace hankki::test {

Weights leaf_weights(const Recommender& model) {
  Weights weights;
  for (const auto& [name, tensor] : model.weights()) {
    const auto values = tensor.as<float>();
    weights[name] = at::from_blob(const_cast<float*>(values.data()), tensor.shape, at::kFloat)
                        .to(at::kDouble)
                        .clone()
                        .set_requires_grad(true);
  }
  return weights;
}

at::Tensor dense_rows(const InteractionMatrix& train, std::span<const UserIndex> users) {
  auto rows = at::zeros({static_cast<std::int64_t>(users.size()), train.items()}, at::kDouble);
  for (std::size_t row = 0; row < users.size(); ++row)
    for (const ItemIndex item : train.row(users[row]))
      rows.index_put_(
          {at::tensor(static_cast<std::int64_t>(row)), at::tensor(static_cast<std::int64_t>(item))},
          at::ones({}, at::kDouble));
  return rows;
}

at::Tensor dense_input(const kernels::SparseInput& input, std::int64_t items) {
  auto rows = at::zeros({static_cast<std::int64_t>(input.rows()), items}, at::kDouble);
  auto* values = rows.data_ptr<double>();
  for (std::size_t row = 0; row < input.rows(); ++row)
    for (std::size_t i = 0; i < input.columns(row).size(); ++i)
      values[static_cast<std::int64_t>(row) * items + input.columns(row)[i]] = input.values(row)[i];
  return rows;
}

at::Tensor dense_block(const Block& block) {
  return at::from_blob(
             const_cast<float*>(block.values.data()),
             {static_cast<std::int64_t>(block.rows), static_cast<std::int64_t>(block.width)},
             at::kFloat)
      .to(at::kDouble)
      .clone();
}

at::Tensor linear(const Weights& weights, const std::string& layer, const at::Tensor& in) {
  return at::matmul(in, weights.at(layer + ".weight")) + weights.at(layer + ".bias");
}

void expect_first_gradients(const Weights& weights, const TensorMap& optimiser, double tolerance) {
  // The model computes in single precision, so what cancels to nearly nothing (the slopes of users
  // that have nearly all items) keeps the rounding of its terms, which are of order 1.
  double scale = 0.05;
  for (const auto& [name, weight] : weights)
    scale = std::max(scale, weight.grad().abs().max().item<double>());
  for (const auto& [name, weight] : weights) {
    const auto first = optimiser.at(name + ".first").as<float>();
    const auto taken = at::from_blob(const_cast<float*>(first.data()), weight.sizes(), at::kFloat)
                           .to(at::kDouble) /
                       static_cast<double>(1 - kernels::AdamSettings().beta1);
    const auto difference = (weight.grad() - taken).abs().max().item<double>() / scale;
    if (difference >= tolerance) RC_FAIL(name + " differs by " + std::to_string(difference));
  }
}

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

}  // namespace hankki::test
