// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/serving/credit.h"
#include "core/store/ids.h"

namespace hankki {

class OwnRecipes;
class ShopChoices;
class ShopMarks;
class ShopRules;
class ShopTastes;
class Store;

/// What a person thinks of a recipe, by the id of the source.
struct Opinion {
  std::string recipe;
  std::optional<double> stars;  ///< none: not rated (any more)
  bool cooked = false;
  Time at = 0;
};

/// Why a recipe is not shown to a person any more.
struct Veto {
  std::string recipe;
  std::string kind;           ///< "not-for-me", "hidden", "snoozed"
  std::optional<Time> until;  ///< of "snoozed"
};

/// An answer as it was given, for good.
struct LoggedAnswer {
  AnswerId id = 0;  ///< given by the store
  BatchId batch = 0;
  std::string person;  ///< "visitor:ID" or "account:N"
  Time at = 0;
  bool simulated = false;
  std::vector<std::string> recipes;                  ///< by slot
  std::vector<int> arms;                             ///< by slot; -1: of no model
  nlohmann::json detail = nlohmann::json::object();  ///< filters, lists, ranks, draws,
                                                     ///< propensities, reasons, as they were
  bool replaced = false, refined = false;
  std::vector<SlotState> states;  ///< by slot; of a new answer empty
};

/// A visit whose time is simulated, from its answer to its end.
struct SimulatedVisit {
  LoggedAnswer answer;
  std::vector<std::string> successes;  ///< recipes
};

/// What of an opinion stays as it was, whatever the new one says of it.
struct Kept {
  bool stars = false, cooked = false;
};

/// What a rating did: which arm has the credit of it now. None: nobody.
struct Credited {
  AnswerId answer = 0;
  std::optional<int> arm;
  BatchId batch = 0;
  std::optional<double> stars;  ///< that the person gives the recipe now
};

/// What happened in the shop: Workspace::shop(). Each change is durable, with all credit that
/// follows from it, when its call returns; changes of other processes come before or after it.
class ShopRecords {
 public:
  explicit ShopRecords(Store& store) : store_(store) {}

  // What else people did, each in its own header.
  OwnRecipes recipes() const;
  ShopTastes tastes() const;
  ShopChoices choices() const;
  ShopMarks marks() const;
  ShopRules rules() const;

  std::vector<Opinion> opinions(const std::string& person) const;  ///< by recipe
  std::vector<Veto> vetoes(const std::string& person, Time now) const;
  std::optional<LoggedAnswer> last_answer(const std::string& person) const;
  /// From that number on, oldest first, at most `limit`; not those that were taken back.
  std::vector<LoggedAnswer> answers(AnswerId from, std::size_t limit) const;
  /// A person's, newest first, at most `limit`; not those that were taken back.
  std::vector<LoggedAnswer> answers_of(const std::string& person, std::size_t limit) const;
  /// Anybody's, newest first, at most `limit`; not those that were taken back. `simulated`: those
  /// of visitors who come by themselves, else those of people.
  std::vector<LoggedAnswer> newest_answers(bool simulated, std::size_t limit) const;
  /// The first answer to a person, not a visitor who comes by itself, behind that one; 0 where
  /// there is none. Not one that was taken back.
  AnswerId first_behind(AnswerId last) const;
  /// The arms of a batch's newest answers, by slot, of all who came; oldest first, at most `limit`.
  std::vector<std::vector<int>> newest_arms(BatchId batch, std::size_t limit) const;
  LoggedAnswer answer(AnswerId id) const;  ///< throws Error where there is none

  /// Whether an answer asks for the same as the person's last one in another way: only filters
  /// changed.
  using Refines = std::function<bool(const LoggedAnswer& last)>;
  /// Logs an answer; the person's last one is replaced by it, whoever asked for that. `refines` is
  /// called on the thread that writes, so that nothing comes between.
  AnswerId answered(const LoggedAnswer& answer, const Refines& refines, const CreditRules& rules);

  /// Changes what a person thinks of a recipe: `stars` and `cooked` take the place of what was
  /// there, but for what is `kept`. A recipe that the person put away has no credit. Throws Error
  /// where stars are not .5, 1, ... 5.
  Credited judge(const std::string& person, const Opinion& opinion, const CreditRules& rules,
                 Kept kept = {});

  /// Puts a recipe away: credit that it has is undone, and it gets none until it is shown again.
  void veto(const std::string& person, const Veto& veto, Time now, const CreditRules& rules);
  void lift_veto(const std::string& person, const std::string& recipe, Time now,
                 const CreditRules& rules);

  /// Settles all answers whose time is over; gives how many slots changed.
  std::size_t settle(Time now, const CreditRules& rules);

  /// Deletes what a person thinks of recipes, that it was done, and what they were shown, of which
  /// nothing may have been settled.
  void forget(const std::string& person);

  /// Logs and settles visits in one go; their people have no other answers open.
  void simulated(std::span<const SimulatedVisit> visits, const CreditRules& rules);

 private:
  Store& store_;
};

/// Throws Error where a rating is not .5, 1, ... 5.
void check_stars(double stars);

}  // namespace hankki
