// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table_roles.h"

namespace hankki {

/// Roles of tables whose rows are looked at beside others, between those of table_roles.h and a
/// model's own.
enum ReferenceRole : int {
  DeltaRole =
      AfterTableRoles,  ///< QString: how far the figure is from another one, muted at its right
  LeadIconRole,         ///< QString: an icon before the text
  TopRole,  ///< int: rows with a larger one stand above, however they are sorted (SortedRows)
};
static_assert(static_cast<int>(TopRole) < static_cast<int>(OwnRole));

}  // namespace hankki
