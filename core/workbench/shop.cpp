// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/store/accounts.h"
#include "core/store/shop_choices.h"
#include "core/store/workspace.h"
#include "core/workbench/publishing.h"
#include "core/workbench/shop_recipes.h"
#include "core/workbench/shop_taste.h"

namespace hankki {
namespace {

constexpr std::size_t kDepth = 100;
constexpr std::string_view kVisitor = "visitor:", kAutopilot = "autopilot:";

BatchInfo served_now(const Workspace& workspace) {
  auto served = workspace.batches().served();
  if (!served)
    throw Error(en::say("the shop"),
                en::say("nothing is served; publish trained runs first: serve publish --runs"));
  return std::move(*served);
}

std::optional<UserIndex> row_of_user(const LoadedData& data, std::string_view id) {
  const auto user = data.dataset->find_user(id);
  if (!user) return std::nullopt;
  const auto found = std::ranges::lower_bound(data.split->users, *user);
  if (found == data.split->users.end() || *found != *user) return std::nullopt;
  return static_cast<UserIndex>(found - data.split->users.begin());
}

std::string key_of(const AccountInfo& account) { return fmt::format("account:{}", account.id); }

}  // namespace

std::string_view to_text(ShopBasis basis) {
  constexpr std::string_view kTexts[] = {"stored", "fold-in", "text-profile", "popular"};
  return kTexts[static_cast<std::size_t>(basis)];
}

Shop::Shop(Workspace& workspace, ShopSettings settings, const LoadedData& known,
           const JobContext& job)
    : workspace_(workspace),
      settings_(settings),
      stored_(stored_settings(workspace)),
      batch_(std::make_unique<ServedBatch>(workspace, served_now(workspace), settings.memory_mb,
                                           known, job)) {}

bool Shop::refresh(const JobContext& job) {
  const ShopSettings stored = stored_settings(workspace_);
  const bool set = stored != stored_, other_memory = stored.memory_mb != stored_.memory_mb;
  if (set) settings_ = stored_ = stored;
  if (!other_memory && workspace_.batches().served_id() == batch_->info().id)
    return batch_->take_recipes() || set;
  batch_ = std::make_unique<ServedBatch>(workspace_, served_now(workspace_), settings_.memory_mb,
                                         batch_->stored(), job);
  policy_.reset();
  return true;
}

void Shop::use(const ShopSettings& settings) {
  const double memory = settings_.memory_mb;
  settings_ = settings;
  settings_.memory_mb = memory;
}

ShopPerson Shop::account(std::string_view name) const {
  const auto found = workspace_.accounts().find(parse_account_name(name));
  if (!found) throw Error("user", en::say("there is no account \"{}\"", name));
  return {.key = key_of(*found), .name = found->name, .row = {}, .survey = found->survey};
}

ShopPerson Shop::person(std::string_view name) const {
  const LoadedData& data = batch_->data();
  if (data.dataset->find_user(name))
    return {.key = std::string(kVisitor) + std::string(name),
            .name = std::string(name),
            .row = row_of_user(data, name),
            .survey = {}};
  std::optional<AccountInfo> found;
  try {
    found = workspace_.accounts().find(parse_account_name(name));
  } catch (const Error&) {  // no name at all: then it is nobody's
  }
  if (!found)
    throw Error("user", en::say("\"{}\" is neither a user of data set {} nor an account; ids are "
                                "those of the source, and account create makes an account",
                                name, data.dataset_id));
  return {.key = key_of(*found), .name = found->name, .row = {}, .survey = found->survey};
}

ShopPerson Shop::person_of_key(std::string_view key) const {
  for (const std::string_view prefix : {kVisitor, kAutopilot})
    if (key.starts_with(prefix)) {
      const std::string name(key.substr(prefix.size()));
      return {.key = std::string(key),
              .name = name,
              .row = row_of_user(batch_->data(), name),
              .survey = {}};
    }
  for (const AccountInfo& account : workspace_.accounts().list())
    if (key_of(account) == key)
      return {.key = key_of(account), .name = account.name, .row = {}, .survey = account.survey};
  throw Error("user", en::say("{} is nobody of the shop any more", key));
}

ItemIndex Shop::recipe(std::string_view id) const {
  const auto found = batch_->data().dataset->find_recipe(id);
  if (!found)
    throw Error("recipe", en::say("\"{}\" is no recipe of data set {}; ids are those of the source",
                                  id, batch_->data().dataset_id));
  return *found;
}

RecipeSet Shop::put_away(const ShopPerson& person, Time now) const {
  RecipeSet away(batch_->catalogue().recipes());
  for (const Veto& veto : workspace_.shop().vetoes(person.key, now))
    if (const auto found = batch_->data().dataset->find_recipe(veto.recipe)) away.add(*found);
  for (const ItemIndex recipe : batch_->removed()) away.add(recipe);
  return away;
}

RecipeSet Shop::kept_from(const ShopPerson& person, Time now) const {
  RecipeSet kept = batch_->catalogue().with_allergens(person.survey.allergies);
  put_away(person, now).each([&](ItemIndex recipe) { kept.add(recipe); });
  return kept;
}

RecipeSet Shop::unseen(const ShopPerson& person, Time now) const {
  RecipeSet left = batch_->offered();
  if (person.row)
    for (const ItemIndex recipe : batch_->trained(*person.row)) left.remove(recipe);
  for (const Opinion& opinion : workspace_.shop().opinions(person.key)) {
    const auto found = batch_->data().dataset->find_recipe(opinion.recipe);
    if (found) left.remove(*found);
  }
  left -= put_away(person, now);
  left -= batch_->catalogue().contributed_by(author_of(person));
  if (person.key.starts_with(kVisitor) || person.key.starts_with(kAutopilot))
    left -= batch_->catalogue().contributed_by(person.name);
  return left;
}

bool Shop::has_stored_lists(const ShopPerson& person) const {
  return person.row && !batch_->data().split->train.row(*person.row).empty();
}

std::vector<ItemIndex> Shop::liked(const ShopPerson& person) const {
  std::vector<ItemIndex> recipes;
  if (person.row) recipes = batch_->trained(*person.row);
  for (const Opinion& opinion : workspace_.shop().opinions(person.key)) {
    const bool likes =
        opinion.cooked || (opinion.stars && *opinion.stars >= settings_.credit.least_stars);
    if (!likes) continue;
    if (const auto found = batch_->data().dataset->find_recipe(opinion.recipe))
      recipes.push_back(*found);
  }
  for (const ItemIndex recipe : chosen(person)) recipes.push_back(recipe);
  std::ranges::sort(recipes);
  const auto repeated = std::ranges::unique(recipes);
  recipes.erase(repeated.begin(), repeated.end());
  return recipes;
}

std::vector<ItemIndex> Shop::chosen(const ShopPerson& person) const {
  const auto choices = workspace_.shop().choices().of(person.key);
  if (choices.empty() || ratings(person) >= settings_.warm_after) return {};
  const auto opinions = workspace_.shop().opinions(person.key);
  std::vector<ItemIndex> recipes;
  for (const RecipeChoice& choice : choices) {
    const bool rated = std::ranges::any_of(opinions, [&](const Opinion& opinion) {
      return opinion.recipe == choice.chosen && opinion.stars;
    });
    const auto found = batch_->data().dataset->find_recipe(choice.chosen);
    if (found && !rated) recipes.push_back(*found);
  }
  return recipes;
}

std::size_t Shop::ratings(const ShopPerson& person) const {
  const auto opinions = workspace_.shop().opinions(person.key);
  const auto rated = std::ranges::count_if(
      opinions, [](const Opinion& opinion) { return opinion.stars.has_value(); });
  return static_cast<std::size_t>(rated) +
         (person.row ? batch_->data().split->train.row(*person.row).size() : 0);
}

Policy& Shop::policy() {
  const BatchId id = batch_->info().id;
  if (policy_ && !ahead_ && workspace_.batches().policy_state(id) == policy_state_) return *policy_;
  const BatchInfo now = workspace_.batches().info(id);
  policy_ = batch_policy(now);
  policy_state_ = now.policy_state;
  ahead_ = false;
  return *policy_;
}

void Shop::learn(int arm, bool success) {
  if (arm < 0) return;
  policy_->hold(arm);
  policy_->learn({.arm = arm, .reward = success ? 1.0 : 0.0});
  ahead_ = true;
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
        if (batch_->is_own(recipe)) written.add(recipe);
      });
      const std::size_t empty = settings_.length - answer.blend.shown.size();
      for (const ItemIndex recipe :
           batch_->taste().nearest(liked(person), person.survey, written, empty))
        if (!shows(recipe)) add_by_text(recipe);
    }
    name_what_to_drop(lists, filters, left, answer);
  } else {
    auto list = list_by_text(person, answer);
    if (leaning) leaning->sort(list);
    batch_->catalogue().bins().sort(list, filters.wishes);
    for (std::size_t i = 0; i < std::min(list.size(), settings_.length); ++i) add_by_text(list[i]);
  }
  if (!logs) return answer;
  const LoggedAnswer entry = logged(person, filters, seed, now, answer);
  answer.id = workspace_.shop().answered(entry, refines(entry), settings_.credit);
  return answer;
}

Credited Shop::rate(const ShopPerson& person, std::string_view id, std::optional<double> stars,
                    std::optional<bool> cooked, Time now, bool keeps_stars) {
  const ItemIndex rated = recipe(id);
  if (batch_->is_own(rated) && (stars || cooked.value_or(false))) {
    const auto removed = batch_->removed();
    if (std::ranges::find(removed, rated) != removed.end())
      throw Error("recipe", en::say("{} was removed by who wrote it", id));
  }
  const Opinion opinion{.recipe = batch_->data().dataset->recipes()[rated].id,
                        .stars = stars,
                        .cooked = cooked.value_or(false),
                        .at = now};
  return workspace_.shop().judge(person.key, opinion, settings_.credit,
                                 {.stars = keeps_stars, .cooked = !cooked});
}

}  // namespace hankki
