// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/lite_encoder.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/paths.h"
#include "core/text/encoder_weights.h"
#include "core/text/json_object.h"
#include "core/text/unigram.h"

namespace hankki {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kTokens = 8002, kNarrow = 256, kWidth = 512, kWide = 1536;
constexpr std::int64_t kLongest = 128, kHeads = 4;
constexpr TokenId kReserved = 6;  // pieces that stand in no text; the first is the unknown one

/// What each of our tensors is called in the graph.
std::map<std::string, std::string> graph_names() {
  const std::string applied = "module_apply_default/Encoder_en/KonaTransformer/Encode/";
  const std::string stored = "module/Encoder_en/KonaTransformer/Encode/";
  const std::string whole = "/ConcatPartitions/concat";
  std::map<std::string, std::string> names{
      {"embedding", "module/Embeddings_en"},
      {"frequencies",
       applied + "TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1"},
      {"dense.weight", "module/Encoder_en/hidden_layers/tanh_layer_0/weights"},
      {"dense.bias", "module/Encoder_en/hidden_layers/tanh_layer_0/bias"},
      {"layer.0.residual.weight", applied + "Layer_0/TransformerLayer/dense/kernel" + whole},
      {"layer.0.residual.bias", applied + "Layer_0/TransformerLayer/dense/bias" + whole}};
  for (const char* number : {"0", "1"}) {
    const std::string ours = std::string("layer.") + number + ".";
    const std::string layer = std::string("Layer_") + number + "/TransformerLayer/";
    const auto add_norm = [&](const std::string& name, const std::string& place) {
      const std::string norm =
          applied + layer + place + "layer_prepostprocess/layer_norm/layer_norm_";
      names[ours + name + ".weight"] = norm + "scale" + whole;
      names[ours + name + ".bias"] = norm + "bias" + whole;
    };
    add_norm("norm", "");
    add_norm("wide_norm", "FFN/");
    for (const auto& [name, place] :
         {std::pair<const char*, std::string>{"qkv", "MultiheadAttention/qkv_transform_single/"},
          {"output", "MultiheadAttention/output_transform_single/"}}) {
      names[ours + name + ".weight"] = stored + layer + place + "kernel/part_0";
      names[ours + name + ".bias"] = applied + layer + place + "bias" + whole;
    }
    for (const auto& [name, place] :
         {std::pair<const char*, std::string>{"wide", "FFN/conv1/"}, {"narrow", "FFN/conv2/"}}) {
      names[ours + name + ".weight"] =
          applied + "TransformerStack/" + layer + place + "Tensordot/Reshape_1";
      names[ours + name + ".bias"] = applied + layer + place + "bias" + whole;
    }
  }
  return names;
}

/// The shards' bytes, one behind the other.
std::string read_shards(const JsonObject& group, const fs::path& folder, const JobContext& job) {
  constexpr std::uintmax_t kLargest = 100'000'000;
  std::string bytes;
  for (const auto& path : group.list("paths")) {
    job.check();
    const std::string name = path.is_string() ? path.get<std::string>() : std::string();
    if (!is_plain_name(name)) group.refuse("paths", en::say("a list of files in its folder"));
    bytes += read_file(folder / path_from_utf8(name), kLargest);
    if (bytes.size() > kLargest) group.refuse("paths", en::say("a list of files in its folder"));
  }
  return bytes;
}

std::vector<float> floats(std::string_view bytes) {
  std::vector<float> values(bytes.size() / sizeof(float));
  std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
  return values;
}

/// The tensors of a group that have these shapes by our names; their shapes there may have extents
/// of 1 before them.
void take_tensors(const JsonObject& group, std::string_view bytes,
                  const std::map<std::string, std::pair<std::string, std::size_t>>& wanted,
                  TensorMap& found) {
  constexpr std::int64_t kMost = 100'000'000;
  for (const JsonObject& entry : group.objects("weights")) {
    std::int64_t count = 1;
    for (const auto& extent : entry.list("shape")) {
      if (!extent.is_number_unsigned() || extent.get<std::uint64_t>() > kMost ||
          (count *= extent.get<std::int64_t>()) > kMost)
        entry.refuse("shape", en::say("a list of sizes"));
    }
    const auto size = static_cast<std::size_t>(count) * sizeof(float);  // int32 is as large
    const std::string type = entry.text("dtype");
    if (entry.has("quantization") || (type != "float32" && type != "int32") || size > bytes.size())
      throw Error(entry.where(), en::say("its weights are not those of the Universal Sentence "
                                         "Encoder Lite; fetch it with packaging/get-encoder.sh"));
    const auto ours = wanted.find(entry.text("name"));
    if (ours != wanted.end() && ours->second.second == static_cast<std::size_t>(count))
      found.emplace(ours->second.first, Tensor::of(floats(bytes.substr(0, size)), {count}));
    bytes.remove_prefix(size);
  }
}

TensorMap read_tensors(const JsonObject& file, const fs::path& folder, const JobContext& job) {
  TensorShapes shapes = lite_tensors();
  shapes.push_back({"dense.weight", {kWidth, kWidth}});
  shapes.push_back({"dense.bias", {kWidth}});
  const auto names = graph_names();
  std::map<std::string, std::pair<std::string, std::size_t>> wanted;  // by the graph's name
  for (const auto& [name, shape] : shapes) {
    std::size_t count = 1;
    for (const auto extent : shape) count *= static_cast<std::size_t>(extent);
    wanted[names.at(name)] = {name, count};
  }
  TensorMap tensors;
  for (const JsonObject& group : file.objects("weightsManifest"))
    take_tensors(group, read_shards(group, folder, job), wanted, tensors);
  for (const auto& [name, shape] : shapes) {
    const auto found = tensors.find(name);
    if (found == tensors.end())
      throw Error(file.where(), en::say("it has no tensor {} of the Universal Sentence Encoder "
                                        "Lite; fetch it with packaging/get-encoder.sh",
                                        names.at(name)));
    found->second.shape = shape;
  }
  return tensors;
}

/// [["piece", score], ...]; a few scores are null, which counts as 0.
std::shared_ptr<const SentenceTokenizer> read_pieces(const fs::path& file) {
  std::vector<ScoredPiece> pieces;
  for (const auto& entry : read_json(file)) {
    const bool usable = entry.is_array() && entry.size() == 2 && entry[0].is_string() &&
                        (entry[1].is_number() || entry[1].is_null());
    if (!usable) throw Error(utf8(file), en::say("it is not a list of pieces with their scores"));
    pieces.push_back(
        {entry[0].get<std::string>(), entry[1].is_null() ? 0 : entry[1].get<double>()});
  }
  if (std::ssize(pieces) > kTokens)
    throw Error(utf8(file), en::say("it has more than {} tokens", kTokens));
  return std::make_shared<Unigram>(std::move(pieces), UnigramOptions{.reserved = kReserved},
                                   TokenFrame{}, utf8(file));
}

/// The dense layer takes rows from the left, as all of the model's do.
Tensor transposed(const Tensor& weight) {
  const auto values = weight.as<float>();
  const auto rows = static_cast<std::size_t>(weight.shape[0]),
             columns = static_cast<std::size_t>(weight.shape[1]);
  std::vector<float> result(values.size());
  for (std::size_t i = 0; i < rows; ++i)
    for (std::size_t j = 0; j < columns; ++j) result[j * rows + i] = values[i * columns + j];
  return Tensor::of(std::move(result), {weight.shape[1], weight.shape[0]});
}

}  // namespace

TensorShapes lite_tensors() {
  TensorShapes all{{"embedding", {kTokens, kNarrow}},
                   {"frequencies", {kNarrow / 2}},
                   {"layer.0.residual.weight", {kNarrow, kWidth}},
                   {"layer.0.residual.bias", {kWidth}}};
  for (const std::string layer : {"layer.0.", "layer.1."}) {
    const std::int64_t in = layer == "layer.0." ? kNarrow : kWidth;
    const auto add = [&](const char* name, std::vector<std::int64_t> shape) {
      all.push_back({layer + name + ".bias", {shape.back()}});
      all.push_back({layer + name + ".weight", std::move(shape)});
    };
    add("norm", {in});
    add("qkv", {in, 3 * in});
    add("output", {in, kWidth});
    add("wide_norm", {kWidth});
    add("wide", {kWidth, kWide});
    add("narrow", {kWide, kWidth});
  }
  return all;
}

bool is_lite_encoder(const fs::path& folder) {
  return fs::exists(folder / "model.json") && !fs::exists(folder / "config.json");
}

EncoderFolder read_lite_encoder(const fs::path& folder, const JobContext& job) {
  EncoderFolder result;
  result.name = utf8(fs::weakly_canonical(folder).filename());
  result.tokenizer = read_pieces(folder / "vocab.json");
  result.longest = static_cast<std::size_t>(kLongest);
  TensorMap tensors = read_tensors(JsonObject::read(folder / "model.json"), folder, job);
  result.identity =
      sha256_hex("lite " + content_hash(tensors) + sha256_hex(read_file(folder / "vocab.json")));
  EncoderModel& model = result.model;
  model.architecture = Architecture::Lite;
  model.shape = {.vocabulary = kTokens,
                 .positions = kLongest,
                 .hidden = kWidth,
                 .layers = 2,
                 .heads = kHeads,
                 .intermediate = kWide,
                 .epsilon = 1e-6};
  model.pooling = {Pooling::Mean};
  model.stages.push_back({.weight = transposed(tensors.at("dense.weight")),
                          .bias = tensors.at("dense.bias"),
                          .activation = EncoderActivation::Tanh});
  model.normalised = true;
  tensors.erase("dense.weight");
  tensors.erase("dense.bias");
  model.weights = std::move(tensors);
  return result;
}

}  // namespace hankki
