// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/sparse_input.h"
#include "core/models/autoencoder_layers.h"
#include "core/models/history_model.h"

namespace hankki {

/// What makes up a batch of an autoencoder. Streams are named, and counted by pass and batch, so
/// that a run resumes without the state of a generator and a test can draw what a model draws.

/// How a user's row enters the network.
struct InputForm {
  bool normalised = true;  ///< divided by its L2 norm
  float dropout = 0;       ///< each entry is left out with this probability, the rest scaled up
};

/// The users with at least one item, in the order of that pass.
std::vector<UserIndex> shuffled_users(const InteractionMatrix& train, std::uint64_t seed,
                                      std::uint64_t pass);

/// Replaces `input` by the users' rows. The engine is not used where nothing is left out.
void draw_input(const InteractionMatrix& train, std::span<const UserIndex> users,
                const InputForm& form, RandomEngine engine, kernels::SparseInput& input);

/// rows x width values of N(0, deviation^2). Blocks of rows draw from streams of their own, which
/// `engine` seeds.
void draw_noise(std::size_t rows, std::size_t width, float deviation, RandomEngine engine,
                Block& noise);

/// What that frame takes beside the layers: in an epoch the batch's rows and its scores, in scoring
/// the rows of a block, whose inner layers have `inner` units a user. A user of a batch is taken to
/// have as many items as the average one.
ModelMemory autoencoder_memory(const DataShape& data, double batch_size, double inner);

/// Some users of a pass. Streams that are drawn a batch are counted by `number`, over all passes.
struct UserBatch {
  explicit UserBatch(std::size_t items) : input(items) {}

  std::span<const UserIndex> users;
  std::uint64_t pass = 0, number = 0;
  kernels::SparseInput input;
};

/// Calls body for each batch of a pass over the users, after filling `batch` anew. Throws Cancelled
/// between batches.
void for_each_user_batch(const InteractionMatrix& train, std::uint64_t seed, std::uint64_t pass,
                         std::size_t batch_size, const InputForm& form, const JobContext& job,
                         UserBatch& batch, const std::function<void()>& body);

/// The frame that all autoencoders share: shuffled batches of users whose input and target are
/// their training items, parameters in one or more sets, and scoring from the training items.
class Autoencoder : public HistoryModel {
 public:
  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) override;
  std::int64_t steps() const override;  ///< of all sets
  void prepare_scoring() override;
  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override;
  /// The history's items whose weights in the last layer are nearest to the item's.
  std::vector<Reason> explain(std::span<const ItemIndex> history, ItemIndex item,
                              std::size_t limit) const override;
  TensorMap weights() const override;
  void load_weights(const TensorMap& tensors) override;
  TensorMap optimiser() const override;
  void load_optimiser(const TensorMap& tensors) override;

 protected:
  struct Batch : UserBatch {
    using UserBatch::UserBatch;
    Block scores;  ///< users x items, then their gradient
    std::vector<double> losses;
  };

  explicit Autoencoder(std::size_t batch_size, bool normalised)
      : batch_size_(batch_size), normalised_(normalised) {}

  /// Allocates and initialises all parameters; `sets_` are empty but for their settings.
  virtual void allocate(std::size_t users, std::size_t items) = 0;

  /// The last hidden layer of the histories in `input`, without any drawing. Called from several
  /// threads at once.
  virtual void encode(const kernels::SparseInput& input, Block& hidden) const = 0;
  virtual const ItemLayer& output() const = 0;

  /// One pass over the users in batches, with that dropout. `pass` counts from 0 over the run.
  void run_pass(std::uint64_t pass, float dropout, const JobContext& job,
                const std::function<void(Batch&)>& train_batch) const;

  /// Turns batch.scores into the gradient of the batch's mean multinomial loss; returns the loss
  /// summed over its users.
  double multinomial_batch_loss(Batch& batch) const;

  RandomEngine stream(std::string_view use, std::uint64_t counter = 0) const {
    return random_stream(seed_, use, counter);
  }
  /// The users' rows as the network reads them when nothing is left out.
  void whole_input(const InteractionMatrix& rows, std::span<const UserIndex> users,
                   kernels::SparseInput& input) const {
    draw_input(rows, users, {.normalised = normalised_}, RandomEngine(), input);
  }
  std::uint64_t seed() const { return seed_; }
  /// How many users a pass has.
  std::size_t users_trained() const { return users_trained_; }
  const InteractionMatrix& train() const { return *train_; }
  std::span<const ItemIndex> items_of(UserIndex user) const { return train_->row(user); }

  std::vector<ParameterSet> sets_;

 private:
  std::size_t batch_size_, users_trained_ = 0;
  bool normalised_;
  std::uint64_t seed_ = 0;
};

}  // namespace hankki
