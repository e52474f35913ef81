// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/separator.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr std::array<std::pair<Separator, std::string_view>, 7> kNames = {
    {{Separator::Guess, "guess"},
     {Separator::Comma, "comma"},
     {Separator::Tab, "tab"},
     {Separator::Semicolon, "semicolon"},
     {Separator::Bar, "bar"},
     {Separator::DoubleColon, "double-colon"},
     {Separator::Blanks, "blanks"}}};

/// Those that seldom stand in a text come first: they win where two cut alike.
constexpr std::array kBySeldomness = {Separator::Tab,   Separator::DoubleColon,
                                      Separator::Bar,   Separator::Semicolon,
                                      Separator::Comma, Separator::Blanks};

constexpr std::size_t kLines = 50;

/// The separators outside quotes of each of the first lines that are not empty.
std::vector<std::size_t> counts_by_line(std::string_view text, Separator separator) {
  std::vector<std::size_t> counts;
  std::size_t count = 0;
  bool quoted = false;
  std::size_t line_start = 0;
  const auto end_line = [&](std::size_t at) {
    const auto line = text.substr(line_start, at - line_start);
    if (line.find_first_not_of(" \t\r") != line.npos) counts.push_back(count);
    count = 0;
    line_start = at + 1;
  };
  const bool strict = has_strict_quotes(separator);
  for (std::size_t at = 0; at < text.size() && counts.size() < kLines; ++at) {
    if (text[at] == '"' && strict) quoted = !quoted;
    if (quoted) continue;
    if (text[at] == '\n') {
      end_line(at);
      continue;
    }
    const std::size_t size = separator_size(separator, text, at);
    if (size == 0) continue;
    const bool inside = at > line_start && at + size < text.size() && text[at + size] != '\n' &&
                        text[at + size] != '\r';
    count += separator != Separator::Blanks || inside ? 1 : 0;
    at += size - 1;
  }
  if (line_start < text.size() && counts.size() < kLines && !quoted) end_line(text.size());
  return counts;
}

struct Fit {
  double share = 0;         ///< of lines that have as many as the first
  std::size_t columns = 1;  ///< of the first line
};

Fit fit_of(std::string_view text, Separator separator) {
  const auto counts = counts_by_line(text, separator);
  if (counts.empty() || counts.front() == 0) return {};
  const auto same = std::ranges::count(counts, counts.front());
  return {static_cast<double>(same) / static_cast<double>(counts.size()), counts.front() + 1};
}

}  // namespace

std::string to_text(Separator separator) {
  return std::string(
      std::ranges::find(kNames, separator, [](const auto& entry) { return entry.first; })->second);
}

Separator parse_separator(std::string_view text) {
  std::vector<std::string> names;
  for (const auto& [separator, name] : kNames) {
    if (name == text) return separator;
    names.emplace_back(name);
  }
  throw Error(en::say("separator"),
              en::say("there is no separator \"{}\"; there are {}", text, names));
}

Message describe(Separator separator) {
  switch (separator) {
    case Separator::Tab:
      return en::say("tabs");
    case Separator::Semicolon:
      return en::say("semicolons");
    case Separator::Bar:
      return en::say("bars (|)");
    case Separator::DoubleColon:
      return en::say("double colons (::)");
    case Separator::Blanks:
      return en::say("blanks");
    case Separator::Comma:
    case Separator::Guess:
      break;
  }
  return en::say("commas");
}

bool has_strict_quotes(Separator separator) {
  return separator == Separator::Comma || separator == Separator::Semicolon;
}

std::size_t separator_size(Separator separator, std::string_view text, std::size_t at) {
  const auto one = [&](char letter) -> std::size_t { return text[at] == letter ? 1 : 0; };
  switch (separator) {
    case Separator::Tab:
      return one('\t');
    case Separator::Semicolon:
      return one(';');
    case Separator::Bar:
      return one('|');
    case Separator::DoubleColon:
      return text.substr(at, 2) == "::" ? 2 : 0;
    case Separator::Blanks: {
      std::size_t end = at;
      while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
      return end - at;
    }
    case Separator::Comma:
    case Separator::Guess:
      break;
  }
  return one(',');
}

Separator guess_separator(std::string_view text) {
  constexpr double kMostLines = 0.9;
  Separator best = Separator::Comma;
  Fit best_fit;
  for (const Separator separator : kBySeldomness) {
    const Fit fit = fit_of(text, separator);
    // Blanks stand between words too: they separate columns only where nothing else does.
    if (separator == Separator::Blanks && best_fit.columns > 1) continue;
    const auto rank = [&](const Fit& one) {
      return std::pair(one.columns > 1 && one.share >= kMostLines, one.columns);
    };
    if (fit.columns > 1 && rank(fit) > rank(best_fit)) {
      best = separator;
      best_fit = fit;
    }
  }
  return best;
}

}  // namespace hankki
