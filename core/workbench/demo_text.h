// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/serving/credit.h"

namespace hankki {

inline constexpr int kDemoVersion = 1;

/// A line that tells what somebody did.
struct DemoLine {
  std::size_t number = 0;  ///< in the text, from 1
  nlohmann::json json;     ///< complete, and in its bounds
};

/// A recorded demo. Whether the shop has the people, recipes and ingredients that it names is not
/// looked at.
struct DemoText {
  /// Throws Error, naming the line, where it is none.
  explicit DemoText(std::string_view text);

  std::string mark, identity, batch;
  CreditRules rules;
  std::size_t warm_after = 10;  ///< ShopSettings::warm_after; demos of before do not tell it
  std::vector<DemoLine> lines;
};

}  // namespace hankki
