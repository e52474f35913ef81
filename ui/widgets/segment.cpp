// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segment.h"

#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QToolButton>

#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flow_layout.h"

namespace hankki {
namespace {

/// The chosen option is semibold; every option keeps room for that, so that nothing moves.
void setOptionText(QToolButton* button, const QString& text) {
  constexpr int kPadding = 2 * (10 + 2) + 8;  // with what the style adds, at most
  button->setText(text);
  button->setMinimumWidth(QFontMetrics(Theme::font(TextRole::HelpStrong)).horizontalAdvance(text) +
                          kPadding);
}

QLayout* makeLayout(Segment::Look look, QWidget* parent) {
  if (look != Segment::Look::Segment) return new FlowLayout(metrics::kSmallSpace, parent);
  auto* row = new QHBoxLayout(parent);
  row->setSpacing(0);
  return row;
}

const char* kindOf(Segment::Look look) {
  switch (look) {
    case Segment::Look::Segment:
      return "segment";
    case Segment::Look::Tabs:
      return "tab";
    case Segment::Look::Chips:
      return "chip";
  }
  return "segment";
}

}  // namespace

Segment::Segment(Look look, QWidget* parent)
    : QWidget(parent),
      look_(look),
      layout_(makeLayout(look, this)),
      group_(new QButtonGroup(this)) {
  layout_->setContentsMargins(0, 0, 0, 0);
  if (look == Look::Segment) setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  connect(group_, &QButtonGroup::buttonClicked, this,
          [this](QAbstractButton* button) { emit chosen(button->objectName()); });
}

void Segment::addOption(const QString& id, const QString& text) {
  auto* button = new QToolButton(this);
  button->setObjectName(id);
  setOptionText(button, text);
  button->setCheckable(true);
  button->setToolButtonStyle(Qt::ToolButtonTextOnly);
  button->setProperty("kind", kindOf(look_));
  group_->addButton(button);
  layout_->addWidget(button);
  if (group_->buttons().size() == 1) button->setChecked(true);
  updateEnds();
}

void Segment::updateEnds() {
  const auto buttons = group_->buttons();
  for (qsizetype i = 0; i < buttons.size(); ++i) {
    const bool first = i == 0, last = i + 1 == buttons.size();
    setStyleProperty(buttons[i], "end",
                     first && last ? "both"
                     : first       ? "first"
                     : last        ? "last"
                                   : "none");
  }
}

void Segment::setText(const QString& id, const QString& text) {
  if (auto* button = find(id)) setOptionText(button, text);
}

void Segment::setOptionEnabled(const QString& id, bool enabled, const QString& reason) {
  QToolButton* button = find(id);
  if (!button) return;
  button->setEnabled(enabled);
  button->setToolTip(enabled ? QString() : reason);
}

void Segment::clear() {
  const auto buttons = group_->buttons();
  for (QAbstractButton* button : buttons) {
    group_->removeButton(button);
    button->hide();
    button->setObjectName({});  // the next option of that id takes it over
    button->deleteLater();      // it may be the sender
  }
}

QString Segment::current() const {
  const QAbstractButton* button = group_->checkedButton();
  return button ? button->objectName() : QString();
}

void Segment::setCurrent(const QString& id) {
  if (auto* button = find(id)) button->setChecked(true);
}

QToolButton* Segment::find(const QString& id) const {
  for (QAbstractButton* button : group_->buttons())
    if (button->objectName() == id) return static_cast<QToolButton*>(button);
  return nullptr;
}

}  // namespace hankki
