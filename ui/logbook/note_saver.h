// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <map>
#include <memory>

#include "core/store/notes.h"
#include "ui/session/app_state.h"

namespace hankki {

/// Stores what is typed into notes, and keeps it until it is stored: of one note what was given
/// last is what stays, however long a save takes, and what cannot be stored is not lost. What was
/// given goes into the workspace that was open then. GUI thread only.
class NoteSaver : public QObject {
  Q_OBJECT
 public:
  NoteSaver(AppState& state, JobRunner& jobs, QObject* parent);

  void save(NoteId id, const NoteContent& content);
  void retry();  ///< once more what could not be stored
  /// At once where nothing of that note is still to be stored; never, where that fails.
  void whenStored(NoteId id, std::function<void()> then);

  /// What is still to be stored of a note; null: nothing.
  const NoteContent* unstored(NoteId id) const;
  bool hasFailed(NoteId id) const;                 ///< to be stored
  bool isEmpty() const { return notes_.empty(); }  ///< nothing is to be stored
  bool isSaving() const;
  const JobError* fault() const;  ///< why a note could not be stored; null: none was tried in vain

 signals:
  void stored(hankki::NoteId id, const hankki::NoteContent& content);
  /// In whichever workspace it was to be.
  void failed(hankki::NoteId id, const hankki::JobError& error);

 private:
  struct Note {
    NoteContent newest;
    int saves = 0;  ///< that have not ended
    bool failed = false;
    JobError error;
    std::function<void()> then;
  };
  struct Mailbox;

  void begin(NoteId id);
  void ended(NoteId id);

  AppState& state_;
  JobRunner& jobs_;
  std::map<NoteId, Note> notes_;
  std::shared_ptr<Mailbox> mailbox_;  ///< another one for each workspace
};

}  // namespace hankki
