// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/similarity_aware.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/evaluation/assignment.h"
#include "core/evaluation/evaluator.h"
#include "core/evaluation/rank_agreement.h"
#include "core/models/registry.h"
#include "tests/support/tiny_data.h"

namespace hankki {
namespace {

using testing::ElementsAre;
using testing::Pair;

constexpr double kDigits = 5e-10;
constexpr double kOfFloats = 5e-8;  // cosines are kept as floats

struct Alike {
  ItemIndex a, b;
  float cosine;
};

/// The edges that reach the threshold.
NeighbourGraph graph_of(std::size_t size, const std::vector<Alike>& cosines, float threshold) {
  std::vector<std::vector<std::pair<ItemIndex, float>>> rows(size);
  for (const Alike& pair : cosines) {
    if (pair.cosine < threshold) continue;
    rows[pair.a].emplace_back(pair.b, pair.cosine);
    rows[pair.b].emplace_back(pair.a, pair.cosine);
  }
  NeighbourGraph graph{.offsets = {0}, .columns = {}, .weights = {}};
  for (auto& row : rows) {
    std::ranges::sort(row);
    for (const auto& [other, cosine] : row) {
      graph.columns.push_back(other);
      graph.weights.push_back(cosine);
    }
    graph.offsets.push_back(std::ssize(graph.columns));
  }
  return graph;
}

enum Item : ItemIndex { a, b, c, d, e, f, g, h };
const std::vector<Alike> kCosines{{a, b, .92F}, {b, c, .88F}, {a, c, .70F},
                                  {d, e, .90F}, {f, g, .60F}, {c, d, .50F}};
const std::vector<ItemIndex> kRecommended{b, c, e, h, f};
const std::vector<ItemIndex> kTest{a, d};

AlikeItems known_items(AlikeClasses classes = AlikeClasses::Components) {
  return alike_items(graph_of(8, kCosines, .85F), {.classes = classes}, {});
}

TEST(SimilarityAware, KnownAnswers) {
  const AlikeItems alike = known_items();
  EXPECT_THAT(alike.classes.members(), ElementsAre(ElementsAre(a, b, c), ElementsAre(d, e),
                                                   ElementsAre(f), ElementsAre(g), ElementsAre(h)));
  EXPECT_THAT(alike.class_sizes(), ElementsAre(Pair(1, 3), Pair(2, 1), Pair(3, 1)));
  EXPECT_DOUBLE_EQ(alike.largest_share(), 3.0 / 8);
  EXPECT_EQ(accuracy_at(kRecommended, kTest, 5).recall, 0);
  const AlikeAccuracy accuracy = alike_accuracy_at(kRecommended, kTest, 5, alike);
  EXPECT_EQ(accuracy.class_recall, 1);
  EXPECT_NEAR(accuracy.novelty_ndcg, .919720789, kDigits);
  EXPECT_NEAR(accuracy.soft_recall, .91, kOfFloats);
  EXPECT_NEAR(accuracy.soft_ndcg, .840011654, kOfFloats);
}

TEST(SimilarityAware, AnItemIsAlwaysLikeItself) {
  const AlikeAccuracy accuracy = alike_accuracy_at(std::vector<ItemIndex>{g, a},
                                                   std::vector<ItemIndex>{a, g}, 2, known_items());
  EXPECT_EQ(accuracy.class_recall, 1);
  EXPECT_EQ(accuracy.novelty_ndcg, 1);
  EXPECT_EQ(accuracy.soft_recall, 1);
  EXPECT_EQ(accuracy.soft_ndcg, 1);
}

TEST(SimilarityAware, NearCopiesGainOnce) {
  // a, b and c are one dish, which alone was chosen: three of them are no better than one.
  const auto accuracy = [](std::vector<ItemIndex> ranked) {
    return alike_accuracy_at(ranked, std::vector<ItemIndex>{a}, 3, known_items());
  };
  EXPECT_EQ(accuracy({b, a, c}).novelty_ndcg, accuracy({b, f, g}).novelty_ndcg);
  EXPECT_EQ(accuracy({b, a, c}).class_recall, accuracy({b, f, g}).class_recall);
  EXPECT_EQ(accuracy({b, a, c}).soft_recall, 1) << "the best assignment takes the item itself";
  EXPECT_FLOAT_EQ(static_cast<float>(accuracy({b, a, c}).soft_ndcg), .92F)
      << "by rank, the copy takes it first";
}

TEST(SimilarityAware, ChanceOfAClass) {
  EXPECT_NEAR(class_hit_chance(1, 1000, 10), .01, 1e-12);
  EXPECT_NEAR(class_hit_chance(5, 1000, 10), .049106295, kDigits);
  EXPECT_NEAR(class_hit_chance(20, 1000, 10), .183682053, kDigits);
  EXPECT_NEAR(class_hit_chance(500, 1000, 10), .999066812, kDigits);
  EXPECT_EQ(class_hit_chance(1, 10, 10), 1) << "all are drawn";
  EXPECT_EQ(class_hit_chance(0, 10, 5), 0);
  EXPECT_DOUBLE_EQ(corrected_for_chance(.55, .1), .5);
  EXPECT_EQ(corrected_for_chance(1, 1), 0);
}

TEST(SimilarityAware, ChanceIsOfWhatCanBeRecommended) {
  const AlikeItems alike = known_items();
  const auto relevant = InteractionMatrix::from_pairs(1, 8, {{0, a}, {0, d}});
  const auto train = InteractionMatrix::from_pairs(1, 8, {{0, b}, {0, f}});
  const RankedLists lists{.k = 2, .users = {0}, .items = {c, e}, .scores = {2, 1}};
  const std::array<const InteractionMatrix*, 1> masked{&train};
  const std::vector<std::int32_t> ks{2};
  const auto metrics = similarity_aware_metrics({lists, relevant, masked, alike}, ks);
  // Of a, c, d, e, g, h two are drawn: both classes have two members left.
  EXPECT_NEAR(metrics.at("class_recall_chance@2"), 1 - (4.0 / 6) * (3.0 / 5), 1e-12);
  EXPECT_EQ(metrics.at("class_recall@2"), 1);
  EXPECT_EQ(metrics.at("recall@2"), 0);
}

TEST(SimilarityAware, CompleteLinkJoinsWhatIsAlikeThroughout) {
  EXPECT_THAT(known_items(AlikeClasses::CompleteLink).classes.members(),
              ElementsAre(ElementsAre(a, b), ElementsAre(d, e), ElementsAre(c), ElementsAre(f),
                          ElementsAre(g), ElementsAre(h)));
}

TEST(SimilarityAware, TwoTrianglesAreTwoCommunities) {
  const NeighbourGraph triangles = graph_of(
      6, {{0, 1, 1}, {1, 2, 1}, {0, 2, 1}, {2, 3, 1}, {3, 4, 1}, {4, 5, 1}, {3, 5, 1}}, .85F);
  const AlikeItems alike = alike_items(triangles, {.classes = AlikeClasses::Communities}, {});
  EXPECT_THAT(alike.class_sizes(), ElementsAre(Pair(3, 2)));
  EXPECT_NEAR(alike.modularity, 5.0 / 14, 1e-12);
}

/// 2-dimensional vectors at these angles, in degrees.
Vectors at_angles(const std::vector<double>& degrees) {
  Vectors vectors{.dimensions = 2, .values = {}};
  for (const double angle : degrees) {
    vectors.values.push_back(static_cast<float>(std::cos(angle * 3.14159265358979 / 180)));
    vectors.values.push_back(static_cast<float>(std::sin(angle * 3.14159265358979 / 180)));
  }
  return normalised(std::move(vectors));
}

TEST(SimilarityAware, OnlyMutualNeighboursAreAlike) {
  // 2's nearest is 1, whose nearest is 0.
  const Vectors vectors = at_angles({0, 1, 3, 90});
  const AlikeItems one = alike_items(vectors, {.neighbours = 1, .threshold = .9}, {});
  EXPECT_THAT(one.class_sizes(), ElementsAre(Pair(1, 2), Pair(2, 1)));
  const AlikeItems two = alike_items(vectors, {.neighbours = 2, .threshold = .9}, {});
  EXPECT_THAT(two.class_sizes(), ElementsAre(Pair(1, 1), Pair(3, 1)));
  EXPECT_THAT(alike_items(at_angles({5, 5}), {.threshold = 1}, {}).class_sizes(),
              ElementsAre(Pair(2, 1)));
  EXPECT_EQ(alike_items(Vectors{}, {}, {}).largest_share(), 0);
}

TEST(SimilarityAware, NothingAlikeGivesTheExactMetricsBitForBit) {
  const test::TinyData data = test::two_tastes();
  const auto model = make_model("random", model_spec("random").preset("default"));
  model->begin(data.split.train, 3, {});
  const std::vector<std::int32_t> ks{1, 5, 20};
  const Evaluation exact = evaluate(*model, data.split, Part::Test, data.dataset, {.ks = ks}, {});
  Vectors same{.dimensions = 2, .values = {}};  // all alike, were it not for the options
  for (std::size_t i = 0; i < data.split.items.size(); ++i)
    same.values.insert(same.values.end(), {1, 0});
  const std::array<const InteractionMatrix*, 2> masked{&data.split.train, &data.split.validation};
  EXPECT_GT(exact.metrics.at("recall@20"), exact.metrics.at("recall@5"));
  for (const AlikeOptions& options :
       {AlikeOptions{.threshold = 1.000001}, AlikeOptions{.neighbours = 0, .threshold = .1}}) {
    const AlikeItems alike = alike_items(same, options, {});
    const auto metrics =
        similarity_aware_metrics({exact.lists, data.split.test, masked, alike}, ks);
    for (const std::int32_t k : ks) {
      const std::string at = "@" + std::to_string(k);
      EXPECT_EQ(metrics.at("recall" + at), exact.metrics.at("recall" + at));
      EXPECT_EQ(metrics.at("class_recall" + at), exact.metrics.at("recall" + at));
      EXPECT_EQ(metrics.at("soft_recall" + at), exact.metrics.at("recall" + at));
      EXPECT_EQ(metrics.at("ndcg" + at), exact.metrics.at("ndcg" + at));
      EXPECT_EQ(metrics.at("novelty_ndcg" + at), exact.metrics.at("ndcg" + at));
      EXPECT_EQ(metrics.at("soft_ndcg" + at), exact.metrics.at("ndcg" + at));
    }
  }
}

TEST(AlikeClassesTest, HaveNames) {
  EXPECT_EQ(parse_alike_classes("complete-link"), AlikeClasses::CompleteLink);
  EXPECT_EQ(to_text(AlikeClasses::Communities), "communities");
  EXPECT_THROW(parse_alike_classes("louvain"), Error);
}

double worth_of(const std::vector<std::size_t>& columns, const std::vector<double>& worths,
                std::size_t width) {
  double sum = 0;
  for (std::size_t row = 0; row < columns.size(); ++row)
    if (columns[row] != kNothing) sum += worths[row * width + columns[row]];
  return sum;
}

RC_GTEST_PROP(BestAssignment, IsTheBestOfAll, ()) {
  const auto rows = *rc::gen::inRange<std::size_t>(1, 5);
  const auto columns = *rc::gen::inRange<std::size_t>(1, 5);
  std::vector<double> worths(rows * columns);
  for (double& worth : worths) worth = *rc::gen::inRange(0, 6);
  const auto found = best_assignment(worths, rows, columns);
  std::vector<std::size_t> used;
  for (const std::size_t column : found)
    if (column != kNothing) used.push_back(column);
  RC_ASSERT(used.size() == std::min(rows, columns));
  std::ranges::sort(used);
  RC_ASSERT(std::ranges::adjacent_find(used) == used.end());
  std::vector<std::size_t> order(std::max(rows, columns));
  std::iota(order.begin(), order.end(), std::size_t{0});
  double best = 0;
  do {
    double sum = 0;
    for (std::size_t row = 0; row < rows; ++row)
      if (order[row] < columns) sum += worths[row * columns + order[row]];
    best = std::max(best, sum);
  } while (std::ranges::next_permutation(order).found);
  RC_ASSERT(worth_of(found, worths, columns) == best);
}

TEST(KendallTau, AllowsForTies) {
  const std::vector<double> a{1, 2, 3, 4}, reversed{4, 3, 2, 1}, tied{1, 2, 2, 3}, equal(4, 1.0);
  EXPECT_EQ(kendall_tau(a, a), 1);
  EXPECT_EQ(kendall_tau(a, reversed), -1);
  EXPECT_NEAR(*kendall_tau(a, tied), 5 / std::sqrt(6.0 * 5), 1e-12);
  EXPECT_EQ(kendall_tau(a, equal), std::nullopt);
  EXPECT_EQ(kendall_tau({}, {}), std::nullopt);
}

}  // namespace
}  // namespace hankki
