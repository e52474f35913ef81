// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_piece_training.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "core/text/word_piece.h"

namespace hankki {
namespace {

std::vector<std::string> repeated(std::initializer_list<std::pair<const char*, int>> words) {
  std::vector<std::string> texts;
  for (const auto& [word, count] : words)
    for (int i = 0; i < count; ++i) texts.emplace_back(word);
  return texts;
}

// Sennrich et al.'s example: e and s stand together 9 times, then es and t, then l and o 7 times.
TEST(WordPieceTraining, MergesTheMostFrequentPairs) {
  const auto texts = repeated({{"low", 5}, {"lower", 2}, {"newest", 6}, {"widest", 3}});
  const std::size_t characters = 5 + 2 * 10;  // d e i l n o r s t w, first and inner
  const auto vocabulary = train_word_pieces(texts, characters + 4, {});
  ASSERT_EQ(vocabulary.size(), characters + 4);
  EXPECT_THAT(std::vector(vocabulary.begin(), vocabulary.begin() + 5),
              testing::ElementsAre("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
  EXPECT_THAT(std::vector(vocabulary.end() - 4, vocabulary.end()),
              testing::ElementsAre("##es", "##est", "lo", "low"));
}

TEST(WordPieceTraining, DoesNotDependOnTheOrderOrThreads) {
  std::vector<std::string> texts;
  for (int i = 0; i < 5000; ++i)
    texts.push_back("chop " + std::to_string(i % 97) + " onions and " +
                    std::to_string(i * 31 % 89));
  const auto vocabulary = train_word_pieces(texts, 120, JobContext().with_threads(2));
  std::ranges::reverse(texts);
  EXPECT_EQ(train_word_pieces(texts, 120, JobContext().with_threads(1)), vocabulary);
  EXPECT_EQ(vocabulary.size(), 120U);
  EXPECT_THAT(vocabulary, testing::Contains("onions"));
}

TEST(WordPieceTraining, EndsWhereNothingStandsThereTwice) {
  const auto vocabulary = train_word_pieces(std::vector<std::string>{"ab", "aaaa"}, 1000, {});
  // ##a ##a overlaps itself: 2 in "aaaa", merged to ##aa once.
  EXPECT_THAT(vocabulary, testing::Contains("##aa"));
  EXPECT_LT(vocabulary.size(), 15U);
  EXPECT_EQ(train_word_pieces({}, 1000, {}).size(), 5U);
}

TEST(WordPieceTraining, CutsItsTextsWithoutUnknownPieces) {
  const std::vector<std::string> texts{"Kimchi jjigae, \uAE40\uCE58\uCC0C\uAC1C",
                                       "cr\u00E8me br\u00FBl\u00E9e 350"};
  const WordPiece tokenizer(TokenVocabulary(train_word_pieces(texts, 500, {}), "trained"), {}, {});
  for (const auto& text : texts)
    EXPECT_THAT(tokenizer.pieces(text), testing::Not(testing::Contains(1)));
}

}  // namespace
}  // namespace hankki
