#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <any>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

#include "core/base/job.h"
#include "core/store/datasets.h"
#include "ui/jobs/turns.h"

namespace hankki {

using JobId = quint64;

/// Why a job failed: a sentence to act on (of a hankki::Error), said in the window's language when
/// it is shown, and what to fold away.
struct JobError {
  Message sentence;
  QString details;  ///< empty for a hankki::Error
};

/// What takes a job's result; nothing, where it has none.
template <typename Result>
struct JobDone {
  using Function = std::function<void(Result&&)>;
};
template <>
struct JobDone<void> {
  using Function = std::function<void()>;
};

/// What is called on the GUI thread when a job gets on; leave out what is not needed. At most one
/// of done, failed and cancelled is called, once.
template <typename Result>
struct JobHooks {
  typename JobDone<Result>::Function done;
  std::function<void(const JobError&)> failed;
  std::function<void()> cancelled;
  std::function<void(const Progress&)> progress;  ///< coalesced: the newest one
};

/// A job as the job bar shows it.
struct JobView {
  JobId id = 0;
  QString name;
  Progress progress;
  double seconds = 0;                 ///< since it started
  std::optional<double> secondsLeft;  ///< unknown without a total, and in the first second
  bool cancelling = false;
};

/// The one runner of work off the GUI thread. All members are called on the GUI thread; the work
/// runs on a thread of the pool with a JobContext of its own, takes its inputs by value, and hands
/// back a value.
///
///   jobs.run(this, tr("Loading"), [workspace, id](const JobContext& job) {
///       return workspace->datasets().load(id, job);
///     }, {.done = [this](Dataset&& dataset) { show(std::move(dataset)); },
///         .failed = [this](const JobError& error) { strip_->showError(error); }});
class JobRunner : public QObject {
  Q_OBJECT
 public:
  enum class Visibility { Shown, Quiet };  ///< Quiet: short, not in the job bar

  explicit JobRunner(QObject* parent = nullptr);
  /// Cancels every job and waits for it to end; no hook is called any more.
  ~JobRunner() override;

  /// Hooks are dropped once `receiver` is gone.
  template <typename Work, typename Result = std::invoke_result_t<Work, const JobContext&>>
  JobId run(QObject* receiver, const QString& name, Work work, JobHooks<Result> hooks,
            Visibility visibility = Visibility::Shown);

  /// Asks the job to stop; `cancelled` (or whatever comes first) is still called.
  void cancel(JobId id);
  void cancelAll();

  /// The job is no longer current: asks it to stop and drops whatever comes of it. Ids of ended
  /// jobs, and 0, are ignored.
  void drop(JobId id);

  bool isRunning(JobId id) const { return jobs_.contains(id); }
  bool isIdle() const { return jobs_.empty(); }  ///< also without quiet jobs
  std::vector<JobView> shownJobs() const;        ///< oldest first

  Turns& turns() { return turns_; }

 signals:
  void changed();       ///< a shown job started, ended, or is being cancelled
  void progressed();    ///< a shown job got on
  void idle();          ///< the last job ended
  void allCancelled();  ///< the user wants no more: nothing that waits is to begin

 private:
  struct Hooks {
    std::function<void(std::any&)> done;
    std::function<void(const JobError&)> failed;
    std::function<void()> cancelled;
    std::function<void(const Progress&)> progress;
  };
  struct Job;
  struct Outcome;

  /// std::any asks for values that can be copied; a result need not be one, so it is boxed.
  using ErasedWork = std::function<std::any(const JobContext&)>;

  JobId start(QObject* receiver, const QString& name, ErasedWork work, Hooks hooks,
              Visibility visibility);
  static Outcome execute(const ErasedWork& work, const JobContext& context);
  void deliverProgress(JobId id);
  void finish(JobId id, Outcome& outcome);

  std::map<JobId, std::shared_ptr<Job>> jobs_;
  JobId lastId_ = 0;
  Turns turns_;
  QThreadPool pool_;
};

template <typename Work, typename Result>
JobId JobRunner::run(QObject* receiver, const QString& name, Work work, JobHooks<Result> hooks,
                     Visibility visibility) {
  Hooks erased{.failed = std::move(hooks.failed),
               .cancelled = std::move(hooks.cancelled),
               .progress = std::move(hooks.progress)};
  if constexpr (std::is_void_v<Result>) {
    if (hooks.done) erased.done = [done = std::move(hooks.done)](std::any&) { done(); };
    return start(
        receiver, name,
        [work = std::move(work)](const JobContext& job) {
          work(job);
          return std::any();
        },
        std::move(erased), visibility);
  } else {
    using Box = std::shared_ptr<Result>;
    if (hooks.done)
      erased.done = [done = std::move(hooks.done)](std::any& result) {
        done(std::move(*std::any_cast<Box&>(result)));
      };
    return start(
        receiver, name,
        [work = std::move(work)](const JobContext& job) {
          return std::any(std::make_shared<Result>(work(job)));
        },
        std::move(erased), visibility);
  }
}

}  // namespace hankki
