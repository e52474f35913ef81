// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_delegates.h"

#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

constexpr int kButtonHeight = 24;
constexpr int kButtonPadding = 11;
constexpr int kTrackWidth = 150;

RunAction actionOf(const QModelIndex& index) {
  return static_cast<RunAction>(index.data(RunQueueModel::ActionRole).toInt());
}

int buttonWidth(RunAction action) {
  if (action == RunAction::None) return 0;
  const int padding = action == RunAction::Open ? 0 : kButtonPadding;
  return QFontMetrics(Theme::font(TextRole::Help))
             .horizontalAdvance(RunActionDelegate::text(action)) +
         2 * padding;
}

/// At the right end of its cell.
QRect buttonRect(const QRect& cell, RunAction action) {
  const int width = buttonWidth(action);
  return {cell.right() + 1 - width, cell.center().y() - kButtonHeight / 2 + 1, width,
          kButtonHeight};
}

}  // namespace

QString RunActionDelegate::text(RunAction action) {
  switch (action) {
    case RunAction::Cancel:
      return tr("Cancel");
    case RunAction::Remove:
      return tr("Remove");
    case RunAction::Resume:
      return tr("Resume");
    case RunAction::Open:
      return tr("Open run");
    case RunAction::None:
      break;
  }
  return {};
}

void RunActionDelegate::paintContent(QPainter& painter, const QRect& rect,
                                     const QModelIndex& index) const {
  const RunAction action = actionOf(index);
  if (action == RunAction::None) return;
  const Tokens& tokens = Theme::instance().tokens();
  const QRect button = buttonRect(rect, action);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(Theme::font(TextRole::Help));
  if (action != RunAction::Open) {  // a link leads elsewhere, a button does something
    painter.setPen(tokens.strongBorder);
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(QRectF(button).adjusted(.5, .5, -.5, -.5), metrics::kControlRadius,
                            metrics::kControlRadius);
  }
  painter.setPen(action == RunAction::Open ? tokens.accent : tokens.text);
  painter.drawText(button, Qt::AlignCenter, RunActionDelegate::text(action));
}

int RunActionDelegate::extraWidth(const QModelIndex& index) const {
  return buttonWidth(actionOf(index));
}

bool RunActionDelegate::editorEvent(QEvent* event, QAbstractItemModel*,
                                    const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (event->type() != QEvent::MouseButtonRelease) return false;
  const auto* mouse = static_cast<QMouseEvent*>(event);
  const RunAction action = actionOf(index);
  if (mouse->button() != Qt::LeftButton || action == RunAction::None) return false;
  if (!buttonRect(option.rect, action)
           .adjusted(-10, -4, 10, 4)
           .contains(mouse->position().toPoint()))
    return false;
  emit clicked(index.data(RunQueueModel::RunIdRole).toLongLong());
  return true;
}

void NotedDelegate::paintContent(QPainter& painter, const QRect& rect,
                                 const QModelIndex& index) const {
  const QString note = index.data(RunQueueModel::NoteRole).toString();
  if (note.isEmpty()) return paintText(painter, rect, index);
  const Tokens& tokens = Theme::instance().tokens();
  painter.setFont(Theme::font(TextRole::Help));
  const QString value = index.data().toString().chopped(note.size());
  const int noteWidth = painter.fontMetrics().horizontalAdvance(note);
  painter.setPen(tokens.muted);
  painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, note);
  painter.setPen(tokens.text);
  painter.drawText(rect.adjusted(0, 0, -noteWidth, 0), Qt::AlignRight | Qt::AlignVCenter, value);
}

void RunProgressDelegate::paintContent(QPainter& painter, const QRect& rect,
                                       const QModelIndex& index) const {
  const QString message = index.data(RunQueueModel::MessageRole).toString();
  if (message.isEmpty()) {
    QRect track = rect;
    track.setWidth(std::min(kTrackWidth, rect.width()));
    ProgressDelegate::paintContent(painter, track, index);
    return;
  }
  painter.setFont(Theme::font(TextRole::Help));
  painter.setPen(Theme::instance().tokens().error);
  painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(message, Qt::ElideRight, rect.width()));
}

}  // namespace hankki
