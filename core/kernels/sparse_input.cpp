// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/sparse_input.h"

#include <algorithm>

#include "core/kernels/sparse.h"

namespace hankki::kernels {

void SparseInput::clear() {
  offsets_.assign(1, 0);
  columns_.clear();
  values_.clear();
  touched_.clear();
}

void SparseInput::append(std::uint32_t column, float value) {
  columns_.push_back(column);
  values_.push_back(value);
}

void SparseInput::end_row() { offsets_.push_back(columns_.size()); }

void SparseInput::index_columns() {
  // A counting sort, which keeps the order of the rows: begin[c + 1] counts, then sums up, and
  // moves on from the start of c to its end, the start of the next, while the entries are put down.
  std::ranges::fill(column_begin_, 0U);
  for (const auto column : columns_) ++column_begin_[column + 1];
  touched_.clear();
  for (std::uint32_t column = 0; column + 1 < column_begin_.size(); ++column) {
    if (column_begin_[column + 1] > 0) touched_.push_back(column);
    column_begin_[column + 1] += column_begin_[column];
  }
  column_rows_.resize(columns_.size());
  column_values_.resize(columns_.size());
  for (std::size_t row = 0; row < rows(); ++row)
    for (std::size_t entry = offsets_[row]; entry < offsets_[row + 1]; ++entry) {
      const auto at = column_begin_[columns_[entry]]++;
      column_rows_[at] = static_cast<std::uint32_t>(row);
      column_values_[at] = values_[entry];
    }
  std::shift_right(column_begin_.begin(), column_begin_.end(), 1);
  column_begin_.front() = 0;
}

void SparseInput::forward(std::size_t row, std::span<const float> weights,
                          std::span<const float> shift, std::span<float> out) const {
  std::ranges::copy(shift, out.begin());
  add_weighted_rows(columns(row), values(row), weights, out);
}

void SparseInput::add_column_gradient(std::uint32_t column, std::span<const float> out_gradient,
                                      std::span<float> gradient) const {
  const std::size_t begin = column_begin_[column];
  const std::size_t count = column_begin_[column + 1] - begin;
  add_weighted_rows(std::span(column_rows_).subspan(begin, count),
                    std::span(column_values_).subspan(begin, count), out_gradient, gradient);
}

}  // namespace hankki::kernels
