// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <cmath>
#include <memory>

#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/base/stopwatch.h"
#include "core/report/csv.h"
#include "core/workbench/duplicates.h"

namespace hankki::cli {
namespace {

constexpr std::size_t kGroupsShown = 20;

struct DuplicatesArguments {
  VectorsArguments vectors;
  double threshold = 0.98;
  std::string keep = "most-interactions", out;
  std::optional<SplitId> split;
};

constexpr int kThresholds = 5;  // told of, from the chosen one up to 1

Json counts_json(const NearDuplicates& found) {
  Json list = Json::array();
  for (int i = 0; i < kThresholds; ++i) {
    const double share = static_cast<double>(i) / (kThresholds - 1);
    const double threshold = found.lowest() + share * (1 - static_cast<double>(found.lowest()));
    const DuplicateCounts counts = found.counts(static_cast<float>(threshold));
    list.push_back({{"threshold", std::round(threshold * 1e6) / 1e6},
                    {"pairs", counts.pairs},
                    {"groups", counts.groups},
                    {"in_groups", counts.recipes},
                    {"removed", counts.to_go()}});
  }
  return list;
}

std::string counts_table(const Json& list) {
  const auto right = TextTable::Align::Right;
  TextTable table({{"Threshold", right}, {"Pairs", right}, {"Groups", right}, {"Would go", right}});
  for (const Json& counts : list)
    table.add({fmt::format("{:.4f}", counts["threshold"].get<double>()),
               grouped(counts["pairs"].get<std::int64_t>()),
               grouped(counts["groups"].get<std::int64_t>()),
               grouped(counts["removed"].get<std::int64_t>())});
  return table.str();
}

/// Of the split that was named, else the newest of the data set; null where there is none.
Json across_json(Context& context, const Workspace& workspace, const LoadedData& data,
                 const std::vector<DuplicateGroup>& groups, std::optional<SplitId> named) {
  const auto splits = workspace.splits().list(data.dataset_id);
  if (!named && splits.empty()) return nullptr;
  const SplitInfo split = choose_split(workspace, named, data.dataset_id);
  if (split.dataset != data.dataset_id)
    throw Error("--split", en::say("split {} is of data set {}, and the vectors are of {}",
                                   split.id, split.dataset, data.dataset_id));
  const LoadedData loaded = load_split(workspace, split.id, data, context.job());
  const CopiesAcross copies = copies_across(groups, *loaded.split);
  if (const Message warning = warning_of(copies); !warning.empty())
    context.console.line(fmt::format("warning: split {}: {}", split.id, warning.english()));
  const auto share = [&](std::int64_t part) {
    return copies.interactions == 0
               ? 0.0
               : static_cast<double>(part) / static_cast<double>(copies.interactions);
  };
  return {{"split", split.id},
          {"test_recipes", copies.recipes},
          {"copied_recipes", copies.copied_recipes},
          {"test_interactions", copies.interactions},
          {"copied", copies.copied},
          {"copied_share", share(copies.copied)},
          {"copied_by_user", copies.copied_by_user},
          {"copied_by_user_share", share(copies.copied_by_user)}};
}

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
  const NearDuplicates found(opened.vectors, threshold, kMostDuplicatePairs,
                             context.job().with_threads(arguments.vectors.threads));
  const auto groups = found.groups(dataset, threshold, rule);
  const double seconds = watch.lap();
  const DuplicateCounts counts = found.counts(threshold);
  if (!out.empty()) write_file_atomically(out, groups_csv(dataset, groups));
  Json json = to_json(opened);
  json["threshold"] = arguments.threshold;
  json["keep"] = to_text(rule);
  json["pairs"] = counts.pairs;
  json["groups"] = counts.groups;
  json["in_groups"] = counts.recipes;
  json["removed"] = counts.to_go();
  json["counts"] = counts_json(found);
  json["across"] = across_json(context, *workspace, opened.data, groups, arguments.split);
  json["largest"] = Json::array();
  for (std::size_t i = 0; i < std::min(groups.size(), kGroupsShown); ++i)
    json["largest"].push_back(group_json(dataset, groups[i]));
  json["seconds"] = seconds;
  json["peak_rss_mb"] = rounded_mb(peak_resident_mb());
  context.print(json,
                fmt::format("{} pairs in {} groups; keeping one of each would remove {} of "
                            "{} recipes\n{:.2f} s, {:.0f} MB\n{}{}",
                            grouped(counts.pairs), grouped(counts.groups), grouped(counts.to_go()),
                            grouped(opened.info.recipes), seconds, peak_resident_mb(),
                            counts_table(json["counts"]), groups_table(dataset, groups)));
}

}  // namespace

void add_duplicates_options(CLI::App* command, double& threshold, std::string& keep) {
  command
      ->add_option("--threshold", threshold,
                   "The cosine from which on two recipes count as nearly the same")
      ->check(CLI::Range(0.01, 1.0).description(""))
      ->type_name("COSINE");
  command
      ->add_option("--keep", keep,
                   "Which recipe of a group stands for the others; first: that of the lowest id")
      ->check(CLI::IsMember({"most-interactions", "oldest", "longest", "first"}));
}

void add_duplicates_command(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<DuplicatesArguments>();
  CLI::App* command = line.add(
      "duplicates", "Groups of recipes that are nearly the same, by their vectors",
      [arguments](Context& context) { find_duplicates(context, *arguments); }, explore);
  add_vectors_options(line, command, arguments->vectors);
  command->get_option("--vectors")->required();
  add_duplicates_options(command, arguments->threshold, arguments->keep);
  command
      ->add_option("--split", arguments->split,
                   "The split whose test part is looked at for copies of what is in train; else "
                   "the newest")
      ->type_name("ID");
  add_out(command, arguments->out, "group, recipe, name, whether it is the one that is kept");
}

}  // namespace hankki::cli
