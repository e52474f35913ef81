// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/clean.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr std::size_t kRowsPerCheck = 4096;

/// The rows that are left, by their position in the data set, in source order.
class Cleaning {
 public:
  Cleaning(const Dataset& dataset, const JobContext& job) : dataset_(dataset), job_(job) {
    left_.resize(dataset.interactions().size());
    for (std::uint32_t row = 0; row < left_.size(); ++row) left_[row] = row;
  }

  const std::vector<std::uint32_t>& left() const { return left_; }
  std::vector<CleaningStepResult> take_results() { return std::move(results_); }

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
  const Interaction& row_at(std::uint32_t row) const { return dataset_.interactions()[row]; }

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
    results_.push_back({std::move(step), removed, left, rounds});
    job_.report(static_cast<std::int64_t>(results_.size()), 0, results_.back().step);
  }

  const Dataset& dataset_;
  const JobContext& job_;
  std::vector<std::uint32_t> left_;
  std::vector<CleaningStepResult> results_;
};

/// Copies what the rows name into a new data set.
Dataset rebuild(const Dataset& dataset, const std::vector<std::uint32_t>& rows, bool binarise,
                const JobContext& job) {
  std::vector<bool> used(dataset.recipes().size(), false);
  for (const auto row : rows) used[dataset.interactions()[row].item] = true;
  DatasetBuilder builder;
  const auto copy_terms = [](std::vector<std::uint32_t>& terms, const Vocabulary& from,
                             Vocabulary& to) {
    for (auto& term : terms) term = to.intern(from.term(term));
  };
  for (std::size_t item = 0; item < used.size(); ++item) {
    if (item % kRowsPerCheck == 0) job.check();
    if (!used[item]) continue;
    Recipe recipe = dataset.recipes()[item];
    copy_terms(recipe.tags, dataset.tags(), builder.tags());
    copy_terms(recipe.ingredients, dataset.ingredients(), builder.ingredients());
    builder.add_recipe(std::move(recipe));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i % kRowsPerCheck == 0)
      job.report(static_cast<std::int64_t>(i), static_cast<std::int64_t>(rows.size()),
                 en::say("Copying what is left"));
    const Interaction& row = dataset.interactions()[rows[i]];
    builder.add_interaction(dataset.users()[row.user], dataset.recipes()[row.item].id,
                            binarise ? 1.0F : row.rating, row.time);
  }
  return builder.build();
}

/// The rows that the steps leave.
Cleaning run_steps(const Dataset& dataset, const CleaningSteps& steps, const JobContext& job) {
  if (dataset.interactions().empty())
    throw Error(en::say("clean"), en::say("the data set has no interactions; import some first"));
  Cleaning cleaning(dataset, job);
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
  preview.recipes = used(cleaning.count_items());
  preview.steps = cleaning.take_results();
  return preview;
}

Cleaned clean(const Dataset& dataset, const CleaningSteps& steps, const JobContext& job) {
  Cleaning cleaning = run_steps(dataset, steps, job);
  auto dataset_left = rebuild(dataset, cleaning.left(), steps.binarise, job);
  return {std::move(dataset_left), cleaning.take_results()};
}

}  // namespace hankki
