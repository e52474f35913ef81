// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/compare.h"
#include "app/cli/json.h"
#include "app/cli/run_document.h"
#include "app/cli/text_table.h"
#include "core/base/paths.h"
#include "core/store/clusterings.h"
#include "core/store/datasets.h"
#include "core/store/maps.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/vector_sets.h"
#include "core/store/workspace.h"
#include "core/workbench/run_details.h"

namespace hankki::cli {
namespace {

using Align = TextTable::Align;

std::string datasets_table(const std::vector<DatasetInfo>& datasets) {
  TextTable table({{"Data", Align::Right},
                   {"Name"},
                   {"Source"},
                   {"From", Align::Right},
                   {"Users", Align::Right},
                   {"Recipes", Align::Right},
                   {"Interactions", Align::Right},
                   {"Created"}});
  for (const DatasetInfo& info : datasets) {
    table.add({std::to_string(info.id), shorten(info.name, 40), info.source,
               info.derived_from ? std::to_string(*info.derived_from) : "", grouped(info.users),
               grouped(info.recipes), grouped(info.interactions), info.created});
  }
  return table.str();
}

std::string splits_table(const std::vector<SplitInfo>& splits) {
  TextTable table({{"Split", Align::Right},
                   {"Data", Align::Right},
                   {"How"},
                   {"Train", Align::Right},
                   {"Validation", Align::Right},
                   {"Test", Align::Right},
                   {"Users", Align::Right},
                   {"Items", Align::Right}});
  for (const SplitInfo& info : splits) {
    table.add({std::to_string(info.id), std::to_string(info.dataset),
               describe(info.recipe).english(), grouped(info.train), grouped(info.validation),
               grouped(info.test), grouped(info.users), grouped(info.items)});
  }
  return table.str();
}

std::string runs_table(const std::vector<RunInfo>& runs) {
  TextTable table({{"Run", Align::Right},
                   {"Split", Align::Right},
                   {"Model"},
                   {"Preset"},
                   {"Seed", Align::Right},
                   {"State"},
                   {"Epochs", Align::Right},
                   {"Resumable"},
                   {"Created"},
                   {"Name"},
                   {"Tags"}});
  for (const RunInfo& info : runs) {
    table.add({std::to_string(info.id), std::to_string(info.split), info.request.model,
               info.request.preset, std::to_string(info.request.seed),
               to_text(info.state) + (info.archived ? ", archived" : ""),
               std::to_string(info.result.epochs_run), info.resumable ? "yes" : "", info.created,
               shorten(info.name, 30), shorten(fmt::format("{}", fmt::join(info.tags, ", ")), 40)});
  }
  return table.str();
}

Json vectors_json(const VectorsInfo& info) {
  return {{"id", info.id},
          {"data", info.dataset},
          {"name", info.request.name},
          {"encoder", info.request.encoder},
          {"seed", info.request.seed},
          {"recipes", info.recipes},
          {"dimensions", info.dimensions},
          {"state", to_text(info.work.state)},
          {"created", info.work.created}};
}

std::string vectors_table(const std::vector<VectorsInfo>& all) {
  TextTable table({{"Vectors", Align::Right},
                   {"Data", Align::Right},
                   {"Name"},
                   {"Encoder"},
                   {"Recipes", Align::Right},
                   {"Length", Align::Right},
                   {"State"},
                   {"Created"}});
  for (const VectorsInfo& info : all) {
    table.add({std::to_string(info.id), std::to_string(info.dataset),
               shorten(info.request.name, 40), shorten(info.request.encoder, 20),
               grouped(info.recipes), std::to_string(info.dimensions), to_text(info.work.state),
               info.work.created});
  }
  return all.empty() ? std::string() : "\n" + table.str();
}

template <typename Info>
Json made_json(const Info& info) {
  return {{"id", info.id},
          {"vectors", info.vectors},
          {"method", info.request.method},
          {"seed", info.request.seed},
          {"state", to_text(info.work.state)},
          {"created", info.work.created}};
}

Json clustering_json(const ClusteringInfo& info) {
  Json json = made_json(info);
  if (info.request.resolution > 0) json["resolution"] = info.request.resolution;
  json["clusters"] = info.clusters.size();
  return json;
}

std::string maps_table(const std::vector<MapInfo>& all) {
  TextTable table({{"Map", Align::Right},
                   {"Vectors", Align::Right},
                   {"Method"},
                   {"Seed", Align::Right},
                   {"State"},
                   {"Created"}});
  for (const MapInfo& info : all)
    table.add({std::to_string(info.id), std::to_string(info.vectors),
               shorten(info.request.method, 20), std::to_string(info.request.seed),
               to_text(info.work.state), info.work.created});
  return all.empty() ? std::string() : "\n" + table.str();
}

std::string clusterings_table(const std::vector<ClusteringInfo>& all) {
  TextTable table({{"Clustering", Align::Right},
                   {"Vectors", Align::Right},
                   {"Method"},
                   {"Resolution", Align::Right},
                   {"Seed", Align::Right},
                   {"Clusters", Align::Right},
                   {"State"},
                   {"Created"}});
  for (const ClusteringInfo& info : all)
    table.add({std::to_string(info.id), std::to_string(info.vectors),
               shorten(info.request.method, 20),
               info.request.resolution > 0 ? fmt::format("{}", info.request.resolution) : "",
               std::to_string(info.request.seed), std::to_string(info.clusters.size()),
               to_text(info.work.state), info.work.created});
  return all.empty() ? std::string() : "\n" + table.str();
}

Json run_json(const Workspace& workspace, const RunInfo& info) {
  Json json = to_json(info);
  json["epochs_stored"] = workspace.runs().epochs(info.id).size();
  return json;
}

/// With its log, where it comes from, its epochs.
void show_run(Context& context, RunId id) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  context.print(whole_run_json(*workspace, id), document_text(describe_run(*workspace, id)));
}

struct InfoArguments {
  std::optional<RunId> run;
  std::string where;
};

void show_info(Context& context, const InfoArguments& arguments) {
  if (arguments.run) return show_run(context, *arguments.run);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const auto datasets = workspace->datasets().list();
  const auto splits = workspace->splits().list();
  auto runs = workspace->runs().list();
  if (!arguments.where.empty()) runs = runs_where(runs, arguments.where);
  const auto vectors = workspace->vectors().list();
  const auto maps = workspace->maps().list();
  const auto clusterings = workspace->clusterings().list();
  Json json{{"workspace", utf8(workspace->folder())},
            {"datasets", Json::array()},
            {"splits", Json::array()},
            {"runs", Json::array()},
            {"vectors", Json::array()},
            {"maps", Json::array()},
            {"clusterings", Json::array()}};
  for (const DatasetInfo& info : datasets) json["datasets"].push_back(to_json(info));
  for (const SplitInfo& info : splits) json["splits"].push_back(to_json(info));
  for (const RunInfo& info : runs) json["runs"].push_back(run_json(*workspace, info));
  for (const VectorsInfo& info : vectors) json["vectors"].push_back(vectors_json(info));
  for (const MapInfo& info : maps) json["maps"].push_back(made_json(info));
  for (const ClusteringInfo& info : clusterings)
    json["clusterings"].push_back(clustering_json(info));
  context.print(
      json, fmt::format("{}\n\n{}\n{}\n{}{}{}{}", utf8(workspace->folder()),
                        datasets_table(datasets), splits_table(splits), runs_table(runs),
                        vectors_table(vectors), maps_table(maps), clusterings_table(clusterings)));
}

}  // namespace

void add_info_command(CommandLine& line) {
  auto arguments = std::make_shared<InfoArguments>();
  CLI::App* command =
      line.add("info",
               "Show what is in the workspace: data sets, splits, runs, vectors, maps, "
               "clusterings",
               [arguments](Context& context) { show_info(context, *arguments); });
  line.add_workspace(command);
  command
      ->add_option("--run", arguments->run,
                   "Show this run alone, with its log, its epochs and why it is stale")
      ->type_name("ID");
  command
      ->add_option("--where", arguments->where,
                   "Of the runs those with these words and conditions, as in compare")
      ->excludes("--run")
      ->type_name("FILTER");
}

}  // namespace hankki::cli
