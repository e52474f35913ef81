// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/autopilot.h"

#include <algorithm>
#include <chrono>

#include "core/base/error.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kGroupSeconds = .1;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

std::vector<UserIndex> users_who_want(const Split& split) {
  std::vector<UserIndex> users;
  for (UserIndex row = 0; row < split.test.users(); ++row)
    if (!split.test.row(row).empty()) users.push_back(row);
  return users;
}

/// One after the other, with the groups in which they are stored.
class Visits {
 public:
  Visits(Shop& shop, const AutopilotTask& task)
      : shop_(shop),
        task_(task),
        users_(users_who_want(*shop.batch().data().split)),
        coming_(random_stream(task.seed, "autopilot users")),
        coins_(random_stream(task.seed, "autopilot clicks")) {
    if (users_.empty())
      throw Error(en::say("autopilot"),
                  en::say("the split has no test part, from which the clicks would come"));
    report_.slots_of.resize(shop.batch().arms());
    report_.successes_of.resize(shop.batch().arms());
    shop_.policy();
  }

  void one(Time at) {
    const UserIndex row = users_[random_below(coming_, users_.size())];
    const LoadedData& data = shop_.batch().data();
    const std::string& id = data.dataset->users()[data.split->users[row]];
    const ShopPerson person{.key = "autopilot:" + id, .name = id, .row = row, .survey = {}};
    const std::uint64_t seed =
        derive_seed(task_.seed, "autopilot answer", static_cast<std::uint64_t>(report_.visits));
    const ShopAnswer answer = shop_.recommend(person, task_.filters, seed, at, false);
    SimulatedVisit visit{.answer = shop_.logged(person, task_.filters, seed, at, answer)};
    visit.answer.simulated = true;
    const auto liked = shop_.settings().clicks.draw(attraction(row, answer), coins_);
    for (std::size_t slot = 0; slot < liked.size(); ++slot) {
      const int arm = answer.blend.shown[slot].arm;
      if (liked[slot]) visit.successes.push_back(visit.answer.recipes[slot]);
      shop_.learn(arm, liked[slot]);
      report_.successes += liked[slot];
      if (arm < 0) continue;
      ++report_.slots_of[static_cast<std::size_t>(arm)];
      report_.successes_of[static_cast<std::size_t>(arm)] += liked[slot];
    }
    ++report_.visits;
    group_.push_back(std::move(visit));
    if (seconds_since(group_began_) >= kGroupSeconds) store();
  }

  void store() {
    if (!group_.empty()) shop_.workspace().shop().simulated(group_, shop_.settings().credit);
    group_.clear();
    shop_.policy();  // with what others did meanwhile
    group_began_ = Clock::now();
  }

  AutopilotReport report() {
    report_.posteriors = shop_.policy().posteriors();
    return report_;
  }

 private:
  std::vector<double> attraction(UserIndex row, const ShopAnswer& answer) const {
    const auto wanted = shop_.batch().data().split->test.row(row);
    std::vector<double> attraction;
    for (const ShopSlot& slot : answer.blend.shown) {
      const auto column = shop_.batch().column(slot.recipe);
      const bool wants = column && std::ranges::binary_search(wanted, *column);
      attraction.push_back(wants ? shop_.settings().appeal : 0);
    }
    return attraction;
  }

  Shop& shop_;
  const AutopilotTask& task_;
  std::vector<UserIndex> users_;
  RandomEngine coming_, coins_;
  std::vector<SimulatedVisit> group_;
  Clock::time_point group_began_ = Clock::now();
  AutopilotReport report_;
};

}  // namespace

AutopilotReport run_autopilot(Shop& shop, const AutopilotTask& task, const JobContext& job) {
  if (task.visits < 1) throw Error("visits", en::say("there must be one at least"));
  const auto start = Clock::now();
  Visits visits(shop, task);
  for (std::int64_t number = 0; number < task.visits; ++number) {
    if (number % 32 == 0) job.report(number, task.visits, en::say("visiting"));
    visits.one(task.from + number * kSecond);
  }
  visits.store();
  AutopilotReport report = visits.report();
  report.seconds = seconds_since(start);
  return report;
}

}  // namespace hankki
