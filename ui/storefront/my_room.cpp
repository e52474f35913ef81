// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/my_room.h"

#include <QVBoxLayout>

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
  connect(view_, &MyPageView::withdrawn, &visit_,
          [this](const QString& recipe) { visit_.rate(recipe, {}); });
  connect(view_, &MyPageView::showAgainWanted, &visit_,
          [this](const QString& recipe) { visit_.putAway(recipe, PutAway::None); });
  const auto follow = [this] {
    if (isVisible()) enter();
  };
  connect(&visit_, &ShopVisit::opinionChanged, this,
          [this, follow](const QString& recipe, std::optional<double> stars) {
            if (!stars || !view_->setStars(recipe, *stars)) follow();
          });
  connect(&visit_, &ShopVisit::putAwayChanged, this, follow);
  connect(&visit_, &ShopVisit::refused, this, follow);
}

void MyRoom::enter() {
  if (!visit_.person()) return;
  ask([person = *visit_.person()](OpenShop& shop,
                                  const JobContext&) { return myPage(shop, person); },
      [this](MyPageFace&& page) { view_->show(page); });
}

}  // namespace hankki
