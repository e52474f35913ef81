// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/parameters.h"

namespace hankki {

/// Shorthands for a schema's rows.
Parameter integer_parameter(std::string name, Message label, Message group, std::int64_t value,
                            double minimum, double maximum, Message doc, Message unit = {},
                            std::string symbol = {});
Parameter real_parameter(std::string name, Message label, Message group, double value,
                         double minimum, double maximum, Message doc, Message unit = {},
                         std::string symbol = {});
Parameter boolean_parameter(std::string name, Message label, Message group, bool value,
                            Message doc);
Parameter choice_parameter(std::string name, Message label, Message group,
                           std::vector<std::string> choices, Message doc);  ///< first: default

Parameter whole_numbers_parameter(std::string name, Message label, Message group,
                                  std::vector<std::int64_t> values, double minimum, double maximum,
                                  Message doc);  ///< one of them at least

/// The largest whole number that the bound of a parameter, a double, counts exactly: of seeds.
constexpr double kLargestWhole = 9'007'199'254'740'992;

/// Ranges of a search: over the orders of magnitude, evenly, or among values.
ParameterRange logarithmic(double low, double high);
ParameterRange linear(double low, double high);
ParameterRange among(std::initializer_list<std::int64_t> values);
ParameterRange among(std::initializer_list<const char*> choices);
ParameterRange either();  ///< of a Boolean

/// Says where a search looks for these of the parameters, unless it is told otherwise.
std::vector<Parameter> with_search(
    std::vector<Parameter> parameters,
    std::initializer_list<std::pair<std::string_view, ParameterRange>> ranges);

/// The values in which a preset differs from the schema's defaults.
ParameterValues overrides(std::initializer_list<std::pair<const char*, ParameterValue>> values);

}  // namespace hankki
