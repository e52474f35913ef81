// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/sparse.h"

#include <algorithm>

#include "core/kernels/simd.h"

namespace hankki::kernels {
namespace {

constexpr std::size_t kAhead = 256;  // values of a row: eight rows of more would not fit the cache

// Eight rows at a time: the sum is loaded and stored once for eight multiply-adds. Inlined into the
// functions below, so that it is compiled at each of their levels.
template <typename Value, typename ScaleOf>
[[gnu::always_inline]] inline void add_scaled_rows(const std::uint32_t* columns, std::size_t count,
                                                   ScaleOf scale_of, const Value* __restrict table,
                                                   Value* __restrict out, std::size_t width) {
  std::size_t c = 0;
  for (; c + 8 <= count; c += 8) {
    const std::uint32_t* at = columns + c;
    if (c + 16 <= count)  // rows come from all over the table: ask for the next eight in time
      for (std::size_t ahead = 8; ahead < 16; ++ahead)
        for (std::size_t i = 0; i < std::min(width, kAhead); i += 16)
          prefetch(table + at[ahead] * width + i);
    const Value s0 = scale_of(c), s1 = scale_of(c + 1), s2 = scale_of(c + 2), s3 = scale_of(c + 3);
    const Value s4 = scale_of(c + 4), s5 = scale_of(c + 5), s6 = scale_of(c + 6),
                s7 = scale_of(c + 7);
    const Value* r0 = table + at[0] * width;
    const Value* r1 = table + at[1] * width;
    const Value* r2 = table + at[2] * width;
    const Value* r3 = table + at[3] * width;
    const Value* r4 = table + at[4] * width;
    const Value* r5 = table + at[5] * width;
    const Value* r6 = table + at[6] * width;
    const Value* r7 = table + at[7] * width;
    for (std::size_t i = 0; i < width; ++i)
      out[i] += (s0 * r0[i] + s1 * r1[i] + s2 * r2[i] + s3 * r3[i]) +
                (s4 * r4[i] + s5 * r5[i] + s6 * r6[i] + s7 * r7[i]);
  }
  for (; c < count; ++c) {
    const Value s = scale_of(c);
    const Value* row = table + columns[c] * width;
    for (std::size_t i = 0; i < width; ++i) out[i] += s * row[i];
  }
}

HANKKI_MULTIVERSION
void add_rows_by_column(const std::uint32_t* columns, std::size_t count, const float* scale,
                        const float* table, float* out, std::size_t width) {
  add_scaled_rows(
      columns, count, [=](std::size_t c) { return scale[columns[c]]; }, table, out, width);
}

HANKKI_MULTIVERSION
void add_rows_by_entry(const std::uint32_t* columns, std::size_t count, const float* scale,
                       const float* table, float* out, std::size_t width) {
  add_scaled_rows(
      columns, count, [=](std::size_t c) { return scale[c]; }, table, out, width);
}

HANKKI_MULTIVERSION
void add_double_rows(const std::uint32_t* columns, std::size_t count, const double* scale,
                     const double* table, double* out, std::size_t width) {
  add_scaled_rows(
      columns, count, [=](std::size_t c) { return scale[c]; }, table, out, width);
}

}  // namespace

void add_rows(std::span<const std::uint32_t> columns, std::span<const float> scale,
              std::span<const float> table, std::span<float> out) {
  add_rows_by_column(columns.data(), columns.size(), scale.data(), table.data(), out.data(),
                     out.size());
}

void add_weighted_rows(std::span<const std::uint32_t> columns, std::span<const float> scale,
                       std::span<const float> table, std::span<float> out) {
  add_rows_by_entry(columns.data(), columns.size(), scale.data(), table.data(), out.data(),
                    out.size());
}

void add_weighted_rows(std::span<const std::uint32_t> columns, std::span<const double> scale,
                       std::span<const double> table, std::span<double> out) {
  add_double_rows(columns.data(), columns.size(), scale.data(), table.data(), out.data(),
                  out.size());
}

void propagate(const ScaledGraph& graph, std::span<const float> in, std::size_t node,
               std::span<float> out) {
  std::ranges::fill(out, 0.0F);
  add_rows(graph.neighbours(node), graph.scale, in, out);
  for (float& value : out) value *= graph.scale[node];
}

void propagate_from(const ScaledGraph& graph, std::span<const float> in,
                    std::span<const std::uint8_t> active, std::size_t node,
                    std::span<std::uint32_t> scratch, std::span<float> out) {
  std::size_t kept = 0;
  for (const auto neighbour : graph.neighbours(node)) {
    scratch[kept] = neighbour;  // overwritten by the next where it does not count: no branch
    kept += active[neighbour] != 0 ? 1 : 0;
  }
  std::ranges::fill(out, 0.0F);
  add_rows(scratch.first(kept), graph.scale, in, out);
  for (float& value : out) value *= graph.scale[node];
}

std::pair<std::size_t, std::size_t> edge_share(const ScaledGraph& graph, int member, int members) {
  // A node costs its edges and, for its own row, as much as one more.
  const auto cost = [&](std::size_t node) {
    return static_cast<std::size_t>(graph.offsets[node]) + node;
  };
  const auto first_node = [&](int part) {
    const auto target =
        cost(graph.nodes()) * static_cast<std::size_t>(part) / static_cast<std::size_t>(members);
    std::size_t low = 0, high = graph.nodes();
    while (low < high) {
      const std::size_t middle = (low + high) / 2;
      if (cost(middle) < target) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  return {first_node(member), first_node(member + 1)};
}

}  // namespace hankki::kernels
