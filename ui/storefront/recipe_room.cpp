// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/recipe_room.h"

#include <QVBoxLayout>

#include "ui/storefront/shop_faces.h"

namespace hankki {

RecipeRoom::RecipeRoom(ShopVisit& visit, QWidget* parent)
    : ShopRoom(visit, parent), view_(new RecipeView(this)) {
  setObjectName(QStringLiteral("recipe"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(view_);
  connect(view_, &RecipeView::backWanted, this, &RecipeRoom::back);
  connect(view_, &RecipeView::opened, this, [this](const QString& recipe) {
    trail_ << recipe;
    enter();
  });
  connect(view_, &RecipeView::rated, &visit_,
          [this](const QString& recipe, double stars) { visit_.rate(recipe, stars); });
  connect(view_, &RecipeView::withdrawn, &visit_,
          [this](const QString& recipe) { visit_.rate(recipe, {}); });
  connect(view_, &RecipeView::cookedChanged, &visit_, &ShopVisit::setCooked);
  connect(view_, &RecipeView::putAwayWanted, &visit_, &ShopVisit::putAway);
  connect(&visit_, &ShopVisit::opinionChanged, this,
          [this](const QString& recipe, std::optional<double> stars) {
            view_->setStars(recipe, stars);
            if (isVisible() && recipe == current()) askWhy();
          });
  connect(&visit_, &ShopVisit::cookedChanged, view_, &RecipeView::setCooked);
  connect(&visit_, &ShopVisit::putAwayChanged, view_, &RecipeView::setPutAway);
  connect(&visit_, &ShopVisit::refused, this, [this](const QString& recipe) {
    if (isVisible() && recipe == current()) enter();  // as it is stored
  });
}

void RecipeRoom::open(const QString& recipe, const ShopWish& wish) {
  trail_ = {recipe};
  wish_ = wish;
  enter();
}

void RecipeRoom::back() {
  trail_.removeLast();
  if (trail_.isEmpty())
    emit left();
  else
    enter();
}

void RecipeRoom::enter() {
  if (trail_.isEmpty()) return;
  ask(
      [person = visit_.person(), id = current().toStdString(), wish = wish_](OpenShop& shop,
                                                                             const JobContext&) {
        return recipePage(shop, person, shop.shop().recipe(id), wish.filters(shop.catalogue()));
      },
      [this](RecipePageFace&& page) {
        view_->show(page);
        askWhy();
      });
}

/// After the page, as each reason is a list that is computed anew.
void RecipeRoom::askWhy() {
  if (!visit_.person()) return;
  view_->setWhyBusy(current());
  ask(
      [person = *visit_.person(), id = current().toStdString()](OpenShop& shop, const JobContext&) {
        return whyFace(shop, person, shop.shop().recipe(id));
      },
      [this, recipe = current()](std::optional<WhyFace>&& why) { view_->setWhy(recipe, why); });
}

}  // namespace hankki
