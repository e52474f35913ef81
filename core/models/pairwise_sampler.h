// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/threads.h"
#include "core/data/interaction_matrix.h"
#include "core/kernels/bpr.h"
#include "core/models/model_memory.h"

namespace hankki {

/// The part of [0, count) that a team member works on.
std::pair<std::size_t, std::size_t> team_share(std::size_t count, int member, int members);

/// Draws an epoch's (user, chosen item, other item) for pairwise losses: as many samples as there
/// are interactions, each with one item that the user has not got, uniformly. Users who have
/// every item have nothing to rank below and are left out. What an epoch draws depends on the seed
/// and its number only.
class PairwiseSampler {
 public:
  enum class Order {
    Interactions,  ///< every interaction once, shuffled
    Rows,          ///< every interaction once, user by user
    Users          ///< a user uniformly, then one of the user's items uniformly
  };

  /// Keeps `train` by reference. `block` samples share a random stream.
  void begin(const InteractionMatrix& train, std::uint64_t seed, Order order, std::size_t block);

  std::size_t size() const { return samples_.size(); }
  /// What it takes for that many interactions.
  static double bytes(double interactions, Order order) {
    const double pairs = order == Order::Users ? 0 : sizeof(pairs_[0]);
    const double shuffled = order == Order::Interactions ? sizeof(shuffled_[0]) : 0;
    return interactions * (pairs + shuffled + sizeof(samples_[0]) + kCells / 8.0);
  }
  /// Valid until the next call.
  std::span<const kernels::BprSample> draw(std::int64_t epoch);

 private:
  /// As many cells an interaction as a table of bits may have.
  static constexpr std::uint64_t kCells = 32;

  void shuffle_pairs(std::uint64_t epoch);
  void mark_chosen();
  bool has(UserIndex user, ItemIndex item) const {
    return chosen_.empty() ? train_->contains(user, item)
                           : chosen_[std::size_t{user} * train_->items() + item];
  }

  const InteractionMatrix* train_ = nullptr;
  std::uint64_t seed_ = 0;
  Order order_ = Order::Interactions;
  std::size_t block_ = 1;
  std::vector<UserIndex> users_;  // who have an item, and an item left
  std::vector<std::pair<UserIndex, ItemIndex>> pairs_;
  std::vector<std::uint32_t> shuffled_;
  std::vector<bool> chosen_;  // [user, item]; empty where that is much larger than the data
  std::vector<kernels::BprSample> samples_;
};

/// Scratch of one batch of a pairwise loss, shared by a team: which samples touch which row, and
/// the loss's slopes. Rows are shared out, never samples, so no thread count shows in the numbers.
class PairwiseBatch {
 public:
  PairwiseBatch(std::size_t users, std::size_t items) : by_user(users), by_item(items) {}
  /// What it takes: a head a row, and a slope, three links and as many touched rows a sample.
  static double bytes(double rows, double samples) {
    return kIndexBytes * rows + (kFloatBytes + 6 * kIndexBytes) * samples;
  }

  /// By one member, before the others go on.
  void take(std::span<const kernels::BprSample> batch);
  /// By every member; complete after the next barrier.
  void index(int member, int members);
  void compute_slopes(const kernels::BprTables& tables, int member, int members,
                      kernels::BprPenalty penalty = {});
  /// Sums over the samples, after compute_slopes() of all members: without the penalty, and of it.
  double loss() const;
  double penalty() const;

  std::span<const kernels::BprSample> samples;
  kernels::RowSamples by_user, by_item;  ///< entries as kernels::bpr_item_gradient() wants them
  std::vector<float> slopes;

 private:
  std::vector<double> chunk_losses_, chunk_penalties_;
};

/// An epoch over `samples` by a team of threads_here(): for each batch, once `batch` has taken and
/// indexed it, every member calls step(), and when all are through, one calls done(). Throws
/// Cancelled between batches.
void train_in_batches(std::span<const kernels::BprSample> samples, std::size_t batch_size,
                      PairwiseBatch& batch, const JobContext& job,
                      const std::function<void(int member, int members, TeamBarrier&)>& step,
                      const std::function<void()>& done);

}  // namespace hankki
