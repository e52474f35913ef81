// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/bandit/policy.h"
#include "core/serving/shop_filters.h"
#include "core/store/shop_records.h"
#include "core/store/shop_tastes.h"
#include "core/workbench/served_batch.h"
#include "core/workbench/shop_settings.h"

namespace hankki {

/// Whom the shop serves: a user of the batch's data who is visited, or an account.
struct ShopPerson {
  std::string key;               ///< "visitor:ID" or "account:N"
  std::string name;              ///< the id of the source, or the account's name
  std::optional<UserIndex> row;  ///< in the batch's split, of a user that models know
  TasteSurvey survey;            ///< of an account

  bool is_account() const { return key.starts_with("account:"); }  ///< else a user of the data
};

/// Where an answer comes from.
enum class ShopBasis { Stored, FoldIn, TextProfile, Popular };
std::string_view to_text(ShopBasis basis);  ///< "stored", "fold-in", "text-profile", "popular"

struct ShopAnswer {
  AnswerId id = 0;  ///< 0: not logged
  ShopBasis basis = ShopBasis::Stored;
  /// A slot of no arm is a surprise, or of the basis; where models answer, the last one may be what
  /// somebody of the shop wrote, found by its text (near_own_recipe()), and so are those that lists
  /// leave empty.
  Blend blend;
  /// Of Shop::unseen(). Where something remains that no list has, so that nothing is shown, `drop`
  /// are the filters without which a list would have something.
  FilteredRecipes filtered;
  std::vector<std::size_t> deepened;    ///< arms whose list was looked for beyond what is stored
  std::vector<std::size_t> lists_only;  ///< arms that could not be: ServedBatch::model()
  OwnTaste taste;                       ///< what the person set, which sorted the lists
};

/// The shop: answers of the batch that is served, logged, and what people make of them. What it
/// tells is what the workspace has at that moment, whoever else writes it. One thread at a time.
class Shop {
 public:
  /// Throws Error where nothing is served, or it cannot be read; Cancelled.
  Shop(Workspace& workspace, ShopSettings settings, const LoadedData& known, const JobContext& job);

  /// Takes up the batch that is served by now, the recipes that people wrote by now, and those
  /// settings that the workspace has otherwise than before; true where one of them is another one:
  /// then references into the batch are none any more, and ingredients of filters are to be named
  /// anew.
  bool refresh(const JobContext& job);
  /// The recipes alone: the batch and the settings stay.
  bool take_recipes() { return batch_->take_recipes(); }

  const ServedBatch& batch() const { return *batch_; }
  const ShopSettings& settings() const { return settings_; }
  /// Settings of the answers and ratings from now on; the memory stays as it was.
  void use(const ShopSettings& settings);
  Workspace& workspace() const { return workspace_; }

  /// A user of the data by the id of the source, else an account by its name; throws Error where
  /// there is neither.
  ShopPerson person(std::string_view name) const;
  ShopPerson account(std::string_view name) const;
  /// By ShopPerson::key; throws Error where there is no such person (any more).
  ShopPerson person_of_key(std::string_view key) const;

  /// An answer, which takes the place of the person's last one. The same seed, state and request
  /// give the same answer. Of what the survey told, allergies always count; the time to cook is a
  /// filter as any other, of whoever asks. `logged`: false only looks.
  ShopAnswer recommend(const ShopPerson& person, const ShopFilters& filters, std::uint64_t seed,
                       Time now, bool logged = true);

  /// Stars (none: withdrawn) and having cooked it (none: as it was) take the place of what was
  /// there; with `keeps_stars` those stay. Throws Error where there is no such recipe, or a rating
  /// is none; a recipe that was removed has its rating withdrawn only.
  Credited rate(const ShopPerson& person, std::string_view recipe, std::optional<double> stars,
                std::optional<bool> cooked, Time now, bool keeps_stars = false);

  /// The recipes that the person is not shown, however they are looked for: with what their survey
  /// tells that they are allergic to, put away, or removed by who wrote them.
  RecipeSet kept_from(const ShopPerson& person, Time now) const;
  /// The recipes that can be shown to the person: not rated, cooked, written or put
  /// away.
  RecipeSet unseen(const ShopPerson& person, Time now) const;
  /// Whether the models learned the person in training, so that answers come from stored lists.
  bool has_stored_lists(const ShopPerson& person) const;
  /// The recipes that the person liked: rated well or cooked in the shop; of a user that models
  /// know also the training part; and of somebody who is new what they chose.
  std::vector<ItemIndex> liked(const ShopPerson& person) const;
  /// What somebody who is new chose (ShopChoices) and has not rated since; of anybody else nothing.
  std::vector<ItemIndex> chosen(const ShopPerson& person) const;
  std::size_t ratings(const ShopPerson& person) const;

  /// An answer as the log has it.
  LoggedAnswer logged(const ShopPerson& person, const ShopFilters& filters, std::uint64_t seed,
                      Time now, const ShopAnswer& answer) const;

  /// The policy with all that was settled until now.
  Policy& policy();
  /// Learns a slot in memory alone, of a caller that stores it itself; what is not stored by the
  /// next policy() is forgotten.
  void learn(int arm, bool success);

  /// By its id; "shop:3" where somebody wrote it here, also where it was removed. Throws Error
  /// where there is none.
  ItemIndex recipe(std::string_view id) const;

 private:
  struct Lists {
    std::vector<OwnList> own;  // by arm
    ShopBasis basis = ShopBasis::Stored;
  };
  Lists own_lists(const ShopPerson& person, ShopAnswer& answer) const;
  Lists lists_of_stranger(const ShopPerson& person, ShopAnswer& answer) const;
  void name_what_to_drop(const Lists& lists, const ShopFilters& filters, const RecipeSet& left,
                         ShopAnswer& answer) const;
  std::vector<ItemIndex> list_by_text(const ShopPerson& person, const ShopAnswer& answer) const;
  static bool refines(const LoggedAnswer& last, const LoggedAnswer& next);
  RecipeSet put_away(const ShopPerson& person, Time now) const;

  Workspace& workspace_;
  ShopSettings settings_;
  ShopSettings stored_;  // as the workspace had them
  std::unique_ptr<ServedBatch> batch_;
  std::unique_ptr<Policy> policy_;
  std::string policy_state_;  // that policy_ was made of
  bool ahead_ = false;        // policy_ has learnt what may not be stored
};

}  // namespace hankki
