// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/traffic_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>

#include "ui/plots/area_plot.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/model_marker.h"

namespace hankki {
namespace {
constexpr std::size_t kMostNamed = 6;  // in the legend; the areas have names too
}

TrafficCard::TrafficCard(QWidget* parent)
    : Card(parent),
      plot_(new AreaPlot(this)),
      legend_(new QWidget(this)),
      entries_(new QHBoxLayout(legend_)) {
  plot_->setObjectName("trafficPlot");
  entries_->setContentsMargins(0, 0, 0, 0);
  entries_->setSpacing(6);
  addHeaderWidget(legend_);
  plot_->setMinimumHeight(104);
  body()->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSpace);
  body()->addWidget(plot_);
}

void TrafficCard::updateLegend(const LiveHistory& history) {
  while (QLayoutItem* item = entries_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  if (history.arms.size() > kMostNamed) return;
  for (const ArmLook& arm : history.arms) {
    auto* marker = new ModelMarker(legend_);
    marker->setStyle(arm.style);
    entries_->addWidget(marker);
    entries_->addWidget(makeLabel(TextRole::Help, arm.name, legend_));
    entries_->addSpacing(6);
  }
}

void TrafficCard::rebuild(const LiveHistory& history) {
  std::vector<AreaBand> bands;
  for (const ArmLook& arm : history.arms) bands.push_back({arm.name, arm.style});
  plot_->setBands(std::move(bands));
  bands_ = history.arms.size();
  appended_ = 1;  // before the first visit nobody has a share
  changes_ = SIZE_MAX;
  updateLegend(history);
}

void TrafficCard::showFrame(const LiveFrame& frame) {
  const LiveHistory& history = frame.history;
  if (appended_ == 0 || bands_ != history.arms.size()) rebuild(history);
  // The last point may have been replaced by a newer one of the same visit.
  for (; appended_ < history.points.size(); ++appended_)
    plot_->append(static_cast<double>(history.points[appended_].state.visits),
                  history.shares(appended_));
  if (changes_ != history.changes.size()) {
    changes_ = history.changes.size();
    std::vector<PlotMark> events;
    for (const LiveChange& change : history.changes)
      events.push_back(
          {.x = static_cast<double>(change.visit), .text = changeText(change, history)});
    plot_->setEvents(std::move(events));
  }
  plot_->setAxisNames(tr("Visits"),
                      tr("Share of traffic, last %1 visits").arg(formatCount(history.window())));
  plot_->setEnd(static_cast<double>(history.setup.request.visits));
  plot_->setCursor(frame.atHead() ? std::nullopt
                                  : std::optional(static_cast<double>(frame.visits())));
}

void TrafficCard::setPolicy(const QString& policy) {
  if (policy == policy_) return;
  policy_ = policy;
  setNote(policy);
}

void TrafficCard::retranslate() {
  setTitle(tr("Traffic"));
  plot_->setTitle({});
  appended_ = 0;  // arms may be called otherwise
}

}  // namespace hankki
