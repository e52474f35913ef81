// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/safetensors.h"
#include "core/models/history_model.h"

namespace hankki {

/// What one row points to: others and how strongly.
struct LinkList {
  std::vector<std::uint32_t> targets;
  std::vector<float> values;
};

/// Weighted links from each row to others, in CSR form: what neighbourhood and sparse linear models
/// learn, keep and save.
class Links {
 public:
  /// No links.
  void clear(std::size_t rows);
  void assign(const std::vector<LinkList>& by_source);
  /// The lists name the sources of each target instead.
  void assign_transposed(const std::vector<LinkList>& by_target);

  std::size_t rows() const { return offsets_.size() - 1; }
  std::size_t size() const { return targets_.size(); }
  std::span<const std::uint32_t> targets(std::size_t row) const { return part(targets_, row); }
  std::span<const float> values(std::size_t row) const { return part(values_, row); }

  /// Tensors offsets, targets and values.
  TensorMap save() const;
  /// Throws Error where the tensors do not fit rows() and targets below `bound`.
  void load(const TensorMap& tensors, std::uint32_t bound);

 private:
  template <typename Value>
  std::span<const Value> part(const std::vector<Value>& all, std::size_t row) const {
    return std::span(all).subspan(static_cast<std::size_t>(offsets_[row]),
                                  static_cast<std::size_t>(offsets_[row + 1] - offsets_[row]));
  }

  std::vector<std::int64_t> offsets_{0};
  std::vector<std::uint32_t> targets_;
  std::vector<float> values_;
};

/// Base of the models that score an item by the sum of the links from the user's items to it;
/// run_epoch(0) has to fill `links_`.
class ItemLinkModel : public HistoryModel {
 public:
  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) override;
  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override;
  std::vector<Reason> explain(std::span<const ItemIndex> history, ItemIndex item,
                              std::size_t limit) const override;
  TensorMap weights() const override { return links_.save(); }
  void load_weights(const TensorMap& tensors) override { links_.load(tensors, train_->items()); }

 protected:
  Links links_;
};

}  // namespace hankki
