// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace hankki::kernels {

/// A^T A of a row-major rows x columns matrix, in doubles: columns x columns, both triangles. On
/// the calling thread.
std::vector<double> gram(std::span<const double> matrix, std::size_t columns);

/// Eigenvalues of a symmetric size x size matrix, descending; its rows become the eigenvectors, in
/// that order. LAPACK's dsyevd. Throws Error where it does not converge.
std::vector<double> eigen(std::span<double> matrix, std::size_t size);

/// Makes the rows of a row-major matrix, of which there are no more than columns, orthonormal, each
/// in the space of those before it and itself: LAPACK's dgelqf and dorglq.
void orthonormalise_rows(std::span<double> matrix, std::size_t rows);

}  // namespace hankki::kernels
