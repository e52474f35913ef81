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
  std::vector<float> residual, direction, product, images, misses, step;  // of the iterative ones
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

/// A row of conjugate_als_row() and subspace_als_row() needs the whole square of gram().
std::vector<float> symmetric(std::vector<float> lower, std::size_t width);

/// `steps` steps of conjugate gradients towards the row of solve_als_row(), from what is in `row`
/// (Takacs, Pilaszy, Tikk, RecSys 2011); writes it and returns the sum of squares at it. `gram` is
/// symmetric(). Without columns the row is 0.
double conjugate_als_row(std::span<const std::uint32_t> columns, std::span<const float> table,
                         std::span<const float> gram, float weight, float ridge, int steps,
                         AlsScratch& scratch, std::span<float> row);

/// One Newton step on each block of `block` dimensions in turn, the others held, towards the row of
/// solve_als_row(), from what is in `row` (iALS++: Rendle, Krichene, Zhang, Koren 2021); else as
/// conjugate_als_row().
double subspace_als_row(std::span<const std::uint32_t> columns, std::span<const float> table,
                        std::span<const float> gram, float weight, float ridge, std::size_t block,
                        AlsScratch& scratch, std::span<float> row);

}  // namespace hankki::kernels
