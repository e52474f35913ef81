// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "core/store/workspace.h"
#include "core/workbench/person_history.h"
#include "core/workbench/shop_recipes.h"
#include "core/workbench/shop_taste.h"
#include "ui/storefront/shop_faces.h"
#include "ui/storefront/tag_names.h"

namespace hankki {
namespace {

constexpr std::size_t kMostVisits = 50, kMostTastes = 16;

struct MyPage {
  Q_DECLARE_TR_FUNCTIONS(hankki::MyPage)
};

QDateTime dateOf(Time time) {
  return time == kNoTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(time / 1000);
}

std::vector<MyPutAway> putAwayBy(const OpenShop& shop, const ShopPerson& person) {
  std::vector<MyPutAway> all;
  for (const Veto& veto : shop.shop().workspace().shop().vetoes(person.key, shopTime())) {
    const auto recipe = shop.dataset().find_recipe(veto.recipe);
    if (!recipe) continue;
    MyPutAway& one = all.emplace_back();
    one.recipe = recipeFace(shop, *recipe);
    one.how = veto.kind == "snoozed"  ? PutAway::Snoozed
              : veto.kind == "hidden" ? PutAway::Hidden
                                      : PutAway::NotForMe;
    if (veto.until) one.until = dateOf(*veto.until);
  }
  return all;
}

std::vector<MyVisit> visitsOf(const OpenShop& shop, const ShopPerson& person,
                              const std::vector<PastOpinion>& opinions) {
  std::vector<MyVisit> visits;
  for (const LoggedAnswer& answer :
       shop.shop().workspace().shop().answers_of(person.key, kMostVisits)) {
    if (answer.refined || answer.recipes.empty()) continue;
    MyVisit& visit = visits.emplace_back();
    visit.id = QString::number(answer.id);
    visit.when = dateOf(answer.at);
    int rated = 0;
    for (const std::string& id : answer.recipes) {
      const auto recipe = shop.dataset().find_recipe(id);
      if (!recipe) continue;
      visit.recipes.push_back(recipeFace(shop, *recipe));
      const auto said = std::ranges::find(opinions, *recipe, &PastOpinion::recipe);
      if (said != opinions.end() && said->stars && !said->of_data && said->at >= answer.at) ++rated;
    }
    const int count = static_cast<int>(visit.recipes.size());
    visit.text = MyPage::tr("%n recipe(s)", nullptr, count);
    if (rated > 0) visit.text += QStringLiteral(", ") + MyPage::tr("%n rated", nullptr, rated);
  }
  return visits;
}

/// "tag:korean" as it is shown.
QString tasteName(const std::string& term) {
  constexpr std::string_view kTag = "tag:";
  const QString name = QString::fromStdString(term.substr(term.find(':') + 1));
  return term.starts_with(kTag) ? tagText(name) : themeText(name);
}

}  // namespace

std::vector<TasteFace> tasteFaces(const OpenShop& shop, const ShopPerson& person) {
  std::vector<TasteFace> faces;
  for (const TasteBelief& belief : taste_of(shop.shop(), person, kMostTastes))
    faces.push_back({.id = QString::fromStdString(belief.term),
                     .name = tasteName(belief.term),
                     .weight = belief.weight(),
                     .own = belief.own.has_value()});
  return faces;
}

MyPageFace myPage(OpenShop& shop, const ShopPerson& person) {
  MyPageFace page{.name = QString::fromStdString(person.name)};
  const auto opinions = shop_history(shop.shop(), person);
  for (const PastOpinion& said : opinions) {
    if (!said.stars) continue;
    page.ratings.push_back(
        {.recipe = recipeFace(shop, said.recipe), .stars = *said.stars, .when = dateOf(said.at)});
  }
  page.putAway = putAwayBy(shop, person);
  page.visits = visitsOf(shop, person, opinions);
  for (const OwnRecipeInfo& own : own_recipes(shop.shop(), person))
    if (const auto recipe = shop.dataset().find_recipe(own_recipe_name(own.id)); recipe)
      page.recipes.push_back(recipeFace(shop, *recipe));
  page.tastes = tasteFaces(shop, person);
  return page;
}

}  // namespace hankki
