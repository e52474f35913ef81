// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace hankki {
namespace {

/// A language that says everything the other way round.
std::string reversed(const std::string& text) {
  if (text == "{} of {}") return "von {2} die {1}";
  if (text == "run {}") return "Lauf {}";
  return "?";
}

const std::string kName = "bpr {1}";

TEST(Message, ValuesStandInTheirPlaces) {
  EXPECT_EQ(en::say("nothing").english(), "nothing");
  EXPECT_EQ(en::say("{} of {}", 3, 4.5).english(), "3 of 4.5");
  EXPECT_EQ(en::say("reads {}", kName).english(), "reads bpr {1}");
  EXPECT_TRUE(Message().empty());
  EXPECT_EQ(Message().english(), "");
}

TEST(Message, ATranslationMayTurnTheValuesAround) {
  EXPECT_EQ(en::say("{} of {}", kName, en::say("run {}", 7)).render(reversed),
            "von Lauf 7 die bpr {1}");
  EXPECT_EQ(Message::verbatim("{} of {}").render(reversed), "{} of {}");
}

TEST(Message, AListLeavesOutWhatSaysNothing) {
  const Message list = Message::list({en::say("run {}", 7), {}, Message::verbatim(kName)});
  EXPECT_EQ(list.english(), "run 7, bpr {1}");
  EXPECT_EQ(list.render(reversed), "Lauf 7, bpr {1}");
  EXPECT_TRUE(Message::list({{}, {}}).empty());
}

TEST(Message, ComesBackFromJsonAsItWas) {
  for (const Message& message :
       {Message(), Message::verbatim("a {}"), en::say("run {}", 7), en::say("nothing"),
        Message::list({en::say("{} of {}", kName, en::say("run {}", 1)), Message::verbatim("b")})})
    EXPECT_EQ(Message::from_json(message.to_json()), message) << message.english();
  EXPECT_EQ(Message::from_json(nlohmann::json::parse(R"({"a": 1})")).english(), R"({"a":1})");
}

TEST(Message, AValueInAValueManyTimesOverStaysOfALengthThatCanBeSaid) {
  nlohmann::json nested = "ten bytes.";
  for (int level = 0; level < 16; ++level)
    nested =
        nlohmann::json::array({"{1}{1}{1}{1}{1}{1}{1}{1}", true, nlohmann::json::array({nested})});
  const std::string said = Message::from_json(nested).english();
  EXPECT_TRUE(said.starts_with("ten bytes.ten bytes."));
  EXPECT_LT(said.size(), 2'000'000U);
}

}  // namespace
}  // namespace hankki
