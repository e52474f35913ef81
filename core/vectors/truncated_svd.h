// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// A sparse matrix by rows, as others keep it.
struct SparseRows {
  std::size_t columns = 0;
  std::span<const std::int64_t> offsets;  ///< rows + 1
  std::span<const std::uint32_t> indices;
  std::span<const double> values;

  std::size_t rows() const { return offsets.empty() ? 0 : offsets.size() - 1; }
};

/// A = U S V^T, as far as its largest singular values go.
struct TruncatedSvd {
  std::vector<double> singular;  ///< descending; fewer than asked for where A has no more
  std::vector<double> left;      ///< U: rows x rank, row-major
  std::vector<double> right;     ///< V^T: rank x columns; its largest entry in size is positive

  std::size_t rank() const { return singular.size(); }
  /// U S, which a sparse row times V is too: a vector a row.
  Vectors row_vectors() const;
};

struct SvdOptions {
  std::size_t rank = 64;
  std::size_t oversampling = 10;  ///< directions that are carried along and left out at the end
  int iterations = 5;             ///< passes over A^T A, each of which parts the values more
  std::uint64_t seed = 1;
};

/// The randomised range finder with subspace iteration of Halko, Martinsson & Tropp (2011,
/// algorithm 4.4), in doubles, on job.threads(); the numbers do not depend on them. Memory: two
/// (rows + columns) x (rank + oversampling) blocks and a transposed copy of A. Throws Cancelled.
TruncatedSvd truncated_svd(const SparseRows& matrix, const SvdOptions& options,
                           const JobContext& job);

}  // namespace hankki
