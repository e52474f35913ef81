// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"

namespace hankki {

EmptyState::EmptyState(const QString& iconName, QWidget* parent)
    : QWidget(parent),
      iconName_(iconName),
      icon_(new QLabel(this)),
      sentence_(makeLabel(TextRole::Body, {}, this)),
      button_(makeButton(ButtonKind::Primary, {}, this)) {
  setTone(sentence_, Tone::Muted);
  sentence_->setWordWrap(true);
  sentence_->setAlignment(Qt::AlignCenter);
  sentence_->setMaximumWidth(420);
  sentence_->setMinimumWidth(260);
  auto* layout = new QVBoxLayout(this);
  layout->setSpacing(12);
  layout->addStretch(1);
  layout->addWidget(icon_, 0, Qt::AlignCenter);
  auto* row = new QHBoxLayout;  // without an alignment, so that all lines get their height
  row->addStretch(1);
  row->addWidget(sentence_, 20);
  row->addStretch(1);
  layout->addLayout(row);
  layout->addWidget(button_, 0, Qt::AlignCenter);
  layout->addStretch(1);
  connect(&Theme::instance(), &Theme::changed, this, &EmptyState::updateIcon);
  updateIcon();
}

void EmptyState::setTexts(const QString& sentence, const QString& button) {
  sentence_->setText(sentence);
  button_->setText(button);
  button_->setVisible(!button.isEmpty());
}

void EmptyState::updateIcon() {
  icon_->setPixmap(
      iconPixmap(iconName_, 40, Theme::instance().tokens().faint, devicePixelRatioF()));
}

}  // namespace hankki
