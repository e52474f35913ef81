// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/data/dataset.h"

namespace hankki {

/// Implicit feedback as a sparse 0/1 matrix, users x items, in CSR form; columns of a row ascend
/// and are distinct. Immutable.
class InteractionMatrix {
 public:
  InteractionMatrix() = default;

  /// Pairs in any order; repeated ones count once. Indices must be below `users` and `items`.
  static InteractionMatrix from_pairs(std::uint32_t users, std::uint32_t items,
                                      std::vector<std::pair<UserIndex, ItemIndex>> pairs);

  std::uint32_t users() const { return static_cast<std::uint32_t>(offsets_.size() - 1); }
  std::uint32_t items() const { return items_; }
  std::int64_t size() const { return static_cast<std::int64_t>(columns_.size()); }

  std::span<const ItemIndex> row(UserIndex user) const {
    return {columns_.data() + offsets_[user],
            static_cast<std::size_t>(offsets_[user + 1] - offsets_[user])};
  }
  bool contains(UserIndex user, ItemIndex item) const;

  std::span<const std::int64_t> offsets() const { return offsets_; }  ///< users() + 1
  std::span<const ItemIndex> columns() const { return columns_; }     ///< size()

  /// The rows of these users, in this order; an index past the last row gives an empty one.
  InteractionMatrix selected(std::span<const UserIndex> users) const;

  /// Items x users.
  InteractionMatrix transposed() const;

  /// Users per item; the popularity of each.
  std::vector<std::uint32_t> column_counts() const;

  bool operator==(const InteractionMatrix&) const = default;

 private:
  std::uint32_t items_ = 0;
  std::vector<std::int64_t> offsets_{0};
  std::vector<ItemIndex> columns_;
};

}  // namespace hankki
