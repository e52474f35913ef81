// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <utility>

namespace hankki::kernels {

/// Adds scale[c] * table[c], a row of out.size() values, to `out` for each column c, in their
/// order: the row of a sparse x dense product.
void add_rows(std::span<const std::uint32_t> columns, std::span<const float> scale,
              std::span<const float> table, std::span<float> out);

/// The same with a scale for each of the `columns`: adds scale[i] * table[columns[i]].
void add_weighted_rows(std::span<const std::uint32_t> columns, std::span<const float> scale,
                       std::span<const float> table, std::span<float> out);
void add_weighted_rows(std::span<const std::uint32_t> columns, std::span<const double> scale,
                       std::span<const double> table, std::span<double> out);

/// An undirected graph as the symmetric matrix S A S: A the 0/1 adjacency in CSR form, S diagonal.
/// With S = degree^-1/2 it is LightGCN's normalised adjacency (He et al. 2020, eq. 3).
struct ScaledGraph {
  std::span<const std::int64_t> offsets;   ///< nodes + 1
  std::span<const std::uint32_t> columns;  ///< neighbours of a node, ascending
  std::span<const float> scale;            ///< S, by node

  std::size_t nodes() const { return scale.size(); }
  std::span<const std::uint32_t> neighbours(std::size_t node) const {
    return columns.subspan(static_cast<std::size_t>(offsets[node]),
                           static_cast<std::size_t>(offsets[node + 1] - offsets[node]));
  }
};

/// Row `node` of (S A S) in: `in` has nodes x out.size() values. Rows are independent, so threads
/// may share them out without a trace in the numbers.
void propagate(const ScaledGraph& graph, std::span<const float> in, std::size_t node,
               std::span<float> out);

/// The same where only the rows of `in` with active[row] != 0 count and the others are zero.
/// `scratch` holds at least as many values as the node has neighbours.
void propagate_from(const ScaledGraph& graph, std::span<const float> in,
                    std::span<const std::uint8_t> active, std::size_t node,
                    std::span<std::uint32_t> scratch, std::span<float> out);

/// The nodes [first, second) of a team's member: shares of about the same number of edges.
std::pair<std::size_t, std::size_t> edge_share(const ScaledGraph& graph, int member, int members);

}  // namespace hankki::kernels
