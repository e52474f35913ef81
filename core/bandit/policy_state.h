// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hankki {

class Policy;

/// All that a policy has learnt, beside its parameters: numbers by name.
struct PolicyState {
  int arms = 0;
  std::map<std::string, std::vector<double>, std::less<>> numbers;
  bool operator==(const PolicyState&) const = default;
};

/// As JSON, with the policy's name and the number of the format, and back. The reader throws Error
/// where the text is none of that policy, or names a format that this program does not know; what
/// the numbers may be is checked when a policy takes them over.
std::string policy_state_text(std::string_view policy, const PolicyState& state);
PolicyState read_policy_state(std::string_view policy, std::string_view text);

/// A policy names what it keeps once, in keep(state), where one of these writes or reads it.
class StateWriter {
 public:
  static constexpr bool kReads = false;
  explicit StateWriter(int arms) { state_.arms = arms; }

  void real(std::string_view name, double& value, double, double) { add(name, {value}); }
  void whole(std::string_view name, int& value, int, int) {
    add(name, {static_cast<double>(value)});
  }
  void flag(std::string_view name, bool& value) { add(name, {value ? 1.0 : 0.0}); }
  void list(std::string_view name, std::vector<double>& values, double, double) {
    add(name, values);
  }
  /// `width` numbers an arm, one arm behind another.
  void by_arm(std::string_view name, std::vector<double>& values, double, double, std::size_t = 1) {
    add(name, values);
  }
  PolicyState finish() { return std::move(state_); }

 private:
  void add(std::string_view name, std::vector<double> values) {
    state_.numbers.emplace(name, std::move(values));
  }

  PolicyState state_;
};

/// Throws Error where a name is missing, has another number of values than it should, or one out of
/// its range. Arms that the state does not have keep what they have.
class StateReader {
 public:
  static constexpr bool kReads = true;
  explicit StateReader(const PolicyState& state) : state_(state) {}

  int arms() const { return state_.arms; }  ///< of the state
  void real(std::string_view name, double& value, double low, double high);
  void whole(std::string_view name, int& value, int low, int high);
  void flag(std::string_view name, bool& value);
  void list(std::string_view name, std::vector<double>& values, double low, double high);
  void by_arm(std::string_view name, std::vector<double>& values, double low, double high,
              std::size_t width = 1);
  /// Throws Error where there is something that nobody has asked for.
  void finish() const;

  /// Throws Error: what a name holds does not go together with the rest.
  [[noreturn]] static void refuse(std::string_view name);

 private:
  const std::vector<double>& take(std::string_view name, double low, double high);

  const PolicyState& state_;
  std::set<std::string_view> taken_;
};

}  // namespace hankki
