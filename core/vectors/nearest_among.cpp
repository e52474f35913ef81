// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/nearest_among.h"

#include <algorithm>
#include <vector>

#include "core/base/cancel_scope.h"
#include "core/base/threads.h"
#include "core/kernels/matrix_product.h"
#include "core/kernels/threshold.h"
#include "core/vectors/best_list.h"

namespace hankki {
namespace {

constexpr std::size_t kQueries = 64, kRows = 1024;  // of a product

struct Scratch {
  std::vector<float> products = std::vector<float>(kQueries * kRows);
  std::vector<std::uint32_t> found = std::vector<std::uint32_t>(kRows);
};

class SearchAmong {
 public:
  SearchAmong(const Vectors& vectors, const Vectors& queries, Nearness nearness, std::size_t k)
      : vectors_(vectors),
        queries_(queries),
        result_{k, std::vector<std::uint32_t>(queries.size() * k, Neighbours::kNobody),
                std::vector<float>(queries.size() * k, BestList::kWorst)} {
    if (nearness == Nearness::Cosine) return;
    halves_ = half_squares(vectors);
    query_halves_ = half_squares(queries);
  }

  Neighbours run() {
    const std::size_t blocks = (queries_.size() + kQueries - 1) / kQueries;
    parallel_for_with(
        static_cast<std::int64_t>(blocks), [] { return Scratch(); },
        [&](std::int64_t block, Scratch& scratch) {
          const std::size_t first = static_cast<std::size_t>(block) * kQueries;
          const std::size_t count = std::min(kQueries, queries_.size() - first);
          for (std::size_t row = 0; row < vectors_.size(); row += kRows)
            compare(first, count, row, scratch);
          for (std::size_t i = first; i < first + count; ++i) list_of(i).sort();
        });
    return std::move(result_);
  }

 private:
  BestList list_of(std::size_t query) {
    const std::size_t k = result_.k;
    return {std::span(result_.closeness).subspan(query * k, k),
            std::span(result_.ids).subspan(query * k, k)};
  }

  void compare(std::size_t first, std::size_t count, std::size_t row, Scratch& scratch) {
    const std::size_t rows = std::min(kRows, vectors_.size() - row), width = vectors_.dimensions;
    kernels::multiply(count, rows, width, {queries_.row(first).data(), width},
                      {vectors_.row(row).data(), width, true}, 0, scratch.products.data(), rows);
    for (std::size_t i = 0; i < count; ++i) {
      const auto products = std::span(scratch.products).subspan(i * rows, rows);
      for (std::size_t j = 0; !halves_.empty() && j < rows; ++j) {
        const float half = products[j] - query_halves_[first + i] - halves_[row + j];
        products[j] = std::min(0.0F, 2 * half);
      }
      BestList list = list_of(first + i);
      const std::size_t found = kernels::reaching(products, list.threshold(), scratch.found);
      for (std::size_t j = 0; j < found; ++j)
        list.offer(products[scratch.found[j]], static_cast<std::uint32_t>(row + scratch.found[j]));
    }
  }

  const Vectors& vectors_;
  const Vectors& queries_;
  std::vector<float> halves_, query_halves_;  // empty: by cosine
  Neighbours result_;
};

}  // namespace

Neighbours nearest_among(const Vectors& vectors, const Vectors& queries, Nearness nearness,
                         std::size_t k, const JobContext& job) {
  const ThreadBudget budget(job.threads());
  const CancelScope scope(job.token());
  return SearchAmong(vectors, queries, nearness, k).run();
}

Neighbours nearest_of_some(const Vectors& vectors, std::span<const std::uint32_t> things,
                           std::size_t k, const JobContext& job) {
  Vectors asked{vectors.dimensions, {}};
  for (const std::uint32_t thing : things)
    asked.values.insert(asked.values.end(), vectors.row(thing).begin(), vectors.row(thing).end());
  const Neighbours with_itself = nearest_among(vectors, asked, Nearness::Cosine, k + 1, job);
  Neighbours result{.k = k, .ids = {}, .closeness = {}};
  for (std::size_t i = 0; i < things.size(); ++i) {
    for (std::size_t place = 0; place <= k && result.ids.size() < (i + 1) * k; ++place) {
      if (with_itself.ids_of(i)[place] == things[i]) continue;
      result.ids.push_back(with_itself.ids_of(i)[place]);
      result.closeness.push_back(with_itself.closeness_of(i)[place]);
    }
  }
  return result;
}

}  // namespace hankki
