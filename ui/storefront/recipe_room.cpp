// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/recipe_room.h"

#include <QVBoxLayout>

#include "ui/storefront/shop_faces.h"

namespace hankki {
namespace {

constexpr int kQuietMilliseconds = 200;

}  // namespace

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
            if (isVisible() && recipe == current()) quiet_.start();
          });
  quiet_.setSingleShot(true);
  quiet_.setInterval(kQuietMilliseconds);
  connect(&quiet_, &QTimer::timeout, this, &RecipeRoom::askWhy);
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

void RecipeRoom::forget() {
  trail_.clear();
  wish_ = {};
  quiet_.stop();
  visit_.shop().drop(why_);
  ShopRoom::forget();
}

void RecipeRoom::back() {
  if (trail_.isEmpty()) return;
  trail_.removeLast();
  if (trail_.isEmpty())
    emit left();
  else
    enter();
}

void RecipeRoom::enter() {
  if (trail_.isEmpty()) return;
  visit_.shop().drop(why_);
  if (view_->page().face.id != current()) setContentShown(false);  // else it could still be rated
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
  if (!visit_.person() || current() != view_->page().face.id) return;
  view_->setWhyBusy(current());
  ask(
      why_,
      [person = *visit_.person(), id = current().toStdString()](OpenShop& shop, const JobContext&) {
        return whyFace(shop, person, shop.shop().recipe(id));
      },
      [this, recipe = current()](std::optional<WhyFace>&& why) { view_->setWhy(recipe, why); },
      [this, recipe = current()] { view_->setWhy(recipe, {}); });
}

}  // namespace hankki
