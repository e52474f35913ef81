// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hankki::kernels {

/// The nonzeros of a batch's input, users x items: what a first layer reads in place of a dense
/// matrix. Rows are appended one after the other; columns of a row are distinct.
class SparseInput {
 public:
  explicit SparseInput(std::size_t columns) : column_begin_(columns + 1) {}

  void clear();
  void append(std::uint32_t column, float value);
  void end_row();
  /// After the last row, before a call of touched_columns() or add_column_gradient().
  void index_columns();

  std::size_t rows() const { return offsets_.size() - 1; }
  std::span<const std::uint32_t> columns(std::size_t row) const { return part(columns_, row); }
  std::span<const float> values(std::size_t row) const { return part(values_, row); }
  /// The columns that have an entry, ascending.
  std::span<const std::uint32_t> touched_columns() const { return touched_; }

  /// out = shift + sum over the row's entries of value * weights[column]; weights are
  /// columns x out.size().
  void forward(std::size_t row, std::span<const float> weights, std::span<const float> shift,
               std::span<float> out) const;

  /// Adds to `gradient` that of weights[column]: the sum over its entries of
  /// value * out_gradient[row], in the order of the rows.
  void add_column_gradient(std::uint32_t column, std::span<const float> out_gradient,
                           std::span<float> gradient) const;

 private:
  template <typename Value>
  std::span<const Value> part(const std::vector<Value>& all, std::size_t row) const {
    return std::span(all).subspan(offsets_[row], offsets_[row + 1] - offsets_[row]);
  }

  std::vector<std::size_t> offsets_{0};
  std::vector<std::uint32_t> columns_;
  std::vector<float> values_;
  // The same by column.
  std::vector<std::uint32_t> column_begin_, touched_, column_rows_;
  std::vector<float> column_values_;
};

}  // namespace hankki::kernels
