#include "core/store/runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "core/base/threads.h"
#include "core/models/registry.h"
#include "core/store/records.h"
#include "core/store/splits.h"
#include "core/store/store.h"
#include "core/store/workspace_run_sink.h"

namespace hankki {
namespace {

Message advice() { return en::say("train the run again"); }

RunResult result_of(const Rows& row, int first) {
  RunResult result;
  result.best_epoch = row.integer(first);
  result.epochs_run = row.integer(first + 1);
  result.seconds_per_epoch = row.real(first + 2);
  result.seconds_per_evaluation = row.real(first + 3);
  result.total_seconds = row.real(first + 4);
  result.start_rss_mb = row.real(first + 5);
  result.peak_rss_mb = row.real(first + 6);
  result.weights_hash = row.text(first + 7);
  return result;
}

/// The model may have gained and lost parameters since the run was stored.
ParameterValues parameters_of(const std::string& model, const std::string& text) {
  const auto stored = from_json_text<ParameterValues>(text);
  const ModelSpec* spec = find_model_spec(model);
  return spec ? spec->parameters.complete(stored) : stored;
}

RunInfo run_of(const Rows& row) {
  RunInfo info;
  info.id = row.integer(0);
  info.split = row.integer(1);
  info.dataset = row.integer(2);
  info.request.model = row.text(3);
  info.request.preset = row.text(4);
  info.request.parameters = parameters_of(info.request.model, row.text(5));
  info.request.seed = std::bit_cast<std::uint64_t>(row.integer(6));
  info.request.threads = static_cast<int>(row.integer(7));
  info.request.ks = from_json_text<std::vector<std::int32_t>>(row.text(8));
  info.request.validate = row.flag(9);
  info.state = parse_run_state(row.text(10));
  info.created = row.text(11);
  info.message = message_of(row.text(12));
  info.versions = row.text(13);
  info.tags = from_json_text<std::vector<std::string>>(row.text(14));
  const bool has_checkpoint = row.flag(15);
  info.resumable = info.state == RunState::Interrupted || info.state == RunState::Cancelled ||
                   (info.state == RunState::Failed && has_checkpoint);
  info.result = result_of(row, 16);
  return info;
}

std::map<std::string, double>& metrics_of(RunResult& result, std::string_view part,
                                          std::string_view at) {
  if (part == "validation") return at == "best" ? result.validation : result.last_validation;
  return at == "best" ? result.test : result.last_test;
}

/// Adds the metrics to runs, which ascend by id.
void add_metrics(Connection& connection, std::vector<RunInfo>& runs) {
  if (runs.empty()) return;
  Rows rows = connection.run(
      "SELECT run, part, at, metric, value FROM run_metric WHERE run BETWEEN ? AND ? ORDER BY run",
      runs.front().id, runs.back().id);
  auto run = runs.begin();
  while (rows.next()) {
    const auto id = rows.integer(0);
    while (run != runs.end() && run->id < id) ++run;
    if (run == runs.end()) return;
    if (run->id == id)
      metrics_of(run->result, rows.text(1), rows.text(2)).emplace(rows.text(3), rows.real(4));
  }
}

template <typename... Values>
std::vector<RunInfo> select_runs(Connection& connection, std::string_view condition,
                                 const Values&... values) {
  std::vector<RunInfo> result;
  Rows rows = connection.run(
      fmt::format("SELECT run.id, run.split, split.dataset, model, preset, parameters, run.seed, "
                  "threads, ks, validate, state, run.created, message, versions, tags, "
                  "EXISTS (SELECT 1 FROM artifact WHERE run = run.id AND kind = 'checkpoint'), "
                  "best_epoch, epochs_run, seconds_per_epoch, seconds_per_evaluation, "
                  "total_seconds, start_rss_mb, peak_rss_mb, weights_hash "
                  "FROM run JOIN split ON split.id = run.split {} ORDER BY run.id",
                  condition),
      values...);
  while (rows.next()) result.push_back(run_of(rows));
  add_metrics(connection, result);
  return result;
}

RunInfo select_run(Connection& connection, RunId id) {
  auto found = select_runs(connection, "WHERE run.id = ?", id);
  if (found.empty())
    throw Error(en::say("run {}", id),
                en::say("the workspace has no such run; `info` lists the ones there are"));
  return std::move(found.front());
}

}  // namespace

std::string versions() { return fmt::format("Hankki {}, {}", HANKKI_VERSION, blas_version()); }

RunId insert_run(Connection& connection, SplitId split, const RunRequest& request,
                 const std::vector<std::string>& tags) {
  connection.run(
      "INSERT INTO run (split, model, preset, parameters, seed, threads, ks, validate, state, "
      "created, versions, tags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      split, request.model, request.preset, json_text(request.parameters),
      std::bit_cast<std::int64_t>(request.seed), request.threads, json_text(request.ks),
      request.validate, to_text(RunState::Queued), utc_now(), versions(), json_text(tags));
  return connection.number("SELECT last_insert_rowid()");
}

RunId Runs::add(SplitId split, const RunRequest& request) {
  Splits(store_).info(split);  // throws where there is none
  return store_.write(
      [&](Connection& connection) { return insert_run(connection, split, request); });
}

std::vector<RunInfo> Runs::list(std::optional<SplitId> split) const {
  return store_.read([&](Connection& connection) {
    return split ? select_runs(connection, "WHERE run.split = ?", *split)
                 : select_runs(connection, "");
  });
}

RunInfo Runs::info(RunId id) const {
  return store_.read([&](Connection& connection) { return select_run(connection, id); });
}

std::vector<EpochRow> Runs::epochs(RunId id) const {
  return store_.read([&](Connection& connection) {
    select_run(connection, id);
    return select_epochs(connection, "epoch", "run", id);
  });
}

std::map<std::string, std::vector<double>> Runs::per_user_metrics(RunId id) const {
  info(id);
  return per_user_from(store_.load_tensors(Owner::Run, id, run_file::kPerUser, advice()));
}

RankedLists Runs::test_lists(RunId id) const {
  info(id);
  return lists_from(store_.load_tensors(Owner::Run, id, run_file::kLists, advice()),
                    run_file::kLists);
}

std::optional<Checkpoint> Runs::checkpoint(RunId id) const {
  info(id);
  auto file = store_.find_tensors(Owner::Run, id, run_file::kCheckpoint, advice());
  if (!file) return std::nullopt;
  return checkpoint_from(std::move(*file), fmt::format("the checkpoint of run {}", id));
}

TensorMap Runs::model(RunId id) const {
  info(id);
  return model_weights(store_.load_tensors(Owner::Run, id, run_file::kModel, advice()));
}

std::string Runs::model_bytes(RunId id) const {
  info(id);
  return store_.load(Owner::Run, id, run_file::kModel, advice());
}

void Runs::set_tags(RunId id, const std::vector<std::string>& tags) {
  store_.write([&](Connection& connection) {
    select_run(connection, id);
    connection.run("UPDATE run SET tags = ? WHERE id = ?", json_text(tags), id);
  });
}

void Runs::remove(RunId id) {
  store_.remove([&](Connection& connection) {
    if (select_run(connection, id).state == RunState::Running)
      throw Error(en::say("run {}", id), en::say("it is training; cancel it first"));
    auto files = texts(connection.run("SELECT path FROM artifact WHERE run = ?", id));
    connection.run("DELETE FROM run WHERE id = ?", id);
    return files;
  });
}

std::unique_ptr<RunSink> Runs::sink(RunId id) {
  RunInfo info = store_.write([&](Connection& connection) {
    RunInfo found = select_run(connection, id);
    if (found.state == RunState::Running)
      throw Error(en::say("run {}", id),
                  en::say("it is training already; wait for it, or cancel it"));
    if (found.state == RunState::Done)
      throw Error(en::say("run {}", id), en::say("it is done; start a new run"));
    connection.run("UPDATE run SET state = ?, message = '', versions = ? WHERE id = ?",
                   to_text(RunState::Running), versions(), id);
    return found;
  });
  return std::make_unique<WorkspaceRunSink>(store_, std::move(info));
}

}  // namespace hankki
