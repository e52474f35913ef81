// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/studies.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "core/models/registry.h"
#include "core/store/checked_row.h"
#include "core/store/claims.h"
#include "core/store/epochs.h"
#include "core/store/records.h"
#include "core/store/removal.h"
#include "core/store/run_rows.h"
#include "core/store/splits.h"
#include "core/store/store.h"
#include "core/store/workspace_study_sink.h"
#include "core/training/run_parameters.h"

namespace hankki {
namespace {

constexpr std::string_view kStudyColumns[] = {"id",     "split",   "dataset", "request", "state",
                                              "writer", "created", "message", "versions"};

bool is_known(const StudyRequest& request) {
  return std::ranges::all_of(request.models,
                             [](const StudyModel& model) { return find_model_spec(model.model); });
}

/// To work on, a request of models that this program has is checked as a new one is.
StudyRequest request_of(const std::string& text, Use use) {
  auto request = from_json_text<StudyRequest>(text);
  for (auto& model : request.models) model.parameters = completed(model.model, model.parameters);
  if (use == Use::Work && is_known(request)) check_study(request);
  run_parameters().check("threads", std::int64_t{request.threads});
  check_list_lengths(request.ks);
  return request;
}

StudyInfo study_of(const Rows& row, const Writers& writers, Use use) {
  StudyInfo info;
  info.id = row.integer(0);
  const CheckedRow checked(row, "study", std::to_string(info.id), kStudyColumns);
  info.split = row.integer(1);
  info.dataset = row.integer(2);
  info.request = checked.parsed(3, [&](const std::string& text) { return request_of(text, use); });
  info.holder = writers.holder(row.integer(5));
  info.state =
      checked.parsed(4, [&](const std::string& text) { return state_of(text, info.holder); });
  info.created = checked.text(6);
  info.message = message_of(checked.text(7));
  info.versions = checked.text(8);
  info.trials = row.integer(9);
  info.resumable = info.state != RunState::Running && info.state != RunState::Done;
  return info;
}

/// Adds the runs that the trials led to to studies, which ascend by id.
void add_final_runs(Connection& connection, std::vector<StudyInfo>& studies) {
  Rows rows = connection.run(
      "SELECT study, number, final_run FROM trial WHERE final_run IN (SELECT id FROM shown_run)");
  while (rows.next()) {
    const auto study = std::ranges::lower_bound(studies, rows.integer(0), {}, &StudyInfo::id);
    if (study != studies.end() && study->id == rows.integer(0))
      study->final_runs.emplace(rows.integer(1), rows.integer(2));
  }
}

template <typename... Values>
std::vector<StudyInfo> select_studies(Connection& connection, const Store& store, Use use,
                                      std::string_view condition, const Values&... values) {
  const Writers writers(connection, store.writer());
  std::vector<StudyInfo> result;
  Rows rows = connection.run(
      fmt::format("SELECT study.id, study.split, split.dataset, request, state, writer, "
                  "study.created, message, versions, "
                  "(SELECT count(*) FROM trial WHERE study = study.id) "
                  "FROM shown_study AS study JOIN split ON split.id = study.split {} "
                  "ORDER BY study.id",
                  condition),
      values...);
  while (rows.next()) result.push_back(study_of(rows, writers, use));
  add_final_runs(connection, result);
  return result;
}

StudyInfo select_study(Connection& connection, const Store& store, StudyId id) {
  auto found = select_studies(connection, store, Use::Work, "WHERE study.id = ?", id);
  if (found.empty()) throw unknown(Kind::Study, id);
  return std::move(found.front());
}

constexpr std::string_view kTrialColumns[] = {
    "number", "model", "point",         "state",   "epochs",     "best_epoch",
    "value",  "rungs", "stopped_early", "seconds", "validation", "message"};

/// The rungs of a trial, of which its study's model has `most`.
std::vector<double> rungs_of(const std::string& text, TrialState state, std::size_t most) {
  auto rungs = from_json_text<std::vector<double>>(text);
  const std::size_t to_come = state == TrialState::Done ? 0 : 1;
  if (rungs.size() + to_come > most)
    throw Error(en::say("it has more values than the search has rungs"));
  if (state == TrialState::Paused && rungs.empty())
    throw Error(en::say("it has none, though the trial waits at a rung"));
  return rungs;
}

ParameterValues point_of(const std::string& text, const ModelSpec* spec) {
  auto point = from_json_text<ParameterValues>(text);
  for (const auto& [name, value] : point.all())
    if (spec) spec->parameters.check(name, value);
  return point;
}

/// The trial of that number of a study: the schedule goes on from the trials as they are, so they
/// have to be such as it makes.
Trial trial_of(const CheckedRow& row, const StudyRequest& request, std::int64_t number) {
  Trial trial;
  trial.number = row.whole(0, number, number);
  trial.model = row.text(1);
  const auto model = std::ranges::find(request.models, trial.model, &StudyModel::model);
  if (model == request.models.end())
    row.refuse(1, en::say("the study does not have this model: {}", trial.model));
  const ModelSpec* spec = is_known(request) ? find_model_spec(trial.model) : nullptr;
  const bool by_epochs = spec && spec->trains_by_epochs;
  trial.point = row.parsed(2, [&](const std::string& text) { return point_of(text, spec); });
  trial.state = row.parsed(3, parse_trial_state);
  trial.epochs =
      row.whole(4, 0, by_epochs ? model->parameters.integer("epochs") : CheckedRow::kMost);
  trial.best_epoch = row.whole(5, -1);
  trial.value = row.measured(6);
  const std::size_t rungs = spec ? rung_epochs(request, *model).size() : SIZE_MAX;
  trial.rungs =
      row.parsed(7, [&](const std::string& text) { return rungs_of(text, trial.state, rungs); });
  trial.stopped_early = row.flag(8);
  trial.seconds = row.real(9);
  trial.validation = row.parsed(10, from_json_text<std::map<std::string, double>>);
  trial.message = message_of(row.text(11));
  return trial;
}

std::vector<Trial> select_trials(Connection& connection, const StudyInfo& study) {
  Rows rows = connection.run(
      "SELECT number, model, point, state, epochs, best_epoch, value, rungs, stopped_early, "
      "seconds, validation, message FROM trial WHERE study = ? ORDER BY number",
      study.id);
  std::vector<Trial> result;
  while (rows.next()) {
    const CheckedRow row(rows, "trial", fmt::format("{} of study {}", rows.text(0), study.id),
                         kTrialColumns);
    result.push_back(trial_of(row, study.request, std::ssize(result) + 1));
  }
  return result;
}

Error unknown_trial(StudyId study, std::int64_t trial) {
  return Error(en::say("trial {} of study {}", trial, study), en::say("there is no such trial"));
}

}  // namespace

StudyId Studies::add(SplitId split, const StudyRequest& request) {
  check_study(request);
  if (Splits(store_).info(split).validation == 0)
    throw Error(en::say("split {}", split),
                en::say("it has no validation part to search by; make another split"));
  return store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Split, split);
    connection.run(
        "INSERT INTO study (split, request, state, created, versions, writer) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        split, json_text(request), to_text(RunState::Queued), utc_text(), versions(),
        store_.writer());
    return connection.number("SELECT last_insert_rowid()");
  });
}

std::vector<StudyInfo> Studies::list(std::optional<SplitId> split) const {
  return store_.snapshot([&](Connection& connection) {
    return split ? select_studies(connection, store_, Use::Show, "WHERE study.split = ?", *split)
                 : select_studies(connection, store_, Use::Show, "");
  });
}

StudyInfo Studies::info(StudyId id) const {
  return store_.snapshot(
      [&](Connection& connection) { return select_study(connection, store_, id); });
}

std::vector<Trial> Studies::trials(StudyId id) const {
  return store_.snapshot([&](Connection& connection) {
    return select_trials(connection, select_study(connection, store_, id));
  });
}

std::vector<EpochRow> Studies::trial_epochs(StudyId id, std::int64_t trial) const {
  return store_.snapshot([&](Connection& connection) {
    check_shown(connection, Kind::Study, id);
    Rows rows = connection.run("SELECT id FROM trial WHERE study = ? AND number = ?", id, trial);
    if (!rows.next()) throw unknown_trial(id, trial);
    return select_epochs(connection, "trial_epoch", "trial", rows.integer(0));
  });
}

void Studies::remove(StudyId id) { hide(store_, Kind::Study, id); }
void Studies::restore(StudyId id) { show(store_, Kind::Study, id); }

std::unique_ptr<StudySink> Studies::sink(StudyId id) {
  const Claim claim = store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Study, id);
    const Claim taken = take(connection, Kind::Study, id, store_.writer());
    connection.run("UPDATE study SET versions = ? WHERE id = ?", versions(), id);
    return taken;
  });
  return std::make_unique<WorkspaceStudySink>(store_, claim);
}

RunId Studies::add_final_run(StudyId id, std::int64_t trial) {
  return store_.write([&](Connection& connection) {
    const StudyInfo study = select_study(connection, store_, id);
    if (const auto run = study.final_runs.find(trial); run != study.final_runs.end())
      return run->second;
    const auto trials = select_trials(connection, study);
    const auto found = std::ranges::find(trials, trial, &Trial::number);
    if (found == trials.end()) throw unknown_trial(id, trial);
    const RunId run =
        insert_run(connection, store_.writer(), study.split, final_request(study.request, *found),
                   {fmt::format("study {}", id)});
    connection.run("UPDATE trial SET final_run = ? WHERE study = ? AND number = ?", run, id, trial);
    return run;
  });
}

}  // namespace hankki
