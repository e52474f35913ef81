// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/study.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/models/common_parameters.h"
#include "core/models/registry.h"

namespace hankki {
namespace {

constexpr std::uint64_t kLargestGrid = 100'000;

constexpr std::array<std::pair<SearchMethod, const char*>, 3> kMethods{{
    {SearchMethod::Grid, "grid"},
    {SearchMethod::Random, "random"},
    {SearchMethod::Asha, "asha"},
}};
constexpr std::array<std::pair<TrialState, const char*>, 4> kTrialStates{{
    {TrialState::Running, "running"},
    {TrialState::Paused, "paused"},
    {TrialState::Done, "done"},
    {TrialState::Failed, "failed"},
}};

template <typename Names, typename Value>
std::string name_of(const Names& names, Value value) {
  return std::ranges::find(names, value, &Names::value_type::first)->second;
}

template <typename Names>
auto parse_name(const Names& names, std::string_view text, const Message& what) {
  std::vector<std::string> known;
  for (const auto& [value, name] : names) {
    if (name == text) return value;
    known.emplace_back(name);
  }
  throw Error(text, en::say("no such {}; there are {}", what, known));
}

void check_model(const StudyRequest& request, const StudyModel& model) {
  const ModelSpec& spec = model_spec(model.model);
  if (std::ranges::count(request.models, model.model, &StudyModel::model) > 1)
    throw Error(model.model, en::say("the study has this model twice; name it once"));
  for (const auto& parameter : spec.parameters.parameters())
    if (parameter.role == ParameterRole::Stopping && model.ranges.contains(parameter.name))
      throw Error(parameter.name,
                  en::say("it belongs to the budget and the metric of a study and is not searched; "
                          "give it one value"));
  const SearchSpace space(spec.parameters, model.ranges);
  for (const auto& parameter : spec.parameters.parameters())
    spec.parameters.check(parameter.name, model.parameters.at(parameter.name));
  make_model(model.model, model.parameters);  // throws where the values do not go together
  const StudyBudget& budget = request.budget;
  if (request.method == SearchMethod::Grid) {
    if (budget.trials == 0 && space.grid_size() > kLargestGrid)
      throw Error(model.model, en::say("the grid has more than {} points; give it fewer values, "
                                       "a number of trials, or search at random",
                                       kLargestGrid));
    return;
  }
  const bool ends = budget.trials > 0 || budget.minutes > 0 || space.size() ||
                    (budget.epochs > 0 && spec.trains_by_epochs);
  if (!ends)
    throw Error(model.model,
                en::say("nothing ends the search; give it a number of trials or a budget in "
                        "minutes"));
}

}  // namespace

std::string to_text(SearchMethod method) { return name_of(kMethods, method); }
SearchMethod parse_search_method(std::string_view text) {
  return parse_name(kMethods, text, en::say("search method"));
}
std::string to_text(TrialState state) { return name_of(kTrialStates, state); }
TrialState parse_trial_state(std::string_view text) {
  return parse_name(kTrialStates, text, en::say("state of a trial"));
}

StudyModel default_study_model(std::string_view model, std::string_view preset) {
  const ModelSpec& spec = model_spec(model);
  return {.model = spec.id,
          .preset = std::string(preset),
          .parameters = spec.preset(preset),
          .ranges = default_ranges(spec)};
}

void check_study(const StudyRequest& request) {
  if (request.models.empty())
    throw Error(en::say("study"), en::say("there is no model to search; name one"));
  const auto& metrics = stopping_metrics();
  if (std::ranges::find(metrics, request.metric) == metrics.end())
    throw Error(request.metric,
                en::say("a study cannot go by this metric; choose one of {}", metrics));
  const StudyBudget& budget = request.budget;
  if (budget.trials < 0 || budget.epochs < 0 || !(budget.minutes >= 0))
    throw Error(en::say("budget"), en::say("trials, epochs and minutes are 0 (no limit) or more"));
  if (request.asha.min_epochs < 1 || request.asha.reduction < 2)
    throw Error(en::say("successive halving"),
                en::say("it needs min_epochs of 1 or more and a reduction of 2 or more"));
  for (const auto& model : request.models) check_model(request, model);
}

const Trial* best_trial(std::span<const Trial> trials, std::string_view model) {
  const Trial* best = nullptr;
  for (const auto& trial : trials) {
    if (!model.empty() && trial.model != model) continue;
    if (std::isnan(trial.value) || trial.state == TrialState::Failed) continue;
    if (!best || trial.value > best->value) best = &trial;
  }
  return best;
}

ParameterValues trial_parameters(const StudyRequest& request, const Trial& trial) {
  const auto model = std::ranges::find(request.models, trial.model, &StudyModel::model);
  if (model == request.models.end())
    throw Error(trial.model,
                en::say("trial {} is of a model that its study does not have", trial.number));
  ParameterValues parameters = model->parameters;
  for (const auto& [name, value] : trial.point.all()) parameters.set(name, value);
  const ModelSpec* spec = find_model_spec(trial.model);  // a stored study may have other models
  if (spec && spec->trains_by_epochs) parameters.set("stop_metric", request.metric);
  return parameters;
}

namespace {

/// The list lengths, and that of the metric, which each trial is judged by.
std::vector<std::int32_t> ks_with_metric(const StudyRequest& request) {
  std::vector<std::int32_t> ks = request.ks;
  const auto at = request.metric.find('@');
  const auto k = parse_number<std::int32_t>(std::string_view(request.metric).substr(at + 1));
  if (k && std::ranges::find(ks, *k) == ks.end()) ks.push_back(*k);
  return ks;
}

}  // namespace

RunRequest final_request(const StudyRequest& request, const Trial& trial) {
  const auto model = std::ranges::find(request.models, trial.model, &StudyModel::model);
  return {.model = trial.model,
          .preset = model == request.models.end() ? "default" : model->preset,
          .parameters = trial_parameters(request, trial),
          .seed = request.seed,
          .threads = request.threads,
          .ks = ks_with_metric(request)};
}

std::vector<std::int64_t> rung_epochs(const StudyRequest& request, const StudyModel& model) {
  const ModelSpec* spec = find_model_spec(model.model);
  if (!spec || !spec->trains_by_epochs) return {0};
  const auto most = model.parameters.integer("epochs");
  if (request.method != SearchMethod::Asha) return {most};
  std::vector<std::int64_t> rungs{std::min(request.asha.min_epochs, most)};
  while (rungs.back() <= most / request.asha.reduction)
    rungs.push_back(rungs.back() * request.asha.reduction);
  return rungs;
}

}  // namespace hankki
