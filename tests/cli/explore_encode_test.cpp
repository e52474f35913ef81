// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

class ExploreEncode : public Cli {};

#if defined(HANKKI_WITH_TORCH)

TEST_F(ExploreEncode, ShowsIdsTokensAndVector) {
  const Json json =
      parse_document(cli({"explore", "encode", "--encoder", golden("tiny-bert").string(), "--text",
                          "kimchi stew", "--json"}));
  EXPECT_EQ(json["encoder"], "tiny-bert");
  EXPECT_EQ(json["max_seq_length"], 32);
  EXPECT_EQ(json["tokens"], Json({"[CLS]", "kim", "##chi", "ste", "##w", "[SEP]"}));
  EXPECT_EQ(json["ids"].size(), 6U);
  double squares = 0;
  for (const double value : json["embedding"]) squares += value * value;
  EXPECT_EQ(json["embedding"].size(), 32U);
  EXPECT_NEAR(squares, 1, 1e-5);
}

TEST_F(ExploreEncode, APromptHasToBeOneOfTheFolder) {
  const Outcome outcome = cli({"explore", "encode", "--encoder", golden("tiny-bert").string(),
                               "--text", "stew", "--prompt", "query"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--prompt: the encoder has no prompts"));
}

#else

TEST_F(ExploreEncode, WithoutLibTorchItSaysWhatItNeeds) {
  const Outcome outcome = cli(
      {"explore", "encode", "--encoder", golden("tiny-bert").string(), "--text", "kimchi stew"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("sentence encoders need LibTorch"));
}

#endif

}  // namespace
}  // namespace hankki::test
