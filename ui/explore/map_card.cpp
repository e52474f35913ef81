// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/map_card.h"

#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

#include "core/vectors/map_methods.h"
#include "ui/explore/clusters_model.h"
#include "ui/explore/context_view.h"
#include "ui/explore/map_colours.h"
#include "ui/explore/quality_strip.h"
#include "ui/explore/recipe_rows.h"
#include "ui/explore/settings_dialog.h"
#include "ui/plots/map_plot.h"
#include "ui/theme/format.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {
constexpr const char* kMap = "map";
constexpr const char* kText = "text";
}  // namespace

MapCard::MapCard(ExploreView& view, RecipeMapView& maps, ClustersModel& clusters, JobRunner& jobs,
                 QWidget* parent)
    : Card(parent),
      view_(view),
      maps_(maps),
      clusters_(clusters),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      stack_(new QStackedWidget(this)),
      context_(new ContextView(view, jobs, this)) {
  tabs_->setObjectName("centreTabs");
  tabs_->addOption(kMap, {});
  tabs_->addOption(kText, {});
  build();
  connect(tabs_, &Segment::chosen, this, &MapCard::show);
  connect(context_, &ContextView::failed, this,
          [this](const JobError& error) { strip()->showError(error); });
  connectMap();
  retranslate();
  followClusters();
}

void MapCard::connectMap() {
  connect(empty_->button(), &QPushButton::clicked, this, [this] {
    if (maps_.isBusy()) return maps_.cancel();
    maps_.make(maps_.settings());
  });
  connect(again_, &QPushButton::clicked, this, &MapCard::openSettings);
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
  connect(&view_, &ExploreView::recipeChanged, this, &MapCard::showFocus);
  connect(&view_.selection(), &Selection::changed, this, &MapCard::showSelection);
  connect(&points_, &Selection::changed, this, &MapCard::takeSelection);
  connect(&clusters_, &ClustersModel::shownChanged, this, &MapCard::followClusters);
  connect(&clusters_, &ClustersModel::renamed, this, &MapCard::showLabels);
  connect(plot_, &MapPlot::chosen, this,
          [this](qint64 point) { view_.setRecipe(recipes_[static_cast<std::size_t>(point)]); });
  connect(colour_, &Segment::chosen, this, &MapCard::colour);
  connect(tag_, &QComboBox::activated, this, &MapCard::colour);
  connect(lasso_, &QToolButton::toggled, plot_, &MapPlot::setLasso);
}

void MapCard::show() {
  const bool text = tabs_->current() == kText;
  const bool any = !recipes_.empty();
  stack_->setCurrentWidget(text  ? static_cast<QWidget*>(context_)
                           : any ? mapPage_
                                 : static_cast<QWidget*>(empty_));
  const bool busy = maps_.isBusy();
  again_->setVisible(!busy);
  cancel_->setVisible(busy);
  quality_->setVisible(!busy && maps_.hasPoints());
  colour_->setOptionEnabled("trust", maps_.hasPoints() && !busy, tr("The map is being made."));
  empty_->button()->setEnabled(view_.texts() != nullptr);
  if (busy)
    empty_->setTexts(
        tr("Vectors are being made. The map appears here and settles while you watch."),
        tr("Cancel"));
  else
    empty_->setTexts(tr("The map lays recipes that are alike beside each other. It is made from "
                        "their words: TF-IDF, reduced to 64 dimensions, laid out by UMAP."),
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
                 .arg(request.seed);
  }
  if (!meaning_.isEmpty()) parts << meaning_;
  legend_->setText(parts.join(QStringLiteral(" · ")));
  legend_->setVisible(!parts.isEmpty());
}

/// The map that is there, or none.
void MapCard::showMap() {
  const RecipeMapPtr& map = maps_.map();
  recipes_.clear();
  plot_->setPoints(nullptr);
  if (maps_.hasPoints()) {
    setPoints(map->recipes(), map->points);
    quality_->setQuality(map->quality, static_cast<std::size_t>(map->map->request.quality_k));
  }
  show();
}

/// While it settles, everything but the places stays.
void MapCard::showStep(const MapStep& step) {
  setBusy(true, double(step.epoch) / std::max(step.epochs, 1));
  if (recipes_ == step.recipes && plot_->pointCount() == step.recipes.size())
    return plot_->movePoints(step.points);
  setPoints(step.recipes, step.points);
  show();
}

void MapCard::setPoints(const std::vector<ItemIndex>& recipes, const MapPointsPtr& points) {
  recipes_ = recipes;
  plot_->setPoints(points);
  const ExploreTextsPtr& texts = view_.texts();
  if (!texts) return;
  QStringList names;
  names.reserve(std::ssize(recipes));
  for (const ItemIndex recipe : recipes) names << texts->names[recipe];
  plot_->setNames(std::move(names));
  plot_->setSizes(ratingSizes(*texts, recipes));
  colour();
  showSelection();
  showFocus();
}

void MapCard::colour() {
  const ExploreTextsPtr& texts = view_.texts();
  tag_->setVisible(colour_->current() == "tag");
  if (!texts || recipes_.empty()) return;
  const QString by = colour_->current();
  QString legend;
  if (by == "cluster" && !clusters_.isEmpty()) {
    plot_->setColours(clusterColours(clusters_, recipes_));
  } else if (by == "tag") {
    plot_->setColours(tagColours(*texts, recipes_, tag_->currentData().toUInt()));
    legend = tr("Blue: recipes with the tag");
  } else if (by == "rating") {
    plot_->setColours(ratingColours(*texts, recipes_));
    legend = tr("The stronger the colour, the more stars; grey: no rating");
  } else if (by == "trust" && maps_.hasPoints()) {
    plot_->setColours(lostColours(maps_.map()->quality, recipes_.size()));
    legend = tr("The stronger the colour, the more of the nearest recipes were lost on the map");
  } else {
    plot_->setColours(popularityColours(*texts, recipes_));
    legend = tr("The stronger the colour, the more ratings");
  }
  meaning_ = legend;
  updateLegend();
  showLabels();
}

/// With other clusters their colours come first.
void MapCard::followClusters() {
  colour_->setOptionEnabled("cluster", !clusters_.isEmpty(), tr("There are no clusters yet."));
  if (clusters_.isEmpty() && colour_->current() == "cluster") colour_->setCurrent("popularity");
  if (!clusters_.isEmpty() && !wasClustered_) colour_->setCurrent("cluster");
  wasClustered_ = !clusters_.isEmpty();
  colour();
}

/// Names of the clusters that are shown, where most of their recipes lie.
void MapCard::showLabels() {
  std::vector<MapName> names;
  const RecipeMapPtr& map = maps_.map();
  if (maps_.hasPoints() && !maps_.isBusy() && colour_->current() == "cluster")
    for (int cluster = 0; cluster < clusters_.rowCount(); ++cluster)
      if (clusters_.isShown(cluster) && recipes_ == map->recipes()) {
        const auto point = map->label_points[static_cast<std::size_t>(cluster)];
        const QModelIndex row = clusters_.index(cluster);
        names.push_back({.at = QPointF(map->points->x(point), map->points->y(point)),
                         .text = clusters_.names()[cluster],
                         .category = ClustersModel::seriesOf(cluster),
                         .weight = row.data(ClustersModel::CountRole).toDouble()});
      }
  plot_->setLabels(std::move(names));
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
  near_ = recipes;
  showFocus();
}

void MapCard::showFocus() {
  const auto pointOf = [this](ItemIndex recipe) -> std::optional<qint64> {
    const auto found = std::ranges::lower_bound(recipes_, recipe);
    if (found == recipes_.end() || *found != recipe) return std::nullopt;
    return found - recipes_.begin();
  };
  std::vector<qint64> linked;
  for (const ItemIndex recipe : near_)
    if (const auto point = pointOf(recipe)) linked.push_back(*point);
  plot_->setFocus(view_.recipe() ? pointOf(*view_.recipe()) : std::nullopt, std::move(linked));
}

/// What is selected on the map is selected everywhere.
void MapCard::takeSelection() {
  if (bridging_) return;
  const QScopedValueRollback own(bridging_, true);
  Selection::Ids ids;
  for (const qint64 point : points_.ids())
    if (point < std::ssize(recipes_)) ids.push_back(recipes_[static_cast<std::size_t>(point)]);
  view_.selection().set(std::move(ids));
}

void MapCard::showSelection() {
  if (bridging_) return;
  const QScopedValueRollback own(bridging_, true);
  Selection::Ids points;
  const Selection::Ids& ids = view_.selection().ids();
  for (std::size_t point = 0; !ids.empty() && point < recipes_.size(); ++point)
    if (std::ranges::binary_search(ids, static_cast<qint64>(recipes_[point])))
      points.push_back(static_cast<qint64>(point));
  points_.set(std::move(points));
}

void MapCard::showTerm(const QString& term, const std::vector<ItemIndex>& recipes) {
  context_->showTerm(term, recipes);
  tabs_->setCurrent(kText);
  show();
}

void MapCard::openSettings() {
  auto* dialog = new SettingsDialog(
      map_method("umap").spec, [] { return tr("Map settings"); }, [] { return tr("Make the map"); },
      [](const ParameterValues& values) { map_method("umap").neighbours(values); }, this);
  dialog->setValues("default", maps_.settings());
  connect(dialog, &QDialog::accepted, this, [this, dialog] { maps_.make(dialog->values()); });
  dialog->open();
}

void MapCard::retranslate() {
  tabs_->setText(kMap, tr("Map of recipes"));
  tabs_->setText(kText, tr("In the text"));
  colour_->setText("cluster", tr("Cluster"));
  colour_->setText("popularity", tr("Popularity"));
  colour_->setText("rating", tr("Rating"));
  colour_->setText("tag", tr("Tag"));
  colour_->setText("trust", tr("Trust"));
  lasso_->setToolTip(tr("Select by going around recipes; also with Shift held down"));
  lasso_->setAccessibleName(tr("Lasso"));
  again_->setText(tr("Map settings…"));
  cancel_->setText(tr("Cancel"));
  plot_->setAccessibleName(tr("Map of recipes"));
  tag_->setAccessibleName(tr("Tag"));
  quality_->retranslate();
  context_->retranslate();
  fillTags();
  colour();
  show();
}

}  // namespace hankki
