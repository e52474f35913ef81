// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of recipes by their words: search, places of terms, neighbours with reasons.
#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/text/text_spec.h"
#include "core/workbench/near_recipes.h"
#include "core/workbench/recipe_search.h"
#include "core/workbench/term_places.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Dataset cookbook() {
  DatasetBuilder builder;
  const auto add = [&](std::string id, std::string name, std::string steps, std::int32_t minutes,
                       const std::string& tag, const std::vector<std::string>& ingredients) {
    Recipe recipe{.id = std::move(id),
                  .name = std::move(name),
                  .steps = std::move(steps),
                  .minutes = minutes};
    recipe.tags.push_back(builder.tags().intern(tag));
    for (const std::string& ingredient : ingredients)
      recipe.ingredients.push_back(builder.ingredients().intern(ingredient));
    builder.add_recipe(std::move(recipe));
  };
  add("1", "kimchi stew", "Fry the kimchi, add tofu. Simmer the kimchi again.", 30, "stew",
      {"kimchi", "tofu"});
  add("2", "kimchi rice", "Fry rice with kimchi.", 10, "rice", {"kimchi", "rice"});
  add("3", "tomato pasta", "Boil pasta, add tomato and basil.", 20, "pasta", {"pasta", "tomato"});
  add("4", "basil pasta", "Boil pasta, add basil.", -1, "pasta", {"pasta", "basil"});
  builder.add_interaction("u", "3", 5, kNoTime);
  builder.add_interaction("u", "5", 5, kNoTime);  // a stub
  return builder.build();
}

class RecipeWords : public testing::Test {
 protected:
  static RecipeTerms weigh(const Dataset& dataset, const std::string& fields) {
    ParameterValues values = text_spec().parameters.defaults();
    values.set("fields", text_spec().parameters.parse("fields", fields));
    return recipe_terms(dataset, values, JobContext());
  }
  std::vector<ItemIndex> find(const RecipeSearchQuery& query) const {
    return RecipeSearch(dataset, RecipeSearch::all_fields(), {}, {0, 0, 1, 0, 1}, job).find(query);
  }
  std::string word(std::uint32_t term) const { return terms.counts.terms[term]; }

  const JobContext job;
  const std::shared_ptr<const Dataset> dataset = std::make_shared<const Dataset>(cookbook());
  const RecipeTerms terms = weigh(*dataset, "name,steps");
};

TEST_F(RecipeWords, AMisspelledWordGivesWayToTheNearestThatThereIs) {
  const RecipeSearch search(dataset, RecipeSearch::all_fields(), {}, {0, 0, 1, 0, 1}, job);
  EXPECT_EQ(search.corrected("kimhci"), "kimchi") << "two letters swapped are one fault";
  EXPECT_EQ(search.corrected("psata with basli"), "pasta with basil");
  EXPECT_EQ(search.corrected("tomattto rice"), "tomato rice") << "two faults in a long word";
  EXPECT_EQ(search.corrected("kimchi stew"), "kimchi stew");
  EXPECT_EQ(search.corrected("Kimhci Pasta"), "kimchi Pasta") << "the others as they were typed";
  // Also where another word is found: else that word alone would decide.
  const RecipeSearch::Meant meant = search.find_meant({.text = "kimhci pasta"});
  EXPECT_EQ(meant.text, "kimchi pasta");
  EXPECT_EQ(meant.recipes, search.find({.text = "kimchi pasta"}));
  EXPECT_NE(meant.recipes, search.find({.text = "kimhci pasta"}));
  EXPECT_EQ(search.find_meant({.text = "pasta"}).text, "") << "nothing is to be put right";
  EXPECT_EQ(search.corrected("Zzzzzzz"), "Zzzzzzz") << "nothing is like it";
}

TEST_F(RecipeWords, SearchFindsAWordOfAnyFieldTheBestMatchFirst) {
  EXPECT_THAT(find({.text = "kimchi tofu"}), ElementsAre(0, 1));
  EXPECT_THAT(find({.text = "Stew"}), ElementsAre(0)) << "of the name and of the tags";
  EXPECT_THAT(find({.text = "tomato basil"}), ElementsAre(2, 3));
  EXPECT_THAT(find({.text = "chocolate"}), IsEmpty());
}

TEST_F(RecipeWords, WithoutWordsTheMostRatedComeFirstAndStubsNever) {
  EXPECT_THAT(find({}), ElementsAre(2, 0, 1, 3));
}

TEST_F(RecipeWords, SearchKeepsToWhatIsAskedFor) {
  EXPECT_THAT(find({.most_minutes = 20}), ElementsAre(2, 1))
      << "one does not say how long it takes";
  const auto pasta = dataset->tags().find("pasta");
  ASSERT_TRUE(pasta);
  EXPECT_THAT(find({.text = "basil", .tag = pasta}), SizeIs(2));
  EXPECT_THAT(recipes_with_tag(*dataset, *pasta), ElementsAre(2, 3));
  const auto among = std::make_shared<const std::vector<ItemIndex>>(std::vector<ItemIndex>{1, 3});
  EXPECT_THAT(find({.text = "kimchi", .among = among}), ElementsAre(1));
}

class TypedText : public testing::Test {
 protected:
  TypedText() {
    DatasetBuilder builder;
    const auto egg = builder.ingredients().intern("Egg");
    const auto rice = builder.ingredients().intern("rice");
    const auto korean = builder.tags().intern("korean");
    builder.add_recipe(
        {.id = "10", .name = "Fried Rice", .tags = {korean}, .ingredients = {egg, rice}});
    builder.add_recipe({.id = "20", .name = "CRÈME brûlée", .ingredients = {egg}});
    builder.add_recipe({.id = "30", .name = "", .description = "plain"});
    builder.add_recipe({.id = "B-40", .name = "김치찌개와 밥", .tags = {korean}});
    builder.add_interaction("ann", "20", 5, kNoTime);
    builder.add_interaction("10", "stub", 5, kNoTime);
    dataset = std::make_shared<const Dataset>(builder.build());
  }
  std::optional<TextMatches> matches(std::string_view text) const {
    const std::vector<std::uint32_t> ratings(dataset->recipes().size());
    return RecipeSearch(dataset, RecipeSearch::table_fields(), {}, ratings, {}).matches(text, {});
  }
  std::vector<std::string> ids(std::string_view text) const {
    const auto found = matches(text);
    std::vector<std::string> all;
    for (std::size_t i = 0; found && i < found->recipes.size(); ++i)
      if (found->recipes[i]) all.push_back(dataset->recipes()[i].id);
    return all;
  }
  std::vector<std::string> users(std::string_view text) const {
    const auto found = matches(text);
    std::vector<std::string> all;
    for (std::size_t i = 0; found && i < found->users.size(); ++i)
      if (found->users[i]) all.push_back(dataset->users()[i]);
    return all;
  }

  std::shared_ptr<const Dataset> dataset;
};

TEST_F(TypedText, IsInNamesTagsAndIngredientsWhateverItsCase) {
  EXPECT_THAT(ids("EGG"), ElementsAre("10", "20"));
  EXPECT_THAT(ids("Korean"), ElementsAre("10", "B-40"));
  EXPECT_THAT(ids("crème BRÛLÉE"), ElementsAre("20"));
  EXPECT_THAT(ids(" rice  egg "), ElementsAre("10")) << "every word must be there";
  EXPECT_THAT(ids("tofu"), IsEmpty());
  EXPECT_THAT(ids("plain"), IsEmpty()) << "the table shows no description";
  EXPECT_FALSE(matches("  ")) << "no words: all";
}

TEST_F(TypedText, ItsLastWordMayGoOn) {
  EXPECT_THAT(ids("fri"), ElementsAre("10"));
  EXPECT_THAT(ids("f"), ElementsAre("10")) << "of one letter too";
  EXPECT_THAT(ids("fri ri"), IsEmpty()) << "the first is over";
  EXPECT_THAT(ids("fried ri"), ElementsAre("10"));
  EXPECT_THAT(ids("ried"), IsEmpty()) << "words begin at their beginning";
}

TEST_F(TypedText, KoreanIsFoundWithinWordsTheirEndingsAside) {
  EXPECT_THAT(ids("김"), ElementsAre("B-40"));
  EXPECT_THAT(ids("찌개"), ElementsAre("B-40"));
  EXPECT_THAT(ids("찌개 korean"), ElementsAre("B-40"));
  EXPECT_THAT(ids("김치 두부"), IsEmpty());
}

TEST_F(TypedText, IsAnIdAsAWhole) {
  EXPECT_THAT(ids("b-40"), ElementsAre("B-40"));
  EXPECT_THAT(ids("stub"), ElementsAre("stub")) << "though nothing else is known of it";
  EXPECT_THAT(users("Ann"), ElementsAre("ann"));
  EXPECT_THAT(users("an"), IsEmpty());
  EXPECT_THAT(users("ann rice"), IsEmpty());
  EXPECT_THAT(ids("10"), ElementsAre("10"));
  EXPECT_THAT(users("10"), ElementsAre("10"));
}

TEST(TypedTextOfNothing, ARecipeWithoutAWordIsFoundByItsId) {
  DatasetBuilder builder;
  builder.add_interaction("ann", "7", 5, kNoTime);
  const auto dataset = std::make_shared<const Dataset>(builder.build());
  const RecipeSearch search(dataset, RecipeSearch::table_fields(), {}, {1}, {});
  EXPECT_THAT(search.matches("7", {})->recipes, ElementsAre(true));
  EXPECT_THAT(search.matches("rice", {})->recipes, ElementsAre(false));
  EXPECT_THAT(search.find({.text = "rice"}), IsEmpty());
}

TEST_F(RecipeWords, TermsStandWhereTheTextHasThem) {
  const std::string text = field_text(*dataset, 0, TextField::Steps);
  std::vector<std::string> found;
  for (const TermPlace& place : term_places(terms, 0, text)) {
    found.push_back(text.substr(place.begin, place.end - place.begin));
    EXPECT_GT(place.weight, 0) << found.back();
  }
  EXPECT_THAT(found, ElementsAre("Fry", "the", "kimchi", "add", "tofu", "Simmer", "the", "kimchi",
                                 "again"));
  EXPECT_EQ(field_text(*dataset, 0, TextField::Ingredients), "kimchi, tofu");
}

TEST_F(RecipeWords, ATermIsShownWithWhatStandsAroundIt) {
  const auto found = term_in_context(*dataset, terms, {0, 1, 2, 3}, "basil", 9, job);
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].recipe, 2U);
  EXPECT_EQ(found[0].before + found[0].term + found[0].after, "Boil pasta, add tomato and basil.");
  EXPECT_EQ(found[1].term, "basil") << "the first place, in the name";
  EXPECT_EQ(found[1].after, " pasta");
  EXPECT_THAT(term_in_context(*dataset, terms, {0, 1, 2, 3}, "basil", 1, job), SizeIs(1));
  EXPECT_THAT(term_in_context(*dataset, terms, {0, 1, 2, 3}, "cocoa", 9, job), IsEmpty());
}

TEST_F(RecipeWords, TheNearestByTermsSayWhatTheyShare) {
  const auto near = nearest_by_terms(*dataset, terms, 3, 9, job);
  ASSERT_THAT(near, SizeIs(2)) << "kimchi rice shares no word with it";
  EXPECT_EQ(near[0].recipe, 2U);
  EXPECT_GT(near[0].cosine, near[1].cosine);
  ASSERT_THAT(near[0].terms, SizeIs(kNearReasons));
  EXPECT_EQ(word(near[0].terms[0]), "pasta");
  ASSERT_THAT(near[0].ingredients, SizeIs(1));
  EXPECT_EQ(dataset->ingredients().term(near[0].ingredients[0]), "pasta");
  EXPECT_THAT(nearest_by_terms(*dataset, terms, 3, 1, job), SizeIs(1));
}

TEST_F(RecipeWords, TheNearestByVectorsAreThoseOfTheVectors) {
  RecipeVectors vectors;
  vectors.recipes = {0, 1, 2, 3};
  vectors.vectors = {2, {1, 0, 0.6F, 0.8F, 0, 1, 1, 0}};
  const auto near = nearest_by_vectors(*dataset, terms, vectors, 0, 2);
  ASSERT_THAT(near, SizeIs(2));
  EXPECT_EQ(near[0].recipe, 3U) << "though it shares no word but \"add\"";
  EXPECT_NEAR(near[0].cosine, 1, 1e-6);
  EXPECT_EQ(near[1].recipe, 1U);
  EXPECT_NEAR(near[1].cosine, 0.6, 1e-6);
  EXPECT_THROW(nearest_by_vectors(*dataset, terms, vectors, 4, 2), Error) << "the stub";
}

}  // namespace
}  // namespace hankki::test
