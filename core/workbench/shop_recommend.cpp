// SPDX-License-Identifier: GPL-3.0-or-later
// How the shop answers: each model's own list, filtered, then blended slot by slot by the policy.
#include <algorithm>

#include "core/store/workspace.h"
#include "core/workbench/shop.h"
#include "core/workbench/shop_recipes.h"
#include "core/workbench/shop_taste.h"

namespace hankki {
namespace {

constexpr std::size_t kDepth = 100;  // of a list that is made on demand

}  // namespace

std::string_view to_text(ShopBasis basis) {
  constexpr std::string_view kTexts[] = {"stored", "fold-in", "text-profile", "popular"};
  return kTexts[static_cast<std::size_t>(basis)];
}

Shop::Lists Shop::own_lists(const ShopPerson& person, ShopAnswer& answer) const {
  if (!has_stored_lists(person)) return lists_of_stranger(person, answer);
  Lists lists;
  RecipeSet mine(batch_->catalogue().recipes());
  for (const ItemIndex recipe : batch_->trained(*person.row)) mine.add(recipe);
  for (std::size_t arm = 0; arm < batch_->arms(); ++arm) {
    OwnList own = batch_->stored_list(arm, *person.row);
    const auto left = static_cast<std::size_t>(std::ranges::count_if(
        own.recipes, [&](ItemIndex recipe) { return answer.filtered.allowed.contains(recipe); }));
    const bool all = left == answer.filtered.remaining;
    if (left < settings_.length && !all) {
      if (batch_->model(arm)) {
        own = batch_->deep_list(arm, *person.row, mine, answer.filtered.allowed, kDepth);
        answer.deepened.push_back(arm);
      } else {
        answer.lists_only.push_back(arm);
      }
    }
    lists.own.push_back(std::move(own));
  }
  return lists;
}

Shop::Lists Shop::lists_of_stranger(const ShopPerson& person, ShopAnswer& answer) const {
  Lists lists;
  lists.own.resize(batch_->arms());
  const auto history = liked(person);
  const auto known = [&](ItemIndex recipe) { return batch_->column(recipe).has_value(); };
  if (std::ranges::any_of(history, known)) {
    RecipeSet mine(batch_->catalogue().recipes());
    for (const ItemIndex recipe : history) mine.add(recipe);
    RecipeSet others = answer.filtered.allowed;  // what was cooked or chosen is no news
    others -= mine;
    lists.basis = ShopBasis::FoldIn;
    bool folds = false;  // else no model of the batch can know the person
    for (std::size_t arm = 0; arm < batch_->arms(); ++arm) {
      if (!batch_->model(arm)) answer.lists_only.push_back(arm);
      lists.own[arm] = batch_->folded_list(arm, history, mine, others, kDepth);
      folds = folds || batch_->folds_in(arm);
    }
    if (folds) return lists;
  }
  lists.basis = history.empty() ? ShopBasis::Popular : ShopBasis::TextProfile;
  return lists;
}

std::vector<ItemIndex> Shop::list_by_text(const ShopPerson& person,
                                          const ShopAnswer& answer) const {
  const TasteSpace& taste = batch_->taste();
  const RecipeSet& allowed = answer.filtered.allowed;
  return answer.basis == ShopBasis::Popular
             ? taste.popular(person.survey, batch_->popularity(), allowed, kDepth)
             : taste.nearest(liked(person), person.survey, allowed, kDepth);
}

void Shop::name_what_to_drop(const Lists& lists, const ShopFilters& filters, const RecipeSet& left,
                             ShopAnswer& answer) const {
  if (!answer.blend.shown.empty() || answer.filtered.remaining == 0) return;
  RecipeSet listed(batch_->catalogue().recipes());
  for (const OwnList& own : lists.own)
    for (const ItemIndex recipe : own.recipes)
      if (left.contains(recipe)) listed.add(recipe);
  answer.filtered.drop = filter_recipes(batch_->catalogue(), filters, listed).drop;
}

ShopAnswer Shop::recommend(const ShopPerson& person, const ShopFilters& asked, std::uint64_t seed,
                           Time now, bool logs) {
  if (logs) workspace_.shop().settle(now, settings_.credit);
  ShopFilters filters = asked;
  filters.allergies |= person.survey.allergies;
  const RecipeSet left = unseen(person, now);
  ShopAnswer answer{.filtered = filter_recipes(batch_->catalogue(), filters, left), .taste = {}};
  const Lists lists = own_lists(person, answer);
  answer.basis = lists.basis;
  answer.taste = workspace_.shop().tastes().of(person.key);
  std::optional<Leaning> leaning;
  if (!answer.taste.empty()) leaning.emplace(leaning_of(*this, person, answer.taste));
  RandomEngine random = random_stream(seed, "shop answer");
  RecipeSet allowed = answer.filtered.allowed;
  const bool by_models = lists.basis == ShopBasis::Stored || lists.basis == ShopBasis::FoldIn;
  const auto add_by_text = [&](ItemIndex recipe) {
    answer.blend.shown.push_back(
        {.recipe = recipe,
         .ranks = std::vector<std::optional<std::uint32_t>>(batch_->arms()),
         .draws = {}});
  };
  const auto add_first = [&](std::vector<ItemIndex> list) {  // into the slots that are empty
    if (leaning) leaning->sort(list);
    batch_->catalogue().bins().sort(list, filters.wishes);
    list.resize(std::min(list.size(), settings_.length - answer.blend.shown.size()));
    for (const ItemIndex recipe : list) add_by_text(recipe);
  };
  const auto shows = [&](ItemIndex recipe) {
    return std::ranges::find(answer.blend.shown, recipe, &ShopSlot::recipe) !=
           answer.blend.shown.end();
  };
  if (by_models) {
    const auto near = near_own_recipe(*this, person, lists.own, allowed);
    if (near) allowed.remove(*near);
    const BlendRequest request{.own = lists.own,
                               .allowed = &allowed,
                               .leaning = leaning ? &*leaning : nullptr,
                               .bins = &batch_->catalogue().bins(),
                               .wishes = filters.wishes,
                               .length = settings_.length - (near ? 1 : 0),
                               .surprise = settings_.surprise};
    if (logs || !policy_) policy();
    const BanditVisit visit{.user = std::hash<std::string>{}(person.key) | 1,
                            .seconds = static_cast<double>(now) / kSecond};
    answer.blend = blend_lists(*policy_, visit, request, random);
    for (const ShopSlot& slot : answer.blend.shown)  // it is pulled once it is settled
      if (slot.arm >= 0) policy_->withdraw(slot.arm);
    if (near) add_by_text(*near);
    if (answer.blend.shown.size() < settings_.length) {
      RecipeSet written(batch_->catalogue().recipes());
      allowed.each([&](ItemIndex recipe) {
        if (batch_->is_own(recipe) && !shows(recipe)) written.add(recipe);
      });
      add_first(batch_->taste().nearest(liked(person), person.survey, written, kDepth));
    }
    name_what_to_drop(lists, filters, left, answer);
  } else {
    add_first(list_by_text(person, answer));
  }
  if (!logs) return answer;
  const LoggedAnswer entry = logged(person, filters, seed, now, answer);
  answer.id = workspace_.shop().answered(
      entry, [&](const LoggedAnswer& last) { return refines(last, entry); }, settings_.credit);
  return answer;
}

}  // namespace hankki
