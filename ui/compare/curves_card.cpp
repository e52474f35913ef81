// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/curves_card.h"

#include <QStackedLayout>
#include <QVBoxLayout>
#include <cmath>
#include <set>

#include "core/report/run_table.h"
#include "core/store/runs.h"
#include "ui/plots/line_plot.h"
#include "ui/tables/run_label.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kQuantityLetters = 10;
constexpr double kLeastEpochs = 5;  // the axis reaches so far
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

CurvesCard::CurvesCard(AppState& state, JobRunner& jobs, const RunTableModel& model,
                       QWidget* parent)
    : Card(parent),
      state_(state),
      jobs_(jobs),
      model_(model),
      empty_(new EmptyState(QStringLiteral("empty-train"))),
      plot_(new LinePlot),
      quantity_(new ChoiceBox),
      axis_(new Segment) {
  axis_->addOption(QStringLiteral("epoch"), {});
  axis_->addOption(QStringLiteral("seconds"), {});
  quantity_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  quantity_->setMinimumContentsLength(kQuantityLetters);
  addHeaderWidget(quantity_);
  addHeaderWidget(axis_);
  auto* holder = new QWidget;
  stack_ = new QStackedLayout(holder);
  stack_->addWidget(empty_);
  stack_->addWidget(plot_);
  body()->addWidget(holder);
  plot_->setSmoothing(0.5);
  connect(quantity_, &QComboBox::activated, this, &CurvesCard::show);
  connect(axis_, &Segment::chosen, this, &CurvesCard::show);
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
          curves.push_back({run, workspace->runs().epochs(run.id)});
        }
        return curves;
      },
      {.done = [this](std::vector<Curve>&& curves) { take(std::move(curves)); },
       .failed = [this](const JobError& error) { strip()->showError(error); }},
      JobRunner::Visibility::Quiet);
}

void CurvesCard::take(std::vector<Curve> curves) {
  curves_ = std::move(curves);
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

void CurvesCard::show() {
  const bool any = quantity_->count() > 0;
  quantity_->setVisible(any);
  axis_->setVisible(any);
  stack_->setCurrentIndex(any ? 1 : 0);
  if (!any) return;
  const QString quantity = quantity_->currentData().toString();
  const bool seconds = axis_->current() == "seconds";
  plot_->setXAxis(seconds ? LineAxis{tr("Seconds"), LineAxis::Figures::Seconds, 1}
                          : LineAxis{tr("Epoch"), LineAxis::Figures::Count, kLeastEpochs});
  std::vector<LineSeries> series;
  for (const Curve& curve : curves_) {
    LineSeries line{.id = QString::number(curve.run.id),
                    .name = runLabel(curve.run),
                    .style = model_.styleOf(curve.run.id)};
    for (const EpochRow& row : curve.rows) {
      const double x = seconds ? row.elapsed : static_cast<double>(row.epoch + 1);
      line.points.push_back({x, valueOf(row, quantity)});
      if (!isOfTraining(quantity) && row.epoch == curve.run.result.best_epoch) line.ring = x;
    }
    series.push_back(std::move(line));
  }
  plot_->setYName(isOfTraining(quantity) ? quantity_->currentText()
                                         : tr("Validation %1").arg(quantity_->currentText()));
  plot_->setSeries(std::move(series));
}

void CurvesCard::retranslate() {
  setTitle(tr("Curves"));
  axis_->setText(QStringLiteral("epoch"), tr("Epoch"));
  axis_->setText(QStringLiteral("seconds"), tr("Seconds"));
  empty_->setTexts(tr("Check runs that train by epochs to see how they learned."));
  fillQuantities();
  show();
}

}  // namespace hankki
