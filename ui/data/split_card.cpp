// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/split_card.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/data/folds.h"
#include "ui/data/counts.h"
#include "ui/data/split_list.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

using Method = SplitRecipe::Method;
constexpr Method kMethods[] = {Method::Ratio,      Method::LeaveOneOut, Method::LeaveLatestOut,
                               Method::GlobalTime, Method::NewRecipes,  Method::NewUsers};
constexpr int kStackBelow = 1000;  // px
constexpr int kPartsGap = 32;
constexpr int kDelay = 120;            // ms
constexpr double kLeastTrain = 0.005;  // half of the least step that can be typed

bool needsDates(Method method) { return method == Method::GlobalTime; }

QSpinBox* makeSpin(int minimum, int maximum, int value, const char* name, QWidget* parent) {
  auto* spin = new QSpinBox(parent);
  spin->setRange(minimum, maximum);
  spin->setValue(value);
  spin->setObjectName(QLatin1String(name));
  spin->setAlignment(Qt::AlignRight);
  return spin;
}

}  // namespace

SplitCard::SplitCard(AppState& state, JobRunner& jobs, QWidget* parent)
    : Card(parent), state_(state), jobs_(jobs) {
  close_ = makeIconButton("close", {}, this);
  addHeaderWidget(close_);
  parts_ = new QBoxLayout(QBoxLayout::LeftToRight);
  parts_->setSpacing(kPartsGap);
  parts_->addLayout(makeForm(), 3);
  parts_->addLayout(makeSplits(), 2);
  body()->addLayout(parts_);

  timer_.setSingleShot(true);
  timer_.setInterval(kDelay);
  connect(&timer_, &QTimer::timeout, this, &SplitCard::count);
  connect(method_, &QComboBox::currentIndexChanged, this, &SplitCard::methodChanged);
  for (QSpinBox* spin : {shares_[0], shares_[1], seed_})
    connect(spin, &QSpinBox::valueChanged, this, &SplitCard::recipeChanged);
  connect(folds_, &QSpinBox::valueChanged, this, &SplitCard::methodChanged);
  connect(make_, &QPushButton::clicked, this, [this] { emit makeRequested(recipe(), folds()); });
  connect(use_, &QPushButton::clicked, this, &SplitCard::trainRequested);
  connect(close_, &QToolButton::clicked, this, &SplitCard::closeRequested);
  connect(&state_, &AppState::splitChanged, this, &SplitCard::updateButtons);
  retranslate();
}

QLayout* SplitCard::makeForm() {
  method_ = new ChoiceBox(this);
  method_->setObjectName("splitMethod");
  for (const Method method : kMethods) method_->addItem({}, static_cast<int>(method));
  shares_[0] = makeSpin(0, 90, 10, "splitValidation", this);
  shares_[1] = makeSpin(0, 90, 10, "splitTest", this);
  seed_ = makeSpin(0, 2'147'483'647, 2020, "splitSeed", this);
  folds_ = makeSpin(1, kMostFolds, 1, "splitFolds", this);
  train_ = makeLabel(TextRole::Help, {}, this);
  sizes_ = makeLabel(TextRole::Help, {}, this);
  sizes_->setObjectName("splitSizes");
  setTone(sizes_, Tone::Muted);
  for (QLabel*& label : labels_) {
    label = makeLabel(TextRole::Help, {}, this);
    setTone(label, Tone::Muted);
  }
  make_ = makeButton(ButtonKind::Primary, QStringLiteral("split"), this);
  make_->setObjectName("makeSplit");

  auto* shares = new QHBoxLayout;
  shares->setSpacing(metrics::kSpace);
  shares->addWidget(train_);
  shares->addWidget(shares_[0]);
  shares->addWidget(shares_[1]);
  shares->addStretch(1);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(metrics::kSmallSpace);
  grid->addWidget(labels_[0], 0, 0);
  grid->addWidget(labels_[1], 0, 1);
  grid->addWidget(labels_[2], 0, 2);
  grid->addWidget(labels_[3], 0, 3);
  grid->addWidget(method_, 1, 0);
  grid->addLayout(shares, 1, 1);
  grid->addWidget(seed_, 1, 2);
  grid->addWidget(folds_, 1, 3);
  grid->setColumnStretch(4, 1);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(16);
  foot->addWidget(make_);
  foot->addWidget(sizes_, 1);
  auto* layout = new QVBoxLayout;
  layout->setSpacing(12);
  layout->addLayout(grid);
  layout->addLayout(foot);
  layout->addStretch(1);
  return layout;
}

QLayout* SplitCard::makeSplits() {
  splitsTitle_ = makeLabel(TextRole::HelpStrong, {}, this);
  splits_ = new SplitList(state_, this);
  use_ = makeButton(ButtonKind::Normal, {}, this);
  use_->setObjectName("useSplit");
  auto* foot = new QHBoxLayout;
  foot->addWidget(use_);
  foot->addStretch(1);
  auto* layout = new QVBoxLayout;
  layout->setSpacing(metrics::kSpace);
  layout->addWidget(splitsTitle_);
  layout->addWidget(splits_);
  layout->addLayout(foot);
  layout->addStretch(1);
  return layout;
}

void SplitCard::setView(DataViewPtr view) {
  view_ = std::move(view);
  const bool dated = view_ && view_->dates;
  auto* items = qobject_cast<QStandardItemModel*>(method_->model());
  for (int i = 0; items && i < method_->count(); ++i) {
    const bool usable = dated || !needsDates(kMethods[i]);
    items->item(i)->setEnabled(usable);
    items->item(i)->setToolTip(usable ? QString() : tr("The data set has no dates."));
    if (!usable && method_->currentIndex() == i) method_->setCurrentIndex(0);
  }
  recipeChanged();
}

SplitRecipe SplitCard::recipe() const {
  SplitRecipe recipe;
  recipe.method = static_cast<Method>(method_->currentData().toInt());
  const int validation = shares_[0]->value();
  const int test = shares_[1]->value();
  recipe.validation = validation / 100.0;
  recipe.test = folds() > 1 ? 1.0 / folds() : test / 100.0;
  recipe.train =
      folds() > 1 ? 1 - recipe.validation - recipe.test : (100 - validation - test) / 100.0;
  recipe.seed = static_cast<std::uint64_t>(seed_->value());
  return recipe;
}

bool SplitCard::leavesNothing() const {
  const SplitRecipe wanted = recipe();
  return has_shares(wanted.method) && wanted.train < kLeastTrain;
}

QString SplitCard::nothingLeft() {
  return tr(
      "Validation and test take everything. Make them smaller, so that something is left to "
      "train on.");
}

int SplitCard::folds() const {
  const auto method = static_cast<Method>(method_->currentData().toInt());
  return can_fold(method) ? folds_->value() : 1;
}

void SplitCard::methodChanged() {
  const Method method = recipe().method;
  const bool shares = has_shares(method);
  const bool seeded = is_random(method);
  const QString noShares = tr("This method takes one item a user for each part.");
  const QString noSeed = tr("This method has nothing random in it.");
  for (QSpinBox* spin : shares_) setDisabledReason(spin, shares ? QString() : noShares);
  if (folds() > 1)
    setDisabledReason(shares_[1],
                      tr("Each of the %n fold(s) is the test part once.", nullptr, folds()));
  setDisabledReason(folds_, can_fold(method) ? QString()
                                             : tr("This method has one test part, which cannot be "
                                                  "cut into folds."));
  if (folds_->isEnabled())
    folds_->setToolTip(
        tr("A split for each fold, whose test part it is, so that everything is tested "
           "once."));
  train_->setVisible(shares);
  setDisabledReason(seed_, seeded ? QString() : noSeed);
  recipeChanged();
}

void SplitCard::recipeChanged() {
  jobs_.drop(job_);
  timer_.stop();
  setBusy(false);
  strip()->clear();
  sizes_->clear();
  valid_ = false;
  train_->setText(tr("%1 train").arg(formatPercent(std::max(0.0, recipe().train))));
  updateButtons();
  if (leavesNothing())
    strip()->showMessage(MessageStrip::Kind::Warn, [] { return nothingLeft(); });
  else if (view_ && isVisible())
    timer_.start();
}

void SplitCard::count() {
  setBusy(true);
  job_ = jobs_.run(
      this, tr("Counting the parts"),
      [view = view_, recipe = recipe(), folds = folds()](const JobContext& job) {
        return preview_split(*view->dataset, fold_recipes(recipe, folds).front(), job);
      },
      {.done =
           [this](SplitPreview&& preview) {
             setBusy(false);
             valid_ = true;
             const QString sizes =
                 tr("%1 train · %2 validation · %3 test; %4, %5")
                     .arg(formatCount(preview.train), formatCount(preview.validation),
                          formatCount(preview.test), usersText(preview.users),
                          recipesText(preview.items));
             sizes_->setText(folds() > 1 ? tr("Fold 1 of %1: %2").arg(folds()).arg(sizes) : sizes);
             if (!preview.warning.empty())
               strip()->showMessage(MessageStrip::Kind::Warn, preview.warning);
             updateButtons();
             emit counted();
           },
       .failed =
           [this](const JobError& error) {
             setBusy(false);
             strip()->showError(error);
           },
       .cancelled = [this] { setBusy(false); }},
      JobRunner::Visibility::Quiet);
}

void SplitCard::setMaking(bool making) {
  making_ = making;
  updateButtons();
}

void SplitCard::updateButtons() {
  make_->setText(folds() > 1 ? tr("Make %n split(s) and train", nullptr, folds())
                             : tr("Make the split and train"));
  setDisabledReason(make_, making_           ? tr("The split is being made.")
                           : leavesNothing() ? nothingLeft()
                           : !valid_         ? tr("The parts are being counted.")
                                             : QString());
  setDisabledReason(use_, state_.splitInfo() ? QString() : tr("There is no split yet."));
}

void SplitCard::retranslate() {
  setTitle(tr("Make a split"));
  setNote(tr("what is trained on, and what is kept back to test"));
  labels_[0]->setText(tr("Method"));
  labels_[1]->setText(tr("Shares"));
  labels_[2]->setText(tr("Seed"));
  labels_[3]->setText(tr("Folds"));
  const QSignalBlocker blocker(method_);
  method_->setItemText(0, tr("Random, per user"));
  method_->setItemText(1, tr("Leave one out, random"));
  method_->setItemText(2, tr("Leave the latest out"));
  method_->setItemText(3, tr("By time, for all users"));
  method_->setItemText(4, tr("New recipes, held out whole"));
  method_->setItemText(5, tr("New users, held out whole"));
  shares_[0]->setSuffix(tr(" % validation"));
  shares_[1]->setSuffix(tr(" % test"));
  method_->setAccessibleName(tr("Method"));
  seed_->setAccessibleName(tr("Seed"));
  folds_->setAccessibleName(tr("Folds"));
  folds_->setSpecialValueText(tr("none"));
  splitsTitle_->setText(tr("Splits of this data set"));
  use_->setText(tr("Train on the chosen one"));
  close_->setToolTip(tr("Close"));
  close_->setAccessibleName(tr("Close"));
  methodChanged();  // says why a field cannot be used
}

QSize SplitCard::minimumSizeHint() const {
  const QMargins padding = body()->contentsMargins();
  int width = 0;
  for (int part = 0; part < parts_->count(); ++part)
    width = std::max(width, parts_->itemAt(part)->minimumSize().width());
  return {width + padding.left() + padding.right() + 2, Card::minimumSizeHint().height()};
}

void SplitCard::resizeEvent(QResizeEvent* event) {
  parts_->setDirection(width() < kStackBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  parts_->setSpacing(width() < kStackBelow ? metrics::kCardGap : kPartsGap);
  Card::resizeEvent(event);
}

void SplitCard::showEvent(QShowEvent* event) {
  Card::showEvent(event);
  if (!valid_) recipeChanged();
}

void SplitCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
