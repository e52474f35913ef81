// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/slices.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/cuisines.h"
#include "core/evaluation/answering.h"
#include "core/evaluation/history_groups.h"
#include "core/evaluation/popularity_groups.h"

namespace hankki {
namespace {

constexpr std::array<std::pair<SliceBy, const char*>, 5> kNames{
    {{SliceBy::History, "history"},
     {SliceBy::Age, "age"},
     {SliceBy::Popularity, "popularity"},
     {SliceBy::Cuisine, "cuisine"},
     {SliceBy::Shown, "shown"}}};

constexpr std::array kAges{"new", "up to 30 days", "up to a year", "older", "age unknown"};
/// In the order of PopularityGroup.
constexpr std::array kPopularity{"new", "tail", "head", "top"};
constexpr std::array<std::size_t, 6> kShownLengths{0, 1, 2, 5, 10, 20};

/// Sums of a slice, until finish().
class Sums {
 public:
  Sums(std::string id, std::span<const std::int32_t> ks) : ks_(ks) { slice_.id = std::move(id); }

  void add(std::span<const ItemIndex> ranked, std::span<const ItemIndex> relevant,
           const char* suffix = "") {
    if (*suffix == 0) {
      ++slice_.users;
      slice_.interactions += std::ssize(relevant);
    }
    for (const std::int32_t k : ks_) {
      const AccuracyAtK at = accuracy_at(ranked, relevant, k);
      slice_.metrics[fmt::format("ndcg@{}{}", k, suffix)] += at.ndcg;
      slice_.metrics[fmt::format("recall@{}{}", k, suffix)] += at.recall;
      slice_.metrics[fmt::format("hit@{}{}", k, suffix)] += at.hit;
    }
  }
  Slice finish(std::int64_t items) {
    slice_.items = items;
    for (auto& [name, value] : slice_.metrics) value /= static_cast<double>(slice_.users);
    return std::move(slice_);
  }
  bool empty() const { return slice_.users == 0; }

 private:
  std::span<const std::int32_t> ks_;
  Slice slice_;
};

/// What is asked, the same for each kind of slice.
struct Question {
  Recommender& model;
  const Split& split;
  Part part;
  const Dataset& dataset;
  const EvaluationOptions& options;
  const JobContext& job;

  const InteractionMatrix& relevant() const {
    return part == Part::Test ? split.test : split.validation;
  }
  std::int32_t longest() const { return *std::ranges::max_element(options.ks); }
  std::int64_t items() const { return split.train.items(); }

  std::vector<UserIndex> users() const {
    std::vector<UserIndex> users;
    for (UserIndex user = 0; user < relevant().users(); ++user)
      if (!relevant().row(user).empty()) users.push_back(user);
    return users;
  }
  RankedLists lists(std::span<const UserIndex> users,
                    std::span<const ItemIndex> left_out = {}) const {
    std::vector<const InteractionMatrix*> masked{&split.train};
    if (part == Part::Test && options.mask_validation) masked.push_back(&split.validation);
    return rank_top_k(model, users, masked, longest(), job, left_out);
  }
};

std::vector<Slice> by_history(const Question& asked) {
  std::vector<Sums> sums;
  for (std::string& id : history_group_ids()) sums.emplace_back(std::move(id), asked.options.ks);
  const RankedLists lists = asked.lists(asked.users());
  for (std::size_t row = 0; row < lists.users.size(); ++row) {
    const UserIndex user = lists.users[row];
    sums[history_group(asked.split.train.row(user).size())].add(lists.row(row),
                                                                asked.relevant().row(user));
  }
  std::vector<Slice> slices;
  for (Sums& sum : sums)
    if (!sum.empty()) slices.push_back(sum.finish(asked.items()));
  return slices;
}

/// When a recipe came into being, by column; kNoTime where that is not known.
std::vector<Time> births(const Question& asked) {
  std::vector<Time> first(asked.dataset.recipes().size(), kNoTime);
  for (const Interaction& row : asked.dataset.interactions())
    if (row.time != kNoTime && (first[row.item] == kNoTime || row.time < first[row.item]))
      first[row.item] = row.time;
  std::vector<Time> born;
  for (const ItemIndex item : asked.split.items) {
    const auto submitted = parse_date(asked.dataset.recipes()[item].submitted);
    born.push_back(submitted.value_or(first[item]));
  }
  return born;
}

/// The last time of a pair that is in train; kNoTime where none has one.
Time end_of_train(const Question& asked) {
  std::vector<std::uint32_t> row_of(asked.dataset.users().size()),
      column_of(asked.dataset.recipes().size());
  for (std::uint32_t row = 0; row < asked.split.users.size(); ++row)
    row_of[asked.split.users[row]] = row + 1;
  for (std::uint32_t column = 0; column < asked.split.items.size(); ++column)
    column_of[asked.split.items[column]] = column + 1;
  Time last = kNoTime;
  for (const Interaction& row : asked.dataset.interactions()) {
    const std::uint32_t user = row_of[row.user], item = column_of[row.item];
    if (user > 0 && item > 0 && asked.split.train.contains(user - 1, item - 1))
      last = std::max(last, row.time);
  }
  return last;
}

/// The slice of each column, by number.
std::vector<std::size_t> ages(const Question& asked) {
  constexpr std::array kDays{30, 365};
  const auto counts = asked.split.train.column_counts();
  const auto born = births(asked);
  const Time end = end_of_train(asked);
  std::vector<std::size_t> slices;
  for (std::size_t column = 0; column < counts.size(); ++column) {
    const bool dated = born[column] != kNoTime && end != kNoTime;
    if (counts[column] == 0)
      slices.push_back(0);
    else if (!dated)
      slices.push_back(2 + kDays.size());
    else
      slices.push_back(1 + static_cast<std::size_t>(std::ranges::count_if(
                               kDays, [&](int days) { return end - born[column] > days * kDay; })));
  }
  return slices;
}

/// Of each user's items of the part those of a slice are to be found, in the list over the
/// catalogue and, where there are such lists, in that of the slice's items alone.
Sums judge_targets(const Question& asked, std::string id, const std::vector<bool>& in_slice,
                   const RankedLists& lists, const RankedLists* among = nullptr) {
  Sums sums(std::move(id), asked.options.ks);
  for (std::size_t row = 0; row < lists.users.size(); ++row) {
    std::vector<ItemIndex> relevant;
    for (const ItemIndex item : asked.relevant().row(lists.users[row]))
      if (in_slice[item]) relevant.push_back(item);
    if (relevant.empty()) continue;
    sums.add(lists.row(row), relevant);
    if (among) sums.add(among->row(row), relevant, kAmong);
  }
  return sums;
}

/// Whether the items have that number.
template <typename Number>
std::vector<bool> which_are(const std::vector<Number>& numbers, Number wanted) {
  std::vector<bool> which;
  which.reserve(numbers.size());
  for (const Number number : numbers) which.push_back(number == wanted);
  return which;
}

std::vector<Slice> by_age(const Question& asked) {
  const std::vector<std::size_t> slice_of = ages(asked);
  const std::vector<UserIndex> users = asked.users();
  const RankedLists lists = asked.lists(users);
  const bool ranks_anew = dynamic_cast<const PartLists*>(&asked.model) == nullptr;
  std::vector<Slice> slices;
  for (std::size_t slice = 0; slice < kAges.size(); ++slice) {
    std::vector<ItemIndex> others;
    for (ItemIndex item = 0; item < slice_of.size(); ++item)
      if (slice_of[item] != slice) others.push_back(item);
    if (others.size() == slice_of.size()) continue;
    const RankedLists among = ranks_anew ? asked.lists(users, others) : RankedLists();
    Sums sums = judge_targets(asked, kAges[slice], which_are(slice_of, slice), lists,
                              ranks_anew ? &among : nullptr);
    if (!sums.empty()) slices.push_back(sums.finish(std::ssize(slice_of) - std::ssize(others)));
  }
  return slices;
}

std::vector<Slice> by_popularity_of_targets(const Question& asked) {
  const auto groups = popularity_groups(asked.split.train.column_counts());
  const RankedLists lists = asked.lists(asked.users());
  std::vector<Slice> slices;
  for (std::size_t slice = 0; slice < kPopularity.size(); ++slice) {
    const auto in_slice = which_are(groups, static_cast<PopularityGroup>(slice));
    Sums sums = judge_targets(asked, kPopularity[slice], in_slice, lists);
    if (!sums.empty()) slices.push_back(sums.finish(std::ranges::count(in_slice, true)));
  }
  return slices;
}

std::vector<Slice> by_cuisine(const Question& asked) {
  std::vector<Slice> slices;
  const std::vector<UserIndex> users = asked.users();
  RankedLists lists;
  for (const Cuisine& cuisine : cuisines()) {
    const auto tag = asked.dataset.tags().find(cuisine.tag);
    if (!tag) continue;
    std::vector<bool> among;
    for (const ItemIndex item : asked.split.items)
      among.push_back(std::ranges::count(asked.dataset.recipes()[item].tags, *tag) > 0);
    if (lists.items.empty()) lists = asked.lists(users);
    Sums sums = judge_targets(asked, std::string(cuisine.tag), among, lists);
    if (!sums.empty()) slices.push_back(sums.finish(std::ranges::count(among, true)));
  }
  if (slices.empty())
    throw Error(en::say("data"), en::say("no recipe has a tag that names a cuisine"));
  return slices;
}

/// A person whom train does not have: what may be shown, in order, and what is to be found.
struct NewPerson {
  std::vector<ItemIndex> shown, hidden;
};

std::vector<NewPerson> new_people(const Question& asked) {
  std::vector<NewPerson> people;
  for (const UserIndex user : asked.users()) {
    if (!asked.split.train.row(user).empty()) continue;
    const auto row = asked.relevant().row(user);
    if (row.size() < 2) continue;
    NewPerson person{{row.begin(), row.end()}, {}};
    RandomEngine engine = random_stream(asked.split.recipe.seed, "shown", user);
    for (std::size_t left = row.size(); left > 1; --left)
      std::swap(person.shown[left - 1], person.shown[random_below(engine, left)]);
    const std::size_t hidden = std::max<std::size_t>(1, row.size() / 5);
    person.hidden.assign(person.shown.end() - static_cast<std::ptrdiff_t>(hidden),
                         person.shown.end());
    std::ranges::sort(person.hidden);
    person.shown.resize(row.size() - hidden);
    people.push_back(std::move(person));
  }
  return people;
}

std::vector<Slice> by_shown(const Question& asked) {
  const std::vector<NewPerson> people = new_people(asked);
  if (people.empty())
    throw Error(en::say("split"),
                en::say("it has nobody who is new and has two items to find; make one with "
                        "--method new-users"));
  std::vector<Slice> slices;
  for (const std::size_t length : kShownLengths) {
    std::vector<const NewPerson*> asked_of;
    std::vector<std::pair<UserIndex, ItemIndex>> pairs;
    for (const NewPerson& person : people) {
      if (person.shown.size() < length) continue;
      for (std::size_t n = 0; n < length; ++n)
        pairs.emplace_back(static_cast<UserIndex>(asked_of.size()), person.shown[n]);
      asked_of.push_back(&person);
    }
    if (asked_of.empty()) break;
    const auto histories = InteractionMatrix::from_pairs(
        static_cast<std::uint32_t>(asked_of.size()), asked.split.train.items(), std::move(pairs));
    const RankedLists lists = rank_histories(asked.model, histories, asked.longest(), asked.job);
    Sums sums(std::to_string(length), asked.options.ks);
    for (std::size_t row = 0; row < asked_of.size(); ++row)
      sums.add(lists.row(row), asked_of[row]->hidden);
    slices.push_back(sums.finish(asked.items()));
  }
  return slices;
}

}  // namespace

std::string to_text(SliceBy by) {
  return std::ranges::find(kNames, by, &std::pair<SliceBy, const char*>::first)->second;
}

SliceBy parse_slice_by(std::string_view text) {
  for (const auto& [by, name] : kNames)
    if (name == text) return by;
  throw Error(
      "by",
      en::say("there is no slice by \"{}\"; there are history, age, popularity, cuisine, shown",
              text));
}

std::vector<std::string> slice_ids(SliceBy by) {
  std::vector<std::string> ids;
  if (by == SliceBy::History) ids = history_group_ids();
  if (by == SliceBy::Age) ids.assign(kAges.begin(), kAges.end());
  if (by == SliceBy::Popularity) ids.assign(kPopularity.begin(), kPopularity.end());
  if (by == SliceBy::Cuisine)
    for (const Cuisine& cuisine : cuisines()) ids.emplace_back(cuisine.tag);
  if (by == SliceBy::Shown)
    for (const std::size_t length : kShownLengths) ids.push_back(std::to_string(length));
  return ids;
}

std::vector<Slice> evaluate_slices(Recommender& model, const Split& split, Part part,
                                   const Dataset& dataset, SliceBy by,
                                   const EvaluationOptions& options, const JobContext& job) {
  const Question asked{model, split, part, dataset, options, job};
  const Answering answering(model, part, asked.longest());
  switch (by) {
    case SliceBy::History:
      return by_history(asked);
    case SliceBy::Age:
      return by_age(asked);
    case SliceBy::Popularity:
      return by_popularity_of_targets(asked);
    case SliceBy::Cuisine:
      return by_cuisine(asked);
    case SliceBy::Shown:
      return by_shown(asked);
  }
  return {};
}

}  // namespace hankki
