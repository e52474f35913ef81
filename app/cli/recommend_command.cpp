// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/recommendation.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/data/csv_reader.h"
#include "core/data/tidy_text.h"
#include "core/models/listed_model.h"
#include "core/models/recommender.h"
#include "core/store/runs.h"
#include "core/store/workspace.h"
#include "core/workbench/models.h"
#include "core/workbench/user_lists.h"

namespace hankki::cli {
namespace {

struct RecommendArguments {
  std::string user;
  std::vector<std::string> history;
  std::int32_t k = 10;
  std::optional<RunId> run;
  std::string model, model_file;
  bool why = false;
};

constexpr std::size_t kReasons = 3;

/// The ids of one or several lists "a,b,\"c,d\"".
std::vector<std::string> ids_of(const std::vector<std::string>& lists) {
  std::vector<std::string> ids;
  for (const std::string& list : lists) {
    CsvReader reader(TextSource("--history", list), Separator::Comma);
    if (!reader.next()) continue;
    if (!reader.fault().empty()) throw Error("--history", reader.fault());
    for (const auto id : reader.fields())
      if (!trimmed(id).empty()) ids.emplace_back(id);
  }
  return ids;
}

std::size_t reasons_of(const RecommendArguments& arguments) { return arguments.why ? kReasons : 0; }

const char* part_name(Part part) {
  return part == Part::Train ? "train" : part == Part::Validation ? "validation" : "test";
}

/// What the user did, the latest last, each with the part that it is in.
Json history_json(const UserLists& lists) {
  Json history = Json::array();
  for (const PastItem& past : lists.history) {
    const Recipe& recipe = lists.recipe(past.item);
    const std::string date = format_date(past.time);
    history.push_back({{"item", recipe.id},
                       {"name", recipe.name},
                       {"rating", shortest(past.rating)},
                       {"date", date.empty() ? Json() : Json(date)},
                       {"part", part_name(past.part)}});
  }
  return history;
}

std::string score_cell(const Json& item) {
  return item.contains("filled") ? "popular" : fmt::format("{:.4f}", item["score"].get<float>());
}

/// List beside the latest of what the user did, as many rows as the list has.
std::string user_table(const Json& document, bool why) {
  const Json& items = document["items"];
  const Json& history = document["history"];
  std::vector<TextTable::Column> columns{{"#", TextTable::Align::Right},     {"Recommended"},
                                         {"Score", TextTable::Align::Right}, {"In test"},
                                         {"Latest of the history"},          {"Part"}};
  if (why) columns.push_back({"Why"});
  TextTable table(std::move(columns));
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Json& item = items[i];
    std::vector<std::string> cells{std::to_string(i + 1),
                                   label(item),
                                   score_cell(item),
                                   item["in_test"].get<bool>() ? "yes" : "",
                                   "",
                                   ""};
    if (i < history.size()) {
      const Json& past = history[history.size() - 1 - i];
      cells[4] = label(past);
      cells[5] = past["part"].get<std::string>();
    }
    if (why) cells.push_back(why_cell(item));
    table.add(std::move(cells));
  }
  return table.str();
}

std::string stranger_table(const Json& items, bool why) {
  std::vector<TextTable::Column> columns{
      {"#", TextTable::Align::Right}, {"Recommended"}, {"Score", TextTable::Align::Right}};
  if (why) columns.push_back({"Why"});
  TextTable table(std::move(columns));
  for (const Json& item : items) {
    std::vector<std::string> cells{item["rank"].dump(), label(item), score_cell(item)};
    if (why) cells.push_back(why_cell(item));
    table.add(std::move(cells));
  }
  return table.str();
}

std::string empty_sentence(const std::string& whose) {
  return fmt::format("Nothing is left to recommend: {} has every item that the model knows.\n",
                     whose);
}

std::string no_list_sentence(const RecommendArguments& arguments, const RunInfo& run) {
  const std::string user = "user " + printable(arguments.user);
  return is_imported_model(run.request.model)
             ? fmt::format("The lists that were imported have none for {}.\n", user)
             : empty_sentence(user);
}

std::string with_why(std::string text, const Json& items, bool why) {
  return why && !items.empty() ? text + why_sentence(items) + "\n" : text;
}

/// For a user of the data.
void recommend_to_user(Context& context, const RecommendArguments& arguments,
                       std::shared_ptr<const Workspace> workspace, const RunInfo& run) {
  const UserLists lists = make_user_lists({.workspace = std::move(workspace),
                                           .models = std::make_shared<ModelCache>(),
                                           .split = run.split,
                                           .runs = {run},
                                           .user = arguments.user,
                                           .k = arguments.k,
                                           .reasons = reasons_of(arguments)},
                                          context.job());
  const RunList& list = lists.runs.front();
  if (!list.fault.empty()) throw Error(list.fault);
  Json items = items_json(list.items, catalogue_of(lists.data), arguments.why);
  for (std::size_t place = 0; place < items.size(); ++place)
    items[place]["in_test"] = list.items[place].in_test;
  const Json document{
      {"run", run.id},    {"model", run.request.model},     {"user", arguments.user},
      {"k", arguments.k}, {"history", history_json(lists)}, {"items", std::move(items)}};
  context.print(
      document,
      with_why(fmt::format("User {}, {} interactions; run {} ({})\n{}", printable(arguments.user),
                           document["history"].size(), run.id, run.request.model,
                           document["items"].empty() ? no_list_sentence(arguments, run)
                                                     : user_table(document, arguments.why)),
               document["items"], arguments.why));
}

/// For a person who is not in the data. `source` names the model for people, `document` begins the
/// answer for scripts.
void recommend_to_stranger(Context& context, const RecommendArguments& arguments,
                           const Catalogue& catalogue, Recommender& model, std::string_view source,
                           Json document) {
  const InteractionMatrix history = history_of(catalogue, ids_of(arguments.history), source);
  const auto found = recommend(model, history, arguments.k, reasons_of(arguments), context.job());
  document["model"] = model.spec().id;
  document["fold_in"] = fold_in_word(model.fold_in());
  document["k"] = arguments.k;
  document["history"] = Json::array();
  for (const ItemIndex item : history.row(0))
    document["history"].push_back(item_json(catalogue, item));
  document["items"] = items_json(found, catalogue, arguments.why);
  const Json& items = document["items"];
  context.print(document,
                with_why(fmt::format("A history of {} {}; {} ({}), {}\n{}", history.size(),
                                     history.size() == 1 ? "item" : "items", source,
                                     model.spec().id, fold_in_sentence(model.fold_in()),
                                     items.empty() ? empty_sentence("this history")
                                                   : stranger_table(items, arguments.why)),
                         items, arguments.why));
}

void recommend_by_file(Context& context, const RecommendArguments& arguments) {
  if (arguments.history.empty())
    throw Error("--model-file", en::say("answers for a history; say one with --history"));
  const LoadedModel loaded = load_model_file(path_from_utf8(arguments.model_file), context.job());
  recommend_to_stranger(context, arguments, catalogue_of(loaded), *loaded.model,
                        printable(arguments.model_file), {{"model_file", arguments.model_file}});
}

void recommend_items(Context& context, const RecommendArguments& arguments) {
  if (!arguments.model_file.empty()) return recommend_by_file(context, arguments);
  if (arguments.user.empty() && arguments.history.empty()) {
    throw Error(en::say("recommend"),
                en::say("needs --user, or --history for a person who is not in the data"));
  }
  const std::shared_ptr<const Workspace> workspace = context.open(Workspace::Access::ReadOnly);
  const RunInfo run = arguments.run ? workspace->runs().info(*arguments.run)
                                    : newest_trained_run(*workspace, arguments.model);
  if (arguments.history.empty()) return recommend_to_user(context, arguments, workspace, run);
  const LoadedData data = load_split(*workspace, run.split, {}, context.job());
  const auto model = open_model(*workspace, run, *data.split, context.job());
  recommend_to_stranger(context, arguments, catalogue_of(data), *model,
                        fmt::format("run {}", run.id), {{"run", run.id}});
}

}  // namespace

void add_recommend_command(CommandLine& line) {
  auto arguments = std::make_shared<RecommendArguments>();
  CLI::App* command =
      line.add("recommend",
               "The best items for one user, beside what the user did (train and validation items "
               "are left out, as in the test lists), or for a person who is not in the data",
               [arguments](Context& context) { recommend_items(context, *arguments); });
  line.add_workspace(command);
  CLI::Option* user =
      command->add_option("--user", arguments->user, "The user's id in the source")->type_name("U");
  command
      ->add_option(
          "--history", arguments->history,
          "What a person who is not in the data chose: item ids of the source, separated by "
          "commas; one with a comma in it stands in quotes. May be repeated")
      ->allow_extra_args(false)  // or "[x]" would be a list that holds x
      ->excludes(user)
      ->type_name("ITEM,...");
  command->add_option("--k", arguments->k, "How many")
      ->check(CLI::Range(1, 1000).description(""))
      ->type_name("K");
  CLI::Option* run =
      command->add_option("--run", arguments->run, "The run; else the newest trained one")
          ->type_name("ID");
  CLI::Option* model =
      command->add_option("--model", arguments->model, "Takes the newest trained run of this model")
          ->excludes(run)
          ->type_name("MODEL");
  command
      ->add_option("--model-file", arguments->model_file,
                   "Answers from a file of export-model, without a workspace")
      ->excludes(user)
      ->excludes(run)
      ->excludes(model)
      ->type_name("FILE");
  command->add_flag("--why", arguments->why, "Adds the reasons for each item");
}

}  // namespace hankki::cli
