// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/training/run.h"

namespace hankki {

class Workspace;

/// What a person wrote at an epoch of a run's curves. A workspace keeps them in annotations.json.
struct Annotation {
  std::int64_t id = 0;
  std::int64_t run = 0;
  std::int64_t epoch = 0;  ///< from 0
  std::string text;        ///< plain, may have lines
  bool operator==(const Annotation&) const = default;
};

/// Of these runs, by run and epoch. Throws Error where the file cannot be read or is none; so do
/// the others, and where the workspace is open for reading only.
std::vector<Annotation> list_annotations(const Workspace& workspace,
                                         std::span<const std::int64_t> runs);

/// Throws Error where the run has no such epoch, or the text is empty or cannot be a note
/// (checked_run_note()).
Annotation add_annotation(Workspace& workspace, std::int64_t run, std::int64_t epoch,
                          const std::string& text);

/// Gives what it said before. Throws Error where there is none of that number.
std::string edit_annotation(Workspace& workspace, std::int64_t id, const std::string& text);

/// Hides it, until it is restored.
void remove_annotation(Workspace& workspace, std::int64_t id);
/// Throws Error, and changes nothing, where it was not removed, or its run is.
void restore_annotation(Workspace& workspace, std::int64_t id);

}  // namespace hankki
