// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explore/explore_view.h"
#include "ui/widgets/card.h"

class QLabel;

namespace hankki {

class ChipRow;

/// The recipe that all cards look at: its name, what is known in short, its tags.
class RecipeCard : public Card {
  Q_OBJECT
 public:
  explicit RecipeCard(ExploreView& view, QWidget* parent = nullptr);

  void retranslate() { show(); }

 private:
  void show();

  ExploreView& view_;
  QLabel* name_;
  QLabel* facts_;
  ChipRow* tags_;
};

}  // namespace hankki
