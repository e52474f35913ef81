// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/stored_experiments.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/store/workspace.h"

namespace hankki {
namespace {
constexpr int kRetryMilliseconds = 5000;
}

StoredExperiments::StoredExperiments(Session& session, QObject* parent)
    : QObject(parent), session_(session) {
  retry_.setSingleShot(true);
  retry_.setInterval(kRetryMilliseconds);
  connect(&retry_, &QTimer::timeout, this, &StoredExperiments::read);
  connect(&session_.state(), &AppState::workspaceChanged, this, &StoredExperiments::begin);
  begin();
}

StoredExperiments::~StoredExperiments() {
  session_.jobs().drop(reading_);
  watcher_.reset();
}

void StoredExperiments::begin() {
  session_.jobs().drop(reading_);
  reading_ = 0;
  behind_ = failing_ = false;
  retry_.stop();
  watcher_.reset();
  workspace_ = session_.state().workspace();
  all_.clear();
  emit changed();
  if (workspace_) read();
}

void StoredExperiments::read() {
  if (session_.jobs().isRunning(reading_)) {
    behind_ = true;
    return;
  }
  reading_ = session_.jobs().run(
      this, tr("Reading the experiments"),
      [workspace = workspace_](const JobContext&) {
        Read made;
        workspace->snapshot([&] {
          made.seq = workspace->changes().since(std::numeric_limits<std::int64_t>::max()).newest;
          made.all = workspace->experiments().list();
        });
        return made;
      },
      {.done = [this](Read&& made) { take(std::move(made)); },
       .failed =
           [this](const JobError& error) {
             behind_ = false;
             retry_.start();
             if (!std::exchange(failing_, true)) emit failed(error);
           }},
      JobRunner::Visibility::Quiet);
}

void StoredExperiments::take(Read&& made) {
  failing_ = false;
  all_ = std::move(made.all);
  if (!watcher_)
    watcher_ = workspace_->changes().watch(made.seq, [this](const NewChanges& news) {
      const bool ours = news.all || std::ranges::any_of(news.changes, [](const Change& change) {
                          return change.kind == Kind::Experiment;
                        });
      if (ours) QMetaObject::invokeMethod(this, &StoredExperiments::read, Qt::QueuedConnection);
    });
  emit changed();
  // The job that was read by ends only after this.
  if (std::exchange(behind_, false))
    QMetaObject::invokeMethod(this, &StoredExperiments::read, Qt::QueuedConnection);
}

}  // namespace hankki
