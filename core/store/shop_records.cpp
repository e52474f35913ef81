// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shop_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/bounded_json.h"
#include "core/store/batch_policy.h"
#include "core/store/checked_row.h"
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

constexpr int kDeepest = 8;
constexpr std::string_view kLetters = "osfr";  // by SlotState

std::string states_text(const std::vector<CreditSlot>& all) {
  std::string text;
  for (const CreditSlot& slot : all) {
    const char letter = kLetters[static_cast<std::size_t>(slot.state)];
    text += static_cast<char>(slot.followed ? letter - 'a' + 'A' : letter);
  }
  return text;
}

/// Recipes by numbers that hold for as long as one statement's work.
class RecipeNumbers {
 public:
  std::uint32_t of(const std::string& id) {
    return numbers_.try_emplace(id, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }

 private:
  std::map<std::string, std::uint32_t> numbers_;
};

template <typename Value>
std::vector<Value> list_from(std::string_view text) {
  try {
    return parse_json(text, kDeepest).get<std::vector<Value>>();
  } catch (const json::exception&) {
    throw Error(en::say("it is no list"));
  }
}

json object_from(std::string_view text) {
  try {
    json object = parse_json(text, kDeepest);
    if (object.is_object()) return object;
  } catch (const json::exception&) {
  }
  throw Error(en::say("it is no JSON object"));
}

std::vector<int> arms_from(std::string_view text) {
  constexpr int kMostArms = 10'000;
  auto arms = list_from<int>(text);
  if (std::ranges::any_of(arms, [](int arm) { return arm < -1 || arm >= kMostArms; }))
    throw Error(en::say("it has a number that is of no model"));
  return arms;
}

SlotState state_of_letter(char letter) {
  const char small =
      letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  const auto found = kLetters.find(small);
  if (found == kLetters.npos) throw Error(en::say("it has a letter that means nothing"));
  return static_cast<SlotState>(found);
}

constexpr std::string_view kColumns[] = {"id",        "batch",   "person", "at",
                                         "simulated", "recipes", "arms",   "states",
                                         "replaced",  "refined", "detail"};
constexpr std::string_view kSelected =
    "SELECT id, batch, person, at, simulated, recipes, arms, states, replaced, refined, detail "
    "FROM shop_answer";

struct StoredAnswer {
  LoggedAnswer logged;
  std::vector<bool> followed;
};

StoredAnswer answer_of(const Rows& row, bool with_detail) {
  StoredAnswer stored;
  LoggedAnswer& answer = stored.logged;
  answer.id = row.integer(0);
  const CheckedRow checked(row, "shop_answer", std::to_string(answer.id), kColumns);
  answer.batch = checked.whole(1);
  answer.person = checked.text(2);
  answer.at = checked.whole(3, 0, kLatestVisit);
  answer.simulated = checked.flag(4);
  answer.recipes = checked.parsed(5, list_from<std::string>);
  answer.arms = checked.parsed(6, arms_from);
  const std::string letters = checked.text(7);
  if (answer.arms.size() != answer.recipes.size()) checked.refuse(6, en::say("it is too short"));
  if (letters.size() != answer.recipes.size()) checked.refuse(7, en::say("it is too short"));
  answer.states = checked.parsed(7, [](const std::string& text) {
    std::vector<SlotState> states;
    for (const char letter : text) states.push_back(state_of_letter(letter));
    return states;
  });
  for (const char letter : letters) stored.followed.push_back(letter >= 'A' && letter <= 'Z');
  answer.replaced = checked.flag(8);
  answer.refined = checked.flag(9);
  if (with_detail) answer.detail = checked.parsed(10, object_from);
  return stored;
}

template <typename... Values>
std::vector<LoggedAnswer> answers_in(Connection& connection, std::string_view condition,
                                     const Values&... values) {
  Rows rows = connection.run(fmt::format("{} {}", kSelected, condition), values...);
  std::vector<LoggedAnswer> all;
  while (rows.next()) all.push_back(answer_of(rows, true).logged);
  return all;
}

CreditAnswer ledger_answer(const StoredAnswer& stored, RecipeNumbers& numbers) {
  const LoggedAnswer& answer = stored.logged;
  CreditAnswer made{
      .id = answer.id, .at = answer.at, .replaced = answer.replaced, .refined = answer.refined};
  for (std::size_t i = 0; i < answer.recipes.size(); ++i) {
    const bool is_new = answer.states.empty();
    made.shown.push_back({numbers.of(answer.recipes[i]), answer.arms[i],
                          is_new ? SlotState::Open : answer.states[i],
                          !is_new && stored.followed[i]});
  }
  return made;
}

/// A person's open answers inside a write transaction: what is changed by the rules is written
/// back, with what the arms have of it.
class OpenAnswers {
 public:
  OpenAnswers(Connection& connection, BatchPolicies& policies, std::string person,
              const CreditRules& rules)
      : connection_(connection), policies_(policies), person_(std::move(person)), ledger_(rules) {
    std::vector<CreditAnswer> open;
    Rows rows = connection.run(
        fmt::format("{} WHERE person = ? AND open = 1 ORDER BY id", kSelected), person_);
    while (rows.next()) {
      const StoredAnswer stored = answer_of(rows, false);
      batches_[stored.logged.id] = stored.logged.batch;
      open.push_back(ledger_answer(stored, numbers_));
      rows_[stored.logged.id] = open.back();
    }
    ledger_ = CreditLedger(rules, std::move(open));
  }

  CreditLedger& ledger() { return ledger_; }
  std::uint32_t number(const std::string& recipe) { return numbers_.of(recipe); }
  BatchId batch(AnswerId answer) const { return batches_.at(answer); }

  /// A new answer, which has its row already.
  void add(const LoggedAnswer& answer, bool refines) {
    batches_[answer.id] = answer.batch;
    const CreditAnswer added = ledger_answer({answer, {}}, numbers_);
    rows_[answer.id] = added;
    write(ledger_.answered(added, refines), answer.at);
  }
  /// What changed, as the rules told it.
  std::size_t write(const std::vector<CreditChange>& changes, Time now) {
    for (const CreditChange& change : changes) {
      policies_.settle(batches_.at(change.answer), change, now);
      rows_.at(change.answer).shown[change.slot].state = change.after;
    }
    std::vector<AnswerId> closed;
    for (auto& [id, row] : rows_) {
      const auto& kept = ledger_.answers();
      const auto found = std::ranges::find(kept, id, &CreditAnswer::id);
      if (found == kept.end()) closed.push_back(id);
      if (found == kept.end() && !kept.empty()) row.replaced = true;
      if (found != kept.end()) row = *found;
      update(row, found != kept.end());
    }
    for (const AnswerId id : closed) rows_.erase(id);
    return changes.size();
  }

 private:
  void update(const CreditAnswer& answer, bool open) {
    connection_.run(
        "UPDATE shop_answer SET states = ?, replaced = ?, refined = ?, open = ? WHERE id = ?",
        states_text(answer.shown), answer.replaced, answer.refined, open, answer.id);
  }

  Connection& connection_;
  BatchPolicies& policies_;
  std::string person_;
  RecipeNumbers numbers_;
  std::map<AnswerId, BatchId> batches_;
  std::map<AnswerId, CreditAnswer> rows_;  // as they are stored
  CreditLedger ledger_;
};

AnswerId insert_answer(Connection& connection, const LoggedAnswer& answer) {
  connection.run(
      "INSERT INTO shop_answer (batch, person, at, simulated, recipes, arms, states, detail, "
      "replaced, refined, open) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 1)",
      answer.batch, answer.person, answer.at, answer.simulated, json(answer.recipes).dump(),
      json(answer.arms).dump(), std::string(answer.recipes.size(), kLetters[0]),
      answer.detail.dump());
  return connection.number("SELECT last_insert_rowid()");
}

/// The opinion with what is kept of the one that is there.
Opinion merged(Connection& connection, const std::string& person, Opinion opinion, Kept kept) {
  Rows before =
      connection.run("SELECT stars, cooked FROM shop_opinion WHERE person = ? AND recipe = ?",
                     person, opinion.recipe);
  const bool any = before.next();
  if (kept.stars) opinion.stars.reset();
  if (kept.stars && any && !before.is_null(0)) opinion.stars = before.real(0);
  if (kept.cooked) opinion.cooked = any && before.flag(1);
  return opinion;
}

/// Whether the rules count what a person thinks of a recipe; never of one that they put away.
bool is_success(Connection& connection, const std::string& person, const Opinion& opinion, Time now,
                const CreditRules& rules) {
  if (!opinion.cooked && opinion.stars.value_or(0) < rules.least_stars) return false;
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

/// The arm that has the credit of a recipe that is followed now.
Credited credited_of(OpenAnswers& open, std::uint32_t recipe, Time now, const CreditRules& rules) {
  for (const CreditAnswer& answer : open.ledger().answers())
    for (const CreditSlot& slot : answer.shown)
      if (slot.recipe == recipe && slot.followed && slot.state == SlotState::Success &&
          slot.arm >= 0 && now < answer.at + rules.window)
        return {.answer = answer.id, .arm = slot.arm, .batch = open.batch(answer.id)};
  return {};
}

}  // namespace

void check_stars(double stars) {
  if (stars >= .5 && stars <= 5 && std::floor(2 * stars) == 2 * stars) return;
  throw Error("stars", en::say("{} is no rating; it is 0.5, 1, 1.5, ... or 5", stars));
}

OwnRecipes ShopRecords::recipes() const { return OwnRecipes(store_); }
ShopTastes ShopRecords::tastes() const { return ShopTastes(store_); }
ShopChoices ShopRecords::choices() const { return ShopChoices(store_); }
ShopMarks ShopRecords::marks() const { return ShopMarks(store_); }
ShopRules ShopRecords::rules() const { return ShopRules(store_); }

std::vector<Opinion> ShopRecords::opinions(const std::string& person) const {
  return store_.read([&](Connection& connection) {
    Rows rows = connection.run(
        "SELECT recipe, stars, cooked, at FROM shop_opinion WHERE person = ? ORDER BY recipe",
        person);
    std::vector<Opinion> all;
    while (rows.next()) {
      Opinion& opinion = all.emplace_back(
          Opinion{.recipe = rows.text(0), .cooked = rows.flag(2), .at = rows.integer(3)});
      if (!rows.is_null(1)) opinion.stars = rows.real(1);
    }
    return all;
  });
}

std::vector<Veto> ShopRecords::vetoes(const std::string& person, Time now) const {
  return store_.read([&](Connection& connection) {
    Rows rows = connection.run(
        "SELECT recipe, kind, until FROM shop_veto WHERE person = ? AND (until IS NULL OR until > "
        "?) ORDER BY recipe",
        person, now);
    std::vector<Veto> all;
    while (rows.next()) {
      Veto& veto = all.emplace_back(Veto{.recipe = rows.text(0), .kind = rows.text(1)});
      if (!rows.is_null(2)) veto.until = rows.integer(2);
    }
    return all;
  });
}

std::optional<LoggedAnswer> ShopRecords::last_answer(const std::string& person) const {
  return store_.read([&](Connection& connection) -> std::optional<LoggedAnswer> {
    Rows rows = connection.run(
        fmt::format("{} WHERE person = ? AND open = 1 ORDER BY id DESC LIMIT 1", kSelected),
        person);
    if (!rows.next()) return std::nullopt;
    return answer_of(rows, true).logged;
  });
}

std::vector<LoggedAnswer> ShopRecords::answers(AnswerId from, std::size_t limit) const {
  return store_.read([&](Connection& connection) {
    return answers_in(connection, "WHERE id >= ? AND taken_back = 0 ORDER BY id LIMIT ?", from,
                      static_cast<std::int64_t>(limit));
  });
}

std::vector<LoggedAnswer> ShopRecords::answers_of(const std::string& person,
                                                  std::size_t limit) const {
  return store_.read([&](Connection& connection) {
    return answers_in(connection, "WHERE person = ? AND taken_back = 0 ORDER BY id DESC LIMIT ?",
                      person, static_cast<std::int64_t>(limit));
  });
}

std::vector<LoggedAnswer> ShopRecords::newest_answers(bool simulated, std::size_t limit) const {
  return store_.read([&](Connection& connection) {
    return answers_in(connection, "WHERE simulated = ? AND taken_back = 0 ORDER BY id DESC LIMIT ?",
                      std::int64_t{simulated}, static_cast<std::int64_t>(limit));
  });
}

AnswerId ShopRecords::first_behind(AnswerId last) const {
  return store_.read([&](Connection& connection) {
    Rows rows = connection.run(
        "SELECT id FROM shop_answer WHERE simulated = 0 AND taken_back = 0 AND id > ? ORDER BY id "
        "LIMIT 1",
        last);
    return rows.next() ? rows.integer(0) : AnswerId{0};
  });
}

std::vector<std::vector<int>> ShopRecords::newest_arms(BatchId batch, std::size_t limit) const {
  return store_.read([&](Connection& connection) {
    Rows rows = connection.run(
        "SELECT id, arms FROM shop_answer WHERE batch = ? AND taken_back = 0 ORDER BY id DESC "
        "LIMIT ?",
        batch, static_cast<std::int64_t>(limit));
    constexpr std::string_view kRead[] = {"id", "arms"};
    std::vector<std::vector<int>> all;
    while (rows.next())
      all.push_back(CheckedRow(rows, "shop_answer", std::to_string(rows.integer(0)), kRead)
                        .parsed(1, arms_from));
    std::ranges::reverse(all);
    return all;
  });
}

LoggedAnswer ShopRecords::answer(AnswerId id) const {
  return store_.read([&](Connection& connection) {
    auto found = answers_in(connection, "WHERE id = ?", id);
    if (found.empty())
      throw Error(en::say("answer {}", id),
                  en::say("the workspace has none of this number; serve history shows them"));
    return std::move(found.front());
  });
}

void ShopRecords::forget(const std::string& person) {
  store_.write([&](Connection& connection) {
    for (const char* table : {"shop_opinion", "shop_act", "shop_answer"})
      connection.run(fmt::format("DELETE FROM {} WHERE person = ?", table), person);
  });
}

AnswerId ShopRecords::answered(const LoggedAnswer& answer, bool refines, const CreditRules& rules) {
  return store_.write([&](Connection& connection) {
    BatchPolicies policies(connection);
    OpenAnswers open(connection, policies, answer.person, rules);
    LoggedAnswer added = answer;
    added.id = insert_answer(connection, answer);
    open.add(added, refines);
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
    Credited credited = credited_of(open, recipe, opinion.at, rules);
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
