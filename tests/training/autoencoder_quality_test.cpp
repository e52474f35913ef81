// SPDX-License-Identifier: GPL-3.0-or-later
// The autoencoders' default presets on the split that RecBole was measured on, against its strong
// rows (batch 64).
#include <gtest/gtest.h>

#include "core/data/import.h"
#include "core/models/registry.h"
#include "core/training/trainer.h"
#include "tests/support/test_support.h"
#include "tests/training/recording_sink.h"

namespace hankki {
namespace {

struct Row {
  const char* model;
  double ndcg;  ///< RecBole's test NDCG@10
};

class AutoencoderQuality : public testing::TestWithParam<Row> {};

TEST_P(AutoencoderQuality, DefaultPresetIsWithinOneHundredthOfRecBolesBest) {
  HANKKI_REAL_DATA(file, "ml-100k-split/ml-100k.seed2020.tsv");
  const Imported data = import_split(file, {}, {});
  const Split split =
      make_split(data.dataset, data.parts, {.method = SplitRecipe::Method::Imported});
  RunRequest request{.model = GetParam().model, .preset = "default", .seed = 1};
  request.parameters = model_spec(request.model).preset("default");
  test::RecordingSink sink;
  const RunResult result = train(request, split, data.dataset, sink, {});
  EXPECT_GE(result.test.at("ndcg@10"), GetParam().ndcg - 0.01);
}

INSTANTIATE_TEST_SUITE_P(Ml100k, AutoencoderQuality,
                         testing::Values(Row{"multidae", 0.298}, Row{"multivae", 0.293},
                                         Row{"cdae", 0.300}, Row{"recvae", 0.294}),
                         [](const auto& info) { return std::string(info.param.model); });

}  // namespace
}  // namespace hankki
