// SPDX-License-Identifier: GPL-3.0-or-later
// Item2Vec's draws against their probabilities, and what it learns where that is known.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "core/base/threads.h"
#include "core/models/item_draws.h"
#include "core/models/registry.h"
#include "core/models/skip_gram.h"
#include "tests/support/sparse_data.h"

namespace hankki {
namespace {

ParameterValues parameters_with(std::initializer_list<std::pair<const char*, ParameterValue>> set) {
  ParameterValues values = model_spec("item2vec").preset("default");
  for (const auto& [name, value] : set) values.set(name, value);
  return values;
}

TEST(ItemDraws, AreInProportionToTheWeights) {
  const std::vector<double> weights{0, 1, 2.5, 0.5, 6};
  const ItemDraws draws({10, 11, 12, 13, 14}, weights);
  RandomEngine engine = random_stream(3, "test");
  std::vector<double> counts(5);
  constexpr int kDraws = 200'000;
  for (int n = 0; n < kDraws; ++n) ++counts[draws(engine) - 10];
  EXPECT_EQ(counts[0], 0);
  for (std::size_t i = 0; i < 5; ++i) EXPECT_NEAR(counts[i] / kDraws, weights[i] / 10, 0.005);
}

TEST(ItemDraws, OfNoWeightAreDrawnAlike) {
  const ItemDraws draws({4, 5}, std::vector<double>{0, 0});
  RandomEngine engine = random_stream(3, "test");
  int fours = 0;
  for (int n = 0; n < 10'000; ++n) fours += draws(engine) == 4;
  EXPECT_NEAR(fours, 5000, 250);
}

TEST(Item2Vec, WhatStandsBesideNothingHasAVectorOfZeros) {
  // Item 2 is alone in its history, nobody has item 3.
  const auto train = InteractionMatrix::from_pairs(3, 4, {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 2}});
  SkipGram learner(parameters_with({{"learning_rate", 0.1}}));
  learner.begin(train, 8, 5);
  learner.run_epoch(0, {});
  learner.run_epoch(1, {});
  const auto is_zero = [&](ItemIndex item, const std::vector<float>& table) {
    const auto row = std::span(table).subspan(item * 8, 8);
    return std::ranges::all_of(row, [](float value) { return value == 0; });
  };
  for (const ItemIndex item : {2U, 3U}) {
    EXPECT_FALSE(learner.has_pairs(item));
    EXPECT_TRUE(is_zero(item, learner.inputs));
    EXPECT_TRUE(is_zero(item, learner.outputs));
  }
  EXPECT_FALSE(is_zero(0, learner.inputs));
  EXPECT_FALSE(is_zero(1, learner.outputs));
}

// With many negatives a pair's optimum is the pointwise mutual information less log k (Levy,
// Goldberg 2014): here every two items of a group stand beside each other, and no others.
TEST(Item2Vec, FindsTheGroupsThatStandTogether) {
  std::vector<std::pair<UserIndex, ItemIndex>> pairs;
  for (UserIndex user = 0; user < 200; ++user)
    for (ItemIndex n = 0; n < 4; ++n)
      pairs.emplace_back(user, 10 * (user % 4) + (user / 4 * 3 + n * (1 + user % 3)) % 10);
  const auto train = InteractionMatrix::from_pairs(200, 40, std::move(pairs));
  auto model = make_model("item2vec", parameters_with({{"dimensions", std::int64_t{16}},
                                                       {"epochs", std::int64_t{40}},
                                                       {"learning_rate", 0.05}}));
  model->begin(train, 1, {});
  double first = 0, last = 0;
  for (int epoch = 0; epoch < 40; ++epoch) {
    last = model->run_epoch(epoch, {}).front().second;
    if (epoch == 0) first = last;
  }
  EXPECT_LT(last, 0.7 * first);
  model->prepare_scoring();
  const auto histories = InteractionMatrix::from_pairs(1, 40, {{0, 10}, {0, 15}});
  std::vector<float> scores(40);
  model->score_histories(histories, scores);
  const float weakest = *std::min_element(scores.begin() + 10, scores.begin() + 20);
  for (ItemIndex item = 0; item < 40; ++item)
    if (item / 10 != 1) {
      EXPECT_LT(scores[item], weakest) << item;
    }
}

TEST(Item2Vec, NearItemsArePairsToo) {
  // Item 3 was chosen by nobody, and is near item 0.
  const auto train = InteractionMatrix::from_pairs(2, 4, {{0, 0}, {0, 1}, {1, 1}, {1, 2}});
  constexpr auto kNone = NearItems::kNone;
  SkipGram learner(parameters_with({{"learning_rate", 0.1}, {"epochs", std::int64_t{400}}}));
  learner.begin(train, 4, 5);
  EXPECT_FALSE(learner.has_pairs(3));
  learner.add_near({.count = 1, .items = {3, kNone, kNone, 0}}, 3);
  EXPECT_TRUE(learner.has_pairs(3));
  for (int epoch = 0; epoch < 400; ++epoch) learner.run_epoch(epoch, {});
  const auto foretold = [&](ItemIndex item) {
    return std::inner_product(&learner.inputs[12], &learner.inputs[16], &learner.outputs[item * 4],
                              0.0F);
  };
  EXPECT_GT(foretold(0), 0);
  EXPECT_LT(foretold(1), 0);
  EXPECT_LT(foretold(2), 0);
}

TEST(Item2Vec, EachWayToCompareRanksATasteFirst) {
  const test::TinyData data = test::two_tastes();
  for (const char* score : {"cosine", "product", "context"}) {
    auto model = make_model("item2vec", parameters_with({{"score", std::string(score)},
                                                         {"dimensions", std::int64_t{16}},
                                                         {"epochs", std::int64_t{60}}}));
    model->begin(data.split.train, 1, {});
    for (int epoch = 0; epoch < 60; ++epoch) model->run_epoch(epoch, {});
    model->prepare_scoring();
    std::vector<float> scores(data.split.train.items());
    model->score(std::vector<UserIndex>{0}, scores);  // likes even items
    double even = 0, odd = 0;
    for (std::size_t item = 0; item < scores.size(); ++item)
      (item % 2 == 0 ? even : odd) += static_cast<double>(scores[item]);
    EXPECT_GT(even, odd) << score;
  }
}

}  // namespace
}  // namespace hankki
