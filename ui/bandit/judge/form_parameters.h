// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parameter_builders.h"

namespace hankki {

/// Further rows of the schemas that the forms here are made of.
inline Parameter textParameter(std::string name, Message label, Message group, std::string value,
                               Message doc, std::int64_t shortest = 0) {
  return {.name = std::move(name),
          .label = std::move(label),
          .group = std::move(group),
          .doc = std::move(doc),
          .unit = {},
          .symbol = {},
          .type = ParameterType::Text,
          .default_value = std::move(value),
          .shortest = shortest};
}

inline Parameter fileParameter(std::string name, Message label, Message group, Message doc,
                               std::int64_t shortest = 0) {
  Parameter parameter = textParameter(std::move(name), std::move(label), std::move(group), {},
                                      std::move(doc), shortest);
  parameter.type = ParameterType::Path;
  return parameter;
}

/// Chances from 0 to 1, with commas between.
inline Parameter chancesParameter(std::string name, Message label, Message group,
                                  std::vector<double> values, Message doc,
                                  std::int64_t shortest = 1) {
  Parameter parameter = textParameter(std::move(name), std::move(label), std::move(group), {},
                                      std::move(doc), shortest);
  parameter.type = ParameterType::List;
  parameter.element = ParameterType::Real;
  parameter.default_value = std::move(values);
  parameter.maximum = 1;
  return parameter;
}

inline Parameter advanced(Parameter parameter) {
  parameter.role = ParameterRole::Advanced;
  return parameter;
}

}  // namespace hankki
