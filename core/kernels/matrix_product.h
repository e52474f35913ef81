// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace hankki::kernels {

/// A factor of a product: a row-major matrix whose rows are `stride` values apart, or its
/// transpose.
struct Factor {
  const float* values;
  std::size_t stride;
  bool transposed = false;
};

/// c = a b + beta c, where c is rows x columns (row-major, rows `stride` values apart) and the
/// inner dimension is `inner`. What the BLAS computes, on the calling thread.
void multiply(std::size_t rows, std::size_t columns, std::size_t inner, Factor a, Factor b,
              float beta, float* c, std::size_t stride);

/// The same on threads_here() threads: each computes a part of the rows of c, or of its columns
/// where there are more. The last bits may depend on the thread count.
void multiply_on_threads(std::size_t rows, std::size_t columns, std::size_t inner, Factor a,
                         Factor b, float beta, float* c, std::size_t stride);

/// Calls body(begin, count) for a part of [0, length) a thread, of threads_here(), or for shorter
/// ones where all of it is more than some 2e10 `operations` a part: between parts a cancel is heard
/// (core/base/cancel_scope.h). Parts begin at multiples of 16, so that BLAS's inner loops find
/// whole vectors.
void parallel_parts(std::size_t length, double operations,
                    const std::function<void(std::size_t begin, std::size_t count)>& body);

}  // namespace hankki::kernels
