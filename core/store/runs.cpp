// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <string>

#include "core/base/processor.h"
#include "core/models/listed_model.h"
#include "core/models/registry.h"
#include "core/store/checked_row.h"
#include "core/store/claims.h"
#include "core/store/epochs.h"
#include "core/store/files.h"
#include "core/store/records.h"
#include "core/store/removal.h"
#include "core/store/run_rows.h"
#include "core/store/store.h"
#include "core/store/workspace_run_sink.h"

namespace hankki {
namespace {

Message advice() { return en::say("train the run again"); }

constexpr std::string_view kColumns[] = {"id",
                                         "split",
                                         "dataset",
                                         "model",
                                         "preset",
                                         "parameters",
                                         "seed",
                                         "threads",
                                         "ks",
                                         "validate",
                                         "state",
                                         "created",
                                         "message",
                                         "versions",
                                         "tags",
                                         "writer",
                                         "has_checkpoint",
                                         "best_epoch",
                                         "epochs_run",
                                         "seconds_per_epoch",
                                         "seconds_per_evaluation",
                                         "total_seconds",
                                         "start_rss_mb",
                                         "peak_rss_mb",
                                         "weights_hash",
                                         "name",
                                         "note",
                                         "archived",
                                         "machine",
                                         "vectors"};

/// "AMD EPYC 7571, 8 cores": nothing that tells whose it is.
Message this_machine() {
  const int cores = usable_cores();
  return Message::list({Message::verbatim(processor_name()),
                        cores == 1 ? en::say("{} core", cores) : en::say("{} cores", cores)});
}

RunResult result_of(const CheckedRow& row, int first) {
  RunResult result;
  result.best_epoch = row.whole(first, -1);
  result.epochs_run = row.whole(first + 1);
  result.seconds_per_epoch = row.real(first + 2);
  result.seconds_per_evaluation = row.real(first + 3);
  result.total_seconds = row.real(first + 4);
  result.start_rss_mb = row.real(first + 5);
  result.peak_rss_mb = row.real(first + 6);
  result.weights_hash = row.text(first + 7);
  return result;
}

bool is_resumable(RunState state, Holder holder, bool has_checkpoint) {
  return state == RunState::Interrupted || state == RunState::Cancelled ||
         (state == RunState::Failed && has_checkpoint) ||
         (state == RunState::Queued && holder == Holder::Nobody);
}

ParameterValues parameters_of(const CheckedRow& row, const std::string& model, Use use) {
  return row.parsed(5, [&](const std::string& text) {
    auto values = completed(model, from_json_text<ParameterValues>(text));
    const ModelSpec* spec = find_model_spec(model);
    if (spec && use == Use::Work)
      for (const auto& [name, value] : values.all()) spec->parameters.check(name, value);
    return values;
  });
}

RunInfo run_of(const Rows& row, const Writers& writers, Use use) {
  RunInfo info;
  info.id = row.integer(0);
  const CheckedRow checked(row, "run", std::to_string(info.id), kColumns);
  info.split = row.integer(1);
  info.dataset = row.integer(2);
  info.request.model = checked.text(3);
  info.request.preset = checked.text(4);
  info.request.parameters = parameters_of(checked, info.request.model, use);
  info.request.seed = std::bit_cast<std::uint64_t>(row.integer(6));
  info.request.threads = static_cast<int>(checked.whole(7, 0, kMostThreads));
  info.request.ks = checked.parsed(8, list_lengths_from);
  info.request.validate = checked.flag(9);
  info.holder = writers.holder(row.integer(15));
  info.state =
      checked.parsed(10, [&](const std::string& text) { return state_of(text, info.holder); });
  info.created = checked.text(11);
  info.message = message_of(checked.text(12));
  info.versions = checked.text(13);
  info.tags = checked.parsed(14, from_json_text<std::vector<std::string>>);
  info.resumable =
      !is_imported_model(info.request.model) && is_resumable(info.state, info.holder, row.flag(16));
  info.result = result_of(checked, 17);
  info.name = checked.text(25);
  info.note = checked.text(26);
  info.archived = checked.flag(27);
  info.machine = message_of(checked.text(28));
  info.vectors = checked.text(29);
  return info;
}

constexpr std::string_view kMetricColumns[] = {"run", "part", "at", "metric", "value"};

std::map<std::string, double>& metrics_of(RunResult& result, const CheckedRow& row) {
  const auto part = row.text(1), at = row.text(2);
  if (at != "best" && at != "last") row.refuse(2, en::say("\"{}\" is neither best nor last", at));
  if (part == "validation") return at == "best" ? result.validation : result.last_validation;
  if (part == "test") return at == "best" ? result.test : result.last_test;
  row.refuse(1, en::say("\"{}\" is neither validation nor test", part));
}

/// Adds the metrics to runs, which ascend by id. There are dozens to a run: as bytes, texts are
/// read in half the time.
void add_metrics(Connection& connection, std::vector<RunInfo>& runs) {
  if (runs.empty()) return;
  Rows rows = connection.run(
      "SELECT run, CAST(part AS BLOB), CAST(at AS BLOB), CAST(metric AS BLOB), value "
      "FROM run_metric WHERE run BETWEEN ? AND ? ORDER BY run",
      runs.front().id, runs.back().id);
  auto run = runs.begin();
  while (rows.next()) {
    const auto id = rows.integer(0);
    while (run != runs.end() && run->id < id) ++run;
    if (run == runs.end()) return;
    if (run->id != id) continue;
    const CheckedRow checked(rows, "run_metric", std::to_string(id), kMetricColumns);
    auto& metrics = metrics_of(run->result, checked);
    metrics.emplace_hint(metrics.end(), checked.text(3), checked.measured(4));
  }
}

template <typename... Values>
std::vector<RunInfo> select_runs(Connection& connection, const Store& store, Use use,
                                 std::string_view condition, const Values&... values) {
  const Writers writers(connection, store.writer());
  std::vector<RunInfo> result;
  Rows rows = connection.run(
      fmt::format("SELECT run.id, run.split, split.dataset, model, preset, parameters, run.seed, "
                  "threads, ks, validate, state, run.created, message, versions, tags, writer, "
                  "EXISTS (SELECT 1 FROM artifact WHERE owner = 'run' AND owner_id = run.id "
                  "AND kind = 'checkpoint'), "
                  "best_epoch, epochs_run, seconds_per_epoch, seconds_per_evaluation, "
                  "total_seconds, start_rss_mb, peak_rss_mb, weights_hash, run.name, note, "
                  "archived, machine, vectors "
                  "FROM shown_run AS run JOIN split ON split.id = run.split {} ORDER BY run.id",
                  condition),
      values...);
  while (rows.next()) result.push_back(run_of(rows, writers, use));
  add_metrics(connection, result);
  return result;
}

RunInfo select_run(Connection& connection, const Store& store, RunId id) {
  auto found = select_runs(connection, store, Use::Work, "WHERE run.id = ?", id);
  if (found.empty()) throw unknown(Kind::Run, id);
  return std::move(found.front());
}

}  // namespace

RunId insert_run(Connection& connection, WriterId writer, SplitId split, const RunRequest& request,
                 const std::vector<std::string>& tags) {
  connection.run(
      "INSERT INTO run (split, model, preset, parameters, seed, threads, ks, validate, state, "
      "created, versions, tags, writer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      split, request.model, request.preset, json_text(request.parameters),
      std::bit_cast<std::int64_t>(request.seed), request.threads, json_text(request.ks),
      request.validate, to_text(RunState::Queued), utc_text(), versions(), json_text(tags), writer);
  return connection.number("SELECT last_insert_rowid()");
}

RunId Runs::add(SplitId split, const RunRequest& request) {
  const NewRun run{split, request};
  return add(std::span(&run, 1)).front();
}

std::vector<RunId> Runs::add(std::span<const NewRun> runs) {
  return store_.write([&](Connection& connection) {
    std::vector<RunId> ids;
    for (const NewRun& run : runs) {
      check_shown(connection, Kind::Split, run.split);
      ids.push_back(insert_run(connection, store_.writer(), run.split, run.request));
    }
    return ids;
  });
}

std::vector<RunInfo> Runs::list(std::optional<SplitId> split) const {
  return store_.snapshot([&](Connection& connection) {
    return split ? select_runs(connection, store_, Use::Show, "WHERE run.split = ?", *split)
                 : select_runs(connection, store_, Use::Show, "");
  });
}

RunInfo Runs::info(RunId id) const {
  return store_.snapshot(
      [&](Connection& connection) { return select_run(connection, store_, id); });
}

std::vector<EpochRow> Runs::epochs(RunId id) const {
  return store_.snapshot([&](Connection& connection) {
    check_shown(connection, Kind::Run, id);
    return select_epochs(connection, "epoch", "run", id);
  });
}

std::map<RunId, std::map<std::string, double>> Runs::validation_at(SplitId split,
                                                                   std::int64_t epoch) const {
  constexpr std::string_view kOfEpoch[] = {"run", "validation"};
  return store_.snapshot([&](Connection& connection) {
    Rows rows = connection.run(
        "SELECT r.id, e.validation FROM shown_run AS r JOIN epoch AS e ON e.run = r.id AND "
        "e.epoch = ? WHERE r.split = ?",
        epoch - 1, split);
    std::map<RunId, std::map<std::string, double>> values;
    while (rows.next()) {
      const RunId run = rows.integer(0);
      const CheckedRow row(rows, "epoch", fmt::format("run {}, epoch {}", run, epoch - 1),
                           kOfEpoch);
      auto metrics = row.parsed(1, from_json_text<std::map<std::string, double>>);
      if (!metrics.empty()) values.emplace(run, std::move(metrics));
    }
    return values;
  });
}

std::vector<RunLogLine> Runs::log(RunId id) const {
  constexpr std::string_view kOfLine[] = {"at", "line"};
  return store_.snapshot([&](Connection& connection) {
    check_shown(connection, Kind::Run, id);
    Rows rows = connection.run("SELECT at, line FROM run_log WHERE run = ? ORDER BY number", id);
    std::vector<RunLogLine> lines;
    while (rows.next()) {
      const CheckedRow row(rows, "run_log", std::to_string(id), kOfLine);
      lines.push_back({row.text(0), message_of(row.text(1))});
    }
    return lines;
  });
}

void Runs::add_to_log(RunId id, const Message& line) {
  store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Run, id);
    const std::int64_t number =
        connection.number("SELECT ifnull(max(number), 0) + 1 FROM run_log WHERE run = ?", id);
    if (number <= kMostRunLogLines)
      connection.run("INSERT INTO run_log (run, number, at, line) VALUES (?, ?, ?, ?)", id, number,
                     utc_text(), column_text(line));
  });
}

void Runs::learned_from(RunId id, const std::string& vectors) {
  store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Run, id);
    connection.run("UPDATE run SET vectors = ? WHERE id = ?", vectors, id);
  });
}

OwnedFiles Runs::files(RunId id) const {
  store_.read([&](Connection& connection) { check_shown(connection, Kind::Run, id); });
  return OwnedFiles(store_, Kind::Run, id);
}

std::map<std::string, std::vector<double>> Runs::per_user_metrics(RunId id) const {
  return per_user_from(files(id).load_tensors(run_file::kPerUser, advice()));
}

RankedLists Runs::test_lists(RunId id) const {
  return lists_from(files(id).load_tensors(run_file::kLists, advice()), run_file::kLists);
}

std::optional<Checkpoint> Runs::checkpoint(RunId id) const {
  auto file = files(id).find_tensors(run_file::kCheckpoint, advice());
  if (!file) return std::nullopt;
  return checkpoint_from(std::move(*file), fmt::format("the checkpoint of run {}", id));
}

TensorMap Runs::model(RunId id) const {
  return model_weights(files(id).load_tensors(run_file::kModel, advice()));
}

std::string Runs::model_bytes(RunId id) const { return files(id).load(run_file::kModel, advice()); }

void Runs::remove(RunId id) { hide(store_, Kind::Run, id); }
void Runs::restore(RunId id) { show(store_, Kind::Run, id); }

std::unique_ptr<RunSink> Runs::sink(RunId id) {
  auto [info, claim] = store_.write([&](Connection& connection) {
    RunInfo found = select_run(connection, store_, id);
    const Claim taken = take(connection, Kind::Run, id, store_.writer());
    connection.run("UPDATE run SET versions = ?, machine = ? WHERE id = ?", versions(),
                   column_text(this_machine()), id);
    return std::pair(std::move(found), taken);
  });
  return std::make_unique<WorkspaceRunSink>(store_, std::move(info), claim);
}

}  // namespace hankki
