// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/best_card.h"

#include <QEvent>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <cmath>

#include "core/models/registry.h"
#include "core/report/run_table.h"
#include "ui/plots/box_plot.h"
#include "ui/plots/line_plot.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {
constexpr double kLeastCount = 5;  // the axis reaches so far
}

BestCard::BestCard(QWidget* parent)
    : Card(parent),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      axis_(new Segment(Segment::Look::Segment, this)),
      plot_(new LinePlot(this)),
      boxes_(new BoxPlot(this)) {
  tabs_->setObjectName("bestTabs");
  axis_->setObjectName("spentAxis");
  plot_->setObjectName("bestPlot");
  for (const char* axis : {"trials", "epochs", "seconds"}) axis_->addOption(axis, {});
  boxes_->setObjectName("spreadPlot");
  for (const char* tab : {"best", "spread"}) tabs_->addOption(tab, {});
  setTitle({});
  addHeaderLeadingWidget(tabs_);
  auto* holder = new QWidget(this);
  stack_ = new QStackedLayout(holder);
  stack_->addWidget(plot_);
  stack_->addWidget(boxes_);
  body()->addWidget(axis_, 0, Qt::AlignLeft);  // beside the tabs it would not fit a small window
  body()->addWidget(holder, 1);
  connect(axis_, &Segment::chosen, this, &BestCard::rebuild);
  connect(tabs_, &Segment::chosen, this, &BestCard::rebuild);
  retranslate();
}

void BestCard::setTrials(const StudyRequest& request, std::span<const Trial> trials) {
  request_ = request;
  trials_.assign(trials.begin(), trials.end());
  rebuild();
}

void BestCard::rebuild() {
  const bool several = request_.models.size() > 1;
  tabs_->setOptionEnabled(QStringLiteral("spread"), several,
                          tr("A study of several models shows here how their trials spread."));
  if (!several) tabs_->setCurrent(QStringLiteral("best"));
  const bool spread = tabs_->current() == "spread";
  axis_->setVisible(!spread);
  stack_->setCurrentWidget(spread ? static_cast<QWidget*>(boxes_) : plot_);
  if (spread)
    showBoxes();
  else
    showLines();
}

void BestCard::showBoxes() {
  std::vector<BoxGroup> groups;
  for (const StudyModel& model : request_.models) {
    BoxGroup group{.name = QString::fromStdString(model_name(model.model)),
                   .style = modelStyle(model.model),
                   .values = {}};
    for (const Trial& trial : trials_)
      if (trial.model == model.model && trial.state != TrialState::Failed)
        group.values.push_back(trial.value);
    groups.push_back(std::move(group));
  }
  boxes_->setYName(tr("Validation %1 of the trials").arg(coreText(metric_title(request_.metric))));
  boxes_->setGroups(std::move(groups));
}

void BestCard::showLines() {
  const QString axis = axis_->current();
  std::vector<LineSeries> lines;
  for (const StudyModel& model : request_.models) {
    LineSeries line{.id = QString::fromStdString(model.model),
                    .name = QString::fromStdString(model_name(model.model)),
                    .style = modelStyle(model.model),
                    .steps = true};
    double begun = 0, epochs = 0, seconds = 0, best = std::nan("");
    for (const Trial& trial : trials_) {
      if (trial.model != model.model) continue;
      begun += 1;
      epochs += static_cast<double>(trial.epochs);
      seconds += trial.seconds;
      if (trial.state != TrialState::Failed && !(best >= trial.value)) best = trial.value;
      if (!std::isnan(best))
        line.points.push_back({axis == "trials"   ? begun
                               : axis == "epochs" ? epochs
                                                  : seconds,
                               best});
    }
    lines.push_back(std::move(line));
  }
  plot_->setLegendVisible(lines.size() > 1);
  const bool seconds = axis == "seconds";
  plot_->setXAxis({.name = seconds            ? tr("Seconds")
                           : axis == "trials" ? tr("Trials")
                                              : tr("Epochs spent"),
                   .figures = seconds ? LineAxis::Figures::Seconds : LineAxis::Figures::Count,
                   .least = seconds ? 1.0 : kLeastCount});
  plot_->setYName(tr("Best validation %1").arg(coreText(metric_title(request_.metric))));
  plot_->setSeries(std::move(lines));
}

void BestCard::retranslate() {
  tabs_->setText(QStringLiteral("best"), tr("Best so far"));
  tabs_->setText(QStringLiteral("spread"), tr("Spread"));
  axis_->setText(QStringLiteral("trials"), tr("Trials"));
  axis_->setText(QStringLiteral("epochs"), tr("Epochs"));
  axis_->setText(QStringLiteral("seconds"), tr("Seconds"));
  rebuild();
}

void BestCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
