// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parse_number.h"

#include <cmath>
#include <limits>
#include <locale>
#include <sstream>
#include <string>
#include <type_traits>

namespace hankki {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

/// How long the digits with decimals and exponent at the start of `text` are; 0 for none.
std::size_t decimal_size(std::string_view text) {
  std::size_t end = skip_digits(text, 0);
  std::size_t digits = end;
  if (end < text.size() && text[end] == '.') {
    const std::size_t decimals = skip_digits(text, end + 1);
    digits += decimals - end - 1;
    end = decimals;
  }
  if (digits == 0) return 0;
  if (end == text.size() || (text[end] != 'e' && text[end] != 'E')) return end;
  std::size_t exponent = end + 1;
  if (exponent < text.size() && (text[exponent] == '-' || text[exponent] == '+')) ++exponent;
  const std::size_t exponent_end = skip_digits(text, exponent);
  return exponent_end > exponent ? exponent_end : end;
}

bool starts_with_word(std::string_view text, std::string_view lower_case) {
  if (text.size() < lower_case.size()) return false;
  for (std::size_t i = 0; i < lower_case.size(); ++i)
    if ((text[i] | 0x20) != lower_case[i]) return false;
  return true;
}

/// "inf", "infinity" and "nan" at the start of `text`.
std::optional<LeadingNumber<double>> leading_word(std::string_view text) {
  using Limits = std::numeric_limits<double>;
  if (starts_with_word(text, "infinity")) return LeadingNumber<double>{Limits::infinity(), 8};
  if (starts_with_word(text, "inf")) return LeadingNumber<double>{Limits::infinity(), 3};
  if (starts_with_word(text, "nan")) return LeadingNumber<double>{Limits::quiet_NaN(), 3};
  return std::nullopt;
}

template <typename Number>
concept KnownToFromChars = requires(Number value) {
  std::from_chars("", "", value);
};

}  // namespace

std::optional<LeadingNumber<double>> leading_double_by_stream(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::string_view rest = text.substr(negative ? 1 : 0);
  auto found = leading_word(rest);
  if (!found) {
    const std::size_t size = decimal_size(rest);
    if (size == 0) return std::nullopt;
    std::istringstream stream{std::string(rest.substr(0, size))};
    stream.imbue(std::locale::classic());
    found.emplace().size = size;
    // A stream fails at what is too large, and may give 0 for what is too small.
    if (!(stream >> found->value)) return std::nullopt;
  }
  if (negative) found->value = -found->value;
  found->size += negative ? 1 : 0;
  return found;
}

template <std::floating_point Number>
std::optional<LeadingNumber<Number>> leading_number(std::string_view text) {
  if constexpr (KnownToFromChars<Number>) {
    LeadingNumber<Number> found;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), found.value);
    if (fault != std::errc()) return std::nullopt;
    found.size = static_cast<std::size_t>(end - text.data());
    return found;
  } else {
    const auto found = leading_double_by_stream(text);
    if (!found) return std::nullopt;
    return LeadingNumber<Number>{static_cast<Number>(found->value), found->size};
  }
}

template std::optional<LeadingNumber<float>> leading_number(std::string_view);
template std::optional<LeadingNumber<double>> leading_number(std::string_view);

}  // namespace hankki
