// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/slates.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/bandit/plackett_luce.h"
#include "core/bandit/resample.h"

namespace hankki {
namespace {

/// By what a slot's reward is weighed: the whole list (all of its reward stands in slot 0), the
/// item in its slot, the list down to the slot.
enum Family : std::size_t { kList, kSlot, kPrefix, kFamilies };
constexpr std::array<std::array<const char*, 2>, kFamilies> kIds = {
    {{"sips", "snsips"}, {"iips", "sniips"}, {"rips", "snrips"}}};

/// Sums over lists, of each family and slot.
struct Sums {
  explicit Sums(std::size_t slots) : present(slots, 0.0) {
    for (auto& family : weight) family.assign(slots, 0.0);
    for (auto& family : reward) family.assign(slots, 0.0);
  }
  double lists = 0;
  std::vector<double> present;                                // lists that have the slot
  std::array<std::vector<double>, kFamilies> weight, reward;  // sum w, sum w r
};
/// [family][self-normalised]; NaN where a slot's weights sum to 0.
using Values = std::array<std::array<double, 2>, kFamilies>;

class SlateWeights {
 public:
  SlateWeights(const SlateLog& log, const TargetPolicy& target) : log_(log), slots_(log.longest()) {
    for (auto& family : weight_) family.assign(log.item.size(), 1.0);
    for (std::size_t i = 0; i < log.lists(); ++i) weigh_list(i, target);
    if (log.marginal.empty()) return;
    const auto marginals = slot_marginals(target.weight, target.unseen, slots_);
    for (std::size_t i = 0; i < log.lists(); ++i)
      for (std::size_t row = log.begin[i]; row < log.begin[i + 1]; ++row)
        weight_[kSlot][row] =
            marginals[log.item[row] * slots_ + row - log.begin[i]] / log.marginal[row];
  }

  std::size_t slots() const { return slots_; }
  double list_weight(std::size_t list) const { return weight_[kList][log_.begin[list]]; }
  double weight(Family family, std::size_t row) const { return weight_[family][row]; }

  /// The whole list's reward in slot 0, or each slot's own.
  double reward(Family family, std::size_t list, std::size_t row) const {
    if (family != kList) return log_.reward[row];
    double sum = 0;
    if (row == log_.begin[list])
      for (std::size_t r = row; r < log_.begin[list + 1]; ++r) sum += log_.reward[r];
    return sum;
  }

  void add(std::size_t list, Sums& sums) const {
    sums.lists += 1;
    for (std::size_t row = log_.begin[list]; row < log_.begin[list + 1]; ++row) {
      const std::size_t slot = row - log_.begin[list];
      sums.present[slot] += 1;
      for (const Family family : {kList, kSlot, kPrefix}) {
        const double w = weight_[family][row];
        sums.weight[family][slot] += w;
        sums.reward[family][slot] += w * reward(family, list, row);
      }
    }
  }

  Values values(const Sums& sums) const {
    Values values{};
    for (const Family family : {kList, kSlot, kPrefix})
      for (std::size_t slot = 0; slot < (family == kList ? 1 : slots_); ++slot) {
        if (sums.present[slot] == 0) continue;
        const double reward = sums.reward[family][slot];
        values[family][0] += reward / sums.lists;
        values[family][1] += reward / sums.weight[family][slot] * (sums.present[slot] / sums.lists);
      }
    return values;
  }

  /// Standard errors with the divisors known, and with their own chance.
  struct Errors {
    Values normal{}, delta{};
  };
  Errors errors(const Sums& sums, const Values& values) const;

 private:
  void weigh_list(std::size_t list, const TargetPolicy& target) {
    double above = 0, product = 1;  // of the target's weights in the slots above
    for (std::size_t row = log_.begin[list]; row < log_.begin[list + 1]; ++row) {
      const double own = target.weight[log_.item[row]], left = 1 - above;
      // Beyond the last item that the target would show no list goes on.
      product *= own > 0 && left > 1e-12 ? own / left / log_.conditional[row] : 0;
      above += own;
      weight_[kPrefix][row] = product;
    }
    for (std::size_t row = log_.begin[list]; row < log_.begin[list + 1]; ++row)
      weight_[kList][row] = product;
  }

  const SlateLog& log_;
  const std::size_t slots_;
  std::array<std::vector<double>, kFamilies> weight_;  // of each row
};

SlateWeights::Errors SlateWeights::errors(const Sums& sums, const Values& values) const {
  Values normal{}, delta{};
  for (std::size_t list = 0; list < log_.lists(); ++list)
    for (const Family family : {kList, kSlot, kPrefix}) {
      double plain = 0, fixed = 0, linear = 0;
      for (std::size_t row = log_.begin[list]; row < log_.begin[list + 1]; ++row) {
        const std::size_t slot = row - log_.begin[list];
        if (family == kList && slot > 0) break;
        const double w = weight_[family][row], y = w * reward(family, list, row);
        const double mean = sums.weight[family][slot] / sums.present[slot];
        const double ratio = sums.reward[family][slot] / sums.weight[family][slot];
        plain += y;
        fixed += y / mean;
        linear += (y - ratio * w) / mean;
      }
      const double off = plain - values[family][0], off_fixed = fixed - values[family][1];
      normal[family][0] += off * off;
      delta[family][0] += off * off;
      normal[family][1] += off_fixed * off_fixed;
      delta[family][1] += linear * linear;
    }
  const double squared = sums.lists * std::max(1.0, sums.lists - 1);
  Errors errors;
  for (const Family family : {kList, kSlot, kPrefix})
    for (const std::size_t form : {0, 1}) {
      errors.normal[family][form] = std::sqrt(normal[family][form] / squared);
      errors.delta[family][form] = std::sqrt(delta[family][form] / squared);
    }
  return errors;
}

/// Effective rows of each slot by itself.
std::vector<double> effective_of_slots(const SlateLog& log, const SlateWeights& weights) {
  std::vector<double> sum(weights.slots(), 0.0), squares(weights.slots(), 0.0);
  for (std::size_t i = 0; i < log.lists(); ++i)
    for (std::size_t row = log.begin[i]; row < log.begin[i + 1]; ++row) {
      const double w = weights.weight(kSlot, row);
      sum[row - log.begin[i]] += w;
      squares[row - log.begin[i]] += w * w;
    }
  for (std::size_t slot = 0; slot < sum.size(); ++slot)
    sum[slot] = sum[slot] > 0 ? sum[slot] * sum[slot] / squares[slot] : 0;
  return sum;
}

}  // namespace

SlateEvaluation evaluate_slates(const SlateLog& log, const TargetPolicy& target,
                                const OffPolicyOptions& options, const JobContext& job) {
  const SlateWeights weights(log, target);
  Sums sums(weights.slots());
  for (std::size_t i = 0; i < log.lists(); ++i) weights.add(i, sums);
  const Values values = weights.values(sums);
  const auto errors = weights.errors(sums, values);
  const auto resamples =
      resampled(log.lists(), options.bootstraps, options.seed, job, [&](auto& draw) {
        Sums drawn(weights.slots());
        for (std::size_t i = 0; i < log.lists(); ++i) weights.add(draw(), drawn);
        return weights.values(drawn);
      });
  SlateEvaluation result{.lists = static_cast<std::int64_t>(log.lists()),
                         .longest = weights.slots(),
                         .lists_weights = check_weights(
                             log.lists(), [&](std::size_t i) { return weights.list_weight(i); })};
  for (const float reward : log.reward) result.logged_reward += reward / sums.lists;
  result.doubts = doubt_weights(result.lists_weights, log.lists(), false);
  const auto support = doubt_support(target);
  result.doubts.insert(result.doubts.end(), support.begin(), support.end());
  const bool marginals = !log.marginal.empty();
  if (marginals)
    result.slot_effective = effective_of_slots(log, weights);
  else
    result.without_marginals = en::say(
        "the log has no marginal_propensity in every row, so what a slot shows whatever "
        "stands above it is not known");
  const double z = normal_quantile((1 + options.level) / 2);
  for (const std::size_t form : {0, 1})
    for (const Family family : {kList, kSlot, kPrefix}) {
      OffPolicyEstimate estimate{.id = kIds[family][form],
                                 .doubts = family == kSlot ? support : result.doubts};
      const double value = values[family][form];
      if (std::isfinite(value) && (family != kSlot || marginals)) {
        const double normal = z * errors.normal[family][form];
        const double delta = z * errors.delta[family][form];
        estimate.value = value;
        estimate.error = errors.delta[family][form];
        estimate.normal = RateInterval{value - normal, value + normal};
        estimate.delta = RateInterval{value - delta, value + delta};
        std::vector<double> drawn;
        for (const Values& resample : resamples) drawn.push_back(resample[family][form]);
        estimate.bootstrap = percentiles(std::move(drawn), options.level);
      }
      result.estimates.push_back(std::move(estimate));
    }
  return result;
}

}  // namespace hankki
