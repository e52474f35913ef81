// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/near_rows.h"

#include <algorithm>
#include <cmath>

namespace hankki {
namespace {

/// The mean of rows, and the mean squared distance from it.
class Moments {
 public:
  explicit Moments(std::size_t width) : sum_(width) {}

  void add(std::span<const float> row) {
    ++count_;
    for (std::size_t i = 0; i < row.size(); ++i) {
      sum_[i] += static_cast<double>(row[i]);
      squares_ += static_cast<double>(row[i]) * static_cast<double>(row[i]);
    }
  }
  double mean(std::size_t i) const { return sum_[i] / std::max(count_, 1.0); }
  double variance() const {
    double square = 0;
    for (std::size_t i = 0; i < sum_.size(); ++i) square += mean(i) * mean(i);
    return std::max(squares_ / std::max(count_, 1.0) - square, 0.0);
  }

 private:
  double count_ = 0, squares_ = 0;
  std::vector<double> sum_;
};

/// The mean of the near items' rows; whether there are any.
bool mean_of_near(const std::vector<float>& table, std::span<const std::uint32_t> near,
                  std::span<float> mean) {
  std::ranges::fill(mean, 0.0F);
  const auto count = std::ranges::find(near, NearItems::kNone) - near.begin();
  for (const std::uint32_t other : near.first(static_cast<std::size_t>(count)))
    for (std::size_t i = 0; i < mean.size(); ++i)
      mean[i] += table[other * mean.size() + i] / static_cast<float>(count);
  return count > 0;
}

}  // namespace

double spread_factor(double learnt, double foretold, double spread) {
  return foretold > 0 ? std::pow(learnt / foretold, spread / 2) : 1;
}

void rows_from_near(std::vector<float>& table, std::size_t width, const NearItems& near,
                    std::span<const ItemIndex> cold, double spread) {
  std::vector<bool> is_cold(table.size() / width);
  for (const ItemIndex item : cold) is_cold[item] = true;
  Moments learnt(width), means(width);
  std::vector<float> mean(width);
  for (ItemIndex item = 0; item < is_cold.size(); ++item) {
    if (is_cold[item] || !mean_of_near(table, near.of(item), mean)) continue;
    learnt.add(std::span(table).subspan(item * width, width));
    means.add(mean);
  }
  const double factor = spread_factor(learnt.variance(), means.variance(), spread);
  for (const ItemIndex item : cold)
    if (mean_of_near(table, near.of(item), mean))
      for (std::size_t i = 0; i < width; ++i)
        table[item * width + i] = static_cast<float>(
            learnt.mean(i) + factor * (static_cast<double>(mean[i]) - means.mean(i)));
}

}  // namespace hankki
