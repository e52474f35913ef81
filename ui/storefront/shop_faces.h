// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/workbench/shop_explanation.h"
#include "ui/storefront/kit/my_page_view.h"
#include "ui/storefront/kit/recipe_face.h"
#include "ui/storefront/kit/recipe_view.h"
#include "ui/storefront/open_shop.h"

// What the shop says, as its pages show it, in the language that is shown. Called on the thread of
// the shop.

namespace hankki {

/// How an arm of a batch looks on every page.
struct ServedModelLook {
  QString name;
  ModelStyle style;
};
std::vector<ServedModelLook> armLooks(const BatchInfo& batch);

RecipeFace recipeFace(const OpenShop& shop, ItemIndex recipe);
/// With what is at hand of its ingredients, where something was asked for.
RecipeFace recipeFace(const OpenShop& shop, ItemIndex recipe, const ShopFilters& filters);
std::vector<RecipeFace> recipeFaces(const OpenShop& shop, const std::vector<ItemIndex>& recipes);

/// The cards of an answer. `reasons`: by slot.
std::vector<RecipeFace> answerFaces(const OpenShop& shop, const ShopAnswer& answer,
                                    const ShopFilters& filters,
                                    const std::vector<std::optional<ShopReason>>& reasons);

/// A recipe's page for a person, or for nobody in particular; all but why it is shown.
RecipePageFace recipePage(OpenShop& shop, const std::optional<ShopPerson>& person, ItemIndex recipe,
                          const ShopFilters& filters);
/// Why the person is shown it, recomputed; nullopt where there is nothing to tell.
std::optional<WhyFace> whyFace(const OpenShop& shop, const ShopPerson& person, ItemIndex recipe);

/// The strongest of what the shop believes of a person's taste, and all that they set themselves.
std::vector<TasteFace> tasteFaces(const OpenShop& shop, const ShopPerson& person);
MyPageFace myPage(OpenShop& shop, const ShopPerson& person);

}  // namespace hankki
