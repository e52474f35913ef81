// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace hankki {

/// Why an arm, or what stands in a slot, was chosen.
enum class ChoiceReason {
  Draw,      ///< by the policy itself: its scores explain it
  Floor,     ///< by the probability that every arm has at least
  Surprise,  ///< from no model: a labelled slot that lends a log its support
  Holdback,  ///< by the fixed policy that some visits stay on
  Only,      ///< nothing else was eligible
};
std::string_view to_text(ChoiceReason reason);  ///< "draw", "floor", "surprise", "holdback", "only"
/// Nothing where it is no reason.
std::optional<ChoiceReason> parse_reason(std::string_view text);

/// Who comes, as far as a policy may know it.
struct BanditVisit {
  /// The arms that can be shown, in rising order; empty: all. A model without a list for this user
  /// is not among them.
  std::span<const int> eligible;
  /// Of the user, as linucb and lin-thompson read them; as many as they were made for.
  std::span<const double> features;
  std::uint64_t user = 0;  ///< for policies that keep a user's arm; 0: nobody in particular
  double seconds = 0;      ///< since the first visit; for updates by the hour
};

/// What a policy chose, with what a log has to know of it.
struct Choice {
  int arm = -1;
  double propensity = 1;  ///< P(arm) at this visit, over all reasons together
  ChoiceReason reason = ChoiceReason::Only;
};

/// What came of a choice, possibly late.
struct Feedback {
  int arm = -1;
  double reward = 0;                 ///< in [0, 1]; 1: a success
  double propensity = 1;             ///< of the choice; exp3 weighs by it
  std::span<const double> features;  ///< of the choice's visit; linear policies learn from them
};

}  // namespace hankki
