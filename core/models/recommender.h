#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/safetensors.h"
#include "core/data/interaction_matrix.h"
#include "core/models/model_spec.h"

namespace hankki {

/// Named parts of a loss ("bpr", "regularisation"), each a mean over the epoch's samples.
using LossParts = std::vector<std::pair<std::string, double>>;

/// A model of implicit feedback. Life of one: begin(), then run_epoch(0), run_epoch(1), ... (one
/// call only for a model that does not train by epochs), score() at any time in between. An object
/// is used by one thread at a time; score() may be called from several threads at once.
class Recommender {
 public:
  virtual ~Recommender() = default;

  virtual const ModelSpec& spec() const = 0;

  /// Allocates and initialises for `train` (kept by reference: it must outlive the model). All
  /// randomness derives from `seed`.
  virtual void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) = 0;

  /// One pass over the training data. Epochs count from 0; what an epoch draws depends on the seed
  /// and the epoch's number only, so a run continues from state() alone.
  virtual LossParts run_epoch(std::int64_t epoch, const JobContext& job) = 0;

  /// Called after run_epoch() and before score(), weights() or optimiser(): brings delayed work up
  /// to date. Does not change what later epochs compute.
  virtual void prepare_scoring() {}

  /// Scores of all items for each user: out[i * items + j], higher is better, finite. The caller
  /// passes blocks of a fixed size, so that a user's scores do not depend on the others' number.
  virtual void score(std::span<const UserIndex> users, std::span<float> out) const = 0;

  /// What score() needs. load_weights() takes it back, after begin() on the same training data;
  /// it throws Error where names, types or shapes do not fit.
  virtual TensorMap weights() const = 0;
  virtual void load_weights(const TensorMap& tensors) = 0;

  /// What run_epoch() needs beyond the weights: the optimiser's moments and step. May be empty.
  virtual TensorMap optimiser() const { return {}; }
  virtual void load_optimiser(const TensorMap&) {}
};

}  // namespace hankki
