// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "ui/explore/explore_texts.h"
#include "ui/jobs/job_runner.h"
#include "ui/plots/selection.h"

namespace hankki {

/// What the cards of the Explore page look at together: the texts of the chosen data set, one
/// recipe, and a selection of recipes (by their dense index). Loads the texts in a job. GUI thread
/// only.
class ExploreView : public QObject {
  Q_OBJECT
 public:
  explicit ExploreView(JobRunner& jobs, QObject* parent = nullptr);

  /// Null: none. Another one takes recipe and selection away.
  void setDataset(std::shared_ptr<const Dataset> dataset);
  /// How its texts are cut and weighed; they are counted again.
  void setSettings(const std::string& preset, const ParameterValues& values);
  const std::string& preset() const { return preset_; }
  const ParameterValues& settings() const { return settings_; }

  const std::shared_ptr<const Dataset>& dataset() const { return dataset_; }
  /// Null until they are counted, and where that failed. They are of dataset().
  const ExploreTextsPtr& texts() const { return texts_; }
  bool isBusy() const { return jobs_.isRunning(loading_); }
  /// No recipe of the data set is more than an id.
  bool isWithoutTexts() const { return withoutTexts_; }

  std::optional<ItemIndex> recipe() const { return recipe_; }
  void setRecipe(std::optional<ItemIndex> recipe);
  Selection& selection() { return selection_; }

  void cancel();  ///< the counting that goes on
  void retry();   ///< after it failed or was cancelled

 signals:
  void textsChanged();
  void recipeChanged();
  void busyChanged(bool busy);
  void failed(const hankki::JobError& error);
  void cancelled();

 private:
  void load();
  void take(ExploreTextsPtr texts);

  JobRunner& jobs_;
  std::shared_ptr<const Dataset> dataset_;
  std::string preset_;
  ParameterValues settings_;
  ExploreTextsPtr texts_;
  bool withoutTexts_ = false;
  std::optional<ItemIndex> recipe_;
  Selection selection_;
  JobId loading_ = 0;
};

}  // namespace hankki
