// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoder_model.h"

#include <iterator>
#include <ranges>

namespace hankki {

TensorShapes transformer_tensors(const TransformerShape& shape) {
  const std::int64_t width = shape.hidden, wide = shape.intermediate;
  TensorShapes all{{"embeddings.word_embeddings.weight", {shape.vocabulary, width}},
                   {"embeddings.position_embeddings.weight", {shape.positions, width}},
                   {"embeddings.token_type_embeddings.weight", {shape.types, width}}};
  const auto add_norm = [&](const std::string& name) {
    all.push_back({name + ".weight", {width}});
    all.push_back({name + ".bias", {width}});
  };
  const auto add_linear = [&](const std::string& name, std::int64_t out, std::int64_t in) {
    all.push_back({name + ".weight", {out, in}});
    all.push_back({name + ".bias", {out}});
  };
  add_norm("embeddings.LayerNorm");
  for (std::int64_t i = 0; i < shape.layers; ++i) {
    const std::string layer = "encoder.layer." + std::to_string(i) + ".";
    for (const char* part : {"query", "key", "value"})
      add_linear(layer + "attention.self." + part, width, width);
    add_linear(layer + "attention.output.dense", width, width);
    add_norm(layer + "attention.output.LayerNorm");
    add_linear(layer + "intermediate.dense", wide, width);
    add_linear(layer + "output.dense", width, wide);
    add_norm(layer + "output.LayerNorm");
  }
  return all;
}

std::int64_t EncoderModel::width() const {
  for (const EncoderStage& stage : std::views::reverse(stages))
    if (!stage.normalises()) return stage.weight.shape.front();
  return shape.hidden * std::ssize(pooling);
}

}  // namespace hankki
