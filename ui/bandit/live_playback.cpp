// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/live_playback.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "core/workbench/experiments.h"
#include "ui/bandit/live_replications.h"
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
  setState(LiveState::Empty);
}

void LivePlayback::setState(LiveState state) {
  state_ = state;
  emit changed();
}

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
  if (simulation_->hasOrders()) run(history_.visits());  // one came when it was about to end
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
  if (!jobs_.isRunning(playing_)) run(history_.visits());
}

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
