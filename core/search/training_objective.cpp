// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include "core/base/error.h"
#include "core/models/registry.h"
#include "core/search/run_study.h"
#include "core/training/trainer.h"

namespace hankki {
namespace {

/// Hands a trial's training on to its study. Nothing of the model is kept but the checkpoints.
class TrialRunSink final : public RunSink {
 public:
  TrialRunSink(const Trial& trial, StudySink& study) : trial_(trial), study_(study) {}

  void epoch(const EpochRow& row) override { study_.epoch(trial_, row); }
  void checkpoint(const Checkpoint& checkpoint) override { study_.checkpoint(trial_, checkpoint); }
  void model(const TensorMap&) override {}
  void test_evaluation(const Evaluation&) override {}  // never called: see TrainingLimits
  void finished(RunState state, const RunResult&, const Message&) override { state_ = state; }

  RunState state() const { return state_; }

 private:
  const Trial& trial_;
  StudySink& study_;
  RunState state_ = RunState::Running;
};

/// Adds the time of its life to `seconds`, however that ends.
class Stopwatch {
 public:
  explicit Stopwatch(double& seconds) : seconds_(seconds) {}
  ~Stopwatch() {
    seconds_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  double& seconds_;
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// As EarlyStopping counts: every epoch of a trial is evaluated.
bool stopped_early(const RunRequest& request, const RunResult& result) {
  if (!model_spec(request.model).trains_by_epochs) return false;
  const auto patience = request.parameters.integer("patience");
  return patience > 0 && result.epochs_run - 1 - result.best_epoch > patience;
}

}  // namespace

Objective training_objective(const StudyRequest& request, const Split& split,
                             const Dataset& dataset, StudySink& sink,
                             const Interruption& interruption, const KeptVectors& kept) {
  return [&, interruption, kept](Trial& trial, const TrialStep& step, const JobContext& job) {
    const Stopwatch stopwatch(trial.seconds);
    const RunRequest run = final_request(request, trial);
    TrialRunSink run_sink(trial, sink);
    const RunResult result = train(run, split, dataset, run_sink, job, sink.load_checkpoint(trial),
                                   {.epochs = step.epochs,
                                    .seconds = step.seconds,
                                    .test = false,
                                    .interruption = interruption},
                                   kept);
    if (run_sink.state() != RunState::Done) throw Cancelled();
    trial.epochs = result.epochs_run;
    trial.best_epoch = result.best_epoch;
    trial.validation = result.validation;
    trial.value = result.validation.at(request.metric);
    trial.stopped_early = stopped_early(run, result);
  };
}

}  // namespace hankki
