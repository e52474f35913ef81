// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/data/folds.h"
#include "core/workbench/datasets.h"

namespace hankki::cli {
namespace {

struct SplitArguments {
  std::optional<DatasetId> data;
  std::string method = "ratio";
  std::vector<double> ratios{0.8, 0.1, 0.1};
  std::uint64_t seed = 2020;
  std::int32_t folds = 1;
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

std::string split_text(const SplitInfo& info) {
  std::string text =
      fmt::format("Split {} of data set {}: {}\n  {} train, {} validation, {} test\n", info.id,
                  info.dataset, describe(info.recipe).english(), grouped(info.train),
                  grouped(info.validation), grouped(info.test));
  return text + fmt::format("  {}, {}\n", counted(info.users, "user"), counted(info.items, "item"));
}

void split_data(Context& context, const SplitArguments& arguments) {
  const SplitRecipe recipe = recipe_of(arguments);
  fold_recipes(recipe, arguments.folds);  // throws before anything is read
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const DatasetInfo source = choose_dataset(*workspace, arguments.data);
  const std::vector<SplitInfo> made =
      split_into_folds(*workspace, source.id, recipe, arguments.folds, {}, context.job());
  std::string text;
  Json splits = Json::array();
  for (const SplitInfo& info : made) {
    text += split_text(info);
    splits.push_back(to_json(info));
  }
  if (const Message& warning = made.front().warning; !warning.empty())
    text += fmt::format("  {}\n", warning.english());
  if (made.size() == 1) return context.print(splits.front(), text);
  text +=
      fmt::format("Train on all of them: hankki-cli train --family --split {}\n", made.front().id);
  context.print({{"data", source.id}, {"folds", arguments.folds}, {"splits", std::move(splits)}},
                text);
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
                   "leave-latest-out: each user's last; global-time: all after a moment; "
                   "new-recipes, new-users: recipes or users that training never saw")
      ->check(CLI::IsMember({"ratio", "leave-one-out", "leave-latest-out", "global-time",
                             "new-recipes", "new-users"}));
  command
      ->add_option("--ratios", arguments->ratios,
                   "Shares of train, validation and test; of users or recipes for new ones")
      ->delimiter(',')
      ->check(CLI::Range(0.0, 1.0).description(""))
      ->type_name("A,B,C");
  command->add_option("--seed", arguments->seed, "Of the random methods")->type_name("N");
  command
      ->add_option(
          "--folds", arguments->folds,
          "Cut into so many folds: a split for each, whose test part it is, so that all is "
          "tested once; of --ratios train and validation share the rest. For ratio, "
          "new-recipes and new-users")
      ->check(CLI::Range(1, kMostFolds).description(""))
      ->type_name("K");
}

}  // namespace

void add_data_commands(CommandLine& line) {
  add_clean_command(line);
  add_split(line);
}

}  // namespace hankki::cli
