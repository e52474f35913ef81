// SPDX-License-Identifier: GPL-3.0-or-later
// The `default` of every model on data as sparse as people's: whoever takes it as it is must get
// more than chance. Data is made new for each of three seeds. Autoencoders stop sooner than the
// default has it, to save time: the best epoch's weights are kept, so that patience finds better
// ones only. But CDAE stands at chance for its first thirty epochs.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <numeric>

#include "core/base/parse_number.h"
#include "core/models/registry.h"
#include "core/training/trainer.h"
#include "tests/support/item_texts.h"
#include "tests/support/sparse_data.h"
#include "tests/training/recording_sink.h"

namespace hankki {
namespace {

constexpr int kSeeds = 3;
constexpr std::int64_t kPatience = 4;

struct NamedShape {
  const char* name;
  test::SparseShape shape;

  bool has_taste() const { return shape.groups > 1; }
};

// Compiled twice: in full, which takes long, and in a small form for every day, which leaves the
// autoencoders out.
#if defined(HANKKI_FULL_SHAPES)
constexpr bool kFull = true;
const NamedShape kShapes[] = {{"EightOfATaste", {.each = 8}},
                              {"ThreeOfATaste", {.each = 3}},
                              {"ZipfWithoutTaste", {.each = 8, .groups = 1, .zipf = true}}};
#else
constexpr bool kFull = false;
const NamedShape kShapes[] = {
    {"SmallOfATaste", {.users = 600, .items = 480, .each = 8, .groups = 12}},
    {"SmallZipf", {.users = 600, .items = 480, .each = 8, .groups = 1, .zipf = true}}};
#endif

ParameterValues default_of(const ModelSpec& spec) {
  ParameterValues parameters = spec.preset("default");
  if (spec.family == Family::Autoencoder && spec.id != "cdae")
    parameters.set("patience", std::min(parameters.integer("patience"), kPatience));
  return parameters;
}

/// Models that read texts get such as tell an item's group half and half with noise; where there
/// are no groups they tell nothing, and the models have interactions alone to go by.
Vectors texts(const test::TinyData& data, const test::SparseShape& shape,
              std::span<const ItemIndex> recipes) {
  return test::telling_vectors(static_cast<std::uint32_t>(recipes.size()), [&](std::uint32_t row) {
    const int id = *parse_number<int>(data.dataset.recipes()[recipes[row]].id);
    return shape.groups > 1 ? test::group_of(id, shape) : static_cast<std::uint32_t>(id);
  });
}

/// The test part's NDCG@10 of each seed.
std::vector<double> ndcg_of_seeds(const std::string& model, const test::SparseShape& shape) {
  std::vector<double> reached;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const test::TinyData data = test::sparse_data(shape, seed);
    RunRequest request{.model = model, .preset = "default", .seed = seed};
    request.parameters = default_of(model_spec(model));
    test::RecordingSink sink;
    const auto kept = [&](const std::string&, std::span<const ItemIndex> recipes) {
      return std::optional(texts(data, shape, recipes));
    };
    const RunResult result = train(request, data.split, data.dataset, sink, {}, {}, {}, kept);
    reached.push_back(result.test.at("ndcg@10"));
  }
  return reached;
}

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

class SparseDefault : public testing::TestWithParam<std::tuple<std::string, NamedShape>> {};

TEST_P(SparseDefault, IsTwiceAsGoodAsChance) {
  const auto& [model, named] = GetParam();
  const std::vector<double> reached = ndcg_of_seeds(model, named.shape);
  const double chance = mean(ndcg_of_seeds("random", named.shape)),
               lowest = std::ranges::min(reached);
  std::printf("%s on %s: test NDCG@10 %.4f, Random %.4f (means of %d seeds), lowest %.4f\n",
              model.c_str(), named.name, mean(reached), chance, kSeeds, lowest);
  EXPECT_GE(lowest, 2 * chance) << "of chance, which is " << chance;
}

std::vector<std::tuple<std::string, NamedShape>> cases() {
  std::vector<std::tuple<std::string, NamedShape>> all;
  for (const auto& named : kShapes)
    for (const auto& spec : model_specs()) {
      const bool without_chance = spec.id == "mostpop" && named.has_taste();
      const bool takes_long = !kFull && spec.family == Family::Autoencoder;
      if (spec.id != "random" && !without_chance && !takes_long) all.emplace_back(spec.id, named);
    }
  return all;
}

INSTANTIATE_TEST_SUITE_P(Models, SparseDefault, testing::ValuesIn(cases()), [](const auto& info) {
  return std::string(std::get<1>(info.param).name) + "_" + std::get<0>(info.param);
});

}  // namespace
}  // namespace hankki
