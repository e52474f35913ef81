// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/delegates.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTableView>
#include <algorithm>

#include "ui/theme/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/model_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/reference_roles.h"
#include "ui/widgets/table_header.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

constexpr int kBarWidth = 62;
constexpr int kBarHeight = 4;
constexpr int kGap = 8;
constexpr int kStar = 11;
constexpr int kFocusLine = 2;
constexpr int kLead = 12, kLeadGap = 4;
constexpr int kSetLine = 1;

const Tokens& tokens() { return Theme::instance().tokens(); }

QFont fontOf(const QModelIndex& index) {
  return Theme::font(index.data(StrongRole).toBool() ? TextRole::HelpStrong : TextRole::Help);
}

/// What DeltaRole takes at the right of the figure.
int deltaWidth(const QModelIndex& index) {
  const QString delta = index.data(DeltaRole).toString();
  if (delta.isEmpty()) return 0;
  return kGap + QFontMetrics(Theme::font(TextRole::Caption)).horizontalAdvance(delta);
}

int leadWidth(const QModelIndex& index) {
  return index.data(LeadIconRole).toString().isEmpty() ? 0 : kLead + kLeadGap;
}

int textWidth(const QModelIndex& index) {
  return QFontMetrics(fontOf(index)).horizontalAdvance(index.data().toString()) +
         deltaWidth(index) + leadWidth(index);
}

/// The row that the keys act on, while they do.
bool isAtKeyboard(const QStyleOptionViewItem& option, const QModelIndex& index) {
  const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
  return view && view->hasFocus() && view->currentIndex().isValid() &&
         view->currentIndex().row() == index.row();
}

const TableHeader* headerOf(const QStyleOptionViewItem& option) {
  const auto* table = qobject_cast<const QTableView*>(option.widget);
  return table ? qobject_cast<const TableHeader*>(table->horizontalHeader()) : nullptr;
}

}  // namespace

void paintBar(QPainter& painter, const QRectF& track, double share, const QColor& color) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const double radius = track.height() / 2;
  painter.setBrush(tokens().sunken);
  painter.drawRoundedRect(track, radius, radius);
  QRectF bar = track;
  bar.setWidth(track.width() * std::clamp(share, 0.0, 1.0));
  painter.setBrush(color);
  if (bar.width() > 0) painter.drawRoundedRect(bar, std::min(radius, bar.width() / 2), radius);
  painter.restore();
}

int TableDelegate::behindCheck(const QRect& cell, const QWidget* table) {
  QStyleOptionViewItem box;
  box.initFrom(table);
  box.rect = cell;
  box.features = QStyleOptionViewItem::HasCheckIndicator;
  return kGap +
         table->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, table).right();
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  painter->save();
  const bool selected = option.state & QStyle::State_Selected;
  const bool hovered = option.state & QStyle::State_MouseOver;
  if (selected)
    painter->fillRect(option.rect, tokens().accentSoft);
  else if (hovered)
    painter->fillRect(option.rect, tokens().raised);
  QRect line = option.rect;
  line.setTop(line.bottom());
  painter->fillRect(line, tokens().border);
  if (index.data(SetBeginRole).toBool())
    painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), kSetLine)),
                      tokens().muted);
  if (isAtKeyboard(option, index)) {
    painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), kFocusLine)),
                      tokens().accent);
    painter->fillRect(line.adjusted(0, 1 - kFocusLine, 0, 0), tokens().accent);
  }

  QRect content = option.rect.adjusted(kPadding, 0, -kPadding, -1);
  if (const TableHeader* header = headerOf(option))
    content.setWidth(header->usedWidth(index.column()) - 2 * kPadding);
  const QVariant check = index.data(Qt::CheckStateRole);
  if (check.isValid()) {
    QStyleOptionViewItem box = option;
    initStyleOption(&box, index);
    box.text.clear();
    box.backgroundBrush = Qt::NoBrush;
    box.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
    const QWidget* widget = option.widget;
    widget->style()->drawControl(QStyle::CE_ItemViewItem, &box, painter, widget);
    content.setLeft(behindCheck(option.rect, widget));
  }
  painter->setClipRect(content, Qt::IntersectClip);
  paintContent(*painter, content, index);
  painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const int check = index.data(Qt::CheckStateRole).isValid() ? 16 + kGap : 0;
  constexpr int kRounding = 2;  // advances are fractions; a pixel short would elide the text
  return {textWidth(index) + extraWidth(index) + check + 2 * kPadding + kRounding,
          metrics::kRowHeight};
}

void TableDelegate::paintContent(QPainter& painter, const QRect& rect,
                                 const QModelIndex& index) const {
  paintText(painter, rect, index);
}

int TableDelegate::extraWidth(const QModelIndex&) const { return 0; }

void TableDelegate::paintText(QPainter& painter, const QRect& rect, const QModelIndex& index) {
  const QString text = index.data().toString();
  const bool faint = index.data(MutedRole).toBool() || text == noValue();
  painter.setFont(fontOf(index));
  const bool bad = index.data(BadRole).toBool();
  painter.setPen(faint ? tokens().muted : bad ? tokens().error : tokens().text);
  const QVariant alignment = index.data(Qt::TextAlignmentRole);
  const int flags = alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft);
  QRect room = rect;
  if (const QString lead = index.data(LeadIconRole).toString(); !lead.isEmpty()) {
    painter.drawPixmap(
        QPoint(rect.left(), rect.center().y() - kLead / 2),
        iconPixmap(lead, kLead, tokens().accent, painter.device()->devicePixelRatioF()));
    room.setLeft(rect.left() + leadWidth(index));
  }
  room.setRight(rect.right() - deltaWidth(index));
  const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width());
  painter.drawText(room, (flags & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter, shown);
  if (room.right() == rect.right()) return;
  painter.setFont(Theme::font(TextRole::Caption));
  painter.setPen(tokens().muted);
  painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, index.data(DeltaRole).toString());
}

BarDelegate::BarDelegate(QObject* parent, TokenColor color)
    : TableDelegate(parent), color_(color) {}

void BarDelegate::paintContent(QPainter& painter, const QRect& rect,
                               const QModelIndex& index) const {
  const QVariant share = index.data(ShareRole);
  const int room = rect.width() - textWidth(index) - kGap;
  if (share.isValid() && room >= kBarWidth / 2) {
    const int width = std::min(kBarWidth, room);
    // The bars of a column stand under each other: 44 px are kept for the longest figure.
    const double x = std::min(rect.right() + 1 - 44 - kGap - width,
                              rect.right() + 1 - textWidth(index) - kGap - width);
    paintBar(painter, QRectF(x, rect.center().y() - 1, width, kBarHeight), share.toDouble(),
             tokens().*color_);
  }
  paintText(painter, rect, index);
}

int BarDelegate::extraWidth(const QModelIndex&) const { return kBarWidth + kGap; }

void ProgressDelegate::paintContent(QPainter& painter, const QRect& rect,
                                    const QModelIndex& index) const {
  const double share = index.data(ShareRole).toDouble();
  const QRectF track(rect.left(), rect.center().y() - 2, rect.width(), 6);
  paintBar(painter, track, share, share >= 1 ? tokens().success : tokens().accent);
}

int ProgressDelegate::extraWidth(const QModelIndex&) const { return 150; }

void PillDelegate::paintContent(QPainter& painter, const QRect& rect,
                                const QModelIndex& index) const {
  const QString text = index.data().toString();
  if (!text.isEmpty())
    paintPill(painter, rect, text, static_cast<PillKind>(index.data(PillKindRole).toInt()),
              tokens());
}

int PillDelegate::extraWidth(const QModelIndex&) const { return 18; }

ModelDelegate::ModelDelegate(QObject* parent, Sample sample)
    : TableDelegate(parent), sample_(sample) {}

int ModelDelegate::sampleWidth() const { return sample_ == Sample::Line ? 26 : 8; }

void ModelDelegate::paintContent(QPainter& painter, const QRect& rect,
                                 const QModelIndex& index) const {
  const QString model = index.data(ModelIdRole).toString();
  if (!model.isEmpty()) {
    const ModelStyle style = modelStyle(model.toStdString(), index.data(VariantRole).toInt());
    const QRectF sample(rect.left(), rect.center().y() - 6, sampleWidth(), 13);
    if (sample_ == Sample::Line)
      paintLineSample(painter, sample, style, tokens());
    else
      paintMarker(painter, sample.center(), 8, style.marker, style.color(tokens()));
  }
  paintText(painter, rect.adjusted(sampleWidth() + kGap, 0, 0, 0), index);
}

int ModelDelegate::extraWidth(const QModelIndex&) const { return sampleWidth() + kGap; }

void ChipsDelegate::paintContent(QPainter& painter, const QRect& rect,
                                 const QModelIndex& index) const {
  paintChips(painter, rect, index.data(ChipsRole).toStringList(), tokens());
}

int ChipsDelegate::extraWidth(const QModelIndex&) const { return 220; }

void StarsDelegate::paintContent(QPainter& painter, const QRect& rect,
                                 const QModelIndex& index) const {
  paintText(painter, rect, index);
  if (index.data().toString() == noValue()) return;
  const double ratio = painter.device()->devicePixelRatioF();
  const int x = rect.right() + 1 - textWidth(index) - kStar - 4;
  painter.drawPixmap(QPoint(x, rect.center().y() - kStar / 2),
                     iconPixmap("star", kStar, tokens().series[4], ratio));
}

int StarsDelegate::extraWidth(const QModelIndex&) const { return kStar + 4; }

}  // namespace hankki
