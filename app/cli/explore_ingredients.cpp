// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/file.h"
#include "core/data/ingredient_suggestions.h"
#include "core/report/csv.h"

namespace hankki::cli {
namespace {

constexpr std::size_t kShown = 30;

struct IngredientsArguments {
  std::optional<DatasetId> data;
  std::string out;
};

/// As clean --rename-ingredients reads it.
std::string suggestions_csv(const std::vector<IngredientSuggestion>& suggestions) {
  CsvWriter csv(CsvWriter::Audience::Script);
  csv.text("from").text("to").text("reason").text("recipes").text("target_recipes").end_row();
  for (const IngredientSuggestion& suggestion : suggestions) {
    csv.text(suggestion.rename.from).text(suggestion.rename.to).text(to_text(suggestion.reason));
    csv.number(suggestion.recipes).number(suggestion.target_recipes).end_row();
  }
  return csv.str();
}

std::string suggestions_table(const std::vector<IngredientSuggestion>& suggestions) {
  const auto right = TextTable::Align::Right;
  TextTable table({{"Ingredient"}, {"Would be"}, {"Why"}, {"Recipes", right}, {"Target", right}});
  for (const IngredientSuggestion& suggestion :
       std::span(suggestions).first(std::min(suggestions.size(), kShown)))
    table.add({shorten(suggestion.rename.from, 32), shorten(suggestion.rename.to, 32),
               std::string(to_text(suggestion.reason)), grouped(suggestion.recipes),
               grouped(suggestion.target_recipes)});
  return table.str();
}

void suggest_names(Context& context, const IngredientsArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const DatasetId data = choose_dataset(*workspace, arguments.data).id;
  const auto loaded = load_dataset(*workspace, data, {}, context.job());
  const auto suggestions = suggest_ingredient_names(*loaded.dataset, context.job());
  if (!out.empty()) write_file_atomically(out, suggestions_csv(suggestions));
  Json list = Json::array();
  for (const IngredientSuggestion& suggestion : suggestions)
    list.push_back({{"from", suggestion.rename.from},
                    {"to", suggestion.rename.to},
                    {"reason", to_text(suggestion.reason)},
                    {"recipes", suggestion.recipes},
                    {"target_recipes", suggestion.target_recipes}});
  const std::int64_t ingredients = std::ssize(loaded.dataset->ingredients().terms());
  context.print({{"data", data}, {"ingredients", ingredients}, {"suggestions", list}},
                counted(ingredients, "ingredient") + ", " +
                    counted(std::ssize(suggestions), "suggestion") + "\n" +
                    suggestions_table(suggestions));
}

}  // namespace

void add_ingredients_command(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<IngredientsArguments>();
  CLI::App* command = line.add(
      "ingredients", "Ingredients that may be another one: plurals, brands, spellings",
      [arguments](Context& context) { suggest_names(context, *arguments); }, explore);
  line.add_workspace(command);
  command->add_option("--data", arguments->data, "The data set; else the newest")->type_name("ID");
  add_out(command, arguments->out,
          "from, to, reason, recipes, target_recipes; with the rows that are right, it is what "
          "clean --rename-ingredients takes");
}

}  // namespace hankki::cli
