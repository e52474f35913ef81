#include "core/store/workspace_study_sink.h"

#include <fmt/format.h>

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

std::int64_t WorkspaceStudySink::row_of(const Trial& trial) const {
  return store_.read(
      [&](Connection& connection) { return trial_row(connection, study_, trial.number); });
}

void WorkspaceStudySink::trial(const Trial& trial) {
  store_.remove([&](Connection& connection) {
    store_trial(connection, study_, trial);
    if (trial.state != TrialState::Done && trial.state != TrialState::Failed)
      return std::vector<std::string>();
    const auto row = trial_row(connection, study_, trial.number);
    auto files = texts(connection.run("SELECT path FROM artifact WHERE trial = ?", row));
    connection.run("DELETE FROM artifact WHERE trial = ?", row);
    return files;
  });
}

void WorkspaceStudySink::epoch(const Trial& trial, const EpochRow& row) {
  store_.write([&](Connection& connection) {
    insert_epoch(connection, "trial_epoch", "trial", trial_row(connection, study_, trial.number),
                 row);
  });
}

void WorkspaceStudySink::checkpoint(const Trial& trial, const Checkpoint& checkpoint) {
  store_.store_file(Owner::Trial, row_of(trial), kCheckpoint, checkpoint_file(checkpoint));
}

std::optional<Checkpoint> WorkspaceStudySink::load_checkpoint(const Trial& trial) {
  auto file = store_.find_tensors(Owner::Trial, row_of(trial), kCheckpoint,
                                  en::say("start the search again"));
  if (!file) return std::nullopt;
  return checkpoint_from(std::move(*file), fmt::format("the checkpoint of trial {}", trial.number));
}

void WorkspaceStudySink::finished(RunState state, const Message& message) {
  store_.write([&](Connection& connection) {
    connection.run("UPDATE study SET state = ?, message = ? WHERE id = ?", to_text(state),
                   column_text(message), study_);
  });
}

}  // namespace hankki
