// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/live_view.h"

#include <QCursor>
#include <QDialog>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "core/bandit/policy.h"
#include "ui/bandit/chance_card.h"
#include "ui/bandit/events_card.h"
#include "ui/bandit/live_export.h"
#include "ui/bandit/player_bar.h"
#include "ui/bandit/request_text.h"
#include "ui/bandit/results_card.h"
#include "ui/bandit/simulation_dialog.h"
#include "ui/bandit/traffic_card.h"
#include "ui/bandit/verdict_strip.h"
#include "ui/bandit/worth_card.h"
#include "ui/theme/format.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/pane_splitter.h"

namespace hankki {
namespace {

/// Those that have a model, of the split.
std::vector<RunInfo> trainedRuns(const SharedRuns& runs, SplitId split) {
  std::vector<RunInfo> trained;
  for (const RunInfo& run : runs)
    if (run.split == split && !run.result.test.empty()) trained.push_back(run);
  return trained;
}

}  // namespace

BanditViewKind LiveView::kind() {
  return {.id = QStringLiteral("live"),
          .title = [] { return tr("Live"); },
          .make = [](Session& session, QWidget* parent) -> BanditView* {
            return new LiveView(session, parent);
          }};
}

LiveView::LiveView(Session& session, QWidget* parent)
    : BanditView(parent),
      session_(session),
      playback_(new LivePlayback(session, this)),
      holder_(new QWidget(this)),
      content_(new QWidget(holder_)),
      empty_(new EmptyState(QStringLiteral("empty-bandit"))),
      strip_(new MessageStrip(this)),
      bar_(new PlayerBar(*playback_, content_)),
      verdict_(new VerdictStrip(content_)),
      columns_(new PaneSplitter(Qt::Horizontal, QStringLiteral("bandit-columns"), content_)),
      left_(new PaneSplitter(Qt::Vertical, QStringLiteral("bandit-left"), columns_)),
      right_(new PaneSplitter(Qt::Vertical, QStringLiteral("bandit-right"), columns_)),
      lower_(new PaneSplitter(Qt::Horizontal, QStringLiteral("bandit-lower"), left_)),
      traffic_(new TrafficCard(left_)),
      worth_(new WorthCard(lower_)),
      results_(new ResultsCard(session.jobs(), lower_)),
      chance_(new ChanceCard(right_)),
      events_(new EventsCard(right_)),
      exports_(new QMenu(this)) {
  setObjectName(QStringLiteral("liveView"));
  layOut();
  follow();
  retranslate();
  takeRuns();
}

void LiveView::follow() {
  connect(empty_->button(), &QPushButton::clicked, this, &LiveView::askForSimulation);
  connect(playback_, &LivePlayback::started, this, [this] {
    traffic_->forget();
    events_->forget();
    results_->retranslate();
    refresh();
  });
  connect(playback_, &LivePlayback::changed, this, &LiveView::refresh);
  connect(playback_, &LivePlayback::replicated, this, &LiveView::refresh);
  connect(playback_, &LivePlayback::refused, this,
          [this](const Message& why) { strip_->showMessage(MessageStrip::Kind::Warn, why); });
  connect(playback_, &LivePlayback::failed, this,
          [this](const JobError& error) { strip_->showError(error); });
  connect(results_, &ResultsCard::due, this, &LiveView::refresh);
  connect(events_, &EventsCard::due, this, &LiveView::refresh);
  connect(events_, &EventsCard::eventChosen, playback_, &LivePlayback::pause);
  connect(verdict_, &VerdictStrip::explanationRequested, this, &LiveView::explainVerdict);
  AppState& state = session_.state();
  connect(&state, &AppState::runsChanged, this, &LiveView::takeRuns);
  connect(&state, &AppState::splitChanged, this, &LiveView::takeRuns);
  connect(&state, &AppState::workspaceChanged, playback_, &LivePlayback::forget);
}

void LiveView::takeRuns() {
  const auto split = session_.state().splitInfo();
  bar_->setRuns(trainedRuns(session_.state().runs(), split ? split->id : 0));
}

void LiveView::askForSimulation() {
  const auto split = session_.state().splitInfo();
  auto* dialog =
      new SimulationDialog(trainedRuns(session_.state().runs(), split ? split->id : 0), this);
  connect(dialog, &QDialog::accepted, this, [this, dialog] { start(dialog->setup()); });
  dialog->open();
}

void LiveView::start(const LiveSetup& setup, const QString& name) {
  strip_->clear();
  playback_->start(setup, name.isEmpty() ? usualName(setup.request) : name);
}

void LiveView::open(const ExperimentInfo& stored, LivePlayback::Then then) {
  strip_->clear();
  playback_->open(stored, then);
}

void LiveView::updateStack() {
  const bool has = playback_->hasFrame() || playback_->state() == LiveState::Preparing;
  stack_->setCurrentIndex(has ? 1 : 0);
  bar_->setBusy(playback_->state() == LiveState::Preparing);
  verdict_->setVisible(playback_->hasFrame());
  if (playback_->state() == LiveState::Cancelled && strip_->isHidden())
    strip_->showMessage(MessageStrip::Kind::Info, [visits = playback_->history().visits()] {
      return tr("The simulation was cancelled after %1 visits; play goes on from there.")
          .arg(formatCount(visits));
    });
  if (playback_->state() == LiveState::Playing && strip_->kind() == MessageStrip::Kind::Info)
    strip_->clear();
}

void LiveView::refresh() {
  updateStack();
  bar_->refresh();
  if (!playback_->hasFrame()) return;
  const LiveFrame frame = playback_->frame();
  verdict_->showFrame(frame);
  updatePolicy();
  traffic_->showFrame(frame);
  worth_->showFrame(frame);
  results_->showFrame(frame);
  chance_->showFrame(frame);
  events_->showFrame(frame);
  fillExplanation();
}

/// With the floor that is in force at the moment that is looked at.
void LiveView::updatePolicy() {
  const LiveFrame frame = playback_->frame();
  const PolicyChoice& policy = frame.history.setup.request.policy;
  const auto& all = policy.parameters.all();
  const auto begun = all.find("floor");
  double floor = begun != all.end() ? std::get<double>(begun->second) : 0;
  for (const LiveChange& change : frame.history.changes)
    if (change.kind == Intervention::Kind::Floor && change.visit <= frame.visits())
      floor = change.floor;
  QString text = QString::fromStdString(policy_spec(policy.id).name);
  if (floor > 0) text = tr("%1, floor %2").arg(text, formatPercent(floor, 1));
  traffic_->setPolicy(text);
}

void LiveView::explainVerdict() {
  if (!explanation_) {
    auto* dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("verdictExplanation"));
    explanation_ = new QTextBrowser(dialog);
    explanation_->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(explanation_);
    dialog->resize(600, 520);
  }
  auto* dialog = qobject_cast<QDialog*>(explanation_->parentWidget());
  dialog->show();
  dialog->raise();
  fillExplanation();
}

void LiveView::fillExplanation() {
  if (!explanation_ || !explanation_->isVisible() || !playback_->hasFrame()) return;
  explanation_->window()->setWindowTitle(tr("How this is worked out"));
  QScrollBar* bar = explanation_->verticalScrollBar();
  const int at = bar->value();
  explanation_->setHtml(verdictExplanation(playback_->frame()));
  bar->setValue(at);  // the text is another one every time while it plays
}

bool LiveView::canExport() const { return playback_->hasFrame(); }

void LiveView::exportData() {
  fillExportMenu();
  exports_->popup(QCursor::pos());
}

void LiveView::exportTable(const QString& title, const QString& name,
                           std::function<std::string(const JobContext&)> contents) {
  exportFile(
      session_.jobs(), *strip_,
      {.title = title,
       .suggested = name,
       .filter = name.endsWith(QStringLiteral(".json")) ? tr("JSON (*.json)") : tr("CSV (*.csv)"),
       .contents = std::move(contents)});
}

/// What is written is a copy of now: the simulation may go on meanwhile.
void LiveView::fillExportMenu() {
  exports_->clear();
  enum class Events { Needed, NotNeeded };
  const auto add = [this](const QString& text, const QString& name, Events events, auto make) {
    exports_->addAction(text, this, [this, text, name, events, make] {
      const LiveHistory& history = playback_->history();
      const auto copy = std::make_shared<const LiveHistory>(
          events == Events::Needed ? history : history.withoutEvents());
      exportTable(text, name, [copy, make, shown = playback_->frame().shown](const JobContext&) {
        return make(LiveFrame{*copy, shown});
      });
    });
  };
  add(tr("Traffic, rewards and beliefs over time…"), QStringLiteral("simulation.csv"),
      Events::NotNeeded, [](const LiveFrame& frame) { return momentsCsv(frame.history); });
  add(tr("Models at this moment…"), QStringLiteral("models.csv"), Events::NotNeeded,
      [](const LiveFrame& frame) { return modelsCsv(frame); });
  add(tr("Events…"), QStringLiteral("events.csv"), Events::Needed,
      [](const LiveFrame& frame) { return eventsCsv(frame.history); });
  const QString again = tr("The simulation, to be run again…");
  exports_->addAction(again, this, [this, again] {
    exportTable(
        again, QStringLiteral("simulation.json"),
        [request = playback_->request()](const JobContext&) { return experiment_text(request); });
  });
}

void LiveView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  BanditView::changeEvent(event);
}

void LiveView::retranslate() {
  empty_->setTexts(tr("Here a policy divides simulated visits between models and learns from the "
                      "clicks. Without trained models it can be tried on arms with known rates."),
                   tr("Try it"));
  playback_->retranslate();
  bar_->retranslate();
  verdict_->retranslate();
  traffic_->retranslate();
  worth_->retranslate();
  results_->retranslate();
  chance_->retranslate();
  events_->retranslate();
  refresh();
}

}  // namespace hankki
