// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/light_gcn.h"

#include <algorithm>
#include <cmath>

namespace hankki::kernels {
namespace {

void add(std::span<float> sum, std::span<const float> values) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += values[i];
}

void scale(std::span<float> values, float factor) {
  for (float& value : values) value *= factor;
}

double squared_norm(std::span<const float> table, std::size_t row, std::size_t width) {
  float sum = 0;
  for (const float value : table.subspan(row * width, width)) sum += value * value;
  return sum;
}

/// Calls visit(node) for the member's share of the batch, or of all nodes.
template <typename Visit>
void for_share(const ScaledGraph& graph, std::span<const std::uint32_t> batch,
               LightGcnPass::Member member, Visit visit) {
  if (batch.empty()) {
    const auto [begin, end] = edge_share(graph, member.index, member.count);
    for (auto node = begin; node < end; ++node) visit(node);
    return;
  }
  const auto count = static_cast<std::size_t>(member.count);
  for (auto i = static_cast<std::size_t>(member.index); i < batch.size(); i += count)
    visit(batch[i]);
}

}  // namespace

LightGcnPass::LightGcnPass(const ScaledGraph& graph, std::size_t width, int layers)
    : graph_(graph),
      width_(width),
      layers_(layers),
      final_(graph.nodes() * width),
      even_(graph.nodes() * width),
      odd_(layers > 2 ? graph.nodes() * width : 0),
      gradient_(graph.nodes() * width),
      active_(graph.nodes(), 0) {
  for (std::size_t node = 0; node < graph.nodes(); ++node)
    largest_degree_ = std::max(largest_degree_, graph.neighbours(node).size());
}

void LightGcnPass::forward(std::span<const float> ego, std::span<const std::uint32_t> batch,
                           Member member) {
  const float share = 1.0F / static_cast<float>(layers_ + 1);
  std::span<const float> layer = ego;
  std::vector<float> sum(width_);
  for (int hop = 1; hop <= layers_; ++hop) {
    const bool last = hop == layers_;
    for_share(graph_, batch, member, [&](std::size_t node) {
      const auto final_row = row(final_, node);
      const auto layer_row = layer.subspan(node * width_, width_);
      if (hop == 1)
        std::ranges::copy(layer_row, final_row.begin());
      else
        add(final_row, layer_row);
      if (!last) return;
      propagate(graph_, layer, node, sum);
      add(final_row, sum);
      scale(final_row, share);
    });
    if (!last) {
      auto& next = hop % 2 == 1 ? even_ : odd_;
      for_share(graph_, {}, member,
                [&](std::size_t node) { propagate(graph_, layer, node, row(next, node)); });
      layer = next;
    }
    member.barrier.wait();
  }
}

// The sum behind the final embedding without its last term, which is one hop from the layer below.
void LightGcnPass::handed_on(std::span<const float> ego, std::size_t node,
                             std::span<float> out) const {
  const auto below = layers_ == 1       ? ego
                     : layers_ % 2 == 0 ? std::span<const float>(even_)
                                        : std::span<const float>(odd_);
  propagate(graph_, below, node, out);
  const auto final_row = std::span(final_).subspan(node * width_, width_);
  for (std::size_t i = 0; i < width_; ++i)
    out[i] = static_cast<float>(layers_ + 1) * final_row[i] - out[i];
}

// With H_layers = G, the gradient of the final embeddings, and H_k = G + A H_(k+1), the gradient of
// the ego embeddings is H_0 / (layers + 1): A is symmetric, so its transpose needs no second graph.
void LightGcnPass::backward(std::span<const std::uint32_t> batch, Member member,
                            const Visit& visit) {
  const float share = 1.0F / static_cast<float>(layers_ + 1);
  const auto mark = [&](std::uint8_t value) {
    for_share(graph_, batch, member, [&](std::size_t node) { active_[node] = value; });
    member.barrier.wait();
  };
  if (!batch.empty()) mark(1);
  std::vector<float> own(width_);
  std::vector<std::uint32_t> scratch(largest_degree_);
  std::span<const float> incoming = gradient_;
  for (int hop = 1; hop <= layers_; ++hop) {
    const bool last = hop == layers_;
    auto& next = hop % 2 == 1 ? even_ : odd_;
    for_share(graph_, {}, member, [&](std::size_t node) {
      const auto out = last ? std::span(own) : row(next, node);
      if (hop == 1)
        propagate_from(graph_, incoming, active_, node, scratch, out);
      else
        propagate(graph_, incoming, node, out);
      if (active_[node] != 0) add(out, gradient_of(static_cast<std::uint32_t>(node)));
      if (!last) return;
      scale(out, share);
      visit(node, out);
    });
    incoming = next;
    member.barrier.wait();
  }
  if (!batch.empty()) mark(0);
}

EgoDecay ego_decay(const BprTables& ego, std::span<const BprSample> batch, EgoPenalty form,
                   float weight) {
  double user = 0, positive = 0, negative = 0;
  for (const auto& sample : batch) {
    user += squared_norm(ego.users, sample.user, ego.width);
    positive += squared_norm(ego.items, sample.positive, ego.width);
    negative += squared_norm(ego.items, sample.negative, ego.width);
  }
  const double share = static_cast<double>(weight) / static_cast<double>(batch.size());
  if (form == EgoPenalty::SquaredNorm) {
    const auto factor = static_cast<float>(share);
    return {share * (user + positive + negative) / 2, {factor, factor, factor}};
  }
  // d |X| / d x = x / |X|; at 0, where there is no derivative, 0 is taken, as autograd does.
  const auto factor = [&](double squared) {
    return squared > 0 ? static_cast<float>(share / std::sqrt(squared)) : 0.0F;
  };
  return {share * (std::sqrt(user) + std::sqrt(positive) + std::sqrt(negative)),
          {factor(user), factor(positive), factor(negative)}};
}

}  // namespace hankki::kernels
