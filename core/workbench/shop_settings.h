// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/bandit/click_model.h"
#include "core/base/parameters.h"
#include "core/serving/credit.h"

namespace hankki {

class Workspace;

struct ShopSettings {
  CreditRules credit;
  std::size_t length = 10;      ///< slots of an answer
  double surprise = 0;          ///< probability of a slot to be one
  double memory_mb = 600;       ///< for model files
  std::size_t warm_after = 10;  ///< ratings from which a person is not new any more
  // Of visitors on autopilot:
  ClickModel clicks{.decay = 1};
  double appeal = .5;  ///< attraction of a recipe that the user chose; others have none
  bool operator==(const ShopSettings&) const = default;
};

/// What can be set of them, once for the window and the commands.
const ParameterSchema& shop_settings_schema();

/// As the workspace has them. Throws Error where it has a value that is none.
ShopSettings stored_settings(const Workspace& workspace);
ParameterValues stored_setting_values(const Workspace& workspace);

/// `settings` with what the workspace has by now (`stored`) otherwise than `before`; what was set
/// in another way, as by an option of a command, stays.
ShopSettings with_changes(ShopSettings settings, const ShopSettings& before,
                          const ShopSettings& stored);

/// Stores these from now on for whoever uses the workspace, in one change; the others stay as they
/// are. Values of the schema: give those alone that were changed.
void store_settings(Workspace& workspace, const ParameterValues& values);

}  // namespace hankki
