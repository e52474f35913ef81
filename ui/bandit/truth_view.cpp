// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/truth_view.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/bandit/live_table.h"
#include "ui/theme/format.h"
#include "ui/theme/korean_particles.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

constexpr int kRest = 400;  // ms

std::size_t largest(const std::vector<double>& values) {
  return static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
}

}  // namespace

TruthView::TruthView(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      model_(new LiveTable(this)),
      worth_(makeLabel(TextRole::Body, {}, this)),
      warning_(makeLabel(TextRole::Help, {}, this)) {
  rest_.setSingleShot(true);
  connect(&rest_, &QTimer::timeout, this, &TruthView::work);
  worth_->setObjectName("mixtureWorth");
  warning_->setObjectName("shareWarning");
  worth_->setWordWrap(true);
  warning_->setWordWrap(true);
  DataTable* table = makeLiveTable(model_, this);
  table->setObjectName("truthTable");
  table->setMinimumHeight(28 * 3);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSpace);
  layout->addWidget(table, 1);
  layout->addWidget(worth_);
  layout->addWidget(warning_);
}

void TruthView::showFrame(const LiveFrame& frame) {
  const LivePoint& point = frame.point();
  moment_ = {.world = frame.history.world,
             .view = point.view,
             .arms = frame.history.arms,
             .there = point.state.there,
             .shares = frame.history.shares(frame.shown),
             .truth = point.state.truth,
             .best = point.state.best,
             .seed = frame.history.setup.request.seed,
             .visits = point.state.visits};
  if (frame.history.setup.request.has_log()) {
    moment_.used = point.state.shown_slots;
    moment_.leftOut = point.state.left_out;
  }
  moment_.arms.resize(moment_.truth.size());
  moment_.shares.resize(moment_.truth.size());
  if (!moment_.world) {
    worked_ = moment_;
    mixture_.reset();
  }
  if (worked_.world != moment_.world) {  // of another simulation
    mixture_.reset();
    rest_.stop();
  }
  if (lists_ != (moment_.world != nullptr) || log_ != moment_.used.has_value()) setTitles();
  work();
  fill();
}

void TruthView::work() {
  if (!moment_.world || !moment_.view || moment_.visits == 0 || jobs_.isRunning(working_) ||
      rest_.isActive())
    return;
  if (isUpToDate()) return;
  working_ = jobs_.run(
      this, [] { return tr("Working out the mixture"); },
      [moment = moment_](const JobContext&) {
        return std::pair(
            moment, mixture_of(*moment.world, *moment.view, moment.shares, kDraws, moment.seed));
      },
      {.done =
           [this](std::pair<Moment, MixtureTruth>&& made) {
             if (made.first.world != moment_.world) return work();
             worked_ = std::move(made.first);
             mixture_ = std::move(made.second);
             fill();
             emit worked();
             rest_.start(kRest);  // what is looked at may have moved on
           },
       .failed =
           [this](const JobError& error) {
             if (Card* card = Card::around(*this)) card->strip()->showError(error);
             rest_.start(kRest);
           }},
      JobRunner::Visibility::Quiet);
}

double TruthView::mixtureValue() const {
  if (mixture_) return mixture_->value.mean;
  double value = 0;
  for (std::size_t arm = 0; arm < moment_.shares.size(); ++arm)
    value += moment_.shares[arm] * moment_.truth[arm];
  return value;
}

void TruthView::fill() {
  const bool lists = moment_.world != nullptr;
  const std::size_t best = moment_.best;
  std::vector<LiveTable::Row> rows;
  for (std::size_t arm = 0; arm < moment_.truth.size(); ++arm) {
    QStringList figures{formatPercent(moment_.shares[arm], 1)};
    QVariantList values{moment_.shares[arm]};
    if (lists) {
      const bool known =
          mixture_ && arm < mixture_->rate_per_slot.size() && worked_.shares[arm] > 0;
      figures << (known ? formatPercent(mixture_->rate_per_slot[arm], 2) : noValue());
      values << (known ? QVariant(mixture_->rate_per_slot[arm]) : noValue());
    }
    values << moment_.truth[arm];
    figures << (lists ? formatNumber(moment_.truth[arm], 4) : formatPercent(moment_.truth[arm], 2));
    rows.push_back({.arm = moment_.arms[arm],
                    .figures = std::move(figures),
                    .values = std::move(values),
                    .strong = arm == best,
                    .muted = !moment_.there[arm]});
  }
  model_->setRows(std::move(rows));
  worth_->setText(worthText());
  const QString text = warning();
  setTone(warning_, text.isEmpty() ? Tone::Muted : Tone::Warn);
  warning_->setText(text);
  warning_->setVisible(!text.isEmpty());
}

QString TruthView::worthText() const {
  if (moment_.visits == 0 || moment_.truth.empty()) return {};
  const std::size_t best = moment_.best;
  const QString name = moment_.arms[best].name;
  if (moment_.used)
    return tr("%1 of %2 rows were used: they show what the policy proposed. %3 were left out, so "
              "that it does not matter to whom an arm was shown; of the others nobody knows what "
              "would have come of "
              "the proposal.")
        .arg(formatCount(*moment_.used), formatCount(moment_.visits), formatCount(moment_.leftOut));
  if (!moment_.world)
    return tr("This traffic is worth %1 clicks a visit, always %2 would be %3.")
        .arg(formatPercent(mixtureValue(), 2), name, formatPercent(moment_.truth[best], 2));
  if (!mixture_) return tr("Working out what this mixture is worth…");
  const double more = mixture_->value.mean - moment_.truth[best];
  const QString worth = QStringLiteral("%1 ± %2").arg(formatNumber(mixture_->value.mean, 3),
                                                      formatNumber(2 * mixture_->value.se, 3));
  const QString single = formatNumber(moment_.truth[best], 3);
  if (std::abs(more) <= 2 * mixture_->value.se)
    return tr("This mixture is worth %1 clicks a visit, as much as the best single list (%2, %3) "
              "within its error.")
        .arg(worth, name, single);
  return more > 0
             ? tr("This mixture is worth %1 clicks a visit, more than the best single list (%2, "
                  "%3).")
                   .arg(worth, name, single)
             : tr("This mixture is worth %1 clicks a visit, less than the best single list (%2, "
                  "%3).")
                   .arg(worth, name, single);
}

/// Where the largest share is not that of the best list.
QString TruthView::warning() const {
  if (moment_.visits == 0 || moment_.shares.empty() || moment_.used) return {};
  const std::size_t most = largest(moment_.shares);
  if (most == moment_.best) return {};
  const QString of = moment_.arms[most].name, best = moment_.arms[moment_.best].name;
  return withParticles(
      moment_.world
          ? tr("A share of the traffic is not quality: %1 has most of the slots, but the whole "
               "list of %2 is worth more. A model with a small share shows only its top, and "
               "shares settle where the rates per slot are equal.")
                .arg(of, best)
          : tr("%1 has most of the traffic, but %2 is better: the policy has not found that "
               "out.")
                .arg(of, best));
}

bool TruthView::isUpToDate() const {
  return mixture_ && worked_.visits == moment_.visits && worked_.view == moment_.view;
}

void TruthView::setTitles() {
  lists_ = moment_.world != nullptr;
  log_ = moment_.used.has_value();
  if (log_)
    model_->setTitles({tr("Arm"), tr("Share now"), tr("Rate in the log")},
                      {{},
                       tr("Of the last rows that were used"),
                       tr("Over all of its rows, whatever the policy proposed")});
  else if (lists_)
    model_->setTitles({tr("Model"), tr("Share now"), tr("Rate per slot"), tr("Whole list")},
                      {{},
                       tr("Of the slots of the last visits"),
                       tr("True click rate of its slots in this mixture"),
                       tr("Expected clicks of a visit that sees this list alone")});
  else
    model_->setTitles({tr("Model"), tr("Share now"), tr("True rate")},
                      {{}, tr("Of the last visits"), tr("As the environment has it now")});
}

void TruthView::retranslate() {
  setTitles();
  fill();
}

}  // namespace hankki
