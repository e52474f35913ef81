// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/list_literal.h"

#include <unicode/utf8.h>

#include <cmath>
#include <cstdint>

#include "core/base/parse_number.h"

namespace hankki {
namespace {

void skip_space(std::string_view& rest) {
  const auto end = rest.find_first_not_of(" \t\r\n");
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end);
}

bool take(std::string_view& rest, char expected) {
  skip_space(rest);
  if (!rest.starts_with(expected)) return false;
  rest.remove_prefix(1);
  return true;
}

/// The list's frame; read_element takes one element off the front of what is left.
template <typename ReadElement>
bool read_list(std::string_view literal, ReadElement read_element) {
  std::string_view rest = literal;
  if (!take(rest, '[')) return false;
  while (!take(rest, ']')) {
    skip_space(rest);
    if (!read_element(rest)) return false;
    if (take(rest, ',')) continue;
    if (!take(rest, ']')) return false;
    break;
  }
  skip_space(rest);
  return rest.empty();
}

/// Of \xNN, \uNNNN and \UNNNNNNNN; 0, which no text may hold, where it is none.
std::uint32_t read_code_point(std::string_view& rest, std::size_t digits) {
  if (rest.size() < digits) return 0;
  const auto found = leading_number<std::uint32_t>(rest.substr(0, digits), 16);
  if (!found || found->size != digits) return 0;
  rest.remove_prefix(digits);
  return found->value > 0x10FFFF || U_IS_SURROGATE(found->value) ? 0 : found->value;
}

}  // namespace

std::optional<std::span<const std::string_view>> ListLiteralReader::texts(
    std::string_view literal) {
  texts_.clear();
  unescaped_.clear();
  // No escape is shorter than the UTF-8 it stands for, so the views into it stay where they are.
  unescaped_.reserve(literal.size());
  if (!read_list(literal, [this](std::string_view& rest) { return read_text(rest); }))
    return std::nullopt;
  return texts_;
}

std::optional<std::span<const double>> ListLiteralReader::numbers(std::string_view literal) {
  numbers_.clear();
  const bool read = read_list(literal, [this](std::string_view& rest) {
    const auto found = leading_number<double>(rest);
    if (!found || !std::isfinite(found->value)) return false;
    rest.remove_prefix(found->size);
    numbers_.push_back(found->value);
    return true;
  });
  if (!read) return std::nullopt;
  return numbers_;
}

bool ListLiteralReader::read_text(std::string_view& rest) {
  if (rest.empty()) return false;
  const char quote = rest.front();
  if (quote != '\'' && quote != '"') return false;
  rest.remove_prefix(1);
  const char stops[] = {quote, '\\'};
  auto stop = rest.find_first_of(std::string_view(stops, 2));
  if (stop == std::string_view::npos) return false;
  if (rest[stop] == quote) {  // without escapes: a view into the literal
    texts_.push_back(rest.substr(0, stop));
    rest.remove_prefix(stop + 1);
    return true;
  }
  const std::size_t begin = unescaped_.size();
  while (stop != std::string_view::npos && rest[stop] == '\\') {
    unescaped_.append(rest.substr(0, stop));
    rest.remove_prefix(stop + 1);
    if (!read_escape(rest)) return false;
    stop = rest.find_first_of(std::string_view(stops, 2));
  }
  if (stop == std::string_view::npos) return false;
  unescaped_.append(rest.substr(0, stop));
  rest.remove_prefix(stop + 1);
  texts_.emplace_back(unescaped_.data() + begin, unescaped_.size() - begin);
  return true;
}

/// What stands behind a backslash. As Python has it, an unknown escape stands for itself.
bool ListLiteralReader::read_escape(std::string_view& rest) {
  if (rest.empty()) return false;
  const char kind = rest.front();
  rest.remove_prefix(1);
  std::uint32_t code_point = 0;
  switch (kind) {
    case '\\':
    case '\'':
    case '"':
      unescaped_.push_back(kind);
      return true;
    case 'n':
      unescaped_.push_back('\n');
      return true;
    case 'r':
      unescaped_.push_back('\r');
      return true;
    case 't':
      unescaped_.push_back('\t');
      return true;
    case 'x':
      code_point = read_code_point(rest, 2);
      break;
    case 'u':
      code_point = read_code_point(rest, 4);
      break;
    case 'U':
      code_point = read_code_point(rest, 8);
      break;
    default:
      unescaped_.push_back('\\');
      unescaped_.push_back(kind);
      return true;
  }
  if (code_point == 0) return false;
  char bytes[U8_MAX_LENGTH];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, code_point);
  unescaped_.append(bytes, length);
  return true;
}

}  // namespace hankki
