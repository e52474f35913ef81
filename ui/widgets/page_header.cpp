// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elided_label.h"

namespace hankki {

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent),
      title_(makeLabel(TextRole::PageTitle, {}, this)),
      subtitle_(new ElidedLabel(this)),
      actions_(new QHBoxLayout) {
  setFixedHeight(metrics::kPageHead);
  setTextRole(subtitle_, TextRole::Help);
  setTone(subtitle_, Tone::Muted);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->addStretch(1);
  texts->addWidget(title_);
  texts->addWidget(subtitle_);
  texts->addStretch(1);
  actions_->setSpacing(metrics::kSpace);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addLayout(texts, 1);
  layout->addLayout(actions_);
}

void PageHeader::setTexts(const QString& title, const QString& subtitle) {
  title_->setText(title);
  subtitle_->setText(subtitle);
}

void PageHeader::addAction(QWidget* widget) { actions_->addWidget(widget); }

}  // namespace hankki
