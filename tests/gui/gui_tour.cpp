// SPDX-License-Identifier: GPL-3.0-or-later
// Opens each page on a workspace and writes what it looks like: light and dark, four sizes,
// two languages. With --train it trains and searches first, and says how long the event loop was
// away at most. Exit status 1 where a picture cannot be written, something does not come, or the
// window blocks: by its own work for longer than --most milliseconds, which is what the thread of
// the window computes and not how long it waits on a busy machine.
#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QTimer>
#include <QToolButton>
#include <cstdio>
#include <functional>
#include <vector>

#include "tests/gui/explore_tour.h"
#include "tests/gui/loop_watch.h"
#include "ui/session/language.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include "ui/train/list_panel.h"

namespace hankki {
namespace {

constexpr int kPatience = 300'000;
constexpr int kSteadily = 15;  // a job that ends may start the next one

struct Options {
  QString workspace, out;
  QStringList models;  // to train; empty: those that the page offers
  bool fresh = false, train = false, quick = false;
  double most = 50;  // ms
};

/// How many times as long a page may be made for the first time, and the look of everything
/// changed.
constexpr double kForAll = 4;

/// Runs the event loop until it was `ready` so many times in a row; false after `milliseconds`.
bool waitFor(const std::function<bool()>& ready, int milliseconds = kPatience, int times = 1) {
  QElapsedTimer clock;
  clock.start();
  QEventLoop loop;
  QTimer poll;
  int seen = 0;
  QObject::connect(&poll, &QTimer::timeout, [&] {
    seen = ready() ? seen + 1 : 0;
    if (seen == times || clock.elapsed() > milliseconds) loop.quit();
  });
  poll.start(20);
  loop.exec();
  return seen >= times;
}

void settle(int milliseconds) {
  QEventLoop loop;
  QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
  loop.exec();
}

bool openWorkspace(MainWindow& window, const Options& options) {
  if (options.fresh) QDir(options.workspace).removeRecursively();
  window.openWorkspace(options.workspace);
  return waitFor(
      [&] { return window.session().state().dataset() && window.session().jobs().isIdle(); },
      kPatience, kSteadily);
}

/// Prints what the window's own work took at most since it was asked last; counts where that is too
/// long.
class Report {
 public:
  explicit Report(double most) : most_(most) {}

  void say(const QString& what, double times = 1) {
    const LoopWatch::Gap gap = watch_.takeLargest();
    const bool late = gap.cpuMilliseconds > times * most_;
    if (late) ++faults_;
    std::printf("%slargest gap of the event loop, %s: %.0f ms by the clock, %.0f ms of work\n",
                late ? "TOO LONG: " : "", qPrintable(what), gap.milliseconds, gap.cpuMilliseconds);
  }
  void fail(const QString& what) {
    ++faults_;
    std::fprintf(stderr, "%s\n", qPrintable(what));
  }
  void skip() { watch_.takeLargest(); }  ///< what the tour itself did
  int faults() const { return faults_; }

 private:
  LoopWatch watch_;
  double most_;
  int faults_ = 0;
};

/// Starts what a page has chosen, as its menu does, and waits for its jobs to end.
bool start(MainWindow& window, const QString& page, Report& report) {
  report.skip();
  window.showPage(page);
  settle(500);
  report.say("the first sight of " + page, kForAll);
  QAction* start = window.page(page)->menuAction(0);
  if (!waitFor([&] { return start->isEnabled(); }, 30'000)) return false;
  start->trigger();
  if (!waitFor([&] { return !window.session().jobs().shownJobs().empty(); }, 10'000)) return false;
  return waitFor([&] { return window.session().jobs().isIdle(); }, kPatience, kSteadily);
}

enum class Wait { ForJobs, No };

void takePicture(MainWindow& window, const Options& options, Report& report, const QString& what,
                 double times = 1, Wait wait = Wait::ForJobs) {
  settle(400);  // pages redraw their plots on a timer
  if (wait == Wait::ForJobs) waitFor([&] { return window.session().jobs().isIdle(); });
  const QString name =
      QStringLiteral("%1/%2-%3-%4-%5x%6.png")
          .arg(options.out, what, toText(Theme::instance().mode()), currentLanguage())
          .arg(window.width())
          .arg(window.height());
  report.say(what, times);
  if (!window.grab().save(name)) report.fail(QStringLiteral("%1 cannot be written").arg(name));
  report.skip();
  std::printf("%s\n", qPrintable(name));
}

/// The other tabs of the train page; of the lists also the reasons of an item.
void showResults(MainWindow& window, const Options& options, Report& report) {
  const auto click = [&](const char* name) {
    if (auto* button = window.page("train")->findChild<QToolButton*>(name)) button->click();
  };
  click("parts");
  takePicture(window, options, report, "train-parts");
  click("recommendations");
  takePicture(window, options, report, "train-recommendations");
  if (auto* list = window.page("train")->findChild<ListPanel*>("runPanel0")) {
    list->view()->setCurrentIndex(list->view()->model()->index(1, 0));
    takePicture(window, options, report, "train-recommendations-why");
  }
  click("curves");
}

/// A search that is short enough for a tour.
bool search(MainWindow& window, Report& report) {
  report.skip();
  window.showPage("search");  // a page is made when it is shown first
  settle(200);
  report.say("making the page for a search", kForAll);
  const auto* trials = window.page("search")->findChild<QWidget*>("field:trials");
  auto* editor = trials ? trials->findChild<QLineEdit*>("editor") : nullptr;
  if (!editor) return false;
  editor->setText("16");
  return start(window, "search", report);
}

void takePictures(MainWindow& window, const Options& options, Report& report) {
  const std::vector<QSize> sizes = options.quick ? std::vector{QSize(1280, 800)}
                                                 : std::vector{QSize(960, 600), QSize(1280, 800),
                                                               QSize(1440, 900), QSize(1920, 1080)};
  for (const QString language : {"en", "ko"})
    for (ThemeMode theme : {ThemeMode::Light, ThemeMode::Dark}) {
      report.skip();
      setLanguage(language);
      settle(100);
      report.say("another language", kForAll);
      Theme::instance().setMode(theme);
      settle(100);
      report.say("another theme", kForAll);
      for (const QSize size : sizes) {
        window.resize(size);
        for (const QString& page : window.pageIds()) {
          const bool made = window.page(page);
          window.showPage(page);
          takePicture(window, options, report, page, made ? 1 : kForAll);
          if (page == "train" && !options.quick) showResults(window, options, report);
          if (page == "explore" && (!options.quick || !made))
            tourExplore(*window.page(page), {[&](const QString& what) {
                                               waitFor([&] {
                                                 return window.session().jobs().isIdle();
                                               });  // the map is drawn after it
                                               takePicture(window, options, report, what);
                                             },
                                             [&](const QString& what) {
                                               takePicture(window, options, report, what, 1,
                                                           Wait::No);
                                             }});
        }
      }
    }
}

int tour(const Options& options) {
  QDir().mkpath(options.out);
  if (!options.models.isEmpty()) QSettings().setValue("train/models", options.models);
  setLanguage("en");
  Theme::instance().setMode(ThemeMode::Light);
  Session session;
  MainWindow window(session);
  window.resize(1440, 900);
  window.show();
  settle(100);

  Report report(options.most);
  if (!openWorkspace(window, options)) return std::fputs("the workspace did not open\n", stderr), 1;
  report.say("opening");
  if (options.train) {
    if (!start(window, "train", report))
      return std::fputs("training did not start or end\n", stderr), 1;
    report.say("training");
    if (!search(window, report)) return std::fputs("the search did not start or end\n", stderr), 1;
    report.say("searching");
  }
  takePictures(window, options, report);
  if (report.faults() > 0) std::fprintf(stderr, "%d faults\n", report.faults());
  return report.faults() > 0 ? 1 : 0;
}

}  // namespace
}  // namespace hankki

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication app(argc, argv);
  QApplication::setOrganizationName("hankki-tour");
  QApplication::setApplicationName("hankki");
  QCommandLineParser parser;
  parser.addHelpOption();
  const QCommandLineOption workspace("workspace", "Folder of the workspace.", "folder");
  const QCommandLineOption out("out", "Folder for the pictures.", "folder", "tour");
  const QCommandLineOption fresh("fresh", "Empty the workspace first; the built-in data come in.");
  const QCommandLineOption models("models", "What to train, separated by commas.", "ids");
  const QCommandLineOption train("train",
                                 "Train and search what the pages offer, and watch the loop.");
  const QCommandLineOption quick("quick", "One size, and only the pages themselves.");
  const QCommandLineOption most("most", "Milliseconds of work at once that are allowed.", "ms",
                                "50");
  parser.addOptions({workspace, out, fresh, models, train, quick, most});
  parser.process(app);
  if (!parser.isSet(workspace)) parser.showHelp(1);
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, parser.value(out) + "/settings");
  return hankki::tour({parser.value(workspace), parser.value(out),
                       parser.value(models).split(',', Qt::SkipEmptyParts), parser.isSet(fresh),
                       parser.isSet(train), parser.isSet(quick), parser.value(most).toDouble()});
}
