// SPDX-License-Identifier: GPL-3.0-or-later
// Frames, truncation, windows; BERT's words and pieces.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/text/tokenizer_folder.h"
#include "core/text/word_piece.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

using testing::ElementsAre;
using Ids = std::vector<TokenId>;

/// The vocabulary of BERT's own test.
TokenVocabulary small_vocabulary() {
  return TokenVocabulary(
      {"[UNK]", "[CLS]", "[SEP]", "want", "##want", "##ed", "wa", "un", "runn", "##ing", ","},
      "vocabulary");
}

WordPiece small_word_piece(WordPieceOptions options = {}) {
  return WordPiece(small_vocabulary(), std::move(options),
                   {{1}, {2}, {{"[UNK]", 0}, {"[CLS]", 1}, {"[SEP]", 2}}});
}

TEST(WordPiece, CutsAsBert) {
  const WordPiece tokenizer = small_word_piece();
  EXPECT_THAT(tokenizer.pieces("UNwant\u00E9d,running"), ElementsAre(7, 4, 5, 10, 8, 9));
  EXPECT_THAT(tokenizer.pieces("unwanted running"), ElementsAre(7, 4, 5, 8, 9));
  EXPECT_THAT(tokenizer.pieces("unwantedX running"), ElementsAre(0, 8, 9));
}

TEST(WordPiece, HasAFrameAndLeavesTheLastPiecesOut) {
  const WordPiece tokenizer = small_word_piece();
  EXPECT_THAT(tokenizer.encode("unwanted running", 512), ElementsAre(1, 7, 4, 5, 8, 9, 2));
  EXPECT_THAT(tokenizer.encode("unwanted running", 5), ElementsAre(1, 7, 4, 5, 2));
  EXPECT_THAT(tokenizer.encode("", 5), ElementsAre(1, 2));
}

TEST(WordPiece, WindowsLeaveNothingOutAndDoNotOverlap) {
  const WordPiece tokenizer = small_word_piece();
  EXPECT_THAT(tokenizer.windows("unwanted running", 5),
              ElementsAre(ElementsAre(1, 7, 4, 5, 2), ElementsAre(1, 8, 9, 2)));
  EXPECT_THAT(tokenizer.windows("unwanted", 5), ElementsAre(ElementsAre(1, 7, 4, 5, 2)));
  EXPECT_THAT(tokenizer.windows(" ", 5), ElementsAre(ElementsAre(1, 2)));
}

TEST(WordPiece, TakesSpelledOutTokensAsTheyAre) {
  EXPECT_THAT(small_word_piece().pieces("want[SEP]wa [CLS"), ElementsAre(3, 2, 6, 0, 0));
}

TEST(WordPiece, WordsThatAreTooLongAreUnknown) {
  WordPieceOptions options;
  options.longest_word = 8;
  EXPECT_THAT(small_word_piece(options).pieces("unwanted unwanteded"), ElementsAre(7, 4, 5, 0));
}

TEST(WordPiece, NeedsItsUnknownToken) {
  EXPECT_THROW(WordPiece(TokenVocabulary({"a"}, "vocab.txt"), {}, {}), Error);
}

TEST(BasicTokens, CleanLowerAndSplit) {
  EXPECT_THAT(basic_tokens(" \tHeLLo!how  \n Are yoU?  ", {}),
              ElementsAre("hello", "!", "how", "are", "you", "?"));
  EXPECT_THAT(basic_tokens("H\u00E9llo", {}), ElementsAre("hello"));
  EXPECT_THAT(basic_tokens("H\u00E9LLo", {.strip_accents = false}), ElementsAre("h\u00E9llo"));
  EXPECT_THAT(basic_tokens("H\u00E9LLo", {.lower_case = false, .strip_accents = false}),
              ElementsAre("H\u00E9LLo"));
  EXPECT_THAT(basic_tokens("ah\u535A\u63A8zz", {}), ElementsAre("ah", "\u535A", "\u63A8", "zz"));
  EXPECT_THAT(basic_tokens("ah\u535A\u63A8", {.split_ideographs = false}),
              ElementsAre("ah\u535A\u63A8"));
  EXPECT_THAT(basic_tokens(std::string("a\0b\u200Bc\uFFFD\u00A0d\u3000e", 17), {}),
              ElementsAre("abc", "d", "e"));
  EXPECT_THAT(basic_tokens("\xFF\xFE", {}), ElementsAre());
}

TEST(TokenizerFolder, ReadsTinyBertAsSentenceTransformersDoes) {
  const FolderTokenizer folder = read_tokenizer(test::golden("tiny-bert"));
  EXPECT_EQ(folder.longest, 64U);
  EXPECT_EQ(folder.tokenizer->size(), 85U);
  std::ifstream file(test::golden("tiny-bert-expected.json"));
  const auto expected = nlohmann::json::parse(file);
  ASSERT_EQ(expected.size(), 12U);
  for (const auto& one : expected) {
    const auto ids = folder.tokenizer->encode(one["text"].get<std::string>(), 32);
    EXPECT_EQ(ids, one["ids"].get<Ids>()) << one["text"];
    std::vector<std::string> tokens;
    for (const TokenId id : ids) tokens.push_back(folder.tokenizer->token(id));
    EXPECT_EQ(tokens, one["tokens"].get<std::vector<std::string>>()) << one["text"];
  }
}

struct BrokenFolder {
  const char* name;
  std::vector<std::pair<std::string, std::string>> files;
  std::string sentence;
};

class BrokenTokenizers : public testing::TestWithParam<BrokenFolder> {};

TEST_P(BrokenTokenizers, SayWhatIsWrong) {
  const test::TemporaryFolder folder;
  for (const auto& [name, text] : GetParam().files) folder.write(name, text);
  try {
    read_tokenizer(folder.path());
    FAIL() << "was read";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr(GetParam().sentence));
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, BrokenTokenizers,
    testing::Values(
        BrokenFolder{"nothing", {}, "it has no tokenizer"},
        BrokenFolder{"empty", {{"vocab.txt", ""}}, "it has no tokens"},
        BrokenFolder{"no_frame", {{"vocab.txt", "[UNK]\na\n"}}, "it lacks the token [CLS]"},
        BrokenFolder{"config",
                     {{"vocab.txt", "[UNK]\n[CLS]\n[SEP]\n"},
                      {"tokenizer_config.json", R"({"do_lower_case": "yes"})"}},
                     "\"do_lower_case\" is not true or false"},
        BrokenFolder{"config_json",
                     {{"vocab.txt", "a"}, {"tokenizer_config.json", "{"}},
                     "tokenizer_config.json: it is not JSON"},
        BrokenFolder{"twice",
                     {{"vocab.json", R"({"a": 0, "b": 0})"}, {"merges.txt", ""}},
                     "the id 0 stands twice"},
        BrokenFolder{"far",
                     {{"vocab.json", R"({"a": 0, "b": 3999999})"}, {"merges.txt", ""}},
                     "is larger than there are tokens"},
        BrokenFolder{"merge",
                     {{"vocab.json", R"({"<s>": 0, "</s>": 1})"}, {"merges.txt", "a b\nc\n"}},
                     "merges.txt:2: it is not two tokens"},
        BrokenFolder{"bytes",
                     {{"vocab.json", R"({"<s>": 0, "</s>": 1})"}, {"merges.txt", ""}},
                     "it lacks the token"},
        BrokenFolder{"spm",
                     {{"sentencepiece.bpe.model", "no model"}},
                     "not a unigram model of SentencePiece"},
        BrokenFolder{"model",
                     {{"tokenizer.json", R"({"model": {"type": "WordLevel"}})"}},
                     "its model \"WordLevel\" is not known here"},
        BrokenFolder{"normalizer",
                     {{"tokenizer.json",
                       R"({"model": {"type": "WordPiece", "vocab": {}},
                           "normalizer": {"type": "NFC"}})"}},
                     "its normalizer \"NFC\" is not known here"},
        BrokenFolder{"scores",
                     {{"tokenizer.json", R"({"model": {"type": "Unigram", "vocab": [["a"]]}})"}},
                     "\"vocab\" is not a list of tokens with their scores"},
        BrokenFolder{"charsmap",
                     {{"tokenizer.json",
                       R"({"model": {"type": "Unigram", "vocab": [["a", 0]], "unk_id": 0},
                           "normalizer": {"type": "Precompiled", "precompiled_charsmap": "AAAA"}})"}},
                     "its normalisation is damaged"},
        BrokenFolder{"unknown",
                     {{"tokenizer.json",
                       R"({"model": {"type": "Unigram", "vocab": [["a", 0]], "unk_id": 5}})"}},
                     "its unknown token is none of its tokens"}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace hankki
