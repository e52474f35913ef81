// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/point_link.h"

#include <QScopedValueRollback>
#include <algorithm>

namespace hankki {

PointLink::PointLink(Selection& recipes, QObject* parent) : QObject(parent), selected_(recipes) {
  connect(&selected_, &Selection::changed, this, &PointLink::showRecipes);
  connect(&selected_, &Selection::hoverChanged, this, &PointLink::showHover);
  connect(&points_, &Selection::changed, this, &PointLink::takePoints);
  connect(&points_, &Selection::hoverChanged, this, &PointLink::takeHover);
}

void PointLink::setRecipes(const std::vector<ItemIndex>& recipes) {
  recipes_ = recipes;
  showRecipes();
}

/// What is selected on the map is selected everywhere.
void PointLink::takePoints() {
  if (bridging_) return;
  const QScopedValueRollback own(bridging_, true);
  Selection::Ids ids;
  for (const qint64 point : points_.ids())
    if (point < std::ssize(recipes_)) ids.push_back(recipes_[static_cast<std::size_t>(point)]);
  selected_.set(std::move(ids));
}

void PointLink::showRecipes() {
  if (bridging_) return;
  const QScopedValueRollback own(bridging_, true);
  Selection::Ids points;
  auto point = recipes_.begin();
  for (const qint64 id : selected_.ids()) {
    point = std::lower_bound(point, recipes_.end(), static_cast<ItemIndex>(id));
    if (point == recipes_.end()) break;
    if (*point == id) points.push_back(point - recipes_.begin());
  }
  points_.set(std::move(points));
}

void PointLink::takeHover() {
  if (bridging_) return;
  const QScopedValueRollback own(bridging_, true);
  const auto point = points_.hovered();
  if (!point || *point >= std::ssize(recipes_)) return selected_.setHovered(std::nullopt);
  selected_.setHovered(recipes_[static_cast<std::size_t>(*point)]);
}

void PointLink::showHover() {
  if (bridging_) return;
  const QScopedValueRollback own(bridging_, true);
  const auto recipe = selected_.hovered();
  if (!recipe) return points_.setHovered(std::nullopt);
  const auto found = std::ranges::lower_bound(recipes_, static_cast<ItemIndex>(*recipe));
  if (found == recipes_.end() || *found != *recipe) return points_.setHovered(std::nullopt);
  points_.setHovered(found - recipes_.begin());
}

std::vector<std::uint8_t> maskOf(const std::vector<ItemIndex>& recipes,
                                 const std::vector<ItemIndex>& some) {
  std::vector<std::uint8_t> mask(recipes.size(), 0);
  auto next = some.begin();
  for (std::size_t i = 0; i < recipes.size(); ++i) {
    while (next != some.end() && *next < recipes[i]) ++next;
    if (next != some.end() && *next == recipes[i]) mask[i] = 1;
  }
  return mask;
}

}  // namespace hankki
