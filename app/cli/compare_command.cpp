// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "app/cli/commands.h"
#include "app/cli/compare.h"
#include "app/cli/compare_groups.h"
#include "app/cli/compare_overlap.h"
#include "app/cli/compare_suite.h"
#include "app/cli/compare_tests.h"
#include "app/cli/compare_users.h"
#include "app/cli/compare_wins.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/parse_number.h"
#include "core/base/paths.h"
#include "core/evaluation/evaluator.h"
#include "core/evaluation/list_overlap.h"
#include "core/report/run_epoch.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"
#include "core/workbench/list_worlds.h"
#include "core/workbench/run_measures.h"
#include "core/workbench/split_families.h"

namespace hankki::cli {
namespace {

struct CompareArguments {
  std::vector<RunId> runs;
  std::optional<SplitId> split;
  std::optional<RunId> difference_from;
  std::optional<DatasetId> data;
  bool all = false;
  std::vector<std::string> metrics;
  std::string csv, where;
  bool archived = false;
  CompareTestArguments tests;
  bool group_seeds = false, group_folds = false;
  std::string suite;
  bool overlap = false;
  double persistence = kUsualPersistence;
  std::string at = "best";
};

/// Of every split of a data set, or of all.
std::vector<RunInfo> runs_of_splits(const Workspace& workspace, const CompareArguments& arguments) {
  if (arguments.data) workspace.datasets().info(*arguments.data);
  auto runs = workspace.runs().list();
  std::erase_if(runs, [&](const RunInfo& run) {
    return (arguments.data && run.dataset != *arguments.data) ||
           (run.archived && !arguments.archived);
  });
  if (runs.empty())
    throw Error(arguments.data ? en::say("data set {}", *arguments.data) : en::say("the workspace"),
                en::say("has no run to show; make one with hankki-cli train"));
  return runs;
}

/// That is named, or is the baseline's: only runs of it can be compared with that.
std::optional<SplitId> asked_split(const Workspace& workspace, const CompareArguments& arguments) {
  if (arguments.split) return arguments.split;
  for (const auto& run : {arguments.tests.baseline, arguments.difference_from})
    if (run) return workspace.runs().info(*run).split;
  return std::nullopt;
}

std::vector<RunInfo> runs_of_split(const Workspace& workspace, const CompareArguments& arguments) {
  std::vector<RunInfo> runs;
  if (const auto asked = asked_split(workspace, arguments)) {
    runs = workspace.runs().list(workspace.splits().info(*asked).id);
    if (runs.empty())
      throw Error(en::say("split {}", *asked),
                  en::say("has no run; make one with hankki-cli train"));
  } else {
    runs = workspace.runs().list();
    if (runs.empty())
      throw Error(en::say("the workspace has no run; make one with hankki-cli train"));
    std::erase_if(runs,
                  [newest = runs.back().split](const RunInfo& run) { return run.split != newest; });
  }
  const SplitId split = runs.front().split;
  if (!arguments.archived) std::erase_if(runs, [](const RunInfo& run) { return run.archived; });
  if (runs.empty())
    throw Error(en::say("split {}", split),
                en::say("has archived runs alone; --archived takes them too"));
  return runs;
}

/// Of all folds, or of the same random split by other seeds.
std::vector<RunInfo> runs_of_folds(const Workspace& workspace, const CompareArguments& arguments) {
  const auto asked = asked_split(workspace, arguments);
  const SplitId split = asked ? *asked : choose_run(workspace, std::nullopt).split;
  const SplitInfo one = workspace.splits().info(split);
  std::set<SplitId> family;  // a fold may have been made twice, and runs be of either
  for (const SplitInfo& other : workspace.splits().list())
    if (are_replicates(other, one)) family.insert(other.id);
  std::vector<RunInfo> runs = workspace.runs().list();
  std::erase_if(runs, [&](const RunInfo& run) {
    return !family.contains(run.split) || (run.archived && !arguments.archived);
  });
  if (runs.empty())
    throw Error(en::say("split {}", split),
                en::say("its family has no run; make some with hankki-cli train --family"));
  return runs;
}

/// Which data and which split each is of, where there may be several.
RunPlaces places_of(const Workspace& workspace, const CompareArguments& arguments) {
  if (!arguments.all && !arguments.data) return {};
  return run_places(workspace.datasets().list(), workspace.splits().list());
}

std::vector<RunInfo> chosen_runs(const Workspace& workspace, const CompareArguments& arguments) {
  std::vector<RunInfo> runs;
  for (const RunId id : arguments.runs) runs.push_back(workspace.runs().info(id));
  if (!runs.empty()) return runs;
  runs = arguments.all || arguments.data ? runs_of_splits(workspace, arguments)
         : arguments.group_folds         ? runs_of_folds(workspace, arguments)
                                         : runs_of_split(workspace, arguments);
  if (arguments.where.empty()) return runs;
  const SplitId split = runs.front().split;
  runs = runs_where(runs, arguments.where, places_of(workspace, arguments));
  if (!runs.empty()) return runs;
  if (arguments.all) throw Error("--where", en::say("no run is so; compare without it shows all"));
  if (arguments.data)
    throw Error("--where", en::say("no run of data set {} is so; compare without it shows all",
                                   *arguments.data));
  throw Error("--where", en::say("no run of split {} is so; compare without it shows all", split));
}

bool on_one_split(const std::vector<RunInfo>& runs) {
  return std::all_of(runs.begin(), runs.end(),
                     [&](const RunInfo& run) { return run.split == runs.front().split; });
}

/// The runs with the metrics of the epoch that is asked for.
std::vector<RunInfo> at_asked_epoch(const Workspace& workspace, std::vector<RunInfo> runs,
                                    const std::string& at) {
  if (at == "best") return runs;
  if (at == "last") {
    for (RunInfo& run : runs) run.result = at_last_epoch(std::move(run.result));
    return runs;
  }
  const auto epoch = parse_number<std::int64_t>(at);
  if (!epoch || *epoch < 1)
    throw Error("--at", en::say("\"{}\" is neither best nor last nor the number of an epoch", at));
  std::map<SplitId, std::map<RunId, std::map<std::string, double>>> said;
  for (RunInfo& run : runs) {
    if (!said.contains(run.split))
      said[run.split] = workspace.runs().validation_at(run.split, *epoch);
    run.result = at_epoch(std::move(run.result), *epoch, said[run.split][run.id]);
  }
  if (std::ranges::all_of(runs, [](const RunInfo& run) {
        return run.result.validation.empty() && run.result.test.empty();
      }))
    throw Error("--at", en::say("none of these runs has metrics of epoch {}", *epoch));
  return runs;
}

/// What fits a terminal: accuracy at the first k and what lies beyond it; the rest is in the CSV.
std::vector<std::string> shown_metrics(const std::vector<RunInfo>& runs) {
  const auto k = runs.front().request.ks.front();
  std::vector<std::string> names;
  for (const char* name : {"ndcg", "recall", "hit", "mrr", "coverage", "novelty"})
    names.push_back(fmt::format("{}@{}", name, k));
  for (const char* part : {kWithHistory, kWithoutHistory}) {
    names.push_back(fmt::format("users{}", part));
    names.push_back(fmt::format("ndcg@{}{}", k, part));
  }
  return names;
}

/// Runs that were tested by a version that knew fewer measures get those which are asked for,
/// worked out of their lists.
void complete_asked(const Workspace& workspace, std::vector<RunInfo>& runs,
                    const std::vector<std::string>& metrics, const JobContext& job) {
  LoadedData data;
  for (RunInfo& run : runs)
    if (!run.result.test.empty() && std::ranges::any_of(metrics, [&](const std::string& metric) {
          return !run.result.test.contains(metric);
        }))
      complete_measures(workspace, run, data, job);
}

void compare(Context& context, const CompareArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  std::vector<RunInfo> runs = chosen_runs(*workspace, arguments);
  std::vector<RunId> tested;  // of a whole split
  for (const RunInfo& run : runs)
    if (!arguments.runs.empty() || !run.result.test.empty()) tested.push_back(run.id);
  CompareTestArguments tests = arguments.tests;
  const bool grouped = arguments.group_seeds || arguments.group_folds;
  const bool of_tested = arguments.overlap || grouped || !arguments.suite.empty() ||
                         tests.asked_for() || tests.per_user;
  if (of_tested && !arguments.group_folds && (arguments.all || arguments.data) &&
      !on_one_split(runs))
    throw Error(arguments.all ? "--all" : "--data",
                en::say("these runs are of several splits, measured on other users and recipes; "
                        "name one --split, or --runs of one"));
  if (of_tested && tested.empty())
    throw Error(en::say("split {}", runs.front().split),
                en::say("has no run that was tested on its test part; train one to its end"));
  if (arguments.overlap)
    return compare_overlap(context, *workspace, tested, arguments.persistence, arguments.csv);
  if (!arguments.suite.empty())
    return compare_by_suite(context, *workspace, tested, arguments.suite, arguments.csv);
  if (arguments.group_seeds) runs_of_one_split(*workspace, tested);
  if (grouped)
    return compare_groups(context, *workspace,
                          {.runs = tested,
                           .metrics = tests.request.metrics,
                           .baseline = tests.baseline,
                           .correction = tests.request.correction,
                           .alpha = tests.request.alpha,
                           .threshold = tests.request.threshold},
                          arguments.csv);
  if (tests.asked_for()) {
    tests.request.runs = tested;
    if (!tests.wins_by.empty())
      return compare_wins(context, *workspace, std::move(tests), arguments.csv);
    return compare_tests(context, *workspace, std::move(tests), arguments.csv);
  }
  if (tests.per_user)
    return compare_users(context, *workspace, tested, tests.request.metrics, arguments.csv);
  if (!tests.request.metrics.empty())
    throw Error("--metric", en::say("it is tested against a --baseline, or told of groups with "
                                    "--group-seeds or --group-folds, or of each user with "
                                    "--per-user; the table has --metrics"));
  complete_asked(*workspace, runs, arguments.metrics, context.job());
  const bool compare_well = on_one_split(runs);
  const auto shown = arguments.metrics.empty() ? shown_metrics(runs) : arguments.metrics;
  RunTable table = compare_runs(at_asked_epoch(*workspace, std::move(runs), arguments.at),
                                places_of(*workspace, arguments));
  const auto parts = arguments.at == "best" ? MetricParts::Test : MetricParts::Both;
  check_metrics(table, arguments.metrics, parts);
  if (arguments.difference_from) add_differences(table, *arguments.difference_from);
  if (!arguments.csv.empty()) write_file_atomically(path_from_utf8(arguments.csv), to_csv(table));
  if (!compare_well)
    context.console.line("note: these runs are on different splits; their metrics do not compare");
  // Of thousands of runs each takes its time.
  context.print(context.json ? Json{{"runs", rows_json(table)}} : Json(),
                context.json ? std::string() : run_table_text(table, shown, parts));
}

}  // namespace

void add_compare_command(CommandLine& line) {
  auto arguments = std::make_shared<CompareArguments>();
  CLI::App* command =
      line.add("compare", "Runs side by side: metrics, parameters that differ, cost",
               [arguments](Context& context) { compare(context, *arguments); });
  line.add_workspace(command);
  command->add_option("--runs", arguments->runs, "These runs; else all of one split")
      ->delimiter(',')
      ->type_name("ID,ID");
  command
      ->add_option("--split", arguments->split,
                   "All runs of this split; else the baseline's, or the newest run's")
      ->excludes("--runs")
      ->type_name("ID");
  command->add_option("--data", arguments->data, "All runs of every split of this data set")
      ->excludes("--runs", "--split")
      ->type_name("ID");
  command->add_flag("--all", arguments->all, "All runs of every data set")
      ->excludes("--runs", "--split", "--data");
  command->add_flag("--archived", arguments->archived, "Archived runs too")->excludes("--runs");
  command
      ->add_option(
          "--where", arguments->where,
          "Only runs with these words and conditions, as \"ndcg@10 > 0.05 model = bpr tag = "
          "serve dimensions >= 64\"")
      ->excludes("--runs")
      ->type_name("FILTER");
  command
      ->add_option("--metrics", arguments->metrics, "Test metrics to show in the text, as ndcg@10")
      ->delimiter(',')
      ->type_name("NAME,NAME");
  command
      ->add_option("--at", arguments->at,
                   "The epoch whose metrics are shown: best, last or its number; in between the "
                   "validation part alone was asked")
      ->type_name("EPOCH");
  command->add_option("--csv", arguments->csv, "Write the whole table here, for a spreadsheet")
      ->type_name("FILE");
  command
      ->add_flag("--group-seeds", arguments->group_seeds,
                 "Runs that differ by their seeds alone as one, its mean with a band of both the "
                 "users' and the seeds' variance")
      ->excludes("--metrics");
  command
      ->add_flag("--group-folds", arguments->group_folds,
                 "The same over all folds of a cut, or over a random split by several seeds: "
                 "these differ too within a group, and the band has their variance in it; --split "
                 "names one of them")
      ->excludes("--metrics", "--group-seeds", "--all");
  command
      ->add_option("--suite", arguments->suite,
                   "Which of the runs pass this suite of checks (suite save)")
      ->excludes("--metrics", "--group-seeds", "--group-folds")
      ->type_name("NAME");
  CLI::Option* overlap =
      command
          ->add_flag("--overlap", arguments->overlap,
                     "How much the runs recommend the same: rank-biased overlap of their lists")
          ->excludes("--metrics", "--group-seeds", "--group-folds", "--suite");
  command
      ->add_option("--persistence", arguments->persistence,
                   "Of a reader of the lists, who goes on to the next place so often")
      ->needs(overlap)
      ->check(CLI::Range(0.01, 0.999).description(""))
      ->type_name("P");
  add_compare_test_options(command, arguments->tests);
  for (const char* of_best :
       {"--baseline", "--per-user", "--group-seeds", "--group-folds", "--suite", "--overlap"})
    command->get_option("--at")->excludes(command->get_option(of_best));
  command
      ->add_option("--difference-from", arguments->difference_from,
                   "How far the others are from this run, beside each metric and cost (--baseline "
                   "tests it)")
      ->excludes("--baseline", "--per-user", "--group-seeds", "--group-folds", "--suite",
                 "--overlap")
      ->type_name("ID");
}

}  // namespace hankki::cli
