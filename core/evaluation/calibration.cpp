// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/calibration.h"

#include <algorithm>
#include <cmath>

#include "core/base/threads.h"
#include "core/evaluation/first_places.h"

namespace hankki {
namespace {

/// How much of some items each tag has, in an array of all tags that is used again and again.
class TagShares {
 public:
  /// False where none of the items has a tag.
  bool take(std::span<const ItemIndex> items, const ItemTags& tags) {
    for (const std::uint32_t tag : there_) sums_[tag] = 0;
    there_.clear();
    counted_ = 0;
    for (const ItemIndex item : items) {
      if (tags[item].empty()) continue;
      ++counted_;
      for (const std::uint32_t tag : tags[item]) {
        if (tag >= sums_.size()) sums_.resize(tag + 1, 0);
        if (sums_[tag] == 0) there_.push_back(tag);
        sums_[tag] += 1 / static_cast<double>(tags[item].size());
      }
    }
    return counted_ > 0;
  }
  double of(std::uint32_t tag) const { return tag < sums_.size() ? sums_[tag] / counted_ : 0; }
  const std::vector<std::uint32_t>& there() const { return there_; }

 private:
  std::vector<double> sums_;
  std::vector<std::uint32_t> there_;
  double counted_ = 0;
};

struct TwoShares {
  TagShares history, list;

  /// Of the history that was taken.
  std::optional<double> divergence_of(std::span<const ItemIndex> recommended,
                                      const ItemTags& tags) {
    if (!list.take(recommended, tags)) return std::nullopt;
    double sum = 0;
    for (const std::uint32_t tag : history.there()) {
      const double p = history.of(tag);
      const double q = (1 - kCalibrationSmoothing) * list.of(tag) + kCalibrationSmoothing * p;
      sum += p * std::log(p / q);
    }
    return std::max(sum, 0.0);  // equal shares may sum up to just below
  }
};

std::optional<double> mean_of_known(std::span<const std::optional<double>> values) {
  double sum = 0, counted = 0;
  for (const auto& value : values)
    if (value) {
      sum += *value;
      ++counted;
    }
  return counted > 0 ? std::optional(sum / counted) : std::nullopt;
}

}  // namespace

std::optional<double> miscalibration(std::span<const ItemIndex> history,
                                     std::span<const ItemIndex> list, const ItemTags& tags) {
  TwoShares shares;
  return shares.history.take(history, tags) ? shares.divergence_of(list, tags) : std::nullopt;
}

std::vector<std::optional<double>> mean_miscalibration(const RankedLists& lists,
                                                       std::span<const std::int32_t> ks,
                                                       const InteractionMatrix& train,
                                                       const ItemTags& tags) {
  const std::size_t users = lists.users.size();
  std::vector<std::optional<double>> values(ks.size() * users);  // k by k
  const auto make = [] { return TwoShares(); };
  parallel_for_with(std::ssize(lists.users), make, [&](std::int64_t i, TwoShares& shares) {
    const auto row = static_cast<std::size_t>(i);
    if (!shares.history.take(train.row(lists.users[row]), tags)) return;
    for (std::size_t at = 0; at < ks.size(); ++at)
      values[at * users + row] = shares.divergence_of(first_places(lists, row, ks[at]), tags);
  });
  std::vector<std::optional<double>> means;
  for (std::size_t at = 0; at < ks.size(); ++at)
    means.push_back(mean_of_known(std::span(values).subspan(at * users, users)));
  return means;
}

}  // namespace hankki
