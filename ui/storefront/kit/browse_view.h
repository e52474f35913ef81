// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/storefront/kit/recipe_face.h"
#include "ui/storefront/kit/shop_page.h"

class QLabel;
class QPushButton;

namespace hankki {

class Segment;
class TileGrid;

/// A tag or theme by which one browses.
struct BrowseTopic {
  QString id;
  QString name;
  int recipes = 0;
};

struct BrowseFace {
  QString title;  ///< "Results for kimchi", "Korean"
  QString note;   ///< "212 recipes · showing results for kimchi"; may be empty
  QString empty;  ///< said where there are no recipes
  std::vector<RecipeFace> recipes;
  bool more = false;  ///< there are more than these
};

/// What was searched for, or the recipes of a tag or theme.
class BrowseView : public ShopPage {
  Q_OBJECT
 public:
  explicit BrowseView(QWidget* parent = nullptr);

  void setTopics(const std::vector<BrowseTopic>& topics);
  void setTopic(const QString& id);   ///< empty: all recipes; emits nothing
  void show(const BrowseFace& face);  ///< from its top
  using QWidget::show;
  void append(const std::vector<RecipeFace>& recipes, bool more);  ///< below those that are shown

 signals:
  void opened(const QString& recipe);
  void topicChosen(const QString& id);  ///< empty: all recipes
  void moreWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  BrowseFace face_;
  Segment* topics_;
  QLabel *title_, *note_, *empty_;
  QWidget* nothing_;
  TileGrid* grid_;
  QPushButton* more_;
};

}  // namespace hankki
