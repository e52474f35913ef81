// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <numeric>

#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/base/stopwatch.h"
#include "core/report/csv.h"
#include "core/vectors/cosine_histogram.h"
#include "core/workbench/neighbour_overlap.h"

namespace hankki::cli {
namespace {

constexpr std::size_t kShownRecipes = 20;  // recipes on the screen

struct LikenessArguments {
  VectorsArguments vectors;
  OverlapOptions overlap;
  std::string out, histogram;
};

Json histogram_json(const CosineHistogram& histogram) {
  Json json{{"asked", histogram.asked},
            {"pairs", histogram.random.total},
            {"nearest_mean", histogram.nearest.mean},
            {"random_mean", histogram.random.mean},
            {"bins", Json::array()}};
  for (std::size_t bin = 0; bin < histogram.nearest.bins.size(); ++bin)
    json["bins"].push_back({{"lower", histogram.lower(bin)},
                            {"upper", histogram.lower(bin + 1)},
                            {"nearest", histogram.nearest.bins[bin]},
                            {"random", histogram.random.bins[bin]}});
  return json;
}

std::string histogram_csv(const CosineHistogram& histogram) {
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("lower").text("upper").text("nearest").text("random").end_row();
  for (std::size_t bin = 0; bin < histogram.nearest.bins.size(); ++bin) {
    csv.number(histogram.lower(bin)).number(histogram.lower(bin + 1));
    csv.number(histogram.nearest.bins[bin]).number(histogram.random.bins[bin]).end_row();
  }
  return csv.str();
}

double mean_of(const std::vector<NeighbourOverlap>& overlaps) {
  double sum = 0;
  for (const NeighbourOverlap& one : overlaps) sum += one.share;
  return overlaps.empty() ? 0 : sum / static_cast<double>(overlaps.size());
}

std::string overlap_csv(const Dataset& dataset, const std::vector<NeighbourOverlap>& overlaps) {
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("recipe").text("overlap").end_row();
  for (const NeighbourOverlap& one : overlaps)
    csv.text(dataset.recipes()[one.recipe].id).number(one.share).end_row();
  return csv.str();
}

void show_likeness(Context& context, const LikenessArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const std::filesystem::path histogram_out = output_file(arguments.histogram);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const OpenedVectors opened = open_vectors(context, *workspace, arguments.vectors);
  const Dataset& dataset = *opened.data.dataset;
  const JobContext job = context.job().with_threads(arguments.vectors.threads);
  const RecipeTerms terms = terms_of(opened, job);
  Stopwatch watch;
  const CosineHistogram histogram = cosine_histogram(opened.vectors.vectors, {}, job);
  const auto overlaps = neighbour_overlap(terms, opened.vectors, arguments.overlap, job);
  const double seconds = watch.lap();
  Json json = to_json(opened);
  json["k"] = arguments.overlap.k;
  json["histogram"] = histogram_json(histogram);
  json["asked"] = overlaps.size();
  json["mean_overlap"] = mean_of(overlaps);
  json["differ_most"] = Json::array();
  TextTable table({{"Overlap", TextTable::Align::Right}, {"Id"}, {"Recipe"}});
  for (std::size_t i = 0; i < std::min(kShownRecipes, overlaps.size()); ++i) {
    const Recipe& recipe = dataset.recipes()[overlaps[i].recipe];
    json["differ_most"].push_back(
        {{"recipe", recipe.id}, {"name", recipe.name}, {"overlap", overlaps[i].share}});
    table.add(
        {fmt::format("{:.2f}", overlaps[i].share), printable(recipe.id), shorten(recipe.name, 60)});
  }
  json["seconds"] = seconds;
  json["peak_rss_mb"] = rounded_mb(peak_resident_mb());
  context.print(
      json,
      fmt::format("Mean cosine of the nearest {:.3f} ({} recipes), of pairs at random {:.3f}\n"
                  "Of the {} nearest by TF-IDF, {:.0f} % are among those by vectors ({} "
                  "recipes); they differ most for\n{}",
                  histogram.nearest.mean, grouped(static_cast<std::int64_t>(histogram.asked)),
                  histogram.random.mean, arguments.overlap.k, 100 * mean_of(overlaps),
                  grouped(std::ssize(overlaps)), table.str()));
  if (!out.empty()) write_file_atomically(out, overlap_csv(dataset, overlaps));
  if (!histogram_out.empty()) write_file_atomically(histogram_out, histogram_csv(histogram));
}

}  // namespace

void add_likeness_command(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<LikenessArguments>();
  CLI::App* command = line.add(
      "likeness",
      "How alike nearest recipes are beside any two, and where vectors and TF-IDF disagree",
      [arguments](Context& context) { show_likeness(context, *arguments); }, explore);
  add_vectors_options(line, command, arguments->vectors);
  command->get_option("--vectors")->required();
  command->add_option("--k", arguments->overlap.k, "Nearest of each recipe that are compared")
      ->check(CLI::Range(1, 1000).description(""))
      ->capture_default_str()
      ->type_name("K");
  command
      ->add_option("--sample", arguments->overlap.sample,
                   "Recipes, drawn at random, whose nearest are compared; 0: all")
      ->capture_default_str()
      ->type_name("N");
  command->add_option("--seed", arguments->overlap.seed, "Seed of what is drawn at random")
      ->capture_default_str()
      ->type_name("N");
  command
      ->add_option("--histogram", arguments->histogram,
                   "Write a CSV file: lower, upper, nearest, random")
      ->type_name("FILE");
  add_out(command, arguments->out, "recipe, overlap; those that differ most come first");
}

}  // namespace hankki::cli
