// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/database.h"
#include "core/store/shop_records.h"

/// Rows of shop_answer, read and written. Inside calls of Store.
namespace hankki {

struct StoredAnswer {
  LoggedAnswer logged;
  std::vector<bool> followed;  ///< by slot: a rating was given, and counts on
};

/// "SELECT ... FROM shop_answer", as stored_answer() reads it.
extern const std::string_view kSelectAnswers;

/// Of the row that kSelectAnswers gives; `with_detail`: else `detail` stays empty. Throws Error
/// where a column holds what Hankki never stores.
StoredAnswer stored_answer(const Rows& row, bool with_detail);

/// Of a condition, "WHERE ...", and its values.
template <typename... Values>
std::vector<LoggedAnswer> select_answers(Connection& connection, std::string_view condition,
                                         const Values&... values) {
  Rows rows = connection.run(fmt::format("{} {}", kSelectAnswers, condition), values...);
  std::vector<LoggedAnswer> all;
  while (rows.next()) all.push_back(stored_answer(rows, true).logged);
  return all;
}

/// The person's newest one that may still change, if any.
std::optional<LoggedAnswer> select_last_answer(Connection& connection, const std::string& person);

/// What the column of arms tells, by slot; throws Error where that is none.
std::vector<int> arms_from(std::string_view text);

/// All of its slots are open.
AnswerId insert_answer(Connection& connection, const LoggedAnswer& answer);

/// What has become of the slots of an answer, and whether that may still change.
void update_answer(Connection& connection, const CreditAnswer& answer, bool open);

}  // namespace hankki
