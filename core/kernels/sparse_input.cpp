#include "core/kernels/sparse_input.h"

#include <algorithm>

#include "core/kernels/simd.h"

namespace hankki::kernels {
namespace {

HANKKI_MULTIVERSION
void add_scaled(float* sum, const float* row, float scale, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) sum[i] += scale * row[i];
}

}  // namespace

void SparseInput::clear() {
  offsets_.assign(1, 0);
  columns_.clear();
  rows_.clear();
  values_.clear();
  by_column_.clear();
}

void SparseInput::append(std::uint32_t column, float value) {
  columns_.push_back(column);
  rows_.push_back(static_cast<std::uint32_t>(rows()));
  values_.push_back(value);
}

void SparseInput::end_row() { offsets_.push_back(columns_.size()); }

void SparseInput::index_columns() {
  for (auto entry = static_cast<std::uint32_t>(columns_.size()); entry-- > 0;)
    by_column_.push_front(columns_[entry], entry);
}

void SparseInput::forward(std::size_t row, std::span<const float> weights,
                          std::span<const float> shift, std::span<float> out) const {
  std::ranges::copy(shift, out.begin());
  for (std::size_t entry = offsets_[row]; entry < offsets_[row + 1]; ++entry)
    add_scaled(out.data(), &weights[columns_[entry] * out.size()], values_[entry], out.size());
}

void SparseInput::add_column_gradient(std::uint32_t column, std::span<const float> out_gradient,
                                      std::span<float> gradient) const {
  by_column_.for_each(column, [&](std::uint32_t entry) {
    add_scaled(gradient.data(), &out_gradient[rows_[entry] * gradient.size()], values_[entry],
               gradient.size());
  });
}

}  // namespace hankki::kernels
