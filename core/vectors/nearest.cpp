// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/nearest.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <mutex>

#include "core/base/threads.h"
#include "core/kernels/matrix_product.h"
#include "core/kernels/threshold.h"
#include "core/vectors/best_list.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 1024;  // rows; a product of two blocks has 4 MiB
constexpr float kWorst = BestList::kWorst;

/// The lists of some rows.
struct Lists {
  std::size_t k;
  std::vector<float> closeness;
  std::vector<std::uint32_t> ids;

  Lists(std::size_t rows, std::size_t each)
      : k(each), closeness(rows * each, kWorst), ids(rows * each, Neighbours::kNobody) {}
  BestList of(std::size_t row) {
    return {std::span(closeness).subspan(row * k, k), std::span(ids).subspan(row * k, k)};
  }
};

/// What a thread needs for the products of one block of rows with others.
struct Scratch {
  Lists own;  // of the rows of the block, from the products that this thread made
  std::vector<float> product = std::vector<float>(kBlock * kBlock);
  std::vector<std::uint32_t> found = std::vector<std::uint32_t>(kBlock);
};

class Search {
 public:
  /// `halves`: half of each row's squared length, to be taken off its products, or empty.
  Search(const Vectors& vectors, std::size_t k, std::vector<float> halves)
      : vectors_(vectors),
        size_(vectors.size()),
        halves_(std::move(halves)),
        lists_(size_, k),
        thresholds_(size_, kWorst) {}

  Neighbours run(const JobContext& job) {
    const std::size_t blocks = (size_ + kBlock - 1) / kBlock;
    for (std::size_t block = 0; block < blocks; ++block) {
      job.report(static_cast<std::int64_t>(block), static_cast<std::int64_t>(blocks),
                 en::say("Comparing all pairs"));
      compare_block(block, blocks, job);
    }
    for (std::size_t row = 0; row < size_; ++row) lists_.of(row).sort();
    return {lists_.k, std::move(lists_.ids), std::move(lists_.closeness)};
  }

 private:
  std::size_t rows_of(std::size_t block) const { return std::min(kBlock, size_ - block * kBlock); }

  /// All pairs of the block's rows with themselves and with those of later blocks. Later rows get
  /// theirs at once: each tile has rows of its own. Those of the block are in every tile, so each
  /// thread keeps lists for them, which are brought together at the end.
  void compare_block(std::size_t block, std::size_t blocks, const JobContext& job) {
    std::vector<std::unique_ptr<Scratch>> done;
    std::mutex mutex;
    share_blocks(static_cast<std::int64_t>(blocks - block), [&](LoopBlocks& shared) {
      auto scratch = std::make_unique<Scratch>(Scratch{Lists(rows_of(block), lists_.k)});
      while (const auto next = shared.next()) {
        job.check();
        compare_tile(block, block + static_cast<std::size_t>(*next), *scratch);
      }
      const std::scoped_lock lock(mutex);
      done.push_back(std::move(scratch));
    });
    for (const auto& scratch : done) take_over(block, scratch->own);
  }

  void compare_tile(std::size_t block, std::size_t other, Scratch& scratch) {
    const std::size_t first = block * kBlock, second = other * kBlock;
    const std::size_t rows = rows_of(block), columns = rows_of(other);
    const std::size_t width = vectors_.dimensions;
    kernels::multiply(rows, columns, width, {vectors_.values.data() + first * width, width},
                      {vectors_.values.data() + second * width, width, true}, 0,
                      scratch.product.data(), columns);
    for (std::size_t row = 0; row < rows; ++row) {
      const std::span<float> products = std::span(scratch.product).subspan(row * columns, columns);
      if (!halves_.empty()) make_distances(first + row, second, products);
      if (block == other) products[row] = kWorst;  // nobody is a neighbour of itself
      offer_to_row(row, first, second, products, scratch);
      if (block != other) offer_to_columns(first + row, second, products, scratch);
    }
  }

  /// -|a - b|^2 for a product a b.
  void make_distances(std::size_t row, std::size_t second, std::span<float> products) const {
    for (std::size_t column = 0; column < products.size(); ++column) {
      const float half = products[column] - halves_[row] - halves_[second + column];
      products[column] = std::min(0.0F, 2 * half);
    }
  }

  void offer_to_row(std::size_t row, std::size_t first, std::size_t second,
                    std::span<const float> products, Scratch& scratch) const {
    BestList list = scratch.own.of(row);
    const float reach = std::max(thresholds_[first + row], list.threshold());
    const std::size_t found = kernels::reaching(products, reach, scratch.found);
    for (std::size_t i = 0; i < found; ++i) {
      const std::uint32_t column = scratch.found[i];
      list.offer(products[column], static_cast<std::uint32_t>(second + column));
    }
  }

  void offer_to_columns(std::size_t row, std::size_t second, std::span<const float> products,
                        Scratch& scratch) {
    const std::size_t found = kernels::reaching(
        products, std::span(thresholds_).subspan(second, products.size()), scratch.found);
    for (std::size_t i = 0; i < found; ++i) {
      const std::size_t column = second + scratch.found[i];
      BestList list = lists_.of(column);
      list.offer(products[scratch.found[i]], static_cast<std::uint32_t>(row));
      thresholds_[column] = list.threshold();
    }
  }

  void take_over(std::size_t block, Lists& from) {
    for (std::size_t row = 0; row < rows_of(block); ++row) {
      BestList list = lists_.of(block * kBlock + row);
      for (std::size_t i = row * from.k; i < (row + 1) * from.k; ++i)
        list.offer(from.closeness[i], from.ids[i]);
      thresholds_[block * kBlock + row] = list.threshold();
    }
  }

  const Vectors& vectors_;
  const std::size_t size_;
  const std::vector<float> halves_;
  Lists lists_;
  std::vector<float> thresholds_;  // of lists_, beside each other for the search
};

}  // namespace

Neighbours nearest_by_cosine(const Vectors& vectors, std::size_t k, const JobContext& job) {
  const ThreadBudget budget(job.threads());
  return Search(vectors, k, {}).run(job);
}

Neighbours nearest_by_distance(const Vectors& vectors, std::size_t k, const JobContext& job) {
  const ThreadBudget budget(job.threads());
  return Search(vectors, k, half_squares(vectors)).run(job);
}

}  // namespace hankki
