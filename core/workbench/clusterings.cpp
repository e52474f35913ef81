// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/clusterings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "core/base/spec_list.h"
#include "core/base/stopwatch.h"
#include "core/text/cluster_names.h"
#include "core/text/text_spec.h"
#include "core/vectors/cluster_methods.h"
#include "core/vectors/k_means.h"
#include "core/vectors/neighbour_search.h"
#include "core/vectors/partition_match.h"
#include "core/workbench/cluster_edits.h"
#include "core/workbench/clustered_vectors.h"
#include "core/workbench/run_under.h"

namespace hankki {
namespace {

constexpr std::int64_t kTermsForNames = 20'000;
constexpr std::string_view kBetweenTerms = ", ";

/// Of all rows, where `found` is of those of `clustered`.
Partition spread_out(const Partition& found, const ClusteredVectors& clustered, std::size_t all) {
  Partition partition{std::vector<std::uint32_t>(all, Partition::kNone), found.clusters};
  for (std::size_t i = 0; i < clustered.rows().size(); ++i)
    partition.cluster_of[clustered.rows()[i]] = found.cluster_of[i];
  return partition;
}

/// What recipes are called says best what they are, in one word or two; where none has a name,
/// their usual fields.
RecipeCorpus corpus_for_names(const Dataset& dataset) {
  const bool named = std::ranges::any_of(dataset.recipes(),
                                         [](const Recipe& recipe) { return !recipe.name.empty(); });
  return {dataset, named ? std::vector{TextField::Name} : usual_fields(dataset)};
}

TermCounts terms_for_names(const RecipeCorpus& corpus, const JobContext& job) {
  return count_terms(corpus, {.stop_words = english_stop_words(), .longest_ngram = 2},
                     {.terms = kTermsForNames}, job);
}

/// The cluster of each of the corpus's recipes.
std::vector<std::uint32_t> of_documents(std::span<const std::uint32_t> labels,
                                        std::span<const ItemIndex> rows,
                                        std::span<const ItemIndex> documents) {
  std::vector<std::uint32_t> clusters;
  for (const ItemIndex recipe : documents) {
    const auto row = std::ranges::lower_bound(rows, recipe);
    const bool known = row != rows.end() && *row == recipe;
    clusters.push_back(known ? labels[static_cast<std::size_t>(row - rows.begin())]
                             : NamedLevel::kNone);
  }
  return clusters;
}

std::vector<std::string> split_name(std::string_view name) {
  std::vector<std::string> terms;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(kBetweenTerms, at), name.size());
    terms.emplace_back(name.substr(at, end - at));
    at = end + kBetweenTerms.size();
  }
  return terms;
}

std::vector<std::string> names_for(const Partition& partition, const RecipeVectors& vectors,
                                   const Dataset& dataset, const MadeClusters* broader,
                                   const JobContext& job) {
  const RecipeCorpus corpus = corpus_for_names(dataset);
  const TermCounts counts = terms_for_names(corpus, job);
  const auto fine = of_documents(partition.cluster_of, vectors.recipes, corpus.recipes());
  NamedLevel level{fine, partition.clusters, {}};
  std::vector<std::uint32_t> broad, parents;
  std::vector<std::vector<std::string>> parent_names;
  if (broader) {
    broad = of_documents(broader->labels, vectors.recipes, corpus.recipes());
    parents = parents_of(level, {broad, broader->clusters.size(), {}});
    level.parents = parents;
    for (const Cluster& cluster : broader->clusters)
      parent_names.push_back(split_name(cluster.name));
  }
  std::vector<std::string> names;
  for (const auto& terms : cluster_names(counts, level, parent_names)) {
    names.push_back(terms.empty() ? fmt::format("{}", names.size() + 1)
                                  : fmt::format("{}", fmt::join(terms, kBetweenTerms)));
  }
  return names;
}

std::vector<std::string> ids_of(const RecipeVectors& vectors, const Dataset& dataset) {
  std::vector<std::string> ids;
  for (const ItemIndex recipe : vectors.recipes) ids.push_back(dataset.recipes()[recipe].id);
  return ids;
}

bool same(const ClusteringRequest& a, const ClusteringRequest& b) {
  return a.method == b.method && a.settings == b.settings && a.seed == b.seed &&
         a.resolution == b.resolution;
}

std::vector<ClusteringInfo> done_by(const Workspace& workspace, VectorsId vectors,
                                    const std::string& method) {
  auto list = workspace.clusterings().list(vectors);
  std::erase_if(list, [&](const ClusteringInfo& info) {
    return info.work.state != RunState::Done || info.request.method != method;
  });
  return list;
}

/// The newest with the next lower resolution.
std::optional<MadeClusters> broader_than(const Workspace& workspace, const ClusteringInfo& info) {
  std::optional<ClusteringInfo> best;
  for (ClusteringInfo& other : done_by(workspace, info.vectors, info.request.method))
    if (other.request.resolution < info.request.resolution &&
        (!best || other.request.resolution >= best->request.resolution))
      best = std::move(other);
  return best ? std::optional(stored_clusters(workspace, best->id)) : std::nullopt;
}

/// The newest with the same resolution.
std::optional<MadeClusters> before(const Workspace& workspace, const ClusteringInfo& info) {
  std::optional<ClusteringInfo> best;
  for (ClusteringInfo& other : done_by(workspace, info.vectors, info.request.method))
    if (other.request.resolution == info.request.resolution) best = std::move(other);
  return best ? std::optional(stored_clusters(workspace, best->id)) : std::nullopt;
}

}  // namespace

MadeClusters stored_clusters(const Workspace& workspace, ClusteringId id) {
  MadeClusters made;
  workspace.snapshot([&] {
    const ClusteringInfo info = workspace.clusterings().info(id);
    made = {info.clusters, workspace.clusterings().labels(id), info.measures};
  });
  return made;
}

void store_edited(Workspace& workspace, ClusteringId id, const MadeClusters& edited) {
  const ClusteringInfo info = workspace.clusterings().info(id);
  const bool same = std::ranges::equal(info.clusters, edited.clusters, {}, &Cluster::identity,
                                       &Cluster::identity);
  if (same && workspace.clusterings().labels(id) == edited.labels)
    return workspace.clusterings().set_clusters(id, edited.clusters);
  workspace.clusterings().set_clusters(id, edited.clusters, edited.labels);
}

ClusteringRequest completed(ClusteringRequest request) {
  const ClusterMethod& method = cluster_method(request.method);
  request.settings = completed_values(method.spec, request.settings);
  if (!method.has_resolution) request.resolution = 0;
  return request;
}

MadeClusters make_clusters(const RecipeVectors& vectors, const Dataset& dataset,
                           const ClusteringRequest& request, const MadeClusters* broader,
                           const JobContext& job, ClusteredVectors* shared) {
  const ClusterMethod& method = cluster_method(request.method);
  Stopwatch watch;
  std::optional<ClusteredVectors> own;
  ClusteredVectors& clustered = shared ? *shared : own.emplace(vectors.vectors);
  const FoundNeighbours& near =
      clustered.nearest(method.neighbours(request.settings), neighbour_search_of(request.settings),
                        request.seed, job);
  FoundClusters found = method.find({clustered.vectors(), Nearness::Cosine, near.neighbours,
                                     request.settings, request.resolution, request.seed},
                                    job);
  const Partition partition = spread_out(found.partition, clustered, vectors.recipes.size());
  MadeClusters made = new_clusters(partition, names_for(partition, vectors, dataset, broader, job),
                                   ids_of(vectors, dataset));
  made.measures = std::move(found.measures);
  add_recall(near.recall, made.measures);
  made.measures["seconds"] = watch.lap();
  return made;
}

MadeClusters split_again(const MadeClusters& made, std::string_view identity,
                         const RecipeVectors& vectors, const Dataset& dataset, std::size_t parts,
                         std::uint64_t seed, const JobContext& job) {
  RecipeVectors members{{}, {vectors.vectors.dimensions, {}}, {}};
  for (const std::uint32_t member : members_of(made, identity)) {
    const auto row = vectors.vectors.row(member);
    members.vectors.values.insert(members.vectors.values.end(), row.begin(), row.end());
    members.recipes.push_back(vectors.recipes[member]);
  }
  const Partition found =
      k_means(members.vectors, {.clusters = parts, .seed = seed}, job).partition;
  return split(made, identity, found, names_for(found, members, dataset, nullptr, job),
               ids_of(vectors, dataset));
}

ClusteringId add_clustering(Workspace& workspace, VectorsId vectors,
                            const ClusteringRequest& request) {
  for (const ClusteringInfo& info : done_by(workspace, vectors, request.method))
    if (same(info.request, request)) return info.id;
  return workspace.clusterings().add(vectors, request);
}

ClusteringInfo make_stored_clusters(Workspace& workspace, ClusteringId id, const LoadedData& data,
                                    const RecipeVectors& loaded, const JobContext& job,
                                    const Interruption& interruption, ClusteredVectors* shared) {
  const ClusteringInfo stored = workspace.clusterings().info(id);
  if (stored.work.state == RunState::Done) return stored;
  const auto sink = workspace.clusterings().sink(id);
  run_under(*sink, interruption, [&] {
    const auto broader = broader_than(workspace, stored);
    const auto older = before(workspace, stored);
    MadeClusters made = make_clusters(loaded, *data.dataset, completed(stored.request),
                                      broader ? &*broader : nullptr, job, shared);
    if (older) {
      const Partition was = partition_of(*older), is = partition_of(made);
      const double kept = kept_share(was, is, continued_clusters(was, is));
      made = followed(*older, std::move(made));
      made.measures["kept_names"] = kept;
    }
    sink->done(made);
  });
  return workspace.clusterings().info(id);
}

}  // namespace hankki
