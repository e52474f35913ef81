// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ui/widgets/choice_box.h"
#include "ui/widgets/data_table.h"

class QStandardItemModel;

namespace hankki {

/// Which column of a table holds something, by its name, or by its number where several are called
/// so.
class ColumnChoice : public ChoiceBox {
  Q_OBJECT
 public:
  using ChoiceBox::ChoiceBox;

  /// Offers these columns below `none`, and chooses one. Nothing is signalled.
  void fill(const QString& none, std::span<const std::string> header, const std::string& chosen);
  std::string column() const;  ///< empty: none
};

/// The first rows of a table, as they are.
class FirstRowsTable : public DataTable {
  Q_OBJECT
 public:
  explicit FirstRowsTable(QWidget* parent = nullptr);

  void setRows(const QStringList& header, const std::vector<std::vector<std::string>>& rows);
  void clear();

 private:
  QStandardItemModel* rows_;
};

}  // namespace hankki
