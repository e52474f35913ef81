#include "core/base/parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/error.h"
#include "core/base/parse_number.h"

namespace hankki {
namespace {

bool in_range(const Parameter& parameter, const ParameterValue& value) {
  const auto within = [&](double number) {
    return std::isfinite(number) && number >= parameter.minimum && number <= parameter.maximum;
  };
  switch (parameter.type) {
    case ParameterType::Integer: {
      const auto* number = std::get_if<std::int64_t>(&value);
      return number && within(static_cast<double>(*number));
    }
    case ParameterType::Real: {
      const auto* number = std::get_if<double>(&value);
      return number && within(*number);
    }
    case ParameterType::Boolean:
      return std::holds_alternative<bool>(value);
    case ParameterType::Choice: {
      const auto* text = std::get_if<std::string>(&value);
      return text && std::ranges::find(parameter.choices, *text) != parameter.choices.end();
    }
  }
  return false;
}

std::optional<ParameterValue> parse_value(ParameterType type, std::string_view text) {
  switch (type) {
    case ParameterType::Integer:
      if (const auto number = parse_number<std::int64_t>(text)) return *number;
      break;
    case ParameterType::Real:
      if (const auto number = parse_number<double>(text)) return *number;
      break;
    case ParameterType::Boolean:
      if (text == "true") return true;
      if (text == "false") return false;
      break;
    case ParameterType::Choice:
      return std::string(text);
  }
  return std::nullopt;
}

[[noreturn]] void refuse(const Parameter& parameter, std::string_view got) {
  throw Error(parameter.name, en::say("\"{}\" is not {}", got, allowed_values(parameter)));
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
  }
  return {};
}

std::string to_text(const ParameterValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return fmt::format("{}", *number);
  return fmt::format("{}", std::get<double>(value));
}

const ParameterValue& ParameterValues::at(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end()) throw std::out_of_range(fmt::format("no parameter {}", name));
  return found->second;
}

std::int64_t ParameterValues::integer(std::string_view name) const {
  return std::get<std::int64_t>(at(name));
}
double ParameterValues::real(std::string_view name) const { return std::get<double>(at(name)); }
bool ParameterValues::boolean(std::string_view name) const { return std::get<bool>(at(name)); }
const std::string& ParameterValues::choice(std::string_view name) const {
  return std::get<std::string>(at(name));
}

void ParameterValues::set(std::string_view name, ParameterValue value) {
  values_.insert_or_assign(std::string(name), std::move(value));
}

ParameterSchema::ParameterSchema(std::vector<Parameter> parameters)
    : parameters_(std::move(parameters)) {
  for (const auto& parameter : parameters_) {
    if (!in_range(parameter, parameter.default_value))
      throw std::logic_error("default of " + parameter.name + " is outside its own range");
  }
}

const Parameter& ParameterSchema::at(std::string_view name) const {
  const auto found = std::ranges::find(parameters_, name, &Parameter::name);
  if (found != parameters_.end()) return *found;
  std::vector<std::string> names;
  for (const auto& parameter : parameters_) names.push_back(parameter.name);
  throw Error(name, names.empty() ? en::say("this has no parameters")
                                  : en::say("no such parameter; there are {}", names));
}

ParameterValues ParameterSchema::defaults() const {
  ParameterValues values;
  for (const auto& parameter : parameters_) values.set(parameter.name, parameter.default_value);
  return values;
}

ParameterValue ParameterSchema::parse(std::string_view name, std::string_view text) const {
  const Parameter& parameter = at(name);
  const auto value = parse_value(parameter.type, text);
  if (!value || !in_range(parameter, *value)) refuse(parameter, text);
  return *value;
}

void ParameterSchema::check(std::string_view name, const ParameterValue& value) const {
  const Parameter& parameter = at(name);
  if (!in_range(parameter, value)) refuse(parameter, to_text(value));
}

ParameterValues ParameterSchema::complete(const ParameterValues& stored) const {
  ParameterValues values = defaults();
  for (const auto& parameter : parameters_) {
    const auto found = stored.all().find(parameter.name);
    if (found != stored.all().end() && found->second.index() == parameter.default_value.index())
      values.set(parameter.name, found->second);
  }
  return values;
}

nlohmann::json ParameterSchema::to_json(const ParameterValues& values) const {
  auto object = nlohmann::json::object();
  for (const auto& parameter : parameters_)
    std::visit([&](const auto& value) { object[parameter.name] = value; },
               values.at(parameter.name));
  return object;
}

ParameterValues ParameterSchema::from_json(const nlohmann::json& object) const {
  ParameterValues values = defaults();
  if (!object.is_object()) throw Error(en::say("parameters must be a JSON object"));
  for (const auto& [name, value] : object.items()) {
    const Parameter& parameter = at(name);
    std::optional<ParameterValue> parsed;
    if (parameter.type == ParameterType::Integer && value.is_number_integer())
      parsed = value.get<std::int64_t>();
    if (parameter.type == ParameterType::Real && value.is_number()) parsed = value.get<double>();
    if (parameter.type == ParameterType::Boolean && value.is_boolean()) parsed = value.get<bool>();
    if (parameter.type == ParameterType::Choice && value.is_string())
      parsed = value.get<std::string>();
    if (!parsed || !in_range(parameter, *parsed)) refuse(parameter, value.dump());
    values.set(name, *parsed);
  }
  return values;
}

}  // namespace hankki
