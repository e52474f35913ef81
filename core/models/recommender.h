// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/safetensors.h"
#include "core/data/interaction_matrix.h"
#include "core/models/model_spec.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// Named parts of a loss ("bpr", "regularisation"), each a mean over the epoch's samples and with
/// the weight that training gave it: their sum is the loss that is trained.
using LossParts = std::vector<std::pair<std::string, double>>;

/// How a model scores a user whom it never saw in training.
enum class FoldIn {
  None,    ///< it cannot: train again with that user in the data
  Exact,   ///< scores depend on the history alone: a training user's row gives what score() gives
  Fitted,  ///< the user is placed by the history while all that was trained stays as it is;
           ///< training with that user would give somewhat other scores
};

/// One reason why an item is recommended: something that the user did, or someone alike.
struct Reason {
  enum class Kind { Item, User } kind = Kind::Item;  ///< what `index` counts
  enum class Measure {
    Contribution,  ///< what it adds to the item's score
    Similarity,    ///< cosine of the two items' vectors; says how near they are, not why they count
  } measure = Measure::Contribution;
  std::uint32_t index = 0;  ///< column of a history item, or row of a training user
  double weight = 0;
  bool operator==(const Reason&) const = default;
};

/// A model of implicit feedback. Life of one: begin(), then run_epoch(0), run_epoch(1), ... (one
/// call only for a model that does not train by epochs), score() at any time in between. An object
/// is used by one thread at a time; score() may be called from several threads at once.
class Recommender {
 public:
  virtual ~Recommender() = default;

  virtual const ModelSpec& spec() const = 0;

  /// Vectors of the items that it learns from beside `train`, of a model whose spec says which
  /// parameter names them (ModelTraits::vectors): a row a column of the training data, of length 1,
  /// or zeros where nothing is known of the item. Before begin(); what load_weights() and
  /// load_optimiser() will fill needs none.
  virtual void take_item_vectors(Vectors) {}

  /// Allocates and initialises for `train` (kept by reference: it must outlive the model). All
  /// randomness derives from `seed`.
  virtual void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) = 0;

  /// One pass over the training data. Epochs count from 0; what an epoch draws depends on the seed
  /// and the epoch's number only, so a run continues from state() alone.
  virtual LossParts run_epoch(std::int64_t epoch, const JobContext& job) = 0;

  /// Whether another run_epoch() would change nothing: there is nothing more to learn.
  virtual bool settled() const { return false; }

  /// Counts up by each update of an optimiser that run_epoch() does (a batch's, or a sample's where
  /// each is one): what was counted before begin() or load_optimiser() says nothing. Stays 0 where
  /// no optimiser steps.
  virtual std::int64_t steps() const { return 0; }

  /// The weights in the loss that follow a schedule ("kl_weight"), as the last step of the epoch
  /// that run_epoch() did used them.
  virtual std::map<std::string, double> annealed_weights() const { return {}; }

  /// What whoever trained it should know of the last run_epoch() beside its losses, a sentence
  /// each: how well a solver fulfilled its conditions, that nothing was learnt.
  virtual std::vector<Message> notes() const { return {}; }

  /// Called after run_epoch() and before score(), weights() or optimiser(): brings delayed work up
  /// to date. Does not change what later epochs compute.
  virtual void prepare_scoring() {}

  /// Scores of all items for each user: out[i * items + j], higher is better, finite. The caller
  /// passes blocks of a fixed size, so that a user's scores do not depend on the others' number.
  virtual void score(std::span<const UserIndex> users, std::span<float> out) const = 0;

  /// Whether and how score_histories() works.
  virtual FoldIn fold_in() const { return FoldIn::None; }

  /// Whether score_histories() and explain() read the training data itself, not the weights alone:
  /// a model file is then not enough to answer.
  virtual bool folds_in_by_training_data() const { return false; }

  /// Scores of all items for users known by their histories alone (rows of `histories`, its columns
  /// those of the training data): out[i * items + j]. An empty history gives finite scores. Where
  /// fold_in() is Exact, a training user's own row gives what score() gives; where it is None,
  /// throws Error that says to train again. After prepare_scoring(), like score().
  virtual void score_histories(const InteractionMatrix& histories, std::span<float> out) const;

  /// The strongest reasons, at most `limit`, by descending weight, why `item` is recommended to a
  /// user of this history (ascending item indices); empty where the model cannot say. Contributions
  /// are to the score that score_histories() gives: all of them together are that score. After
  /// prepare_scoring().
  virtual std::vector<Reason> explain(std::span<const ItemIndex> history, ItemIndex item,
                                      std::size_t limit) const;

  /// What score() needs. The tensors may show the model's own memory: use them before the model is
  /// used again, or keep owned(weights()). load_weights() takes them back, after begin() on the
  /// same training data; it throws Error where names, types or shapes do not fit.
  virtual TensorMap weights() const = 0;
  virtual void load_weights(const TensorMap& tensors) = 0;

  /// What run_epoch() needs beyond the weights, shown as well: the optimiser's moments and step.
  /// May be empty.
  virtual TensorMap optimiser() const { return {}; }
  virtual void load_optimiser(const TensorMap&) {}
};

}  // namespace hankki
