// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/base/stopwatch.h"
#include "core/report/csv.h"
#include "core/vectors/neighbour_search.h"
#include "core/workbench/alike.h"

namespace hankki::cli {
namespace {

constexpr std::size_t kTermsShown = 5;

struct SimilarArguments {
  VectorsArguments vectors;
  std::string recipe, out;
  std::size_t k = 25;
  std::string method = "exact";
  NeighbourSearch search;
  std::uint64_t seed = 1;
};

bool is_zero(std::span<const float> row) {
  return std::ranges::all_of(row, [](float value) { return value == 0; });
}

/// A product of floats as a cosine: it may be rounded to a little more than 1.
float cosine_of(float product) { return std::clamp(product, -1.0F, 1.0F); }

struct PairCounts {
  std::int64_t pairs = 0, left_out = 0;
};

/// A row each to `file`, where there is one, block by block. Recipes without a vector have no
/// neighbours, and are nobody's.
PairCounts write_pairs(const OpenedVectors& opened, const Neighbours& neighbours,
                       AtomicFile* file) {
  constexpr std::size_t kBlock = 1024;  // recipes
  const std::size_t size = opened.vectors.recipes.size();
  std::vector<bool> zero(size);
  for (std::size_t row = 0; row < size; ++row) zero[row] = is_zero(opened.vectors.vectors.row(row));
  if (file) file->write("recipe,neighbour,rank,cosine\n");
  PairCounts counts;
  for (std::size_t first = 0; first < size; first += kBlock) {
    CsvWriter csv(CsvWriter::Audience::Script);
    for (std::size_t row = first; row < std::min(first + kBlock, size); ++row) {
      counts.left_out += zero[row] ? 1 : 0;
      std::int64_t rank = 0;
      for (std::size_t i = 0; i < neighbours.k && !zero[row]; ++i) {
        const std::uint32_t other = neighbours.ids_of(row)[i];
        if (other == Neighbours::kNobody || zero[other]) continue;
        csv.text(opened.recipe(row).id).text(opened.recipe(other).id).number(++rank);
        csv.number(cosine_of(neighbours.closeness_of(row)[i])).end_row();
      }
      counts.pairs += rank;
    }
    if (file) file->write(csv.str());
  }
  return counts;
}

void find_all(Context& context, const SimilarArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const OpenedVectors opened = open_vectors(context, *workspace, arguments.vectors);
  const JobContext job = context.job().with_threads(arguments.vectors.threads);
  NeighbourSearch search = arguments.search;
  search.method = parse_neighbour_search(arguments.method);
  Stopwatch watch;
  const FoundNeighbours found = find_neighbours(opened.vectors.vectors, Nearness::Cosine,
                                                arguments.k, search, arguments.seed, job);
  const double seconds = watch.lap();
  std::optional<AtomicFile> file;
  if (!out.empty()) file.emplace(out);
  const PairCounts counts = write_pairs(opened, found.neighbours, file ? &*file : nullptr);
  if (file) file->commit();
  Json json = to_json(opened);
  json["k"] = arguments.k;
  json["method"] = found.recall ? arguments.method : "exact";
  std::map<std::string, double> measures;
  add_recall(found.recall, measures);
  for (const auto& [name, value] : measures) json[name] = value;
  json["pairs"] = counts.pairs;
  json["left_out"] = counts.left_out;
  json["seconds"] = seconds;
  json["peak_rss_mb"] = rounded_mb(peak_resident_mb());
  std::string text =
      fmt::format("{} recipes, {} pairs: {:.2f} s, {:.0f} MB\n", grouped(opened.info.recipes),
                  grouped(counts.pairs), seconds, peak_resident_mb());
  if (found.recall)
    text += fmt::format("Found by {}: {:.2f} +- {:.2f} % of the {} nearest, asked of {} recipes\n",
                        arguments.method, 100 * found.recall->value, 100 * found.recall->error,
                        arguments.k, kRecallSample);
  if (counts.left_out > 0)
    text +=
        fmt::format("{} recipes whose vectors are zeros are left out\n", grouped(counts.left_out));
  context.print(json, text);
}

Json why_json(const Dataset& dataset, const TermCounts& counts, const WhyAlike& why) {
  Json json{
      {"tfidf_cosine", why.tfidf_cosine}, {"terms", Json::array()}, {"ingredients", Json::array()}};
  for (const SharedTerm& shared : why.terms)
    json["terms"].push_back({{"term", counts.terms[shared.term]}, {"product", shared.product}});
  for (const std::uint32_t ingredient : why.ingredients)
    json["ingredients"].push_back(dataset.ingredients().term(ingredient));
  return json;
}

std::string shown_terms(const TermCounts& counts, const WhyAlike& why) {
  std::string text;
  for (std::size_t i = 0; i < std::min(kTermsShown, why.terms.size()); ++i) {
    text += fmt::format("{}{} {:.3f}", text.empty() ? "" : ", ",
                        printable(counts.terms[why.terms[i].term]), why.terms[i].product);
  }
  return text;
}

void find_of_one(Context& context, const SimilarArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const OpenedVectors opened = open_vectors(context, *workspace, arguments.vectors);
  const Dataset& dataset = *opened.data.dataset;
  const auto recipe = dataset.find_recipe(arguments.recipe);
  if (!recipe)
    throw Error("--recipe",
                en::say("there is no recipe {}; take an id of the data set", arguments.recipe));
  Stopwatch watch;
  const auto found = most_alike(opened.vectors, dataset, *recipe, arguments.k);
  const double seconds = watch.lap();
  const RecipeTerms terms = terms_of(opened, context.job().with_threads(arguments.vectors.threads));
  Json json = to_json(opened);
  json["recipe"] = arguments.recipe;
  json["name"] = dataset.recipes()[*recipe].name;
  json["neighbours"] = Json::array();
  TextTable table({{"Cosine", TextTable::Align::Right},
                   {"Id"},
                   {"Recipe"},
                   {"TF-IDF", TextTable::Align::Right},
                   {"Shared words"}});
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("recipe").text("neighbour").text("rank").text("cosine").end_row();
  std::int64_t rank = 0;
  for (const AlikeRecipe& alike : found) {
    const Recipe& other = dataset.recipes()[alike.recipe];
    const WhyAlike why = why_alike(dataset, terms, *recipe, alike.recipe);
    Json entry{{"recipe", other.id}, {"name", other.name}, {"cosine", alike.cosine}};
    entry.update(why_json(dataset, terms.counts, why));
    json["neighbours"].push_back(entry);
    table.add({fmt::format("{:.4f}", alike.cosine), printable(other.id), shorten(other.name, 40),
               fmt::format("{:.4f}", why.tfidf_cosine), shown_terms(terms.counts, why)});
    csv.text(arguments.recipe).text(other.id).number(++rank).number(alike.cosine).end_row();
  }
  json["seconds"] = seconds;
  json["peak_rss_mb"] = rounded_mb(peak_resident_mb());
  if (!out.empty()) write_file_atomically(out, csv.str());
  context.print(json,
                fmt::format("{}\n{}", printable(dataset.recipes()[*recipe].name), table.str()));
}

}  // namespace

void add_similar_command(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<SimilarArguments>();
  CLI::App* command = line.add(
      "similar", "The recipes most like each other, or like one and why, by their vectors",
      [arguments](Context& context) {
        if (arguments->recipe.empty()) return find_all(context, *arguments);
        find_of_one(context, *arguments);
      },
      explore);
  add_vectors_options(line, command, arguments->vectors);
  command->get_option("--vectors")->required();
  command->add_option("--recipe", arguments->recipe, "Those most like this recipe, and why")
      ->type_name("ID");
  command->add_option("--k", arguments->k, "How many for each recipe")
      ->check(CLI::Range(1, 1000).description(""))
      ->type_name("K");
  command
      ->add_option("--method", arguments->method,
                   "All pairs, or by an index (inverted lists, a graph), whose recall is measured; "
                   "of 150,000 vectors of 64 numbers none is faster than all pairs")
      ->excludes("--recipe")
      ->check(CLI::IsMember(neighbour_search_names()));
  command
      ->add_option("--above", arguments->search.above,
                   "So many recipes, or fewer, are compared in all pairs anyway")
      ->check(CLI::Range(0, 1'000'000'000).description(""))
      ->type_name("N");
  command->add_option("--seed", arguments->seed, "Seed of an index and of who is asked")
      ->type_name("N");
  add_out(command, arguments->out, "recipe, neighbour, rank, cosine");
}

}  // namespace hankki::cli
