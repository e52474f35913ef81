// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_filter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/data/fold_case.h"
#include "core/models/registry.h"

namespace hankki {
namespace {

using Sign = RunFilter::Sign;
using Condition = RunFilter::Condition;

constexpr std::string_view kTags = "tags";
constexpr std::string_view kBlanks = " \t\r\n\f\v";
constexpr std::string_view kSignLetters = "=!<>";
constexpr std::array<std::pair<std::string_view, Sign>, 7> kSigns{{{"=", Sign::Equal},
                                                                   {"==", Sign::Equal},
                                                                   {"!=", Sign::Unequal},
                                                                   {"<", Sign::Less},
                                                                   {"<=", Sign::AtMost},
                                                                   {">", Sign::More},
                                                                   {">=", Sign::AtLeast}}};
/// What people call columns beside their names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kAliases{
    {{"tag", kTags},
     {"id", "run"},
     {"time", "total_seconds"},
     {"seconds", "total_seconds"},
     {"memory", "peak_rss_mb"},
     {"epochs", "epochs_run"}}};
constexpr std::string_view kParts[] = {"test", "validation"};

Error fault(const Message& message) { return {en::say("Filter"), message}; }

struct Token {
  std::string text;
  std::optional<Sign> sign;
  bool quoted = false;
};

std::optional<Sign> sign_of(std::string_view text) {
  const auto found = std::ranges::find(kSigns, text, &std::pair<std::string_view, Sign>::first);
  return found == kSigns.end() ? std::nullopt : std::optional(found->second);
}

/// Up to the closing quote, behind which `text` goes on.
std::string take_quoted(std::string_view& text) {
  const auto end = text.find('"', 1);
  if (end == std::string_view::npos) throw fault(en::say("a quote is not closed: {}", text));
  std::string inner(text.substr(1, end - 1));
  text.remove_prefix(end + 1);
  return inner;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    if (text.empty()) return tokens;
    if (text.front() == '"') {
      tokens.push_back({.text = take_quoted(text), .sign = {}, .quoted = true});
      continue;
    }
    const bool is_sign = kSignLetters.find(text.front()) != std::string_view::npos;
    auto end = is_sign ? text.find_first_not_of(kSignLetters)
                       : text.find_first_of(fmt::format("{}{}\"", kBlanks, kSignLetters));
    end = std::min(end, text.size());
    Token token{.text = std::string(text.substr(0, end)), .sign = {}};
    if (is_sign) {
      token.sign = sign_of(token.text);
      if (!token.sign)
        throw fault(en::say("there is no sign \"{}\"; there are = != < <= > >=", token.text));
    }
    tokens.push_back(std::move(token));
    text.remove_prefix(end);
  }
}

/// "5%" is 0.05.
std::optional<double> number_of(std::string_view text) {
  const bool percent = text.ends_with('%');
  if (percent) text.remove_suffix(1);
  const auto number = parse_number<double>(text);
  if (!number || !std::isfinite(*number)) return std::nullopt;
  return percent ? *number / 100 : *number;
}

bool is_ordering(Sign sign) { return sign != Sign::Equal && sign != Sign::Unequal; }

Condition condition_of(std::string column, const Token& sign, const Token& value) {
  Condition condition{.column = std::move(column),
                      .sign = *sign.sign,
                      .value = fold_case(value.text),
                      .number = number_of(value.text)};
  if (is_ordering(condition.sign) && !condition.number)
    throw fault(en::say("\"{} {}\" compares with a number, and \"{}\" is none", condition.column,
                        sign.text, value.text));
  return condition;
}

bool compares(double left, Sign sign, double right) {
  switch (sign) {
    case Sign::Equal:
      return left == right;
    case Sign::Unequal:
      return left != right;
    case Sign::Less:
      return left < right;
    case Sign::AtMost:
      return left <= right;
    case Sign::More:
      return left > right;
    case Sign::AtLeast:
      return left >= right;
  }
  return false;
}

bool has_tag(std::string_view tags, std::string_view wanted) {
  while (true) {
    const auto comma = tags.find(", ");
    if (tags.substr(0, comma) == wanted) return true;
    if (comma == std::string_view::npos) return false;
    tags.remove_prefix(comma + 2);
  }
}

/// Of texts; both in one case.
bool is_text(const std::string& column, const std::string& text, const std::string& wanted) {
  const std::string folded = fold_case(text);
  if (folded == wanted) return true;
  if (column == kTags) return has_tag(folded, wanted);
  return column == "model" && fold_case(model_name(text)) == wanted;
}

bool holds(const Condition& condition, const RunTable::Cell& cell) {
  const bool unequal = condition.sign == Sign::Unequal;
  std::optional<double> number;
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) number = static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&cell)) number = *real;
  if (number)
    return condition.number ? compares(*number, condition.sign, *condition.number) : unequal;
  if (is_ordering(condition.sign)) return false;
  const auto* text = std::get_if<std::string>(&cell);
  return is_text(condition.column, text ? *text : std::string(), condition.value) != unequal;
}

/// -1: none.
std::ptrdiff_t column_called(const RunTable& table, std::string_view name) {
  const std::string folded = fold_case(name);
  const auto alias =
      std::ranges::find(kAliases, folded, &std::pair<std::string_view, std::string_view>::first);
  for (const std::string& wanted :
       {folded, "test " + folded,
        alias == kAliases.end() ? std::string() : std::string(alias->second)})
    for (std::size_t at = 0; !wanted.empty() && at < table.columns.size(); ++at)
      if (fold_case(table.columns[at].name) == wanted) return static_cast<std::ptrdiff_t>(at);
  return -1;
}

/// Marks and parameters are columns where some run has them: to ask for them is no mistake.
bool may_be_missing(std::string_view name) {
  const std::string folded = fold_case(name);
  for (const std::string_view known : {"tag", "tags", "name", "note", "archived"})
    if (folded == known) return true;
  return std::ranges::any_of(model_specs(), [&](const ModelSpec& spec) {
    return std::ranges::any_of(spec.parameters.parameters(), [&](const Parameter& parameter) {
      return fold_case(parameter.name) == folded;
    });
  });
}

/// What may have been meant; the metrics where nothing is like it.
std::vector<std::string> columns_like(const RunTable& table, std::string_view name) {
  const std::string start = fold_case(name.substr(0, 2));
  std::vector<std::string> like, metrics;
  for (const RunTable::Column& column : table.columns) {
    const std::string_view part = "test ";
    const bool test = column.name.starts_with(part);
    const std::string shown = test ? column.name.substr(part.size()) : column.name;
    if (shown.starts_with(start)) like.push_back(shown);
    if (test) metrics.push_back(shown);
  }
  return like.empty() ? metrics : like;
}

}  // namespace

RunFilter::RunFilter(std::string_view text) {
  const std::vector<Token> tokens = tokens_of(text);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].sign)
      throw fault(en::say("nothing stands before \"{}\"; write a condition as ndcg@10 > 0.05",
                          tokens[at].text));
    std::string name = tokens[at].text;
    const auto sign_at = [&](std::size_t place) {
      return place < tokens.size() && tokens[place].sign.has_value();
    };
    std::size_t sign = at + 1;
    const bool part = !tokens[at].quoted && std::ranges::find(kParts, name) != std::end(kParts);
    if (part && !sign_at(sign) && sign_at(at + 2) &&
        tokens[sign].text.find('@') != std::string::npos)
      name = fmt::format("{} {}", name, tokens[sign++].text);
    if (!sign_at(sign)) {
      if (!name.empty()) words_.push_back(fold_case(name));
      continue;
    }
    if (sign + 1 >= tokens.size() || tokens[sign + 1].sign)
      throw fault(en::say("nothing stands behind \"{} {}\"; write a condition as ndcg@10 > 0.05",
                          name, tokens[sign].text));
    conditions_.push_back(condition_of(std::move(name), tokens[sign], tokens[sign + 1]));
    at = sign + 1;
  }
}

void RunFilter::resolve(const RunTable& table) {
  for (Condition& condition : conditions_) {
    const auto at = column_called(table, condition.column);
    if (at < 0) {
      if (table.rows.empty() || may_be_missing(condition.column)) continue;
      const std::vector<std::string> like = columns_like(table, condition.column);
      if (like.empty()) continue;  // nothing was tested yet
      throw fault(en::say("there is no \"{}\"; there are {}", condition.column, like));
    }
    condition.at = static_cast<std::size_t>(at);
    condition.column = table.columns[condition.at].name;
  }
}

bool RunFilter::meets(const RunTable& table, std::size_t row) const {
  return std::ranges::all_of(conditions_, [&](const Condition& condition) {
    std::size_t at = condition.at;
    if (at >= table.columns.size() || table.columns[at].name != condition.column)
      at = static_cast<std::size_t>(table.find(condition.column));
    return holds(condition, at < table.columns.size() ? table.rows[row][at] : RunTable::Cell());
  });
}

bool RunFilter::accepts(const RunTable& table, std::size_t row) const {
  if (!meets(table, row)) return false;
  if (words_.empty()) return true;
  std::string text;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    using Group = RunTable::Group;
    const Group group = table.columns[column].group;
    if (group != Group::Run && group != Group::Parameter) continue;
    const RunTable::Cell& cell = table.rows[row][column];
    if (const auto* words = std::get_if<std::string>(&cell)) {
      text += *words + '\n';
      if (table.columns[column].name == "model") text += model_name(*words) + '\n';
    }
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) text += fmt::format("{}\n", *whole);
    if (const auto* real = std::get_if<double>(&cell)) text += fmt::format("{}\n", *real);
  }
  text = fold_case(text);
  return std::ranges::all_of(
      words_, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

std::vector<std::size_t> filtered_rows(const RunTable& table, RunFilter filter) {
  filter.resolve(table);
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    if (filter.accepts(table, row)) rows.push_back(row);
  return rows;
}

}  // namespace hankki
