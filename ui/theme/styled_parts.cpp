// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/styled_parts.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>
#include <algorithm>

namespace hankki {
namespace {

constexpr const char* kInParts = "styledInParts";

bool holds(const std::vector<QPointer<QWidget>>& parts, const QWidget* widget) {
  return std::ranges::any_of(parts, [&](const auto& part) { return part == widget; });
}

}  // namespace

StyledParts::StyledParts(QObject* parent) : QObject(parent) {
  next_.setSingleShot(true);
  connect(&next_, &QTimer::timeout, this, &StyledParts::styleNext);
  qApp->installEventFilter(this);
}

void StyledParts::add(QWidget& part) {
  parts_.emplace_back(&part);
  style(part);
}

void StyledParts::addPartsOf(QWidget& window) { window.setProperty(kInParts, true); }

void StyledParts::setSheet(const QString& sheet) {
  sheet_ = sheet;
  std::erase_if(parts_, [](const QPointer<QWidget>& part) { return !part; });
  waiting_ = parts_;
  for (const QPointer<QWidget>& part : std::vector(waiting_))
    if (part && part->isVisible()) style(*part);
  next_.start(0);
}

void StyledParts::styleNext() {
  std::erase_if(waiting_, [](const auto& part) { return !part; });
  if (waiting_.empty()) return;
  style(*waiting_.back());
  next_.start(0);
}

void StyledParts::style(QWidget& part) {
  std::erase_if(waiting_, [&](const auto& one) { return !one || one == &part; });
  // A sheet that replaces another polishes each widget again for each one that it lies in: without
  // one between them, each widget once. Nobody sees that moment, so none need lay itself out.
  bare_ = true;
  part.setStyleSheet({});
  bare_ = false;
  part.setStyleSheet(sheet_);
}

bool StyledParts::eventFilter(QObject* watched, QEvent* event) {
  if (bare_ && event->type() == QEvent::StyleChange) return true;
  const bool polished = event->type() == QEvent::Polish, shown = event->type() == QEvent::Show;
  if ((!polished && !shown) || !watched->isWidgetType()) return false;
  auto& widget = static_cast<QWidget&>(*watched);
  if (shown && holds(waiting_, &widget)) style(widget);
  if (!polished || !widget.isWindow() || widget.property(kInParts).toBool()) return false;
  if (widget.windowType() == Qt::ToolTip) return false;  // takes that of what it explains
  for (const QWidget* outer = &widget; outer; outer = outer->parentWidget())
    if (holds(parts_, outer)) return false;
  add(widget);
  return false;
}

}  // namespace hankki
