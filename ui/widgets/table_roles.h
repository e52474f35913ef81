// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace hankki {

/// Roles beyond Qt's that our tables and their delegates read. DisplayRole is what is shown
/// (figures already formatted by ui/theme/format.h), SortRole the raw value to sort and filter by.
enum TableRole : int {
  SortRole = Qt::UserRole + 1,
  ShareRole,        ///< double in [0, 1]: length of the bar (BarDelegate)
  ModelIdRole,      ///< QString: id of the ModelSpec (ModelDelegate)
  PillKindRole,     ///< int(PillKind) (PillDelegate)
  ChipsRole,        ///< QStringList (ChipsDelegate)
  StrongRole,       ///< bool: semibold, the best of its column
  MutedRole,        ///< bool: muted colour
  ColumnKeyRole,    ///< QString of a header: the column's name, whatever its place (ColumnKeeper)
  VariantRole,      ///< int: variant for modelStyle() (ModelDelegate)
  BadRole,          ///< bool: the colour of errors, for what is not to be trusted
  ColumnSetRole,    ///< QString of a header: columns of one set share a part of the "Columns" menu
  SetBeginRole,     ///< bool: the first row of those that stand together, a rule above it
  AfterTableRoles,  ///< where reference_roles.h goes on

  OwnRole = Qt::UserRole + 100,  ///< where a model's own roles begin
};

}  // namespace hankki
