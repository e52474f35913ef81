// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/list_mixture.h"

#include <numeric>

#include "core/base/error.h"

namespace hankki {

ListMixture::ListMixture(std::vector<std::vector<double>> clicks) : clicks_(std::move(clicks)) {
  if (clicks_.empty()) throw Error(en::say("there is no list to mix; give one at least"));
  slots_ = clicks_.front().size();
  for (const auto& list : clicks_)
    if (list.size() != slots_ || list.empty())
      throw Error(en::say("all lists need the answer's length, and one slot at least"));
}

double ListMixture::whole_list(std::size_t model) const {
  return std::accumulate(clicks_[model].begin(), clicks_[model].end(), 0.0);
}

double ListMixture::clicks_of(std::size_t model, double share) const {
  // With m slots, of a binomial number, the model shows its first m; rank r is shown where m > r.
  double sum = 0;
  std::vector<double> slots_of(slots_ + 1);  // P(m slots so far)
  slots_of[0] = 1;
  for (std::size_t slot = 0; slot < slots_; ++slot)
    for (std::size_t m = slot + 1; m > 0; --m) {
      slots_of[m] = slots_of[m] * (1 - share) + slots_of[m - 1] * share;
      if (m == 1) slots_of[0] *= 1 - share;
    }
  double shown = 1;
  for (std::size_t rank = 0; rank < slots_; ++rank) {
    shown -= slots_of[rank];
    sum += shown * clicks_[model][rank];
  }
  return sum;
}

double ListMixture::value(const std::vector<double>& shares) const {
  double sum = 0;
  for (std::size_t model = 0; model < clicks_.size(); ++model)
    sum += clicks_of(model, shares[model]);
  return sum;
}

double ListMixture::rate_per_slot(std::size_t model, double share) const {
  constexpr double kSmall = 1e-9;  // below it the quotient is rounding
  if (share < kSmall) return clicks_[model].front();
  return clicks_of(model, share) / (share * static_cast<double>(slots_));
}

/// The share at which a slot of the model is worth so much; a rate that falls with the share.
double ListMixture::share_at(std::size_t model, double rate) const {
  if (rate_per_slot(model, 0) <= rate) return 0;
  if (rate_per_slot(model, 1) >= rate) return 1;
  double low = 0, high = 1;
  for (int step = 0; step < 100; ++step) {
    const double middle = (low + high) / 2;
    (rate_per_slot(model, middle) > rate ? low : high) = middle;
  }
  return (low + high) / 2;
}

std::vector<double> ListMixture::settled_shares() const {
  const auto shares_at = [&](double rate) {
    std::vector<double> shares;
    for (std::size_t model = 0; model < clicks_.size(); ++model)
      shares.push_back(share_at(model, rate));
    return shares;
  };
  double low = 0, high = 1;  // of the common rate: the shares' sum falls with it
  for (int step = 0; step < 100; ++step) {
    const double middle = (low + high) / 2;
    const auto shares = shares_at(middle);
    (std::accumulate(shares.begin(), shares.end(), 0.0) > 1 ? low : high) = middle;
  }
  return shares_at((low + high) / 2);
}

}  // namespace hankki
