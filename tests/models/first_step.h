#pragma once

#include <ATen/ATen.h>

#include <map>
#include <string>

#include "core/models/autoencoder.h"

namespace hankki::test {

/// A model's weights as double tensors that require a gradient, and its batch as dense tensors.
using Weights = std::map<std::string, at::Tensor>;
Weights leaf_weights(const Recommender& model);

/// users x items of 0 and 1, one row for each of `users`.
at::Tensor dense_rows(const InteractionMatrix& train, std::span<const UserIndex> users);
at::Tensor dense_input(const kernels::SparseInput& input, std::int64_t items);
at::Tensor dense_block(const Block& block);

/// in * weight + bias of the layer of that name.
at::Tensor linear(const Weights& weights, const std::string& layer, const at::Tensor& in);

/// The gradients that a model took in its first Adam step, against autograd's after backward():
/// from zero moments the first moment is (1 - beta1) times the gradient. Fails the property where
/// they differ by more than `tolerance` times the largest gradient.
void expect_first_gradients(const Weights& weights, const TensorMap& optimiser,
                            double tolerance = 1e-5);

/// Up to 8 users and 30 items, rows empty and full among them; at least one user has an item.
InteractionMatrix arbitrary_interactions();

}  // namespace hankki::test
