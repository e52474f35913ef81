// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/bandit.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/bandit/health_check.h"
#include "core/bandit/number_lists.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/report/bandit_csv.h"

namespace hankki::cli {
namespace {

struct HealthArguments {
  std::string observed, weights, users, clicks, rates, names, out;
  double alpha = 0.05, power = 0.8, tuned_at = 5000;
};

HealthTask task_of(const HealthArguments& arguments) {
  return {.observed = count_sets_of("--observed", arguments.observed),
          .weights = number_sets_of("--weights", arguments.weights),
          .users = counts_of("--users", arguments.users),
          .clicks = counts_of("--clicks", arguments.clicks),
          .names = parts_of(arguments.names, ','),
          .alpha = arguments.alpha,
          .tuned_at = arguments.tuned_at};
}

std::vector<SampleSize> sizes_of(const HealthArguments& arguments) {
  const auto rates = numbers_of("--sample-size", arguments.rates);
  if (rates.empty()) return {};
  if (rates.size() != 2)
    throw Error("--sample-size", en::say("it takes two rates, the baseline's and the one to be "
                                         "found, as in .10,.12"));
  return sample_sizes(rates[0], rates[1], arguments.alpha, arguments.power);
}

Json figures_json(const Lift& lift) {
  return {{"value", lift.value}, {"error", lift.error}, {"low", lift.low}, {"high", lift.high}};
}

void add_shares(const HealthReport& report, Json& json, std::string& text) {
  json["observed"] = report.observed;
  json["expected"] = report.ratio.expected;
  json["chi2"] = report.ratio.chi2;
  json["df"] = report.ratio.degrees;
  json["p"] = report.ratio.p;
  json["sequential_p"] = report.sequential_p;
  text += fmt::format("Sample ratio: chi2 {:.4f}, df {}, p {:.6g}; sequential p {:.6g}\n",
                      report.ratio.chi2, report.ratio.degrees, report.ratio.p, report.sequential_p);
}

void add_rates(const std::vector<ArmHealth>& arms, Json& json, std::string& text) {
  TextTable table({{"Arm"},
                   {"Rate", TextTable::Align::Right},
                   {"Always valid"},
                   {"Lift", TextTable::Align::Right},
                   {"Always valid"},
                   {"z", TextTable::Align::Right},
                   {"p", TextTable::Align::Right}});
  for (const ArmHealth& arm : arms) {
    const bool first = &arm == &arms.front();
    json["arms"].push_back({{"name", arm.name},
                            {"rate", arm.seen.rate()},
                            {"always_valid", {arm.rate.low, arm.rate.high}},
                            {"lift", arm.lift ? figures_json(*arm.lift) : Json()},
                            {"z", first ? Json() : Json(arm.test.z)},
                            {"p", first ? Json() : Json(arm.test.p)}});
    std::vector<std::string> cells{arm.name, fmt::format("{:.4f}", arm.seen.rate()),
                                   fmt::format("[{:.4f}, {:.4f}]", arm.rate.low, arm.rate.high)};
    cells.push_back(arm.lift ? fmt::format("{:+.4f}", arm.lift->value) : "");
    cells.push_back(arm.lift ? fmt::format("[{:.4f}, {:.4f}]", arm.lift->low, arm.lift->high) : "");
    if (!first)
      for (const double value : {arm.test.z, arm.test.p})
        cells.push_back(fmt::format("{:.6f}", value));
    table.add(std::move(cells));
  }
  if (!arms.empty()) text += table.str();
}

void add_sizes(const std::vector<SampleSize>& sizes, Json& json, std::string& text) {
  for (const SampleSize& size : sizes) {
    json["sample_sizes"].push_back({{"rule", to_text(size.rule)},
                                    {"users_per_arm", size.users},
                                    {"meaning", describe(size.rule).english()}});
    text += fmt::format("{:.2f} users an arm ({}: {})\n", size.users, to_text(size.rule),
                        describe(size.rule).english());
  }
}

void check_health(Context& context, const HealthArguments& arguments) {
  if (arguments.observed.empty() && arguments.rates.empty())
    throw Error(en::say("health"), en::say("needs --observed or --sample-size"));
  if (arguments.observed.empty() && !(arguments.clicks.empty() && arguments.out.empty()))
    throw Error(en::say("health"), en::say("needs --observed for --clicks and --out"));
  const std::filesystem::path out = output_file(arguments.out);
  Json json = Json::object();
  std::string text;
  if (!arguments.observed.empty()) {
    const HealthReport report = hankki::check_health(task_of(arguments));
    add_shares(report, json, text);
    add_rates(report.arms, json, text);
    json["warning"] = report.adaptive ? Json(warn_of_adaptive_means().english()) : Json();
    if (report.adaptive && !report.arms.empty()) text += warn_of_adaptive_means().english() + "\n";
    if (!out.empty()) write_file_atomically(out, to_csv(report, CsvWriter::Audience::Script));
  }
  add_sizes(sizes_of(arguments), json, text);
  context.print(json, text);
}

void add_shares_options(CLI::App* command, HealthArguments& arguments) {
  command
      ->add_option("--observed", arguments.observed,
                   "Users of each arm, of all periods together, or of each with semicolons between")
      ->type_name("'N,N;N,N'");
  command
      ->add_option("--weights", arguments.weights,
                   "Shares that were in force, a set a period with semicolons between; else equal")
      ->type_name("'W,W;W,W'");
  command
      ->add_option("--users", arguments.users,
                   "Users of each period; may be left out where --observed has each period's")
      ->type_name("N,N");
  command
      ->add_option("--clicks", arguments.clicks,
                   "Users of each arm who clicked: always-valid intervals, and each arm's lift "
                   "against the first")
      ->type_name("N,N");
  command->add_option("--names", arguments.names, "Names of the arms")->type_name("NAME,NAME");
}

}  // namespace

void add_bandit_health_command(CommandLine& line, CLI::App* bandit) {
  auto arguments = std::make_shared<HealthArguments>();
  CLI::App* command = line.add(
      "health", "Whether an experiment can be trusted: sample ratio, always-valid intervals, sizes",
      [arguments](Context& context) { check_health(context, *arguments); }, bandit);
  add_shares_options(command, *arguments);
  command
      ->add_option("--sample-size", arguments->rates,
                   "Users an arm to find the second rate beside the first, by three rules")
      ->type_name("RATE,RATE");
  command->add_option("--alpha", arguments->alpha, "Level of tests and intervals")
      ->check(CLI::Range(1e-6, 0.5).description(""))
      ->type_name("SHARE");
  command->add_option("--power", arguments->power, "Power of --sample-size")
      ->check(CLI::Range(0.01, 0.9999).description(""))
      ->type_name("SHARE");
  command
      ->add_option("--tuned-at", arguments->tuned_at,
                   "Visits at which always-valid intervals are narrowest")
      ->check(CLI::Range(1.0, 1e12).description(""))
      ->type_name("VISITS");
  command
      ->add_option("--out", arguments->out,
                   "Writes CSV with a row an arm: users, expected users, rates and lifts")
      ->type_name("FILE");
}

}  // namespace hankki::cli
