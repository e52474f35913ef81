// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/byte_pair.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "core/text/json_object.h"
#include "core/text/tokenizer_folder.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

using testing::ElementsAre;
using Ids = std::vector<TokenId>;

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Without what sentence-transformers does before.
struct Bare : BytePair {
  using BytePair::BytePair;
  using BytePair::cut;
};

Bare golden_tokenizer(bool blank_first) {
  const auto folder = test::golden("byte-pair");
  return Bare(TokenVocabulary::from_object(JsonObject::read(folder / "vocab.json")),
              parse_merges(contents(folder / "merges.txt"), "merges.txt"), blank_first, {},
              "merges.txt");
}

TEST(BytePair, CutsAsGpt2) {
  const Bare tokenizer = golden_tokenizer(false);
  const auto expected = read_json(test::golden("byte-pair/expected.json"));
  ASSERT_EQ(expected.size(), 15U);
  for (const auto& one : expected) {
    const auto text = one["text"].get<std::string>();
    Ids ids;
    if (!text.empty()) tokenizer.cut(text, ids);
    EXPECT_EQ(ids, one["ids"].get<Ids>()) << text;
  }
}

TEST(BytePair, WordsHaveTheBlankBeforeThem) {
  EXPECT_THAT(byte_pair_words("it's  a 'b' 12x\n\ny "),
              ElementsAre("it", "'s", " ", " a", " '", "b", "'", " 12", "x", "\n", "\n", "y", " "));
}

TEST(BytePair, MayBeginAsIfABlankStoodThere) {
  Ids with, without;
  golden_tokenizer(true).cut("the pan", with);
  golden_tokenizer(false).cut(" the pan", without);
  EXPECT_EQ(with, without);
}

TEST(BytePair, LosesNoByte) {
  const Bare tokenizer = golden_tokenizer(false);
  Ids ids;
  tokenizer.cut("\xFF\xC3 \xEA\xB9", ids);
  EXPECT_EQ(ids.size(), 5U);
}

TEST(BytePair, AnyWordTakesLittleTime) {
  Ids ids;
  golden_tokenizer(false).cut(std::string(300'000, 'e'), ids);
  EXPECT_GT(ids.size(), 10'000U);
}

TEST(TokenizerFolder, ReadsByteLevelPairs) {
  const auto folder = read_tokenizer(test::golden("byte-pair"));
  const auto ids = folder.tokenizer->encode("Chop the<mask> onions", 100);
  EXPECT_EQ(ids.front(), 0);
  EXPECT_EQ(ids.back(), 2);
  std::vector<std::string> tokens;
  for (const TokenId id : ids) tokens.push_back(folder.tokenizer->token(id));
  EXPECT_THAT(tokens, ElementsAre("<s>", "C", "h", "op", "\u0120the", "<mask>", "\u0120on", "ions",
                                  "</s>"));
}

TEST(TokenizerFolder, ReadsTheSamePairsFromOneFile) {
  const auto source = test::golden("byte-pair");
  nlohmann::json merges = nlohmann::json::array();
  for (const auto& merge : parse_merges(contents(source / "merges.txt"), "merges.txt"))
    merges.push_back({merge.left, merge.right});
  const nlohmann::json file{
      {"added_tokens", {{{"id", 0}, {"content", "<s>"}}, {{"id", 961}, {"content", "<new>"}}}},
      {"normalizer", nullptr},
      {"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}}},
      {"post_processor",
       {{"type", "RobertaProcessing"}, {"sep", {"</s>", 2}}, {"cls", {"<s>", 0}}}},
      {"model",
       {{"type", "BPE"}, {"vocab", read_json(source / "vocab.json")}, {"merges", merges}}}};
  const test::TemporaryFolder folder;
  folder.write("tokenizer.json", file.dump());
  const auto one = read_tokenizer(folder.path()), two = read_tokenizer(source);
  for (const char* text : {"Chop the onions and fry", "don't  \u00E9"})
    EXPECT_EQ(one.tokenizer->encode(text, 100), two.tokenizer->encode(text, 100));
  EXPECT_THAT(one.tokenizer->encode("<new>", 100), ElementsAre(0, 961, 2));
}

}  // namespace
}  // namespace hankki
