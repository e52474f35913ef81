// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/two_shops.h"

#include <algorithm>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr std::size_t kDeepest = 100;  // places of the blend, of which earlier visits had the first
constexpr double kEven = 1e-9;         // sums of shares are rounded

/// The shop's settings as they were, whatever happens.
class LongAnswers {
 public:
  explicit LongAnswers(Shop& shop) : shop_(shop), before_(shop.settings()) {
    ShopSettings longer = before_;
    longer.length = kDeepest;
    longer.surprise = 0;
    shop_.use(longer);
  }
  ~LongAnswers() { shop_.use(before_); }
  LongAnswers(const LongAnswers&) = delete;
  LongAnswers& operator=(const LongAnswers&) = delete;

 private:
  Shop& shop_;
  const ShopSettings before_;
};

std::vector<ItemIndex> list_of(const ShopAnswer& answer, std::optional<std::size_t> arm) {
  if (arm) return answer.blend.lists.empty() ? std::vector<ItemIndex>() : answer.blend.lists[*arm];
  std::vector<ItemIndex> blend;
  for (const ShopSlot& slot : answer.blend.shown)
    if (slot.arm >= 0) blend.push_back(slot.recipe);
  return blend;
}

}  // namespace

std::array<double, 2> PairedLists::credit(ItemIndex recipe) const {
  const auto found = std::ranges::find(credits, recipe, &ItemCredit::item);
  if (found == credits.end()) return {};
  return {found->credit[0], found->credit[1]};
}

PairedLists paired_lists(Shop& shop, const ShopPerson& person, const ShopFilters& filters,
                         const ShopPair& pair, std::span<const ItemIndex> left_out,
                         std::uint64_t seed, Time now) {
  for (const auto& arm : pair)
    if (arm && *arm >= shop.batch().arms())
      throw Error(en::say("two shops"), en::say("the batch has no model {}", *arm + 1));
  if (pair[0] == pair[1])
    throw Error(en::say("two shops"), en::say("both are the same; choose another one"));
  const std::size_t length = shop.settings().length;
  shop.policy();  // with what was settled until now
  const ShopAnswer answer = [&] {
    const LongAnswers all(shop);
    return shop.recommend(person, filters, seed, now, false);
  }();
  PairedLists paired;
  for (std::size_t side = 0; side < 2; ++side) {
    paired.lists[side] = list_of(answer, pair[side]);
    std::erase_if(paired.lists[side], [&](ItemIndex recipe) {
      return std::ranges::find(left_out, recipe) != left_out.end();
    });
    paired.lists[side].resize(std::min(length, paired.lists[side].size()));
  }
  // As long as both together, so that whatever is clicked has its worth.
  if (!paired.lists[0].empty() || !paired.lists[1].empty())
    paired.credits = expected_credit(paired.lists, 2 * length);
  return paired;
}

InterleavedList interleaved(const PairedLists& lists, std::size_t length, std::uint64_t seed) {
  if (lists.credits.empty())
    throw Error(en::say("two shops"), en::say("neither has anything left to show this person"));
  RandomEngine coins = random_stream(seed, "two shops");
  return team_draft(lists.lists, length, coins);
}

void PairedVisits::add(const PairedLists& lists, std::span<const ItemIndex> clicked) {
  std::array<double, 2> visit{};
  for (const ItemIndex recipe : clicked)
    for (std::size_t side = 0; side < 2; ++side) visit[side] += lists.credit(recipe)[side];
  for (std::size_t side = 0; side < 2; ++side) credit[side] += visit[side];
  clicks += std::ssize(clicked);
  const double lead = visit[0] - visit[1];
  ++(lead > kEven ? wins.wins : lead < -kEven ? wins.losses : wins.ties);
}

}  // namespace hankki
