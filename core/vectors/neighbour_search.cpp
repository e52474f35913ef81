// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/neighbour_search.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/parameter_builders.h"
#include "core/base/random.h"
#include "core/vectors/nearest.h"
#include "core/vectors/nearest_among.h"
#include "core/vectors/neighbour_index.h"

namespace hankki {
namespace {

constexpr const char* kSearch = "search";
constexpr const char* kAbove = "search_above";
constexpr float kAsNear = 1e-6F;

/// The closeness of the k-th nearest of each of `things`, by all pairs.
std::vector<float> reached_by_all(const Vectors& vectors, Nearness nearness,
                                  std::span<const std::uint32_t> things, std::size_t k,
                                  const JobContext& job) {
  Vectors asked{vectors.dimensions, {}};
  for (const std::uint32_t thing : things)
    asked.values.insert(asked.values.end(), vectors.row(thing).begin(), vectors.row(thing).end());
  const Neighbours all = nearest_among(vectors, asked, nearness, k + 1, job);
  std::vector<float> reached;
  for (std::size_t i = 0; i < things.size(); ++i) {
    // The thing itself is one of the k + 1, unless as many are equal to it, and as near.
    const auto ids = all.ids_of(i);
    const bool is_itself_last = ids[k] == things[i];
    reached.push_back(all.closeness_of(i)[is_itself_last ? k - 1 : k]);
  }
  return reached;
}

Estimate recall_of(const Neighbours& found, const Vectors& vectors, Nearness nearness,
                   std::uint64_t seed, const JobContext& job) {
  job.report(0, 1, en::say("Measuring how many neighbours were missed"));
  const std::size_t k = found.k;
  std::vector<std::uint32_t> things;
  RandomEngine random = random_stream(seed, "recall");
  for (std::size_t i = 0; i < std::min(kRecallSample, vectors.size()); ++i)
    things.push_back(static_cast<std::uint32_t>(random_below(random, vectors.size())));
  const std::vector<float> reached = reached_by_all(vectors, nearness, things, k, job);
  double sum = 0, squares = 0;
  for (std::size_t i = 0; i < things.size(); ++i) {
    const auto hits = std::ranges::count_if(found.closeness_of(things[i]), [&](float closeness) {
      return closeness >= reached[i] - kAsNear;
    });
    const double share = static_cast<double>(hits) / static_cast<double>(k);
    sum += share;
    squares += share * share;
  }
  const auto count = static_cast<double>(things.size());
  const double mean = sum / count;
  const double variance = std::max(0.0, squares / count - mean * mean);
  return {mean, std::sqrt(variance / count)};
}

}  // namespace

FoundNeighbours find_neighbours(const Vectors& vectors, Nearness nearness, std::size_t k,
                                const NeighbourSearch& search, std::uint64_t seed,
                                const JobContext& job) {
  using enum NeighbourSearch::Method;
  if (search.method == Exact || vectors.size() <= std::max(search.above, k + 1)) {
    return {nearness == Nearness::Cosine ? nearest_by_cosine(vectors, k, job)
                                         : nearest_by_distance(vectors, k, job),
            std::nullopt};
  }
  FoundNeighbours found{search.method == Ivf ? nearest_by_lists(vectors, nearness, k, seed, job)
                                             : nearest_by_graph(vectors, nearness, k, seed, job),
                        std::nullopt};
  found.recall = recall_of(found.neighbours, vectors, nearness, seed, job);
  return found;
}

const std::vector<std::string>& neighbour_search_names() {
  static const std::vector<std::string> names{"exact", "ivf", "hnsw"};
  return names;
}

NeighbourSearch::Method parse_neighbour_search(std::string_view text) {
  const auto& names = neighbour_search_names();
  const auto found = std::ranges::find(names, text);
  if (found == names.end())
    throw Error(text, en::say("there is no such way to look for neighbours; there are {}", names));
  return static_cast<NeighbourSearch::Method>(found - names.begin());
}

ParameterSchema with_neighbour_search(std::vector<Parameter> parameters) {
  const Message group = en::say("Search for neighbours");
  parameters.push_back(choice_parameter(
      kSearch, en::say("Neighbours by"), group, neighbour_search_names(),
      en::say("Comparing all pairs, or by an index of faiss: inverted lists (ivf) or a graph "
              "(hnsw). An index misses some; how many is measured and told. Of 150,000 vectors "
              "of 64 numbers all pairs take no longer than lists, and a graph takes far longer.")));
  parameters.push_back(integer_parameter(
      kAbove, en::say("Index above"), group, static_cast<std::int64_t>(NeighbourSearch().above), 0,
      1e9, en::say("So many vectors, or fewer, are compared in all pairs anyway."),
      en::say("vectors")));
  return ParameterSchema(std::move(parameters));
}

NeighbourSearch neighbour_search_of(const ParameterValues& values) {
  if (!values.all().contains(kSearch)) return {};
  return {parse_neighbour_search(values.choice(kSearch)),
          static_cast<std::size_t>(values.integer(kAbove))};
}

void add_recall(const std::optional<Estimate>& recall, std::map<std::string, double>& measures) {
  if (!recall) return;
  measures["neighbour_recall"] = recall->value;
  measures["neighbour_recall_error"] = recall->error;
}

}  // namespace hankki
