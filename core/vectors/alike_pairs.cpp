// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/alike_pairs.h"

#include <algorithm>
#include <mutex>
#include <numeric>
#include <tuple>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/kernels/matrix_product.h"
#include "core/kernels/threshold.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 1024;  // rows; a product of two blocks has 4 MiB

class PairSearch {
 public:
  PairSearch(const Vectors& vectors, float threshold, std::size_t most)
      : vectors_(vectors), reach_(threshold - kCosineSlack), most_(most) {}

  std::vector<AlikePair> run(const JobContext& job) {
    const std::size_t blocks = (vectors_.size() + kBlock - 1) / kBlock;
    for (std::size_t block = 0; block < blocks; ++block) {
      job.report(static_cast<std::int64_t>(block), static_cast<std::int64_t>(blocks),
                 en::say("Comparing all pairs"));
      parallel_for_with(
          static_cast<std::int64_t>(blocks - block), [] { return Scratch(); },
          [&](std::int64_t ahead, Scratch& scratch) {
            job.check();
            compare(block, block + static_cast<std::size_t>(ahead), scratch);
          });
    }
    std::ranges::sort(pairs_, {}, [](const AlikePair& pair) { return std::tuple(pair.a, pair.b); });
    return std::move(pairs_);
  }

 private:
  struct Scratch {
    std::vector<float> product = std::vector<float>(kBlock * kBlock);
    std::vector<std::uint32_t> found = std::vector<std::uint32_t>(kBlock);
    std::vector<AlikePair> pairs;
  };

  std::size_t rows_of(std::size_t block) const {
    return std::min(kBlock, vectors_.size() - block * kBlock);
  }

  void compare(std::size_t block, std::size_t other, Scratch& scratch) {
    const std::size_t first = block * kBlock, second = other * kBlock;
    const std::size_t rows = rows_of(block), columns = rows_of(other), width = vectors_.dimensions;
    kernels::multiply(rows, columns, width, {vectors_.values.data() + first * width, width},
                      {vectors_.values.data() + second * width, width, true}, 0,
                      scratch.product.data(), columns);
    scratch.pairs.clear();
    for (std::size_t row = 0; row < rows; ++row) {
      const std::size_t from =
          block == other ? row + 1 : 0;  // each pair once, and none with itself
      const auto products =
          std::span<const float>(scratch.product).subspan(row * columns + from, columns - from);
      const std::size_t found = kernels::reaching(products, reach_, scratch.found);
      for (std::size_t i = 0; i < found; ++i) {
        const std::uint32_t column = scratch.found[i];
        scratch.pairs.push_back({static_cast<std::uint32_t>(first + row),
                                 static_cast<std::uint32_t>(second + from + column),
                                 products[column]});
      }
    }
    take_over(scratch.pairs);
  }

  void take_over(const std::vector<AlikePair>& pairs) {
    const std::scoped_lock lock(mutex_);
    if (pairs_.size() + pairs.size() > most_) {
      throw Error("threshold", en::say("more than {} pairs are as alike as that; choose a higher "
                                       "one",
                                       most_));
    }
    pairs_.insert(pairs_.end(), pairs.begin(), pairs.end());
  }

  const Vectors& vectors_;
  const float reach_;
  const std::size_t most_;
  std::mutex mutex_;
  std::vector<AlikePair> pairs_;
};

}  // namespace

std::vector<AlikePair> alike_pairs(const Vectors& vectors, float threshold, std::size_t most,
                                   const JobContext& job) {
  const ThreadBudget budget(job.threads());
  return PairSearch(vectors, threshold, most).run(job);
}

GrowingGroups::GrowingGroups(std::size_t size) : parents_(size), joined_(size, false) {
  std::iota(parents_.begin(), parents_.end(), 0U);
}

std::uint32_t GrowingGroups::first_of(std::uint32_t thing) {
  while (parents_[thing] != thing) {
    parents_[thing] = parents_[parents_[thing]];
    thing = parents_[thing];
  }
  return thing;
}

bool GrowingGroups::join(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t first = first_of(a), second = first_of(b);
  if (first == second) return false;
  const std::uint32_t newcomers = (joined_[first] ? 0U : 1U) + (joined_[second] ? 0U : 1U);
  members_ += newcomers;
  if (newcomers == 2) ++groups_;
  if (newcomers == 0) --groups_;
  const std::uint32_t root = std::min(first, second);  // the first of a group is its root
  parents_[std::max(first, second)] = root;
  joined_[root] = true;
  return true;
}

std::vector<std::vector<std::uint32_t>> groups_of(const std::vector<AlikePair>& pairs,
                                                  float threshold, std::size_t size) {
  GrowingGroups groups(size);
  for (const AlikePair& pair : pairs)
    if (pair.cosine >= threshold - kCosineSlack) groups.join(pair.a, pair.b);
  std::vector<std::vector<std::uint32_t>> members(size);
  for (std::uint32_t i = 0; i < size; ++i) members[groups.first_of(i)].push_back(i);
  std::erase_if(members, [](const auto& group) { return group.size() < 2; });
  std::ranges::stable_sort(members, std::greater(), [](const auto& group) { return group.size(); });
  return members;
}

}  // namespace hankki
