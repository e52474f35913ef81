// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/store_fixture.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/models/registry.h"
#include "core/store/database.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"

namespace hankki::test {
namespace fs = std::filesystem;

Dataset small_dataset(int rows) {
  DatasetBuilder builder;
  Recipe kimchi{.id = "38", .name = "김치찌개", .description = "", .steps = "boil\nserve"};
  kimchi.minutes = 30;
  kimchi.submitted = "2008-11-19";
  kimchi.contributor = "1533";
  kimchi.nutrition = Nutrition{120.5F, 3, 2, 40, 15, 1, 4};
  kimchi.tags = {builder.tags().intern("korean"), builder.tags().intern("")};
  kimchi.ingredients = {builder.ingredients().intern("김치"), builder.ingredients().intern("pork")};
  builder.add_recipe(kimchi);
  builder.add_recipe({.id = "7", .name = "crème brûlée", .description = "a \"sweet\"\nend"});
  for (int i = 0; i < rows; ++i)
    builder.add_interaction(std::to_string(100 + i % 9), std::to_string(i % 7 * 38),
                            static_cast<float>(i % 6), i % 5 == 0 ? kNoTime : 86'400 * i);
  return builder.build();
}

std::vector<Part> some_parts(const Dataset& dataset) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < dataset.interactions().size(); ++i)
    parts.push_back(static_cast<Part>(i % 4));
  return parts;
}

RunRequest some_request() {
  RunRequest request{.model = "bpr", .preset = "recbole", .seed = ~std::uint64_t{0} - 5};
  request.parameters = model_spec("bpr").preset("recbole");
  request.parameters.set("epochs", std::int64_t{60});
  request.parameters.set("learning_rate", 1.0);
  request.parameters.set("item_bias", true);
  request.threads = 2;
  request.ks = {5, 50};
  request.validate = false;
  return request;
}

EpochRow some_epoch(std::int64_t epoch) {
  std::map<std::string, double> weights;
  if (epoch > 0) weights.emplace("kl_weight", 0.01 * static_cast<double>(epoch));
  return {.epoch = epoch,
          .seconds = 0.1 + static_cast<double>(epoch),
          .evaluation_seconds = 1.0 / 3,
          .elapsed = 0.7 * static_cast<double>(epoch),
          .losses = {{"regularisation", 0.125}, {"bpr", 0.1 / static_cast<double>(epoch + 1)}},
          .weights = std::move(weights),
          .validation = {{"ndcg@10", 0.2302}, {"recall@10", 1e-17}},
          .steps = 40 + epoch};
}

Checkpoint some_checkpoint(std::int64_t epochs_run) {
  std::vector<float> values(4096);
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = std::sin(static_cast<float>(i) + static_cast<float>(epochs_run));
  Checkpoint checkpoint{.epochs_run = epochs_run, .best_epoch = epochs_run - 1};
  checkpoint.best_value = -std::numeric_limits<double>::infinity();
  checkpoint.epochs_without_gain = 3;
  checkpoint.elapsed = 1.0 / 7;
  checkpoint.weights.emplace("items", Tensor::of<float>(values, {64, 64}));
  checkpoint.optimiser.emplace("step", Tensor::of<std::int64_t>(std::vector{epochs_run}, {}));
  checkpoint.best_weights.emplace("items", Tensor::of<float>(values, {4096}));
  return checkpoint;
}

MadeVectors some_vectors(const Dataset& dataset) {
  MadeVectors made{.key = "a key", .seconds = 0.25, .losses = {2.5, 1.25}, .language = "en"};
  RecipeVectors& vectors = made.vectors;
  vectors.vectors.dimensions = 3;
  for (ItemIndex recipe = 0; recipe < dataset.recipes().size(); ++recipe) {
    if (dataset.recipes()[recipe].stub) continue;
    const bool first = vectors.recipes.empty();
    vectors.recipes.push_back(recipe);
    vectors.hashes.push_back({std::int64_t{recipe} - 5, ~std::int64_t{recipe}});
    for (const float value : {0.6F, 0.0F, -0.8F})
      vectors.vectors.values.push_back(first ? 0 : value);
  }
  return made;
}

DatasetId WorkspaceTest::add_dataset(Workspace& workspace, const Dataset& dataset) {
  return workspace.datasets().add(dataset, {.name = "small", .source = "csv"}, {});
}

SplitId WorkspaceTest::add_split(Workspace& workspace, DatasetId dataset) {
  const Dataset data = workspace.datasets().load(dataset, {});
  return workspace.splits().add(dataset, data, some_parts(data), {});
}

RunId WorkspaceTest::add_run(Workspace& workspace) {
  return workspace.runs().add(add_split(workspace, add_dataset(workspace)), some_request());
}

std::vector<std::string> WorkspaceTest::artifact_files() const {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder() / "artifacts"))
    if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(folder()));
  std::ranges::sort(files);
  return files;
}

void WorkspaceTest::edit_database(const std::vector<std::string>& statements) const {
  Connection connection(database(), Connection::Mode::ReadWrite);
  for (const auto& statement : statements) connection.run(statement);
}

}  // namespace hankki::test
