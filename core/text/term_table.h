// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace hankki {

/// Numbers strings in the order of their first coming. One block of text and one of slots, since a
/// node a term would cost more than counting does.
class TermTable {
 public:
  std::uint32_t intern(std::string_view term) {
    const std::size_t hash = std::hash<std::string_view>{}(term);
    if (ends_.size() * 2 >= slots_.size()) grow();
    for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      Slot& slot = slots_[at];
      if (slot.number == kFree) {
        slot = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(ends_.size())};
        text_.insert(text_.end(), term.begin(), term.end());
        ends_.push_back(text_.size());
        return slot.number;
      }
      if (slot.high == static_cast<std::uint32_t>(hash >> 32) && this->term(slot.number) == term)
        return slot.number;
    }
  }

  /// Valid until the next intern().
  std::string_view term(std::uint32_t number) const {
    const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
    return {text_.data() + begin, ends_[number] - begin};
  }
  std::size_t size() const { return ends_.size(); }

 private:
  static_assert(sizeof(std::size_t) == 8, "a hash has a high half");
  static constexpr std::uint32_t kFree = 0xFFFF'FFFF;
  struct Slot {
    std::uint32_t high = 0;  // half of the hash
    std::uint32_t number = kFree;
  };

  void grow() {
    slots_.assign(slots_.empty() ? 1024 : slots_.size() * 2, {});
    for (std::uint32_t number = 0; number < ends_.size(); ++number) {
      const std::size_t hash = std::hash<std::string_view>{}(term(number));
      std::size_t at = hash & (slots_.size() - 1);
      while (slots_[at].number != kFree) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = {static_cast<std::uint32_t>(hash >> 32), number};
    }
  }

  std::vector<char> text_;
  std::vector<std::size_t> ends_;  // of each term in text_
  std::vector<Slot> slots_;
};

}  // namespace hankki
