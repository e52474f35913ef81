// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>

namespace hankki {

/// The one way from text to number, whatever the locale: what std::from_chars understands, so no
/// space, no "+" and no group separators, and "." before the decimals.

/// A number at the start of a text, and how many characters it takes there.
template <typename Number>
struct LeadingNumber {
  Number value{};
  std::size_t size = 0;
};

/// nullopt where the text does not start with a number, or with one that the type cannot hold.
template <std::integral Number>
std::optional<LeadingNumber<Number>> leading_number(std::string_view text, int base = 10) {
  LeadingNumber<Number> found;
  const auto [end, fault] =
      std::from_chars(text.data(), text.data() + text.size(), found.value, base);
  if (fault != std::errc()) return std::nullopt;
  found.size = static_cast<std::size_t>(end - text.data());
  return found;
}

template <std::floating_point Number>
std::optional<LeadingNumber<Number>> leading_number(std::string_view text);
extern template std::optional<LeadingNumber<float>> leading_number(std::string_view);
extern template std::optional<LeadingNumber<double>> leading_number(std::string_view);

/// The number that the whole text is; nullopt where it is none, or one that the type cannot hold.
template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  const auto found = leading_number<Number>(text);
  if (!found || found->size != text.size()) return std::nullopt;
  return found->value;
}

/// leading_number<double>() where the standard library's from_chars has integers only (libc++
/// before LLVM 20). Slower; gives the same numbers.
std::optional<LeadingNumber<double>> leading_double_by_stream(std::string_view text);

}  // namespace hankki
