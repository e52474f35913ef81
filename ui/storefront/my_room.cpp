// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/my_room.h"

#include <QVBoxLayout>

#include "core/workbench/person_history.h"
#include "ui/storefront/shop_faces.h"

namespace hankki {

MyRoom::MyRoom(ShopVisit& visit, QWidget* parent)
    : ShopRoom(visit, parent), view_(new MyPageView(this)) {
  setObjectName(QStringLiteral("myPage"));
  view_->setSections(
      {MyPageView::Section::Ratings, MyPageView::Section::PutAway, MyPageView::Section::History});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(view_);
  connect(view_, &MyPageView::opened, this, &MyRoom::recipeWanted);
  connect(view_, &MyPageView::rated, &visit_,
          [this](const QString& recipe, double stars) { visit_.rate(recipe, stars); });
  connect(view_, &MyPageView::withdrawn, this, [this](const QString& recipe) {
    if (!ofData_.contains(recipe)) return visit_.rate(recipe, {});
    emit failed({en::say("this rating is of the data set, so it stays; it can be changed"), {}});
    enter();
  });
  connect(view_, &MyPageView::showAgainWanted, &visit_,
          [this](const QString& recipe) { visit_.putAway(recipe, PutAway::None); });
  const auto follow = [this] {
    if (isVisible()) enter();
  };
  connect(&visit_, &ShopVisit::opinionChanged, this, follow);
  connect(&visit_, &ShopVisit::putAwayChanged, this, follow);
  connect(&visit_, &ShopVisit::refused, this, follow);
}

void MyRoom::enter() {
  if (!visit_.person()) return;
  struct Mine {
    MyPageFace page;
    std::set<QString> ofData;
  };
  ask(
      [person = *visit_.person()](OpenShop& shop, const JobContext&) {
        Mine mine{.page = myPage(shop, person), .ofData = {}};
        for (const PastOpinion& said : shop_history(shop.shop(), person))
          if (said.of_data) mine.ofData.insert(QString::fromStdString(shop.recipe(said.recipe).id));
        return mine;
      },
      [this](Mine&& mine) {
        ofData_ = std::move(mine.ofData);
        view_->show(mine.page);
      });
}

}  // namespace hankki
