// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "app/cli/console.h"
#include "core/base/job.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"
#include "core/workbench/loaded_data.h"

namespace hankki::cli {

using Json = nlohmann::ordered_json;

/// What every command is handed: what it was told on the command line in common with the others,
/// and where its words go. A command says what it found once, by print().
struct Context {
  Console console;
  CancelToken token;
  std::string workspace;  ///< --workspace, or empty
  bool json = false;      ///< --json

  /// Progress goes to the console, the token is the process's: a signal cancels it.
  JobContext job();

  /// Opens the workspace for reading, or for writing; throws Error where there is none. A packed
  /// demo is opened where it is unpacked, and only for reading until it is reset.
  std::unique_ptr<Workspace> open(Workspace::Access access) const;

  /// Whether --workspace names a packed demo, which is a file; and makes it again as it was packed.
  bool is_packed_demo() const;
  std::filesystem::path reset_packed_demo() const;

  /// Opens it for writing, and makes it where it is missing.
  std::unique_ptr<Workspace> open_or_create() const;

  /// The document on stdout with --json, else the text. Throws Error where stdout is full or
  /// closed.
  void print(const Json& document, const std::string& text) const;
};

/// The thing with that id, or the newest; throws Error where there is none.
DatasetInfo choose_dataset(const Workspace& workspace, std::optional<DatasetId> id);
SplitInfo choose_split(const Workspace& workspace, std::optional<SplitId> id,
                       std::optional<DatasetId> data = std::nullopt);
/// choose_split(), and a line that says which one it is where nobody named it, with
/// warn_of_newer_data().
SplitInfo choose_told_split(Context& context, const Workspace& workspace, std::optional<SplitId> id,
                            std::optional<DatasetId> data);

/// That a data set is newer than that of the newest split; empty where none is.
Message warn_of_newer_data(const Workspace& workspace, DatasetId data);

RunInfo choose_run(const Workspace& workspace, std::optional<RunId> id);

}  // namespace hankki::cli
