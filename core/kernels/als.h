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

/// The row w that minimises sum over columns c of (w.t_c - 1)^2, plus weight w^T gram w, plus
/// ridge |w|^2; t_c the rows of `table`, gram its gram(). Writes w to `out` (its size the width)
/// and returns the sum of squares at w. Without columns w is 0.
double solve_als_row(std::span<const std::uint32_t> columns, std::span<const float> table,
                     std::span<const float> gram, float weight, float ridge, AlsScratch& scratch,
                     std::span<float> out);

}  // namespace hankki::kernels
