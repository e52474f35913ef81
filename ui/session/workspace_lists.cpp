// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/workspace_lists.h"

#include <limits>
#include <utility>

#include "core/base/error.h"

namespace hankki {
namespace {

/// More rows than these are read faster as a list.
constexpr std::size_t kMostRows = 50;

struct Changed {
  bool datasets = false, splits = false, studies = false;
  std::set<RunId> runs;

  void note(const std::vector<Change>& changes) {
    for (const Change& change : changes) {
      if (change.what == Change::What::Progress) continue;  // no list shows it
      datasets |= change.kind == Kind::Dataset;
      splits |= change.kind == Kind::Split;
      studies |= change.kind == Kind::Study;
      if (change.kind == Kind::Run) runs.insert(change.id);
    }
  }
};

void readAll(const Workspace& workspace, ListUpdate& update) {
  update.datasets = workspace.datasets().list();
  update.splits = workspace.splits().list();
  update.runs = workspace.runs().list();
  update.studies = workspace.studies().list();
}

void readRuns(const Workspace& workspace, const std::set<RunId>& runs, ListUpdate& update) {
  if (runs.size() > kMostRows) {
    update.runs = workspace.runs().list();
    return;
  }
  for (const RunId id : runs) {
    try {
      update.changed_runs.push_back(workspace.runs().info(id));
    } catch (const Error&) {
      update.removed_runs.insert(id);
    }
  }
}

}  // namespace

ListUpdate readLists(const Workspace& workspace) {
  ListUpdate update;
  workspace.snapshot([&] {
    update.seq = workspace.changes().since(std::numeric_limits<std::int64_t>::max()).newest;
    readAll(workspace, update);
  });
  return update;
}

ListUpdate readChanges(const Workspace& workspace, std::int64_t seq,
                       const std::vector<Change>& told) {
  ListUpdate update;
  workspace.snapshot([&] {
    const NewChanges news = workspace.changes().since(seq);
    update.seq = news.newest;
    if (news.all) return readAll(workspace, update);
    Changed changed;
    changed.note(news.changes);
    changed.note(told);
    if (changed.datasets) update.datasets = workspace.datasets().list();
    if (changed.splits) update.splits = workspace.splits().list();
    if (changed.studies) update.studies = workspace.studies().list();
    readRuns(workspace, changed.runs, update);
  });
  return update;
}

void apply(ListUpdate&& update, WorkspaceLists& lists) {
  if (update.datasets) lists.datasets = std::move(*update.datasets);
  if (update.splits) lists.splits = std::move(*update.splits);
  if (update.studies) lists.studies = std::move(*update.studies);
  if (update.runs) lists.runs = std::move(*update.runs);
  lists.runs.remove(update.removed_runs);
  for (RunInfo& run : update.changed_runs) lists.runs.put(std::move(run));
}

}  // namespace hankki
