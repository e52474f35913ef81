// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/truncated_svd.h"

#include <algorithm>
#include <boost/random/normal_distribution.hpp>
#include <cmath>
#include <numeric>

#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/kernels/sparse.h"
#include "core/kernels/symmetric.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 512;  // rows
// A singular value below this share of the first is what rounding leaves of a zero.
constexpr double kNothing = 1e-7;

struct Transposed {
  std::vector<std::int64_t> offsets;
  std::vector<std::uint32_t> indices;
  std::vector<double> values;

  explicit Transposed(const SparseRows& of)
      : offsets(of.columns + 1, 0), indices(of.indices.size()), values(of.indices.size()) {
    for (const std::uint32_t column : of.indices) ++offsets[column + 1];
    std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
    std::vector<std::int64_t> next(offsets.begin(), offsets.end() - 1);
    for (std::size_t row = 0; row < of.rows(); ++row) {
      for (auto at = static_cast<std::size_t>(of.offsets[row]);
           at < static_cast<std::size_t>(of.offsets[row + 1]); ++at) {
        const auto to = static_cast<std::size_t>(next[of.indices[at]]++);
        indices[to] = static_cast<std::uint32_t>(row);
        values[to] = of.values[at];
      }
    }
  }
};

/// The sparse matrix times a dense one of `width` columns, row-major.
void multiply(std::span<const std::int64_t> offsets, std::span<const std::uint32_t> indices,
              std::span<const double> values, std::span<const double> dense, std::size_t width,
              std::vector<double>& out, const JobContext& job) {
  const std::size_t rows = offsets.size() - 1;
  out.assign(rows * width, 0.0);
  parallel_for(static_cast<std::int64_t>((rows + kBlock - 1) / kBlock), [&](std::int64_t block) {
    job.check();
    const std::size_t first = static_cast<std::size_t>(block) * kBlock;
    for (std::size_t row = first; row < std::min(first + kBlock, rows); ++row) {
      const auto begin = static_cast<std::size_t>(offsets[row]);
      const std::size_t size = static_cast<std::size_t>(offsets[row + 1]) - begin;
      kernels::add_weighted_rows(indices.subspan(begin, size), values.subspan(begin, size), dense,
                                 std::span(out).subspan(row * width, width));
    }
  });
}

std::vector<double> transposed(std::span<const double> matrix, std::size_t columns) {
  const std::size_t rows = columns == 0 ? 0 : matrix.size() / columns;
  std::vector<double> result(matrix.size());
  for (std::size_t row = 0; row < rows; ++row)
    for (std::size_t column = 0; column < columns; ++column)
      result[column * rows + row] = matrix[row * columns + column];
  return result;
}

/// columns x width, its columns orthonormal.
std::vector<double> orthonormal_columns(std::span<const double> matrix, std::size_t width) {
  std::vector<double> rows = transposed(matrix, width);
  kernels::orthonormalise_rows(rows, width);
  return transposed(rows, width == 0 ? 0 : matrix.size() / width);
}

std::vector<double> random_block(std::size_t size, std::uint64_t seed) {
  RandomEngine engine = random_stream(seed, "svd");
  boost::random::normal_distribution<double> normal;
  std::vector<double> values(size);
  for (double& value : values) value = normal(engine);
  return values;
}

/// rows x width times width x rank, both row-major; the second is given by its rows' transposes.
std::vector<double> rotated(std::span<const double> matrix, std::size_t width,
                            std::span<const double> vectors, std::size_t rank,
                            std::span<const double> scale) {
  const std::size_t rows = width == 0 ? 0 : matrix.size() / width;
  std::vector<double> result(rows * rank);
  parallel_for(static_cast<std::int64_t>((rows + kBlock - 1) / kBlock), [&](std::int64_t block) {
    const std::size_t first = static_cast<std::size_t>(block) * kBlock;
    for (std::size_t row = first; row < std::min(first + kBlock, rows); ++row) {
      for (std::size_t r = 0; r < rank; ++r) {
        double sum = 0;
        for (std::size_t c = 0; c < width; ++c)
          sum += matrix[row * width + c] * vectors[r * width + c];
        result[row * rank + r] = sum * scale[r];
      }
    }
  });
  return result;
}

/// The sign of a pair of singular vectors is free: the entry of V that is largest in size shall be
/// positive.
void fix_signs(TruncatedSvd& svd, std::size_t columns) {
  for (std::size_t r = 0; r < svd.rank(); ++r) {
    const std::span<double> row = std::span(svd.right).subspan(r * columns, columns);
    const double largest =
        *std::ranges::max_element(row, {}, [](double value) { return std::abs(value); });
    if (largest >= 0) continue;
    for (double& value : row) value = -value;
    for (std::size_t i = r; i < svd.left.size(); i += svd.rank()) svd.left[i] = -svd.left[i];
  }
}

}  // namespace

Vectors TruncatedSvd::row_vectors() const {
  Vectors vectors{rank(), std::vector<float>(left.size())};
  for (std::size_t i = 0; i < left.size(); ++i)
    vectors.values[i] = static_cast<float>(left[i] * singular[i % rank()]);
  return vectors;
}

TruncatedSvd truncated_svd(const SparseRows& matrix, const SvdOptions& options,
                           const JobContext& job) {
  const ThreadBudget budget(job.threads());
  const std::size_t most = std::min(matrix.rows(), matrix.columns);
  const std::size_t width = std::min(options.rank + options.oversampling, most);
  if (width == 0) return {};
  const Transposed columns(matrix);
  std::vector<double> v =
      orthonormal_columns(random_block(matrix.columns * width, options.seed), width);
  std::vector<double> t;
  for (int pass = 0; pass <= options.iterations; ++pass) {
    job.report(pass, options.iterations + 1, en::say("Finding the main directions"));
    multiply(matrix.offsets, matrix.indices, matrix.values, v, width, t, job);
    if (pass == options.iterations) break;
    multiply(columns.offsets, columns.indices, columns.values, t, width, v, job);
    v = orthonormal_columns(v, width);
  }
  // T = A V, so T^T T = Z S^2 Z^T and U = T Z / S.
  std::vector<double> z = kernels::gram(t, width);
  std::vector<double> squares = kernels::eigen(z, width);
  TruncatedSvd result;
  std::vector<double> inverse;
  for (std::size_t r = 0; r < std::min(options.rank, width); ++r) {
    const double value = std::sqrt(std::max(0.0, squares[r]));
    if (value <= kNothing * std::sqrt(std::max(0.0, squares[0]))) break;
    result.singular.push_back(value);
    inverse.push_back(1 / value);
  }
  const std::size_t rank = result.rank();
  result.left = rotated(t, width, z, rank, inverse);
  result.right = transposed(rotated(v, width, z, rank, std::vector<double>(rank, 1.0)), rank);
  fix_signs(result, matrix.columns);
  return result;
}

}  // namespace hankki
