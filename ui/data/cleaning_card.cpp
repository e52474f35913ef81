// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/cleaning_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/data/cleaning_row.h"
#include "ui/data/counts.h"
#include "ui/data/ingredient_dialog.h"
#include "ui/jobs/job_runner.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

constexpr int kDelay = 120;  // ms: changes in quick succession are counted once

/// Whether there are stars to tell apart, and not only 0 and 1.
bool hasStars(const DatasetStatistics& statistics) {
  return std::ranges::any_of(statistics.ratings,
                             [](const Bucket& bucket) { return bucket.lower > 1; });
}

}  // namespace

CleaningCard::CleaningCard(JobRunner& jobs, QWidget* parent)
    : Card(parent),
      jobs_(jobs),
      names_(new CleaningRow({}, this)),
      choose_(makeButton(ButtonKind::Small, {}, this)),
      unrated_(new CleaningRow({}, this)),
      minimum_(new CleaningRow(CleaningRow::Number{4, 0.5, 100, 0.5, 1}, this)),
      binarise_(new CleaningRow({}, this)),
      duplicates_(new CleaningRow({}, this)),
      users_(new CleaningRow(CleaningRow::Number{5, 1, 10'000, 1, 0}, this)),
      recipes_(new CleaningRow(CleaningRow::Number{5, 1, 10'000, 1, 0}, this)),
      core_(new CleaningRow(CleaningRow::Number{5, 1, 10'000, 1, 0}, this)),
      left_(makeLabel(TextRole::Strong, {}, this)),
      share_(makeLabel(TextRole::Help, {}, this)),
      rest_(makeLabel(TextRole::Caption, {}, this)),
      apply_(makeButton(ButtonKind::Normal, QStringLiteral("check"), this)) {
  body()->setSpacing(0);
  body()->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSmallSpace);
  names_->setObjectName("ingredientNames");
  choose_->setObjectName("chooseNames");
  names_->addButton(choose_);
  body()->addWidget(names_);
  connect(names_, &CleaningRow::changed, this, &CleaningCard::namesToggled);
  connect(choose_, &QPushButton::clicked, this, &CleaningCard::chooseNames);
  for (CleaningRow* row : {unrated_, duplicates_, minimum_, binarise_, users_, recipes_, core_}) {
    body()->addWidget(row);
    connect(row, &CleaningRow::changed, this, &CleaningCard::stepsChanged);
  }
  body()->addStretch(1);
  const char* names[] = {"unrated", "duplicates", "minimum", "binarise",
                         "users",   "recipes",    "core"};
  int at = 0;
  for (CleaningRow* row : {unrated_, duplicates_, minimum_, binarise_, users_, recipes_, core_})
    row->setObjectName(QLatin1String(names[at++]));

  setTone(share_, Tone::Muted);
  setTone(rest_, Tone::Muted);
  auto* figures = new QHBoxLayout;
  figures->setSpacing(6);
  figures->addWidget(left_);
  figures->addWidget(share_);
  figures->addStretch(1);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->addLayout(figures);
  texts->addWidget(rest_);
  footer()->addLayout(texts, 1);
  footer()->addWidget(apply_);
  apply_->setObjectName("applyCleaning");

  timer_.setSingleShot(true);
  timer_.setInterval(kDelay);
  connect(&timer_, &QTimer::timeout, this, &CleaningCard::count);
  connect(apply_, &QPushButton::clicked, this, [this] { emit applyRequested(steps()); });
  retranslate();
  clearPreview();
}

void CleaningCard::setView(DataViewPtr view, bool isCleaned) {
  view_ = std::move(view);
  strip()->clear();
  const bool stars = view_ && hasStars(view_->statistics);
  const bool unrated = view_ && view_->statistics.count_of(QualityIssue::NoRating) > 0;
  const bool rows = view_ && !view_->dataset->interactions().empty();
  const bool ingredients = view_ && view_->dataset->ingredients().size() > 0;
  names_->setUnavailable(ingredients ? QString() : tr("No recipe has ingredients."));
  choose_->setVisible(ingredients);
  jobs_.drop(namesJob_);
  chosenNames_.clear();
  names_->setOn(false);
  showNames();
  minimum_->setUnavailable(stars ? QString() : tr("The data set has no star ratings."));
  unrated_->setOn(!isCleaned && unrated && stars);
  minimum_->setOn(!isCleaned && stars);
  binarise_->setOn(false);
  duplicates_->setOn(!isCleaned && rows);
  users_->setOn(false);
  recipes_->setOn(false);
  core_->setOn(!isCleaned && rows);
  setNote(view_ ? tr("from %1").arg(interactionsText(view_->statistics.interactions)) : QString());
  stepsChanged();
}

CleaningSteps CleaningCard::steps() const {
  const auto number = [](const CleaningRow* row) {
    return row->isOn() ? static_cast<std::uint32_t>(row->value()) : 0U;
  };
  CleaningSteps steps;
  if (names_->isOn()) steps.rename_ingredients = chosenNames_;
  steps.drop_unrated = unrated_->isOn();
  if (minimum_->isOn()) steps.min_rating = minimum_->value();
  steps.binarise = binarise_->isOn();
  steps.keep_last_duplicate = duplicates_->isOn();
  steps.min_user_interactions = number(users_);
  steps.min_item_interactions = number(recipes_);
  steps.k_core = number(core_);
  return steps;
}

bool CleaningCard::hasStep() const {
  for (const CleaningRow* row :
       {names_, unrated_, duplicates_, minimum_, binarise_, users_, recipes_, core_})
    if (row->isOn()) return true;
  return false;
}

void CleaningCard::stepsChanged() {
  jobs_.drop(job_);
  timer_.stop();
  clearPreview();
  if (view_ && hasStep()) timer_.start();
}

void CleaningCard::count() {
  setBusy(true);
  job_ = jobs_.run(
      this, tr("Counting what is left"),
      [view = view_, steps = steps()](const JobContext& job) {
        return preview_clean(*view->dataset, steps, job);
      },
      {.done = [this](CleaningPreview&& preview) { showPreview(preview); },
       .failed =
           [this](const JobError& error) {
             setBusy(false);
             wouldFail_ = true;
             strip()->showError(error);
             updateApply();
           },
       .cancelled = [this] { setBusy(false); }},
      JobRunner::Visibility::Quiet);
}

void CleaningCard::showPreview(const CleaningPreview& preview) {
  setBusy(false);
  // Steps that are on report in the order of the rows, behind those without a row: a smallest
  // rating drops what has none.
  const auto rows = findChildren<CleaningRow*>();
  const auto named = names_->isOn() ? 1 : 0;  // the first, before any row that is not shown
  const auto shown = std::ranges::count_if(rows, &CleaningRow::isOn) - named;
  names_->setResult(named ? std::optional(preview.steps.front()) : std::nullopt);
  auto result =
      preview.steps.begin() + std::max<std::ptrdiff_t>(named, std::ssize(preview.steps) - shown);
  for (CleaningRow* row : {unrated_, duplicates_, minimum_, binarise_, users_, recipes_, core_})
    row->setResult(row->isOn() && result != preview.steps.end() ? std::optional(*result++)
                                                                : std::nullopt);
  left_->setText(tr("%1 left").arg(formatCount(preview.interactions)));
  const auto before = static_cast<double>(view_->statistics.interactions);
  share_->setText(before > 0 ? formatPercent(double(preview.interactions) / before, 1) : QString());
  rest_->setText(usersText(preview.users) + QStringLiteral(" · ") + recipesText(preview.recipes));
  updateApply();
  emit counted();
}

void CleaningCard::clearPreview() {
  setBusy(false);
  wouldFail_ = false;
  strip()->clear();
  names_->setResult(std::nullopt);
  for (CleaningRow* row : {unrated_, duplicates_, minimum_, binarise_, users_, recipes_, core_})
    row->setResult(std::nullopt);
  left_->setText(view_ ? tr("%1 left").arg(formatCount(view_->statistics.interactions))
                       : QString());
  share_->clear();
  rest_->clear();
  updateApply();
}

void CleaningCard::namesToggled() {
  if (!names_->isOn() || !chosenNames_.empty()) return stepsChanged();
  names_->setOn(false);  // until there are some
  chooseNames();
}

void CleaningCard::chooseNames() {
  if (!view_) return;
  setBusy(true);
  jobs_.drop(namesJob_);
  namesJob_ = jobs_.run(
      this, [] { return tr("Comparing ingredients"); },
      [dataset = view_->dataset](const JobContext& job) {
        return makeIngredientList(dataset, job);
      },
      {.done =
           [this](IngredientList&& list) {
             setBusy(false);
             auto* dialog = new IngredientDialog(std::move(list), chosenNames_, this);
             connect(dialog, &QDialog::accepted, this,
                     [this, dialog] { useNames(dialog->chosen()); });
             dialog->open();
           },
       .failed =
           [this](const JobError& error) {
             setBusy(false);
             strip()->showError(error);
           },
       .cancelled = [this] { setBusy(false); }},
      JobRunner::Visibility::Quiet);
}

void CleaningCard::useNames(std::vector<Replacement> names) {
  chosenNames_ = std::move(names);
  names_->setOn(!chosenNames_.empty());
  showNames();
  stepsChanged();
}

void CleaningCard::showNames() {
  const int count = static_cast<int>(chosenNames_.size());
  names_->setTitle(count == 0 ? tr("Ingredients") : tr("%n ingredient(s)", nullptr, count));
}

void CleaningCard::ask() {
  if (wouldFail_) return;  // the strip says why
  strip()->showMessage(MessageStrip::Kind::Info, [] {
    return tr("Check the steps and what each of them takes, then apply them.");
  });
  apply_->setFocus(Qt::OtherFocusReason);
}

void CleaningCard::setApplying(bool applying) {
  applying_ = applying;
  updateApply();
}

void CleaningCard::updateApply() {
  setDisabledReason(apply_, applying_    ? tr("The data set is being cleaned.")
                            : !view_     ? tr("There is no data set yet.")
                            : !hasStep() ? tr("Switch a step on first.")
                            : wouldFail_ ? tr("Nothing would be left.")
                                         : QString());
}

void CleaningCard::retranslate() {
  setTitle(tr("Cleaning"));
  showNames();
  choose_->setText(tr("Choose…"));
  unrated_->setTitle(tr("Rating 0 is “no rating”"));
  minimum_->setTitle(tr("Keep ratings from"));
  binarise_->setTitle(tr("Count every rating as 1"));
  duplicates_->setTitle(tr("Duplicates: keep the last"));
  users_->setTitle(tr("Users with at least"));
  recipes_->setTitle(tr("Recipes with at least"));
  core_->setTitle(tr("k-core, repeated"));
  apply_->setText(tr("Apply"));
  updateApply();
  if (view_) {
    setNote(tr("from %1").arg(interactionsText(view_->statistics.interactions)));
    stepsChanged();  // counts again, in the new language
  }
}

void CleaningCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
