// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/workbench/datasets.h"

namespace hankki::cli {
namespace {

struct CleanArguments {
  std::optional<DatasetId> data;
  CleaningSteps steps;
  std::string binarise;
  bool keep_duplicates = false;
  std::string name;
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

void clean_data(Context& context, const CleanArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const DatasetInfo source = choose_dataset(*workspace, arguments.data);
  CleaningSteps steps = arguments.steps;
  steps.binarise = !arguments.binarise.empty();
  steps.keep_last_duplicate = !arguments.keep_duplicates;
  const DatasetInfo info =
      clean_dataset(*workspace, source.id, steps, arguments.name, {}, context.job());
  context.print(to_json(info), summary(info));
}

void add_clean(CommandLine& line) {
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
  command->add_option("--name", arguments->name, "Name of the new data set")->type_name("TEXT");
}

struct SplitArguments {
  std::optional<DatasetId> data;
  std::string method = "ratio";
  std::vector<double> ratios{0.8, 0.1, 0.1};
  std::uint64_t seed = 2020;
};

SplitRecipe recipe_of(const SplitArguments& arguments) {
  if (arguments.ratios.size() != 3) {
    throw Error("--ratios",
                en::say("needs three shares: train,validation,test, as in 0.8,0.1,0.1"));
  }
  return {.method = parse_split_method(arguments.method),
          .train = arguments.ratios[0],
          .validation = arguments.ratios[1],
          .test = arguments.ratios[2],
          .seed = arguments.seed};
}

void split_data(Context& context, const SplitArguments& arguments) {
  const SplitRecipe recipe = recipe_of(arguments);
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const DatasetInfo source = choose_dataset(*workspace, arguments.data);
  const SplitInfo info = split_dataset(*workspace, source.id, recipe, {}, context.job());
  std::string text =
      fmt::format("Split {} of data set {}: {}\n  {} train, {} validation, {} test\n", info.id,
                  info.dataset, describe(recipe).english(), grouped(info.train),
                  grouped(info.validation), grouped(info.test));
  text += fmt::format("  {}, {}\n", counted(info.users, "user"), counted(info.items, "item"));
  if (!info.warning.empty()) text += fmt::format("  {}\n", info.warning.english());
  context.print(to_json(info), text);
}

void add_split(CommandLine& line) {
  auto arguments = std::make_shared<SplitArguments>();
  CLI::App* command = line.add("split", "Divide a data set into train, validation and test",
                               [arguments](Context& context) { split_data(context, *arguments); });
  line.add_workspace(command);
  command->add_option("--data", arguments->data, "The data set; else the newest")->type_name("ID");
  command
      ->add_option("--method", arguments->method,
                   "ratio: random, of each user; leave-one-out: a random item of each user; "
                   "leave-latest-out: each user's last; global-time: all after a moment")
      ->check(CLI::IsMember({"ratio", "leave-one-out", "leave-latest-out", "global-time"}));
  command
      ->add_option("--ratios", arguments->ratios,
                   "Shares of train, validation and test, of ratio and global-time")
      ->delimiter(',')
      ->check(CLI::Range(0.0, 1.0).description(""))
      ->type_name("A,B,C");
  command->add_option("--seed", arguments->seed, "Of the random methods")->type_name("N");
}

}  // namespace

void add_data_commands(CommandLine& line) {
  add_clean(line);
  add_split(line);
}

}  // namespace hankki::cli
