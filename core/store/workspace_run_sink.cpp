// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace_run_sink.h"

#include "core/store/epochs.h"
#include "core/store/files.h"
#include "core/store/records.h"

namespace hankki {
namespace {

void insert_metrics(Connection& connection, RunId run, std::string_view part, std::string_view at,
                    const std::map<std::string, double>& metrics) {
  Statement insert(connection,
                   "INSERT INTO run_metric (run, part, at, metric, value) VALUES (?, ?, ?, ?, ?)");
  for (const auto& [name, value] : metrics) insert.run(run, part, at, name, value);
}

void update_result(Connection& connection, RunId run, const RunResult& result) {
  connection.run(
      "UPDATE run SET best_epoch = ?, epochs_run = ?, seconds_per_epoch = ?, "
      "seconds_per_evaluation = ?, total_seconds = ?, start_rss_mb = ?, peak_rss_mb = ?, "
      "weights_hash = ? WHERE id = ?",
      result.best_epoch, result.epochs_run, result.seconds_per_epoch, result.seconds_per_evaluation,
      result.total_seconds, result.start_rss_mb, result.peak_rss_mb, result.weights_hash, run);
}

void replace_metrics(Connection& connection, RunId run, const RunResult& result) {
  connection.run("DELETE FROM run_metric WHERE run = ?", run);
  insert_metrics(connection, run, "validation", "best", result.validation);
  insert_metrics(connection, run, "validation", "last", result.last_validation);
  insert_metrics(connection, run, "test", "best", result.test);
  insert_metrics(connection, run, "test", "last", result.last_test);
}

}  // namespace

WorkspaceRunSink::~WorkspaceRunSink() { release(store_, claim_); }

void WorkspaceRunSink::epoch(const EpochRow& row) {
  store_.write([&](Connection& connection) {
    check(connection, claim_);
    // A resumed run does the epochs after its checkpoint again.
    insert_epoch(connection, "epoch", "run", run_.id, row);
    connection.run("UPDATE run SET epochs_run = ?, total_seconds = ? WHERE id = ?", row.epoch + 1,
                   row.elapsed, run_.id);
  });
}

void WorkspaceRunSink::store(std::string_view kind, const TensorFile& tensors) {
  store_tensors(store_, claim_, Kind::Run, run_.id, kind, tensors);
}

void WorkspaceRunSink::checkpoint(const Checkpoint& checkpoint) {
  store(run_file::kCheckpoint, checkpoint_file(checkpoint));
}

ModelDescription WorkspaceRunSink::description() const {
  return store_.read([&](Connection& connection) {
    Rows rows = connection.run(
        "SELECT dataset.identity, split.method, split.seed FROM split "
        "JOIN dataset ON dataset.id = split.dataset WHERE split.id = ?",
        run_.split);
    rows.next();
    return ModelDescription{.request = run_.request,
                            .versions = run_.versions,
                            .data = rows.text(0),
                            .split_method = rows.text(1),
                            .split_seed = static_cast<std::uint64_t>(rows.integer(2))};
  });
}

void WorkspaceRunSink::model(const TensorMap& weights) {
  const std::string catalogue = OwnedFiles(store_, Kind::Split, run_.split)
                                    .load("catalogue", en::say("make the split again"));
  store(run_file::kModel, make_model_file(description(), catalogue, weights));
}

void WorkspaceRunSink::test_evaluation(const Evaluation& evaluation) {
  store(run_file::kPerUser, per_user_file(evaluation));
  store(run_file::kLists, lists_file(evaluation.lists));
}

void WorkspaceRunSink::finished(RunState state, const RunResult& result, const Message& message) {
  store_.write([&](Connection& connection) {
    check(connection, claim_);
    connection.run("UPDATE run SET state = ?, message = ?, writer = NULL WHERE id = ?",
                   to_text(state), column_text(message), run_.id);
    update_result(connection, run_.id, result);
    // An interrupted session may have seen nothing of what was measured in the one before.
    if (state != RunState::Interrupted || !result.validation.empty())
      replace_metrics(connection, run_.id, result);
    if (state == RunState::Done || result.diverged)
      forget_file(connection, Kind::Run, run_.id, run_file::kCheckpoint);
  });
}

}  // namespace hankki
