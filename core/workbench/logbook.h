// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/report/document.h"
#include "core/store/notes.h"
#include "core/store/workspace.h"

namespace hankki {

/// A figure of these runs as they are now. Throws Error where one of them is not there, or where
/// none of them, though measured, has the metric, or the figure shows none.
NoteFigure bind_figure(const Workspace& workspace, NoteFigure::Kind kind, const std::string& metric,
                       const std::vector<RunId>& runs);

/// Why a figure is not what it was when it was bound: a run was removed or trained again, or its
/// data are others or were cleaned since. Nothing where all is as it was.
std::vector<Message> stale_marks(const Workspace& workspace, const NoteFigure& figure);

/// What a note says, its figures drawn from the workspace as it is now, each with its stale marks.
std::vector<ReportBlock> note_blocks(const Workspace& workspace, const NoteInfo& note);

/// A note alone, for the window.
ReportDocument describe_note(const Workspace& workspace, NoteId note);

/// What a list calls it: its first words.
std::string note_title(const NoteContent& content);

/// The line that is a figure's place; `number` counts from 1.
std::string figure_line(std::size_t number);

/// Without the figures that have no place in the text, the others numbered anew in the order of
/// their places.
NoteContent tidied(const NoteContent& content);

/// A list of the logbook: what it calls a note, and whether a figure of it is stale.
struct NoteSummary {
  NoteInfo note;
  std::string title;
  bool stale = false;
};
std::vector<NoteSummary> list_notes(const Workspace& workspace);

}  // namespace hankki
