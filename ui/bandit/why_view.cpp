// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/why_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/plots/belief_curve.h"
#include "ui/plots/draw_plot.h"
#include "ui/theme/format.h"
#include "ui/theme/korean_particles.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kRow = 24;  // px
constexpr int kAxis = 58;
constexpr int kMostHeight = 220;

QString nameOf(int arm, const LiveHistory& history) {
  return arm >= 0 && static_cast<std::size_t>(arm) < history.arms.size()
             ? history.arms[static_cast<std::size_t>(arm)].name
             : noValue();
}

}  // namespace

WhyView::WhyView(QWidget* parent)
    : QFrame(parent),
      title_(makeLabel(TextRole::HelpStrong, {}, this)),
      close_(makeIconButton("close", {}, this)),
      plot_(new DrawPlot(this)),
      reason_(makeLabel(TextRole::Help, {}, this)) {
  setObjectName("why");
  plot_->setObjectName("whyPlot");
  reason_->setObjectName("whyReason");
  reason_->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::kCardPadding, metrics::kSpace, metrics::kCardPadding,
                             metrics::kCardPadding);
  layout->setSpacing(metrics::kSmallSpace);
  auto* head = new QHBoxLayout;
  head->addWidget(title_, 1);
  head->addWidget(close_);
  layout->addLayout(head);
  layout->addWidget(plot_);
  layout->addWidget(reason_);
  connect(close_, &QToolButton::clicked, this, &WhyView::closed);
}

void WhyView::explain(const LiveEvent& event, const LiveHistory& history) {
  std::vector<DrawRow> rows;
  bool rates = true;  // the scores are rates too, and can stand on one axis with the beliefs
  for (std::size_t arm = 0; arm < event.propensities.size(); ++arm) {
    DrawRow row{.name = nameOf(static_cast<int>(arm), history),
                .style = arm < history.arms.size() ? history.arms[arm].style : ModelStyle{},
                .note = formatPercent(event.propensities[arm], 1),
                .chosen = static_cast<int>(arm) == event.arm,
                .eligible = event.propensities[arm] > 0};
    if (arm < event.posteriors.size()) {
      row.interval = credible(event.posteriors[arm]);
      row.middle = event.posteriors[arm].mean();
    }
    if (arm < event.scores.size() && std::isfinite(event.scores[arm])) {
      row.draw = event.scores[arm];
      rates = rates && *row.draw >= 0 && *row.draw <= 1;
    }
    if (!row.eligible && event.scores.empty() && event.posteriors.empty()) continue;
    rows.push_back(std::move(row));
  }
  const int height = kAxis + kRow * static_cast<int>(std::max<std::size_t>(1, rows.size()));
  plot_->setFixedHeight(std::min(height, kMostHeight));
  plot_->setRows(std::move(rows));
  plot_->setAxisNames(event.posteriors.empty() ? tr("Score, or probability")
                                               : tr("95 % credible, mean, and the draw"),
                      tr("propensity"), rates);
  title_->setText(
      tr("Why %1 at visit %2").arg(nameOf(event.arm, history), formatCount(event.visit + 1)));
  reason_->setText(reasonText(event, history));
}

QString WhyView::reasonText(const LiveEvent& event, const LiveHistory& history) const {
  const auto eligible = std::ranges::count_if(event.propensities, [](double p) { return p > 0; });
  const QString name = nameOf(event.arm, history);
  QString text;
  switch (event.reason) {
    case ChoiceReason::Draw:
      text = event.posteriors.empty()
                 ? tr("%1 had the highest score, or was drawn from the policy's probabilities.")
                       .arg(name)
                 : tr("One number was drawn from what is believed of each model; that of %1 was "
                      "the highest.")
                       .arg(name);
      break;
    case ChoiceReason::Floor:
      text = tr("%1 was chosen by the floor: every model has at least that probability, whatever "
                "was drawn.")
                 .arg(name);
      break;
    case ChoiceReason::Surprise:
      text = tr("A surprise: an item that no model proposed.");
      break;
    case ChoiceReason::Holdback:
      text = tr("%1 was chosen by the holdback: this visit stays on the fixed policy.").arg(name);
      break;
    case ChoiceReason::Only:
      text = tr("Only %1 could be chosen.").arg(name);
      break;
  }
  text = withParticles(text);
  text += ' ' + tr("%1 of %2 models could be chosen; the probability of this one was %3 over all "
                   "reasons together.")
                    .arg(eligible)
                    .arg(event.propensities.size())
                    .arg(formatPercent(event.propensity, 1));
  if (history.hasLists() && event.arm >= 0)
    text += ' ' + tr("It is number %1 of that model's list.").arg(event.rank + 1);
  return text;
}

void WhyView::retranslate() {
  close_->setToolTip(tr("Close"));
  close_->setAccessibleName(tr("Close"));
}

}  // namespace hankki
