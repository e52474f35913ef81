// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/schedule.h"

#include <algorithm>
#include <numeric>

#include "core/models/registry.h"

namespace hankki {
namespace {

/// A model of which the first trials all failed, so many of them, is given up: it may well be too
/// large, and each refusal costs nothing of a budget in minutes.
constexpr std::int64_t kHopeless = 20;

/// Of a rung, better first: the larger value, the earlier trial on a tie.
bool better(const Trial& left, const Trial& right, std::size_t rung) {
  if (left.rungs[rung] != right.rungs[rung]) return left.rungs[rung] > right.rungs[rung];
  return left.number < right.number;
}

double ratio(double spent, double limit) { return limit > 0 ? spent / limit : 0; }

}  // namespace

Schedule::Schedule(const StudyRequest& request) : request_(request) {
  for (const auto& model : request.models) searches_.push_back(make_search(model));
}

Schedule::Search Schedule::make_search(const StudyModel& model) const {
  Search search{.model = &model,
                .space = SearchSpace(model_spec(model.model).parameters, model.ranges),
                .rungs = rung_epochs(request_, model)};
  const auto points =
      request_.method == SearchMethod::Grid ? search.space.grid_size() : search.space.size();
  if (request_.budget.trials > 0) search.limit = request_.budget.trials;
  if (points)
    search.limit = std::min(search.limit.value_or(INT64_MAX), static_cast<std::int64_t>(*points));
  return search;
}

const Schedule::Search& Schedule::search_of(const Trial& trial) const {
  return *std::ranges::find_if(
      searches_, [&](const Search& search) { return search.model->model == trial.model; });
}

Schedule::Spent Schedule::spent(const Search& search, std::span<const Trial> trials) {
  Spent spent;
  for (const auto& trial : trials) {
    if (trial.model != search.model->model) continue;
    const bool failed = trial.state == TrialState::Failed;
    spent.trials += trial.state != TrialState::Running;
    spent.failed += failed;
    spent.epochs += failed ? search.rungs[trial.rungs.size()] : trial.epochs;
    spent.seconds += trial.seconds;
  }
  return spent;
}

bool Schedule::exhausted(const Spent& spent) const {
  const StudyBudget& budget = request_.budget;
  if (spent.failed >= kHopeless && spent.failed == spent.trials) return true;
  return (budget.epochs > 0 && spent.epochs >= budget.epochs) ||
         (budget.minutes > 0 && spent.seconds >= 60 * budget.minutes);
}

double Schedule::share(const Search& search, std::span<const Trial> trials) const {
  const Spent spent = Schedule::spent(search, trials);
  const double largest = std::max(
      {ratio(static_cast<double>(spent.trials), static_cast<double>(search.limit.value_or(0))),
       ratio(static_cast<double>(spent.epochs), static_cast<double>(request_.budget.epochs)),
       ratio(spent.seconds, 60 * request_.budget.minutes)});
  return std::min(1.0, largest);
}

double Schedule::spent_share(std::span<const Trial> trials) const {
  double sum = 0;
  for (const auto& search : searches_) sum += share(search, trials);
  return sum / static_cast<double>(searches_.size());
}

std::optional<std::int64_t> Schedule::most_trials() const {
  std::int64_t sum = 0;
  for (const auto& search : searches_) {
    if (!search.limit) return std::nullopt;
    sum += *search.limit;
  }
  return sum;
}

bool Schedule::reached_next_rung(const Trial& trial) const {
  return trial.stopped_early || trial.epochs >= search_of(trial).rungs[trial.rungs.size()];
}

bool Schedule::at_last_rung(const Trial& trial) const {
  return trial.rungs.size() >= search_of(trial).rungs.size();
}

/// Where the trial's next rung is, or the budget ends before it.
TrialStep Schedule::step(const Search& search, std::span<const Trial> trials,
                         const Trial& trial) const {
  TrialStep step{.epochs = search.rungs[trial.rungs.size()]};
  const Spent spent = Schedule::spent(search, trials);
  const StudyBudget& budget = request_.budget;
  if (budget.epochs > 0)
    step.epochs = std::min(step.epochs, trial.epochs + budget.epochs - spent.epochs);
  if (budget.minutes > 0) step.seconds = std::max(0.0, 60 * budget.minutes - spent.seconds);
  return step;
}

/// The n-th point of a model: of the grid, or the n-th random one that differs from those before.
/// Null where so many draws in a row gave none that there are no more, or none that chance finds.
const ParameterValues* Schedule::point(Search& search, std::size_t index) {
  constexpr int kRepeats = 10'000;
  int repeats = 0;
  while (search.points.size() <= index) {
    if (repeats == kRepeats) return nullptr;
    if (request_.method == SearchMethod::Grid) {
      search.points.push_back(search.space.grid_point(search.points.size()));
      continue;
    }
    auto engine = random_stream(request_.seed, "search " + search.model->model, search.draws++);
    auto point = search.space.draw(engine);
    const bool is_new = std::ranges::find(search.points, point) == search.points.end();
    repeats = is_new ? 0 : repeats + 1;
    if (is_new) search.points.push_back(std::move(point));
  }
  return &search.points[index];
}

/// Li et al. 2020, algorithm 2, get_job: the best trial among the first 1/eta of a rung that was
/// not promoted yet, from the highest rung that has one.
const Trial* Schedule::promotable(const Search& search, std::span<const Trial> trials) const {
  const auto reduction = static_cast<std::size_t>(request_.asha.reduction);
  for (std::size_t rung = search.rungs.size() - 1; rung-- > 0;) {
    std::vector<const Trial*> reached;
    for (const auto& trial : trials)
      if (trial.model == search.model->model && trial.rungs.size() > rung)
        reached.push_back(&trial);
    std::ranges::sort(reached, [&](const Trial* left, const Trial* right) {
      return better(*left, *right, rung);
    });
    reached.resize(reached.size() / reduction);
    for (const Trial* trial : reached)
      if (trial->state == TrialState::Paused && trial->rungs.size() == rung + 1) return trial;
  }
  return nullptr;
}

bool Schedule::may_be_promoted(std::span<const Trial> trials, const Trial& trial) const {
  const Search& search = search_of(trial);
  if (!search.limit) return true;
  const std::size_t rung = trial.rungs.size() - 1;
  std::int64_t before = 0, in_rung = 0, to_come = *search.limit;
  for (const auto& other : trials) {
    if (other.model != trial.model) continue;
    --to_come;
    if (other.rungs.size() > rung) {
      ++in_rung;
      if (better(other, trial, rung)) ++before;
    } else if (other.state == TrialState::Running || other.state == TrialState::Paused) {
      ++to_come;
    }
  }
  return before < (in_rung + to_come) / request_.asha.reduction;
}

std::optional<Schedule::Next> Schedule::next_of(Search& search, std::span<const Trial> trials) {
  const Spent spent = Schedule::spent(search, trials);
  if (exhausted(spent)) return std::nullopt;
  if (const Trial* trial = promotable(search, trials))
    return Next{*trial, step(search, trials, *trial)};
  if (spent.trials >= search.limit.value_or(INT64_MAX)) return std::nullopt;
  const ParameterValues* const drawn = point(search, static_cast<std::size_t>(spent.trials));
  if (!drawn) {
    search.limit = spent.trials;
    return std::nullopt;
  }
  Trial trial{.number = std::ssize(trials) + 1, .model = search.model->model, .point = *drawn};
  const TrialStep first = step(search, trials, trial);
  return Next{std::move(trial), first};
}

std::optional<Schedule::Next> Schedule::next(std::span<const Trial> trials) {
  const auto running = std::ranges::find(trials, TrialState::Running, &Trial::state);
  if (running != trials.end()) return Next{*running, step(search_of(*running), trials, *running)};
  std::vector<std::size_t> order(searches_.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {},
                           [&](std::size_t index) { return share(searches_[index], trials); });
  for (const auto index : order)
    if (auto next = next_of(searches_[index], trials)) return next;
  return std::nullopt;
}

}  // namespace hankki
