// SPDX-License-Identifier: GPL-3.0-or-later
// Viterbi's algorithm by hand, and beside libsentencepiece over the same model.
#include "core/text/unigram.h"

#include <gmock/gmock.h>
#include <sentencepiece_processor.h>

#include <fstream>
#include <limits>
#include <sstream>

#include "core/base/error.h"
#include "core/text/sentence_piece.h"
#include "core/text/tokenizer_folder.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

using testing::ElementsAre;
using Ids = std::vector<TokenId>;

TEST(Unigram, TakesTheLikeliestPieces) {
  const Unigram tokenizer({{"<unk>", 0},
                           {"\u2581a", -2},
                           {"b", -2},
                           {"\u2581ab", -5},
                           {"c", -3},
                           {"bc", -4.5},
                           {"\u2581", -1}},
                          {}, {}, "model");
  EXPECT_THAT(tokenizer.pieces("ab"), ElementsAre(1, 2));   // -4 against -5
  EXPECT_THAT(tokenizer.pieces("abc"), ElementsAre(1, 5));  // -6.5 against -7 and -8
  EXPECT_THAT(tokenizer.pieces("a \n b"), ElementsAre(1, 6, 2));
  EXPECT_THAT(tokenizer.pieces("axyb"), ElementsAre(1, 0, 2)) << "unknown ones in a row are one";
  EXPECT_THAT(tokenizer.pieces(""), ElementsAre());
}

TEST(Unigram, RefusesScoresThatAreNone) {
  EXPECT_THROW(Unigram({{"a", std::numeric_limits<double>::quiet_NaN()}}, {}, {}, "m"), Error);
  EXPECT_THROW(Unigram({}, {}, {}, "m"), Error);
}

TEST(CharacterMap, RefusesWhatIsNone) {
  EXPECT_THROW(CharacterMap(""), Error);
  EXPECT_THROW(CharacterMap(std::string(8, '\xFF')), Error);
  EXPECT_EQ(from_base64("Y2hvcA=="), "chop");
  EXPECT_THROW(from_base64("Y2h!"), Error);
}

std::string model_bytes() {
  std::ifstream file(test::golden("sentence-piece/sentencepiece.bpe.model"), std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// The bytes of a protocol buffer's field of that number, of those that have bytes.
std::string field_of(std::string_view message, std::uint64_t number) {
  const auto varint = [&] {
    std::uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(message.front());
      message.remove_prefix(1);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
  };
  while (!message.empty()) {
    const std::uint64_t key = varint();
    const std::uint64_t size = (key & 7) == 2 ? varint() : (key & 7) == 5 ? 4 : (varint(), 0);
    if (key >> 3 == number && (key & 7) == 2) return std::string(message.substr(0, size));
    message.remove_prefix(size);
  }
  return {};
}

Unigram same_as_library(const std::string& model) {
  constexpr std::uint64_t kNormalizer = 3, kCompiledMap = 2;
  sentencepiece::SentencePieceProcessor library;
  EXPECT_TRUE(library.LoadFromSerializedProto(model).ok());
  std::vector<ScoredPiece> pieces;
  for (int i = 0; i < library.GetPieceSize(); ++i)
    pieces.push_back({library.IdToPiece(i), library.GetScore(i)});
  UnigramOptions options;
  options.normalisation.emplace(field_of(field_of(model, kNormalizer), kCompiledMap));
  return Unigram(std::move(pieces), std::move(options), {}, "model");
}

TEST(Unigram, CutsAsLibsentencepiece) {
  const std::string model = model_bytes();
  const Unigram ours = same_as_library(model);
  sentencepiece::SentencePieceProcessor library;
  ASSERT_TRUE(library.LoadFromSerializedProto(model).ok());
  for (const char* text : {"Chop the onions, fry the rice.", "  many   blanks\tand\nlines ",
                           "\uAE40\uCE58 \uCC0C\uAC1C", "\uFF11\uFF12 \u00BD cup\u2026",
                           "cr\u00E8me bru\u0302le\u0301e \uFB01ne", "zzz QQQ \u6599", "",
                           "unseen\u200Bjoined", "\uD30C\uC804\uC744\uBD80\uCE5C\uB2E4 350"}) {
    const std::vector<int> expected = library.EncodeAsIds(text);
    EXPECT_EQ(ours.pieces(text), Ids(expected.begin(), expected.end())) << text;
  }
}

TEST(SentencePiece, HasTheIdsOfXlmR) {
  const std::string model = model_bytes();
  sentencepiece::SentencePieceProcessor library;
  ASSERT_TRUE(library.LoadFromSerializedProto(model).ok());
  const auto tokenizer = make_sentence_piece(model, "model");
  ASSERT_EQ(tokenizer->size(), static_cast<std::size_t>(library.GetPieceSize()) + 2);
  EXPECT_THAT(tokenizer->encode("", 9), ElementsAre(0, 2));
  EXPECT_THAT(tokenizer->encode("\u6599", 9),
              ElementsAre(0, library.PieceToId("\u2581") + 1, 3, 2));
  EXPECT_THAT(tokenizer->encode("the", 9), ElementsAre(0, library.PieceToId("\u2581the") + 1, 2));
  EXPECT_EQ(tokenizer->token(library.PieceToId("\u2581the") + 1), "\u2581the");
  EXPECT_EQ(tokenizer->token(201), "<mask>");
  EXPECT_EQ(tokenizer->token(1), "<pad>");
  EXPECT_EQ(tokenizer->token(3), "<unk>");
  EXPECT_EQ(tokenizer->token(202), "");
  EXPECT_THAT(tokenizer->pieces("the <mask>"),
              ElementsAre(library.PieceToId("\u2581the") + 1, 201));
}

TEST(TokenizerFolder, ReadsUnigramFromOneFile) {
  const test::TemporaryFolder folder;
  folder.write("tokenizer.json", R"({
    "added_tokens": [{"id": 0, "content": "<s>"}, {"id": 5, "content": "<mask>", "lstrip": true}],
    "normalizer": {"type": "Sequence", "normalizers": [
      {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}, {"type": "NFKC"}]},
    "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
      {"type": "WhitespaceSplit"}, {"type": "Metaspace", "add_prefix_space": true}]},
    "post_processor": {"type": "TemplateProcessing",
      "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A"}},
                 {"SpecialToken": {"id": "</s>", "type_id": 0}}],
      "special_tokens": {"<s>": {"id": "<s>", "ids": [0]}, "</s>": {"id": "</s>", "ids": [2]}}},
    "model": {"type": "Unigram", "unk_id": 1,
      "vocab": [["<s>", 0], ["<unk>", 0], ["</s>", 0], ["\u2581", -2.5], ["\u2581a", -1]]}})");
  const auto read = read_tokenizer(folder.path());
  EXPECT_THAT(read.tokenizer->encode("a \uFF41 <mask>", 9), ElementsAre(0, 4, 4, 5, 2));
  EXPECT_THAT(read.tokenizer->encode("b", 9), ElementsAre(0, 3, 1, 2));
}

}  // namespace
}  // namespace hankki
