// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop_history.h"

#include <algorithm>
#include <type_traits>

#include "core/base/error.h"
#include "core/store/workspace.h"
#include "core/workbench/shop_log.h"

namespace hankki {
namespace {

using nlohmann::json;

/// What the detail of an answer says under that name.
template <typename Value>
Value told(const LoggedAnswer& answer, const char* name) {
  const json value = answer.detail.value(name, json());
  const bool fits =
      std::is_floating_point_v<Value> ? value.is_number() : value.is_number_unsigned();
  if (!fits)
    throw Error(en::say("answer {}", answer.id), en::say("its log does not tell \"{}\"", name));
  return value.get<Value>();
}

void read_batch(const Workspace& workspace, ReopenedAnswer& reopened) {
  try {
    const BatchInfo batch = workspace.batches().info(reopened.then.batch);
    reopened.tag = batch.tag;
    for (const BatchModel& model : batch.models) reopened.names.push_back(model.name);
  } catch (const Error&) {  // hidden by now: the answer tells arms by their numbers
  }
}

}  // namespace

std::uint64_t seed_of(const LoggedAnswer& answer) { return told<std::uint64_t>(answer, "seed"); }

ShopSettings settings_of(const LoggedAnswer& answer, ShopSettings settings) {
  constexpr std::size_t kMost = 1000;
  settings.length = std::clamp<std::size_t>(told<std::size_t>(answer, "length"), 1, kMost);
  settings.surprise = std::clamp(told<double>(answer, "surprise"), 0.0, 1.0);
  return settings;
}

ReopenedAnswer reopen_answer(Shop& shop, AnswerId id, Time now) {
  ReopenedAnswer reopened;
  reopened.then = shop.workspace().shop().answer(id);
  const LoggedAnswer& then = reopened.then;
  read_batch(shop.workspace(), reopened);
  const Dataset& dataset = *shop.batch().data().dataset;
  for (const std::string& recipe : then.recipes) {
    const auto found = dataset.find_recipe(recipe);
    reopened.titles.push_back(found ? dataset.recipes()[*found].name : std::string());
  }
  std::uint64_t seed = 0;
  try {
    reopened.person = shop.person_of_key(then.person);
    seed = seed_of(then);
    reopened.filters =
        filters_from(then.detail.value("filters", json::object()), shop.batch().catalogue());
  } catch (const Error& error) {
    reopened.gone = error.message();
    return reopened;
  }
  reopened.today = shop.recommend(*reopened.person, reopened.filters, seed, now, false);
  return reopened;
}

}  // namespace hankki
