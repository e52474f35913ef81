// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/clusters_model.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/explore/cluster_editor.h"
#include "ui/theme/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

constexpr int kRowHeight = 28;
constexpr int kBox = 15, kBoxRoom = 24;
constexpr int kLongestName = 80;
constexpr int kMark = 14;  // of a theme

}  // namespace

ClustersModel::ClustersModel(RecipeMapView& maps, ClusterEditor& editor, QObject* parent)
    : QAbstractListModel(parent), maps_(maps), editor_(editor) {
  connect(&maps_, &RecipeMapView::mapChanged, this, &ClustersModel::take);
  take();
}

/// The user's ticks stay where the clusters do.
void ClustersModel::take() {
  if (map_ == maps_.map()) return;
  std::set<std::string> hidden;
  if (const ClusterLevel* before = shownLevel())
    for (std::size_t i = 0; i < shown_.size(); ++i)
      if (!shown_[i]) hidden.insert(before->info.clusters[i].identity);
  beginResetModel();
  map_ = maps_.map();
  level_ = std::clamp(level_, 0, std::max(0, levels() - 1));
  fill(hidden);
  endResetModel();
  emit shownChanged();
}

void ClustersModel::fill(const std::set<std::string>& hidden) {
  names_.clear();
  counts_.clear();
  shown_.clear();
  if (const ClusterLevel* level = shownLevel())
    for (const Cluster& cluster : level->info.clusters) {
      names_ << QString::fromStdString(cluster.name);
      counts_.push_back(cluster.size);
      shown_.push_back(!hidden.contains(cluster.identity));
    }
}

void ClustersModel::setLevel(int level) {
  if (level == level_ || level < 0 || level >= levels()) return;
  beginResetModel();
  level_ = level;
  fill({});
  endResetModel();
  emit shownChanged();
}

const ClusterLevel* ClustersModel::shownLevel() const {
  return level_ < levels() ? &map_->levels[static_cast<std::size_t>(level_)] : nullptr;
}

std::vector<std::string> ClustersModel::identitiesOf(const QModelIndexList& rows) const {
  std::vector<std::string> identities;
  for (const QModelIndex& row : rows)
    identities.push_back(shownLevel()->cluster(row.row()).identity);
  return identities;
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

std::vector<ItemIndex> ClustersModel::shownRecipes() const {
  std::vector<ItemIndex> recipes;
  const ClusterLevel* level = shownLevel();
  for (std::size_t row = 0; level && row < level->labels.size(); ++row) {
    const std::uint32_t cluster = level->labels[row];
    if (cluster != MadeClusters::kNone && shown_[cluster]) recipes.push_back(map_->recipes()[row]);
  }
  return recipes;
}

std::vector<ItemIndex> ClustersModel::recipesOf(int cluster) const {
  std::vector<ItemIndex> recipes;
  const ClusterLevel* level = shownLevel();
  for (std::size_t row = 0; level && row < level->labels.size(); ++row)
    if (level->labels[row] == static_cast<std::uint32_t>(cluster))
      recipes.push_back(map_->recipes()[row]);
  return recipes;
}

std::uint8_t ClustersModel::seriesOf(int cluster) const {
  const ClusterLevel* level = shownLevel();
  const std::uint32_t broad = level ? level->broad[static_cast<std::size_t>(cluster)] : 0;
  return static_cast<std::uint8_t>(broad % kSeriesCount);
}

std::vector<std::uint8_t> ClustersModel::seriesOfRecipes(std::size_t count, bool shownOnly) const {
  std::vector<std::uint8_t> of_recipe(count, kSeriesCount);
  const ClusterLevel* level = shownLevel();
  if (!level) return of_recipe;
  std::vector<std::uint8_t> of_cluster;
  for (int cluster = 0; cluster < rowCount(); ++cluster)
    of_cluster.push_back(shownOnly && !isShown(cluster) ? kSeriesCount : seriesOf(cluster));
  const std::vector<ItemIndex>& recipes = map_->recipes();
  for (std::size_t row = 0; row < level->labels.size() && recipes[row] < count; ++row)
    if (level->labels[row] != MadeClusters::kNone)
      of_recipe[recipes[row]] = of_cluster[level->labels[row]];
  return of_recipe;
}

int ClustersModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(names_.size());
}

QStringList ClustersModel::tags(int cluster) const {
  QStringList texts;
  for (const std::string& tag : shownLevel()->cluster(cluster).tags)
    texts << QString::fromStdString(tag);
  return texts;
}

QString ClustersModel::tip(const QModelIndex& index) const {
  QStringList lines{tr("%1: double click to rename").arg(names_[index.row()])};
  if (const QStringList all = tags(index.row()); !all.isEmpty())
    lines << tr("Tags: %1").arg(all.join(QStringLiteral(", ")));
  if (index.data(ThemeRole).toBool()) lines << tr("A theme of the storefront");
  return lines.join(QStringLiteral(" · "));
}

QVariant ClustersModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto cluster = static_cast<std::size_t>(index.row());
  switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
      return names_[index.row()];
    case Qt::ToolTipRole:  // names are not markup
      return "<p>" + tip(index).toHtmlEscaped() + "</p>";
    case TagsRole:
      return tags(index.row());
    case ThemeRole:
      return static_cast<bool>(shownLevel()->themes[cluster]);
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
  editor_.rename(static_cast<std::size_t>(level_), shownLevel()->cluster(index.row()).identity,
                 name);
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
  if (index.data(ClustersModel::ThemeRole).toBool()) {
    const QPointF place(line.right() - kMark, line.center().y() - kMark / 2.0);
    painter.drawPixmap(
        place, iconPixmap("bowl", kMark, tokens.accent, painter.device()->devicePixelRatioF()));
    line.setRight(line.right() - kMark - 6);
  }
  const QStringList tags = index.data(ClustersModel::TagsRole).toStringList();
  if (!tags.isEmpty()) {
    painter.setPen(tokens.muted);
    const QString shown = painter.fontMetrics().elidedText(tags.join(QStringLiteral(", ")),
                                                           Qt::ElideRight, line.width() / 3);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, shown);
    line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(shown) - 6);
  }
  painter.setPen(tokens.text);
  painter.drawText(
      line, Qt::AlignLeft | Qt::AlignVCenter,
      painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width()));
}

}  // namespace hankki
