// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "app/cli/bandit.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "app/cli/training.h"
#include "core/bandit/list_interleaving.h"
#include "core/bandit/number_lists.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/report/bandit_csv.h"
#include "core/report/csv.h"
#include "core/workbench/list_worlds.h"

namespace hankki::cli {
namespace {

struct InterleaveArguments {
  std::string rankings, attractiveness, names, wins, out;
  std::vector<RunId> runs;
  std::int64_t visits = 10'000;
  std::int64_t length = 10;
  PowerSetup power;
  int threads = 0;
};

/// Rankings whose items are numbered in the order in which they are first named.
struct NamedRankings {
  std::vector<std::string> items;
  std::vector<Ranking> rankings;
};

NamedRankings rankings_of(const std::string& text) {
  NamedRankings named;
  for (const std::string& part : parts_of(text, ';')) {
    Ranking ranking;
    for (const std::string& item : parts_of(part, ',')) {
      const auto found = std::ranges::find(named.items, item);
      ranking.push_back(static_cast<std::uint32_t>(found - named.items.begin()));
      if (found == named.items.end()) named.items.push_back(item);
      if (std::ranges::count(ranking, ranking.back()) > 1)
        throw Error("--rankings", en::say("item {} stands in one list twice", item));
    }
    named.rankings.push_back(std::move(ranking));
  }
  return named;
}

void add_credit(const InterleaveArguments& arguments, const NamedRankings& named,
                const std::filesystem::path& out, Json& json, std::string& text) {
  const auto names = arm_names("--names", arguments.names, named.rankings.size());
  const auto credits = expected_credit(named.rankings, static_cast<std::size_t>(arguments.length));
  std::vector<TextTable::Column> columns{
      {"Item"}, {"Shown", TextTable::Align::Right}, {"First", TextTable::Align::Right}};
  for (const std::string& name : names) columns.push_back({name, TextTable::Align::Right});
  TextTable table(columns);
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("item").text("shown").text("first");
  for (const std::string& name : names) csv.text(name);
  csv.end_row();
  for (const ItemCredit& credit : credits) {
    const std::string& item = named.items[credit.item];
    json["credit"].push_back({{"item", item},
                              {"shown", credit.shown},
                              {"first", credit.first},
                              {"credit", credit.credit}});
    std::vector<std::string> cells{item, fmt::format("{:.4f}", credit.shown),
                                   fmt::format("{:.4f}", credit.first)};
    csv.text(item).number(credit.shown).number(credit.first);
    for (const double share : credit.credit) {
      cells.push_back(fmt::format("{:.4f}", share));
      csv.number(share);
    }
    table.add(std::move(cells));
    csv.end_row();
  }
  if (!out.empty()) write_file_atomically(out, csv.str());
  text += table.str();
}

Json interleaving_json(const std::optional<NeededVisits>& needed) {
  return needed ? Json{{"visits", needed->visits}, {"power", needed->power}} : Json();
}

void add_power(Context& context, const InterleaveArguments& arguments, const NamedRankings& named,
               Json& json, std::string& text) {
  PowerSetup setup = arguments.power;
  setup.rankings = named.rankings;
  setup.length = static_cast<std::size_t>(arguments.length);
  setup.attractiveness = numbers_of("--attractiveness", arguments.attractiveness);
  if (setup.attractiveness.size() != named.items.size())
    throw Error("--attractiveness",
                en::say("there are {} of them for {} items; give one for each, in the order in "
                        "which --rankings names them",
                        setup.attractiveness.size(), named.items.size()));
  const auto result = compare_power(setup, context.job().with_threads(arguments.threads));
  json["power"] = {{"win", result.win},
                   {"loss", result.loss},
                   {"clicks", {result.clicks_one, result.clicks_two}},
                   {"interleaved", interleaving_json(result.interleaved)},
                   {"split", interleaving_json(result.split)},
                   {"ratio", result.ratio ? Json(*result.ratio) : Json()},
                   {"simulated", setup.simulated},
                   {"experiments", setup.experiments},
                   {"seed", setup.seed}};
  if (!result.ratio) {
    text += "The models do not differ enough for a number of visits.\n";
    return;
  }
  text += fmt::format(
      "{} interleaved visits (power {:.3f} in {} experiments) find what takes {} visits of an "
      "A/B test (power {:.3f}): {:.1f} times as many\n",
      grouped(result.interleaved->visits), result.interleaved->power, setup.experiments,
      grouped(result.split->visits), result.split->power, *result.ratio);
}

void add_wins(const InterleaveArguments& arguments, Json& json, std::string& text) {
  const auto counts = counts_of("--wins", arguments.wins);
  if (counts.size() != 3)
    throw Error("--wins", en::say("it takes three counts: wins, losses and ties, as in 60,40,20"));
  const Wins wins{counts[0], counts[1], counts[2]};
  json["sign_test"] = {{"wins", wins.wins},
                       {"losses", wins.losses},
                       {"ties", wins.ties},
                       {"p", sign_test(wins)},
                       {"delta", win_delta(wins)}};
  text += fmt::format("Sign test p {:.6f}, delta {:+.6f}\n", sign_test(wins), win_delta(wins));
}

Json interleaving_json(const InterleavedPair& pair, const std::vector<RunInfo>& runs) {
  return {{"run", runs[pair.one].id},
          {"other", runs[pair.two].id},
          {"wins", pair.wins.wins},
          {"losses", pair.wins.losses},
          {"ties", pair.wins.ties},
          {"p", pair.p},
          {"delta", pair.delta},
          {"interleaved", interleaving_json(pair.interleaved)},
          {"split", interleaving_json(pair.split)},
          {"ratio", pair.ratio ? Json(*pair.ratio) : Json()}};
}

std::string table_of(const ListInterleaving& made, const std::vector<std::string>& names) {
  constexpr auto kRight = TextTable::Align::Right;
  TextTable table({{"Run"},
                   {"Other"},
                   {"Wins", kRight},
                   {"Losses", kRight},
                   {"Ties", kRight},
                   {"p", kRight},
                   {"Visits here", kRight},
                   {"Visits of A/B", kRight},
                   {"Times", kRight}});
  const auto visits = [](const std::optional<NeededVisits>& needed) {
    return needed ? grouped(needed->visits) : "-";
  };
  for (const InterleavedPair& pair : made.pairs)
    table.add({names[pair.one], names[pair.two], grouped(pair.wins.wins), grouped(pair.wins.losses),
               grouped(pair.wins.ties), fmt::format("{:.6f}", pair.p), visits(pair.interleaved),
               visits(pair.split), pair.ratio ? fmt::format("{:.1f}", *pair.ratio) : "-"});
  return table.str();
}

/// The real lists of stored runs, for users with something in the test part.
void interleave_runs(Context& context, const InterleaveArguments& arguments) {
  begin_with_threads(arguments.threads, Calibration::Stored);
  const std::filesystem::path out = output_file(arguments.out);
  const JobContext job = context.job().with_threads(arguments.threads);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  RunWorld world = make_run_world(*workspace, {.runs = arguments.runs}, {}, job);
  world.world.length = static_cast<std::size_t>(arguments.length);
  const PowerSetup& power = arguments.power;
  const ListInterleaving made =
      interleave_lists(world.world,
                       {.visits = arguments.visits,
                        .goal = {power.alpha, power.power, power.experiments, power.seed}},
                       job);
  Json json{{"visits", made.visits}, {"clicks", made.clicks}, {"seed", power.seed}};
  for (std::size_t arm = 0; arm < made.arms.size(); ++arm)
    json["arms"].push_back({{"run", world.runs[arm].id},
                            {"model", world.runs[arm].request.model},
                            {"slots", made.arms[arm].shown},
                            {"clicks", made.arms[arm].clicks},
                            {"any_click", made.arms[arm].any_click}});
  for (const InterleavedPair& pair : made.pairs)
    json["pairs"].push_back(interleaving_json(pair, world.runs));
  if (!out.empty())
    write_file_atomically(out, to_csv(made, world.world.arms, CsvWriter::Audience::Script));
  context.print(json, table_of(made, world.world.arms));
}

void interleave(Context& context, const InterleaveArguments& arguments) {
  if (!arguments.runs.empty()) {
    if (!arguments.rankings.empty() || !arguments.wins.empty())
      throw Error("--runs", en::say("stands alone, without --rankings and --wins"));
    return interleave_runs(context, arguments);
  }
  if (arguments.rankings.empty() && arguments.wins.empty())
    throw Error(en::say("interleave"), en::say("needs --runs, --rankings or --wins"));
  if (arguments.rankings.empty() && !(arguments.attractiveness.empty() && arguments.out.empty()))
    throw Error(en::say("interleave"), en::say("needs --rankings for --attractiveness and --out"));
  const std::filesystem::path out = output_file(arguments.out);
  Json json = Json::object();
  std::string text;
  if (!arguments.rankings.empty()) {
    const NamedRankings named = rankings_of(arguments.rankings);
    add_credit(arguments, named, out, json, text);
    if (!arguments.attractiveness.empty()) add_power(context, arguments, named, json, text);
  }
  if (!arguments.wins.empty()) add_wins(arguments, json, text);
  context.print(json, text);
}

}  // namespace

void add_bandit_interleave_command(CommandLine& line, CLI::App* bandit) {
  auto arguments = std::make_shared<InterleaveArguments>();
  CLI::App* command = line.add(
      "interleave", "Models against each other in one list: credit, sign test, visits saved",
      [arguments](Context& context) { interleave(context, *arguments); }, bandit);
  command
      ->add_option("--rankings", arguments->rankings,
                   "Lists of items, the best first, with semicolons between the models")
      ->type_name("'I,I;I,I'");
  command
      ->add_option("--runs", arguments->runs,
                   "Instead: trained runs of one split, whose lists the users of its test part see")
      ->delimiter(',')
      ->type_name("ID,ID");
  command->add_option("--visits", arguments->visits, "Visits of --runs")
      ->check(CLI::Range(1, 100'000'000).description(""))
      ->type_name("N");
  line.add_workspace(command);
  command->add_option("--length", arguments->length, "Length of the interleaved list")
      ->check(CLI::Range(1, 1000).description(""))
      ->type_name("N");
  command->add_option("--names", arguments->names, "Names of the models")->type_name("NAME,NAME");
  command
      ->add_option("--attractiveness", arguments->attractiveness,
                   "Of two models: chance of a click on each item in the first place, in the order "
                   "in which --rankings names them; says how many visits an A/B test takes more")
      ->type_name("P,P");
  command->add_option("--wins", arguments->wins, "Wins, losses and ties of a finished experiment")
      ->type_name("N,N,N");
  command->add_option("--seed", arguments->power.seed, "Seed of the simulated visits")
      ->type_name("N");
  command->add_option("--simulated", arguments->power.simulated, "Simulated visits")
      ->check(CLI::Range(1, 100'000'000).description(""))
      ->type_name("N");
  command
      ->add_option("--experiments", arguments->power.experiments,
                   "Experiments that the number of visits found is held to")
      ->check(CLI::Range(1, 1'000'000).description(""))
      ->type_name("N");
  add_threads(command, arguments->threads);
  command
      ->add_option("--out", arguments->out, "Writes CSV with a row an item: what a click is worth")
      ->type_name("FILE");
}

}  // namespace hankki::cli
