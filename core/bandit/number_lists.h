// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Numbers of several arms as people write them, in an option or a field: "120,150", and sets of
/// them with semicolons between. `where` names the option or field in what is thrown.
namespace hankki {

/// The texts between, without blanks around. Empty for an empty text.
std::vector<std::string> parts_of(std::string_view text, char separator);

/// Throw Error where a part is no number; counts are 0 or more.
std::vector<double> numbers_of(std::string_view where, std::string_view text);
std::vector<std::vector<double>> number_sets_of(std::string_view where, std::string_view text);
std::vector<std::int64_t> counts_of(std::string_view where, std::string_view text);
std::vector<std::vector<std::int64_t>> count_sets_of(std::string_view where, std::string_view text);

/// "A", "B", ... where there are no names. Throws Error where there are not as many as arms.
std::vector<std::string> arm_names(std::string_view where, std::string_view names,
                                   std::size_t arms);

}  // namespace hankki
