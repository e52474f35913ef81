// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/workbench/loaded_data.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/workspace_lists.h"

namespace hankki {

struct UnpackedDemo;

/// Why a workspace is not open, and what can be done about that.
struct OpeningFailure {
  std::filesystem::path folder;
  JobError error;
  bool passes = false;    ///< another process has it alone for a while: to be tried again
  bool readable = false;  ///< it cannot be written, and yet be opened for reading
};

/// What is worked on: the open workspace, what is in it, and which data set and split are chosen.
/// Lists are copies that jobs read from the workspace, so no page asks the database on the GUI
/// thread. They follow the workspace by themselves, whoever changes it: after each job here, and
/// within a second after a commit of another process. GUI thread only. Jobs take the shared
/// pointers by value.
class AppState : public QObject {
  Q_OBJECT
 public:
  explicit AppState(JobRunner& jobs, QObject* parent = nullptr);
  ~AppState() override;

  /// Opens in a job (creates the folder where it is missing) and closes the one that is open;
  /// running jobs are cancelled, as interrupted. Without a data set in it, the built-in one is made
  /// where `withBuiltin`. Ends in workspaceChanged() or openingFailed().
  void openWorkspace(const std::filesystem::path& folder, bool withBuiltin = false,
                     Workspace::Access access = Workspace::Access::ReadWrite);

  /// Where packed demos are unpacked. Said once, before one is opened.
  void setDemoCache(const std::filesystem::path& folder) { demoCache_ = folder; }
  /// Likewise opens a packed demo where it is unpacked, for reading until it was reset once.
  void openDemo(const std::filesystem::path& pack);
  /// Makes the packed demo that is open again as it was packed, to be written from now on.
  void resetDemo();
  const std::filesystem::path& demo() const { return demo_; }  ///< the pack; empty: none is open

  /// Makes the built-in data set in the open workspace, with a random 80/10/10 split.
  void addBuiltinDataset();

  const std::shared_ptr<Workspace>& workspace() const { return workspace_; }  ///< may be null
  QString workspaceName() const;  ///< the folder's name, or the pack's

  const std::vector<DatasetInfo>& datasets() const { return lists_.datasets; }
  const std::vector<SplitInfo>& splits() const { return lists_.splits; }  ///< of every data set
  const SharedRuns& runs() const { return lists_.runs; }                  ///< of every split

  /// The chosen data set; its contents are null until they are loaded.
  std::optional<DatasetInfo> datasetInfo() const;
  const std::shared_ptr<const Dataset>& dataset() const { return dataset_; }
  LoadedData loadedData() const { return {.dataset_id = datasetId_, .dataset = dataset_}; }
  void selectDataset(DatasetId id);  ///< loads it in a job and chooses its newest split

  std::optional<SplitInfo> splitInfo() const;
  void selectSplit(SplitId id);

  /// Hyper-parameter searches of every split.
  const std::vector<StudyInfo>& studies() const { return lists_.studies; }

  /// A data set or split that a job just made is chosen once it is in the list.
  void chooseMade(std::optional<DatasetId> dataset, std::optional<SplitId> split = std::nullopt);

 signals:
  void workspaceChanged();
  void datasetsChanged();                       ///< the list
  void datasetChanged();                        ///< the choice, or its contents were loaded
  void splitsChanged();                         ///< the list
  void splitChanged();                          ///< the choice
  void runsChanged();                           ///< the list, or a run in it
  void studiesChanged();                        ///< the list, or a study in it
  void runProgressed(hankki::RunId run);        ///< has more epochs in the workspace
  void studyProgressed(hankki::StudyId study);  ///< has more trials, or epochs of them
  void vectorsChanged();                        ///< some, or their encoder learned an epoch more
  void batchesChanged();                        ///< there is another one, or another one is served
  void accountsChanged();                       ///< somebody signed up, or was removed
  void runViewsChanged();                       ///< ways to look at the table of runs
  void notesChanged();                          ///< of the logbook
  void folderFilesChanged();                    ///< notes on curves, or suites
  void shopActed();                             ///< somebody rated, hid, set or wrote in the shop
  void shopMarked();                            ///< the shop has another mark, or was reset
  void busyChanged(bool busy);  ///< a workspace is being opened, or a data set loaded or made
  void openingFailed(const hankki::OpeningFailure& failure);
  void failed(const JobError& error);  ///< of anything else

 private:
  struct Opened;
  using Opening = std::function<Opened(const JobContext&)>;
  void begin(const std::filesystem::path& named, bool withBuiltin, Opening opening);
  static Opened open(const std::filesystem::path& folder, Workspace::Access access);
  static Opened openUnpacked(const std::filesystem::path& pack, const UnpackedDemo& demo);
  void close();
  void take(ListUpdate&& update);
  void choose();
  SplitId newestSplit() const;
  void hear(const NewChanges& news);
  void jobEnded(JobId id);
  void watch();
  void follow();
  void setBusy(bool busy);
  std::function<void(const JobError&)> failure();

  JobRunner& jobs_;
  std::filesystem::path demoCache_, demo_;
  std::shared_ptr<Workspace> workspace_;
  WorkspaceLists lists_;
  std::int64_t seq_ = 0;                    // of the newest change that they show
  std::vector<Change> told_;                // by the watcher; not read yet
  bool behind_ = false;                     // something changed while following_ was on its way
  std::unique_ptr<ChangeWatcher> watcher_;  // goes before the workspace
  std::shared_ptr<const Dataset> dataset_;
  DatasetId datasetId_ = 0;
  SplitId splitId_ = 0;
  DatasetId wantedDataset_ = 0;  // chosen once they are in the lists
  SplitId wantedSplit_ = 0;
  JobId opening_ = 0, loading_ = 0, following_ = 0;
};

}  // namespace hankki
