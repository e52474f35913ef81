// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/live_table.h"

#include <QHeaderView>
#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/file_role.h"

namespace hankki {
namespace {

constexpr int kLeastColumn = 48;  // narrow windows would scroll sideways else
constexpr int kMarker = 9;
constexpr int kMarkerRoom = 18;
}  // namespace

void LiveTable::setTitles(const QStringList& titles, const QStringList& tips) {
  const bool other = titles.size() != titles_.size();
  if (other) beginResetModel();
  titles_ = titles;
  tips_ = tips;
  if (other)
    endResetModel();
  else
    emit headerDataChanged(Qt::Horizontal, 0, static_cast<int>(titles.size()) - 1);
}

void LiveTable::setRows(std::vector<Row> rows) {
  if (rows.size() != rows_.size()) {
    beginResetModel();
    rows_ = std::move(rows);
    return endResetModel();
  }
  rows_ = std::move(rows);
  if (!rows_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int LiveTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int LiveTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(titles_.size());
}

QVariant LiveTable::data(const QModelIndex& index, int role) const {
  const Row& row = rows_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return index.column() == 0 ? row.arm.name : row.figures.value(index.column() - 1);
    case FileRole:
      return row.values.value(index.column() - 1);
    case Qt::TextAlignmentRole:
      return index.column() == 0 ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                 : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case StrongRole:
      return row.strong;
    case MutedRole:
      return row.muted;
    case kArmRole:
      return QVariant::fromValue(static_cast<const void*>(&row.arm));
    default:
      return {};
  }
}

QVariant LiveTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::DisplayRole) return titles_.value(section);
  if (role == Qt::ToolTipRole) return tips_.value(section);
  if (role == FileRole && !rows_.empty() &&
      rows_.front().values.value(section - 1).typeId() == QMetaType::QVariantList)
    return intervalTitles(titles_.value(section));
  return {};
}

void ArmDelegate::paintContent(QPainter& painter, const QRect& rect,
                               const QModelIndex& index) const {
  const auto* arm =
      static_cast<const ArmLook*>(index.data(LiveTable::kArmRole).value<const void*>());
  if (arm) {
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarker(painter, QPointF(rect.left() + kMarker / 2.0 + 1, rect.center().y() + 0.5), kMarker,
                arm->style.marker, arm->style.color(Theme::instance().tokens()));
  }
  paintText(painter, rect.adjusted(kMarkerRoom, 0, 0, 0), index);
}

int ArmDelegate::extraWidth(const QModelIndex&) const { return kMarkerRoom; }

DataTable* makeLiveTable(LiveTable* model, QWidget* parent) {
  auto* table = new DataTable(parent);
  table->setModel(model);
  table->setItemDelegate(new TableDelegate(table));
  table->setItemDelegateForColumn(0, new ArmDelegate(table));
  table->setSortingEnabled(false);
  table->setFrameShape(QFrame::NoFrame);
  QHeaderView* header = table->horizontalHeader();
  header->setMinimumSectionSize(kLeastColumn);
  header->setStretchLastSection(false);  // all of them stretch
  header->setSectionResizeMode(QHeaderView::Stretch);
  table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  QObject::connect(model, &QAbstractItemModel::modelReset, table, [model, header] {
    if (model->columnCount() > 0) header->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  });
  return table;
}

}  // namespace hankki
