// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare_users.h"

#include <fmt/format.h>

#include <numeric>

#include "app/cli/output_file.h"
#include "app/cli/text_table.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/models/registry.h"
#include "core/report/csv.h"
#include "core/store/workspace.h"

namespace hankki::cli {
namespace {

double mean_over_users(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

Json left_out_json(const std::vector<LeftOutRun>& runs) {
  Json json = Json::array();
  for (const LeftOutRun& run : runs)
    json.push_back({{"run", run.run}, {"model", run.model}, {"why", run.why.english()}});
  return json;
}

std::string left_out_notes(const std::vector<LeftOutRun>& runs) {
  std::string text;
  for (const LeftOutRun& run : runs)
    text += fmt::format("note: left out: {}\n", printable(run.why.english()));
  return text;
}

std::string users_csv(const std::vector<RunId>& runs, const std::vector<UserIndex>& who,
                      const std::vector<std::map<std::string, std::vector<double>>>& values,
                      const std::vector<std::string>& metrics, const LoadedData& data) {
  CsvWriter csv(CsvWriter::Audience::Spreadsheet);
  csv.text("user").text("metric");
  for (const RunId run : runs) csv.text(fmt::format("run {}", run));
  csv.end_row();
  for (std::size_t row = 0; row < who.size(); ++row)
    for (const std::string& metric : metrics) {
      csv.text(data.dataset->users()[data.split->users[who[row]]]).text(metric);
      for (const auto& run : values) csv.number(run.at(metric)[row]);
      csv.end_row();
    }
  return csv.str();
}

void compare_users(Context& context, const Workspace& workspace, const std::vector<RunId>& runs,
                   std::vector<std::string> metrics, const std::string& csv) {
  const std::filesystem::path file = output_file(csv);
  std::vector<RunInfo> infos;
  for (const RunId run : runs) infos.push_back(workspace.runs().info(run));
  if (metrics.empty()) metrics = usual_tests(infos);
  const ScoredRuns scored = score_runs(workspace, std::move(infos), parse_per_user_metrics(metrics),
                                       {}, {}, context.job());
  const SplitId split = scored.runs.front().split;
  Json rows = Json::array();
  TextTable table({{"Metric"}, {"Run"}, {"Mean", TextTable::Align::Right}});
  std::vector<RunId> ids;
  for (std::size_t at = 0; at < scored.runs.size(); ++at) {
    const RunInfo& run = scored.runs[at];
    ids.push_back(run.id);
    Json means = Json::object();
    for (const std::string& metric : metrics) {
      means[metric] = mean_over_users(scored.values[at].at(metric));
      table.add({metric, fmt::format("{} {}", run.id, printable(model_name(run.request.model))),
                 fmt::format("{:.4f}", means[metric].get<double>())});
    }
    rows.push_back({{"run", run.id}, {"model", run.request.model}, {"means", std::move(means)}});
  }
  write_file_atomically(file, users_csv(ids, scored.who, scored.values, metrics,
                                        load_split(workspace, split, {}, context.job())));
  const std::string text =
      fmt::format("Values of {} on split {}, in {}\n{}{}", counted(std::ssize(scored.who), "user"),
                  split, utf8(file), table.str(), left_out_notes(scored.left_out));
  context.print({{"split", split},
                 {"users", scored.who.size()},
                 {"metrics", metrics},
                 {"runs", std::move(rows)},
                 {"left_out", left_out_json(scored.left_out)},
                 {"csv", utf8(file)}},
                text);
}

}  // namespace hankki::cli
