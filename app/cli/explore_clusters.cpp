// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "app/cli/training.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/report/csv.h"
#include "core/vectors/cluster_methods.h"
#include "core/workbench/clusterings.h"

namespace hankki::cli {
namespace {

struct ClustersArguments {
  VectorsArguments vectors;
  ClusteringRequest request{.method = "leiden"};
  std::vector<std::string> settings;
  std::string out;
};

ClusteringRequest request_of(const ClustersArguments& arguments) {
  ClusteringRequest request = arguments.request;
  const ParameterSchema& schema = cluster_method(request.method).spec.parameters;
  request.settings = schema.defaults();
  apply_settings(schema, arguments.settings, "neighbours=30", request.settings);
  return completed(request);
}

/// A number from 1 on, as people count, and the name; neither for what is in no cluster.
std::string clusters_csv(const OpenedVectors& opened, const ClusteringInfo& made,
                         const std::vector<std::uint32_t>& labels) {
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("recipe").text("cluster").text("name").end_row();
  for (std::size_t i = 0; i < labels.size(); ++i) {
    csv.text(opened.recipe(i).id);
    if (labels[i] == MadeClusters::kNone)
      csv.text("").text("");
    else
      csv.number(static_cast<std::int64_t>(labels[i]) + 1).text(made.clusters[labels[i]].name);
    csv.end_row();
  }
  return csv.str();
}

Json clustering_json(const OpenedVectors& opened, const ClusteringInfo& made, bool reused) {
  Json json = to_json(opened);
  json["clustering"] = made.id;
  json["reused"] = reused;
  json["method"] = made.request.method;
  json["settings"] = settings_json(made.request.settings);
  json["seed"] = made.request.seed;
  if (made.request.resolution > 0) json["resolution"] = made.request.resolution;
  json["clusters"] = Json::array();
  for (std::size_t i = 0; i < made.clusters.size(); ++i) {
    const Cluster& cluster = made.clusters[i];
    json["clusters"].push_back({{"cluster", i + 1},
                                {"identity", cluster.identity},
                                {"name", cluster.name},
                                {"recipes", cluster.size},
                                {"tags", cluster.tags}});
  }
  for (const auto& [name, value] : made.measures) json[name] = value;
  json["peak_rss_mb"] = rounded_mb(peak_resident_mb());
  return json;
}

std::string summary(const ClusteringInfo& made) {
  TextTable table(
      {{"Cluster", TextTable::Align::Right}, {"Recipes", TextTable::Align::Right}, {"Name"}});
  for (std::size_t i = 0; i < made.clusters.size(); ++i)
    table.add({grouped(static_cast<std::int64_t>(i) + 1), grouped(made.clusters[i].size),
               printable(made.clusters[i].name)});
  std::string text = table.str();
  for (const auto& [name, value] : made.measures) text += fmt::format("{} {:.4f}\n", name, value);
  return text;
}

void find_clusters(Context& context, const ClustersArguments& arguments) {
  const ClusteringRequest request = request_of(arguments);
  const std::filesystem::path out = output_file(arguments.out);
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const OpenedVectors opened = open_vectors(context, *workspace, arguments.vectors);
  const ClusteringId id = add_clustering(*workspace, opened.info.id, request);
  const bool reused = workspace->clusterings().info(id).work.state == RunState::Done;
  const ClusteringInfo made =
      make_stored_clusters(*workspace, id, opened.data, opened.vectors,
                           context.job().with_threads(arguments.vectors.threads));
  if (!out.empty())
    write_file_atomically(out, clusters_csv(opened, made, workspace->clusterings().labels(id)));
  context.print(clustering_json(opened, made, reused), summary(made));
}

std::vector<std::string> method_names() {
  std::vector<std::string> names;
  for (const ClusterMethod& method : cluster_methods()) names.push_back(method.spec.id);
  return names;
}

}  // namespace

void add_clusters_command(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<ClustersArguments>();
  CLI::App* command = line.add(
      "clusters", "Find recipes that belong together by their vectors, and name the clusters",
      [arguments](Context& context) { find_clusters(context, *arguments); }, explore);
  add_vectors_options(line, command, arguments->vectors);
  command->get_option("--vectors")->required();
  command->add_option("--method", arguments->request.method, "How they are found")
      ->check(CLI::IsMember(method_names()));
  command
      ->add_option("--resolution", arguments->request.resolution,
                   "How fine the clusters of leiden are; names avoid the words of the next broader "
                   "ones of these vectors")
      ->check(CLI::Range(1e-6, 1e6).description(""))
      ->type_name("R");
  command
      ->add_option("--set", arguments->settings,
                   "Overrides one parameter of the method, as in neighbours=30; may be repeated")
      ->type_name("NAME=VALUE");
  command->add_option("--seed", arguments->request.seed, "Seed of what is drawn at random")
      ->type_name("N");
  add_out(command, arguments->out, "recipe, cluster, name");
}

}  // namespace hankki::cli
