// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_box.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QScreen>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>
#include <algorithm>

namespace hankki {
namespace {
constexpr int kTextMargin = 2;
constexpr int kRounding = 1;       // of a text's width
constexpr int kEntryPadding = 24;  // of the style sheet, both sides, and the list's own
}  // namespace

/// Qt takes no account of the style sheet's padding, which costs the list its last entry.
void ChoiceBox::showPopup() {
  opened_ = true;
  const QRect available = screen()->availableGeometry();
  view()->setMinimumWidth(
      std::min(view()->sizeHintForColumn(modelColumn()) + kEntryPadding, available.width() / 2));
  QComboBox::showPopup();
  if (count() == 0 || count() > maxVisibleItems()) return;
  const QRect last =
      view()->visualRect(model()->index(count() - 1, modelColumn(), rootModelIndex()));
  const int missing =
      view()->verticalScrollBar()->value() + last.bottom() + 1 - view()->viewport()->height();
  if (missing <= 0) return;
  QWidget* popup = view()->window();
  QRect place = popup->geometry();
  place.setHeight(std::min(place.height() + missing, available.height()));
  if (place.bottom() > available.bottom()) place.moveBottom(available.bottom());
  popup->setGeometry(place);
  view()->scrollTo(view()->currentIndex());
}

/// With the margin that elided() keeps: without it the longest entry is cut beside free room.
QSize ChoiceBox::sizeHint() const {
  QSize hint = QComboBox::sizeHint();
  if (sizeAdjustPolicy() != AdjustToContents) return hint;
  int widest = 0;
  for (int i = 0; i < count(); ++i)
    widest = std::max(widest, fontMetrics().horizontalAdvance(itemText(i)));
  QStyleOptionComboBox option;
  initStyleOption(&option);
  option.rect.setSize(hint);
  const QRect field =
      style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
  hint.rwidth() += std::max(0, widest + kTextMargin + kRounding - field.width());
  return hint;
}

QString ChoiceBox::elided(const QString& text) const {
  QStyleOptionComboBox option;
  initStyleOption(&option);
  const QRect field =
      style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
  const int icon = option.currentIcon.isNull() ? 0 : option.iconSize.width() + 4;
  return fontMetrics().elidedText(text, Qt::ElideRight,
                                  std::max(0, field.width() - icon - kTextMargin));
}

void ChoiceBox::paintEvent(QPaintEvent*) {
  QStylePainter painter(this);
  painter.setPen(palette().color(QPalette::Text));
  QStyleOptionComboBox option;
  initStyleOption(&option);
  painter.drawComplexControl(QStyle::CC_ComboBox, option);
  option.currentText = elided(option.currentText);
  painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

/// Qt makes the list to see whether its entries are drawn otherwise now: ten widgets more to be
/// styled, at each change of theme, of a list that nobody has opened.
void ChoiceBox::changeEvent(QEvent* event) {
  if (event->type() == QEvent::StyleChange && !opened_)
    QWidget::changeEvent(event);
  else
    QComboBox::changeEvent(event);
}

bool ChoiceBox::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip && toolTip().isEmpty() &&
      elided(currentText()) != currentText()) {
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), currentText(), this);
    return true;
  }
  return QComboBox::event(event);
}

}  // namespace hankki
