// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluator.h"

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
