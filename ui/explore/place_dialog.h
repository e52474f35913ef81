// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>
#include <optional>

#include "core/workbench/placing.h"
#include "ui/explore/recipe_map_view.h"
#include "ui/plots/map_plot.h"

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;

namespace hankki {

class BusyBar;
class MessageStrip;
class NearRows;

/// "Where would this lie?": places a recipe that is not in the data on the map, by its words, and
/// lists what it would lie beside. The map stays usable; closing the dialog takes the guest away.
class PlaceDialog : public QDialog {
  Q_OBJECT
 public:
  PlaceDialog(ExploreView& view, RecipeMapView& maps, JobRunner& jobs, QWidget* parent = nullptr);

 signals:
  void placed(const std::optional<hankki::MapGuest>& guest);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void place();
  void take(const QString& name, PlacedRecipe&& placed);
  void setBusy(bool busy);
  void follow();  // the map is another one
  void updateButton();
  void retranslate();

  ExploreView& view_;
  RecipeMapView& maps_;
  JobRunner& jobs_;
  std::shared_ptr<RecipePlacer> placer_;  // of the vectors below, once it is needed
  VectorsId vectors_ = 0;
  QLabel* nameLabel_;
  QLineEdit* name_;
  QLabel* textLabel_;
  QPlainTextEdit* text_;
  QPushButton* place_;
  QPushButton* cancel_;
  BusyBar* busy_;
  MessageStrip* strip_;
  QLabel* how_;
  NearRows* rows_;
  QListView* list_;
  QLabel* nothing_;
  JobId placing_ = 0;
};

}  // namespace hankki
