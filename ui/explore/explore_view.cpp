// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explore_view.h"

#include "core/text/text_spec.h"

namespace hankki {
namespace {
constexpr const char* kUsualPreset = "reading";
}

ExploreView::ExploreView(JobRunner& jobs, QObject* parent)
    : QObject(parent),
      jobs_(jobs),
      preset_(kUsualPreset),
      settings_(text_spec().preset(kUsualPreset)) {}

void ExploreView::setDataset(std::shared_ptr<const Dataset> dataset) {
  if (dataset == dataset_) return;
  dataset_ = std::move(dataset);
  withoutTexts_ = dataset_ && !hasTexts(*dataset_);
  selection_.set({});
  setRecipe(std::nullopt);
  jobs_.drop(loading_);
  take(nullptr);
  if (dataset_ && !withoutTexts_) return load();
  emit busyChanged(false);
}

void ExploreView::setSettings(const std::string& preset, const ParameterValues& values) {
  preset_ = preset;
  settings_ = values;
  retry();
}

void ExploreView::retry() {
  jobs_.drop(loading_);
  if (dataset_ && !withoutTexts_) load();
}

void ExploreView::cancel() { jobs_.cancel(loading_); }

void ExploreView::load() {
  loading_ = jobs_.run(
      this, [] { return tr("Counting words"); },
      [dataset = dataset_, values = settings_](const JobContext& job) {
        return makeExploreTexts(dataset, values, job);
      },
      {.done =
           [this](ExploreTextsPtr&& texts) {
             emit busyChanged(false);
             take(std::move(texts));
           },
       .failed =
           [this](const JobError& error) {
             emit busyChanged(false);
             emit failed(error);
           },
       .cancelled =
           [this] {
             emit busyChanged(false);
             emit cancelled();
           }});
  emit busyChanged(true);
}

void ExploreView::take(ExploreTextsPtr texts) {
  texts_ = std::move(texts);
  emit textsChanged();
}

void ExploreView::setRecipe(std::optional<ItemIndex> recipe) {
  if (recipe == recipe_) return;
  recipe_ = recipe;
  emit recipeChanged();
}

}  // namespace hankki
