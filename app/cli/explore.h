// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "core/workbench/embeddings.h"
#include "core/workbench/texts.h"

/// What the commands of `explore` share; each function adds one or some of them to the group.
namespace hankki::cli {

void add_term_commands(CommandLine& line, CLI::App* explore);  ///< tfidf, terms, search
void add_embed_command(CommandLine& line, CLI::App* explore);
void add_encode_command(CommandLine& line, CLI::App* explore);
void add_similar_command(CommandLine& line, CLI::App* explore);
void add_ingredients_command(CommandLine& line, CLI::App* explore);
void add_selections_command(CommandLine& line, CLI::App* explore);
void add_likeness_command(CommandLine& line, CLI::App* explore);
void add_duplicates_command(CommandLine& line, CLI::App* explore);
void add_map_command(CommandLine& line, CLI::App* explore);
void add_clusters_command(CommandLine& line, CLI::App* explore);
void add_bench_command(CommandLine& line, CLI::App* explore);
void add_themes_command(CommandLine& line, CLI::App* explore);

/// What the commands that count terms have in common.
struct TextArguments {
  std::optional<DatasetId> data;
  std::string fields;
  std::vector<std::string> settings;
  int threads = 0;
};
void add_text_options(CommandLine& line, CLI::App* command, TextArguments& arguments);

/// A data set, its terms, and how long they took.
struct CountedTerms {
  LoadedData data;
  RecipeTerms terms;
  double seconds = 0;

  const TermCounts& counts() const { return terms.counts; }
  const Recipe& recipe(std::uint32_t document) const {
    return data.dataset->recipes()[terms.recipes[document]];
  }
};

/// Opens the workspace for it, and says which fields were counted where nobody chose them.
CountedTerms count_terms_of(Context& context, const TextArguments& arguments);

/// What every document says of the terms it comes from.
Json to_json(const CountedTerms& counted);

/// The recipe's document; throws Error, naming --recipe, where it has none.
std::uint32_t document_of(const CountedTerms& counted, const std::string& recipe);

/// What the commands that use stored vectors have in common.
struct VectorsArguments {
  std::optional<DatasetId> data;
  std::string name;
  int threads = 0;
};
void add_vectors_options(CommandLine& line, CLI::App* command, VectorsArguments& arguments);

/// --threshold and --keep: what near-duplicates are, and which one of them stays.
void add_duplicates_options(CLI::App* command, double& threshold, std::string& keep);

/// Complete vectors, and the data set that they are of.
struct OpenedVectors {
  LoadedData data;
  VectorsInfo info;
  RecipeVectors vectors;

  const Recipe& recipe(std::size_t row) const {
    return data.dataset->recipes()[vectors.recipes[row]];
  }
};
OpenedVectors open_vectors(Context& context, const Workspace& workspace,
                           const VectorsArguments& arguments);

/// The words that vectors of text were made from; of other encoders, the words of their fields.
RecipeTerms terms_of(const OpenedVectors& opened, const JobContext& job);

/// What every document says of the vectors it comes from.
Json to_json(const OpenedVectors& opened);

/// Settings as a document shows them.
Json settings_json(const ParameterValues& settings);

/// --out FILE
CLI::Option* add_out(CLI::App* command, std::string& out, const std::string& columns);

}  // namespace hankki::cli
