// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/name_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {
constexpr int kWidth = 380;
constexpr int kLongest = 80;  // letters
}  // namespace

NameDialog::NameDialog(std::function<bool(const QString&)> isTaken, QWidget* parent)
    : QDialog(parent),
      isTaken_(std::move(isTaken)),
      label_(makeLabel(TextRole::Help, {}, this)),
      name_(new QLineEdit(this)),
      wrong_(makeLabel(TextRole::Help, {}, this)),
      cancel_(makeButton(ButtonKind::Normal, {}, this)),
      save_(makeButton(ButtonKind::Primary, {}, this)) {
  setObjectName("nameDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  name_->setObjectName("selectionName");
  name_->setMaxLength(kLongest);
  label_->setBuddy(name_);
  setTone(wrong_, Tone::Error);
  wrong_->setWordWrap(true);
  save_->setObjectName("saveSelection");
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
  resize(kWidth, sizeHint().height());
  connect(name_, &QLineEdit::textChanged, this, &NameDialog::check);
  connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
  connect(save_, &QPushButton::clicked, this, &QDialog::accept);
  retranslate();
}

QString NameDialog::name() const { return name_->text().trimmed(); }

void NameDialog::check() {
  const bool taken = isTaken_(name());
  wrong_->setText(taken ? tr("Another selection is called so. Choose another name.") : QString());
  setFieldError(name_, wrong_->text());
  setDisabledReason(save_, name().isEmpty() ? tr("Type a name first.") : wrong_->text());
}

void NameDialog::accept() {
  check();
  if (save_->isEnabled()) QDialog::accept();
}

void NameDialog::retranslate() {
  setWindowTitle(tr("Save the selection"));
  label_->setText(tr("Name of the selection"));
  name_->setAccessibleName(tr("Name of the selection"));
  cancel_->setText(tr("Cancel"));
  save_->setText(tr("Save"));
  check();
}

void NameDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
