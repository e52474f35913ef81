// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <cstdint>
#include <vector>

#include "core/data/dataset.h"
#include "ui/plots/selection.h"

namespace hankki {

/// Ties what is selected and hovered on a map, by point, to what is so on the whole page, by
/// recipe. GUI thread only.
class PointLink : public QObject {
  Q_OBJECT
 public:
  /// `recipes` outlives it.
  explicit PointLink(Selection& recipes, QObject* parent = nullptr);

  Selection& points() { return points_; }
  /// The recipe of each point, ascending.
  void setRecipes(const std::vector<ItemIndex>& recipes);

 private:
  void takePoints();
  void showRecipes();
  void takeHover();
  void showHover();

  Selection& selected_;
  Selection points_;
  std::vector<ItemIndex> recipes_;
  bool bridging_ = false;  // one follows the other
};

/// 1 for each of `recipes` that is one of `some`; both ascending.
std::vector<std::uint8_t> maskOf(const std::vector<ItemIndex>& recipes,
                                 const std::vector<ItemIndex>& some);

}  // namespace hankki
