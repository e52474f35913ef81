// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search_space.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/random/uniform_01.hpp>
#include <cmath>

#include "core/base/error.h"
#include "core/base/parse_number.h"

namespace hankki {
namespace {

constexpr int kMostPoints = 1000;
constexpr double kPracticallyEndless = 1e9;  // no search draws so many points

ParameterValue parse_one(const Parameter& parameter, std::string_view text) {
  return ParameterSchema({parameter}).parse(parameter.name, text);
}

[[noreturn]] void refuse(const Parameter& parameter, const Message& what) {
  throw Error(parameter.name, en::say("{}; it takes {}", what, allowed_values(parameter)));
}

double number_of(const ParameterValue& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return static_cast<double>(*integer);
  return std::get<double>(value);
}

ParameterInterval parse_interval(const Parameter& parameter, std::string_view text) {
  const auto dots = text.find("..");
  const auto end = std::min(text.find(':'), text.size());
  ParameterInterval interval{
      .low = number_of(parse_one(parameter, text.substr(0, dots))),
      .high = number_of(parse_one(parameter, text.substr(dots + 2, end - dots - 2)))};
  for (auto rest = text.substr(end); !rest.empty();) {
    rest.remove_prefix(1);
    const auto word = rest.substr(0, rest.find(':'));
    if (word == "log")
      interval.logarithmic = true;
    else if (const auto points = parse_number<decltype(interval.points)>(word))
      interval.points = *points;
    else
      refuse(parameter, en::say("\"{}\" is not a range as 1e-4..1e-2:log:7, low and high with "
                                "\"log\" and the points of a grid",
                                text));
    rest.remove_prefix(word.size());
  }
  return interval;
}

/// With the digits that a table shows.
double four_digits(double value) { return *parse_number<double>(fmt::format("{:.4g}", value)); }

/// The number at `share` of the way from low to high, as the parameter's type.
ParameterValue between(const Parameter& parameter, const ParameterInterval& interval,
                       double share) {
  const double value = interval.logarithmic
                           ? interval.low * std::pow(interval.high / interval.low, share)
                           : interval.low + share * (interval.high - interval.low);
  if (parameter.type == ParameterType::Integer) return std::llround(value);
  return std::clamp(four_digits(value), interval.low, interval.high);
}

void append_new(std::vector<ParameterValue>& values, const ParameterValue& value) {
  if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

std::vector<ParameterValue> grid_of(const Parameter& parameter, const ParameterRange& range) {
  std::vector<ParameterValue> grid;
  if (const auto* interval = std::get_if<ParameterInterval>(&range)) {
    for (int point = 0; point < interval->points; ++point)
      append_new(grid, between(parameter, *interval, point / (interval->points - 1.0)));
  } else {
    for (const auto& value : std::get<0>(range)) append_new(grid, value);
  }
  return grid;
}

/// A whole number of the interval, each one possible.
std::int64_t draw_whole(const ParameterInterval& interval, RandomEngine& engine) {
  const auto low = std::llround(interval.low), high = std::llround(interval.high);
  if (!interval.logarithmic)
    return low + static_cast<std::int64_t>(
                     random_below(engine, static_cast<std::uint64_t>(high - low) + 1));
  const double share = boost::random::uniform_01<double>()(engine);
  const double ratio = (interval.high + 1) / interval.low;
  return std::min<std::int64_t>(high,
                                std::llround(std::floor(interval.low * std::pow(ratio, share))));
}

}  // namespace

ParameterRanges default_ranges(const ModelSpec& spec) {
  ParameterRanges ranges;
  for (const auto& parameter : spec.parameters.parameters())
    if (parameter.search) ranges.emplace(parameter.name, *parameter.search);
  return ranges;
}

ParameterRange parse_range(const Parameter& parameter, std::string_view text) {
  ParameterRange range;
  if (is_number(parameter.type) && text.find("..") != std::string_view::npos) {
    range = parse_interval(parameter, text);
  } else {
    auto& values = std::get<0>(range);
    for (auto rest = text;;) {
      const auto comma = rest.find(',');
      values.push_back(parse_one(parameter, rest.substr(0, comma)));
      if (comma == std::string_view::npos) break;
      rest.remove_prefix(comma + 1);
    }
  }
  check_range(parameter, range);
  return range;
}

std::string to_text(const ParameterRange& range) {
  if (const auto* interval = std::get_if<ParameterInterval>(&range)) {
    std::string text = fmt::format("{}..{}", interval->low, interval->high);
    if (interval->logarithmic) text += ":log";
    if (interval->points != ParameterInterval().points)
      text += fmt::format(":{}", interval->points);
    return text;
  }
  std::vector<std::string> values;
  for (const auto& value : std::get<0>(range)) values.push_back(to_text(value));
  return fmt::format("{}", fmt::join(values, ","));
}

void check_range(const Parameter& parameter, const ParameterRange& range) {
  if (!is_searchable(parameter.type))
    throw Error(parameter.name,
                en::say("texts, paths and lists are not searched; give it one value"));
  const ParameterSchema schema({parameter});
  const auto* interval = std::get_if<ParameterInterval>(&range);
  if (!interval) {
    if (std::get<0>(range).empty()) refuse(parameter, en::say("there is no value to search among"));
    for (const auto& value : std::get<0>(range)) schema.check(parameter.name, value);
    return;
  }
  if (!is_number(parameter.type)) refuse(parameter, en::say("an interval is of numbers"));
  for (const double end : {interval->low, interval->high}) {
    if (parameter.type == ParameterType::Real)
      schema.check(parameter.name, end);
    else if (end != std::floor(end) || end < parameter.minimum || end > parameter.maximum)
      refuse(parameter, en::say("the range ends at {}", end));
  }
  if (interval->low > interval->high)
    refuse(parameter, en::say("the range {} ends before it starts", to_text(range)));
  if (interval->logarithmic && interval->low <= 0)
    refuse(parameter, en::say("the logarithmic range {} must start above 0", to_text(range)));
  if (interval->points < 2 || interval->points > kMostPoints)
    refuse(parameter, en::say("a grid takes 2 to {} points of a range, and not {}", kMostPoints,
                              interval->points));
}

SearchSpace::SearchSpace(const ParameterSchema& schema, const ParameterRanges& ranges) {
  for (const auto& [name, range] : ranges) check_range(schema.at(name), range);
  for (const auto& parameter : schema.parameters())
    if (const auto range = ranges.find(parameter.name); range != ranges.end())
      dimensions_.push_back({parameter, range->second, grid_of(parameter, range->second)});
}

namespace {

/// How many numbers of four significant digits the interval holds, and its ends.
double count_four_digits(double low, double high) {
  if (low == high) return 1;
  if (high < 0) return count_four_digits(-high, -low);
  if (low <= 0) return kPracticallyEndless * 10;  // they get ever finer towards 0
  constexpr double kSlack = 1e-6;                 // of what a double loses of 1000 to 9999
  double count = 0;
  const auto first = static_cast<int>(std::floor(std::log10(low)));
  const auto last = static_cast<int>(std::floor(std::log10(high)));
  for (int decade = first; decade <= last; ++decade) {
    const double step = std::pow(10.0, decade - 3);
    const double from = std::max(1000.0, std::ceil(low / step - kSlack));
    const double to = std::min(9999.0, std::floor(high / step + kSlack));
    count += std::max(0.0, to - from + 1);
  }
  const auto off_grid = [](double end) { return four_digits(end) == end ? 0 : 1; };
  return count + off_grid(low) + off_grid(high);
}

}  // namespace

std::optional<std::uint64_t> SearchSpace::size() const {
  double size = 1;
  for (const auto& dimension : dimensions_) {
    const auto* interval = std::get_if<ParameterInterval>(&dimension.range);
    if (!interval)
      size *= static_cast<double>(dimension.grid.size());
    else if (dimension.parameter.type == ParameterType::Integer)
      size *= interval->high - interval->low + 1;
    else
      size *= count_four_digits(interval->low, interval->high);
  }
  if (size > kPracticallyEndless) return std::nullopt;
  return static_cast<std::uint64_t>(size);
}

std::uint64_t SearchSpace::grid_size() const {
  double size = 1;
  for (const auto& dimension : dimensions_) size *= static_cast<double>(dimension.grid.size());
  return static_cast<std::uint64_t>(std::min(size, kPracticallyEndless));
}

ParameterValues SearchSpace::grid_point(std::uint64_t index) const {
  ParameterValues point;
  for (auto dimension = dimensions_.rbegin(); dimension != dimensions_.rend(); ++dimension) {
    point.set(dimension->parameter.name, dimension->grid[index % dimension->grid.size()]);
    index /= dimension->grid.size();
  }
  return point;
}

ParameterValues SearchSpace::draw(RandomEngine& engine) const {
  ParameterValues point;
  for (const auto& [parameter, range, grid] : dimensions_) {
    const auto* interval = std::get_if<ParameterInterval>(&range);
    if (!interval)
      point.set(parameter.name, grid[random_below(engine, grid.size())]);
    else if (parameter.type == ParameterType::Integer)
      point.set(parameter.name, draw_whole(*interval, engine));
    else
      point.set(parameter.name,
                between(parameter, *interval, boost::random::uniform_01<double>()(engine)));
  }
  return point;
}

}  // namespace hankki
