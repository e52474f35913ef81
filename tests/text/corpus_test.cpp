// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/corpus.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "tests/text/text_fixture.h"

namespace hankki {
namespace {

using ::testing::ElementsAre;

Dataset two_recipes(bool told) {
  DatasetBuilder builder;
  Recipe stew{.id = "1", .name = "Kimchi stew"};
  stew.ingredients = {builder.ingredients().intern("aged kimchi"),
                      builder.ingredients().intern("pork")};
  stew.tags = {builder.tags().intern("korean")};
  if (told) stew.steps = "Fry pork\nAdd water";
  Recipe soup{.id = "2", .name = "Soup"};
  soup.ingredients = {builder.ingredients().intern("aged kimchi")};
  builder.add_recipe(std::move(stew));
  builder.add_recipe(std::move(soup));
  return builder.build();
}

TEST(CorpusTest, FieldsComeInTheOrderGiven) {
  const Dataset dataset = two_recipes(true);
  const RecipeCorpus corpus(dataset, parse_fields("ingredients,name,steps,tags"));
  std::vector<Corpus::Piece> pieces;
  corpus.read(0, pieces);
  std::vector<std::string_view> texts;
  for (const auto& piece : pieces) texts.push_back(piece.text);
  EXPECT_THAT(texts,
              ElementsAre("aged kimchi", "pork", "Kimchi stew", "Fry pork\nAdd water", "korean"));
  EXPECT_NE(pieces[0].shared, pieces[4].shared) << "a tag is no ingredient";
}

TEST(CorpusTest, SharedPiecesCountAsIfTheyWereRead) {
  const Dataset dataset = two_recipes(false);
  const TermCounts counts =
      count_terms(RecipeCorpus(dataset, parse_fields("ingredients,name")),
                  {.shortest_ngram = 1, .longest_ngram = 2}, {}, JobContext());
  const TermCounts whole = test::count_texts({"aged kimchi pork Kimchi stew", "aged kimchi Soup"},
                                             {.shortest_ngram = 1, .longest_ngram = 2});
  EXPECT_EQ(counts.terms, whole.terms);
  EXPECT_EQ(counts.columns, whole.columns);
  EXPECT_EQ(counts.counts, whole.counts);
}

TEST(CorpusTest, AStubIsNoDocument) {
  DatasetBuilder builder;
  builder.add_interaction("ann", "3", 5, kNoTime);
  builder.add_recipe({.id = "7", .name = "Soup"});
  const Dataset dataset = builder.build();
  const RecipeCorpus corpus(dataset, {TextField::Name});
  EXPECT_THAT(corpus.recipes(), ElementsAre(1));
}

TEST(CorpusTest, UsualFieldsAreTheProcessWhereItIsTold) {
  EXPECT_EQ(fields_text(usual_fields(two_recipes(true))), "description,steps");
  EXPECT_EQ(fields_text(usual_fields(two_recipes(false))), "name,ingredients");
}

TEST(CorpusTest, UnknownFieldsAreRefused) {
  EXPECT_THROW(parse_fields("name,colour"), Error);
  EXPECT_THROW(parse_fields("name,name"), Error);
  EXPECT_THROW(parse_fields(""), Error);
}

}  // namespace
}  // namespace hankki
