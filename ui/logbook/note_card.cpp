// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logbook/note_card.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTextCursor>
#include <QVBoxLayout>
#include <utility>

#include "core/workbench/logbook.h"
#include "ui/print/report_view.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr double kMargin = 12;    // px, around the text
constexpr int kSaveAfter = 1000;  // ms, from the first key that is not saved
constexpr const char* kRead = "read";
constexpr const char* kWrite = "write";

/// Without what no note can hold: control characters, as come with a paste from a terminal.
QString writable(QString text) {
  return std::move(text.removeIf([](QChar letter) {
    return letter.category() == QChar::Other_Control && letter != u'\n' && letter != u'\t';
  }));
}

}  // namespace

NoteCard::NoteCard(QWidget* parent)
    : Card(parent),
      mode_(new Segment(Segment::Look::Segment, this)),
      insert_(makeButton(ButtonKind::Small, QStringLiteral("plus"), this)),
      stack_(new QStackedWidget(this)),
      view_(new ReportView(this)),
      editor_(new QPlainTextEdit(this)) {
  mode_->setObjectName(QStringLiteral("noteMode"));
  mode_->addOption(QString::fromLatin1(kRead), {});
  mode_->addOption(QString::fromLatin1(kWrite), {});
  insert_->setObjectName(QStringLiteral("insertFigure"));
  editor_->setObjectName(QStringLiteral("noteText"));
  editor_->setFrameShape(QFrame::NoFrame);
  editor_->document()->setDocumentMargin(kMargin);
  editor_->setTabChangesFocus(true);
  view_->setObjectName(QStringLiteral("noteView"));
  addHeaderWidget(insert_);
  addHeaderWidget(mode_);
  stack_->addWidget(view_);
  stack_->addWidget(editor_);
  body()->addWidget(stack_);
  saving_.setSingleShot(true);
  saving_.setInterval(kSaveAfter);
  connect(&saving_, &QTimer::timeout, this, &NoteCard::flush);
  connect(editor_, &QPlainTextEdit::textChanged, this, [this] {
    if (!saving_.isActive()) saving_.start();
  });
  connect(insert_, &QPushButton::clicked, this, &NoteCard::figureRequested);
  connect(mode_, &Segment::chosen, this, [this](const QString& id) {
    show(id == kWrite);
    if (!isWriting()) emit readingBegan();
  });
  show(false);
}

bool NoteCard::isWriting() const { return stack_->currentWidget() == editor_; }

NoteContent NoteCard::typed() const {
  NoteContent content = note_.content;
  content.text = writable(editor_->toPlainText()).toStdString();
  return content;
}

void NoteCard::setNote(const NoteInfo& note, bool writing) {
  const bool same = note.id == note_.id;
  if (!same) finish();
  if (same && isWriting()) return;
  note_ = note;
  {
    const QSignalBlocker quiet(editor_);
    editor_->setPlainText(QString::fromStdString(note.content.text));
  }
  if (same && !writing) return;
  if (!same) view_->setReport({});
  mode_->setCurrent(QString::fromLatin1(writing ? kWrite : kRead));
  show(writing);
}

void NoteCard::drop() {
  saving_.stop();
  note_ = {};  // so nothing is asked to be saved
  const QSignalBlocker quiet(editor_);
  editor_->clear();
  view_->setReport({});
  mode_->setCurrent(QString::fromLatin1(kRead));
  show(false);
}

void NoteCard::setDocument(ReportDocument document) { view_->setReport(std::move(document)); }

/// On a line of its own, at the cursor.
void NoteCard::insertFigure(const NoteFigure& figure) {
  note_.content.figures.push_back(figure);
  QTextCursor cursor = editor_->textCursor();
  if (!cursor.atBlockStart()) cursor.insertText(QStringLiteral("\n"));
  cursor.insertText(QString::fromStdString(figure_line(note_.content.figures.size())) + '\n');
  editor_->setTextCursor(cursor);
  flush();
}

void NoteCard::flush() {
  saving_.stop();
  if (note_.id == 0 || !isWriting() || typed() == note_.content) return;
  note_.content = typed();
  emit saveRequested(note_.id, note_.content);
}

/// What is no longer written on loses the figures that no line names.
void NoteCard::finish() {
  saving_.stop();
  if (note_.id == 0 || !isWriting()) return;
  const NoteContent content = tidied(typed());
  if (content == note_.content) return;
  const QSignalBlocker quiet(editor_);
  editor_->setPlainText(QString::fromStdString(content.text));
  note_.content = content;
  emit saveRequested(note_.id, content);
}

void NoteCard::show(bool writing) {
  if (!writing) finish();
  stack_->setCurrentWidget(writing ? static_cast<QWidget*>(editor_) : view_);
  insert_->setVisible(writing);
  if (writing) editor_->setFocus();
}

void NoteCard::retranslate() {
  setTitle(tr("Note"));
  mode_->setText(QString::fromLatin1(kRead), tr("Read"));
  mode_->setText(QString::fromLatin1(kWrite), tr("Write"));
  insert_->setText(tr("Insert a figure…"));
  editor_->setPlaceholderText(tr(
      "# A heading\n\nWhat you tried, what came of it. **Strong**, *slanted*, - lists.\nA figure "
      "stands where a line says [figure 1]."));
}

}  // namespace hankki
