// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hankki::kernels {

/// Bayesian personalised ranking (Rendle et al. 2009, eq. 4) with the loss that RecBole computes:
/// the mean over a batch of -log(1e-10 + sigmoid(x)), x = u.(p - n) + b_p - b_n, plus
/// (l2_user |u|^2 + l2_positive (|p|^2 + b_p^2) + l2_negative (|n|^2 + b_n^2)) / 2, a mean too.
struct BprSample {
  std::uint32_t user, positive, negative;
};

struct BprPenalty {
  float user = 0, positive = 0, negative = 0;
};

/// The tables as they are before the step; `bias` is empty for a model without item bias.
struct BprTables {
  std::span<const float> users, items, bias;
  std::size_t width = 0;
};

/// Which samples touch a row, kept as a linked list a row so that building it costs one pass and
/// clearing it only what was touched. Samples of a row come in ascending order.
class RowSamples {
 public:
  explicit RowSamples(std::size_t rows) : head_(rows, kEnd) {}

  void clear();
  /// Call for entries in descending order.
  void push_front(std::uint32_t row, std::uint32_t entry);
  std::span<const std::uint32_t> touched() const { return touched_; }

  template <typename Visit>
  void for_each(std::uint32_t row, Visit visit) const {
    for (std::uint32_t entry = head_[row]; entry != kEnd; entry = next_[entry]) visit(entry);
  }

 private:
  static constexpr std::uint32_t kEnd = 0xFFFFFFFFu;
  std::vector<std::uint32_t> head_, next_, touched_;
};

/// Loss of each sample of [begin, end) without penalty, summed; writes d loss / d x, divided by the
/// batch's size, to `slopes`.
double bpr_slopes(const BprTables& tables, std::span<const BprSample> batch,
                  std::span<float> slopes, std::size_t begin, std::size_t end);

/// The penalty of each sample of [begin, end), summed.
double bpr_penalty_loss(const BprTables& tables, std::span<const BprSample> batch,
                        BprPenalty penalty, std::size_t begin, std::size_t end);

/// Gradient of one user row: sum over its samples of slope (p - n), plus the penalty.
void bpr_user_gradient(const BprTables& tables, std::span<const BprSample> batch,
                       std::span<const float> slopes, const RowSamples& samples, std::uint32_t user,
                       BprPenalty penalty, std::span<float> gradient);

/// Gradient of one item row and its bias. Entry 2 s of `samples` is the positive of sample s,
/// entry 2 s + 1 its negative. Returns the gradient of the bias.
float bpr_item_gradient(const BprTables& tables, std::span<const BprSample> batch,
                        std::span<const float> slopes, const RowSamples& samples,
                        std::uint32_t item, BprPenalty penalty, std::span<float> gradient);

}  // namespace hankki::kernels
