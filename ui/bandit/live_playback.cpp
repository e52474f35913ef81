// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/live_playback.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/workbench/experiments.h"
#include "ui/tables/run_label.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr double kUsualSpeed = 640;   // visits a second
constexpr double kReplayShare = 0.5;  // of the whole, a second: kept moments at full speed

}  // namespace

LivePlayback::LivePlayback(Session& session, QObject* parent)
    : QObject(parent), session_(session), jobs_(session.jobs()), speed_(kUsualSpeed) {
  replay_.setInterval(LiveSimulation::kTellMilliseconds);
  connect(&replay_, &QTimer::timeout, this, &LivePlayback::replay);
}

LivePlayback::~LivePlayback() { dropJobs(); }

void LivePlayback::dropJobs() {
  for (JobId* job : {&preparing_, &playing_, &replicating_, &completing_}) {
    jobs_.drop(*job);
    *job = 0;
  }
  for (const auto& [run, job] : adding_) jobs_.drop(job);
  adding_.clear();
  replay_.stop();
  again_ = false;
}

void LivePlayback::forget() {
  dropJobs();
  simulation_.reset();
  history_ = {};
  runs_.clear();
  shown_ = 0;
  reached_ = 0;
  setState(LiveState::Empty);
}

void LivePlayback::setState(LiveState state) {
  state_ = state;
  emit changed();
}

void LivePlayback::retranslate() {
  if (hasFrame()) nameArms();
}

void LivePlayback::nameArms() {
  const std::size_t arms = history_.points.back().state.shown.size();
  std::map<std::string, int> variants;
  std::vector<ArmLook> looks;
  for (std::size_t arm = 0; arm < arms; ++arm) {
    if (arm < runs_.size()) {
      const std::string& model = runs_[arm].request.model;
      looks.push_back({runLabel(runs_[arm]), modelStyle(model, variants[model]++)});
      continue;
    }
    const bool named = history_.setup.request.has_log();
    ModelStyle style;
    style.series = static_cast<int>(arm % kSeriesCount);
    style.marker = static_cast<Marker>((arm + arm / 4) % 4);
    if (arm % 3 == 1) style.dash = {7, 4};
    if (arm % 3 == 2) style.dash = {2, 4};
    looks.push_back({named ? QString::fromStdString(history_.points.back().state.names[arm])
                           : tr("Arm %1").arg(arm + 1),
                     style});
  }
  history_.arms = std::move(looks);
}

void LivePlayback::play() {
  if (!simulation_ || state_ == LiveState::Preparing) return;
  if (isLookingBack()) {
    replayed_ = static_cast<double>(frame().visits());
    replay_.start();
    return setState(LiveState::Playing);
  }
  run(std::numeric_limits<std::int64_t>::max());
}

void LivePlayback::run(std::int64_t until) {
  if (jobs_.isRunning(playing_)) {  // it is about to end
    again_ = until == std::numeric_limits<std::int64_t>::max();
    return;
  }
  const bool on = until == std::numeric_limits<std::int64_t>::max();
  simulation_->resume();
  simulation_->setSpeed(on ? speed_ : std::numeric_limits<double>::infinity());
  playing_ = jobs_.run<LiveChunk>(
      this, [seed = history_.setup.request.seed] { return tr("Simulation, seed %1").arg(seed); },
      [simulation = simulation_, until](const JobContext& job, const Emit<LiveChunk>& tell) {
        simulation->play(until, job, [&tell](LiveChunk&& chunk) { tell(std::move(chunk)); });
        return simulation->over();
      },
      {.done = [this](bool&& over) { ended(over ? LiveState::Over : LiveState::Paused); },
       .failed =
           [this](const JobError& error) {
             ended(LiveState::Failed);
             emit failed(error);
           },
       .cancelled = [this] { ended(LiveState::Cancelled); },
       .events = [this](std::vector<LiveChunk>&& chunks) { take(std::move(chunks)); }},
      on || until > history_.visits() + 1 ? JobRunner::Visibility::Shown
                                          : JobRunner::Visibility::Quiet);
  if (on) setState(LiveState::Playing);
}

void LivePlayback::ended(LiveState state) {
  setState(state);
  complete();
  // One came when it was about to end. What broke off waits for the user.
  const bool sound = state == LiveState::Paused || state == LiveState::Over;
  if (sound && simulation_->hasOrders()) carryOut();
  if (std::exchange(again_, false) && state == LiveState::Paused) play();
}

void LivePlayback::take(std::vector<LiveChunk>&& chunks) {
  const bool follows = !isLookingBack();
  std::vector<Message> refusals;
  for (LiveChunk& chunk : chunks) {
    for (LivePoint& point : chunk.points) {
      if (history_.points.back().state.visits == point.state.visits) history_.points.pop_back();
      history_.points.push_back(std::move(point));
    }
    for (const PlayedVisit& visit : chunk.visits) history_.events.add(visit);
    std::ranges::move(chunk.changes, std::back_inserter(history_.changes));
    std::ranges::move(chunk.refused, std::back_inserter(refusals));
  }
  if (history_.points.back().state.shown.size() != history_.arms.size()) nameArms();
  if (follows || shown_ >= history_.points.size()) shown_ = history_.points.size() - 1;
  emit changed();
  for (const Message& why : refusals) emit refused(why);
}

void LivePlayback::pause() {
  again_ = false;
  if (replay_.isActive()) {
    replay_.stop();
    return setState(LiveState::Paused);
  }
  if (simulation_ && jobs_.isRunning(playing_)) simulation_->pause();
}

void LivePlayback::step() {
  if (!simulation_) return;
  if (state_ == LiveState::Playing) return pause();
  if (isLookingBack()) {
    ++shown_;
    emit changed();
  } else if (state_ != LiveState::Over) {
    run(history_.visits() + 1);
  }
}

void LivePlayback::seek(std::int64_t visits) {
  if (!hasFrame()) return;
  const bool plays = replay_.isActive();
  shown_ = history_.indexAt(visits);
  replayed_ = static_cast<double>(frame().visits());
  if (state_ == LiveState::Playing && !plays) pause();
  emit changed();
}

/// The next of what was kept, until the present is reached.
void LivePlayback::replay() {
  const double speed = std::isinf(speed_)
                           ? kReplayShare * static_cast<double>(history_.setup.request.visits)
                           : speed_;
  replayed_ += speed * replay_.interval() / 1000;
  shown_ = std::max(shown_, history_.indexAt(static_cast<std::int64_t>(replayed_)));
  if (isLookingBack()) return emit changed();
  replay_.stop();
  if (simulation_ && history_.visits() < history_.setup.request.visits) return play();
  setState(LiveState::Over);
}

void LivePlayback::setSpeed(double visitsPerSecond) {
  speed_ = visitsPerSecond;
  if (simulation_) simulation_->setSpeed(speed_);
  emit changed();
}

void LivePlayback::intervene(Intervention intervention) {
  if (simulation_) order({.intervention = std::move(intervention)});
}

/// It is done in the present, whatever is looked at.
void LivePlayback::order(LiveOrder order) {
  simulation_->order(std::move(order));
  shown_ = history_.points.size() - 1;
  if (!jobs_.isRunning(playing_)) carryOut();
}

/// Orders, without another visit.
void LivePlayback::carryOut() { run(std::max(history_.visits(), reached_)); }

void LivePlayback::addRun(const RunInfo& run) {
  if (!simulation_ || !made_ || jobs_.isRunning(adding_[run.id])) return;
  const RunListsSetting& lists = history_.setup.request.lists();
  adding_[run.id] = jobs_.run(
      this, [name = runLabel(run)] { return tr("Reading the lists of %1").arg(name); },
      [workspace = session_.state().workspace(), made = made_, id = run.id,
       task = RunWorldTask{.depth = lists.depth, .recall_k = lists.recall_k}](
          const JobContext& job) { return offer_run(*workspace, *made, id, task, job); },
      {.done = [this, run](OfferedRun&& offered) { offer(run, std::move(offered)); },
       .failed = [this](const JobError& error) { emit failed(error); }});
}

void LivePlayback::offer(const RunInfo& run, OfferedRun&& offered) {
  auto world = std::make_shared<ListWorld>(*history_.world);
  world->arms.push_back(offered.name);
  world->lists.push_back(offered.lists);
  history_.world = std::move(world);
  runs_.push_back(run);
  order({.intervention = {.kind = Intervention::Kind::Add, .run = run.id, .recall = offered.recall},
         .name = std::move(offered.name),
         .lists = std::move(offered.lists)});
}

ExperimentRequest LivePlayback::request() const {
  ExperimentRequest request = history_.setup.request;
  for (const LiveChange& change : history_.changes)
    if (change.done) insert(request.interventions, *change.done);
  return request;
}

}  // namespace hankki
