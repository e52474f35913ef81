// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/studies.h"

#include <utility>

#include "core/search/forwarding_study_sink.h"
#include "core/search/run_study.h"
#include "core/store/runs.h"
#include "core/store/studies.h"
#include "core/workbench/embeddings.h"

namespace hankki {
namespace {

/// Stores first, then tells.
class ListenedStudy final : public ForwardingStudySink {
 public:
  ListenedStudy(std::unique_ptr<StudySink> stored, StudyId study, const TrialListener& on_trial,
                const JobContext& job)
      : ForwardingStudySink(std::move(stored)), study_(study), on_trial_(on_trial), job_(job) {}

  void trial(const Trial& trial) override {
    ForwardingStudySink::trial(trial);
    if (on_trial_) on_trial_(trial);
  }
  void finished(RunState state, const Message& message) override {
    ended_ = true;
    ForwardingStudySink::finished(state, message);
    job_.log(en::say("study {} {}", study_, title(state)));
  }

  bool ended() const { return ended_; }

 private:
  const StudyId study_;
  const TrialListener& on_trial_;
  const JobContext& job_;
  bool ended_ = false;
};

}  // namespace

SearchedStudy search_study(Workspace& workspace, StudyId id, const LoadedData& known,
                           const TrialListener& on_trial, const JobContext& job,
                           const Interruption& interruption) {
  const StudyInfo study = workspace.studies().info(id);
  ListenedStudy sink(workspace.studies().sink(id), id, on_trial, job);
  LoadedData data;
  try {
    auto trials = workspace.studies().trials(id);
    job.log(trials.empty() ? en::say("study {} started", id) : en::say("study {} resumed", id));
    data = load_split(workspace, study.split, known, job);
    run_study(study.request, *data.split, *data.dataset, sink, job, std::move(trials), interruption,
              kept_vectors(workspace, study.dataset));
  } catch (const Cancelled&) {
    if (!sink.ended())
      sink.finished(interruption.requested() ? RunState::Interrupted : RunState::Cancelled, {});
  } catch (const std::exception& fault) {
    if (!sink.ended()) sink.finished(RunState::Failed, message_of(fault));
    throw;
  }
  return {workspace.studies().info(id), std::move(data)};
}

void train_best_trials(Workspace& workspace, StudyId id, LoadedData known,
                       const EpochListener& on_epoch, const JobContext& job,
                       const Interruption& interruption) {
  const StudyInfo study = workspace.studies().info(id);
  const auto trials = workspace.studies().trials(id);
  for (const StudyModel& model : study.request.models) {
    const Trial* best = best_trial(trials, model.model);
    if (!best) continue;
    const RunId run = workspace.studies().add_final_run(id, best->number);
    if (workspace.runs().info(run).state == RunState::Done) continue;
    TrainedRun trained = train_run(workspace, run, known, on_epoch, job, interruption);
    if (trained.run.state != RunState::Done) return;
    known = std::move(trained.data);
  }
}

}  // namespace hankki
