// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop_settings.h"

#include <cmath>

#include "core/base/error.h"
#include "core/store/shop_records.h"
#include "core/store/shop_rules.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {

constexpr double kSecondsOfHour = 3600;

Time ticks(double seconds) { return static_cast<Time>(std::llround(seconds * kSecond)); }

}  // namespace

const ParameterSchema& shop_settings_schema() {
  static const ParameterSchema schema({
      {.name = "least_stars",
       .label = en::say("Stars of a success"),
       .group = en::say("Credit"),
       .doc = en::say("A rating of at least that counts for the model that showed the recipe."),
       .unit = en::say("stars"),
       .default_value = 4.0,
       .minimum = .5,
       .maximum = 5},
      {.name = "window_hours",
       .label = en::say("Time for a success"),
       .group = en::say("Credit"),
       .doc = en::say("So long after an answer a rating of what it showed counts."),
       .unit = en::say("hours"),
       .default_value = 24.0,
       .minimum = .01,
       .maximum = 8760},
      {.name = "refining_seconds",
       .label = en::say("Time to refine"),
       .group = en::say("Credit"),
       .doc = en::say("An answer that a filter replaces sooner counts for no model."),
       .unit = en::say("seconds"),
       .default_value = 60.0,
       .minimum = 0,
       .maximum = 86'400},
      {.name = "ratings",
       .label = en::say("Ratings of somebody new"),
       .group = en::say("Answers"),
       .doc = en::say("So many ratings open the recipes that are made for a person."),
       .unit = en::say("ratings"),
       .type = ParameterType::Integer,
       .default_value = std::int64_t{10},
       .minimum = 1,
       .maximum = 1000},
      {.name = "surprise",
       .label = en::say("Surprise"),
       .group = en::say("Answers"),
       .doc = en::say("Probability that a slot is a recipe that no model proposed."),
       .default_value = 0.0,
       .minimum = 0,
       .maximum = 1},
      {.name = "memory_mb",
       .label = en::say("Memory for models"),
       .group = en::say("Answers"),
       .doc = en::say("Models whose files come to more answer from their stored lists alone."),
       .unit = en::say("MB"),
       .default_value = 600.0,
       .minimum = 0,
       .maximum = 1e9},
      {.name = "clicks",
       .label = en::say("Click model"),
       .group = en::say("Visitors on autopilot"),
       .doc = en::say("Each slot is looked at with a probability that falls with its place; or "
                      "slots are read in order until the first click."),
       .type = ParameterType::Choice,
       .default_value = std::string("position"),
       .choices = {"position", "cascade"}},
      {.name = "decay",
       .label = en::say("Fall with the place"),
       .group = en::say("Visitors on autopilot"),
       .doc = en::say("Slot k is looked at with probability 1 / k^decay."),
       .default_value = 1.0,
       .minimum = 0,
       .maximum = 10},
      {.name = "appeal",
       .label = en::say("Appeal"),
       .group = en::say("Visitors on autopilot"),
       .doc = en::say("Probability that a wanted item is clicked where it is looked at."),
       .default_value = .5,
       .minimum = 0,
       .maximum = 1},
      {.name = "noise",
       .label = en::say("Noise of clicks"),
       .group = en::say("Visitors on autopilot"),
       .doc = en::say("Probability that any item is clicked where it is looked at."),
       .default_value = 0.0,
       .minimum = 0,
       .maximum = 1},
  });
  return schema;
}

ParameterValues stored_setting_values(const Workspace& workspace) {
  const ParameterSchema& schema = shop_settings_schema();
  ParameterValues values = schema.defaults();
  for (const auto& [name, stored] : workspace.shop().rules().all())
    if (values.all().contains(name))  // else of a later version
      values.set(name, schema.parse(name, stored));
  return values;
}

ShopSettings stored_settings(const Workspace& workspace) {
  const ParameterValues values = stored_setting_values(workspace);
  return {.credit = {.least_stars = values.real("least_stars"),
                     .window = ticks(kSecondsOfHour * values.real("window_hours")),
                     .refining = ticks(values.real("refining_seconds"))},
          .surprise = values.real("surprise"),
          .memory_mb = values.real("memory_mb"),
          .warm_after = static_cast<std::size_t>(values.integer("ratings")),
          .clicks = {.kind = values.choice("clicks") == "cascade" ? ClickModel::Kind::Cascade
                                                                  : ClickModel::Kind::Position,
                     .decay = values.real("decay"),
                     .noise = values.real("noise")},
          .appeal = values.real("appeal")};
}

ShopSettings with_changes(ShopSettings settings, const ShopSettings& before,
                          const ShopSettings& stored) {
  const auto follow = [](auto& value, const auto& was, const auto& is) {
    if (is != was) value = is;
  };
  follow(settings.credit.least_stars, before.credit.least_stars, stored.credit.least_stars);
  follow(settings.credit.window, before.credit.window, stored.credit.window);
  follow(settings.credit.refining, before.credit.refining, stored.credit.refining);
  follow(settings.surprise, before.surprise, stored.surprise);
  follow(settings.memory_mb, before.memory_mb, stored.memory_mb);
  follow(settings.warm_after, before.warm_after, stored.warm_after);
  follow(settings.clicks, before.clicks, stored.clicks);
  follow(settings.appeal, before.appeal, stored.appeal);
  return settings;
}

void store_settings(Workspace& workspace, const ParameterValues& values) {
  const ParameterSchema& schema = shop_settings_schema();
  std::map<std::string, std::string> stored;
  for (const auto& [name, value] : values.all()) {
    schema.check(name, value);
    stored[name] = to_text(value);
  }
  workspace.shop().rules().set(stored);
}

}  // namespace hankki
