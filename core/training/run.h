// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/base/parameters.h"
#include "core/models/recommender.h"

namespace hankki {

enum class RunState { Queued, Running, Done, Failed, Cancelled, Interrupted };
std::string to_text(RunState state);  ///< "queued", "running", ...
RunState parse_run_state(std::string_view text);
Message title(RunState state);  ///< the same words for people

/// What is to be trained. Everything that the numbers depend on is in here.
struct RunRequest {
  std::string model;   ///< id of its ModelSpec
  std::string preset;  ///< "default"; with an asterisk in tables where `parameters` differ from it
  ParameterValues parameters;
  std::uint64_t seed = 1;
  int threads = 0;  ///< 0: usual_threads()
  std::vector<std::int32_t> ks{10, 20};
  bool validate = true;  ///< evaluate the validation part each epoch, where there is one
};

/// How many threads train a model where nobody says: as many as help (helpful_threads()) where its
/// numbers are the same at any number, else all cores.
int usual_threads(const std::string& model, const ParameterValues& parameters);

/// How many threads it is trained with.
int threads_of(const RunRequest& request);

/// One epoch, as it is plotted and stored.
struct EpochRow {
  std::int64_t epoch = 0;  ///< from 0
  double seconds = 0;      ///< of training alone
  double evaluation_seconds = 0;
  double elapsed = 0;  ///< seconds since the run began, over all its sessions
  LossParts losses;
  std::map<std::string, double> weights;     ///< Recommender::annealed_weights()
  std::map<std::string, double> validation;  ///< empty where the epoch was not evaluated
  std::int64_t steps = 0;  ///< updates of the optimiser in it; 0: not known, or there is none
};

/// How many updates a run had had after each of its epochs. Empty where they are not known of each:
/// the run is from before they were stored, or its model is not trained by an optimiser's steps.
std::vector<std::int64_t> steps_so_far(std::span<const EpochRow> epochs);

/// The loss that was trained: the sum of its parts. NaN where there are none.
double total_loss(const LossParts& parts);

/// How a run ended.
struct RunResult {
  std::int64_t best_epoch = -1;  ///< -1: without epochs, or none ran
  std::int64_t epochs_run = 0;
  /// It failed because its numbers ran away. Going on from any checkpoint comes to the same.
  bool diverged = false;
  double seconds_per_epoch = 0;  ///< median over epochs (of the only fit, where there are none)
  double seconds_per_evaluation = 0;  ///< median
  double total_seconds = 0;
  double start_rss_mb = 0, peak_rss_mb = 0;
  std::string weights_hash;                  ///< content_hash of the weights that are kept
  std::map<std::string, double> validation;  ///< at the best epoch; empty: no validation part
  std::map<std::string, double> test;        ///< empty: no test part
  std::map<std::string, double> last_validation,
      last_test;  ///< at the last epoch, where it differs
};

}  // namespace hankki
