// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logbook/note_saver.h"

#include <algorithm>
#include <mutex>
#include <set>
#include <utility>

#include "core/store/workspace.h"

namespace hankki {

/// What the jobs are to write. Two of one note may begin in any order: each writes what is newest,
/// and one that finds nothing has been forestalled. They go on when the page is gone.
struct NoteSaver::Mailbox {
  std::mutex writing;  ///< taken first: one write at a time
  std::mutex guard;
  std::map<NoteId, NoteContent> newest;
  std::set<NoteId> failed;  ///< what was written last could not be

  void write(Workspace& workspace, NoteId id) {
    const std::scoped_lock one(writing);
    NoteContent content;
    {
      const std::scoped_lock lock(guard);
      auto found = newest.extract(id);
      if (found.empty()) return;
      content = std::move(found.mapped());
      failed.insert(id);
    }
    workspace.notes().edit(id, content);
    const std::scoped_lock lock(guard);
    failed.erase(id);
  }

  bool has_failed(NoteId id) {
    const std::scoped_lock lock(guard);
    return failed.contains(id);
  }
};

NoteSaver::NoteSaver(AppState& state, JobRunner& jobs, QObject* parent)
    : QObject(parent), state_(state), jobs_(jobs), mailbox_(std::make_shared<Mailbox>()) {
  // Notes count from 1 in each workspace.
  connect(&state_, &AppState::workspaceChanged, this, [this] {
    notes_.clear();
    mailbox_ = std::make_shared<Mailbox>();
  });
}

void NoteSaver::save(NoteId id, const NoteContent& content) {
  if (!state_.workspace()) return;
  notes_[id].newest = content;
  begin(id);
}

void NoteSaver::begin(NoteId id) {
  Note& note = notes_[id];
  note.failed = false;
  ++note.saves;
  {
    const std::scoped_lock lock(mailbox_->guard);
    mailbox_->newest[id] = note.newest;
  }
  jobs_.run(
      this, tr("Saving a note"),
      [workspace = state_.workspace(), mailbox = mailbox_, id](const JobContext&) {
        mailbox->write(*workspace, id);
      },
      {.done =
           [this, mailbox = mailbox_, id] {
             if (mailbox == mailbox_) ended(id);
           },
       .failed =
           [this, mailbox = mailbox_, id](const JobError& error) {
             if (mailbox != mailbox_) {
               emit failed(id, error);
               return;
             }
             notes_[id].error = error;
             ended(id);
           }},
      JobRunner::Visibility::Quiet);
}

void NoteSaver::ended(NoteId id) {
  const auto found = notes_.find(id);
  if (found == notes_.end() || --found->second.saves > 0) return;
  const auto then = std::exchange(found->second.then, {});
  if (mailbox_->has_failed(id)) {
    found->second.failed = true;
    emit failed(id, JobError(found->second.error));
    return;
  }
  const NoteContent content = std::move(found->second.newest);
  notes_.erase(found);
  emit stored(id, content);
  if (then) then();
}

void NoteSaver::retry() {
  for (auto& [id, note] : notes_)
    if (note.failed && note.saves == 0) begin(id);
}

void NoteSaver::whenStored(NoteId id, std::function<void()> then) {
  if (!unstored(id)) return then();
  Note& note = notes_[id];
  note.then = std::move(then);
  if (note.saves == 0) begin(id);
}

const NoteContent* NoteSaver::unstored(NoteId id) const {
  const auto found = notes_.find(id);
  return found == notes_.end() ? nullptr : &found->second.newest;
}

bool NoteSaver::isSaving() const {
  return std::ranges::any_of(notes_, [](const auto& note) { return note.second.saves > 0; });
}

const JobError* NoteSaver::fault() const {
  for (const auto& [id, note] : notes_)
    if (note.failed) return &note.error;
  return nullptr;
}

bool NoteSaver::hasFailed(NoteId id) const {
  const auto found = notes_.find(id);
  return found != notes_.end() && found->second.failed;
}

}  // namespace hankki
