// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/models/registry.h"
#include "core/store/workspace.h"
#include "core/workbench/report_parts.h"
#include "core/workbench/run_measures.h"

namespace hankki::report {
namespace {

constexpr std::size_t kMostRuns = 60;

double value_of(const RunInfo& run, const std::string& metric) {
  const auto found = run.result.test.find(metric);
  return found == run.result.test.end() || std::isnan(found->second) ? -1 : found->second;
}

/// The oldest of the runs that have it, which some have; imported ones with short lists may not.
const RunInfo& first_with(const std::string& metric, const std::vector<RunInfo>& runs) {
  return *std::ranges::min_element(runs, {}, [&](const RunInfo& run) {
    return std::pair(!run.result.test.contains(metric), run.id);
  });
}

}  // namespace

Material::Material(const Workspace& workspace, const ReportRequest& request,
                   const LoadedData& known, const JobContext& job)
    : workspace_(workspace), request_(request), job_(job), loaded_(known) {
  check_alpha(request.alpha);
  workspace.snapshot([&] { choose(request); });
  baseline_ = request.baseline;
  rank();
  if (request.baseline != 0 &&
      std::ranges::find(tested_, request.baseline, &RunInfo::id) == tested_.end())
    throw Error(en::say("run {}", request.baseline),
                en::say("is not among the tested runs of the report, so that it is no baseline"));
  const auto mostpop = std::ranges::find_if(
      tested_, [](const RunInfo& run) { return run.request.model == "mostpop"; });
  baseline_ = request.baseline != 0      ? request.baseline
              : mostpop != tested_.end() ? mostpop->id
              : tested_.empty()          ? 0
                                         : first_with(metric_, tested_).id;
}

void Material::choose(const ReportRequest& request) {
  for (const RunId run : request.runs) runs_.push_back(workspace_.runs().info(run));
  SplitId split = request.split;
  if (split == 0 && !runs_.empty()) split = runs_.front().split;
  if (const auto all = workspace_.runs().list(); split == 0 && !all.empty())
    split = all.back().split;
  if (const auto all = workspace_.splits().list(); split == 0 && !all.empty())
    split = all.back().id;
  if (split != 0) split_ = workspace_.splits().info(split);
  for (const RunInfo& run : runs_)
    if (run.split != split)
      throw Error(en::say("run {}", run.id),
                  en::say("is not of split {}; a report is of the runs of one split", split));
  const auto datasets = workspace_.datasets().list();
  if (datasets.empty())
    throw Error(
        en::say("the workspace has no data set, so there is nothing to report; import one"));
  dataset_ = split_ ? workspace_.datasets().info(split_->dataset) : datasets.back();
  if (runs_.empty() && split_) {
    runs_ = workspace_.runs().list(split);
    std::erase_if(runs_, [](const RunInfo& run) { return run.archived; });
  }
}

/// By NDCG of the length of lists that most tested runs have.
void Material::rank() {
  std::ranges::copy_if(runs_, std::back_inserter(tested_),
                       [](const RunInfo& run) { return !run.result.test.empty(); });
  if (tested_.empty()) return;
  tests_ = usual_tests(tested_);  // of all, as everywhere, whichever of them are shown
  metric_ = tests_.front();
  std::ranges::stable_sort(tested_, std::ranges::greater(),
                           [&](const RunInfo& run) { return value_of(run, metric_); });
  keep_the_best();
}

/// What a person can read: of many runs the best, and the one that the others are held to: the
/// baseline that was asked for, else a MostPop.
void Material::keep_the_best() {
  if (tested_.size() <= kMostRuns) return;
  left_out_ = tested_.size() - kMostRuns;
  const auto last = tested_.begin() + static_cast<std::ptrdiff_t>(kMostRuns) - 1;
  const auto is_held_to = [&](const RunInfo& run) {
    return baseline_ != 0 ? run.id == baseline_ : run.request.model == "mostpop";
  };
  if (std::none_of(tested_.begin(), last, is_held_to))
    if (const auto found = std::find_if(last, tested_.end(), is_held_to); found != tested_.end())
      std::iter_swap(last, found);
  tested_.resize(kMostRuns);
  runs_ = tested_;
  std::ranges::sort(runs_, {}, &RunInfo::id);
}

void Material::complete() {
  for (RunInfo& run : tested_) {
    try {
      complete_measures(workspace_, run, loaded_, job_);
    } catch (const Error&) {  // its lists are not there
    }
  }
}

const Dataset& Material::data() {
  loaded_ = load_dataset(workspace_, dataset_.id, loaded_, job_);
  return *loaded_.dataset;
}

const LoadedData& Material::with_split() {
  loaded_ = load_split(workspace_, split_->id, loaded_, job_);
  return loaded_;
}

const Split& Material::loaded_split() { return *with_split().split; }

std::optional<RunsCompared> Material::compare(std::vector<RunId> runs, RunId baseline,
                                              std::vector<std::string> metrics) {
  try {
    return compare_with_baseline(workspace_,
                                 {.runs = std::move(runs),
                                  .baseline = baseline,
                                  .metrics = std::move(metrics),
                                  .test = request_.test,
                                  .correction = request_.correction,
                                  .alpha = request_.alpha,
                                  .threshold = request_.threshold},
                                 with_split(), job_);
  } catch (const Error& error) {
    why_not_ = error.message();
    return std::nullopt;
  }
}

const RunsCompared* Material::compared() {
  if (!asked_ && tested_.size() > 1) {
    std::vector<RunId> runs;
    for (const RunInfo& run : tested_) runs.push_back(run.id);
    compared_ = compare(std::move(runs), baseline_, tests_);
  }
  asked_ = true;
  return compared_ ? &*compared_ : nullptr;
}

int Material::variant_of(RunId run) const {
  int variant = 0;
  const auto found = std::ranges::find(runs_, run, &RunInfo::id);
  for (auto before = runs_.begin(); before != found; ++before)
    if (before->request.model == found->request.model) ++variant;
  return variant;
}

std::string at_k(const Material& material) {
  return material.metric().substr(material.metric().find('@'));
}

const RunInfo& tested_run(const Material& material, RunId id) {
  return *std::ranges::find(material.tested(), id, &RunInfo::id);
}

double test_value(const RunInfo& run, const std::string& metric) {
  const auto found = run.result.test.find(metric);
  return found == run.result.test.end() ? std::nan("") : found->second;
}

const RunFigures* figures_of(const RunsCompared* compared, RunId run, const std::string& metric) {
  if (!compared) return nullptr;
  const auto tested = std::ranges::find(compared->runs, run, &TestedRun::run);
  if (tested == compared->runs.end()) return nullptr;
  const auto found = tested->metrics.find(metric);
  return found == tested->metrics.end() ? nullptr : &found->second;
}

std::string label_of(const RunInfo& run) {
  const std::string label = fmt::format("{} #{}", model_name(run.request.model), run.id);
  return run.name.empty() ? label : fmt::format("{} ({})", label, run.name);
}

std::string model_of(const RunInfo& run) {
  const std::string model = model_name(run.request.model);
  return run.name.empty() ? model : fmt::format("{} ({})", model, run.name);
}

std::string runs_label(const std::string& model, std::vector<RunId> runs) {
  constexpr std::size_t kMostNamed = 3;
  std::ranges::sort(runs);
  if (runs.size() > kMostNamed)
    return fmt::format("{} #{} … #{} ({})", model, runs.front(), runs.back(), runs.size());
  return fmt::format("{} #{}", model, fmt::join(runs, ", #"));
}

Cell threads_cell(const RunInfo& run) {
  if (run.request.threads == 0) return en::say("as many as help");
  return std::int64_t{run.request.threads};
}

std::string group_label(const Material& material, const std::vector<std::size_t>& group) {
  const RunInfo& first = material.tested()[group.front()];
  if (group.size() == 1) return label_of(first);
  std::vector<RunId> runs;
  for (const std::size_t at : group) runs.push_back(material.tested()[at].id);
  return runs_label(model_name(first.request.model), std::move(runs));
}

Facts::Facts(std::string name, Message caption)
    : table_{std::move(name), std::move(caption), {{}, {}}, {}} {}

Facts& Facts::add(const Message& what, const Cell& value) {
  table_.rows.push_back({what, value});
  return *this;
}

}  // namespace hankki::report
