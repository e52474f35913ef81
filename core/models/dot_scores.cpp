// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/dot_scores.h"

#include <algorithm>
#include <vector>

#include "core/kernels/matrix_product.h"
#include "core/kernels/matrix_vector.h"

namespace hankki {

void dot_scores(std::span<const UserIndex> users, std::span<const float> user_table,
                std::span<const float> item_table, std::size_t width, std::span<float> out,
                std::span<const float> item_bias) {
  std::vector<float> block;
  block.reserve(users.size() * width);
  for (const auto user : users) {
    const auto row = user_table.subspan(user * width, width);
    block.insert(block.end(), row.begin(), row.end());
  }
  dot_scores(block, item_table, width, out, item_bias);
}

void dot_scores(std::span<const float> vectors, std::span<const float> item_table,
                std::size_t width, std::span<float> out, std::span<const float> item_bias) {
  const std::size_t rows = vectors.size() / width;
  const std::size_t items = item_table.size() / width;
  if (!item_bias.empty())
    for (std::size_t row = 0; row < rows; ++row)
      std::ranges::copy(item_bias, out.begin() + static_cast<std::ptrdiff_t>(row * items));
  const float beta = item_bias.empty() ? 0.0F : 1.0F;
  if (rows == 1)
    return kernels::multiply_vector(items, width, item_table.data(), vectors.data(), beta,
                                    out.data());
  kernels::multiply(rows, items, width, {vectors.data(), width}, {item_table.data(), width, true},
                    beta, out.data(), items);
}

}  // namespace hankki
