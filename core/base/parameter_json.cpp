// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/parameters.h"

namespace hankki {
namespace {

using nlohmann::json;

/// A whole number of 64 bits; of a larger one, get() would give some other number.
bool is_whole(const json& value) {
  return value.is_number_integer() &&
         (!value.is_number_unsigned() || std::in_range<std::int64_t>(value.get<std::uint64_t>()));
}

/// As an element of a List, or alone; a whole number counts as a real one too.
std::optional<ParameterValue> scalar(ParameterType type, const json& value) {
  switch (type) {
    case ParameterType::Integer:
      if (is_whole(value)) return value.get<std::int64_t>();
      break;
    case ParameterType::Real:
      if (value.is_number()) return value.get<double>();
      break;
    case ParameterType::Boolean:
      if (value.is_boolean()) return value.get<bool>();
      break;
    case ParameterType::Choice:
    case ParameterType::Text:
    case ParameterType::Path:
      if (value.is_string()) return value.get<std::string>();
      break;
    case ParameterType::List:
      break;
  }
  return std::nullopt;
}

template <typename Element>
std::optional<ParameterValue> list_of(ParameterType element, const json& array) {
  std::vector<Element> values;
  for (const auto& item : array) {
    const auto value = scalar(element, item);
    if (!value) return std::nullopt;
    values.push_back(std::get<Element>(*value));
  }
  return values;
}

std::optional<ParameterValue> typed(const Parameter& parameter, const json& value) {
  if (parameter.type != ParameterType::List) return scalar(parameter.type, value);
  if (!value.is_array()) return std::nullopt;
  switch (parameter.element) {
    case ParameterType::Integer:
      return list_of<std::int64_t>(parameter.element, value);
    case ParameterType::Real:
      return list_of<double>(parameter.element, value);
    default:
      return list_of<std::string>(parameter.element, value);
  }
}

}  // namespace

json to_json(const ParameterValue& value) {
  return std::visit([](const auto& held) { return json(held); }, value);
}

json to_json(const ParameterValues& values) {
  auto object = json::object();
  for (const auto& [name, value] : values.all()) object[name] = to_json(value);
  return object;
}

ParameterValue value_from_json(const json& value) {
  const auto all = [&](auto is) { return std::ranges::all_of(value, is); };
  if (value.is_array() && all(is_whole)) return value.get<std::vector<std::int64_t>>();
  if (value.is_array() && all([](const json& item) { return item.is_string(); }))
    return value.get<std::vector<std::string>>();
  if (value.is_array()) return value.get<std::vector<double>>();
  if (value.is_boolean()) return value.get<bool>();
  if (is_whole(value)) return value.get<std::int64_t>();
  if (value.is_string()) return value.get<std::string>();
  return value.get<double>();
}

std::optional<ParameterValue> value_from_json(const Parameter& parameter, const json& value) {
  auto read = typed(parameter, value);
  if (read && !allows(parameter, *read)) read.reset();
  return read;
}

}  // namespace hankki
