#include "core/store/studies.h"

#include <fmt/format.h>

#include "core/store/records.h"
#include "core/store/splits.h"
#include "core/store/store.h"
#include "core/store/workspace_study_sink.h"

namespace hankki {
namespace {

StudyInfo study_of(const Rows& row) {
  StudyInfo info;
  info.id = row.integer(0);
  info.split = row.integer(1);
  info.dataset = row.integer(2);
  info.request = from_json_text<StudyRequest>(row.text(3));
  info.state = parse_run_state(row.text(4));
  info.created = row.text(5);
  info.message = message_of(row.text(6));
  info.versions = row.text(7);
  info.trials = row.integer(8);
  info.resumable = info.state != RunState::Running && info.state != RunState::Done;
  return info;
}

template <typename... Values>
std::vector<StudyInfo> select_studies(Connection& connection, std::string_view condition,
                                      const Values&... values) {
  std::vector<StudyInfo> result;
  Rows rows = connection.run(
      fmt::format("SELECT study.id, study.split, split.dataset, request, state, study.created, "
                  "message, versions, (SELECT count(*) FROM trial WHERE study = study.id) "
                  "FROM study JOIN split ON split.id = study.split {} ORDER BY study.id",
                  condition),
      values...);
  while (rows.next()) result.push_back(study_of(rows));
  for (auto& study : result) {
    Rows finals = connection.run(
        "SELECT number, final_run FROM trial WHERE study = ? AND final_run IS NOT NULL", study.id);
    while (finals.next()) study.final_runs.emplace(finals.integer(0), finals.integer(1));
  }
  return result;
}

StudyInfo select_study(Connection& connection, StudyId id) {
  auto found = select_studies(connection, "WHERE study.id = ?", id);
  if (found.empty())
    throw Error(en::say("study {}", id),
                en::say("the workspace has no such study; `studies` lists the ones there are"));
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
    connection.run(
        "INSERT INTO study (split, request, state, created, versions) VALUES (?, ?, ?, ?, ?)",
        split, json_text(request), to_text(RunState::Queued), utc_now(), versions());
    return connection.number("SELECT last_insert_rowid()");
  });
}

std::vector<StudyInfo> Studies::list(std::optional<SplitId> split) const {
  return store_.read([&](Connection& connection) {
    return split ? select_studies(connection, "WHERE study.split = ?", *split)
                 : select_studies(connection, "");
  });
}

StudyInfo Studies::info(StudyId id) const {
  return store_.read([&](Connection& connection) { return select_study(connection, id); });
}

std::vector<Trial> Studies::trials(StudyId id) const {
  return store_.read([&](Connection& connection) {
    select_study(connection, id);
    return select_trials(connection, id);
  });
}

std::vector<EpochRow> Studies::trial_epochs(StudyId id, std::int64_t trial) const {
  return store_.read([&](Connection& connection) {
    Rows rows = connection.run("SELECT id FROM trial WHERE study = ? AND number = ?", id, trial);
    if (!rows.next()) throw unknown_trial(id, trial);
    return select_epochs(connection, "trial_epoch", "trial", rows.integer(0));
  });
}

void Studies::remove(StudyId id) {
  store_.remove([&](Connection& connection) {
    if (select_study(connection, id).state == RunState::Running)
      throw Error(en::say("study {}", id), en::say("it is running; cancel it first"));
    auto files = texts(connection.run(
        "SELECT path FROM artifact WHERE trial IN (SELECT id FROM trial WHERE study = ?)", id));
    connection.run("DELETE FROM study WHERE id = ?", id);
    return files;
  });
}

std::unique_ptr<StudySink> Studies::sink(StudyId id) {
  store_.write([&](Connection& connection) {
    const StudyInfo study = select_study(connection, id);
    if (study.state == RunState::Running)
      throw Error(en::say("study {}", id),
                  en::say("it is running already; wait for it, or cancel it"));
    if (study.state == RunState::Done)
      throw Error(en::say("study {}", id), en::say("it is done; start a new study"));
    connection.run("UPDATE study SET state = ?, message = '', versions = ? WHERE id = ?",
                   to_text(RunState::Running), versions(), id);
  });
  return std::make_unique<WorkspaceStudySink>(store_, id);
}

RunId Studies::add_final_run(StudyId id, std::int64_t trial) {
  return store_.write([&](Connection& connection) {
    const StudyInfo study = select_study(connection, id);
    if (const auto run = study.final_runs.find(trial); run != study.final_runs.end())
      return run->second;
    const auto trials = select_trials(connection, id);
    const auto found = std::ranges::find(trials, trial, &Trial::number);
    if (found == trials.end()) throw unknown_trial(id, trial);
    const RunId run = insert_run(connection, study.split, final_request(study.request, *found),
                                 {fmt::format("study {}", id)});
    connection.run("UPDATE trial SET final_run = ? WHERE study = ? AND number = ?", run, id, trial);
    return run;
  });
}

}  // namespace hankki
