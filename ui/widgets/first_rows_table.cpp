// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/first_rows_table.h"

#include <QSignalBlocker>
#include <QStandardItemModel>
#include <algorithm>

namespace hankki {

void ColumnChoice::fill(const QString& none, std::span<const std::string> header,
                        const std::string& chosen) {
  const QSignalBlocker blocker(this);
  QComboBox::clear();
  addItem(none, QString());
  for (std::size_t column = 0; column < header.size(); ++column) {
    const std::string& name = header[column];
    const QString number = QString::number(column + 1), text = QString::fromStdString(name);
    const bool unique = std::ranges::count(header, name) == 1;
    addItem(unique ? text : tr("%1 (column %2)").arg(text, number), unique ? text : number);
    if (unique && name == chosen) setCurrentIndex(count() - 1);
  }
}

std::string ColumnChoice::column() const { return currentData().toString().toStdString(); }

FirstRowsTable::FirstRowsTable(QWidget* parent)
    : DataTable(parent), rows_(new QStandardItemModel(this)) {
  setSortingEnabled(false);
  setModel(rows_);
}

void FirstRowsTable::setRows(const QStringList& header,
                             const std::vector<std::vector<std::string>>& rows) {
  constexpr int kRoom = 12, kWidest = 260;
  rows_->clear();
  rows_->setHorizontalHeaderLabels(header);
  for (const auto& row : rows) {
    QList<QStandardItem*> items;
    for (const std::string& text : row)
      items << new QStandardItem(QString::fromStdString(text).simplified());
    rows_->appendRow(items);
  }
  resizeColumnsToContents();
  for (int column = 0; column < rows_->columnCount(); ++column)
    setColumnWidth(column, std::min(columnWidth(column) + kRoom, kWidest));
}

void FirstRowsTable::clear() { rows_->clear(); }

}  // namespace hankki
