// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/bandit.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/bandit/estimator_trial.h"
#include "core/bandit/log_evaluation.h"
#include "core/bandit/number_lists.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/report/bandit_csv.h"

namespace hankki::cli {
namespace {

struct EvaluateArguments {
  std::string log, slates, policy = "uniform", out;
  bool trial = false;
  std::string arms, logging;
  std::int64_t rows = 10'000, repetitions = 200;
  std::optional<std::int64_t> bootstraps;
  OffPolicyOptions options;
  int threads = 0;
};

Json evaluation_json(const std::optional<RateInterval>& interval) {
  return interval ? Json{interval->low, interval->high} : Json();
}

Json evaluation_json(const std::vector<Message>& doubts) {
  Json json = Json::array();
  for (const Message& doubt : doubts) json.push_back(doubt.english());
  return json;
}

Json evaluation_json(const OffPolicyEstimate& estimate) {
  return {{"value", estimate.value ? Json(*estimate.value) : Json()},
          {"error", estimate.value ? Json(estimate.error) : Json()},
          {"normal", evaluation_json(estimate.normal)},
          {"delta", evaluation_json(estimate.delta)},
          {"bootstrap", evaluation_json(estimate.bootstrap)},
          {"trusted", estimate.trusted()},
          {"doubts", evaluation_json(estimate.doubts)}};
}

void add_estimates(const std::vector<OffPolicyEstimate>& estimates, Json& json) {
  for (const OffPolicyEstimate& estimate : estimates)
    json["estimators"][estimate.id] = evaluation_json(estimate);
}

void add_options(const EvaluateArguments& arguments, Json& json) {
  json["level"] = arguments.options.level;
  json["bootstraps"] = arguments.options.bootstraps;
  json["seed"] = arguments.options.seed;
}

std::string cell(const std::optional<RateInterval>& interval) {
  return interval ? fmt::format("[{:.6f}, {:.6f}]", interval->low, interval->high) : "-";
}

std::string table_of(const std::vector<OffPolicyEstimate>& estimates) {
  TextTable table({{"Estimator"},
                   {"Value", TextTable::Align::Right},
                   {"Normal"},
                   {"Delta"},
                   {"Bootstrap"},
                   {"Trusted"}});
  for (const OffPolicyEstimate& estimate : estimates)
    table.add({estimate.id, estimate.value ? fmt::format("{:.8f}", *estimate.value) : "-",
               cell(estimate.normal), cell(estimate.delta), cell(estimate.bootstrap),
               estimate.trusted() ? "yes" : "no"});
  return table.str();
}

std::string lines_of(const std::vector<Message>& doubts) {
  std::string text;
  for (const Message& doubt : doubts)
    text += fmt::format("not to be trusted: {}\n", printable(doubt.english()));
  return text;
}

void write(const std::filesystem::path& out, const std::string& csv) {
  if (!out.empty()) write_file_atomically(out, csv);
}

void evaluate_decisions(Context& context, const EvaluateArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const JobContext job = context.job().with_threads(arguments.threads);
  const LogEvaluation made = evaluate_log({.log = path_from_utf8(arguments.log),
                                           .policy = arguments.policy,
                                           .options = arguments.options},
                                          job);
  const TargetPolicy& target = made.target;
  const OffPolicyEvaluation& result = *made.decisions();
  Json json{{"log", arguments.log},
            {"policy", target.name},
            {"rows", result.rows},
            {"items", made.items},
            {"logged_rate", result.logged_rate},
            {"position", "ignored"},
            {"propensities", made.estimated_propensity ? "estimated" : "logged"},
            {"ess", result.weights.effective},
            {"largest_weight", result.weights.largest},
            {"largest_share", result.weights.largest_share},
            {"unseen_share", target.unseen},
            {"unseen_items", target.unseen_items},
            {"trusted", result.trusted()},
            {"doubts", evaluation_json(result.doubts)}};
  add_estimates(result.estimates, json);
  const LogReplay& replay = result.replay;
  json["replay"] = {
      {"matched", replay.matched},
      {"clicks", replay.reward},
      {"value",
       replay.matched > 0 ? Json(replay.reward / static_cast<double>(replay.matched)) : Json()}};
  add_options(arguments, json);
  write(out, to_csv(result.estimates, CsvWriter::Audience::Script));
  context.print(
      json,
      table_of(result.estimates) +
          fmt::format("replay: {} clicks in {} matched rows of {}; the position is ignored\n"
                      "effective rows {:.1f} of {}, largest weight {:.2f}\n",
                      replay.reward, grouped(replay.matched), grouped(result.rows),
                      result.weights.effective, grouped(result.rows), result.weights.largest) +
          lines_of(result.doubts));
}

void evaluate_lists(Context& context, const EvaluateArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const JobContext job = context.job().with_threads(arguments.threads);
  const LogEvaluation made = evaluate_log({.log = path_from_utf8(arguments.slates),
                                           .kind = LogQuestion::Kind::Lists,
                                           .policy = arguments.policy,
                                           .options = arguments.options},
                                          job);
  const TargetPolicy& target = made.target;
  const SlateEvaluation& result = *made.lists();
  Json json{{"slates", arguments.slates},
            {"policy", target.name},
            {"lists", result.lists},
            {"slots", result.longest},
            {"items", made.items},
            {"logged_reward", result.logged_reward},
            {"ess", result.lists_weights.effective},
            {"ess_of_slots", result.slot_effective},
            {"largest_weight", result.lists_weights.largest},
            {"largest_share", result.lists_weights.largest_share},
            {"unseen_share", target.unseen},
            {"unseen_items", target.unseen_items},
            {"trusted", result.trusted()},
            {"doubts", evaluation_json(result.doubts)},
            {"without_marginals",
             result.without_marginals ? Json(result.without_marginals->english()) : Json()}};
  add_estimates(result.estimates, json);
  add_options(arguments, json);
  write(out, to_csv(result.estimates, CsvWriter::Audience::Script));
  std::string text = table_of(result.estimates) +
                     fmt::format("effective lists {:.1f} of {}, largest weight {:.2f}\n",
                                 result.lists_weights.effective, grouped(result.lists),
                                 result.lists_weights.largest) +
                     lines_of(result.doubts);
  if (result.without_marginals) text += result.without_marginals->english() + "\n";
  context.print(json, text);
}

Json evaluation_json(const EstimatorRecord& record) {
  const auto optional = [](const std::optional<double>& value) {
    return value ? Json(*value) : Json();
  };
  return {{"bias", record.bias},
          {"bias_error", record.bias_error},
          {"rmse", record.rmse},
          {"coverage", record.coverage},
          {"bootstrap_coverage", optional(record.bootstrap_coverage)},
          {"rank_correlation", optional(record.rank_correlation)},
          {"missing", record.missing}};
}

std::string table_of(const std::vector<EstimatorRecord>& records) {
  constexpr auto kRight = TextTable::Align::Right;
  TextTable table({{"Estimator"},
                   {"Bias", kRight},
                   {"+-", kRight},
                   {"RMSE", kRight},
                   {"Coverage", kRight},
                   {"Bootstrap", kRight},
                   {"Rank correlation", kRight}});
  const auto optional = [](const std::optional<double>& value) {
    return value ? fmt::format("{:.3f}", *value) : "-";
  };
  for (const EstimatorRecord& record : records)
    table.add({record.id, fmt::format("{:+.6f}", record.bias),
               fmt::format("{:.6f}", record.bias_error), fmt::format("{:.6f}", record.rmse),
               fmt::format("{:.3f}", record.coverage), optional(record.bootstrap_coverage),
               optional(record.rank_correlation)});
  return table.str();
}

void try_in_a_world(Context& context, const EvaluateArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  TrialSetup setup{.rates = numbers_of("--arms", arguments.arms),
                   .logging = numbers_of("--logging", arguments.logging),
                   .rows = arguments.rows,
                   .repetitions = arguments.repetitions,
                   .seed = arguments.options.seed,
                   .options = arguments.options};
  if (setup.rates.empty())
    throw Error("--arms", en::say("is needed with --trial: the chance of a click of each arm"));
  if (setup.logging.empty())
    setup.logging.assign(setup.rates.size(), 1.0 / static_cast<double>(setup.rates.size()));
  setup.targets = usual_targets(setup.rates);
  const auto records = try_estimators(setup, context.job().with_threads(arguments.threads));
  Json json{{"rates", setup.rates},     {"logging", setup.logging},
            {"targets", setup.targets}, {"truth", true_values(setup)},
            {"rows", setup.rows},       {"repetitions", setup.repetitions}};
  add_options(arguments, json);
  for (const EstimatorRecord& record : records)
    json["estimators"][record.id] = evaluation_json(record);
  write(out, to_csv(records, CsvWriter::Audience::Script));
  context.print(json, table_of(records));
}

void evaluate(Context& context, EvaluateArguments arguments) {
  const int asked = !arguments.log.empty() + !arguments.slates.empty() + arguments.trial;
  if (asked != 1)
    throw Error(en::say("evaluate"), en::say("needs one of --log, --slates and --trial"));
  if (arguments.bootstraps || arguments.trial)
    arguments.options.bootstraps = arguments.bootstraps.value_or(0);
  if (arguments.trial) return try_in_a_world(context, arguments);
  arguments.log.empty() ? evaluate_lists(context, arguments)
                        : evaluate_decisions(context, arguments);
}

void add_trial_options(CLI::App* command, EvaluateArguments& arguments) {
  CLI::Option* trial =
      command->add_flag("--trial", arguments.trial,
                        "Instead of a log: tries the estimators on logs of a world whose right "
                        "answers are known");
  command->add_option("--arms", arguments.arms, "Chance of a click of each arm of that world")
      ->needs(trial)
      ->type_name("P,P");
  command
      ->add_option("--logging", arguments.logging, "What its logs are drawn with; else uniformly")
      ->needs(trial)
      ->type_name("P,P");
  command->add_option("--rows", arguments.rows, "Rows of each of its logs")
      ->needs(trial)
      ->check(CLI::Range(1, 10'000'000).description(""))
      ->type_name("N");
  command->add_option("--repetitions", arguments.repetitions, "How many logs are drawn")
      ->needs(trial)
      ->check(CLI::Range(2, 100'000).description(""))
      ->type_name("N");
}

}  // namespace

void add_bandit_evaluate_command(CommandLine& line, CLI::App* bandit) {
  auto arguments = std::make_shared<EvaluateArguments>();
  CLI::App* command = line.add(
      "evaluate", "What another policy would have got, from a log; or which estimator to believe",
      [arguments](Context& context) { evaluate(context, *arguments); }, bandit);
  command
      ->add_option("--log", arguments->log,
                   "A log of single items: item_id, click, propensity_score")
      ->type_name("FILE");
  command
      ->add_option("--slates", arguments->slates,
                   "A log of lists: list, slot, item_id, click, item_propensity")
      ->type_name("FILE");
  command
      ->add_option("--policy", arguments->policy,
                   "uniform, fixed:ITEM, softmax:TAU of the log's rates, or a CSV: "
                   "item_id,probability for --log, item_id,weight for --slates")
      ->type_name("FILE");
  command->add_option("--level", arguments->options.level, "Level of the intervals")
      ->check(CLI::Range(0.01, 0.9999).description(""))
      ->type_name("SHARE");
  command
      ->add_option("--bootstraps", arguments->bootstraps,
                   "Resamples of the rows behind the bootstrap intervals; 1000 unless it is said, "
                   "and none with --trial")
      ->check(CLI::Range(0, 1'000'000).description(""))
      ->type_name("N");
  command->add_option("--seed", arguments->options.seed, "Seed of what is drawn at random")
      ->type_name("N");
  command
      ->add_option("--switch-tau", arguments->options.switch_tau,
                   "Switch-DR takes weights up to here")
      ->check(CLI::Range(0.0, 1e12).description(""))
      ->type_name("WEIGHT");
  command
      ->add_option("--shrinkage", arguments->options.shrinkage,
                   "Lambda of DR with optimistic shrinkage")
      ->check(CLI::Range(1e-12, 1e12).description(""))
      ->type_name("LAMBDA");
  add_trial_options(command, *arguments);
  add_threads(command, arguments->threads);
  command->add_option("--out", arguments->out, "Writes CSV with a row an estimator")
      ->type_name("FILE");
}

}  // namespace hankki::cli
