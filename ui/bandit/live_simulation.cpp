// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/live_simulation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"

namespace hankki {
namespace {

/// Of each look at full speed so many visits are kept with all that explains them.
constexpr std::int64_t kSample = 2;
/// What the clock allowed and was not used in time is lost, so that no burst follows a pause.
constexpr double kMostSaved = 0.1;  // s
constexpr double kBatch = 0.01;     // s

/// Visits that are made at once, so that a fast simulation does not wake for each of them.
double batch(double speed) { return std::max(1.0, std::floor(speed * kBatch)); }

std::vector<std::int64_t> stopsOf(const ExperimentRequest& request) {
  std::vector<std::int64_t> stops;
  if (request.has_lists()) {
    if (const auto& drift = request.lists().drift) stops.push_back(drift->visit);
  } else if (request.has_arms()) {
    for (const RatesFrom& point : request.arms().drift) stops.push_back(point.step);
    for (const ArmLife& life : request.arms().lives) {
      stops.push_back(life.from);
      stops.push_back(life.until);
    }
  }
  for (const Intervention& planned : request.interventions) stops.push_back(planned.visit);
  std::erase_if(stops, [&](std::int64_t stop) { return stop <= 0 || stop >= request.visits; });
  std::ranges::sort(stops);
  stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
  return stops;
}

}  // namespace

LiveSimulation::LiveSimulation(std::unique_ptr<Player> player, const VerdictRules& rules,
                               std::unique_ptr<LiveRecord> record)
    : player_(std::move(player)),
      record_(std::move(record)),
      judge_(rules, player_->request().has_lists()),
      step_(std::max<std::int64_t>(1, player_->request().visits / kPoints)),
      stops_(stopsOf(player_->request())),
      speed_(std::numeric_limits<double>::infinity()) {
  for (const Intervention& planned : player_->request().interventions)
    if (planned.kind == Intervention::Kind::Floor) floors_.push_back(planned);
}

LivePoint LiveSimulation::begin() { return look(); }

void LiveSimulation::setSpeed(double visitsPerSecond) {
  speed_ = visitsPerSecond;
  woken_.notify_all();
}

void LiveSimulation::pause() {
  {
    const std::lock_guard lock(mutex_);
    paused_ = true;
  }
  woken_.notify_all();
}

void LiveSimulation::resume() { paused_ = false; }

void LiveSimulation::order(LiveOrder order) {
  {
    const std::lock_guard lock(mutex_);
    orders_.push_back(std::move(order));
  }
  woken_.notify_all();
}

bool LiveSimulation::hasOrders() {
  const std::lock_guard lock(mutex_);
  return !orders_.empty();
}

void LiveSimulation::play(std::int64_t until, const JobContext& job,
                          const std::function<void(LiveChunk&&)>& tell) {
  // What was kept once is only played again.
  const std::int64_t known = record_ ? record_->reached() : 0;
  if (player_->visits() < known) playUntil(std::min(until, known), job, tell, Kept::Already);
  if (player_->visits() < known || (until <= known && !hasOrders())) return;
  if (!record_) return playUntil(until, job, tell, Kept::Never);
  claim(*record_);
  try {
    playUntil(until, job, tell, Kept::Now);
  } catch (...) {
    record_->stop(*player_);
    throw;
  }
  record_->stop(*player_);
}

/// What cannot be played on does not keep what was to be done to it: the fault answers that, once.
void LiveSimulation::claim(LiveRecord& record) {
  try {
    record.begin();
  } catch (...) {
    const std::lock_guard lock(mutex_);
    orders_.clear();
    throw;
  }
}

void LiveSimulation::playUntil(std::int64_t until, const JobContext& job,
                               const std::function<void(LiveChunk&&)>& tell, Kept kept) {
  const auto tellAll = [&] {
    if (chunk_.points.empty() && chunk_.refused.empty()) return;
    tell(std::exchange(chunk_, {}));
  };
  last_ = Clock::now();
  credit_ = 0;
  Clock::time_point told = last_;
  const bool obeys = kept != Kept::Already;
  if (obeys) carryOut();
  try {
    while (!paused_ && !player_->over() && player_->visits() < until) {
      if (obeys) carryOut();
      const auto now = Clock::now();
      const std::int64_t due = std::min(allowed(now), until - player_->visits());
      if (due > 0)
        advance(upToStop(due), job);
      else
        waitForVisit();
      if (Clock::now() - told < std::chrono::milliseconds(kTellMilliseconds)) continue;
      if (due > 0) keep(look());
      told = Clock::now();
      tellAll();
      if (kept == Kept::Now) record_->note(*player_);
      job.report(player_->visits(), player_->request().visits, en::say("visits"));
    }
  } catch (...) {
    keep(look());
    tellAll();
    throw;
  }
  if (obeys) carryOut();
  keep(look());
  tellAll();
}

/// How many visits the clock allows; at full speed as many as lie between two looks.
std::int64_t LiveSimulation::allowed(Clock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - std::exchange(last_, now)).count();
  const double speed = speed_;
  if (std::isinf(speed)) return judge_.rules().look_every;
  credit_ = std::min(credit_ + seconds * speed, std::max(1.0, speed * kMostSaved));
  if (credit_ < batch(speed)) return 0;
  const auto whole = static_cast<std::int64_t>(credit_);
  credit_ -= static_cast<double>(whole);
  return whole;
}

void LiveSimulation::waitForVisit() {
  const double seconds = std::min(kTellMilliseconds / 1000.0, (batch(speed_) - credit_) / speed_);
  std::unique_lock lock(mutex_);
  woken_.wait_for(lock, std::chrono::duration<double>(seconds),
                  [this] { return paused_ || !orders_.empty(); });
}

/// Not beyond the next point, look or change of the world.
std::int64_t LiveSimulation::upToStop(std::int64_t wanted) const {
  const std::int64_t now = player_->visits();
  std::int64_t end = now + wanted;
  for (const std::int64_t every : {step_, judge_.rules().look_every})
    end = std::min(end, now - now % every + every);
  const auto stop = std::ranges::upper_bound(stops_, now);
  if (stop != stops_.end()) end = std::min(end, *stop);
  return end - now;
}

void LiveSimulation::advance(std::int64_t visits, const JobContext& job) {
  const PlayedSink sink{
      .take = [this](const PlayedVisit& visit) { chunk_.visits.push_back(visit); }};
  const bool changes = std::ranges::binary_search(stops_, player_->visits());
  const std::int64_t before = player_->visits();
  std::int64_t left = visits;
  // Few rows of a log are used: all of these are kept.
  if (std::isinf(speed_.load()) && left > kSample && !player_->request().has_log()) {
    player_->advance(left - kSample, nullptr, job);
    left = kSample;
  }
  player_->advance(left, &sink, job);
  if (changes) noteChange(before);
  const std::int64_t now = player_->visits();
  if (now % step_ == 0)
    keep(look());
  else if (now % judge_.rules().look_every == 0)
    look();
}

/// A change that was planned shows in what is true and who is there, now that its visit was made.
void LiveSimulation::noteChange(std::int64_t visit) {
  const PlayState now = player_->state();
  LiveChange change{.visit = visit, .before = truth_, .after = now.truth};
  for (std::size_t arm = 0; arm < now.there.size(); ++arm) {
    const bool was = arm < there_.size() && there_[arm];
    if (was == now.there[arm]) continue;
    change.kind = was ? Intervention::Kind::Retire : Intervention::Kind::Add;
    change.arm = static_cast<int>(arm);
  }
  if (change.kind != Intervention::Kind::Drift || change.before != change.after)
    chunk_.changes.push_back(std::move(change));
  for (const Intervention& planned : floors_)
    if (planned.visit == visit)
      chunk_.changes.push_back(
          {.visit = visit, .kind = Intervention::Kind::Floor, .floor = planned.floor});
}

/// The judge sees it, kept or not.
LivePoint LiveSimulation::look() {
  LivePoint point = judge_.judge(player_->state());
  // At a stop the state may show already what holds from its visit on.
  if (!std::ranges::binary_search(stops_, point.state.visits)) {
    truth_ = point.state.truth;
    there_ = point.state.there;
  }
  if (const auto* lists = dynamic_cast<const ListPlayer*>(player_.get())) {
    const ListView& view = lists->view();
    if (!view_ || view_->source != view.source || view_->there != view.there ||
        view_->weights != view.weights)
      view_ = std::make_shared<const ListView>(view);
    point.view = view_;
  }
  return point;
}

/// One point a number of visits: what was done without a visit replaces it.
void LiveSimulation::keep(LivePoint point) {
  if (!chunk_.points.empty() && chunk_.points.back().state.visits == point.state.visits)
    chunk_.points.pop_back();
  chunk_.points.push_back(std::move(point));
}

void LiveSimulation::carryOut() {
  std::vector<LiveOrder> orders;
  {
    const std::lock_guard lock(mutex_);
    orders.swap(orders_);
  }
  for (LiveOrder& order : orders) {
    try {
      carryOut(std::move(order));
    } catch (const Error& error) {
      chunk_.refused.push_back(error.message());
    }
    keep(look());
  }
}

void LiveSimulation::carryOut(LiveOrder order) {
  if (order.lists)
    if (auto* lists = dynamic_cast<ListPlayer*>(player_.get()))
      lists->offer(order.name, std::move(*order.lists));
  const PlayState before = player_->state();
  Intervention done = std::move(order.intervention);
  done.visit = before.visits;
  player_->intervene(done);
  chunk_.changes.push_back({.visit = before.visits,
                            .kind = done.kind,
                            .arm = done.kind == Intervention::Kind::Add
                                       ? static_cast<int>(before.there.size())
                                       : done.arm,
                            .floor = done.floor,
                            .before = before.truth,
                            .after = player_->state().truth,
                            .done = done});
}

}  // namespace hankki
