// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace hankki::kernels {

/// How far a long computation has come; it may throw to end it.
using StepReport = std::function<void(std::int64_t done, std::int64_t total)>;

/// Replaces a symmetric positive definite size x size matrix, of which the lower triangle is read,
/// by its inverse (both triangles), in place: a blocked Cholesky factorisation, size^3 FLOP on
/// threads_here() threads. Throws Error where the matrix is not positive definite.
void invert_positive_definite(std::span<float> matrix, std::size_t size, const StepReport& report);

/// Solves A x = b for a small matrix of that kind, b.size() x b.size(); x replaces b, and the
/// factor replaces A. Throws Error where A is not positive definite.
void solve_positive_definite(std::span<float> matrix, std::span<float> b);

}  // namespace hankki::kernels
