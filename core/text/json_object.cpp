// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/json_object.h"

#include <utility>

#include "core/base/bounded_json.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"

namespace hankki {
namespace {

constexpr int kDeepest = 40;
constexpr std::uintmax_t kLargest = std::uintmax_t{256} << 20;

}  // namespace

nlohmann::json parse_json_file(std::string_view text, std::string_view where) {
  try {
    return parse_json(text, kDeepest);
  } catch (const nlohmann::json::exception&) {
    throw Error(where, en::say("it is not JSON; get a fresh copy of it"));
  } catch (const Error& fault) {
    throw Error(where, fault.message());
  }
}

nlohmann::json read_json(const std::filesystem::path& file) {
  return parse_json_file(read_file(file, kLargest), utf8(file));
}

JsonObject JsonObject::read(const std::filesystem::path& file) {
  return {read_json(file), utf8(file)};
}

JsonObject JsonObject::parse(std::string_view text, std::string_view where) {
  return {parse_json_file(text, where), where};
}

JsonObject::JsonObject(nlohmann::json object, std::string_view where)
    : object_(std::move(object)), where_(where) {
  if (!object_.is_object()) throw Error(where, en::say("it is not a JSON object"));
}

std::vector<JsonObject> read_objects(const std::filesystem::path& file) {
  nlohmann::json list = read_json(file);
  if (!list.is_array()) throw Error(utf8(file), en::say("it is not a JSON list"));
  std::vector<JsonObject> objects;
  for (auto& object : list) objects.emplace_back(std::move(object), utf8(file));
  return objects;
}

const nlohmann::json* JsonObject::find(std::string_view name) const {
  const auto found = object_.find(name);
  return found == object_.end() || found->is_null() ? nullptr : &*found;
}

const nlohmann::json& JsonObject::at(std::string_view name) const {
  if (const auto* value = find(name)) return *value;
  throw Error(where_, en::say("it has no \"{}\"; get a fresh copy of it", name));
}

void JsonObject::refuse(std::string_view name, const Message& expected) const {
  throw Error(where_, en::say("\"{}\" is not {}", name, expected));
}

std::string JsonObject::text(std::string_view name) const {
  const auto& value = at(name);
  if (!value.is_string()) refuse(name, en::say("a text"));
  return value.get<std::string>();
}

std::int64_t JsonObject::integer(std::string_view name, std::int64_t low, std::int64_t high) const {
  const auto& value = at(name);
  const bool fits = value.is_number_unsigned()
                        ? std::in_range<std::int64_t>(value.get<std::uint64_t>())
                        : value.is_number_integer();
  const auto number = fits ? value.get<std::int64_t>() : 0;
  if (!fits || number < low || number > high)
    refuse(name, en::say("a whole number from {} to {}", low, high));
  return number;
}

JsonObject JsonObject::object(std::string_view name) const {
  const auto& value = at(name);
  if (!value.is_object()) refuse(name, en::say("an object"));
  return {value, where_};
}

const nlohmann::json& JsonObject::list(std::string_view name) const {
  const auto& value = at(name);
  if (!value.is_array()) refuse(name, en::say("a list"));
  return value;
}

std::vector<JsonObject> JsonObject::objects(std::string_view name) const {
  std::vector<JsonObject> result;
  for (const auto& each : list(name)) {
    if (!each.is_object()) refuse(name, en::say("a list of objects"));
    result.emplace_back(each, where_);
  }
  return result;
}

std::string JsonObject::text_or(std::string_view name, std::string_view fallback) const {
  return has(name) ? text(name) : std::string(fallback);
}

std::int64_t JsonObject::integer_or(std::string_view name, std::int64_t low, std::int64_t high,
                                    std::int64_t fallback) const {
  return has(name) ? integer(name, low, high) : fallback;
}

double JsonObject::real_or(std::string_view name, double fallback) const {
  const auto* value = find(name);
  if (value == nullptr) return fallback;
  if (!value->is_number()) refuse(name, en::say("a number"));
  return value->get<double>();
}

std::optional<bool> JsonObject::flag(std::string_view name) const {
  const auto* value = find(name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_boolean()) refuse(name, en::say("true or false"));
  return value->get<bool>();
}

}  // namespace hankki
