// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/interaction_columns.h"

#include <cmath>

#include "core/base/error.h"
#include "core/base/grouped.h"

namespace hankki {
namespace {

/// A column that is asked for, or nullopt where none is. Throws Error where it is not there.
std::optional<std::size_t> find_wanted(const CsvHeader& header, const std::string& name) {
  if (name.empty()) return std::nullopt;
  return header.require(name);
}

float parse_rating(std::string_view text) {
  const auto rating = static_cast<float>(require_number(text, "rating"));
  if (!std::isfinite(rating)) throw RowFault{en::say("rating {} is too large", excerpt(text))};
  return rating;
}

TimeReader make_time_reader(const CsvHeader& header, std::optional<std::size_t> column,
                            TimeForm form) {
  if (!column || form != TimeForm::Guess) return TimeReader(form);
  return TimeReader(header.guess_time_form(*column));
}

}  // namespace

InteractionColumns::InteractionColumns(const CsvHeader& header, const CsvColumns& columns,
                                       TimeForm form, ImportSession& session)
    : user_(header.require(columns.user)),
      item_(header.require(columns.item)),
      rating_(find_wanted(header, columns.rating)),
      time_(find_wanted(header, columns.time)),
      read_time_(make_time_reader(header, time_, form)),
      session_(session) {
  if (user_ == item_)
    throw Error("columns", en::say("users and items are one column, \"{}\"; choose two",
                                   excerpt(columns.user)));
  user_name_ = header.is_line() ? header.name(user_) : "user";
  item_name_ = header.is_line() ? header.name(item_) : "item";
}

TableInteraction InteractionColumns::read(std::span<const std::string_view> fields) {
  TableInteraction row;
  if (rating_) row.rating = read_rating(trimmed(fields[*rating_]));
  if (time_) row.time = read_time_(trimmed(fields[*time_]));
  row.user = require_text(session_.tidy_user(fields[user_]), user_name_);
  row.item = require_text(session_.tidy_item(fields[item_]), item_name_);
  return row;
}

/// An empty field is a use without stars, as Hankki itself writes it.
float InteractionColumns::read_rating(std::string_view text) {
  if (!text.empty()) return parse_rating(text);
  ++unrated_;
  return 0;
}

void InteractionColumns::note() const {
  auto& notes = session_.report.notes;
  if (const Message kinds = read_time_.taken_for(); !kinds.empty())
    notes.push_back(read_time_.is_mixed()
                        ? en::say("times are of several sizes and are taken for {}; if that is "
                                  "wrong, choose how they are written",
                                  kinds)
                        : en::say("times are taken for {}", kinds));
  note_tidied(session_);
  if (unrated_ > 0)
    notes.push_back(unrated_ == 1
                        ? en::say("one row has no rating; it is kept as one without stars")
                        : en::say("{} rows have no rating; they are kept as ones without stars",
                                  grouped(unrated_)));
  if (!rating_) notes.push_back(en::say("no rating column is chosen; every row counts as 1"));
}

}  // namespace hankki
