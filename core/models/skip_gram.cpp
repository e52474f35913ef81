// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/skip_gram.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/base/parameter_builders.h"
#include "core/base/threads.h"
#include "core/models/parameter_table.h"

namespace hankki {
namespace {

using kernels::SkipGramPair;

constexpr std::size_t kMostBlocks = 8;
constexpr std::size_t kItemsABlock = 128;     // at least: negatives come from one block
constexpr std::size_t kTogether = 1U << 20U;  // pairs that are drawn and dealt at once
constexpr std::size_t kPiece = 256;           // pairs between two looks at the cancel token
constexpr double kLeastRate = 1e-4;           // of the first one, as word2vec has it

void shuffle(std::span<std::uint32_t> values, RandomEngine& engine) {
  for (std::size_t left = values.size(); left > 1; --left)
    std::swap(values[left - 1], values[random_below(engine, left)]);
}

double uniform(RandomEngine& engine) { return static_cast<double>(engine() >> 11U) * 0x1p-53; }

}  // namespace

SkipGram::SkipGram(const ParameterValues& parameters)
    : window_(static_cast<std::size_t>(parameters.integer("window"))),
      negatives_(static_cast<std::size_t>(parameters.integer("negatives"))),
      exponent_(parameters.real("exponent")),
      subsampling_(parameters.real("subsampling")),
      rate_(parameters.real("learning_rate")),
      epochs_(parameters.integer("epochs")) {}

void SkipGram::begin(const InteractionMatrix& train, std::size_t width, std::uint64_t seed) {
  train_ = &train;
  seed_ = seed;
  width_ = width;
  near_ = {};
  blocks_ = std::clamp<std::size_t>(train.items() / kItemsABlock, 1, kMostBlocks);
  counts_.assign(train.items(), 0);
  for (UserIndex user = 0; user < train.users(); ++user)
    if (const auto row = train.row(user); row.size() > 1)
      for (const ItemIndex item : row) ++counts_[item];
  const double all = std::accumulate(counts_.begin(), counts_.end(), 0.0);
  keep_.assign(train.items(), 1);
  for (ItemIndex item = 0; item < train.items() && subsampling_ > 0; ++item) {
    const double often = counts_[item] / (all * subsampling_);  // times the threshold
    if (often > 1) keep_[item] = (std::sqrt(often) + 1) / often;
  }
  inputs.assign(train.items() * width, 0);
  outputs.assign(train.items() * width, 0);
  weights_.assign(train.items(), 0);
  weigh();
}

/// Gives what has pairs its weight as a negative, and its first vector.
void SkipGram::weigh() {
  for (ItemIndex item = 0; item < train_->items(); ++item) {
    const bool near = near_.count > 0 && near_.of(item)[0] != NearItems::kNone;
    if (weights_[item] > 0 || (counts_[item] == 0 && !near)) continue;
    weights_[item] = std::pow(std::max<double>(counts_[item], 1), exponent_);
    fill_uniform(std::span(inputs).subspan(item * width_, width_),
                 0.5F / static_cast<float>(width_), random_stream(seed_, "initialise-items", item));
  }
}

void SkipGram::add_near(NearItems near, std::size_t times) {
  near_ = std::move(near);
  near_times_ = times;
  weigh();
}

SkipGram::Epoch SkipGram::begin_epoch(std::int64_t number) const {
  Epoch epoch{.number = number,
              .engine = random_stream(seed_, "item2vec", static_cast<std::uint64_t>(number)),
              .order = {},
              .block_of = {},
              .draws = {}};
  epoch.order.resize(train_->users() + (near_.count > 0 ? train_->items() : 0));
  std::iota(epoch.order.begin(), epoch.order.end(), 0U);
  shuffle(epoch.order, epoch.engine);
  std::vector<std::uint32_t> items(train_->items());
  std::iota(items.begin(), items.end(), 0U);
  shuffle(items, epoch.engine);
  epoch.block_of.resize(items.size());
  std::vector<std::vector<std::uint32_t>> members(blocks_);
  std::vector<std::vector<double>> weights(blocks_);
  for (std::size_t place = 0; place < items.size(); ++place) {
    const std::size_t block = place % blocks_;
    epoch.block_of[items[place]] = static_cast<std::uint32_t>(block);
    members[block].push_back(items[place]);
    weights[block].push_back(weights_[items[place]]);
  }
  for (std::size_t block = 0; block < blocks_; ++block)
    epoch.draws.emplace_back(std::move(members[block]), weights[block]);
  return epoch;
}

void SkipGram::draw_history(Epoch& epoch, UserIndex user, std::vector<SkipGramPair>& pairs) const {
  std::vector<std::uint32_t> history;
  for (const ItemIndex item : train_->row(user))
    if (keep_[item] >= 1 || uniform(epoch.engine) < keep_[item]) history.push_back(item);
  if (history.size() < 2) return;
  shuffle(history, epoch.engine);
  for (std::size_t at = 0; at < history.size(); ++at) {
    const std::size_t reach = 1 + random_below(epoch.engine, window_);
    const std::size_t end = std::min(history.size(), at + reach + 1);
    for (std::size_t other = at > reach ? at - reach : 0; other < end; ++other)
      if (other != at) pairs.push_back({history[at], history[other]});
  }
}

void SkipGram::draw_near(Epoch& epoch, ItemIndex item, std::vector<SkipGramPair>& pairs) const {
  const auto row = near_.of(item);
  const auto count =
      static_cast<std::size_t>(std::ranges::find(row, NearItems::kNone) - row.begin());
  if (count == 0) return;
  for (std::size_t n = 0; n < near_times_; ++n) {
    const std::uint32_t other = row[random_below(epoch.engine, count)];
    pairs.push_back({item, other});
    pairs.push_back({other, item});
  }
}

double SkipGram::learn_share(const Epoch& epoch, std::size_t share,
                             std::span<const SkipGramPair> pairs, float rate,
                             const JobContext& job) {
  if (pairs.empty()) return 0;
  const ItemDraws& draws = epoch.draws[epoch.block_of[pairs.front().context]];
  RandomEngine engine =
      random_stream(derive_seed(seed_, "item2vec-epoch", static_cast<std::uint64_t>(epoch.number)),
                    "item2vec-negatives", epoch.pieces * blocks_ * blocks_ + share);
  std::vector<std::uint32_t> negatives(std::min(pairs.size(), kPiece) * negatives_);
  double loss = 0;
  while (!pairs.empty()) {
    job.check();
    const auto piece = pairs.first(std::min(pairs.size(), kPiece));
    pairs = pairs.subspan(piece.size());
    const auto drawn = std::span(negatives).first(piece.size() * negatives_);
    for (std::uint32_t& negative : drawn) negative = draws(engine);
    loss += kernels::skip_gram({inputs, outputs, width_}, rate, piece, drawn);
  }
  return loss;
}

/// In round r, block b of the inputs meets block b + r of the outputs.
double SkipGram::learn(Epoch& epoch, std::span<const SkipGramPair> pairs, float rate,
                       const JobContext& job) {
  const auto share_of = [&](const SkipGramPair& pair) {
    const std::size_t own = epoch.block_of[pair.centre], met = epoch.block_of[pair.context];
    return (met + blocks_ - own) % blocks_ * blocks_ + own;
  };
  std::vector<std::size_t> begins(blocks_ * blocks_ + 1);
  for (const SkipGramPair& pair : pairs) ++begins[share_of(pair) + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<SkipGramPair> dealt(pairs.size());
  auto next = begins;
  for (const SkipGramPair& pair : pairs) dealt[next[share_of(pair)]++] = pair;
  std::vector<double> losses(blocks_ * blocks_);
  for (std::size_t round = 0; round < blocks_; ++round)
    parallel_for(static_cast<std::int64_t>(blocks_), [&](std::int64_t block) {
      const std::size_t share = round * blocks_ + static_cast<std::size_t>(block);
      losses[share] = learn_share(
          epoch, share, std::span(dealt).subspan(begins[share], begins[share + 1] - begins[share]),
          rate, job);
    });
  ++epoch.pieces;
  return std::accumulate(losses.begin(), losses.end(), 0.0);
}

double SkipGram::run_epoch(std::int64_t number, const JobContext& job) {
  job.check();
  Epoch epoch = begin_epoch(number);
  std::vector<SkipGramPair> pairs;
  double loss = 0, count = 0;
  for (std::size_t at = 0; at < epoch.order.size(); ++at) {
    const std::uint32_t unit = epoch.order[at];
    if (unit < train_->users())
      draw_history(epoch, unit, pairs);
    else
      draw_near(epoch, unit - train_->users(), pairs);
    if (pairs.size() < kTogether && at + 1 < epoch.order.size()) continue;
    const double passed = static_cast<double>(at) / static_cast<double>(epoch.order.size());
    const double left = 1 - (static_cast<double>(number) + passed) / static_cast<double>(epochs_);
    loss += learn(epoch, pairs, static_cast<float>(rate_ * std::max(left, kLeastRate)), job);
    count += static_cast<double>(pairs.size());
    steps_ += std::ssize(pairs);
    pairs.clear();
  }
  return loss / std::max(count, 1.0);
}

/// Pairs as they are drawn and dealt, and what an epoch knows of each item.
double SkipGram::scratch_bytes(const DataShape& data) {
  const double together = static_cast<double>(kTogether) * 2 * sizeof(SkipGramPair);
  return together + 60 * static_cast<double>(data.items) + 4 * static_cast<double>(data.users);
}

std::vector<Parameter> skip_gram_parameters() {
  const Message pairs = en::say("Pairs"), optimiser = en::say("Optimiser");
  return {
      integer_parameter("window", en::say("Window"), pairs, 5, 1, 10'000,
                        en::say("How many items on each side of one it foretells at most; the "
                                "history is shuffled anew in each epoch."),
                        en::say("items")),
      integer_parameter("negatives", en::say("Negatives"), pairs, 5, 1, kernels::kMostNegatives,
                        en::say("Other items that each pair is told apart from."), en::say("items"),
                        "N"),
      real_parameter("exponent", en::say("Popularity of negatives"), pairs, 0.6, -2, 2,
                     en::say("Power of the number of users by which negatives are drawn; 0 draws "
                             "all items alike.")),
      real_parameter("subsampling", en::say("Subsampling"), pairs, 0, 0, 1,
                     en::say("Items of a larger share of all interactions than this are left out "
                             "of histories now and then; 0 leaves none out."),
                     {}, "\u03c1"),
      real_parameter("learning_rate", en::say("Learning rate"), optimiser, 0.025, 1e-6, 1,
                     en::say("Length of the first steps; it falls to 0 over the epochs."), {},
                     "\u03b1")};
}

}  // namespace hankki
