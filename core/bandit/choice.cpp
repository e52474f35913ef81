// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/choice.h"

#include <algorithm>
#include <array>

namespace hankki {
namespace {

constexpr std::array<std::string_view, 5> kReasons{"draw", "floor", "surprise", "holdback", "only"};

}  // namespace

std::string_view to_text(ChoiceReason reason) { return kReasons[static_cast<std::size_t>(reason)]; }

std::optional<ChoiceReason> parse_reason(std::string_view text) {
  const auto found = std::ranges::find(kReasons, text);
  if (found == kReasons.end()) return std::nullopt;
  return static_cast<ChoiceReason>(found - kReasons.begin());
}

}  // namespace hankki
