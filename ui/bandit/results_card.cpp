// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/results_card.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/bandit/lower_bounds.h"
#include "ui/bandit/truth_view.h"
#include "ui/plots/band_plot.h"
#include "ui/plots/barcode_plot.h"
#include "ui/plots/belief_curve.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr const char* kTruth = "truth";
constexpr const char* kReward = "reward";
constexpr const char* kRegret = "regret";
constexpr const char* kPulls = "pulls";
constexpr const char* kWindow = "window";
constexpr const char* kTotal = "total";
constexpr std::size_t kMostPulls = 400;  // choices that the barcode shows
constexpr std::size_t kMostBands = 480;  // points of all curves, each with two quantiles

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// A rate and its credible interval under Beta(1, 1); a gap where nothing was shown.
BandPoint ratePoint(std::int64_t visits, const Tally& tally) {
  const auto x = static_cast<double>(visits);
  if (tally.trials == 0) return {.x = x, .y = kNone, .low = kNone, .high = kNone};
  const auto [low, high] = credible(updated({}, tally));
  return {.x = x, .y = tally.rate(), .low = low, .high = high};
}

std::vector<PlotMark> marksOf(const LiveHistory& history, const QString& drift) {
  std::vector<PlotMark> marks;
  for (const LiveChange& change : history.changes)
    marks.push_back({.x = static_cast<double>(change.visit),
                     .text = change.kind == Intervention::Kind::Drift ? drift : QString()});
  return marks;
}

/// What an even split is expected to lose, of arms with known rates.
BandCurve evenSplit(const LiveFrame& frame) {
  BandCurve even{.id = QStringLiteral("even"), .plain = true};
  double lost = 0;
  std::int64_t before = 0;
  for (const std::size_t i : frame.history.thinned(frame.shown)) {
    const PlayState& state = frame.history.points[i].state;
    double sum = 0;
    int there = 0;
    for (std::size_t arm = 0; arm < state.truth.size(); ++arm) {
      if (!state.there[arm]) continue;
      sum += state.truth[arm];
      ++there;
    }
    lost += static_cast<double>(state.visits - before) *
            (state.truth[state.best] - sum / std::max(1, there));
    before = state.visits;
    even.points.push_back(
        {.x = static_cast<double>(state.visits), .y = lost, .low = kNone, .high = kNone});
  }
  return even;
}

/// C ln T, which holds as T goes to infinity and of rates that stay as they are.
std::optional<BandCurve> laiRobbins(const LiveFrame& frame) {
  const LiveHistory& history = frame.history;
  if (!history.setup.request.has_arms() || !history.changes.empty()) return std::nullopt;
  const BernoulliArms& arms = history.setup.request.arms();
  if (!arms.drift.empty() || !arms.lives.empty()) return std::nullopt;
  const double constant = lai_robbins_constant(arms.rates);
  if (!std::isfinite(constant)) return std::nullopt;
  BandCurve curve{.id = QStringLiteral("bound"), .plain = true};
  for (const std::size_t i : history.thinned(frame.shown)) {
    const auto visits = static_cast<double>(history.points[i].state.visits);
    if (visits >= 1)
      curve.points.push_back(
          {.x = visits, .y = constant * std::log(visits), .low = kNone, .high = kNone});
  }
  return curve;
}

}  // namespace

ResultsCard::ResultsCard(JobRunner& jobs, QWidget* parent)
    : Card(parent),
      tabs_(new Segment(Segment::Look::Tabs)),
      span_(new Segment(Segment::Look::Segment)),
      stack_(new QStackedWidget(this)),
      truth_(new TruthView(jobs, stack_)),
      reward_(new BandPlot(stack_)),
      regret_(new BandPlot),
      regretNote_(makeLabel(TextRole::Help)),
      pulls_(new BarcodePlot(stack_)) {
  tabs_->setObjectName("resultTabs");
  span_->setObjectName("rewardSpan");
  reward_->setObjectName("rewardPlot");
  regret_->setObjectName("regretPlot");
  pulls_->setObjectName("pullsPlot");
  for (const char* id : {kTruth, kReward, kRegret, kPulls}) tabs_->addOption(id, {});
  for (const char* id : {kWindow, kTotal}) span_->addOption(id, {});
  addHeaderLeadingWidget(tabs_);
  addHeaderWidget(span_);
  setTone(regretNote_, Tone::Muted);
  regretNote_->setWordWrap(true);
  auto* regret = new QWidget(stack_);
  auto* column = new QVBoxLayout(regret);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metrics::kSmallSpace);
  column->addWidget(regret_, 1);
  column->addWidget(regretNote_);
  for (QWidget* page : {static_cast<QWidget*>(truth_), static_cast<QWidget*>(reward_), regret,
                        static_cast<QWidget*>(pulls_)})
    stack_->addWidget(page);
  body()->addWidget(stack_);
  reward_->setFromZero(false);
  connect(tabs_, &Segment::chosen, this, &ResultsCard::showTab);
  connect(span_, &Segment::chosen, this, &ResultsCard::due);
  showTab(kTruth);
}

void ResultsCard::showTab(const QString& id) {
  const QStringList order{kTruth, kReward, kRegret, kPulls};
  tabs_->setCurrent(id);
  stack_->setCurrentIndex(std::max(0, static_cast<int>(order.indexOf(id))));
  span_->setVisible(id == kReward);
  emit due();
}

void ResultsCard::showFrame(const LiveFrame& frame) {
  const QString tab = tabs_->current();
  if (tab == kTruth) truth_->showFrame(frame);
  if (tab == kReward) showRewards(frame);
  if (tab == kRegret) showRegret(frame);
  if (tab == kPulls) showPulls(frame);
}

void ResultsCard::showRewards(const LiveFrame& frame) {
  const LiveHistory& history = frame.history;
  const bool window = span_->current() == kWindow;
  std::vector<BandCurve> curves;
  const std::size_t most = std::max<std::size_t>(24, kMostBands / history.arms.size());
  for (std::size_t arm = 0; arm < history.arms.size(); ++arm) {
    BandCurve curve{.id = QString::number(arm),
                    .name = history.arms[arm].name,
                    .style = history.arms[arm].style};
    for (const std::size_t i : history.thinned(frame.shown, most))
      curve.points.push_back(ratePoint(history.points[i].state.visits,
                                       window ? history.recent(i, arm) : history.total(i, arm)));
    curves.push_back(std::move(curve));
  }
  reward_->setCurves(std::move(curves));
  reward_->setEnd(static_cast<double>(history.setup.request.visits));
  reward_->setEvents(marksOf(history, tr("drift")));
  reward_->setAxisNames(tr("Visits"),
                        window ? tr("Click rate, last %1 visits").arg(formatCount(history.window()))
                               : tr("Click rate since the start"),
                        BandPlot::Figures::Percent);
}

void ResultsCard::showRegret(const LiveFrame& frame) {
  const LiveHistory& history = frame.history;
  BandCurve own{.id = QStringLiteral("own"), .name = tr("This simulation")};
  own.style.series = 6;
  for (const std::size_t i : history.thinned(frame.shown))
    own.points.push_back({.x = static_cast<double>(history.points[i].state.visits),
                          .y = history.points[i].lost,
                          .low = kNone,
                          .high = kNone});
  std::vector<BandCurve> curves{std::move(own)};
  // They are of the request as it was started.
  const bool byHand = std::ranges::any_of(
      history.changes, [](const LiveChange& change) { return change.done.has_value(); });
  if (!history.replicated.empty() && !byHand) {
    BandCurve all{
        .id = QStringLiteral("all"),
        .name = tr("Mean of %1 replications").arg(formatCount(history.setup.request.replications)),
        .points = history.replicated};
    all.style.series = 4;
    all.style.dash = {7, 4};
    curves.push_back(std::move(all));
  }
  if (history.setup.request.has_arms()) {
    BandCurve even = evenSplit(frame);
    even.name = tr("Even split");
    curves.push_back(std::move(even));
    if (auto bound = laiRobbins(frame)) {
      bound->name = tr("Lai–Robbins, asymptotic");
      curves.push_back(std::move(*bound));
    }
  }
  regret_->setCurves(std::move(curves));
  regret_->setEnd(static_cast<double>(history.setup.request.visits));
  regret_->setEvents(marksOf(history, tr("drift")));
  regret_->setBandName(tr("5 to 95 % of the replications"));
  regret_->setAxisNames(tr("Visits"), history.hasLists()
                                          ? tr("Clicks lost against always the best list")
                                          : tr("Clicks lost against always the best model"));
  QString note = history.setup.request.has_log()
                     ? tr("Of the rows that were used: the best rate that the whole log has, less "
                          "that of the item shown.")
                 : history.hasLists()
                     ? tr("A mixture may be better than every single list: then it is below "
                          "zero.")
                     : tr("C ln T bounds no finite T: it holds as the visits go to infinity.");
  if (!history.replicated.empty() && byHand)
    note += ' ' + tr("The replications are not shown: they are without what was changed by hand.");
  regretNote_->setText(note);
}

void ResultsCard::showPulls(const LiveFrame& frame) {
  const LiveHistory& history = frame.history;
  std::vector<BarcodeLane> lanes;
  for (const ArmLook& arm : history.arms) lanes.push_back({arm.name, arm.style});
  pulls_->setLanes(std::move(lanes));
  const std::size_t end = history.events.until(frame.visits());
  const double length =
      history.hasLists() ? static_cast<double>(history.setup.request.lists().length) : 1;
  std::vector<BarcodeTick> ticks;
  for (std::size_t i = end - std::min(end, kMostPulls); i < end; ++i) {
    const int arm = history.events.arm(i);
    if (arm < 0) continue;
    ticks.push_back(
        {.x = static_cast<double>(history.events.visit(i)) + history.events.slot(i) / length,
         .lane = static_cast<std::size_t>(arm),
         .strong = history.events.reward(i) > 0});
  }
  pulls_->setTicks(std::move(ticks));
  pulls_->setXName(tr("Visits, the last choices that were kept; tall: clicked"));
}

void ResultsCard::nameTabs() {
  tabs_->setText(kTruth, tr("Truth"));
  tabs_->setText(kReward, tr("Rewards"));
  tabs_->setText(kRegret, tr("Regret"));
  tabs_->setText(kPulls, tr("Choices"));
  span_->setText(kWindow, tr("window"));
  span_->setText(kTotal, tr("cumulative"));
}

void ResultsCard::retranslate() {
  nameTabs();
  reward_->setBandName(tr("95 % credible"));
  truth_->retranslate();
  emit due();
}

}  // namespace hankki
