// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/explore_tour.h"

#include <QAbstractButton>
#include <QLineEdit>

#include "ui/explore/explore_view.h"
#include "ui/explore/recipe_map_view.h"
#include "ui/session/page.h"

namespace hankki {
namespace {

void click(Page& page, const char* name) {
  for (auto* button : page.findChildren<QAbstractButton*>(name))
    if (button->isVisible() && button->isEnabled()) button->click();
}

}  // namespace

void tourExplore(Page& page, const Camera& camera) {
  auto* view = page.findChild<ExploreView*>();
  auto* maps = page.findChild<RecipeMapView*>();
  auto* search = page.findChild<QLineEdit*>("recipeSearch");
  if (!view || !view->texts() || !maps || !search) return;
  const ParameterValues usual = maps->settings();
  if (!maps->hasPoints()) {
    maps->make(usual);
    camera.now("explore-busy");
  }
  camera.settled("explore-map");
  search->setText("thai chicken");
  camera.settled("explore-search");
  click(page, "text");
  camera.settled("explore-text");
  click(page, "map");
  const auto few = view->texts()->search.find({.text = "noodles"});
  view->selection().set({few.begin(), few.end()});
  camera.settled("explore-selection");
  view->selection().set({});
  search->clear();
  ParameterValues wrong = usual;
  wrong.set("min_distance", 50.0);
  maps->make(wrong);
  camera.settled("explore-error");
  maps->make(usual);
  camera.settled("explore-again");
}

}  // namespace hankki
