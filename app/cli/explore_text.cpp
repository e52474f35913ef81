// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/training.h"
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/stopwatch.h"

namespace hankki::cli {
namespace {

ParameterValues values_of(const TextArguments& arguments) {
  const ParameterSchema& schema = text_spec().parameters;
  ParameterValues values = schema.defaults();
  if (!arguments.fields.empty()) values.set("fields", schema.parse("fields", arguments.fields));
  apply_settings(schema, arguments.settings, "stemmer=english", values);
  text_settings(values);  // throws where they do not go together, before anything is read
  return values;
}

}  // namespace

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

CountedTerms count_terms_of(Context& context, const TextArguments& arguments) {
  const ParameterValues values = values_of(arguments);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  CountedTerms counted;
  const DatasetId data = choose_dataset(*workspace, arguments.data).id;
  counted.data = load_dataset(*workspace, data, {}, context.job());
  Stopwatch watch;
  counted.terms =
      recipe_terms(*counted.data.dataset, values, context.job().with_threads(arguments.threads));
  counted.seconds = watch.lap();
  if (arguments.fields.empty())
    context.console.line("fields: " + fields_text(counted.terms.settings.fields));
  return counted;
}

Json to_json(const CountedTerms& counted) {
  return {{"data", counted.data.dataset_id},
          {"fields", fields_text(counted.terms.settings.fields)},
          {"documents", counted.counts().documents()},
          {"terms", counted.counts().terms.size()},
          {"seconds", counted.seconds},
          {"peak_rss_mb", rounded_mb(peak_resident_mb())}};
}

std::uint32_t document_of(const CountedTerms& counted, const std::string& id) {
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

CLI::Option* add_out(CLI::App* command, std::string& out, const std::string& columns) {
  return command->add_option("--out", out, "Write a CSV file: " + columns)->type_name("FILE");
}

}  // namespace hankki::cli
