// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logbook/note_rows.h"

#include <QIcon>
#include <QPainter>

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {
constexpr int kNoteRow = 44;
constexpr int kNoteLine = 18;
constexpr int kNoteIcon = 16;
}  // namespace

QSize NoteRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {0, kNoteRow};  // as wide as the list
}

void NoteRowDelegate::paintContent(QPainter& painter, const QRect& rect,
                                   const QModelIndex& index) const {
  const Tokens& tokens = Theme::instance().tokens();
  const QString text = index.data().toString();
  QRect room = rect;
  if (const auto icon = index.data(Qt::DecorationRole).value<QIcon>(); !icon.isNull()) {
    QRect place(0, 0, kNoteIcon, kNoteIcon);
    place.moveCenter({rect.right() - kNoteIcon / 2, rect.center().y()});
    icon.paint(&painter, place);
    room.setRight(place.left() - metrics::kSpace);
  }
  const int top = rect.center().y() - kNoteLine + 1;
  const auto write = [&](TextRole role, const QColor& color, int y, const QString& line) {
    painter.setFont(Theme::font(role));
    painter.setPen(color);
    painter.drawText(QRect(room.left(), y, room.width(), kNoteLine), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(line, Qt::ElideRight, room.width()));
  };
  write(TextRole::Help, tokens.text, top, text.section('\n', 0, -2));
  write(TextRole::Caption, tokens.muted, top + kNoteLine, text.section('\n', -1));
}

}  // namespace hankki
