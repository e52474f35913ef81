// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torch/transformer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace hankki::autograd {
namespace {

at::Tensor shown(const Tensor& tensor) {
  return at::from_blob(const_cast<float*>(tensor.as<float>().data()), tensor.shape, at::kFloat);
}

at::Tensor dropped(const at::Tensor& input, const Transformer::Dropout& dropout) {
  return dropout ? dropout(input) : input;
}

at::Tensor pooled_one(const at::Tensor& tokens, const at::Tensor& mask, Pooling way) {
  const std::int64_t texts = tokens.size(0), length = tokens.size(1);
  const auto counted = mask.unsqueeze(2);  // texts x length x 1
  const auto count = mask.sum(1, true);
  switch (way) {
    case Pooling::Cls:
      return tokens.select(1, 0);
    case Pooling::Max:
      return tokens.masked_fill(counted == 0, -std::numeric_limits<float>::infinity()).amax(1);
    case Pooling::Mean:
      return (tokens * counted).sum(1) / count;
    case Pooling::MeanSqrtLength:
      return (tokens * counted).sum(1) / count.sqrt();
    case Pooling::WeightedMean: {
      const auto weights = counted * at::arange(1, length + 1, tokens.options()).view({1, -1, 1});
      return (tokens * weights).sum(1) / weights.sum(1);
    }
    case Pooling::LastToken: {
      const auto places = mask * at::arange(1, length + 1, tokens.options());
      const auto last = places.argmax(1).view({texts, 1, 1});
      return tokens.gather(1, last.expand({texts, 1, tokens.size(2)})).squeeze(1);
    }
  }
  throw std::logic_error("no such pooling");
}

/// Where each of a text's tokens stands.
void add_positions(std::span<const TokenId> ids, const TransformerShape& shape,
                   std::vector<std::int64_t>& positions) {
  std::int64_t next = shape.padding + 1;
  for (const TokenId id : ids) {
    // RoBERTa's padding tokens share a position, and the count goes on behind them.
    const bool padding = shape.padding >= 0 && id == shape.padding;
    positions.push_back(padding ? shape.padding : next++);
  }
}

at::Tensor matrix(const std::vector<std::int64_t>& values, std::int64_t rows) {
  return at::tensor(values, at::kLong).view({rows, -1});
}

}  // namespace

TokenBatch TokenBatch::of(std::span<const TokenId> ids, std::int64_t texts,
                          const TransformerShape& shape) {
  const auto length = ids.size() / static_cast<std::size_t>(texts);
  std::vector<std::int64_t> positions;
  for (std::size_t at = 0; at < ids.size(); at += length)
    add_positions(ids.subspan(at, length), shape, positions);
  return {matrix({ids.begin(), ids.end()}, texts), matrix(positions, texts), at::Tensor()};
}

TokenBatch TokenBatch::filled_up(std::span<const std::vector<TokenId>> texts,
                                 const TransformerShape& shape) {
  std::size_t length = 0;
  for (const auto& text : texts) length = std::max(length, text.size());
  std::vector<std::int64_t> ids, positions;
  const auto rows = std::ssize(texts);
  const auto mask = at::zeros({rows, static_cast<std::int64_t>(length)}, at::kFloat);
  for (std::int64_t row = 0; row < rows; ++row) {
    const auto& text = texts[static_cast<std::size_t>(row)];
    ids.insert(ids.end(), text.begin(), text.end());
    add_positions(text, shape, positions);
    ids.resize(static_cast<std::size_t>(row + 1) * length);  // what is there is masked
    positions.resize(ids.size());
    mask[row].slice(0, 0, std::ssize(text)).fill_(1);
  }
  return {matrix(ids, rows), matrix(positions, rows), mask};
}

Transformer::Transformer(const TransformerShape& shape, const TensorMap& weights) : shape_(shape) {
  for (const auto& [name, values] : weights) tensors_.emplace(name, shown(values));
}

at::Tensor Transformer::linear(const at::Tensor& input, const std::string& name) const {
  return at::linear(input, tensor(name + ".weight"), tensor(name + ".bias"));
}

at::Tensor Transformer::norm(const at::Tensor& input, const std::string& name) const {
  return at::layer_norm(input, {shape_.hidden}, tensor(name + ".weight"), tensor(name + ".bias"),
                        shape_.epsilon);
}

at::Tensor Transformer::attention(const at::Tensor& input, const std::string& layer,
                                  const at::Tensor& bias, const Dropout& dropout) const {
  const std::int64_t texts = input.size(0), length = input.size(1);
  const std::int64_t width = shape_.hidden / shape_.heads;
  const auto heads = [&](const char* part) {  // texts x heads x length x width
    return linear(input, layer + "attention.self." + part)
        .view({texts, length, shape_.heads, width})
        .transpose(1, 2);
  };
  auto scores = at::matmul(heads("query"), heads("key").transpose(2, 3)) /
                std::sqrt(static_cast<double>(width));
  if (bias.defined()) scores = scores + bias;
  const auto shares = dropped(at::softmax(scores, 3), dropout);
  const auto mixed =
      at::matmul(shares, heads("value")).transpose(1, 2).reshape({texts, length, shape_.hidden});
  return dropped(linear(mixed, layer + "attention.output.dense"), dropout);
}

at::Tensor Transformer::forward(const TokenBatch& batch, const Dropout& dropout) const {
  at::Tensor bias;  // of the scores of what is filled up
  if (batch.mask.defined())
    bias = ((batch.mask - 1) * 1e9).view({batch.mask.size(0), 1, 1, batch.mask.size(1)});
  auto x = at::embedding(tensor("embeddings.word_embeddings.weight"), batch.ids) +
           at::embedding(tensor("embeddings.position_embeddings.weight"), batch.positions) +
           tensor("embeddings.token_type_embeddings.weight").select(0, 0);
  x = dropped(norm(x, "embeddings.LayerNorm"), dropout);
  for (std::int64_t i = 0; i < shape_.layers; ++i) {
    const std::string layer = "encoder.layer." + std::to_string(i) + ".";
    x = norm(x + attention(x, layer, bias, dropout), layer + "attention.output.LayerNorm");
    const auto wide = activated(linear(x, layer + "intermediate.dense"), shape_.activation);
    x = norm(x + dropped(linear(wide, layer + "output.dense"), dropout),
             layer + "output.LayerNorm");
  }
  return x;
}

at::Tensor activated(const at::Tensor& input, EncoderActivation activation) {
  switch (activation) {
    case EncoderActivation::Gelu:
      return at::gelu(input);
    case EncoderActivation::GeluTanh:
      return at::gelu(input, "tanh");
    case EncoderActivation::Relu:
      return at::relu(input);
    case EncoderActivation::Tanh:
      return at::tanh(input);
    case EncoderActivation::Sigmoid:
      return at::sigmoid(input);
    case EncoderActivation::None:
      return input;
  }
  throw std::logic_error("no such activation");
}

at::Tensor pooled(const at::Tensor& tokens, const at::Tensor& mask,
                  const std::vector<Pooling>& ways) {
  const auto present =
      mask.defined() ? mask : at::ones({tokens.size(0), tokens.size(1)}, tokens.options());
  std::vector<at::Tensor> parts;
  for (const Pooling way : ways) parts.push_back(pooled_one(tokens, present, way));
  return at::cat(parts, 1);
}

at::Tensor staged(at::Tensor vectors, const std::vector<EncoderStage>& stages) {
  for (const EncoderStage& stage : stages) {
    if (stage.normalises()) {
      vectors = vectors / vectors.norm(2, {1}, true).clamp_min(1e-12);
      continue;
    }
    vectors = at::matmul(vectors, shown(stage.weight).t());
    if (!stage.bias.shape.empty()) vectors = vectors + shown(stage.bias);
    vectors = activated(vectors, stage.activation);
  }
  return vectors;
}

}  // namespace hankki::autograd
