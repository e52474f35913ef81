// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace hankki {

/// An object in a JSON file that somebody else wrote. What is read from it has the type that was
/// asked for, or an Error names the file, the entry and what it should be. An entry that is null
/// counts as missing.
class JsonObject {
 public:
  /// Throws Error where the file cannot be read, is larger than 256 MB, is nested deeper than 40
  /// levels, or is no JSON object.
  static JsonObject read(const std::filesystem::path& file);
  static JsonObject parse(std::string_view text, std::string_view where);

  JsonObject(nlohmann::json object, std::string_view where);

  const std::string& where() const { return where_; }
  const nlohmann::json& json() const { return object_; }
  bool has(std::string_view name) const { return find(name) != nullptr; }

  /// Throw Error where the entry is missing or of another type, or out of range.
  std::string text(std::string_view name) const;
  std::int64_t integer(std::string_view name, std::int64_t low, std::int64_t high) const;
  JsonObject object(std::string_view name) const;
  std::vector<JsonObject> objects(std::string_view name) const;  ///< a list of them
  const nlohmann::json& list(std::string_view name) const;

  /// The same for an entry that may be missing.
  std::string text_or(std::string_view name, std::string_view fallback) const;
  std::int64_t integer_or(std::string_view name, std::int64_t low, std::int64_t high,
                          std::int64_t fallback) const;
  double real_or(std::string_view name, double fallback) const;
  std::optional<bool> flag(std::string_view name) const;

  /// Throws Error: the entry is not what was expected ("a list of pairs").
  [[noreturn]] void refuse(std::string_view name, const Message& expected) const;

 private:
  const nlohmann::json* find(std::string_view name) const;
  const nlohmann::json& at(std::string_view name) const;

  nlohmann::json object_;
  std::string where_;
};

/// A list of objects, which is what some files hold. Throws as JsonObject::read().
std::vector<JsonObject> read_objects(const std::filesystem::path& file);

/// Any JSON of a file. Throws Error as JsonObject::read().
nlohmann::json read_json(const std::filesystem::path& file);
nlohmann::json parse_json_file(std::string_view text, std::string_view where);

}  // namespace hankki
