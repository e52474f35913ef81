// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accounts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/bounded_json.h"
#include "core/store/checked_row.h"
#include "core/store/removal.h"
#include "core/store/store.h"

namespace hankki {
namespace {

using nlohmann::json;

std::string survey_text(const TasteSurvey& survey) {
  json object{{"cuisines", survey.cuisines},
              {"likes", survey.likes},
              {"avoids", survey.avoids},
              {"allergies", allergen_ids(survey.allergies)}};
  if (survey.minutes) {
    // JSON would have null in its place, which nobody reads as a survey.
    if (!std::isfinite(*survey.minutes))
      throw Error(en::say("the survey"), en::say("{} is not a number", *survey.minutes));
    object["minutes"] = *survey.minutes;
  }
  return object.dump();
}

TasteSurvey survey_from(std::string_view text) {
  TasteSurvey survey;
  try {
    const json object = parse_json(text, 4);
    object.at("cuisines").get_to(survey.cuisines);
    object.at("likes").get_to(survey.likes);
    object.at("avoids").get_to(survey.avoids);
    for (const auto& id : object.at("allergies"))
      survey.allergies |= parse_allergen(id.get<std::string>());
    if (const auto minutes = object.find("minutes"); minutes != object.end())
      survey.minutes = minutes->get<double>();
  } catch (const json::exception&) {
    throw Error(en::say("it is no survey"));
  }
  return survey;
}

constexpr std::string_view kAccountColumns[] = {"id", "name", "survey", "created"};

std::vector<AccountInfo> accounts_of(Rows rows) {
  std::vector<AccountInfo> all;
  while (rows.next()) {
    AccountInfo& info = all.emplace_back();
    info.id = rows.integer(0);
    const CheckedRow checked(rows, "account", std::to_string(info.id), kAccountColumns);
    info.name = checked.text(1);
    info.survey = checked.parsed(2, survey_from);
    info.created = checked.text(3);
  }
  return all;
}

template <typename... Values>
std::vector<AccountInfo> select_accounts(Connection& connection, std::string_view condition,
                                         const Values&... values) {
  return accounts_of(connection.run(
      fmt::format("SELECT id, name, survey, created FROM shown_account {} ORDER BY id", condition),
      values...));
}

void check_free(Connection& connection, const std::string& folded, const std::string& name) {
  if (connection.number("SELECT count(*) FROM shown_account WHERE folded = ?", folded) == 0) return;
  throw Error("name", en::say("somebody has the name \"{}\" already; choose another one", name));
}

void change(Store& store, AccountId id, std::string_view column, const std::string& value) {
  store.write([&](Connection& connection) {
    check_shown(connection, Kind::Account, id);
    connection.run(fmt::format("UPDATE account SET {} = ? WHERE id = ?", column), value, id);
  });
}

}  // namespace

constexpr Time kLongestWait = 900 * kSecond;

Time wait_after(std::int64_t failures) {
  constexpr std::int64_t kFree = 2, kDoublings = 10;
  if (failures <= kFree) return 0;
  return std::min<Time>(kSecond << std::min(failures - kFree - 1, kDoublings), kLongestWait);
}

AccountId Accounts::create(const AccountName& name, const std::string& password,
                           const TasteSurvey& survey) {
  return store_.write([&](Connection& connection) {
    check_free(connection, name.folded, name.shown);
    connection.run(
        "INSERT INTO account (name, folded, password, survey, created) VALUES (?, ?, ?, ?, ?)",
        name.shown, name.folded, password, survey_text(survey), utc_text());
    return connection.number("SELECT last_insert_rowid()");
  });
}

std::vector<AccountInfo> Accounts::list() const {
  return store_.read([](Connection& connection) { return select_accounts(connection, ""); });
}

std::optional<AccountInfo> Accounts::find(const AccountName& name) const {
  return store_.read([&](Connection& connection) -> std::optional<AccountInfo> {
    auto found = select_accounts(connection, "WHERE folded = ?", name.folded);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
  });
}

std::string Accounts::password(AccountId id) const {
  return store_.read([&](Connection& connection) {
    Rows rows = connection.run("SELECT password FROM shown_account WHERE id = ?", id);
    if (!rows.next()) throw unknown(Kind::Account, id);
    return rows.text(0);
  });
}

void Accounts::set_password(AccountId id, const std::string& password) {
  change(store_, id, "password", password);
}

void Accounts::set_survey(AccountId id, const TasteSurvey& survey) {
  change(store_, id, "survey", survey_text(survey));
}

void Accounts::remove(AccountId id) { hide(store_, Kind::Account, id); }

void Accounts::restore(AccountId id) {
  store_.write([&](Connection& connection) {
    Rows row = connection.run("SELECT folded, name FROM account WHERE id = ?", id);
    if (row.next()) check_free(connection, row.text(0), row.text(1));
    show(connection, Kind::Account, id);
  });
}

std::optional<Time> Accounts::begin_try(const AccountName& name, Time now) {
  return store_.write([&](Connection& connection) -> std::optional<Time> {
    std::int64_t failures = 0;
    {
      Rows rows = connection.run("SELECT failures, until FROM failed_sign_in WHERE folded = ?",
                                 name.folded);
      if (rows.next()) {
        failures = std::clamp<std::int64_t>(rows.integer(0), 0, 1'000'000);
        // Later than anybody has to wait: the clock was set back meanwhile.
        if (const Time until = rows.integer(1); now < until && until <= now + kLongestWait)
          return until;
      }
    }
    ++failures;
    connection.run(
        "INSERT INTO failed_sign_in (folded, failures, until) VALUES (?, ?, ?) ON CONFLICT "
        "(folded) DO UPDATE SET failures = excluded.failures, until = excluded.until",
        name.folded, failures, now + wait_after(failures));
    return std::nullopt;
  });
}

void Accounts::forget_tries(const AccountName& name) {
  store_.write([&](Connection& connection) {
    connection.run("DELETE FROM failed_sign_in WHERE folded = ?", name.folded);
  });
}

}  // namespace hankki
