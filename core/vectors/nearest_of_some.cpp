// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "core/base/threads.h"
#include "core/kernels/matrix_product.h"
#include "core/kernels/top_k.h"
#include "core/vectors/nearest.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 32;  // things that are compared with all together

/// The cosines of a block of things with all; of a thing with itself: never.
void compare(const Vectors& vectors, std::span<const std::uint32_t> things,
             std::vector<float>& rows) {
  const std::size_t width = vectors.dimensions, size = vectors.size();
  rows.resize(things.size() * size);
  std::vector<float> own;
  for (const std::uint32_t thing : things)
    own.insert(own.end(), vectors.row(thing).begin(), vectors.row(thing).end());
  kernels::multiply(things.size(), size, width, {own.data(), width},
                    {vectors.values.data(), width, true}, 0, rows.data(), size);
  for (std::size_t i = 0; i < things.size(); ++i)
    rows[i * size + things[i]] = -std::numeric_limits<float>::infinity();
}

}  // namespace

Neighbours nearest_of_some(const Vectors& vectors, std::span<const std::uint32_t> things,
                           std::size_t k, const JobContext& job) {
  const ThreadBudget budget(job.threads());
  const std::size_t size = vectors.size();
  Neighbours result{
      .k = k,
      .ids = std::vector<std::uint32_t>(things.size() * k, Neighbours::kNobody),
      .closeness = std::vector<float>(things.size() * k, -std::numeric_limits<float>::infinity())};
  parallel_for_with(
      static_cast<std::int64_t>((things.size() + kBlock - 1) / kBlock),
      [] { return std::vector<float>(); },
      [&](std::int64_t block, std::vector<float>& rows) {
        job.check();
        const std::size_t first = static_cast<std::size_t>(block) * kBlock;
        const auto part = things.subspan(first, std::min(kBlock, things.size() - first));
        compare(vectors, part, rows);
        for (std::size_t i = 0; i < part.size(); ++i)
          kernels::top_k(std::span(rows).subspan(i * size, size),
                         std::span(result.ids).subspan((first + i) * k, k),
                         std::span(result.closeness).subspan((first + i) * k, k));
      });
  return result;
}

}  // namespace hankki
