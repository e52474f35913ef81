// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rail.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {
constexpr int kEntryHeight = 56;  // less where there is no room for that, down to
constexpr int kLeastHeight = 46;
constexpr int kEntryGap = 4;
constexpr int kTop = 8;
constexpr int kIcon = 22;
}  // namespace

Rail::Rail(QWidget* parent) : QWidget(parent) {
  setFixedWidth(metrics::kRailWidth);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize Rail::sizeHint() const {
  const int count = static_cast<int>(entries_.size());
  return {metrics::kRailWidth, 2 * kTop + count * (kEntryHeight + kEntryGap)};
}

void Rail::addPage(const QString& id, const QString& iconName, const QString& text) {
  const auto end = std::ranges::find(entries_, false, &Entry::page);
  entries_.insert(end, Entry{id, iconName, text, true});
  if (current_.isEmpty()) current_ = id;
  update();
}

void Rail::addAction(const QString& id, const QString& iconName, const QString& text) {
  entries_.push_back({id, iconName, text, false});
  update();
}

void Rail::setText(const QString& id, const QString& text) {
  const auto found = std::ranges::find(entries_, id, &Entry::id);
  if (found == entries_.end()) return;
  found->text = text;
  update();
}

void Rail::setCurrent(const QString& id) {
  const auto found = std::ranges::find(entries_, id, &Entry::id);
  if (found == entries_.end()) return;
  current_ = id;
  focused_ = static_cast<int>(found - entries_.begin());
  setAccessibleName(found->text);
  update();
}

int Rail::entryHeight() const {
  const int room =
      (height() - 2 * kTop + kEntryGap) / std::max(1, static_cast<int>(entries_.size()));
  return std::clamp(room - kEntryGap, kLeastHeight, kEntryHeight);
}

QRect Rail::entryRect(int index) const {
  const Entry& entry = entries_[static_cast<std::size_t>(index)];
  const int step = entryHeight() + kEntryGap;
  const int fromEnd = static_cast<int>(entries_.size()) - index;
  const int top = entry.page ? kTop + index * step : height() - kTop - fromEnd * step + kEntryGap;
  return {kTop, top, width() - 2 * kTop, entryHeight()};
}

int Rail::entryAt(QPoint position) const {
  for (int i = 0; i < static_cast<int>(entries_.size()); ++i)
    if (entryRect(i).contains(position)) return i;
  return -1;
}

void Rail::paintEntry(QPainter& painter, int index) const {
  const Tokens& tokens = Theme::instance().tokens();
  const Entry& entry = entries_[static_cast<std::size_t>(index)];
  const QRect rect = entryRect(index);
  const bool current = entry.id == current_;
  painter.setPen(Qt::NoPen);
  if (current || index == hovered_) {
    painter.setBrush(current ? tokens.accentSoft : tokens.sunken);
    painter.drawRoundedRect(rect, metrics::kCardRadius, metrics::kCardRadius);
  }
  if (current) {
    painter.setBrush(tokens.accent);
    painter.drawRoundedRect(QRect(-3, rect.top() + 12, 6, rect.height() - 24), 3, 3);
  }
  if (ring_ && hasFocus() && index == focused_) {
    painter.setPen(QPen(tokens.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), metrics::kCardRadius,
                            metrics::kCardRadius);
  }
  const QColor color = current ? tokens.accent : tokens.muted;
  const int iconTop = 8 - (kEntryHeight - rect.height()) / 2;
  const QRect iconRect(rect.center().x() - kIcon / 2 + 1, rect.top() + iconTop, kIcon, kIcon);
  painter.drawPixmap(iconRect, iconPixmap(entry.icon, kIcon, color, devicePixelRatioF()));
  painter.setPen(color);
  painter.setFont(Theme::font(current ? TextRole::HelpStrong : TextRole::Help));
  painter.drawText(rect.adjusted(0, iconTop + 24, 0, iconTop / 2 - 8), Qt::AlignCenter, entry.text);
}

void Rail::paintEvent(QPaintEvent*) {
  const Tokens& tokens = Theme::instance().tokens();
  QPainter painter(this);
  painter.fillRect(rect(), tokens.surface);
  painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens.border);
  painter.setRenderHint(QPainter::Antialiasing);
  for (int i = 0; i < static_cast<int>(entries_.size()); ++i) paintEntry(painter, i);
}

void Rail::activate(int index) {
  if (index < 0 || index >= static_cast<int>(entries_.size())) return;
  const Entry entry = entries_[static_cast<std::size_t>(index)];
  if (entry.page) setCurrent(entry.id);
  emit selected(entry.id);
}

void Rail::moveFocus(int index) {
  const int last = static_cast<int>(entries_.size()) - 1;
  if (last < 0) return;
  focused_ = std::clamp(index, 0, last);
  update();
  // Pages change as one moves, like tabs; an action waits for Enter.
  if (entries_[static_cast<std::size_t>(focused_)].page) activate(focused_);
}

void Rail::mousePressEvent(QMouseEvent* event) {
  ring_ = false;
  if (event->button() == Qt::LeftButton) activate(entryAt(event->position().toPoint()));
}

void Rail::mouseMoveEvent(QMouseEvent* event) {
  hovered_ = entryAt(event->position().toPoint());
  update();
}

void Rail::leaveEvent(QEvent*) {
  hovered_ = -1;
  update();
}

void Rail::keyPressEvent(QKeyEvent* event) {
  ring_ = true;
  switch (event->key()) {
    case Qt::Key_Up:
      return moveFocus(focused_ - 1);
    case Qt::Key_Down:
      return moveFocus(focused_ + 1);
    case Qt::Key_Home:
      return moveFocus(0);
    case Qt::Key_End:
      return moveFocus(static_cast<int>(entries_.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      return activate(focused_);
    default:
      QWidget::keyPressEvent(event);
  }
}

void Rail::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  ring_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
  update();
}

void Rail::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

}  // namespace hankki
