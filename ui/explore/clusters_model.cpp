// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/clusters_model.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/theme/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

constexpr int kRowHeight = 28;
constexpr int kBox = 15, kBoxRoom = 24;
constexpr int kLongestName = 80;

}  // namespace

ClustersModel::ClustersModel(RecipeMapView& maps, QObject* parent)
    : QAbstractListModel(parent), maps_(maps) {
  connect(&maps_, &RecipeMapView::mapChanged, this, &ClustersModel::take);
  take();
}

void ClustersModel::take() {
  if (map_ == maps_.map()) return;
  beginResetModel();
  map_ = maps_.map();
  names_.clear();
  counts_.clear();
  if (map_ && map_->clustering)
    for (const Cluster& cluster : map_->clustering->clusters) {
      names_ << QString::fromStdString(cluster.name);
      counts_.push_back(cluster.size);
    }
  shown_.assign(counts_.size(), true);
  endResetModel();
  emit shownChanged();
}

bool ClustersModel::showsAll() const {
  return std::ranges::all_of(shown_, [](bool shown) { return shown; });
}

void ClustersModel::showAll() {
  if (showsAll()) return;
  shown_.assign(shown_.size(), true);
  emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
  emit shownChanged();
}

int ClustersModel::clusterOf(ItemIndex recipe) const {
  const auto point = map_ && !isEmpty() ? map_->point_of(recipe) : std::nullopt;
  if (!point) return -1;
  const std::uint32_t cluster = map_->labels[*point];
  return cluster == MadeClusters::kNone ? -1 : static_cast<int>(cluster);
}

std::vector<ItemIndex> ClustersModel::shownRecipes() const {
  std::vector<ItemIndex> recipes;
  for (std::size_t row = 0; map_ && row < map_->labels.size(); ++row) {
    const std::uint32_t cluster = map_->labels[row];
    if (cluster != MadeClusters::kNone && shown_[cluster]) recipes.push_back(map_->recipes()[row]);
  }
  return recipes;
}

std::vector<ItemIndex> ClustersModel::recipesOf(int cluster) const {
  std::vector<ItemIndex> recipes;
  for (std::size_t row = 0; map_ && row < map_->labels.size(); ++row)
    if (map_->labels[row] == static_cast<std::uint32_t>(cluster))
      recipes.push_back(map_->recipes()[row]);
  return recipes;
}

std::uint8_t ClustersModel::seriesOf(int cluster) {
  return static_cast<std::uint8_t>(cluster % kSeriesCount);
}

int ClustersModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(names_.size());
}

QVariant ClustersModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto cluster = static_cast<std::size_t>(index.row());
  switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
      return names_[index.row()];
    case Qt::ToolTipRole:  // names are not markup
      return "<p>" + tr("%1: double click to rename").arg(names_[index.row()]).toHtmlEscaped() +
             "</p>";
    case Qt::CheckStateRole:
      return shown_[cluster] ? Qt::Checked : Qt::Unchecked;
    case CountRole:
      return static_cast<qint64>(counts_[cluster]);
    case SeriesRole:
      return seriesOf(index.row());
    default:
      return {};
  }
}

bool ClustersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
  if (role == Qt::CheckStateRole) {
    shown_[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {role});
    emit shownChanged();
    return true;
  }
  const QString name = value.toString().trimmed().left(kLongestName);
  if (role != Qt::EditRole || name.isEmpty()) return false;
  names_[index.row()] = name;
  emit dataChanged(index, index);
  emit renamed();
  maps_.renameCluster(static_cast<std::size_t>(index.row()), name);
  return true;
}

Qt::ItemFlags ClustersModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags usual = QAbstractListModel::flags(index);
  return index.isValid() ? usual | Qt::ItemIsUserCheckable | Qt::ItemIsEditable : usual;
}

QSize ClusterDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {80, kRowHeight};
}

/// A click on the box ticks it, as the space bar does anywhere in the row.
bool ClusterDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
  const bool key =
      event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
  const bool click =
      event->type() == QEvent::MouseButtonRelease &&
      static_cast<QMouseEvent*>(event)->position().x() < option.rect.left() + kBoxRoom + 8;
  if (!key && !click) return false;
  const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
  return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void ClusterDelegate::initStyleOption(QStyleOptionViewItem* option,
                                      const QModelIndex& index) const {
  TableDelegate::initStyleOption(option, index);
  option->features &= ~QStyleOptionViewItem::HasCheckIndicator;
}

void ClusterDelegate::paintContent(QPainter& painter, const QRect& rect,
                                   const QModelIndex& index) const {
  const Tokens& tokens = Theme::instance().tokens();
  const QColor color = tokens.series[index.data(ClustersModel::SeriesRole).value<std::size_t>()];
  const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
  const QRectF box(rect.left() + 0.5, rect.center().y() - kBox / 2.0 + 0.5, kBox, kBox);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(on ? color : tokens.strongBorder, 1));
  painter.setBrush(on ? color : tokens.surface);
  painter.drawRoundedRect(box, 4, 4);
  if (on)
    painter.drawPixmap(
        box.topLeft() + QPointF(0.5, 0.5),
        iconPixmap("check-small", kBox - 1, tokens.surface, painter.device()->devicePixelRatioF()));
  QRect line = rect;
  painter.setFont(Theme::font(TextRole::Help));
  const QString count = formatCount(index.data(ClustersModel::CountRole).toLongLong());
  painter.setPen(tokens.muted);
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
  line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(count) - 8);
  line.setLeft(line.left() + kBoxRoom);
  painter.setPen(tokens.text);
  painter.drawText(
      line, Qt::AlignLeft | Qt::AlignVCenter,
      painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width()));
}

}  // namespace hankki
