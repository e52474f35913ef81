// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/themes_room.h"

#include <QRandomGenerator>
#include <QVBoxLayout>

#include "ui/storefront/kit/themes_view.h"
#include "ui/storefront/shop_faces.h"

namespace hankki {

ThemesRoom::ThemesRoom(ShopVisit& visit, QWidget* parent)
    : ShopRoom(visit, parent), view_(new ThemesView(this)) {
  setObjectName(QStringLiteral("themes"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(view_);
  connect(view_, &ThemesView::opened, this, &ThemesRoom::recipeWanted);
  connect(view_, &ThemesView::warmUpWanted, this, [this] { emit placeWanted(ShopPlace::Browse); });
  connect(view_, &ThemesView::refreshAllWanted, this, [this] {
    ++request_.refreshed;
    enter();
  });
  connect(view_, &ThemesView::refreshWanted, this, [this](const QString& shelf) {
    ++request_.of_theme[shelf.toStdString()];
    enter();
  });
  connect(&visit_, &ShopVisit::ratingsChanged, this, &ThemesRoom::sayRatings);
}

/// The themes of somebody else are dealt anew.
void ThemesRoom::begin() {
  if (visit_.person()->key == key_) return;
  key_ = visit_.person()->key;
  request_ = {.seed = QRandomGenerator::global()->generate64(), .of_theme = {}};
}

void ThemesRoom::sayRatings() {
  view_->setRatings(static_cast<int>(visit_.ratings()), static_cast<int>(visit_.needed()));
}

void ThemesRoom::enter() {
  if (!visit_.person()) return;
  begin();
  ask(
      [person = *visit_.person(), request = request_](OpenShop& shop, const JobContext&) {
        const ShopThemes themes = shop_themes(shop.shop(), person, request, shopTime());
        ThemesFace face{.ratings = static_cast<int>(shop.shop().ratings(person)),
                        .needed = static_cast<int>(shop.shop().settings().warm_after)};
        face.orderedBy = !themes.by_taste ? tr("In random order")
                         : shop.shop().liked(person).empty()
                             ? tr("Ordered by the taste that you told when you signed up")
                             : tr("Ordered by what you liked so far");
        for (const ShopTheme& theme : themes.themes) {
          const QString name = QString::fromStdString(theme.name);
          face.shelves.push_back({.id = QString::fromStdString(theme.id),
                                  .title = themes.of_clusters ? name : tagText(name),
                                  .note = tr("%n recipe(s)", nullptr, static_cast<int>(theme.all)),
                                  .recipes = recipeFaces(shop, theme.recipes)});
        }
        return face;
      },
      [this](ThemesFace&& face) {
        recipes_.clear();
        for (const ShelfFace& shelf : face.shelves)
          for (const RecipeFace& recipe : shelf.recipes) recipes_ << recipe.id;
        view_->show(face);
      });
}

}  // namespace hankki
