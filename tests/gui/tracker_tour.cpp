// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/tracker_tour.h"

#include <QAbstractButton>
#include <QDialog>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <vector>

#include "core/store/run_views.h"
#include "core/workbench/logbook.h"
#include "ui/session/page.h"
#include "ui/session/run_details_dialog.h"
#include "ui/session/session.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

void choose(QObject& within, const char* segment, int at) {
  if (auto* found = within.findChild<Segment*>(segment))
    found->findChildren<QToolButton*>().at(at)->click();
}

void showMenuOf(Page& page, const char* name, const Camera& camera, const QString& what) {
  auto* button = page.findChild<QToolButton*>(name);
  if (!button || !button->menu()) return;
  button->menu()->popup(button->mapToGlobal(QPoint(0, button->height())));
  camera.beside(*button->menu(), what);
  button->menu()->hide();
}

/// The newest that were tested.
std::vector<RunId> someRuns(Session& session) {
  std::vector<RunId> runs;
  for (auto run = session.state().runs().rbegin(); run != session.state().runs().rend(); ++run)
    if (!run->result.test.empty() && runs.size() < 3) runs.push_back(run->id);
  return runs;
}

void writeNotes(Session& session) {
  Workspace& workspace = *session.state().workspace();
  if (!workspace.notes().list().empty()) return;
  const auto figure = [&](NoteFigure::Kind kind) {
    return bind_figure(workspace, kind, "", someRuns(session));
  };
  workspace.notes().add(
      {.text = "# Which model to serve\n\nThree models on the same split, **default** presets.\n"
               "[figure 1]\n- the trained one needs its epochs\n- *ItemKNN* is a matter of "
               "seconds\n\n## What came of it\n[figure 2]\n> To be tried with more seeds.",
       .figures = {figure(NoteFigure::Kind::Curves), figure(NoteFigure::Kind::Table)}});
  NoteFigure old = figure(NoteFigure::Kind::Bars);
  old.runs.front().epochs += 5;
  workspace.notes().add({.text = "# 지난주의 비교\n\n더 긴 학습.\n[figure 1]", .figures = {old}});
}

}  // namespace

void tourRuns(Page& page, Session& session, const Camera& camera) {
  session.state().workspace()->run_views().save(
      "Rates & epochs", {.columns = {"run", "model", "learning_rate", "epochs_run", "test ndcg@10"},
                         .sort = "test ndcg@10",
                         .group = "model"});
  camera.settled("compare-views-saved");
  showMenuOf(page, "chooseColumns", camera, "compare-columns-menu");
  showMenuOf(page, "runViews", camera, "compare-views-menu");
  if (auto* views = page.findChild<QToolButton*>("runViews"))
    for (QAction* action : views->menu()->actions())
      if (action->text().startsWith("Rates")) action->trigger();
  camera.settled("compare-view");
  if (auto* views = page.findChild<QToolButton*>("runViews"); !views->menu()->actions().empty())
    views->menu()->actions().front()->trigger();
  auto* table = page.findChild<QTableView*>("runTable");
  if (!table || table->model()->rowCount() == 0) return;
  emit table->doubleClicked(table->model()->index(0, 0));
  camera.settled("compare-behind-details");
  auto* dialog = page.findChild<RunDetailsDialog*>();
  if (!dialog) return;
  camera.beside(*dialog, "run-details");
  choose(*dialog, "runParts", 1);
  camera.beside(*dialog, "run-lineage");
  dialog->reject();
}

void tourLogbook(Page& page, Session& session, const Camera& camera) {
  if (session.state().workspace()->notes().list().empty()) camera.settled("logbook-empty");
  writeNotes(session);
  camera.settled("logbook");
  choose(page, "noteMode", 1);
  camera.settled("logbook-writing");
  if (auto* insert = page.findChild<QAbstractButton*>("insertFigure")) insert->click();
  if (auto* dialog = page.findChild<QDialog*>("figureDialog")) {
    camera.beside(*dialog, "logbook-figure");
    dialog->reject();
  }
  choose(page, "noteMode", 0);
}

void tourAlerts(Session& session, const Camera& camera) {
  const auto runs = someRuns(session);
  if (runs.empty()) return;
  emit session.training().alerted(
      runs.front(), en::say("The validation has not risen since epoch {} of {}.", 9, 20));
  emit session.training().alerted(
      runs.front(), en::say("Epochs take {} s, {} times the {} s that were estimated.",
                            std::string("0.84"), std::string("2.1"), std::string("0.40")));
  camera.settled("train-alerts");
  emit session.training().ended({.id = runs.front(), .state = RunState::Done});
}

}  // namespace hankki
