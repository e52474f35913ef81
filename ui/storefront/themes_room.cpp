// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/themes_room.h"

#include <QRandomGenerator>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/workbench/warm_up.h"
#include "ui/storefront/kit/pair_view.h"
#include "ui/storefront/kit/themes_view.h"
#include "ui/storefront/shop_faces.h"
#include "ui/storefront/tag_names.h"

namespace hankki {

ThemesRoom::ThemesRoom(ShopVisit& visit, QWidget* parent)
    : ShopRoom(visit, parent),
      view_(new ThemesView(this)),
      pairs_(new PairView(this)),
      stack_(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("themes"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  stack_->addWidget(view_);
  stack_->addWidget(pairs_);
  layout->addWidget(stack_);
  connect(view_, &ThemesView::opened, this, &ThemesRoom::recipeWanted);
  connect(view_, &ThemesView::warmUpWanted, this, [this] { emit placeWanted(ShopPlace::Browse); });
  connect(view_, &ThemesView::refreshAllWanted, this, &ThemesRoom::refreshAll);
  connect(view_, &ThemesView::refreshWanted, this, [this](const QString& shelf) {
    request_.refresh(shelf.toStdString());
    enter();
  });
  connect(view_, &ThemesView::pairsWanted, this, [this] {
    pairsSeed_ = QRandomGenerator::global()->generate64();
    askPairs(true);
  });
  connect(view_, &ThemesView::forgetWanted, this, [this] { visit_.choose({}); });
  connect(pairs_, &PairView::cancelled, this, [this] { stack_->setCurrentWidget(view_); });
  connect(pairs_, &PairView::finished, this, [this](const std::vector<PairView::Choice>& answers) {
    std::vector<RecipeChoice> choices;
    for (const PairView::Choice& answer : answers)
      if (!answer.taken.isEmpty())
        choices.push_back({answer.taken.toStdString(), answer.left.toStdString()});
    stack_->setCurrentWidget(view_);
    visit_.choose(choices);
  });
  connect(&visit_, &ShopVisit::choicesChanged, this, &ThemesRoom::enter);
  connect(&visit_, &ShopVisit::ratingsChanged, this, &ThemesRoom::sayRatings);
}

void ThemesRoom::refreshAll() {
  request_.refresh();
  enter();
}

void ThemesRoom::forget() {
  visit_.shop().drop(pairsTicket_);
  stack_->setCurrentWidget(view_);
  ShopRoom::forget();
}

void ThemesRoom::retranslate() {
  enter();
  if (stack_->currentWidget() == pairs_) askPairs(false);
}

void ThemesRoom::askPairs(bool begins) {
  if (!visit_.person()) return;
  ask(
      pairsTicket_,
      [person = *visit_.person(), seed = pairsSeed_](OpenShop& shop, const JobContext&) {
        std::vector<PairView::Pair> pairs;
        for (const auto& [one, other] : warm_up_pairs(shop.shop(), person, seed, shopTime()))
          pairs.emplace_back(recipeFace(shop, one), recipeFace(shop, other));
        if (pairs.empty()) throw Error(en::say("there are no two recipes left to choose between"));
        return pairs;
      },
      [this, begins](std::vector<PairView::Pair>&& pairs) {
        if (!begins) return pairs_->retell(std::move(pairs));
        pairs_->setPairs(std::move(pairs));
        stack_->setCurrentWidget(pairs_);
        pairs_->setFocus();
      },
      [this] { stack_->setCurrentWidget(view_); });
}

/// The themes of somebody else, or of another batch, are dealt anew.
void ThemesRoom::begin() {
  const BatchId batch = visit_.shop().facts().batch.id;
  if (visit_.person()->key == key_ && batch == batch_) return;
  key_ = visit_.person()->key;
  batch_ = batch;
  request_ = {.seed = QRandomGenerator::global()->generate64(), .on_shelf = {}, .seen = {}};
}

void ThemesRoom::sayRatings() {
  view_->setRatings(static_cast<int>(visit_.ratings()), static_cast<int>(visit_.needed()));
}

void ThemesRoom::enter() {
  if (!visit_.person()) return;
  begin();
  struct Dealt {
    ShopThemes themes;
    ThemesFace face;
  };
  ask(
      [person = *visit_.person(), request = request_](OpenShop& shop, const JobContext&) {
        Dealt dealt{.themes = shop_themes(shop.shop(), person, request, shopTime()), .face = {}};
        const ShopThemes& themes = dealt.themes;
        ThemesFace& face = dealt.face;
        face = {.ratings = static_cast<int>(shop.shop().ratings(person)),
                .needed = static_cast<int>(shop.shop().settings().warm_after)};
        const int chosen = static_cast<int>(shop.shop().chosen(person).size());
        face.orderedBy = chosen > 0 ? tr("Ordered by %n dish(es) that you chose", nullptr, chosen)
                         : !themes.by_taste ? tr("In random order")
                         : shop.shop().liked(person).empty()
                             ? tr("Ordered by the taste that you told when you signed up")
                             : tr("Ordered by what you liked so far");
        for (const ShopTheme& theme : themes.themes) {
          const QString name = QString::fromStdString(theme.name);
          const bool ofTag = theme.id.starts_with("tag:");
          face.shelves.push_back({.id = QString::fromStdString(theme.id),
                                  .title = ofTag ? tagText(name) : themeText(name),
                                  .note = tr("%n recipe(s)", nullptr, static_cast<int>(theme.all)),
                                  .recipes = recipeFaces(shop, theme.recipes)});
        }
        return dealt;
      },
      [this](Dealt&& dealt) {
        request_.show(dealt.themes);
        ThemesFace& face = dealt.face;
        face.chosen = visit_.isNew() ? static_cast<int>(visit_.choices()) : 0;
        recipes_.clear();
        for (const ShelfFace& shelf : face.shelves)
          for (const RecipeFace& recipe : shelf.recipes) recipes_ << recipe.id;
        view_->show(face);
        emit recipesDealt();
      });
}

}  // namespace hankki
