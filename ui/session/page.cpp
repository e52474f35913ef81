// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/page.h"

#include <QAction>
#include <QEvent>

namespace hankki {

Page::Page(const PageKind& kind) : kinds_(kind.actions) {
  for (std::size_t i = 0; i < kinds_.size(); ++i) actions_.push_back(new QAction(this));
  setActionTexts();
}

void Page::setActionTexts() {
  for (std::size_t i = 0; i < kinds_.size(); ++i) actions_[i]->setText(kinds_[i].text());
}

QString Page::noWorkspaceText() {
  return tr("No workspace is open. Open one, or make a new one, in the File menu.");
}

void Page::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    setActionTexts();
    retranslate();
  }
  QWidget::changeEvent(event);
}

}  // namespace hankki
