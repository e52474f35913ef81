// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/explore/recipe_map_view.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace hankki {

class DataTable;
class EmptyState;
class VectorBenchModel;

/// Which vectors are any good: all of the data set, judged by the tags of neighbours, by what users
/// liked together and by new recipes, each with its interval, beside what chance gives.
class VectorsView : public QWidget {
  Q_OBJECT
 public:
  VectorsView(AppState& state, RecipeMapView& maps, JobRunner& jobs, QWidget* parent = nullptr);

  void retranslate();

 signals:
  void failed(const hankki::JobError& error);

 private:
  void build();
  void follow();
  void judge();
  void show();

  AppState& state_;
  RecipeMapView& maps_;
  JobRunner& jobs_;
  VectorBenchModel* model_;
  QLabel* help_;
  QPushButton* judge_;
  QPushButton* cancel_;
  DataTable* table_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  JobId judging_ = 0;
};

}  // namespace hankki
