// What every model of the registry must do. A new model gets all of it by its line there, the
// quality floor included.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/models/registry.h"
#include "core/training/trainer.h"
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
/// about .35 and telling the tastes apart gives .7 and more.
double quality_floor(const std::string& model) {
  static const std::set<std::string> no_taste{"random", "mostpop"};
  return no_taste.contains(model) ? 0 : 0.55;
}

/// A model as one of its engines computes it.
struct Variant {
  std::string model;
  std::string engine;  ///< empty: it has only one
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

  std::unique_ptr<Recommender> fitted(const InteractionMatrix& train) const {
    auto model = make_model(model_id(), parameters());
    model->begin(train, 3, {});
    for (int epoch = 0; epoch < (spec().trains_by_epochs ? 3 : 1); ++epoch)
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

  test::TinyData data = test::two_tastes();
};

TEST_P(EveryModel, HasACompleteSpecification) {
  EXPECT_FALSE(spec().name.empty());
  EXPECT_FALSE(spec().group.empty());
  EXPECT_FALSE(spec().description.empty());
  ASSERT_FALSE(spec().presets.empty());
  EXPECT_EQ(spec().presets.front().name, "default");
  for (const auto& parameter : spec().parameters.parameters()) {
    EXPECT_FALSE(parameter.label.empty()) << parameter.name;
    EXPECT_FALSE(parameter.doc.empty()) << parameter.name;
    EXPECT_FALSE(parameter.group.empty()) << parameter.name;
  }
}

TEST_P(EveryModel, ConfigurationSurvivesJsonForEveryPreset) {
  for (const auto& preset : spec().presets) {
    const ParameterValues values = spec().preset(preset.name);
    EXPECT_EQ(spec().parameters.from_json(spec().parameters.to_json(values)), values);
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
  const auto a = train(request(), data.split, data.dataset, first, {});
  const auto b = train(request(), data.split, data.dataset, second, {});
  EXPECT_EQ(a.weights_hash, b.weights_hash);
  EXPECT_EQ(a.test, b.test);
}

TEST_P(EveryModel, CancelledBeforeItStartsEndsAsCancelled) {
  JobContext job;
  job.token().cancel();
  test::RecordingSink sink;
  train(request(), data.split, data.dataset, sink, job);
  EXPECT_EQ(sink.state, RunState::Cancelled);
  EXPECT_TRUE(sink.kept.empty());
}

TEST_P(EveryModel, ResumedEqualsUninterrupted) {
  if (!spec().trains_by_epochs) GTEST_SKIP() << "does not train by epochs";
  test::RecordingSink whole, first, second;
  const auto expected = train(request(), data.split, data.dataset, whole, {});
  JobContext job;
  first.on_epoch = [&](const EpochRow& row) {
    if (row.epoch == 2) job.token().cancel();
  };
  train(request(), data.split, data.dataset, first, job);
  ASSERT_FALSE(first.checkpoints.empty());
  const auto resumed =
      train(request(), data.split, data.dataset, second, {}, first.checkpoints.back());
  EXPECT_EQ(resumed.weights_hash, expected.weights_hash);
}

TEST_P(EveryModel, UsersWithoutOrWithAllItemsAndEmptyItemsAreScored) {
  // User 0 has nothing, user 1 everything, user 2 one item.
  const auto train = InteractionMatrix::from_pairs(3, 4, {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {2, 0}});
  const auto model = fitted(train);
  for (const float score : scores(*model, train)) ASSERT_TRUE(std::isfinite(score));
}

TEST_P(EveryModel, AOneItemCatalogueWorks) {
  const auto train = InteractionMatrix::from_pairs(2, 1, {{0, 0}});
  const auto model = fitted(train);
  EXPECT_EQ(scores(*model, train).size(), 2U);
}

TEST_P(EveryModel, ReachesItsQualityFloor) {
  test::RecordingSink sink;
  const auto result = train(request(), data.split, data.dataset, sink, {});
  EXPECT_GE(result.test.at("hit@10"), quality_floor(model_id()));
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
