// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/map_card.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "core/vectors/map_methods.h"
#include "ui/explore/clusters_model.h"
#include "ui/explore/context_view.h"
#include "ui/explore/map_colours.h"
#include "ui/explore/map_names.h"
#include "ui/explore/map_pane.h"
#include "ui/explore/map_plan_dialog.h"
#include "ui/explore/place_dialog.h"
#include "ui/explore/quality_strip.h"
#include "ui/explore/recipe_rows.h"
#include "ui/explore/second_map.h"
#include "ui/explore/vectors_view.h"
#include "ui/plots/map_plot.h"
#include "ui/theme/format.h"
#include "ui/theme/korean_particles.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {
constexpr const char* kMap = "map";
constexpr const char* kText = "text";
constexpr const char* kVectors = "vectors";
}  // namespace

MapCard::MapCard(AppState& state, ExploreView& view, RecipeMapView& maps, SecondMap& second,
                 ClustersModel& clusters, JobRunner& jobs, QWidget* parent)
    : Card(parent),
      view_(view),
      maps_(maps),
      jobs_(jobs),
      second_(second),
      clusters_(clusters),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      stack_(new QStackedWidget(this)),
      context_(new ContextView(view, jobs, this)),
      vectors_(new VectorsView(state, maps, jobs, this)) {
  tabs_->setObjectName("centreTabs");
  tabs_->addOption(kMap, {});
  tabs_->addOption(kText, {});
  tabs_->addOption(kVectors, {});
  build();
  connect(tabs_, &Segment::chosen, this, &MapCard::show);
  connect(context_, &ContextView::failed, this,
          [this](const JobError& error) { strip()->showError(error); });
  connect(vectors_, &VectorsView::failed, this,
          [this](const JobError& error) { strip()->showError(error); });
  connectMap();
  retranslate();
  followClusters();
}

void MapCard::connectMap() {
  connect(empty_->button(), &QPushButton::clicked, this, [this] {
    if (maps_.isBusy()) return maps_.cancel();
    maps_.make(maps_.plan());
  });
  connect(again_, &QPushButton::clicked, this, &MapCard::openSettings);
  connect(choose_, &QPushButton::clicked, this, &MapCard::openSettings);
  connect(place_, &QPushButton::clicked, this, &MapCard::openPlace);
  connect(&maps_, &RecipeMapView::learned, this, &MapCard::showEpoch);
  connect(cancel_, &QPushButton::clicked, &maps_, &RecipeMapView::cancel);
  connect(&maps_, &RecipeMapView::mapChanged, this, &MapCard::showMap);
  connect(&maps_, &RecipeMapView::stepped, this, &MapCard::showStep);
  connect(&maps_, &RecipeMapView::busyChanged, this, [this](bool busy) {
    setBusy(busy);
    if (busy) strip()->clear();
    show();
  });
  connect(&maps_, &RecipeMapView::failed, this, [this](const JobError& error) {
    strip()->showError(error);
    strip()->setAction([] { return tr("Map settings…"); }, [this] { openSettings(); });
  });
  connect(&view_, &ExploreView::textsChanged, this, [this] {
    fillTags();
    colour();
    show();
  });
  connect(&clusters_, &ClustersModel::shownChanged, this, &MapCard::followClusters);
  connect(&clusters_, &ClustersModel::renamed, this, &MapCard::showLabels);
  connect(colour_, &Segment::chosen, this, &MapCard::colour);
  connect(tag_, &QComboBox::activated, this, &MapCard::colour);
  for (MapPane* pane : {main_, other_})
    connect(lasso_, &QToolButton::toggled, &pane->plot(), &MapPlot::setLasso);
  connectSecond();
}

void MapCard::connectSecond() {
  connect(beside_, &QPushButton::toggled, this,
          [this](bool on) { on ? second_.open() : second_.close(); });
  connect(other_, &MapPane::closed, &second_, &SecondMap::close);
  connect(&second_, &SecondMap::choicesChanged, this, &MapCard::fillChoices);
  connect(&second_, &SecondMap::changed, this, &MapCard::showSecond);
  connect(&second_, &SecondMap::failed, this,
          [this](const JobError& error) { strip()->showError(error); });
  connect(&other_->choice(), &QComboBox::activated, this,
          [this] { second_.choose(other_->choice().currentData().toLongLong()); });
  connect(&main_->choice(), &QComboBox::activated, this, [this] {
    const MapId map = main_->choice().currentData().toLongLong();
    for (const SecondMap::Choice& choice : second_.choices())
      if (choice.map.id == map) maps_.choose(choice.vectors.id, map);
  });
}

void MapCard::show() {
  const auto view = std::ranges::find(views_, tabs_->current(), &View::first);
  const QString tab = tabs_->current();
  const bool any = !main_->recipes().empty();
  stack_->setCurrentWidget(view != views_.end() ? view->second
                           : tab == kText       ? static_cast<QWidget*>(context_)
                           : tab == kVectors    ? static_cast<QWidget*>(vectors_)
                           : any                ? mapPage_
                                                : emptyPage_);
  const bool busy = maps_.isBusy();
  again_->setVisible(!busy);
  choose_->setVisible(!busy && view_.texts() != nullptr);
  place_->setVisible(!busy && maps_.hasPoints());
  cancel_->setVisible(busy);
  main_->quality().setVisible(!busy && maps_.hasPoints());
  colour_->setOptionEnabled("trust", maps_.hasPoints() && !busy, tr("The map is being made."));
  empty_->button()->setEnabled(view_.texts() != nullptr);
  if (busy)
    empty_->setTexts(
        tr("Vectors are being made. The map appears here and settles while you watch."),
        tr("Cancel"));
  else
    empty_->setTexts(
        tr("The map lays recipes that are alike beside each other. It is made from "
           "their names and ingredients: TF-IDF, reduced to 64 dimensions, laid out by "
           "UMAP."),
        tr("Make vectors and a map"));
  updateLegend();
}

/// How the map was made, and what its colours mean.
void MapCard::updateLegend() {
  QStringList parts;
  if (maps_.hasPoints() && !maps_.isBusy()) {
    const MapRequest& request = maps_.map()->map->request;
    parts << tr("%1, seed %2")
                 .arg(QString::fromStdString(map_method(request.method).spec.name))
                 .arg(request.seed)
          << vectorsTitle(maps_.map()->info);
    const auto& measures = maps_.map()->map->measures;
    if (const auto recall = measures.find("neighbour_recall"); recall != measures.end())
      parts << withParticles(
          tr("an index found %1 of the neighbours").arg(formatPercent(recall->second, 1)));
  }
  if (!meaning_.isEmpty()) parts << meaning_;
  legend_->setText(parts.join(QStringLiteral(" · ")));
  legend_->setVisible(!parts.isEmpty());
}

/// The map that is there, or none.
void MapCard::showMap() {
  const RecipeMapPtr& map = maps_.map();
  setGuest(std::nullopt);
  main_->setPoints({}, nullptr);
  if (maps_.hasPoints()) {
    setPoints(map->recipes(), map->points);
    main_->quality().setQuality(map->quality,
                                static_cast<std::size_t>(map->map->request.quality_k));
  }
  show();
}

/// While it settles, everything but the places stays.
void MapCard::showStep(const MapStep& step) {
  setBusy(true, double(step.epoch) / std::max(step.epochs, 1));
  if (main_->recipes() == step.recipes && main_->plot().pointCount() == step.recipes.size())
    return main_->plot().movePoints(step.points);
  setPoints(step.recipes, step.points);
  show();
}

void MapCard::setPoints(const std::vector<ItemIndex>& recipes, const MapPointsPtr& points) {
  main_->setPoints(recipes, points);
  colour();
}

void MapCard::showSecond() {
  const bool open = second_.isOpen();
  other_->setVisible(open);
  main_->setChoiceVisible(open);
  const QSignalBlocker quiet(beside_);
  beside_->setChecked(open);
  const RecipeMapPtr& map = second_.map();
  other_->setPoints(map ? map->recipes() : std::vector<ItemIndex>(), map ? map->points : nullptr);
  other_->quality().setVisible(map != nullptr);
  if (map)
    other_->quality().setQuality(map->quality,
                                 static_cast<std::size_t>(map->map->request.quality_k));
  fillChoices();
  colour();
}

/// "TF-IDF + SVD: umap, seed 1": every stored map of the data set, for either pane.
void MapCard::fillChoices() {
  setDisabledReason(beside_, second_.choices().empty() ? tr("There is no map yet.") : QString());
  const MapId first = maps_.hasPoints() ? maps_.map()->map->id : 0;
  const MapId second = second_.map() ? second_.map()->map->id : 0;
  for (const auto& [pane, shown] : {std::pair(main_, first), std::pair(other_, second)}) {
    pane->choice().clear();
    for (const SecondMap::Choice& choice : second_.choices())
      pane->choice().addItem(
          tr("%1: %2, seed %3")
              .arg(QString::fromStdString(choice.vectors.request.name),
                   QString::fromStdString(map_method(choice.map.request.method).spec.name))
              .arg(choice.map.request.seed),
          static_cast<qint64>(choice.map.id));
    pane->choice().setCurrentIndex(pane->choice().findData(static_cast<qint64>(shown)));
    pane->choice().setToolTip(pane->choice().currentText());  // it may not fit
  }
}

void MapCard::colour() {
  const ExploreTextsPtr& texts = view_.texts();
  const MapColouring by{colour_->current(), tag_->currentData().toUInt()};
  tag_->setVisible(by.by == "tag");
  if (!texts || main_->recipes().empty()) return;
  const bool settled = maps_.hasPoints() && !maps_.isBusy();
  main_->plot().setColours(
      mapColours(by, *texts, clusters_, settled ? maps_.map().get() : nullptr, main_->recipes()));
  if (const RecipeMapPtr& map = second_.map())
    other_->plot().setColours(mapColours(by, *texts, clusters_, map.get(), map->recipes()));
  meaning_ = meaningOf(by.by);
  updateLegend();
  showLabels();
}

/// What the colours mean; empty: the names on the map tell it.
QString MapCard::meaningOf(const QString& by) const {
  if (by == "cluster" && !clusters_.isEmpty()) return {};
  if (by == "tag") return tr("Blue: recipes with the tag");
  if (by == "rating") return tr("The stronger the colour, the more stars; grey: no rating");
  if (by == "trust" && maps_.hasPoints())
    return tr("The stronger the colour, the more of the nearest recipes were lost on the map");
  return tr("The stronger the colour, the more ratings");
}

/// With other clusters their colours come first.
void MapCard::followClusters() {
  colour_->setOptionEnabled("cluster", !clusters_.isEmpty(), tr("There are no clusters yet."));
  if (clusters_.isEmpty() && colour_->current() == "cluster") colour_->setCurrent("popularity");
  if (!clusters_.isEmpty() && !wasClustered_) colour_->setCurrent("cluster");
  wasClustered_ = !clusters_.isEmpty();
  colour();
}

/// On the page's map once it is settled, and on the one beside it.
void MapCard::showLabels() {
  const RecipeMapPtr& map = maps_.map();
  const bool wanted = map && colour_->current() == "cluster" && !clusters_.isEmpty();
  const bool settled = maps_.hasPoints() && !maps_.isBusy() && main_->recipes() == map->recipes();
  main_->plot().setLabels(
      wanted && settled ? mapNames(clusters_, *map, *map->points,
                                   [&](std::size_t level, int cluster) {
                                     const auto place = static_cast<std::size_t>(cluster);
                                     return std::optional(map->levels[level].label_points[place]);
                                   })
                        : std::vector<MapName>());
  const RecipeMapPtr& other = second_.map();
  if (!other || !other->points) return;
  other_->plot().setLabels(wanted ? mapNames(clusters_, *map, *other->points,
                                             [&](std::size_t level, int cluster) {
                                               return second_.labelPoint(map->levels[level].info.id,
                                                                         cluster);
                                             })
                                  : std::vector<MapName>());
}

void MapCard::fillTags() {
  const QVariant before = tag_->currentData();
  tag_->clear();
  if (const auto& texts = view_.texts())
    for (const std::uint32_t tag : texts->tags)
      tag_->addItem(QString::fromStdString(texts->dataset->tags().term(tag)), tag);
  const int same = before.isValid() ? tag_->findData(before) : -1;
  if (same >= 0) tag_->setCurrentIndex(same);
  colour_->setOptionEnabled("tag", tag_->count() > 0, tr("No recipe has a tag."));
}

void MapCard::setNear(const std::vector<ItemIndex>& recipes) {
  for (MapPane* pane : {main_, other_}) pane->setNear(recipes);
}

void MapCard::setFound(const std::optional<std::vector<ItemIndex>>& found) {
  for (MapPane* pane : {main_, other_}) pane->setFound(found);
}

void MapCard::addView(const QString& id, QWidget* view) {
  tabs_->addOption(id, {});
  stack_->addWidget(view);
  views_.emplace_back(id, view);
}

void MapCard::setViewName(const QString& id, const QString& name) { tabs_->setText(id, name); }

void MapCard::showTerm(const QString& term, const std::vector<ItemIndex>& recipes) {
  context_->showTerm(term, recipes);
  tabs_->setCurrent(kText);
  show();
}

void MapCard::openSettings() {
  auto* dialog = new MapPlanDialog(maps_.plan(), maps_.all(), this);
  connect(dialog, &QDialog::accepted, this, [this, dialog] { maps_.make(dialog->plan()); });
  dialog->open();
}

void MapCard::openPlace() {
  auto* dialog = new PlaceDialog(view_, maps_, jobs_, this);
  connect(dialog, &PlaceDialog::placed, this, &MapCard::setGuest);
  connect(dialog, &QDialog::finished, this, [this] { setGuest(std::nullopt); });
  dialog->show();
}

void MapCard::setGuest(const std::optional<MapGuest>& guest) { main_->plot().setGuest(guest); }

/// The curve itself is where all curves are.
void MapCard::showEpoch(const EncoderEpoch& epoch) {
  strip()->showMessage(MessageStrip::Kind::Info, [epoch] {
    return tr("The encoder learns: epoch %1 of %2, loss %3.")
        .arg(epoch.epoch)
        .arg(epoch.epochs)
        .arg(formatNumber(epoch.loss, 4));
  });
  strip()->setAction([] { return tr("See its curve"); }, [this] { emit curveRequested(); });
}

void MapCard::retranslate() {
  tabs_->setText(kMap, tr("Map"));
  tabs_->setText(kText, tr("Text"));
  tabs_->setText(kVectors, tr("Vectors"));
  colour_->setText("cluster", tr("Cluster"));
  colour_->setText("popularity", tr("Popularity"));
  colour_->setText("rating", tr("Rating"));
  colour_->setText("tag", tr("Tag"));
  colour_->setText("trust", tr("Trust"));
  lasso_->setToolTip(tr("Select by going around recipes; also with Shift held down"));
  lasso_->setAccessibleName(tr("Lasso"));
  again_->setText(tr("Map settings…"));
  choose_->setText(tr("Choose encoder, map and clusters…"));
  place_->setText(tr("Where would this lie?"));
  place_->setToolTip(tr("Place a recipe that is not in the data, by its words"));
  cancel_->setText(tr("Cancel"));
  tag_->setAccessibleName(tr("Tag"));
  beside_->setText(tr("Second map"));
  beside_->setToolTip(tr("Shows another stored map beside this one, with the same selection"));
  for (MapPane* pane : {main_, other_}) pane->retranslate();
  fillChoices();
  context_->retranslate();
  vectors_->retranslate();
  fillTags();
  colour();
  show();
}

}  // namespace hankki
