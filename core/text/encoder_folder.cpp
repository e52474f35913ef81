// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoder_folder.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/paths.h"
#include "core/text/encoder_weights.h"
#include "core/text/json_object.h"
#include "core/text/lite_encoder.h"
#include "core/text/tokenizer_folder.h"

namespace hankki {
namespace {

namespace fs = std::filesystem;

JsonObject read_or_empty(const fs::path& file) {
  if (!fs::exists(file)) return {nlohmann::json::object(), utf8(file)};
  return JsonObject::read(file);
}

JsonObject read_required(const fs::path& file) {
  if (!fs::exists(file))
    throw Error(utf8(file), en::say("the file is missing; get the whole folder"));
  return JsonObject::read(file);
}

EncoderActivation hidden_activation(const JsonObject& config) {
  const std::string name = config.text_or("hidden_act", "gelu");
  if (name == "gelu") return EncoderActivation::Gelu;
  if (name == "gelu_new" || name == "gelu_pytorch_tanh") return EncoderActivation::GeluTanh;
  if (name == "relu") return EncoderActivation::Relu;
  throw Error(config.where(), en::say("its activation \"{}\" is not known here; there are gelu, "
                                      "gelu_new and relu",
                                      name));
}

TransformerShape shape_of(const JsonObject& config) {
  const std::string type = config.text_or("model_type", "");
  const bool roberta = type == "roberta" || type == "xlm-roberta" || type == "camembert";
  if (!roberta && type != "bert")
    throw Error(config.where(),
                en::say("its architecture is \"{}\"; Hankki reads BERT, RoBERTa and "
                        "XLM-R (all-MiniLM-L6-v2, say, or multilingual-e5-small)",
                        type));
  if (const auto kind = config.text_or("position_embedding_type", "absolute"); kind != "absolute")
    throw Error(config.where(),
                en::say("its positions are \"{}\", and only absolute ones are known "
                        "here",
                        kind));
  constexpr std::int64_t kWidest = 16'384, kDeepest = 256, kLongest = 1'000'000;
  TransformerShape shape;
  shape.vocabulary = config.integer("vocab_size", 1, 4'000'000);
  shape.positions = config.integer("max_position_embeddings", 1, kLongest);
  shape.types = config.integer_or("type_vocab_size", 1, kLongest, 2);
  shape.hidden = config.integer("hidden_size", 1, kWidest);
  shape.layers = config.integer("num_hidden_layers", 0, kDeepest);
  shape.heads = config.integer("num_attention_heads", 1, kWidest);
  shape.intermediate = config.integer("intermediate_size", 1, 16 * kWidest);
  shape.epsilon = config.real_or("layer_norm_eps", 1e-12);
  if (!(shape.epsilon > 0 && shape.epsilon < 1))
    config.refuse("layer_norm_eps", en::say("a number between 0 and 1"));
  shape.activation = hidden_activation(config);
  if (roberta)
    shape.padding =
        static_cast<TokenId>(config.integer_or("pad_token_id", 0, shape.vocabulary - 1, 1));
  if (shape.hidden % shape.heads != 0)
    throw Error(config.where(), en::say("hidden_size {} is no multiple of its {} attention heads",
                                        shape.hidden, shape.heads));
  if (shape.longest() < 1)
    throw Error(config.where(), en::say("max_position_embeddings {} leaves no position for a token",
                                        shape.positions));
  return shape;
}

std::vector<Pooling> pooling_of(const JsonObject& config, std::int64_t hidden) {
  constexpr std::pair<const char*, Pooling> kModes[] = {
      {"cls_token", Pooling::Cls},
      {"max_tokens", Pooling::Max},
      {"mean_tokens", Pooling::Mean},
      {"mean_sqrt_len_tokens", Pooling::MeanSqrtLength},
      {"weightedmean_tokens", Pooling::WeightedMean},
      {"lasttoken", Pooling::LastToken}};
  const std::int64_t width = config.has("word_embedding_dimension")
                                 ? config.integer("word_embedding_dimension", 1, 1 << 20)
                                 : hidden;
  if (width != hidden)
    throw Error(config.where(),
                en::say("word_embedding_dimension {} is not the model's hidden_size "
                        "{}",
                        width, hidden));
  std::vector<Pooling> modes;
  for (const auto& [name, mode] : kModes)
    if (config.flag(std::string("pooling_mode_") + name).value_or(false)) modes.push_back(mode);
  if (modes.empty()) throw Error(config.where(), en::say("it names no way of pooling"));
  return modes;
}

EncoderActivation dense_activation(const JsonObject& config) {
  const std::string name =
      config.text_or("activation_function", "torch.nn.modules.activation.Tanh");
  const std::string last = name.substr(name.rfind('.') + 1);
  if (last == "Tanh") return EncoderActivation::Tanh;
  if (last == "Identity") return EncoderActivation::None;
  if (last == "ReLU") return EncoderActivation::Relu;
  if (last == "GELU") return EncoderActivation::Gelu;
  if (last == "Sigmoid") return EncoderActivation::Sigmoid;
  throw Error(config.where(), en::say("its activation \"{}\" is not known here; there are Tanh, "
                                      "Identity, ReLU, GELU and Sigmoid",
                                      name));
}

EncoderStage dense_stage(const fs::path& folder, std::int64_t width, const JobContext& job) {
  const JsonObject config = read_required(folder / "config.json");
  const std::int64_t in = config.integer("in_features", 1, 1 << 20),
                     out = config.integer("out_features", 1, 1 << 20);
  if (in != width)
    throw Error(config.where(),
                en::say("in_features {} is not the width {} of what comes before it", in, width));
  const bool bias = config.flag("bias").value_or(true);
  TensorShapes expected{{"linear.weight", {out, in}}};
  if (bias) expected.push_back({"linear.bias", {out}});
  TensorMap tensors =
      select_weights(read_weights(folder, job), expected, utf8(folder / "model.safetensors"));
  EncoderStage stage{.weight = std::move(tensors.at("linear.weight")),
                     .activation = dense_activation(config)};
  if (bias) stage.bias = std::move(tensors.at("linear.bias"));
  return stage;
}

/// One entry of modules.json.
struct Module {
  std::string type;  ///< without its package
  fs::path folder;
};

std::vector<Module> modules_of(const fs::path& folder) {
  const fs::path file = folder / "modules.json";
  if (!fs::exists(file)) return {{"Transformer", folder}};
  std::vector<Module> modules;
  for (const JsonObject& entry : read_objects(file)) {
    const std::string type = entry.text("type"), path = entry.text_or("path", "");
    if (!path.empty() && !is_plain_name(path))
      throw Error(entry.where(), en::say("the path \"{}\" is no folder in this one", path));
    modules.push_back(
        {type.substr(type.rfind('.') + 1), path.empty() ? folder : folder / path_from_utf8(path)});
  }
  if (modules.empty() || modules.front().type != "Transformer")
    throw Error(utf8(file), en::say("its first module is no Transformer; Hankki reads sentence "
                                    "encoders made of Transformer, Pooling, Dense and Normalize"));
  return modules;
}

void add_module(const Module& module, EncoderModel& model, const JobContext& job) {
  if (module.type == "Pooling" && model.pooling.empty()) {
    const JsonObject config = read_required(module.folder / "config.json");
    model.pooling = pooling_of(config, model.shape.hidden);
    model.pools_prompt = config.flag("include_prompt").value_or(true);
  } else if (module.type == "Dense" && !model.pooling.empty()) {
    model.stages.push_back(dense_stage(module.folder, model.width(), job));
  } else if (module.type == "Normalize" && !model.pooling.empty()) {
    model.stages.push_back({});
  } else if (module.type != "Dropout") {  // which does nothing here
    throw Error(utf8(module.folder),
                en::say("its module {} is not known at this place; Hankki reads sentence encoders "
                        "made of Transformer, Pooling, Dense and Normalize",
                        module.type));
  }
}

/// max_seq_length, or the least of what model and tokenizer can take.
std::size_t longest_of(const JsonObject& config, const TransformerShape& shape,
                       const FolderTokenizer& tokenizer) {
  const std::size_t frame = tokenizer.tokenizer->frame().size();
  auto longest = static_cast<std::size_t>(shape.longest());
  if (config.has("max_seq_length")) {
    const auto told =
        static_cast<std::size_t>(config.integer("max_seq_length", 1, std::int64_t{1} << 30));
    if (told > longest)
      throw Error(config.where(), en::say("max_seq_length {} is more than the {} positions of the "
                                          "model",
                                          told, longest));
    longest = told;
  } else if (tokenizer.longest) {
    longest = std::min(longest, *tokenizer.longest);
  }
  if (longest <= frame)
    throw Error(config.where(), en::say("max_seq_length {} leaves no room for text", longest));
  return longest;
}

void check_tokenizer(const SentenceTokenizer& tokenizer, const TransformerShape& shape,
                     const fs::path& folder) {
  auto most = static_cast<std::int64_t>(tokenizer.size()) - 1;
  const TokenFrame& frame = tokenizer.frame();
  for (const auto* ids : {&frame.before, &frame.after})
    for (const TokenId id : *ids) most = std::max<std::int64_t>(most, id);
  if (most >= shape.vocabulary)
    throw Error(utf8(folder),
                en::say("the tokenizer has tokens up to {}, and the model {} of them; "
                        "get both from the same model",
                        most, shape.vocabulary));
}

void read_prompts(const fs::path& folder, EncoderFolder& result) {
  const JsonObject config = read_or_empty(folder / "config_sentence_transformers.json");
  if (config.has("prompts")) {
    const JsonObject prompts = config.object("prompts");
    for (const auto& [name, text] : prompts.json().items())
      result.prompts.emplace(name, prompts.text_or(name, ""));
  }
  const std::string usual = config.text_or("default_prompt_name", "");
  if (usual.empty()) return;
  const auto found = result.prompts.find(usual);
  if (found == result.prompts.end())
    throw Error(config.where(), en::say("its default prompt \"{}\" is none of its prompts", usual));
  result.prompt = found->second;
}

/// What decides the vectors beside the tensors: all small files that say how text is cut and what
/// is made of it. Any change of theirs counts, also one that happens to change nothing.
std::string identity_of(const EncoderFolder& encoder, const std::vector<Module>& modules) {
  Sha256 hash;
  hash.update(content_hash(encoder.model.weights));
  for (const EncoderStage& stage : encoder.model.stages)
    hash.update(content_hash({{"weight", stage.weight.shown()}, {"bias", stage.bias.shown()}}));
  // Versions that pooled the prompt all the same kept vectors under the identity without this.
  if (!encoder.model.pools_prompt) hash.update("include_prompt:false");
  for (const char* name :
       {"config.json", "modules.json", "sentence_bert_config.json",
        "config_sentence_transformers.json", "tokenizer_config.json", "vocab.txt", "vocab.json",
        "merges.txt", "sentencepiece.bpe.model", "tokenizer.json"}) {
    for (const Module& module : modules) {
      const fs::path file = module.folder / name;
      if (fs::exists(file))
        hash.update(std::string(name).append(":").append(sha256_hex(read_file(file))));
    }
  }
  return hash.hex();
}

}  // namespace

void choose_prompt(EncoderFolder& folder, std::string_view name) {
  if (name.empty()) return;
  const auto found = folder.prompts.find(name);
  if (found != folder.prompts.end()) {
    folder.prompt = found->second;
    return;
  }
  std::vector<std::string> names;
  for (const auto& [known, text] : folder.prompts) names.push_back(known);
  if (names.empty()) throw Error("prompt", en::say("the encoder has no prompts; leave it out"));
  throw Error("prompt", en::say("there is no prompt {}; there are {}", name, names));
}

EncoderFolder read_encoder_folder(const fs::path& folder, const JobContext& job) {
  if (!fs::is_directory(folder))
    throw Error(utf8(folder), en::say("there is no such folder; name the folder of a sentence "
                                      "encoder"));
  if (is_lite_encoder(folder)) return read_lite_encoder(folder, job);
  EncoderFolder result;
  result.name = utf8(fs::weakly_canonical(folder).filename());
  const std::vector<Module> modules = modules_of(folder);
  const fs::path core = modules.front().folder;
  EncoderModel& model = result.model;
  model.shape = shape_of(read_required(core / "config.json"));
  auto tokenizer = read_tokenizer(core);
  check_tokenizer(*tokenizer.tokenizer, model.shape, core);
  const JsonObject settings = read_or_empty(core / "sentence_bert_config.json");
  result.longest = longest_of(settings, model.shape, tokenizer);
  result.lower_case = settings.flag("do_lower_case").value_or(false);
  result.tokenizer = std::move(tokenizer.tokenizer);
  for (std::size_t i = 1; i < modules.size(); ++i) add_module(modules[i], model, job);
  if (model.pooling.empty()) model.pooling = {Pooling::Mean};
  if (!model.stages.empty() && model.stages.back().normalises()) {
    model.stages.pop_back();
    model.normalised = true;
  }
  read_prompts(folder, result);
  model.weights = select_weights(read_weights(core, job), transformer_tensors(model.shape),
                                 utf8(core / "model.safetensors"));
  result.identity = identity_of(result, modules);
  return result;
}

}  // namespace hankki
