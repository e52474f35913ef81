// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/data/replacement.h"
#include "core/workbench/datasets.h"
#include "core/workbench/duplicates.h"

namespace hankki::cli {
namespace {

struct CleanArguments {
  std::optional<DatasetId> data;
  CleaningSteps steps;
  std::string binarise;
  bool keep_duplicates = false;
  std::string name;
  // Of recipes that are nearly the same.
  std::string merge, drop;  // names of vectors
  double threshold = 0.98;
  std::string keep = "most-interactions";
  int threads = 0;
  // Of ingredients.
  std::vector<std::string> renames;
  std::string renames_file;
};

std::string summary(const DatasetInfo& info) {
  using Align = TextTable::Align;
  TextTable table(
      {{"Step"}, {"Removed", Align::Right}, {"Left", Align::Right}, {"Rounds", Align::Right}});
  for (const CleaningStepResult& step : info.cleaning) {
    table.add(
        {step.step.english(), grouped(step.removed), grouped(step.left), grouped(step.rounds)});
  }
  return table.str() + fmt::format("Data set {} \"{}\": {}, {}, {}\n", info.id,
                                   printable(info.name), counted(info.users, "user"),
                                   counted(info.recipes, "recipe"),
                                   counted(info.interactions, "interaction"));
}

Replacement rename_of(const std::string& text) {
  const std::size_t sign = text.find('=');
  if (sign == std::string::npos)
    throw Error("--rename-ingredient",
                en::say("\"{}\" has no new name; write it as OLD=NEW", text));
  return {text.substr(0, sign), text.substr(sign + 1)};
}

std::vector<Replacement> renames_of(const CleanArguments& arguments, const JobContext& job) {
  std::vector<Replacement> renames;
  if (!arguments.renames_file.empty())
    renames = read_replacements(TextSource(path_from_utf8(arguments.renames_file)), job);
  for (const std::string& text : arguments.renames) renames.push_back(rename_of(text));
  return renames;
}

/// Which recipes go for another one; finds them anew, as they are found by explore duplicates.
RecipeMerging find_merging(Context& context, const Workspace& workspace, const LoadedData& data,
                           const CleanArguments& arguments) {
  const KeepRule rule = parse_keep_rule(arguments.keep);
  const std::string& name = arguments.merge.empty() ? arguments.drop : arguments.merge;
  const VectorsInfo vectors = vectors_named(workspace, data.dataset_id, name);
  const auto threshold = static_cast<float>(arguments.threshold);
  const NearDuplicates found(workspace.vectors().load(vectors.id), threshold, kMostDuplicatePairs,
                             context.job().with_threads(arguments.threads));
  return merging_of(found.groups(*data.dataset, threshold, rule), name, arguments.threshold, rule,
                    arguments.drop.empty());
}

void clean_data(Context& context, const CleanArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const DatasetInfo source = choose_dataset(*workspace, arguments.data);
  CleaningSteps steps = arguments.steps;
  steps.binarise = !arguments.binarise.empty();
  steps.keep_last_duplicate = !arguments.keep_duplicates;
  steps.rename_ingredients = renames_of(arguments, context.job());
  LoadedData data;
  if (!arguments.merge.empty() || !arguments.drop.empty()) {
    data = load_dataset(*workspace, source.id, {}, context.job());
    steps.merge_recipes = find_merging(context, *workspace, data, arguments);
  }
  const DatasetInfo info =
      clean_dataset(*workspace, source.id, steps, arguments.name, data, context.job());
  context.print(to_json(info), summary(info));
}

void add_recipe_options(CLI::App* command, CleanArguments& arguments) {
  CLI::Option* merge =
      command
          ->add_option("--merge-duplicates", arguments.merge,
                       "Of recipes that are nearly the same by these vectors keep one; what users "
                       "did with the others counts for it")
          ->type_name("VECTORS");
  command
      ->add_option("--drop-duplicates", arguments.drop,
                   "The same, but what users did with the others is dropped too")
      ->type_name("VECTORS")
      ->excludes(merge);
  add_duplicates_options(command, arguments.threshold, arguments.keep);
  add_threads(command, arguments.threads);
  command
      ->add_option("--rename-ingredient", arguments.renames,
                   "Give an ingredient another name, or that of another one; may be repeated")
      ->type_name("OLD=NEW");
  command
      ->add_option("--rename-ingredients", arguments.renames_file,
                   "The same for each row of a CSV file with the columns from and to, as explore "
                   "ingredients writes it")
      ->type_name("FILE");
}

}  // namespace

void add_clean_command(CommandLine& line) {
  auto arguments = std::make_shared<CleanArguments>();
  CLI::App* command =
      line.add("clean", "Make a cleaned data set from another one; the old one stays",
               [arguments](Context& context) { clean_data(context, *arguments); });
  line.add_workspace(command);
  command->add_option("--data", arguments->data, "The data set; else the newest")->type_name("ID");
  command
      ->add_option("--min-rating", arguments->steps.min_rating,
                   "Keep ratings of at least this; 0, \"no rating\", goes too")
      ->type_name("RATING");
  command
      ->add_option("--binarise", arguments->binarise,
                   "all: every interaction that is left counts as 1, also those without a rating")
      ->check(CLI::IsMember({"all"}));
  command->add_flag("--keep-duplicates", arguments->keep_duplicates,
                    "Keep all of a user's ratings of one item, not only the last");
  const auto count = [&](const char* name, std::uint32_t& value, const char* description) {
    command->add_option(name, value, description)->type_name("N");
  };
  count("--min-user", arguments->steps.min_user_interactions,
        "Drop users with fewer interactions, once");
  count("--min-item", arguments->steps.min_item_interactions,
        "Drop items with fewer interactions, once");
  count("--k-core", arguments->steps.k_core,
        "Repeat until every user and every item has this many");
  add_recipe_options(command, *arguments);
  command->add_option("--name", arguments->name, "Name of the new data set")->type_name("TEXT");
}

}  // namespace hankki::cli
