// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/window_tour.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QEvent>
#include <QMenu>
#include <QMenuBar>

#include "core/models/registry.h"
#include "core/store/notes.h"
#include "core/store/workspace.h"
#include "tests/gui/stillness.h"
#include "ui/session/language.h"
#include "ui/session/preferences.h"
#include "ui/session/run_details_dialog.h"
#include "ui/shell/help_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/report_dialog.h"
#include "ui/theme/styled_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rail.h"

namespace hankki {
namespace {

constexpr int kForJobs = 300'000;  // ms
constexpr QSize kUsualSize(1280, 800);

/// A picture of a dialog that was opened just now, which is closed again.
template <typename Dialog>
void seeAndClose(MainWindow& window, const Camera& camera, const QString& what) {
  camera.skip();
  auto* dialog = window.findChild<Dialog*>();
  if (!dialog) return;
  waitUntilStill(*dialog);
  camera.whole(*dialog, what);  // it is made for it
  dialog->close();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  camera.skip();
}

/// The stored theme and language become those of the picture, and its leaving keeps them.
void seePreferences(MainWindow& window, const Camera& camera) {
  const Preferences stored = loadPreferences();
  Preferences seen = stored;
  seen.language = currentLanguage();
  seen.theme = Theme::instance().mode();
  savePreferences(seen);
  emit window.findChild<Rail*>()->selected("settings");
  seeAndClose<PreferencesDialog>(window, camera, "preferences");
  savePreferences(stored);
  waitFor([] { return Theme::instance().parts().isSettled(); }, kForJobs);
  camera.skip();
}

/// The newest two that were tested, side by side.
void seeDifference(MainWindow& window, const Camera& camera) {
  std::vector<RunInfo> runs;
  for (const RunInfo& run : window.session().state().runs())
    if (!run.result.test.empty()) runs.push_back(run);
  if (runs.size() < 2) return;
  camera.skip();
  auto* dialog =
      new RunDetailsDialog(window.session(), runs[runs.size() - 2], runs.back(), &window);
  dialog->open();
  waitFor([&] { return window.session().jobs().isIdle(); }, kForJobs);
  seeAndClose<RunDetailsDialog>(window, camera, "runs-difference");
}

/// A note is removed: the window offers it again, and so does its Edit menu.
void seeRemoval(MainWindow& window, const Camera& camera) {
  Session& session = window.session();
  const auto notes = session.state().workspace()->notes().list();
  if (notes.empty()) return;
  const QString name = QStringLiteral("“지난주의 비교”");
  session.removals().remove(Kind::Note, notes.back().id, name, [](const JobError&) {});
  waitFor([&] { return session.removals().newest() == name; }, kForJobs);
  camera.settled("removed");
  if (auto* bar = window.findChild<QMenuBar*>(); bar && bar->actions().size() > 1) {
    QMenu* edit = bar->actions().at(1)->menu();
    camera.skip();
    edit->popup(window.mapToGlobal(QPoint(80, 32)));
    camera.beside(*edit, "edit-menu");
    edit->hide();
  }
  session.removals().undo();
  waitFor([&] { return session.removals().newest() != name && session.jobs().isIdle(); }, kForJobs);
  camera.skip();
}

}  // namespace

void tourEmptyPages(MainWindow& window, const Camera& camera, const QString& lacking) {
  window.resize(kUsualSize);
  for (const QString& page : window.pageIds()) {
    window.showPage(page);
    waitFor([&] { return window.session().jobs().isIdle(); }, kForJobs);
    camera.whole(window, QStringLiteral("%1-%2").arg(page, lacking));  // it is made for it
  }
}

void tourWindow(MainWindow& window, const Camera& camera) {
  if (auto* report = window.findChild<QAction*>("writeReport")) report->trigger();
  seeAndClose<ReportDialog>(window, camera, "report");
  seePreferences(window, camera);
  for (auto* action : window.findChildren<QAction*>())
    if (action->shortcut() == QKeySequence(Qt::Key_F1)) action->trigger();
  seeAndClose<HelpWindow>(window, camera, "help");
  seeDifference(window, camera);
  seeRemoval(window, camera);
}

bool tourCancelled(MainWindow& window, const Camera& camera) {
  Session& session = window.session();
  RunRequest request{.model = "bpr", .preset = "default"};
  request.parameters = model_spec("bpr").preset("default");
  request.parameters.set("epochs", std::int64_t{100'000});
  request.parameters.set("patience", std::int64_t{0});
  session.training().enqueue(session.state().splitInfo()->id, {request});
  if (!waitFor([&] { return session.training().running() != 0; }, kForJobs)) return false;
  window.showPage("train");
  const auto isUnderWay = [&] {
    const auto jobs = session.jobs().shownJobs();
    return !jobs.empty() && jobs.front().progress.done > 2;
  };
  if (!waitFor(isUnderWay, kForJobs)) return false;
  session.training().cancel(session.training().running());
  if (!waitFor([&] { return session.jobs().isIdle(); }, kForJobs)) return false;
  camera.settled("train-cancelled");
  return true;
}

}  // namespace hankki
