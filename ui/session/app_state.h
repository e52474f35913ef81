#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/studies.h"
#include "core/workbench/loaded_data.h"
#include "ui/jobs/job_runner.h"

namespace hankki {

/// What is worked on: the open workspace, what is in it, and which data set and split are chosen.
/// Lists are copies that jobs read from the workspace, so no page asks the database on the GUI
/// thread. GUI thread only. Jobs take the shared pointers by value.
class AppState : public QObject {
  Q_OBJECT
 public:
  explicit AppState(JobRunner& jobs, QObject* parent = nullptr);
  ~AppState() override;

  /// Opens in a job (creates the folder where it is missing) and closes the one that is open;
  /// running jobs are cancelled. Without a data set in it, the built-in one is made where
  /// `withBuiltin`. Ends in workspaceChanged() or failed().
  void openWorkspace(const std::filesystem::path& folder, bool withBuiltin = false);

  /// Makes the built-in data set in the open workspace, with a random 80/10/10 split.
  void addBuiltinDataset();

  const std::shared_ptr<Workspace>& workspace() const { return workspace_; }  ///< may be null
  QString workspaceName() const;                                              ///< the folder's name

  const std::vector<DatasetInfo>& datasets() const { return datasets_; }
  const std::vector<SplitInfo>& splits() const { return splits_; }  ///< of every data set
  const std::vector<RunInfo>& runs() const { return runs_; }        ///< of every split

  /// The chosen data set; its contents are null until they are loaded.
  std::optional<DatasetInfo> datasetInfo() const;
  const std::shared_ptr<const Dataset>& dataset() const { return dataset_; }
  LoadedData loadedData() const { return {.dataset_id = datasetId_, .dataset = dataset_}; }
  void selectDataset(DatasetId id);  ///< loads it in a job and chooses its newest split

  std::optional<SplitInfo> splitInfo() const;
  void selectSplit(SplitId id);

  /// Hyper-parameter searches of every split.
  const std::vector<StudyInfo>& studies() const { return studies_; }

  /// Reads the lists again, in a quiet job: call it after a job that changed the workspace. A data
  /// set or split in `choose...` is chosen once it is in the list.
  void refresh(std::optional<DatasetId> chooseDataset = std::nullopt,
               std::optional<SplitId> chooseSplit = std::nullopt);

 signals:
  void workspaceChanged();
  void datasetsChanged();       ///< the list
  void datasetChanged();        ///< the choice, or its contents were loaded
  void splitsChanged();         ///< the list
  void splitChanged();          ///< the choice
  void runsChanged();           ///< the list, or a run in it
  void studiesChanged();        ///< the list, or a study in it
  void busyChanged(bool busy);  ///< a workspace is being opened, or a data set loaded or made
  void failed(const JobError& error);

 private:
  struct Lists;
  void take(Lists&& lists);
  void setBusy(bool busy);
  std::function<void(const JobError&)> failure();

  JobRunner& jobs_;
  std::shared_ptr<Workspace> workspace_;
  std::vector<DatasetInfo> datasets_;
  std::vector<SplitInfo> splits_;
  std::vector<RunInfo> runs_;
  std::vector<StudyInfo> studies_;
  std::shared_ptr<const Dataset> dataset_;
  DatasetId datasetId_ = 0;
  SplitId splitId_ = 0;
  DatasetId wantedDataset_ = 0;  // chosen with the next lists; a later refresh() keeps it
  SplitId wantedSplit_ = 0;
  JobId opening_ = 0, loading_ = 0, refreshing_ = 0;
};

}  // namespace hankki
