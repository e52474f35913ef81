// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include "ui/storefront/kit/recipe_face.h"
#include "ui/storefront/kit/recipe_view.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace hankki {

class RowList;
class Segment;
class StarRating;
class TasteSliders;

struct MyRating {
  RecipeFace recipe;
  double stars = 0;
  QDateTime when;
};

struct MyPutAway {
  RecipeFace recipe;
  PutAway how = PutAway::Hidden;
  QDateTime until;  ///< of a snoozed one
};

struct MyVisit {
  QString id;  ///< empty: it cannot be opened as it was
  QDateTime when;
  QString text;  ///< "10 recipes, 2 rated"
  std::vector<RecipeFace> recipes;
};

/// What the shop believes of a taste, or what the person says instead.
struct TasteFace {
  QString id;         ///< of the tag or ingredient
  QString name;       ///< as it is shown
  double weight = 0;  ///< from -1, avoided, to 1, loved
  bool own = false;   ///< set by the person
};

struct MyPageFace {
  QString name;
  std::vector<MyRating> ratings;
  std::vector<RecipeFace> recipes;  ///< the person's own
  std::vector<MyPutAway> putAway;
  std::vector<MyVisit> visits;
  std::vector<TasteFace> tastes;
};

/// What the shop knows of a person, all of which can be changed.
class MyPageView : public ShopPage {
  Q_OBJECT
 public:
  enum class Section { Ratings, Recipes, PutAway, History, Taste };

  explicit MyPageView(QWidget* parent = nullptr);

  void show(const MyPageFace& page);  ///< stays in its section
  using QWidget::show;
  /// The stars of a rating that is shown, in its row, which keeps its place and the focus; false
  /// where none of that recipe is shown.
  bool setStars(const QString& recipe, double stars);
  Section section() const;
  void setSection(Section section);
  void setTastes(const std::vector<TasteFace>& tastes);  ///< keeps what is being dragged

 signals:
  void opened(const QString& recipe);
  void rated(const QString& recipe, double stars);
  void withdrawn(const QString& recipe);
  void showAgainWanted(const QString& recipe);
  void addWanted();
  void editWanted(const QString& recipe);
  void deleteWanted(const QString& recipe);
  void visitOpened(const QString& visit);
  void tasteChanged(const QString& id, double weight);  ///< while it is dragged too
  void tasteReset(const QString& id);                   ///< to what the shop believes

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void fillSection();
  void fillRatings();
  void fillRecipes();
  void fillPutAway();
  void fillHistory();
  void showSection();

  MyPageFace page_;
  std::array<bool, 5> stale_{};           // by Section: what was made is of a page before
  std::map<QString, StarRating*> stars_;  // of the rows that are made, by recipe
  QLabel* title_;
  Segment* tabs_;
  QStackedWidget* sections_;
  RowList *ratings_, *recipes_, *putAway_, *history_;
  QPushButton* add_;
  TasteSliders* tastes_;
};

}  // namespace hankki
