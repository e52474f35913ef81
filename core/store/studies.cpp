// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/studies.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/store/claims.h"
#include "core/store/epochs.h"
#include "core/store/records.h"
#include "core/store/removal.h"
#include "core/store/run_rows.h"
#include "core/store/splits.h"
#include "core/store/store.h"
#include "core/store/workspace_study_sink.h"

namespace hankki {
namespace {

StudyRequest request_of(const std::string& text) {
  auto request = from_json_text<StudyRequest>(text);
  for (auto& model : request.models) model.parameters = completed(model.model, model.parameters);
  return request;
}

StudyInfo study_of(const Rows& row, const Writers& writers) {
  StudyInfo info;
  info.id = row.integer(0);
  info.split = row.integer(1);
  info.dataset = row.integer(2);
  info.request = request_of(row.text(3));
  info.holder = writers.holder(row.integer(5));
  info.state = state_of(row.text(4), info.holder);
  info.created = row.text(6);
  info.message = message_of(row.text(7));
  info.versions = row.text(8);
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
std::vector<StudyInfo> select_studies(Connection& connection, const Store& store,
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
  while (rows.next()) result.push_back(study_of(rows, writers));
  add_final_runs(connection, result);
  return result;
}

StudyInfo select_study(Connection& connection, const Store& store, StudyId id) {
  auto found = select_studies(connection, store, "WHERE study.id = ?", id);
  if (found.empty()) throw unknown(Kind::Study, id);
  return std::move(found.front());
}

Trial trial_of(const Rows& row) {
  Trial trial;
  trial.number = row.integer(0);
  trial.model = row.text(1);
  trial.point = from_json_text<ParameterValues>(row.text(2));
  trial.state = parse_trial_state(row.text(3));
  trial.epochs = row.integer(4);
  trial.best_epoch = row.integer(5);
  trial.value = row.real(6);
  trial.rungs = from_json_text<std::vector<double>>(row.text(7));
  trial.stopped_early = row.flag(8);
  trial.seconds = row.real(9);
  trial.validation = from_json_text<std::map<std::string, double>>(row.text(10));
  trial.message = message_of(row.text(11));
  return trial;
}

std::vector<Trial> select_trials(Connection& connection, StudyId id) {
  Rows rows = connection.run(
      "SELECT number, model, point, state, epochs, best_epoch, value, rungs, stopped_early, "
      "seconds, validation, message FROM trial WHERE study = ? ORDER BY number",
      id);
  std::vector<Trial> result;
  while (rows.next()) result.push_back(trial_of(rows));
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
    return split ? select_studies(connection, store_, "WHERE study.split = ?", *split)
                 : select_studies(connection, store_, "");
  });
}

StudyInfo Studies::info(StudyId id) const {
  return store_.snapshot(
      [&](Connection& connection) { return select_study(connection, store_, id); });
}

std::vector<Trial> Studies::trials(StudyId id) const {
  return store_.snapshot([&](Connection& connection) {
    check_shown(connection, Kind::Study, id);
    return select_trials(connection, id);
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
    const auto trials = select_trials(connection, id);
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
