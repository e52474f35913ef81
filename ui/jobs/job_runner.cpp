// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_runner.h"

#include <QMutex>
#include <algorithm>
#include <utility>

#include "core/base/error.h"

namespace hankki {
namespace {

/// Jobs mostly wait for the core's own threads, so their number does not follow the cores.
constexpr int kMostJobs = 16;

}  // namespace

struct JobRunner::Outcome {
  enum class Kind { Done, Failed, Cancelled } kind = Kind::Done;
  std::any result;
  JobError error;
};

struct JobRunner::Job {
  Job(LiveText name_of_it, Visibility how) : name(std::move(name_of_it)), visibility(how) {}

  LiveText name;
  Visibility visibility;
  QPointer<QObject> receiver;
  Hooks hooks;
  CancelToken token;
  QElapsedTimer clock;
  bool dropped = false;
  bool atMost = false;
  Progress shown;  ///< GUI thread

  bool isShown() const { return visibility != Visibility::Quiet; }
  double seconds() const { return static_cast<double>(clock.elapsed()) / 1000; }

  QMutex mutex;  ///< guards what follows: the mailbox from the worker
  std::optional<Progress> newest;
  TimeLeft left;  ///< told when a report comes, not when it is delivered
  std::vector<Message> lines;
  bool announced = false;
};

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
  pool_.setMaxThreadCount(kMostJobs);
  delivery_.setSingleShot(true);
  delivery_.setInterval(kDeliveryMilliseconds);
  connect(&delivery_, &QTimer::timeout, this, &JobRunner::deliverAll);
}

JobRunner::~JobRunner() {
  for (auto& [id, job] : jobs_) job->token.cancel();
  pool_.waitForDone();
}

JobId JobRunner::start(QObject* receiver, const LiveText& name, ErasedWork work, Hooks hooks,
                       Visibility visibility) {
  if (isIdle()) emit busy();
  const JobId id = ++lastId_;
  auto job = std::make_shared<Job>(name, visibility);
  job->receiver = receiver;
  job->hooks = std::move(hooks);
  job->clock.start();
  jobs_.emplace(id, job);

  Announce announce = announcer(id, job);
  auto progress = [job, announce](const Progress& newest) {
    {
      const QMutexLocker lock(&job->mutex);
      job->newest = newest;
      job->left.report(newest, job->seconds());
    }
    announce();
  };
  auto line = [job, announce](const Message& text) {
    {
      const QMutexLocker lock(&job->mutex);
      job->lines.push_back(text);
    }
    announce();
  };
  const JobContext context(job->token, std::move(progress), std::move(line));
  pool_.start([this, id, work = std::move(work), context, announce]() mutable {
    auto outcome = std::make_shared<Outcome>(execute(work, context, announce));
    work = {};  // what it holds ends on this thread, before anybody hears of the end
    QMetaObject::invokeMethod(
        this, [this, id, outcome] { finish(id, *outcome); }, Qt::QueuedConnection);
  });
  if (visibility != Visibility::Quiet) emit changed();
  return id;
}

JobRunner::Outcome JobRunner::execute(const ErasedWork& work, const JobContext& context,
                                      const Announce& announce) {
  Outcome outcome;
  try {
    outcome.result = work(context, announce);
  } catch (const Cancelled&) {
    outcome.kind = Outcome::Kind::Cancelled;
  } catch (const Error& error) {
    outcome.kind = Outcome::Kind::Failed;
    outcome.error = {error.message(), {}};
  } catch (const std::bad_alloc&) {
    outcome.kind = Outcome::Kind::Failed;
    outcome.error = {
        en::say("There is not enough memory for this; close other programs or choose a "
                "smaller data set."),
        {}};
  } catch (const std::exception& error) {
    outcome.kind = Outcome::Kind::Failed;
    outcome.error = {
        en::say("Something went wrong inside Hankki; the workspace is as it was before."),
        QString::fromUtf8(error.what())};
  }
  return outcome;
}

/// Tells the GUI thread once, until it has fetched, that there is something in the mailbox.
JobRunner::Announce JobRunner::announcer(JobId id, const std::shared_ptr<Job>& job) {
  return [this, id, job] {
    {
      const QMutexLocker lock(&job->mutex);
      if (std::exchange(job->announced, true)) return;
    }
    QMetaObject::invokeMethod(
        this, [this, id] { expect(id); }, Qt::QueuedConnection);
  };
}

void JobRunner::expect(JobId id) {
  expected_.insert(id);
  if (!delivery_.isActive()) delivery_.start();
}

void JobRunner::deliverAll() {
  for (const JobId id : std::exchange(expected_, {})) {
    const auto found = jobs_.find(id);
    if (found == jobs_.end()) continue;              // with its end
    const std::shared_ptr<Job> job = found->second;  // a hook may end it
    deliver(*job);
  }
}

void JobRunner::deliver(Job& job) {
  std::optional<Progress> newest;
  std::vector<Message> lines;
  {
    const QMutexLocker lock(&job.mutex);
    newest = std::exchange(job.newest, std::nullopt);
    lines = std::exchange(job.lines, {});
    job.announced = false;
  }
  for (Message& line : lines) log_.push_back({QTime::currentTime(), job.name, std::move(line)});
  while (log_.size() > kMostLines) log_.pop_front();
  if (!lines.empty()) emit logged(static_cast<int>(lines.size()));
  if (newest) {
    job.shown = *newest;
    if (job.isShown()) emit progressed();
  }
  if (job.dropped || !job.receiver) return;
  if (newest && job.hooks.progress) job.hooks.progress(job.shown);
  if (job.receiver && job.hooks.events) job.hooks.events();
}

void JobRunner::finish(JobId id, Outcome& outcome) {
  const auto node = jobs_.extract(id);
  if (node.empty()) return;
  Job& job = *node.mapped();
  deliver(job);
  if (job.isShown()) emit changed();
  if (!job.dropped && job.receiver) {
    if (outcome.kind == Outcome::Kind::Done && job.hooks.done) job.hooks.done(outcome.result);
    if (outcome.kind == Outcome::Kind::Failed) {
      if (job.hooks.failed)
        job.hooks.failed(outcome.error);
      else
        emit failedUnheard(outcome.error);
    }
    if (outcome.kind == Outcome::Kind::Cancelled && job.hooks.cancelled) job.hooks.cancelled();
  }
  emit ended(id);
  if (isIdle()) emit idle();
}

void JobRunner::cancel(JobId id) {
  const auto found = jobs_.find(id);
  if (found == jobs_.end()) return;
  found->second->token.cancel();
  if (found->second->isShown()) emit changed();
}

void JobRunner::cancelJobs(bool quietToo) {
  for (auto& [id, job] : jobs_)
    if (quietToo || job->isShown()) job->token.cancel();
  emit allCancelled();
  emit changed();
}

void JobRunner::cancelShown() { cancelJobs(false); }
void JobRunner::cancelAll() {
  emit closing();
  cancelJobs(true);
}

void JobRunner::setAtMost(JobId id, bool atMost) {
  const auto found = jobs_.find(id);
  if (found != jobs_.end()) found->second->atMost = atMost;
}

void JobRunner::drop(JobId id) {
  const auto found = jobs_.find(id);
  if (found == jobs_.end()) return;
  found->second->dropped = true;
  cancel(id);
}

std::vector<JobView> JobRunner::shownJobs() const {
  std::vector<JobView> views;
  for (const auto& [id, job] : jobs_) {
    if (!job->isShown()) continue;
    views.push_back({.id = id,
                     .name = job->name.text(),
                     .progress = job->shown,
                     .seconds = job->seconds(),
                     .secondsLeft = secondsLeft(id),
                     .atMost = job->atMost,
                     .cancelling = job->token.cancelled(),
                     .work = job->visibility == Visibility::Work});
  }
  return views;
}

std::optional<double> JobRunner::secondsLeft(JobId id) const {
  const auto found = jobs_.find(id);
  if (found == jobs_.end()) return std::nullopt;
  const QMutexLocker lock(&found->second->mutex);
  return found->second->left.seconds(found->second->seconds());
}

}  // namespace hankki
