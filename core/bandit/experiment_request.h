// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/bandit/click_model.h"
#include "core/bandit/list_simulation.h"
#include "core/bandit/logs.h"
#include "core/bandit/verdict.h"

namespace hankki {

/// Held-out users who see the lists of trained runs: what make_run_world() and a ListWorld need.
struct RunListsSetting {
  std::vector<std::int64_t> runs;  ///< of one split; their models are the arms
  std::int32_t depth = 100;        ///< items of a stored list
  std::int32_t recall_k = 3;       ///< priors come from recall at this length
  std::int32_t length = 10;        ///< slots of an answer
  ClickModel clicks{.decay = 1};
  double appeal = 0.5;  ///< as in ListWorld, as the two below
  double wear = 1;
  bool clicked_leave = false;
  std::optional<ListDrift> drift;
  bool operator==(const RunListsSetting&) const = default;
};

/// A log whose rows are the visits: what make_log_player() replays.
struct LogSetting {
  std::string file;  ///< with its folders from the root, once request_of_log() was there
  LogArms of = LogArms::Items;
  std::int64_t arms = 0;  ///< that the log has; its rows are the request's visits
  std::string identity;   ///< ActionLog::identity(); empty in what was stored before there was one
  bool operator==(const LogSetting&) const = default;
};

/// A simulated experiment, as a value: whatever has it can run it again to the same bytes.
struct ExperimentRequest {
  std::variant<BernoulliArms, RunListsSetting, LogSetting> environment;
  PolicyChoice policy{"thompson", {}};  ///< with a value for each parameter
  std::int64_t visits = 10'000;         ///< of a replication
  std::int64_t replications = 1;
  std::uint64_t seed = 1;
  std::int64_t points = 100;                          ///< at most so many points of a curve
  double equal_within = VerdictRules().equal_within;  ///< of the verdict; nothing that is played
  std::vector<Intervention> interventions;            ///< by rising visit; of every replication

  bool has_lists() const { return environment.index() == 1; }
  bool has_log() const { return environment.index() == 2; }
  bool has_arms() const { return environment.index() == 0; }
  const BernoulliArms& arms() const { return std::get<BernoulliArms>(environment); }
  const RunListsSetting& lists() const { return std::get<RunListsSetting>(environment); }
  const LogSetting& log() const { return std::get<LogSetting>(environment); }
  int arm_count() const;  ///< at the start

  /// Throws Error, naming the part, where it is not possible.
  void check() const;

  bool operator==(const ExperimentRequest&) const = default;
};

/// As simulate() takes it; of arms with known rates.
Trials trials_from(const ExperimentRequest& request);
/// As simulate_lists() takes it; of lists.
ListTrials list_trials_from(const ExperimentRequest& request);
/// What the setting says of a world beside its lists.
void set_world(const RunListsSetting& setting, ListWorld& world);
/// The runs whose lists the world has: those of the setting, and behind them those that are added
/// on the way.
std::vector<std::int64_t> runs_of(const ExperimentRequest& request);

/// As JSON text, and back: the same text for the same request. The reader throws Error where the
/// text is no request that check() lets pass.
std::string experiment_text(const ExperimentRequest& request);
ExperimentRequest read_experiment(std::string_view text);

std::string_view to_text(Intervention::Kind kind);  ///< "drift", "add", "retire", "floor"

}  // namespace hankki
