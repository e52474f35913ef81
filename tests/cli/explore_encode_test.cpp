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
  EXPECT_THAT(outcome.err, HasSubstr("prompt: the encoder has no prompts"));
}

TEST_F(ExploreEncode, AFolderMakesVectorsOfNewTextsOnly) {
  const auto import = [&](const char* last) {
    const std::string recipes = write("RAW_recipes.csv",
                                      "name,id,minutes,contributor_id,submitted,tags,nutrition,"
                                      "n_steps,steps,description,ingredients,n_ingredients\n"
                                      "kimchi stew,7,,,,[],,1,\"['fry kimchi']\",,[],0\n"
                                      "onion soup,8,,,,[],,1,\"['chop the onion']\",,[],0\n" +
                                          std::string(last));
    const std::string reviews = write(
        "RAW_interactions.csv", "user_id,recipe_id,date,rating,review\nann,7,2024-01-01,5,x\n");
    ASSERT_EQ(work({"import", "foodcom", "--recipes", recipes, "--interactions", reviews}).status,
              0);
  };
  const auto embed = [&](const char* name) {
    return work_json({"explore", "embed", "--encoder", golden("tiny-bert").string(), "--name", name,
                      "--fields", "name,steps"});
  };
  import("");
  const Json first = embed("one");
  EXPECT_EQ(first["encoder"], "folder");
  EXPECT_EQ(first["dimensions"], 32);
  EXPECT_EQ(first["reused"], 0);
  import("egg rice,9,,,,[],,1,\"['mix the egg']\",,[],0\n");
  const Json second = embed("two");
  EXPECT_EQ(second["recipes"], 3);
  EXPECT_EQ(second["reused"], 2) << "only the new text is encoded";
}

TEST_F(ExploreEncode, AFolderThatIsNoEncoderMakesNoVectors) {
  ASSERT_EQ(work({"import", "builtin"}).status, 0);
  const Outcome outcome =
      work({"explore", "embed", "--encoder", golden("byte-pair").string(), "--name", "v"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("config.json: the file is missing"));
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
