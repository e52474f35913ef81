#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

#include "app/cli/commands.h"
#include "app/cli/recommendation.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/data/user_history.h"
#include "core/evaluation/evaluator.h"
#include "core/models/registry.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"
#include "core/training/model_file.h"
#include "core/training/trainer.h"

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

/// The run asked for, else the newest with weights (of the model asked for).
RunInfo trained_run(const Workspace& workspace, const RecommendArguments& arguments) {
  if (arguments.run) return workspace.runs().info(*arguments.run);
  if (!arguments.model.empty()) model_spec(arguments.model);  // a wrong name says so
  const std::vector<RunInfo> runs = workspace.runs().list();
  const auto found = std::find_if(runs.rbegin(), runs.rend(), [&](const RunInfo& run) {
    const bool trained = run.state == RunState::Done || run.state == RunState::Cancelled;
    return trained && (arguments.model.empty() || run.request.model == arguments.model);
  });
  if (found == runs.rend()) {
    throw Error("the workspace has no trained run of that kind; make one with hankki-cli train");
  }
  return *found;
}

/// Row of the user in the split's matrices.
UserIndex row_of(const LoadedSplit& loaded, const std::string& user) {
  if (const auto row = find_row(loaded.dataset, loaded.split, user)) return *row;
  throw Error("--user", fmt::format("\"{}\" is not a user of split {} (data set {}); ids are those "
                                    "of the source, and somebody who is not in the data can be "
                                    "described with --history",
                                    user, loaded.info.id, loaded.info.dataset));
}

const char* part_name(Part part) {
  return part == Part::Train ? "train" : part == Part::Validation ? "validation" : "test";
}

/// What the user did, in the source's order, each with the part that it is in.
Json history_of(const LoadedSplit& loaded, UserIndex row) {
  Json history = Json::array();
  for (const PastItem& past : user_history(loaded.dataset, loaded.split, row)) {
    const Recipe& recipe = recipe_at(loaded.dataset, loaded.split, past.item);
    const std::string date = format_date(past.time);
    history.push_back({{"item", recipe.id},
                       {"name", recipe.name},
                       {"rating", past.rating},
                       {"date", date.empty() ? Json() : Json(date)},
                       {"part", part_name(past.part)}});
  }
  return history;
}

/// The history as the one row of a matrix. Throws Error, naming all items that are not there.
InteractionMatrix history_matrix(const Catalogue& catalogue, const std::vector<std::string>& ids,
                                 std::string_view whose) {
  std::unordered_map<std::string_view, ItemIndex> columns;
  for (const std::string& id : catalogue.items)
    columns.emplace(id, static_cast<ItemIndex>(columns.size()));
  std::vector<std::pair<UserIndex, ItemIndex>> pairs;
  std::vector<std::string> unknown;
  for (const std::string& id : ids) {
    if (const auto column = columns.find(id); column != columns.end()) {
      pairs.emplace_back(0, column->second);
    } else {
      unknown.push_back(fmt::format("\"{}\"", id));
    }
  }
  if (!unknown.empty()) {
    throw Error("--history",
                fmt::format("{} {} not in {}; ids are those of the source",
                            fmt::join(unknown, ", "), unknown.size() == 1 ? "is" : "are", whose));
  }
  return InteractionMatrix::from_pairs(1, static_cast<std::uint32_t>(catalogue.items.size()),
                                       std::move(pairs));
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
                                   fmt::format("{:.4f}", item["score"].get<float>()),
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
    std::vector<std::string> cells{item["rank"].dump(), label(item),
                                   fmt::format("{:.4f}", item["score"].get<float>())};
    if (why) cells.push_back(why_cell(item));
    table.add(std::move(cells));
  }
  return table.str();
}

std::string with_why(std::string text, const Json& items, bool why) {
  return why ? text + why_sentence(items) + "\n" : text;
}

/// For a user of the data.
void recommend_to_user(Context& context, const RecommendArguments& arguments, const RunInfo& run,
                       const LoadedSplit& loaded, Recommender& model) {
  const UserIndex row = row_of(loaded, arguments.user);
  const std::array<const InteractionMatrix*, 2> masked{&loaded.split.train,
                                                       &loaded.split.validation};
  const RankedLists lists =
      rank_top_k(model, std::span(&row, 1), masked, arguments.k, context.job());
  Json items =
      ranked_items(lists, Catalogue::of(loaded), model, loaded.split.train.row(row), arguments.why);
  for (std::size_t place = 0; place < items.size(); ++place)
    items[place]["in_test"] = loaded.split.test.contains(row, lists.items[place]);
  const Json document{
      {"run", run.id},    {"model", run.request.model},         {"user", arguments.user},
      {"k", arguments.k}, {"history", history_of(loaded, row)}, {"items", std::move(items)}};
  context.print(document,
                with_why(fmt::format("User {}, {} interactions; run {} ({})\n{}",
                                     printable(arguments.user), document["history"].size(), run.id,
                                     run.request.model, user_table(document, arguments.why)),
                         document["items"], arguments.why));
}

/// For a person who is not in the data. `source` names the model for people, `document` begins the
/// answer for scripts.
void recommend_to_stranger(Context& context, const RecommendArguments& arguments,
                           const Catalogue& catalogue, Recommender& model, std::string_view source,
                           Json document) {
  const InteractionMatrix history = history_matrix(catalogue, arguments.history, source);
  const RankedLists lists = rank_histories(model, history, arguments.k, context.job());
  document["model"] = model.spec().id;
  document["fold_in"] = fold_in_word(model.fold_in());
  document["k"] = arguments.k;
  document["history"] = Json::array();
  for (const ItemIndex item : history.row(0)) document["history"].push_back(catalogue.item(item));
  document["items"] = ranked_items(lists, catalogue, model, history.row(0), arguments.why);
  const Json& items = document["items"];
  context.print(
      document,
      with_why(fmt::format("A history of {} {}; {} ({}), {}\n{}", history.size(),
                           history.size() == 1 ? "item" : "items", source, model.spec().id,
                           fold_in_sentence(model.fold_in()), stranger_table(items, arguments.why)),
               items, arguments.why));
}

void recommend_by_file(Context& context, const RecommendArguments& arguments) {
  if (arguments.history.empty()) {
    throw Error("--model-file", "answers for a history; say one with --history");
  }
  LoadedModel loaded = load_model_file(arguments.model_file, context.job());
  const Catalogue catalogue{.users = std::move(loaded.users), .items = std::move(loaded.items)};
  recommend_to_stranger(context, arguments, catalogue, *loaded.model,
                        printable(arguments.model_file), {{"model_file", arguments.model_file}});
}

void recommend(Context& context, const RecommendArguments& arguments) {
  if (!arguments.model_file.empty()) return recommend_by_file(context, arguments);
  if (arguments.user.empty() && arguments.history.empty()) {
    throw Error("recommend", "needs --user, or --history for a person who is not in the data");
  }
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const RunInfo run = trained_run(*workspace, arguments);
  const LoadedSplit loaded =
      load_split(*workspace, workspace->splits().info(run.split), context.job());
  const auto model =
      restore_model(run.request, loaded.split, workspace->runs().model(run.id), context.job());
  if (arguments.history.empty()) return recommend_to_user(context, arguments, run, loaded, *model);
  recommend_to_stranger(context, arguments, Catalogue::of(loaded), *model,
                        fmt::format("run {}", run.id), {{"run", run.id}});
}

}  // namespace

void add_recommend_command(CommandLine& line) {
  auto arguments = std::make_shared<RecommendArguments>();
  CLI::App* command =
      line.add("recommend",
               "The best items for one user, beside what the user did (train and validation items "
               "are left out, as in the test lists), or for a person who is not in the data",
               [arguments](Context& context) { recommend(context, *arguments); });
  line.add_workspace(command);
  CLI::Option* user =
      command->add_option("--user", arguments->user, "The user's id in the source")->type_name("U");
  command
      ->add_option("--history", arguments->history,
                   "What a person who is not in the data chose: item ids of the source")
      ->delimiter(',')
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
