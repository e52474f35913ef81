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

using ParameterValue = std::variant<std::int64_t, double, bool, std::string>;

enum class ParameterType { Integer, Real, Boolean, Choice };

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
  std::string label;   ///< as a form shows it: "Learning rate"
  std::string group;   ///< heading in the form: "Optimiser"
  std::string doc;     ///< one sentence: what it does
  std::string unit;    ///< "users", "epochs", or empty
  std::string symbol;  ///< the paper's symbol, or empty
  ParameterType type = ParameterType::Real;
  ParameterValue default_value;
  double minimum = 0;  ///< inclusive bounds of numbers
  double maximum = 0;
  std::vector<std::string> choices;  ///< of a Choice
  /// Where a search looks unless it is told otherwise; none: the parameter is left as it is.
  std::optional<ParameterRange> search = std::nullopt;
};

/// "a whole number from 1 to 4096", "one of cosine, jaccard": how a refusal says what is allowed.
Message allowed_values(const Parameter& parameter);

/// "0.001", "true", "mrr@10": the shortest text that parses back to the same value.
std::string to_text(const ParameterValue& value);

/// A value for every parameter of a schema.
class ParameterValues {
 public:
  std::int64_t integer(std::string_view name) const;
  double real(std::string_view name) const;
  bool boolean(std::string_view name) const;
  const std::string& choice(std::string_view name) const;
  const ParameterValue& at(std::string_view name) const;

  void set(std::string_view name, ParameterValue value);
  const std::map<std::string, ParameterValue, std::less<>>& all() const { return values_; }

  bool operator==(const ParameterValues&) const = default;

 private:
  std::map<std::string, ParameterValue, std::less<>> values_;
};

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
  /// its default, what it has lost or turned into another type is left out.
  ParameterValues complete(const ParameterValues& stored) const;

  nlohmann::json to_json(const ParameterValues& values) const;

  /// Defaults, overlaid by what the object has. Throws Error on unknown names and wrong values.
  ParameterValues from_json(const nlohmann::json& object) const;

 private:
  std::vector<Parameter> parameters_;
};

}  // namespace hankki
