// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/best_mixture.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

#include "tests/bandit/list_fixture.h"

namespace hankki {
namespace {

/// What slot-by-slot answers at these shares are worth, over all ways in which models can get the
/// slots. All users of three_models() want the same.
double worth_by_hand(const ListWorld& world, const std::vector<double>& shares) {
  const std::size_t models = shares.size();
  std::size_t ways = 1;
  for (std::size_t slot = 0; slot < world.length; ++slot) ways *= models;
  double worth = 0;
  for (std::size_t way = 0; way < ways; ++way) {
    double chance = 1, clicks = 0;
    std::vector<ItemIndex> used;
    std::size_t left = way;
    for (std::size_t slot = 0; slot < world.length; ++slot, left /= models) {
      const std::size_t model = left % models;
      chance *= shares[model];
      for (const ItemIndex item : world.list(model, 0)) {
        if (std::ranges::find(used, item) != used.end()) continue;
        used.push_back(item);
        if (std::ranges::find(world.wanted[0], item) != world.wanted[0].end())
          clicks += world.appeal / std::pow(static_cast<double>(slot + 1), world.clicks.decay);
        break;
      }
    }
    worth += chance * clicks;
  }
  return worth;
}

/// The most that any shares of these models are worth, by trying all in steps of a tenth.
double best_by_hand(const ListWorld& world, const std::vector<bool>& models) {
  double most = 0;
  std::vector<double> shares(models.size(), 0.0);
  const auto fill = [&](const auto& self, std::size_t model, int left) -> void {
    if (model + 1 == models.size()) {
      if (left > 0 && !models[model]) return;
      shares[model] = left / 10.0;
      most = std::max(most, worth_by_hand(world, shares));
      return;
    }
    for (int part = 0; part <= (models[model] ? left : 0); ++part) {
      shares[model] = part / 10.0;
      self(self, model + 1, left - part);
    }
  };
  fill(fill, 0, 10);
  return most;
}

/// A good model, one that has the rest of what is wanted, a bad one, and a copy of the good.
ListWorld with_copy() {
  ListWorld world = test::three_models(50);
  world.arms.push_back("copy");
  world.lists.push_back(world.lists.front());
  auto& other = world.lists[1];  // "late": here what it has comes first
  for (std::size_t first = 0; first < other.items.size(); first += 10)
    std::rotate(other.items.begin() + static_cast<std::ptrdiff_t>(first),
                other.items.begin() + static_cast<std::ptrdiff_t>(first) + 3,
                other.items.begin() + static_cast<std::ptrdiff_t>(first) + 10);
  world.appeal = 0.8;
  world.clicks.decay = 0;
  return world;
}

TEST(BestMixtureTest, TheSearchFindsWhatAllSharesTriedOneByOneFind) {
  const ListWorld world = with_copy();
  for (const std::vector<bool>& models : {std::vector<bool>{true, true, true, true},
                                          {false, true, true, true},
                                          {true, true, true, false},
                                          {false, true, true, false}}) {
    std::vector<double> begin(4, 0.0);
    begin[2] = 1;  // the bad one
    const BestShares found = best_shares(world, ListView::of(4), models, begin, 4000, 3);
    EXPECT_NEAR(worth_by_hand(world, found.shares), best_by_hand(world, models), 0.02);
  }
}

TEST(BestMixtureTest, ACopyAddsNothingAlsoBesideAWorseModel) {
  const ListWorld world = with_copy();
  const std::vector<bool> all(4, true);
  const double most = best_by_hand(world, all);
  const MixtureGains made = mixture_gains(world, ListView::of(4), 5000, 1, 0.999, {});
  ASSERT_EQ(made.gains.size(), 4u);
  for (std::size_t model = 0; model < 4; ++model) {
    std::vector<bool> others = all;
    others[model] = false;
    const double truth = most - best_by_hand(world, others);
    EXPECT_LE(made.gains[model].interval.low, truth + 0.02) << model;
    EXPECT_GE(made.gains[model].interval.high, truth - 0.02) << model;
    if (model == 1) continue;
    EXPECT_NEAR(truth, 0, 1e-12) << "by hand";
    EXPECT_LE(made.gains[model].interval.low, 0) << model;
    EXPECT_GE(made.gains[model].interval.high, 0) << model;
  }
  EXPECT_GT(made.gains[1].interval.low, 0) << "nobody else has what it shows";
  const MixtureGains again =
      mixture_gains(world, ListView::of(4), 5000, 1, 0.999, JobContext().with_threads(2));
  EXPECT_EQ(again.shares, made.shares);
}

}  // namespace
}  // namespace hankki
