// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parameters.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace hankki {
namespace {

using nlohmann::json;
using testing::HasSubstr;

ParameterSchema schema() {
  return ParameterSchema({
      {.name = "epochs",
       .type = ParameterType::Integer,
       .default_value = std::int64_t{100},
       .minimum = 1,
       .maximum = 10'000},
      {.name = "learning_rate",
       .type = ParameterType::Real,
       .default_value = 0.001,
       .minimum = 0,
       .maximum = 1},
      {.name = "shuffle", .type = ParameterType::Boolean, .default_value = true},
      {.name = "stop_metric",
       .type = ParameterType::Choice,
       .default_value = std::string("mrr@10"),
       .choices = {"mrr@10", "ndcg@10"}},
  });
}

template <typename Body>
std::string error_of(Body&& body) {
  try {
    body();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(ParameterSchema, Defaults) {
  const auto values = schema().defaults();
  EXPECT_EQ(values.integer("epochs"), 100);
  EXPECT_EQ(values.real("learning_rate"), 0.001);
  EXPECT_TRUE(values.boolean("shuffle"));
  EXPECT_EQ(values.choice("stop_metric"), "mrr@10");
}

TEST(ParameterSchema, ParsesWhatToTextWrites) {
  const std::vector<std::pair<std::string, std::string>> cases{{"epochs", "7"},
                                                               {"learning_rate", "0.1"},
                                                               {"learning_rate", "1e-07"},
                                                               {"shuffle", "false"},
                                                               {"stop_metric", "ndcg@10"}};
  for (const auto& [name, text] : cases) EXPECT_EQ(to_text(schema().parse(name, text)), text);
}

TEST(ParameterSchema, RefusesWithTheRange) {
  EXPECT_EQ(error_of([] { schema().parse("epochs", "0"); }),
            "epochs: \"0\" is not a whole number from 1 to 10000");
  for (const std::string_view text : {"", "1.5", "7x", " 7", "99999999999999999999", "10001"})
    EXPECT_THROW(schema().parse("epochs", text), Error) << text;
  for (const std::string_view text : {"", "nan", "inf", "-0.1", "1.1", "0,5", "0.1 "})
    EXPECT_THROW(schema().parse("learning_rate", text), Error) << text;
  for (const std::string_view text : {"", "yes", "1", "TRUE"})
    EXPECT_THROW(schema().parse("shuffle", text), Error) << text;
  EXPECT_THAT(error_of([] { schema().parse("stop_metric", "mrr"); }),
              HasSubstr("one of mrr@10, ndcg@10"));
}

TEST(ParameterSchema, UnknownNamesNameTheKnown) {
  EXPECT_THAT(error_of([] { schema().parse("epoch", "1"); }),
              HasSubstr("epochs, learning_rate, shuffle, stop_metric"));
  EXPECT_THAT(error_of([] { ParameterSchema().parse("epoch", "1"); }),
              HasSubstr("this has no parameters"));
}

TEST(ParameterSchema, CheckWantsTheType) {
  EXPECT_NO_THROW(schema().check("epochs", std::int64_t{5}));
  EXPECT_THROW(schema().check("epochs", 5.0), Error);
  EXPECT_THROW(schema().check("epochs", std::int64_t{0}), Error);
  EXPECT_THROW(schema().check("shuffle", std::string("true")), Error);
}

TEST(ParameterSchema, JsonRoundTrip) {
  auto values = schema().defaults();
  values.set("epochs", std::int64_t{3});
  values.set("learning_rate", 1.0);
  values.set("shuffle", false);
  EXPECT_EQ(schema().from_json(json::parse(to_json(values).dump())), values);
}

TEST(ParameterSchema, StoredValuesAreCompleted) {
  ParameterValues stored;
  stored.set("epochs", std::int64_t{3});
  stored.set("learning_rate", true);  // another type once
  stored.set("lost", std::int64_t{1});
  ParameterValues expected = schema().defaults();
  expected.set("epochs", std::int64_t{3});
  EXPECT_EQ(schema().complete(stored), expected);
  EXPECT_EQ(schema().complete({}), schema().defaults());
}

TEST(ParameterSchema, JsonOverlaysDefaults) {
  const auto values = schema().from_json({{"epochs", 3}, {"learning_rate", 1}});
  EXPECT_EQ(values.integer("epochs"), 3);
  EXPECT_EQ(values.real("learning_rate"), 1.0);
  EXPECT_EQ(values.choice("stop_metric"), "mrr@10");
}

TEST(ParameterSchema, JsonThatDoesNotFitIsRefused) {
  for (const auto& bad :
       {json{{"epoch", 3}}, json{{"epochs", "3"}}, json{{"epochs", 3.0}}, json{{"epochs", 0}},
        json{{"shuffle", 1}}, json{{"stop_metric", "x"}}, json(3), json(nullptr), json::array()})
    EXPECT_THROW(schema().from_json(bad), Error) << bad.dump();
}

TEST(ParameterSchema, ADefaultOutsideItsRangeIsAProgrammersFault) {
  EXPECT_THROW(ParameterSchema({{.name = "x", .default_value = 2.0, .minimum = 0, .maximum = 1}}),
               std::logic_error);
}

}  // namespace
}  // namespace hankki
