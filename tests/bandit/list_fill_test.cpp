// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/list_fill.h"

#include <map>
#include <set>

#include "core/bandit/click_model.h"
#include "core/bandit/list_mixture.h"
#include "tests/bandit/bandit_fixture.h"

namespace hankki::test {
namespace {

using Lists = std::vector<std::vector<std::uint32_t>>;

std::vector<std::span<const std::uint32_t>> spans(const Lists& lists) {
  return {lists.begin(), lists.end()};
}

TEST(ListFill, TakesTheBestUnusedItemOfTheModelThatWasChosen) {
  const Lists lists{{1, 2, 3, 4}, {2, 1, 5, 6}, {}};
  const auto views = spans(lists);
  auto policy = make("blend", 3);
  RandomEngine random = random_stream(1, "test");
  for (int visit = 0; visit < 200; ++visit) {
    const auto slots = fill_list(*policy, {}, {.lists = views, .length = 5}, random);
    ASSERT_EQ(slots.size(), 5u);
    std::set<std::uint32_t> used;
    for (const FilledSlot& slot : slots) {
      ASSERT_NE(slot.arm, 2) << "it has no list for this user";
      const auto& list = lists[static_cast<std::size_t>(slot.arm)];
      EXPECT_EQ(list[slot.rank], slot.item);
      for (std::uint32_t rank = 0; rank < slot.rank; ++rank)
        EXPECT_TRUE(used.contains(list[rank])) << "a better one was left out";
      EXPECT_TRUE(used.insert(slot.item).second) << "twice";
      EXPECT_GE(slot.item_propensity, slot.arm_propensity - 1e-12);
      if (slot.reason == ChoiceReason::Draw) {
        EXPECT_GE(slot.scores[static_cast<std::size_t>(slot.arm)],
                  slot.scores[static_cast<std::size_t>(1 - slot.arm)]);
      }
    }
  }
  EXPECT_EQ(fill_list(*policy, {}, {.lists = views, .length = 10}, random).size(), 6u)
      << "all items there are";
}

TEST(ListFill, AnItemThatAllModelsWouldGiveIsCertain) {
  const Lists lists{{7, 1}, {7, 2}};
  const auto views = spans(lists);
  auto policy = make("blend", 2);
  RandomEngine random = random_stream(1, "test");
  const auto slots = fill_list(*policy, {}, {.lists = views, .length = 2}, random);
  EXPECT_EQ(slots[0].item, 7u);
  EXPECT_NEAR(slots[0].arm_propensity, .5, 1e-9);
  EXPECT_NEAR(slots[0].item_propensity, 1, 1e-9);
  EXPECT_NEAR(slots[1].item_propensity, .5, 1e-9);
}

TEST(ListFill, SurprisesHaveTheirShareAndSupport) {
  const Lists lists{{1, 2, 3}, {4, 5, 6}};
  const std::vector<std::uint32_t> surprises{6, 8, 9};
  const auto views = spans(lists);
  auto policy = make("blend", 2);
  RandomEngine random = random_stream(1, "test");
  std::map<std::uint32_t, double> first, propensity;
  double shown = 0;
  constexpr int kMany = 10'000;
  for (int visit = 0; visit < kMany; ++visit) {
    const auto slots = fill_list(
        *policy, {}, {.lists = views, .length = 3, .surprises = surprises, .surprise = .1}, random);
    ++first[slots[0].item];
    propensity[slots[0].item] = slots[0].item_propensity;
    for (const FilledSlot& slot : slots) {
      if (slot.reason != ChoiceReason::Surprise) continue;
      ++shown;
      EXPECT_EQ(slot.arm, -1);
      EXPECT_TRUE(slot.scores.empty());
    }
  }
  EXPECT_NEAR(shown / (3 * kMany), .1, .01);
  double total = 0;
  for (const auto& [item, chance] : propensity) {
    total += chance;
    EXPECT_NEAR(first[item] / kMany, chance, 4.5 * std::sqrt(chance * (1 - chance) / kMany))
        << item;
  }
  EXPECT_NEAR(total, 1, 1e-9) << "with the surprise, over all that can be shown";
}

TEST(ClickModel, ExpectedClicksOfAList) {
  const std::vector<double> attraction{.3, .2, .1, .05, .02};
  const ClickModel position{.kind = ClickModel::Kind::Position, .decay = 1};
  EXPECT_NEAR(position.expected_clicks(attraction), .449833333, 1e-9);
  EXPECT_NEAR(position.any_click(attraction), .401018050, 1e-9);
  const ClickModel cascade{.kind = ClickModel::Kind::Cascade};
  const auto clicks = cascade.click_probabilities(attraction);
  const double expected[] = {.3, .14, .056, .0252, .009576};
  for (std::size_t i = 0; i < 5; ++i) EXPECT_NEAR(clicks[i], expected[i], 1e-12);
  EXPECT_NEAR(cascade.any_click(attraction), .530776, 1e-9);

  RandomEngine random = random_stream(1, "test");
  for (const ClickModel& model : {position, cascade}) {
    constexpr int kMany = 40'000;
    std::vector<double> counts(attraction.size());
    for (int i = 0; i < kMany; ++i) {
      const auto drawn = model.draw(attraction, random);
      for (std::size_t slot = 0; slot < drawn.size(); ++slot) counts[slot] += drawn[slot];
    }
    const auto p = model.click_probabilities(attraction);
    for (std::size_t slot = 0; slot < p.size(); ++slot)
      EXPECT_NEAR(counts[slot] / kMany, p[slot], 4 * std::sqrt(p[slot] * (1 - p[slot]) / kMany));
  }
}

std::vector<double> falling(double p) {
  std::vector<double> clicks;
  for (int rank = 0; rank < 10; ++rank) clicks.push_back(p * std::pow(.9, rank));
  return clicks;
}

TEST(ListMixture, AShareOfTheSlotsIsNotQuality) {
  const ListMixture all({falling(.1), falling(.095), falling(.08), falling(.05)});
  EXPECT_NEAR(all.whole_list(0), .651322, 1e-6);
  EXPECT_NEAR(all.whole_list(1), .618755, 1e-6);
  EXPECT_NEAR(all.whole_list(2), .521057, 1e-6);
  EXPECT_NEAR(all.whole_list(3), .325661, 1e-6);
  const auto share_beside_the_best = [](double p) {
    const ListMixture mixture({falling(.1), falling(p)});
    const auto shares = mixture.settled_shares();
    EXPECT_NEAR(shares[0] + shares[1], 1, 1e-9);
    if (shares[1] > 0) {
      EXPECT_NEAR(mixture.rate_per_slot(0, shares[0]), mixture.rate_per_slot(1, shares[1]), 1e-9);
      EXPECT_GT(mixture.value(shares), mixture.whole_list(0)) << "the mixture beats A alone";
    }
    return shares[1];
  };
  EXPECT_NEAR(share_beside_the_best(.095), .4403, 5e-5);
  EXPECT_NEAR(share_beside_the_best(.08), .2400, 5e-5);
  EXPECT_EQ(share_beside_the_best(.05), 0);
}

}  // namespace
}  // namespace hankki::test
