// SPDX-License-Identifier: GPL-3.0-or-later
// Users whom a model never saw: what is computed for them against its definition.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "core/base/error.h"
#include "core/models/pairwise_fold_in.h"
#include "core/models/reasons.h"
#include "core/models/registry.h"

namespace hankki {
namespace {

InteractionMatrix random_matrix(std::uint32_t users, std::uint32_t items, unsigned seed = 4) {
  std::mt19937 random(seed);
  std::vector<std::pair<UserIndex, ItemIndex>> pairs;
  for (UserIndex user = 0; user < users; ++user)
    for (ItemIndex item = 0; item < items; ++item)
      if (random() % 3 == 0) pairs.emplace_back(user, item);
  return InteractionMatrix::from_pairs(users, items, pairs);
}

std::unique_ptr<Recommender> fitted(
    const char* id, const InteractionMatrix& train,
    const std::vector<std::pair<const char*, ParameterValue>>& values, int epochs = 1) {
  ParameterValues parameters = model_spec(id).parameters.defaults();
  for (const auto& [name, value] : values) parameters.set(name, value);
  auto model = make_model(id, parameters);
  model->begin(train, 1, {});
  for (int epoch = 0; epoch < epochs; ++epoch) model->run_epoch(epoch, {});
  model->prepare_scoring();
  return model;
}

std::vector<float> scores(const Recommender& model, UserIndex user, std::uint32_t items) {
  std::vector<float> out(items);
  model.score({{user}}, out);
  return out;
}

std::vector<float> history_scores(const Recommender& model, const InteractionMatrix& histories) {
  std::vector<float> out(std::size_t{histories.users()} * histories.items());
  model.score_histories(histories, out);
  return out;
}

/// Says nothing of strangers.
class Reserved final : public Recommender {
 public:
  const ModelSpec& spec() const override {
    static const ModelSpec spec{{.id = "reserved", .name = "Reserved"}, {}};
    return spec;
  }
  void begin(const InteractionMatrix&, std::uint64_t, const JobContext&) override {}
  LossParts run_epoch(std::int64_t, const JobContext&) override { return {}; }
  void score(std::span<const UserIndex>, std::span<float>) const override {}
  TensorMap weights() const override { return {}; }
  void load_weights(const TensorMap&) override {}
};

TEST(FoldIn, AModelWithoutItSaysWhatToDo) {
  const Reserved model;
  EXPECT_EQ(model.fold_in(), FoldIn::None);
  std::vector<float> out(3);
  try {
    model.score_histories(InteractionMatrix::from_pairs(1, 3, {}), out);
    ADD_FAILURE() << "scored";
  } catch (const Error& fault) {
    EXPECT_THAT(fault.what(), testing::HasSubstr("train it again"));
  }
}

TEST(UserKnnFoldIn, CountsATrainingUserOfTheSameTasteAsANeighbour) {
  const auto train = random_matrix(20, 15);
  const auto model = fitted("userknn", train, {{"shrinkage", 0.0}});
  const auto folded = history_scores(*model, train);
  for (UserIndex user = 0; user < train.users(); ++user) {
    const auto own = scores(*model, user, train.items());
    for (ItemIndex item = 0; item < train.items(); ++item)  // the similarity to itself is 1
      EXPECT_NEAR(folded[user * train.items() + item],
                  own[item] + (train.contains(user, item) ? 1 : 0), 1e-5);
  }
}

TEST(UserKnnFoldIn, GivesNeighboursWhoHaveTheItemAsReasons) {
  const auto train = InteractionMatrix::from_pairs(3, 4, {{0, 0}, {0, 1}, {1, 0}, {1, 2}, {2, 3}});
  const auto model = fitted("userknn", train, {{"shrinkage", 0.0}});
  const ItemIndex history[] = {0};
  const auto reasons = model->explain(history, 2, 5);
  ASSERT_EQ(reasons.size(), 1U);
  EXPECT_EQ(reasons[0].kind, Reason::Kind::User);
  EXPECT_EQ(reasons[0].index, 1U);
  EXPECT_NEAR(reasons[0].weight, 1 / std::sqrt(2.0), 1e-6);
  EXPECT_THAT(model->explain(history, 3, 5), testing::IsEmpty());
}

TEST(IalsFoldIn, IsWhatTrainingConvergesTo) {
  const auto train = random_matrix(30, 12);
  const auto model = fitted("ials", train, {{"dimensions", std::int64_t{4}}}, 300);
  const auto folded = history_scores(*model, train);
  for (UserIndex user = 0; user < train.users(); ++user) {
    const auto own = scores(*model, user, train.items());
    for (ItemIndex item = 0; item < train.items(); ++item)
      EXPECT_NEAR(folded[user * train.items() + item], own[item], 1e-3);
  }
}

TEST(CdaeFoldIn, TakesTheMeanOfTheUsersVectors) {
  const auto train = InteractionMatrix::from_pairs(1, 6, {{0, 1}, {0, 4}});
  const auto model = fitted("cdae", train, {{"dimensions", std::int64_t{4}}}, 20);
  EXPECT_EQ(history_scores(*model, train), scores(*model, 0, 6)) << "one user is the mean";
}

/// E0 + A E0 + ... + A^(layers-1) E0 and the final embeddings, from the definition.
struct DensePropagation {
  DensePropagation(const InteractionMatrix& train, std::span<const float> ego, std::size_t width,
                   int layers)
      : below(ego.begin(), ego.end()), final(below) {
    std::vector<double> layer = below;
    const InteractionMatrix users_of = train.transposed();
    for (int hop = 1; hop <= layers; ++hop) {
      std::vector<double> next(layer.size(), 0.0);
      for (UserIndex user = 0; user < train.users(); ++user)
        for (const ItemIndex item : train.row(user)) {
          const double norm = std::sqrt(static_cast<double>(train.row(user).size()) *
                                        static_cast<double>(users_of.row(item).size()));
          for (std::size_t i = 0; i < width; ++i) {
            const std::size_t u = user * width + i, v = (train.users() + item) * width + i;
            next[u] += layer[v] / norm;
            next[v] += layer[u] / norm;
          }
        }
      for (std::size_t i = 0; i < next.size(); ++i) {
        final[i] += next[i];
        if (hop < layers) below[i] += next[i];
      }
      layer = next;
    }
    for (double& value : final) value /= layers + 1;
  }
  std::vector<double> below, final;
};

TEST(LightGcnFoldIn, IsANewNodeWithoutAVectorOfItsOwn) {
  const auto train = random_matrix(9, 7);
  const auto history = InteractionMatrix::from_pairs(1, 7, {{0, 1}, {0, 2}, {0, 5}});
  const std::size_t width = 3;
  for (const int layers : {1, 2, 3, 4}) {
    SCOPED_TRACE(layers);
    const auto model = fitted(
        "lightgcn", train,
        {{"dimensions", static_cast<std::int64_t>(width)}, {"layers", std::int64_t{layers}}}, 2);
    const TensorMap tensors = model->weights();
    const DensePropagation dense(train, tensors.at("nodes").as<float>(), width, layers);
    const auto popularity = train.column_counts();
    const auto folded = history_scores(*model, history);
    for (ItemIndex item = 0; item < train.items(); ++item) {
      double expected = 0;
      for (const ItemIndex past : history.row(0))
        for (std::size_t i = 0; i < width; ++i)
          expected += dense.below[(train.users() + past) * width + i] /
                      std::sqrt(3.0 * popularity[past]) / (layers + 1) *
                      dense.final[(train.users() + item) * width + i];
      EXPECT_NEAR(folded[item], expected, 1e-6);
    }
  }
}

TEST(PairwiseFoldIn, SettlesAtAMinimumThatNoStepBetters) {
  std::mt19937 random(8);
  std::normal_distribution<float> normal;
  const std::size_t width = 4, items = 30;
  std::vector<float> table(items * width), bias(items);
  for (float& value : table) value = normal(random);
  for (float& value : bias) value = normal(random);
  const ItemIndex history[] = {3, 9, 10, 28};
  std::vector<float> user(width);
  fit_pairwise_user(history, table, bias, 0.02F, user);

  const auto loss = [&](std::span<const float> u) {
    double sum = 0, pairs = 0, squares = 0;
    for (const ItemIndex p : history)
      for (ItemIndex n = 0; n < items; ++n) {
        if (std::ranges::binary_search(history, n)) continue;
        double x = bias[p] - bias[n];
        for (std::size_t i = 0; i < width; ++i)
          x += u[i] * (table[p * width + i] - table[n * width + i]);
        sum += std::log1p(std::exp(-x));
        ++pairs;
      }
    for (const float value : u) squares += value * value;
    return sum / pairs + 0.02 / 2 * squares;
  };
  const double least = loss(user);
  EXPECT_LT(least, loss(std::vector<float>(width, 0)));
  for (std::size_t i = 0; i < width; ++i)
    for (const float step : {-0.3F, 0.3F}) {
      auto moved = user;
      moved[i] += step;
      EXPECT_GT(loss(moved), least);
    }
  std::vector<float> again(width);
  fit_pairwise_user(history, table, bias, 0.02F, again);
  EXPECT_EQ(again, user);
}

TEST(PairwiseFoldIn, WithoutAnythingToRankIsZero) {
  const std::vector<float> table{1, 2, 3, 4};
  std::vector<float> user{7, 7};
  fit_pairwise_user({}, table, {}, 0.1F, user);
  EXPECT_THAT(user, testing::ElementsAre(0, 0));
  user = {7, 7};
  const ItemIndex all[] = {0, 1};
  fit_pairwise_user(all, table, {}, 0.1F, user);
  EXPECT_THAT(user, testing::ElementsAre(0, 0));
}

TEST(Reasons, ComeStrongestFirstAndTiesByIndex) {
  const auto reasons = item_reasons(std::vector<ItemIndex>{1, 2, 3, 4},
                                    Reason::Measure::Contribution, 3, [](ItemIndex past) {
                                      return past == 2 ? 0.0 : past == 4 ? -1.0 : 5.0;
                                    });
  ASSERT_EQ(reasons.size(), 3U);
  EXPECT_EQ(reasons[0].index, 1U);
  EXPECT_EQ(reasons[1].index, 3U);
  EXPECT_EQ(reasons[2].index, 4U) << "against it, but part of the score";
}

TEST(Reasons, SimilarItemsAreNearByAngleAndNoneIsOpposite) {
  const std::vector<float> table{1, 0, 2, 0, 1, 1, -1, 0, 0, 0};
  const auto reasons = similar_items(std::vector<ItemIndex>{1, 2, 3, 4}, 0, table, 2, 9);
  ASSERT_EQ(reasons.size(), 2U);
  EXPECT_EQ(reasons[0].index, 1U);
  EXPECT_DOUBLE_EQ(reasons[0].weight, 1);
  EXPECT_NEAR(reasons[1].weight, std::sqrt(0.5), 1e-7);
  EXPECT_EQ(reasons[0].measure, Reason::Measure::Similarity);
}

}  // namespace
}  // namespace hankki
