// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/threads.h"
#include "core/data/import.h"
#include "core/models/registry.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

/// Scores an item by its training count + 1 / (1 + id), ids as in the split file.
class PopularityFixture final : public Recommender {
 public:
  explicit PopularityFixture(std::vector<float> scores) : scores_(std::move(scores)) {}
  const ModelSpec& spec() const override { return model_spec("mostpop"); }
  void begin(const InteractionMatrix&, std::uint64_t, const JobContext&) override {}
  LossParts run_epoch(std::int64_t, const JobContext&) override { return {}; }
  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    for (std::size_t row = 0; row < users.size(); ++row)
      std::ranges::copy(scores_, out.begin() + static_cast<std::ptrdiff_t>(row * scores_.size()));
  }
  TensorMap weights() const override { return {}; }
  void load_weights(const TensorMap&) override {}

 private:
  std::vector<float> scores_;
};

struct Loaded {
  Imported imported;
  Split split;
};

Loaded load_split(const std::filesystem::path& file) {
  Loaded loaded{import_split(file, {}, {}), {}};
  loaded.split = make_split(loaded.imported.dataset, loaded.imported.parts,
                            {.method = SplitRecipe::Method::Imported});
  return loaded;
}

TEST(Evaluator, PopularityFixtureGivesTheReferenceToEveryDigit) {
  HANKKI_REAL_DATA(file, "ml-100k-split/ml-100k.seed2020.tsv");
  const Loaded data = load_split(file);
  const auto counts = data.split.train.column_counts();
  std::vector<float> scores;
  for (std::size_t item = 0; item < counts.size(); ++item) {
    const int id = std::stoi(data.imported.dataset.recipes()[data.split.items[item]].id);
    scores.push_back(static_cast<float>(counts[item] + 1.0 / (1 + id)));
  }
  PopularityFixture model(std::move(scores));
  std::ifstream golden(test::golden("ranking-metrics-ml100k.json"));
  const auto expected = nlohmann::json::parse(golden);
  const EvaluationOptions options{.ks = {1, 5, 10, 20}};
  for (const auto& [part, name] :
       {std::pair(Part::Validation, "valid"), std::pair(Part::Test, "test")}) {
    const auto metrics =
        evaluate(model, data.split, part, data.imported.dataset, options, {}).metrics;
    for (const auto& [metric, value] : expected.at(name).items())
      EXPECT_NEAR(metrics.at(metric), value.get<double>(), 6e-11) << name << " " << metric;
  }
}

TEST(Evaluator, ListsAreTheSameForEveryBatchAndThreadCount) {
  std::vector<std::pair<UserIndex, ItemIndex>> pairs;
  for (UserIndex user = 0; user < 300; ++user)
    for (ItemIndex n = 0; n < 8; ++n) pairs.emplace_back(user, (user * 37 + n * n * 11) % 501);
  const auto train = InteractionMatrix::from_pairs(300, 501, pairs);
  auto parameters = model_spec("bpr").preset("default");
  parameters.set("dimensions", std::int64_t{48});
  const auto model = make_model("bpr", parameters);
  model->begin(train, 5, {});
  for (int epoch = 0; epoch < 3; ++epoch) model->run_epoch(epoch, {});
  std::vector<UserIndex> users(300);
  for (UserIndex user = 0; user < 300; ++user) users[user] = user;
  const InteractionMatrix* masked[] = {&train};

  set_threads(1);
  const RankedLists whole = rank_top_k(*model, users, masked, 20, {});
  for (const int threads : {1, 2})
    for (const std::size_t batch : {1UL, 7UL, 64UL, 256UL}) {
      set_threads(threads);
      for (std::size_t begin = 0; begin < users.size(); begin += batch) {
        const auto part = std::span(users).subspan(begin, std::min(batch, users.size() - begin));
        const RankedLists lists = rank_top_k(*model, part, masked, 20, {});
        for (std::size_t row = 0; row < part.size(); ++row) {
          ASSERT_TRUE(std::ranges::equal(lists.row(row), whole.row(begin + row)));
          for (std::size_t i = 0; i < 20; ++i)  // the scores too, to the last bit
            ASSERT_EQ(lists.scores[row * 20 + i], whole.scores[(begin + row) * 20 + i]);
        }
      }
    }
  set_threads(0);
}

/// Two users, four items; the tags of items 0 and 1 agree, those of 2 and 3 do not.
Dataset tagged_dataset() {
  DatasetBuilder builder;
  for (const auto& [id, tags] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"0", {"soup", "fast"}}, {"1", {"soup", "fast"}}, {"2", {"soup"}}, {"3", {"cake"}}}) {
    Recipe recipe;
    recipe.id = id;
    for (const auto& tag : tags) recipe.tags.push_back(builder.tags().intern(tag));
    builder.add_recipe(std::move(recipe));
  }
  builder.add_interaction("a", "0", 1, kNoTime);
  builder.add_interaction("a", "1", 1, kNoTime);
  builder.add_interaction("b", "0", 1, kNoTime);
  builder.add_interaction("b", "3", 1, kNoTime);
  return builder.build();
}

TEST(Evaluator, MasksTrainAndValidationWhenTesting) {
  const Dataset dataset = tagged_dataset();
  Split split;
  split.users = {0, 1};
  split.items = {0, 1, 2, 3};
  split.train = InteractionMatrix::from_pairs(2, 4, {{0, 0}, {1, 0}});
  split.validation = InteractionMatrix::from_pairs(2, 4, {{0, 1}});
  split.test = InteractionMatrix::from_pairs(2, 4, {{0, 2}, {1, 3}});
  PopularityFixture model({4, 3, 2, 1});

  auto result = evaluate(model, split, Part::Test, dataset, {.ks = {2}}, {});
  EXPECT_EQ(result.lists.users, (std::vector<UserIndex>{0, 1}));
  EXPECT_TRUE(std::ranges::equal(result.lists.row(0), std::vector<ItemIndex>{2, 3}));
  EXPECT_TRUE(std::ranges::equal(result.lists.row(1), std::vector<ItemIndex>{1, 2}));
  EXPECT_DOUBLE_EQ(result.metrics.at("hit@2"), 0.5);
  EXPECT_DOUBLE_EQ(result.metrics.at("coverage@2"), 0.75);
  // Lists {2,3} and {1,2}: Jaccard of the tags 0 and 1/2.
  EXPECT_DOUBLE_EQ(result.metrics.at("diversity@2"), (1 + 0.5) / 2);
  // No item of the lists has a training row: each counts as one user of two, 1 bit.
  EXPECT_DOUBLE_EQ(result.metrics.at("novelty@2"), 1);
  EXPECT_DOUBLE_EQ(result.metrics.at("popularity@2"), 0);

  result = evaluate(model, split, Part::Test, dataset, {.ks = {2}, .mask_validation = false}, {});
  EXPECT_TRUE(std::ranges::equal(result.lists.row(0), std::vector<ItemIndex>{1, 2}));

  result = evaluate(model, split, Part::Validation, dataset, {.ks = {2}}, {});
  EXPECT_EQ(result.lists.users, (std::vector<UserIndex>{0}));
  EXPECT_DOUBLE_EQ(result.metrics.at("ndcg@2"), 1);
}

/// Users 0 to 2 have items of train; 3 and 4 have none, as people who came after a moment. Item 1
/// is the most popular, item 7 has the lowest id that nobody chose.
Split with_strangers() {
  Split split;
  const auto matrix = [](std::vector<std::pair<UserIndex, ItemIndex>> pairs) {
    return InteractionMatrix::from_pairs(5, 9, std::move(pairs));
  };
  split.train = matrix({{0, 1}, {0, 2}, {1, 1}, {1, 3}, {2, 1}, {2, 2}, {2, 3}});
  split.validation = matrix({});
  split.test = matrix({{0, 3}, {1, 2}, {3, 1}, {4, 8}});
  split.users = {0, 1, 2, 3, 4};
  split.items = {0, 1, 2, 3, 4, 5, 6, 7, 8};
  return split;
}

Evaluation judged(const char* id, const Split& split, bool filled, int epochs = 1) {
  ParameterValues parameters = model_spec(id).preset("default");
  if (filled) parameters.set("fill", std::string("popularity"));
  const auto model = make_model(id, parameters);
  model->begin(split.train, 1, {});
  for (int epoch = 0; epoch < epochs; ++epoch) model->run_epoch(epoch, {});
  return evaluate(*model, split, Part::Test, DatasetBuilder().build(),
                  {.ks = {1, 3}, .beyond_accuracy = false}, {});
}

TEST(Evaluator, UsersWithoutHistoryAreCountedAndStandApart) {
  const Evaluation evaluation = judged("itemknn", with_strangers(), false);
  EXPECT_EQ(evaluation.unlearnt.users, 4U);
  EXPECT_EQ(evaluation.unlearnt.users_without_history, 2U);
  EXPECT_EQ(evaluation.metrics.at("users:with-history"), 2);
  EXPECT_EQ(evaluation.metrics.at("users:without-history"), 2);
  EXPECT_EQ(evaluation.metrics.at("hit@3:with-history"), 1);
  EXPECT_EQ(evaluation.metrics.at("hit@3:without-history"), 0.5) << "item 1 by its low id";
  EXPECT_EQ(evaluation.metrics.at("hit@3"), 0.75);
  EXPECT_EQ(evaluation.metrics.at("hit@1:without-history"), 0) << "the lowest id, not the best";
  // Of the known users' lists the first place alone was learnt.
  EXPECT_EQ(evaluation.unlearnt.places, 12U);
  EXPECT_EQ(evaluation.unlearnt.blank, 10U);
  EXPECT_EQ(evaluation.unlearnt.filled, 0U);
  const auto told = remarks(evaluation.unlearnt);
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0].english(), "2 of 4 users have no training history");
  EXPECT_EQ(told[1].english(),
            "10 of 12 places in the lists have nothing behind them that the model learnt; "
            "fill=popularity fills them by popularity");
}

TEST(Evaluator, WhatTheModelDidNotLearnIsFilledByPopularityAndMarked) {
  const Evaluation evaluation = judged("itemknn", with_strangers(), true);
  EXPECT_EQ(evaluation.metrics.at("hit@1:without-history"), 0.5) << "item 1, the most popular";
  EXPECT_EQ(evaluation.metrics.at("hit@1:with-history"), 1) << "what was learnt comes first";
  EXPECT_EQ(evaluation.unlearnt.blank + evaluation.unlearnt.filled, 10U);
  EXPECT_GE(evaluation.unlearnt.filled, 6U) << "three items of each stranger";
  EXPECT_THAT(remarks(evaluation.unlearnt).back().english(),
              testing::EndsWith("places in the lists are filled by popularity"));
  for (const std::size_t stranger : {2U, 3U})
    EXPECT_THAT(evaluation.lists.row(stranger), testing::ElementsAre(1, 2, 3));
}

TEST(Evaluator, AVectorThatWasOnlyDrawnIsNothingLearnt) {
  const Split split = with_strangers();
  const Evaluation drawn = judged("bpr", split, false, 3), filled = judged("bpr", split, true, 3);
  EXPECT_EQ(drawn.unlearnt.blank, 6U) << "all places of both strangers";
  EXPECT_EQ(filled.unlearnt.filled, 6U);
  EXPECT_THAT(filled.lists.row(3), testing::ElementsAre(1, 2, 3));
  EXPECT_THAT(std::vector(filled.lists.row(0).begin(), filled.lists.row(0).end()),
              testing::ElementsAreArray(drawn.lists.row(0)))
      << "who has a history gets what was learnt";
}

TEST(Evaluator, WithoutStrangersNothingIsSetApart) {
  Split split = with_strangers();
  split.test = InteractionMatrix::from_pairs(5, 9, {{0, 3}, {1, 2}});
  const Evaluation evaluation = judged("mostpop", split, false);
  for (const auto& [name, value] : evaluation.metrics)
    EXPECT_EQ(name.find("history"), std::string::npos) << name;
  EXPECT_THAT(remarks(evaluation.unlearnt), testing::IsEmpty());
}

TEST(Evaluator, GowallaMostPopReachesThePublishedFigures) {
  HANKKI_REAL_DATA(folder, "gowalla");
  const Imported data = import_lists(folder / "train.txt.xz", folder / "test.txt.xz", {}, {});
  const Split split =
      make_split(data.dataset, data.parts, {.method = SplitRecipe::Method::Imported});
  const auto model = make_model("mostpop", {});
  model->begin(split.train, 1, {});
  model->run_epoch(0, {});
  const auto metrics =
      evaluate(*model, split, Part::Test, data.dataset, {.ks = {20}, .beyond_accuracy = false}, {})
          .metrics;
  EXPECT_NEAR(metrics.at("recall@20"), 0.0416, 5e-5);
  EXPECT_NEAR(metrics.at("ndcg@20"), 0.0317, 5e-5);
}

}  // namespace
}  // namespace hankki
