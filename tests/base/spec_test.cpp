// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spec.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/base/parameter_builders.h"

namespace hankki {
namespace {

/// Not a model: whatever has parameters has the same kind of spec.
Spec policy() {
  return {.id = "greedy",
          .name = "Epsilon-greedy",
          .description = en::say("Explores now and then."),
          .parameters = ParameterSchema(
              with_search({real_parameter("epsilon", en::say("Epsilon"), en::say("Exploration"),
                                          0.1, 0, 1, en::say("How often.")),
                           boolean_parameter("decay", en::say("Decay"), en::say("Exploration"),
                                             false, en::say("Less and less often."))},
                          {{"epsilon", logarithmic(0.01, 0.5)}})),
          .presets = {{"default", en::say("One in ten."), {}},
                      {"bold", en::say("Half of the time."), overrides({{"epsilon", 0.5}})},
                      {"wrong", en::say("Out of range."), overrides({{"epsilon", 1.5}})}}};
}

TEST(Spec, APresetOverlaysTheDefaults) {
  EXPECT_EQ(policy().preset("default"), policy().parameters.defaults());
  const ParameterValues bold = policy().preset("bold");
  EXPECT_EQ(bold.real("epsilon"), 0.5);
  EXPECT_FALSE(bold.boolean("decay"));
}

TEST(Spec, AnUnknownPresetNamesTheKnown) {
  try {
    policy().preset("timid");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "timid: Epsilon-greedy has no such preset; it has default, bold, wrong");
  }
}

TEST(Spec, APresetOutsideOfTheSchemaIsRefused) { EXPECT_THROW(policy().preset("wrong"), Error); }

}  // namespace
}  // namespace hankki
