// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/message.h"
#include "core/data/dates.h"

namespace hankki {

/// How a column writes its times. ISO 8601 is understood whatever is chosen.
enum class TimeForm {
  Guess,  ///< by the first rows: dates, or numbers since 1970 by their size
  Seconds,
  Milliseconds,
  Microseconds,
  Nanoseconds,
  YearMonthDay,     ///< 20140407, 201404071830, 20140407183005; also 2014 and 201404
  SpreadsheetDays,  ///< days since 1899-12-30, as spreadsheets count them
  DayMonthYear,     ///< 7.4.2014, 07/04/2014 18:30
  MonthDayYear,     ///< 4/7/2014
};

std::string to_text(TimeForm form);          ///< "guess", "s", "ms", "us", "ns", "ymd", ...
TimeForm parse_time_form(std::string_view);  ///< throws Error

/// Reads the times of one column, and remembers what they were taken for.
class TimeReader {
 public:
  explicit TimeReader(TimeForm form = TimeForm::Guess) : form_(form) {}

  /// kNoTime for an empty text. Throws RowFault.
  Time operator()(std::string_view text);

  /// Of a form that was guessed, all that was met: "seconds since 1970"; empty where nothing was.
  Message taken_for() const;
  /// Whether numbers of several sizes were met, of which some may be misread.
  bool is_mixed() const;
  TimeForm form() const { return form_; }

 private:
  Time read_number(std::string_view text, TimeForm form);

  TimeForm form_;
  std::int64_t dates_ = 0;
  std::array<std::int64_t, 9> numbers_{};  // by form
};

/// The form that all of these times have, by the sight of them: YearMonthDay where each is such a
/// day, else Guess. Empty ones do not count.
class TimeFormGuess {
 public:
  void see(std::string_view text);
  TimeForm form() const;

 private:
  std::int64_t days_ = 0, others_ = 0;
};

/// Whether a text can be read as a time without being told how.
bool looks_like_time(std::string_view text);

}  // namespace hankki
