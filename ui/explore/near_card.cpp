// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/near_card.h"

#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/explore/near_rows.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr const char* kVectors = "vectors";
constexpr const char* kTerms = "terms";
constexpr std::size_t kNear = 12;
constexpr int kLeastHeight = 180;

}  // namespace

NearCard::NearCard(ExploreView& view, RecipeMapView& maps, JobRunner& jobs, QWidget* parent)
    : Card(parent),
      view_(view),
      maps_(maps),
      jobs_(jobs),
      by_(new Segment(Segment::Look::Segment, this)),
      rows_(new NearRows(this)),
      list_(new QListView(this)),
      nothing_(makeLabel(TextRole::Help, {}, this)),
      stack_(new QStackedWidget(this)) {
  build();
  connect(by_, &Segment::chosen, this, &NearCard::find);
  connect(&view_, &ExploreView::textsChanged, this, &NearCard::find);
  connect(&view_, &ExploreView::recipeChanged, this, &NearCard::find);
  connect(&maps_, &RecipeMapView::mapChanged, this, &NearCard::followMap);
  connect(list_, &QAbstractItemView::clicked, this, &NearCard::choose);
  connect(list_, &QAbstractItemView::activated, this, &NearCard::choose);
  retranslate();
  followMap();
}

void NearCard::build() {
  by_->setObjectName("nearBy");
  by_->addOption(kVectors, {});
  by_->addOption(kTerms, {});
  addHeaderWidget(by_);
  list_->setObjectName("nearList");
  list_->setModel(rows_);
  list_->setItemDelegate(new NearRowDelegate(*list_, view_.selection()));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setUniformItemSizes(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setTone(nothing_, Tone::Muted);
  nothing_->setWordWrap(true);
  nothing_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  nothing_->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSpace);
  stack_->addWidget(list_);
  stack_->addWidget(nothing_);
  setFlush();
  body()->addWidget(stack_);
  setMinimumHeight(kLeastHeight);
}

/// With vectors they are what nearness is asked of first.
void NearCard::followMap() {
  const bool any = maps_.map() != nullptr;
  by_->setOptionEnabled(kVectors, any, tr("There are no vectors yet. Make a map first."));
  by_->setCurrent(any ? kVectors : kTerms);
  find();
}

void NearCard::find() {
  jobs_.drop(finding_);
  const ExploreTextsPtr texts = view_.texts();
  if (!texts || !view_.recipe()) return take(texts, {});
  const RecipeMapPtr map = by_->current() == kVectors ? maps_.map() : nullptr;
  finding_ = jobs_.run(
      this, tr("Finding the nearest"),
      [texts, map, recipe = *view_.recipe()](const JobContext& job) -> std::vector<NearRecipe> {
        if (map) {
          return nearest_by_vectors(*texts->dataset, texts->terms, map->vectors, recipe, kNear);
        }
        const auto document = texts->terms.document_of(recipe);
        if (!document) return {};
        return nearest_by_terms(*texts->dataset, texts->terms, *document, kNear, job);
      },
      {.done = [this, texts](std::vector<NearRecipe>&& near) { take(texts, std::move(near)); },
       .failed =
           [this, texts](const JobError& error) {
             take(texts, {});
             nothing_->setText(coreSentence(error.sentence));  // it has no vector
           }},
      JobRunner::Visibility::Quiet);
}

void NearCard::take(ExploreTextsPtr texts, std::vector<NearRecipe> near) {
  std::vector<ItemIndex> recipes;
  for (const NearRecipe& one : near) recipes.push_back(one.recipe);
  rows_->setRows(std::move(texts), std::move(near));
  nothing_->setText(view_.recipe() ? tr("No other recipe has a term in common with it.")
                                   : QString());
  stack_->setCurrentIndex(recipes.empty() ? 1 : 0);
  emit nearChanged(recipes);
}

void NearCard::choose(const QModelIndex& row) {
  if (row.isValid())
    view_.setRecipe(static_cast<ItemIndex>(row.data(NearRows::RecipeRole).toLongLong()));
}

void NearCard::retranslate() {
  setTitle(tr("Nearest recipes"));
  by_->setText(kVectors, tr("Vectors"));
  by_->setText(kTerms, tr("TF-IDF"));
  by_->setOptionEnabled(kVectors, maps_.map() != nullptr,
                        tr("There are no vectors yet. Make a map first."));
  list_->setAccessibleName(tr("Nearest recipes"));
  find();
}

}  // namespace hankki
