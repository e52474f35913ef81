// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/parameters.h"
#include "core/base/random.h"
#include "core/models/model_spec.h"

namespace hankki {

/// The ranges of a search, by the names of the model's parameters.
using ParameterRanges = std::map<std::string, ParameterRange, std::less<>>;

/// What the schema says is worth searching (Parameter::search); may be empty (MostPop).
ParameterRanges default_ranges(const ModelSpec& spec);

/// A range as it is written: values "32,64,128", "true,false", "cosine,jaccard", or an interval
/// "1e-4..1e-2", with ":log" for a logarithmic one and, for a grid, the number of its points:
/// "1e-4..1e-2:log:7". Throws Error, naming the parameter and what it allows, on anything else.
ParameterRange parse_range(const Parameter& parameter, std::string_view text);

/// The text that parse_range() reads back.
std::string to_text(const ParameterRange& range);

/// Throws Error, naming the parameter and what it allows, where the range has no value, one of the
/// wrong type or outside of the parameter's bounds, ends before it starts, or is logarithmic from
/// 0.
void check_range(const Parameter& parameter, const ParameterRange& range);

/// The points among which a search chooses for one model. A point holds a value for each parameter
/// that is searched, and for no other. Immutable.
class SearchSpace {
 public:
  /// Throws Error as check_range() does, and on a name that the schema does not have. The order of
  /// the dimensions is the schema's. Without ranges there is one point, the empty one.
  SearchSpace(const ParameterSchema& schema, const ParameterRanges& ranges);

  /// How many different points draw() can give at most; none where they are practically endless.
  std::optional<std::uint64_t> size() const;

  /// How many points the grid has: the product of the dimensions' values, an interval giving the
  /// whole numbers or logarithmic or linear steps that its `points` ask for. Never has one twice.
  std::uint64_t grid_size() const;

  /// Point `index` of the grid, in [0, grid_size()); the last dimension changes fastest.
  ParameterValues grid_point(std::uint64_t index) const;

  /// A random point, each dimension independent: one of the values, or uniform over the interval
  /// (over its logarithm where it is logarithmic). Real numbers have four significant digits, so
  /// that what a table shows is what was trained.
  ParameterValues draw(RandomEngine& engine) const;

 private:
  struct Dimension {
    Parameter parameter;
    ParameterRange range;
    std::vector<ParameterValue> grid;
  };
  std::vector<Dimension> dimensions_;
};

}  // namespace hankki
