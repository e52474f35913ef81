// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QTime>
#include <QTimer>
#include <any>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <type_traits>
#include <vector>

#include "core/base/job.h"
#include "ui/jobs/job_hooks.h"
#include "ui/jobs/live_text.h"
#include "ui/jobs/time_left.h"

namespace hankki {

using JobId = quint64;

/// A job as the job bar shows it.
struct JobView {
  JobId id = 0;
  QString name;
  Progress progress;
  double seconds = 0;                 ///< since it started
  std::optional<double> secondsLeft;  ///< see TimeLeft
  bool atMost = false;                ///< it may end earlier than that
  bool cancelling = false;
  bool work = false;  ///< Visibility::Work
};

/// What a job said of itself, for the user to read: how much memory it will need, what it skipped.
struct JobLine {
  QTime time;
  LiveText job;
  Message text;
};

/// The one runner of work off the GUI thread. All members are called on the GUI thread; the work
/// runs on a thread of the pool with a JobContext of its own, takes its inputs by value, and hands
/// back a value.
///
///   jobs.run(this, tr("Loading"), [workspace, id](const JobContext& job) {
///       return workspace->datasets().load(id, job);
///     }, {.done = [this](Dataset&& dataset) { show(std::move(dataset)); },
///         .failed = [this](const JobError& error) { strip_->showError(error); }});
///
/// Work that tells what happens while it goes on takes an Emit beside the context:
///
///   jobs.run<EpochRow>(this, tr("Training"), [=](const JobContext& job, const Emit<EpochRow>&
///   tell) {
///       return train_run(*workspace, id, data, tell, job);
///     }, {.events = [this](std::vector<EpochRow>&& rows) { append(rows); }});
///
/// Events, progress and log lines are delivered together, every kDeliveryMilliseconds at most.
class JobRunner : public QObject {
  Q_OBJECT
 public:
  enum class Visibility {
    Shown,  ///< in the job bar
    Work,   ///< likewise, and closing asks first: it trains, or makes what is to stay
    Quiet   ///< short, not in the job bar
  };

  static constexpr int kDeliveryMilliseconds = 40;
  static constexpr std::size_t kMostLines = 500;

  explicit JobRunner(QObject* parent = nullptr);
  /// Cancels every job and waits for it to end; no hook is called any more.
  ~JobRunner() override;

  /// Hooks are dropped once `receiver` is gone.
  template <typename Work, typename Result = std::invoke_result_t<Work, const JobContext&>>
  JobId run(QObject* receiver, const LiveText& name, Work work, JobHooks<Result> hooks,
            Visibility visibility = Visibility::Shown);
  template <typename Event, typename Work,
            typename Result = std::invoke_result_t<Work, const JobContext&, const Emit<Event>&>>
  JobId run(QObject* receiver, const LiveText& name, Work work, JobHooks<Result, Event> hooks,
            Visibility visibility = Visibility::Shown);

  /// Asks the job to stop; `cancelled` (or whatever comes first) is still called.
  void cancel(JobId id);
  void cancelShown();  ///< all but the quiet ones
  void cancelAll();    ///< nothing goes on in what they work on: it is closed
  /// It may end before all of its progress is done, as training does that stops early.
  void setAtMost(JobId id, bool atMost);

  /// The job is no longer current: asks it to stop and drops whatever comes of it. Ids of ended
  /// jobs, and 0, are ignored.
  void drop(JobId id);

  bool isRunning(JobId id) const { return jobs_.contains(id); }
  bool isIdle() const { return jobs_.empty(); }  ///< also without quiet jobs
  std::vector<JobView> shownJobs() const;        ///< oldest first
  std::optional<double> secondsLeft(JobId id) const;
  const std::deque<JobLine>& log() const { return log_; }  ///< the last kMostLines, oldest first

 signals:
  void changed();           ///< a shown job started, ended, or is being cancelled
  void progressed();        ///< a shown job got on
  void logged(int lines);   ///< so many were added to log()
  void ended(quint64 job);  ///< whatever came of it; its hooks were called
  void busy();              ///< the first job is about to start
  void idle();              ///< the last job ended
  void closing();           ///< cancelAll() is about to cancel: what can go on later says so
  /// A job failed whose starter does not listen to that: told by the window.
  void failedUnheard(const hankki::JobError& error);
  void allCancelled();  ///< the user wants no more: nothing that waits is to begin

 private:
  struct Hooks {
    std::function<void(std::any&)> done;
    std::function<void(const JobError&)> failed;
    std::function<void()> cancelled;
    std::function<void(const Progress&)> progress;
    std::function<void()> events;  // fetches and hands on those that wait
  };
  struct Job;
  struct Outcome;

  using Announce = std::function<void()>;
  /// std::any asks for values that can be copied; a result need not be one, so it is boxed.
  using ErasedWork = std::function<std::any(const JobContext&, const Announce& announce)>;

  JobId start(QObject* receiver, const LiveText& name, ErasedWork work, Hooks hooks,
              Visibility visibility);
  template <typename Result>
  static Hooks erase(JobHooks<Result> hooks);
  template <typename Result, typename Call>
  static ErasedWork erase(Call call);
  static Outcome execute(const ErasedWork& work, const JobContext& context,
                         const Announce& announce);
  Announce announcer(JobId id, const std::shared_ptr<Job>& job);
  void expect(JobId id);
  void deliverAll();
  void deliver(Job& job);
  void cancelJobs(bool quietToo);
  void finish(JobId id, Outcome& outcome);

  std::map<JobId, std::shared_ptr<Job>> jobs_;
  JobId lastId_ = 0;
  std::deque<JobLine> log_;
  std::set<JobId> expected_;  // that announced something since the last delivery
  QTimer delivery_;
  QThreadPool pool_;
};

template <typename Result>
JobRunner::Hooks JobRunner::erase(JobHooks<Result> hooks) {
  Hooks erased{.failed = std::move(hooks.failed),
               .cancelled = std::move(hooks.cancelled),
               .progress = std::move(hooks.progress)};
  if (!hooks.done) return erased;
  if constexpr (std::is_void_v<Result>)
    erased.done = [done = std::move(hooks.done)](std::any&) { done(); };
  else
    erased.done = [done = std::move(hooks.done)](std::any& result) {
      done(std::move(*std::any_cast<std::shared_ptr<Result>&>(result)));
    };
  return erased;
}

template <typename Result, typename Call>
JobRunner::ErasedWork JobRunner::erase(Call call) {
  return [call = std::move(call)](const JobContext& job, const Announce& announce) {
    if constexpr (std::is_void_v<Result>) {
      call(job, announce);
      return std::any();
    } else {
      return std::any(std::make_shared<Result>(call(job, announce)));
    }
  };
}

template <typename Work, typename Result>
JobId JobRunner::run(QObject* receiver, const LiveText& name, Work work, JobHooks<Result> hooks,
                     Visibility visibility) {
  return start(receiver, name,
               erase<Result>([work = std::move(work)](const JobContext& job, const Announce&) {
                 return work(job);
               }),
               erase<Result>(std::move(hooks)), visibility);
}

template <typename Event, typename Work, typename Result>
JobId JobRunner::run(QObject* receiver, const LiveText& name, Work work,
                     JobHooks<Result, Event> hooks, Visibility visibility) {
  const auto box = std::make_shared<typename Emit<Event>::Box>();
  Hooks erased =
      erase<Result>(JobHooks<Result>{std::move(hooks.done), std::move(hooks.failed),
                                     std::move(hooks.cancelled), std::move(hooks.progress)});
  erased.events = [box, deliver = std::move(hooks.events)] {
    if (auto events = box->take(); !events.empty() && deliver) deliver(std::move(events));
  };
  return start(
      receiver, name,
      erase<Result>([work = std::move(work), box](const JobContext& job, const Announce& announce) {
        return work(job, Emit<Event>(box, announce));
      }),
      std::move(erased), visibility);
}

}  // namespace hankki
