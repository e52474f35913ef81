// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/chip_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/korean_particles.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flow_layout.h"

namespace hankki {
namespace {

constexpr int kMostOffered = 12;
constexpr int kFieldWidth = 190;

}  // namespace

ChipField::ChipField(QWidget* parent)
    : QWidget(parent),
      chipRow_(new QWidget(this)),
      field_(new QLineEdit(chipRow_)),
      complaint_(makeShopLabel(ShopText::Help)),
      found_(new QStringListModel(this)),
      completer_(new QCompleter(found_, this)) {
  chipFlow_ = new FlowLayout(metrics::kSpace, chipRow_);
  chipFlow_->setContentsMargins(0, 0, 0, 0);
  chipFlow_->addWidget(field_);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(metrics::kSmallSpace);
  rows->addWidget(chipRow_);
  rows->addWidget(complaint_);
  complaint_->hide();
  setTone(complaint_, Tone::Error);

  field_->setProperty("shopKind", "pill");
  field_->setProperty("leading", true);  // an icon stands before the text
  field_->setMinimumWidth(kFieldWidth);
  field_->installEventFilter(this);
  field_->addAction(icon("plus", &Tokens::muted), QLineEdit::LeadingPosition);
  setFocusProxy(field_);
  completer_->setWidget(field_);  // not the field's own: it would filter once more
  completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  connect(field_, &QLineEdit::textEdited, this, &ChipField::offer);
  // Later: the popup that says so still has the key.
  connect(completer_, qOverload<const QString&>(&QCompleter::activated), this, &ChipField::add,
          Qt::QueuedConnection);
  retranslate();
}

void ChipField::setFinder(WordFinder finder) { finder_ = std::move(finder); }

void ChipField::setPlaceholder(const QString& text) {
  field_->setPlaceholderText(text);
  field_->setAccessibleName(text);
}

void ChipField::setChips(const QStringList& chips) {
  chips_ = chips;
  rebuild();
}

void ChipField::offer(const QString& typed) {
  setComplaint({});
  QStringList found;
  if (finder_ && !typed.trimmed().isEmpty()) found = finder_(typed.trimmed(), kMostOffered);
  found.removeIf([this](const QString& word) { return chips_.contains(word); });
  found_->setStringList(found);
  if (found.isEmpty()) {
    completer_->popup()->hide();
    return;
  }
  completer_->complete();
}

void ChipField::add(const QString& typed) {
  const QString word = typed.trimmed();
  if (word.isEmpty()) return;
  const QStringList found = finder_ ? finder_(word, kMostOffered) : QStringList();
  const auto same = std::ranges::find_if(
      found, [&](const QString& one) { return one.compare(word, Qt::CaseInsensitive) == 0; });
  const QString chip = same != found.end() ? *same : freeWords_ ? word : found.value(0);
  if (chip.isEmpty())
    return setComplaint(withParticles(tr("Nothing is called “%1”. Try another word.").arg(word)));
  field_->clear();
  completer_->popup()->hide();
  setComplaint({});
  if (chips_.contains(chip)) return;
  chips_ << chip;
  rebuild();
  emit changed(chips_);
}

void ChipField::removeChip(const QString& chip) {
  if (!chips_.removeOne(chip)) return;
  field_->setFocus();
  rebuild();
  emit changed(chips_);
}

void ChipField::rebuild() {
  for (QPushButton* button : buttons_) {
    button->hide();
    button->deleteLater();  // it may be the sender
  }
  buttons_.clear();
  chipFlow_->removeWidget(field_);
  for (const QString& chip : chips_) {
    auto* button = makeShopButton(ShopButton::Soft, "close", chipRow_);
    button->setText(chip);
    button->setLayoutDirection(Qt::RightToLeft);  // its icon stands behind the word
    button->setToolTip(tr("Take “%1” away").arg(chip));
    button->setAccessibleName(button->toolTip());
    connect(button, &QPushButton::clicked, this, [this, chip] { removeChip(chip); });
    chipFlow_->addWidget(button);
    button->show();
    buttons_.push_back(button);
  }
  chipFlow_->addWidget(field_);
  QWidget* before = nullptr;
  for (QPushButton* button : buttons_) {
    if (before) setTabOrder(before, button);
    before = button;
  }
  if (before) setTabOrder(before, field_);
  updateGeometry();
}

void ChipField::setComplaint(const QString& sentence) {
  complaint_->setText(sentence);
  complaint_->setVisible(!sentence.isEmpty());
  setStyleProperty(field_, "state", sentence.isEmpty() ? QVariant() : QVariant("error"));
}

bool ChipField::eventFilter(QObject* watched, QEvent* event) {
  if (watched != field_ || event->type() != QEvent::KeyPress)
    return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    if (field_->text().trimmed().isEmpty()) return false;  // the form's
    add(field_->text());
    return true;
  }
  if (key == Qt::Key_Backspace && field_->text().isEmpty() && !chips_.isEmpty()) {
    removeChip(chips_.last());
    return true;
  }
  return false;
}

void ChipField::retranslate() {
  if (field_->placeholderText().isEmpty()) field_->setAccessibleName(tr("Add a word"));
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    buttons_[i]->setToolTip(tr("Take “%1” away").arg(chips_[static_cast<qsizetype>(i)]));
    buttons_[i]->setAccessibleName(buttons_[i]->toolTip());
  }
}

void ChipField::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki
