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
}

}  // namespace

void add_data_commands(CommandLine& line) {
  add_clean_command(line);
  add_split(line);
}

}  // namespace hankki::cli
