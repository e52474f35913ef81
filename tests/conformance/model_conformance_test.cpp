// SPDX-License-Identifier: GPL-3.0-or-later
// What every model of the registry must do. A new model gets all of it by its line there, the
// quality floor included.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>

#include "core/base/cancel_scope.h"
#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/models/filled_model.h"
#include "core/models/registry.h"
#include "core/training/trainer.h"
#include "tests/support/item_texts.h"
#include "tests/support/sparse_data.h"
#include "tests/support/tiny_data.h"
#include "tests/training/recording_sink.h"

namespace hankki {
namespace {

#if defined(HANKKI_WITH_TORCH)
constexpr bool kHasTorch = true;
#else
constexpr bool kHasTorch = false;
#endif

/// Test hit@10 on two_tastes(), where guessing among the items that a user has not seen gives
/// about .35, as every item has about as many users, and telling the tastes apart gives .7 and
/// more.
bool has_taste(const std::string& model) { return model != "random" && model != "mostpop"; }
double quality_floor(const std::string& model) { return has_taste(model) ? 0.55 : 0.1; }
double quality_ceiling(const std::string& model) { return has_taste(model) ? 1 : 0.5; }

/// A model as one of its engines computes it.
struct Variant {
  std::string model;
  std::string engine;  ///< empty: it has only one

  friend std::ostream& operator<<(std::ostream& out, const Variant& variant) {
    return out << variant.model << ' ' << variant.engine;
  }
};

class EveryModel : public testing::TestWithParam<Variant> {
 protected:
  void SetUp() override { set_threads(2); }

  const std::string& model_id() const { return GetParam().model; }
  const ModelSpec& spec() const { return model_spec(model_id()); }

  /// The default preset, cut down so that a run takes milliseconds.
  ParameterValues parameters() const {
    ParameterValues values = spec().preset("default");
    const std::map<std::string, ParameterValue> small{
        {"epochs", std::int64_t{60}},     {"dimensions", std::int64_t{16}},
        {"hidden", std::int64_t{32}},     {"latent", std::int64_t{16}},
        {"batch_size", std::int64_t{64}}, {"learning_rate", 0.02}};
    for (const auto& parameter : spec().parameters.parameters())
      if (const auto value = small.find(parameter.name); value != small.end())
        values.set(parameter.name, value->second);
    if (!GetParam().engine.empty()) values.set("engine", GetParam().engine);
    return values;
  }

  RunRequest request() const {
    return {.model = model_id(),
            .preset = "default",
            .parameters = parameters(),
            .seed = 3,
            .threads = 2};
  }

  bool learns_from_pairs() const { return model_id() == "bpr" || model_id() == "lightgcn"; }

  /// Of items whose texts tell their taste, for the models that read them.
  static Vectors texts(std::size_t items) {
    return test::telling_vectors(static_cast<std::uint32_t>(items),
                                 [](std::uint32_t item) { return item % 2; });
  }
  static std::optional<Vectors> kept(const std::string&, std::span<const ItemIndex> recipes) {
    return texts(recipes.size());
  }

  std::unique_ptr<Recommender> begun(const ParameterValues& values, const InteractionMatrix& train,
                                     std::uint64_t seed = 3) const {
    auto model = make_model(model_id(), values);
    if (spec().vectors) model->take_item_vectors(texts(train.items()));
    model->begin(train, seed, {});
    return model;
  }

  RunResult run(RunSink& sink, const JobContext& job = {},
                std::optional<Checkpoint> resume = std::nullopt) const {
    return train(request(), data.split, data.dataset, sink, job, std::move(resume), {}, kept);
  }

  std::unique_ptr<Recommender> fitted(const InteractionMatrix& train, int epochs = 3) const {
    auto model = begun(parameters(), train);
    for (int epoch = 0; epoch < (spec().trains_by_epochs ? epochs : 1); ++epoch)
      model->run_epoch(epoch, {});
    model->prepare_scoring();
    return model;
  }

  static std::vector<float> scores(const Recommender& model, const InteractionMatrix& train) {
    std::vector<UserIndex> users(train.users());
    for (UserIndex user = 0; user < train.users(); ++user) users[user] = user;
    std::vector<float> out(users.size() * train.items());
    model.score(users, out);
    return out;
  }

  static std::vector<float> history_scores(const Recommender& model,
                                           const InteractionMatrix& histories) {
    std::vector<float> out(std::size_t{histories.users()} * histories.items());
    model.score_histories(histories, out);
    return out;
  }

  /// People who are not in the data: nothing, some items of each taste, everything.
  InteractionMatrix strangers() const {
    const std::uint32_t items = data.split.train.items();
    std::vector<std::pair<UserIndex, ItemIndex>> pairs;
    for (const ItemIndex item : {0U, 4U, 10U, 12U, 30U}) {
      pairs.emplace_back(kEven, item);
      pairs.emplace_back(kOdd, item + 1);
    }
    for (ItemIndex item = 0; item < items; ++item) pairs.emplace_back(kAll, item);
    return InteractionMatrix::from_pairs(4, items, std::move(pairs));
  }
  enum : UserIndex { kNobody, kEven, kOdd, kAll };

  /// The parity of the item's original id; in two_tastes() that is its taste.
  ItemIndex taste_of(ItemIndex item) const { return item % 2; }

  test::TinyData data = test::two_tastes();
};

TEST_P(EveryModel, HasACompleteSpecification) {
  EXPECT_FALSE(spec().name.empty());
  EXPECT_FALSE(title(spec().family).empty());
  EXPECT_FALSE(spec().description.empty());
  ASSERT_FALSE(spec().presets.empty());
  EXPECT_EQ(spec().presets.front().name, "default");
  ASSERT_TRUE(spec().memory) << "an estimate of what it takes";
  for (const auto& parameter : spec().parameters.parameters()) {
    EXPECT_FALSE(parameter.label.empty()) << parameter.name;
    EXPECT_FALSE(parameter.doc.empty()) << parameter.name;
    EXPECT_FALSE(parameter.group.empty()) << parameter.name;
  }
}

TEST_P(EveryModel, ConfigurationSurvivesJsonForEveryPreset) {
  for (const auto& preset : spec().presets) {
    const ParameterValues values = spec().preset(preset.name);
    EXPECT_EQ(spec().parameters.from_json(to_json(values)), values);
  }
}

TEST_P(EveryModel, ScoresAreFinite) {
  const auto model = fitted(data.split.train);
  for (const float score : scores(*model, data.split.train)) ASSERT_TRUE(std::isfinite(score));
}

TEST_P(EveryModel, SavedAndLoadedScoreTheSame) {
  const auto model = fitted(data.split.train);
  const TensorFile file{{}, model->weights()};
  const TensorFile read = parse_tensor_file(serialize(file), "model.safetensors");
  const auto loaded = restore_model(request(), data.split, read.tensors, {});
  loaded->prepare_scoring();
  EXPECT_EQ(scores(*model, data.split.train), scores(*loaded, data.split.train));
}

TEST_P(EveryModel, WhatOneEngineSavedScoresTheSameInTheOther) {
  if (GetParam().engine.empty()) GTEST_SKIP() << "has one engine";
  if (!kHasTorch) GTEST_SKIP() << "built without LibTorch";
  const auto model = fitted(data.split.train);
  ParameterValues other = parameters();
  other.set("engine", std::string(GetParam().engine == "kernels" ? "autograd" : "kernels"));
  const auto loaded = make_model(model_id(), other);
  loaded->begin(data.split.train, 3, {});
  loaded->load_weights(model->weights());
  loaded->prepare_scoring();
  const auto expected = scores(*model, data.split.train), got = scores(*loaded, data.split.train);
  for (std::size_t i = 0; i < expected.size(); ++i)
    ASSERT_NEAR(got[i], expected[i], 1e-5 * (1 + std::abs(expected[i])));
}

TEST_P(EveryModel, WeightsOfOtherDataAreRefused) {
  const auto model = fitted(data.split.train);
  const auto other = InteractionMatrix::from_pairs(3, 5, {{0, 1}, {1, 2}, {2, 4}});
  auto loaded = make_model(model_id(), parameters());
  loaded->begin(other, 3, {});
  if (model_id() == "random") return;  // its one number fits any data
  EXPECT_THROW(loaded->load_weights(model->weights()), Error);
  EXPECT_THROW(loaded->load_weights({}), Error);
}

TEST_P(EveryModel, SeededRunsRepeat) {
  test::RecordingSink first, second;
  const auto a = run(first);
  const auto b = run(second);
  EXPECT_EQ(a.weights_hash, b.weights_hash);
  EXPECT_EQ(a.test, b.test);
}

TEST_P(EveryModel, CancelledBeforeItStartsEndsAsCancelled) {
  JobContext job;
  job.token().cancel();
  test::RecordingSink sink;
  run(sink, job);
  EXPECT_EQ(sink.state, RunState::Cancelled);
  EXPECT_TRUE(sink.kept.empty());
}

/// Cancels at the first thing that an epoch asks, however deep in it: no epoch runs to its end.
TEST_P(EveryModel, AnEpochThatIsCancelledDoesNotEnd) {
  auto model = begun(request().parameters, data.split.train, 1);
  const JobContext job;
  job.token().cancel();
  const CancelScope scope(job.token());
  EXPECT_THROW(model->run_epoch(0, job), Cancelled);
}

TEST_P(EveryModel, ResumedEqualsUninterrupted) {
  if (!spec().trains_by_epochs) GTEST_SKIP() << "does not train by epochs";
  test::RecordingSink whole, first, second;
  const auto expected = run(whole);
  JobContext job;
  first.on_epoch = [&](const EpochRow& row) {
    if (row.epoch == 2) job.token().cancel();
  };
  run(first, job);
  ASSERT_FALSE(first.checkpoints.empty());
  const auto resumed = run(second, {}, first.checkpoints.back());
  EXPECT_EQ(resumed.weights_hash, expected.weights_hash);
}

TEST_P(EveryModel, UsersWithoutOrWithAllItemsAndEmptyItemsAreScored) {
  // User 0 has nothing, user 1 everything, user 2 one item.
  const auto train = InteractionMatrix::from_pairs(3, 4, {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {2, 0}});
  const auto model = fitted(train);
  for (const float score : scores(*model, train)) ASSERT_TRUE(std::isfinite(score));
}

// A model that learns from pairs of items has nothing to learn there, and says so.
TEST_P(EveryModel, AOneItemCatalogueWorksOrIsRefused) {
  const auto train = InteractionMatrix::from_pairs(2, 1, {{0, 0}});
  if (learns_from_pairs()) {
    EXPECT_THROW(fitted(train), Error);
    return;
  }
  const auto model = fitted(train);
  EXPECT_EQ(scores(*model, train).size(), 2U);
}

TEST_P(EveryModel, ReachesItsQualityFloor) {
  test::RecordingSink sink;
  const auto result = run(sink);
  EXPECT_GE(result.test.at("hit@10"), quality_floor(model_id()));
  EXPECT_LE(result.test.at("hit@10"), quality_ceiling(model_id()));
}

TEST_P(EveryModel, FilledByPopularityScoresTheSameButForWhatWasNotLearnt) {
  ParameterValues filled = parameters();
  if (!filled.all().contains("fill")) GTEST_SKIP() << "learns a score for everybody";
  filled.set("fill", std::string("popularity"));
  // Users 0 and 3 have nothing; item 2 is the most popular, nobody has item 4.
  const auto train = InteractionMatrix::from_pairs(4, 5, {{1, 0}, {1, 2}, {1, 3}, {2, 1}, {2, 2}});
  const auto plain = fitted(train);
  auto model = begun(filled, train);
  for (int epoch = 0; epoch < (spec().trains_by_epochs ? 3 : 1); ++epoch)
    model->run_epoch(epoch, {});
  model->prepare_scoring();
  const auto got = scores(*model, train), expected = scores(*plain, train);
  for (std::size_t at = 0; at < got.size(); ++at)
    if (!is_filled(got[at]) && at % 5 != 4) {
      EXPECT_EQ(got[at], expected[at]);
    }
  for (const std::size_t stranger : {0U, 3U}) {
    const std::span<const float> row = std::span(got).subspan(stranger * 5, 5);
    EXPECT_TRUE(std::ranges::all_of(row.first(4), is_filled));
    EXPECT_EQ(std::ranges::max_element(row) - row.begin(), 2);
    EXPECT_EQ(row[4], 0) << "nobody chose it: not even popularity says anything";
  }
  auto loaded = make_model(model_id(), filled);
  loaded->begin(train, 3, {});
  loaded->load_weights(model->weights());
  loaded->prepare_scoring();
  EXPECT_EQ(scores(*loaded, train), got);
}

TEST_P(EveryModel, TrainingUsersAreFoldedInToTheirOwnScoresWhereThatIsExact) {
  const auto model = fitted(data.split.train);
  ASSERT_NE(model->fold_in(), FoldIn::None);
  if (model->fold_in() != FoldIn::Exact) GTEST_SKIP() << "is fitted";
  const auto folded = history_scores(*model, data.split.train);
  const auto own = scores(*model, data.split.train);
  if (GetParam().engine == "autograd") {  // folds in by the kernels, which round in their own way
    EXPECT_THAT(folded, testing::Pointwise(testing::FloatNear(1e-4F), own));
    return;
  }
  EXPECT_EQ(folded, own);
  std::vector<UserIndex> users(data.split.train.users());
  std::iota(users.begin(), users.end(), 0U);
  const InteractionMatrix* masked[] = {&data.split.train};
  const RankedLists lists = rank_histories(*model, data.split.train, 10, {});
  const RankedLists expected = rank_top_k(*model, users, masked, 10, {});
  EXPECT_EQ(lists.users, expected.users);
  EXPECT_EQ(lists.items, expected.items);
  EXPECT_EQ(lists.scores, expected.scores);
}

TEST_P(EveryModel, StrangersAreScored) {
  const auto model = fitted(data.split.train);
  const auto values = history_scores(*model, strangers());
  for (const float score : values) ASSERT_TRUE(std::isfinite(score));
  EXPECT_EQ(values, history_scores(*model, strangers())) << "and the next time the same";
}

TEST_P(EveryModel, AStrangerIsScoredInAOneItemCatalogue) {
  if (learns_from_pairs()) GTEST_SKIP() << "it refuses a catalogue of one item";
  const auto train = InteractionMatrix::from_pairs(2, 1, {{0, 0}});
  const auto model = fitted(train);
  for (const float score : history_scores(*model, InteractionMatrix::from_pairs(2, 1, {{1, 0}})))
    EXPECT_TRUE(std::isfinite(score));
}

TEST_P(EveryModel, StrangersGetItemsOfTheirTaste) {
  const auto model = fitted(data.split.train, 60);
  const RankedLists lists = rank_histories(*model, strangers(), 10, {});
  const auto of_taste = [&](UserIndex user, ItemIndex parity) {
    return std::ranges::count_if(lists.row(user),
                                 [&](ItemIndex item) { return taste_of(item) == parity; });
  };
  EXPECT_THAT(lists.row(kAll), testing::Each(RankedLists::kNoItem)) << "own items are left out";
  EXPECT_THAT(lists.row(kEven), testing::Not(testing::Contains(12U)));
  if (!has_taste(model_id())) return;
  EXPECT_GE(of_taste(kEven, taste_of(0)), 8);
  EXPECT_GE(of_taste(kOdd, taste_of(1)), 8);
}

TEST_P(EveryModel, ListsOfStrangersDependOnNobodyElseAndOnNoThreads) {
  const auto model = fitted(data.split.train);
  std::vector<UserIndex> many(130, kNobody);
  for (std::size_t n = 0; n < many.size(); ++n) many[n] = static_cast<UserIndex>(n % 3);
  const RankedLists lists = rank_histories(*model, strangers().selected(many), 10, {});
  set_threads(1);
  for (const UserIndex user : {kNobody, kEven, kOdd}) {
    const RankedLists alone = rank_histories(*model, strangers().selected({{user}}), 10, {});
    for (std::size_t position = user; position < many.size(); position += 3) {
      EXPECT_THAT(lists.row(position), testing::ElementsAreArray(alone.row(0)));
      EXPECT_EQ(lists.scores[position * 10], alone.scores[0]);
    }
  }
}

TEST_P(EveryModel, HasTheSameNumbersAtAnyThreadsWhereItSaysSo) {
  const auto same = spec().same_at_any_threads;
  if (!same || !same(parameters())) GTEST_SKIP() << "it does not say so";
  const test::TinyData many = test::sparse_data({.users = 600, .items = 480, .groups = 12}, 1);
  const auto hash_on = [&](int count) {
    set_threads(count);
    return content_hash(fitted(many.split.train)->weights());
  };
  const std::string alone = hash_on(1);
  EXPECT_EQ(hash_on(2), alone);
  EXPECT_EQ(hash_on(3), alone);
}

TEST_P(EveryModel, SavedAndLoadedFoldInTheSame) {
  const auto model = fitted(data.split.train);
  const auto loaded = restore_model(request(), data.split, model->weights(), {});
  loaded->prepare_scoring();
  EXPECT_EQ(history_scores(*model, strangers()), history_scores(*loaded, strangers()));
}

TEST_P(EveryModel, GivesItsStrongestReasonsFirst) {
  const auto model = fitted(data.split.train, 60);
  const auto history = strangers();
  std::size_t reasons = 0;
  for (ItemIndex item = 0; item < history.items(); ++item) {
    const auto all = model->explain(history.row(kEven), item, 1000);
    reasons += all.size();
    EXPECT_TRUE(std::ranges::is_sorted(all, std::greater(), &Reason::weight));
    for (const auto& reason : all) {
      EXPECT_TRUE(std::isfinite(reason.weight));
      if (reason.kind == Reason::Kind::Item) {
        EXPECT_TRUE(history.contains(kEven, reason.index));
      } else {
        EXPECT_TRUE(data.split.train.contains(reason.index, item)) << "a neighbour who has it";
      }
    }
    const auto two = model->explain(history.row(kEven), item, 2);
    ASSERT_EQ(two.size(), std::min<std::size_t>(2, all.size()));
    EXPECT_TRUE(std::ranges::equal(two, std::span(all).first(two.size())));
    EXPECT_THAT(model->explain({}, item, 2), testing::IsEmpty());
  }
  EXPECT_EQ(reasons > 0, has_taste(model_id()));
}

TEST_P(EveryModel, ContributionsAddUpToTheScore) {
  const auto model = fitted(data.split.train, 60);
  const auto values = history_scores(*model, strangers());
  for (const UserIndex user : {kEven, kAll})
    for (ItemIndex item = 0; item < strangers().items(); ++item) {
      const auto histories = strangers();
      const auto reasons = model->explain(histories.row(user), item, 1000);
      if (reasons.empty() || reasons.front().measure != Reason::Measure::Contribution) continue;
      double sum = 0;
      for (const auto& reason : reasons) sum += reason.weight;
      EXPECT_NEAR(sum, values[user * histories.items() + item], 1e-4);
    }
}

std::vector<Variant> variants() {
  std::vector<Variant> all;
  for (const auto& spec : model_specs()) {
    const ParameterValues defaults = spec.parameters.defaults();
    if (!defaults.all().contains("engine")) {
      all.push_back({spec.id, {}});
      continue;
    }
    for (const auto& engine : spec.parameters.at("engine").choices)
      if (kHasTorch || engine == defaults.choice("engine")) all.push_back({spec.id, engine});
  }
  return all;
}

std::string name_of(const testing::TestParamInfo<Variant>& info) {
  return info.param.model + (info.param.engine == "autograd" ? "_autograd" : "");
}

INSTANTIATE_TEST_SUITE_P(Models, EveryModel, testing::ValuesIn(variants()), name_of);

}  // namespace
}  // namespace hankki
