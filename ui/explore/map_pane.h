// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "ui/explore/explore_view.h"
#include "ui/explore/point_link.h"
#include "ui/plots/map_points.h"

class QHBoxLayout;
class QToolButton;

namespace hankki {

class ChoiceBox;
class MapPlot;
class QualityStrip;

/// A map of recipes with how far it can be believed and, above it, which one it is. What is
/// selected, hovered, filtered and looked at is the page's.
class MapPane : public QWidget {
  Q_OBJECT
 public:
  explicit MapPane(ExploreView& view, QWidget* parent = nullptr);

  MapPlot& plot() { return *plot_; }
  QualityStrip& quality() { return *quality_; }
  ChoiceBox& choice() { return *choice_; }
  /// Of the points that the plot shows, ascending.
  const std::vector<ItemIndex>& recipes() const { return recipes_; }

  /// Null: none. Colours and labels are gone with what was there.
  void setPoints(const std::vector<ItemIndex>& recipes, const MapPointsPtr& points);
  /// All but these (ascending) are grey; none: nothing is left out.
  void setFound(const std::optional<std::vector<ItemIndex>>& found);
  /// Lines go from the recipe that is looked at to these.
  void setNear(const std::vector<ItemIndex>& recipes);
  void showFocus();

  void setChoiceVisible(bool visible);  ///< the row above the map
  void setClosable();                   ///< the row has a button that emits closed()
  void retranslate();

 signals:
  void closed();

 private:
  void showFound();
  void describePoints();

  ExploreView& view_;
  MapPlot* plot_;
  QualityStrip* quality_;
  QWidget* row_;
  ChoiceBox* choice_;
  QToolButton* close_;
  PointLink link_;
  std::vector<ItemIndex> recipes_;
  std::vector<ItemIndex> near_;
  std::optional<std::vector<ItemIndex>> found_;
};

}  // namespace hankki
