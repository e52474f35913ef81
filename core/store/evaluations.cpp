// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/evaluations.h"

#include "core/store/checked_row.h"
#include "core/store/claims.h"
#include "core/store/records.h"
#include "core/store/removal.h"
#include "core/store/run_rows.h"

namespace hankki {
namespace {

class WorkspaceEvaluationSink final : public EvaluationSink {
 public:
  WorkspaceEvaluationSink(Store& store, RunId run, Claim claim)
      : store_(store), run_(run), claim_(claim) {}
  ~WorkspaceEvaluationSink() override { release(store_, claim_); }

  void metrics(const std::map<std::string, double>& metrics) override {
    store_.write([&](Connection& connection) {
      check(connection, claim_);
      Statement insert(connection,
                       "INSERT OR REPLACE INTO run_metric (run, part, at, metric, value) "
                       "VALUES (?, 'test', 'best', ?, ?)");
      for (const auto& [name, value] : metrics) insert.run(run_, name, value);
      // Whoever lists runs is told by the trigger of that column.
      connection.run("UPDATE run SET message = message WHERE id = ?", run_);
    });
  }

  void finished(RunState state, const Message& message) override {
    store_.write([&](Connection& connection) { end(connection, claim_, state, message); });
  }

 private:
  Store& store_;
  const RunId run_;
  const Claim claim_;
};

EvaluationInfo select_evaluation(Connection& connection, const Store& store, EvaluationId id) {
  Rows row = connection.run(
      "SELECT run, ks, state, message, writer FROM shown_evaluation WHERE id = ?", id);
  if (!row.next()) throw unknown(Kind::Evaluation, id);
  constexpr std::string_view kColumns[] = {"run", "ks", "state", "message", "writer"};
  const CheckedRow checked(row, "evaluation", std::to_string(id), kColumns);
  const Holder holder = Writers(connection, store.writer()).holder(row.integer(4));
  return {id, row.integer(0), checked.parsed(1, list_lengths_from),
          checked.parsed(2, [&](const std::string& text) { return state_of(text, holder); }),
          message_of(checked.text(3))};
}

}  // namespace

EvaluationId Evaluations::add(RunId run, const std::vector<std::int32_t>& ks) {
  return store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Run, run);
    Rows found =
        connection.run("SELECT id FROM shown_evaluation WHERE run = ? AND ks = ? AND state <> ?",
                       run, json_text(ks), to_text(RunState::Done));
    if (found.next()) return found.integer(0);
    connection.run("INSERT INTO evaluation (run, ks, state, writer) VALUES (?, ?, ?, ?)", run,
                   json_text(ks), to_text(RunState::Queued), store_.writer());
    return connection.number("SELECT last_insert_rowid()");
  });
}

EvaluationInfo Evaluations::info(EvaluationId id) const {
  return store_.snapshot(
      [&](Connection& connection) { return select_evaluation(connection, store_, id); });
}

std::unique_ptr<EvaluationSink> Evaluations::sink(EvaluationId id) {
  return store_.write([&](Connection& connection) -> std::unique_ptr<EvaluationSink> {
    const EvaluationInfo info = select_evaluation(connection, store_, id);
    const Claim claim = take(connection, Kind::Evaluation, id, store_.writer());
    return std::make_unique<WorkspaceEvaluationSink>(store_, info.run, claim);
  });
}

}  // namespace hankki
