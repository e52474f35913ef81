// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/workbench/logbook.h"
#include "ui/widgets/card.h"

class QListWidget;
class QPushButton;

namespace hankki {

/// The notes of the logbook in their order, with what can be done to the chosen one as a whole.
class NoteList : public Card {
  Q_OBJECT
 public:
  explicit NoteList(QWidget* parent = nullptr);

  /// Keeps the chosen one, where it is still there; else the first one is chosen.
  void setNotes(std::vector<NoteSummary> notes);
  void setContent(NoteId id, const NoteContent& content);  ///< it was just stored
  void choose(NoteId id);                                  ///< as soon as it is there
  NoteId chosen() const;                                   ///< 0: there is none
  const NoteSummary* find(NoteId id) const;
  void retranslate();

 signals:
  void chosenChanged();
  void moveRequested(hankki::NoteId id, hankki::NoteId before);  ///< 0: behind all
  void removeRequested(hankki::NoteId id);

 private:
  void fill();
  void check();
  void move(int by);

  QListWidget* list_;
  QPushButton* up_;
  QPushButton* down_;
  QPushButton* remove_;
  std::vector<NoteSummary> notes_;
  NoteId wanted_ = 0;
};

}  // namespace hankki
