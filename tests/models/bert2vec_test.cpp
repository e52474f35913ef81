// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/bert2vec.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/text/sentence_encoder.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

ParameterValues small_values() {
  ParameterValues values = bert2vec_spec().preset("default");
  values.set("dimensions", std::int64_t{32});
  values.set("layers", std::int64_t{1});
  values.set("vocabulary", std::int64_t{400});
  values.set("max_tokens", std::int64_t{16});
  values.set("batch_size", std::int64_t{40});
  values.set("epochs", std::int64_t{3});
  values.set("learning_rate", 0.002);
  return values;
}

std::vector<std::string> made_up_texts() {
  const std::vector<std::string> verbs{"chop", "fry", "boil", "mix", "bake", "slice"},
      things{"onions", "rice", "kimchi", "butter", "flour", "eggs", "pork"},
      ends{"until golden", "for ten minutes", "in a hot pan", "with salt", "and set aside"};
  std::vector<std::string> texts;
  for (const auto& verb : verbs)
    for (const auto& thing : things)
      for (const auto& end : ends)
        texts.push_back(verb + " the " + thing + " " + end + ", then serve the " + thing);
  return texts;
}

TEST(Bert2Vec, TheLossFallsAndIsReported) {
  const auto texts = made_up_texts();
  std::vector<EncoderEpoch> epochs;
  const auto folder = train_bert2vec(texts, small_values(), 7, {},
                                     [&](const EncoderEpoch& epoch) { epochs.push_back(epoch); });
  ASSERT_EQ(epochs.size(), 3U);
  EXPECT_EQ(epochs.back().epoch, 3);
  EXPECT_EQ(epochs.back().epochs, 3);
  EXPECT_LT(epochs.back().loss, epochs.front().loss);
  const SentenceEncoder encoder(folder);
  EXPECT_EQ(encoder.width(), 32);
  EXPECT_EQ(encoder.encode(texts, LongText::Windows, {}).size(), texts.size() * 32);
}

TEST(Bert2Vec, ASeedGivesTheSameBytesAtAnyNumberOfThreads) {
  const auto texts = made_up_texts();
  const auto hash = [&](std::uint64_t seed, int threads) {
    return content_hash(
        train_bert2vec(texts, small_values(), seed, JobContext().with_threads(threads))
            .model.weights);
  };
  const std::string one = hash(1, 1);
  EXPECT_EQ(hash(1, 2), one);
  EXPECT_NE(hash(2, 2), one);
}

TEST(Bert2Vec, StartsFromAnEncoder) {
  const auto texts = made_up_texts();
  ParameterValues values = small_values();
  values.set("start", utf8(test::golden("tiny-bert")));
  values.set("epochs", std::int64_t{1});
  const auto before = read_encoder_folder(test::golden("tiny-bert"), {});
  const auto after = train_bert2vec(texts, values, 1, {});
  EXPECT_EQ(after.tokenizer->size(), before.tokenizer->size());
  EXPECT_EQ(after.longest, 16U);
  EXPECT_NE(content_hash(after.model.weights), content_hash(before.model.weights));
  EXPECT_NE(after.identity, before.identity);
}

TEST(Bert2Vec, SaysWhatCannotBe) {
  const auto texts = made_up_texts();
  EXPECT_THROW(train_bert2vec(std::span(texts).first(1), small_values(), 1, {}), Error);
  ParameterValues values = small_values();
  values.set("heads", std::int64_t{5});
  EXPECT_THROW(train_bert2vec(texts, values, 1, {}), Error);
  values = small_values();
  values.set("start", std::string("nowhere"));
  EXPECT_THROW(train_bert2vec(texts, values, 1, {}), Error);
}

TEST(Bert2Vec, StopsWhenItIsCancelled) {
  const auto texts = made_up_texts();
  CancelToken token;
  int epochs = 0;
  EXPECT_THROW(train_bert2vec(texts, small_values(), 1, JobContext(token),
                              [&](const EncoderEpoch&) {
                                ++epochs;
                                token.cancel();
                              }),
               Cancelled);
  EXPECT_EQ(epochs, 1);
}

}  // namespace
}  // namespace hankki
