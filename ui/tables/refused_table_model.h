// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import.h"
#include "ui/tables/row_model.h"

namespace hankki {

/// The sampled rows that an import refused.
class RefusedTableModel : public RowModel {
  Q_OBJECT
 public:
  enum Column { File, Line, Reason, ColumnCount };

  using RowModel::RowModel;

  void setRefused(std::vector<RefusedRow> refused);
  const std::vector<RefusedRow>& refused() const { return refused_; }

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 protected:
  Query makeQuery() const override;
  bool canSort(int) const override { return true; }

 private:
  std::vector<RefusedRow> refused_;
};

}  // namespace hankki
