// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/explore_tour.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <utility>

#include "tests/gui/map_frames.h"
#include "ui/explore/cluster_editor.h"
#include "ui/explore/clusters_model.h"
#include "ui/explore/duplicates_view.h"
#include "ui/explore/explore_view.h"
#include "ui/explore/map_plan_dialog.h"
#include "ui/explore/named_selections.h"
#include "ui/explore/place_dialog.h"
#include "ui/explore/recipe_map_view.h"
#include "ui/explore/selection_menu.h"
#include "ui/plots/map_plot.h"
#include "ui/session/page.h"

namespace hankki {

void click(QWidget& page, const char* name) {
  for (auto* button : page.findChildren<QAbstractButton*>(name))
    if (button->isVisible() && button->isEnabled()) button->click();
}

namespace {

/// A fine level, changed and with themes; then all of it is taken back.
void tourClusters(Page& page, RecipeMapView& maps, const Camera& camera) {
  auto* clusters = page.findChild<ClustersModel*>();
  auto* editor = page.findChild<ClusterEditor*>();
  if (!clusters || !editor || clusters->levels() < 2 || clusters->rowCount() < 3) return;
  const auto identity = [&](int row) {
    return clusters->identitiesOf({clusters->index(row)}).front();
  };
  editor->setThemes(0, {identity(0), identity(1)}, true);
  editor->tag(0, identity(0), {"weekday"});
  camera.settled("explore-themes");
  editor->undo();
  camera.settled("explore-undone");
  editor->split(0, identity(clusters->rowCount() - 1), 5000);
  camera.settled("explore-edit-error");
  clusters->setLevel(clusters->levels() - 1);
  camera.settled("explore-fine");
  clusters->setLevel(0);
  maps.readAgain();
}

/// Each tab of the dialog that says what a map is made of.
void tourPlan(Page& page, const Camera& camera) {
  click(page, "mapSettings");
  auto* dialog = page.findChild<MapPlanDialog*>();
  if (!dialog) return;
  using Tab = MapPlanDialog::Tab;
  dialog->findChild<QComboBox*>("planVectors")->setCurrentIndex(0);
  for (const auto& [tab, name] :
       {std::pair{Tab::Vectors, "explore-plan-vectors"}, std::pair{Tab::Map, "explore-plan-map"},
        std::pair{Tab::Clusters, "explore-plan-clusters"}}) {
    dialog->showTab(tab);
    camera.beside(*dialog, name);
  }
  dialog->findChild<QLineEdit*>("planResolutions")->setText("none");
  dialog->accept();
  camera.beside(*dialog, "explore-plan-error");
  dialog->reject();
}

/// A recipe that is not in the data: before, on the map, and one of which nothing is known.
void tourPlace(Page& page, const Camera& camera) {
  click(page, "placeRecipe");
  auto* dialog = page.findChild<PlaceDialog*>();
  if (!dialog) return;
  camera.beside(*dialog, "explore-place-empty");
  dialog->findChild<QLineEdit*>("placeName")->setText("Kimchi noodles with egg");
  dialog->findChild<QPushButton*>("placeNow")->click();
  camera.settled("explore-placed");
  camera.beside(*dialog, "explore-place");
  dialog->findChild<QLineEdit*>("placeName")->setText("xyzzy");
  dialog->findChild<QPushButton*>("placeNow")->click();
  camera.settled("explore-place-on-map");
  camera.beside(*dialog, "explore-place-error");
  dialog->close();
}

void measureMap(Page& page, const Camera& camera) {
  if (auto* map = page.findChild<MapPlot*>("recipeMap")) printMapFrames(*map);
  camera.skip();
}

/// A selection with its terms and its name, in the histograms, and on two maps.
void showSelections(Page& page, const Camera& camera, ExploreView& view) {
  const auto select = [&](const char* word) {
    const auto found = view.texts()->search.find({.text = word});
    view.selection().set({found.begin(), found.end()});
  };
  auto* named = page.findChild<NamedSelections*>();
  select("rice");
  if (named->all().empty()) named->save("Rice", view.selection().ids());
  select("noodles");
  camera.settled("explore-selection");
  auto* menu = page.findChild<SelectionMenu*>();
  menu->popup(page.mapToGlobal(QPoint(page.width() - menu->sizeHint().width() - 40, 60)));
  camera.beside(*menu, "explore-selection-menu");
  menu->hide();
  menu->askName();
  if (auto* dialog = page.findChild<QDialog*>("nameDialog")) {
    camera.beside(*dialog, "explore-selection-name");
    dialog->reject();
  }
  click(page, "figures");
  camera.settled("explore-histograms");
  click(page, "map");
  click(page, "besideMap");
  camera.settled("explore-two-maps");
  click(page, "besideMap");
  view.selection().set({});
}

}  // namespace

void tourExplore(Page& page, const Camera& camera, bool measure) {
  auto* view = page.findChild<ExploreView*>();
  auto* maps = page.findChild<RecipeMapView*>();
  auto* search = page.findChild<QLineEdit*>("recipeSearch");
  if (!view || !view->texts() || !maps || !search) return;
  const ParameterValues usual = maps->settings();
  if (!maps->hasPoints()) {
    camera.settled("explore-empty");
    maps->make(usual);
    camera.now("explore-busy");
  }
  camera.settled("explore-map");
  if (measure) measureMap(page, camera);
  search->setText("thai chicken");
  camera.settled("explore-search");
  click(page, "text");
  camera.settled("explore-text");
  click(page, "vectors");
  camera.settled("explore-vectors");
  click(page, "judgeVectors");
  camera.now("explore-judging");
  camera.settled("explore-judged");
  click(page, "map");
  tourClusters(page, *maps, camera);
  tourPlan(page, camera);
  tourPlace(page, camera);
  click(page, "likeness");
  camera.settled("explore-likeness");
  click(page, "duplicates");
  camera.settled("explore-duplicates-empty");
  if (auto* duplicates = page.findChild<DuplicatesView*>()) duplicates->find();
  camera.settled("explore-duplicates");
  click(page, "map");
  showSelections(page, camera, *view);
  search->clear();
  ParameterValues wrong = usual;
  wrong.set("min_distance", 50.0);
  maps->make(wrong);
  camera.settled("explore-error");
  MapPlan missing = maps->plan();
  missing.vectors.reset();
  missing.map.settings = usual;
  missing.fresh = {.name = "a folder that is gone", .encoder = "folder"};
  missing.fresh.settings.set("folder", std::string("/no/such/encoder"));
  maps->make(missing);
  camera.settled("explore-encoder-error");
  maps->make(usual);
  camera.settled("explore-again");
}

}  // namespace hankki
