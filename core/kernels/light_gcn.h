// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/base/threads.h"
#include "core/base/zeroed.h"
#include "core/kernels/bpr.h"
#include "core/kernels/sparse.h"

namespace hankki::kernels {

/// LightGCN (He et al. 2020): a node's final embedding is the mean of E0, A E0, ..., A^layers E0
/// with the normalised adjacency A and the trained ("ego") embeddings E0. A batch needs the final
/// embeddings of its own nodes only, so the last hop forward and the first hop back do no more.
///
/// One object serves a team: every member calls the same functions in the same order, each works on
/// its share of the rows, and a call ends with a barrier. The numbers do not depend on the team.
class LightGcnPass {
 public:
  /// `graph` is kept by reference. layers >= 1.
  LightGcnPass(const ScaledGraph& graph, std::size_t width, int layers);

  struct Member {
    int index, count;
    TeamBarrier& barrier;
  };

  /// Final embeddings of `batch`, distinct nodes; of all nodes where it is empty.
  void forward(std::span<const float> ego, std::span<const std::uint32_t> batch, Member member);

  /// nodes x width; rows outside the batch hold old values.
  std::span<const float> final_embeddings() const { return final_; }

  /// What a node hands on to its neighbours in all hops together: its row of E0 + A E0 + ... +
  /// A^(layers-1) E0. After forward() of all nodes, whose `ego` this is, and before backward().
  void handed_on(std::span<const float> ego, std::size_t node, std::span<float> out) const;

  /// Where the caller writes d loss / d final of each batch node between forward() and backward().
  std::span<float> gradient_of(std::uint32_t node) {
    return std::span(gradient_).subspan(node * width_, width_);
  }

  /// d loss / d ego of each node, handed to `visit(node, gradient)` by the member that has the node
  /// while other members still work: visit may change the node's own ego row, nothing else.
  using Visit = std::function<void(std::size_t node, std::span<float> gradient)>;
  void backward(std::span<const std::uint32_t> batch, Member member, const Visit& visit);

 private:
  std::span<float> row(std::vector<float>& table, std::size_t node) const {
    return std::span(table).subspan(node * width_, width_);
  }

  const ScaledGraph& graph_;
  std::size_t width_;
  int layers_;
  std::size_t largest_degree_ = 0;
  std::vector<float> final_, even_, odd_;  // nodes x width
  ZeroedVector<float> gradient_;           // nodes x width; only training writes it
  std::vector<std::uint8_t> active_;       // 1: a batch node, whose gradient counts
};

/// L2 on the ego embeddings of a batch's users, chosen and other items, as its authors (half the
/// squared norms) or as RecBole (the norms themselves) add it to the loss, over the batch's size.
enum class EgoPenalty { SquaredNorm, Norm };

struct EgoDecay {
  double loss = 0;
  BprPenalty factor;  ///< d loss / d ego row = factor * row, a sample
};
EgoDecay ego_decay(const BprTables& ego, std::span<const BprSample> batch, EgoPenalty form,
                   float weight);

}  // namespace hankki::kernels
