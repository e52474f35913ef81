// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/text/encoder_folder_fixture.h"

#include <boost/random/uniform_real_distribution.hpp>
#include <cmath>
#include <fstream>
#include <numbers>
#include <sstream>

#include "core/base/file.h"
#include "core/base/random.h"
#include "tests/support/test_support.h"

namespace hankki::test {
namespace {

using Vector = std::vector<double>;
using Rows = std::vector<Vector>;

constexpr std::int64_t kHidden = 8, kWide = 12, kPositions = 16;

nlohmann::json config(const char* type, std::int64_t vocabulary) {
  return {{"model_type", type},
          {"vocab_size", vocabulary},
          {"hidden_size", kHidden},
          {"num_hidden_layers", 2},
          {"num_attention_heads", 2},
          {"intermediate_size", kWide},
          {"max_position_embeddings", kPositions},
          {"type_vocab_size", 1},
          {"layer_norm_eps", 1e-5},
          {"hidden_act", "gelu"}};
}

TransformerShape shape(std::int64_t vocabulary, TokenId padding) {
  return {.vocabulary = vocabulary,
          .positions = kPositions,
          .types = 1,
          .hidden = kHidden,
          .layers = 2,
          .heads = 2,
          .intermediate = kWide,
          .epsilon = 1e-5,
          .padding = padding};
}

FolderParts sentence_parts() {
  FolderParts parts;
  const auto module = [](int place, const char* path, const char* type) {
    return nlohmann::json{{"idx", place},
                          {"name", std::to_string(place)},
                          {"path", path},
                          {"type", std::string("sentence_transformers.models.") + type}};
  };
  parts.json["modules.json"] = {module(0, "", "Transformer"), module(1, "1_Pooling", "Pooling"),
                                module(2, "2_Normalize", "Normalize")};
  parts.json["1_Pooling/config.json"] = {{"word_embedding_dimension", kHidden},
                                         {"pooling_mode_mean_tokens", true}};
  parts.json["sentence_bert_config.json"] = {{"max_seq_length", 10}};
  return parts;
}

}  // namespace

void FolderParts::write(const std::filesystem::path& folder) const {
  const auto put = [&](const std::string& name, const std::string& bytes) {
    std::filesystem::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << bytes;
  };
  for (const auto& [name, value] : json) put(name, value.dump());
  for (const auto& [name, value] : text) put(name, value);
  for (const auto& [name, value] : tensors) put(name, serialize(TensorFile{{}, value}));
}

TensorMap random_weights(const TransformerShape& shape, std::uint64_t seed) {
  TensorMap weights;
  RandomEngine engine = random_stream(seed, "weights");
  boost::random::uniform_real_distribution<float> draw(-0.5F, 0.5F);
  for (const auto& [name, extents] : transformer_tensors(shape)) {
    std::int64_t count = 1;
    for (const auto extent : extents) count *= extent;
    std::vector<float> values(static_cast<std::size_t>(count));
    const float centre = name.ends_with("LayerNorm.weight") ? 1 : 0;
    for (float& value : values) value = centre + draw(engine);
    weights.emplace(name, Tensor::of(std::move(values), extents));
  }
  return weights;
}

FolderParts small_bert() {
  FolderParts parts = sentence_parts();
  parts.json["config.json"] = config("bert", 12);
  parts.text["vocab.txt"] =
      "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nchop\nfry\nthe\nonion\n##s\nrice\n.\n";
  parts.tensors["model.safetensors"] = random_weights(shape(12, -1), 1);
  return parts;
}

FolderParts small_xlmr() {
  constexpr std::int64_t kVocabulary = 202;
  FolderParts parts = sentence_parts();
  parts.json["config.json"] = config("xlm-roberta", kVocabulary);
  parts.json["config.json"]["pad_token_id"] = 1;
  parts.text["sentencepiece.bpe.model"] =
      read_file(golden("sentence-piece/sentencepiece.bpe.model"));
  parts.tensors["model.safetensors"] = random_weights(shape(kVocabulary, 1), 2);
  return parts;
}

namespace {

/// The reader of a model's tensors for plain_forward().
class Plain {
 public:
  Plain(const TransformerShape& shape, const TensorMap& weights)
      : shape_(shape), weights_(weights) {}

  Vector row(const std::string& name, std::int64_t at) const {
    const auto values = weights_.at(name).as<float>();
    const auto width = static_cast<std::size_t>(weights_.at(name).shape.back());
    const auto* first = values.data() + static_cast<std::size_t>(at) * width;
    return {first, first + width};
  }

  Vector linear(const Vector& input, const std::string& name) const {
    Vector result = row(name + ".bias", 0);
    for (std::size_t out = 0; out < result.size(); ++out) {
      const Vector weight = row(name + ".weight", static_cast<std::int64_t>(out));
      for (std::size_t in = 0; in < input.size(); ++in) result[out] += weight[in] * input[in];
    }
    return result;
  }

  Vector norm(const Vector& input, const std::string& name) const {
    double mean = 0, square = 0;
    for (const double x : input) mean += x / static_cast<double>(input.size());
    for (const double x : input) square += (x - mean) * (x - mean);
    const double scale = 1 / std::sqrt(square / static_cast<double>(input.size()) + shape_.epsilon);
    const Vector weight = row(name + ".weight", 0), bias = row(name + ".bias", 0);
    Vector result(input.size());
    for (std::size_t i = 0; i < input.size(); ++i)
      result[i] = (input[i] - mean) * scale * weight[i] + bias[i];
    return result;
  }

  Rows attention(const Rows& input, const std::string& layer) const {
    Rows query, key, value, mixed(input.size(), Vector(input.front().size()));
    for (const Vector& x : input) {
      query.push_back(linear(x, layer + "query"));
      key.push_back(linear(x, layer + "key"));
      value.push_back(linear(x, layer + "value"));
    }
    const auto width = static_cast<std::size_t>(shape_.hidden / shape_.heads);
    for (std::size_t head = 0; head < static_cast<std::size_t>(shape_.heads); ++head) {
      for (std::size_t i = 0; i < input.size(); ++i) {
        Vector share(input.size());
        double total = 0;
        for (std::size_t j = 0; j < input.size(); ++j) {
          double score = 0;
          for (std::size_t d = head * width; d < (head + 1) * width; ++d)
            score += query[i][d] * key[j][d];
          total += share[j] = std::exp(score / std::sqrt(static_cast<double>(width)));
        }
        for (std::size_t j = 0; j < input.size(); ++j)
          for (std::size_t d = head * width; d < (head + 1) * width; ++d)
            mixed[i][d] += share[j] / total * value[j][d];
      }
    }
    return mixed;
  }

 private:
  const TransformerShape& shape_;
  const TensorMap& weights_;
};

Vector sum(Vector a, const Vector& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] += b[i];
  return a;
}

}  // namespace

Rows plain_forward(const TransformerShape& shape, const TensorMap& weights,
                   const std::vector<TokenId>& ids) {
  const Plain plain(shape, weights);
  Rows x;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto position = static_cast<std::int64_t>(i) + shape.padding + 1;
    x.push_back(plain.norm(sum(sum(plain.row("embeddings.word_embeddings.weight", ids[i]),
                                   plain.row("embeddings.position_embeddings.weight", position)),
                               plain.row("embeddings.token_type_embeddings.weight", 0)),
                           "embeddings.LayerNorm"));
  }
  for (std::int64_t i = 0; i < shape.layers; ++i) {
    const std::string layer = "encoder.layer." + std::to_string(i) + ".";
    const Rows mixed = plain.attention(x, layer + "attention.self.");
    for (std::size_t t = 0; t < x.size(); ++t) {
      x[t] = plain.norm(sum(x[t], plain.linear(mixed[t], layer + "attention.output.dense")),
                        layer + "attention.output.LayerNorm");
      Vector wide = plain.linear(x[t], layer + "intermediate.dense");
      for (double& v : wide) v = v / 2 * (1 + std::erf(v / std::numbers::sqrt2));
      x[t] = plain.norm(sum(x[t], plain.linear(wide, layer + "output.dense")),
                        layer + "output.LayerNorm");
    }
  }
  return x;
}

}  // namespace hankki::test
