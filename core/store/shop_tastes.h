// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/data/dates.h"

namespace hankki {

class Store;

/// What a person set of the taste that the shop believes in: from -1 (never) to 1 (very much) by
/// term, "tag:korean" or "ingredient:egg".
using OwnTaste = std::map<std::string, double>;

/// Tastes as people set them: ShopRecords::tastes().
class ShopTastes {
 public:
  explicit ShopTastes(Store& store) : store_(store) {}

  OwnTaste of(const std::string& person) const;

  /// Changes these terms; one without a weight is again as the shop believes. Throws Error where a
  /// weight is not from -1 to 1.
  void set(const std::string& person, const std::map<std::string, std::optional<double>>& weights,
           Time now);
  void reset(const std::string& person, Time now);  ///< all terms

 private:
  Store& store_;
};

}  // namespace hankki
