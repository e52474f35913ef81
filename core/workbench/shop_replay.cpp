// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/shop_replay.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/store/accounts.h"
#include "core/store/workspace.h"
#include "core/workbench/demo_acts.h"
#include "core/workbench/demo_text.h"
#include "core/workbench/shop_history.h"
#include "core/workbench/shop_log.h"
#include "core/workbench/shop_recording.h"

namespace hankki {
namespace {

using nlohmann::json;

constexpr std::size_t kToldDifferences = 5;

/// The shop by the demo's own rules and no others: the batch stays, and what the workspace has of
/// other settings meanwhile is taken up by the next Shop::refresh().
class Replaying {
 public:
  Replaying(Shop& shop, const DemoText& demo)
      : shop_(shop), before_(shop.settings()), settings_(before_) {
    settings_.credit = demo.rules;
    settings_.warm_after = demo.warm_after;
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
    do_again(shop_.workspace(), line, settings_.credit);
    ++replayed.acts;  // it is stored, whatever becomes of what follows
    if (is_of_recipe(what)) shop_.take_recipes();
  }

  /// Takes back what was played; throws HalfPlayed where others did something meanwhile.
  void take_back(const Message& where, const Message& why) {
    const auto undone = shop_.workspace().shop().marks().reset_unless_more(
        replayed.undo, replayed.answers, replayed.acts);
    if (!undone)
      throw HalfPlayed(where,
                       en::say("{}; others used the shop meanwhile, so that what was played stays: "
                               "serve reset --to {} brings back what was there",
                               why, replayed.undo),
                       replayed.undo);
    shop_.take_recipes();
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
    ++replayed.answers;  // it is stored
    // As text, in which the draws of arms that were not eligible are null.
    const std::string now = shown_in_demo(visit.answer).dump(), then = line.at("shown").dump();
    if (now != then && replayed.different.size() < kToldDifferences)
      replayed.different.push_back(key + " " + std::to_string(at));
    if (now != then) ++replayed.differing;
  }

  Shop& shop_;
  const ShopSettings before_;
  ShopSettings settings_;
  std::set<std::string> known_;
};

/// Throws Error where another batch than the demo's is served.
void check_served(const DemoText& demo, const Shop& shop) {
  const Batches& batches = shop.workspace().batches();
  const BatchId served = batches.served_id();
  if (served == shop.batch().info().id && demo.identity == batches.identity(served)) return;
  throw Error(en::say("the demo"),
              en::say("it was recorded with batch {}, and {} is served, which is another one",
                      demo.batch, served == 0 ? "-" : batches.info(served).tag));
}

}  // namespace

ReplayedDemo replay_demo(Shop& shop, std::string_view text, const JobContext& job) {
  const DemoText demo(text);
  Workspace& workspace = shop.workspace();
  shop.refresh(job);
  check_served(demo, shop);
  const ShopMark mark = workspace.shop().marks().find(demo.mark);
  job.check();
  Replaying playing(shop, demo);
  playing.replayed.mark = mark.name;
  const MarkId undo = playing.replayed.undo = workspace.shop().marks().reset(mark.id);
  // Before anything that may kill it.
  job.log(en::say("serve reset --to {} brings back what was there before the demo", undo));
  Message place = en::say("the demo");
  const auto fail = [&](const Message& reason) {
    playing.take_back(place, reason);
    return Error(place, en::say("{}; nothing of the demo stays", reason));
  };
  try {
    shop.take_recipes();
    check_served(demo, shop);  // for others may have served another one
    std::int64_t done = 0;
    for (const DemoLine& line : demo.lines) {
      job.report(done++, std::ssize(demo.lines), en::say("playing"));
      place = en::say("line {}", line.number);
      playing.one(line.json);
    }
  } catch (const json::exception&) {
    throw fail(en::say("it does not tell all that it should"));
  } catch (const Error& fault) {
    throw fail(fault.message());
  } catch (const Cancelled&) {
    playing.take_back(place, en::say("it was cancelled"));
    throw;
  } catch (...) {  // as where there is no memory left
    playing.take_back(place, en::say("it was stopped"));
    throw;
  }
  return playing.replayed;
}

}  // namespace hankki
