// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "app/cli/training.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/base/paths.h"
#include "core/data/import_plan.h"
#include "core/data/number_table.h"
#include "core/report/csv.h"
#include "core/workbench/maps.h"

namespace hankki::cli {
namespace {

struct MapArguments {
  std::string points, label, header = "guess";
  MapRequest request;
  std::vector<std::string> settings;
  std::string out;
  int threads = 0;
};

MapRequest request_of(const MapArguments& arguments) {
  MapRequest request = arguments.request;
  const ParameterSchema& schema = map_method(request.method).spec.parameters;
  request.values = schema.defaults();
  apply_settings(schema, arguments.settings, "neighbours=30", request.values);
  return request;
}

Json to_json(const MapRequest& request, const MadeMap& made) {
  const MapQuality& quality = made.quality;
  const bool sampled = quality.sample < made.map.size();
  Json json{{"method", request.method},
            {"settings", Json::parse(hankki::to_json(request.values).dump())},
            {"seed", request.seed},
            {"points", made.map.size()},
            {"quality_k", request.quality_k},
            {"quality_sample", quality.sample}};
  const auto add = [&](const char* name, const Estimate& estimate) {
    json[name] = estimate.value;
    if (sampled) json[std::string(name) + "_error"] = estimate.error;
  };
  add("trustworthiness", quality.trustworthiness);
  add("continuity", quality.continuity);
  add("preservation", quality.preservation);
  json["seconds"] = made.neighbours_seconds + made.layout_seconds;
  json["neighbours_seconds"] = made.neighbours_seconds;
  json["layout_seconds"] = made.layout_seconds;
  json["quality_seconds"] = made.quality_seconds;
  json["peak_rss_mb"] = rounded_mb(peak_resident_mb());
  return json;
}

std::string summary(const MapRequest& request, const MadeMap& made) {
  const MapQuality& quality = made.quality;
  const bool sampled = quality.sample < made.map.size();
  const auto text = [&](const Estimate& estimate) {
    return sampled ? fmt::format("{:.4f} +- {:.4f}", estimate.value, estimate.error)
                   : fmt::format("{:.4f}", estimate.value);
  };
  return fmt::format(
      "{} of {} points: {:.2f} s for the neighbours, {:.2f} s for the layout, {:.0f} MB\n"
      "Of {} neighbours, asked of {} points in {:.2f} s:\n"
      "  trustworthiness {}, continuity {}, preservation {}\n",
      map_method(request.method).spec.name, grouped(std::ssize(made.map.values) / 2),
      made.neighbours_seconds, made.layout_seconds, peak_resident_mb(), request.quality_k,
      grouped(static_cast<std::int64_t>(quality.sample)), made.quality_seconds,
      text(quality.trustworthiness), text(quality.continuity), text(quality.preservation));
}

std::string points_csv(const NumberTable& table, const Vectors& map) {
  CsvWriter csv(CsvWriter::Audience::Script);
  const bool labelled = !table.label.empty();
  if (labelled) csv.text(table.label);
  csv.text("x").text("y").end_row();
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (labelled) csv.text(table.labels[i]);
    csv.number(map.row(i)[0]).number(map.row(i)[1]).end_row();
  }
  return csv.str();
}

void map_points(Context& context, const MapArguments& arguments) {
  const MapRequest request = request_of(arguments);
  const std::filesystem::path out = output_file(arguments.out);
  const JobContext job = context.job().with_threads(arguments.threads);
  NumberTable table = read_number_table(path_from_utf8(arguments.points), arguments.label,
                                        {.header = parse_header_line(arguments.header)}, job);
  const std::size_t columns = table.columns.size();
  const Vectors vectors{columns, std::move(table.values)};
  const MadeMap made = make_map(vectors, Nearness::Distance, request, job);
  if (!out.empty()) write_file_atomically(out, points_csv(table, made.map));
  Json json = to_json(request, made);
  json["dimensions"] = columns;
  context.print(json, summary(request, made));
}

std::vector<std::string> method_names() {
  std::vector<std::string> names;
  for (const MapMethod& method : map_methods()) names.push_back(method.spec.id);
  return names;
}

}  // namespace

void add_map_command(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<MapArguments>();
  CLI::App* command = line.add(
      "map", "Lay points out in two dimensions, and say how far the map can be believed",
      [arguments](Context& context) { map_points(context, *arguments); }, explore);
  command
      ->add_option(
          "--points", arguments->points,
          "A table of numbers, a point a row, nearness by distance; columns are not scaled")
      ->required()
      ->type_name("FILE");
  command->add_option("--label", arguments->label, "A column of it that is no number, only named")
      ->type_name("NAME");
  command->add_option("--header", arguments->header, "Whether its first line names the columns")
      ->check(CLI::IsMember({"guess", "yes", "no"}));
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
  add_threads(command, arguments->threads);
  add_out(command, arguments->out, "x, y, behind the label where there is one");
}

}  // namespace hankki::cli
