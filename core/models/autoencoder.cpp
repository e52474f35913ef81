// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/autoencoder.h"

#include <algorithm>
#include <boost/random/normal_distribution.hpp>
#include <cmath>
#include <numeric>

#include "core/base/threads.h"
#include "core/kernels/item_loss.h"
#include "core/models/reasons.h"

namespace hankki {

std::vector<UserIndex> shuffled_users(const InteractionMatrix& train, std::uint64_t seed,
                                      std::uint64_t pass) {
  std::vector<UserIndex> users;
  for (UserIndex user = 0; user < train.users(); ++user)
    if (!train.row(user).empty()) users.push_back(user);
  RandomEngine engine = random_stream(seed, "shuffle", pass);
  for (std::size_t i = users.size(); i > 1; --i)
    std::swap(users[i - 1], users[random_below(engine, i)]);
  return users;
}

void draw_input(const InteractionMatrix& train, std::span<const UserIndex> users,
                const InputForm& form, RandomEngine engine, kernels::SparseInput& input) {
  const double left_out = std::ldexp(static_cast<double>(form.dropout), 64);
  input.clear();
  for (const UserIndex user : users) {
    const auto row = train.row(user);
    const float norm = form.normalised ? std::sqrt(static_cast<float>(row.size())) : 1.0F;
    const float value = 1 / (norm * (1 - form.dropout));
    for (const ItemIndex item : row)
      if (form.dropout == 0 || static_cast<double>(engine()) >= left_out) input.append(item, value);
    input.end_row();
  }
}

void draw_noise(std::size_t rows, std::size_t width, float deviation, RandomEngine engine,
                Block& noise) {
  constexpr std::size_t kRows = 64;
  noise.resize(rows, width);
  if (deviation == 0) {
    std::ranges::fill(noise.values, 0.0F);
    return;
  }
  std::vector<RandomEngine::result_type> seeds((rows + kRows - 1) / kRows);
  for (auto& seed : seeds) seed = engine();
  parallel_for(static_cast<std::int64_t>(seeds.size()), [&](std::int64_t block) {
    const std::size_t index = static_cast<std::size_t>(block), begin = index * kRows * width;
    RandomEngine own(seeds[index]);
    boost::random::normal_distribution<float> normal(0, deviation);
    for (float& value : std::span(noise.values)
                            .subspan(begin, std::min(kRows * width, noise.values.size() - begin)))
      value = normal(own);
  });
}

ModelMemory autoencoder_memory(const DataShape& data, double batch_size, double inner) {
  const auto [users, items] = std::pair<double, double>(data.users, data.items);
  const double batch = std::min(batch_size, users);
  const double input = kIndexBytes * (items + 4 * batch * static_cast<double>(data.interactions) /
                                                  std::max(1.0, users));
  const double scores = kFloatBytes * batch * items;
  return {.epoch = scores + input + kIndexBytes * users,
          .scoring = kIndexBytes * items + 64 * kFloatBytes * inner};
}

void for_each_user_batch(const InteractionMatrix& train, std::uint64_t seed, std::uint64_t pass,
                         std::size_t batch_size, const InputForm& form, const JobContext& job,
                         UserBatch& batch, const std::function<void()>& body) {
  const std::vector<UserIndex> users = shuffled_users(train, seed, pass);
  const std::size_t batches = (users.size() + batch_size - 1) / batch_size;
  batch.pass = pass;
  for (std::size_t b = 0; b < batches; ++b) {
    job.check();
    const std::size_t begin = b * batch_size;
    batch.users = std::span(users).subspan(begin, std::min(batch_size, users.size() - begin));
    batch.number = pass * batches + b;
    draw_input(train, batch.users, form, random_stream(seed, "dropout", batch.number), batch.input);
    body();
  }
}

void Autoencoder::begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext&) {
  train_ = &train;
  seed_ = seed;
  users_trained_ = shuffled_users(train, seed, 0).size();
  sets_.clear();
  allocate(train.users(), train.items());
}

void Autoencoder::prepare_scoring() {
  for (auto& set : sets_) set.catch_up();
}

void Autoencoder::score_histories(const InteractionMatrix& histories, std::span<float> out) const {
  std::vector<UserIndex> users(histories.users());
  std::iota(users.begin(), users.end(), 0U);
  kernels::SparseInput input(histories.items());
  whole_input(histories, users, input);
  Block hidden;
  encode(input, hidden);
  output().score(hidden, out);
}

std::vector<Reason> Autoencoder::explain(std::span<const ItemIndex> history, ItemIndex item,
                                         std::size_t limit) const {
  const ParameterTable& items = output().weights;
  return similar_items(history, item, items.weights, items.width, limit);
}

TensorMap Autoencoder::weights() const {
  TensorMap tensors;
  for (const auto& set : sets_) set.save_weights(tensors);
  return tensors;
}

void Autoencoder::load_weights(const TensorMap& tensors) {
  for (auto& set : sets_) set.load_weights(tensors);
}

TensorMap Autoencoder::optimiser() const {
  TensorMap tensors;
  for (const auto& set : sets_) set.save_optimiser(tensors);
  return tensors;
}

void Autoencoder::load_optimiser(const TensorMap& tensors) {
  for (auto& set : sets_) set.load_optimiser(tensors);
}

std::int64_t Autoencoder::steps() const {
  std::int64_t steps = 0;
  for (const ParameterSet& set : sets_) steps += set.step;
  return steps;
}

void Autoencoder::run_pass(std::uint64_t pass, float dropout, const JobContext& job,
                           const std::function<void(Batch&)>& train_batch) const {
  Batch batch(train_->items());
  for_each_user_batch(*train_, seed_, pass, batch_size_,
                      {.normalised = normalised_, .dropout = dropout}, job, batch, [&] {
                        batch.input.index_columns();
                        train_batch(batch);
                      });
}

double Autoencoder::multinomial_batch_loss(Batch& batch) const {
  const float share = 1.0F / static_cast<float>(batch.users.size());
  batch.losses.resize(batch.users.size());
  parallel_rows(batch.users.size(), [&](std::size_t row) {
    batch.losses[row] = kernels::multinomial_loss(batch.scores.row(row), output().bias.weights,
                                                  items_of(batch.users[row]), share);
  });
  return std::accumulate(batch.losses.begin(), batch.losses.end(), 0.0);
}

}  // namespace hankki
