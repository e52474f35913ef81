// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop_replay.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/store/accounts.h"
#include "core/store/own_recipes.h"
#include "core/store/shop_choices.h"
#include "core/store/workspace.h"
#include "core/workbench/demo_text.h"
#include "core/workbench/shop_history.h"
#include "core/workbench/shop_log.h"

namespace hankki {
namespace {

using nlohmann::json;

constexpr std::size_t kToldDifferences = 5;

json rules_json(const CreditRules& rules) {
  return {
      {"least_stars", rules.least_stars}, {"window", rules.window}, {"refining", rules.refining}};
}

/// What was shown, to the last digit.
json shown_json(const LoggedAnswer& answer) {
  return {{"recipes", answer.recipes},
          {"arms", answer.arms},
          {"lists", answer.detail.value("lists", json())},
          {"slots", answer.detail.value("slots", json())}};
}

json line_of(const LoggedAnswer& answer) {
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
          {"shown", shown_json(answer)}};
}

json line_of(const ShopAct& act) {
  json line = act.act;
  line["person"] = act.person;
  line["at"] = act.at;
  return line;
}

class Replaying {
 public:
  Replaying(Shop& shop, const CreditRules& rules, const JobContext& job)
      : shop_(shop), job_(job), before_(shop.settings()), settings_(before_) {
    settings_.credit = rules;
  }
  ~Replaying() { shop_.use(before_); }
  Replaying(const Replaying&) = delete;
  Replaying& operator=(const Replaying&) = delete;

  ReplayedDemo replayed;

  void one(const json& line) {
    const auto what = line.at("do").get<std::string>();
    const auto person = line.at("person").get<std::string>();
    const auto at = line.at("at").get<Time>();
    bring_back(person);
    if (what == "answer" || what == "visit") return answer(line, person, at, what == "visit");
    act(line, what, person, at);
    ++replayed.acts;
  }

 private:
  /// An account that was made since the mark was hidden with it.
  void bring_back(const std::string& person) {
    constexpr std::string_view kAccount = "account:";
    if (!person.starts_with(kAccount) || !known_.insert(person).second) return;
    const auto id = parse_number<AccountId>(std::string_view(person).substr(kAccount.size()));
    auto& accounts = shop_.workspace().accounts();
    const auto all = accounts.list();
    if (id && std::ranges::find(all, *id, &AccountInfo::id) == all.end()) accounts.restore(*id);
  }

  void answer(const json& line, const std::string& key, Time at, bool simulated) {
    LoggedAnswer recorded{.at = at, .detail = line.at("detail")};
    shop_.use(settings_of(recorded, settings_));
    const ShopPerson person = shop_.person_of_key(key);
    const ShopFilters filters =
        filters_from(line.at("detail").at("filters"), shop_.batch().catalogue());
    const std::uint64_t seed = seed_of(recorded);
    shop_.policy();
    const ShopAnswer made = shop_.recommend(person, filters, seed, at, !simulated);
    SimulatedVisit visit{.answer = shop_.logged(person, filters, seed, at, made)};
    if (simulated) {
      visit.answer.simulated = true;
      line.at("liked").get_to(visit.successes);
      shop_.workspace().shop().simulated({&visit, 1}, settings_.credit);
    }
    ++replayed.answers;
    // As text, in which the draws of arms that were not eligible are null.
    const std::string now = shown_json(visit.answer).dump(), then = line.at("shown").dump();
    if (now != then && replayed.different.size() < kToldDifferences)
      replayed.different.push_back(key + " " + std::to_string(at));
    if (now != then) ++replayed.differing;
  }

  void act(const json& line, const std::string& what, const std::string& person, Time at) {
    Workspace& workspace = shop_.workspace();
    if (what == "taste") {
      if (line.contains("reset")) return workspace.shop().tastes().reset(person, at);
      std::map<std::string, std::optional<double>> weights;
      for (const auto& [term, weight] : line.at("set").items())
        weights[term] = weight.is_null() ? std::nullopt : std::optional(weight.get<double>());
      return workspace.shop().tastes().set(person, weights, at);
    }
    if (what == "choose") {
      std::vector<RecipeChoice> choices;
      for (const json& choice : line.at("choices"))
        choices.push_back({choice.at(0).get<std::string>(), choice.at(1).get<std::string>()});
      return workspace.shop().choices().set(person, choices, at);
    }
    const auto recipe = line.at("recipe").get<std::string>();
    const auto number = [&](const char* name) {
      return line.at(name).is_null() ? std::nullopt : std::optional(line.at(name).get<double>());
    };
    if (what == "rate") {
      workspace.shop().judge(person,
                             {.recipe = recipe,
                              .stars = number("stars"),
                              .cooked = line.at("cooked").get<bool>(),
                              .at = at},
                             settings_.credit);
      return;
    }
    if (what == "hide") {
      Veto veto{.recipe = recipe, .kind = line.at("kind").get<std::string>()};
      if (!line.at("until").is_null()) veto.until = line.at("until").get<Time>();
      return workspace.shop().veto(person, veto, at, settings_.credit);
    }
    if (what == "show") return workspace.shop().lift_veto(person, recipe, at, settings_.credit);
    write_recipe(line, what, person, recipe, at);
    shop_.refresh(job_);
  }

  void write_recipe(const json& line, const std::string& what, const std::string& person,
                    const std::string& recipe, Time at) {
    OwnRecipes recipes = shop_.workspace().shop().recipes();
    const auto id = own_recipe_id(recipe);  // which DemoText has seen to be one
    const auto content = [&] { return read_own_recipe(line.at("content").dump()); };
    if (what == "add") return recipes.add_again(person, *id, content(), at);
    if (what == "edit") return recipes.edit(person, *id, content(), at);
    if (what == "remove") return recipes.remove(person, *id, at);
    recipes.restore(person, *id, at);
  }

  Shop& shop_;
  const JobContext& job_;
  const ShopSettings before_;
  ShopSettings settings_;
  std::set<std::string> known_;
};

}  // namespace

std::string record_demo(const Shop& shop, const ShopMark& from) {
  const BatchInfo& batch = shop.batch().info();
  const SinceMark since = shop.workspace().shop().marks().since(from.id);
  std::string text = json{{"hankki_demo", kDemoVersion},
                          {"batch", batch.tag},
                          {"identity", shop.workspace().batches().identity(batch.id)},
                          {"mark", from.name.empty() ? std::to_string(from.id) : from.name},
                          {"rules", rules_json(shop.settings().credit)}}
                         .dump() +
                     "\n";
  auto act = since.acts.begin();
  const auto acts_until = [&](AnswerId answer) {
    for (; act != since.acts.end() && act->answer < answer; ++act)
      text += line_of(*act).dump() + "\n";
  };
  for (const LoggedAnswer& answer : since.answers) {
    if (answer.batch != batch.id)
      throw Error(en::say("answer {}", answer.id),
                  en::say("it is of another batch than {}, which is served; a demo is of one batch",
                          batch.tag));
    acts_until(answer.id);
    text += line_of(answer).dump() + "\n";
  }
  acts_until(std::numeric_limits<AnswerId>::max());
  return text;
}

ReplayedDemo replay_demo(Shop& shop, std::string_view text, const JobContext& job) {
  const DemoText demo(text);
  Workspace& workspace = shop.workspace();
  const BatchInfo& batch = shop.batch().info();
  if (demo.identity != workspace.batches().identity(batch.id))
    throw Error(en::say("the demo"),
                en::say("it was recorded with batch {}, and {} is served, which is another one",
                        demo.batch, batch.tag));
  const ShopMark mark = workspace.shop().marks().find(demo.mark);
  job.check();
  Replaying playing(shop, demo.rules, job);
  playing.replayed.mark = mark.name;
  const MarkId undo = playing.replayed.undo = workspace.shop().marks().reset(mark.id);
  // Before anything that may stop it.
  job.log(en::say("serve reset --to {} brings back what was there before the demo", undo));
  shop.refresh(job);
  std::int64_t done = 0;
  const auto stopped = [&](const DemoLine& line, const Message& reason) {
    return Error(en::say("line {}", line.number),
                 en::say("{}; what comes before it was played: serve reset --to {} brings back "
                         "what was there",
                         reason, undo));
  };
  for (const DemoLine& line : demo.lines) {
    job.report(done++, std::ssize(demo.lines), en::say("playing"));
    try {
      playing.one(line.json);
    } catch (const json::exception&) {
      throw stopped(line, en::say("it does not tell all that it should"));
    } catch (const Error& fault) {
      throw stopped(line, fault.message());
    }
  }
  return playing.replayed;
}

}  // namespace hankki
