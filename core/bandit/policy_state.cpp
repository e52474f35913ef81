// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/policy_state.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/bounded_json.h"
#include "core/base/error.h"

namespace hankki {
namespace {

using nlohmann::json;

constexpr int kVersion = 1, kDeepest = 4, kMostArms = 1000;

[[noreturn]] void throw_unreadable(const Message& reason) {
  throw Error(en::say("state of a policy"), reason);
}

json parsed(std::string_view text) {
  try {
    json object = parse_json(text, kDeepest);
    if (object.is_object()) return object;
  } catch (const json::exception&) {  // said below
  } catch (const Error& fault) {
    throw_unreadable(fault.message());
  }
  throw_unreadable(en::say("it is no JSON object"));
}

int whole_of(const json& object, std::string_view name, int most) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_number_integer() || *found < 1 || *found > most)
    throw_unreadable(en::say("\"{}\" is not a whole number from {} to {}", name, 1, most));
  return found->get<int>();
}

std::vector<double> numbers_of(const std::string& name, const json& list) {
  std::vector<double> numbers;
  for (const json& value : list.is_array() ? list : json::array({json()})) {
    if (!value.is_number()) throw_unreadable(en::say("\"{}\" is not a list of numbers", name));
    numbers.push_back(value.get<double>());
  }
  return numbers;
}

}  // namespace

std::string policy_state_text(std::string_view policy, const PolicyState& state) {
  return json{
      {"version", kVersion}, {"policy", policy}, {"arms", state.arms}, {"numbers", state.numbers}}
      .dump();
}

PolicyState read_policy_state(std::string_view policy, std::string_view text) {
  const json object = parsed(text);
  const int version = whole_of(object, "version", std::numeric_limits<int>::max());
  if (version > kVersion)
    throw_unreadable(
        en::say("it is of format {}, and this program knows formats up to {}; use a "
                "newer program",
                version, kVersion));
  const auto name = object.find("policy"), numbers = object.find("numbers");
  if (name == object.end() || !name->is_string() || name->get<std::string>() != policy)
    throw_unreadable(en::say("it is of another policy than {}", policy));
  PolicyState state{.arms = whole_of(object, "arms", kMostArms)};
  if (numbers == object.end() || !numbers->is_object())
    throw_unreadable(en::say("\"numbers\" is not an object"));
  for (const auto& [key, list] : numbers->items()) state.numbers[key] = numbers_of(key, list);
  return state;
}

void StateReader::refuse(std::string_view name) {
  throw_unreadable(en::say("the numbers of \"{}\" do not go together with the others", name));
}

const std::vector<double>& StateReader::take(std::string_view name, double low, double high) {
  const auto found = state_.numbers.find(name);
  if (found == state_.numbers.end()) throw_unreadable(en::say("\"{}\" is missing", name));
  for (const double value : found->second)
    if (!(value >= low && value <= high))
      throw_unreadable(
          en::say("\"{}\" has {}, which is not from {} to {}", name, value, low, high));
  taken_.insert(found->first);
  return found->second;
}

void StateReader::real(std::string_view name, double& value, double low, double high) {
  const auto& values = take(name, low, high);
  if (values.size() != 1) refuse(name);
  value = values.front();
}

void StateReader::whole(std::string_view name, int& value, int low, int high) {
  double number = 0;
  real(name, number, low, high);
  if (number != std::floor(number)) refuse(name);
  value = static_cast<int>(number);
}

void StateReader::flag(std::string_view name, bool& value) {
  int number = 0;
  whole(name, number, 0, 1);
  value = number == 1;
}

void StateReader::list(std::string_view name, std::vector<double>& values, double low,
                       double high) {
  values = take(name, low, high);
}

void StateReader::by_arm(std::string_view name, std::vector<double>& values, double low,
                         double high, std::size_t width) {
  const auto& stored = take(name, low, high);
  if (stored.size() != static_cast<std::size_t>(state_.arms) * width ||
      stored.size() > values.size())
    refuse(name);
  std::ranges::copy(stored, values.begin());
}

void StateReader::finish() const {
  for (const auto& [name, values] : state_.numbers)
    if (!taken_.contains(name))
      throw_unreadable(en::say("\"{}\" is nothing that this policy keeps", name));
}

}  // namespace hankki
