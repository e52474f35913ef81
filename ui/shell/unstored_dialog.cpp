// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/unstored_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/core_text.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {
constexpr int kUnstoredMargin = 20, kUnstoredWidth = 480;
}

UnstoredDialog::UnstoredDialog(const JobError& fault, QWidget* parent)
    : QDialog(parent),
      fault_(fault),
      title_(makeLabel(TextRole::CardTitle, {}, this)),
      why_(makeLabel(TextRole::Strong, {}, this)),
      explanation_(makeLabel(TextRole::Body, {}, this)),
      lose_(makeButton(ButtonKind::Normal, {}, this)),
      stay_(makeButton(ButtonKind::Primary, {}, this)) {
  setObjectName("unstoredDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  lose_->setObjectName("loseText");
  stay_->setObjectName("keepText");
  for (QLabel* label : {why_, explanation_}) label->setWordWrap(true);
  setTone(explanation_, Tone::Muted);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(lose_);
  buttons->addStretch(1);
  buttons->addWidget(stay_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kUnstoredMargin, kUnstoredMargin, kUnstoredMargin, kUnstoredMargin);
  layout->setSpacing(12);
  for (QLabel* label : {title_, why_, explanation_}) layout->addWidget(label);
  layout->addSpacing(4);
  layout->addLayout(buttons);
  setMinimumWidth(kUnstoredWidth);
  stay_->setDefault(true);
  connect(stay_, &QPushButton::clicked, this, &QDialog::reject);
  connect(lose_, &QPushButton::clicked, this, &QDialog::accept);
  retranslate();
}

void UnstoredDialog::retranslate() {
  setWindowTitle(tr("Hankki"));
  title_->setText(tr("What you typed is not stored"));
  why_->setText(coreSentence(fault_.sentence) + '.');
  explanation_->setText(
      tr("It is still in the logbook's editor. Stay to copy it, or to try again once the cause is "
         "gone."));
  lose_->setText(tr("Leave and lose it"));
  stay_->setText(tr("Stay"));
}

void UnstoredDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
