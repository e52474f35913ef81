// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace_study_sink.h"

#include <fmt/format.h>

#include "core/store/epochs.h"
#include "core/store/files.h"
#include "core/store/ids.h"
#include "core/store/records.h"

namespace hankki {
namespace {

constexpr std::string_view kCheckpoint = "checkpoint";

std::int64_t trial_row(Connection& connection, StudyId study, std::int64_t number) {
  return connection.number("SELECT id FROM trial WHERE study = ? AND number = ?", study, number);
}

void store_trial(Connection& connection, StudyId study, const Trial& trial) {
  connection.run(
      "INSERT INTO trial (study, number, model, point, state, epochs, best_epoch, value, rungs, "
      "stopped_early, seconds, validation, message) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (study, number) DO UPDATE SET state = excluded.state, "
      "epochs = excluded.epochs, best_epoch = excluded.best_epoch, value = excluded.value, "
      "rungs = excluded.rungs, stopped_early = excluded.stopped_early, "
      "seconds = excluded.seconds, validation = excluded.validation, message = excluded.message",
      study, trial.number, trial.model, json_text(trial.point), to_text(trial.state), trial.epochs,
      trial.best_epoch, trial.value, json_text(trial.rungs), trial.stopped_early, trial.seconds,
      json_text(trial.validation), column_text(trial.message));
}

}  // namespace

WorkspaceStudySink::~WorkspaceStudySink() { release(store_, claim_); }

std::int64_t WorkspaceStudySink::row_of(const Trial& trial) const {
  return store_.read(
      [&](Connection& connection) { return trial_row(connection, claim_.id, trial.number); });
}

void WorkspaceStudySink::trial(const Trial& trial) {
  store_.write([&](Connection& connection) {
    check(connection, claim_);
    store_trial(connection, claim_.id, trial);
    if (trial.state == TrialState::Done || trial.state == TrialState::Failed)
      forget_file(connection, Kind::Trial, trial_row(connection, claim_.id, trial.number),
                  kCheckpoint);
  });
}

void WorkspaceStudySink::epoch(const Trial& trial, const EpochRow& row) {
  store_.write([&](Connection& connection) {
    check(connection, claim_);
    insert_epoch(connection, "trial_epoch", "trial", trial_row(connection, claim_.id, trial.number),
                 row);
  });
}

void WorkspaceStudySink::checkpoint(const Trial& trial, const Checkpoint& checkpoint) {
  store_tensors(store_, claim_, Kind::Trial, row_of(trial), kCheckpoint,
                checkpoint_file(checkpoint));
}

std::optional<Checkpoint> WorkspaceStudySink::load_checkpoint(const Trial& trial) {
  auto file = OwnedFiles(store_, Kind::Trial, row_of(trial))
                  .find_tensors(kCheckpoint, en::say("start the search again"));
  if (!file) return std::nullopt;
  return checkpoint_from(std::move(*file), fmt::format("the checkpoint of trial {}", trial.number));
}

void WorkspaceStudySink::finished(RunState state, const Message& message) {
  store_.write([&](Connection& connection) {
    check(connection, claim_);
    connection.run("UPDATE study SET state = ?, message = ?, writer = NULL WHERE id = ?",
                   to_text(state), column_text(message), claim_.id);
  });
}

}  // namespace hankki
