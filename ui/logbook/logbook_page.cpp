// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logbook/logbook_page.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <utility>

#include "core/store/workspace.h"
#include "ui/logbook/figure_dialog.h"
#include "ui/logbook/note_card.h"
#include "ui/logbook/note_list.h"
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
      card_(new NoteCard(content_)) {
  new_->setObjectName(QStringLiteral("newNote"));
  layOut();
  connectParts();
  retranslate();
  read();
}

LogbookPage::~LogbookPage() { card_->flush(); }

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
  connect(list_, &NoteList::removeRequested, this, [this](NoteId id) {
    const NoteSummary* summary = list_->find(id);
    const QString name = summary ? QString::fromStdString(summary->title) : QString();
    session_.removals().remove(Kind::Note, id, tr("note “%1”").arg(name), failure());
  });
  connect(list_, &NoteList::moveRequested, this, [this](NoteId id, NoteId before) {
    jobs_.run(
        this, tr("Moving a note"),
        [workspace = state_.workspace(), id, before](const JobContext&) {
          workspace->notes().move(id, before);
        },
        {.failed = failure()}, JobRunner::Visibility::Quiet);
  });
  connect(card_, &NoteCard::saveRequested, this, &LogbookPage::save);
  connect(card_, &NoteCard::figureRequested, this, &LogbookPage::askFigure);
  connect(&state_, &AppState::workspaceChanged, this, &LogbookPage::read);
  connect(&state_, &AppState::notesChanged, this, &LogbookPage::read);
  // What figures show, and whether they are stale.
  connect(&state_, &AppState::runsChanged, this, &LogbookPage::read);
  connect(&state_, &AppState::datasetsChanged, this, &LogbookPage::read);
}

std::function<void(const JobError&)> LogbookPage::failure() {
  return [this](const JobError& error) { strip_->showError(error); };
}

void LogbookPage::read() {
  jobs_.drop(reading_);
  reading_ = 0;
  updateEmpty();
  if (!state_.workspace()) return take({});
  reading_ = jobs_.run(
      this, tr("Reading the logbook"),
      [workspace = state_.workspace()](const JobContext&) { return list_notes(*workspace); },
      {.done = [this](std::vector<NoteSummary>&& notes) { take(std::move(notes)); },
       .failed = failure()},
      JobRunner::Visibility::Quiet);
}

void LogbookPage::take(std::vector<NoteSummary>&& notes) {
  stack_->setCurrentIndex(notes.empty() ? 0 : 1);
  list_->setNotes(std::move(notes));
  showChosen();
}

void LogbookPage::showChosen() {
  const NoteSummary* summary = list_->find(list_->chosen());
  if (!summary) return card_->setNote({}, false);
  card_->setNote(summary->note, std::exchange(fresh_, 0) == summary->note.id);
  readDocument(summary->note.id);
}

void LogbookPage::readDocument(NoteId id) {
  jobs_.drop(describing_);
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
           [this](NoteId&& id) {
             fresh_ = id;
             list_->choose(id);
             read();
           },
       .failed = failure()},
      JobRunner::Visibility::Quiet);
}

void LogbookPage::save(NoteId id, const NoteContent& content) {
  jobs_.run(
      this, tr("Saving a note"),
      [workspace = state_.workspace(), id, content](const JobContext&) {
        workspace->notes().edit(id, content);
      },
      {.failed = failure()}, JobRunner::Visibility::Quiet);
}

void LogbookPage::askFigure() {
  std::vector<RunInfo> runs;
  for (auto run = state_.runs().rbegin(); run != state_.runs().rend(); ++run)
    if (!run->archived && (run->result.epochs_run > 0 || !run->result.test.empty()))
      runs.push_back(*run);
  if (runs.empty())
    return strip_->showMessage(MessageStrip::Kind::Info,
                               [] { return tr("There is no run to draw yet; train one first."); });
  auto* dialog = new FigureDialog(std::move(runs), this);
  connect(dialog, &QDialog::accepted, this,
          [this, dialog] { bind(dialog->kind(), dialog->metric(), dialog->runs()); });
  dialog->open();
}

void LogbookPage::bind(NoteFigure::Kind kind, const std::string& metric,
                       const std::vector<RunId>& runs) {
  jobs_.run(
      this, tr("Reading runs"),
      [workspace = state_.workspace(), kind, metric, runs](const JobContext&) {
        return bind_figure(*workspace, kind, metric, runs);
      },
      {.done =
           [this, id = card_->note()](NoteFigure&& figure) {
             if (card_->note() == id) card_->insertFigure(figure);
           },
       .failed = failure()},
      JobRunner::Visibility::Quiet);
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
