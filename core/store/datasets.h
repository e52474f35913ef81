// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/clean.h"
#include "core/data/import.h"
#include "core/store/ids.h"

namespace hankki {

class Store;

struct DatasetInfo {
  DatasetId id = 0;
  std::string name;
  std::string source;    ///< "foodcom", "split", "lists", "csv", "builtin", "clean", "generated"
  std::string identity;  ///< Dataset::identity()
  std::optional<DatasetId> derived_from;  ///< as long as that is there
  std::string created;                    ///< ISO 8601 UTC
  std::int64_t users = 0, recipes = 0, interactions = 0;
  bool has_times = false;
  ImportReport report;                       ///< of an import; empty otherwise
  std::vector<CleaningStepResult> cleaning;  ///< of a cleaning; empty otherwise
};

/// The data sets of a workspace: Workspace::datasets(). Every call throws Error where there is no
/// data set of that number.
class Datasets {
 public:
  explicit Datasets(Store& store) : store_(store) {}

  /// Of `info`, name, source, derived_from, report and cleaning are kept; the rest follows from the
  /// data.
  DatasetId add(const Dataset& dataset, DatasetInfo info, const JobContext& job);

  std::vector<DatasetInfo> list() const;  ///< oldest first
  DatasetInfo info(DatasetId id) const;
  Dataset load(DatasetId id, const JobContext& job) const;
  void rename(DatasetId id, const std::string& name);

  /// Hides it with its splits, runs and studies, until it is restored or, after 30 days, purged
  /// (Workspace::purge()). Throws Error where one of them is running.
  void remove(DatasetId id);
  void restore(DatasetId id);

 private:
  Store& store_;
};

}  // namespace hankki
