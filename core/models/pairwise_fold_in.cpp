// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/pairwise_fold_in.h"

#include <cblas.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/base/random.h"
#include "core/kernels/cholesky.h"

namespace hankki {
namespace {

// As many pairs as a history needs that is shorter than the vector is long; a long one has enough
// with a few others for each item.
constexpr std::size_t kPairs = 1024, kLeastOthers = 16;
constexpr int kSteps = 50;
constexpr float kSettled = 1e-3F;  // of the vector's length

/// The pairs of one history: p - n, row by row, and b_p - b_n.
struct Pairs {
  std::vector<float> differences, offsets;
};

/// Items that are not in the history: all, or enough of them by chance.
std::vector<ItemIndex> draw_others(std::span<const ItemIndex> history, std::size_t items,
                                   RandomEngine& engine) {
  const std::size_t count = std::max(kLeastOthers, kPairs / history.size());
  std::vector<ItemIndex> others;
  if (items - history.size() <= count) {
    for (ItemIndex item = 0; item < items; ++item)
      if (!std::ranges::binary_search(history, item)) others.push_back(item);
  } else {
    while (others.size() < count) {
      const auto item = static_cast<ItemIndex>(random_below(engine, items));
      if (!std::ranges::binary_search(history, item)) others.push_back(item);
    }
  }
  return others;
}

Pairs draw_pairs(std::span<const ItemIndex> history, std::span<const float> items,
                 std::span<const float> bias, std::size_t width) {
  Pairs pairs;
  RandomEngine engine = random_stream(0, "fold-in");
  for (const ItemIndex positive : history)
    for (const ItemIndex negative : draw_others(history, items.size() / width, engine)) {
      const auto p = items.subspan(positive * width, width);
      const auto n = items.subspan(negative * width, width);
      for (std::size_t i = 0; i < width; ++i) pairs.differences.push_back(p[i] - n[i]);
      pairs.offsets.push_back(bias.empty() ? 0 : bias[positive] - bias[negative]);
    }
  return pairs;
}

/// The inverse of D^T D / (4 pairs) + ridge I, which is at least the loss's curvature everywhere.
std::vector<float> inverse_bound(const Pairs& pairs, std::size_t width, float ridge) {
  std::vector<float> bound(width * width, 0);
  for (std::size_t i = 0; i < width; ++i) bound[i * width + i] = ridge;
  const auto n = static_cast<int>(width), count = static_cast<int>(pairs.offsets.size());
  cblas_ssyrk(CblasRowMajor, CblasLower, CblasTrans, n, count, 0.25F / static_cast<float>(count),
              pairs.differences.data(), n, 1, bound.data(), n);
  kernels::invert_positive_definite(bound, width, [](std::int64_t, std::int64_t) {});
  return bound;
}

std::vector<float> gradient_at(std::span<const float> user, const Pairs& pairs, float ridge) {
  const auto n = static_cast<int>(user.size()), count = static_cast<int>(pairs.offsets.size());
  std::vector<float> slopes = pairs.offsets;
  cblas_sgemv(CblasRowMajor, CblasNoTrans, count, n, 1, pairs.differences.data(), n, user.data(), 1,
              1, slopes.data(), 1);
  for (float& value : slopes) value = -1 / (static_cast<float>(count) * (1 + std::exp(value)));
  std::vector<float> gradient(user.begin(), user.end());
  cblas_sgemv(CblasRowMajor, CblasTrans, count, n, 1, pairs.differences.data(), n, slopes.data(), 1,
              ridge, gradient.data(), 1);
  return gradient;
}

}  // namespace

// Steps by a fixed bound of the curvature never overshoot (Boehning, Lindsay 1988).
void fit_pairwise_user(std::span<const ItemIndex> history, std::span<const float> items,
                       std::span<const float> bias, float ridge, std::span<float> out) {
  const std::size_t width = out.size();
  std::ranges::fill(out, 0.0F);
  if (history.empty() || history.size() * width == items.size()) return;
  const Pairs pairs = draw_pairs(history, items, bias, width);
  const auto inverse = inverse_bound(pairs, width, ridge);
  for (int step = 0; step < kSteps; ++step) {
    const auto gradient = gradient_at(out, pairs, ridge);
    float moved = 0, length = 0;
    for (std::size_t i = 0; i < width; ++i) {
      const float* row = &inverse[i * width];
      const float change = std::inner_product(gradient.begin(), gradient.end(), row, 0.0F);
      out[i] -= change;
      moved += change * change;
      length += out[i] * out[i];
    }
    if (moved <= kSettled * kSettled * length) return;
  }
}

}  // namespace hankki
