// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include <gmock/gmock.h>

#include "core/base/error.h"

namespace hankki {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Segmentation = TokenOptions::Segmentation;

std::vector<std::string> texts_of(const TokenOptions& options, std::string_view text) {
  std::vector<std::string> result, without_places;
  Tokenizer tokenizer(options);
  for (const auto& token : tokenizer.tokens(text)) result.push_back(token.text);
  tokenizer.for_each(text, [&](std::string_view token) { without_places.emplace_back(token); });
  EXPECT_EQ(result, without_places);
  return result;
}

// What re.findall(r"(?u)\b\w\w+\b", text.lower()) gives in Python.
TEST(TokenizerTest, WordsAreScikitLearnsTokens) {
  EXPECT_THAT(texts_of({}, "Don't chop 1/2 cup (of) all_purpose-flour, a I 10x"),
              ElementsAre("don", "chop", "cup", "of", "all_purpose", "flour", "10x"));
  EXPECT_THAT(texts_of({}, "Crème BRÛLÉE; jalapeño"), ElementsAre("crème", "brûlée", "jalapeño"));
  EXPECT_THAT(texts_of({}, "김치 찌개, 밥"), ElementsAre("김치", "찌개"));
  EXPECT_THAT(texts_of({}, "½¼ cup² ٣٤"), ElementsAre("½¼", "cup²", "٣٤"));
  // A combining mark is no word character there, so that it parts what it stands in.
  EXPECT_THAT(texts_of({}, "cre\u0300me"), ElementsAre("cre", "me"));
  EXPECT_THAT(texts_of({}, "ΟΔΟΣ"), ElementsAre("οδος")) << "a sigma that ends a word";
  EXPECT_THAT(texts_of({.lower_case = false}, "Fry It"), ElementsAre("Fry", "It"));
  EXPECT_THAT(texts_of({}, ""), IsEmpty());
}

TEST(TokenizerTest, BytesThatAreNoTextPartWords) {
  EXPECT_THAT(texts_of({}, "on\xffion"), ElementsAre("on", "ion"));
  EXPECT_THAT(texts_of({.lower_case = false}, "on\xc3"), ElementsAre("on"));
}

TEST(TokenizerTest, StopWordsGoBeforeTheStem) {
  TokenOptions options{.stop_words = {"the"}, .stemmer = "english"};
  EXPECT_THAT(texts_of(options, "The onions frying"), ElementsAre("onion", "fri"));
  EXPECT_THROW(Tokenizer({.stemmer = "klingon"}), Error);
}

TEST(TokenizerTest, BoundariesFindWordsWithoutBlanks) {
  const TokenOptions options{.segmentation = Segmentation::Unicode};
  EXPECT_THAT(texts_of(options, "Don't fry a 밥"), ElementsAre("don't", "fry", "a", "밥"));
  EXPECT_GT(texts_of(options, "醤油ラーメンを食べます").size(), 3U);
}

TEST(TokenizerTest, CharactersStayWithinWords) {
  TokenOptions options{
      .segmentation = Segmentation::Characters, .shortest_ngram = 2, .longest_ngram = 3};
  // CountVectorizer(analyzer="char_wb", ngram_range=(2, 3)).
  EXPECT_THAT(texts_of(options, "김치 a"),
              ElementsAre(" 김", "김치", "치 ", " 김치", "김치 ", " a", "a ", " a "));
  options.shortest_ngram = options.longest_ngram = 5;
  EXPECT_THAT(texts_of(options, "ab"), ElementsAre(" ab ")) << "a short word is one, once";
}

TEST(TokenizerTest, PlacesAreInTheTextAsItWas) {
  Tokenizer tokenizer{TokenOptions{}};
  const std::string text = "Fry İnce ONIONS";  // the dotted capital grows when it is lowered
  std::vector<std::string> sources;
  for (const auto& token : tokenizer.tokens(text))
    sources.push_back(text.substr(token.begin, token.end - token.begin));
  EXPECT_EQ(sources.front(), "Fry");
  EXPECT_EQ(sources.back(), "ONIONS");
}

}  // namespace
}  // namespace hankki
