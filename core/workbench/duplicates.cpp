// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/duplicates.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/grouped.h"

namespace hankki {
namespace {

constexpr std::array<std::string_view, 4> kRules{"most-interactions", "oldest", "longest", "first"};

std::size_t letters_of(const Dataset& dataset, ItemIndex index) {
  const Recipe& recipe = dataset.recipes()[index];
  std::size_t letters = recipe.name.size() + recipe.description.size() + recipe.steps.size();
  for (const std::uint32_t term : recipe.ingredients)
    letters += dataset.ingredients().term(term).size();
  return letters;
}

/// The recipe of which `worth` is most; ties: the first.
template <typename Worth>
ItemIndex best_of(std::span<const ItemIndex> recipes, const Worth& worth) {
  return *std::ranges::max_element(recipes, {}, worth);
}

ItemIndex kept_of(std::span<const ItemIndex> recipes, const Dataset& dataset,
                  std::span<const std::uint32_t> interactions, KeepRule rule) {
  switch (rule) {
    case KeepRule::MostInteractions:
      return best_of(recipes, [&](ItemIndex recipe) { return interactions[recipe]; });
    case KeepRule::Longest:
      return best_of(recipes, [&](ItemIndex recipe) { return letters_of(dataset, recipe); });
    case KeepRule::Oldest:
      return *std::ranges::min_element(recipes, {}, [&](ItemIndex recipe) {
        const std::string& date = dataset.recipes()[recipe].submitted;
        return std::pair(date.empty(), std::string_view(date));
      });
    case KeepRule::First:
      break;
  }
  return recipes.front();
}

std::vector<std::uint32_t> interactions_of(const Dataset& dataset) {
  std::vector<std::uint32_t> counts(dataset.recipes().size(), 0);
  for (const Interaction& interaction : dataset.interactions()) ++counts[interaction.item];
  return counts;
}

Message sentence_of(KeepRule rule) {
  switch (rule) {
    case KeepRule::MostInteractions:
      return en::say("the one with most interactions is kept");
    case KeepRule::Oldest:
      return en::say("the oldest one is kept");
    case KeepRule::Longest:
      return en::say("the longest one is kept");
    case KeepRule::First:
      break;
  }
  return en::say("the one of the lowest id is kept");
}

/// Which group each recipe is in; kNoGroup: none.
constexpr std::uint32_t kNoGroup = 0xFFFF'FFFF;
std::vector<std::uint32_t> groups_by_column(const std::vector<DuplicateGroup>& groups,
                                            const Split& split) {
  std::unordered_map<ItemIndex, std::uint32_t> group_of;
  for (std::uint32_t i = 0; i < groups.size(); ++i)
    for (const ItemIndex recipe : groups[i].recipes) group_of.emplace(recipe, i);
  std::vector<std::uint32_t> columns(split.items.size(), kNoGroup);
  for (std::size_t column = 0; column < columns.size(); ++column)
    if (const auto found = group_of.find(split.items[column]); found != group_of.end())
      columns[column] = found->second;
  return columns;
}

/// Whether another one of the items is in this one's group.
bool has_copy(std::span<const ItemIndex> items, ItemIndex item,
              std::span<const std::uint32_t> group_of) {
  if (group_of[item] == kNoGroup) return false;
  return std::ranges::any_of(
      items, [&](ItemIndex other) { return other != item && group_of[other] == group_of[item]; });
}

}  // namespace

std::string_view to_text(KeepRule rule) { return kRules[static_cast<std::size_t>(rule)]; }

KeepRule parse_keep_rule(std::string_view text) {
  const auto* const found = std::ranges::find(kRules, text);
  if (found != kRules.end()) return static_cast<KeepRule>(found - kRules.begin());
  throw Error(text, en::say("there is no such rule; there are {}",
                            std::vector<std::string>(kRules.begin(), kRules.end())));
}

NearDuplicates::NearDuplicates(const RecipeVectors& vectors, float lowest, std::size_t most,
                               const JobContext& job)
    : lowest_(lowest),
      recipes_(vectors.recipes),
      pairs_(alike_pairs(vectors.vectors, lowest, most, job)) {
  std::ranges::sort(pairs_, {},
                    [](const AlikePair& pair) { return std::tuple(-pair.cosine, pair.a, pair.b); });
  GrowingGroups groups(recipes_.size());
  for (const AlikePair& pair : pairs_)
    if (groups.join(pair.a, pair.b))
      joins_.push_back({pair.cosine, groups.groups(), groups.members()});
}

DuplicateCounts NearDuplicates::counts(float threshold) const {
  const float reach = threshold - kCosineSlack;
  const auto alike = [&](const auto& at) { return at.cosine >= reach; };
  DuplicateCounts counts;
  counts.pairs = std::ranges::partition_point(pairs_, alike) - pairs_.begin();
  const auto behind = std::ranges::partition_point(joins_, alike);
  if (behind == joins_.begin()) return counts;
  const Join& last = *std::prev(behind);
  counts.groups = last.groups;
  counts.recipes = last.recipes;
  return counts;
}

std::vector<DuplicateGroup> NearDuplicates::groups(const Dataset& dataset, float threshold,
                                                   KeepRule rule) const {
  const auto interactions = interactions_of(dataset);
  std::vector<DuplicateGroup> groups;
  for (const auto& rows : groups_of(pairs_, threshold, recipes_.size())) {
    DuplicateGroup& group = groups.emplace_back();
    for (const std::uint32_t row : rows) group.recipes.push_back(recipes_[row]);
    group.kept = kept_of(group.recipes, dataset, interactions, rule);
  }
  return groups;
}

RecipeMerging merging_of(const std::vector<DuplicateGroup>& groups, std::string_view vectors,
                         double threshold, KeepRule rule, bool move_interactions) {
  RecipeMerging merging;
  for (const DuplicateGroup& group : groups) {
    MergedRecipes& merged = merging.groups.emplace_back();
    merged.kept = group.kept;
    std::ranges::remove_copy(group.recipes, std::back_inserter(merged.others), group.kept);
  }
  merging.move_interactions = move_interactions;
  merging.criterion = en::say("cosine of {} at least {}, {}", Message::verbatim(vectors), threshold,
                              sentence_of(rule));
  return merging;
}

CopiesAcross copies_across(const std::vector<DuplicateGroup>& groups, const Split& split) {
  const auto group_of = groups_by_column(groups, split);
  std::vector<std::uint32_t> trained(groups.size(), 0);  // members with a row in train
  const auto train_counts = split.train.column_counts(), test_counts = split.test.column_counts();
  for (std::size_t item = 0; item < group_of.size(); ++item)
    if (group_of[item] != kNoGroup && train_counts[item] > 0) ++trained[group_of[item]];
  CopiesAcross copies;
  for (std::size_t item = 0; item < group_of.size(); ++item) {
    if (test_counts[item] == 0) continue;
    ++copies.recipes;
    copies.interactions += test_counts[item];
    const std::uint32_t own = train_counts[item] > 0 ? 1 : 0;
    if (group_of[item] == kNoGroup || trained[group_of[item]] == own) continue;
    ++copies.copied_recipes;
    copies.copied += test_counts[item];
  }
  for (UserIndex user = 0; user < split.test.users(); ++user)
    for (const ItemIndex item : split.test.row(user))
      copies.copied_by_user += has_copy(split.train.row(user), item, group_of) ? 1 : 0;
  return copies;
}

Message warning_of(const CopiesAcross& copies) {
  if (copies.copied == 0) return {};
  const auto share = [&](std::int64_t part) {
    return static_cast<double>(part * 1000 / copies.interactions) / 10;
  };
  return en::say(
      "near-duplicates across the split: {} of {} test interactions ({} %) are with a "
      "recipe that has a near-duplicate in train, {} ({} %) of them in the train part of "
      "the same user; merge them and split again",
      grouped(copies.copied), grouped(copies.interactions), share(copies.copied),
      grouped(copies.copied_by_user), share(copies.copied_by_user));
}

}  // namespace hankki
