// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/list_interleaving.h"

#include <algorithm>

#include "core/base/cancel_scope.h"
#include "core/base/error.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

constexpr std::int64_t kBlock = 500;  // visits that share a stream

/// What a block of visits adds up to.
struct Tallies {
  std::vector<std::int64_t> slots, clicks;
  std::vector<Wins> pairs;

  Tallies(std::size_t arms, std::size_t pairs_) : slots(arms), clicks(arms), pairs(pairs_) {}
  void add(const Tallies& other) {
    for (std::size_t arm = 0; arm < slots.size(); ++arm) {
      slots[arm] += other.slots[arm];
      clicks[arm] += other.clicks[arm];
    }
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
      pairs[pair].wins += other.pairs[pair].wins;
      pairs[pair].losses += other.pairs[pair].losses;
      pairs[pair].ties += other.pairs[pair].ties;
    }
  }
};

Ranking shown_list(const ListWorld& world, std::size_t arm, std::size_t user) {
  const auto list = world.list(arm, user);
  const auto shown = list.first(std::min(list.size(), world.length));
  return {shown.begin(), shown.end()};
}

void visit(const ListWorld& world, const ListVisitors& visitors, RandomEngine& random,
           Tallies& into) {
  const std::size_t arms = world.lists.size(), user = visitors.draw(random);
  std::vector<Ranking> rankings;
  for (std::size_t arm = 0; arm < arms; ++arm) rankings.push_back(shown_list(world, arm, user));
  const InterleavedList list = team_draft(rankings, world.length, random);
  const auto clicked = world.clicks.draw(visitors.attraction(user, list.items), random);
  std::vector<int> credit(arms);
  for (std::size_t slot = 0; slot < list.items.size(); ++slot) {
    ++into.slots[list.team[slot]];
    into.clicks[list.team[slot]] += clicked[slot];
    credit[list.team[slot]] += clicked[slot];
  }
  std::size_t pair = 0;
  for (std::size_t one = 0; one < arms; ++one)
    for (std::size_t two = one + 1; two < arms; ++two, ++pair) {
      into.pairs[pair].wins += credit[one] > credit[two];
      into.pairs[pair].losses += credit[one] < credit[two];
      into.pairs[pair].ties += credit[one] == credit[two];
    }
}

double any_click(const ListWorld& world, const ListVisitors& visitors, std::size_t arm) {
  double sum = 0;
  for (std::size_t user = 0; user < world.users(); ++user)
    sum += world.clicks.any_click(visitors.attraction(user, shown_list(world, arm, user)));
  return sum / static_cast<double>(world.users());
}

void judge(InterleavedPair& pair, const ListInterleaving& made, const PowerGoal& goal) {
  pair.p = sign_test(pair.wins);
  pair.delta = win_delta(pair.wins);
  const auto visits = static_cast<double>(made.visits);
  if (is_sure_lead(pair.wins))
    pair.interleaved = interleaved_visits(goal, static_cast<double>(pair.wins.wins) / visits,
                                          static_cast<double>(pair.wins.losses) / visits);
  pair.split = split_visits(goal, made.arms[pair.one].any_click, made.arms[pair.two].any_click);
  if (pair.interleaved && pair.split)
    pair.ratio =
        static_cast<double>(pair.split->visits) / static_cast<double>(pair.interleaved->visits);
}

}  // namespace

ListInterleaving interleave_lists(const ListWorld& world, const InterleavingTrials& trials,
                                  const JobContext& job) {
  world.check();
  const std::size_t arms = world.lists.size();
  if (arms < 2) throw Error(en::say("one model alone can not be interleaved; choose two or more"));
  if (trials.visits < 1) throw Error("visits", en::say("there must be one at least"));
  const ListVisitors visitors(world);
  const std::int64_t blocks = (trials.visits + kBlock - 1) / kBlock;
  std::vector<Tallies> parts(static_cast<std::size_t>(blocks),
                             Tallies(arms, arms * (arms - 1) / 2));
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  parallel_for(blocks, [&](std::int64_t block) {
    RandomEngine random =
        random_stream(trials.goal.seed, "list interleaving", static_cast<std::uint64_t>(block));
    const std::int64_t end = std::min(trials.visits, (block + 1) * kBlock);
    for (std::int64_t i = block * kBlock; i < end; ++i)
      visit(world, visitors, random, parts[static_cast<std::size_t>(block)]);
  });
  Tallies all(arms, arms * (arms - 1) / 2);
  for (const Tallies& part : parts) all.add(part);
  ListInterleaving made{.visits = trials.visits};
  for (std::size_t arm = 0; arm < arms; ++arm) {
    made.clicks += all.clicks[arm];
    made.arms.push_back({all.slots[arm], all.clicks[arm], any_click(world, visitors, arm)});
  }
  std::size_t next = 0;
  for (std::size_t one = 0; one < arms; ++one)
    for (std::size_t two = one + 1; two < arms; ++two) {
      InterleavedPair& pair = made.pairs.emplace_back();
      pair.one = one;
      pair.two = two;
      pair.wins = all.pairs[next++];
      judge(pair, made, trials.goal);
    }
  return made;
}

}  // namespace hankki
