// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace hankki {
namespace {

[[noreturn]] void refuse(const Parameter& parameter, std::string_view got) {
  throw Error(parameter.name, en::say("\"{}\" is not {}", got, allowed_values(parameter)));
}

/// How many characters the UTF-8 has; nothing where it is none, or holds a control character.
std::optional<std::int64_t> length_of(std::string_view text) {
  std::int64_t length = 0;
  for (std::size_t at = 0; at < text.size(); ++length) {
    const auto byte = [&](std::size_t place) {
      return static_cast<unsigned char>(place < text.size() ? text[place] : '\0');
    };
    const unsigned lead = byte(at);
    if (lead < 0x20 || lead == 0x7F) return std::nullopt;
    const std::size_t bytes = lead < 0x80   ? 1
                              : lead < 0xC2 ? 0
                              : lead < 0xE0 ? 2
                              : lead < 0xF0 ? 3
                              : lead < 0xF5 ? 4
                                            : 0;
    if (bytes == 0) return std::nullopt;
    for (std::size_t next = 1; next < bytes; ++next)
      if ((byte(at + next) & 0xC0U) != 0x80) return std::nullopt;
    // Longer than need be, a surrogate, or above the last code point.
    const unsigned second = byte(at + 1);
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
        (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
      return std::nullopt;
    at += bytes;
  }
  return length;
}

/// Whether it is one, alone or in a List, that the parameter allows.
struct Allowed {
  const Parameter& parameter;
  ParameterType type;

  bool within(double number) const {
    return std::isfinite(number) && number >= parameter.minimum && number <= parameter.maximum;
  }
  bool fits(std::int64_t length) const {
    return length >= parameter.shortest && length <= parameter.longest;
  }
  bool operator()(std::int64_t number) const {
    return type == ParameterType::Integer && within(static_cast<double>(number));
  }
  bool operator()(double number) const { return type == ParameterType::Real && within(number); }
  bool operator()(bool) const { return type == ParameterType::Boolean; }
  bool operator()(const std::string& text) const {
    if (type == ParameterType::Choice)
      return std::ranges::find(parameter.choices, text) != parameter.choices.end();
    const auto length = length_of(text);
    return length && (type == ParameterType::Text || type == ParameterType::Path) && fits(*length);
  }
  template <typename Element>
  bool operator()(const std::vector<Element>& list) const {
    if (type != ParameterType::List || !fits(std::ssize(list))) return false;
    if constexpr (std::is_same_v<Element, std::string>)
      return parameter.element == ParameterType::Text &&
             std::ranges::all_of(
                 list, [](const std::string& text) { return length_of(text).value_or(0) > 0; });
    return std::ranges::all_of(list, Allowed{parameter, parameter.element});
  }
};

}  // namespace

bool allows(const Parameter& parameter, const ParameterValue& value) {
  return std::visit(Allowed{parameter, parameter.type}, value);
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
const std::string& ParameterValues::text(std::string_view name) const {
  return std::get<std::string>(at(name));
}
const std::vector<std::int64_t>& ParameterValues::integers(std::string_view name) const {
  return std::get<std::vector<std::int64_t>>(at(name));
}

void ParameterValues::set(std::string_view name, ParameterValue value) {
  values_.insert_or_assign(std::string(name), std::move(value));
}

ParameterSchema::ParameterSchema(std::vector<Parameter> parameters)
    : parameters_(std::move(parameters)) {
  for (const auto& parameter : parameters_) {
    if (!allows(parameter, parameter.default_value))
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
  const auto value = parse_value(parameter, text);
  if (!value) refuse(parameter, text);
  return *value;
}

void ParameterSchema::check(std::string_view name, const ParameterValue& value) const {
  const Parameter& parameter = at(name);
  if (!allows(parameter, value)) refuse(parameter, to_text(value));
}

ParameterValues ParameterSchema::complete(const ParameterValues& stored) const {
  ParameterValues values = defaults();
  for (const auto& parameter : parameters_) {
    const auto found = stored.all().find(parameter.name);
    if (found == stored.all().end()) continue;
    if (found->second.index() == parameter.default_value.index())
      values.set(parameter.name, found->second);
    else if (const auto read = value_from_json(parameter, to_json(found->second)))
      values.set(parameter.name, *read);
  }
  return values;
}

ParameterValues ParameterSchema::from_json(const nlohmann::json& object) const {
  ParameterValues values = defaults();
  if (!object.is_object()) throw Error(en::say("parameters must be a JSON object"));
  for (const auto& [name, value] : object.items()) {
    const Parameter& parameter = at(name);
    const auto read = value_from_json(parameter, value);
    if (!read) refuse(parameter, value.dump());
    values.set(name, *read);
  }
  return values;
}

}  // namespace hankki
