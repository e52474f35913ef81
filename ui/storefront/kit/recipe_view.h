// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "ui/storefront/kit/nutrition_ring.h"
#include "ui/storefront/kit/recipe_face.h"
#include "ui/storefront/kit/shop_page.h"

class QBoxLayout;
class QLabel;

namespace hankki {

class RecipeIngredients;
class RecipeHead;
class RecipeSection;
class StepList;
class TileGrid;
class WhySection;

/// What a person did with a recipe to see it no more.
enum class PutAway { None, NotForMe, Hidden, Snoozed };

struct IngredientFace {
  QString name;
  bool atHand = false;
  QString substitute;  ///< "milk + lemon": what can stand in; may be empty
};

/// One reason why a recipe is here, and what would be without it.
struct ReasonFace {
  QString text;  ///< "You gave Kimchi Stew 5 stars"
  QString
      counterfactual;  ///< "without your 5 stars for Kimchi Stew it would be 14th"; may be empty
};

struct WhyFace {
  QString how;  ///< by which model, policy or other way it came; may be empty
  std::vector<ReasonFace> reasons;
};

/// The page of a recipe. Texts are in the language that is shown.
struct RecipePageFace {
  RecipeFace face;
  QString description;
  QString author;     ///< may be empty
  QString allergens;  ///< what its ingredients tell of the person's allergies; may be empty
  bool allergyWarning = false;  ///< that sentence is a warning
  std::vector<IngredientFace> ingredients;
  QStringList steps;
  NutritionFace nutrition;
  std::vector<RecipeFace> similar;
  std::optional<double> stars;  ///< of this person
  bool cooked = false;
  PutAway putAway = PutAway::None;
  bool own = false;            ///< of this person: can be edited and deleted
  bool canRate = true;         ///< nobody is signed in: false
  std::optional<WhyFace> why;  ///< nullopt: still being asked for, or there is none to tell
};

class RecipeView : public ShopPage {
  Q_OBJECT
 public:
  explicit RecipeView(QWidget* parent = nullptr);

  void show(const RecipePageFace& page);  ///< from its top
  using QWidget::show;
  /// Of the page that is shown, where it is still that recipe's; the page stays where it is.
  void setStars(const QString& recipe, std::optional<double> stars);
  void setCooked(const QString& recipe, bool cooked);
  void setPutAway(const QString& recipe, PutAway how);
  void setWhy(const QString& recipe, const std::optional<WhyFace>& why);
  void setWhyBusy(const QString& recipe);  ///< it is being recomputed
  const RecipePageFace& page() const { return page_; }

 signals:
  void backWanted();
  void rated(const QString& recipe, double stars);
  void withdrawn(const QString& recipe);
  void cookedChanged(const QString& recipe, bool cooked);
  void putAwayWanted(const QString& recipe, PutAway how);  ///< None: undone
  void opened(const QString& recipe);                      ///< a similar one
  void editWanted(const QString& recipe);
  void deleteWanted(const QString& recipe);

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void layOut();
  void retranslate();
  bool isShown(const QString& recipe) const { return recipe == page_.face.id; }

  RecipePageFace page_;
  RecipeHead* head_;
  RecipeIngredients* ingredients_;
  StepList* steps_;
  RecipeSection* nutritionBox_;
  NutritionRing* nutrition_;
  WhySection* why_;
  QLabel* similarTitle_;
  TileGrid* similar_;
  QBoxLayout *middle_, *lower_;
};

}  // namespace hankki
