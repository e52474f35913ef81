// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/worth_card.h"

#include <QVBoxLayout>

#include "ui/bandit/live_table.h"
#include "ui/plots/belief_curve.h"
#include "ui/plots/density_plot.h"
#include "ui/theme/format.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/file_role.h"

namespace hankki {

WorthCard::WorthCard(QWidget* parent)
    : Card(parent), plot_(new DensityPlot(this)), model_(new LiveTable(this)) {
  plot_->setObjectName("beliefPlot");
  plot_->setMinimumHeight(96);
  DataTable* table = makeLiveTable(model_, this);
  table->setObjectName("beliefTable");
  table->setMinimumHeight(28 * 4 + 2);  // the header and three models
  body()->addWidget(plot_, 3);
  body()->addWidget(table, 2);
}

void WorthCard::showFrame(const LiveFrame& frame) {
  const LivePoint& point = frame.point();
  std::vector<DensityCurve> curves;
  std::vector<LiveTable::Row> rows;
  for (std::size_t arm = 0; arm < point.beliefs.size(); ++arm) {
    const Beta& belief = point.beliefs[arm];
    const ArmLook& look = frame.history.arms[arm];
    if (point.state.there[arm]) curves.push_back(beliefCurve(look.name, look.style, belief));
    const auto [low, high] = credible(belief);
    rows.push_back(
        {.arm = look,
         .figures = {formatPercent(belief.mean(), 2),
                     tr("%1 to %2").arg(formatNumber(100 * low, 2), formatPercent(high, 2)),
                     formatCount(point.counted[arm].trials)},
         .values = {belief.mean(), intervalValue(low, high),
                    static_cast<qlonglong>(point.counted[arm].trials)},
         .strong = arm == point.verdict.leader,
         .muted = !point.state.there[arm]});
  }
  plot_->setCurves(std::move(curves));
  model_->setRows(std::move(rows));
  plot_->setYName(tr("Posterior density after %1 visits").arg(formatCount(frame.visits())));
}

void WorthCard::retranslate() {
  setTitle(tr("What each model is worth"));
  plot_->setXName(tr("Click rate"), true);
  model_->setTitles({tr("Model"), tr("Click rate"), tr("95 % credible"), tr("Visits that count")},
                    {{},
                     tr("The mean of what is believed of it"),
                     tr("Between these ends it lies with a probability of 95 %"),
                     tr("Of lists each slot counts; a policy that forgets counts old ones less")});
}

}  // namespace hankki
