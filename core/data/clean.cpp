// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/clean.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include "core/base/error.h"
#include "core/data/ingredient_names.h"

namespace hankki {
namespace {

constexpr std::size_t kRowsPerCheck = 4096;

/// The rows that are left, by their position in the data set, in source order.
class Cleaning {
 public:
  Cleaning(const Dataset& dataset, const JobContext& job) : dataset_(dataset), job_(job) {
    left_.resize(dataset.interactions().size());
    std::iota(left_.begin(), left_.end(), 0U);
    stands_.resize(dataset.recipes().size());
    std::iota(stands_.begin(), stands_.end(), 0U);
  }

  const std::vector<std::uint32_t>& left() const { return left_; }
  ItemIndex standing_for(ItemIndex item) const { return stands_[item]; }
  std::vector<CleaningStepResult> take_results() { return std::move(results_); }

  void note_renamed(const IngredientNames& names) {
    const std::int64_t recipes = names.changed_recipes();
    results_.push_back({.step = en::say("Other names for ingredients: {}, in recipes: {}",
                                        names.renames().size(), recipes),
                        .left = std::ssize(left_),
                        .recipes = recipes,
                        .replaced = names.renames()});
  }

  void merge(const RecipeMerging& merging) {
    auto stands = stands_for(dataset_, merging);
    const auto goes = [&](const Interaction& row) { return stands[row.item] != row.item; };
    auto replaced = replaced_recipes(dataset_, merging);
    const std::int64_t recipes = std::ssize(replaced);
    std::int64_t removed = 0;
    Message step;
    if (merging.move_interactions) {
      const auto [moved, beside] = count_moved(stands);
      stands_ = std::move(stands);
      step = en::say(
          "Recipes merged into another ({}): {}; interactions moved: {}, of them beside "
          "another one of the same user: {}",
          merging.criterion, recipes, moved, beside);
    } else {
      removed = keep_if([&](const Interaction& row) { return !goes(row); });
      stands_ = std::move(stands);
      step = en::say("Recipes dropped for another ({}): {}, with their interactions",
                     merging.criterion, recipes);
    }
    results_.push_back({.step = std::move(step),
                        .removed = removed,
                        .left = std::ssize(left_),
                        .recipes = recipes,
                        .replaced = std::move(replaced)});
  }

  void drop_unrated() {
    const auto removed = keep_if([](const Interaction& row) { return row.rating != 0; });
    record(en::say("Rows without a rating"), removed, 1);
  }

  bool has_unrated() const {
    return std::ranges::any_of(left_, [&](auto row) { return row_at(row).rating == 0; });
  }

  void drop_low_ratings(double minimum) {
    // Ratings are kept as floats: a rating of 4.1 is the float of 4.1, which lies below 4.1.
    const auto lowest = static_cast<float>(minimum);
    const auto removed = keep_if([&](const Interaction& row) { return row.rating >= lowest; });
    record(en::say("Ratings below {}", minimum), removed, 1);
  }

  void note_binarised() { record(en::say("Ratings counted as 1"), 0, 1); }

  void drop_duplicates() {
    const auto times = order_in_time(dataset_);
    std::unordered_map<std::uint64_t, std::uint32_t> last;
    last.reserve(left_.size());
    for (std::size_t i = 0; i < left_.size(); ++i) {
      if (i % kRowsPerCheck == 0) job_.check();
      const auto [kept, is_new] = last.try_emplace(key_of(left_[i]), left_[i]);
      if (!is_new && times[kept->second] <= times[left_[i]]) kept->second = left_[i];
    }
    std::vector<bool> keep(dataset_.interactions().size(), false);
    for (const auto& [key, row] : last) keep[row] = true;
    const auto removed = static_cast<std::int64_t>(
        std::erase_if(left_, [&](std::uint32_t row) { return !keep[row]; }));
    record(en::say("Earlier ratings of the same item by the same user"), removed, 1);
  }

  void drop_rare_users(std::uint32_t minimum) {
    const auto counts = count_users();
    const auto removed =
        keep_if([&](const Interaction& row) { return counts[row.user] >= minimum; });
    record(en::say("Users with fewer than {} interactions", minimum), removed, 1);
  }

  void drop_rare_items(std::uint32_t minimum) {
    const auto counts = count_items();
    const auto removed =
        keep_if([&](const Interaction& row) { return counts[row.item] >= minimum; });
    record(en::say("Recipes with fewer than {} interactions", minimum), removed, 1);
  }

  void cut_to_core(std::uint32_t k) {
    std::int64_t removed = 0;
    std::int64_t rounds = 0;
    for (std::int64_t last = 1; last > 0; ++rounds) {
      const auto users = count_users();
      const auto items = count_items();
      last = keep_if(
          [&](const Interaction& row) { return users[row.user] >= k && items[row.item] >= k; });
      removed += last;
    }
    // The last round only finds that nothing is left to do.
    record(en::say("Users and recipes outside the {}-core", k), removed,
           std::max<std::int64_t>(1, rounds - 1));
  }

  std::vector<std::uint32_t> count_users() const {
    std::vector<std::uint32_t> counts(dataset_.users().size(), 0);
    for (const auto row : left_) ++counts[row_at(row).user];
    return counts;
  }

  std::vector<std::uint32_t> count_items() const {
    std::vector<std::uint32_t> counts(dataset_.recipes().size(), 0);
    for (const auto row : left_) ++counts[row_at(row).item];
    return counts;
  }

 private:
  /// With the recipe that stands for its own.
  Interaction row_at(std::uint32_t row) const {
    Interaction found = dataset_.interactions()[row];
    found.item = stands_[found.item];
    return found;
  }

  /// Rows of recipes that go, and those of them whose user has another row of the recipe that
  /// stands for it.
  std::pair<std::int64_t, std::int64_t> count_moved(const std::vector<ItemIndex>& stands) const {
    const auto& rows = dataset_.interactions();
    const auto key = [&](std::uint32_t row) {
      return (std::uint64_t{rows[row].user} << 32) | stands[rows[row].item];
    };
    std::unordered_set<ItemIndex> merged;
    for (ItemIndex item = 0; item < stands.size(); ++item)
      if (stands[item] != item) merged.insert(stands[item]);
    std::unordered_map<std::uint64_t, std::int64_t> rows_of;
    for (const auto row : left_)
      if (merged.contains(stands[rows[row].item])) ++rows_of[key(row)];
    std::int64_t moved = 0, beside = 0;
    for (const auto row : left_) {
      if (stands[rows[row].item] == rows[row].item) continue;
      ++moved;
      beside += rows_of[key(row)] > 1 ? 1 : 0;
    }
    return {moved, beside};
  }

  std::uint64_t key_of(std::uint32_t row) const {
    return (std::uint64_t{row_at(row).user} << 32) | row_at(row).item;
  }

  template <typename Keep>
  std::int64_t keep_if(Keep keep) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < left_.size(); ++i) {
      if (i % kRowsPerCheck == 0) job_.check();
      if (keep(row_at(left_[i]))) left_[kept++] = left_[i];
    }
    const auto removed = static_cast<std::int64_t>(left_.size() - kept);
    left_.resize(kept);
    return removed;
  }

  void record(Message step, std::int64_t removed, std::int64_t rounds) {
    const auto left = static_cast<std::int64_t>(left_.size());
    if (left == 0)
      throw Error(en::say("clean"),
                  en::say("step \"{}\" would remove the last interaction; loosen it", step));
    results_.push_back(
        {.step = std::move(step), .removed = removed, .left = left, .rounds = rounds});
    job_.report(static_cast<std::int64_t>(results_.size()), 0, results_.back().step);
  }

  const Dataset& dataset_;
  const JobContext& job_;
  std::vector<std::uint32_t> left_;
  std::vector<ItemIndex> stands_;  // the recipe that stands for each one
  std::vector<CleaningStepResult> results_;
};

/// Whether rows go only with the recipes that go, so that the other recipes stay as they are.
bool concerns_recipes_alone(const CleaningSteps& steps) {
  const bool rows = steps.drop_unrated || steps.min_rating || steps.min_user_interactions > 0 ||
                    steps.min_item_interactions > 0 || steps.k_core > 0;
  return !rows && (steps.merge_recipes || !steps.rename_ingredients.empty());
}

/// Which recipes stay.
std::vector<bool> recipes_left(const Dataset& dataset, const Cleaning& cleaning,
                               const CleaningSteps& steps) {
  std::vector<bool> left(dataset.recipes().size(), false);
  if (concerns_recipes_alone(steps)) {
    for (ItemIndex item = 0; item < left.size(); ++item)
      left[item] = cleaning.standing_for(item) == item;
    return left;
  }
  for (const auto row : cleaning.left())
    left[cleaning.standing_for(dataset.interactions()[row].item)] = true;
  return left;
}

/// Copies what is left into a new data set.
Dataset rebuild(const Dataset& dataset, const Cleaning& cleaning, const CleaningSteps& steps,
                const JobContext& job) {
  const std::vector<bool> left = recipes_left(dataset, cleaning, steps);
  const IngredientNames names(dataset, steps.rename_ingredients);
  DatasetBuilder builder;
  for (std::size_t item = 0; item < left.size(); ++item) {
    if (item % kRowsPerCheck == 0) job.check();
    if (!left[item]) continue;
    Recipe recipe = dataset.recipes()[item];
    for (auto& tag : recipe.tags) tag = builder.tags().intern(dataset.tags().term(tag));
    recipe.ingredients = names.of(recipe, builder.ingredients());
    builder.add_recipe(std::move(recipe));
  }
  const auto& rows = cleaning.left();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i % kRowsPerCheck == 0)
      job.report(static_cast<std::int64_t>(i), static_cast<std::int64_t>(rows.size()),
                 en::say("Copying what is left"));
    const Interaction& row = dataset.interactions()[rows[i]];
    builder.add_interaction(dataset.users()[row.user],
                            dataset.recipes()[cleaning.standing_for(row.item)].id,
                            steps.binarise ? 1.0F : row.rating, row.time);
  }
  return builder.build();
}

/// The rows that the steps leave.
Cleaning run_steps(const Dataset& dataset, const CleaningSteps& steps, const JobContext& job) {
  const bool rows = !dataset.interactions().empty();
  if (!rows && !concerns_recipes_alone(steps))
    throw Error(en::say("clean"), en::say("the data set has no interactions; import some first"));
  Cleaning cleaning(dataset, job);
  if (!steps.rename_ingredients.empty())
    cleaning.note_renamed(IngredientNames(dataset, steps.rename_ingredients));
  if (steps.merge_recipes) cleaning.merge(*steps.merge_recipes);
  if (!rows) return cleaning;
  // A use without a rating says nothing of the rating before it.
  const bool unrated_go = steps.min_rating && *steps.min_rating > 0 && cleaning.has_unrated();
  if (steps.drop_unrated || unrated_go) cleaning.drop_unrated();
  if (steps.keep_last_duplicate) cleaning.drop_duplicates();
  if (steps.min_rating) cleaning.drop_low_ratings(*steps.min_rating);
  if (steps.binarise) cleaning.note_binarised();
  if (steps.min_user_interactions > 0) cleaning.drop_rare_users(steps.min_user_interactions);
  if (steps.min_item_interactions > 0) cleaning.drop_rare_items(steps.min_item_interactions);
  if (steps.k_core > 0) cleaning.cut_to_core(steps.k_core);
  return cleaning;
}

}  // namespace

CleaningPreview preview_clean(const Dataset& dataset, const CleaningSteps& steps,
                              const JobContext& job) {
  Cleaning cleaning = run_steps(dataset, steps, job);
  CleaningPreview preview;
  preview.interactions = static_cast<std::int64_t>(cleaning.left().size());
  const auto used = [](const auto& counts) {
    return std::ranges::count_if(counts, [](auto count) { return count > 0; });
  };
  preview.users = used(cleaning.count_users());
  preview.recipes = std::ranges::count(recipes_left(dataset, cleaning, steps), true);
  preview.steps = cleaning.take_results();
  return preview;
}

Cleaned clean(const Dataset& dataset, const CleaningSteps& steps, const JobContext& job) {
  Cleaning cleaning = run_steps(dataset, steps, job);
  auto dataset_left = rebuild(dataset, cleaning, steps, job);
  return {std::move(dataset_left), cleaning.take_results()};
}

}  // namespace hankki
