// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/own_recipe_dialog.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/workbench/shop_recipes.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/reading_order.h"

namespace hankki {
namespace {

constexpr QSize kDialogSize(600, 720);

std::vector<std::string> wordsOf(const QStringList& texts) {
  std::vector<std::string> words;
  for (const QString& text : texts) words.push_back(text.toStdString());
  return words;
}

/// What the form does not show stays as it is.
OwnRecipe written(const RecipeDraft& draft, OwnRecipe recipe) {
  recipe.name = draft.name.toStdString();
  recipe.description = draft.description.toStdString();
  recipe.ingredients = wordsOf(draft.ingredients);
  recipe.tags = wordsOf(draft.tags);
  recipe.steps = wordsOf(draft.steps);
  recipe.minutes = draft.minutes;
  return recipe;
}

void storeDraft(Shop& shop, const ShopPerson& person, const RecipeDraft& draft,
                const JobContext& job) {
  const std::string name = draft.id.toStdString();
  if (name.empty()) {
    add_own_recipe(shop, person, written(draft, {}), shopTime(), job);
    return;
  }
  OwnRecipe before;
  for (OwnRecipeInfo& own : own_recipes(shop, person))
    if (own_recipe_name(own.id) == name) before = std::move(own.recipe);
  edit_own_recipe(shop, person, name, written(draft, std::move(before)), shopTime(), job);
}

QStringList textsOf(const std::vector<std::string>& words) {
  QStringList texts;
  for (const std::string& word : words) texts << QString::fromStdString(word);
  return texts;
}

}  // namespace

RecipeDraft ownRecipeDraft(const OpenShop& shop, const ShopPerson& person, const QString& recipe) {
  for (const OwnRecipeInfo& own : own_recipes(shop.shop(), person))
    if (own_recipe_name(own.id) == recipe.toStdString())
      return {.id = recipe,
              .name = QString::fromStdString(own.recipe.name),
              .minutes = own.recipe.minutes,
              .ingredients = textsOf(own.recipe.ingredients),
              .steps = textsOf(own.recipe.steps),
              .tags = textsOf(own.recipe.tags),
              .description = QString::fromStdString(own.recipe.description)};
  throw Error("recipe", en::say("{} was removed by who wrote it", recipe.toStdString()));
}

OwnRecipeDialog::OwnRecipeDialog(ShopVisit& visit, const RecipeDraft& draft, QWidget* parent)
    : QDialog(parent), visit_(visit), form_(new RecipeForm), key_(visit.person()->key) {
  setObjectName(QStringLiteral("ownRecipeDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  dressAsShop(*this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(shop::kMargin, shop::kMargin, shop::kMargin, shop::kMargin);
  layout->addWidget(form_);
  resize(kDialogSize);
  const ShopFacts& facts = visit_.shop().facts();
  form_->setIngredientFinder(findWords(facts.ingredients));
  form_->setTagFinder(findWords(facts.cuisines));
  form_->show(draft);
  connect(form_, &RecipeForm::saved, this, &OwnRecipeDialog::store);
  connect(form_, &RecipeForm::cancelled, this, &OwnRecipeDialog::reject);
  connect(&visit_, &ShopVisit::personChanged, this, [this] {
    if (!visit_.person() || visit_.person()->key != key_) done(Rejected);
  });
  retranslate();
}

void OwnRecipeDialog::reject() {
  if (!storing_) QDialog::reject();
}

void OwnRecipeDialog::store(const RecipeDraft& draft) {
  const auto again = [this] {
    storing_ = false;
    form_->setEnabled(true);
  };
  storing_ = true;
  form_->setEnabled(false);
  visit_.shop().ask(
      this,
      [key = key_, draft](OpenShop& shop, const JobContext& job) {
        storeDraft(shop.shop(), shop.shop().person_of_key(key), draft, job);
      },
      JobHooks<void>{.done =
                         [this] {
                           visit_.shop().lookAgain();
                           accept();
                         },
                     .failed =
                         [this, again](const JobError& error) {
                           again();
                           form_->setComplaint(coreSentence(error.sentence));
                         },
                     .cancelled = again},
      ShopSession::Turn::Writing);
}

bool OwnRecipeDialog::focusNextPrevChild(bool next) { return focusAsRead(*this, next); }

void OwnRecipeDialog::retranslate() { setWindowTitle(tr("A recipe of your own")); }

void OwnRecipeDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
