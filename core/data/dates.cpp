// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "core/base/parse_number.h"

namespace hankki {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Takes a text apart from its start; a take that fails leaves it as it was.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }
  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

  bool take(char letter) {
    if (peek() != letter) return false;
    rest_.remove_prefix(1);
    return true;
  }
  char take_any(std::string_view letters) {
    const char letter = peek();
    if (letter == '\0' || letters.find(letter) == letters.npos) return '\0';
    rest_.remove_prefix(1);
    return letter;
  }
  /// A number of `fewest` to `most` digits.
  std::optional<std::int64_t> digits(std::size_t fewest, std::size_t most) {
    std::size_t size = 0;
    while (size < most && size < rest_.size() && is_digit(rest_[size])) ++size;
    if (size < fewest) return std::nullopt;
    const auto number = parse_number<std::int64_t>(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return number;
  }

 private:
  std::string_view rest_;
};

/// "2008-11-19", "2008/1/9", "20081119".
std::optional<Time> take_day(Scanner& text) {
  const auto year = text.digits(4, 4);
  if (!year) return std::nullopt;
  const char separator = text.take_any("-/.");
  const std::size_t fewest = separator == '\0' ? 2 : 1;
  const auto month = text.digits(fewest, 2);
  if (!month || (separator != '\0' && !text.take(separator))) return std::nullopt;
  const auto day = text.digits(fewest, 2);
  if (!day || is_digit(text.peek())) return std::nullopt;
  return time_of_day(*year, *month, *day);
}

/// ".25" or ",25", as microseconds; finer digits are cut off.
std::optional<Time> take_fraction(Scanner& text) {
  if (text.take_any(".,") == '\0') return 0;
  Time fraction = 0;
  if (!is_digit(text.peek())) return std::nullopt;
  for (Time unit = kSecond / 10; is_digit(text.peek()); unit /= 10)
    fraction += unit * *text.digits(1, 1);
  return fraction;
}

/// "18:30", "18:30:05.25", "183005".
std::optional<Time> take_clock(Scanner& text) {
  const auto hours = text.digits(1, 2);
  if (!hours || *hours > 23) return std::nullopt;
  const bool colons = text.take(':');
  const auto minutes = text.digits(2, 2);
  if (!minutes || *minutes > 59) return std::nullopt;
  Time time = (*hours * 60 + *minutes) * 60 * kSecond;
  if (colons ? !text.take(':') : !is_digit(text.peek())) return time;
  const auto seconds = text.digits(2, 2);
  if (!seconds || *seconds > 60) return std::nullopt;  // 60: a leap second
  const auto fraction = take_fraction(text);
  if (!fraction) return std::nullopt;
  return time + *seconds * kSecond + *fraction;
}

/// How much later than UTC the clock is: "Z", "UTC", "+09:00", "-0330", "+09"; 0 where nothing is.
std::optional<Time> take_offset(Scanner& text) {
  text.take(' ');
  if (text.at_end()) return 0;
  if (text.rest() == "Z" || text.rest() == "z" || text.rest() == "UTC" || text.rest() == "GMT") {
    text = Scanner(std::string_view());
    return 0;
  }
  const char sign = text.take_any("+-");
  const auto hours = text.digits(2, 2);
  if (sign == '\0' || !hours || *hours > 23) return std::nullopt;
  const bool colon = text.take(':');
  const auto minutes = colon || is_digit(text.peek()) ? text.digits(2, 2) : 0;
  if (!minutes || *minutes > 59) return std::nullopt;
  return (sign == '-' ? -1 : 1) * (*hours * 60 + *minutes) * 60 * kSecond;
}

}  // namespace

std::optional<Time> time_of_day(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date).time_since_epoch().count() * kDay;
}

std::optional<Time> parse_date(std::string_view text) {
  const bool compact = text.size() > 4 && is_digit(text[4]);
  Scanner scanner(text);
  const auto day = take_day(scanner);
  if (!day) return std::nullopt;
  // Eight digits alone are a number like any other.
  if (scanner.at_end()) return compact ? std::nullopt : day;
  if (scanner.take_any("Tt ") == '\0') return std::nullopt;
  const auto clock = take_clock(scanner);
  if (!clock) return std::nullopt;
  const auto offset = take_offset(scanner);
  if (!offset || !scanner.at_end()) return std::nullopt;
  return *day + *clock - *offset;
}

std::string format_date(Time time) {
  if (time == kNoTime) return {};
  const auto days = std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::microseconds>(std::chrono::microseconds(time)));
  const std::chrono::year_month_day date{days};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string format_time(Time time) {
  if (time == kNoTime) return {};
  const Time of_day = (time % kDay + kDay) % kDay;  // also before 1970
  std::string text = format_date(time);
  if (of_day == 0) return text;
  const Time seconds = of_day / kSecond, fraction = of_day % kSecond;
  text += fmt::format(" {:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (fraction == 0) return text;
  text += fmt::format(".{:06}", fraction);
  return text.substr(0, text.find_last_not_of('0') + 1);
}

}  // namespace hankki
