// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/styled_parts.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>
#include <algorithm>

namespace hankki {
namespace {

constexpr const char* kInParts = "styledInParts";

}  // namespace

StyledParts::StyledParts(QObject* parent) : QObject(parent) {
  next_.setSingleShot(true);
  connect(&next_, &QTimer::timeout, this, &StyledParts::styleNext);
  qApp->installEventFilter(this);
}

const StyledParts::Part* StyledParts::find(const std::vector<Part>& parts, const QWidget* widget) {
  const auto found = std::ranges::find_if(parts, [&](const Part& p) { return p.widget == widget; });
  return found == parts.end() ? nullptr : &*found;
}

void StyledParts::add(QWidget& part, PartSheet sheet) {
  parts_.push_back({&part, sheet});
  style(Part(parts_.back()));
}

void StyledParts::addPartsOf(QWidget& window) { window.setProperty(kInParts, true); }

void StyledParts::setSheets(const QString& workbench, const QString& shop) {
  sheets_ = {workbench, shop};
  std::erase_if(parts_, [](const Part& part) { return !part.widget; });
  waiting_ = parts_;
  for (const Part& part : std::vector(waiting_))
    if (part.widget && part.widget->isVisible()) style(part);
  next_.start(0);
}

void StyledParts::styleNext() {
  std::erase_if(waiting_, [](const Part& part) { return !part.widget; });
  if (waiting_.empty()) return;
  style(Part(waiting_.back()));
  next_.start(0);
}

void StyledParts::style(const Part& part) {
  std::erase_if(waiting_,
                [&](const Part& one) { return !one.widget || one.widget == part.widget; });
  // A sheet that replaces another polishes each widget again for each one that it lies in: without
  // one between them, each widget once. Nobody sees that moment, so none need lay itself out.
  bare_ = true;
  part.widget->setStyleSheet({});
  bare_ = false;
  part.widget->setStyleSheet(sheet(part.sheet));
}

bool StyledParts::eventFilter(QObject* watched, QEvent* event) {
  if (bare_ && event->type() == QEvent::StyleChange) return true;
  const bool polished = event->type() == QEvent::Polish, shown = event->type() == QEvent::Show;
  if ((!polished && !shown) || !watched->isWidgetType()) return false;
  auto& widget = static_cast<QWidget&>(*watched);
  if (const Part* part = shown ? find(waiting_, &widget) : nullptr) style(Part(*part));
  if (!polished || !widget.isWindow() || widget.property(kInParts).toBool()) return false;
  if (widget.windowType() == Qt::ToolTip) return false;  // takes that of what it explains
  for (const QWidget* outer = &widget; outer; outer = outer->parentWidget())
    if (find(parts_, outer)) return false;
  add(widget);
  return false;
}

}  // namespace hankki
