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

  /// Another note, or what somebody made of this one; what is being typed stays.
  void setNote(const NoteInfo& note, bool writing);
  void setDocument(ReportDocument document);  ///< how it reads
  void insertFigure(const NoteFigure& figure);
  NoteId note() const { return note_.id; }
  bool isWriting() const;
  void flush();  ///< asks to save what is not saved yet
  void retranslate();

 signals:
  void saveRequested(hankki::NoteId id, const hankki::NoteContent& content);
  void figureRequested();

 private:
  NoteContent typed() const;
  void show(bool writing);
  void finish();

  NoteInfo note_;
  Segment* mode_;
  QPushButton* insert_;
  QStackedWidget* stack_;
  ReportView* view_;
  QPlainTextEdit* editor_;
  QTimer saving_;
};

}  // namespace hankki
