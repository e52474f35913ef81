// SPDX-License-Identifier: GPL-3.0-or-later
// Sentence encoders and Bert2Vec among the encoders that can be chosen.
#include "core/models/folder_encoder.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/text/sentence_encoder.h"
#include "core/vectors/neighbour_search.h"
#include "tests/support/test_support.h"
#include "tests/text/encoder_folder_fixture.h"

namespace hankki {
namespace {

ParameterValues tiny_bert() {
  ParameterValues values = encoder_kind("folder").spec.preset("default");
  values.set("folder", utf8(test::golden("tiny-bert")));
  return values;
}

TEST(FolderEncoders, EncodeEachDocumentAlone) {
  std::string longer = "chop the onion";
  for (int i = 0; i < 30; ++i) longer += i % 2 == 0 ? " and mix" : " the egg";
  const std::vector<std::string> texts{"boil the rice", longer, "  ", "stir-fry kimchi"};
  const auto encoder = encoder_kind("folder").make(tiny_bert(), 1);
  EXPECT_TRUE(encoder->reads_each_alone());
  const Vectors vectors = encoder->encode(TextCorpus(texts), {});
  const SentenceEncoder plain(read_encoder_folder(test::golden("tiny-bert"), {}));
  const auto expected = plain.encode(texts, LongText::Windows, {});
  ASSERT_EQ(vectors.dimensions, 32U);
  for (const std::size_t i : {0U, 1U, 3U})
    for (std::size_t d = 0; d < 32; ++d) EXPECT_EQ(vectors.row(i)[d], expected[i * 32 + d]);
  EXPECT_EQ(std::ranges::count(vectors.row(2), 0.0F), 32) << "a document without words";
}

TEST(FolderEncoders, WindowsArePartOfWhatVectorsFollowFrom) {
  ParameterValues truncated = tiny_bert();
  truncated.set("windows", false);
  const auto& kind = encoder_kind("folder");
  const auto one = kind.make(tiny_bert(), 1), other = kind.make(truncated, 1);
  EXPECT_NE(one->identity(), other->identity());
  EXPECT_EQ(one->identity(), kind.make(tiny_bert(), 2)->identity()) << "nothing is drawn";
  const std::vector<std::string> texts{
      std::string(400, 'x') + " egg" + std::string(100, ' ') +
      "boil the rice, mix the egg, fry the onion, chop the garlic"
      " and boil the rice, mix the egg and the flour until cook, serve with salt and pepper"};
  EXPECT_NE(one->encode(TextCorpus(texts), {}), other->encode(TextCorpus(texts), {}));
}

TEST(FolderEncoders, ThePromptIsPartOfWhatVectorsFollowFrom) {
  test::FolderParts parts = test::small_bert();
  const auto identity_with = [&](const char* usual, const std::string& chosen) {
    parts.json["config_sentence_transformers.json"] = {
        {"prompts", {{"query", "query: "}, {"passage", "passage: "}}},
        {"default_prompt_name", usual}};
    const test::TemporaryFolder folder;
    parts.write(folder.path());
    ParameterValues values = tiny_bert();
    values.set("folder", utf8(folder.path()));
    values.set("prompt", chosen);
    return encoder_kind("folder").make(values, 1)->identity();
  };
  EXPECT_EQ(identity_with("passage", ""), identity_with("passage", "passage"));
  EXPECT_NE(identity_with("passage", ""), identity_with("passage", "query"));
  EXPECT_THROW(identity_with("passage", "document"), Error);
}

// faiss and LibTorch in one process: one OpenMP, one BLAS, and neither changes what the other does.
TEST(FolderEncoders, AnIndexAndATransformerShareAProcess) {
  std::vector<std::string> texts;
  for (int i = 0; i < 300; ++i)
    texts.push_back("boil the rice " + std::to_string(i % 7) + " and mix the egg " +
                    std::to_string(i));
  const auto encoder = encoder_kind("folder").make(tiny_bert(), 1);
  const JobContext job = JobContext().with_threads(2);
  const auto index_of = [&](const Vectors& vectors, NeighbourSearch::Method method) {
    const NeighbourSearch search{.method = method, .above = 0};
    return find_neighbours(vectors, Nearness::Cosine, 5, search, 1, job).neighbours.ids;
  };
  using enum NeighbourSearch::Method;
  const Vectors first = normalised(encoder->encode(TextCorpus(texts), job));
  const auto lists = index_of(first, Ivf), graph = index_of(first, Hnsw);
  const Vectors second = normalised(encoder->encode(TextCorpus(texts), job));
  EXPECT_EQ(first, second);
  EXPECT_EQ(index_of(second, Ivf), lists);
  EXPECT_EQ(index_of(second, Hnsw), graph);
}

TEST(FolderEncoders, NeedAFolder) {
  ParameterValues values = tiny_bert();
  values.set("folder", std::string());
  EXPECT_THROW(encoder_kind("folder").make(values, 1), Error);
}

TEST(Bert2VecEncoders, TrainOnTheDocuments) {
  std::vector<std::string> texts;
  for (int i = 0; i < 60; ++i)
    texts.push_back("chop " + std::to_string(i) + " onions and fry " + std::to_string(i * 7 % 60));
  const auto& kind = encoder_kind("bert2vec");
  ParameterValues values = kind.spec.preset("default");
  values.set("dimensions", std::int64_t{16});
  values.set("layers", std::int64_t{1});
  values.set("epochs", std::int64_t{1});
  const auto encoder = kind.make(values, 3);
  EXPECT_FALSE(encoder->reads_each_alone());
  std::vector<std::string> lines;
  const JobContext job({}, {}, [&](const Message& line) { lines.push_back(line.english()); });
  const Vectors vectors = encoder->encode(TextCorpus(texts), job);
  EXPECT_EQ(vectors.size(), texts.size());
  EXPECT_EQ(vectors.dimensions, 16U);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_THAT(lines[0], testing::HasSubstr("epoch 1 of 1: loss "));
  EXPECT_EQ(kind.make(values, 3)->encode(TextCorpus(texts), {}), vectors);
  EXPECT_NE(kind.make(values, 4)->identity(), encoder->identity());
  values.set("heads", std::int64_t{3});
  EXPECT_THROW(kind.make(values, 3), Error);
}

TEST(Bert2VecEncoders, WhatOneLearnedAnotherTakesWithoutTraining) {
  std::vector<std::string> texts;
  for (int i = 0; i < 40; ++i) texts.push_back("chop " + std::to_string(i) + " onions finely");
  const auto& kind = encoder_kind("bert2vec");
  ParameterValues values = kind.spec.preset("default");
  values.set("dimensions", std::int64_t{16});
  values.set("layers", std::int64_t{1});
  values.set("epochs", std::int64_t{1});
  const auto trained = kind.make(values, 3);
  EXPECT_FALSE(trained->learned()) << "nothing yet";
  trained->encode(TextCorpus(texts), {});
  const std::string more[] = {"chop onions and 7 eggs"};
  const Vectors expected = trained->encode_more(TextCorpus(texts), TextCorpus(more), {});
  const TensorFile kept = parse_tensor_file(serialize(*trained->learned()), "kept");

  const auto other = kind.make(values, 3);
  bool epochs = false;
  other->listen([&](const EncoderEpoch&) { epochs = true; });
  other->take_learned(kept, {});
  EXPECT_EQ(other->encode_more(TextCorpus(texts), TextCorpus(more), {}), expected);
  EXPECT_FALSE(epochs);
  values.set("dimensions", std::int64_t{32});
  EXPECT_THROW(kind.make(values, 3)->take_learned(kept, {}), Error) << "of another shape";
}

}  // namespace
}  // namespace hankki
