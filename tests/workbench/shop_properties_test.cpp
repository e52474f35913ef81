// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of every answer, whatever people did before: checked over long random lives of a shop.
#include <cmath>
#include <map>
#include <set>

#include "core/store/runs.h"
#include "core/workbench/autopilot.h"
#include "core/workbench/publishing.h"
#include "core/workbench/shop_recipes.h"
#include "core/workbench/shop_taste.h"
#include "core/workbench/training.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

constexpr Time kNoon = 1'800'000'000 * kSecond;

/// The same, and most recipes tell what is in them.
TinyData two_nourishing_tastes() {
  const TinyData plain = two_tastes(true);
  DatasetBuilder builder;
  for (const std::string& term : plain.dataset.tags().terms()) builder.tags().intern(term);
  for (const std::string& term : plain.dataset.ingredients().terms())
    builder.ingredients().intern(term);
  float number = 0;
  for (Recipe recipe : plain.dataset.recipes()) {
    if (++number < 32)
      recipe.nutrition = Nutrition{.calories = 100 + number,
                                   .total_fat = number,
                                   .sugar = 3 * number,
                                   .sodium = 100 - 3 * number,
                                   .protein = 20};
    builder.add_recipe(std::move(recipe));
  }
  for (const Interaction& one : plain.dataset.interactions())
    builder.add_interaction(plain.dataset.users()[one.user], plain.dataset.recipes()[one.item].id,
                            one.rating, one.time);
  TinyData data{builder.build(), {}};
  const SplitRecipe& recipe = plain.split.recipe;
  data.split = make_split(data.dataset, assign_parts(data.dataset, recipe), recipe);
  return data;
}

class ShopProperties : public WorkbenchTest {
 protected:
  ShopProperties() {
    TinyData data = two_nourishing_tastes();
    known = LoadedData{.dataset = std::make_shared<const Dataset>(std::move(data.dataset)),
                       .split = std::make_shared<const Split>(std::move(data.split))};
    known.dataset_id =
        workspace->datasets().add(*known.dataset, {.name = "told", .source = "csv"}, {});
    known.split_id = workspace->splits().add(known.dataset_id, *known.dataset,
                                             assign_parts(*known.dataset, known.split->recipe),
                                             known.split->recipe);
    PublishTask task;
    for (const char* model : {"ease", "itemknn", "mostpop"}) {
      const RunId id = workspace->runs().add(known.split_id, request_of(model));
      task.runs.push_back(train_run(*workspace, id, known, {}, job).run.id);
    }
    publish_batch(*workspace, task, known, job);
  }

  const std::string& id_of(const Shop& shop, ItemIndex recipe) const {
    return shop.batch().data().dataset->recipes()[recipe].id;
  }
};

/// A life of the shop: people ask, rate, withdraw, hide, set tastes and write recipes at random.
class Life {
 public:
  Life(Shop& shop, std::uint64_t seed, const JobContext& job)
      : shop_(shop), job_(job), random_(random_stream(seed, "life")) {
    for (const char* user : {"1", "3", "6", "9"}) people_.push_back(shop.person(user));
  }

  void step() {
    now_ += static_cast<Time>(random_below(random_, 90)) * kSecond;
    const ShopPerson& person = people_[random_below(random_, people_.size())];
    switch (random_below(random_, 8)) {
      case 0:
        return rate(person);
      case 1:
        return hide(person);
      case 2:
        return set_own_taste(person);
      case 3:
        return write(person);
      default:
        return ask(person);
    }
  }

 private:
  bool chance() { return random_below(random_, 2) == 0; }

  ShopFilters filters() {
    const auto& catalogue = shop_.batch().catalogue();
    ShopFilters filters;
    if (chance()) filters.max_minutes = 10.0 + static_cast<double>(random_below(random_, 50));
    if (chance()) filters.allergies = parse_allergen("sesame");
    if (random_below(random_, 4) == 0) filters.have = {catalogue.at_hand("soy sauce")};
    if (!filters.have.empty() && chance()) filters.missing = 0;
    if (random_below(random_, 4) == 0) filters.max_sodium = 30;
    if (random_below(random_, 4) == 0) filters.max_sugar = 45;
    filters.wishes[0] = static_cast<NutrientWish>(random_below(random_, 3));
    return filters;
  }

  void ask(const ShopPerson& person) {
    const ShopFilters asked = filters();
    const ShopAnswer answer = shop_.recommend(person, asked, random_(), now_);
    const auto& catalogue = shop_.batch().catalogue();
    const auto trained = shop_.batch().trained(*person.row);
    const auto opinions = shop_.workspace().shop().opinions(person.key);
    const auto vetoes = shop_.workspace().shop().vetoes(person.key, now_);
    std::set<ItemIndex> seen;
    for (const ShopSlot& slot : answer.blend.shown) {
      const Recipe& recipe = shop_.batch().data().dataset->recipes()[slot.recipe];
      EXPECT_TRUE(seen.insert(slot.recipe).second) << "twice";
      if (asked.max_minutes) {
        EXPECT_LE(recipe.minutes, *asked.max_minutes);
        EXPECT_GE(recipe.minutes, 0);
      }
      EXPECT_NE(catalogue.allergy(slot.recipe, asked.allergies), AllergyState::Contains);
      if (asked.max_sodium) {
        ASSERT_TRUE(recipe.nutrition);
        EXPECT_LE(recipe.nutrition->sodium, *asked.max_sodium);
      }
      if (asked.max_sugar) {
        ASSERT_TRUE(recipe.nutrition);
        EXPECT_LE(recipe.nutrition->sugar, *asked.max_sugar);
      }
      if (asked.missing) {
        const auto lacking = catalogue.missing(slot.recipe, asked.have);
        EXPECT_LE(std::ranges::count(lacking, std::string(), &MissingIngredient::substitute),
                  *asked.missing);
      }
      for (const AtHand& one : asked.have)
        EXPECT_TRUE(std::ranges::any_of(recipe.ingredients, [&](std::uint32_t ingredient) {
          return std::ranges::binary_search(one.ingredients, ingredient);
        }));
      EXPECT_FALSE(std::ranges::binary_search(trained, slot.recipe)) << "rated in the data";
      for (const Opinion& opinion : opinions)
        EXPECT_FALSE(opinion.stars && opinion.recipe == recipe.id);
      for (const Veto& veto : vetoes) EXPECT_NE(veto.recipe, recipe.id);
      EXPECT_NE(recipe.contributor, person.key) << "own";
      EXPECT_NE(recipe.contributor, person.name) << "own in the data";
      EXPECT_FALSE(removed_.contains(recipe.id));
      EXPECT_GT(slot.item_propensity, 0);
      EXPECT_LE(slot.item_propensity, 1 + 1e-9);
      if (slot.arm >= 0) {
        const auto arm = static_cast<std::size_t>(slot.arm);
        EXPECT_TRUE(slot.ranks[arm]);
        EXPECT_GE(slot.item_propensity, slot.model_propensity - 1e-9);
        if (slot.reason == ChoiceReason::Draw) {
          for (const double draw : slot.draws) EXPECT_FALSE(draw > slot.draws[arm]);
        }
      }
    }
    EXPECT_LE(answer.blend.shown.size(), std::min<std::size_t>(10, answer.filtered.remaining));
    const auto logged = shop_.workspace().shop().last_answer(person.key);
    ASSERT_TRUE(logged);
    ASSERT_EQ(logged->recipes.size(), answer.blend.shown.size()) << "slots are the list";
    const auto& told = logged->detail["slots"];
    for (std::size_t i = 0; i < told.size(); ++i) {
      const ShopSlot& slot = answer.blend.shown[i];
      EXPECT_EQ(logged->recipes[i], shop_.batch().data().dataset->recipes()[slot.recipe].id);
      EXPECT_EQ(logged->arms[i], slot.arm);
      if (told[i]["reason"] != "draw") continue;
      const auto& draws = told[i]["draws"];
      for (const auto& draw : draws)
        EXPECT_FALSE(draw.is_number() && draw > draws[static_cast<std::size_t>(logged->arms[i])]);
    }
    last_[person.key] = answer;
    check_counts();
  }

  void rate(const ShopPerson& person) {
    const auto last = last_.find(person.key);
    if (last == last_.end() || last->second.blend.shown.empty()) return;
    const auto& shown = last->second.blend.shown;
    const ShopSlot& slot = shown[random_below(random_, shown.size())];
    const std::string& id = shop_.batch().data().dataset->recipes()[slot.recipe].id;
    if (removed_.contains(id)) return;
    std::optional<double> stars;
    if (random_below(random_, 4) != 0)
      stars = 1.0 + static_cast<double>(random_below(random_, 9)) / 2;
    const Credited credited = shop_.rate(person, id, stars, false, now_);
    const auto vetoes = shop_.workspace().shop().vetoes(person.key, now_);
    const bool likes = stars && *stars >= 4 && slot.arm >= 0 &&
                       std::ranges::find(vetoes, id, &Veto::recipe) == vetoes.end();
    EXPECT_EQ(credited.arm, likes ? std::optional(slot.arm) : std::nullopt)
        << "credit follows the rating";
    check_counts();
  }

  /// What arms have is what their slots came to, each counted once.
  void check_counts() {
    std::map<int, std::pair<std::int64_t, std::int64_t>> counts;
    for (const LoggedAnswer& answer : shop_.workspace().shop().answers(1, 10'000))
      for (std::size_t slot = 0; slot < answer.arms.size(); ++slot) {
        counts[answer.arms[slot]].first += answer.states[slot] == SlotState::Success;
        counts[answer.arms[slot]].second += answer.states[slot] == SlotState::Failure;
      }
    const BatchInfo batch = shop_.workspace().batches().info(shop_.batch().info().id);
    const auto priors = make_batch_policy(batch)->posteriors();
    const auto posteriors = shop_.policy().posteriors();
    for (std::size_t arm = 0; arm < batch.models.size(); ++arm) {
      const auto& [successes, failures] = counts[static_cast<int>(arm)];
      EXPECT_EQ(batch.models[arm].successes, successes);
      EXPECT_EQ(batch.models[arm].failures, failures);
      EXPECT_NEAR(posteriors[arm].a, priors[arm].a + static_cast<double>(successes), 1e-6);
      EXPECT_NEAR(posteriors[arm].b, priors[arm].b + static_cast<double>(failures), 1e-6);
    }
  }

  void hide(const ShopPerson& person) {
    const auto& recipes = shop_.batch().data().dataset->recipes();
    const auto last = last_.find(person.key);
    std::size_t recipe = random_below(random_, recipes.size());
    if (last != last_.end() && !last->second.blend.shown.empty() && chance())
      recipe = last->second.blend.shown[0].recipe;
    shop_.workspace().shop().veto(person.key, {recipes[recipe].id, "hidden", std::nullopt}, now_,
                                  shop_.settings().credit);
    check_counts();
  }

  void set_own_taste(const ShopPerson& person) {
    if (chance()) return reset_taste(shop_, person, now_);
    const auto beliefs = taste_of(shop_, person, 6);
    set_taste(shop_, person,
              {{beliefs[random_below(random_, beliefs.size())].term,
                static_cast<double>(random_below(random_, 5)) / 2 - 1}},
              now_);
  }

  void write(const ShopPerson& person) {
    const auto own = own_recipes(shop_, person);
    if (own.size() > 2) {
      const std::string name = own_recipe_name(own.front().id);
      remove_own_recipe(shop_, person, name, now_, job_);
      removed_.insert(name);
      return;
    }
    add_own_recipe(shop_, person,
                   {.name = "own",
                    .ingredients = {chance() ? "soy sauce" : "sesame oil", "rice"},
                    .minutes = static_cast<int>(random_below(random_, 60))},
                   now_, job_);
  }

  Shop& shop_;
  const JobContext& job_;
  RandomEngine random_;
  std::vector<ShopPerson> people_;
  std::map<std::string, ShopAnswer> last_;
  std::set<std::string> removed_;
  Time now_ = kNoon;
};

TEST_F(ShopProperties, HoldOverALongLife) {
  for (const double surprise : {0.0, .3}) {
    Shop shop(*workspace, {.surprise = surprise}, known, job);
    Life life(shop, surprise > 0 ? 1 : 2, job);
    for (int step = 0; step < 120 && !HasFailure(); ++step) life.step();
  }
}

// What each model's first recipe would be liked if it alone were shown, estimated from a log of the
// blend by inverse propensities, against what is known of the visitors.
TEST_F(ShopProperties, InversePropensitiesOfTheAutopilotsLogAreUnbiased) {
  Shop shop(*workspace, {}, known, job);
  const AutopilotTask task{.visits = 3000, .seed = 4};
  run_autopilot(shop, task, job);
  const std::size_t arms = shop.batch().arms();
  std::vector<double> estimate(arms), weight(arms), square(arms), truth(arms);
  const auto log = workspace->shop().answers(1, 10'000);
  ASSERT_EQ(log.size(), 3000u);
  for (const LoggedAnswer& answer : log) {
    const ShopPerson person = shop.person_of_key(answer.person);
    const auto wanted = known.split->test.row(*person.row);
    for (std::size_t arm = 0; arm < arms; ++arm) {
      const auto first = answer.detail["lists"][arm][0].get<ItemIndex>();
      const auto column = shop.batch().column(first);
      if (column && std::ranges::binary_search(wanted, *column))
        truth[arm] += shop.settings().appeal;
      if (answer.recipes[0] != id_of(shop, first)) continue;
      const double inverse = 1 / answer.detail["slots"][0]["item_propensity"].get<double>();
      const double gain = answer.states[0] == SlotState::Success ? inverse : 0;
      weight[arm] += inverse;
      estimate[arm] += gain;
      square[arm] += gain * gain;
    }
  }
  const auto visits = static_cast<double>(log.size());
  for (std::size_t arm = 0; arm < arms; ++arm) {
    const double mean = estimate[arm] / visits;
    const double error = std::sqrt((square[arm] / visits - mean * mean) / visits);
    EXPECT_NEAR(mean, truth[arm] / visits, 4 * error + 1e-3) << "model " << arm;
    EXPECT_GT(weight[arm], 0);
  }
}

}  // namespace
}  // namespace hankki::test
