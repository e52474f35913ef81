// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window takes, and how much memory, to open a workspace of many runs on each page;
// and how long it is away at most while the table of runs is scrolled, sorted, filtered and
// grouped. It is made first where the folder is missing. Each page is opened by a process of its
// own.
#include "tests/store/many_runs.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QProcess>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <cstdio>
#include <ctime>

#include "core/base/memory.h"
#include "tests/gui/loop_watch.h"
#include "tests/gui/many_runs_acts.h"
#include "ui/shell/main_window.h"

namespace hankki {
namespace {

int open(const QString& workspace, const QString& page) {
  Session session;
  MainWindow window(session);
  window.resize(1440, 900);
  window.show();
  window.showPage(page);
  LoopWatch watch;
  const std::clock_t before = std::clock();
  QElapsedTimer clock;
  clock.start();
  if (auto* table = window.findChild<QTableView*>("runTable"))
    QObject::connect(table->model(), &QAbstractItemModel::modelReset, table, [&clock, table] {
      if (table->model()->rowCount() == 0 || !clock.isValid()) return;
      std::printf("the table has its rows after %.2f s\n",
                  static_cast<double>(clock.elapsed()) / 1000);
      clock.invalidate();
    });
  window.openWorkspace(workspace);
  const double seconds = waitUntilIdle(window);
  const auto gap = watch.takeLargest();
  std::printf(
      "%-8s %6.2f s, %6.2f s of work, longest block %5.0f ms by the clock, %5.0f ms of work, "
      "%4.0f MB\n",
      qPrintable(page), seconds, static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC,
      gap.milliseconds, gap.cpuMilliseconds, peak_resident_mb());
  if (page == "compare") actOnRuns(window);
  return 0;
}

}  // namespace
}  // namespace hankki

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication app(argc, argv);
  QCommandLineParser parser;
  parser.addHelpOption();
  const QCommandLineOption workspace("workspace", "Folder of the workspace.", "folder");
  const QCommandLineOption runs("runs", "How many runs.", "number", "10000");
  const QCommandLineOption epochs("epochs", "Epochs of each.", "number", "100");
  const QCommandLineOption page("page", "This page alone, in this process.", "id");
  parser.addOptions({workspace, runs, epochs, page});
  parser.process(app);
  if (!parser.isSet(workspace)) parser.showHelp(1);
  const QString folder = parser.value(workspace);
  if (!QFile::exists(folder + "/workspace.db"))
    hankki::test::make_many_runs(folder.toStdString(), parser.value(runs).toInt(),
                                 parser.value(epochs).toInt());
  QTemporaryDir settings;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  if (parser.isSet(page)) return hankki::open(folder, parser.value(page));
  int status = 0;
  for (const char* id : {"data", "train", "search", "compare"}) {
    status |= QProcess::execute(QApplication::applicationFilePath(),
                                {"--workspace", folder, "--page", id});
  }
  return status;
}
