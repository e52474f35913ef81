// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/interleaving_power.h"

#include <algorithm>
#include <boost/random/binomial_distribution.hpp>
#include <boost/random/uniform_01.hpp>
#include <cmath>

#include "core/bandit/experiment.h"
#include "core/base/cancel_scope.h"
#include "core/base/error.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

constexpr std::int64_t kBlock = 1000;  // visits, or experiments, that share a stream

void check(const PowerSetup& setup) {
  if (setup.rankings.size() != 2)
    throw Error("rankings", en::say("there are {}; two are compared", setup.rankings.size()));
  for (const Ranking& ranking : setup.rankings)
    for (const std::uint32_t item : ranking)
      if (item >= setup.attractiveness.size())
        throw Error("attractiveness", en::say("none is given for item {} of a list", item));
  for (const double value : setup.attractiveness)
    if (!(value >= 0 && value <= 1))
      throw Error("attractiveness", en::say("{} is not a chance from 0 to 1", value));
}

struct Simulated {
  std::int64_t win = 0, loss = 0, visits = 0;
};

/// One block of interleaved visits.
Simulated simulate(const PowerSetup& setup, std::int64_t block) {
  RandomEngine engine =
      random_stream(setup.seed, "interleaving", static_cast<std::uint64_t>(block));
  boost::random::uniform_01<double> draw;
  Simulated simulated;
  const std::int64_t end = std::min(setup.simulated, (block + 1) * kBlock);
  for (std::int64_t visit = block * kBlock; visit < end; ++visit) {
    const InterleavedList list = team_draft(setup.rankings, setup.length, engine);
    int lead = 0;
    for (std::size_t slot = 0; slot < list.items.size(); ++slot)
      if (draw(engine) < setup.attractiveness[list.items[slot]] / static_cast<double>(slot + 1))
        lead += list.team[slot] == 0 ? 1 : -1;
    simulated.win += lead > 0;
    simulated.loss += lead < 0;
    ++simulated.visits;
  }
  return simulated;
}

/// P(a click somewhere on the list), which needs no simulation.
double any_click(const PowerSetup& setup, const Ranking& ranking) {
  double none = 1;
  for (std::size_t slot = 0; slot < std::min(setup.length, ranking.size()); ++slot)
    none *= 1 - setup.attractiveness[ranking[slot]] / static_cast<double>(slot + 1);
  return 1 - none;
}

std::optional<std::int64_t> whole_visits(double visits) {
  constexpr double kMost = 1e12;
  if (!(visits <= kMost)) return std::nullopt;
  return std::max<std::int64_t>(1, std::llround(std::ceil(visits)));
}

std::int64_t draw_binomial(RandomEngine& engine, std::int64_t trials, double chance) {
  return boost::random::binomial_distribution<std::int64_t>(trials,
                                                            std::clamp(chance, 0.0, 1.0))(engine);
}

constexpr double kStep = 1.1;  // from one number of visits to the next that is tried
constexpr int kTries = 40;

/// Share of experiments that reject(engine).
template <typename Reject>
double power_of(const PowerGoal& goal, std::string_view use, const Reject& reject) {
  if (goal.experiments == 0) return 0;
  RandomEngine engine = random_stream(goal.seed, use);
  std::int64_t found = 0;
  for (std::int64_t i = 0; i < goal.experiments; ++i) found += reject(engine);
  return static_cast<double>(found) / static_cast<double>(goal.experiments);
}

}  // namespace

/// By the normal form of the sign test: decided visits w + l, of which w wins. Where hardly a visit
/// is lost it promises too much (five wins of five are no proof): then more, until experiments bear
/// it out.
std::optional<NeededVisits> interleaved_visits(const PowerGoal& goal, double win, double loss) {
  const double decided = win + loss, difference = std::abs(win - loss);
  if (decided == 0 || difference == 0) return std::nullopt;
  const double share = std::max(win, loss) / decided;
  const double reach = normal_quantile(1 - goal.alpha / 2) * 0.5 +
                       normal_quantile(goal.power) * std::sqrt(share * (1 - share));
  auto visits = whole_visits(reach * reach / ((share - 0.5) * (share - 0.5)) / decided);
  const auto power = [&] {
    return power_of(goal, "interleaved power", [&](RandomEngine& engine) {
      const std::int64_t kept = draw_binomial(engine, *visits, decided);
      const std::int64_t wins = draw_binomial(engine, kept, win / decided);
      return sign_test({wins, kept - wins, 0}) < goal.alpha;
    });
  };
  if (!visits) return std::nullopt;
  const double error =
      3 * std::sqrt(goal.power * (1 - goal.power) /
                    static_cast<double>(std::max<std::int64_t>(1, goal.experiments)));
  NeededVisits needed{*visits, power()};
  for (int tries = 0; goal.experiments > 0 && needed.power < goal.power - error && tries < kTries;
       ++tries) {
    visits = whole_visits(std::ceil(static_cast<double>(*visits) * kStep));
    if (!visits) return std::nullopt;
    needed = {*visits, power()};
  }
  return needed;
}

std::optional<NeededVisits> split_visits(const PowerGoal& goal, double one, double two) {
  if (one == two || one <= 0 || two <= 0 || one >= 1 || two >= 1) return std::nullopt;
  const auto visits =
      whole_visits(users_per_arm(one, two, goal.alpha, goal.power, SampleSizeRule::Pooled));
  if (!visits) return std::nullopt;
  return NeededVisits{2 * *visits, power_of(goal, "split power", [&](RandomEngine& engine) {
                        const Tally first{draw_binomial(engine, *visits, one), *visits};
                        const Tally second{draw_binomial(engine, *visits, two), *visits};
                        return z_test(first, second).p < goal.alpha;
                      })};
}

bool is_sure_lead(const Wins& wins) {
  constexpr double kSure = 4;
  const auto lead = static_cast<double>(wins.wins - wins.losses);
  return std::abs(lead) > kSure * std::sqrt(static_cast<double>(wins.wins + wins.losses));
}

PowerComparison compare_power(const PowerSetup& setup, const JobContext& job) {
  check(setup);
  const std::int64_t blocks = (setup.simulated + kBlock - 1) / kBlock;
  std::vector<Simulated> parts(static_cast<std::size_t>(blocks));
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  parallel_for(blocks, [&](std::int64_t block) {
    parts[static_cast<std::size_t>(block)] = simulate(setup, block);
  });
  Simulated all;
  for (const Simulated& part : parts) {
    all.win += part.win;
    all.loss += part.loss;
    all.visits += part.visits;
  }
  PowerComparison result;
  if (all.visits > 0) {
    result.win = static_cast<double>(all.win) / static_cast<double>(all.visits);
    result.loss = static_cast<double>(all.loss) / static_cast<double>(all.visits);
  }
  result.clicks_one = any_click(setup, setup.rankings[0]);
  result.clicks_two = any_click(setup, setup.rankings[1]);
  const PowerGoal goal{setup.alpha, setup.power, setup.experiments, setup.seed};
  if (is_sure_lead({all.win, all.loss, 0}))
    result.interleaved = interleaved_visits(goal, result.win, result.loss);
  result.split = split_visits(goal, result.clicks_one, result.clicks_two);
  if (result.interleaved && result.split)
    result.ratio =
        static_cast<double>(result.split->visits) / static_cast<double>(result.interleaved->visits);
  return result;
}

}  // namespace hankki
