// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "app/cli/bandit_simulation.h"
#include "app/cli/serve.h"
#include "app/cli/text_table.h"
#include "core/bandit/comparison.h"
#include "core/base/error.h"
#include "core/store/batches.h"
#include "core/workbench/publishing.h"

namespace hankki::cli {
namespace {

struct PublishArguments {
  PublishTask task;
  std::string policy = "blend";
  int threads = 0;
};

Json batch_json(const BatchInfo& batch) {
  Json models = Json::array();
  for (const BatchModel& model : batch.models)
    models.push_back({{"run", model.run},
                      {"model", model.name},
                      {"recall", model.recall ? Json(*model.recall) : Json()},
                      {"successes", model.successes},
                      {"failures", model.failures}});
  Json json{{"batch", batch.id},      {"tag", batch.tag},           {"split", batch.split},
            {"data", batch.dataset},  {"policy", batch.policy},     {"created", batch.created},
            {"served", batch.served}, {"models", std::move(models)}};
  const auto posteriors = make_batch_policy(batch)->posteriors();
  for (std::size_t arm = 0; arm < posteriors.size(); ++arm)
    json["models"][arm]["prior"] = {posteriors[arm].a, posteriors[arm].b};
  return json;
}

std::string table_of(const std::vector<BatchInfo>& batches) {
  using Align = TextTable::Align;
  TextTable table({{"Batch", Align::Right}, {"Served"}, {"Policy"}, {"Models"}, {"Tag"}});
  for (const BatchInfo& batch : batches) {
    std::string models;
    for (const BatchModel& model : batch.models)
      models += (models.empty() ? "" : ", ") + fmt::format("{} (run {})", model.name, model.run);
    table.add(
        {grouped(batch.id), batch.served ? "yes" : "", batch.policy, models, printable(batch.tag)});
  }
  return table.str();
}

void publish(Context& context, PublishArguments arguments) {
  begin_with_threads(arguments.threads, Calibration::Stored);
  arguments.task.policy = parse_policy(arguments.policy);
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  const BatchInfo batch = publish_batch(*workspace, arguments.task, {}, context.job());
  context.print(batch_json(batch), table_of({batch}));
}

/// By its number or its tag.
BatchId batch_named(const Workspace& workspace, const std::string& text) {
  if (const auto found = workspace.batches().find(text)) return found->id;
  for (const BatchInfo& batch : workspace.batches().list())
    if (std::to_string(batch.id) == text) return batch.id;
  throw Error(en::say("batch"), en::say("there is no \"{}\"; serve list shows them", text));
}

void list_batches(Context& context) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const auto batches = workspace->batches().list();
  Json json{{"batches", Json::array()}};
  for (const BatchInfo& batch : batches) json["batches"].push_back(batch_json(batch));
  context.print(json, table_of(batches));
}

void roll_back(Context& context, const std::string& name) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  std::optional<BatchId> id;
  if (!name.empty()) id = batch_named(*workspace, name);
  const BatchInfo batch = workspace->batches().info(workspace->batches().roll_back(id));
  context.print(batch_json(batch), table_of({batch}));
}

struct RemoveBatchArguments {
  std::string batch;
  std::optional<BatchId> restore;
};

void remove(Context& context, const RemoveBatchArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadWrite);
  BatchId id = arguments.restore.value_or(0);
  if (arguments.restore) {
    workspace->batches().restore(id);
  } else {
    id = batch_named(*workspace, arguments.batch);
    workspace->batches().remove(id);
  }
  const BatchId served = workspace->batches().served_id();
  context.print(
      {{"batch", id},
       {"removed", !arguments.restore},
       {"served", served == 0 ? Json() : Json(served)}},
      arguments.restore
          ? fmt::format("batch {} is there again\n", id)
          : fmt::format("batch {} is removed; `serve remove --restore {}` brings it back\n", id,
                        id));
}

void add_publish(CommandLine& line, CLI::App* serve) {
  auto arguments = std::make_shared<PublishArguments>();
  CLI::App* command = line.add(
      "publish",
      "Serve trained runs: stores their lists and models as one batch, which takes the place of "
      "the one before at once",
      [arguments](Context& context) { publish(context, *arguments); }, serve);
  line.add_workspace(command);
  CLI::Option* runs =
      command->add_option("--runs", arguments->task.runs, "The runs, with commas between")
          ->delimiter(',')
          ->type_name("ID,...");
  command->add_option("--top", arguments->task.top, "Instead: so many of the best runs")
      ->excludes(runs)
      ->check(CLI::Range(1, 100).description(""))
      ->type_name("N");
  command->add_option("--metric", arguments->task.metric, "What is best, on the validation part")
      ->excludes(runs)
      ->type_name("NAME@K");
  command->add_option("--tag", arguments->task.tag, "The batch's name; else batch N")
      ->type_name("NAME");
  command
      ->add_option("--policy", arguments->policy,
                   "Divides the slots, as bandit policies lists them: NAME or NAME:parameter=value")
      ->type_name("POLICY");
  add_threads(command, arguments->threads);
}

}  // namespace

void add_serve_batch_commands(CommandLine& line, CLI::App* serve) {
  add_publish(line, serve);
  CLI::App* listing = line.add("list", "The batches, and which one is served", list_batches, serve);
  line.add_workspace(listing);
  auto back = std::make_shared<std::string>();
  CLI::App* rollback = line.add(
      "rollback", "Serve an earlier batch again",
      [back](Context& context) { roll_back(context, *back); }, serve);
  line.add_workspace(rollback);
  rollback->add_option("--batch", *back, "Its tag or number; else the one that was served before")
      ->type_name("BATCH");
  auto removed = std::make_shared<RemoveBatchArguments>();
  CLI::App* removal = line.add(
      "remove", "Hide a batch, or bring it back; where it is served, the one before is then",
      [removed](Context& context) { remove(context, *removed); }, serve);
  line.add_workspace(removal);
  CLI::Option* batch =
      removal->add_option("--batch", removed->batch, "Its tag or number")->type_name("BATCH");
  removal->add_option("--restore", removed->restore, "The number of one that was removed")
      ->excludes(batch)
      ->type_name("ID");
  removal->require_option(1, 4);
}

}  // namespace hankki::cli
