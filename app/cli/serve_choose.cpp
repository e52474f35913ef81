// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "app/cli/compare_users.h"
#include "app/cli/serve.h"
#include "app/cli/text_table.h"
#include "core/models/registry.h"
#include "core/workbench/serving_choice.h"

namespace hankki::cli {
namespace {

void choose_runs_to_serve(Context& context, const ServingRequest& request) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const ServingChoice choice = choose_to_serve(*workspace, request, {}, context.job());
  const RankedRuns& ranked = choice.ranked;
  const char* part = ranked.part == Part::Validation ? "validation" : "test";
  using Align = TextTable::Align;
  TextTable table(
      {{"Run", Align::Right}, {"Model"}, {request.metric, Align::Right}, {"Serve"}, {"Prior"}});
  Json rows = Json::array();
  std::string ids;
  for (std::size_t at = 0; at < ranked.runs.size(); ++at) {
    const RunInfo& run = ranked.runs[at];
    const bool served = at < choice.top;
    Json row{{"run", run.id},
             {"model", run.request.model},
             {"value", ranked.values[at]},
             {"serve", served}};
    std::string prior;
    if (served) {
      ids += fmt::format("{}{}", ids.empty() ? "" : ",", run.id);
      const Beta& beta = choice.priors[at];
      prior = fmt::format("Beta({:.1f}, {:.1f})", beta.a, beta.b);
      row["recall"] = choice.recalls[at] ? Json(*choice.recalls[at]) : Json();
      row["prior"] = {beta.a, beta.b};
    }
    rows.push_back(std::move(row));
    table.add({grouped(run.id), printable(model_name(run.request.model)),
               fmt::format("{:.4f}", ranked.values[at]), served ? "yes" : "", prior});
  }
  std::string text = fmt::format("By {} on the {} part of split {}\n{}", request.metric, part,
                                 ranked.split, table.str());
  if (!choice.note.empty()) text += fmt::format("note: {}\n", printable(choice.note.english()));
  text += left_out_notes(ranked.left_out);
  text += fmt::format("hankki-cli serve publish --runs {} serves these\n", ids);
  context.print({{"split", ranked.split},
                 {"metric", request.metric},
                 {"part", part},
                 {"runs", std::move(rows)},
                 {"left_out", left_out_json(ranked.left_out)},
                 {"note", choice.note.english()}},
                text);
}

}  // namespace

void add_serve_choose_command(CommandLine& line, CLI::App* serve) {
  auto request = std::make_shared<ServingRequest>();
  CLI::App* command = line.add(
      "choose",
      "Which runs to serve: the best by a metric, whether the next one is worse, and the priors "
      "that a blend of them begins with; nothing is stored",
      [request](Context& context) { choose_runs_to_serve(context, *request); }, serve);
  line.add_workspace(command);
  command->add_option("--top", request->top, "So many of the best runs")
      ->check(CLI::Range(1, 100).description(""))
      ->type_name("N");
  command->add_option("--metric", request->metric, "What is best, on the validation part")
      ->type_name("NAME@K");
  command->add_option("--split", request->split, "Of this split; else the newest with trained runs")
      ->type_name("ID");
}

}  // namespace hankki::cli
