// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/removals.h"

#include <stdexcept>
#include <utility>

#include "core/store/accounts.h"
#include "core/store/batches.h"
#include "core/store/datasets.h"
#include "core/store/experiments.h"
#include "core/store/notes.h"
#include "core/store/run_views.h"
#include "core/store/runs.h"
#include "core/store/selections.h"
#include "core/store/splits.h"
#include "core/store/studies.h"
#include "core/store/workspace.h"

namespace hankki {
namespace {

/// The repositories have the same two calls, and nothing else in common.
template <typename Work>
void withRepository(Workspace& workspace, Kind kind, Work&& work) {
  switch (kind) {
    case Kind::Dataset:
      return work(workspace.datasets());
    case Kind::Split:
      return work(workspace.splits());
    case Kind::Run:
      return work(workspace.runs());
    case Kind::Study:
      return work(workspace.studies());
    case Kind::Selection:
      return work(workspace.selections());
    case Kind::Experiment:
      return work(workspace.experiments());
    case Kind::Batch:
      return work(workspace.batches());
    case Kind::Account:
      return work(workspace.accounts());
    case Kind::RunView:
      return work(workspace.run_views());
    case Kind::Note:
      return work(workspace.notes());
    default:
      throw std::logic_error("the window does not remove this");
  }
}

}  // namespace

Removals::Removals(AppState& state, JobRunner& jobs) : state_(state), jobs_(jobs) {
  connect(&state_, &AppState::workspaceChanged, this, [this] {
    removed_.clear();
    emit changed();
  });
}

void Removals::remove(Kind kind, std::int64_t id, const QString& name,
                      std::function<void(const JobError&)> failed) {
  remove(
      name,
      [kind, id](Workspace& workspace) {
        withRepository(workspace, kind, [id](auto& repository) { repository.remove(id); });
      },
      [kind, id](Workspace& workspace) {
        withRepository(workspace, kind, [id](auto& repository) { repository.restore(id); });
      },
      {.failed = std::move(failed)});
}

void Removals::remove(const QString& name, Step remove, Step restore, JobHooks<void> hooks) {
  const auto workspace = state_.workspace();
  if (!workspace) {
    if (hooks.cancelled) hooks.cancelled();
    return;
  }
  jobs_.run(
      this, [name] { return tr("Removing %1").arg(name); },
      [workspace, remove = std::move(remove)](const JobContext&) { remove(*workspace); },
      {.done =
           [this, workspace, restore = std::move(restore), name, done = std::move(hooks.done)] {
             if (workspace == state_.workspace()) {
               removed_.push_back({name, restore});
               emit changed();
               emit removed(name);
             }
             if (done) done();
           },
       .failed = std::move(hooks.failed),
       .cancelled = std::move(hooks.cancelled)},
      JobRunner::Visibility::Quiet);
}

void Removals::undo() {
  const auto workspace = state_.workspace();
  if (!workspace || removed_.empty()) return;
  const Removed back = std::move(removed_.back());
  removed_.pop_back();
  emit changed();
  jobs_.run(
      this, [name = back.name] { return tr("Bringing back %1").arg(name); },
      [workspace, back](const JobContext&) {
        back.restore(*workspace);
        return true;
      },
      {.done = [this, name = back.name](bool&&) { emit undone(name); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

}  // namespace hankki
