#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/evaluation/evaluator.h"
#include "core/models/registry.h"
#include "core/training/trainer.h"

namespace hankki::cli {
namespace {

struct RecommendArguments {
  std::string user;
  std::int32_t k = 10;
  std::optional<RunId> run;
  std::string model;
};

/// The run asked for, else the newest with weights (of the model asked for).
RunInfo trained_run(const Workspace& workspace, const RecommendArguments& arguments) {
  if (arguments.run) return workspace.run_info(*arguments.run);
  if (!arguments.model.empty()) model_spec(arguments.model);  // a wrong name says so
  const std::vector<RunInfo> runs = workspace.runs();
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
  const auto index = loaded.dataset.find_user(user);
  if (index) {
    const auto& users = loaded.split.users;
    const auto found = std::lower_bound(users.begin(), users.end(), *index);
    if (found != users.end() && *found == *index) {
      return static_cast<UserIndex>(found - users.begin());
    }
  }
  throw Error("--user", fmt::format("\"{}\" is not a user of split {} (data set {}); ids are those "
                                    "of the source",
                                    user, loaded.info.id, loaded.info.dataset));
}

const char* part_name(const Split& split, UserIndex row, ItemIndex column) {
  if (split.train.contains(row, column)) return "train";
  if (split.validation.contains(row, column)) return "validation";
  return "test";
}

/// What the user did, in the source's order, each with the part that it is in.
Json history_of(const LoadedSplit& loaded, UserIndex row) {
  const UserIndex user = loaded.split.users[row];
  const auto& items = loaded.split.items;
  Json history = Json::array();
  for (const Interaction& interaction : loaded.dataset.interactions()) {
    if (interaction.user != user) continue;
    const auto column = std::lower_bound(items.begin(), items.end(), interaction.item);
    if (column == items.end() || *column != interaction.item) continue;
    const Recipe& recipe = loaded.dataset.recipes()[interaction.item];
    const std::string date = format_date(interaction.time);
    history.push_back(
        {{"item", recipe.id},
         {"name", recipe.name},
         {"rating", interaction.rating},
         {"date", date.empty() ? Json() : Json(date)},
         {"part", part_name(loaded.split, row, static_cast<ItemIndex>(column - items.begin()))}});
  }
  return history;
}

Json items_of(const LoadedSplit& loaded, UserIndex row, const RankedLists& lists) {
  Json items = Json::array();
  const auto ranked = lists.row(0);
  for (std::size_t place = 0; place < ranked.size(); ++place) {
    if (ranked[place] == RankedLists::kNoItem) break;
    const Recipe& recipe = loaded.dataset.recipes()[loaded.split.items[ranked[place]]];
    items.push_back({{"rank", place + 1},
                     {"item", recipe.id},
                     {"name", recipe.name},
                     {"score", lists.scores[place]},
                     {"in_test", loaded.split.test.contains(row, ranked[place])}});
  }
  return items;
}

std::string label(const Json& entry) {
  const auto& name = entry["name"].get_ref<const std::string&>();
  return shorten(name.empty() ? entry["item"].get_ref<const std::string&>() : name, 40);
}

/// History beside list: the latest of what the user did, as many rows as the list has.
std::string summary(const Json& document) {
  const Json& items = document["items"];
  const Json& history = document["history"];
  std::string text = fmt::format(
      "User {}, {} interactions; run {} ({})\n", printable(document["user"].get<std::string>()),
      history.size(), document["run"].get<RunId>(), document["model"].get<std::string>());
  TextTable table({{"#", TextTable::Align::Right},
                   {"Recommended"},
                   {"Score", TextTable::Align::Right},
                   {"In test"},
                   {"Latest of the history"},
                   {"Part"}});
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Json& item = items[i];
    std::vector<std::string> cells{std::to_string(i + 1), label(item),
                                   fmt::format("{:.4f}", item["score"].get<float>()),
                                   item["in_test"].get<bool>() ? "yes" : ""};
    if (i < history.size()) {
      const Json& past = history[history.size() - 1 - i];
      cells.push_back(label(past));
      cells.push_back(past["part"].get<std::string>());
    }
    table.add(std::move(cells));
  }
  return text + table.str();
}

void recommend(Context& context, const RecommendArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const RunInfo run = trained_run(*workspace, arguments);
  const LoadedSplit loaded =
      load_split(*workspace, workspace->split_info(run.split), context.job());
  const UserIndex row = row_of(loaded, arguments.user);
  const auto model =
      restore_model(run.request, loaded.split, workspace->load_model(run.id), context.job());
  const std::array<const InteractionMatrix*, 2> masked{&loaded.split.train,
                                                       &loaded.split.validation};
  const RankedLists lists =
      rank_top_k(*model, std::span(&row, 1), masked, arguments.k, context.job());
  const Json document{{"run", run.id},
                      {"model", run.request.model},
                      {"user", arguments.user},
                      {"k", arguments.k},
                      {"history", history_of(loaded, row)},
                      {"items", items_of(loaded, row, lists)}};
  context.print(document, summary(document));
}

}  // namespace

void add_recommend_command(CommandLine& line) {
  auto arguments = std::make_shared<RecommendArguments>();
  CLI::App* command =
      line.add("recommend",
               "The best items for one user, beside what the user did; train and validation "
               "items are left out, as in the test lists",
               [arguments](Context& context) { recommend(context, *arguments); });
  line.add_workspace(command);
  command->add_option("--user", arguments->user, "The user's id in the source")
      ->required()
      ->type_name("U");
  command->add_option("--k", arguments->k, "How many")
      ->check(CLI::Range(1, 1000).description(""))
      ->type_name("K");
  command->add_option("--run", arguments->run, "The run; else the newest trained one")
      ->type_name("ID");
  command->add_option("--model", arguments->model, "Takes the newest trained run of this model")
      ->excludes("--run")
      ->type_name("MODEL");
}

}  // namespace hankki::cli
