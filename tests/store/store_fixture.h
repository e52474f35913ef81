// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/store/ids.h"
#include "core/store/vector_sets.h"
#include "core/store/workspace.h"
#include "core/training/run_sink.h"
#include "tests/support/test_support.h"

namespace hankki::test {

/// A small data set with every field in use: texts in several scripts, an empty text, a missing
/// nutrition, a stub, a row without a date.
Dataset small_dataset(int rows = 40);

/// Train, validation and test in turns.
std::vector<Part> some_parts(const Dataset& dataset);

RunRequest some_request();
EpochRow some_epoch(std::int64_t epoch);
Checkpoint some_checkpoint(std::int64_t epochs_run);

/// Vectors of the recipes of small_dataset() that have a text.
MadeVectors some_vectors(const Dataset& dataset);

/// The sentence of the Error that `body` throws; a failure where it throws none.
template <typename Body>
std::string error_of(Body&& body) {
  try {
    body();
  } catch (const Error& error) {
    return error.what();
  }
  ADD_FAILURE() << "no Error was thrown";
  return {};
}

/// A workspace in a temporary folder, and what a test of one needs.
class WorkspaceTest : public testing::Test {
 protected:
  std::filesystem::path folder() const { return temporary_.path() / "w"; }
  std::filesystem::path database() const { return folder() / "workspace.db"; }

  std::unique_ptr<Workspace> open(Workspace::Access access = Workspace::Access::ReadWrite) const {
    return Workspace::open(folder(), access);
  }
  std::string open_error(Workspace::Access access = Workspace::Access::ReadWrite) const {
    return error_of([&] { open(access); });
  }

  static DatasetId add_dataset(Workspace& workspace, const Dataset& dataset = small_dataset());
  static SplitId add_split(Workspace& workspace, DatasetId dataset);

  /// A new run over a new data set and split.
  static RunId add_run(Workspace& workspace);

  /// The files below artifacts/, relative to the workspace.
  std::vector<std::string> artifact_files() const;

  /// Runs statements on the closed workspace's database.
  void edit_database(const std::vector<std::string>& statements) const;

  TemporaryFolder temporary_;
};

}  // namespace hankki::test
