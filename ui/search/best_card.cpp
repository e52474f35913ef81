#include "ui/search/best_card.h"

#include <QEvent>
#include <QVBoxLayout>
#include <cmath>

#include "core/models/registry.h"
#include "core/report/run_table.h"
#include "ui/plots/line_plot.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/segment.h"

namespace hankki {

BestCard::BestCard(QWidget* parent)
    : Card(parent), axis_(new Segment(Segment::Look::Segment, this)), plot_(new LinePlot(this)) {
  axis_->setObjectName("spentAxis");
  plot_->setObjectName("bestPlot");
  for (const char* axis : {"trials", "epochs", "seconds"}) axis_->addOption(axis, {});
  addHeaderWidget(axis_);
  body()->addWidget(plot_);
  connect(axis_, &Segment::chosen, this, &BestCard::rebuild);
  retranslate();
}

void BestCard::setTrials(const StudyRequest& request, std::span<const Trial> trials) {
  request_ = request;
  trials_.assign(trials.begin(), trials.end());
  rebuild();
}

void BestCard::rebuild() {
  const bool countTrials = axis_->current() == "trials";
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
      if (!std::isnan(best)) line.points.push_back({countTrials ? begun : epochs, seconds, best});
    }
    lines.push_back(std::move(line));
  }
  plot_->setLegendVisible(lines.size() > 1);
  plot_->setXAxis(axis_->current() == "seconds" ? LinePlot::XAxis::Seconds
                                                : LinePlot::XAxis::Epoch);
  plot_->setEpochName(countTrials ? tr("Trials") : tr("Epochs spent"));
  plot_->setYName(tr("Best validation %1").arg(coreText(metric_title(request_.metric))));
  plot_->setSeries(std::move(lines));
}

void BestCard::retranslate() {
  setTitle(tr("Best so far"));
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
