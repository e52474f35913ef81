#include "ui/search/study_job.h"

#include <utility>

#include "core/base/error.h"
#include "core/search/run_study.h"
#include "core/store/studies.h"

namespace hankki {
namespace {

/// Stores first, then tells: what is on the screen is never ahead of the disk.
class LiveStudySink final : public StudySink {
 public:
  LiveStudySink(std::unique_ptr<StudySink> stored, StudyId study, std::shared_ptr<StudyRelay> relay)
      : stored_(std::move(stored)), study_(study), relay_(std::move(relay)) {}

  void trial(const Trial& trial) override {
    stored_->trial(trial);
    emit relay_->trialChanged(study_, trial);
  }
  void epoch(const Trial& trial, const EpochRow& row) override { stored_->epoch(trial, row); }
  void checkpoint(const Trial& trial, const Checkpoint& checkpoint) override {
    stored_->checkpoint(trial, checkpoint);
  }
  std::optional<Checkpoint> load_checkpoint(const Trial& trial) override {
    return stored_->load_checkpoint(trial);
  }
  void finished(RunState state, const Message& message) override {
    ended_ = true;
    stored_->finished(state, message);
  }

  bool ended() const { return ended_; }

 private:
  std::unique_ptr<StudySink> stored_;
  StudyId study_;
  std::shared_ptr<StudyRelay> relay_;
  bool ended_ = false;
};

}  // namespace

StudyInfo searchStudy(const StudyJob& task, const JobContext& job) {
  Workspace& workspace = *task.workspace;
  const StudyInfo study = workspace.studies().info(task.study);
  LiveStudySink sink(workspace.studies().sink(task.study), task.study, task.relay);
  try {
    const TrainingData data = readTrainingData(workspace, study.split, task.data, job);
    run_study(study.request, *data.split, *data.dataset, sink, job,
              workspace.studies().trials(task.study));
  } catch (const Cancelled&) {
    if (!sink.ended()) sink.finished(RunState::Cancelled, {});
  } catch (const std::exception& fault) {
    if (!sink.ended()) sink.finished(RunState::Failed, message_of(fault));
    throw;
  }
  return workspace.studies().info(task.study);
}

}  // namespace hankki
