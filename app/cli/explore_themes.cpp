// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>

#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/report/csv.h"
#include "core/store/clusterings.h"
#include "core/workbench/themes.h"

namespace hankki::cli {
namespace {

struct ThemesArguments {
  std::optional<DatasetId> data;
  std::string add, vectors, out;
  std::optional<ThemeId> remove;
};

/// Of the newest clustering that has the cluster.
void add_theme(Workspace& workspace, DatasetId data, const ThemesArguments& arguments) {
  const VectorsInfo vectors = vectors_named(workspace, data, arguments.vectors);
  const auto all = workspace.clusterings().list(vectors.id);
  for (auto one = all.rbegin(); one != all.rend(); ++one)
    if (std::ranges::find(one->clusters, arguments.add, &Cluster::identity) != one->clusters.end())
      return void(workspace.themes().add(one->id, arguments.add));
  throw Error("--add", en::say("the vectors \"{}\" have no cluster \"{}\"; explore clusters --json "
                               "tells the identity of each",
                               arguments.vectors, arguments.add));
}

std::string themes_csv(const std::vector<RecipeTheme>& themes, const Dataset& dataset) {
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("recipe").text("theme").text("name").end_row();
  for (const RecipeTheme& theme : themes)
    for (const ItemIndex recipe : theme.recipes)
      csv.text(dataset.recipes()[recipe].id).number(theme.info.id).text(theme.name).end_row();
  return csv.str();
}

Json theme_json(const RecipeTheme& theme, const Workspace& workspace) {
  Json json{{"id", theme.info.id},
            {"vectors", workspace.vectors().info(theme.info.vectors).request.name},
            {"identity", theme.info.identity},
            {"name", theme.name},
            {"recipes", theme.recipes.size()},
            {"tags", theme.tags}};
  json["clustering"] = theme.clustering == 0 ? Json() : Json(theme.clustering);
  return json;
}

std::string table_of(const std::vector<RecipeTheme>& themes) {
  TextTable table(
      {{"Theme", TextTable::Align::Right}, {"Recipes", TextTable::Align::Right}, {"Name"}});
  for (const RecipeTheme& theme : themes)
    table.add({grouped(theme.info.id), grouped(std::ssize(theme.recipes)),
               theme.clustering == 0 ? "(its cluster is gone)" : printable(theme.name)});
  return table.str();
}

void show_themes(Context& context, const ThemesArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const bool changes = !arguments.add.empty() || arguments.remove;
  const auto workspace =
      context.open(changes ? Workspace::Access::ReadWrite : Workspace::Access::ReadOnly);
  const DatasetId data = choose_dataset(*workspace, arguments.data).id;
  if (!arguments.add.empty()) add_theme(*workspace, data, arguments);
  if (arguments.remove) workspace->themes().remove(*arguments.remove);
  const std::vector<RecipeTheme> themes = themes_of(*workspace, data);
  if (!out.empty()) {
    const LoadedData loaded = load_dataset(*workspace, data, {}, context.job());
    write_file_atomically(out, themes_csv(themes, *loaded.dataset));
  }
  Json json{{"data", data}, {"themes", Json::array()}};
  for (const RecipeTheme& theme : themes) json["themes"].push_back(theme_json(theme, *workspace));
  context.print(json, table_of(themes));
}

}  // namespace

void add_themes_command(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<ThemesArguments>();
  CLI::App* command = line.add(
      "themes",
      "Clusters that were chosen as themes; they keep their number when the vectors are "
      "clustered again",
      [arguments](Context& context) { show_themes(context, *arguments); }, explore);
  line.add_workspace(command);
  command->add_option("--data", arguments->data, "The data set; else the newest")->type_name("ID");
  CLI::Option* vectors =
      command->add_option("--vectors", arguments->vectors, "The vectors whose cluster --add names")
          ->type_name("NAME");
  command
      ->add_option("--add", arguments->add,
                   "Makes a theme of the cluster of that identity, as explore clusters --json "
                   "tells it")
      ->needs(vectors)
      ->type_name("IDENTITY");
  command->add_option("--remove", arguments->remove, "Removes the theme of that number")
      ->type_name("ID");
  add_out(command, arguments->out, "recipe, theme, name");
}

}  // namespace hankki::cli
