// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/app_state.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include "core/base/error.h"
#include "core/store/datasets.h"
#include "core/store/demo_file.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/studies.h"
#include "core/store/workspace.h"
#include "core/store/workspace_busy.h"
#include "core/workbench/datasets.h"
#include "ui/theme/paths.h"

namespace hankki {
namespace {

// For jobs of a demo that is reset: up to 5 s.
constexpr int kMostWaits = 500;
constexpr std::chrono::milliseconds kWait(10);

template <typename Info>
const Info* findById(const std::vector<Info>& list, std::int64_t id) {
  const auto found = std::ranges::find(list, id, &Info::id);
  return found == list.end() ? nullptr : &*found;
}

template <typename Info>
std::optional<Info> copyById(const std::vector<Info>& list, std::int64_t id) {
  const Info* found = findById(list, id);
  return found ? std::optional(*found) : std::nullopt;
}

bool canBeRead(const std::filesystem::path& folder) {
  try {
    Workspace::open(folder, Workspace::Access::ReadOnly);
    return true;
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

/// One of the two.
struct AppState::Opened {
  std::shared_ptr<Workspace> workspace;
  ListUpdate lists;
  OpeningFailure failure;
};

AppState::Opened AppState::open(const std::filesystem::path& folder, Workspace::Access access) {
  Opened opened;
  try {
    opened.workspace = Workspace::open(folder, access, [&opened](const Workspace& workspace) {
      opened.lists = readLists(workspace);
    });
  } catch (const Error& error) {
    const bool passes = dynamic_cast<const WorkspaceBusy*>(&error) != nullptr;
    opened.workspace.reset();
    opened.failure = {.folder = folder, .error = {error.message(), {}}, .passes = passes};
    if (!passes && access == Workspace::Access::ReadWrite)
      opened.failure.readable = canBeRead(folder);
  }
  return opened;
}

/// Of a demo the pack is what is tried again.
AppState::Opened AppState::openUnpacked(const std::filesystem::path& pack,
                                        const UnpackedDemo& demo) {
  Opened opened = open(demo.folder,
                       demo.may_write ? Workspace::Access::ReadWrite : Workspace::Access::ReadOnly);
  opened.failure.folder = pack;
  opened.failure.readable = false;
  return opened;
}

AppState::AppState(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {
  connect(&jobs_, &JobRunner::ended, this, &AppState::jobEnded);
}

AppState::~AppState() { watcher_.reset(); }

void AppState::close() {
  jobs_.cancelAll();
  jobs_.drop(following_);
  following_ = 0;
  watcher_.reset();
  // Jobs that still end hold the old workspace.
  workspace_.reset();
  demo_.clear();
  dataset_.reset();
  datasetId_ = splitId_ = wantedDataset_ = wantedSplit_ = 0;
  lists_ = {};
  told_.clear();
  behind_ = false;
  emit workspaceChanged();
  emit datasetsChanged();
  emit datasetChanged();
  emit splitsChanged();
  emit splitChanged();
  emit runsChanged();
}

void AppState::openWorkspace(const std::filesystem::path& folder, bool withBuiltin,
                             Workspace::Access access) {
  std::error_code ignored;
  if (workspace_ && workspace_->access() == access &&
      std::filesystem::equivalent(workspace_->folder(), folder, ignored))
    return;
  close();
  begin(folder, withBuiltin, [folder, access](const JobContext&) { return open(folder, access); });
}

void AppState::openDemo(const std::filesystem::path& pack) {
  if (workspace_ && demo_ == pack) return;
  close();
  begin(pack, false, [pack, cache = demoCache_](const JobContext& job) {
    return openUnpacked(pack, open_demo(pack, cache, job));
  });
  demo_ = pack;
}

void AppState::resetDemo() {
  const std::filesystem::path pack = demo_;
  if (pack.empty()) return;
  const std::weak_ptr<Workspace> before = workspace_;
  close();
  begin(pack, false, [pack, before, cache = demoCache_](const JobContext& job) {
    // Its folder is put aside, so jobs that end have to let go of it.
    for (int waited = 0; waited < kMostWaits && !before.expired(); ++waited) {
      job.check();
      std::this_thread::sleep_for(kWait);
    }
    return openUnpacked(pack, reset_demo(pack, cache, job));
  });
  demo_ = pack;
}

/// What is opened by that name.
void AppState::begin(const std::filesystem::path& named, bool withBuiltin, Opening opening) {
  setBusy(true);
  jobs_.drop(opening_);
  opening_ =
      jobs_.run(this, [name = pathText(named.filename())] { return tr("Opening %1").arg(name); },
                std::move(opening),
                {.done =
                     [this, withBuiltin](Opened&& opened) {
                       setBusy(false);
                       if (!opened.workspace) {
                         emit openingFailed(opened.failure);
                         return;
                       }
                       workspace_ = std::move(opened.workspace);
                       emit workspaceChanged();
                       take(std::move(opened.lists));
                       watch();
                       if (!datasets().empty())
                         selectDataset(datasets().back().id);
                       else if (withBuiltin && workspace_->access() == Workspace::Access::ReadWrite)
                         addBuiltinDataset();
                     },
                 .failed =
                     [this, named](const JobError& error) {
                       setBusy(false);
                       emit openingFailed({.folder = named, .error = error});
                     },
                 .cancelled = [this] { setBusy(false); }});
}

void AppState::watch() {
  watcher_ =
      workspace_->changes().watch(seq_, [this, of = workspace_.get()](const NewChanges& news) {
        QMetaObject::invokeMethod(
            this,
            [this, of, news] {
              if (of == workspace_.get()) hear(news);
            },
            Qt::QueuedConnection);
      });
}

/// What the watcher tells. Progress is in no list, so it is only passed on.
void AppState::hear(const NewChanges& news) {
  bool lists = news.all, vectors = news.all, batches = news.all, accounts = news.all;
  bool views = news.all, notes = news.all, acts = news.all, marks = news.all;
  bool files = news.all;
  for (const Change& change : news.changes) {
    acts = acts || change.kind == Kind::Act;
    marks = marks || change.kind == Kind::Mark;
    files = files || change.kind == Kind::FolderFile;
    if (change.kind == Kind::Act || change.kind == Kind::Mark || change.kind == Kind::FolderFile)
      continue;  // they are in no list
    vectors = vectors || change.kind == Kind::Vectors;
    batches = batches || (change.kind == Kind::Batch && change.what != Change::What::Progress);
    accounts = accounts || change.kind == Kind::Account;
    views = views || change.kind == Kind::RunView;
    notes = notes || change.kind == Kind::Note;
    if (change.what != Change::What::Progress) {
      told_.push_back(change);
      lists = true;
    } else if (change.kind == Kind::Run) {
      emit runProgressed(change.id);
    } else if (change.kind == Kind::Study) {
      emit studyProgressed(change.id);
    }
  }
  if (vectors) emit vectorsChanged();
  if (batches) emit batchesChanged();
  if (accounts) emit accountsChanged();
  if (views) emit runViewsChanged();
  if (notes) emit notesChanged();
  if (files) emit folderFilesChanged();
  if (acts) emit shopActed();
  if (marks) emit shopMarked();
  if (lists) follow();
}

/// It may have changed the workspace: what it did is shown before anything else begins.
void AppState::jobEnded(JobId id) {
  if (id != following_) return follow();
  following_ = 0;
  if (std::exchange(behind_, false)) follow();
}

/// Reads what changed since the lists were read.
void AppState::follow() {
  if (!workspace_) return;
  if (following_) {
    behind_ = true;
    return;
  }
  following_ = jobs_.run(
      this, tr("Reading the workspace"),
      [workspace = workspace_, seq = seq_, told = std::exchange(told_, {})](const JobContext&) {
        return readChanges(*workspace, seq, told);
      },
      {.done = [this](ListUpdate&& update) { take(std::move(update)); }, .failed = failure()},
      JobRunner::Visibility::Quiet);
}

void AppState::addBuiltinDataset() {
  if (!workspace_) return;
  setBusy(true);
  jobs_.drop(loading_);
  loading_ = jobs_.run(
      this, [] { return tr("Making the built-in data set"); },
      [workspace = workspace_, name = tr("Built-in recipes").toStdString()](const JobContext& job) {
        const ImportPlan plan{.kind = ImportKind::Builtin};
        return store_import(*workspace, plan.kind, run_import(plan, job), name, job);
      },
      {.done =
           [this](StoredDataset&& stored) {
             setBusy(false);
             chooseMade(stored.info.id);
           },
       .failed = failure(),
       .cancelled = [this] { setBusy(false); }});
}

QString AppState::workspaceName() const {
  if (!workspace_) return {};
  return pathText(demo_.empty() ? workspace_->folder().filename() : demo_.filename());
}

std::optional<DatasetInfo> AppState::datasetInfo() const {
  return copyById(lists_.datasets, datasetId_);
}
std::optional<SplitInfo> AppState::splitInfo() const { return copyById(lists_.splits, splitId_); }

/// Of the chosen data set; 0 where it has none.
SplitId AppState::newestSplit() const {
  SplitId newest = 0;
  for (const SplitInfo& split : lists_.splits)
    if (datasetId_ && split.dataset == datasetId_) newest = std::max(newest, split.id);
  return newest;
}

void AppState::selectDataset(DatasetId id) {
  if (!workspace_ || !findById(lists_.datasets, id)) return;
  datasetId_ = id;
  dataset_.reset();
  splitId_ = newestSplit();
  emit datasetChanged();
  emit splitChanged();

  setBusy(true);
  jobs_.drop(loading_);
  loading_ = jobs_.run(
      this,
      [name = QString::fromStdString(datasetInfo()->name)] { return tr("Loading %1").arg(name); },
      [workspace = workspace_, id](const JobContext& job) {
        return std::make_shared<const Dataset>(workspace->datasets().load(id, job));
      },
      {.done =
           [this](std::shared_ptr<const Dataset>&& dataset) {
             setBusy(false);
             dataset_ = std::move(dataset);
             emit datasetChanged();
           },
       .failed = failure(),
       .cancelled = [this] { setBusy(false); }});
}

void AppState::selectSplit(SplitId id) {
  const SplitInfo* split = findById(lists_.splits, id);
  if (!split || splitId_ == id) return;
  if (split->dataset != datasetId_) selectDataset(split->dataset);
  splitId_ = id;
  emit splitChanged();
}

void AppState::chooseMade(std::optional<DatasetId> dataset, std::optional<SplitId> split) {
  if (dataset) wantedDataset_ = *dataset;
  if (split) wantedSplit_ = *split;
  choose();
}

void AppState::take(ListUpdate&& update) {
  const bool datasets = update.datasets.has_value(), splits = update.splits.has_value(),
             studies = update.studies.has_value();
  const bool runs = update.runs || !update.changed_runs.empty() || !update.removed_runs.empty();
  seq_ = update.seq;
  apply(std::move(update), lists_);
  if (datasets) emit datasetsChanged();
  if (splits) emit splitsChanged();
  if (runs) emit runsChanged();
  if (studies) emit studiesChanged();
  choose();
}

/// What is wanted, as soon as it is there; something else, where what was chosen is gone.
void AppState::choose() {
  if (findById(lists_.datasets, wantedDataset_)) selectDataset(std::exchange(wantedDataset_, 0));
  if (findById(lists_.splits, wantedSplit_)) selectSplit(std::exchange(wantedSplit_, 0));
  if (datasetId_ && !findById(lists_.datasets, datasetId_)) {
    datasetId_ = 0;
    dataset_.reset();
    if (lists_.datasets.empty())
      emit datasetChanged();
    else
      selectDataset(lists_.datasets.back().id);
  }
  // A split may come after its data set, and go before it.
  const SplitId split = findById(lists_.splits, splitId_) ? splitId_ : newestSplit();
  if (std::exchange(splitId_, split) != split) emit splitChanged();
}

void AppState::setBusy(bool busy) { emit busyChanged(busy); }

std::function<void(const JobError&)> AppState::failure() {
  return [this](const JobError& error) {
    setBusy(false);
    emit failed(error);
  };
}

}  // namespace hankki
