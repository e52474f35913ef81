// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/cleaning_row.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/toggle_switch.h"

namespace hankki {

CleaningRow::CleaningRow(std::optional<Number> number, QWidget* parent)
    : QWidget(parent),
      switch_(new ToggleSwitch(this)),
      title_(makeLabel(TextRole::Help, {}, this)),
      note_(makeLabel(TextRole::Caption, {}, this)),
      removed_(makeLabel(TextRole::HelpStrong, {}, this)),
      left_(makeLabel(TextRole::Caption, {}, this)) {
  setTone(note_, Tone::Muted);
  setTone(left_, Tone::Muted);
  removed_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  left_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  setFixedHeight(38);

  auto* texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->addStretch(1);
  texts->addWidget(title_);
  texts->addWidget(note_);
  texts->addStretch(1);
  auto* counts = new QVBoxLayout;
  counts->setSpacing(0);
  counts->addStretch(1);
  counts->addWidget(removed_);
  counts->addWidget(left_);
  counts->addStretch(1);

  auto* layout = new QHBoxLayout(this);
  layout_ = layout;
  layout->setContentsMargins(0, 0, 0, 1);
  layout->setSpacing(metrics::kSpace);
  layout->addWidget(switch_);
  layout->addLayout(texts, 1);
  if (number) {
    number_ = new QDoubleSpinBox(this);
    number_->setDecimals(number->decimals);
    number_->setRange(number->minimum, number->maximum);
    number_->setSingleStep(number->step);
    number_->setValue(number->value);
    number_->setFixedWidth(56);
    number_->setAlignment(Qt::AlignRight);
    layout->addWidget(number_);
    connect(number_, &QDoubleSpinBox::valueChanged, this, [this] {
      if (isOn()) emit changed();
    });
  }
  layout->addLayout(counts);
  removed_->setMinimumWidth(54);
  connect(switch_, &ToggleSwitch::toggled, this, [this] {
    showResult();
    emit changed();
  });
  showResult();
}

void CleaningRow::setTitle(const QString& title) {
  title_->setText(title);
  title_->setToolTip(title);
  switch_->setAccessibleName(title);
  if (number_) number_->setAccessibleName(title);
}

void CleaningRow::addButton(QPushButton* button) { layout_->insertWidget(2, button); }

bool CleaningRow::isOn() const { return switch_->isChecked(); }

void CleaningRow::setOn(bool on) {
  const QSignalBlocker blocker(switch_);
  switch_->setChecked(on);
  switch_->update();
  showResult();
}

double CleaningRow::value() const { return number_ ? number_->value() : 0; }

void CleaningRow::setUnavailable(const QString& reason) {
  if (!reason.isEmpty()) setOn(false);
  setDisabledReason(this, reason);
}

void CleaningRow::setResult(const std::optional<CleaningStepResult>& result) {
  result_ = result;
  showResult();
}

void CleaningRow::showResult() {
  const bool counted = isOn() && result_;
  setTone(title_, isOn() ? Tone::Normal : Tone::Muted);
  setTone(removed_, isOn() ? Tone::Normal : Tone::Muted);
  const bool ofRecipes = counted && !result_->replaced.empty();
  removed_->setText(!isOn()     ? tr("off")
                    : !result_  ? QString()
                    : ofRecipes ? formatCount(result_->recipes)
                                : formatCount(-result_->removed));
  left_->setVisible(counted);
  if (counted) left_->setText(ofRecipes ? tr("recipes") : formatCount(result_->left));
  const bool repeated = counted && result_->rounds > 1;
  note_->setVisible(repeated);
  if (repeated) note_->setText(tr("%n rounds", nullptr, static_cast<int>(result_->rounds)));
}

void CleaningRow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) showResult();
  QWidget::changeEvent(event);
}

void CleaningRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(0, height() - 1, width(), 1, Theme::instance().tokens().border);
}

}  // namespace hankki
