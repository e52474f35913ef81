// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/curves_card.h"

#include <QAction>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <set>

#include "core/models/registry.h"
#include "core/report/run_table.h"
#include "core/store/runs.h"
#include "core/workbench/seed_groups.h"
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

constexpr int kQuantityLetters = 10;
constexpr double kSmoothing = 0.5;
constexpr std::size_t kMostSmoothed = 30;  // curves
constexpr double kLeastEpochs = 5;         // the axis reaches so far
constexpr QLatin1String kEpochs("epoch"), kSteps("step"), kSeconds("seconds");  // of the segment
// Of a quantity's id: what is before the name of what.
constexpr QLatin1String kTotal("total");
constexpr QLatin1String kPart("part ");
constexpr QLatin1String kWeight("weight ");

bool isOfTraining(const QString& quantity) {
  return quantity == kTotal || quantity.startsWith(kPart) || quantity.startsWith(kWeight);
}

double valueOf(const EpochRow& row, const QString& quantity) {
  const auto among = [&](const auto& values, const QString& name) {
    for (const auto& [known, value] : values)
      if (known == name.toStdString()) return value;
    return std::nan("");
  };
  if (quantity == kTotal) return total_loss(row.losses);
  if (quantity.startsWith(kPart)) return among(row.losses, quantity.mid(kPart.size()));
  if (quantity.startsWith(kWeight)) return among(row.weights, quantity.mid(kWeight.size()));
  return among(row.validation, quantity);
}

}  // namespace

CurvesCard::CurvesCard(AppState& state, JobRunner& jobs, Removals& removals,
                       const RunTableModel& model, QWidget* parent)
    : Card(parent),
      state_(state),
      jobs_(jobs),
      model_(model),
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
        std::vector<Curve> curves;
        for (const RunInfo& run : runs) {
          job.check();
          auto rows = workspace->runs().epochs(run.id);
          auto steps = steps_so_far(rows);
          curves.push_back({run, std::move(rows), std::move(steps)});
        }
        return curves;
      },
      {.done = [this](std::vector<Curve>&& curves) { take(std::move(curves)); },
       .failed = [this](const JobError& error) { strip()->showError(error); }},
      JobRunner::Visibility::Quiet);
}

void CurvesCard::take(std::vector<Curve> curves) {
  curves_ = std::move(curves);
  std::vector<RunId> runs;
  for (const Curve& curve : curves_) runs.push_back(curve.run.id);
  notes_->read(std::move(runs));
  fillQuantities();
  show();
}

void CurvesCard::fillQuantities() {
  const QString before = quantity_->currentData().toString();
  std::set<std::string> metrics, parts, weights;
  for (const Curve& curve : curves_)
    for (const EpochRow& row : curve.rows) {
      for (const auto& [name, value] : row.validation) metrics.insert(name);
      for (const auto& [name, value] : row.losses) parts.insert(name);
      for (const auto& [name, value] : row.weights) weights.insert(name);
    }
  quantity_->clear();
  for (const auto& name : metrics)
    quantity_->addItem(coreText(metric_title(name)), QString::fromStdString(name));
  if (!parts.empty()) quantity_->addItem(tr("Training loss"), QString(kTotal));
  for (const auto& name : parts)
    quantity_->addItem(tr("Loss, %1").arg(coreText(loss_title(name))),
                       kPart + QString::fromStdString(name));
  for (const auto& name : weights)
    quantity_->addItem(coreText(loss_title(name)), kWeight + QString::fromStdString(name));
  int index = quantity_->findData(before);
  if (index < 0) index = quantity_->findData(QStringLiteral("ndcg@10"));
  quantity_->setCurrentIndex(std::max(index, quantity_->count() > 0 ? 0 : -1));
}

bool CurvesCard::anySteps() const {
  return std::ranges::any_of(curves_, [](const Curve& curve) { return !curve.steps.empty(); });
}

/// By epoch too where no run knows its steps.
void CurvesCard::takeAxis() {
  const QString chosen = axis_->current();
  x_ = chosen == kSeconds ? X::Seconds : chosen == kSteps && anySteps() ? X::Steps : X::Epochs;
}

bool CurvesCard::isAgainst() const { return against_->isChecked() && baseline(); }

/// What was measured on other users and recipes is not to be subtracted.
bool CurvesCard::isBeside(const Curve& curve) const {
  return !isAgainst() || curve.run.split == baseline()->run.split;
}

bool CurvesCard::isShown(const Curve& curve) const {
  return isBeside(curve) && (x_ != X::Steps || !curve.steps.empty());
}

QString CurvesCard::noteOfAxis() const {
  if (axis_->current() != kSteps) return {};
  const auto without = std::ranges::count_if(
      curves_, [](const Curve& curve) { return curve.steps.empty() && !curve.rows.empty(); });
  if (without == 0) return {};
  return x_ == X::Steps ? tr("without stored steps, not drawn: %1").arg(without)
                        : tr("no stored steps: by epoch");
}

QString CurvesCard::noteOfSplits() const {
  const auto others = std::ranges::count_if(
      curves_, [this](const Curve& curve) { return !isBeside(curve) && !curve.rows.empty(); });
  return others == 0 ? QString()
                     : tr("of other splits than the baseline, not drawn: %1").arg(others);
}

double CurvesCard::xOf(const Curve& curve, std::size_t at) const {
  if (x_ == X::Steps) return static_cast<double>(curve.steps[at]);
  const EpochRow& row = curve.rows[at];
  return x_ == X::Seconds ? row.elapsed : static_cast<double>(row.epoch + 1);
}

const CurvesCard::Curve* CurvesCard::baseline() const {
  const auto found = std::ranges::find(curves_, model_.baseline(),
                                       [](const Curve& curve) { return curve.run.id; });
  return found == curves_.end() ? nullptr : &*found;
}

/// Less that of the baseline's same epoch, where that is asked for; a gap where it has none.
double CurvesCard::valueAt(const EpochRow& row, const QString& quantity) const {
  const double value = valueOf(row, quantity);
  if (!isAgainst()) return value;
  const Curve* base = baseline();
  const auto same = std::ranges::lower_bound(base->rows, row.epoch, {}, &EpochRow::epoch);
  if (same == base->rows.end() || same->epoch != row.epoch) return std::nan("");
  return value - valueOf(*same, quantity);
}

LineSeries CurvesCard::lineOf(const Curve& curve, const QString& quantity) const {
  LineSeries line{.id = QString::number(curve.run.id),
                  .name = runLabel(curve.run),
                  .style = model_.styleOf(curve.run.id)};
  for (std::size_t at = 0; at < curve.rows.size(); ++at) {
    const EpochRow& row = curve.rows[at];
    const double x = xOf(curve, at);
    line.points.push_back({x, valueAt(row, quantity)});
    if (!isOfTraining(quantity) && row.epoch == curve.run.result.best_epoch) line.ring = x;
  }
  return line;
}

/// As far as all of the group ran; the band goes from the lowest to the highest.
LineSeries CurvesCard::meanOf(const std::vector<std::size_t>& group,
                              const QString& quantity) const {
  const Curve& first = curves_[group.front()];
  LineSeries line{.id = QStringLiteral("seeds of %1").arg(first.run.id),
                  .name = QString::fromStdString(model_name(first.run.request.model)),
                  .note = tr("seeds: %1").arg(group.size()),
                  .style = model_.styleOf(first.run.id)};
  std::size_t epochs = first.rows.size();
  for (const std::size_t at : group) epochs = std::min(epochs, curves_[at].rows.size());
  for (std::size_t epoch = 0; epoch < epochs; ++epoch) {
    double x = 0, sum = 0, low = INFINITY, high = -INFINITY;
    for (const std::size_t at : group) {
      const EpochRow& row = curves_[at].rows[epoch];
      const double value = valueAt(row, quantity);
      x += xOf(curves_[at], epoch);
      sum += value;
      low = std::min(low, value);
      high = std::max(high, value);
    }
    const auto count = static_cast<double>(group.size());
    line.points.push_back({x / count, sum / count});
    if (group.size() > 1 && !std::isnan(sum)) line.band.push_back({x / count, low, high});
  }
  return line;
}

void CurvesCard::show() {
  takeAxis();
  const bool any = quantity_->count() > 0;
  quantity_->setVisible(any);
  axis_->setVisible(any);
  view_->setVisible(any);
  against_->setEnabled(baseline());
  stack_->setCurrentIndex(any ? 1 : 0);
  if (!any) return setNote({});
  const QString quantity = quantity_->currentData().toString();
  plot_->setXAxis(x_ == X::Seconds ? LineAxis{tr("Seconds"), LineAxis::Figures::Seconds, 1}
                  : x_ == X::Steps ? LineAxis{tr("Optimiser steps"), LineAxis::Figures::Count, 1}
                                   : LineAxis{tr("Epoch"), LineAxis::Figures::Count, kLeastEpochs});
  plot_->setLogX(logX_->isChecked());
  plot_->setLogY(logY_->isChecked());
  // A mean is smooth enough; of many lines the raw ones would only be fog.
  plot_->setSmoothing(seeds_->isChecked() || curves_.size() > kMostSmoothed ? 0 : kSmoothing);
  std::vector<LineSeries> series;
  if (seeds_->isChecked()) {
    std::vector<RunInfo> runs;
    for (const Curve& curve : curves_) runs.push_back(curve.run);
    for (const auto& group : alike_but_for_seeds(runs)) {
      std::vector<std::size_t> shown;
      for (const std::size_t at : group)
        if (isShown(curves_[at])) shown.push_back(at);
      if (!shown.empty()) series.push_back(meanOf(shown, quantity));
    }
  } else {
    for (const Curve& curve : curves_)
      if (isShown(curve)) series.push_back(lineOf(curve, quantity));
  }
  const QString name = isOfTraining(quantity) ? quantity_->currentText()
                                              : tr("Validation %1").arg(quantity_->currentText());
  plot_->setYName(isAgainst() ? tr("%1, less that of %2").arg(name, runLabel(baseline()->run))
                              : name);
  plot_->setSeries(std::move(series));
  QStringList notes{noteOfAxis(), noteOfSplits()};
  if (seeds_->isChecked()) notes << tr("band: lowest to highest seed");
  notes.removeAll(QString());
  setNote(notes.join(QStringLiteral(" · ")));
  showNotes();
}

void CurvesCard::showNotes() {
  std::vector<LineNote> notes;
  for (const Annotation& note : notes_->all()) {
    const auto curve =
        std::ranges::find(curves_, note.run, [](const Curve& one) { return one.run.id; });
    if (curve == curves_.end() || !isShown(*curve)) continue;
    const auto row = std::ranges::lower_bound(curve->rows, note.epoch, {}, &EpochRow::epoch);
    if (row == curve->rows.end() || row->epoch != note.epoch) continue;
    notes.push_back({note.id, QString::number(note.run),
                     xOf(*curve, static_cast<std::size_t>(row - curve->rows.begin())),
                     QString::fromStdString(note.text)});
  }
  plot_->setNotes(std::move(notes));
}

/// A click on a curve: what can be written there, and what was.
void CurvesCard::offerNotes(QPointF position) {
  auto* menu = new QMenu(this);
  menu->setObjectName("curveNotes");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  connect(&state_, &AppState::workspaceChanged, menu, &QMenu::close);
  if (const auto id = plot_->noteAt(position)) {
    addNoteActions(*menu, *notes_, *id);
  } else if (const auto place = plot_->placeAt(position)) {
    // A mean is nobody's run.
    const auto curve = std::ranges::find(
        curves_, place->series, [](const Curve& one) { return QString::number(one.run.id); });
    for (std::size_t at = 0; curve != curves_.end() && at < curve->rows.size(); ++at) {
      if (xOf(*curve, at) != place->x) continue;
      const std::int64_t epoch = curve->rows[at].epoch;
      menu->addAction(
          tr("Note at epoch %1 of %2…").arg(epoch + 1).arg(runLabel(curve->run)), notes_,
          [this, run = curve->run, epoch] { notes_->add(run.id, epoch, runLabel(run)); });
      break;
    }
  }
  if (menu->isEmpty()) return delete menu;
  menu->popup(plot_->mapToGlobal(position.toPoint()));
}

/// Those that trained by epochs and have at least one.
std::vector<NotableRun> CurvesCard::notable() const {
  std::vector<NotableRun> runs;
  for (const Curve& curve : curves_)
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
