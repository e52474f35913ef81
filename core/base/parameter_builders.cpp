// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parameter_builders.h"

#include <algorithm>

namespace hankki {

ParameterValues overrides(std::initializer_list<std::pair<const char*, ParameterValue>> values) {
  ParameterValues result;
  for (const auto& [name, value] : values) result.set(name, value);
  return result;
}

ParameterRange logarithmic(double low, double high) {
  return ParameterInterval{.low = low, .high = high, .logarithmic = true};
}

ParameterRange linear(double low, double high) {
  return ParameterInterval{.low = low, .high = high};
}

ParameterRange among(std::initializer_list<std::int64_t> values) {
  return std::vector<ParameterValue>(values.begin(), values.end());
}

ParameterRange among(std::initializer_list<const char*> choices) {
  std::vector<ParameterValue> values;
  for (const char* choice : choices) values.emplace_back(std::string(choice));
  return values;
}

ParameterRange either() { return std::vector<ParameterValue>{false, true}; }

std::vector<Parameter> with_search(
    std::vector<Parameter> parameters,
    std::initializer_list<std::pair<std::string_view, ParameterRange>> ranges) {
  for (const auto& [name, range] : ranges)
    std::ranges::find(parameters, name, &Parameter::name)->search = range;
  return parameters;
}

Parameter integer_parameter(std::string name, Message label, Message group, std::int64_t value,
                            double minimum, double maximum, Message doc, Message unit,
                            std::string symbol) {
  return {.name = std::move(name),
          .label = std::move(label),
          .group = std::move(group),
          .doc = std::move(doc),
          .unit = std::move(unit),
          .symbol = std::move(symbol),
          .type = ParameterType::Integer,
          .default_value = value,
          .minimum = minimum,
          .maximum = maximum};
}

Parameter real_parameter(std::string name, Message label, Message group, double value,
                         double minimum, double maximum, Message doc, Message unit,
                         std::string symbol) {
  Parameter parameter =
      integer_parameter(std::move(name), std::move(label), std::move(group), 0, minimum, maximum,
                        std::move(doc), std::move(unit), std::move(symbol));
  parameter.type = ParameterType::Real;
  parameter.default_value = value;
  return parameter;
}

Parameter boolean_parameter(std::string name, Message label, Message group, bool value,
                            Message doc) {
  return {.name = std::move(name),
          .label = std::move(label),
          .group = std::move(group),
          .doc = std::move(doc),
          .type = ParameterType::Boolean,
          .default_value = value};
}

Parameter whole_numbers_parameter(std::string name, Message label, Message group,
                                  std::vector<std::int64_t> values, double minimum, double maximum,
                                  Message doc) {
  return {.name = std::move(name),
          .label = std::move(label),
          .group = std::move(group),
          .doc = std::move(doc),
          .type = ParameterType::List,
          .default_value = std::move(values),
          .minimum = minimum,
          .maximum = maximum,
          .element = ParameterType::Integer,
          .shortest = 1,
          .longest = 20};
}

Parameter choice_parameter(std::string name, Message label, Message group,
                           std::vector<std::string> choices, Message doc) {
  return {.name = std::move(name),
          .label = std::move(label),
          .group = std::move(group),
          .doc = std::move(doc),
          .type = ParameterType::Choice,
          .default_value = choices.front(),
          .choices = std::move(choices)};
}

}  // namespace hankki
