// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

namespace hankki {

class Accounts;
class Batches;
class Changes;
class Clusterings;
class Datasets;
class Evaluations;
class Experiments;
class Maps;
class Notes;
class RunViews;
class Runs;
class Selections;
class ShopRecords;
class Splits;
class Studies;
class Themes;
class VectorSets;

/// A folder with workspace.db (SQLite, WAL) and artifacts/. What a call stored is durable when it
/// returns. All members, and those of its repositories, may be called from any thread: one thread
/// of the workspace writes, another one reads, so that a reader never waits for a long write.
/// Several processes, and several objects of one, may have it open for writing at once; who works
/// at what is in core/store/claims.h. The process needs a QCoreApplication.
///
/// open() throws Error where the folder is no workspace, belongs to a newer version, is damaged (it
/// is left as it is), or must be brought up to date while another process has it open ("the
/// workspace is open in Hankki, pid N").
class Workspace {
 public:
  enum class Access { ReadWrite, ReadOnly };

  /// ReadWrite creates the workspace where the folder is missing or empty, brings an older one up
  /// to date, and purges what was removed 30 days ago.
  /// The file is checked from its beginning to its end, which takes a while where it is large; what
  /// `meanwhile` reads in that time counts only if open() does not throw.
  static std::unique_ptr<Workspace> open(
      const std::filesystem::path& folder, Access access,
      const std::function<void(const Workspace&)>& meanwhile = {});
  ~Workspace();

  const std::filesystem::path& folder() const;
  Access access() const;

  /// The reads of `body`, of whatever repositories, all see one state. Runs on the reading thread:
  /// others that read wait meanwhile, and a change made in it is not seen by it.
  void snapshot(const std::function<void()>& body) const;

  /// Deletes what was removed at least that long ago, with its files.
  void purge(std::chrono::seconds ago);

  // What it holds; each is described in its own header (core/store/datasets.h, ...), lives as long
  // as the workspace, and throws Error on a change where the access is ReadOnly.
  Datasets& datasets();
  Splits& splits();
  Runs& runs();
  Studies& studies();
  Evaluations& evaluations();
  VectorSets& vectors();
  Maps& maps();
  Clusterings& clusterings();
  Themes& themes();
  Selections& selections();
  Experiments& experiments();
  Batches& batches();
  Accounts& accounts();
  ShopRecords& shop();
  RunViews& run_views();
  Notes& notes();
  const Changes& changes() const;
  const Datasets& datasets() const;
  const Splits& splits() const;
  const Runs& runs() const;
  const Studies& studies() const;
  const VectorSets& vectors() const;
  const Maps& maps() const;
  const Clusterings& clusterings() const;
  const Themes& themes() const;
  const Selections& selections() const;
  const Experiments& experiments() const;
  const Batches& batches() const;
  const Accounts& accounts() const;
  const ShopRecords& shop() const;
  const RunViews& run_views() const;
  const Notes& notes() const;

 private:
  struct Parts;
  explicit Workspace(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace hankki
