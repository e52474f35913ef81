#include "ui/train/training_job.h"

#include <utility>

#include "core/base/error.h"
#include "core/store/runs.h"
#include "core/training/trainer.h"

namespace hankki {
namespace {

/// Stores first, then tells: what is on the screen is never ahead of the disk.
class LiveSink final : public RunSink {
 public:
  LiveSink(std::unique_ptr<RunSink> stored, RunId run, std::shared_ptr<RunRelay> relay)
      : stored_(std::move(stored)), run_(run), relay_(std::move(relay)) {}

  void epoch(const EpochRow& row) override {
    stored_->epoch(row);
    emit relay_->epochDone(run_, row);
  }
  void checkpoint(const Checkpoint& checkpoint) override { stored_->checkpoint(checkpoint); }
  void model(const TensorMap& weights) override { stored_->model(weights); }
  void test_evaluation(const Evaluation& evaluation) override {
    stored_->test_evaluation(evaluation);
  }
  void finished(RunState state, const RunResult& result, const Message& message) override {
    stored_->finished(state, result, message);
  }

 private:
  std::unique_ptr<RunSink> stored_;
  RunId run_;
  std::shared_ptr<RunRelay> relay_;
};

}  // namespace

TrainingOutcome trainRun(const TrainingJob& task, const JobContext& job) {
  Workspace& workspace = *task.workspace;
  const RunInfo run = workspace.runs().info(task.run);
  auto checkpoint = run.resumable ? workspace.runs().checkpoint(task.run) : std::nullopt;
  LiveSink sink(workspace.runs().sink(task.run), task.run, task.relay);
  TrainingData data;
  try {
    data = readTrainingData(workspace, run.split, task.data, job);
  } catch (const Cancelled&) {
    sink.finished(RunState::Cancelled, run.result, {});
    return {workspace.runs().info(task.run), task.data};
  } catch (const std::exception& fault) {
    sink.finished(RunState::Failed, run.result, message_of(fault));
    throw;
  }
  train(run.request, *data.split, *data.dataset, sink, job, std::move(checkpoint));
  return {workspace.runs().info(task.run), std::move(data)};
}

}  // namespace hankki
