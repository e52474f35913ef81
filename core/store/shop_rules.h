// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace hankki {

class Store;

/// The shop's settings as the workspace keeps them: ShopRecords::rules(). What they mean, and which
/// values they may have, is told by shop_settings_schema(). A change counts as one of the batch
/// that is served.
class ShopRules {
 public:
  explicit ShopRules(Store& store) : store_(store) {}

  std::map<std::string, std::string> all() const;              ///< those that were set
  void set(const std::map<std::string, std::string>& values);  ///< the others stay

 private:
  Store& store_;
};

}  // namespace hankki
