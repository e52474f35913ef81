// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/model_file.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/models/registry.h"
#include "core/training/trainer.h"
#include "tests/support/item_texts.h"
#include "tests/support/test_support.h"
#include "tests/support/tiny_data.h"

namespace hankki {
namespace {

using nlohmann::json;
using testing::HasSubstr;

ModelDescription description(const std::string& model) {
  ModelDescription description{
      .versions = "Hankki test", .data = "abc", .split_method = "ratio", .split_seed = 2020};
  description.request = {.model = model, .preset = "default", .seed = ~std::uint64_t{0}};
  description.request.parameters = model_spec(model).preset("default");
  return description;
}

class ModelFile : public testing::Test {
 protected:
  /// What a run of the model leaves behind.
  std::string stored(const std::string& id) {
    const ModelDescription about = description(id);
    model = make_model(id, about.request.parameters);
    model->take_item_vectors(
        test::telling_vectors(40, [](std::uint32_t item) { return item < 20 ? 0U : 1U; }));
    model->begin(data.split.train, about.request.seed, {});
    model->run_epoch(0, {});
    model->prepare_scoring();
    json catalogue{{"users", json::array()}, {"items", json::array()}};
    for (const auto user : data.split.users)
      catalogue["users"].push_back(data.dataset.users()[user]);
    for (const auto item : data.split.items)
      catalogue["items"].push_back(data.dataset.recipes()[item].id);
    return serialize(make_model_file(about, catalogue.dump(), model->weights()));
  }

  static std::vector<float> scores(const Recommender& model) {
    const auto history = InteractionMatrix::from_pairs(1, 40, {{0, 2}, {0, 8}, {0, 20}});
    std::vector<float> out(40);
    model.score_histories(history, out);
    return out;
  }

  static std::string refusal(const std::string& bytes) {
    try {
      parse_model_file(bytes, "gift.safetensors", {});
    } catch (const Error& fault) {
      EXPECT_THAT(fault.what(), HasSubstr("gift.safetensors"));
      return fault.what();
    }
    return "accepted";
  }

  /// The file with other metadata.
  static std::string with_description(const std::string& bytes,
                                      const std::function<void(json&)>& change) {
    TensorFile file = parse_tensor_file(bytes, "m");
    json about = json::parse(file.metadata.at("hankki"));
    change(about);
    file.metadata["hankki"] = about.dump();
    return serialize(file);
  }

  test::TinyData data = test::two_tastes();
  std::unique_ptr<Recommender> model;
};

TEST_F(ModelFile, AnswersForStrangersWithoutTheWorkspaceForEveryModel) {
  for (const auto& spec : model_specs()) {
    SCOPED_TRACE(spec.id);
    const std::string bytes = exported_model(stored(spec.id), data.split.train);
    const LoadedModel loaded = parse_model_file(bytes, "m", {});
    EXPECT_EQ(scores(*loaded.model), scores(*model));
    EXPECT_EQ(loaded.items.at(7), "7");
    EXPECT_EQ(loaded.users.size(), 60U);
    EXPECT_EQ(loaded.description.request.parameters, description(spec.id).request.parameters);
    EXPECT_EQ(loaded.description.request.seed, ~std::uint64_t{0});
    EXPECT_EQ(loaded.description.split_method, "ratio");
    EXPECT_EQ(loaded.model->explain({{2, 8, 20}}, 4, 3), model->explain({{2, 8, 20}}, 4, 3));
  }
}

TEST_F(ModelFile, OnlyModelsThatReadTheTrainingDataTakeItAlong) {
  const std::string ease = stored("ease");
  EXPECT_EQ(exported_model(ease, data.split.train), ease);
  const std::string neighbours = stored("userknn");
  EXPECT_THAT(refusal(neighbours), HasSubstr("lacks the training data, which UserKNN needs"));
  EXPECT_EQ(refusal(exported_model(neighbours, data.split.train)), "accepted");
}

TEST_F(ModelFile, ComesBackFromTheDisk) {
  test::TemporaryFolder folder;
  const auto path = folder.path() / "model.safetensors";
  write_file_atomically(path, stored("mostpop"));
  EXPECT_EQ(scores(*load_model_file(path, {}).model), scores(*model));
  EXPECT_THROW(load_model_file(folder.path() / "none", {}), Error);
}

TEST_F(ModelFile, OtherFilesAreRefused) {
  const std::string bytes = stored("bpr");
  EXPECT_THAT(refusal(serialize({})), HasSubstr("no model of Hankki"));
  EXPECT_NE(refusal(""), "accepted");
  EXPECT_NE(refusal("PK\3\4 a zip archive"), "accepted");
  for (const std::size_t length : {bytes.size() - 1, bytes.size() / 2, std::size_t{100}})
    EXPECT_NE(refusal(bytes.substr(0, length)), "accepted");
}

TEST_F(ModelFile, ANewerOneSaysSo) {
  const auto newer = with_description(stored("bpr"), [](json& about) {
    about["format"] = 2;
    about["versions"] = "Hankki 9";
    about.erase("parameters");
  });
  EXPECT_THAT(refusal(newer), HasSubstr("newer Hankki (Hankki 9)"));
}

TEST_F(ModelFile, DamageIsFoundWhereverItIs) {
  const std::string bytes = stored("ials");
  for (const char* key :
       {"format", "versions", "model", "preset", "parameters", "seed", "data", "split"}) {
    SCOPED_TRACE(key);
    EXPECT_THAT(refusal(with_description(bytes, [&](json& about) { about.erase(key); })),
                HasSubstr("is damaged"));
    EXPECT_NE(refusal(with_description(bytes,
                                       [&](json& about) {
                                         about[key] = {1, "x"};
                                       })),
              "accepted");
  }
  EXPECT_THAT(refusal(with_description(bytes, [](json& about) { about["model"] = "gpt"; })),
              HasSubstr("no such model"));
  for (const char* tensor : {"catalogue", "weights.item", "weights.user"}) {
    TensorFile file = parse_tensor_file(bytes, "m");
    file.tensors.erase(file.tensors.find(tensor));
    EXPECT_NE(refusal(serialize(file)), "accepted") << tensor;
  }
  TensorFile file = parse_tensor_file(bytes, "m");
  file.tensors["catalogue"] = Tensor::of(std::span<const std::uint8_t>(), {0});
  EXPECT_THAT(refusal(serialize(file)), HasSubstr("is damaged"));
}

TEST_F(ModelFile, TrainingDataThatCannotBeIsRefused) {
  const std::string bytes = exported_model(stored("lightgcn"), data.split.train);
  const auto with = [&](const char* name, const auto& change) {
    TensorFile file = parse_tensor_file(bytes, "m");
    change(file.tensors.at(name));
    return refusal(serialize(file));
  };
  const std::uint32_t far = 40;
  EXPECT_THAT(with("train.columns",
                   [&](Tensor& tensor) {
                     const auto columns = tensor.as<std::uint32_t>();
                     std::vector<std::uint32_t> changed(columns.begin(), columns.end());
                     changed.back() = far;
                     tensor = Tensor::of(std::span<const std::uint32_t>(changed), tensor.shape);
                   }),
              HasSubstr("is damaged"));
  EXPECT_THAT(with("train.offsets",
                   [&](Tensor& tensor) {
                     const auto offsets = tensor.as<std::int64_t>();
                     std::vector<std::int64_t> changed(offsets.begin(), offsets.end());
                     changed[1] = -5;
                     tensor = Tensor::of(std::span<const std::int64_t>(changed), tensor.shape);
                   }),
              HasSubstr("is damaged"));
}

}  // namespace
}  // namespace hankki
