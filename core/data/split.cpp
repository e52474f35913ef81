// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/split.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/base/random.h"
#include "core/data/folds.h"

namespace hankki {
namespace {

using Method = SplitRecipe::Method;

constexpr std::array<std::pair<Method, std::string_view>, 7> kMethodNames = {
    {{Method::Ratio, "ratio"},
     {Method::LeaveOneOut, "leave-one-out"},
     {Method::LeaveLatestOut, "leave-latest-out"},
     {Method::GlobalTime, "global-time"},
     {Method::NewRecipes, "new-recipes"},
     {Method::NewUsers, "new-users"},
     {Method::Imported, "imported"}}};

/// A user's use of one item: what a split hands out. `row` is its last row, `time` that of it.
struct Pair {
  ItemIndex item = 0;
  std::size_t row = 0;
  Time time = kNoTime;
};

/// The distinct pairs of all users, one user after the other, items ascending.
struct UserPairs {
  std::vector<std::size_t> offsets;
  std::vector<Pair> pairs;
};

/// positions of `rows` by user, in source order
std::vector<std::size_t> offsets_by_user(const Dataset& dataset) {
  std::vector<std::size_t> offsets(dataset.users().size() + 1, 0);
  for (const auto& row : dataset.interactions()) ++offsets[row.user + 1];
  std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
  return offsets;
}

UserPairs collect_pairs(const Dataset& dataset) {
  const auto& rows = dataset.interactions();
  const auto times = order_in_time(dataset);
  const auto offsets = offsets_by_user(dataset);
  std::vector<Pair> all(rows.size());
  auto next = offsets;
  for (std::size_t row = 0; row < rows.size(); ++row)
    all[next[rows[row].user]++] = {rows[row].item, row, times[row]};
  UserPairs result;
  result.offsets.push_back(0);
  result.pairs.reserve(all.size());
  for (std::size_t user = 0; user + 1 < offsets.size(); ++user) {
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(offsets[user]);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(offsets[user + 1]);
    std::sort(begin, end, [](const Pair& a, const Pair& b) {
      return std::tie(a.item, a.time, a.row) < std::tie(b.item, b.time, b.row);
    });
    for (auto pair = begin; pair != end; ++pair)
      if (pair + 1 == end || (pair + 1)->item != pair->item) result.pairs.push_back(*pair);
    result.offsets.push_back(result.pairs.size());
  }
  return result;
}

struct Shares {
  double train, validation, test;
};

Shares checked_shares(const SplitRecipe& recipe) {
  const double sum = recipe.train + recipe.validation + recipe.test;
  const auto shares = {recipe.train, recipe.validation, recipe.test};
  const bool negative = std::ranges::any_of(shares, [](double share) { return !(share >= 0); });
  if (negative || recipe.train <= 0 || !(std::abs(sum - 1) < 1e-6))
    throw Error("ratios",
                en::say("{}, {}, {} are not three shares that add up to 1 with "
                        "some training data; give, say, 0.8,0.1,0.1",
                        fmt::format("{:g}", recipe.train), fmt::format("{:g}", recipe.validation),
                        fmt::format("{:g}", recipe.test)));
  return {recipe.train / sum, recipe.validation / sum, recipe.test / sum};
}

struct Counts {
  std::size_t train, validation, test;
};

/// How many of n go where. RecBole's rounding: shares are cut to whole items, and a part whose
/// share is less than one item gets one, test first, as long as training keeps another.
Counts ratio_counts(const Shares& shares, std::size_t n) {
  const double total = static_cast<double>(n);
  const auto cut = [&](double share) { return static_cast<std::size_t>(share * total); };
  Counts counts{0, cut(shares.validation), cut(shares.test)};
  counts.train = n - counts.validation - counts.test;
  const auto give_one = [&](double share, std::size_t& part) {
    if (counts.train <= 1 || share <= 0 || share * total >= 1) return;
    ++part;
    --counts.train;
  };
  give_one(shares.test, counts.test);
  give_one(shares.validation, counts.validation);
  return counts;
}

/// The last goes to test and the one before to validation, as long as training keeps one.
Counts leave_one_counts(std::size_t n) {
  const std::size_t test = n > 1 ? 1 : 0;
  const std::size_t validation = n > 2 ? 1 : 0;
  return {n - validation - test, validation, test};
}

template <typename T>
void shuffle_by(RandomEngine engine, std::span<T> things) {
  for (std::size_t left = things.size(); left > 1; --left)
    std::swap(things[left - 1], things[random_below(engine, left)]);
}

void shuffle(std::span<Pair> pairs, std::uint64_t seed, UserIndex user) {
  shuffle_by(random_stream(seed, "split", user), pairs);
}

void sort_by_time(std::span<Pair> pairs) {
  std::ranges::sort(pairs, {}, [](const Pair& pair) { return std::pair(pair.time, pair.row); });
}

/// Deals each user's items to the folds, going on from user to user.
void deal_each_user(UserPairs& all, const SplitRecipe& recipe, std::vector<Part>& part_of_pair) {
  checked_shares(recipe);
  std::vector<UserIndex> users(all.offsets.size() - 1);
  std::iota(users.begin(), users.end(), UserIndex{0});
  shuffle_by(random_stream(recipe.seed, "split-folds"), std::span(users));
  std::size_t dealt = 0;
  for (const UserIndex user : users) {
    const std::size_t begin = all.offsets[user], n = all.offsets[user + 1] - begin;
    shuffle(std::span(all.pairs).subspan(begin, n), recipe.seed, user);
    deal_to_folds(recipe, dealt, std::span(part_of_pair).subspan(begin, n));
    if (n > 1) dealt += n;  // a lone item is not tested
  }
  if (dealt < static_cast<std::size_t>(recipe.folds))
    throw Error("folds",
                en::say("there are {} interactions that can be tested, too few for {} folds", dealt,
                        recipe.folds));
}

void cut_each_user(UserPairs& all, const SplitRecipe& recipe, std::vector<Part>& part_of_pair) {
  const bool by_ratio = recipe.method == Method::Ratio;
  const Shares shares = by_ratio ? checked_shares(recipe) : Shares{};
  for (std::size_t user = 0; user + 1 < all.offsets.size(); ++user) {
    const std::size_t begin = all.offsets[user];
    const std::size_t n = all.offsets[user + 1] - begin;
    const std::span<Pair> pairs(all.pairs.data() + begin, n);
    if (recipe.method == Method::LeaveLatestOut)
      sort_by_time(pairs);
    else
      shuffle(pairs, recipe.seed, static_cast<UserIndex>(user));
    const Counts counts = by_ratio ? ratio_counts(shares, n) : leave_one_counts(n);
    for (std::size_t i = 0; i < n; ++i)
      part_of_pair[begin + i] = i < counts.train                       ? Part::Train
                                : i < counts.train + counts.validation ? Part::Validation
                                                                       : Part::Test;
  }
}

/// The parts of so many recipes or users in their random order.
std::vector<Part> parts_of_owners(const SplitRecipe& recipe, std::size_t n) {
  std::vector<Part> parts(n);
  const Shares shares = checked_shares(recipe);
  if (recipe.folds > 1) {
    if (n < static_cast<std::size_t>(recipe.folds))
      throw Error("folds",
                  recipe.method == Method::NewRecipes
                      ? en::say("there are {} recipes, too few for {} folds", n, recipe.folds)
                      : en::say("there are {} users, too few for {} folds", n, recipe.folds));
    deal_to_folds(recipe, 0, parts);
    return parts;
  }
  const Counts counts = ratio_counts(shares, n);
  for (std::size_t i = 0; i < n; ++i)
    parts[i] = i < counts.train                       ? Part::Train
               : i < counts.train + counts.validation ? Part::Validation
                                                      : Part::Test;
  return parts;
}

/// Deals whole recipes, or whole users, out to the parts.
void cut_by_owner(const UserPairs& all, const SplitRecipe& recipe,
                  std::vector<Part>& part_of_pair) {
  const bool recipes = recipe.method == Method::NewRecipes;
  std::vector<std::uint32_t> owner_of(all.pairs.size());
  for (std::size_t user = 0; user + 1 < all.offsets.size(); ++user)
    for (std::size_t i = all.offsets[user]; i < all.offsets[user + 1]; ++i)
      owner_of[i] = recipes ? all.pairs[i].item : static_cast<std::uint32_t>(user);
  std::vector<std::uint32_t> owners = owner_of;
  std::ranges::sort(owners);
  owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
  std::vector<Part> part_of(owners.empty() ? 0 : owners.back() + 1);
  shuffle_by(random_stream(recipe.seed, recipes ? "split-recipes" : "split-users"),
             std::span(owners));
  const std::vector<Part> parts = parts_of_owners(recipe, owners.size());
  for (std::size_t i = 0; i < owners.size(); ++i) part_of[owners[i]] = parts[i];
  for (std::size_t i = 0; i < owner_of.size(); ++i) part_of_pair[i] = part_of[owner_of[i]];
}

/// Cuts at two moments, so that what has the same time is in the same part.
void cut_by_time(const UserPairs& all, const SplitRecipe& recipe, std::vector<Part>& part_of_pair) {
  const Shares shares = checked_shares(recipe);
  std::vector<Time> times;
  times.reserve(all.pairs.size());
  for (const Pair& pair : all.pairs) times.push_back(pair.time);
  std::ranges::sort(times);
  const auto moment = [&](double share) {
    const auto at =
        static_cast<std::size_t>(std::llround(share * static_cast<double>(times.size())));
    return at < times.size() ? times[at] : times.back() + 1;
  };
  const Time validation_from = moment(shares.train);
  const Time test_from = moment(shares.train + shares.validation);
  std::array<std::size_t, 4> sizes{};
  for (std::size_t i = 0; i < all.pairs.size(); ++i) {
    const Time time = all.pairs[i].time;
    part_of_pair[i] = time < validation_from ? Part::Train
                      : time < test_from     ? Part::Validation
                                             : Part::Test;
    ++sizes[static_cast<std::size_t>(part_of_pair[i])];
  }
  if (sizes[1] == 0 || (shares.validation > 0 && sizes[2] == 0) ||
      (shares.test > 0 && sizes[3] == 0))
    throw Error(en::say("split"),
                en::say("the dates are too few to cut at these shares, so that a part is empty; "
                        "choose other ratios or a split by ratio"));
}

}  // namespace

bool has_shares(Method method) {
  return method != Method::LeaveOneOut && method != Method::LeaveLatestOut &&
         method != Method::Imported;
}

bool is_random(Method method) {
  return method == Method::Ratio || method == Method::LeaveOneOut || method == Method::NewRecipes ||
         method == Method::NewUsers;
}

std::string to_text(Method method) {
  return std::string(
      std::ranges::find(kMethodNames, method, [](auto& entry) { return entry.first; })->second);
}

Method parse_split_method(std::string_view text) {
  for (const auto& [method, name] : kMethodNames)
    if (name == text) return method;
  throw Error("method", en::say("there is no split \"{}\"; there are ratio, leave-one-out, "
                                "leave-latest-out, global-time, new-recipes, new-users",
                                text));
}

Message describe(const SplitRecipe& recipe) {
  if (recipe.folds > 1) {
    SplitRecipe whole = recipe;
    whole.fold = whole.folds = 1;
    return en::say("{}, fold {} of {}", describe(whole), recipe.fold, recipe.folds);
  }
  const auto percent = [](double share) { return std::round(share * 1000) / 10; };
  const auto shares = fmt::format("{:g}/{:g}/{:g}", percent(recipe.train),
                                  percent(recipe.validation), percent(recipe.test));
  switch (recipe.method) {
    case Method::Ratio:
      return en::say("Random {}, seed {}", shares, recipe.seed);
    case Method::LeaveOneOut:
      return en::say("Leave one out, seed {}", recipe.seed);
    case Method::LeaveLatestOut:
      return en::say("Leave latest out");
    case Method::GlobalTime:
      return en::say("By time {}", shares);
    case Method::NewRecipes:
      return en::say("New recipes {}, seed {}", shares, recipe.seed);
    case Method::NewUsers:
      return en::say("New users {}, seed {}", shares, recipe.seed);
    case Method::Imported:
      return en::say("Imported");
  }
  throw std::logic_error("unknown split method");
}

std::vector<Part> assign_parts(const Dataset& dataset, const SplitRecipe& recipe) {
  if (dataset.interactions().empty())
    throw Error(en::say("split"), en::say("the data set has no interactions; import some first"));
  if (recipe.method == Method::Imported)
    throw Error(en::say("split"),
                en::say("an imported split comes with its file and cannot be made anew"));
  if (recipe.method == Method::GlobalTime && !dataset.has_times())
    throw Error(en::say("split"),
                en::say("a split by time needs a date for every interaction, and this data set "
                        "lacks some; choose ratio or leave-latest-out"));
  check_folds(recipe);
  UserPairs all = collect_pairs(dataset);
  std::vector<Part> part_of_pair(all.pairs.size());
  if (recipe.method == Method::GlobalTime)
    cut_by_time(all, recipe, part_of_pair);
  else if (recipe.method == Method::NewRecipes || recipe.method == Method::NewUsers)
    cut_by_owner(all, recipe, part_of_pair);
  else if (recipe.folds > 1)
    deal_each_user(all, recipe, part_of_pair);
  else
    cut_each_user(all, recipe, part_of_pair);

  // Each row looks its pair up among its user's, which are sorted by item for that.
  std::vector<std::pair<ItemIndex, Part>> lookup(all.pairs.size());
  for (std::size_t i = 0; i < lookup.size(); ++i) lookup[i] = {all.pairs[i].item, part_of_pair[i]};
  const auto at = [&](std::size_t i) { return lookup.begin() + static_cast<std::ptrdiff_t>(i); };
  for (std::size_t user = 0; user + 1 < all.offsets.size(); ++user)
    std::sort(at(all.offsets[user]), at(all.offsets[user + 1]));
  std::vector<Part> parts;
  parts.reserve(dataset.interactions().size());
  for (const auto& row : dataset.interactions()) {
    const auto found = std::lower_bound(at(all.offsets[row.user]), at(all.offsets[row.user + 1]),
                                        std::pair(row.item, Part::Unused));
    parts.push_back(found->second);
  }
  return parts;
}

namespace {

/// What a user has in each part: how much, and the latest time.
struct UserParts {
  std::array<std::int64_t, 4> rows{};
  std::array<Time, 4> latest{kNoTime, kNoTime, kNoTime, kNoTime};

  std::int64_t count(Part part) const { return rows[static_cast<std::size_t>(part)]; }

  /// Whether what was cut off for a part is as late as something that stays before it.
  bool is_tied(Part part) const {
    const auto cut = static_cast<std::size_t>(part);
    const Time before = *std::max_element(latest.begin(), latest.begin() + cut);
    return latest[cut] != kNoTime && latest[cut] == before;
  }
};

std::vector<UserParts> parts_by_user(const Dataset& dataset, std::span<const Part> parts) {
  const auto times = order_in_time(dataset);
  std::vector<UserParts> users(dataset.users().size());
  for (std::size_t row = 0; row < parts.size(); ++row) {
    UserParts& user = users[dataset.interactions()[row].user];
    const auto part = static_cast<std::size_t>(parts[row]);
    ++user.rows[part];
    user.latest[part] = std::max(user.latest[part], times[row]);
  }
  return users;
}

Message warn_of_random(const Dataset& dataset, const SplitRecipe& recipe) {
  if (!is_random(recipe.method) || !dataset.has_times()) return {};
  return en::say(
      "This split is random although the interactions carry dates: the model learns from what "
      "happened after the interactions that it is tested on, which real use never allows, so "
      "the numbers may flatter. A split by time is closer to real use.");
}

Message warn_of_ties(const std::vector<UserParts>& users, const SplitRecipe& recipe) {
  if (recipe.method != Method::LeaveLatestOut) return {};
  const auto tied = [&](Part part) {
    return std::ranges::count_if(users, [part](const auto& user) { return user.is_tied(part); });
  };
  const auto tested = tied(Part::Test);
  const auto validated = tied(Part::Validation);
  if (tested + validated == 0) return {};
  return en::say(
      "For {} of {} users what is tested has the same date as something before it, for {} what is "
      "validated; there the order in the file decides.",
      grouped(tested), grouped(std::ssize(users)), grouped(validated));
}

/// Nothing to measure with, although it was asked for.
Message warn_of_empty_parts(const std::vector<UserParts>& users, const SplitRecipe& recipe) {
  const bool asked = !has_shares(recipe.method) || recipe.validation + recipe.test > 0;
  const auto measured = [](const UserParts& user) {
    return user.count(Part::Validation) + user.count(Part::Test) > 0;
  };
  if (!asked || std::ranges::any_of(users, measured)) return {};
  if (recipe.method == Method::Imported)
    return en::say("Nothing is in the validation and test parts, so that nothing can be measured.");
  return en::say("No user has two different items, so that nothing can be tested.");
}

}  // namespace

Message split_warning(const Dataset& dataset, std::span<const Part> parts,
                      const SplitRecipe& recipe) {
  const auto users = parts_by_user(dataset, parts);
  Message all;
  for (const Message& warning : {warn_of_empty_parts(users, recipe), warn_of_ties(users, recipe),
                                 warn_of_random(dataset, recipe)})
    if (!warning.empty()) all = all.empty() ? warning : en::say("{} {}", all, warning);
  return all;
}

Split make_split(const Dataset& dataset, std::span<const Part> parts, const SplitRecipe& recipe) {
  const auto& rows = dataset.interactions();
  if (parts.size() != rows.size()) throw std::invalid_argument("a part for each row is needed");
  constexpr std::uint32_t kAbsent = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> user_at(dataset.users().size(), kAbsent);
  std::vector<std::uint32_t> item_at(dataset.recipes().size(), kAbsent);
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (parts[i] != Part::Unused) user_at[rows[i].user] = item_at[rows[i].item] = 0;
  Split split;
  split.recipe = recipe;
  const auto number = [](std::vector<std::uint32_t>& index_at, auto& present) {
    for (std::uint32_t i = 0; i < index_at.size(); ++i) {
      if (index_at[i] == kAbsent) continue;
      index_at[i] = static_cast<std::uint32_t>(present.size());
      present.push_back(i);
    }
  };
  number(user_at, split.users);
  number(item_at, split.items);

  const auto user_count = static_cast<std::uint32_t>(split.users.size());
  const auto item_count = static_cast<std::uint32_t>(split.items.size());
  const auto matrix_of = [&](Part part, std::initializer_list<const InteractionMatrix*> earlier) {
    std::vector<std::pair<UserIndex, ItemIndex>> pairs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (parts[i] != part) continue;
      const std::pair pair(user_at[rows[i].user], item_at[rows[i].item]);
      const bool known = std::ranges::any_of(
          earlier, [&](auto* matrix) { return matrix->contains(pair.first, pair.second); });
      if (!known) pairs.push_back(pair);
    }
    return InteractionMatrix::from_pairs(user_count, item_count, std::move(pairs));
  };
  split.train = matrix_of(Part::Train, {});
  split.validation = matrix_of(Part::Validation, {&split.train});
  split.test = matrix_of(Part::Test, {&split.train, &split.validation});
  return split;
}

SplitPreview preview_split(const Dataset& dataset, const SplitRecipe& recipe,
                           const JobContext& job) {
  const auto parts = assign_parts(dataset, recipe);
  job.check();
  const Split split = make_split(dataset, parts, recipe);
  return {.train = split.train.size(),
          .validation = split.validation.size(),
          .test = split.test.size(),
          .users = static_cast<std::int64_t>(split.users.size()),
          .items = static_cast<std::int64_t>(split.items.size()),
          .warning = split_warning(dataset, parts, recipe)};
}

}  // namespace hankki
