#include "core/models/pairwise_fold_in.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/base/random.h"
#include "core/kernels/cholesky.h"

namespace hankki {
namespace {

constexpr std::size_t kOthers = 16;  // sampled for each item of the history
constexpr int kSteps = 100;
constexpr float kSettled = 1e-4F;  // of the vector's length

/// The pairs of one history: p - n, row by row, and b_p - b_n.
struct Pairs {
  std::vector<float> differences, offsets;
};

Pairs draw_pairs(std::span<const ItemIndex> history, std::span<const float> items,
                 std::span<const float> bias, std::size_t width) {
  Pairs pairs;
  RandomEngine engine = random_stream(0, "fold-in");
  const std::size_t count = items.size() / width;
  for (const ItemIndex positive : history)
    for (std::size_t n = 0; n < kOthers; ++n) {
      ItemIndex negative = 0;
      do {
        negative = static_cast<ItemIndex>(random_below(engine, count));
      } while (std::ranges::binary_search(history, negative));
      const auto p = items.subspan(positive * width, width);
      const auto q = items.subspan(negative * width, width);
      for (std::size_t i = 0; i < width; ++i) pairs.differences.push_back(p[i] - q[i]);
      pairs.offsets.push_back(bias.empty() ? 0 : bias[positive] - bias[negative]);
    }
  return pairs;
}

/// The inverse of D^T D / (4 pairs) + ridge I, which is at least the loss's curvature everywhere.
std::vector<float> inverse_bound(const Pairs& pairs, std::size_t width, float ridge) {
  std::vector<float> bound(width * width, 0);
  const float share = 0.25F / static_cast<float>(pairs.offsets.size());
  for (std::size_t pair = 0; pair < pairs.offsets.size(); ++pair) {
    const float* d = &pairs.differences[pair * width];
    for (std::size_t i = 0; i < width; ++i)
      for (std::size_t j = 0; j <= i; ++j) bound[i * width + j] += share * d[i] * d[j];
  }
  for (std::size_t i = 0; i < width; ++i) bound[i * width + i] += ridge;
  kernels::invert_positive_definite(bound, width, [](std::int64_t, std::int64_t) {});
  return bound;
}

std::vector<float> gradient_at(std::span<const float> user, const Pairs& pairs, float ridge) {
  const std::size_t width = user.size();
  const float share = 1 / static_cast<float>(pairs.offsets.size());
  std::vector<float> gradient(width);
  for (std::size_t i = 0; i < width; ++i) gradient[i] = ridge * user[i];
  for (std::size_t pair = 0; pair < pairs.offsets.size(); ++pair) {
    const float* d = &pairs.differences[pair * width];
    const float x = std::inner_product(user.begin(), user.end(), d, pairs.offsets[pair]);
    const float slope = -share / (1 + std::exp(x));
    for (std::size_t i = 0; i < width; ++i) gradient[i] += slope * d[i];
  }
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
