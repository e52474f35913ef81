// SPDX-License-Identifier: GPL-3.0-or-later
// The log of answers, as it is read: ShopRecords.
#include <algorithm>

#include "core/store/checked_row.h"
#include "core/store/shop_answer_rows.h"
#include "core/store/store.h"

namespace hankki {

std::optional<LoggedAnswer> ShopRecords::last_answer(const std::string& person) const {
  return store_.read(
      [&](Connection& connection) { return select_last_answer(connection, person); });
}

std::vector<LoggedAnswer> ShopRecords::answers(AnswerId from, std::size_t limit) const {
  return store_.read([&](Connection& connection) {
    return select_answers(connection, "WHERE id >= ? AND taken_back = 0 ORDER BY id LIMIT ?", from,
                          static_cast<std::int64_t>(limit));
  });
}

std::vector<LoggedAnswer> ShopRecords::answers_of(const std::string& person,
                                                  std::size_t limit) const {
  return store_.read([&](Connection& connection) {
    return select_answers(connection,
                          "WHERE person = ? AND taken_back = 0 ORDER BY id DESC LIMIT ?", person,
                          static_cast<std::int64_t>(limit));
  });
}

std::vector<LoggedAnswer> ShopRecords::newest_answers(bool simulated, std::size_t limit) const {
  return store_.read([&](Connection& connection) {
    return select_answers(connection,
                          "WHERE simulated = ? AND taken_back = 0 ORDER BY id DESC LIMIT ?",
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
    auto found = select_answers(connection, "WHERE id = ?", id);
    if (found.empty())
      throw Error(en::say("answer {}", id),
                  en::say("the workspace has none of this number; serve history shows them"));
    return std::move(found.front());
  });
}

}  // namespace hankki
