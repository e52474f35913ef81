// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "core/bandit/experiment_request.h"
#include "core/workbench/experiments.h"

/// The commands of `bandit` that simulate, and what they share.
namespace hankki::cli {

void add_bandit_policies_command(CommandLine& line, CLI::App* bandit);
void add_bandit_simulate_command(CommandLine& line, CLI::App* bandit);
void add_bandit_compare_command(CommandLine& line, CLI::App* bandit);

/// A world of arms, and how often it is visited.
struct TrialsArguments {
  std::vector<double> arms;
  std::string drift, delay = "0";
  std::vector<std::string> lives;
  Trials trials{.horizon = 10'000, .replications = 0};  ///< 0: 100, or of lists 1
  int threads = 0;
};
void add_trials_options(CLI::App* command, TrialsArguments& arguments);
/// Throws Error, naming the option, where they do not make a world.
Trials make_trials(const TrialsArguments& arguments);

/// What the options of a policy say, --floor and its like with --set.
struct PolicyArguments {
  std::string policy = "thompson", prior;
  std::vector<std::string> settings;
  double floor = 0;
  std::int64_t batch = 1;
};
void add_policy_options(CLI::App* command, PolicyArguments& arguments);
PolicyChoice make_choice(const PolicyArguments& arguments);

/// Visits of held-out users to the lists of trained runs.
struct ListArguments {
  std::vector<RunId> runs;
  std::int64_t visits = 50'000;
  std::string drift;        ///< "25000", "25000:segments"
  RunListsSetting setting;  ///< its click model alone
  std::string clicked = "stay", log;
};
void add_list_options(CommandLine& line, CLI::App* command, ListArguments& arguments);
void add_list_log_option(CLI::App* command, ListArguments& arguments);
/// `trials`: seed, points and replications.
ExperimentRequest list_request(const ListArguments& arguments, const PolicyArguments& policy,
                               const TrialsArguments& trials);
void simulate_runs(Context& context, const ListArguments& arguments, const PolicyArguments& policy,
                   const TrialsArguments& trials);

/// Stored experiments: `list`, `show`, `resume`.
void add_bandit_experiment_commands(CommandLine& line, CLI::App* bandit);
/// `value` and `retrain`.
void add_bandit_value_commands(CommandLine& line, CLI::App* bandit);
/// Stores the request under that name, and runs it as far as it goes.
void run_stored(Context& context, const std::string& name, const ExperimentRequest& request,
                int threads);

/// What a policy did to arms with known rates, as a document and as text.
Json arms_json(const PolicyChoice& policy, const Trials& trials, const SimulationResult& result,
               bool curve);
std::string describe_arms(const PolicyChoice& policy, const Trials& trials,
                          const SimulationResult& result);
/// The replications of a request with lists.
Json lists_json(const ExperimentRequest& request, const ListsSummary& summary);
std::string describe_lists(const ExperimentRequest& request, const ListsSummary& summary);

Json trials_json(const Trials& trials);
Json curve_json(const std::vector<CurvePoint>& curve);

}  // namespace hankki::cli
