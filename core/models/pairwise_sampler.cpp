// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/pairwise_sampler.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/kernels/adam.h"

namespace hankki {
namespace {

constexpr std::size_t kLossChunk = 256;  // partial sums of fixed length: no thread count shows

std::size_t chunks(std::size_t count, std::size_t length) { return (count + length - 1) / length; }

}  // namespace

std::pair<std::size_t, std::size_t> team_share(std::size_t count, int member, int members) {
  const auto m = static_cast<std::size_t>(member);
  const auto n = static_cast<std::size_t>(members);
  return {count * m / n, count * (m + 1) / n};
}

void PairwiseSampler::begin(const InteractionMatrix& train, std::uint64_t seed, Order order,
                            std::size_t block) {
  train_ = &train;
  seed_ = seed;
  order_ = order;
  block_ = block;
  users_.clear();
  pairs_.clear();
  std::size_t count = 0;
  for (UserIndex user = 0; user < train.users(); ++user) {
    const auto row = train.row(user);
    if (row.empty() || row.size() == train.items()) continue;
    count += row.size();
    if (order == Order::Users) {
      users_.push_back(user);
    } else {
      for (const ItemIndex item : row) pairs_.emplace_back(user, item);
    }
  }
  // A model that was read from a file, for people who are not in its data, has no rows and trains
  // no more.
  if (count == 0 && train.size() > 0)
    throw Error(en::say("training"),
                en::say("no user has an item and lacks another, so that there is no pair to learn "
                        "from; take data in which users choose among items"));
  mark_chosen();
  shuffled_.resize(order == Order::Interactions ? pairs_.size() : 0);
  samples_.resize(count);
}

// Half of a draw's time would go into searching rows of a hundred items.
void PairwiseSampler::mark_chosen() {
  const std::uint64_t cells = std::uint64_t{train_->users()} * train_->items();
  chosen_.assign(cells <= kCells * train_->size() ? cells : 0, false);
  if (chosen_.empty()) return;
  for (UserIndex user = 0; user < train_->users(); ++user)
    for (const ItemIndex item : train_->row(user))
      chosen_[std::size_t{user} * train_->items() + item] = true;
}

void PairwiseSampler::shuffle_pairs(std::uint64_t epoch) {
  std::iota(shuffled_.begin(), shuffled_.end(), 0U);
  RandomEngine engine = random_stream(seed_, "shuffle", epoch);
  for (std::size_t i = shuffled_.size(); i > 1; --i)
    std::swap(shuffled_[i - 1], shuffled_[random_below(engine, i)]);
}

std::span<const kernels::BprSample> PairwiseSampler::draw(std::int64_t epoch) {
  const auto counter = static_cast<std::uint64_t>(epoch);
  if (order_ == Order::Interactions) shuffle_pairs(counter);
  const std::size_t blocks = chunks(samples_.size(), block_);
  parallel_for(static_cast<std::int64_t>(blocks), [&](std::int64_t number) {
    const auto b = static_cast<std::size_t>(number);
    RandomEngine engine = random_stream(seed_, "negatives", counter * blocks + b);
    const std::size_t end = std::min(samples_.size(), (b + 1) * block_);
    for (std::size_t i = b * block_; i < end; ++i) {
      kernels::BprSample& sample = samples_[i];
      if (order_ == Order::Users) {
        sample.user = users_[random_below(engine, users_.size())];
        const auto row = train_->row(sample.user);
        sample.positive = row[random_below(engine, row.size())];
      } else {
        const std::size_t pair = order_ == Order::Interactions ? shuffled_[i] : i;
        std::tie(sample.user, sample.positive) = pairs_[pair];
      }
      do {
        sample.negative = static_cast<ItemIndex>(random_below(engine, train_->items()));
      } while (has(sample.user, sample.negative));
    }
  });
  return samples_;
}

void PairwiseBatch::take(std::span<const kernels::BprSample> batch) {
  samples = batch;
  slopes.resize(batch.size());
  chunk_losses_.resize(chunks(batch.size(), kLossChunk));
  chunk_penalties_.assign(chunk_losses_.size(), 0);
}

void PairwiseBatch::index(int member, int members) {
  const auto count = static_cast<std::uint32_t>(samples.size());
  if (member == 0) {
    by_user.clear();
    for (std::uint32_t s = count; s-- > 0;) by_user.push_front(samples[s].user, s);
  }
  if (member == std::min(1, members - 1)) {
    by_item.clear();
    for (std::uint32_t s = count; s-- > 0;) {
      by_item.push_front(samples[s].negative, 2 * s + 1);
      by_item.push_front(samples[s].positive, 2 * s);
    }
  }
}

void PairwiseBatch::compute_slopes(const kernels::BprTables& tables, int member, int members,
                                   kernels::BprPenalty penalty) {
  const bool penalised = penalty.user > 0 || penalty.positive > 0 || penalty.negative > 0;
  const auto [begin, end] = team_share(chunk_losses_.size(), member, members);
  for (auto chunk = begin; chunk < end; ++chunk) {
    const std::size_t first = chunk * kLossChunk;
    const std::size_t last = std::min(samples.size(), first + kLossChunk);
    chunk_losses_[chunk] = kernels::bpr_slopes(tables, samples, slopes, first, last);
    if (penalised)
      chunk_penalties_[chunk] = kernels::bpr_penalty_loss(tables, samples, penalty, first, last);
  }
}

double PairwiseBatch::loss() const {
  return std::accumulate(chunk_losses_.begin(), chunk_losses_.end(), 0.0);
}

double PairwiseBatch::penalty() const {
  return std::accumulate(chunk_penalties_.begin(), chunk_penalties_.end(), 0.0);
}

void train_in_batches(std::span<const kernels::BprSample> samples, std::size_t batch_size,
                      PairwiseBatch& batch, const JobContext& job,
                      const std::function<void(int member, int members, TeamBarrier&)>& step,
                      const std::function<void()>& done) {
  bool stop = false;
  const int members = threads_here();
  run_team(members, [&](int member, TeamBarrier& barrier) {
    const kernels::FlushSubnormals flush;
    for (auto rest = samples; !rest.empty() && !stop;) {
      const std::size_t count = std::min(batch_size, rest.size());
      if (member == 0) batch.take(rest.first(count));
      barrier.wait();
      batch.index(member, members);
      barrier.wait();
      step(member, members, barrier);
      barrier.wait();
      if (member == 0) {
        done();
        stop = job.cancelled();
      }
      barrier.wait();
      rest = rest.subspan(count);
    }
  });
  job.check();
}

}  // namespace hankki
