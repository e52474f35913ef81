// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/interleaving.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <map>

#include "core/base/error.h"

namespace hankki {
namespace {

/// A list that is being drafted. Copied where all of its ways are followed.
class Draft {
 public:
  explicit Draft(std::span<const Ranking> rankings)
      : rankings_(rankings), next_(rankings.size(), 0), size_(rankings.size(), 0) {
    if (rankings.empty()) throw Error(en::say("there is no list to interleave; give one at least"));
  }

  /// The teams that may pick now; none: the list is complete.
  std::vector<std::size_t> pickers(std::size_t length) {
    std::vector<std::size_t> teams;
    if (list_.items.size() >= length) return teams;
    for (std::size_t team = 0; team < rankings_.size(); ++team) {
      std::size_t& next = next_[team];
      while (next < rankings_[team].size() && shows(rankings_[team][next])) ++next;
      if (next == rankings_[team].size()) continue;
      if (!teams.empty() && size_[team] < size_[teams.front()]) teams.clear();
      if (teams.empty() || size_[team] == size_[teams.front()]) teams.push_back(team);
    }
    return teams;
  }

  void pick(std::size_t team) {
    list_.items.push_back(rankings_[team][next_[team]]);
    list_.team.push_back(team);
    ++size_[team];
  }

  InterleavedList& list() { return list_; }

 private:
  bool shows(std::uint32_t item) const {
    return std::ranges::find(list_.items, item) != list_.items.end();
  }

  std::span<const Ranking> rankings_;
  std::vector<std::size_t> next_, size_;
  InterleavedList list_;
};

using UseList = std::function<void(const InterleavedList&, double)>;

void follow(Draft draft, std::size_t length, double probability, std::int64_t& left,
            const UseList& use) {
  const auto teams = draft.pickers(length);
  if (teams.empty()) {
    if (--left < 0)
      throw Error(
          en::say("these lists can be interleaved in over a million ways; make them "
                  "shorter"));
    return use(draft.list(), probability);
  }
  for (const std::size_t team : teams) {
    Draft way = draft;
    way.pick(team);
    follow(std::move(way), length, probability / static_cast<double>(teams.size()), left, use);
  }
}

}  // namespace

InterleavedList team_draft(std::span<const Ranking> rankings, std::size_t length,
                           RandomEngine& engine) {
  Draft draft(rankings);
  for (;;) {
    const auto teams = draft.pickers(length);
    if (teams.empty()) return std::move(draft.list());
    draft.pick(teams.size() == 1 ? teams.front() : teams[random_below(engine, teams.size())]);
  }
}

void for_each_team_draft(std::span<const Ranking> rankings, std::size_t length,
                         const UseList& use) {
  std::int64_t left = 1'000'000;
  follow(Draft(rankings), length, 1, left, use);
}

std::vector<ItemCredit> expected_credit(std::span<const Ranking> rankings, std::size_t length) {
  std::map<std::uint32_t, ItemCredit> credits;
  for_each_team_draft(rankings, length, [&](const InterleavedList& list, double probability) {
    for (std::size_t slot = 0; slot < list.items.size(); ++slot) {
      ItemCredit& credit = credits[list.items[slot]];
      credit.item = list.items[slot];
      credit.credit.resize(rankings.size(), 0.0);
      credit.shown += probability;
      credit.credit[list.team[slot]] += probability;
      if (slot == 0) credit.first += probability;
    }
  });
  std::vector<ItemCredit> all;
  for (auto& [item, credit] : credits) {
    for (double& share : credit.credit) share /= credit.shown;
    all.push_back(std::move(credit));
  }
  return all;
}

double sign_test(const Wins& wins) {
  const std::int64_t decided = wins.wins + wins.losses, fewer = std::min(wins.wins, wins.losses);
  if (decided == 0) return 1;
  const boost::math::binomial_distribution<double> coin(static_cast<double>(decided), 0.5);
  return std::min(1.0, 2 * boost::math::cdf(coin, static_cast<double>(fewer)));
}

double win_delta(const Wins& wins) {
  const std::int64_t all = wins.wins + wins.losses + wins.ties;
  if (all == 0) return 0;
  return (static_cast<double>(wins.wins) + static_cast<double>(wins.ties) / 2) /
             static_cast<double>(all) -
         0.5;
}

}  // namespace hankki
