// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/interaction_matrix.h"

#include <algorithm>
#include <stdexcept>

namespace hankki {

InteractionMatrix InteractionMatrix::from_pairs(
    std::uint32_t users, std::uint32_t items, std::vector<std::pair<UserIndex, ItemIndex>> pairs) {
  std::ranges::sort(pairs);
  const auto repeated = std::ranges::unique(pairs);
  pairs.erase(repeated.begin(), repeated.end());
  InteractionMatrix matrix;
  matrix.items_ = items;
  matrix.offsets_.assign(static_cast<std::size_t>(users) + 1, 0);
  matrix.columns_.reserve(pairs.size());
  for (const auto& [user, item] : pairs) {
    if (user >= users || item >= items) throw std::out_of_range("interaction outside the matrix");
    ++matrix.offsets_[user + 1];
    matrix.columns_.push_back(item);
  }
  for (std::size_t user = 0; user < users; ++user)
    matrix.offsets_[user + 1] += matrix.offsets_[user];
  return matrix;
}

bool InteractionMatrix::contains(UserIndex user, ItemIndex item) const {
  return std::ranges::binary_search(row(user), item);
}

InteractionMatrix InteractionMatrix::selected(std::span<const UserIndex> users) const {
  InteractionMatrix result;
  result.items_ = items_;
  for (const UserIndex user : users) {
    if (user < this->users()) {
      const auto items = row(user);
      result.columns_.insert(result.columns_.end(), items.begin(), items.end());
    }
    result.offsets_.push_back(result.size());
  }
  return result;
}

InteractionMatrix InteractionMatrix::transposed() const {
  InteractionMatrix result;
  result.items_ = users();
  result.offsets_.assign(static_cast<std::size_t>(items_) + 1, 0);
  for (const ItemIndex item : columns_) ++result.offsets_[item + 1];
  for (std::size_t item = 0; item < items_; ++item)
    result.offsets_[item + 1] += result.offsets_[item];
  result.columns_.resize(columns_.size());
  std::vector<std::int64_t> next(result.offsets_.begin(), result.offsets_.end() - 1);
  for (UserIndex user = 0; user < users(); ++user)
    for (const ItemIndex item : row(user))
      result.columns_[static_cast<std::size_t>(next[item]++)] = user;
  return result;
}

std::vector<std::uint32_t> InteractionMatrix::column_counts() const {
  std::vector<std::uint32_t> counts(items_, 0);
  for (const ItemIndex item : columns_) ++counts[item];
  return counts;
}

}  // namespace hankki
