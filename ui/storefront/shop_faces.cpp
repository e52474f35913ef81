// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/shop_faces.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>

#include "core/data/cuisines.h"
#include "core/models/registry.h"
#include "ui/theme/core_text.h"

namespace hankki {
namespace {

struct ShopFaces {
  Q_DECLARE_TR_FUNCTIONS(hankki::ShopFaces)
};

QString termText(const Vocabulary& terms, std::uint32_t term) {
  return QString::fromStdString(terms.term(term));
}

QStringList termTexts(const Vocabulary& terms, const std::vector<std::uint32_t>& numbers) {
  QStringList texts;
  for (const std::uint32_t number : numbers) texts << termText(terms, number);
  return texts;
}

bool isAtHand(std::uint32_t ingredient, const std::vector<AtHand>& have) {
  return std::ranges::any_of(have, [ingredient](const AtHand& one) {
    return std::ranges::binary_search(one.ingredients, ingredient);
  });
}

XRay xRayOf(const ShopAnswer& answer, std::size_t place,
            const std::vector<ServedModelLook>& looks) {
  const ShopSlot& slot = answer.blend.shown[place];
  XRay xray{
      .arm = slot.arm, .propensity = slot.model_propensity, .slot = static_cast<int>(place) + 1};
  for (std::size_t arm = 0; arm < slot.ranks.size(); ++arm) {
    std::optional<int> rank;
    if (slot.ranks[arm]) rank = static_cast<int>(*slot.ranks[arm]) + 1;
    xray.ranks.push_back({looks[arm].name, looks[arm].style, rank});
  }
  if (slot.arm >= 0) {
    const auto arm = static_cast<std::size_t>(slot.arm);
    xray.model = looks[arm].name;
    xray.style = looks[arm].style;
    if (arm < slot.draws.size() && !std::isnan(slot.draws[arm])) xray.draw = slot.draws[arm];
  } else if (slot.reason == ChoiceReason::Surprise) {
    xray.model = ShopFaces::tr("Surprise");
  } else {
    xray.model = answer.basis == ShopBasis::Popular ? ShopFaces::tr("Popular")
                                                    : ShopFaces::tr("Text profile");
  }
  return xray;
}

QString reasonText(const OpenShop& shop, const ShopAnswer& answer, const ShopSlot& slot,
                   const std::optional<ShopReason>& reason) {
  if (slot.reason == ChoiceReason::Surprise) return ShopFaces::tr("A surprise, to try");
  if (reason) {
    const QString name = recipeFace(shop, reason->recipe).name;
    const bool liked =
        !reason->stars || *reason->stars >= shop.shop().settings().credit.least_stars;
    return (reason->chosen ? ShopFaces::tr("As you chose %1")
            : liked        ? ShopFaces::tr("Because you liked %1")
                           : ShopFaces::tr("As you had %1"))
        .arg(name);
  }
  if (slot.arm >= 0) return {};
  return answer.basis == ShopBasis::Popular ? ShopFaces::tr("Popular, and to your taste")
                                            : ShopFaces::tr("Like what you liked");
}

}  // namespace

std::vector<ServedModelLook> armLooks(const BatchInfo& batch) {
  std::vector<ServedModelLook> looks;
  std::map<std::string, int> variants;
  for (const BatchModel& model : batch.models) {
    const int variant = variants[model.request.model]++;
    QString name = QString::fromStdString(model_name(model.request.model));
    if (variant > 0) name += QStringLiteral(" %1").arg(variant + 1);
    looks.push_back({name, modelStyle(model.request.model, variant)});
  }
  return looks;
}

RecipeFace recipeFace(const OpenShop& shop, ItemIndex index) {
  const Recipe& recipe = shop.recipe(index);
  RecipeFace face{.id = QString::fromStdString(recipe.id),
                  .name = QString::fromStdString(recipe.name).simplified(),
                  .stars = shop.stars(index)};
  if (face.name.isEmpty()) face.name = ShopFaces::tr("Recipe %1").arg(face.id);
  if (recipe.minutes >= 0) face.minutes = recipe.minutes;
  if (const Cuisine* cuisine = cuisine_of(shop.dataset(), recipe))
    face.cuisine = coreText(cuisine->title);
  face.dish = dishOf(face.name, termTexts(shop.dataset().ingredients(), recipe.ingredients),
                     termTexts(shop.dataset().tags(), recipe.tags));
  return face;
}

RecipeFace recipeFace(const OpenShop& shop, ItemIndex index, const ShopFilters& filters) {
  RecipeFace face = recipeFace(shop, index);
  if (filters.have.empty()) return face;
  const Vocabulary& names = shop.dataset().ingredients();
  const Recipe& recipe = shop.recipe(index);
  for (const std::uint32_t ingredient : recipe.ingredients)
    if (isAtHand(ingredient, filters.have)) face.atHand << termText(names, ingredient);
  if (filters.missing) {
    for (const MissingIngredient& one : shop.catalogue().missing(index, filters.have)) {
      const QString name = termText(names, one.ingredient);
      face.missing << (one.substitute.empty() ? name
                                              : QStringLiteral("%1: %2").arg(
                                                    name, QString::fromStdString(one.substitute)));
    }
  }
  face.more = std::max(
      0, static_cast<int>(recipe.ingredients.size() -
                          static_cast<std::size_t>(face.atHand.size() + face.missing.size())));
  return face;
}

std::vector<RecipeFace> recipeFaces(const OpenShop& shop, const std::vector<ItemIndex>& recipes) {
  std::vector<RecipeFace> faces;
  for (const ItemIndex recipe : recipes) faces.push_back(recipeFace(shop, recipe));
  return faces;
}

std::vector<RecipeFace> answerFaces(const OpenShop& shop, const ShopAnswer& answer,
                                    const ShopFilters& filters,
                                    const std::vector<std::optional<ShopReason>>& reasons) {
  const auto looks = armLooks(shop.shop().batch().info());
  std::vector<RecipeFace> faces;
  for (std::size_t slot = 0; slot < answer.blend.shown.size(); ++slot) {
    const ShopSlot& shown = answer.blend.shown[slot];
    RecipeFace& face = faces.emplace_back(recipeFace(shop, shown.recipe, filters));
    face.xray = xRayOf(answer, slot, looks);
    face.reason =
        reasonText(shop, answer, shown, slot < reasons.size() ? reasons[slot] : std::nullopt);
  }
  return faces;
}

}  // namespace hankki
