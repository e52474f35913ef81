// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/message.h"

namespace hankki {

/// As the parameter's type asks for; a Choice, a Text and a Path are a string.
using ParameterValue =
    std::variant<std::int64_t, double, bool, std::string, std::vector<std::int64_t>,
                 std::vector<double>, std::vector<std::string>>;

/// A Text is one line of UTF-8; a Path is one too, of a file or a folder. A List holds numbers or
/// texts and is written with commas between: "10,20". A comma in a text of it is written "\,".
enum class ParameterType { Integer, Real, Boolean, Choice, Text, Path, List };

constexpr bool is_number(ParameterType type) {
  return type == ParameterType::Integer || type == ParameterType::Real;
}
/// What a search can choose values of, with commas between, or an interval.
constexpr bool is_searchable(ParameterType type) {
  return is_number(type) || type == ParameterType::Boolean || type == ParameterType::Choice;
}

enum class PathKind { File, Folder };

/// What a parameter is to the program, beside what it is to whom it belongs.
enum class ParameterRole {
  Own,       ///< of what is configured alone
  Stopping,  ///< how long training goes on and what it watches; a study sets these for all models
  Advanced,  ///< usually left as it is; a form folds it away
};

/// All numbers from low to high, both included; whole ones for an Integer.
struct ParameterInterval {
  double low = 0, high = 0;
  bool logarithmic = false;  ///< spread evenly over the orders of magnitude; low is above 0
  int points = 5;            ///< how many of them a grid takes, evenly spread, both ends included
  bool operator==(const ParameterInterval&) const = default;
};

/// Where a search looks for a parameter's best value: among these values, or in an interval.
using ParameterRange = std::variant<std::vector<ParameterValue>, ParameterInterval>;

/// One parameter, written down once: the form in the window, --set in the CLI, the run table's
/// columns and the manual's reference page all come from it.
struct Parameter {
  std::string name;    ///< as --set and JSON spell it: "learning_rate"
  Message label;       ///< as a form shows it: "Learning rate"
  Message group;       ///< heading in the form: "Optimiser"
  Message doc;         ///< one sentence: what it does
  Message unit;        ///< "users", "epochs", or empty
  std::string symbol;  ///< the paper's symbol, or empty
  ParameterType type = ParameterType::Real;
  ParameterValue default_value;
  double minimum = 0;  ///< inclusive bounds of numbers, also of a List's
  double maximum = 0;
  std::vector<std::string> choices;                ///< of a Choice
  ParameterType element = ParameterType::Integer;  ///< of a List: Integer, Real or Text
  /// Inclusive bounds: characters of a Text or Path (0 at least: may be left empty), elements of a
  /// List.
  std::int64_t shortest = 0, longest = 1000;
  PathKind path = PathKind::File;  ///< what a Path is of; whether it exists is not checked here
  ParameterRole role = ParameterRole::Own;
  /// Where a search looks unless it is told otherwise; none: the parameter is left as it is.
  std::optional<ParameterRange> search = std::nullopt;
};

/// "a whole number from 1 to 4096", "one of cosine, jaccard": how a refusal says what is allowed.
Message allowed_values(const Parameter& parameter);

/// True where the value has the parameter's type and is in its range.
bool allows(const Parameter& parameter, const ParameterValue& value);

/// Nothing where the text is not a value that the parameter allows.
std::optional<ParameterValue> parse_value(const Parameter& parameter, std::string_view text);

/// "0.001", "true", "mrr@10", "10,20": the shortest text that parses back to the same value.
std::string to_text(const ParameterValue& value);

/// A value for every parameter of a schema.
class ParameterValues {
 public:
  std::int64_t integer(std::string_view name) const;
  double real(std::string_view name) const;
  bool boolean(std::string_view name) const;
  const std::string& choice(std::string_view name) const;
  const std::string& text(std::string_view name) const;  ///< of a Text or a Path
  const std::vector<std::int64_t>& integers(std::string_view name) const;
  const ParameterValue& at(std::string_view name) const;

  void set(std::string_view name, ParameterValue value);
  const std::map<std::string, ParameterValue, std::less<>>& all() const { return values_; }

  bool operator==(const ParameterValues&) const = default;

 private:
  std::map<std::string, ParameterValue, std::less<>> values_;
};

/// As JSON spells them; what a schema reads back by from_json().
nlohmann::json to_json(const ParameterValue& value);
nlohmann::json to_json(const ParameterValues& values);

/// Nothing where the JSON is not a value that the parameter allows.
std::optional<ParameterValue> value_from_json(const Parameter& parameter,
                                              const nlohmann::json& value);

/// The value as it looks without its parameter: an empty list is one of whole numbers, which
/// ParameterSchema::complete() puts right. Throws nlohmann::json::exception where it is none.
ParameterValue value_from_json(const nlohmann::json& value);

/// The parameters that something takes, in the order in which a form shows them.
class ParameterSchema {
 public:
  ParameterSchema() = default;
  explicit ParameterSchema(std::vector<Parameter> parameters);

  const std::vector<Parameter>& parameters() const { return parameters_; }

  /// Throws Error, naming the nearest known names, where there is no such parameter.
  const Parameter& at(std::string_view name) const;

  ParameterValues defaults() const;

  /// Parses `text` for the parameter and checks its range; throws Error with the range otherwise.
  ParameterValue parse(std::string_view name, std::string_view text) const;

  /// Throws Error where the value has the wrong type or is out of range.
  void check(std::string_view name, const ParameterValue& value) const;

  /// Values that were stored under an older schema, under this one: what it has gained since has
  /// its default; what it has lost, or turned into a type that the value does not fit, is left out.
  ParameterValues complete(const ParameterValues& stored) const;

  /// Defaults, overlaid by what the object has. Throws Error on unknown names and wrong values.
  ParameterValues from_json(const nlohmann::json& object) const;

 private:
  std::vector<Parameter> parameters_;
};

}  // namespace hankki
