// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <numeric>

#include "app/cli/explore.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/report/csv.h"
#include "core/store/selections.h"
#include "core/text/term_statistics.h"

namespace hankki::cli {
namespace {

using Align = TextTable::Align;

struct TfidfArguments {
  TextArguments text;
  std::string out;
};

std::string weights_csv(const CountedTerms& counted) {
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("recipe").text("term").text("weight").end_row();
  auto weight = counted.terms.weights.weights.begin();
  for (std::uint32_t document = 0; document < counted.counts().documents(); ++document) {
    for (const std::uint32_t term : counted.counts().terms_of(document)) {
      csv.text(counted.recipe(document).id).text(counted.counts().terms[term]);
      csv.number(*weight++).end_row();
    }
  }
  return csv.str();
}

void show_tfidf(Context& context, const TfidfArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const CountedTerms counted = count_terms_of(context, arguments.text);
  const auto& weights = counted.terms.weights.weights;
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  Json json = to_json(counted);
  json["nonzeros"] = weights.size();
  json["sum"] = sum;
  context.print(
      json, fmt::format("{}: {} recipes, {} terms, {} weights, their sum {}\n{:.3f} s, {:.0f} MB\n",
                        fields_text(counted.terms.settings.fields),
                        grouped(static_cast<std::int64_t>(counted.counts().documents())),
                        grouped(static_cast<std::int64_t>(counted.counts().terms.size())),
                        grouped(static_cast<std::int64_t>(weights.size())), sum, counted.seconds,
                        peak_resident_mb()));
  if (!out.empty()) write_file_atomically(out, weights_csv(counted));
}

struct TermsArguments {
  TextArguments text;
  std::string recipe, tag, selection, against, out;
  std::size_t k = 10;
};

void show_recipe_terms(Context& context, const TermsArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const CountedTerms counted = count_terms_of(context, arguments.text);
  const std::uint32_t recipe = document_of(counted, arguments.recipe);
  Json json = to_json(counted);
  json["recipe"] = arguments.recipe;
  json["name"] = counted.recipe(recipe).name;
  json["top"] = Json::array();
  TextTable table({{"Term"}, {"Weight", Align::Right}, {"Recipes", Align::Right}});
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("term").text("weight").text("documents").end_row();
  for (const auto& [term, weight] :
       top_terms(counted.counts(), counted.terms.weights.weights, recipe, arguments.k)) {
    const std::string& text = counted.counts().terms[term];
    const std::uint32_t documents = counted.counts().frequency[term];
    json["top"].push_back({{"term", text}, {"weight", weight}, {"documents", documents}});
    table.add({printable(text), fmt::format("{:.4f}", weight), grouped(documents)});
    csv.text(text).number(weight).number(std::int64_t{documents}).end_row();
  }
  context.print(json, fmt::format("{}\n{}", printable(counted.recipe(recipe).name), table.str()));
  if (!out.empty()) write_file_atomically(out, csv.str());
}

std::vector<std::uint32_t> documents_with_tag(const CountedTerms& counted,
                                              const std::string& name) {
  const auto tag = counted.data.dataset->tags().find(name);
  if (!tag) throw Error("--tag", en::say("no recipe has the tag {}", name));
  std::vector<std::uint32_t> documents;
  for (std::uint32_t i = 0; i < counted.terms.recipes.size(); ++i)
    if (std::ranges::count(counted.recipe(i).tags, *tag) > 0) documents.push_back(i);
  return documents;
}

/// Of a selection that was saved under a name; `option` is where the name comes from.
std::vector<std::uint32_t> documents_of_selection(Context& context, const CountedTerms& counted,
                                                  const char* option, const std::string& name) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const auto info = workspace->selections().find(counted.data.dataset_id, name);
  if (!info)
    throw Error(option,
                en::say("the data set has no selection {}; explore selections lists them", name));
  std::vector<std::uint32_t> documents;
  for (const ItemIndex recipe : workspace->selections().recipes(info->id))
    if (const auto document = counted.terms.document_of(recipe)) documents.push_back(*document);
  return documents;
}

Json marks_json(const TermCounts& counts, std::span<const Mark> marks) {
  Json top = Json::array();
  for (const Mark& mark : marks) {
    top.push_back({{"term", counts.terms[mark.term]},
                   {"z", mark.z},
                   {"g2", mark.g2},
                   {"q", mark.q},
                   {"documents", mark.documents},
                   {"documents_elsewhere", mark.documents_outside}});
  }
  return top;
}

std::string marks_table(const TermCounts& counts, std::span<const Mark> marks) {
  TextTable table({{"Term"},
                   {"z", Align::Right},
                   {"G2", Align::Right},
                   {"q", Align::Right},
                   {"Recipes", Align::Right},
                   {"Elsewhere", Align::Right}});
  for (const Mark& mark : marks) {
    table.add({printable(counts.terms[mark.term]), fmt::format("{:.2f}", mark.z),
               fmt::format("{:.1f}", mark.g2), fmt::format("{:.2g}", mark.q),
               grouped(mark.documents), grouped(mark.documents_outside)});
  }
  return table.str();
}

std::string marks_csv(const TermCounts& counts, std::span<const Mark> marks) {
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("term").text("z").text("g2").text("q").text("documents").text("documents_elsewhere");
  csv.end_row();
  for (const Mark& mark : marks) {
    csv.text(counts.terms[mark.term]).number(mark.z).number(mark.g2).number(mark.q);
    csv.number(mark.documents).number(mark.documents_outside).end_row();
  }
  return csv.str();
}

/// Of a tag or a selection, against all others or another selection without what is in both.
void show_marks(Context& context, const TermsArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const CountedTerms counted = count_terms_of(context, arguments.text);
  const bool by_tag = !arguments.tag.empty();
  const auto selected =
      by_tag ? documents_with_tag(counted, arguments.tag)
             : documents_of_selection(context, counted, "--selection", arguments.selection);
  std::vector<std::uint32_t> others = rest_of(counted.counts(), selected);
  if (!arguments.against.empty()) {
    const auto wanted = documents_of_selection(context, counted, "--against", arguments.against);
    std::erase_if(others, [&](std::uint32_t document) {
      return !std::ranges::binary_search(wanted, document);
    });
  }
  const auto all = marks_of(counted.counts(), selected, others);
  const auto marks = std::span(all).first(std::min(arguments.k, all.size()));
  Json json = to_json(counted);
  json[by_tag ? "tag" : "selection"] = by_tag ? arguments.tag : arguments.selection;
  if (!arguments.against.empty()) json["against"] = arguments.against;
  json["recipes"] = selected.size();
  json["others"] = others.size();
  json["top"] = marks_json(counted.counts(), marks);
  context.print(
      json, fmt::format("{} recipes {} {}, against {} others\n{}", grouped(std::ssize(selected)),
                        by_tag ? "with the tag" : "of",
                        printable(by_tag ? arguments.tag : arguments.selection),
                        grouped(std::ssize(others)), marks_table(counted.counts(), marks)));
  if (!out.empty()) write_file_atomically(out, marks_csv(counted.counts(), marks));
}

struct SearchArguments {
  TextArguments text;
  std::string query, out;
  std::size_t k = 10;
};

void search_texts(Context& context, const SearchArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  CountedTerms counted = count_terms_of(context, arguments.text);
  Json json = to_json(counted);
  const InvertedIndex index(std::move(counted.terms.counts), counted.terms.settings.tokens);
  json["query"] = arguments.query;
  json["found"] = Json::array();
  TextTable table({{"Score", Align::Right}, {"Id"}, {"Recipe"}});
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("recipe").text("name").text("score").end_row();
  for (const Found& found : index.search(arguments.query, arguments.k)) {
    const Recipe& recipe = counted.recipe(found.document);
    json["found"].push_back({{"recipe", recipe.id}, {"name", recipe.name}, {"score", found.score}});
    table.add({fmt::format("{:.4f}", found.score), printable(recipe.id), shorten(recipe.name, 60)});
    csv.text(recipe.id).text(recipe.name).number(found.score).end_row();
  }
  context.print(json, json["found"].empty() ? "No recipe has any of these words.\n" : table.str());
  if (!out.empty()) write_file_atomically(out, csv.str());
}

void add_tfidf(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<TfidfArguments>();
  CLI::App* command = line.add(
      "tfidf", "Weigh the terms of all recipes, and say how many there are",
      [arguments](Context& context) { show_tfidf(context, *arguments); }, explore);
  add_text_options(line, command, arguments->text);
  add_out(command, arguments->out, "recipe, term, weight");
}

void add_terms(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<TermsArguments>();
  CLI::App* command = line.add(
      "terms", "What marks a recipe, or the recipes of a tag or a selection against others",
      [arguments](Context& context) {
        if (arguments->recipe.empty()) return show_marks(context, *arguments);
        show_recipe_terms(context, *arguments);
      },
      explore);
  add_text_options(line, command, arguments->text);
  CLI::Option_group* what = command->add_option_group("What", "One of them");
  what->add_option("--recipe", arguments->recipe, "Its terms by TF-IDF")->type_name("ID");
  what->add_option("--tag", arguments->tag, "Terms by the log-odds of its recipes")
      ->type_name("NAME");
  what->add_option("--selection", arguments->selection,
                   "Terms by the log-odds of a named selection")
      ->type_name("NAME");
  what->require_option(1);
  command
      ->add_option("--against", arguments->against,
                   "A named selection to compare with; else all other recipes")
      ->excludes(what->get_option("--recipe"))
      ->type_name("NAME");
  command->add_option("--k", arguments->k, "How many terms")
      ->check(CLI::Range(1, 1'000'000).description(""))
      ->type_name("N");
  add_out(command, arguments->out, "the terms, with what is said of each");
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
  add_out(command, arguments->out, "recipe, name, score");
}

}  // namespace

void add_term_commands(CommandLine& line, CLI::App* explore) {
  add_tfidf(line, explore);
  add_terms(line, explore);
  add_search(line, explore);
}

}  // namespace hankki::cli
