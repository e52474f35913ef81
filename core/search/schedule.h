// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "core/search/run_study.h"

namespace hankki {

/// What a study does next. It follows from the request and the trials so far alone, so a study that
/// was stopped goes on as if it had not been. Not thread-safe.
class Schedule {
 public:
  /// The request was checked, and must outlive it.
  explicit Schedule(const StudyRequest& request);

  struct Next {
    Trial trial;  ///< one of the trials, or a new one with the next number
    TrialStep step;
  };

  /// A trial that is Running first; else, for the model that has spent the smallest share of its
  /// budget, the promotion that is possible from the highest rung, or a new trial. None: the search
  /// is over.
  std::optional<Next> next(std::span<const Trial> trials);

  /// False where so many trials of a Paused one's rung are better that it stays there, whatever
  /// comes.
  bool may_be_promoted(std::span<const Trial> trials, const Trial& trial) const;

  /// True where the trial has come to the rung after those that it has: by its epochs, or because
  /// more epochs would not change it.
  bool reached_next_rung(const Trial& trial) const;

  /// True where there is no rung after those that the trial has.
  bool at_last_rung(const Trial& trial) const;

  /// How much of all budgets is spent, from 0 to 1.
  double spent_share(std::span<const Trial> trials) const;

  /// How many trials there will be at most; none where only epochs or minutes limit them.
  std::optional<std::int64_t> most_trials() const;

 private:
  struct Search {
    const StudyModel* model;
    SearchSpace space;
    std::vector<std::int64_t> rungs;
    std::optional<std::int64_t> limit;    // of trials: the budget's, or all points
    std::vector<ParameterValues> points;  // in the order in which they are tried
    std::uint64_t draws = 0;
  };
  struct Spent {
    std::int64_t trials = 0, failed = 0;  // without one that is Running
    std::int64_t epochs = 0;              // a failed trial's step counts whole
    double seconds = 0;
  };

  Search make_search(const StudyModel& model) const;
  const Search& search_of(const Trial& trial) const;
  static Spent spent(const Search& search, std::span<const Trial> trials);
  double share(const Search& search, std::span<const Trial> trials) const;
  bool exhausted(const Spent& spent) const;
  std::optional<Next> next_of(Search& search, std::span<const Trial> trials);
  const Trial* promotable(const Search& search, std::span<const Trial> trials) const;
  TrialStep step(const Search& search, std::span<const Trial> trials, const Trial& trial) const;
  const ParameterValues* point(Search& search, std::size_t index);

  const StudyRequest& request_;
  std::vector<Search> searches_;
};

}  // namespace hankki
