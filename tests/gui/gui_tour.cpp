// SPDX-License-Identifier: GPL-3.0-or-later
// Opens each page on a workspace and writes what it looks like: light and dark, four sizes,
// two languages. With --train it trains and searches first, and says how long the event loop was
// away at most. --storefront takes the shop's pictures alone, --figures tells what it takes. What
// stands beside the pages (dialogs, another window, the question of whoever leaves, what is left
// over, a packed demo) is taken at one size, and the pages without anything in them once. Exit
// status 1 where a picture cannot be written, something does not come, or, with --most, the window
// blocks: by its own work for longer than that many milliseconds, which is what the thread of the
// window computes and not how long it waits on a busy machine.
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <cstdio>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

#include "core/models/registry.h"
#include "core/store/demo_file.h"
#include "core/store/workspace.h"
#include "tests/gui/bandit_tour.h"
#include "tests/gui/compare_tour.h"
#include "tests/gui/explore_tour.h"
#include "tests/gui/judge_tour.h"
#include "tests/gui/loop_watch.h"
#include "tests/gui/rare_tour.h"
#include "tests/gui/stillness.h"
#include "tests/gui/storefront_figures.h"
#include "tests/gui/storefront_tour.h"
#include "tests/gui/tracker_tour.h"
#include "tests/gui/window_tour.h"
#include "ui/data/data_page.h"
#include "ui/session/language.h"
#include "ui/shell/main_window.h"
#include "ui/tables/list_panel.h"
#include "ui/theme/paths.h"
#include "ui/theme/styled_parts.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

constexpr int kTourPatience = 300'000;
constexpr int kSteadily = 15;  // a job that ends may start the next one

struct Options {
  QString workspace, out;
  QStringList models;  // to train; empty: those that the page offers
  bool fresh = false, train = false, quick = false;
  double most = std::numeric_limits<double>::infinity();  // ms
  bool judge = false;                                     // the tabs that judge, too
  QString log;                                            // of decisions, for them
  bool figures = false, storefront = false;
};

/// How many times as long it may take to show a page again, with what changed behind it; to make
/// one, or to say all in another language; to style all in another theme, the largest page at once;
/// to move the shop into a window of its own.
constexpr double kForSight = 2, kForAll = 4, kForLook = 8, kForWindow = 12;
constexpr int kSomeEpochs = 20;  // curves to be seen
constexpr int kQuickly = 80;     // PNG files: a third larger, and written in half the time

bool waitLong(const std::function<bool()>& ready, int times = 1) {
  return waitFor(ready, kTourPatience, times);
}

bool openWorkspace(MainWindow& window, const Options& options) {
  if (options.fresh) QDir(options.workspace).removeRecursively();
  window.openWorkspace(options.workspace);
  return waitLong(
      [&] { return window.session().state().dataset() && window.session().jobs().isIdle(); },
      kSteadily);
}

/// Prints what the window's own work took at most since it was asked last; counts where that is too
/// long.
class Report {
 public:
  explicit Report(double most) : most_(most) {}

  void say(const QString& what, double times = 1) {
    const LoopWatch::Gap gap = watch_.takeLargest();
    const bool seems = gap.cpuMilliseconds > times * most_;
    const double slowness = seems ? watch_.slowness() : 1;
    watch_.takeLargest();
    const bool late = gap.cpuMilliseconds > times * most_ * slowness;
    if (late) ++faults_;
    std::printf("%slargest gap of the event loop, %s: %.0f ms by the clock, %.0f ms of work",
                late ? "TOO LONG: " : "", qPrintable(what), gap.milliseconds, gap.cpuMilliseconds);
    if (seems) std::printf(", on a core that is %.2f times as slow as it can be", slowness);
    std::printf("\n");
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
  waitUntilStill(window);
  report.say("the first sight of " + page, kForAll);
  QAction* start = window.page(page)->menuAction(0);
  if (!waitFor([&] { return start->isEnabled(); }, 30'000)) return false;
  start->trigger();
  if (!waitFor([&] { return !window.session().jobs().shownJobs().empty(); }, 10'000)) return false;
  return waitLong([&] { return window.session().jobs().isIdle(); }, kSteadily);
}

enum class Wait { ForJobs, No };

void takePicture(QWidget& window, Session& session, const Options& options, Report& report,
                 const QString& what, double times = 1, Wait wait = Wait::ForJobs) {
  const auto isDone = [&] {
    return wait == Wait::No || session.isWorking() || session.jobs().isIdle();
  };
  waitUntilStill(window);
  if (!isDone()) {
    waitLong(isDone);
    waitUntilStill(window);
  }
  const QString name =
      QStringLiteral("%1/%2-%3-%4-%5x%6.png")
          .arg(options.out, what, toText(Theme::instance().mode()), currentLanguage())
          .arg(window.width())
          .arg(window.height());
  report.say(what, times);
  if (!window.grab().save(name, "PNG", kQuickly))
    report.fail(QStringLiteral("%1 cannot be written").arg(name));
  report.skip();
  std::printf("%s\n", qPrintable(name));
}

void takePicture(MainWindow& window, const Options& options, Report& report, const QString& what,
                 double times = 1, Wait wait = Wait::ForJobs) {
  takePicture(window, window.session(), options, report, what, times, wait);
}

/// The other tabs of the train page; of the lists also the reasons of an item.
void showResults(MainWindow& window, const Options& options, Report& report) {
  const auto click = [&](const char* name) {
    if (auto* button = window.page("train")->findChild<QToolButton*>(name)) button->click();
  };
  click("parts");
  takePicture(window, options, report, "train-parts");
  click("encoders");
  takePicture(window, options, report, "train-encoders");
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
  waitUntilStill(window);
  report.say("making the page for a search", kForAll);
  const auto* trials = window.page("search")->findChild<QWidget*>("field:trials");
  auto* editor = trials ? trials->findChild<QLineEdit*>("editor") : nullptr;
  if (!editor) return false;
  editor->setText("16");
  return start(window, "search", report);
}

/// A table whose import the dialog shows.
QString writeTable(const Options& options) {
  QFile file(options.out + "/ratings.csv");
  if (!file.open(QIODevice::WriteOnly)) return {};
  file.write("user;item;stars;date\n");
  for (int i = 0; i < 40; ++i)
    file.write(QStringLiteral("%1;%2;%3;201504%4\n")
                   .arg(i % 7)
                   .arg(i)
                   .arg(i % 5 + 1)
                   .arg(i % 28 + 1, 2, 10, QChar('0'))
                   .toUtf8());
  return file.fileName();
}

/// What stands beside the pages, but what leaving asks.
void showBeside(MainWindow& window, const Options& options, Report& report) {
  window.showPage("data");
  auto* data = static_cast<DataPage*>(window.page("data"));
  if (auto* table = data->findChild<QTableView*>("recipeTable")) {
    emit table->activated(table->model()->index(0, 0));
    takePicture(window, options, report, "data-record");
    data->findChild<QAbstractButton*>("closeRecord")->click();
  }
  data->openImport({writeTable(options)});
  waitUntilStill(window);  // the form waits for whoever types
  if (auto* dialog = data->findChild<QDialog*>("importDialog")) {
    takePicture(*dialog, window.session(), options, report, "import");
    dialog->reject();
  } else {
    report.fail("the import dialog did not come");
  }
  report.skip();
  MainWindow* other = MainWindow::open(window.session());
  other->resize(1280, 800);
  other->showPage("train");
  waitUntilStill(*other);
  report.say("another window", kForAll);
  takePicture(*other, options, report, "another-window");
  other->close();
  // No loop is around the tour whose end would delete them.
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  report.skip();
}

/// Leaves while a run is trained and another one waits.
bool leave(MainWindow& window, const Options& options, Report& report) {
  Session& session = window.session();
  RunRequest request{.model = "bpr", .preset = "default"};
  request.parameters = model_spec("bpr").preset("default");
  request.parameters.set("epochs", std::int64_t{100'000});
  request.parameters.set("patience", std::int64_t{0});
  session.training().enqueue(session.state().splitInfo()->id, {request, request});
  if (!waitLong([&] { return session.training().running() != 0; })) return false;
  window.showPage("train");
  const auto hasCurves = [&] {
    const std::vector<JobView> jobs = session.jobs().shownJobs();
    return !jobs.empty() && jobs.front().progress.done > kSomeEpochs;
  };
  if (!waitLong(hasCurves)) return false;
  takePicture(window, options, report, "training");
  window.close();
  QDialog* dialog = nullptr;
  if (!waitLong([&] { return (dialog = window.findChild<QDialog*>("leaveDialog")); })) return false;
  takePicture(*dialog, session, options, report, "leaving");
  dialog->findChild<QAbstractButton*>("stopNow")->click();
  const bool left = waitLong([&] { return session.jobs().isIdle() && !window.isVisible(); });
  report.skip();
  return left;
}

/// What whoever comes back is told, or gets a packed demo.
bool comeBack(const Options& options, Report& report, const QString& to, const QString& what) {
  Session session;
  session.state().setDemoCache(toPath(options.out + "/demos"));
  MainWindow window(session);
  window.show();
  window.resize(1280, 800);
  window.openWorkspace(to);
  if (!waitLong([&] { return session.state().dataset() && session.jobs().isIdle(); }, kSteadily))
    return false;
  report.skip();
  takePicture(window, options, report, what, kForAll);
  return true;
}

bool openPacked(const Options& options, Report& report) {
  const QString pack = options.out + "/shop.hankkidemo";
  pack_demo(*Workspace::open(toPath(options.workspace), Workspace::Access::ReadOnly), toPath(pack),
            {});
  return comeBack(options, report, pack, "packed-demo");
}

Camera cameraOf(MainWindow& window, const Options& options, Report& report) {
  return {
      .settled =
          [&](const QString& what) {
            waitLong([&] { return window.session().jobs().isIdle(); });  // the map comes after it
            takePicture(window, options, report, what);
          },
      .now = [&](const QString& what) { takePicture(window, options, report, what, 1, Wait::No); },
      .beside =
          [&](QWidget& beside, const QString& what) {
            takePicture(beside, window.session(), options, report, what, 1, Wait::No);
          },
      .whole =
          [&](QWidget& whole, const QString& what) {
            takePicture(whole, window.session(), options, report, what, kForWindow, Wait::No);
          },
      .skip = [&] { report.skip(); }};
}

void takePictures(MainWindow& window, const Options& options, Report& report) {
  const std::vector<QSize> sizes = options.quick ? std::vector{QSize(1280, 800)}
                                                 : std::vector{QSize(960, 600), QSize(1280, 800),
                                                               QSize(1440, 900), QSize(1920, 1080)};
  for (const QString language : {"en", "ko"})
    for (ThemeMode theme : {ThemeMode::Light, ThemeMode::Dark}) {
      report.skip();
      setLanguage(language);
      waitUntilStill(window);
      report.say("another language", kForAll);
      Theme::instance().setMode(theme);
      waitLong([] { return Theme::instance().parts().isSettled(); });
      waitUntilStill(window);
      report.say("another theme", kForLook);
      const bool light = theme == ThemeMode::Light, english = language == "en";
      for (const QSize size : sizes) {
        const bool usual = size.width() == 1280;
        // The large sizes in two of the four looks, the small one in the other two.
        if (!usual && (size.width() > 1280) != (light == english)) continue;
        window.resize(size);
        for (const QString& page : window.pageIds()) {
          if (options.quick && report.faults() > 0) return;  // that is what it is asked for
          const bool made = window.page(page);
          window.showPage(page);
          takePicture(window, options, report, page, made ? kForSight : kForAll);
          if (page == "train" && !options.quick) showResults(window, options, report);
          // In each language and theme, at one of the sizes of the pictures.
          if (page == "compare" && !options.quick &&
              ((usual && light != english) || (size.width() == 1440 && light == english)))
            tourCompare(*window.page(page), cameraOf(window, options, report));
          if (usual && !options.quick) {
            const Camera camera = cameraOf(window, options, report);
            if (page == "train") tourAlerts(window.session(), camera);
            if (page == "compare") tourRuns(*window.page(page), window.session(), camera);
            if (page == "logbook") tourLogbook(*window.page(page), window.session(), camera);
          }
          // Its many states at the usual size, and once where there is little room and long words.
          const bool small = size.width() == 960 && light && !english;
          if (page == "explore" && (options.quick ? !made : usual || small))
            tourExplore(*window.page(page), cameraOf(window, options, report),
                        usual && light && english);
          // In each language and theme, at one of the sizes of the pictures.
          if (page == "storefront" && !options.quick &&
              ((usual && light != english) || (size.width() == 1440 && light == english)))
            tourStorefront(*window.page(page), cameraOf(window, options, report));
          // Once where there is little room and long words, once with all the room of the pictures.
          if (page == "bandit" && !options.quick &&
              ((usual && light != english) || (size.width() == 1440 && light == english))) {
            tourBandit(*window.page(page), cameraOf(window, options, report));
            if (options.judge)
              tourJudge(*window.page(page), cameraOf(window, options, report), options.log);
          }
        }
      }
      if (options.quick) continue;
      window.resize(1280, 800);
      showBeside(window, options, report);
      tourWindow(window, cameraOf(window, options, report));
    }
}

/// In one look of each language.
void seeInLooks(const std::function<void(const QString& language)>& see) {
  for (const auto& [language, theme] :
       {std::pair("ko", ThemeMode::Dark), std::pair("en", ThemeMode::Light)}) {
    setLanguage(language);
    Theme::instance().setMode(theme);
    waitLong([] { return Theme::instance().parts().isSettled(); });
    see(language);
  }
}

void seeRareThings(MainWindow& window, const Options& options, Report& report) {
  window.resize(1280, 800);
  const Camera camera = cameraOf(window, options, report);
  const bool chosen = chooseUnsplit(window, camera);
  if (chosen) seeInLooks([&](const QString&) { tourUnsplit(window, camera); });
  if (!chosen || !removeUnsplit(window)) report.fail("no data set without a split came and went");
  seeInLooks([&](const QString& language) {
    const QString lists = QStringLiteral("%1/lists-%2.csv").arg(options.out, language);
    if (!tourListsOnly(window, camera, toPath(lists))) report.fail("no lists were imported");
  });
}

bool tellFigures(MainWindow& window) {
  window.resize(1280, 800);
  window.showPage("storefront");
  waitUntilStill(window);
  LoopWatch watch;
  return tellStorefrontFigures(*window.page("storefront"), watch) ||
         (std::fputs("the shop did not answer\n", stderr), false);
}

/// Each state of the shop, in both languages and themes and at the sizes of the pictures.
void takeShopPictures(MainWindow& window, const Options& options, Report& report) {
  for (const QString language : {"en", "ko"})
    for (const ThemeMode theme : {ThemeMode::Light, ThemeMode::Dark})
      for (const QSize size : {QSize(1280, 800), QSize(1440, 900), QSize(1920, 1080)}) {
        setLanguage(language);
        Theme::instance().setMode(theme);
        waitLong([] { return Theme::instance().parts().isSettled(); });
        window.resize(size);
        window.showPage("storefront");
        waitUntilStill(window);
        report.skip();
        tourStorefront(*window.page("storefront"), cameraOf(window, options, report));
      }
}

/// False where it cannot go on.
bool look(const Options& options, Report& report) {
  Session session;
  MainWindow window(session);
  window.resize(1440, 900);
  window.show();
  waitUntilStill(window);

  const bool whole = !options.quick && !options.figures && !options.storefront;
  const Camera camera = cameraOf(window, options, report);
  if (whole) tourEmptyPages(window, camera, QStringLiteral("no-workspace"));
  report.skip();
  if (!openWorkspace(window, options))
    return std::fputs("the workspace did not open\n", stderr), false;
  report.say("opening");
  if (whole && options.fresh) tourEmptyPages(window, camera, QStringLiteral("untrained"));
  if (options.train) {
    if (!start(window, "train", report))
      return std::fputs("training did not start or end\n", stderr), false;
    report.say("training");
    if (!search(window, report))
      return std::fputs("the search did not start or end\n", stderr), false;
    report.say("searching");
  }
  if (options.figures) return tellFigures(window);
  if (options.storefront) return takeShopPictures(window, options, report), true;
  takePictures(window, options, report);
  if (options.quick) return true;
  seeRareThings(window, options, report);
  if (!tourCancelled(window, camera)) return std::fputs("no run was cancelled\n", stderr), false;
  return leave(window, options, report) || (std::fputs("leaving did not ask\n", stderr), false);
}

int tour(const Options& options) {
  QDir().mkpath(options.out);
  if (!options.models.isEmpty()) QSettings().setValue("train/models", options.models);
  setLanguage("en");
  Theme::instance().setMode(ThemeMode::Light);
  Report report(options.most);
  if (!look(options, report)) return 1;
  const bool whole = !options.quick && !options.figures && !options.storefront;
  if (whole && !comeBack(options, report, options.workspace, "left-over"))
    report.fail("nothing was left over");
  if (whole && !openPacked(options, report)) report.fail("the packed demo did not open");
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
  const QCommandLineOption most(
      "most", "Milliseconds of work at once that are allowed; else they are only told.", "ms",
      "inf");
  const QCommandLineOption judge("judge", "Also the tabs of the Bandit page that judge.");
  const QCommandLineOption log("log", "A log of decisions for them.", "file");
  const QCommandLineOption figures("figures", "No pictures: what the shop takes in the window.");
  const QCommandLineOption storefront("storefront", "Only the shop's pictures, in each look.");
  parser.addOptions(
      {workspace, out, fresh, models, train, quick, most, judge, log, figures, storefront});
  parser.process(app);
  if (!parser.isSet(workspace)) parser.showHelp(1);
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, parser.value(out) + "/settings");
  return hankki::tour({parser.value(workspace), parser.value(out),
                       parser.value(models).split(',', Qt::SkipEmptyParts), parser.isSet(fresh),
                       parser.isSet(train), parser.isSet(quick), parser.value(most).toDouble(),
                       parser.isSet(judge), parser.value(log), parser.isSet(figures),
                       parser.isSet(storefront)});
}
