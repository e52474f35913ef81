// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/storefront/kit/recipe_face.h"
#include "ui/storefront/kit/shop_page.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hankki {

class RatingsBanner;
class ShelfRow;

/// A theme of the shop, with the recipes of it that are dealt now.
struct ShelfFace {
  QString id;
  QString title;  ///< its lasting name
  QString note;   ///< "Quick · 212 recipes"; may be empty
  std::vector<RecipeFace> recipes;
};

struct ThemesFace {
  int ratings = 0;    ///< that there are
  int needed = 10;    ///< that made for you opens with
  int chosen = 0;     ///< dishes, of "this or that"
  QString orderedBy;  ///< the sentence that says by what the themes are ordered
  std::vector<ShelfFace> shelves;
};

/// What a person without history sees: themes with five recipes each, and how many ratings are
/// missing until the shop knows them.
class ThemesView : public ShopPage {
  Q_OBJECT
 public:
  explicit ThemesView(QWidget* parent = nullptr);

  void show(const ThemesFace& face);
  using QWidget::show;
  void setShelf(const ShelfFace& shelf);     ///< the one of that id
  void setRatings(int ratings, int needed);  ///< of the banner

 signals:
  void opened(const QString& recipe);
  void refreshAllWanted();
  void refreshWanted(const QString& shelf);
  void warmUpWanted();  ///< to rate
  void pairsWanted();   ///< to choose between pairs
  void forgetWanted();  ///< what was chosen so far

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();
  void arrange();

  RatingsBanner* banner_;
  QLabel* title_;
  QLabel* orderedBy_;
  QPushButton* forget_;
  QPushButton* refresh_;
  QVBoxLayout* rows_;
  std::vector<ShelfRow*> shelves_;
};

}  // namespace hankki
