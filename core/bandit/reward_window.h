// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/bandit/policy_state.h"

namespace hankki {

/// The last rewards over all arms, the oldest of which makes room for the newest.
class RewardWindow {
 public:
  struct Entry {
    int arm = -1;
    double reward = 0;
  };
  explicit RewardWindow(std::int64_t size) : ring_(static_cast<std::size_t>(size)) {}

  /// What had to leave; of arm -1 while there is room.
  Entry add(Entry entry) {
    std::swap(ring_[next_], entry);
    next_ = next_ + 1 == ring_.size() ? 0 : next_ + 1;
    return entry;
  }
  /// Changes the newest such entry; false where it has left.
  bool revise(Entry learnt, double after) {
    for (std::size_t back = 1; back <= ring_.size(); ++back) {
      Entry& entry = ring_[(next_ + ring_.size() - back) % ring_.size()];
      if (entry.arm != learnt.arm || entry.reward != learnt.reward) continue;
      entry.reward = after;
      return true;
    }
    return false;
  }
  /// Forgets the newest such entry; false where it has left already.
  bool take_back(Entry learnt) {
    std::vector<Entry> all = entries();
    const auto like = std::find_if(all.rbegin(), all.rend(), [&](const Entry& entry) {
      return entry.arm == learnt.arm && entry.reward == learnt.reward;
    });
    if (like == all.rend()) return false;
    all.erase(std::next(like).base());
    fill(all);
    return true;
  }
  double size() const { return static_cast<double>(ring_.size()); }

  template <typename State>
  void keep(State& state, int arms) {
    std::vector<double> of, rewards;
    for (const Entry& entry : entries()) of.push_back(entry.arm), rewards.push_back(entry.reward);
    state.list("window_arms", of, 0, arms - 1);
    state.list("window_rewards", rewards, 0, 1);
    if constexpr (State::kReads) {
      if (of.size() != rewards.size() || of.size() > ring_.size())
        StateReader::refuse("window_arms");
      std::vector<Entry> all;
      for (std::size_t i = 0; i < of.size(); ++i) {
        all.push_back({static_cast<int>(of[i]), rewards[i]});
        if (of[i] != all.back().arm) StateReader::refuse("window_arms");
      }
      fill(all);
    }
  }

 private:
  /// Oldest first.
  std::vector<Entry> entries() const {
    std::vector<Entry> all;
    for (std::size_t i = 0; i < ring_.size(); ++i)
      if (const Entry& entry = ring_[(next_ + i) % ring_.size()]; entry.arm >= 0)
        all.push_back(entry);
    return all;
  }
  void fill(const std::vector<Entry>& all) {
    ring_.assign(ring_.size(), {});
    next_ = 0;
    for (const Entry& entry : all) add(entry);
  }

  std::vector<Entry> ring_;
  std::size_t next_ = 0;
};

}  // namespace hankki
