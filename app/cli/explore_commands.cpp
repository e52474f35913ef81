// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <numeric>

#include "app/cli/commands.h"
#include "app/cli/explore_encode.h"
#include "app/cli/json.h"
#include "app/cli/text_table.h"
#include "app/cli/training.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/text/term_statistics.h"
#include "core/workbench/texts.h"

namespace hankki::cli {
namespace {

using Align = TextTable::Align;

/// What the commands that count terms have in common.
struct TextArguments {
  std::optional<DatasetId> data;
  std::string fields;
  std::vector<std::string> settings;
  int threads = 0;
};

void add_text_options(CommandLine& line, CLI::App* command, TextArguments& arguments) {
  line.add_workspace(command);
  command->add_option("--data", arguments.data, "The data set; else the newest")->type_name("ID");
  command
      ->add_option("--fields", arguments.fields,
                   "Of name, description, steps, ingredients, tags; else description,steps where "
                   "any recipe has them, else name,ingredients")
      ->type_name("A,B");
  command
      ->add_option("--set", arguments.settings,
                   "Overrides one parameter, as in stemmer=english; may be repeated")
      ->type_name("NAME=VALUE");
  add_threads(command, arguments.threads);
}

/// A data set, its terms, and how long they took.
struct Counted {
  LoadedData data;
  RecipeTerms terms;
  double seconds = 0;

  const TermCounts& counts() const { return terms.counts; }
  const Recipe& recipe(std::uint32_t document) const {
    return data.dataset->recipes()[terms.recipes[document]];
  }
};

ParameterValues values_of(const TextArguments& arguments) {
  const ParameterSchema& schema = text_spec().parameters;
  ParameterValues values = schema.defaults();
  if (!arguments.fields.empty()) values.set("fields", schema.parse("fields", arguments.fields));
  for (const std::string& text : arguments.settings) {
    const auto [name, value] = parse_setting("--set", text, "stemmer=english");
    values.set(name, schema.parse(name, value));
  }
  text_settings(values);  // throws where they do not go together, before anything is read
  return values;
}

Counted count(Context& context, const TextArguments& arguments) {
  const ParameterValues values = values_of(arguments);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  Counted counted;
  const DatasetId data = choose_dataset(*workspace, arguments.data).id;
  counted.data = load_dataset(*workspace, data, {}, context.job());
  const auto start = std::chrono::steady_clock::now();
  counted.terms =
      recipe_terms(*counted.data.dataset, values, context.job().with_threads(arguments.threads));
  counted.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (arguments.fields.empty())
    context.console.line("fields: " + fields_text(counted.terms.settings.fields));
  return counted;
}

/// What every document says of the terms it comes from.
Json head(const Counted& counted) {
  return {{"data", counted.data.dataset_id},
          {"fields", fields_text(counted.terms.settings.fields)},
          {"documents", counted.counts().documents()},
          {"terms", counted.counts().terms.size()},
          {"seconds", counted.seconds},
          {"peak_rss_mb", rounded_mb(peak_resident_mb())}};
}

void show_tfidf(Context& context, const TextArguments& arguments) {
  const Counted counted = count(context, arguments);
  const auto& weights = counted.terms.weights.weights;
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  Json json = head(counted);
  json["nonzeros"] = weights.size();
  json["sum"] = sum;
  context.print(
      json, fmt::format("{}: {} recipes, {} terms, {} weights, their sum {}\n{:.3f} s, {:.0f} MB\n",
                        fields_text(counted.terms.settings.fields),
                        grouped(static_cast<std::int64_t>(counted.counts().documents())),
                        grouped(static_cast<std::int64_t>(counted.counts().terms.size())),
                        grouped(static_cast<std::int64_t>(weights.size())), sum, counted.seconds,
                        peak_resident_mb()));
}

struct TermsArguments {
  TextArguments text;
  std::string recipe, tag;
  std::size_t k = 10;
};

std::uint32_t find_document(const Counted& counted, const std::string& id) {
  const auto recipe = counted.data.dataset->find_recipe(id);
  if (!recipe)
    throw Error("--recipe", en::say("there is no recipe {}; take an id of the data set", id));
  const auto document = counted.terms.document_of(*recipe);
  if (!document) {
    throw Error("--recipe",
                en::say("recipe {} is known only from interactions, so that it has no text", id));
  }
  return *document;
}

void show_recipe_terms(Context& context, const TermsArguments& arguments) {
  const Counted counted = count(context, arguments.text);
  const std::uint32_t recipe = find_document(counted, arguments.recipe);
  Json json = head(counted);
  json["recipe"] = arguments.recipe;
  json["name"] = counted.recipe(recipe).name;
  json["top"] = Json::array();
  TextTable table({{"Term"}, {"Weight", Align::Right}, {"Recipes", Align::Right}});
  for (const auto& [term, weight] :
       top_terms(counted.counts(), counted.terms.weights.weights, recipe, arguments.k)) {
    const std::string& text = counted.counts().terms[term];
    const std::uint32_t documents = counted.counts().frequency[term];
    json["top"].push_back({{"term", text}, {"weight", weight}, {"documents", documents}});
    table.add({printable(text), fmt::format("{:.4f}", weight), grouped(documents)});
  }
  context.print(json, fmt::format("{}\n{}", printable(counted.recipe(recipe).name), table.str()));
}

std::vector<std::uint32_t> documents_with_tag(const Counted& counted, const std::string& name) {
  const auto tag = counted.data.dataset->tags().find(name);
  if (!tag) throw Error("--tag", en::say("no recipe has the tag {}", name));
  std::vector<std::uint32_t> documents;
  for (std::uint32_t i = 0; i < counted.terms.recipes.size(); ++i)
    if (std::ranges::count(counted.recipe(i).tags, *tag) > 0) documents.push_back(i);
  return documents;
}

void show_tag_terms(Context& context, const TermsArguments& arguments) {
  const Counted counted = count(context, arguments.text);
  const auto selected = documents_with_tag(counted, arguments.tag);
  const auto marks = marks_of(counted.counts(), selected, rest_of(counted.counts(), selected));
  Json json = head(counted);
  json["tag"] = arguments.tag;
  json["recipes"] = selected.size();
  json["top"] = Json::array();
  TextTable table({{"Term"},
                   {"z", Align::Right},
                   {"G2", Align::Right},
                   {"q", Align::Right},
                   {"Recipes", Align::Right},
                   {"Elsewhere", Align::Right}});
  for (const Mark& mark : std::span(marks).first(std::min(arguments.k, marks.size()))) {
    const std::string& text = counted.counts().terms[mark.term];
    json["top"].push_back({{"term", text},
                           {"z", mark.z},
                           {"g2", mark.g2},
                           {"q", mark.q},
                           {"documents", mark.documents},
                           {"documents_elsewhere", mark.documents_outside}});
    table.add({printable(text), fmt::format("{:.2f}", mark.z), fmt::format("{:.1f}", mark.g2),
               fmt::format("{:.2g}", mark.q), grouped(mark.documents),
               grouped(mark.documents_outside)});
  }
  context.print(json, fmt::format("{} recipes with the tag {}, against the others\n{}",
                                  grouped(static_cast<std::int64_t>(selected.size())),
                                  printable(arguments.tag), table.str()));
}

struct SearchArguments {
  TextArguments text;
  std::string query;
  std::size_t k = 10;
};

void search_texts(Context& context, const SearchArguments& arguments) {
  Counted counted = count(context, arguments.text);
  Json json = head(counted);
  const InvertedIndex index(std::move(counted.terms.counts), counted.terms.settings.tokens);
  json["query"] = arguments.query;
  json["found"] = Json::array();
  TextTable table({{"Score", Align::Right}, {"Id"}, {"Recipe"}});
  for (const Found& found : index.search(arguments.query, arguments.k)) {
    const Recipe& recipe = counted.recipe(found.document);
    json["found"].push_back({{"recipe", recipe.id}, {"name", recipe.name}, {"score", found.score}});
    table.add({fmt::format("{:.4f}", found.score), printable(recipe.id), shorten(recipe.name, 60)});
  }
  context.print(json, json["found"].empty() ? "No recipe has any of these words.\n" : table.str());
}

void add_tfidf(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<TextArguments>();
  CLI::App* command = line.add(
      "tfidf", "Weigh the terms of all recipes, and say how many there are",
      [arguments](Context& context) { show_tfidf(context, *arguments); }, explore);
  add_text_options(line, command, *arguments);
}

void add_terms(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<TermsArguments>();
  CLI::App* command = line.add(
      "terms", "What marks a recipe, or the recipes of a tag, against the others",
      [arguments](Context& context) {
        if (arguments->recipe.empty()) return show_tag_terms(context, *arguments);
        show_recipe_terms(context, *arguments);
      },
      explore);
  add_text_options(line, command, arguments->text);
  CLI::Option_group* what = command->add_option_group("What", "One of them");
  what->add_option("--recipe", arguments->recipe, "Its terms by TF-IDF")->type_name("ID");
  what->add_option("--tag", arguments->tag, "Terms by the log-odds of its recipes")
      ->type_name("NAME");
  what->require_option(1);
  command->add_option("--k", arguments->k, "How many terms")
      ->check(CLI::Range(1, 1'000'000).description(""))
      ->type_name("N");
}

void add_search(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<SearchArguments>();
  CLI::App* command = line.add(
      "search", "Find recipes by their words, the best first (BM25)",
      [arguments](Context& context) { search_texts(context, *arguments); }, explore);
  add_text_options(line, command, arguments->text);
  command->add_option("query", arguments->query, "Words to look for")
      ->required()
      ->type_name("WORDS");
  command->add_option("--k", arguments->k, "How many recipes")
      ->check(CLI::Range(1, 1'000'000).description(""))
      ->type_name("N");
}

}  // namespace

void add_explore_commands(CommandLine& line) {
  CLI::App* explore = line.add_group("explore", "Understand the recipes by their words");
  add_tfidf(line, explore);
  add_terms(line, explore);
  add_search(line, explore);
  add_explore_encode(line, explore);
}

}  // namespace hankki::cli
