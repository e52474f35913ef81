// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_text.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdint>

#include "core/base/parse_number.h"

namespace hankki {
namespace {

constexpr std::string_view kMomentShape = "0000-00-00T00:00:00Z";

bool is_moment(std::string_view text) {
  if (text.size() != kMomentShape.size()) return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool digit = text[at] >= '0' && text[at] <= '9';
    if (kMomentShape[at] == '0' ? !digit : text[at] != kMomentShape[at]) return false;
  }
  return true;
}

Message month_name(int month) {
  const std::array<Message, 12> names{en::say("January"), en::say("February"), en::say("March"),
                                      en::say("April"),   en::say("May"),      en::say("June"),
                                      en::say("July"),    en::say("August"),   en::say("September"),
                                      en::say("October"), en::say("November"), en::say("December")};
  return names.at(static_cast<std::size_t>(month - 1));
}

/// `length` is that of the part of the time of day that is shown.
Message text_of(std::string_view utc, std::size_t length) {
  if (!is_moment(utc)) return Message::verbatim(utc);
  const auto month = parse_number<int>(utc.substr(5, 2)).value_or(0);
  if (month < 1 || month > 12) return Message::verbatim(utc);
  const auto day = parse_number<int>(utc.substr(8, 2)).value_or(0);
  return en::say("{} {} {}, {} UTC", day, month_name(month), utc.substr(0, 4),
                 utc.substr(11, length));
}

}  // namespace

Message moment_text(std::string_view utc) { return text_of(utc, 5); }

Message exact_moment_text(std::string_view utc) { return text_of(utc, 8); }

Message duration_text(double seconds) {
  if (!std::isfinite(seconds) || seconds < 0) return Message::verbatim("–");
  if (seconds < 1)
    return en::say("{} ms", fmt::format("{:.{}f}", seconds * 1000, seconds < 0.01 ? 1 : 0));
  if (seconds < 10) return en::say("{} s", fmt::format("{:.1f}", seconds));
  const auto whole = static_cast<std::int64_t>(std::llround(seconds));
  if (whole < 60) return en::say("{} s", whole);
  if (whole < 3600) return en::say("{} min {} s", whole / 60, fmt::format("{:02}", whole % 60));
  return en::say("{} h {} min", whole / 3600, fmt::format("{:02}", whole / 60 % 60));
}

}  // namespace hankki
