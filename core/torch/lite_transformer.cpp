// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torch/lite_transformer.h"

#include <cmath>

namespace hankki::autograd {
namespace {

class Lite {
 public:
  Lite(const TransformerShape& shape, const TensorMap& weights)
      : shape_(shape), weights_(weights) {}

  at::Tensor tensor(const std::string& name) const {
    const Tensor& found = weights_.find(name)->second;
    return at::from_blob(const_cast<float*>(found.as<float>().data()), found.shape, at::kFloat);
  }

  at::Tensor linear(const at::Tensor& input, const std::string& name) const {
    return at::matmul(input, tensor(name + ".weight")) + tensor(name + ".bias");
  }

  at::Tensor norm(const at::Tensor& input, const std::string& name) const {
    return at::layer_norm(input, {input.size(2)}, tensor(name + ".weight"), tensor(name + ".bias"),
                          shape_.epsilon);
  }

  at::Tensor attention(const at::Tensor& input, const std::string& layer) const {
    const std::int64_t texts = input.size(0), length = input.size(1);
    const std::int64_t inner = input.size(2), width = inner / shape_.heads;
    const auto parts = linear(norm(input, layer + "norm"), layer + "qkv").split(inner, 2);
    const auto heads = [&](const at::Tensor& part) {  // texts x heads x length x width
      return part.view({texts, length, shape_.heads, width}).transpose(1, 2);
    };
    const auto query = heads(parts[0]) / std::sqrt(static_cast<double>(width));
    const auto shares = at::softmax(at::matmul(query, heads(parts[1]).transpose(2, 3)), 3);
    const auto mixed =
        at::matmul(shares, heads(parts[2])).transpose(1, 2).reshape({texts, length, inner});
    return linear(mixed, layer + "output");
  }

 private:
  const TransformerShape& shape_;
  const TensorMap& weights_;
};

}  // namespace

at::Tensor lite_forward(const TransformerShape& shape, const TensorMap& weights,
                        const at::Tensor& ids) {
  const Lite lite(shape, weights);
  const auto angles = at::arange(ids.size(1), at::kFloat).unsqueeze(1) * lite.tensor("frequencies");
  // The graph adds the vectors to themselves with the positions.
  auto x =
      2 * at::embedding(lite.tensor("embedding"), ids) + at::cat({angles.sin(), angles.cos()}, 1);
  for (std::int64_t i = 0; i < shape.layers; ++i) {
    const std::string layer = "layer." + std::to_string(i) + ".";
    const auto widened = i == 0 ? lite.linear(x, layer + "residual") : x;
    x = lite.attention(x, layer) + widened;
    const auto wide = at::relu(lite.linear(lite.norm(x, layer + "wide_norm"), layer + "wide"));
    x = x + lite.linear(wide, layer + "narrow");
  }
  return x;
}

}  // namespace hankki::autograd
