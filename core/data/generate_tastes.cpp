// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/base/random.h"
#include "core/data/builtin.h"
#include "core/data/zipf.h"

namespace hankki {
namespace {

/// Recipes by what they are about: the rarest of their tags and ingredients that enough recipes
/// have. Recipes about nothing else are a topic of their own.
std::vector<std::vector<ItemIndex>> topics_of(const Dataset& dataset, RandomEngine& engine) {
  const auto tags = static_cast<std::uint32_t>(dataset.tags().size());
  std::vector<std::uint32_t> counts(tags + dataset.ingredients().size());
  const auto each_term = [&](const Recipe& recipe, const auto& body) {
    for (const std::uint32_t tag : recipe.tags) body(tag);
    for (const std::uint32_t ingredient : recipe.ingredients) body(tags + ingredient);
  };
  for (const Recipe& recipe : dataset.recipes())
    each_term(recipe, [&](std::uint32_t term) { ++counts[term]; });
  const auto enough = static_cast<std::uint32_t>(dataset.recipes().size() / 200 + 1);
  std::vector<std::vector<ItemIndex>> by_term(counts.size() + 1);
  for (ItemIndex item = 0; item < dataset.recipes().size(); ++item) {
    std::size_t topic = counts.size();
    each_term(dataset.recipes()[item], [&](std::uint32_t term) {
      if (counts[term] < enough) return;
      const bool rarer = topic == counts.size() || counts[term] < counts[topic] ||
                         (counts[term] == counts[topic] && term < topic);
      if (rarer) topic = term;
    });
    by_term[topic].push_back(item);
  }
  std::erase_if(by_term, [](const auto& topic) { return topic.empty(); });
  for (auto& topic : by_term)  // the first of each are its most popular ones
    for (std::size_t i = topic.size(); i > 1; --i)
      std::swap(topic[i - 1], topic[random_below(engine, i)]);
  return by_term;
}

/// The users' ids go on behind the numbers that are there.
std::uint64_t largest_number(const std::vector<std::string>& ids) {
  std::uint64_t largest = 0;
  for (const std::string& id : ids)
    if (const auto number = parse_number<std::uint32_t>(id))
      largest = std::max<std::uint64_t>(largest, *number);
  return largest;
}

/// Draws a user's recipes: of five three are of the user's first topic, one of the second and one
/// of any.
class TasteDraws {
 public:
  TasteDraws(const Dataset& dataset, RandomEngine& engine)
      : recipes_(dataset.recipes().size()), topics_(topics_of(dataset, engine)) {
    for (std::uint32_t i = 0; i < topics_.size(); ++i) {
      within_.emplace_back(static_cast<std::uint32_t>(topics_[i].size()));
      of_place_.insert(of_place_.end(), topics_[i].size(), i);
    }
  }

  /// body(recipe, rating)
  template <typename Body>
  void draw_user(std::uint32_t wanted, RandomEngine& engine, const Body& body) const {
    const std::uint32_t first = any_topic(engine), second = any_topic(engine);
    std::unordered_set<ItemIndex> taken;
    for (std::uint64_t attempt = 0; taken.size() < wanted; ++attempt) {
      const auto kind = random_below(engine, 5);
      const auto topic = kind < 3 ? first : kind == 3 ? second : any_topic(engine);
      ItemIndex recipe = topics_[topic][within_[topic].draw(engine)];
      if (attempt > std::uint64_t{20} * wanted)  // small topics are used up
        while (taken.contains(recipe)) recipe = (recipe + 1) % static_cast<ItemIndex>(recipes_);
      if (!taken.insert(recipe).second) continue;
      const auto luck = random_below(engine, 10);
      body(recipe, kind == 4 ? (luck < 4 ? 3.0F : 4.0F) : (luck < 3 ? 4.0F : 5.0F));
    }
  }

 private:
  std::uint32_t any_topic(RandomEngine& engine) const {
    return of_place_[random_below(engine, of_place_.size())];
  }

  std::size_t recipes_;
  std::vector<std::vector<ItemIndex>> topics_;
  std::vector<Zipf> within_;             // by topic
  std::vector<std::uint32_t> of_place_;  // topics, each as often as it has recipes
};

}  // namespace

Dataset with_tastes(const Dataset& catalogue, std::uint32_t users, std::uint32_t per_user,
                    std::uint64_t seed, const JobContext& job) {
  const auto& recipes = catalogue.recipes();
  if (users == 0 || per_user == 0 || per_user > recipes.size())
    throw Error("--per-user",
                en::say("each of at least one user rates 1 to {} recipes", recipes.size()));
  DatasetBuilder builder;
  for (const std::string& tag : catalogue.tags().terms()) builder.tags().intern(tag);
  for (const std::string& name : catalogue.ingredients().terms())
    builder.ingredients().intern(name);
  for (const Recipe& recipe : recipes) builder.add_recipe(recipe);
  for (const Interaction& old : catalogue.interactions())
    builder.add_interaction(catalogue.users()[old.user], recipes[old.item].id, old.rating,
                            old.time);
  RandomEngine engine = random_stream(seed, "tastes");
  const TasteDraws draws(catalogue, engine);
  const std::uint64_t last = largest_number(catalogue.users());
  for (std::uint32_t user = 0; user < users; ++user) {
    if (user % 256 == 0) job.report(user, users, en::say("Drawing interactions"));
    const std::string id = std::to_string(last + 1 + user);
    draws.draw_user(per_user, engine, [&](ItemIndex recipe, float rating) {
      builder.add_interaction(id, recipes[recipe].id, rating, kNoTime);
    });
  }
  return builder.build();
}

}  // namespace hankki
