// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/experiments.h"

#include <fmt/format.h>

#include "core/store/checked_row.h"
#include "core/store/claims.h"
#include "core/store/removal.h"
#include "core/store/store.h"
#include "core/store/work_rows.h"

namespace hankki {
namespace {

constexpr std::string_view kExperimentColumns[] = {
    "id", "name", "request", "reached", "seconds", "done", "created", "state", "message", "writer"};
constexpr int kFirstOfWork = 6;

/// Replications are read as a whole, each a text of some numbers a point.
void check_size(const ExperimentRequest& request) {
  constexpr double kMostPoints = 1e7;
  const double points =
      static_cast<double>(request.replications) * static_cast<double>(request.points + 10);
  if (points > kMostPoints)
    throw Error("replications",
                en::say("{} of them with {} points each are too much to be stored; ask for fewer",
                        request.replications, request.points));
}

ExperimentRequest stored_request(std::string_view text) {
  ExperimentRequest request = read_experiment(text);
  check_size(request);
  return request;
}

ExperimentInfo info_of(const Rows& row, const Writers& writers) {
  ExperimentInfo info{.id = row.integer(0)};
  const CheckedRow checked(row, "experiment", std::to_string(info.id), kExperimentColumns);
  info.name = checked.text(1);
  info.request = checked.parsed(2, stored_request);
  info.reached = checked.whole(3);
  info.seconds = checked.real(4);
  info.done = checked.whole(5);
  info.work = work_state_of(row, checked, kFirstOfWork, writers);
  const RunState state = info.work.state;
  info.resumable = state != RunState::Done && state != RunState::Running &&
                   (state != RunState::Queued || info.work.holder == Holder::Nobody);
  return info;
}

template <typename... Values>
std::vector<ExperimentInfo> select(Connection& connection, const Store& store,
                                   std::string_view condition, const Values&... values) {
  const Writers writers(connection, store.writer());
  Rows rows = connection.run(
      fmt::format("SELECT id, name, request, reached, seconds, (SELECT count(*) FROM "
                  "experiment_replication WHERE experiment = e.id), created, state, message, "
                  "writer FROM shown_experiment AS e {} ORDER BY id",
                  condition),
      values...);
  std::vector<ExperimentInfo> found;
  while (rows.next()) found.push_back(info_of(rows, writers));
  return found;
}

ExperimentInfo one(Connection& connection, const Store& store, ExperimentId id) {
  auto found = select(connection, store, "WHERE id = ?", id);
  if (found.empty()) throw unknown(Kind::Experiment, id);
  return std::move(found.front());
}

std::vector<StoredReplication> replications_of(Connection& connection, ExperimentId id,
                                               std::int64_t count) {
  constexpr std::string_view kOfReplication[] = {"number", "result"};
  Rows rows = connection.run(
      "SELECT number, result FROM experiment_replication WHERE experiment = ? ORDER BY number", id);
  std::vector<StoredReplication> all;
  while (rows.next()) {
    const CheckedRow checked(rows, "experiment_replication", std::to_string(id), kOfReplication);
    all.push_back({checked.whole(0, 0, count - 1), checked.text(1)});
  }
  return all;
}

class ClaimedExperiment : public ExperimentSink {
 public:
  ClaimedExperiment(Store& store, Claim claim) : store_(store), claim_(claim) {}
  ~ClaimedExperiment() override { release(store_, claim_); }

  void add(const std::vector<StoredReplication>& replications, double seconds) override {
    store_.write([&](Connection& connection) {
      check(connection, claim_);
      for (const StoredReplication& replication : replications)
        connection.run(
            "INSERT INTO experiment_replication (experiment, number, result) VALUES (?, ?, ?)",
            claim_.id, replication.number, replication.text);
      connection.run("UPDATE experiment SET seconds = seconds + ? WHERE id = ?", seconds,
                     claim_.id);
    });
  }
  void played(const ExperimentRequest& request, std::int64_t reached) override {
    const std::string text = experiment_text(request);
    store_.write([&](Connection& connection) {
      check(connection, claim_);
      connection.run(
          "DELETE FROM experiment_replication WHERE experiment = ? AND ? <> (SELECT request FROM "
          "experiment WHERE id = ?)",
          claim_.id, text, claim_.id);
      connection.run("UPDATE experiment SET request = ?, reached = ? WHERE id = ?", text, reached,
                     claim_.id);
    });
  }
  void ended(RunState state, const Message& message) override {
    store_.write([&](Connection& connection) { end(connection, claim_, state, message); });
  }

 private:
  Store& store_;
  const Claim claim_;
};

}  // namespace

ExperimentId Experiments::add(const std::string& name, const ExperimentRequest& request) {
  request.check();
  check_size(request);
  return store_.write([&](Connection& connection) {
    connection.run(
        "INSERT INTO experiment (name, request, created, state, writer) VALUES (?, ?, ?, ?, ?)",
        name, experiment_text(request), utc_text(), to_text(RunState::Queued), store_.writer());
    return connection.number("SELECT last_insert_rowid()");
  });
}

void Experiments::rename(ExperimentId id, const std::string& name) {
  store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Experiment, id);
    connection.run("UPDATE experiment SET name = ? WHERE id = ?", name, id);
  });
}

std::vector<ExperimentInfo> Experiments::list() const {
  return store_.snapshot([&](Connection& connection) { return select(connection, store_, ""); });
}

ExperimentInfo Experiments::info(ExperimentId id) const {
  return store_.snapshot([&](Connection& connection) { return one(connection, store_, id); });
}

std::vector<StoredReplication> Experiments::replications(ExperimentId id) const {
  return store_.snapshot([&](Connection& connection) {
    const std::int64_t count = one(connection, store_, id).request.replications;
    return replications_of(connection, id, count);
  });
}

std::vector<std::int64_t> Experiments::missing(ExperimentId id) const {
  return store_.snapshot([&](Connection& connection) {
    const std::int64_t count = one(connection, store_, id).request.replications;
    std::vector<std::int64_t> numbers;
    std::int64_t next = 0;
    for (const StoredReplication& there : replications_of(connection, id, count)) {
      for (; next < there.number; ++next) numbers.push_back(next);
      ++next;
    }
    for (; next < count; ++next) numbers.push_back(next);
    return numbers;
  });
}

void Experiments::remove(ExperimentId id) { hide(store_, Kind::Experiment, id); }
void Experiments::restore(ExperimentId id) { show(store_, Kind::Experiment, id); }

std::unique_ptr<ExperimentSink> Experiments::sink(ExperimentId id) {
  return store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Experiment, id);
    return std::make_unique<ClaimedExperiment>(
        store_, take(connection, Kind::Experiment, id, store_.writer()));
  });
}

}  // namespace hankki
