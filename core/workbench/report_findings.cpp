// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/store/clusterings.h"
#include "core/store/maps.h"
#include "core/store/vector_sets.h"
#include "core/store/workspace.h"
#include "core/text/text_spec.h"
#include "core/vectors/cluster_methods.h"
#include "core/workbench/report_parts.h"
#include "core/workbench/texts.h"

namespace hankki::report {
namespace {

constexpr std::size_t kTerms = 20;
constexpr std::int64_t kMostOfTexts = 4;  // a term stands in at most one of so many
constexpr std::size_t kClusters = 15;

template <typename Info>
void keep_done(std::vector<Info>& all) {
  std::erase_if(all, [](const Info& info) { return info.work.state != RunState::Done; });
}

/// The terms with the largest sum of weights: what recipes are about, function words left aside,
/// and what so many of them say that it marks none ("make and share this recipe"). Nothing
/// where no term is left.
std::optional<ReportFigure> terms_figure(const RecipeTerms& terms) {
  std::vector<double> sums(terms.counts.terms.size());
  for (std::size_t i = 0; i < terms.counts.columns.size(); ++i)
    sums[terms.counts.columns[i]] += terms.weights.weights[i];
  const auto texts =
      std::ranges::count_if(terms.counts.lengths, [](const auto length) { return length > 0; });
  std::vector<std::uint32_t> order;
  for (std::uint32_t term = 0; term < sums.size(); ++term)
    if (kMostOfTexts * terms.counts.frequency[term] <= texts) order.push_back(term);
  if (order.empty()) return std::nullopt;
  const auto count = std::min(kTerms, order.size());
  std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count),
                            [&](std::uint32_t left, std::uint32_t right) {
                              return sums[left] != sums[right] ? sums[left] > sums[right]
                                                               : left < right;
                            });
  BarChart chart{.alike = true};
  BarChart::Panel weight{.title = en::say("Sum of TF-IDF weights"), .x = en::say("weight")};
  BarChart::Panel recipes{.title = en::say("Recipes with the term"), .x = en::say("recipes")};
  for (std::size_t i = 0; i < count; ++i) {
    chart.rows.push_back({terms.counts.terms[order[i]], {}, 0});
    weight.values.push_back(sums[order[i]]);
    recipes.values.push_back(terms.counts.frequency[order[i]]);
  }
  chart.panels = {std::move(weight), std::move(recipes)};
  return ReportFigure{
      "terms",
      en::say("Terms that weigh most over {} recipes with a text, of {} terms; those in more "
              "than a quarter of the texts are left out.",
              grouped(texts), grouped(static_cast<std::int64_t>(terms.counts.terms.size()))),
      std::move(chart)};
}

void add_terms(Material& material, Blocks& blocks) {
  const auto& recipes = material.data().recipes();
  if (std::ranges::all_of(recipes, [](const Recipe& recipe) { return recipe.name.empty(); }))
    return;
  ParameterValues values = text_spec().parameters.defaults();
  values.set("stop_words", std::vector<std::string>{"english"});
  try {
    const RecipeTerms terms = recipe_terms(material.data(), values, material.job());
    if (auto figure = terms_figure(terms)) blocks.push_back(std::move(*figure));
  } catch (const Error& error) {
    blocks.push_back(en::say("Terms could not be counted: {}.", error.message()));
  }
}

ReportTable vectors_table(const std::vector<VectorsInfo>& all) {
  ReportTable table{"vectors",
                    en::say("Vectors of recipes."),
                    {{en::say("Name")},
                     {en::say("Encoder")},
                     {en::say("Recipes"), Look::Count},
                     {en::say("Without a text"), Look::Count},
                     {en::say("Dimensions"), Look::Count},
                     {en::say("Seconds"), Look::Number, 1}},
                    {}};
  for (const VectorsInfo& info : all)
    table.rows.push_back({info.request.name, info.request.encoder, info.recipes, info.empty,
                          info.dimensions, info.seconds});
  return table;
}

ReportTable clusters_table(const ClusteringInfo& info) {
  ReportTable table{"clusters",
                    en::say("The largest of {} clusters ({}).", info.clusters.size(),
                            name_of(cluster_methods(), info.request.method)),
                    {{en::say("Cluster")}, {en::say("Recipes"), Look::Count}},
                    {}};
  const bool tagged = std::ranges::any_of(
      info.clusters, [](const Cluster& cluster) { return !cluster.tags.empty(); });
  if (tagged) table.columns.push_back({en::say("Tags")});
  for (const std::size_t place : clusters_by_size(info)) {
    if (table.rows.size() == kClusters) break;
    const Cluster& cluster = info.clusters[place];
    auto& row = table.rows.emplace_back(std::vector<Cell>{cluster.name, cluster.size});
    if (tagged) row.emplace_back(fmt::format("{}", fmt::join(cluster.tags, ", ")));
  }
  return table;
}

}  // namespace

std::vector<std::size_t> clusters_by_size(const ClusteringInfo& info) {
  std::vector<std::size_t> order(info.clusters.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [&](std::size_t place) { return info.clusters[place].size; });
  return order;
}

Blocks findings_part(Material& material) {
  Blocks blocks;
  add_terms(material, blocks);
  auto vectors = material.workspace().vectors().list(material.dataset().id);
  keep_done(vectors);
  if (vectors.empty()) return blocks;
  blocks.push_back(vectors_table(vectors));
  auto maps = material.workspace().maps().list(vectors.back().id);
  auto clusterings = material.workspace().clusterings().list(vectors.back().id);
  keep_done(maps);
  keep_done(clusterings);
  const ClusteringInfo* clusters = clusterings.empty() ? nullptr : &clusterings.back();
  if (!maps.empty())
    for (ReportBlock& block : map_blocks(material, vectors.back(), maps.back(), clusters))
      blocks.push_back(std::move(block));
  if (clusters) blocks.push_back(clusters_table(*clusters));
  return blocks;
}

}  // namespace hankki::report
