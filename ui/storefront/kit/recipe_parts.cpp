// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/recipe_parts.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/storefront/kit/clear_layout.h"
#include "ui/storefront/kit/list_marks.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kBesideNumber = 3;  // px above a step: its first line stands level with its number

QGridLayout* makeRows(RecipeSection& section) {
  auto* rows = new QGridLayout;
  rows->setHorizontalSpacing(metrics::kCardGap);
  rows->setVerticalSpacing(metrics::kSpace);
  rows->setColumnStretch(1, 1);
  section.body()->addLayout(rows);
  section.body()->addStretch();
  return rows;
}

QLabel* makeText(ShopText role, const QString& text) {
  QLabel* label = makeShopLabel(role, text);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace

RecipeSection::RecipeSection(QWidget* parent)
    : QFrame(parent), title_(makeShopLabel(ShopText::Heading)), body_(new QVBoxLayout(this)) {
  setProperty("shopCard", "true");
  body_->setContentsMargins(20, shop::kGap, 20, shop::kGap);
  body_->setSpacing(metrics::kCardGap);
  body_->addWidget(title_);
}

void RecipeSection::setTitle(const QString& title) { title_->setText(title); }

RecipeIngredients::RecipeIngredients(QWidget* parent)
    : RecipeSection(parent), rows_(makeRows(*this)) {
  fill();
}

void RecipeIngredients::setIngredients(std::vector<IngredientFace> ingredients) {
  ingredients_ = std::move(ingredients);
  fill();
}

void RecipeIngredients::fill() {
  setTitle(ingredients_.empty() ? tr("Ingredients")
                                : tr("Ingredients · %1").arg(ingredients_.size()));
  clearLayout(*rows_);
  int row = 0;
  if (ingredients_.empty())
    rows_->addWidget(makeText(ShopText::Help, tr("This recipe does not tell its ingredients.")),
                     row, 0, 1, 2);
  for (const IngredientFace& one : ingredients_) {
    auto* mark = new ListMark(one.atHand ? ListMark::Kind::Tick : ListMark::Kind::Dot);
    mark->setToolTip(one.atHand ? tr("At hand") : QString());
    rows_->addWidget(mark, row, 0, Qt::AlignTop);
    QLabel* name = makeText(ShopText::Body, one.name);
    if (one.atHand) name->setAccessibleName(tr("%1, at hand").arg(one.name));
    rows_->addWidget(name, row++, 1);
    if (one.substitute.isEmpty()) continue;
    QLabel* instead = makeText(ShopText::Help, tr("or %1").arg(one.substitute));
    setTone(instead, Tone::Muted);
    rows_->addWidget(instead, row++, 1);
  }
}

void RecipeIngredients::changeEvent(QEvent* event) {
  RecipeSection::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) fill();
}

StepList::StepList(QWidget* parent) : RecipeSection(parent), rows_(makeRows(*this)) { fill(); }

void StepList::setSteps(const QStringList& steps) {
  steps_ = steps;
  fill();
}

void StepList::fill() {
  setTitle(tr("How to cook it"));
  clearLayout(*rows_);
  if (steps_.isEmpty())
    rows_->addWidget(makeText(ShopText::Help, tr("This recipe does not tell its steps.")), 0, 0, 1,
                     2);
  for (qsizetype i = 0; i < steps_.size(); ++i) {
    const int row = static_cast<int>(i);
    auto* number = new ListMark(ListMark::Kind::Number);
    number->setNumber(row + 1);
    rows_->addWidget(number, row, 0, Qt::AlignTop);
    QLabel* text = makeText(ShopText::Body, steps_[i]);
    text->setContentsMargins(0, kBesideNumber, 0, kBesideNumber);
    rows_->addWidget(text, row, 1, Qt::AlignTop);
  }
}

void StepList::changeEvent(QEvent* event) {
  RecipeSection::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) fill();
}

WhySection::WhySection(QWidget* parent) : RecipeSection(parent), rows_(new QVBoxLayout) {
  rows_->setSpacing(metrics::kSmallSpace);
  body()->addLayout(rows_);
  body()->addStretch();
  fill();
}

void WhySection::setWhy(const std::optional<WhyFace>& why) {
  why_ = why;
  busy_ = false;
  fill();
}

void WhySection::setBusy() {
  busy_ = true;
  fill();
}

void WhySection::fill() {
  setTitle(tr("Why is it here?"));
  setVisible(busy_ || why_);
  clearLayout(*rows_);
  const auto add = [this](ShopText role, const QString& text, Tone tone) {
    QLabel* label = makeText(role, text);
    setTone(label, tone);
    rows_->addWidget(label);
  };
  if (why_ && !why_->how.isEmpty()) add(ShopText::Body, why_->how, Tone::Normal);
  if (busy_)
    return add(ShopText::Help, tr("Asking the model what it would be without…"), Tone::Muted);
  if (!why_) return;
  for (const ReasonFace& reason : why_->reasons) {
    rows_->addSpacing(metrics::kSpace);
    add(ShopText::Strong, reason.text, Tone::Normal);
    if (!reason.counterfactual.isEmpty()) add(ShopText::Help, reason.counterfactual, Tone::Muted);
  }
}

void WhySection::changeEvent(QEvent* event) {
  RecipeSection::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) fill();
}

}  // namespace hankki
