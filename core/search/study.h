// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/search/search_space.h"
#include "core/training/run.h"

namespace hankki {

/// How a study chooses its trials.
enum class SearchMethod {
  Grid,    ///< every point of the grid
  Random,  ///< random points (Bergstra and Bengio 2012)
  Asha     ///< random points by successive halving: Li et al., A system for massively parallel
           ///< hyperparameter tuning, MLSys 2020, algorithm 2, with one worker
};
std::string to_text(SearchMethod method);  ///< "grid", "random", "asha"
SearchMethod parse_search_method(std::string_view text);

/// A model that a study tunes.
struct StudyModel {
  std::string model;               ///< id of its ModelSpec
  std::string preset = "default";  ///< that `parameters` come from
  ParameterValues parameters;      ///< all of them; what `ranges` leave alone stays as it is here
  ParameterRanges ranges;          ///< empty: one trial
};

/// What each model may spend, all of them the same; 0 is no limit. The first limit that is met ends
/// the model's search. A model without epochs (EASE, ItemKNN) spends no epochs, only trials and
/// minutes.
struct StudyBudget {
  std::int64_t trials = 30;  ///< different points; of a grid, its first ones
  std::int64_t epochs = 0;   ///< over all its trials; the last trial is cut off there
  double minutes = 0;  ///< of training and validating; ends after the epoch at hand, or the fit
};

/// Rung k of a model is reached after min_epochs * reduction^k epochs, as long as that is not more
/// than its parameter `epochs`. The best 1/reduction of a rung are promoted to the next one.
struct AshaSettings {
  std::int64_t min_epochs = 10;  ///< the paper's r
  std::int64_t reduction = 3;    ///< the paper's eta, 2 or more
};

/// What is to be searched. Everything that the trials depend on is in here.
struct StudyRequest {
  std::vector<StudyModel> models;  ///< each once
  SearchMethod method = SearchMethod::Asha;
  std::string metric = "ndcg@10";  ///< of the validation part; also what early stopping watches
  StudyBudget budget;
  AshaSettings asha;
  std::uint64_t seed = 1;  ///< the points are drawn from it, and every trial is trained with it
  int threads = 0;         ///< 0: usual_threads() of each model
  std::vector<std::int32_t> ks{10, 20};
};

/// A model with its preset and, as ranges, what its schema says is worth searching.
StudyModel default_study_model(std::string_view model, std::string_view preset = "default");

/// Throws Error, naming what is wrong and what is allowed: no model, one twice, an unknown one, a
/// range that does not fit, values that do not go together, a range of epochs, patience or
/// stop_metric (they belong to the budget and to `metric`), a metric that cannot be watched, no
/// limit that ends the search.
void check_study(const StudyRequest& request);

enum class TrialState {
  Running,  ///< being trained, or was when the study stopped: it goes on first
  Paused,   ///< reached a rung and may still be promoted
  Done,     ///< nothing more comes
  Failed    ///< its message says why; the study went on
};
std::string to_text(TrialState state);  ///< "running", "paused", "done", "failed"
TrialState parse_trial_state(std::string_view text);

/// One point of a model's space, and how far it has come. Knows nothing of the test part.
struct Trial {
  std::int64_t number = 0;  ///< in its study, from 1, in the order in which they began
  std::string model;
  ParameterValues point;  ///< the parameters that are searched
  TrialState state = TrialState::Running;
  std::int64_t epochs = 0;       ///< run when it last reached a rung; 0 for a model without epochs
  std::int64_t best_epoch = -1;  ///< from 0; -1: none yet, or a model without epochs
  /// The study's metric at the best epoch so far; not a number before the first rung.
  double value = std::numeric_limits<double>::quiet_NaN();
  std::vector<double> rungs;   ///< `value` as it was at each rung reached; one at the end where
                               ///< the method has no rungs
  bool stopped_early = false;  ///< by patience: more epochs would not change it
  double seconds = 0;          ///< of training and validating
  std::map<std::string, double> validation;  ///< all metrics at the best epoch
  Message message;
};

/// The best by `value` that did not fail, the earlier one on a tie; of one model where one is
/// named. Null: there is none. The pointer is into `trials`.
const Trial* best_trial(std::span<const Trial> trials, std::string_view model = {});

/// All parameters of a trial: its point over those of its model, and `metric` watched.
ParameterValues trial_parameters(const StudyRequest& request, const Trial& trial);

/// The run that trains a trial's parameters in full, from the start, to be tested once.
RunRequest final_request(const StudyRequest& request, const Trial& trial);

/// The epochs after which a model's rungs are reached, ascending; without successive halving one
/// rung, the whole training, and {0} for a model without epochs.
std::vector<std::int64_t> rung_epochs(const StudyRequest& request, const StudyModel& model);

}  // namespace hankki
