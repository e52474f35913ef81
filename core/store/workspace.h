#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/clean.h"
#include "core/data/import.h"
#include "core/data/split.h"
#include "core/search/study_sink.h"
#include "core/training/run_sink.h"

namespace hankki {

using DatasetId = std::int64_t;
using SplitId = std::int64_t;
using RunId = std::int64_t;
using StudyId = std::int64_t;

struct DatasetInfo {
  DatasetId id = 0;
  std::string name;
  std::string source;    ///< "foodcom", "split", "lists", "csv", "builtin", "clean", "generated"
  std::string identity;  ///< Dataset::identity()
  std::optional<DatasetId> derived_from;
  std::string created;  ///< ISO 8601 UTC
  std::int64_t users = 0, recipes = 0, interactions = 0;
  bool has_times = false;
  ImportReport report;                       ///< of an import; empty otherwise
  std::vector<CleaningStepResult> cleaning;  ///< of a cleaning; empty otherwise
};

struct SplitInfo {
  SplitId id = 0;
  DatasetId dataset = 0;
  SplitRecipe recipe;
  std::string created;
  std::int64_t train = 0, validation = 0, test = 0;  ///< interactions
  std::int64_t users = 0, items = 0;
  Message warning;

  DataShape shape() const { return {.users = users, .items = items, .interactions = train}; }
};

struct RunInfo {
  RunId id = 0;
  SplitId split = 0;
  DatasetId dataset = 0;
  RunRequest request;
  RunState state = RunState::Queued;
  std::string created, message;
  std::string versions;  ///< program, BLAS
  RunResult result;      ///< as far as it is known
  std::vector<std::string> tags;
  bool resumable = false;  ///< was interrupted or cancelled, or failed and has a checkpoint
};

/// A hyper-parameter search. Its trials come from Workspace::trials().
struct StudyInfo {
  StudyId id = 0;
  SplitId split = 0;
  DatasetId dataset = 0;
  StudyRequest request;
  RunState state = RunState::Queued;
  std::string created, message, versions;
  std::int64_t trials = 0;                   ///< begun so far
  std::map<std::int64_t, RunId> final_runs;  ///< by trial number: made by add_final_run()
  bool resumable = false;  ///< was never started, was interrupted or cancelled, or failed
};

/// A folder with workspace.db (SQLite, WAL) and artifacts/. What a call stored is durable when it
/// returns. All members may be called from any thread: one thread of the workspace writes, another
/// one reads, so that a reader never waits for a long write. One process writes at a time: the lock
/// is the operating system's, so kill -9 leaves none. The process needs a QCoreApplication.
///
/// open() throws Error where the folder is no workspace, belongs to a newer version, is damaged (it
/// is left as it is), or another process holds the write lock ("open in Hankki, pid N").
class Workspace {
 public:
  enum class Access { ReadWrite, ReadOnly };

  /// ReadWrite creates the workspace where the folder is missing or empty, migrates an older one,
  /// marks runs that were running as interrupted and removes leftover temporary files.
  static std::unique_ptr<Workspace> open(const std::filesystem::path& folder, Access access);
  ~Workspace();

  const std::filesystem::path& folder() const;
  Access access() const;

  /// Of `info`, name, source, derived_from, report and cleaning are kept; the rest follows from the
  /// data.
  DatasetId add_dataset(const Dataset& dataset, DatasetInfo info, const JobContext& job);
  std::vector<DatasetInfo> datasets() const;  ///< oldest first
  DatasetInfo dataset_info(DatasetId id) const;
  Dataset load_dataset(DatasetId id, const JobContext& job) const;
  void rename_dataset(DatasetId id, const std::string& name);
  /// With its splits, runs and studies. Throws Error where one of them is training.
  void remove_dataset(DatasetId id);

  /// `data` is the data set's content, `parts` one for each of its interactions.
  SplitId add_split(DatasetId dataset, const Dataset& data, std::span<const Part> parts,
                    const SplitRecipe& recipe);
  std::vector<SplitInfo> splits(std::optional<DatasetId> dataset = std::nullopt) const;
  SplitInfo split_info(SplitId id) const;
  std::vector<Part> load_parts(SplitId id) const;

  RunId add_run(SplitId split, const RunRequest& request);
  std::vector<RunInfo> runs(std::optional<SplitId> split = std::nullopt) const;
  RunInfo run_info(RunId id) const;
  std::vector<EpochRow> epochs(RunId id) const;
  std::map<std::string, std::vector<double>> per_user_metrics(RunId id) const;
  RankedLists test_lists(RunId id) const;
  std::optional<Checkpoint> load_checkpoint(RunId id) const;
  TensorMap load_model(RunId id) const;  ///< throws Error where the run has none (yet)
  /// The bytes of its model file (core/training/model_file.h); throws Error where it has none.
  std::string model_bytes(RunId id) const;
  void set_tags(RunId id, const std::vector<std::string>& tags);
  void remove_run(RunId id);  ///< throws Error where it is training

  /// The sink that stores a run; marks it running. The workspace must outlive it. Throws Error
  /// where the run is training or done.
  std::unique_ptr<RunSink> sink(RunId id);

  /// Throws Error where check_study() does, and where the split has no validation part.
  StudyId add_study(SplitId split, const StudyRequest& request);
  std::vector<StudyInfo> studies(std::optional<SplitId> split = std::nullopt) const;
  StudyInfo study_info(StudyId id) const;
  std::vector<Trial> trials(StudyId id) const;  ///< by number
  std::vector<EpochRow> trial_epochs(StudyId id, std::int64_t trial) const;
  /// With its trials; the runs that it led to stay. Throws Error where it is running.
  void remove_study(StudyId id);

  /// The sink that stores a study; marks it running. The workspace must outlive it. Throws Error
  /// where the study is running or done.
  std::unique_ptr<StudySink> study_sink(StudyId id);

  /// A queued run that trains the trial's parameters in full and is tested, tagged "study N". A
  /// trial has one such run: where it was made before, that one is given back.
  RunId add_final_run(StudyId id, std::int64_t trial);

  class Implementation;  ///< of core/store only

 private:
  explicit Workspace(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace hankki
