// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hankki {

/// A vector a thing, row-major: of recipes, points of a map, rows of a table.
struct Vectors {
  std::size_t dimensions = 0;
  std::vector<float> values;

  std::size_t size() const { return dimensions == 0 ? 0 : values.size() / dimensions; }
  std::span<const float> row(std::size_t i) const {
    return std::span(values).subspan(i * dimensions, dimensions);
  }
  std::span<float> row(std::size_t i) {
    return std::span(values).subspan(i * dimensions, dimensions);
  }
  bool operator==(const Vectors&) const = default;
};

/// Each row divided by its length, so that products are cosines; a row of zeros stays one.
Vectors normalised(Vectors vectors);

/// Half of each row's squared length: |a - b|^2 = 2 (half a + half b - a b).
std::vector<float> half_squares(const Vectors& vectors);

/// The k nearest of each thing, itself left out: n x k, nearest first, ties by ascending index.
/// Where there are fewer others than k, the rest is kNobody at the worst closeness.
struct Neighbours {
  static constexpr std::uint32_t kNobody = 0xFFFF'FFFF;
  std::size_t k = 0;
  std::vector<std::uint32_t> ids;
  std::vector<float> closeness;  ///< cosines, or negative squared distances

  std::size_t size() const { return k == 0 ? 0 : ids.size() / k; }
  std::span<const std::uint32_t> ids_of(std::size_t i) const {
    return std::span(ids).subspan(i * k, k);
  }
  std::span<const float> closeness_of(std::size_t i) const {
    return std::span(closeness).subspan(i * k, k);
  }
};

}  // namespace hankki
