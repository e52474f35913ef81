// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "core/store/workspace.h"
#include "core/workbench/experiments.h"
#include "ui/bandit/live_playback.h"
#include "ui/bandit/live_replications.h"

// How a simulation begins, and what is stored of it beside what is played.
namespace hankki {

LivePlayback::Prepared LivePlayback::prepare(const Storing& storing, LiveSetup setup,
                                             const LoadedData& known, const JobContext& job) {
  Prepared made;
  std::unique_ptr<Player> player;
  if (setup.request.has_lists()) {
    ExperimentWorld world = make_experiment_world(*storing.workspace, setup.request, known, job);
    setup.request = std::move(world.request);
    auto played = make_list_player(setup.request, world.runs.world);
    made.world = std::make_shared<const ListWorld>(played->world());
    made.runs = std::make_shared<const RunWorld>(std::move(world.runs));
    player = std::move(played);
  } else if (setup.request.has_log()) {
    const auto log = read_log(setup.request.log(), job);
    if (!storing.stored) setup.request = request_of_log(setup.request, *log);
    player = make_log_player(setup.request, log);
  } else {
    player = make_arms_player(setup.request);
  }
  std::unique_ptr<LiveRecord> record;
  if (storing.stored) {
    const ExperimentInfo& stored = *storing.stored;
    const std::int64_t visits = stored.request.visits;
    made.reached = stored.work.state == RunState::Done ? visits : stored.reached;
    if (stored.done == stored.request.replications)
      made.replications = storing.workspace->experiments().replications(stored.id);
    if (made.replications.size() > 1) made.band = replicatedLoss(setup.request, made.replications);
    if (stored.work.state == RunState::Done ||
        storing.workspace->access() == Workspace::Access::ReadWrite)
      record = std::make_unique<LiveRecord>(storing.workspace, stored.id, made.reached);
  } else if (storing.workspace && storing.workspace->access() == Workspace::Access::ReadWrite) {
    record = std::make_unique<LiveRecord>(
        storing.workspace, storing.workspace->experiments().add(storing.name, setup.request));
  }
  made.simulation =
      std::make_shared<LiveSimulation>(std::move(player), setup.rules(), std::move(record));
  made.first = made.simulation->begin();
  made.setup = std::move(setup);
  return made;
}

void LivePlayback::start(const LiveSetup& setup, const QString& name) {
  begin({.workspace = session_.state().workspace(), .name = name.toStdString(), .stored = {}},
        setup, Then::Play);
}

void LivePlayback::open(const ExperimentInfo& stored, Then then) {
  begin({.workspace = session_.state().workspace(), .name = {}, .stored = stored},
        {.request = stored.request}, then);
}

void LivePlayback::begin(Storing storing, const LiveSetup& setup, Then then) {
  dropJobs();
  preparing_ = jobs_.run(
      this, [] { return tr("Preparing the simulation"); },
      [storing = std::move(storing), setup, known = session_.state().loadedData()](
          const JobContext& job) { return prepare(storing, setup, known, job); },
      {.done = [this, then](Prepared&& made) { take(std::move(made), then); },
       .failed =
           [this](const JobError& error) {
             setState(LiveState::Failed);
             emit failed(error);
           },
       .cancelled = [this] { setState(hasFrame() ? LiveState::Cancelled : LiveState::Empty); }});
  setState(LiveState::Preparing);
}

void LivePlayback::take(Prepared&& made, Then then) {
  simulation_ = std::move(made.simulation);
  made_ = std::move(made.runs);
  runs_ = made_ ? made_->runs : std::vector<RunInfo>();
  history_ = {};
  history_.setup = std::move(made.setup);
  history_.world = std::move(made.world);
  history_.points.push_back(std::move(made.first));
  replications_.clear();
  shown_ = 0;
  reached_ = made.reached;
  state_ = LiveState::Paused;
  nameArms();
  emit started();
  if (made.reached > 0) {
    run(made.reached);
    again_ = then == Then::Play;
  } else if (then == Then::Play) {
    play();
  } else {
    emit changed();
  }
  if (made.replications.empty()) return replicate();
  takeReplications(std::move(made.replications), std::move(made.band));
}

void LivePlayback::replicate() {
  const std::int64_t replications = history_.setup.request.replications;
  if (replications < 2) return;
  using Made = std::pair<std::vector<StoredReplication>, std::vector<BandPoint>>;
  replicating_ = jobs_.run(
      this, [] { return tr("Replications of the simulation"); },
      [request = history_.setup.request, world = history_.world](const JobContext& job) {
        std::vector<std::int64_t> numbers(static_cast<std::size_t>(request.replications));
        std::iota(numbers.begin(), numbers.end(), 0);
        auto all = replicate_request(request, world.get(), numbers, job);
        auto band = replicatedLoss(request, all);
        return Made(std::move(all), std::move(band));
      },
      {.done =
           [this](Made&& made) { takeReplications(std::move(made.first), std::move(made.second)); },
       .failed = [this](const JobError& error) { emit failed(error); }});
}

void LivePlayback::takeReplications(std::vector<StoredReplication>&& all,
                                    std::vector<BandPoint>&& band) {
  replications_ = std::move(all);
  history_.replicated = std::move(band);
  emit replicated();
  complete();
}

/// What was played to its end gets its other replications. They are of the request as it was
/// started: where something was done on the way they are left to be made when they are asked for.
void LivePlayback::complete() {
  if (!stored() || state_ != LiveState::Over || replications_.empty() ||
      jobs_.isRunning(completing_) || request() != history_.setup.request)
    return;
  completing_ = jobs_.run(
      this, [] { return tr("Storing the replications"); },
      [workspace = session_.state().workspace(), id = stored(),
       all = replications_](const JobContext&) {
        complete_experiment(*workspace, id, all);
        return true;
      },
      {.done = [](bool&&) {}, .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

}  // namespace hankki
