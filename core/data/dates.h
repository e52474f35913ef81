// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace hankki {

/// Microseconds since 1970-01-01 UTC, or kNoTime where the source has no date. Fine enough that
/// what a source puts in an order by milliseconds keeps it.
using Time = std::int64_t;
inline constexpr Time kNoTime = std::numeric_limits<Time>::min();
inline constexpr Time kSecond = 1'000'000;
inline constexpr Time kDay = 86'400 * kSecond;

/// Midnight of a day; nullopt where there is no such day, or a year outside 0 to 9999.
std::optional<Time> time_of_day(std::int64_t year, std::int64_t month, std::int64_t day);

/// A date with the year first, as ISO 8601 and its relatives write it, to microseconds:
/// "2008-11-19", "2008/11/19", "2008-11-19 18:30:05.25", "2008-11-19T18:30:05+09:00",
/// "20081119T183005Z". UTC where no offset is given; nullopt for anything else.
std::optional<Time> parse_date(std::string_view text);

/// "2008-11-19", or empty for kNoTime.
std::string format_date(Time time);

/// The same moment for parse_date(), and for spreadsheets: "2008-11-19" at midnight, else with as
/// much of the clock as it needs, "2008-11-19 18:30:05.25". UTC.
std::string format_time(Time time);

}  // namespace hankki
