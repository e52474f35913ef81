// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariantList>

#include "ui/widgets/reference_roles.h"

namespace hankki {

/// Roles for what a table becomes in a file (TableExport), where that is not what is sorted by.
enum FileRoles : int {
  /// Of a cell, its value as it is: a number in full or a text; an empty list: the cell has none; a
  /// list: an interval, which takes a column for each of its ends. Of a header: QStringList, the
  /// titles of the columns in the file.
  FileRole = TopRole + 1,
};
static_assert(static_cast<int>(FileRole) < static_cast<int>(OwnRole));

/// FileRole of an interval.
inline QVariant intervalValue(double low, double high) { return QVariantList{low, high}; }
/// FileRole of the header above intervals.
QStringList intervalTitles(const QString& title);

/// FileRole of a cell whose figure is not known.
inline QVariant unknownValue() { return QVariantList(); }

}  // namespace hankki
