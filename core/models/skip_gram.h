// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/base/random.h"
#include "core/data/interaction_matrix.h"
#include "core/kernels/skip_gram.h"
#include "core/models/item_draws.h"
#include "core/models/model_memory.h"

namespace hankki {

/// Items that stand near each other for another reason than that people chose both: `count` others
/// a row, kNone where there are fewer.
struct NearItems {
  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  std::size_t count = 0;
  std::vector<std::uint32_t> items;

  std::span<const std::uint32_t> of(ItemIndex item) const {
    return std::span(items).subspan(item * count, count);
  }
};

/// Learns vectors of items by skip-gram with negative sampling over users' histories (Barkan,
/// Koenigstein 2016): a history is shuffled anew in each epoch, every item of it foretells those
/// within a window whose size is drawn up to `window`, and negatives are drawn in proportion to
/// users^exponent. The rate falls linearly over the epochs. What an epoch draws depends on the seed
/// and its number alone.
///
/// Items are dealt into blocks anew in each epoch, as many as the catalogue allows; in a round,
/// each block of inputs meets another block of outputs, from which the negatives come too. So
/// rounds are shared out among threads that write no row of another's, and the numbers are the same
/// at any number of them.
class SkipGram {
 public:
  explicit SkipGram(const ParameterValues& parameters);

  /// Tables of `width` values a row: small random inputs, outputs of zeros. An item without any
  /// pair has zeros in both. `train` is kept by reference.
  void begin(const InteractionMatrix& train, std::size_t width, std::uint64_t seed);
  /// Each item with its near ones as pairs too, `times` of them an epoch; after begin().
  void add_near(NearItems near, std::size_t times);

  /// Gives the mean loss of a pair.
  double run_epoch(std::int64_t epoch, const JobContext& job);

  std::int64_t steps() const { return steps_; }  ///< a pair each

  bool has_pairs(ItemIndex item) const { return weights_[item] > 0; }
  std::vector<float> inputs, outputs;

  /// What training takes beside the two tables.
  static double scratch_bytes(const DataShape& data);

 private:
  /// What an epoch draws, and how its items are dealt.
  struct Epoch {
    std::int64_t number = 0;
    RandomEngine engine;
    std::vector<std::uint32_t> order;     ///< users, then items with near ones; shuffled
    std::vector<std::uint32_t> block_of;  ///< of each item
    std::vector<ItemDraws> draws;         ///< of each block
    std::uint64_t pieces = 0;             ///< done so far: counts their random streams
  };
  Epoch begin_epoch(std::int64_t number) const;
  void initialise(ItemIndex item);
  void weigh();
  void draw_history(Epoch& epoch, UserIndex user, std::vector<kernels::SkipGramPair>& pairs) const;
  void draw_near(Epoch& epoch, ItemIndex item, std::vector<kernels::SkipGramPair>& pairs) const;
  double learn(Epoch& epoch, std::span<const kernels::SkipGramPair> pairs, float rate,
               const JobContext& job);
  double learn_share(const Epoch& epoch, std::size_t share,
                     std::span<const kernels::SkipGramPair> pairs, float rate,
                     const JobContext& job);

  std::size_t window_, negatives_;
  double exponent_, subsampling_, rate_;
  std::int64_t epochs_;

  const InteractionMatrix* train_ = nullptr;
  std::uint64_t seed_ = 0;
  std::size_t width_ = 0, blocks_ = 1, near_times_ = 0;
  std::int64_t steps_ = 0;
  std::vector<double> weights_;  // of each item as a negative; 0 where it has no pair
  std::vector<std::uint32_t> counts_;
  std::vector<double> keep_;  // how probably an item stays in a history
  NearItems near_;
};

/// The parameters that SkipGram reads, without the length of the vectors; `epochs` is one of
/// with_stopping().
std::vector<Parameter> skip_gram_parameters();

}  // namespace hankki
