// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/recipe_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QResizeEvent>

#include "ui/storefront/kit/recipe_head.h"
#include "ui/storefront/kit/recipe_parts.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/kit/tile_grid.h"

namespace hankki {
namespace {

constexpr int kMostWidth = 1160;
constexpr int kLeastBeside = 760;  // px; below it sections stand below each other

}  // namespace

RecipeView::RecipeView(QWidget* parent)
    : ShopPage(kMostWidth, parent),
      head_(new RecipeHead),
      ingredients_(new RecipeIngredients),
      steps_(new StepList),
      nutritionBox_(new RecipeSection),
      nutrition_(new NutritionRing),
      why_(new WhySection),
      similarTitle_(makeShopLabel(ShopText::Heading)),
      similar_(new TileGrid),
      middle_(new QHBoxLayout),
      lower_(new QHBoxLayout) {
  layOut();
  connect(head_, &RecipeHead::backWanted, this, &RecipeView::backWanted);
  connect(head_, &RecipeHead::rated, this, [this](double stars) {
    page_.stars = stars;
    emit rated(page_.face.id, stars);
  });
  connect(head_, &RecipeHead::withdrawn, this, [this] {
    page_.stars.reset();
    emit withdrawn(page_.face.id);
  });
  connect(head_, &RecipeHead::cookedChanged, this,
          [this](bool cooked) { emit cookedChanged(page_.face.id, cooked); });
  connect(head_, &RecipeHead::putAwayWanted, this,
          [this](PutAway how) { emit putAwayWanted(page_.face.id, how); });
  connect(head_, &RecipeHead::editWanted, this, [this] { emit editWanted(page_.face.id); });
  connect(head_, &RecipeHead::deleteWanted, this, [this] { emit deleteWanted(page_.face.id); });
  connect(similar_, &TileGrid::opened, this, &RecipeView::opened);
  retranslate();
}

void RecipeView::layOut() {
  nutritionBox_->body()->addWidget(nutrition_);
  nutritionBox_->body()->addStretch();
  for (QBoxLayout* row : {middle_, lower_}) row->setSpacing(shop::kGap);
  middle_->addWidget(ingredients_, 2);
  middle_->addWidget(steps_, 3);
  lower_->addWidget(nutritionBox_, 2);
  lower_->addWidget(why_, 3);
  column()->addWidget(head_);
  column()->addLayout(middle_);
  column()->addLayout(lower_);
  column()->addWidget(similarTitle_);
  column()->addWidget(similar_);
  column()->addStretch();
}

void RecipeView::resizeEvent(QResizeEvent* event) {
  ShopPage::resizeEvent(event);
  const auto way =
      event->size().width() >= kLeastBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
  middle_->setDirection(way);
  lower_->setDirection(way);
}

void RecipeView::show(const RecipePageFace& page) {
  page_ = page;
  head_->show(page);
  ingredients_->setIngredients(page.ingredients);
  steps_->setSteps(page.steps);
  nutrition_->show(page.nutrition);
  why_->setWhy(page.why);
  similar_->setFaces(page.similar);
  similarTitle_->setVisible(!page.similar.empty());
  similar_->setVisible(!page.similar.empty());
  toTop();
}

void RecipeView::setStars(const QString& recipe, std::optional<double> stars) {
  if (!isShown(recipe)) return;
  page_.stars = stars;
  head_->show(page_);
}

void RecipeView::setCooked(const QString& recipe, bool cooked) {
  if (!isShown(recipe)) return;
  page_.cooked = cooked;
  head_->show(page_);
}

void RecipeView::setPutAway(const QString& recipe, PutAway how) {
  if (!isShown(recipe)) return;
  page_.putAway = how;
  head_->show(page_);
}

void RecipeView::setWhy(const QString& recipe, const std::optional<WhyFace>& why) {
  if (!isShown(recipe)) return;
  page_.why = why;
  why_->setWhy(why);
}

void RecipeView::setWhyBusy(const QString& recipe) {
  if (isShown(recipe)) why_->setBusy();
}

void RecipeView::keyPressEvent(QKeyEvent* event) {
  const bool back = event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back);
  if (back)
    emit backWanted();
  else
    ShopPage::keyPressEvent(event);
}

void RecipeView::retranslate() {
  nutritionBox_->setTitle(tr("Nutrition"));
  similarTitle_->setText(tr("Similar recipes"));
}

void RecipeView::changeEvent(QEvent* event) {
  ShopPage::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki
