// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/map_pane.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/explore/map_colours.h"
#include "ui/explore/quality_strip.h"
#include "ui/plots/map_plot.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {
constexpr int kLeastMapHeight = 180;
}

MapPane::MapPane(ExploreView& view, QWidget* parent)
    : QWidget(parent),
      view_(view),
      plot_(new MapPlot(this)),
      quality_(new QualityStrip(this)),
      row_(new QWidget(this)),
      choice_(new ChoiceBox(row_)),
      close_(makeIconButton(QStringLiteral("close"), {}, row_)),
      link_(view.selection()) {
  plot_->setMinimumHeight(kLeastMapHeight);
  plot_->setSelection(link_.points());
  plot_->setClickSelects(false);
  choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  choice_->setMinimumContentsLength(12);
  close_->setFocusPolicy(Qt::StrongFocus);
  close_->hide();
  auto* row = new QHBoxLayout(row_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(metrics::kSpace);
  row->addWidget(choice_, 1);
  row->addWidget(close_);
  row_->hide();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(row_);
  layout->addWidget(plot_, 1);
  layout->addWidget(quality_);
  connect(close_, &QToolButton::clicked, this, &MapPane::closed);
  connect(plot_, &MapPlot::chosen, this,
          [this](qint64 point) { view_.setRecipe(recipes_[static_cast<std::size_t>(point)]); });
  connect(&view_, &ExploreView::recipeChanged, this, &MapPane::showFocus);
  retranslate();
}

void MapPane::setPoints(const std::vector<ItemIndex>& recipes, const MapPointsPtr& points) {
  recipes_ = recipes;
  plot_->setPoints(points);
  if (!points) return;
  describePoints();
  link_.setRecipes(recipes_);
  showFound();
  showFocus();
}

void MapPane::describePoints() {
  const ExploreTextsPtr& texts = view_.texts();
  if (!texts) return;
  QStringList names;
  names.reserve(std::ssize(recipes_));
  for (const ItemIndex recipe : recipes_) names << texts->names[recipe];
  plot_->setNames(std::move(names));
  plot_->setSizes(ratingSizes(*texts, recipes_));
}

void MapPane::setFound(const std::optional<std::vector<ItemIndex>>& found) {
  found_ = found;
  showFound();
}

void MapPane::showFound() {
  plot_->setKept(found_ && !recipes_.empty() ? maskOf(recipes_, *found_)
                                             : std::vector<std::uint8_t>());
}

void MapPane::setNear(const std::vector<ItemIndex>& recipes) {
  near_ = recipes;
  showFocus();
}

void MapPane::showFocus() {
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

void MapPane::setChoiceVisible(bool visible) { row_->setVisible(visible); }

void MapPane::setClosable() { close_->show(); }

void MapPane::retranslate() {
  plot_->setAccessibleName(tr("Map of recipes"));
  choice_->setAccessibleName(tr("Which map"));
  close_->setToolTip(tr("Close this map"));
  close_->setAccessibleName(tr("Close this map"));
  quality_->retranslate();
}

}  // namespace hankki
