// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/bandit/player.h"
#include "core/store/experiments.h"
#include "core/training/interruption.h"
#include "core/workbench/list_worlds.h"

namespace hankki {

/// What the lists of a request's runs are, with its click model; `policy` of the request gets the
/// recalls of the validation part as its priors, where it has a parameter for them and the user
/// gave none.
struct ExperimentWorld {
  RunWorld runs;
  ExperimentRequest request;
};
/// Of a request with lists. Throws Error as make_run_world().
ExperimentWorld make_experiment_world(const Workspace& workspace, const ExperimentRequest& request,
                                      const LoadedData& known, const JobContext& job);

/// The lists of one more run, for a world that is being played: what ListPlayer::offer() takes, and
/// the recall that an Intervention has. Throws Error where it is of another split.
struct OfferedRun {
  std::string name;
  RankedLists lists;
  std::optional<double> recall;
};
OfferedRun offer_run(const Workspace& workspace, const RunWorld& world, RunId run,
                     const RunWorldTask& task, const JobContext& job);

/// Throws Error as read_action_log().
std::shared_ptr<const ActionLog> read_log(const LogSetting& log, const JobContext& job);

/// A player of the first replication, of any sort of environment.
std::unique_ptr<Player> make_player(const Workspace& workspace, const ExperimentRequest& request,
                                    const LoadedData& known, const JobContext& job);

/// Replications of these numbers, of any request; `world`: of one with lists.
std::vector<StoredReplication> replicate_request(const ExperimentRequest& request,
                                                 const ListWorld* world,
                                                 const std::vector<std::int64_t>& numbers,
                                                 const JobContext& job);

/// Makes the replications that a stored experiment lacks, each kept as soon as it is there, and
/// ends it. The same request gives the same bytes, however often it was stopped on the way. Throws
/// Error, and Cancelled.
void run_experiment(Workspace& workspace, ExperimentId id, const LoadedData& known,
                    const Interruption& interruption, const JobContext& job);

/// The same where they are there already: all of the request. Nothing where it is done.
void complete_experiment(Workspace& workspace, ExperimentId id,
                         const std::vector<StoredReplication>& all);

/// Clicks of replications with lists.
struct ListsSummary {
  std::vector<ListSimulation> replications;
  Moments clicks;                 ///< a visit
  std::vector<double> shares;     ///< of the slots, by arm, of all replications
  std::vector<std::string> arms;  ///< the runs' numbers
};

ListsSummary summarise_lists(const ExperimentRequest& request,
                             std::vector<ListSimulation> replications);

/// What a stored experiment has come to; none of the three where nothing is stored yet.
struct ExperimentReport {
  ExperimentInfo info;
  std::optional<SimulationResult> arms;
  std::optional<ListsSummary> lists;
  std::optional<Replication> log;  ///< of one that is replayed: of the rows that were used
};
ExperimentReport report_experiment(const Workspace& workspace, ExperimentId id);

}  // namespace hankki
