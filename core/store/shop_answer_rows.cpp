// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shop_answer_rows.h"

#include <algorithm>

#include "core/base/bounded_json.h"
#include "core/store/checked_row.h"

namespace hankki {
namespace {

using nlohmann::json;

constexpr int kDeepestAnswer = 8;
constexpr std::string_view kLetters = "osfr";  // by SlotState

std::string states_text(const std::vector<CreditSlot>& all) {
  std::string text;
  for (const CreditSlot& slot : all) {
    const char letter = kLetters[static_cast<std::size_t>(slot.state)];
    text += static_cast<char>(slot.followed ? letter - 'a' + 'A' : letter);
  }
  return text;
}

template <typename Value>
std::vector<Value> list_from(std::string_view text) {
  try {
    return parse_json(text, kDeepestAnswer).get<std::vector<Value>>();
  } catch (const json::exception&) {
    throw Error(en::say("it is no list"));
  }
}

SlotState state_of_letter(char letter) {
  const char small =
      letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  const auto found = kLetters.find(small);
  if (found == kLetters.npos) throw Error(en::say("it has a letter that means nothing"));
  return static_cast<SlotState>(found);
}

constexpr std::string_view kAnswerColumns[] = {"id",        "batch",   "person", "at",
                                               "simulated", "recipes", "arms",   "states",
                                               "replaced",  "refined", "detail"};
}  // namespace

const std::string_view kSelectAnswers =
    "SELECT id, batch, person, at, simulated, recipes, arms, states, replaced, refined, detail "
    "FROM shop_answer";

std::vector<int> arms_from(std::string_view text) {
  constexpr int kMostArms = 10'000;
  auto arms = list_from<int>(text);
  if (std::ranges::any_of(arms, [](int arm) { return arm < -1 || arm >= kMostArms; }))
    throw Error(en::say("it has a number that is of no model"));
  return arms;
}

StoredAnswer stored_answer(const Rows& row, bool with_detail) {
  StoredAnswer stored;
  LoggedAnswer& answer = stored.logged;
  answer.id = row.integer(0);
  const CheckedRow checked(row, "shop_answer", std::to_string(answer.id), kAnswerColumns);
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
  if (with_detail) answer.detail = checked.object(10);
  return stored;
}

std::optional<LoggedAnswer> select_last_answer(Connection& connection, const std::string& person) {
  auto found =
      select_answers(connection, "WHERE person = ? AND open = 1 ORDER BY id DESC LIMIT 1", person);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

AnswerId insert_answer(Connection& connection, const LoggedAnswer& answer) {
  connection.run(
      "INSERT INTO shop_answer (batch, person, at, simulated, recipes, arms, states, detail, "
      "replaced, refined, open) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 1)",
      answer.batch, answer.person, answer.at, answer.simulated, json(answer.recipes).dump(),
      json(answer.arms).dump(), std::string(answer.recipes.size(), kLetters[0]),
      answer.detail.dump());
  return connection.number("SELECT last_insert_rowid()");
}

void update_answer(Connection& connection, const CreditAnswer& answer, bool open) {
  connection.run(
      "UPDATE shop_answer SET states = ?, replaced = ?, refined = ?, open = ? WHERE id = ?",
      states_text(answer.shown), answer.replaced, answer.refined, open, answer.id);
}

}  // namespace hankki
