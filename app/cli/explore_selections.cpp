// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/report/csv.h"
#include "core/store/selections.h"
#include "core/workbench/recipe_search.h"

namespace hankki::cli {
namespace {

struct SelectionsArguments {
  std::optional<DatasetId> data;
  std::string save, tag, words, out;
};

std::vector<ItemIndex> recipes_to_save(const std::shared_ptr<const Dataset>& dataset,
                                       const SelectionsArguments& arguments,
                                       const JobContext& job) {
  if (arguments.tag.empty() && arguments.words.empty())
    throw Error("--save", en::say("nothing says which recipes; give --tag or --words"));
  RecipeSearchQuery query{.text = arguments.words};
  if (!arguments.tag.empty()) {
    query.tag = dataset->tags().find(arguments.tag);
    if (!query.tag) throw Error("--tag", en::say("no recipe has the tag {}", arguments.tag));
  }
  const std::vector<std::uint32_t> popularity(dataset->recipes().size(), 0);
  return RecipeSearch(dataset, RecipeSearch::all_fields(), {}, popularity, job).find(query);
}

std::string recipes_csv(const Workspace& workspace, const Dataset& dataset,
                        const std::vector<SelectionInfo>& all) {
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("selection").text("recipe").end_row();
  for (const SelectionInfo& info : all)
    for (const ItemIndex recipe : workspace.selections().recipes(info.id))
      csv.text(info.name).text(dataset.recipes()[recipe].id).end_row();
  return csv.str();
}

void show_selections(Context& context, const SelectionsArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const bool saves = !arguments.save.empty();
  const auto workspace =
      context.open(saves ? Workspace::Access::ReadWrite : Workspace::Access::ReadOnly);
  const DatasetId data = choose_dataset(*workspace, arguments.data).id;
  LoadedData loaded;
  if (saves || !out.empty()) loaded = load_dataset(*workspace, data, {}, context.job());
  if (saves)
    workspace->selections().save(data, arguments.save,
                                 recipes_to_save(loaded.dataset, arguments, context.job()));
  const std::vector<SelectionInfo> all = workspace->selections().list(data);
  Json json{{"data", data}, {"selections", Json::array()}};
  TextTable table({{"Recipes", TextTable::Align::Right}, {"Selection"}, {"Saved"}});
  for (const SelectionInfo& info : all) {
    json["selections"].push_back(
        {{"name", info.name}, {"recipes", info.recipes}, {"created", info.created}});
    table.add({grouped(info.recipes), printable(info.name), info.created});
  }
  context.print(json, all.empty() ? "There are no named selections.\n" : table.str());
  if (!out.empty()) write_file_atomically(out, recipes_csv(*workspace, *loaded.dataset, all));
}

}  // namespace

void add_selections_command(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<SelectionsArguments>();
  CLI::App* command = line.add(
      "selections", "The named selections of a data set, and saving one",
      [arguments](Context& context) { show_selections(context, *arguments); }, explore);
  line.add_workspace(command);
  command->add_option("--data", arguments->data, "The data set; else the newest")->type_name("ID");
  CLI::Option* save = command->add_option("--save", arguments->save, "Save recipes under this name")
                          ->type_name("NAME");
  CLI::Option* tag = command->add_option("--tag", arguments->tag, "Those that have the tag")
                         ->needs(save)
                         ->type_name("NAME");
  command->add_option("--words", arguments->words, "Those that a search for these words finds")
      ->needs(save)
      ->excludes(tag)
      ->type_name("WORDS");
  add_out(command, arguments->out, "selection, recipe");
}

}  // namespace hankki::cli
