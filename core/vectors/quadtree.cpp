// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/quadtree.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hankki {
namespace {

constexpr int kLevels = 16;  // a coordinate's bits

/// The 16 bits of a number, each with a free one above it.
std::uint32_t spread(std::uint32_t bits) {
  bits = (bits | (bits << 8)) & 0x00FF'00FFU;
  bits = (bits | (bits << 4)) & 0x0F0F'0F0FU;
  bits = (bits | (bits << 2)) & 0x3333'3333U;
  return (bits | (bits << 1)) & 0x5555'5555U;
}

struct Box {
  float x, y, width;
};

Box box_around(std::span<const float> places) {
  float left = std::numeric_limits<float>::infinity(), top = left, right = -left, bottom = -left;
  for (std::size_t i = 0; i < places.size(); i += 2) {
    left = std::min(left, places[i]);
    right = std::max(right, places[i]);
    top = std::min(top, places[i + 1]);
    bottom = std::max(bottom, places[i + 1]);
  }
  return {left, top, std::max(right - left, bottom - top)};
}

/// The cell of the finest level that a point lies in, by Morton's order: each level's quarter is
/// two bits, the coarsest first.
std::uint32_t code_of(float x, float y, const Box& box) {
  constexpr float kCells = 1 << kLevels;
  const auto step = [&](float offset) {
    const float share = box.width > 0 ? offset / box.width * kCells : 0;
    return static_cast<std::uint32_t>(std::clamp(share, 0.0F, kCells - 1));
  };
  return spread(step(x - box.x)) | (spread(step(y - box.y)) << 1);
}

}  // namespace

void Quadtree::build(std::span<const float> places) {
  const std::size_t size = places.size() / 2;
  const Box box = box_around(places);
  width_ = box.width;
  codes_.resize(size);
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint64_t code = code_of(places[2 * i], places[2 * i + 1], box);
    codes_[i] = (code << 32) | i;
  }
  std::ranges::sort(codes_);
  order_.resize(size);
  for (std::size_t i = 0; i < size; ++i) order_[i] = static_cast<std::uint32_t>(codes_[i]);
  cells_.clear();
  if (size > 0) add(0, size, 0, places);
}

void Quadtree::add(std::size_t begin, std::size_t end, int level, std::span<const float> places) {
  const auto quarter = [&](std::size_t point) {
    return (codes_[point] >> (32 + 2 * (kLevels - 1 - level))) & 3;
  };
  // In order, so all are in one quarter where the first and the last are.
  while (level < kLevels && quarter(begin) == quarter(end - 1)) ++level;
  const std::size_t at = cells_.size();
  cells_.emplace_back();
  double x = 0, y = 0;
  if (level == kLevels) {
    for (std::size_t i = begin; i < end; ++i) {
      x += places[2 * order_[i]];
      y += places[2 * order_[i] + 1];
    }
  } else {
    for (std::size_t first = begin; first < end;) {
      std::size_t last = first + 1;
      while (last < end && quarter(last) == quarter(first)) ++last;
      const std::size_t part = cells_.size();
      add(first, last, level + 1, places);
      x += static_cast<double>(cells_[part].x) * cells_[part].count;
      y += static_cast<double>(cells_[part].y) * cells_[part].count;
      first = last;
    }
    const float width = std::ldexp(width_, -level);
    cells_[at].near = width * width / (angle_ * angle_);
  }
  const auto count = static_cast<double>(end - begin);
  cells_[at].x = static_cast<float>(x / count);
  cells_[at].y = static_cast<float>(y / count);
  cells_[at].count = static_cast<float>(count);
  cells_[at].next = static_cast<std::uint32_t>(cells_.size());
}

}  // namespace hankki
