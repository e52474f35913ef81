// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of sentence encoders, whole and broken.
#include "core/text/encoder_folder.h"

#include <gmock/gmock.h>

#include <bit>
#include <cmath>
#include <functional>

#include "core/base/error.h"
#include "tests/support/test_support.h"
#include "tests/text/encoder_folder_fixture.h"

namespace hankki {
namespace {

using test::FolderParts;
using testing::ElementsAre;

EncoderFolder read_back(const FolderParts& parts) {
  const test::TemporaryFolder folder;
  parts.write(folder.path());
  return read_encoder_folder(folder.path(), {});
}

TEST(EncoderFolders, TinyBertIsWhole) {
  const auto encoder = read_encoder_folder(test::golden("tiny-bert"), {});
  EXPECT_EQ(encoder.name, "tiny-bert");
  EXPECT_EQ(encoder.longest, 32U);
  EXPECT_EQ(encoder.model.shape.hidden, 32);
  EXPECT_EQ(encoder.model.shape.padding, -1);
  EXPECT_EQ(encoder.model.width(), 32);
  EXPECT_TRUE(encoder.model.normalised);
  EXPECT_TRUE(encoder.model.stages.empty());
  EXPECT_THAT(encoder.model.pooling, ElementsAre(Pooling::Mean));
  EXPECT_EQ(encoder.identity.size(), 64U);
}

TEST(EncoderFolders, APlainModelHasMeans) {
  FolderParts parts = test::small_bert();
  parts.json.erase("modules.json");
  parts.json.erase("sentence_bert_config.json");
  const auto encoder = read_back(parts);
  EXPECT_THAT(encoder.model.pooling, ElementsAre(Pooling::Mean));
  EXPECT_FALSE(encoder.model.normalised);
  EXPECT_EQ(encoder.longest, 16U);
}

TEST(EncoderFolders, PositionsOfXlmRBeginBehindThePadding) {
  FolderParts parts = test::small_xlmr();
  parts.json.erase("sentence_bert_config.json");
  const auto encoder = read_back(parts);
  EXPECT_EQ(encoder.model.shape.padding, 1);
  EXPECT_EQ(encoder.longest, 14U);
}

TEST(EncoderFolders, ModulesFollowEachOther) {
  FolderParts parts = test::small_bert();
  auto& modules = parts.json["modules.json"];
  modules.insert(modules.begin() + 2, nlohmann::json{{"path", "2_Dense"}, {"type", "x.Dense"}});
  parts.json["1_Pooling/config.json"]["pooling_mode_cls_token"] = true;
  parts.json["2_Dense/config.json"] = {{"in_features", 16},
                                       {"out_features", 3},
                                       {"bias", true},
                                       {"activation_function", "torch.nn.modules.linear.Identity"}};
  parts.tensors["2_Dense/model.safetensors"] = {
      {"linear.weight", Tensor::of(std::vector<float>(48), {3, 16})},
      {"linear.bias", Tensor::of(std::vector<float>(3), {3})}};
  const auto encoder = read_back(parts);
  EXPECT_THAT(encoder.model.pooling, ElementsAre(Pooling::Cls, Pooling::Mean));
  ASSERT_EQ(encoder.model.stages.size(), 1U);
  EXPECT_EQ(encoder.model.stages[0].activation, EncoderActivation::None);
  EXPECT_EQ(encoder.model.width(), 3);
  EXPECT_TRUE(encoder.model.normalised);
}

TEST(EncoderFolders, PromptsAreTheFoldersOwn) {
  FolderParts parts = test::small_bert();
  parts.json["config_sentence_transformers.json"] = {
      {"prompts", {{"query", "query: "}, {"passage", "passage: "}}},
      {"default_prompt_name", "passage"}};
  const auto encoder = read_back(parts);
  EXPECT_EQ(encoder.prompt, "passage: ");
  EXPECT_EQ(encoder.prompts.at("query"), "query: ");
  EncoderFolder chosen = read_back(parts);
  choose_prompt(chosen, "");
  EXPECT_EQ(chosen.prompt, "passage: ");
  choose_prompt(chosen, "query");
  EXPECT_EQ(chosen.prompt, "query: ");
  EXPECT_THROW(choose_prompt(chosen, "document"), Error);
}

/// BF16 keeps a float's upper half.
Tensor halved(const Tensor& tensor) {
  std::vector<std::uint8_t> bytes;
  for (const float value : tensor.as<float>()) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    bytes.push_back(static_cast<std::uint8_t>(bits >> 16));
    bytes.push_back(static_cast<std::uint8_t>(bits >> 24));
  }
  Tensor half = Tensor::of(std::move(bytes), {tensor.elements() * 2});
  half.type = TensorType::BF16;
  half.shape = tensor.shape;
  return half;
}

TEST(EncoderFolders, WeightsMayBeHalvesInSeveralFilesUnderAPrefix) {
  FolderParts parts = test::small_bert();
  const TensorMap whole = std::move(parts.tensors["model.safetensors"]);
  parts.tensors.clear();
  nlohmann::json places;
  for (const auto& [name, tensor] : whole) {
    const char* file =
        name.starts_with("encoder.layer.1") ? "model-2.safetensors" : "model-1.safetensors";
    std::string stored = "bert." + name;
    if (const auto at = stored.find("LayerNorm.weight"); at != std::string::npos)
      stored.replace(at, 16, "LayerNorm.gamma");
    parts.tensors[file].emplace(stored, halved(tensor));
    places[stored] = file;
  }
  parts.json["model.safetensors.index.json"] = {{"weight_map", places}};
  const auto encoder = read_back(parts);
  for (const auto& [name, tensor] : whole) {
    const auto got = encoder.model.weights.at(name).as<float>(), expected = tensor.as<float>();
    ASSERT_EQ(got.size(), expected.size());
    for (std::size_t i = 0; i < got.size(); ++i)
      ASSERT_NEAR(got[i], expected[i], std::abs(expected[i]) / 128) << name;
  }
}

TEST(EncoderFolders, WhatDecidesTheVectorsDecidesTheIdentity) {
  const auto identity = [](const FolderParts& parts) { return read_back(parts).identity; };
  const FolderParts parts = test::small_bert();
  EXPECT_EQ(identity(parts), identity(test::small_bert()));
  FolderParts other = test::small_bert();
  other.json["sentence_bert_config.json"]["max_seq_length"] = 9;
  EXPECT_NE(identity(other), identity(parts));
  other = test::small_bert();
  other.text["vocab.txt"] += "more\n";
  other.json["config.json"]["vocab_size"] = 13;
  EXPECT_ANY_THROW(identity(other)) << "the embedding has 12";
  other = test::small_bert();
  other.tensors["model.safetensors"]["embeddings.LayerNorm.bias"] =
      Tensor::of(std::vector<float>(8, 0.25F), {8});
  EXPECT_NE(identity(other), identity(parts));
}

struct Broken {
  const char* name;
  std::function<void(FolderParts&)> harm;
  std::string sentence;
};

class BrokenEncoders : public testing::TestWithParam<Broken> {};

TEST_P(BrokenEncoders, SayWhatIsWrong) {
  FolderParts parts = test::small_bert();
  GetParam().harm(parts);
  try {
    read_back(parts);
    FAIL() << "was read";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr(GetParam().sentence));
  }
}

/// Sets an entry of a file.
std::function<void(FolderParts&)> with(const char* file, const char* entry, nlohmann::json value) {
  return [=](FolderParts& parts) { parts.json[file][entry] = value; };
}

std::function<void(FolderParts&)> without(const char* file) {
  return [=](FolderParts& parts) {
    parts.json.erase(file);
    parts.text.erase(file);
    parts.tensors.erase(file);
  };
}

void only_pickled(FolderParts& parts) {
  parts.tensors.clear();
  parts.text["pytorch_model.bin"] = "pickle";
}

void lose_a_tensor(FolderParts& parts) {
  parts.tensors["model.safetensors"].erase("encoder.layer.1.output.dense.weight");
}

void point_elsewhere(FolderParts& parts) {
  parts.tensors.clear();
  parts.json["model.safetensors.index.json"] = {{"weight_map", {{"a", "../secret"}}}};
}

void lose_a_shard(FolderParts& parts) {
  parts.tensors.clear();
  parts.json["model.safetensors.index.json"] = {{"weight_map", {{"a", "model-1.safetensors"}}}};
}

void leave_a_pointer(FolderParts& parts) {
  parts.tensors.clear();
  parts.text["model.safetensors"] = "version https://git-lfs.github.com/spec/v1\noid sha256:0\n";
}

void whole_numbers(FolderParts& parts) {
  parts.tensors["model.safetensors"]["embeddings.LayerNorm.bias"] =
      Tensor::of(std::vector<std::int64_t>(8), {8});
}

void another_module(FolderParts& parts) {
  parts.json["modules.json"][1]["type"] = "sentence_transformers.models.CNN";
}

void leave_the_folder(FolderParts& parts) { parts.json["modules.json"][1]["path"] = "../other"; }

void add_a_token(FolderParts& parts) { parts.text["vocab.txt"] += "leek\n"; }

INSTANTIATE_TEST_SUITE_P(
    All, BrokenEncoders,
    testing::Values(
        Broken{"config", without("config.json"), "config.json: the file is missing"},
        Broken{"weights", without("model.safetensors"), "model.safetensors: the file is missing"},
        Broken{"pickled", only_pickled, "convert it with Python"},
        Broken{"pooling", without("1_Pooling/config.json"), "1_Pooling/config.json: the file is"},
        Broken{"tokenizer", without("vocab.txt"), "it has no tokenizer"},
        Broken{"architecture", with("config.json", "model_type", "mpnet"),
               "its architecture is \"mpnet\"; Hankki reads BERT, RoBERTa and XLM-R"},
        Broken{"relative", with("config.json", "position_embedding_type", "relative_key"),
               "its positions are \"relative_key\""},
        Broken{"activation", with("config.json", "hidden_act", "swish"), "\"swish\" is not known"},
        Broken{"heads", with("config.json", "num_attention_heads", 3),
               "hidden_size 8 is no multiple of its 3 attention heads"},
        Broken{"negative", with("config.json", "hidden_size", -8),
               "\"hidden_size\" is not a whole number from 1"},
        Broken{"text", with("config.json", "vocab_size", "many"), "\"vocab_size\" is not a whole"},
        Broken{"epsilon", with("config.json", "layer_norm_eps", 0), "\"layer_norm_eps\" is not"},
        Broken{"vocabulary", with("config.json", "vocab_size", 13),
               "embeddings.word_embeddings.weight is [12, 8], and config.json says [13, 8]"},
        Broken{"tokens", add_a_token, "the tokenizer has tokens up to 12, and the model 12"},
        Broken{"layers", with("config.json", "num_hidden_layers", 3),
               "it has no tensor encoder.layer.2"},
        Broken{"tensor", lose_a_tensor, "it has no tensor encoder.layer.1.output.dense.weight"},
        Broken{"type", whole_numbers, "its tensor embeddings.LayerNorm.bias cannot be used"},
        Broken{"shard", lose_a_shard, "model-1.safetensors"},
        Broken{"outside", point_elsewhere, "the file of \"a\" is not in its folder"},
        Broken{"pointer", leave_a_pointer, "it is only a pointer of Git LFS"},
        Broken{"module", another_module, "its module CNN is not known at this place"},
        Broken{"path", leave_the_folder, "the path \"../other\" is no folder in this one"},
        Broken{"no_way", with("1_Pooling/config.json", "pooling_mode_mean_tokens", false),
               "it names no way of pooling"},
        Broken{"width", with("1_Pooling/config.json", "word_embedding_dimension", 9),
               "word_embedding_dimension 9 is not the model's hidden_size 8"},
        Broken{"longest", with("sentence_bert_config.json", "max_seq_length", 17),
               "max_seq_length 17 is more than the 16 positions"},
        Broken{"shortest", with("sentence_bert_config.json", "max_seq_length", 2),
               "max_seq_length 2 leaves no room for text"},
        Broken{"prompt", with("config_sentence_transformers.json", "default_prompt_name", "query"),
               "its default prompt \"query\" is none of its prompts"}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace hankki
