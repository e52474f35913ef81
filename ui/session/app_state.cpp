#include "ui/session/app_state.h"

#include <algorithm>
#include <utility>

#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/studies.h"
#include "core/store/workspace.h"
#include "core/workbench/datasets.h"
#include "ui/theme/paths.h"

namespace hankki {
namespace {

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

}  // namespace

struct AppState::Lists {
  std::vector<DatasetInfo> datasets;
  std::vector<SplitInfo> splits;
  std::vector<RunInfo> runs;
  std::vector<StudyInfo> studies;
  std::shared_ptr<Workspace> workspace;  ///< whose lists these are

  static Lists of(std::shared_ptr<Workspace> workspace) {
    Lists lists{workspace->datasets().list(), workspace->splits().list(), workspace->runs().list(),
                workspace->studies().list(), nullptr};
    lists.workspace = std::move(workspace);
    return lists;
  }
};

AppState::AppState(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}
AppState::~AppState() = default;

void AppState::openWorkspace(const std::filesystem::path& folder, bool withBuiltin) {
  std::error_code ignored;
  if (workspace_ && std::filesystem::equivalent(workspace_->folder(), folder, ignored)) return;
  jobs_.cancelAll();
  // Jobs that still end hold the old workspace, and with it the lock of its folder.
  workspace_.reset();
  dataset_.reset();
  datasetId_ = splitId_ = 0;
  datasets_.clear();
  splits_.clear();
  runs_.clear();
  studies_.clear();
  emit workspaceChanged();
  emit datasetsChanged();
  emit datasetChanged();
  emit splitsChanged();
  emit splitChanged();
  emit runsChanged();

  setBusy(true);
  jobs_.drop(opening_);
  opening_ = jobs_.run(this, tr("Opening %1").arg(pathText(folder.filename())),
                       [folder](const JobContext&) {
                         return Lists::of(Workspace::open(folder, Workspace::Access::ReadWrite));
                       },
                       {.done =
                            [this, withBuiltin](Lists&& lists) {
                              workspace_ = lists.workspace;
                              setBusy(false);
                              emit workspaceChanged();
                              take(std::move(lists));
                              if (!datasets_.empty())
                                selectDataset(datasets_.back().id);
                              else if (withBuiltin)
                                addBuiltinDataset();
                            },
                        .failed = failure(),
                        .cancelled = [this] { setBusy(false); }});
}

void AppState::addBuiltinDataset() {
  if (!workspace_) return;
  setBusy(true);
  jobs_.drop(loading_);
  loading_ = jobs_.run(
      this, tr("Making the built-in data set"),
      [workspace = workspace_, name = tr("Built-in recipes").toStdString()](const JobContext& job) {
        const ImportPlan plan{.kind = ImportKind::Builtin};
        return store_import(*workspace, plan.kind, run_import(plan, job), name, job);
      },
      {.done =
           [this](StoredDataset&& stored) {
             setBusy(false);
             refresh(stored.info.id);
           },
       .failed = failure(),
       .cancelled = [this] { setBusy(false); }});
}

QString AppState::workspaceName() const {
  return workspace_ ? pathText(workspace_->folder().filename()) : QString();
}

std::optional<DatasetInfo> AppState::datasetInfo() const { return copyById(datasets_, datasetId_); }
std::optional<SplitInfo> AppState::splitInfo() const { return copyById(splits_, splitId_); }

void AppState::selectDataset(DatasetId id) {
  if (!workspace_ || !findById(datasets_, id)) return;
  datasetId_ = id;
  dataset_.reset();
  splitId_ = 0;
  for (const SplitInfo& split : splits_)
    if (split.dataset == id) splitId_ = std::max(splitId_, split.id);
  emit datasetChanged();
  emit splitChanged();

  setBusy(true);
  jobs_.drop(loading_);
  loading_ =
      jobs_.run(this, tr("Loading %1").arg(QString::fromStdString(datasetInfo()->name)),
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
  const SplitInfo* split = findById(splits_, id);
  if (!split || splitId_ == id) return;
  if (split->dataset != datasetId_) selectDataset(split->dataset);
  splitId_ = id;
  emit splitChanged();
}

void AppState::refresh(std::optional<DatasetId> chooseDataset, std::optional<SplitId> chooseSplit) {
  if (!workspace_) return;
  if (chooseDataset) wantedDataset_ = *chooseDataset;
  if (chooseSplit) wantedSplit_ = *chooseSplit;
  jobs_.drop(refreshing_);
  refreshing_ = jobs_.run(
      this, tr("Reading the workspace"),
      [workspace = workspace_](const JobContext&) { return Lists::of(workspace); },
      {.done = [this](Lists&& lists) { take(std::move(lists)); }, .failed = failure()},
      JobRunner::Visibility::Quiet);
}

void AppState::take(Lists&& lists) {
  if (lists.workspace != workspace_) return;
  datasets_ = std::move(lists.datasets);
  splits_ = std::move(lists.splits);
  runs_ = std::move(lists.runs);
  studies_ = std::move(lists.studies);
  emit datasetsChanged();
  emit splitsChanged();
  emit runsChanged();
  emit studiesChanged();

  const DatasetId dataset = std::exchange(wantedDataset_, 0);
  const SplitId split = std::exchange(wantedSplit_, 0);
  if (dataset) selectDataset(dataset);
  if (split) selectSplit(split);
  if (datasetId_ && !findById(datasets_, datasetId_)) {
    datasetId_ = 0;
    dataset_.reset();
    if (datasets_.empty())
      emit datasetChanged();
    else
      selectDataset(datasets_.back().id);
  }
  if (splitId_ && !findById(splits_, splitId_)) {
    splitId_ = 0;
    emit splitChanged();
  }
}

void AppState::setBusy(bool busy) { emit busyChanged(busy); }

std::function<void(const JobError&)> AppState::failure() {
  return [this](const JobError& error) {
    setBusy(false);
    emit failed(error);
  };
}

}  // namespace hankki
