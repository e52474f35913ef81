// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <limits>
#include <memory>

#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "app/cli/training.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/base/paths.h"
#include "core/data/import_plan.h"
#include "core/data/number_table.h"
#include "core/report/csv.h"

namespace hankki::cli {
namespace {

using Measures = std::map<std::string, double>;

struct MapArguments {
  VectorsArguments vectors;
  std::string points, label, header = "guess";
  MapRequest request;
  std::vector<std::string> settings;
  std::string out;
};

MapRequest request_of(const MapArguments& arguments) {
  MapRequest request = arguments.request;
  const ParameterSchema& schema = map_method(request.method).spec.parameters;
  request.settings = schema.defaults();
  apply_settings(schema, arguments.settings, "neighbours=30", request.settings);
  return completed(request);
}

/// NaN where there is none, as in a workspace that somebody else has written.
double at(const Measures& measures, const std::string& name) {
  const auto found = measures.find(name);
  return found == measures.end() ? std::numeric_limits<double>::quiet_NaN() : found->second;
}

std::string shown_count(double count) { return fmt::format("{:.0f}", count); }

void add_to(Json& json, const MapRequest& request, const Measures& measures) {
  json["method"] = request.method;
  json["settings"] = settings_json(request.settings);
  json["seed"] = request.seed;
  json["quality_k"] = request.quality_k;
  for (const auto& [name, value] : measures) json[name] = value;
  const double sample = at(measures, "quality_sample");
  if (sample >= 0 && sample < 1e9) json["quality_sample"] = static_cast<std::int64_t>(sample);
  json["peak_rss_mb"] = rounded_mb(peak_resident_mb());
}

std::string recall_line(const Measures& measures) {
  if (!measures.contains("neighbour_recall")) return {};
  return fmt::format("  {:.2f} % of the neighbours were found by the index\n",
                     100 * at(measures, "neighbour_recall"));
}

std::string summary(const MapRequest& request, std::size_t points, const Measures& measures) {
  const auto text = [&](const std::string& name) {
    const auto error = measures.find(name + "_error");
    return error == measures.end()
               ? fmt::format("{} {:.4f}", name, at(measures, name))
               : fmt::format("{} {:.4f} +- {:.4f}", name, at(measures, name), error->second);
  };
  return fmt::format(
             "{} of {} points: {:.2f} s for the neighbours, {:.2f} s for the layout, {:.0f} MB\n"
             "Of {} neighbours, asked of {} points in {:.2f} s:\n  {}, {}, {}\n",
             map_method(request.method).spec.name, grouped(static_cast<std::int64_t>(points)),
             at(measures, "neighbours_seconds"), at(measures, "layout_seconds"), peak_resident_mb(),
             request.quality_k, shown_count(at(measures, "quality_sample")),
             at(measures, "quality_seconds"), text("trustworthiness"), text("continuity"),
             text("preservation")) +
         recall_line(measures);
}

/// The places, each behind what names its point; no title: nothing does.
template <typename NameOf>
std::string places_csv(const std::string& title, const Vectors& map, const NameOf& name_of) {
  CsvWriter csv(CsvWriter::Audience::Script);
  if (!title.empty()) csv.text(title);
  csv.text("x").text("y").end_row();
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (!title.empty()) csv.text(name_of(i));
    csv.number(map.row(i)[0]).number(map.row(i)[1]).end_row();
  }
  return csv.str();
}

void map_points(Context& context, const MapArguments& arguments) {
  const MapRequest request = request_of(arguments);
  const std::filesystem::path out = output_file(arguments.out);
  const JobContext job = context.job().with_threads(arguments.vectors.threads);
  NumberTable table = read_number_table(path_from_utf8(arguments.points), arguments.label,
                                        {.header = parse_header_line(arguments.header)}, job);
  const std::size_t columns = table.columns.size();
  const Vectors vectors{columns, std::move(table.values)};
  const MadeMap made = make_map(vectors, Nearness::Distance, request, job);
  if (!out.empty())
    write_file_atomically(out, places_csv(table.label, made.map, [&](std::size_t i) {
                            return std::string_view(table.labels[i]);
                          }));
  Json json{{"points", vectors.size()}, {"dimensions", columns}};
  add_to(json, request, measures_of(made));
  context.print(json, summary(request, vectors.size(), measures_of(made)));
}

void map_vectors(Context& context, const MapArguments& arguments) {
  const MapRequest request = request_of(arguments);
  const std::filesystem::path out = output_file(arguments.out);
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const OpenedVectors opened = open_vectors(context, *workspace, arguments.vectors);
  const MapId id = workspace->maps().add(opened.info.id, request);
  const bool known = workspace->maps().info(id).work.state == RunState::Done;
  const MapInfo made = make_stored_map(*workspace, id, &opened.vectors, {},
                                       context.job().with_threads(arguments.vectors.threads));
  if (!out.empty())
    write_file_atomically(
        out, places_csv("recipe", workspace->maps().load(id).places,
                        [&](std::size_t i) { return std::string_view(opened.recipe(i).id); }));
  Json json = to_json(opened);
  json["map"] = id;
  json["reused"] = known;
  add_to(json, request, made.measures);
  context.print(json, summary(request, opened.vectors.recipes.size(), made.measures));
}

std::vector<std::string> method_names() {
  std::vector<std::string> names;
  for (const MapMethod& method : map_methods()) names.push_back(method.spec.id);
  return names;
}

void add_points_options(CLI::App* command, MapArguments& arguments) {
  CLI::Option* points =
      command
          ->add_option("--points", arguments.points,
                       "Instead: a table of numbers, a point a row, nearness by distance; columns "
                       "are not scaled")
          ->excludes("--vectors", "--data", "--workspace")
          ->type_name("FILE");
  command->add_option("--label", arguments.label, "A column of it that names the points")
      ->needs(points)
      ->type_name("NAME");
  command->add_option("--header", arguments.header, "Whether its first line names the columns")
      ->needs(points)
      ->check(CLI::IsMember({"guess", "yes", "no"}));
}

}  // namespace

void add_map_command(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<MapArguments>();
  CLI::App* command = line.add(
      "map", "Lay vectors out in two dimensions, and say how far the map can be believed",
      [arguments](Context& context) {
        if (arguments->points.empty() == arguments->vectors.name.empty())
          throw Error(en::say("map"), en::say("needs either --vectors or --points"));
        if (arguments->points.empty()) return map_vectors(context, *arguments);
        map_points(context, *arguments);
      },
      explore);
  add_vectors_options(line, command, arguments->vectors);
  add_points_options(command, *arguments);
  command->add_option("--method", arguments->request.method, "How the map is made")
      ->check(CLI::IsMember(method_names()));
  command
      ->add_option("--set", arguments->settings,
                   "Overrides one parameter of the method, as in neighbours=30; may be repeated")
      ->type_name("NAME=VALUE");
  command->add_option("--seed", arguments->request.seed, "Seed of what is drawn at random")
      ->type_name("N");
  command
      ->add_option("--quality-k", arguments->request.quality_k,
                   "Neighbours of a point that the map is held to")
      ->check(CLI::Range(1, 10'000).description(""))
      ->type_name("K");
  add_out(command, arguments->out, "what names a point, x, y");
}

}  // namespace hankki::cli
