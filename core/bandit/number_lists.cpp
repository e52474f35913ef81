// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/number_lists.h"

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/data/row_fault.h"
#include "core/data/tidy_text.h"

namespace hankki {
namespace {

template <typename Number>
Number number_of(std::string_view where, std::string_view text) {
  const auto number = parse_number<Number>(text);
  // What is compared with itself is no NaN, and what is taken from itself no infinity.
  if (!number || *number - *number != 0)
    throw Error(where, en::say("\"{}\" is not a number; give numbers with commas between, as in "
                               "120,150",
                               excerpt(text)));
  return *number;
}

}  // namespace

std::vector<std::string> parts_of(std::string_view text, char separator) {
  std::vector<std::string> parts;
  if (text.empty()) return parts;
  for (std::size_t begin = 0;;) {
    const auto end = text.find(separator, begin);
    parts.emplace_back(trimmed(text.substr(begin, end - begin)));
    if (end == text.npos) return parts;
    begin = end + 1;
  }
}

std::vector<double> numbers_of(std::string_view where, std::string_view text) {
  std::vector<double> numbers;
  for (const std::string& part : parts_of(text, ','))
    numbers.push_back(number_of<double>(where, part));
  return numbers;
}

std::vector<std::vector<double>> number_sets_of(std::string_view where, std::string_view text) {
  std::vector<std::vector<double>> sets;
  for (const std::string& part : parts_of(text, ';')) sets.push_back(numbers_of(where, part));
  return sets;
}

std::vector<std::int64_t> counts_of(std::string_view where, std::string_view text) {
  constexpr std::int64_t kMost = std::int64_t{1} << 53;
  std::vector<std::int64_t> counts;
  for (const std::string& part : parts_of(text, ',')) {
    counts.push_back(number_of<std::int64_t>(where, part));
    if (counts.back() < 0 || counts.back() > kMost)
      throw Error(where, en::say("{} is no count; it is 0 or more", part));
  }
  return counts;
}

std::vector<std::vector<std::int64_t>> count_sets_of(std::string_view where,
                                                     std::string_view text) {
  std::vector<std::vector<std::int64_t>> sets;
  for (const std::string& part : parts_of(text, ';')) sets.push_back(counts_of(where, part));
  return sets;
}

std::vector<std::string> arm_names(std::string_view where, std::string_view names,
                                   std::size_t arms) {
  std::vector<std::string> all = parts_of(names, ',');
  if (all.empty())
    for (std::size_t i = 0; i < arms; ++i)
      all.push_back(i < 26 ? std::string(1, static_cast<char>('A' + i))
                           : "arm " + std::to_string(i + 1));
  if (all.size() != arms)
    throw Error(where,
                en::say("there are {} of them for {} arms; give one for each", all.size(), arms));
  return all;
}

}  // namespace hankki
