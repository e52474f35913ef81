// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/recipe_form.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kMostMinutes = 10'000;
constexpr int kLongestName = 200;
constexpr int kStepsHeight = 140, kAboutHeight = 64;

}  // namespace

RecipeForm::RecipeForm(QWidget* parent)
    : QWidget(parent),
      title_(makeShopLabel(ShopText::Title)),
      name_(new QLineEdit),
      minutes_(new QSpinBox),
      ingredients_(new ChipField),
      tags_(new ChipField),
      steps_(new QPlainTextEdit),
      description_(new QPlainTextEdit),
      nameLabel_(makeShopLabel(ShopText::HelpStrong)),
      minutesLabel_(makeShopLabel(ShopText::HelpStrong)),
      ingredientsLabel_(makeShopLabel(ShopText::HelpStrong)),
      tagsLabel_(makeShopLabel(ShopText::HelpStrong)),
      stepsLabel_(makeShopLabel(ShopText::HelpStrong)),
      descriptionLabel_(makeShopLabel(ShopText::HelpStrong)),
      complaint_(makeShopLabel(ShopText::Help)),
      save_(makeShopButton(ShopButton::Primary)),
      cancel_(makeShopButton(ShopButton::Normal)) {
  name_->setMaxLength(kLongestName);
  minutes_->setRange(0, kMostMinutes);
  minutes_->setSpecialValueText(noValue());
  minutes_->setMaximumWidth(140);
  ingredients_->setFreeWords(true);
  tags_->setFreeWords(true);
  steps_->setMinimumHeight(kStepsHeight);
  description_->setFixedHeight(kAboutHeight);
  for (QPlainTextEdit* text : {steps_, description_}) text->setTabChangesFocus(true);
  complaint_->setWordWrap(true);
  complaint_->hide();
  setTone(complaint_, Tone::Error);

  auto* all = new QWidget;
  auto* rows = new QVBoxLayout(all);
  rows->setContentsMargins(0, 0, metrics::kSpace, 0);
  rows->setSpacing(metrics::kSmallSpace);
  const std::pair<QLabel*, QWidget*> fields[] = {
      {nameLabel_, name_},   {minutesLabel_, minutes_},         {ingredientsLabel_, ingredients_},
      {stepsLabel_, steps_}, {descriptionLabel_, description_}, {tagsLabel_, tags_}};
  for (const auto& [label, field] : fields) {
    if (field != name_) rows->addSpacing(metrics::kSpace);
    rows->addWidget(label);
    rows->addWidget(field);
    label->setBuddy(field);
  }
  auto* area = new QScrollArea;  // where it is low; the buttons are always seen
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(all);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::kSpace);
  buttons->addWidget(complaint_, 1);
  buttons->addStretch();
  buttons->addWidget(cancel_);
  buttons->addWidget(save_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(shop::kGap);
  layout->addWidget(title_);
  layout->addWidget(area, 1);
  layout->addLayout(buttons);
  connect(save_, &QPushButton::clicked, this, &RecipeForm::save);
  connect(cancel_, &QPushButton::clicked, this, &RecipeForm::cancelled);
  connect(name_, &QLineEdit::textEdited, this, [this] { setComplaint({}); });
  connect(ingredients_, &ChipField::changed, this, [this] { setComplaint({}); });
  retranslate();
}

void RecipeForm::setIngredientFinder(WordFinder finder) {
  ingredients_->setFinder(std::move(finder));
}

void RecipeForm::setTagFinder(WordFinder finder) { tags_->setFinder(std::move(finder)); }

void RecipeForm::show(const RecipeDraft& draft) {
  id_ = draft.id;
  name_->setText(draft.name);
  minutes_->setValue(draft.minutes.value_or(0));
  ingredients_->setChips(draft.ingredients);
  tags_->setChips(draft.tags);
  steps_->setPlainText(draft.steps.join('\n'));
  description_->setPlainText(draft.description);
  setComplaint({});
  retranslate();
}

RecipeDraft RecipeForm::draft() const {
  RecipeDraft draft;
  draft.id = id_;
  draft.name = name_->text().trimmed();
  if (minutes_->value() > 0) draft.minutes = minutes_->value();
  draft.ingredients = ingredients_->chips();
  draft.tags = tags_->chips();
  for (const QString& line : steps_->toPlainText().split('\n'))
    if (const QString step = line.trimmed(); !step.isEmpty()) draft.steps << step;
  draft.description = description_->toPlainText().trimmed();
  return draft;
}

void RecipeForm::setComplaint(const QString& sentence) {
  complaint_->setText(sentence);
  complaint_->setVisible(!sentence.isEmpty());
  if (sentence.isEmpty()) setFieldError(name_, {});
}

void RecipeForm::save() {
  const RecipeDraft written = draft();
  if (written.name.isEmpty()) {
    setComplaint(tr("A recipe needs a name."));
    setFieldError(name_, complaint_->text());
    name_->setFocus();
  } else if (written.ingredients.isEmpty()) {
    setComplaint(tr("Add at least one ingredient: type it and press Enter."));
    ingredients_->setFocus();
  } else {
    emit saved(written);
  }
}

void RecipeForm::retranslate() {
  title_->setText(id_.isEmpty() ? tr("A recipe of your own") : tr("Edit your recipe"));
  nameLabel_->setText(tr("Name"));
  minutesLabel_->setText(tr("Minutes"));
  ingredientsLabel_->setText(tr("Ingredients"));
  tagsLabel_->setText(tr("Tags"));
  stepsLabel_->setText(tr("Steps, one a line"));
  descriptionLabel_->setText(tr("What it is like"));
  ingredients_->setPlaceholder(tr("Add an ingredient"));
  tags_->setPlaceholder(tr("Add a tag"));
  save_->setText(tr("Save"));
  cancel_->setText(tr("Cancel"));
}

void RecipeForm::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki
