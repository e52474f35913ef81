// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"

#include <fmt/format.h>

#include <cmath>

#include "core/base/parse_number.h"
#include "core/models/registry.h"

namespace hankki::cli {
namespace {

Json cleaning_json(const std::vector<CleaningStepResult>& steps) {
  Json array = Json::array();
  for (const CleaningStepResult& step : steps) {
    Json& item = array.emplace_back(Json{{"step", step.step.english()},
                                         {"removed", step.removed},
                                         {"left", step.left},
                                         {"rounds", step.rounds}});
    if (step.replaced.empty()) continue;
    item["recipes"] = step.recipes;
    for (const Replacement& names : step.replaced)
      item["replaced"].push_back(Json{{"from", names.from}, {"to", names.to}});
  }
  return array;
}

}  // namespace

Json to_json(const ImportReport& report) {
  Json samples = Json::array();
  for (const RefusedRow& row : report.samples)
    samples.push_back({{"file", row.file}, {"line", row.line}, {"reason", row.reason.english()}});
  Json notes = Json::array();
  for (const Message& note : report.notes) notes.push_back(note.english());
  const auto date = [](Time time) { return time == kNoTime ? Json() : Json(format_date(time)); };
  return {{"lines", report.lines},
          {"rows", report.rows},
          {"first_date", date(report.first_time)},
          {"last_date", date(report.last_time)},
          {"refused", report.refused},
          {"refused_samples", samples},
          {"stub_recipes", report.stub_recipes},
          {"duplicate_recipes", report.duplicate_recipes},
          {"notes", notes}};
}

Json to_json(const DatasetInfo& info) {
  Json json{{"data", info.id},
            {"name", info.name},
            {"source", info.source},
            {"identity", info.identity},
            {"derived_from", info.derived_from ? Json(*info.derived_from) : Json()},
            {"created", info.created},
            {"users", info.users},
            {"recipes", info.recipes},
            {"interactions", info.interactions},
            {"has_times", info.has_times}};
  if (info.derived_from)
    json["steps"] = cleaning_json(info.cleaning);
  else
    json["import"] = to_json(info.report);
  return json;
}

Json to_json(const SplitInfo& info) {
  return {{"split", info.id},
          {"data", info.dataset},
          {"method", to_text(info.recipe.method)},
          {"description", describe(info.recipe).english()},
          {"seed", info.recipe.seed},
          {"fold", info.recipe.fold},
          {"folds", info.recipe.folds},
          {"created", info.created},
          {"train", info.train},
          {"validation", info.validation},
          {"test", info.test},
          {"users", info.users},
          {"items", info.items},
          {"warning", info.warning.empty() ? Json() : Json(info.warning.english())}};
}

Json to_json(const std::map<std::string, double>& metrics) {
  if (metrics.empty()) return nullptr;
  Json json = Json::object();
  for (const auto& [name, value] : metrics) json[name] = value;
  return json;
}

Json best_epoch_json(const RunResult& result) {
  return result.best_epoch < 0 ? Json() : Json(result.best_epoch + 1);
}

double shortest(float value) {
  return parse_number<double>(fmt::format("{}", value)).value_or(value);
}

double rounded_mb(double megabytes) { return std::round(megabytes * 10) / 10; }

Json to_json(const RunInfo& info) {
  const RunResult& result = info.result;
  return {{"run", info.id},
          {"split", info.split},
          {"data", info.dataset},
          {"model", info.request.model},
          {"preset", info.request.preset},
          {"parameters", Json(hankki::to_json(info.request.parameters))},
          {"seed", info.request.seed},
          {"threads", info.request.threads},
          {"ks", info.request.ks},
          {"state", to_text(info.state)},
          {"message", info.message.english()},
          {"resumable", info.resumable},
          {"created", info.created},
          {"versions", info.versions},
          {"machine", info.machine.english()},
          {"vectors", info.vectors},
          {"tags", info.tags},
          {"name", info.name},
          {"note", info.note},
          {"archived", info.archived},
          {"best_epoch", best_epoch_json(result)},
          {"epochs_run", result.epochs_run},
          {"seconds_per_epoch", result.seconds_per_epoch},
          {"seconds_per_evaluation", result.seconds_per_evaluation},
          {"total_seconds", result.total_seconds},
          {"start_rss_mb", rounded_mb(result.start_rss_mb)},
          {"peak_rss_mb", rounded_mb(result.peak_rss_mb)},
          {"weights_hash", result.weights_hash},
          {"validation", to_json(result.validation)},
          {"test", to_json(result.test)},
          {"last_validation", to_json(result.last_validation)},
          {"last_test", to_json(result.last_test)}};
}

Json to_json(const EpochRow& row) {
  Json losses = Json::object();
  for (const auto& [name, value] : row.losses) losses[name] = value;
  return {{"epoch", row.epoch + 1},
          {"seconds", row.seconds},
          {"evaluation_seconds", row.evaluation_seconds},
          {"elapsed", row.elapsed},
          {"steps", row.steps > 0 ? Json(row.steps) : Json()},
          {"losses", losses},
          {"weights", to_json(row.weights)},
          {"validation", to_json(row.validation)}};
}

}  // namespace hankki::cli
