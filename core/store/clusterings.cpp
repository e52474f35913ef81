// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/clusterings.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "core/store/records.h"
#include "core/store/work_rows.h"

namespace hankki {
namespace {

constexpr std::string_view kClustersFile = "clusters", kLabels = "labels";
Message clustering_advice() { return en::say("cluster the vectors again"); }

constexpr std::string_view kClusteringColumns[] = {"id",      "vectors",    "method",   "settings",
                                                   "seed",    "resolution", "clusters", "measures",
                                                   "created", "state",      "message",  "writer"};

void read_clustering(const Rows& row, const CheckedRow& checked, ClusteringInfo& info) {
  info.request.method = checked.text(2);
  info.request.settings = checked.parsed(3, from_json_text<ParameterValues>);
  info.request.seed = std::bit_cast<std::uint64_t>(row.integer(4));
  info.request.resolution = checked.real(5);
  info.clusters = checked.parsed(6, from_json_text<std::vector<Cluster>>);
  info.measures = checked.parsed(7, from_json_text<std::map<std::string, double>>);
}

constexpr WorkTable<ClusteringInfo> kClusterings{Kind::Clustering, kClusteringColumns,
                                                 read_clustering, &ClusteringInfo::vectors};

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

TensorFile file_of_made(const MadeClusters& made) { return file_of(made.labels); }

void update_made(Connection& connection, ClusteringId id, const MadeClusters& made) {
  update(connection, id, made.clusters);
  connection.run("UPDATE clustering SET measures = ? WHERE id = ?", json_text(made.measures), id);
}

constexpr WorkResult<MadeClusters> kClustersResult{kClustersFile, file_of_made, update_made};

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
  return kClusterings.list(store_, vectors);
}

ClusteringInfo Clusterings::info(ClusteringId id) const { return kClusterings.one(store_, id); }

std::vector<std::uint32_t> Clusterings::labels(ClusteringId id) const {
  const auto [clusters, recipes] = store_.snapshot([&](Connection& connection) {
    const ClusteringInfo info = kClusterings.one(connection, store_, id);
    return std::pair(info.clusters.size(),
                     connection.number("SELECT recipes FROM vectors WHERE id = ?", info.vectors));
  });
  const TensorFile file =
      OwnedFiles(store_, Kind::Clustering, id).load_tensors(kClustersFile, clustering_advice());
  const std::int64_t shape[] = {recipes};
  const auto labels =
      expect_tensor(file.tensors, kLabels, TensorType::U32, shape).as<std::uint32_t>();
  if (!are_places(labels, clusters))
    throw Error(named(Kind::Clustering, id),
                en::say("its labels are of other clusters; {}", clustering_advice()));
  return {labels.begin(), labels.end()};
}

void Clusterings::set_clusters(ClusteringId id, const std::vector<Cluster>& clusters) {
  store_.write([&](Connection& connection) {
    const ClusteringInfo info = kClusterings.one(connection, store_, id);
    check_done(info);
    if (!std::ranges::equal(info.clusters, clusters, {}, &Cluster::identity, &Cluster::identity))
      throw Error(named(Kind::Clustering, id),
                  en::say("its clusters are others by now; look at them again"));
    update(connection, id, clusters);
  });
}

void Clusterings::set_clusters(ClusteringId id, const std::vector<Cluster>& clusters,
                               const std::vector<std::uint32_t>& labels) {
  NewFile file(store_, fmt::format("clusterings/{}", id), kClustersFile, ".safetensors");
  serialize(file_of(labels), [&](std::string_view piece) { file.write(piece); });
  file.finish();
  store_.write([&](Connection& connection) {
    check_done(kClusterings.one(connection, store_, id));
    update(connection, id, clusters);
    file.publish(connection, Kind::Clustering, id, kClustersFile);
  });
}

void Clusterings::remove(ClusteringId id) { hide(store_, Kind::Clustering, id); }
void Clusterings::restore(ClusteringId id) { show(store_, Kind::Clustering, id); }

std::unique_ptr<ClusteringSink> Clusterings::sink(ClusteringId id) {
  return take_work<ClaimedWork<MadeClusters>>(store_, Kind::Clustering, id, kClustersResult);
}

}  // namespace hankki
