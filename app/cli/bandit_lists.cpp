// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "app/cli/bandit_list_log.h"
#include "app/cli/bandit_simulation.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/bandit/comparison.h"
#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/base/stopwatch.h"
#include "core/base/threads.h"

namespace hankki::cli {
namespace {

constexpr std::int64_t kMixtureDraws = 20'000;

/// What a simulation was, and what came of it.
struct Outcome {
  ExperimentRequest request;
  ListSimulation result;
  std::vector<MixtureTruth> mixtures;  ///< by phase, at its shares
  double seconds = 0;

  const ListPhase& last() const { return result.phases.back(); }
};

double rate_of(std::int64_t clicks, std::int64_t slots) {
  return slots > 0 ? static_cast<double>(clicks) / static_cast<double>(slots) : 0;
}

double per_visit(std::int64_t clicks, std::int64_t visits) {
  return static_cast<double>(clicks) / static_cast<double>(std::max<std::int64_t>(1, visits));
}

std::vector<double> shares_of(const ListSimulation& result) {
  return ListPhase{.slots_of = result.slots_of}.shares();
}

Json phase_json(const RunWorld& made, const ListPhase& phase, const MixtureTruth& mixture) {
  return {{"from", phase.from},
          {"visits", phase.visits},
          {"clicks_per_visit", per_visit(phase.clicks, phase.visits)},
          {"shares", phase.shares()},
          {"whole_lists", phase.truth.whole_list},
          {"best_single", made.runs[phase.truth.best].id},
          {"best_single_value", phase.truth.whole_list[phase.truth.best]},
          {"mixture_value", mixture.value.mean},
          {"mixture_se", mixture.value.se}};
}

Json arm_json(const RunWorld& made, const Outcome& outcome, std::size_t arm) {
  const ListSimulation& result = outcome.result;
  Json json{{"run", made.runs[arm].id},
            {"model", made.runs[arm].request.model},
            {"share", shares_of(result)[arm]},
            {"slots", result.slots_of[arm]},
            {"clicks", result.clicks_of[arm]},
            {"rate_per_slot", rate_of(result.clicks_of[arm], result.slots_of[arm])},
            {"whole_list", outcome.last().truth.whole_list[arm]},
            {"recall", made.recalls.empty() ? Json() : Json(made.recalls[arm])}};
  if (!result.posteriors.empty())
    json["posterior"] = {result.posteriors[arm].a, result.posteriors[arm].b};
  return json;
}

Json outcome_json(const RunWorld& made, const Outcome& outcome) {
  const ListSimulation& result = outcome.result;
  const ListPhase& last = outcome.last();
  const auto& drift = outcome.request.lists().drift;
  Json arms = Json::array(), curve = Json::array(), phases = Json::array();
  for (std::size_t arm = 0; arm < made.runs.size(); ++arm)
    arms.push_back(arm_json(made, outcome, arm));
  for (const ListPoint& point : result.curve)
    curve.push_back(
        {{"visits", point.visits}, {"shares", point.shares}, {"clicks_per_visit", point.clicks}});
  for (std::size_t i = 0; i < result.phases.size(); ++i)
    phases.push_back(phase_json(made, result.phases[i], outcome.mixtures[i]));
  return {{"policy", outcome.request.policy.id},
          {"parameters", Json(hankki::to_json(outcome.request.policy.parameters))},
          {"visits", result.visits},
          {"seed", outcome.request.seed},
          {"drift", drift ? Json(drift->visit) : Json()},
          {"clicks", result.clicks},
          {"clicks_per_visit", per_visit(result.clicks, result.visits)},
          {"users", made.world.users()},
          {"exhausted", result.exhausted},
          {"best_single", made.runs[last.truth.best].id},
          {"best_single_value", last.truth.whole_list[last.truth.best]},
          {"mixture_value", outcome.mixtures.back().value.mean},
          {"mixture_se", outcome.mixtures.back().value.se},
          {"arms", arms},
          {"phases", phases},
          {"curve", curve},
          {"seconds", outcome.seconds}};
}

/// Of what was shown since the last change: shares from before it say nothing of what holds now.
std::string describe_phase(const RunWorld& made, const ListPhase& phase,
                           const MixtureTruth& mixture, bool only) {
  using enum TextTable::Align;
  const auto shares = phase.shares();
  TextTable table({{"Run"},
                   {"Share of slots", Right},
                   {"Clicks", Right},
                   {"Rate per slot", Right},
                   {"Its whole list", Right}});
  for (std::size_t arm = 0; arm < shares.size(); ++arm)
    table.add({made.world.arms[arm], fmt::format("{:.1f} %", 100 * shares[arm]),
               grouped(phase.clicks_of[arm]),
               fmt::format("{:.4f}", rate_of(phase.clicks_of[arm], phase.slots_of[arm])),
               fmt::format("{:.4f}", phase.truth.whole_list[arm])});
  std::string text;
  if (!only)
    text += fmt::format("From visit {}, {}:\n", grouped(phase.from + 1),
                        counted(phase.visits, "visit"));
  text += table.str();
  text += fmt::format(
      "The best list alone is worth {:.4f} clicks a visit, this mixture {:.4f} +- {:.4f}.\n",
      phase.truth.whole_list[phase.truth.best], mixture.value.mean, mixture.value.se);
  if (phase.truth.best !=
      static_cast<std::size_t>(std::ranges::max_element(shares) - shares.begin()))
    text += "A share of the slots is not quality: the largest is not that of the best list.\n";
  return text;
}

std::string describe(const RunWorld& made, const Outcome& outcome) {
  const ListSimulation& result = outcome.result;
  std::string text = fmt::format("{}: {}, {} by {}\n", to_text(outcome.request.policy),
                                 counted(result.visits, "visit"), counted(result.clicks, "click"),
                                 counted(static_cast<std::int64_t>(made.world.users()), "user"));
  for (std::size_t i = 0; i < result.phases.size(); ++i)
    text += describe_phase(made, result.phases[i], outcome.mixtures[i], result.phases.size() == 1);
  return text;
}

/// "25000", "25000:lists" or "25000:segments".
std::optional<ListDrift> read_drift(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto colon = text.find(':');
  const auto visit = parse_number<std::int64_t>(std::string_view(text).substr(0, colon));
  const std::string kind = colon == text.npos ? "lists" : text.substr(colon + 1);
  if (!visit || *visit < 0 || (kind != "lists" && kind != "segments"))
    throw Error("--drift", en::say("\"{}\" is not a visit, as in 25000 or 25000:segments", text));
  return ListDrift{*visit, kind == "lists" ? ListDriftKind::Lists : ListDriftKind::Segments};
}

/// One replication, with its log where one is wanted.
Outcome play(const ExperimentWorld& made, const std::filesystem::path& file,
             const JobContext& job) {
  const RunWorld& runs = made.runs;
  Outcome outcome{.request = made.request};
  // What a kept arm's later slots would have been follows from who came before.
  const bool marginals = !made.request.policy.parameters.boolean("sticky");
  std::optional<ListLog> log;
  if (!file.empty()) log.emplace(runs, file, marginals);
  const PlayedSink sink{[&log](const PlayedVisit& visit) { log->add(visit); }, marginals};
  Stopwatch watch;
  outcome.result = simulate_lists(runs.world, made.request.policy, list_trials_from(made.request),
                                  log ? &sink : nullptr, job);
  outcome.seconds = watch.lap();
  if (log) log->commit();
  for (const ListPhase& phase : outcome.result.phases)
    outcome.mixtures.push_back(
        mixture_of(runs.world, phase.view, phase.shares(), kMixtureDraws, made.request.seed));
  return outcome;
}

/// Several of them, which say how far one is from another.
void replicate(Context& context, const ExperimentWorld& made, const JobContext& job) {
  std::vector<std::int64_t> numbers;
  for (std::int64_t i = 0; i < made.request.replications; ++i) numbers.push_back(i);
  const ListsSummary summary =
      summarise_lists(made.request, replicate_lists(made.runs.world, made.request.policy,
                                                    list_trials_from(made.request), numbers, job));
  context.print(lists_json(made.request, summary), describe_lists(made.request, summary));
}

}  // namespace

Json lists_json(const ExperimentRequest& request, const ListsSummary& summary) {
  Json replications = Json::array();
  for (const ListSimulation& one : summary.replications)
    replications.push_back({{"visits", one.visits},
                            {"clicks", one.clicks},
                            {"shares", shares_of(one)},
                            {"exhausted", one.exhausted}});
  return {{"policy", request.policy.id},
          {"parameters", Json(hankki::to_json(request.policy.parameters))},
          {"runs", runs_of(request)},
          {"visits", request.visits},
          {"seed", request.seed},
          {"clicks_per_visit", summary.clicks.mean},
          {"clicks_per_visit_se", summary.clicks.se},
          {"shares", summary.shares},
          {"replications", replications}};
}

std::string describe_lists(const ExperimentRequest& request, const ListsSummary& summary) {
  using enum TextTable::Align;
  TextTable table({{"Run"}, {"Share of slots", Right}});
  for (std::size_t arm = 0; arm < summary.arms.size(); ++arm)
    table.add({summary.arms[arm], fmt::format("{:.1f} %", 100 * summary.shares[arm])});
  return fmt::format("{}: {} of {}\n{:.4f} +- {:.4f} clicks a visit\n", to_text(request.policy),
                     counted(std::ssize(summary.replications), "replication"),
                     counted(request.visits, "visit"), summary.clicks.mean, summary.clicks.se) +
         table.str();
}

void add_list_options(CommandLine& line, CLI::App* command, ListArguments& arguments) {
  command
      ->add_option(
          "--runs", arguments.runs,
          "Instead of --arms: trained runs of one split, whose lists are shown to the users "
          "of the test part")
      ->delimiter(',')
      ->type_name("ID,ID");
  command->add_option("--visits", arguments.visits, "Visits to these lists")->type_name("N");
  command
      ->add_option("--drift", arguments.drift,
                   "From this visit on the best and the worst run's lists have changed places; "
                   "N:segments: the users whom these suit have changed shares")
      ->type_name("N[:segments]");
  command
      ->add_option("--appeal", arguments.setting.appeal,
                   "Probability that a wanted item is clicked where it is looked at")
      ->type_name("P");
  command
      ->add_option("--decay", arguments.setting.clicks.decay,
                   "Slot k is looked at with probability 1 / k^decay")
      ->type_name("D");
  command->add_flag_callback(
      "--cascade", [&arguments] { arguments.setting.clicks.kind = ClickModel::Kind::Cascade; },
      "Slots are looked at in order until the first click");
  command
      ->add_option("--noise", arguments.setting.clicks.noise,
                   "Probability that any item is clicked where it is looked at")
      ->type_name("P");
  command
      ->add_option("--wear", arguments.setting.wear,
                   "The appeal is multiplied by it for each time the user saw the item")
      ->type_name("W");
  command
      ->add_option("--clicked", arguments.clicked,
                   "Whether a clicked item is wanted by the user again")
      ->check(CLI::IsMember({"stay", "leave"}));
  line.add_workspace(command);
}

void add_list_log_option(CLI::App* command, ListArguments& arguments) {
  command->add_option("--log", arguments.log, "Write every slot of every visit to this file")
      ->type_name("FILE");
}

ExperimentRequest list_request(const ListArguments& arguments, const PolicyArguments& policy,
                               const TrialsArguments& trials) {
  RunListsSetting setting = arguments.setting;
  setting.runs = arguments.runs;
  setting.clicked_leave = arguments.clicked == "leave";
  setting.drift = read_drift(arguments.drift);
  ExperimentRequest request{.environment = setting,
                            .policy = make_choice(policy),
                            .visits = arguments.visits,
                            .replications = std::max<std::int64_t>(1, trials.trials.replications),
                            .seed = trials.trials.seed,
                            .points = trials.trials.points};
  request.check();
  return request;
}

void simulate_runs(Context& context, const ListArguments& arguments, const PolicyArguments& policy,
                   const TrialsArguments& trials) {
  begin_with_threads(trials.threads, Calibration::Stored);
  const ExperimentRequest request = list_request(arguments, policy, trials);
  if (!arguments.log.empty() && request.replications > 1)
    throw Error("--log", en::say("is of one replication; leave --replications out"));
  const std::filesystem::path file = output_file(arguments.log);
  const JobContext job = context.job().with_threads(trials.threads);
  const ThreadBudget budget(job.threads());
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const ExperimentWorld made = make_experiment_world(*workspace, request, {}, job);
  if (request.policy.id == "blend" && made.runs.recalls.empty())
    context.console.line("the split has no validation part: all models begin at Beta(8.5, 17)");
  if (request.replications > 1) return replicate(context, made, job);
  const Outcome outcome = play(made, file, job);
  context.print(outcome_json(made.runs, outcome), describe(made.runs, outcome));
}

}  // namespace hankki::cli
