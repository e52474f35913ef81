// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logbook/logbook_page.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <ranges>
#include <utility>

#include "core/store/workspace.h"
#include "ui/logbook/figure_dialog.h"
#include "ui/logbook/note_card.h"
#include "ui/logbook/note_list.h"
#include "ui/logbook/note_saver.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pane_splitter.h"

namespace hankki {

PageKind LogbookPage::pageKind() {
  return {.id = "logbook",
          .icon = "logbook",
          .title = [] { return tr("Logbook"); },
          .actions = {},
          .make = [](Session& session) { return std::make_unique<LogbookPage>(session); }};
}

LogbookPage::LogbookPage(Session& session)
    : Page(pageKind()),
      session_(session),
      state_(session.state()),
      jobs_(session.jobs()),
      header_(new PageHeader(this)),
      new_(makeButton(ButtonKind::Primary, QStringLiteral("plus"), header_)),
      strip_(new MessageStrip(this)),
      holder_(new QWidget(this)),
      content_(new PaneSplitter(Qt::Horizontal, QStringLiteral("logbook"), holder_)),
      empty_(new EmptyState(QStringLiteral("empty-logbook"))),
      list_(new NoteList(content_)),
      card_(new NoteCard(content_)),
      saver_(new NoteSaver(session.state(), session.jobs(), this)) {
  new_->setObjectName(QStringLiteral("newNote"));
  layOut();
  connectParts();
  retranslate();
  read();
}

LogbookPage::~LogbookPage() { saveAll(); }

void LogbookPage::layOut() {
  header_->addAction(new_);
  content_->addWidget(list_);
  content_->addWidget(card_);
  content_->setPanes({{.size = 260, .stretch = 0}, {.size = 800, .stretch = 1}});
  auto* emptyCard = new Card(holder_);
  emptyCard->body()->addWidget(empty_);
  stack_ = new QStackedLayout(holder_);
  stack_->addWidget(emptyCard);
  stack_->addWidget(content_);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, metrics::kPageMargin);
  outer->setSpacing(0);
  outer->addWidget(header_);
  strip_->floatOver(this);
  outer->addWidget(holder_, 1);
}

void LogbookPage::connectParts() {
  connect(new_, &QPushButton::clicked, this, &LogbookPage::add);
  connect(empty_->button(), &QPushButton::clicked, this, &LogbookPage::add);
  connect(list_, &NoteList::chosenChanged, this, &LogbookPage::showChosen);
  connect(list_, &NoteList::removeRequested, this, &LogbookPage::remove);
  connect(list_, &NoteList::moveRequested, this, [this](NoteId id, NoteId before) {
    jobs_.run(
        this, tr("Moving a note"),
        [workspace = state_.workspace(), id, before](const JobContext&) {
          workspace->notes().move(id, before);
        },
        {.failed = failure()}, JobRunner::Visibility::Quiet);
  });
  connect(card_, &NoteCard::saveRequested, saver_, &NoteSaver::save);
  connect(card_, &NoteCard::readingBegan, this, [this] {
    saver_->retry();
    readDocument();
  });
  connect(card_, &NoteCard::figureRequested, this, &LogbookPage::askFigure);
  connect(saver_, &NoteSaver::failed, this, &LogbookPage::keepUnstored);
  // The list, and one that is being read, may have the text of before.
  connect(saver_, &NoteSaver::stored, this, [this](NoteId id, const NoteContent& content) {
    list_->setContent(id, content);
    if (kept_ == id) strip_->clear();
    if (jobs_.isRunning(reading_)) read();
    tellSettled();
  });
  // The workspace is still there, and is not when workspaceChanged comes.
  connect(&jobs_, &JobRunner::closing, this, &LogbookPage::saveAll);
  connect(&state_, &AppState::workspaceChanged, this, [this] {
    settled_ = {};  // nobody waits for what was of the other workspace
    card_->drop();
    read();
  });
  connect(&state_, &AppState::notesChanged, this, &LogbookPage::read);
  // What figures show, and whether they are stale.
  connect(&state_, &AppState::runsChanged, this, &LogbookPage::read);
  connect(&state_, &AppState::datasetsChanged, this, &LogbookPage::read);
}

std::function<void(const JobError&)> LogbookPage::failure() {
  return [this](const JobError& error) {
    kept_ = 0;
    strip_->showError(error);
  };
}

/// Not while nobody looks: lists and figures of many runs take their time.
void LogbookPage::read() {
  jobs_.drop(reading_);
  reading_ = 0;
  updateEmpty();
  if (!state_.workspace()) return take({});
  behind_ = !isVisible();
  if (behind_) return;
  reading_ = jobs_.run(
      this, tr("Reading the logbook"),
      [workspace = state_.workspace()](const JobContext&) { return list_notes(*workspace); },
      {.done = [this](std::vector<NoteSummary>&& notes) { take(std::move(notes)); },
       .failed = failure()},
      JobRunner::Visibility::Quiet);
}

void LogbookPage::take(std::vector<NoteSummary>&& notes) {
  const bool shown = std::ranges::any_of(
      notes, [this](const NoteSummary& summary) { return summary.note.id == card_->note(); });
  if (!shown) card_->drop();  // removed: there is nothing to save it into
  stack_->setCurrentIndex(notes.empty() ? 0 : 1);
  list_->setNotes(std::move(notes));
  showChosen();
}

void LogbookPage::showChosen() {
  const NoteSummary* summary = list_->find(list_->chosen());
  if (!summary) {
    card_->drop();
    return readDocument();
  }
  NoteInfo note = summary->note;
  if (const NoteContent* newer = saver_->unstored(note.id)) note.content = *newer;
  const bool writing = std::exchange(fresh_, 0) == note.id || saver_->hasFailed(note.id);
  card_->setNote(note, writing);
  readDocument();
}

void LogbookPage::readDocument() {
  jobs_.drop(describing_);
  describing_ = 0;
  const NoteId id = card_->note();
  if (id == 0 || card_->isWriting() || !isVisible() || !state_.workspace()) return;
  describing_ = jobs_.run(
      this, tr("Reading a note"),
      [workspace = state_.workspace(), id](const JobContext&) {
        return describe_note(*workspace, id);
      },
      {.done =
           [this, id](ReportDocument&& document) {
             if (card_->note() == id) card_->setDocument(std::move(document));
           },
       .failed = failure()},
      JobRunner::Visibility::Quiet);
}

void LogbookPage::add() {
  if (!state_.workspace()) return;
  card_->flush();
  jobs_.run(
      this, tr("Beginning a note"),
      [workspace = state_.workspace()](const JobContext&) { return workspace->notes().add({}); },
      {.done =
           [this, of = state_.workspace().get()](NoteId&& id) {
             if (of != state_.workspace().get()) return;
             fresh_ = id;
             list_->choose(id);
             read();
           },
       .failed = failure()},
      JobRunner::Visibility::Quiet);
}

/// With its last words, which come back with it.
void LogbookPage::remove(NoteId id) {
  if (card_->note() == id) card_->finish();
  const NoteSummary* summary = list_->find(id);
  const QString name = summary ? QString::fromStdString(summary->title) : QString();
  saver_->whenStored(id, [this, id, name] {
    session_.removals().remove(Kind::Note, id, tr("note “%1”").arg(name), failure());
  });
}

bool LogbookPage::hasUnstoredText() {
  card_->flush();
  return !saver_->isEmpty();
}

void LogbookPage::storeText(std::function<void(const JobError* fault)> settled) {
  settled_ = std::move(settled);
  saveAll();
  tellSettled();
}

void LogbookPage::tellSettled() {
  if (!settled_ || saver_->isSaving()) return;
  const JobError* fault = saver_->fault();
  std::exchange(settled_, {})(fault);
}

void LogbookPage::saveAll() {
  card_->flush();
  saver_->retry();
}

/// Shows the note again that could not be stored, with what was typed.
void LogbookPage::keepUnstored(NoteId id, const JobError& error) {
  kept_ = 0;
  strip_->showError(error);
  if (!saver_->hasFailed(id)) return;
  kept_ = id;
  strip_->setAction([] { return tr("Try again"); }, [this] { saveAll(); });
  if (list_->find(id)) {
    list_->choose(id);
    showChosen();
  }
  tellSettled();
}

void LogbookPage::askFigure() {
  std::vector<SharedRuns::Pointer> runs;
  for (const SharedRuns::Pointer& run : state_.runs().pointers() | std::views::reverse)
    if (!run->archived && (run->result.epochs_run > 0 || !run->result.test.empty()))
      runs.push_back(run);
  if (runs.empty())
    return strip_->showMessage(MessageStrip::Kind::Info,
                               [] { return tr("There is no run to draw yet; train one first."); });
  auto* dialog = new FigureDialog(std::move(runs), this);
  connect(&state_, &AppState::workspaceChanged, dialog, &QDialog::reject);
  connect(dialog, &QDialog::accepted, this,
          [this, dialog] { bind(dialog->kind(), dialog->metric(), dialog->runs()); });
  dialog->open();
}

void LogbookPage::bind(NoteFigure::Kind kind, const std::string& metric,
                       const std::vector<RunId>& runs) {
  if (!state_.workspace()) return;
  jobs_.run(
      this, tr("Reading runs"),
      [workspace = state_.workspace(), kind, metric, runs](const JobContext&) {
        return bind_figure(*workspace, kind, metric, runs);
      },
      {.done =
           [this, id = card_->note(), of = state_.workspace().get()](NoteFigure&& figure) {
             if (card_->note() == id && state_.workspace().get() == of) card_->insertFigure(figure);
           },
       .failed = failure()},
      JobRunner::Visibility::Quiet);
}

void LogbookPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  if (behind_)
    read();
  else
    readDocument();
}

void LogbookPage::hideEvent(QHideEvent* event) {
  card_->flush();
  Page::hideEvent(event);
}

void LogbookPage::updateEmpty() {
  new_->setEnabled(state_.workspace() != nullptr);
  if (!state_.workspace()) return empty_->setTexts(noWorkspaceText());
  empty_->setTexts(tr("Here you write what you tried and what came of it. Figures stay bound to "
                      "their runs, and the report takes the logbook with it."),
                   tr("Begin a note"));
}

void LogbookPage::retranslate() {
  header_->setTexts(tr("Logbook"),
                    tr("Write down what you tried, with figures that stay bound to their runs."));
  new_->setText(tr("New note"));
  list_->retranslate();
  card_->retranslate();
  updateEmpty();
}

}  // namespace hankki
