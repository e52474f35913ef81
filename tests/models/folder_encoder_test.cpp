// SPDX-License-Identifier: GPL-3.0-or-later
// Sentence encoders and Bert2Vec among the encoders that can be chosen.
#include "core/models/folder_encoder.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/text/sentence_encoder.h"
#include "tests/support/test_support.h"

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

}  // namespace
}  // namespace hankki
