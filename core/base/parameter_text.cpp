// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "core/base/parameters.h"
#include "core/base/parse_number.h"

namespace hankki {
namespace {

constexpr std::string_view kSpaces = " \t";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kSpaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

/// A list's texts without the spaces around them. Behind a backslash stands a character of the
/// text: a comma, a space at its end, a backslash. Nothing where no character follows one.
std::optional<std::vector<std::string>> split_texts(std::string_view text) {
  std::vector<std::string> texts;
  if (trimmed(text).empty()) return texts;
  for (std::size_t at = 0;;) {
    std::string element;
    std::size_t kept = 0;  // so much of the element is no space at its end
    while (at < text.size() && kSpaces.find(text[at]) != std::string_view::npos) ++at;
    for (; at < text.size() && text[at] != ','; ++at) {
      const bool escaped = text[at] == '\\';
      if (escaped && ++at == text.size()) return std::nullopt;
      element += text[at];
      if (escaped || kSpaces.find(text[at]) == std::string_view::npos) kept = element.size();
    }
    element.resize(kept);
    texts.push_back(std::move(element));
    if (at == text.size()) return texts;
    ++at;  // the comma; what follows it, even nothing, is an element
  }
}

template <typename Number>
std::optional<ParameterValue> parse_numbers(std::string_view text) {
  std::vector<Number> numbers;
  if (trimmed(text).empty()) return numbers;
  for (;;) {
    const auto comma = text.find(',');
    const auto number = parse_number<Number>(trimmed(text.substr(0, comma)));
    if (!number) return std::nullopt;
    numbers.push_back(*number);
    if (comma == std::string_view::npos) return numbers;
    text.remove_prefix(comma + 1);
  }
}

std::optional<ParameterValue> parse_list(ParameterType element, std::string_view text) {
  if (element == ParameterType::Integer) return parse_numbers<std::int64_t>(text);
  if (element == ParameterType::Real) return parse_numbers<double>(text);
  return split_texts(text);
}

std::optional<ParameterValue> parse(const Parameter& parameter, std::string_view text) {
  switch (parameter.type) {
    case ParameterType::Integer:
      return parse_number<std::int64_t>(text);
    case ParameterType::Real:
      return parse_number<double>(text);
    case ParameterType::Boolean:
      if (text == "true") return true;
      if (text == "false") return false;
      break;
    case ParameterType::Choice:
    case ParameterType::Text:
    case ParameterType::Path:
      return std::string(text);
    case ParameterType::List:
      return parse_list(parameter.element, text);
  }
  return std::nullopt;
}

std::string escaped(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool edge = at == 0 || at + 1 == text.size();
    if (text[at] == ',' || text[at] == '\\' ||
        (edge && kSpaces.find(text[at]) != std::string_view::npos))
      result += '\\';
    result += text[at];
  }
  return result;
}

struct TextOf {
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(double number) const { return fmt::format("{}", number); }
  std::string operator()(bool flag) const { return flag ? "true" : "false"; }
  std::string operator()(const std::string& text) const { return text; }
  template <typename Number>
  std::string operator()(const std::vector<Number>& numbers) const {
    return fmt::format("{}", fmt::join(numbers, ","));
  }
  std::string operator()(const std::vector<std::string>& texts) const {
    std::string list;
    for (const auto& text : texts) list += (list.empty() ? "" : ",") + escaped(text);
    return list;
  }
};

/// The elements of a List.
Message elements_allowed(const Parameter& parameter) {
  switch (parameter.element) {
    case ParameterType::Integer:
      return en::say("whole numbers from {} to {}", parameter.minimum, parameter.maximum);
    case ParameterType::Real:
      return en::say("numbers from {} to {}", parameter.minimum, parameter.maximum);
    default:
      return en::say("texts");
  }
}

}  // namespace

Message allowed_values(const Parameter& parameter) {
  switch (parameter.type) {
    case ParameterType::Integer:
      return en::say("a whole number from {} to {}", parameter.minimum, parameter.maximum);
    case ParameterType::Real:
      return en::say("a number from {} to {}", parameter.minimum, parameter.maximum);
    case ParameterType::Boolean:
      return en::say("true or false");
    case ParameterType::Choice:
      return en::say("one of {}", parameter.choices);
    case ParameterType::Text:
      return en::say("a line of {} to {} characters", parameter.shortest, parameter.longest);
    case ParameterType::Path:
      return parameter.path == PathKind::File ? en::say("the path of a file")
                                              : en::say("the path of a folder");
    case ParameterType::List:
      return en::say("{} to {} {} with commas between", parameter.shortest, parameter.longest,
                     elements_allowed(parameter));
  }
  return {};
}

std::optional<ParameterValue> parse_value(const Parameter& parameter, std::string_view text) {
  auto value = parse(parameter, text);
  if (value && !allows(parameter, *value)) value.reset();
  return value;
}

std::string to_text(const ParameterValue& value) { return std::visit(TextOf(), value); }

}  // namespace hankki
