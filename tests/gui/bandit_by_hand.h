// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "core/bandit/beta.h"
#include "core/bandit/list_world.h"
#include "core/bandit/simulation.h"

/// What the Bandit page says of a simulation, computed apart from all that it uses for it.
namespace hankki::test {

/// P(best) by a sum over a grid of the rate: density of one times the others' distributions.
inline std::vector<double> chancesByGrid(const std::vector<Beta>& beliefs) {
  constexpr int kCells = 20'000;
  std::vector<double> chances(beliefs.size(), 0);
  for (int cell = 0; cell < kCells; ++cell) {
    const double low = static_cast<double>(cell) / kCells, high = (cell + 1.0) / kCells;
    for (std::size_t arm = 0; arm < beliefs.size(); ++arm) {
      double mass = cdf(beliefs[arm], high) - cdf(beliefs[arm], low);
      for (std::size_t other = 0; other < beliefs.size(); ++other)
        if (other != arm) mass *= cdf(beliefs[other], (low + high) / 2);
      chances[arm] += mass;
    }
  }
  return chances;
}

/// What a model's whole list is worth: over all users the chance of a click in each slot.
inline double wholeListByHand(const ListWorld& world, std::size_t source) {
  double sum = 0;
  for (std::size_t user = 0; user < world.users(); ++user) {
    const auto list = world.list(source, user);
    for (std::size_t slot = 0; slot < std::min(list.size(), world.length); ++slot)
      if (std::ranges::find(world.wanted[user], list[slot]) != world.wanted[user].end())
        sum += world.appeal / std::pow(static_cast<double>(slot + 1), world.clicks.decay);
  }
  return sum / static_cast<double>(world.users());
}

/// What answers are worth whose slots go to the models with these shares (to one that has an item
/// left), mean and standard error, by draws from the standard library's generator.
inline Moments mixtureByHand(const ListWorld& world, const std::vector<std::size_t>& sources,
                             const std::vector<double>& shares, int draws) {
  std::mt19937_64 random(12345);
  std::uniform_int_distribution<std::size_t> users(0, world.users() - 1);
  std::discrete_distribution<std::size_t> models(shares.begin(), shares.end());
  std::vector<double> values;
  for (int draw = 0; draw < draws; ++draw) {
    const std::size_t user = users(random);
    std::vector<ItemIndex> shown;
    double clicks = 0;
    while (shown.size() < world.length) {
      for (const ItemIndex item : world.list(sources[models(random)], user)) {
        if (std::ranges::find(shown, item) != shown.end()) continue;
        shown.push_back(item);
        const auto& wanted = world.wanted[user];
        if (std::ranges::find(wanted, item) != wanted.end())
          clicks += world.appeal / std::pow(static_cast<double>(shown.size()), world.clicks.decay);
        break;
      }
    }
    values.push_back(clicks);
  }
  return moments(values);
}

}  // namespace hankki::test
