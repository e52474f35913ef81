// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/duplicates_view.h"

#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <cmath>

#include "core/workbench/datasets.h"
#include "ui/explore/duplicate_rows.h"
#include "ui/explore/recipe_rows.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

// Thousandths of a cosine.
constexpr int kLowest = 900, kUsual = 980, kHighest = 1000;
constexpr double kSteps = 1000;
constexpr int kDelay = 150;  // ms

}  // namespace

DuplicatesView::DuplicatesView(ExploreView& view, RecipeMapView& maps, AppState& state,
                               JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      view_(view),
      maps_(maps),
      state_(state),
      jobs_(jobs),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("empty-explore"), this)),
      thresholdLabel_(makeLabel(TextRole::Help, {}, this)),
      slider_(new QSlider(Qt::Horizontal, this)),
      counts_(makeLabel(TextRole::Body, {}, this)),
      keepLabel_(makeLabel(TextRole::Help, {}, this)),
      keep_(new ChoiceBox(this)),
      move_(new QCheckBox(this)),
      strip_(new MessageStrip(this)),
      rows_(new DuplicateRows(this)),
      list_(new QListView(this)),
      clean_(makeButton(ButtonKind::Normal, QStringLiteral("check"), this)) {
  build();
  delay_.setSingleShot(true);
  delay_.setInterval(kDelay);
  connect(&delay_, &QTimer::timeout, this, &DuplicatesView::findGroups);
  connect(slider_, &QSlider::valueChanged, this, &DuplicatesView::showThreshold);
  connect(keep_, &QComboBox::activated, this, &DuplicatesView::findGroups);
  connect(clean_, &QPushButton::clicked, this, &DuplicatesView::clean);
  connect(list_, &QAbstractItemView::clicked, this, &DuplicatesView::choose);
  connect(list_, &QAbstractItemView::activated, this, &DuplicatesView::choose);
  connect(empty_->button(), &QPushButton::clicked, this, &DuplicatesView::find);
  connect(&maps_, &RecipeMapView::mapChanged, this, &DuplicatesView::forget);
  connect(&state_, &AppState::splitChanged, this, [this] {
    if (found_) findGroups();
  });
  retranslate();
}

void DuplicatesView::build() {
  setObjectName("duplicates");
  slider_->setObjectName("duplicateThreshold");
  slider_->setRange(kLowest, kHighest);
  slider_->setValue(kUsual);
  slider_->setPageStep(10);
  counts_->setObjectName("duplicateCounts");
  counts_->setWordWrap(true);
  keep_->setObjectName("duplicateKeep");
  for (const KeepRule rule :
       {KeepRule::MostInteractions, KeepRule::Oldest, KeepRule::Longest, KeepRule::First})
    keep_->addItem(QString(), static_cast<int>(rule));
  move_->setChecked(true);
  move_->setObjectName("duplicateMove");
  list_->setObjectName("duplicateGroups");
  list_->setModel(rows_);
  list_->setItemDelegate(new RecipeRowDelegate(*list_, view_.selection()));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setUniformItemSizes(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  clean_->setObjectName("duplicateClean");
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSpace);
  column->setSpacing(metrics::kSpace);
  auto* how = new FlowLayout(metrics::kSpace, nullptr);
  for (QWidget* part : {static_cast<QWidget*>(keepLabel_), static_cast<QWidget*>(keep_),
                        static_cast<QWidget*>(move_)})
    how->addWidget(part);
  column->addWidget(thresholdLabel_);
  column->addWidget(slider_);
  column->addWidget(counts_);
  column->addLayout(how);
  setStyleProperty(strip_, "flush", true);  // as wide as the list
  column->addWidget(strip_);
  column->addWidget(list_, 1);
  column->addWidget(clean_, 0, Qt::AlignLeft);
  stack_->addWidget(empty_);
  stack_->addWidget(content);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(stack_);
}

float DuplicatesView::threshold() const { return static_cast<float>(slider_->value() / kSteps); }
KeepRule DuplicatesView::rule() const {
  return static_cast<KeepRule>(keep_->currentData().toInt());
}

/// Of other vectors nothing is known yet.
void DuplicatesView::forget() {
  if (map_ && maps_.map() && map_->info.id == maps_.map()->info.id) return updateTexts();
  jobs_.drop(finding_);
  jobs_.drop(grouping_);
  map_ = nullptr;
  found_ = nullptr;
  rows_->setGroups(nullptr, {});
  strip_->clear();
  emit busyChanged(false);
  updateTexts();
}

void DuplicatesView::find() {
  if (jobs_.isRunning(finding_) || !maps_.map() || !view_.texts()) return;
  map_ = maps_.map();
  finding_ = jobs_.run(
      this, [] { return tr("Comparing all pairs of recipes"); },
      [map = map_](const JobContext& job) {
        return std::make_shared<const NearDuplicates>(
            map->vectors, static_cast<float>(kLowest / kSteps), kMostDuplicatePairs, job);
      },
      {.done = [this](std::shared_ptr<const NearDuplicates>&& found) { take(std::move(found)); },
       .failed =
           [this](const JobError& error) {
             emit busyChanged(false);
             updateTexts();
             emit failed(error);
           },
       .cancelled =
           [this] {
             emit busyChanged(false);
             updateTexts();
           }},
      JobRunner::Visibility::Work);
  emit busyChanged(true);
  updateTexts();
}

void DuplicatesView::take(std::shared_ptr<const NearDuplicates>&& found) {
  emit busyChanged(false);
  found_ = std::move(found);
  updateTexts();
  findGroups();
}

/// The counts follow the slider, the groups when it rests.
void DuplicatesView::showThreshold() {
  thresholdLabel_->setText(tr("Recipes are the same from a cosine of %1 on")
                               .arg(formatNumber(slider_->value() / kSteps, 3)));
  if (!found_) return;
  const DuplicateCounts counts = found_->counts(threshold());
  counts_->setText(tr("Pairs: %1 · groups: %2 · recipes in them: %3 · of these go: %4")
                       .arg(formatCount(counts.pairs), formatCount(counts.groups),
                            formatCount(counts.recipes), formatCount(counts.to_go())));
  setDisabledReason(clean_,
                    counts.groups == 0 ? tr("No two recipes are so much alike.") : QString());
  delay_.start();
}

void DuplicatesView::findGroups() {
  delay_.stop();
  jobs_.drop(grouping_);
  if (!found_ || !view_.texts()) return;
  const auto split = state_.splitInfo();
  grouping_ = jobs_.run(
      this, tr("Grouping near-duplicates"),
      [found = found_, threshold = threshold(), rule = rule(), workspace = state_.workspace(),
       data = state_.loadedData(), split](const JobContext& job) {
        Groups result{.groups = found->groups(*data.dataset, threshold, rule)};
        if (split && split->dataset == data.dataset_id)
          result.copies =
              copies_across(result.groups, *load_split(*workspace, split->id, data, job).split);
        return result;
      },
      {.done = [this](Groups&& groups) { fill(std::move(groups)); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void DuplicatesView::fill(Groups&& groups) {
  rows_->setGroups(view_.texts(), std::move(groups.groups));
  strip_->clear();
  if (groups.copies && groups.copies->copied_by_user > 0)
    strip_->showMessage(MessageStrip::Kind::Warn, warning_of(*groups.copies));
}

/// A group is looked at: its recipes are the selection.
void DuplicatesView::choose(const QModelIndex& row) {
  if (!row.isValid()) return;
  const DuplicateGroup& group = rows_->groups()[static_cast<std::size_t>(row.row())];
  view_.setRecipe(group.kept);
  view_.selection().set({group.recipes.begin(), group.recipes.end()});
}

void DuplicatesView::clean() {
  if (!found_ || !map_ || jobs_.isRunning(cleaning_)) return;
  cleaning_ = jobs_.run(
      this, [] { return tr("Making a data set without near-duplicates"); },
      [found = found_, map = map_, threshold = slider_->value() / kSteps, rule = rule(),
       move = move_->isChecked(), workspace = state_.workspace(),
       data = state_.loadedData()](const JobContext& job) {
        CleaningSteps steps{.keep_last_duplicate = false};
        steps.merge_recipes =
            merging_of(found->groups(*data.dataset, static_cast<float>(threshold), rule),
                       map->info.request.name, threshold, rule, move);
        return clean_dataset(*workspace, data.dataset_id, steps, {}, data, job).id;
      },
      {.done = [this](DatasetId&& made) { state_.chooseMade(made); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Work);
}

void DuplicatesView::updateTexts() {
  stack_->setCurrentIndex(found_ ? 1 : 0);
  if (!maps_.map())
    empty_->setTexts(
        tr("Here you find recipes that are nearly the same. It needs vectors first: "
           "make a map."));
  else if (jobs_.isRunning(finding_))
    empty_->setTexts(tr("All pairs of recipes are being compared."));
  else
    empty_->setTexts(tr("Recipes that are nearly the same count twice in training and, where one "
                        "is in train and one in test, make models look better than they are."),
                     tr("Find near-duplicates"));
  showThreshold();
}

void DuplicatesView::retranslate() {
  slider_->setAccessibleName(tr("Threshold"));
  keepLabel_->setText(tr("Of each group stays"));
  keep_->setAccessibleName(tr("Of each group stays"));
  const QStringList rules{tr("the one with most ratings"), tr("the oldest"),
                          tr("the one with the longest text"), tr("the one of the lowest id")};
  for (int i = 0; i < keep_->count(); ++i) keep_->setItemText(i, rules[i]);
  move_->setText(tr("It takes the ratings of the others"));
  list_->setAccessibleName(tr("Groups of near-duplicates"));
  clean_->setText(tr("Make a data set without the others"));
  rows_->retranslate();
  updateTexts();
}

}  // namespace hankki
