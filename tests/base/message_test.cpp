// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/base/time_text.h"

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

TEST(TimeText, AMomentStandsAsPeopleWriteItAndAsTheirLanguageDoes) {
  EXPECT_EQ(moment_text("2026-11-08T21:10:05Z").english(), "8 November 2026, 21:10 UTC");
  EXPECT_EQ(exact_moment_text("2026-01-28T01:02:03Z").english(), "28 January 2026, 01:02:03 UTC");
  const auto korean = [](const std::string& text) {
    return text == "{} {} {}, {} UTC" ? "{3}년 {2} {1}일 {4} UTC"
           : text == "November"       ? "11월"
                                      : text;
  };
  EXPECT_EQ(moment_text("2026-11-08T21:10:05Z").render(korean), "2026년 11월 8일 21:10 UTC");
  for (const char* other : {"", "now", "2026-13-08T21:10:05Z", "2026-00-08T21:10:05Z",
                            "2026-11-08 21:10:05Z", "2026-11-08T21:10:05Z "})
    EXPECT_EQ(moment_text(other).english(), other);
}

TEST(TimeText, ADurationHasTheUnitsThatFitIt) {
  const std::pair<double, const char*> known[]{
      {0, "0.0 ms"},        {0.0042, "4.2 ms"}, {0.04, "40 ms"},
      {1.94, "1.9 s"},      {42.2, "42 s"},     {141, "2 min 21 s"},
      {3900, "1 h 05 min"}, {-1, "–"},          {std::nan(""), "–"}};
  for (const auto& [seconds, text] : known) EXPECT_EQ(duration_text(seconds).english(), text);
}

}  // namespace
}  // namespace hankki
