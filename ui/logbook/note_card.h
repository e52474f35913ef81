// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "core/report/document.h"
#include "core/store/notes.h"
#include "ui/widgets/card.h"

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace hankki {

class ReportView;
class Segment;

/// A note, to be read with its figures or to be written. What is typed is asked to be saved soon
/// after, and at once where the card is left.
class NoteCard : public Card {
  Q_OBJECT
 public:
  explicit NoteCard(QWidget* parent = nullptr);

  /// Another note, or what somebody made of this one; what is being typed stays. `writing`: it is
  /// shown to be written, else another one to be read.
  void setNote(const NoteInfo& note, bool writing);
  void drop();    ///< nothing is shown; what was typed and not asked to be saved is forgotten
  void finish();  ///< flush() of what is no longer written on: figures without a place go
  void setDocument(ReportDocument document);  ///< how it reads
  void insertFigure(const NoteFigure& figure);
  NoteId note() const { return note_.id; }
  bool isWriting() const;
  void flush();  ///< asks to save what is not saved yet
  void retranslate();

 signals:
  void saveRequested(hankki::NoteId id, const hankki::NoteContent& content);
  void figureRequested();
  void readingBegan();  ///< by the user: setDocument() is wanted

 private:
  NoteContent typed() const;
  void show(bool writing);

  NoteInfo note_;
  Segment* mode_;
  QPushButton* insert_;
  QStackedWidget* stack_;
  ReportView* view_;
  QPlainTextEdit* editor_;
  QTimer saving_;
};

}  // namespace hankki
