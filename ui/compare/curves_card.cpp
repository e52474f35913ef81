// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/curves_card.h"

#include <QAction>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/report/run_table.h"
#include "core/store/runs.h"
#include "ui/compare/curve_notes.h"
#include "ui/compare/curve_notes_menu.h"
#include "ui/compare/note_dialog.h"
#include "ui/plots/line_plot.h"
#include "ui/tables/run_label.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kQuantityLetters = 8;
constexpr double kSmoothing = 0.5;
constexpr std::size_t kMostSmoothed = 30;  // curves
constexpr double kLeastEpochs = 5;         // the axis reaches so far
constexpr QLatin1String kEpochs("epoch"), kSteps("step"), kSeconds("seconds");  // of the segment

}  // namespace

CurvesCard::CurvesCard(AppState& state, JobRunner& jobs, Removals& removals,
                       const RunTableModel& model, QWidget* parent)
    : Card(parent),
      state_(state),
      jobs_(jobs),
      model_(model),
      curves_(model),
      empty_(new EmptyState(QStringLiteral("empty-train"))),
      plot_(new LinePlot),
      quantity_(new ChoiceBox),
      axis_(new Segment),
      view_(new QToolButton),
      notes_(new CurveNotes(state, jobs, removals, *this)) {
  build();
  connect(quantity_, &QComboBox::activated, this, &CurvesCard::show);
  connect(axis_, &Segment::chosen, this, &CurvesCard::show);
  connect(notes_, &CurveNotes::changed, this, &CurvesCard::showNotes);
  connect(plot_, &LinePlot::tappedAt, this, &CurvesCard::offerNotes);
}

void CurvesCard::build() {
  axis_->addOption(kEpochs, {});
  axis_->addOption(kSteps, {});
  axis_->addOption(kSeconds, {});
  axis_->setObjectName("curvesAxis");
  quantity_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  quantity_->setMinimumContentsLength(kQuantityLetters);
  auto* menu = new QMenu(view_);
  for (QAction** action : {&seeds_, &against_, &logX_, &logY_}) {
    *action = menu->addAction(QString());
    (*action)->setCheckable(true);
    connect(*action, &QAction::toggled, this, &CurvesCard::show);
  }
  menu->addSeparator();
  notesMenu_ = new CurveNotesMenu(
      *notes_, [this] { return notable(); }, menu);
  menu->addMenu(notesMenu_);
  connect(&state_, &AppState::workspaceChanged, menu, &QMenu::close);
  save_ = menu->addAction(QString());
  connect(save_, &QAction::triggered, this, &CurvesCard::saveVisible);
  view_->setObjectName("curvesView");
  view_->setMenu(menu);
  view_->setPopupMode(QToolButton::InstantPopup);
  setStyleProperty(view_, "kind", "small");
  addHeaderWidget(quantity_);
  addHeaderWidget(axis_);
  addHeaderWidget(view_);
  auto* holder = new QWidget;
  stack_ = new QStackedLayout(holder);
  stack_->addWidget(empty_);
  stack_->addWidget(plot_);
  body()->addWidget(holder);
}

void CurvesCard::refresh() {
  jobs_.drop(reading_);
  reading_ = 0;
  std::vector<RunInfo> runs;
  for (RunInfo& run : model_.checkedRuns())
    if (run.result.epochs_run > 0) runs.push_back(std::move(run));
  const auto workspace = state_.workspace();
  if (!workspace || runs.empty()) return take({});
  reading_ = jobs_.run(
      this, tr("Reading curves"),
      [workspace, runs](const JobContext& job) {
        return LearningCurves::read(*workspace, runs, job);
      },
      {.done = [this](std::vector<LearningCurves::Curve>&& curves) { take(std::move(curves)); },
       .failed = [this](const JobError& error) { strip()->showError(error); }},
      JobRunner::Visibility::Quiet);
}

void CurvesCard::take(std::vector<LearningCurves::Curve> curves) {
  curves_.set(std::move(curves));
  std::vector<RunId> runs;
  for (const auto& curve : curves_.all()) runs.push_back(curve.run.id);
  notes_->read(std::move(runs));
  fillQuantities();
  show();
}

void CurvesCard::fillQuantities() {
  const QString before = quantity_->currentData().toString();
  const auto [metrics, parts, weights] = curves_.quantities();
  quantity_->clear();
  for (const auto& name : metrics)
    quantity_->addItem(coreText(metric_title(name)), QString::fromStdString(name));
  if (!parts.empty()) quantity_->addItem(tr("Training loss"), QString(LearningCurves::kTotal));
  for (const auto& name : parts)
    quantity_->addItem(tr("Loss, %1").arg(coreText(loss_title(name))),
                       LearningCurves::kPart + QString::fromStdString(name));
  for (const auto& name : weights)
    quantity_->addItem(coreText(loss_title(name)),
                       LearningCurves::kWeight + QString::fromStdString(name));
  int index = quantity_->findData(before);
  if (index < 0) index = quantity_->findData(QStringLiteral("ndcg@10"));
  quantity_->setCurrentIndex(std::max(index, quantity_->count() > 0 ? 0 : -1));
}

LearningCurves::X CurvesCard::chosenX() const {
  const QString chosen = axis_->current();
  return chosen == kSeconds ? LearningCurves::X::Seconds
         : chosen == kSteps ? LearningCurves::X::Steps
                            : LearningCurves::X::Epochs;
}

/// What is not drawn, and why.
QStringList CurvesCard::leftOut() const {
  QStringList notes;
  const bool bySteps = curves_.shownX() == LearningCurves::X::Steps;
  if (const auto without = curves_.withoutSteps();
      without > 0 && chosenX() == LearningCurves::X::Steps)
    notes << (bySteps ? tr("without stored steps, not drawn: %1").arg(without)
                      : tr("no stored steps: by epoch"));
  if (const auto others = curves_.ofOtherSplits(); others > 0)
    notes << tr("of other splits than the baseline, not drawn: %1").arg(others);
  return notes;
}

void CurvesCard::show() {
  const bool any = quantity_->count() > 0;
  quantity_->setVisible(any);
  axis_->setVisible(any);
  view_->setVisible(any);
  against_->setEnabled(curves_.baseline());
  stack_->setCurrentIndex(any ? 1 : 0);
  const QString quantity = quantity_->currentData().toString();
  const bool seeds = seeds_->isChecked();
  curves_.setLook(
      {.quantity = quantity, .x = chosenX(), .against = against_->isChecked(), .seeds = seeds});
  if (!any) return setNote({});
  using X = LearningCurves::X;
  const X x = curves_.shownX();
  plot_->setXAxis(x == X::Seconds ? LineAxis{tr("Seconds"), LineAxis::Figures::Seconds, 1}
                  : x == X::Steps ? LineAxis{tr("Optimiser steps"), LineAxis::Figures::Count, 1}
                                  : LineAxis{tr("Epoch"), LineAxis::Figures::Count, kLeastEpochs});
  plot_->setLogX(logX_->isChecked());
  plot_->setLogY(logY_->isChecked());
  // A mean is smooth enough; of many lines the raw ones would only be fog.
  plot_->setSmoothing(seeds || curves_.all().size() > kMostSmoothed ? 0 : kSmoothing);
  const QString name = LearningCurves::isOfTraining(quantity)
                           ? quantity_->currentText()
                           : tr("Validation %1").arg(quantity_->currentText());
  plot_->setYName(curves_.isAgainst()
                      ? tr("%1, less that of %2").arg(name, runLabel(curves_.baseline()->run))
                      : name);
  plot_->setSeries(curves_.lines());
  QStringList notes = leftOut();
  if (seeds) notes << tr("band: lowest to highest seed");
  setNote(notes.join(QStringLiteral(" · ")));
  showNotes();
}

void CurvesCard::showNotes() { plot_->setNotes(curves_.notesOn(notes_->all())); }

/// A click on a curve: what can be written there, and what was.
void CurvesCard::offerNotes(QPointF position) {
  auto* menu = new QMenu(this);
  menu->setObjectName("curveNotes");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  connect(&state_, &AppState::workspaceChanged, menu, &QMenu::close);
  if (const auto id = plot_->noteAt(position)) {
    addNoteActions(*menu, *notes_, *id);
  } else if (const auto place = plot_->placeAt(position)) {
    if (const auto at = curves_.placeOf(place->series, place->x))
      menu->addAction(
          tr("Note at epoch %1 of %2…").arg(at->epoch + 1).arg(runLabel(at->curve->run)), notes_,
          [this, run = at->curve->run, epoch = at->epoch] {
            notes_->add(run.id, epoch, runLabel(run));
          });
  }
  if (menu->isEmpty()) return delete menu;
  menu->popup(plot_->mapToGlobal(position.toPoint()));
}

/// Those that trained by epochs and have at least one.
std::vector<NotableRun> CurvesCard::notable() const {
  std::vector<NotableRun> runs;
  for (const auto& curve : curves_.all())
    if (!curve.rows.empty())
      runs.push_back({curve.run.id, runLabel(curve.run), curve.rows.back().epoch + 1});
  return runs;
}

void CurvesCard::saveVisible() {
  exportFile(jobs_, *strip(),
             {.title = tr("Save visible values"),
              .suggested = QStringLiteral("curves.csv"),
              .filter = tr("CSV (*.csv)"),
              .contents = [csv = plot_->visibleCsv()](const JobContext&) { return csv(); }});
}

void CurvesCard::retranslate() {
  setTitle(tr("Curves"));
  axis_->setText(kEpochs, tr("Epoch"));
  axis_->setText(kSteps, tr("Step"));
  axis_->setText(kSeconds, tr("Time"));
  view_->setText(tr("View"));
  seeds_->setText(tr("Seeds as one, with a band"));
  against_->setText(tr("Less the baseline"));
  logX_->setText(tr("Logarithmic horizontal axis"));
  logY_->setText(tr("Logarithmic vertical axis"));
  notesMenu_->retranslate();
  save_->setText(tr("Save visible values as CSV…"));
  empty_->setTexts(tr("Check runs that train by epochs to see how they learned."));
  fillQuantities();
  show();
}

}  // namespace hankki
