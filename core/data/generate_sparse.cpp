// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/builtin.h"
#include "core/data/zipf.h"

namespace hankki {
namespace {

/// Items dealt out to topics at random; a topic's first items are its most popular ones.
class Topics {
 public:
  Topics(std::uint32_t items, RandomEngine& engine) : all_(items) {
    std::vector<std::uint32_t> order(items);
    for (std::uint32_t i = 0; i < items; ++i) order[i] = i;
    for (std::uint32_t i = items; i > 1; --i)
      std::swap(order[i - 1], order[random_below(engine, i)]);
    members_.resize(std::clamp(items / 150, 1U, 64U));
    for (std::uint32_t rank = 0; rank < items; ++rank)
      members_[rank % members_.size()].push_back(order[rank]);
    popular_ = std::move(order);
    for (const auto& topic : members_)
      within_.emplace_back(static_cast<std::uint32_t>(topic.size()));
  }
  std::uint32_t random_topic(RandomEngine& engine) const {
    return static_cast<std::uint32_t>(random_below(engine, members_.size()));
  }
  std::uint32_t draw_from(std::uint32_t topic, RandomEngine& engine) const {
    return members_[topic][within_[topic].draw(engine)];
  }
  std::uint32_t draw_any(RandomEngine& engine) const { return popular_[all_.draw(engine)]; }

 private:
  Zipf all_;
  std::vector<std::uint32_t> popular_;               // items, the most popular first
  std::vector<std::vector<std::uint32_t>> members_;  // by topic
  std::vector<Zipf> within_;                         // by topic
};

/// How many items each user has: at least a quarter of the mean, the rest heavy-tailed; in all
/// about `interactions`.
std::vector<std::uint32_t> share_out(std::uint32_t users, std::uint32_t items,
                                     std::uint64_t interactions, RandomEngine& engine) {
  const auto mean = interactions / users;
  const auto least = std::max<std::uint64_t>(1, mean / 4);
  std::vector<std::uint64_t> weights(users);
  std::uint64_t sum = 0;
  for (auto& weight : weights) {
    weight = (1 + random_below(engine, 256)) * (1 + random_below(engine, 256));
    sum += weight;
  }
  const auto rest = interactions > least * users ? interactions - least * users : 0;
  std::vector<std::uint32_t> counts(users);
  std::uint64_t remainder = 0;  // carried on, so that the parts add up to `rest`
  for (std::uint32_t user = 0; user < users; ++user) {
    remainder += rest * weights[user];
    counts[user] =
        static_cast<std::uint32_t>(std::min<std::uint64_t>(least + remainder / sum, items));
    remainder %= sum;
  }
  return counts;
}

/// Of five items three come from the first of the user's topics, one from the second and one from
/// anywhere. Where popular items run out, the next free number is taken.
std::vector<std::uint32_t> draw_items(const Topics& topics, std::uint32_t items,
                                      std::uint32_t wanted, RandomEngine& engine) {
  const auto first = topics.random_topic(engine);
  const auto second = topics.random_topic(engine);
  std::vector<std::uint32_t> drawn;
  std::unordered_set<std::uint32_t> taken;
  for (std::uint64_t attempt = 0; drawn.size() < wanted; ++attempt) {
    const auto kind = random_below(engine, 5);
    auto item = kind < 3    ? topics.draw_from(first, engine)
                : kind == 3 ? topics.draw_from(second, engine)
                            : topics.draw_any(engine);
    if (attempt > std::uint64_t{20} * wanted)
      while (taken.contains(item)) item = (item + 1) % items;
    if (taken.insert(item).second) drawn.push_back(item);
  }
  return drawn;
}

}  // namespace

Dataset generate_sparse(std::uint32_t users, std::uint32_t items, std::uint64_t interactions,
                        std::uint64_t seed, const JobContext& job) {
  if (users == 0 || items == 0 || interactions < users)
    throw Error("scale", en::say("needs at least one item and one interaction a user"));
  if (interactions > std::uint64_t{users} * items)
    throw Error("scale", en::say("{} users and {} items have at most {} interactions", users, items,
                                 std::uint64_t{users} * items));
  auto engine = random_stream(seed, "sparse");
  const Topics topics(items, engine);
  const auto counts = share_out(users, items, interactions, engine);
  DatasetBuilder builder;
  std::vector<std::string> ids;
  for (std::uint32_t item = 0; item < items; ++item) {
    ids.push_back(std::to_string(item + 1));
    Recipe stub;
    stub.id = ids.back();
    stub.stub = true;
    builder.add_recipe(std::move(stub));
  }
  for (std::uint32_t user = 0; user < users; ++user) {
    if (user % 256 == 0) job.report(user, users, en::say("Drawing interactions"));
    const auto id = std::to_string(user + 1);
    for (const auto item : draw_items(topics, items, counts[user], engine))
      builder.add_interaction(id, ids[item], 1, kNoTime);
  }
  return builder.build();
}

}  // namespace hankki
