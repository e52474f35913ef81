// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hankki::kernels {

/// table^T table of a table with rows of `width` values: width x width, lower triangle, on one
/// thread where the caller keeps BLAS to one.
std::vector<float> gram(std::span<const float> table, std::size_t width);

/// Scratch of one thread.
struct AlsScratch {
  std::vector<float> rows, matrix;
};

/// sum over columns c of t_c t_c^T, plus weight gram, plus ridge I, into scratch.matrix: the matrix
/// of the normal equations below, lower triangle. t_c, of `width` values, the rows of `table`, gram
/// its gram().
void als_matrix(std::span<const std::uint32_t> columns, std::span<const float> table,
                std::span<const float> gram, std::size_t width, float weight, float ridge,
                AlsScratch& scratch);

/// The row w that minimises sum over columns c of (w.t_c - 1)^2, plus weight w^T gram w, plus
/// ridge |w|^2; its normal equations are als_matrix w = sum of t_c. Writes w to `out` (its size the
/// width) and returns the sum of squares at w. Without columns w is 0.
double solve_als_row(std::span<const std::uint32_t> columns, std::span<const float> table,
                     std::span<const float> gram, float weight, float ridge, AlsScratch& scratch,
                     std::span<float> out);

}  // namespace hankki::kernels
