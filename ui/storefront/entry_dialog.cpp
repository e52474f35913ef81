// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/entry_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/reading_order.h"

namespace hankki {

EntryDialog::EntryDialog(ShopVisit& visit, const QString& name, QWidget* parent)
    : QDialog(parent),
      visit_(visit),
      column_(new QVBoxLayout),
      trouble_(makeShopLabel(ShopText::Help, {}, this)),
      go_(makeShopButton(ShopButton::Primary, {}, this)),
      cancel_(makeShopButton(ShopButton::Normal, {}, this)) {
  setObjectName(name);
  setAttribute(Qt::WA_DeleteOnClose);
  dressAsShop(*this);
  trouble_->setObjectName(QStringLiteral("trouble"));
  trouble_->setWordWrap(true);
  trouble_->hide();
  setTone(trouble_, Tone::Error);
  go_->setObjectName(QStringLiteral("go"));
  go_->setDefault(true);
  cancel_->setAutoDefault(false);
  tell([this] {
    cancel_->setText(tr("Cancel"));
    setTrouble(said_);
  });
  column_->setSpacing(metrics::kSmallSpace);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::kSpace);
  buttons->addStretch(1);
  buttons->addWidget(cancel_);
  buttons->addWidget(go_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(shop::kMargin, shop::kMargin, shop::kMargin, shop::kMargin);
  layout->setSpacing(shop::kGap);
  layout->addLayout(column_, 1);
  layout->addWidget(trouble_);
  layout->addLayout(buttons);
  connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
  connect(&visit.shop(), &ShopSession::stateChanged, this,
          [this] { done(Rejected); });  // the shop is closed: nobody can come in
  connect(go_, &QPushButton::clicked, this, [this] {
    if (!busy_) tryIt();
  });
}

EntryDialog::Field EntryDialog::addField(QVBoxLayout& column, QWidget* editor) {
  Field field{.label = makeShopLabel(ShopText::HelpStrong, {}, this),
              .editor = editor,
              .complaint = makeShopLabel(ShopText::Help, {}, this)};
  field.label->setBuddy(editor);
  field.complaint->setObjectName(editor->objectName() + QStringLiteral("Complaint"));
  field.complaint->setWordWrap(true);
  setTone(field.complaint, Tone::Error);
  field.complaint->hide();
  column.addWidget(field.label);
  column.addWidget(editor);
  column.addWidget(field.complaint);
  column.addSpacing(metrics::kSpace);
  return field;
}

void EntryDialog::complain(const Field& field, const QString& sentence) {
  setFieldError(field.editor, sentence);
  field.complaint->setText(sentence);
  field.complaint->setVisible(!sentence.isEmpty());
}

bool EntryDialog::complains(const Field& field) { return !field.complaint->isHidden(); }

void EntryDialog::tell(std::function<void()> texts) {
  texts();
  texts_.push_back(std::move(texts));
}

void EntryDialog::setTrouble(std::optional<JobError> trouble) {
  said_ = std::move(trouble);
  trouble_->setText(said_ ? coreSentence(said_->sentence) : QString());
  trouble_->setVisible(said_.has_value());
}

void EntryDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange)
    for (const auto& texts : texts_) texts();
  QDialog::changeEvent(event);
}

bool EntryDialog::focusNextPrevChild(bool next) { return focusAsRead(*this, next); }

/// Whoever comes types their name at once.
void EntryDialog::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  const auto fields = findChildren<QLineEdit*>();
  const auto order = readingOrder(*this);
  const auto first =
      std::ranges::find_if(order, [&](QWidget* stop) { return fields.contains(stop); });
  if (!event->spontaneous() && first != order.end()) (*first)->setFocus();
}

void EntryDialog::reject() {
  if (busy_ && !visit_.stopEntering()) return cancel_->setEnabled(false);
  QDialog::reject();
}

void EntryDialog::setBusy(bool busy) {
  busy_ = busy;
  go_->setEnabled(!busy);
  cancel_->setEnabled(true);
  if (busy) setTrouble({});
}

ShopVisit::Entering EntryDialog::hooks() {
  setBusy(true);
  const QPointer<EntryDialog> alive(this);
  return {.done =
              [alive] {
                if (alive) alive->accept();
              },
          .wrong =
              [alive] {
                if (!alive) return;
                alive->setBusy(false);
                alive->wrong();
              },
          .failed =
              [alive](const JobError& error) {
                if (!alive) return;
                alive->setBusy(false);
                alive->setTrouble(error);
              }};
}

}  // namespace hankki
