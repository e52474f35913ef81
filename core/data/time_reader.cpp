// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time_reader.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/data/row_fault.h"

namespace hankki {
namespace {

constexpr std::array<std::pair<TimeForm, std::string_view>, 9> kNames = {
    {{TimeForm::Guess, "guess"},
     {TimeForm::Seconds, "s"},
     {TimeForm::Milliseconds, "ms"},
     {TimeForm::Microseconds, "us"},
     {TimeForm::Nanoseconds, "ns"},
     {TimeForm::YearMonthDay, "ymd"},
     {TimeForm::SpreadsheetDays, "spreadsheet"},
     {TimeForm::DayMonthYear, "dmy"},
     {TimeForm::MonthDayYear, "mdy"}}};

Message describe(TimeForm form) {
  switch (form) {
    case TimeForm::Seconds:
      return en::say("seconds since 1970");
    case TimeForm::Milliseconds:
      return en::say("milliseconds since 1970");
    case TimeForm::Microseconds:
      return en::say("microseconds since 1970");
    case TimeForm::Nanoseconds:
      return en::say("nanoseconds since 1970");
    case TimeForm::YearMonthDay:
      return en::say("days like 20140407");
    case TimeForm::SpreadsheetDays:
      return en::say("days of a spreadsheet");
    case TimeForm::DayMonthYear:
      return en::say("dates, day first");
    case TimeForm::MonthDayYear:
      return en::say("dates, month first");
    case TimeForm::Guess:
      break;
  }
  return en::say("dates, year first");
}

/// pandas writes whole numbers of a column with gaps as "20140407.0".
std::string_view without_zero_decimals(std::string_view text) {
  const auto point = text.find('.');
  if (point == text.npos || text.find_first_not_of('0', point + 1) != text.npos) return text;
  return text.substr(0, point);
}

/// 2014, 201404, 20140407, 201404071830 and 20140407183005.
std::optional<Time> parse_compact(std::string_view text) {
  text = without_zero_decimals(text);
  const bool digits = text.find_first_not_of("0123456789") == text.npos;
  const auto size = text.size();
  if (!digits || (size != 4 && size != 6 && size != 8 && size != 12 && size != 14))
    return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t length, std::int64_t missing) {
    if (at >= size) return missing;
    return *parse_number<std::int64_t>(text.substr(at, length));
  };
  const auto day = time_of_day(number(0, 4, 0), number(4, 2, 1), number(6, 2, 1));
  const auto hour = number(8, 2, 0);
  const auto minute = number(10, 2, 0);
  const auto second = number(12, 2, 0);
  if (!day || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return *day + ((hour * 60 + minute) * 60 + second) * kSecond;
}

/// A day that people live in, so that a number is more likely meant as one.
bool is_likely_compact(std::string_view text) {
  const auto size = without_zero_decimals(text).size();
  if (size != 8 && size != 12 && size != 14) return false;
  const auto time = parse_compact(text);
  return time && *time >= *time_of_day(1900, 1, 1) && *time < *time_of_day(2100, 1, 1);
}

/// "7.4.2014", "07/04/2014 18:30": written again with the year first.
std::optional<Time> parse_year_last(std::string_view text, bool day_first) {
  const auto end = text.find_first_of(" T");
  const auto date = text.substr(0, end);
  const auto first = date.find_first_of("./-");
  if (first == date.npos) return std::nullopt;
  const auto second = date.find(date[first], first + 1);
  if (second == date.npos) return std::nullopt;
  std::array parts{date.substr(0, first), date.substr(first + 1, second - first - 1),
                   date.substr(second + 1)};
  if (!day_first) std::swap(parts[0], parts[1]);
  std::string again(parts[2]);
  for (const auto part : {parts[1], parts[0]}) (again += '-') += part;
  if (end != text.npos) again += text.substr(end);
  return parse_date(again);
}

/// The unit that a number of this size counts since 1970: 1e11 seconds are the year 5138, and as
/// milliseconds 1973.
std::optional<TimeForm> unit_by_size(double number) {
  constexpr double kSmallest = 1e11;
  constexpr std::array kUnits = {TimeForm::Seconds, TimeForm::Milliseconds, TimeForm::Microseconds,
                                 TimeForm::Nanoseconds};
  double limit = kSmallest;
  for (const TimeForm unit : kUnits) {
    if (std::abs(number) < limit) return unit;
    limit *= 1000;
  }
  return std::nullopt;
}

double microseconds_in(TimeForm unit) {
  switch (unit) {
    case TimeForm::Seconds:
      return 1e6;
    case TimeForm::Milliseconds:
      return 1e3;
    case TimeForm::Nanoseconds:
      return 1e-3;
    case TimeForm::SpreadsheetDays:
      return static_cast<double>(kDay);
    default:
      return 1;
  }
}

/// Whole numbers without a detour over doubles, which hold 53 bits of them.
std::optional<Time> in_microseconds(std::string_view text, TimeForm unit) {
  constexpr double kLargest = 9e18;
  const double factor = microseconds_in(unit);
  if (const auto whole = parse_number<std::int64_t>(without_zero_decimals(text))) {
    if (unit == TimeForm::Nanoseconds) return *whole / 1000 - (*whole % 1000 < 0 ? 1 : 0);
    if (std::abs(static_cast<double>(*whole)) * factor > kLargest) return std::nullopt;
    return *whole * static_cast<Time>(factor);
  }
  const auto real = parse_number<double>(text);
  if (!real || !(std::abs(*real) * factor <= kLargest)) return std::nullopt;
  return std::llround(*real * factor);
}

[[noreturn]] void refuse_unknown(std::string_view text) {
  throw RowFault{
      en::say("time \"{}\" is not understood; known are dates like 2018-01-04 and "
              "2018-01-04T09:00:00+09:00, and seconds, milliseconds, microseconds or nanoseconds "
              "since 1970; choose another way of writing times if they are meant so",
              excerpt(text))};
}

}  // namespace

std::string to_text(TimeForm form) {
  return std::string(
      std::ranges::find(kNames, form, [](const auto& entry) { return entry.first; })->second);
}

TimeForm parse_time_form(std::string_view text) {
  std::vector<std::string> names;
  for (const auto& [form, name] : kNames) {
    if (name == text) return form;
    names.emplace_back(name);
  }
  throw Error(en::say("times"),
              en::say("there is no way \"{}\" of writing times; there are {}", text, names));
}

Time TimeReader::operator()(std::string_view text) {
  if (text.empty()) return kNoTime;
  const bool year_last = form_ == TimeForm::DayMonthYear || form_ == TimeForm::MonthDayYear;
  if (year_last) {
    if (const auto time = parse_year_last(text, form_ == TimeForm::DayMonthYear)) {
      ++numbers_[static_cast<std::size_t>(form_)];
      return *time;
    }
  }
  if (const auto date = parse_date(text)) {
    ++dates_;
    return *date;
  }
  if (year_last)
    throw RowFault{
        en::say("time \"{}\" is not a date like {}", excerpt(text),
                std::string_view(form_ == TimeForm::DayMonthYear ? "31/12/2014" : "12/31/2014"))};
  if (form_ != TimeForm::Guess) return read_number(text, form_);
  const auto number = parse_number<double>(text);
  if (!number || !std::isfinite(*number)) refuse_unknown(text);
  const auto unit = unit_by_size(*number);
  if (!unit) refuse_unknown(text);
  return read_number(text, *unit);
}

Time TimeReader::read_number(std::string_view text, TimeForm form) {
  ++numbers_[static_cast<std::size_t>(form)];
  if (form == TimeForm::YearMonthDay) {
    if (const auto day = parse_compact(text)) return *day;
    throw RowFault{en::say("time \"{}\" is not a day like 20140407", excerpt(text))};
  }
  const auto time = in_microseconds(text, form);
  if (!time) refuse_unknown(text);
  if (form != TimeForm::SpreadsheetDays) return *time;
  constexpr Time kLastDay = 2'958'465 * kDay;  // 9999-12-31
  if (*time < 0 || *time > kLastDay)
    throw RowFault{
        en::say("time \"{}\" is not a day of a spreadsheet, 0 to 2958465", excerpt(text))};
  return *time_of_day(1899, 12, 30) + *time;
}

Message TimeReader::taken_for() const {
  std::vector<Message> kinds;
  if (dates_ > 0) kinds.push_back(describe(TimeForm::Guess));
  for (std::size_t form = 0; form < numbers_.size(); ++form)
    if (numbers_[form] > 0) kinds.push_back(describe(static_cast<TimeForm>(form)));
  return Message::list(kinds);
}

bool TimeReader::is_mixed() const {
  return std::ranges::count_if(numbers_, [](auto count) { return count > 0; }) > 1;
}

void TimeFormGuess::see(std::string_view text) {
  if (text.empty()) return;
  ++(is_likely_compact(text) ? days_ : others_);
}

TimeForm TimeFormGuess::form() const {
  return days_ > 0 && others_ == 0 ? TimeForm::YearMonthDay : TimeForm::Guess;
}

bool looks_like_time(std::string_view text) {
  const auto number = parse_number<double>(text);
  return parse_date(text).has_value() || (number && std::isfinite(*number));
}

}  // namespace hankki
