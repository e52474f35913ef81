// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/bandit/experiment_request.h"
#include "core/bandit/list_world.h"
#include "core/bandit/played.h"
#include "core/base/job.h"

namespace hankki {

/// How a simulation stands after some visits.
struct PlayState {
  std::int64_t visits = 0;
  std::int64_t shown_slots = 0;     ///< shown so far, as many as visits where single arms are shown
  double rewards = 0;               ///< successes or clicks, also those whose news is on its way
  double regret = 0;                ///< of single arms: against the best there is at each visit
  std::int64_t exhausted = 0;       ///< of lists: users who want nothing any more
  std::vector<std::string> names;   ///< by arm, as all below
  std::vector<bool> there;          ///< not retired, and added already
  std::vector<std::int64_t> shown;  ///< visits, or slots
  std::vector<double> rewarded;     ///< successes, or clicks
  std::vector<Beta> posteriors;     ///< empty where the policy has none
  std::vector<double> truth;        ///< the rate now, or what the whole list is worth now
  std::size_t best = 0;             ///< with the highest truth, of those that are there
  std::int64_t left_out = 0;        ///< of a log: rows passed over before the policy was asked
};

/// One replication of a request, played visit by visit; what is done to it on the way becomes a
/// part of the request. The same request gives the same visits and states in steps of any size, and
/// as simulate() or simulate_lists() have them. One thread at a time.
class Player {
 public:
  virtual ~Player() = default;

  /// With the interventions so far; its `visits` is where it ends.
  virtual const ExperimentRequest& request() const = 0;
  virtual std::int64_t visits() const = 0;  ///< that were made
  /// All visits were made, or nobody wants anything any more.
  virtual bool over() const = 0;

  /// At most so many more visits; gives how many there were. `sink`: with exact propensities, which
  /// takes longer; none may be given. Throws Cancelled between two visits, and can go on then.
  virtual std::int64_t advance(std::int64_t visits, const PlayedSink* sink,
                               const JobContext& job) = 0;

  /// Now, before the next visit; its field `visit` is set. Throws Error where it is not possible,
  /// and changes nothing then.
  virtual void intervene(Intervention intervention) = 0;

  virtual PlayState state() const = 0;

  /// What it has come to, as replication_text() or list_simulation_text() have it: of one that is
  /// over the same as of a replication that was played at once.
  virtual std::string result_text() const = 0;
};

/// Of a request with arms of known rates. `replication`: which of them, from 0. Throws Error where
/// the request is not possible.
std::unique_ptr<Player> make_arms_player(const ExperimentRequest& request,
                                         std::int64_t replication = 0);

/// Of a request with a log, whose rows are the visits (Li, Chu, Langford, Wang 2011): the policy
/// proposes an arm until a row shows it; that row's reward is learnt, and the next arm is proposed.
/// `shown_slots` counts these rows. Whom an arm was shown to may have hung on who came: so that
/// its rows are as if it had been shown to anybody, some are passed over first; a row stays with
/// the probability that the least propensity of its arm has of the row's own. `truth` is each arm's
/// rate in the whole log, its rows weighted by 1 / propensity. Nothing can be done on the way.
/// Throws Error where the log is not the one that the request was made of.
std::unique_ptr<Player> make_log_player(const ExperimentRequest& request,
                                        std::shared_ptr<const ActionLog> log);
/// With where the log is, how long it is and what tells it from others; the policy, and what else
/// it has, stays.
ExperimentRequest request_of_log(ExperimentRequest request, const ActionLog& log);

/// Of a request with lists: those of its runs in their order, and behind them those of runs that
/// are added on the way, in theirs.
class ListPlayer : public Player {
 public:
  /// Before Add is done live: the lists of the run, for the world's users.
  virtual void offer(std::string name, RankedLists lists) = 0;
  virtual const ListWorld& world() const = 0;
  virtual const ListView& view() const = 0;  ///< what of it is shown now, and to whom
};
std::unique_ptr<ListPlayer> make_list_player(const ExperimentRequest& request, ListWorld world,
                                             std::int64_t replication = 0);

}  // namespace hankki
