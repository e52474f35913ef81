// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/storefront/kit/recipe_form.h"
#include "ui/storefront/shop_visit.h"

namespace hankki {

/// A recipe of the person's own as it is to be edited; throws Error where they have none of that
/// id. On the thread of the shop.
RecipeDraft ownRecipeDraft(const OpenShop& shop, const ShopPerson& person, const QString& recipe);

/// Adds or edits a recipe of whoever is in the shop; closes once it is stored, or when they leave.
class OwnRecipeDialog final : public QDialog {
  Q_OBJECT
 public:
  OwnRecipeDialog(ShopVisit& visit, const RecipeDraft& draft, QWidget* parent);
  void reject() override;  ///< not while it is stored

 protected:
  bool focusNextPrevChild(bool next) override;
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void store(const RecipeDraft& draft);

  ShopVisit& visit_;
  RecipeForm* form_;
  std::string key_;  // of the person
  bool storing_ = false;
};

}  // namespace hankki
