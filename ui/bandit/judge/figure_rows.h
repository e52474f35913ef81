// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QVariant>
#include <vector>

namespace hankki {

class DataTable;

/// A column of a table of results.
struct FigureColumn {
  QString title;
  QString tip;         ///< formula or definition
  bool words = false;  ///< left-aligned

  bool operator==(const FigureColumn&) const = default;
};

/// A cell: what is shown, and what is sorted by.
struct FigureCell {
  QString text;
  QVariant value;       ///< invalid: sorted last
  QString tip;          ///< in full, or why it is doubtful
  bool bad = false;     ///< in the colour of errors: not to be trusted
  bool strong = false;  ///< the best of its column
  QVariant file = {};   ///< FileRole, where that is not the value

  bool operator==(const FigureCell&) const = default;
};
FigureCell wordsCell(const QString& text, const QString& tip = {});
FigureCell figureCell(double value, int decimals);  ///< NaN: an en dash
FigureCell percentCell(double share, int decimals = 1);
FigureCell countCell(std::int64_t count);
/// "0.0034 to 0.0061", sorted by its lower end.
FigureCell rangeCell(double low, double high, int decimals);

/// A table of results that is filled whole. GUI thread only.
class FigureRows : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  /// One of the same shape replaces the cells that differ alone, so that a view keeps its place.
  void setTable(std::vector<FigureColumn> columns, std::vector<std::vector<FigureCell>> rows);
  const FigureCell& cell(int row, int column) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<FigureColumn> columns_;
  std::vector<std::vector<FigureCell>> rows_;
};

/// A table that shows them, sorted as the user likes; at first as they come.
DataTable* makeFigureTable(FigureRows& rows, const QString& name, QWidget* parent);
/// Columns as wide as what they hold; to be called after setTable().
void fitColumns(DataTable& table);

}  // namespace hankki
