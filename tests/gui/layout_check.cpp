// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/layout_check.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QToolButton>

#include "ui/widgets/elided_label.h"

namespace hankki {
namespace {

constexpr int kTolerance = 1;  // px: widths are rounded

QString nameOf(const QWidget& widget) {
  QString text;
  if (const auto* label = qobject_cast<const QLabel*>(&widget)) text = label->text();
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) text = button->text();
  if (const auto* box = qobject_cast<const QComboBox*>(&widget)) text = box->currentText();
  return QStringLiteral("%1 %2 \"%3\"")
      .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text.left(60));
}

bool isCut(const QLabel& label) {
  if (qobject_cast<const ElidedLabel*>(&label) || label.text().isEmpty()) return false;
  if (label.wordWrap()) return label.heightForWidth(label.width()) > label.height() + kTolerance;
  return label.sizeHint().width() > label.width() + kTolerance ||
         label.sizeHint().height() > label.height() + kTolerance;
}

bool isCut(const QComboBox& box) {
  QStyleOptionComboBox option;
  option.initFrom(&box);
  option.editable = box.isEditable();
  const QRect field =
      box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
  return box.fontMetrics().horizontalAdvance(box.currentText()) > field.width() + kTolerance &&
         box.toolTip().isEmpty();
}

bool isCut(const QWidget& widget) {
  if (const auto* label = qobject_cast<const QLabel*>(&widget)) return isCut(*label);
  if (const auto* box = qobject_cast<const QComboBox*>(&widget)) return isCut(*box);
  if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
    const QString text = line->text().isEmpty() ? line->placeholderText() : QString();
    return line->fontMetrics().horizontalAdvance(text) > line->width() && line->toolTip().isEmpty();
  }
  // The icon of a field's action has its text for screen readers only.
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
    return !button->text().isEmpty() && !qobject_cast<const QLineEdit*>(button->parentWidget()) &&
           button->minimumSizeHint().width() > button->width() + kTolerance;
  return false;
}

/// Titles of the sections that can be seen; a tooltip tells a title that is cut.
QStringList cutSections(const QHeaderView& header) {
  QStringList cut;
  const auto* table = qobject_cast<const QAbstractItemView*>(header.parentWidget());
  if (!table || !table->model() || header.orientation() != Qt::Horizontal) return cut;
  for (int column = 0; column < header.count(); ++column) {
    const auto data = [&](int role) {
      return table->model()->headerData(column, Qt::Horizontal, role).toString();
    };
    if (header.isSectionHidden(column) || !data(Qt::ToolTipRole).isEmpty()) continue;
    if (header.fontMetrics().horizontalAdvance(data(Qt::DisplayRole)) > header.sectionSize(column))
      cut << data(Qt::DisplayRole);
  }
  return cut;
}

/// Whether a scroll bar of `viewport`'s area reaches what is outside of it in that direction.
bool canScroll(const QWidget& viewport, Qt::Orientation orientation) {
  const auto* area = qobject_cast<const QAbstractScrollArea*>(viewport.parentWidget());
  if (!area || area->viewport() != &viewport) return false;
  if (qobject_cast<const QAbstractItemView*>(area)) return true;
  return orientation == Qt::Vertical && area->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff &&
         qobject_cast<const QScrollArea*>(area);
}

bool isControl(const QWidget& widget) {
  return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
         qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QLabel*>(&widget);
}

/// The ancestor that it stands outside of; null: none.
const QWidget* leaves(const QWidget& widget, const QWidget& window) {
  bool across = true, down = true;  // directions in which nothing scrolls so far
  for (const QWidget* outer = widget.parentWidget(); outer; outer = outer->parentWidget()) {
    const QRect place(widget.mapTo(outer, QPoint()), widget.size());
    if (canScroll(*outer, Qt::Horizontal)) across = false;
    if (canScroll(*outer, Qt::Vertical)) down = false;
    if (across && (place.left() < -kTolerance || place.right() > outer->width() + kTolerance))
      return outer;
    if (down && (place.top() < -kTolerance || place.bottom() > outer->height() + kTolerance))
      return outer;
    if (outer == &window) break;
  }
  return nullptr;
}

}  // namespace

QStringList layoutFaults(const QWidget& window) {
  QStringList faults;
  for (const QWidget* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible() || widget->size().isEmpty()) continue;
    if (const auto* header = qobject_cast<const QHeaderView*>(widget))
      for (const QString& title : cutSections(*header))
        faults << QStringLiteral("the header \"%1\" of %2 is cut")
                      .arg(title, nameOf(*header->parentWidget()));
    if (!isControl(*widget)) continue;
    if (isCut(*widget))
      faults << QStringLiteral("%1 is cut: %2 x %3, wants %4 x %5")
                    .arg(nameOf(*widget))
                    .arg(widget->width())
                    .arg(widget->height())
                    .arg(widget->sizeHint().width())
                    .arg(widget->sizeHint().height());
    if (const QWidget* outer = leaves(*widget, window))
      faults << QStringLiteral("%1 leaves %2").arg(nameOf(*widget), nameOf(*outer));
  }
  return faults;
}

}  // namespace hankki
