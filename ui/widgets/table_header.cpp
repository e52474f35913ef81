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
constexpr int kRowsLookedAt = 8;
constexpr int kTitleRounding = 2;  // advances are fractions; a pixel short would cut the title

/// As of a sorted column, which no title must be cut for.
int titleWidth(const QString& title) {
  return QFontMetrics(Theme::font(TextRole::HelpStrong)).horizontalAdvance(title) + kTitleRounding;
}

}  // namespace

TableHeader::TableHeader(QTableView& table, std::function<int(int)> contentsWidth)
    : QHeaderView(Qt::Horizontal, &table), table_(table), contentsWidth_(std::move(contentsWidth)) {
  setSectionsClickable(true);
  connect(this, &QHeaderView::sectionResized, this, &TableHeader::fitLastSoon);
  connect(this, &QHeaderView::sectionMoved, this, &TableHeader::fitLastSoon);
}

QString TableHeader::title(int logicalIndex) const {
  return model()->headerData(logicalIndex, orientation()).toString();
}

Qt::Alignment TableHeader::side(int logicalIndex) const {
  QVariant own = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole);
  if (!own.isValid()) own = model()->index(0, logicalIndex).data(Qt::TextAlignmentRole);
  const Qt::Alignment all = own.isValid() ? Qt::Alignment(own.toInt()) : defaultAlignment();
  return all & Qt::AlignHorizontal_Mask;
}

bool TableHeader::isSorted(int logicalIndex) const {
  return isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
}

bool TableHeader::isLastOfFigures(int logicalIndex) const {
  int last = count() - 1;
  while (last > 0 && isSectionHidden(this->logicalIndex(last))) --last;
  return last >= 0 && visualIndex(logicalIndex) == last && side(logicalIndex) & Qt::AlignRight;
}

int TableHeader::contentsWidth(int logicalIndex) const {
  if (last_.column != logicalIndex)
    last_ = {logicalIndex,
             std::max(sectionSizeFromContents(logicalIndex).width(), contentsWidth_(logicalIndex))};
  return last_.width;
}

int TableHeader::usedWidth(int logicalIndex) const {
  const int size = sectionSize(logicalIndex);
  if (!stretchLastSection() || !isLastOfFigures(logicalIndex)) return size;
  return std::min(size, contentsWidth(logicalIndex));
}

/// Qt leaves to a stretched section what the others do not take, be it less than it needs.
void TableHeader::fitLast() {
  if (!model() || count() == 0) return;
  if (!stretchLastSection() && !tight_) return;  // as its table wants it
  fitting_ = true;
  int last = count() - 1;
  while (last > 0 && isSectionHidden(logicalIndex(last))) --last;
  const int column = logicalIndex(last);
  const int wanted = isLastOfFigures(column) ? contentsWidth(column) : 0;
  tight_ = length() - sectionSize(column) + wanted > viewport()->width() && wanted > 0;
  if (length() < viewport()->width()) setStretchLastSection(false);  // what was resized since then
  setStretchLastSection(!tight_);
  if (tight_) resizeSection(column, wanted);
  fitting_ = false;
}

/// While sections are being resized, Qt stretches none.
void TableHeader::fitLastSoon() {
  if (fitting_ || std::exchange(due_, true)) return;
  const auto fit = [this] {
    due_ = false;
    fitLast();
  };
  QMetaObject::invokeMethod(this, fit, Qt::QueuedConnection);
}

/// As they are in another language.
void TableHeader::widenToTitles() {
  for (int column = 0; column < count(); ++column)
    if (const int wanted = sectionSizeFromContents(column).width();
        !isSectionHidden(column) && sectionSize(column) < wanted)
      resizeSection(column, wanted);
}

void TableHeader::resizeEvent(QResizeEvent* event) {
  QHeaderView::resizeEvent(event);
  fitLast();
}

/// The model says its titles anew when all have heard of the other language.
void TableHeader::changeEvent(QEvent* event) {
  QHeaderView::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    QMetaObject::invokeMethod(this, &TableHeader::widenToTitles, Qt::QueuedConnection);
}

void TableHeader::setModel(QAbstractItemModel* model) {
  QHeaderView::setModel(model);
  for (const auto& connection : watched_) disconnect(connection);
  watched_.clear();
  const auto watch = [&](auto signal) {
    watched_ << connect(model, signal, this, [this] {
      last_ = {};
      fitLastSoon();
    });
  };
  if (!model) return;
  watch(&QAbstractItemModel::dataChanged);
  watch(&QAbstractItemModel::headerDataChanged);
  watch(&QAbstractItemModel::layoutChanged);
  watch(&QAbstractItemModel::modelReset);
  watch(&QAbstractItemModel::rowsInserted);
}

/// Rows that can be ticked have their text behind the box, and so has the title.
QRect TableHeader::room(const QRect& section, int logicalIndex) const {
  QRect room = section.adjusted(TableDelegate::kPadding, 0, -TableDelegate::kPadding, -1);
  const int rows = std::min(model()->rowCount(), kRowsLookedAt);
  for (int row = 0; row < rows; ++row)
    if (model()->index(row, logicalIndex).data(Qt::CheckStateRole).isValid()) {
      room.setLeft(TableDelegate::behindCheck(section, &table_));
      break;
    }
  return room;
}

QSize TableHeader::sectionSizeFromContents(int logicalIndex) const {
  const QRect none(0, 0, 0, metrics::kRowHeight);
  const int around = -room(none, logicalIndex).width();
  const int arrow = isSortIndicatorShown() ? kArrowGap + kArrow : 0;
  return {titleWidth(title(logicalIndex)) + arrow + around, metrics::kRowHeight};
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
