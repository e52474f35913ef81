// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/bandit/click_model.h"
#include "core/bandit/simulation.h"
#include "core/evaluation/metrics.h"

namespace hankki {

/// Users who are shown the real lists of trained models, and click on what they chose in the part
/// of the data that was held back.
struct ListWorld {
  std::vector<std::string> arms;               ///< names of the models
  std::vector<RankedLists> lists;              ///< by arm; all of the same users
  std::vector<std::vector<ItemIndex>> wanted;  ///< by position in the lists' users; ascending
  std::size_t length = 10;                     ///< slots of an answer

  ClickModel clicks{.decay = 1};
  double appeal = 0.5;  ///< attraction of an item that the user wants; others have none
  double wear = 1;  ///< attraction is multiplied by it for each time the user was shown it before
  bool clicked_leave = false;  ///< an item that was clicked is wanted no longer

  std::size_t users() const { return wanted.size(); }
  /// The items of a model's list for a user, without padding.
  std::span<const ItemIndex> list(std::size_t arm, std::size_t user) const;

  /// Throws Error where there is no model or no user, or the lists do not go together.
  void check() const;
};

/// What of a world is shown, and to whom.
struct ListView {
  std::vector<std::size_t> source;  ///< by arm: whose lists it shows; as many as there are arms
  std::vector<bool> there;          ///< by arm
  std::vector<double> weights;      ///< by user, how often they come; empty: all the same

  /// The first `arms` of the world's models, each with its own lists, to all.
  static ListView of(std::size_t arms);
};

/// How attractive items are to users as they come, which changes with what they saw and clicked.
class ListVisitors {
 public:
  explicit ListVisitors(const ListWorld& world);

  /// Users who still want something.
  std::size_t left() const { return left_.size(); }
  std::size_t exhausted() const { return world_.users() - left(); }
  /// One of them; left() must not be 0. `weights` by user, above 0; empty: all the same.
  std::size_t draw(RandomEngine& random, const std::vector<double>& weights = {}) const;
  std::vector<double> attraction(std::size_t user, std::span<const ItemIndex> shown) const;
  /// What became of an answer.
  void settle(std::size_t user, std::span<const ItemIndex> shown,
              const std::vector<std::uint8_t>& clicked);

 private:
  const ListWorld& world_;
  std::vector<std::vector<ItemIndex>> wanted_;
  std::vector<std::size_t> left_;
  std::unordered_map<std::uint64_t, int> seen_;  // by user and item; only where it matters
};

/// What is true of a world before anything has worn off, computed apart from any simulation.
struct ListTruth {
  std::vector<double> whole_list;   ///< by arm: expected clicks of an answer that is its list alone
  std::size_t best = 0, worst = 0;  ///< of the arms that are there
};
ListTruth truth_of(const ListWorld& world);
ListTruth truth_of(const ListWorld& world, const ListView& view);

/// Users' weights once the mix of user segments has changed: those whom the arm `one` suits best
/// and those whom `other` does change shares. A user's arm is that whose whole list is worth most
/// to her; who has no such arm keeps her share.
std::vector<double> swapped_segments(const ListWorld& world, const ListView& view, std::size_t one,
                                     std::size_t other);

/// Expected clicks of an answer each of whose slots goes to a model with these probabilities (among
/// those that still have an item), and by model the clicks of one of its slots; by so many seeded
/// draws of a user and an answer.
struct MixtureTruth {
  Moments value;
  std::vector<double> rate_per_slot;
};
/// Expected clicks of one of these answers, which this seed draws. Any thread.
double mixed_clicks(const ListWorld& world, const ListView& view, const ListVisitors& visitors,
                    const std::vector<double>& shares, std::uint64_t seed);

MixtureTruth mixture_of(const ListWorld& world, const std::vector<double>& shares,
                        std::int64_t draws, std::uint64_t seed);
MixtureTruth mixture_of(const ListWorld& world, const ListView& view,
                        const std::vector<double>& shares, std::int64_t draws, std::uint64_t seed);

}  // namespace hankki
