// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/bandit.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/bandit/number_lists.h"
#include "core/bandit/rate_interval.h"
#include "core/bandit/verdict.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/report/csv.h"

namespace hankki::cli {
namespace {

struct PosteriorArguments {
  std::string successes, trials, prior, names, out;
  double level = 0.95, equal_within = 0.2;  // the second in points
  std::int64_t horizon = 0;
};

struct ArmIntervals {
  const char* name;
  std::vector<RateInterval> of_arm;
};

/// All that is said of the arms.
struct Judged {
  std::vector<std::string> names;
  std::vector<Tally> seen;
  std::vector<Beta> posteriors;
  BestArm best;
  VerdictRules rules;
  Verdict verdict;
  std::vector<ArmIntervals> intervals;
};

std::vector<Tally> tallies_of(const PosteriorArguments& arguments) {
  const auto successes = counts_of("--successes", arguments.successes);
  const auto trials = counts_of("--trials", arguments.trials);
  if (successes.size() != trials.size())
    throw Error("--trials", en::say("there are {} of them for {} arms; give one for each",
                                    trials.size(), successes.size()));
  std::vector<Tally> seen;
  for (std::size_t i = 0; i < trials.size(); ++i) {
    if (successes[i] > trials[i])
      throw Error("--successes",
                  en::say("{} of {} trials can not have succeeded", successes[i], trials[i]));
    seen.push_back({successes[i], trials[i]});
  }
  return seen;
}

/// One for all arms, or one for each.
Beta prior_of(const std::vector<std::vector<double>>& priors, std::size_t arm, std::size_t arms) {
  if (priors.empty()) return {};
  if (priors.size() != 1 && priors.size() != arms)
    throw Error("--prior", en::say("there are {} of them for {} arms; give one for each",
                                   priors.size(), arms));
  const auto& shapes = priors.size() == 1 ? priors.front() : priors[arm];
  if (shapes.size() != 2)
    throw Error("--prior", en::say("a prior has two shapes, as in 1,1; give each arm its own with "
                                   "semicolons between"));
  if (!(shapes[0] > 0 && shapes[1] > 0))
    throw Error("--prior", en::say("the shapes of an arm are {} and {}; both must be above 0",
                                   shapes[0], shapes[1]));
  return {shapes[0], shapes[1]};
}

Judged judge_arms(const PosteriorArguments& arguments) {
  Judged judged{.seen = tallies_of(arguments)};
  judged.names = arm_names("--names", arguments.names, judged.seen.size());
  const auto priors = number_sets_of("--prior", arguments.prior);
  for (std::size_t i = 0; i < judged.seen.size(); ++i)
    judged.posteriors.push_back(updated(prior_of(priors, i, judged.seen.size()), judged.seen[i]));
  judged.best = judge_best(judged.posteriors);
  judged.rules.equal_within = arguments.equal_within / 100;
  if (arguments.horizon > 0) judged.rules.horizon = arguments.horizon;
  judged.verdict = judge(judged.seen, judged.posteriors, judged.best, true, judged.rules);
  judged.intervals = {{"equal_tailed", {}},
                      {"highest_density", {}},
                      {"jeffreys", {}},
                      {"wilson", {}},
                      {"clopper_pearson", {}}};
  for (std::size_t i = 0; i < judged.seen.size(); ++i) {
    const double level = arguments.level;
    const RateInterval of_arm[] = {equal_tailed(judged.posteriors[i], level),
                                   highest_density(judged.posteriors[i], level),
                                   jeffreys(judged.seen[i], level), wilson(judged.seen[i], level),
                                   clopper_pearson(judged.seen[i], level)};
    for (std::size_t kind = 0; kind < std::size(of_arm); ++kind)
      judged.intervals[kind].of_arm.push_back(of_arm[kind]);
  }
  return judged;
}

/// At the observed rates of the two that lead; null where they are the same.
Json visits_to_95(const Judged& judged) {
  const Verdict& verdict = judged.verdict;
  if (verdict.leader == verdict.second) return {};
  return visits_to_confidence(judged.seen[verdict.leader].rate(),
                              judged.seen[verdict.second].rate());
}

Json judged_json(const Judged& judged) {
  Json json{{"names", judged.names},
            {"p_best", judged.best.probability},
            {"expected_loss", judged.best.expected_loss}};
  for (const Beta& beta : judged.posteriors) json["posterior"].push_back({beta.a, beta.b});
  for (const Beta& beta : judged.posteriors) json["mean"].push_back(beta.mean());
  for (const ArmIntervals& kind : judged.intervals)
    for (const RateInterval& interval : kind.of_arm)
      json["intervals"][kind.name].push_back({interval.low, interval.high});
  const Verdict& verdict = judged.verdict;
  const bool waiting = verdict.kind == VerdictKind::NotYet;
  json["verdict"] = to_text(verdict.kind);
  json["leader"] = judged.names[verdict.leader];
  json["sentence"] = describe(verdict, judged.names, judged.rules).english();
  json["visits_to_95"] = visits_to_95(judged);
  json["visits_needed"] =
      waiting ? Json{verdict.least, verdict.most ? Json(*verdict.most) : Json()} : Json();
  json["beyond_horizon"] = verdict.beyond_horizon;
  return json;
}

std::string table_of(const Judged& judged) {
  TextTable table({{"Arm"},
                   {"Successes", TextTable::Align::Right},
                   {"Trials", TextTable::Align::Right},
                   {"Mean", TextTable::Align::Right},
                   {"Credible interval"},
                   {"P(best)", TextTable::Align::Right},
                   {"Expected loss", TextTable::Align::Right}});
  for (std::size_t i = 0; i < judged.names.size(); ++i) {
    const RateInterval& interval = judged.intervals.front().of_arm[i];
    table.add({judged.names[i], grouped(judged.seen[i].successes), grouped(judged.seen[i].trials),
               fmt::format("{:.4f}", judged.posteriors[i].mean()),
               fmt::format("[{:.4f}, {:.4f}]", interval.low, interval.high),
               fmt::format("{:.4f}", judged.best.probability[i]),
               fmt::format("{:.6f}", judged.best.expected_loss[i])});
  }
  return table.str() + describe(judged.verdict, judged.names, judged.rules).english() + "\n";
}

std::string csv_of(const Judged& judged) {
  CsvWriter csv(CsvWriter::Audience::Script);
  for (const char* title : {"arm", "successes", "trials", "mean", "p_best", "expected_loss"})
    csv.text(title);
  for (const ArmIntervals& kind : judged.intervals)
    csv.text(fmt::format("{}_low", kind.name)).text(fmt::format("{}_high", kind.name));
  csv.end_row();
  for (std::size_t i = 0; i < judged.names.size(); ++i) {
    csv.text(judged.names[i]).number(judged.seen[i].successes).number(judged.seen[i].trials);
    csv.number(judged.posteriors[i].mean()).number(judged.best.probability[i]);
    csv.number(judged.best.expected_loss[i]);
    for (const ArmIntervals& kind : judged.intervals)
      csv.number(kind.of_arm[i].low).number(kind.of_arm[i].high);
    csv.end_row();
  }
  return csv.str();
}

void show_posterior(Context& context, const PosteriorArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const Judged judged = judge_arms(arguments);
  if (!out.empty()) write_file_atomically(out, csv_of(judged));
  context.print(judged_json(judged), table_of(judged));
}

}  // namespace

void add_bandit_posterior_command(CommandLine& line, CLI::App* bandit) {
  auto arguments = std::make_shared<PosteriorArguments>();
  CLI::App* command = line.add(
      "posterior", "Which arm is best, from successes and trials: P(best), losses, a verdict",
      [arguments](Context& context) { show_posterior(context, *arguments); }, bandit);
  command->add_option("--successes", arguments->successes, "Successes of each arm")
      ->required()
      ->type_name("N,N");
  command->add_option("--trials", arguments->trials, "Trials of each arm")
      ->required()
      ->type_name("N,N");
  command
      ->add_option("--prior", arguments->prior,
                   "Shapes of the Beta prior of all arms, or of each; else 1,1")
      ->type_name("'A,B;A,B'");
  command->add_option("--names", arguments->names, "Names of the arms")->type_name("NAME,NAME");
  command->add_option("--level", arguments->level, "Level of the intervals")
      ->check(CLI::Range(0.01, 0.9999).description(""))
      ->type_name("SHARE");
  command
      ->add_option("--equal-within", arguments->equal_within,
                   "Points of the rate that do not matter: arms closer than that are practically "
                   "equal")
      ->check(CLI::Range(0.0, 100.0).description(""))
      ->type_name("POINTS");
  command
      ->add_option("--horizon", arguments->horizon,
                   "Visits an arm that can be waited for; 0: as many as it takes")
      ->type_name("N");
  command
      ->add_option("--out", arguments->out,
                   "Writes CSV with a row an arm: rates, P(best), losses and intervals")
      ->type_name("FILE");
}

}  // namespace hankki::cli
