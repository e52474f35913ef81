// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/name_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {
constexpr int kNameWidth = 380;
constexpr int kLongestName = 80;  // letters
}  // namespace

NameDialog::NameDialog(const NameQuestion& question, std::function<bool(const QString&)> isTaken,
                       QWidget* parent)
    : QDialog(parent),
      question_(question),
      isTaken_(std::move(isTaken)),
      label_(makeLabel(TextRole::Help, {}, this)),
      name_(new QLineEdit(this)),
      wrong_(makeLabel(TextRole::Help, {}, this)),
      cancel_(makeButton(ButtonKind::Normal, {}, this)),
      save_(makeButton(ButtonKind::Primary, {}, this)) {
  setObjectName("nameDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  name_->setObjectName("newName");
  name_->setMaxLength(kLongestName);
  label_->setBuddy(name_);
  setTone(wrong_, question_.replaces ? Tone::Muted : Tone::Error);
  wrong_->setWordWrap(true);
  save_->setObjectName("saveName");
  save_->setDefault(true);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::kSpace);
  buttons->addStretch(1);
  buttons->addWidget(cancel_);
  buttons->addWidget(save_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 16, 20, 16);
  layout->setSpacing(metrics::kSpace);
  for (QWidget* part :
       {static_cast<QWidget*>(label_), static_cast<QWidget*>(name_), static_cast<QWidget*>(wrong_)})
    layout->addWidget(part);
  layout->addStretch(1);
  layout->addLayout(buttons);
  resize(kNameWidth, sizeHint().height());
  connect(name_, &QLineEdit::textChanged, this, &NameDialog::check);
  connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
  connect(save_, &QPushButton::clicked, this, &QDialog::accept);
  retranslate();
}

QString NameDialog::name() const { return name_->text().trimmed(); }

void NameDialog::setName(const QString& name) {
  name_->setText(name);
  name_->selectAll();
}

void NameDialog::check() {
  wrong_->setText(isTaken_(name()) ? question_.taken() : QString());
  const QString refusal = question_.replaces ? QString() : wrong_->text();
  setFieldError(name_, refusal);
  setDisabledReason(save_, name().isEmpty() ? tr("Type a name first.") : refusal);
}

void NameDialog::accept() {
  check();
  if (save_->isEnabled()) QDialog::accept();
}

void NameDialog::retranslate() {
  setWindowTitle(question_.title());
  label_->setText(question_.label());
  name_->setAccessibleName(question_.label());
  cancel_->setText(tr("Cancel"));
  save_->setText(tr("Save"));
  check();
}

void NameDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
