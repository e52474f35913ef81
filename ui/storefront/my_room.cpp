// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/my_room.h"

#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/workbench/shop_recipes.h"
#include "ui/storefront/own_recipe_dialog.h"
#include "ui/storefront/shop_faces.h"

namespace hankki {
namespace {
constexpr int kSettlingTaste = 200;  // ms
}  // namespace

MyRoom::MyRoom(ShopVisit& visit, QWidget* parent)
    : ShopRoom(visit, parent), view_(new MyPageView(this)) {
  setObjectName(QStringLiteral("myPage"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(view_);
  connect(view_, &MyPageView::opened, this, &MyRoom::recipeWanted);
  connect(view_, &MyPageView::rated, &visit_,
          [this](const QString& recipe, double stars) { visit_.rate(recipe, stars); });
  connect(view_, &MyPageView::withdrawn, &visit_,
          [this](const QString& recipe) { visit_.rate(recipe, {}); });
  connect(view_, &MyPageView::showAgainWanted, &visit_,
          [this](const QString& recipe) { visit_.putAway(recipe, PutAway::None); });
  connect(view_, &MyPageView::visitOpened, this,
          [this](const QString& visit) { emit visitWanted(visit.toLongLong()); });
  const auto follow = [this] {
    if (isVisible()) enter();
  };
  connect(&visit_, &ShopVisit::opinionChanged, this,
          [this, follow](const QString& recipe, std::optional<double> stars) {
            if (!stars || !view_->setStars(recipe, *stars)) follow();
          });
  connect(&visit_, &ShopVisit::putAwayChanged, this, follow);
  connect(&visit_, &ShopVisit::refused, this, follow);
  connect(&visit_.shop(), &ShopSession::recipesChanged, this, follow);
  connectRecipes();
  connectTaste();
}

void MyRoom::connectRecipes() {
  connect(view_, &MyPageView::addWanted, this, [this] {
    if (visit_.person()) (new OwnRecipeDialog(visit_, {}, this))->open();
  });
  connect(view_, &MyPageView::editWanted, this, &MyRoom::editRecipe);
  connect(view_, &MyPageView::deleteWanted, this, [this](const QString& recipe) {
    changeRecipes(
        [name = recipe.toStdString()](Shop& shop, const ShopPerson& person, const JobContext& job) {
          remove_own_recipe(shop, person, name, shopTime(), job);
        },
        [this, recipe] { emit recipeRemoved(recipe); });
  });
}

void MyRoom::restoreRecipe(const QString& recipe) {
  changeRecipes(
      [name = recipe.toStdString()](Shop& shop, const ShopPerson& person, const JobContext& job) {
        restore_own_recipe(shop, person, name, shopTime(), job);
      },
      [] {});
}

void MyRoom::changeRecipes(Change change, std::function<void()> done) {
  if (!visit_.person()) return;
  const std::string key = visit_.person()->key;
  visit_.shop().ask(
      this,
      [key, change = std::move(change)](OpenShop& shop, const JobContext& job) {
        change(shop.shop(), shop.shop().person_of_key(key), job);
      },
      JobHooks<void>{.done =
                         [this, key, done = std::move(done)] {
                           visit_.shop().lookAgain();
                           if (visit_.person() && visit_.person()->key == key) done();
                         },
                     .failed = [this](const JobError& error) { emit failed(error); }},
      ShopSession::Turn::Writing);
}

void MyRoom::editRecipe(const QString& recipe) {
  if (!visit_.person()) return;
  ask(
      editing_,
      [key = visit_.person()->key, recipe](OpenShop& shop, const JobContext&) {
        return ownRecipeDraft(shop, shop.shop().person_of_key(key), recipe);
      },
      [this](RecipeDraft&& draft) { (new OwnRecipeDialog(visit_, draft, this))->open(); }, [] {});
}

/// A slider that is dragged is stored once it rests.
void MyRoom::connectTaste() {
  settling_.setSingleShot(true);
  settling_.setInterval(kSettlingTaste);
  connect(&settling_, &QTimer::timeout, this, &MyRoom::storeTaste);
  connect(view_, &MyPageView::tasteChanged, this, [this](const QString& term, double weight) {
    moved_[term.toStdString()] = weight;
    settling_.start();
  });
  connect(view_, &MyPageView::tasteReset, this, [this](const QString& term) {
    moved_[term.toStdString()] = std::nullopt;
    storeTaste();
  });
  connect(&visit_, &ShopVisit::tasteChanged, this, &MyRoom::askTaste);
}

void MyRoom::storeTaste() {
  settling_.stop();
  if (!moved_.empty()) visit_.setTaste(std::exchange(moved_, {}));
}

/// Each taste keeps its place, so that the slider that has the focus does.
void MyRoom::askTaste() {
  if (!isVisible() || !visit_.person()) return;
  ask(
      tasting_,
      [key = visit_.person()->key, order = order_](OpenShop& shop, const JobContext&) {
        auto tastes = tasteFaces(shop, shop.shop().person_of_key(key));
        std::ranges::stable_sort(tastes, {}, [&order](const TasteFace& taste) {
          const qsizetype place = order.indexOf(taste.id);
          return place < 0 ? order.size() : place;
        });
        return tastes;
      },
      [this](std::vector<TasteFace>&& tastes) {
        if (moved_.empty()) view_->setTastes(tastes);
      },
      [] {});
}

void MyRoom::forget() {
  moved_.clear();  // of whoever has left
  settling_.stop();
  ShopRoom::forget();
}

void MyRoom::hideEvent(QHideEvent* event) {
  storeTaste();
  ShopRoom::hideEvent(event);
}

void MyRoom::enter() {
  if (!visit_.person()) return;
  ask([person = *visit_.person()](OpenShop& shop,
                                  const JobContext&) { return myPage(shop, person); },
      [this](MyPageFace&& page) {
        order_.clear();
        for (const TasteFace& taste : page.tastes) order_ << taste.id;
        view_->show(page);
      });
}

}  // namespace hankki
