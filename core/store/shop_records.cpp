// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shop_records.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "core/store/checked_row.h"
#include "core/store/open_answers.h"
#include "core/store/own_recipes.h"
#include "core/store/shop_acts.h"
#include "core/store/shop_choices.h"
#include "core/store/shop_marks.h"
#include "core/store/shop_rules.h"
#include "core/store/shop_tastes.h"
#include "core/store/store.h"

namespace hankki {
namespace {

using nlohmann::json;

bool is_rating(double stars) {
  return stars >= .5 && stars <= 5 && std::floor(2 * stars) == 2 * stars;
}

/// By recipe; of one recipe, or of all.
template <typename... Recipe>
std::vector<Opinion> select_opinions(Connection& connection, const std::string& person,
                                     const Recipe&... recipe) {
  Rows rows = connection.run(
      fmt::format("SELECT recipe, stars, cooked, at FROM shop_opinion WHERE person = ? {} ORDER BY "
                  "recipe",
                  sizeof...(recipe) > 0 ? "AND recipe = ?" : ""),
      person, recipe...);
  constexpr std::string_view kColumns[] = {"recipe", "stars", "cooked", "at"};
  std::vector<Opinion> all;
  while (rows.next()) {
    const CheckedRow checked(rows, "shop_opinion", person, kColumns);
    Opinion& opinion = all.emplace_back(Opinion{.recipe = checked.text(0),
                                                .cooked = checked.flag(2),
                                                .at = checked.whole(3, 0, kLatestVisit)});
    if (rows.is_null(1)) continue;
    opinion.stars = checked.measured(1);
    if (!is_rating(*opinion.stars)) checked.refuse(1, en::say("it is no rating"));
  }
  return all;
}

/// The opinion with what is kept of the one that is there.
Opinion merged(Connection& connection, const std::string& person, Opinion opinion, Kept kept) {
  const auto before = select_opinions(connection, person, opinion.recipe);
  const Opinion there = before.empty() ? Opinion() : before.front();
  if (kept.stars) opinion.stars = there.stars;
  if (kept.cooked) opinion.cooked = there.cooked;
  return opinion;
}

/// Whether the rules count what a person thinks of a recipe; never of one that they put away.
bool is_success(Connection& connection, const std::string& person, const Opinion& opinion, Time now,
                const CreditRules& rules) {
  if (!opinion.cooked && (!opinion.stars || *opinion.stars < rules.least_stars)) return false;
  Rows away = connection.run(
      "SELECT 1 FROM shop_veto WHERE person = ? AND recipe = ? AND (until IS NULL OR until > ?)",
      person, opinion.recipe, now);
  return !away.next();
}

/// Credit follows what is put away and shown again, as it follows the rating.
void judge_again(Connection& connection, const std::string& person, const std::string& recipe,
                 Time now, const CreditRules& rules) {
  const Opinion opinion =
      merged(connection, person, {.recipe = recipe}, {.stars = true, .cooked = true});
  if (!opinion.stars && !opinion.cooked) return;
  BatchPolicies policies(connection);
  OpenAnswers open(connection, policies, person, rules);
  const bool success = is_success(connection, person, opinion, now, rules);
  open.write(open.ledger().judged(open.number(recipe), success, now), now);
  policies.store();
}

}  // namespace

void check_stars(double stars) {
  if (is_rating(stars)) return;
  throw Error("stars", en::say("{} is no rating; it is 0.5, 1, 1.5, ... or 5", stars));
}

OwnRecipes ShopRecords::recipes() const { return OwnRecipes(store_); }
ShopTastes ShopRecords::tastes() const { return ShopTastes(store_); }
ShopChoices ShopRecords::choices() const { return ShopChoices(store_); }
ShopMarks ShopRecords::marks() const { return ShopMarks(store_); }
ShopRules ShopRecords::rules() const { return ShopRules(store_); }

std::vector<Opinion> ShopRecords::opinions(const std::string& person) const {
  return store_.read([&](Connection& connection) { return select_opinions(connection, person); });
}

std::vector<Veto> ShopRecords::vetoes(const std::string& person, Time now) const {
  return store_.read([&](Connection& connection) {
    Rows rows = connection.run(
        "SELECT recipe, kind, until FROM shop_veto WHERE person = ? AND (until IS NULL OR until > "
        "?) ORDER BY recipe",
        person, now);
    constexpr std::string_view kColumns[] = {"recipe", "kind", "until"};
    std::vector<Veto> all;
    while (rows.next()) {
      const CheckedRow checked(rows, "shop_veto", person, kColumns);
      Veto& veto = all.emplace_back(Veto{.recipe = checked.text(0), .kind = checked.text(1)});
      if (!rows.is_null(2)) veto.until = checked.whole(2, 0, std::numeric_limits<Time>::max());
    }
    return all;
  });
}

void ShopRecords::forget(const std::string& person) {
  store_.write([&](Connection& connection) {
    for (const char* table : {"shop_opinion", "shop_act", "shop_answer"})
      connection.run(fmt::format("DELETE FROM {} WHERE person = ?", table), person);
  });
}

AnswerId ShopRecords::answered(const LoggedAnswer& answer, const Refines& refines,
                               const CreditRules& rules) {
  return store_.write([&](Connection& connection) {
    const auto last = select_last_answer(connection, answer.person);
    BatchPolicies policies(connection);
    OpenAnswers open(connection, policies, answer.person, rules);
    LoggedAnswer added = answer;
    added.id = insert_answer(connection, answer);
    open.add(added, last && refines(*last));
    policies.store();
    return added.id;
  });
}

Credited ShopRecords::judge(const std::string& person, const Opinion& told,
                            const CreditRules& rules, Kept kept) {
  if (told.stars) check_stars(*told.stars);
  return store_.write([&](Connection& connection) {
    const Opinion opinion = merged(connection, person, told, kept);
    if (opinion.stars || opinion.cooked)
      connection.run(
          "INSERT INTO shop_opinion (person, recipe, stars, cooked, at) VALUES (?, ?, ?, ?, ?) ON "
          "CONFLICT (person, recipe) DO UPDATE SET stars = excluded.stars, cooked = "
          "excluded.cooked, at = excluded.at",
          person, opinion.recipe, opinion.stars, opinion.cooked, opinion.at);
    else
      connection.run("DELETE FROM shop_opinion WHERE person = ? AND recipe = ?", person,
                     opinion.recipe);
    BatchPolicies policies(connection);
    OpenAnswers open(connection, policies, person, rules);
    const std::uint32_t recipe = open.number(opinion.recipe);
    const bool success = is_success(connection, person, opinion, opinion.at, rules);
    open.write(open.ledger().judged(recipe, success, opinion.at), opinion.at);
    policies.store();
    note_act(connection, person, opinion.at,
             {{"do", "rate"},
              {"recipe", opinion.recipe},
              {"stars", opinion.stars ? json(*opinion.stars) : json()},
              {"cooked", opinion.cooked}});
    Credited credited = open.credited(recipe, opinion.at, rules);
    credited.stars = opinion.stars;
    return credited;
  });
}

void ShopRecords::veto(const std::string& person, const Veto& veto, Time now,
                       const CreditRules& rules) {
  store_.write([&](Connection& connection) {
    connection.run(
        "INSERT INTO shop_veto (person, recipe, kind, until) VALUES (?, ?, ?, ?) ON CONFLICT "
        "(person, recipe) DO UPDATE SET kind = excluded.kind, until = excluded.until",
        person, veto.recipe, veto.kind, veto.until);
    judge_again(connection, person, veto.recipe, now, rules);
    note_act(connection, person, now,
             {{"do", "hide"},
              {"recipe", veto.recipe},
              {"kind", veto.kind},
              {"until", veto.until ? json(*veto.until) : json()}});
  });
}

void ShopRecords::lift_veto(const std::string& person, const std::string& recipe, Time now,
                            const CreditRules& rules) {
  store_.write([&](Connection& connection) {
    connection.run("DELETE FROM shop_veto WHERE person = ? AND recipe = ?", person, recipe);
    judge_again(connection, person, recipe, now, rules);
    note_act(connection, person, now, {{"do", "show"}, {"recipe", recipe}});
  });
}

std::size_t ShopRecords::settle(Time now, const CreditRules& rules) {
  return store_.write([&](Connection& connection) {
    std::vector<std::string> people;
    {
      Rows rows = connection.run(
          "SELECT DISTINCT person FROM shop_answer WHERE open = 1 AND at <= ? AND states GLOB "
          "'*[oO]*'",
          now - rules.window);
      while (rows.next()) people.push_back(rows.text(0));
    }
    std::size_t changed = 0;
    BatchPolicies policies(connection);
    for (const std::string& person : people) {
      OpenAnswers open(connection, policies, person, rules);
      changed += open.write(open.ledger().pass_time(now), now);
    }
    policies.store();
    return changed;
  });
}

void ShopRecords::simulated(std::span<const SimulatedVisit> visits, const CreditRules& rules) {
  store_.write([&](Connection& connection) {
    BatchPolicies policies(connection);
    for (const SimulatedVisit& visit : visits) {
      OpenAnswers open(connection, policies, visit.answer.person, rules);
      LoggedAnswer added = visit.answer;
      added.id = insert_answer(connection, added);
      open.add(added, false);
      for (const std::string& recipe : visit.successes)
        open.write(open.ledger().judged(open.number(recipe), true, added.at), added.at);
      open.write(open.ledger().close(), added.at);
    }
    policies.store();
  });
}

}  // namespace hankki
