// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
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
#include "core/models/encoder.h"
#include "core/report/csv.h"

namespace hankki::cli {
namespace {

struct EmbedArguments {
  TextArguments text;
  VectorsRequest request{.encoder = "svd"};
  std::string out, prompt;
};

/// The name of an encoder, or the folder of one, which becomes a setting of the sort that reads it.
VectorsRequest with_encoder(VectorsRequest request) {
  const auto is_named = [&](const EncoderKind& kind) { return kind.spec.id == request.encoder; };
  const std::filesystem::path folder = path_from_utf8(request.encoder);
  const bool is_folder = std::ranges::none_of(encoder_kinds(), is_named);
  if (is_folder && !std::filesystem::is_directory(folder)) {
    throw Error("--encoder", en::say("\"{}\" is neither an encoder nor a folder; there are svd and "
                                     "bert2vec, or write the folder of a sentence encoder",
                                     request.encoder));
  }
  if (is_folder) request.encoder = "folder";
  request.settings = encoder_kind(request.encoder).spec.parameters.defaults();
  if (is_folder) request.settings.set("folder", utf8(std::filesystem::absolute(folder)));
  return request;
}

VectorsRequest request_of(const EmbedArguments& arguments) {
  VectorsRequest request = with_encoder(arguments.request);
  const ParameterSchema& schema = encoder_kind(request.encoder).spec.parameters;
  if (!arguments.text.fields.empty())
    request.settings.set("fields", schema.parse("fields", arguments.text.fields));
  if (!arguments.prompt.empty()) {
    if (request.encoder != "folder")
      throw Error("--prompt", en::say("{} has no prompts; leave it out", request.encoder));
    request.settings.set("prompt", arguments.prompt);
  }
  apply_settings(schema, arguments.text.settings, "dimensions=128", request.settings);
  return request;
}

std::string vectors_csv(const Dataset& dataset, const RecipeVectors& made) {
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("recipe");
  for (std::size_t d = 0; d < made.vectors.dimensions; ++d)
    csv.number(static_cast<std::int64_t>(d + 1));
  csv.end_row();
  for (std::size_t i = 0; i < made.recipes.size(); ++i) {
    csv.text(dataset.recipes()[made.recipes[i]].id);
    for (const float value : made.vectors.row(i)) csv.number(value);
    csv.end_row();
  }
  return csv.str();
}

Json embedding_json(const EmbeddedRecipes& made) {
  const VectorsInfo& info = made.info;
  return {{"id", info.id},
          {"data", info.dataset},
          {"name", info.request.name},
          {"encoder", info.request.encoder},
          {"settings", settings_json(info.request.settings)},
          {"fields", to_text(info.request.settings.at("fields"))},
          {"seed", info.request.seed},
          {"recipes", info.recipes},
          {"dimensions", info.dimensions},
          {"empty", info.empty},
          {"reused", made.reused},
          {"key", info.key},
          {"seconds", info.seconds},
          {"peak_rss_mb", rounded_mb(peak_resident_mb())}};
}

std::string summary(const EmbeddedRecipes& made) {
  const VectorsInfo& info = made.info;
  std::string text = fmt::format(
      "Vectors \"{}\" of data set {}: {} recipes x {}, by {} of {}\n{:.2f} s, {:.0f} MB",
      printable(info.request.name), info.dataset, grouped(info.recipes), info.dimensions,
      encoder_kind(info.request.encoder).spec.name, to_text(info.request.settings.at("fields")),
      info.seconds, peak_resident_mb());
  if (made.reused > 0) text += fmt::format("; {} were known", grouped(made.reused));
  if (info.empty > 0)
    text += fmt::format("\n{} recipes have no word that counts: their vectors are zeros",
                        grouped(info.empty));
  return text + "\n";
}

void embed(Context& context, const EmbedArguments& arguments) {
  const VectorsRequest request = request_of(arguments);
  const std::filesystem::path out = output_file(arguments.out);
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const DatasetId id = choose_dataset(*workspace, arguments.text.data).id;
  const JobContext job = context.job().with_threads(arguments.text.threads);
  const LoadedData data = load_dataset(*workspace, id, {}, job);
  const VectorsId vectors = add_vectors(*workspace, data, request);
  const EmbeddedRecipes made = make_vectors(*workspace, vectors, data, job);
  if (arguments.text.fields.empty())
    context.console.line("fields: " + to_text(made.info.request.settings.at("fields")));
  if (!out.empty())
    write_file_atomically(out, vectors_csv(*data.dataset, workspace->vectors().load(vectors)));
  context.print(embedding_json(made), summary(made));
}

}  // namespace

void add_embed_command(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<EmbedArguments>();
  CLI::App* command = line.add(
      "embed", "Make a vector of each recipe, and keep them under a name",
      [arguments](Context& context) { embed(context, *arguments); }, explore);
  add_text_options(line, command, arguments->text);
  command
      ->add_option("--encoder", arguments->request.encoder,
                   "What makes the vectors; svd: TF-IDF's main directions; bert2vec: a transformer "
                   "that learns from the texts; DIR: a folder of sentence-transformers")
      ->type_name("svd|bert2vec|DIR");
  command
      ->add_option("--prompt", arguments->prompt,
                   "One of the folder's prompts, by its name; else its default one")
      ->type_name("NAME");
  command
      ->add_option("--name", arguments->request.name,
                   "How they are called; vectors of that name that were made in the same way are "
                   "not made again")
      ->required()
      ->type_name("NAME");
  command->add_option("--seed", arguments->request.seed, "Seed of what is drawn at random")
      ->type_name("N");
  add_out(command, arguments->out, "recipe, then the vector's numbers");
}

}  // namespace hankki::cli
