// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>
#include <ranges>

#include "core/serving/allergens.h"
#include "core/store/workspace.h"
#include "core/workbench/person_history.h"
#include "ui/storefront/shop_faces.h"
#include "ui/theme/core_text.h"

namespace hankki {
namespace {

constexpr std::size_t kSimilar = 6;
constexpr std::size_t kReasons = 4;

struct RecipePage {
  Q_DECLARE_TR_FUNCTIONS(hankki::RecipePage)
};

NutritionFace nutritionOf(const Recipe& recipe) {
  NutritionFace face;
  if (!recipe.nutrition) return face;
  const Nutrition& food = *recipe.nutrition;
  face.calories = static_cast<double>(food.calories);
  face.fat = static_cast<double>(food.total_fat);
  face.saturatedFat = static_cast<double>(food.saturated_fat);
  face.sugar = static_cast<double>(food.sugar);
  face.sodium = static_cast<double>(food.sodium);
  face.protein = static_cast<double>(food.protein);
  face.carbohydrate = static_cast<double>(food.carbohydrates);
  return face;
}

std::vector<IngredientFace> ingredientsOf(const OpenShop& shop, ItemIndex index,
                                          const ShopFilters& filters) {
  std::vector<IngredientFace> faces;
  const auto missing = shop.catalogue().missing(index, filters.have);
  for (const std::uint32_t ingredient : shop.recipe(index).ingredients) {
    IngredientFace& face = faces.emplace_back();
    face.name = QString::fromStdString(shop.dataset().ingredients().term(ingredient));
    if (filters.have.empty()) continue;
    const auto lacks = std::ranges::find(missing, ingredient, &MissingIngredient::ingredient);
    face.atHand = lacks == missing.end();
    if (!face.atHand) face.substitute = QString::fromStdString(lacks->substitute);
  }
  return faces;
}

/// What the names of its ingredients tell of the person's allergies.
void tellAllergies(RecipePageFace& page, const OpenShop& shop, ItemIndex index,
                   AllergenMask allergies) {
  if (allergies == 0) return;
  QStringList all, found;
  for (std::size_t group = 0; group < allergens().size(); ++group) {
    const AllergenMask bit = AllergenMask{1} << group;
    if (!(allergies & bit)) continue;
    const QString title = coreText(allergens()[group].title).toLower();
    all << title;
    if (shop.catalogue().allergy(index, bit) == AllergyState::Contains) found << title;
  }
  const QString advice = RecipePage::tr("Told by the names of its ingredients; no medical advice.");
  const QString comma = QStringLiteral(", ");
  page.allergyWarning = true;
  if (!found.isEmpty()) {
    page.allergens =
        RecipePage::tr("Has something you are allergic to: %1.").arg(found.join(comma));
  } else if (shop.catalogue().allergy(index, allergies) == AllergyState::Unknown) {
    page.allergens =
        RecipePage::tr("It is not known whether it has any of: %1.").arg(all.join(comma));
  } else {
    page.allergyWarning = false;
    page.allergens = RecipePage::tr("None of: %1.").arg(all.join(comma));
  }
  page.allergens += QLatin1Char(' ') + advice;
}

PutAway putAwayOf(const Shop& shop, const ShopPerson& person, const std::string& recipe) {
  for (const Veto& veto : shop.workspace().shop().vetoes(person.key, shopTime())) {
    if (veto.recipe != recipe) continue;
    if (veto.kind == "snoozed") return PutAway::Snoozed;
    return veto.kind == "hidden" ? PutAway::Hidden : PutAway::NotForMe;
  }
  return PutAway::None;
}

QString starsWords(double stars) {
  return RecipePage::tr("%1 star(s)", nullptr, stars == 1 ? 1 : 2).arg(QString::number(stars));
}

ReasonFace reasonOf(const OpenShop& shop, const ShopExplanation& why, const ShopReason& reason) {
  const QString name = recipeFace(shop, reason.recipe).name;
  ReasonFace face;
  face.text = reason.stars ? RecipePage::tr("You gave %1 %2").arg(name, starsWords(*reason.stars))
                           : RecipePage::tr("You had %1").arg(name);
  if (!reason.rank_without || !why.folded_rank) return face;
  const QString rank = QString::number(*reason.rank_without + 1);
  if (*reason.rank_without == *why.folded_rank)
    face.counterfactual = RecipePage::tr("without that it would still be number %1").arg(rank);
  else if (reason.stars)
    face.counterfactual = RecipePage::tr("without your %1 for %2 it would be number %3")
                              .arg(starsWords(*reason.stars), name, rank);
  else
    face.counterfactual = RecipePage::tr("without %1 it would be number %2").arg(name, rank);
  return face;
}

}  // namespace

RecipePageFace recipePage(OpenShop& shop, const std::optional<ShopPerson>& person, ItemIndex index,
                          const ShopFilters& filters) {
  const Recipe& recipe = shop.recipe(index);
  RecipePageFace page{
      .face = recipeFace(shop, index, filters),
      .description = QString::fromStdString(recipe.description),
      .author = QString::fromStdString(recipe.contributor),
      .ingredients = ingredientsOf(shop, index, filters),
      .nutrition = nutritionOf(recipe),
      .canRate = person && shop.shop().workspace().access() == Workspace::Access::ReadWrite};
  for (const std::string_view step : recipe.step_list())
    page.steps << QString::fromUtf8(step.data(), std::ssize(step));
  RecipeSet among =
      person ? shop.shop().unseen(*person, shopTime()) : shop.shop().batch().offered();
  among.remove(index);
  if (person) {
    among -= shop.catalogue().with_allergens(person->survey.allergies);
    tellAllergies(page, shop, index, person->survey.allergies);
    if (const auto said = opinion_of(shop.shop(), *person, index)) {
      page.stars = said->stars;
      page.cooked = said->cooked;
    }
    page.putAway = putAwayOf(shop.shop(), *person, recipe.id);
  }
  page.similar = recipeFaces(
      shop, shop.shop().batch().taste().nearest(std::array{index}, {}, among, kSimilar));
  return page;
}

std::optional<WhyFace> whyFace(const OpenShop& shop, const ShopPerson& person, ItemIndex recipe) {
  const ServedBatch& batch = shop.shop().batch();
  if (batch.column(recipe) &&
      std::ranges::none_of(std::views::iota(std::size_t{0}, batch.arms()),
                           [&](std::size_t arm) { return batch.model(arm) != nullptr; }))
    return WhyFace{.how = RecipePage::tr("The models that are served are here with their lists "
                                         "only, so that they cannot be asked why."),
                   .reasons = {}};
  const ShopExplanation why = explain_recipe(shop.shop(), person, recipe, kReasons);
  WhyFace face;
  for (const ShopReason& reason : why.reasons) face.reasons.push_back(reasonOf(shop, why, reason));
  if (!why.arm) {
    if (face.reasons.empty()) return std::nullopt;
    face.how = RecipePage::tr("Its tags and ingredients are like those of what you liked.");
    return face;
  }
  const QString model = armLooks(shop.shop().batch().info())[*why.arm].name;
  face.how = why.rank ? RecipePage::tr("%1 has it at number %2 of all recipes for you.")
                            .arg(model)
                            .arg(*why.rank + 1)
                      : RecipePage::tr(
                            "%1 learned your taste as a whole: no single rating has "
                            "brought it here.")
                            .arg(model);
  if (why.estimated && why.folded_rank)
    face.how +=
        QLatin1Char(' ') + RecipePage::tr(
                               "What would be without a rating is an estimate: placed by your "
                               "ratings alone, it is at number %1.")
                               .arg(*why.folded_rank + 1);
  return face;
}

}  // namespace hankki
