// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/base/stopwatch.h"
#include "core/report/csv.h"
#include "core/workbench/alike.h"

namespace hankki::cli {
namespace {

constexpr std::size_t kMostPairs = 20'000'000;
constexpr std::size_t kGroupsShown = 20;

struct DuplicatesArguments {
  VectorsArguments vectors;
  double threshold = 0.98;
  std::string keep = "most-interactions", out;
};

std::string groups_csv(const Dataset& dataset, const std::vector<DuplicateGroup>& groups) {
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("group").text("recipe").text("name").text("kept").end_row();
  std::int64_t number = 0;
  for (const DuplicateGroup& group : groups) {
    ++number;
    for (const ItemIndex recipe : group.recipes) {
      csv.number(number).text(dataset.recipes()[recipe].id).text(dataset.recipes()[recipe].name);
      csv.number(std::int64_t{recipe == group.kept ? 1 : 0}).end_row();
    }
  }
  return csv.str();
}

Json group_json(const Dataset& dataset, const DuplicateGroup& group) {
  Json json{{"kept", dataset.recipes()[group.kept].id}, {"recipes", Json::array()}};
  for (const ItemIndex recipe : group.recipes)
    json["recipes"].push_back(
        {{"recipe", dataset.recipes()[recipe].id}, {"name", dataset.recipes()[recipe].name}});
  return json;
}

std::string groups_table(const Dataset& dataset, const std::vector<DuplicateGroup>& groups) {
  TextTable table({{"Recipes", TextTable::Align::Right}, {"Kept"}, {"Name"}, {"Others"}});
  for (std::size_t i = 0; i < std::min(groups.size(), kGroupsShown); ++i) {
    const DuplicateGroup& group = groups[i];
    std::string others;
    for (const ItemIndex recipe : group.recipes)
      if (recipe != group.kept)
        others += (others.empty() ? "" : ", ") + dataset.recipes()[recipe].name;
    const Recipe& kept = dataset.recipes()[group.kept];
    table.add({grouped(std::ssize(group.recipes)), printable(kept.id), shorten(kept.name, 40),
               shorten(others, 60)});
  }
  return table.str();
}

void find_duplicates(Context& context, const DuplicatesArguments& arguments) {
  const KeepRule rule = parse_keep_rule(arguments.keep);
  const std::filesystem::path out = output_file(arguments.out);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const OpenedVectors opened = open_vectors(context, *workspace, arguments.vectors);
  const Dataset& dataset = *opened.data.dataset;
  const auto threshold = static_cast<float>(arguments.threshold);
  Stopwatch watch;
  const auto pairs = alike_pairs(opened.vectors.vectors, threshold, kMostPairs,
                                 context.job().with_threads(arguments.vectors.threads));
  const auto groups = duplicate_groups(opened.vectors, dataset, pairs, threshold, rule);
  const double seconds = watch.lap();
  std::int64_t recipes = 0;
  for (const DuplicateGroup& group : groups) recipes += std::ssize(group.recipes);
  const std::int64_t removed = recipes - std::ssize(groups);
  if (!out.empty()) write_file_atomically(out, groups_csv(dataset, groups));
  Json json = to_json(opened);
  json["threshold"] = arguments.threshold;
  json["keep"] = to_text(rule);
  json["pairs"] = pairs.size();
  json["groups"] = groups.size();
  json["in_groups"] = recipes;
  json["removed"] = removed;
  json["largest"] = Json::array();
  for (std::size_t i = 0; i < std::min(groups.size(), kGroupsShown); ++i)
    json["largest"].push_back(group_json(dataset, groups[i]));
  json["seconds"] = seconds;
  json["peak_rss_mb"] = rounded_mb(peak_resident_mb());
  context.print(json, fmt::format("{} pairs in {} groups; keeping one of each would remove {} of "
                                  "{} recipes\n{:.2f} s, {:.0f} MB\n{}",
                                  grouped(std::ssize(pairs)), grouped(std::ssize(groups)),
                                  grouped(removed), grouped(opened.info.recipes), seconds,
                                  peak_resident_mb(), groups_table(dataset, groups)));
}

}  // namespace

void add_duplicates_command(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<DuplicatesArguments>();
  CLI::App* command = line.add(
      "duplicates", "Groups of recipes that are nearly the same, by their vectors",
      [arguments](Context& context) { find_duplicates(context, *arguments); }, explore);
  add_vectors_options(line, command, arguments->vectors);
  command->get_option("--vectors")->required();
  command
      ->add_option("--threshold", arguments->threshold,
                   "The cosine from which on two recipes count as nearly the same")
      ->check(CLI::Range(0.01, 1.0).description(""))
      ->type_name("COSINE");
  command->add_option("--keep", arguments->keep, "Which recipe of a group stands for the others")
      ->check(CLI::IsMember({"most-interactions", "oldest", "longest", "first"}));
  add_out(command, arguments->out, "group, recipe, name, whether it is the one that is kept");
}

}  // namespace hankki::cli
