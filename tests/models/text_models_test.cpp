// SPDX-License-Identifier: GPL-3.0-or-later
// Models that read vectors of the recipes' texts: what they do with recipes nobody has chosen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/models/item_map.h"
#include "core/models/near_rows.h"
#include "core/models/registry.h"
#include "tests/support/item_texts.h"
#include "tests/support/tiny_data.h"

namespace hankki {
namespace {

constexpr ItemIndex kFirstCold = 36;  // of the 40 items of two_tastes()

/// two_tastes() where nobody has the last items.
InteractionMatrix train_without_last() {
  const test::TinyData data = test::two_tastes();
  std::vector<std::pair<UserIndex, ItemIndex>> pairs;
  for (UserIndex user = 0; user < data.split.train.users(); ++user)
    for (const ItemIndex item : data.split.train.row(user))
      if (item < kFirstCold) pairs.emplace_back(user, item);
  return InteractionMatrix::from_pairs(data.split.train.users(), 40, std::move(pairs));
}

Vectors tastes() {
  return test::telling_vectors(40, [](std::uint32_t item) { return item % 2; });
}

std::unique_ptr<Recommender> trained(
    const std::string& id, const InteractionMatrix& train,
    std::initializer_list<std::pair<const char*, ParameterValue>> settings) {
  ParameterValues values = model_spec(id).preset("default");
  values.set("dimensions", std::int64_t{8});
  values.set("epochs", std::int64_t{40});
  for (const auto& [name, value] : settings) values.set(name, value);
  auto model = make_model(id, values);
  model->take_item_vectors(tastes());
  model->begin(train, 1, {});
  for (int epoch = 0; epoch < 40; ++epoch) model->run_epoch(epoch, {});
  model->prepare_scoring();
  return model;
}

/// How much better, on average over the users, cold items of the user's taste score than others.
double cold_margin(const Recommender& model) {
  std::vector<UserIndex> users(60);
  std::iota(users.begin(), users.end(), 0U);
  std::vector<float> scores(users.size() * 40);
  model.score(users, scores);
  double margin = 0;
  for (const UserIndex user : users)
    for (ItemIndex item = kFirstCold; item < 40; ++item) {
      const double score = static_cast<double>(scores[user * 40 + item]);
      margin += item % 2 == user % 2 ? score : -score;
    }
  return margin;
}

TEST(Hybrid, GivesColdItemsTheVectorOfTheirTextWhateverLearnsTheOthers) {
  const InteractionMatrix train = train_without_last();
  for (const char* inner : {"ials", "bpr", "item2vec"}) {
    // By default BPR takes one short step an epoch here.
    const auto settings = std::string(inner) == "bpr"
                              ? std::vector<std::string>{"learning_rate=0.05", "batch_size=64"}
                              : std::vector<std::string>{};
    const auto model =
        trained("hybrid", train, {{"model", std::string(inner)}, {"settings", settings}});
    EXPECT_GT(cold_margin(*model), 0) << inner;
    EXPECT_THAT(model->notes().back().english(), testing::HasSubstr("4 of 40 recipes")) << inner;
  }
}

TEST(Hybrid, KeepsWhatWarmItemsLearnt) {
  const InteractionMatrix train = train_without_last();
  const auto hybrid = trained("hybrid", train, {});
  ParameterValues values = model_spec("ials").preset("default");
  values.set("dimensions", std::int64_t{8});
  auto alone = make_model("ials", values);
  alone->begin(train, 1, {});
  for (int epoch = 0; epoch < 40; ++epoch) alone->run_epoch(epoch, {});
  alone->prepare_scoring();
  const TensorMap mapped = hybrid->weights(), own = alone->weights();
  EXPECT_EQ(mapped.at("user"), own.at("user")) << "scoring in between changes no later epoch";
  const auto got = mapped.at("item").as<float>(), expected = own.at("item").as<float>();
  EXPECT_TRUE(std::ranges::equal(got.first(kFirstCold * 8), expected.first(kFirstCold * 8)));
  EXPECT_FALSE(std::ranges::equal(got.subspan(kFirstCold * 8), expected.subspan(kFirstCold * 8)));
}

TEST(Hybrid, ScoringInBetweenChangesNothing) {
  const InteractionMatrix train = train_without_last();
  for (const char* inner : {"ials", "bpr", "item2vec"}) {
    std::vector<std::string> hashes;
    for (const bool scored : {false, true}) {
      ParameterValues values = model_spec("hybrid").preset("default");
      values.set("model", std::string(inner));
      auto model = make_model("hybrid", values);
      model->take_item_vectors(tastes());
      model->begin(train, 1, {});
      for (int epoch = 0; epoch < 4; ++epoch) {
        model->run_epoch(epoch, {});
        if (scored) model->prepare_scoring();
      }
      model->prepare_scoring();
      hashes.push_back(content_hash(model->weights()));
    }
    EXPECT_EQ(hashes[0], hashes[1]) << inner;
  }
}

TEST(Hybrid, ItsSettingsAreTheInnerModels) {
  ParameterValues values = model_spec("hybrid").preset("default");
  for (const char* wrong : {"alpha0", "alpha0=many", "alpha=1"}) {
    values.set("settings", std::vector<std::string>{wrong});
    EXPECT_THROW(make_model("hybrid", values), Error) << wrong;
  }
  values.set("settings", std::vector<std::string>{"alpha0=0.25", "solver=cg"});
  EXPECT_NO_THROW(make_model("hybrid", values));
}

TEST(Bert2VecRecommender, RecommendsColdItemsByTheirTexts) {
  const InteractionMatrix train = train_without_last();
  for (const char* use : {"profile", "start", "side"})
    for (const char* score : {"context", "cosine"})
      if (std::string(use) != "start" || std::string(score) == "cosine") {
        const auto model =
            trained("bert2vec", train, {{"use", std::string(use)}, {"score", std::string(score)}});
        EXPECT_GT(cold_margin(*model), 0) << use << ' ' << score;
      }
}

// Two items of the history: the score is the mean of the two cosines, which are its reasons.
TEST(Bert2VecRecommender, AsTheyAreTheScoreIsTheMeanCosine) {
  const InteractionMatrix train = train_without_last();
  const Vectors vectors = tastes();
  const auto model = trained("bert2vec", train, {{"use", std::string("profile")}});
  EXPECT_TRUE(model->settled());
  const auto cosine = [&](ItemIndex a, ItemIndex b) {
    return std::inner_product(vectors.row(a).begin(), vectors.row(a).end(), vectors.row(b).begin(),
                              0.0F);
  };
  std::vector<float> scores(40);
  model->score_histories(InteractionMatrix::from_pairs(1, 40, {{0, 3}, {0, 7}}), scores);
  for (ItemIndex item = 0; item < 40; ++item)
    EXPECT_NEAR(scores[item], (cosine(3, item) + cosine(7, item)) / 2, 1e-6);
  const auto reasons = model->explain(std::vector<ItemIndex>{3, 7}, 39, 2);
  ASSERT_EQ(reasons.size(), 2U);
  EXPECT_NEAR(reasons[0].weight + reasons[1].weight, static_cast<double>(scores[39]), 1e-6);
}

TEST(TextModels, SayWhatIsMissingWhereTheyHaveNoVectors) {
  const InteractionMatrix train = train_without_last();
  for (const char* id : {"bert2vec", "hybrid"}) {
    const auto model = make_model(id, model_spec(id).preset("default"));
    model->begin(train, 1, {});
    EXPECT_THROW(model->run_epoch(0, {}), Error) << id;
    const auto other = make_model(id, model_spec(id).preset("default"));
    other->take_item_vectors(test::telling_vectors(7, [](auto item) { return item; }));
    EXPECT_THROW(other->begin(train, 1, {}), Error) << id;
  }
}

// Ridge regression with a free constant: with exact data and a small ridge the map is found.
TEST(ItemMap, FindsALinearMapAndShrinksItByTheRidge) {
  const Vectors from = test::telling_vectors(30, [](auto item) { return item; });
  std::vector<float> to;
  for (std::size_t item = 0; item < 30; ++item) {
    const auto t = from.row(item);
    to.push_back(2 * t[0] - t[3] + 1);
    to.push_back(0.5F * t[1] + 7);
  }
  std::vector<std::uint32_t> known(25);
  std::iota(known.begin(), known.end(), 0U);
  const ItemMap close(from, to, 2, known, 1e-5, 0), shrunk(from, to, 2, known, 1e6, 0);
  double mean = 0;
  for (const std::uint32_t item : known) mean += static_cast<double>(to[item * 2]) / 25;
  for (std::size_t item = 25; item < 30; ++item) {
    std::vector<float> out(2);
    close.map(from.row(item), out);
    EXPECT_NEAR(out[0], to[item * 2], 1e-3);
    EXPECT_NEAR(out[1], to[item * 2 + 1], 1e-3);
    shrunk.map(from.row(item), out);
    EXPECT_NEAR(out[0], mean, 1e-3) << "nothing but the mean is left";
  }
}

/// The root mean square distance of the known items' mapped vectors from their mean.
double spread_of(const ItemMap& map, const Vectors& from, std::span<const std::uint32_t> known) {
  std::vector<double> mean(2), square(2);
  for (const std::uint32_t item : known) {
    std::vector<float> out(2);
    map.map(from.row(item), out);
    for (std::size_t i = 0; i < 2; ++i) {
      const auto value = static_cast<double>(out[i]);
      mean[i] += value / static_cast<double>(known.size());
      square[i] += value * value / static_cast<double>(known.size());
    }
  }
  return std::sqrt(square[0] + square[1] - mean[0] * mean[0] - mean[1] * mean[1]);
}

// Half of what is learnt cannot be foretold, and the ridge shrinks the rest.
TEST(ItemMap, SpreadsWhatItForetellsAsTheLearntVectorsAre) {
  const Vectors from = test::telling_vectors(30, [](auto item) { return item; });
  std::vector<float> to;
  for (std::size_t item = 0; item < 30; ++item) {
    to.push_back(from.row(item)[0] + (item % 3 == 0 ? 1 : -0.5F));
    to.push_back(3 * from.row(item)[1] - (item % 5 == 0 ? 2 : 0));
  }
  std::vector<std::uint32_t> known(30);
  std::iota(known.begin(), known.end(), 0U);
  const ItemMap plain(from, to, 2, known, 5, 0), spread(from, to, 2, known, 5, 1),
      wide(from, to, 2, known, 5, 2);
  double mean[2] = {}, learnt = 0;
  for (std::size_t i = 0; i < to.size(); ++i) mean[i % 2] += static_cast<double>(to[i]) / 30;
  for (std::size_t i = 0; i < to.size(); ++i)
    learnt += std::pow(static_cast<double>(to[i]) - mean[i % 2], 2) / 30;
  const double before = spread_of(plain, from, known);
  EXPECT_LT(before, 0.8 * std::sqrt(learnt));
  EXPECT_NEAR(spread_of(spread, from, known), std::sqrt(learnt), 1e-4);
  EXPECT_NEAR(spread_of(wide, from, known), learnt / before, 1e-4) << "as much again";
  std::vector<float> a(2), b(2);
  plain.map(from.row(4), a);
  spread.map(from.row(4), b);
  for (std::size_t i = 0; i < 2; ++i)
    EXPECT_NEAR(b[i] - mean[i], (a[i] - mean[i]) * std::sqrt(learnt) / before, 1e-4)
        << "in the same direction from the mean";
}

// Items 0 to 3 are learnt, 0 and 1 alike, 2 and 3 alike; 4 is new and near 0, 5 has no text.
TEST(RowsFromNear, AreMeansSpreadAsTheLearntRows) {
  constexpr auto kNone = NearItems::kNone;
  const NearItems near{.count = 2,
                       .items = {1, kNone, 0, kNone, 3, kNone, 2, kNone, 0, 1, kNone, kNone}};
  const std::vector<float> learnt{3, 0, 1, 0, -3, 0, -1, 0, 9, 9, 7, 7};
  std::vector<float> plain = learnt, spread = learnt;
  rows_from_near(plain, 2, near, std::vector<ItemIndex>{4}, 0);
  // One near item each: the foretold rows are the learnt ones, only exchanged.
  rows_from_near(spread, 2, near, std::vector<ItemIndex>{4}, 1);
  for (const auto& rows : {plain, spread}) {
    EXPECT_TRUE(std::ranges::equal(std::span(rows).first(8), std::span(learnt).first(8)));
    EXPECT_FLOAT_EQ(rows[8], 2);
    EXPECT_FLOAT_EQ(rows[9], 0);
    EXPECT_EQ(rows[10], 7) << "nothing is near to it";
  }
  // Where each has two near ones, means are nearer to each other.
  const NearItems pairs{.count = 2, .items = {1, 2, 0, 3, 3, 0, 2, 1, 0, 1, kNone, kNone}};
  rows_from_near(spread = learnt, 2, pairs, std::vector<ItemIndex>{4}, 1);
  // Means -1, 1, 1, -1 beside rows 3, 1, -3, -1: 1 is to the root of 5 as 2 is to 4.472.
  EXPECT_NEAR(spread[8], 2 * std::sqrt(5.0), 1e-5);
}

TEST(TextModels, SpreadColdItemsComeBeforeThoseThatAreNot) {
  const InteractionMatrix train = train_without_last();
  for (const char* id : {"hybrid", "bert2vec"}) {
    const auto plain = trained(id, train, {{"cold_spread", 0.0}}),
               spread = trained(id, train, {{"cold_spread", 2.0}});
    EXPECT_GT(cold_margin(*spread), cold_margin(*plain)) << id;
  }
}

// As if they were no part of the catalogue: what nobody chose tells nothing of what people did.
TEST(Bert2VecRecommender, ColdItemsChangeNoOthers) {
  const InteractionMatrix train = train_without_last();
  const auto weights_with = [&](float sign) {
    ParameterValues values = model_spec("bert2vec").preset("default");
    values.set("epochs", std::int64_t{4});
    auto model = make_model("bert2vec", values);
    Vectors vectors = tastes();
    for (ItemIndex item = kFirstCold; item < 40; ++item)
      for (float& value : vectors.row(item)) value *= sign;
    model->take_item_vectors(std::move(vectors));
    model->begin(train, 1, {});
    for (int epoch = 0; epoch < 4; ++epoch) model->run_epoch(epoch, {});
    model->prepare_scoring();
    EXPECT_THAT(model->notes().back().english(), testing::HasSubstr("4 of 40 recipes"));
    const TensorMap weights = model->weights();
    const auto values_of = weights.at("context").as<float>();
    return std::vector<float>(values_of.begin(), values_of.end());
  };
  const std::vector<float> one = weights_with(1), other = weights_with(-1);
  const std::size_t width = one.size() / 40;
  EXPECT_TRUE(std::equal(one.begin(), one.begin() + static_cast<std::ptrdiff_t>(36 * width),
                         other.begin()));
  EXPECT_NE(one, other);
}

}  // namespace
}  // namespace hankki
