// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/compare_tour.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QToolButton>

#include "ui/compare/curve_notes.h"
#include "ui/session/page.h"
#include "ui/tables/run_table_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

/// The button of the view that judges, in its head or in its empty state.
void judge(QWidget& page, const char* view, const char* button) {
  auto* shown = page.findChild<QWidget*>(view);
  if (!shown) return;
  for (auto* one : shown->findChildren<QAbstractButton*>())
    if (one->isVisible() && one->isEnabled() &&
        (one->objectName() == button || qobject_cast<EmptyState*>(one->parentWidget())))
      return one->click();
}

/// Into sight, where the page is longer than its window.
void bring(QWidget& page, const char* name) {
  auto* wanted = page.findChild<QWidget*>(name);
  for (QWidget* outer = &page; wanted && outer; outer = outer->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(outer)) area->ensureWidgetVisible(wanted, 0, 700);
}

void closeDialog(QWidget& page, const char* name, const Camera& camera, const QString& what) {
  auto* dialog = page.findChild<QDialog*>(name);
  if (!dialog) return;
  camera.beside(*dialog, what);
  dialog->reject();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void tourTabs(Page& page, const Camera& camera) {
  struct Tab {
    const char *id, *view, *judge;  // judge: empty where it works by itself
  };
  for (const Tab& tab :
       {Tab{"slices", "slicesView", "judgeSlices"}, Tab{"alike", "alikeView", "judgeAlike"},
        Tab{"checks", "checksView", "judgeSuite"}}) {
    click(page, tab.id);
    bring(page, "detailTabs");
    camera.settled(QStringLiteral("compare-%1-empty").arg(tab.id));
    if (QString(tab.id) == "checks") {  // there is no suite yet
      judge(page, tab.view, "newSuite");
      closeDialog(page, "suiteDialog", camera, "compare-suite");
      continue;
    }
    judge(page, tab.view, tab.judge);
    camera.settled(QStringLiteral("compare-%1").arg(tab.id));
  }
  for (const char* tab : {"parameters", "seeds", "users", "overlap", "tradeoff"}) {
    click(page, tab);
    camera.settled(QStringLiteral("compare-%1").arg(tab));
  }
  bring(page, "runTable");
}

void tourUser(Page& page, const Camera& camera) {
  click(page, "users");
  bring(page, "detailTabs");
  camera.settled("compare-users-again");
  if (auto* users = page.findChild<QTableView*>("userTable"); users && users->model()->rowCount())
    users->selectRow(0);
  click(page, "showUserLists");
  camera.settled("compare-users-lists");
  closeDialog(page, "userDialog", camera, "compare-user");
  for (auto* by : page.findChildren<QAbstractButton*>("popularity"))
    if (by->isVisible()) by->click();
  camera.settled("compare-users-popularity");
  for (auto* by : page.findChildren<QAbstractButton*>("each"))
    if (by->isVisible()) by->click();
}

void tourCurves(Page& page, const Camera& camera, const RunInfo& run) {
  const auto actions = page.findChild<QToolButton*>("curvesView")->menu()->actions();
  auto* notes = page.findChild<CurveNotes*>();
  notes->add(run.id, run.result.epochs_run / 2, "a run");
  if (auto* dialog = page.findChild<QDialog*>("curveNoteDialog")) {
    dialog->findChild<QPlainTextEdit*>("curveNote")->setPlainText("the rate fell");
    camera.beside(*dialog, "compare-note-dialog");
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
  }
  camera.settled("compare-note");
  actions[1]->trigger();  // less the baseline
  camera.settled("compare-curves-less");
  actions[1]->trigger();
  actions[0]->trigger();  // seeds as one
  actions[2]->trigger();  // logarithmic to the right
  camera.settled("compare-curves-seeds");
  actions[0]->trigger();
  actions[2]->trigger();
  if (!notes->all().empty()) notes->remove(notes->all().front().id);
  camera.settled("compare-note-removed");
  for (const int by : {1, 0}) {  // by steps, and by epochs again
    page.findChild<Segment*>("curvesAxis")->findChildren<QToolButton*>().at(by)->click();
    if (by == 1) camera.settled("compare-curves-steps");
  }
}

/// The runs of every data set, all of them ticked, and of the split again.
void tourScopes(Page& page, RunTableModel& model, const Camera& camera) {
  auto* scope = page.findChild<QComboBox*>("runScope");
  const auto choose = [&](int at) {
    scope->setCurrentIndex(at);
    emit scope->activated(at);
  };
  std::vector<qint64> before;
  for (const RunInfo& run : model.checkedRuns()) before.push_back(run.id);
  choose(scope->count() - 1);
  camera.settled("compare-all-data");
  model.checkAll();
  camera.settled("compare-several-splits");
  choose(0);
  camera.settled("compare-one-split-again");
  model.checkOnly(before);
}

}  // namespace

void tourCompare(Page& page, const Camera& camera) {
  auto& model = *page.findChild<RunTableModel*>();
  RunReferences& references = model.references();
  tourTabs(page, camera);
  const auto runs = model.checkedRuns();
  if (runs.size() > 2) {
    references.setBaseline(runs.front().id);
    references.pin(runs.back().id);
  }
  click(page, "tests");
  camera.settled("compare-baseline");
  click(page, "slices");
  camera.settled("compare-slices-baseline");
  click(page, "radar");
  camera.settled("compare-radar");
  click(page, "bars");
  tourUser(page, camera);
  for (const RunInfo& run : runs)
    if (run.result.epochs_run > 2) {
      tourCurves(page, camera, run);
      break;
    }
  click(page, "openImportLists");
  closeDialog(page, "importListsDialog", camera, "compare-import-lists");
  click(page, "openServe");
  camera.settled("compare-serving");
  closeDialog(page, "serveDialog", camera, "compare-serve");
  tourScopes(page, model, camera);
  references.setBaseline(0);
  if (!runs.empty()) references.unpin(runs.back().id);
  click(page, "tests");
}

}  // namespace hankki
