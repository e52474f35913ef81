// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors of sentence encoders, beside known answers and plain loops.
#include "core/text/sentence_encoder.h"

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>

#include "core/base/error.h"
#include "tests/support/test_support.h"
#include "tests/text/encoder_folder_fixture.h"

namespace hankki {
namespace {

using test::FolderParts;
using Vector = std::vector<float>;

SentenceEncoder encoder_of(const FolderParts& parts) {
  const test::TemporaryFolder folder;
  parts.write(folder.path());
  return SentenceEncoder(read_encoder_folder(folder.path(), {}));
}

Vector vector_of(const SentenceEncoder& encoder, const std::string& text,
                 LongText treatment = LongText::Truncate) {
  return encoder.encode(std::span(&text, 1), treatment, {});
}

void expect_near(const Vector& got, const std::vector<double>& expected, double tolerance) {
  ASSERT_EQ(got.size(), expected.size());
  for (std::size_t i = 0; i < got.size(); ++i) EXPECT_NEAR(got[i], expected[i], tolerance) << i;
}

TEST(SentenceEncoders, TinyBertIsAsInSentenceTransformers) {
  const SentenceEncoder encoder(read_encoder_folder(test::golden("tiny-bert"), {}));
  FolderParts plain;
  auto folder = read_encoder_folder(test::golden("tiny-bert"), {});
  folder.model.normalised = false;
  const SentenceEncoder means(std::move(folder));
  std::ifstream file(test::golden("tiny-bert-expected.json"));
  const auto expected = nlohmann::json::parse(file);
  std::vector<std::string> texts;
  for (const auto& one : expected) texts.push_back(one["text"]);
  const Vector all = encoder.encode(texts, LongText::Truncate, {});
  const Vector all_means = means.encode(texts, LongText::Truncate, {});
  for (std::size_t i = 0; i < texts.size(); ++i) {
    SCOPED_TRACE(texts[i]);
    const auto row = [&](const Vector& from) { return Vector(&from[i * 32], &from[i * 32] + 32); };
    EXPECT_EQ(encoder.ids(texts[i]), expected[i]["ids"].get<std::vector<TokenId>>());
    expect_near(row(all), expected[i]["embedding"], 1e-5);
    expect_near(row(all_means), expected[i]["mean_pooled"], 1e-5);
  }
}

std::vector<double> mean_of(const std::vector<std::vector<double>>& tokens) {
  std::vector<double> mean(tokens.front().size());
  for (const auto& token : tokens)
    for (std::size_t d = 0; d < mean.size(); ++d)
      mean[d] += token[d] / static_cast<double>(tokens.size());
  return mean;
}

std::vector<double> normalised(std::vector<double> vector) {
  double sum = 0;
  for (const double x : vector) sum += x * x;
  for (double& x : vector) x /= std::sqrt(sum);
  return vector;
}

TEST(SentenceEncoders, XlmRIsAsPlainLoopsHaveIt) {
  const FolderParts parts = test::small_xlmr();
  const SentenceEncoder encoder = encoder_of(parts);
  for (const char* text : {"Chop the onions.", "\uAE40\uCE58 \uCC0C\uAC1C", "", "zzz \u6599",
                           "fry the rice for 10 minutes and set aside"}) {
    const auto ids = encoder.ids(text);
    ASSERT_LE(ids.size(), 10U);
    const auto tokens = test::plain_forward(encoder.about().model.shape,
                                            parts.tensors.at("model.safetensors"), ids);
    expect_near(vector_of(encoder, text), normalised(mean_of(tokens)), 1e-5);
  }
}

TEST(SentenceEncoders, PoolAsTheFolderSays) {
  const std::string text = "chop the onions.";
  const auto tokens = [&] {
    const FolderParts parts = test::small_bert();
    const SentenceEncoder encoder = encoder_of(parts);
    return test::plain_forward(encoder.about().model.shape, parts.tensors.at("model.safetensors"),
                               encoder.ids(text));
  }();
  const auto count = static_cast<double>(tokens.size());
  std::vector<double> largest = tokens[0], root = mean_of(tokens), weighted(8);
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    for (std::size_t d = 0; d < 8; ++d) {
      largest[d] = std::max(largest[d], tokens[t][d]);
      weighted[d] += tokens[t][d] * (static_cast<double>(t) + 1) * 2 / (count * (count + 1));
    }
  }
  for (double& x : root) x *= std::sqrt(count);
  const std::pair<const char*, std::vector<double>> cases[] = {
      {"cls_token", tokens.front()},  {"max_tokens", largest},
      {"mean_sqrt_len_tokens", root}, {"weightedmean_tokens", weighted},
      {"lasttoken", tokens.back()},
  };
  for (const auto& [mode, expected] : cases) {
    SCOPED_TRACE(mode);
    FolderParts parts = test::small_bert();
    parts.json["modules.json"].erase(2);
    parts.json["1_Pooling/config.json"] = {{std::string("pooling_mode_") + mode, true}};
    expect_near(vector_of(encoder_of(parts), text), expected, 1e-5);
  }
}

TEST(SentenceEncoders, DenseAndNormalizeFollow) {
  FolderParts parts = test::small_bert();
  auto& modules = parts.json["modules.json"];
  modules.push_back(nlohmann::json{{"path", "3_Dense"}, {"type", "x.Dense"}});
  parts.json["3_Dense/config.json"] = {{"in_features", 8}, {"out_features", 2}, {"bias", true}};
  std::vector<float> weight(16);
  for (std::size_t i = 0; i < weight.size(); ++i) weight[i] = static_cast<float>(i) / 8 - 1;
  parts.tensors["3_Dense/model.safetensors"] = {
      {"linear.weight", Tensor::of(std::span<const float>(weight), {2, 8})},
      {"linear.bias", Tensor::of(std::vector<float>{0.25F, -0.5F}, {2})}};
  const Vector got = vector_of(encoder_of(parts), "fry the rice");
  const Vector before = vector_of(encoder_of(test::small_bert()), "fry the rice");
  std::vector<double> expected{0.25, -0.5};
  for (std::size_t out = 0; out < 2; ++out) {
    for (std::size_t in = 0; in < 8; ++in) expected[out] += weight[out * 8 + in] * before[in];
    expected[out] = std::tanh(expected[out]);
  }
  expect_near(got, expected, 1e-5);
}

TEST(SentenceEncoders, WindowsAreWeightedByTheirTokens) {
  FolderParts parts = test::small_bert();
  parts.json["modules.json"].erase(2);
  const SentenceEncoder encoder = encoder_of(parts);  // reads 8 tokens and a frame of 2
  const std::string first = "chop the onions fry the rice .", second = "fry rice";
  const Vector a = vector_of(encoder, first), b = vector_of(encoder, second);
  std::vector<double> expected(8);
  for (std::size_t d = 0; d < 8; ++d) expected[d] = (8 * a[d] + 2 * b[d]) / 10;
  expect_near(vector_of(encoder, first + " " + second, LongText::Windows), expected, 1e-5);
  EXPECT_EQ(vector_of(encoder, first + " " + second), a) << "else the rest is left out";
  EXPECT_EQ(vector_of(encoder, first, LongText::Windows), a);
}

TEST(SentenceEncoders, ATextsVectorDependsNeitherOnTheOthersNorOnThreads) {
  const SentenceEncoder encoder(read_encoder_folder(test::golden("tiny-bert"), {}));
  std::vector<std::string> texts;
  for (int i = 0; i < 700; ++i) {
    std::string text = "chop";
    for (int word = 0; word < i % 45; ++word) text += word % 3 == i % 3 ? " onion" : " the";
    texts.push_back(text);
  }
  const JobContext job;
  const Vector one = encoder.encode(texts, LongText::Windows, job.with_threads(1));
  EXPECT_EQ(encoder.encode(texts, LongText::Windows, job.with_threads(2)), one);
  for (const std::size_t i : {0U, 44U, 350U}) {
    const Vector alone = vector_of(encoder, texts[i], LongText::Windows);
    for (std::size_t d = 0; d < 32; ++d) EXPECT_NEAR(alone[d], one[i * 32 + d], 1e-6);
  }
}

TEST(SentenceEncoders, StopWhenTheyAreCancelled) {
  const SentenceEncoder encoder(read_encoder_folder(test::golden("tiny-bert"), {}));
  const std::vector<std::string> texts(3000, "chop the onion and fry the rice in oil");
  CancelToken token;
  int reports = 0;
  const JobContext job(token, [&](const Progress&) {
    ++reports;
    token.cancel();
  });
  EXPECT_THROW(encoder.encode(texts, LongText::Truncate, job.with_threads(1)), Cancelled);
  EXPECT_EQ(reports, 1);
}

TEST(SentenceEncoders, PromptsStandBeforeTheText) {
  FolderParts parts = test::small_bert();
  const Vector expected = vector_of(encoder_of(parts), "chop the onion");
  parts.json["config_sentence_transformers.json"] = {{"prompts", {{"it", "chop the "}}},
                                                     {"default_prompt_name", "it"}};
  EXPECT_EQ(vector_of(encoder_of(parts), "onion"), expected);
}

// "chop the " is the prompt, which the text's tokens see, but which is not pooled: [CLS], "chop"
// and "the" are left out, as sentence-transformers' attention_mask[:, :prompt_length] = 0 does.
TEST(SentenceEncoders, APromptThatIsNotPooledIsLeftOutInEveryWayOfPooling) {
  const std::string text = "onions.";
  const auto with_prompt = [](const char* mode) {
    FolderParts parts = test::small_bert();
    parts.json["modules.json"].erase(2);
    parts.json["1_Pooling/config.json"] = {{std::string("pooling_mode_") + mode, true},
                                           {"include_prompt", false}};
    parts.json["config_sentence_transformers.json"] = {{"prompts", {{"it", "chop the "}}},
                                                       {"default_prompt_name", "it"}};
    return parts;
  };
  const FolderParts parts = with_prompt("mean_tokens");
  const SentenceEncoder encoder = encoder_of(parts);
  const auto ids = encoder.ids(text);
  ASSERT_EQ(ids.size(), 7U) << "[CLS] chop the onion ##s . [SEP]";
  const auto tokens =
      test::plain_forward(encoder.about().model.shape, parts.tensors.at("model.safetensors"), ids);
  const std::vector<std::vector<double>> own(tokens.begin() + 3, tokens.end());
  std::vector<double> largest = own[0], root = mean_of(own), weighted(8);
  for (std::size_t t = 0; t < own.size(); ++t) {
    for (std::size_t d = 0; d < 8; ++d) {
      largest[d] = std::max(largest[d], own[t][d]);
      weighted[d] += own[t][d] * (static_cast<double>(t) + 4) / (4 + 5 + 6 + 7);
    }
  }
  for (double& x : root) x *= std::sqrt(static_cast<double>(own.size()));
  const std::pair<const char*, std::vector<double>> cases[] = {
      {"mean_tokens", mean_of(own)},     {"cls_token", tokens.front()},
      {"max_tokens", largest},           {"mean_sqrt_len_tokens", root},
      {"weightedmean_tokens", weighted}, {"lasttoken", tokens.back()},
  };
  for (const auto& [mode, expected] : cases) {
    SCOPED_TRACE(mode);
    expect_near(vector_of(encoder_of(with_prompt(mode)), text), expected, 1e-5);
  }
}

TEST(SentenceEncoders, APromptThatIsNotPooledWeighsInNoWindow) {
  FolderParts parts = test::small_bert();
  parts.json["modules.json"].erase(2);
  parts.json["1_Pooling/config.json"]["include_prompt"] = false;
  parts.json["config_sentence_transformers.json"] = {
      {"prompts", {{"short", "chop the "}, {"long", "fry the rice fry the rice fry the rice "}}},
      {"default_prompt_name", "short"}};
  const SentenceEncoder encoder = encoder_of(parts);  // reads 8 tokens and a frame of 2
  const auto forward = [&](const std::vector<TokenId>& ids, std::size_t from) {
    const auto tokens = test::plain_forward(encoder.about().model.shape,
                                            parts.tensors.at("model.safetensors"), ids);
    return mean_of({tokens.begin() + static_cast<std::ptrdiff_t>(from), tokens.end()});
  };
  const auto ids_of = [](const char* words) {
    return encoder_of(test::small_bert()).ids(words);  // which has no prompt
  };
  const std::vector<double> first = forward(ids_of("chop the onions fry the rice ."), 3),
                            second = forward(ids_of("fry rice"), 0);
  std::vector<double> expected(8);
  for (std::size_t d = 0; d < 8; ++d) expected[d] = (6 * first[d] + 2 * second[d]) / 8;
  expect_near(vector_of(encoder, "onions fry the rice . fry rice", LongText::Windows), expected,
              1e-5);
  const Vector empty = vector_of(encoder, "");
  expect_near(empty, forward(ids_of("chop the"), 3), 1e-5);
  EXPECT_EQ(vector_of(encoder, "", LongText::Windows), empty);
  parts.json["config_sentence_transformers.json"]["default_prompt_name"] = "long";
  // The prompt fills a window, and the text shares one with its last token.
  expect_near(vector_of(encoder_of(parts), "chop", LongText::Windows),
              forward(ids_of("rice chop"), 2), 1e-5);
}

// The model is neither in the repository nor one of the data sets that CI has.
TEST(SentenceEncoders, TheLiteEncoderIsAsInItsOwnRuntime) {
  const auto folder = test::find_real_data("universal-sentence-encoder-lite");
  if (!folder) GTEST_SKIP() << "packaging/get-encoder.sh fetches it into the folder of real data";
  const SentenceEncoder encoder(read_encoder_folder(*folder, {}));
  ASSERT_EQ(encoder.width(), 512);
  std::ifstream file(test::golden("sentence-encoder-lite.json"));
  const auto expected = nlohmann::json::parse(file);
  ASSERT_EQ(expected.size(), 20U);
  for (const auto& one : expected) {
    const auto text = one["text"].get<std::string>();
    SCOPED_TRACE(text);
    EXPECT_EQ(encoder.ids(text), one["ids"].get<std::vector<TokenId>>());
    const auto other = one["embedding"].get<std::vector<double>>();
    const Vector got = vector_of(encoder, text);
    double product = 0, squares = 0;
    for (std::size_t d = 0; d < got.size(); ++d) {
      product += got[d] * other[d];
      squares += other[d] * other[d];
    }
    EXPECT_GE(product / std::sqrt(squares), 0.9999);
  }
  EXPECT_EQ(vector_of(encoder, ""), Vector(512));
}

TEST(SentenceEncoders, WeightsThatAreNoNumbersAreRefused) {
  FolderParts parts = test::small_bert();
  parts.tensors["model.safetensors"]["embeddings.LayerNorm.bias"] =
      Tensor::of(std::vector<float>(8, NAN), {8});
  EXPECT_THROW(vector_of(encoder_of(parts), "chop"), Error);
}

}  // namespace
}  // namespace hankki
