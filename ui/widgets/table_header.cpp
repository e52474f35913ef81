// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_header.h"

#include <QCursor>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>
#include <algorithm>
#include <utility>

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"

namespace hankki {
namespace {

constexpr int kArrow = 10, kArrowGap = 4;
constexpr int kTitleRounding = 2;  // advances are fractions; a pixel short would cut the title

/// As of a sorted column, which no title must be cut for.
int titleWidth(const QString& title) {
  return QFontMetrics(Theme::font(TextRole::HelpStrong)).horizontalAdvance(title) + kTitleRounding;
}

}  // namespace

TableHeader::TableHeader(QTableView& table, std::function<int(int)> contentsWidth)
    : QHeaderView(Qt::Horizontal, &table), table_(table), contentsWidth_(std::move(contentsWidth)) {
  setSectionsClickable(true);
}

QString TableHeader::title(int logicalIndex) const {
  return model()->headerData(logicalIndex, orientation()).toString();
}

Qt::Alignment TableHeader::side(int logicalIndex) const {
  const QVariant own = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole);
  const Qt::Alignment all = own.isValid() ? Qt::Alignment(own.toInt()) : defaultAlignment();
  return all & Qt::AlignHorizontal_Mask;
}

bool TableHeader::isSorted(int logicalIndex) const {
  return isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
}

int TableHeader::usedWidth(int logicalIndex) const {
  const int size = sectionSize(logicalIndex);
  int last = count() - 1;
  while (last > 0 && isSectionHidden(this->logicalIndex(last))) --last;
  if (visualIndex(logicalIndex) != last || !(side(logicalIndex) & Qt::AlignRight)) return size;
  if (last_.column != logicalIndex)
    last_ = {logicalIndex,
             std::max(sectionSizeFromContents(logicalIndex).width(), contentsWidth_(logicalIndex))};
  return std::min(size, last_.width);
}

void TableHeader::setModel(QAbstractItemModel* model) {
  QHeaderView::setModel(model);
  for (const auto& connection : watched_) disconnect(connection);
  watched_.clear();
  const auto watch = [&](auto signal) {
    watched_ << connect(model, signal, this, [this] { last_ = {}; });
  };
  if (!model) return;
  watch(&QAbstractItemModel::dataChanged);
  watch(&QAbstractItemModel::headerDataChanged);
  watch(&QAbstractItemModel::layoutChanged);
  watch(&QAbstractItemModel::modelReset);
  watch(&QAbstractItemModel::rowsInserted);
}

/// Ticked rows have their text behind the box, and so has the title.
QRect TableHeader::room(const QRect& section, int logicalIndex) const {
  QRect room = section.adjusted(TableDelegate::kPadding, 0, -TableDelegate::kPadding, -1);
  if (model()->index(0, logicalIndex).data(Qt::CheckStateRole).isValid())
    room.setLeft(TableDelegate::behindCheck(section, &table_));
  return room;
}

QSize TableHeader::sectionSizeFromContents(int logicalIndex) const {
  const QRect none(0, 0, 0, metrics::kRowHeight);
  const int around = -room(none, logicalIndex).width();
  return {titleWidth(title(logicalIndex)) + kArrowGap + kArrow + around, metrics::kRowHeight};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
  if (!rect.isValid()) return;
  const Tokens& tokens = Theme::instance().tokens();
  painter->save();
  painter->fillRect(rect, tokens.raised);
  painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.border);
  const bool sorted = isSorted(logicalIndex), right = side(logicalIndex) & Qt::AlignRight;
  const bool hovered =
      viewport()->underMouse() && rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
  QRect room =
      this->room({rect.topLeft(), QSize(usedWidth(logicalIndex), rect.height())}, logicalIndex);
  painter->setFont(Theme::font(sorted ? TextRole::HelpStrong : TextRole::Help));
  painter->setPen(sorted || hovered ? tokens.text : tokens.muted);
  const QFontMetrics shape = painter->fontMetrics();
  if (sorted) {
    const int free = room.width() - kArrowGap - kArrow;
    const int width = std::min(titleWidth(title(logicalIndex)), std::max(0, free));
    const int left =
        right ? room.right() + 1 - width - kArrowGap - kArrow : room.left() + width + kArrowGap;
    const bool down = sortIndicatorOrder() == Qt::DescendingOrder;
    painter->drawPixmap(
        QPoint(left, room.center().y() - kArrow / 2),
        iconPixmap(down ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up"), kArrow,
                   tokens.text, painter->device()->devicePixelRatioF()));
    right ? room.setLeft(left + kArrow + kArrowGap) : room.setRight(left - kArrowGap - 1);
  }
  painter->drawText(room, static_cast<int>(side(logicalIndex) | Qt::AlignVCenter),
                    shape.elidedText(title(logicalIndex), Qt::ElideRight, room.width()));
  painter->restore();
}

bool TableHeader::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip || !model()) return QHeaderView::viewportEvent(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int section = logicalIndexAt(help->pos());
  if (section < 0) return QHeaderView::viewportEvent(event);
  const bool whole = sectionSize(section) >= sectionSizeFromContents(section).width();
  const QString tip = model()->headerData(section, orientation(), Qt::ToolTipRole).toString();
  if (whole || tip.contains(title(section))) return QHeaderView::viewportEvent(event);
  QToolTip::showText(help->globalPos(),
                     tip.isEmpty() ? title(section) : title(section) + '\n' + tip, this);
  return true;
}

}  // namespace hankki
