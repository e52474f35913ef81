// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop_recording.h"

#include <limits>

#include "core/base/error.h"
#include "core/store/workspace.h"
#include "core/workbench/demo_text.h"

namespace hankki {
namespace {

using nlohmann::json;

/// Of the settings those that an answer's own line does not tell.
json rules_json(const ShopSettings& settings) {
  return {{"least_stars", settings.credit.least_stars},
          {"window", settings.credit.window},
          {"refining", settings.credit.refining},
          {"warm_after", settings.warm_after}};
}

json demo_line(const LoggedAnswer& answer) {
  json liked = json::array();
  for (std::size_t slot = 0; slot < answer.states.size(); ++slot)
    if (answer.simulated && answer.states[slot] == SlotState::Success)
      liked.push_back(answer.recipes[slot]);
  return {{"do", answer.simulated ? "visit" : "answer"},
          {"person", answer.person},
          {"at", answer.at},
          {"detail",
           {{"seed", answer.detail.value("seed", json())},
            {"length", answer.detail.value("length", json())},
            {"surprise", answer.detail.value("surprise", json())},
            {"filters", answer.detail.value("filters", json())}}},
          {"liked", std::move(liked)},
          {"shown", shown_in_demo(answer)}};
}

json demo_line(const ShopAct& act) {
  json line = act.act;
  line["person"] = act.person;
  line["at"] = act.at;
  return line;
}

}  // namespace

json shown_in_demo(const LoggedAnswer& answer) {
  return {{"recipes", answer.recipes},
          {"arms", answer.arms},
          {"lists", answer.detail.value("lists", json())},
          {"slots", answer.detail.value("slots", json())}};
}

std::string record_demo(const Shop& shop, const ShopMark& from) {
  const BatchInfo& batch = shop.batch().info();
  const SinceMark since = shop.workspace().shop().marks().since(from.id);
  std::string text = json{{"hankki_demo", kDemoVersion},
                          {"batch", batch.tag},
                          {"identity", shop.workspace().batches().identity(batch.id)},
                          {"mark", from.name.empty() ? std::to_string(from.id) : from.name},
                          {"rules", rules_json(shop.settings())}}
                         .dump() +
                     "\n";
  auto act = since.acts.begin();
  const auto acts_until = [&](AnswerId answer) {
    for (; act != since.acts.end() && act->answer < answer; ++act)
      text += demo_line(*act).dump() + "\n";
  };
  for (const LoggedAnswer& answer : since.answers) {
    if (answer.batch != batch.id)
      throw Error(en::say("answer {}", answer.id),
                  en::say("it is of another batch than {}, which is served; a demo is of one batch",
                          batch.tag));
    acts_until(answer.id);
    text += demo_line(answer).dump() + "\n";
  }
  acts_until(std::numeric_limits<AnswerId>::max());
  return text;
}

}  // namespace hankki
