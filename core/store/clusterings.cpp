// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/clusterings.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "core/store/checked_row.h"
#include "core/store/claims.h"
#include "core/store/files.h"
#include "core/store/records.h"
#include "core/store/removal.h"
#include "core/store/store.h"
#include "core/store/work_rows.h"

namespace hankki {
namespace {

constexpr std::string_view kFile = "clusters", kLabels = "labels";
Message advice() { return en::say("cluster the vectors again"); }

constexpr std::string_view kColumns[] = {"id",      "vectors",    "method",   "settings",
                                         "seed",    "resolution", "clusters", "measures",
                                         "created", "state",      "message",  "writer"};

ClusteringInfo clustering_of(const Rows& row, const Writers& writers) {
  ClusteringInfo info;
  info.id = row.integer(0);
  const CheckedRow checked(row, "clustering", std::to_string(info.id), kColumns);
  info.vectors = row.integer(1);
  info.request.method = checked.text(2);
  info.request.settings = checked.parsed(3, from_json_text<ParameterValues>);
  info.request.seed = std::bit_cast<std::uint64_t>(row.integer(4));
  info.request.resolution = checked.real(5);
  info.clusters = checked.parsed(6, from_json_text<std::vector<Cluster>>);
  info.measures = checked.parsed(7, from_json_text<std::map<std::string, double>>);
  info.work = work_state_of(row, checked, 8, writers);
  return info;
}

template <typename... Values>
std::vector<ClusteringInfo> select_clusterings(Connection& connection, const Store& store,
                                               std::string_view condition,
                                               const Values&... values) {
  const Writers writers(connection, store.writer());
  Rows rows = connection.run(
      fmt::format("SELECT id, vectors, method, settings, seed, resolution, clusters, measures, "
                  "created, state, message, writer FROM shown_clustering {} ORDER BY id",
                  condition),
      values...);
  std::vector<ClusteringInfo> result;
  while (rows.next()) result.push_back(clustering_of(rows, writers));
  return result;
}

ClusteringInfo select_clustering(Connection& connection, const Store& store, ClusteringId id) {
  auto found = select_clusterings(connection, store, "WHERE id = ?", id);
  if (found.empty()) throw unknown(Kind::Clustering, id);
  return std::move(found.front());
}

TensorFile file_of(const std::vector<std::uint32_t>& labels) {
  TensorFile file;
  file.tensors.emplace(kLabels, Tensor::showing<std::uint32_t>(labels, {std::ssize(labels)}));
  return file;
}

bool are_places(std::span<const std::uint32_t> labels, std::size_t clusters) {
  return std::ranges::all_of(labels, [&](std::uint32_t label) {
    return label < clusters || label == MadeClusters::kNone;
  });
}

void update(Connection& connection, ClusteringId id, const std::vector<Cluster>& clusters) {
  connection.run("UPDATE clustering SET clusters = ? WHERE id = ?", json_text(clusters), id);
}

void check_done(const ClusteringInfo& info) {
  if (info.work.state == RunState::Done) return;
  throw Error(named(Kind::Clustering, info.id),
              en::say("it is not done, so that there is nothing to change; make it first"));
}

class WorkspaceClusteringSink final : public ClusteringSink {
 public:
  WorkspaceClusteringSink(Store& store, Claim claim) : store_(store), claim_(claim) {}
  ~WorkspaceClusteringSink() override { release(store_, claim_); }

  void done(const MadeClusters& made) override {
    store_tensors(store_, claim_, Kind::Clustering, claim_.id, kFile, file_of(made.labels),
                  [&](Connection& connection) {
                    update(connection, claim_.id, made.clusters);
                    connection.run("UPDATE clustering SET measures = ? WHERE id = ?",
                                   json_text(made.measures), claim_.id);
                    end(connection, claim_, RunState::Done, {});
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

ClusteringId Clusterings::add(VectorsId vectors, const ClusteringRequest& request) {
  return store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Vectors, vectors);
    const auto seed = std::bit_cast<std::int64_t>(request.seed);
    Rows found = connection.run(
        "SELECT id FROM shown_clustering WHERE vectors = ? AND method = ? AND settings = ? AND "
        "seed = ? AND resolution = ? AND state <> ?",
        vectors, request.method, json_text(request.settings), seed, request.resolution,
        to_text(RunState::Done));
    if (found.next()) return found.integer(0);
    connection.run(
        "INSERT INTO clustering (vectors, method, settings, seed, resolution, created, state, "
        "writer) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        vectors, request.method, json_text(request.settings), seed, request.resolution, utc_text(),
        to_text(RunState::Queued), store_.writer());
    return connection.number("SELECT last_insert_rowid()");
  });
}

std::vector<ClusteringInfo> Clusterings::list(std::optional<VectorsId> vectors) const {
  return store_.snapshot([&](Connection& connection) {
    return vectors ? select_clusterings(connection, store_, "WHERE vectors = ?", *vectors)
                   : select_clusterings(connection, store_, "");
  });
}

ClusteringInfo Clusterings::info(ClusteringId id) const {
  return store_.snapshot(
      [&](Connection& connection) { return select_clustering(connection, store_, id); });
}

std::vector<std::uint32_t> Clusterings::labels(ClusteringId id) const {
  const auto [clusters, recipes] = store_.snapshot([&](Connection& connection) {
    const ClusteringInfo info = select_clustering(connection, store_, id);
    return std::pair(info.clusters.size(),
                     connection.number("SELECT recipes FROM vectors WHERE id = ?", info.vectors));
  });
  const TensorFile file = OwnedFiles(store_, Kind::Clustering, id).load_tensors(kFile, advice());
  const std::int64_t shape[] = {recipes};
  const auto labels =
      expect_tensor(file.tensors, kLabels, TensorType::U32, shape).as<std::uint32_t>();
  if (!are_places(labels, clusters))
    throw Error(named(Kind::Clustering, id),
                en::say("its labels are of other clusters; {}", advice()));
  return {labels.begin(), labels.end()};
}

void Clusterings::set_clusters(ClusteringId id, const std::vector<Cluster>& clusters) {
  store_.write([&](Connection& connection) {
    const ClusteringInfo info = select_clustering(connection, store_, id);
    check_done(info);
    if (!std::ranges::equal(info.clusters, clusters, {}, &Cluster::identity, &Cluster::identity))
      throw Error(named(Kind::Clustering, id),
                  en::say("its clusters are others by now; look at them again"));
    update(connection, id, clusters);
  });
}

void Clusterings::set_clusters(ClusteringId id, const std::vector<Cluster>& clusters,
                               const std::vector<std::uint32_t>& labels) {
  NewFile file(store_, fmt::format("clusterings/{}", id), kFile, ".safetensors");
  serialize(file_of(labels), [&](std::string_view piece) { file.write(piece); });
  file.finish();
  store_.write([&](Connection& connection) {
    check_done(select_clustering(connection, store_, id));
    update(connection, id, clusters);
    file.publish(connection, Kind::Clustering, id, kFile);
  });
}

void Clusterings::remove(ClusteringId id) { hide(store_, Kind::Clustering, id); }
void Clusterings::restore(ClusteringId id) { show(store_, Kind::Clustering, id); }

std::unique_ptr<ClusteringSink> Clusterings::sink(ClusteringId id) {
  return store_.write([&](Connection& connection) -> std::unique_ptr<ClusteringSink> {
    select_clustering(connection, store_, id);
    return std::make_unique<WorkspaceClusteringSink>(
        store_, take(connection, Kind::Clustering, id, store_.writer()));
  });
}

}  // namespace hankki
