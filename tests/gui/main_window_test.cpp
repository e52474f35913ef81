// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QThread>
#include <QToolButton>
#include <QUndoStack>
#include <filesystem>
#include <set>

#include "core/base/paths.h"
#include "core/base/threads.h"
#include "core/models/registry.h"
#include "core/store/datasets.h"
#include "core/store/notes.h"
#include "core/store/runs.h"
#include "tests/support/test_support.h"
#include "ui/plots/histogram_plot.h"
#include "ui/session/language.h"
#include "ui/session/left_over_strip.h"
#include "ui/session/preferences.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/help_window.h"
#include "ui/shell/leave_dialog.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/recent_workspaces.h"
#include "ui/shell/unstored_dialog.h"
#include "ui/shell/window_geometry.h"
#include "ui/theme/paths.h"
#include "ui/widgets/card.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/rail.h"

namespace hankki {
namespace {

class MainWindowTest : public testing::Test {
 protected:
  MainWindowTest() { QSettings().clear(); }
  ~MainWindowTest() override {
    setLanguage("en");
    Theme::instance().setMode(ThemeMode::Light);
  }
  void open() {
    window.openWorkspace(QString::fromStdString((folder.path() / "w").string()));
    ASSERT_TRUE(QTest::qWaitFor([this] { return session.state().dataset() != nullptr; }, 60'000));
    ASSERT_TRUE(QTest::qWaitFor([this] { return session.jobs().isIdle(); }, 60'000));
  }
  static QString tooLong() { return QString("word\n").repeated(25'000); }
  /// Begins a note in that window, with words that may not be possible to store.
  static QPlainTextEdit* write(MainWindow& shown, const QString& words) {
    shown.showPage("logbook");
    QWidget* page = shown.page("logbook");
    auto* text = page->findChild<QPlainTextEdit*>("noteText");
    page->findChild<QPushButton*>("newNote")->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return text->isVisible(); }, 20'000));
    text->setPlainText(words);
    return text;
  }
  static UnstoredDialog* asked(const MainWindow& shown) {
    for (auto* dialog : shown.findChildren<UnstoredDialog*>())
      if (dialog->isVisible()) return dialog;
    return nullptr;
  }
  /// Waits for the question, and answers that nothing is to be lost.
  static void keepText(const MainWindow& shown) {
    ASSERT_TRUE(QTest::qWaitFor([&] { return asked(shown) != nullptr; }, 20'000));
    asked(shown)->findChild<QPushButton*>("keepText")->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }

  test::TemporaryFolder folder;
  Session session;
  MainWindow window{session};
};

TEST_F(MainWindowTest, ShowsAtOnceAndNavigates) {
  window.show();
  EXPECT_EQ(window.pageIds(), (QStringList{"data", "explore", "train", "search", "compare",
                                           "bandit", "storefront", "logbook"}));
  window.showPage("compare");
  EXPECT_TRUE(window.page("compare")->isVisible());
  EXPECT_EQ(window.findChild<Rail*>()->current(), "compare");
  window.showPage("nowhere");
  EXPECT_TRUE(window.page("compare")->isVisible()) << "an unknown page changes nothing";
}

TEST_F(MainWindowTest, OpensAWorkspaceAndRemembersIt) {
  open();
  EXPECT_TRUE(window.windowTitle().contains("w"));
  ASSERT_FALSE(recentWorkspaces().isEmpty());
  EXPECT_EQ(recentWorkspaces().first(), QString::fromStdString((folder.path() / "w").string()));
}

TEST_F(MainWindowTest, OpensAWorkspaceWhoseNameIsKorean) {
  const auto path = folder.path() / path_from_utf8("작업/한끼");
  window.openWorkspace(pathText(path));
  ASSERT_TRUE(QTest::qWaitFor([this] { return session.state().dataset() != nullptr; }, 60'000));
  ASSERT_TRUE(QTest::qWaitFor([this] { return session.jobs().isIdle(); }, 60'000));
  EXPECT_TRUE(exists(path / "workspace.db"));
  EXPECT_TRUE(window.windowTitle().contains("한끼"));
  EXPECT_EQ(toPath(recentWorkspaces().first()), path);
}

TEST_F(MainWindowTest, WritesPlotsInTheBackgroundAndTellsHowThatEnded) {
  open();
  window.show();
  window.showPage("data");
  auto* plot = window.page("data")->findChild<HistogramPlot*>();
  ASSERT_NE(plot, nullptr);
  QSignalSpy exported(plot, &Plot::exported), failed(plot, &Plot::exportFailed);
  const auto file = folder.path() / "ratings.svg";
  plot->saveTo(pathText(file));
  EXPECT_FALSE(exists(file)) << "not on this thread";
  ASSERT_TRUE(QTest::qWaitFor([&] { return exported.count() == 1; }, 20'000));
  EXPECT_GT(std::filesystem::file_size(file), 1000U);
  MessageStrip& strip = *Card::around(*plot)->strip();
  EXPECT_EQ(strip.kind(), MessageStrip::Kind::Success);
  EXPECT_TRUE(strip.findChild<QToolButton*>("stripAction")->isVisible()) << "show in folder";
  plot->saveTo(pathText(folder.path() / "no folder" / "ratings.png"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }, 20'000));
  EXPECT_EQ(strip.kind(), MessageStrip::Kind::Error);
  EXPECT_EQ(strip.sentence(), failed.front().front().toString());
}

TEST_F(MainWindowTest, SwitchesTheLanguageLive) {
  const auto text = [&](const QString& shortcut) {
    for (const QAction* action : window.findChildren<QAction*>())
      if (action->shortcut().toString() == shortcut) return action->text();
    return QString();
  };
  window.showPage("data");
  ASSERT_EQ(text("Ctrl+1"), "Data");
  ASSERT_EQ(text("Ctrl+I"), "Import a data set…") << "of a page that is made";
  ASSERT_EQ(text("Ctrl+Return"), "Start chosen models") << "of one that is not";
  setLanguage("ko");
  QCoreApplication::sendPostedEvents();
  EXPECT_NE(text("Ctrl+1"), "Data");
  EXPECT_NE(text("Ctrl+I"), "Import a data set…");
  EXPECT_NE(text("Ctrl+Return"), "Start chosen models");
  const auto menus = window.findChild<QMenuBar*>()->actions();
  for (const QAction* menu : menus) EXPECT_NE(menu->text(), "&File");
}

TEST_F(MainWindowTest, APageIsMadeWhenItIsShown) {
  EXPECT_TRUE(window.page("data"));
  EXPECT_FALSE(window.page("train"));
  QAction* hold = nullptr;
  for (QAction* action : window.findChildren<QAction*>())
    if (action->shortcut() == QKeySequence("Ctrl+Shift+P")) hold = action;
  ASSERT_TRUE(hold) << "its entries are in the menus already";
  hold->trigger();
  ASSERT_TRUE(window.page("train")) << "and make it";
  EXPECT_EQ(window.findChild<Rail*>()->current(), "train");
  EXPECT_TRUE(session.training().isHeld());
  EXPECT_EQ(hold->text(), "Go on with queue") << "the entry says what the page says";
}

TEST_F(MainWindowTest, WhatJobsSayCanBeRead) {
  window.show();
  auto* button = window.findChild<QToolButton*>("jobLogButton");
  const auto* log = window.findChild<QPlainTextEdit*>("jobLog");
  ASSERT_TRUE(button && log);
  EXPECT_FALSE(button->isEnabled());
  session.jobs().run(&session.state(), "Training run 1",
                     [](const JobContext& job) { job.log(en::say("about 53 MB are needed")); }, {});
  ASSERT_TRUE(QTest::qWaitFor([&] { return session.jobs().isIdle(); }, 10'000));
  button->click();
  EXPECT_TRUE(log->isVisible());
  EXPECT_TRUE(log->toPlainText().contains("Training run 1: about 53 MB are needed"));
}

TEST_F(MainWindowTest, TwoWindowsShowOneSession) {
  window.show();
  QPointer<MainWindow> second = MainWindow::open(session);
  open();
  EXPECT_EQ(window.windowTitle(), second->windowTitle());
  second->showPage("compare");
  EXPECT_NE(window.findChild<Rail*>()->current(), "compare");

  QSemaphore began;
  const JobId job = session.jobs().run(&session.state(), "endless",
                                       [&began](const JobContext& context) {
                                         began.release();
                                         while (!context.cancelled()) QThread::yieldCurrentThread();
                                       },
                                       {});
  began.acquire();
  second->close();
  ASSERT_TRUE(QTest::qWaitFor([&] { return second.isNull(); }));
  ASSERT_TRUE(session.jobs().isRunning(job));
  EXPECT_FALSE(session.jobs().shownJobs().front().cancelling) << "a window is still open";
  window.close();
  EXPECT_TRUE(QTest::qWaitFor([&] { return session.jobs().isIdle(); })) << "the last one";
}

TEST_F(MainWindowTest, WhatCannotBeStoredIsNotLostUnasked) {
  setLanguage("en");
  window.show();
  open();
  auto* text = write(window, tooLong());
  window.close();
  keepText(window);
  EXPECT_TRUE(window.isVisible());
  EXPECT_EQ(text->toPlainText(), tooLong());
  window.openWorkspace(pathText(folder.path() / "other"));
  keepText(window);
  EXPECT_EQ(session.state().workspaceName(), "w");
  text->setPlainText("short");
  window.close();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !window.isVisible(); }, 20'000)) << "it is stored now";
  const auto notes = session.state().workspace()->notes().list();
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].content.text, "short");
}

TEST_F(MainWindowTest, NorInAWindowThatIsNotTheLast) {
  setLanguage("en");
  window.show();
  open();
  QPointer<MainWindow> second = MainWindow::open(session);
  auto* text = write(*second, tooLong());
  second->close();
  keepText(*second);
  ASSERT_TRUE(second);
  EXPECT_TRUE(second->isVisible());
  EXPECT_EQ(text->toPlainText(), tooLong());
  text->setPlainText("short");
  second->close();
  ASSERT_TRUE(QTest::qWaitFor([&] { return second.isNull(); }, 20'000)) << "it is stored now";
  EXPECT_TRUE(window.isVisible());
  EXPECT_EQ(session.state().workspace()->notes().list().at(0).content.text, "short");
}

TEST_F(MainWindowTest, NorWhenAnotherWindowOpensAnotherWorkspace) {
  setLanguage("en");
  window.show();
  open();
  QPointer<MainWindow> second = MainWindow::open(session);
  auto* text = write(*second, tooLong());
  window.openWorkspace(pathText(folder.path() / "other"));
  keepText(window);
  EXPECT_EQ(session.state().workspaceName(), "w");
  EXPECT_EQ(text->toPlainText(), tooLong());
  text->setPlainText("short");
  window.openWorkspace(pathText(folder.path() / "other"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return session.state().workspaceName() == "other"; }, 20'000));
  EXPECT_EQ(Workspace::open(folder.path() / "w", Workspace::Access::ReadOnly)
                ->notes()
                .list()
                .at(0)
                .content.text,
            "short");
  second->close();
  EXPECT_TRUE(QTest::qWaitFor([&] { return second.isNull(); }, 20'000));
}

TEST_F(MainWindowTest, QuittingStoresWhatWasTypedAndClosesEveryWindow) {
  setLanguage("en");
  window.show();
  open();
  QPointer<MainWindow> second = MainWindow::open(session);
  write(*second, "last words");
  window.findChild<QAction*>("quit")->trigger();
  ASSERT_TRUE(QTest::qWaitFor([&] { return second.isNull() && !window.isVisible(); }, 20'000));
  EXPECT_EQ(session.state().workspace()->notes().list().at(0).content.text, "last words");
}

/// A run is trained for as long as nobody stops it.
class LeavingTest : public MainWindowTest {
 protected:
  void SetUp() override {
    setLanguage("en");  // whose plurals are a translation too
    window.show();
    open();
    RunRequest request{.model = "bpr", .preset = "default", .threads = 1};
    request.parameters = model_spec("bpr").preset("default");
    request.parameters.set("epochs", std::int64_t{100'000});
    request.parameters.set("patience", std::int64_t{0});
    QSignalSpy epochs(&session.training(), &TrainingQueue::epochDone);
    session.training().enqueue(session.state().splitInfo()->id, {request, request});
    ASSERT_TRUE(waitFor([&] { return epochs.count() >= 1; }));
  }
  template <typename Ready>
  static bool waitFor(Ready ready) {
    return QTest::qWaitFor(ready, 60'000);
  }
  LeaveDialog* dialog() const {
    for (auto* dialog : window.findChildren<LeaveDialog*>())
      if (dialog->isVisible()) return dialog;
    return nullptr;
  }
  void choose(const char* button) { dialog()->findChild<QPushButton*>(button)->click(); }
  RunInfo run(RunId id) {
    return Workspace::open(folder.path() / "w", Workspace::Access::ReadOnly)->runs().info(id);
  }
  MessageStrip& strip() { return *window.findChild<MessageStrip*>("windowStrip"); }
};

TEST_F(LeavingTest, ClosingSaysWhatRunsAndMayBeTakenBack) {
  window.close();
  ASSERT_TRUE(window.isVisible());
  ASSERT_TRUE(dialog());
  QString told;
  for (const QLabel* label : dialog()->findChildren<QLabel*>()) told += label->text() + '\n';
  EXPECT_TRUE(told.contains("Training run 1: BPR: epoch ")) << told.toStdString();
  choose("stay");
  EXPECT_FALSE(dialog());
  EXPECT_FALSE(session.jobs().shownJobs().front().cancelling);
  EXPECT_EQ(session.training().waiting().size(), 1U);
}

TEST_F(LeavingTest, StoppedAfterTheEpochItIsInterruptedAndRepeatsNothing) {
  window.close();
  choose("stopAfterEpoch");
  ASSERT_TRUE(waitFor([&] { return !window.isVisible(); }));
  EXPECT_FALSE(session.isWorking()) << "nothing goes on that nobody sees";
  EXPECT_EQ(run(1).state, RunState::Interrupted);
  EXPECT_EQ(run(2).state, RunState::Queued) << "the next one did not begin";
  const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadOnly);
  EXPECT_EQ(workspace->runs().checkpoint(1)->epochs_run, run(1).result.epochs_run);
}

TEST_F(LeavingTest, WhatWasStoppedIsOfferedOverEveryPage) {
  const QString other = pathText(folder.path() / "other");
  window.openWorkspace(other);
  choose("stopAfterEpoch");
  ASSERT_TRUE(waitFor([&] { return session.state().workspaceName() == "other"; }));
  auto* offer = window.findChild<LeftOverStrip*>();
  EXPECT_FALSE(offer->isVisible());
  window.openWorkspace(pathText(folder.path() / "w"));
  ASSERT_TRUE(waitFor([&] { return offer->isVisible(); }));
  EXPECT_EQ(offer->sentence(), "1 run was interrupted, 1 waits.");
  for (const QString& id : window.pageIds()) {
    window.showPage(id);
    EXPECT_TRUE(offer->isVisible()) << id.toStdString();
  }
}

TEST_F(LeavingTest, StoppedNowItIsInterrupted) {
  window.close();
  choose("stopNow");
  ASSERT_TRUE(waitFor([&] { return !window.isVisible(); }));
  EXPECT_FALSE(session.isWorking());
  EXPECT_EQ(run(1).state, RunState::Interrupted);
}

TEST_F(LeavingTest, WaitingIsSaidAndMayBeCutShortOrTakenBack) {
  window.close();
  choose("waitForIt");
  ASSERT_TRUE(strip().isVisible());
  EXPECT_TRUE(strip().sentence().startsWith("Hankki closes when")) << "in words";
  setLanguage("ko");
  QCoreApplication::sendPostedEvents();
  EXPECT_FALSE(strip().sentence().startsWith("Hankki closes when")) << "in the other language";
  strip().findChild<QToolButton*>("stripSecondAction")->click();  // stay
  EXPECT_FALSE(strip().isVisible());
  session.training().cancel(1);
  ASSERT_TRUE(waitFor([&] { return session.training().running() == 2; })) << "the queue goes on";
  window.close();
  choose("waitForIt");
  strip().findChild<QToolButton*>("stripAction")->click();  // now
  ASSERT_TRUE(waitFor([&] { return !window.isVisible(); }));
  EXPECT_EQ(run(1).state, RunState::Cancelled);
  EXPECT_EQ(run(2).state, RunState::Interrupted);
}

TEST_F(LeavingTest, WhatIsTypedWhileItWaitsIsAskedAboutToo) {
  window.close();
  choose("waitForIt");
  auto* text = write(window, tooLong());
  session.training().cancel(1);
  keepText(window);
  EXPECT_TRUE(window.isVisible());
  EXPECT_EQ(text->toPlainText(), tooLong());
  ASSERT_TRUE(waitFor([&] { return session.training().running() == 2; })) << "the queue goes on";
  window.close();
  keepText(window);
  text->setPlainText("short");
  window.close();
  ASSERT_TRUE(waitFor([&] { return dialog() != nullptr; })) << "it is stored now";
  choose("stopNow");
  ASSERT_TRUE(waitFor([&] { return !window.isVisible(); }));
}

TEST_F(LeavingTest, OpeningAnotherWorkspaceAsksToo) {
  const QString other = pathText(folder.path() / "other");
  window.openWorkspace(other);
  ASSERT_TRUE(dialog());
  choose("stay");
  EXPECT_EQ(session.state().workspaceName(), "w");
  window.openWorkspace(other);
  choose("stopAfterEpoch");
  ASSERT_TRUE(waitFor([&] { return session.state().workspaceName() == "other"; }));
  EXPECT_EQ(run(1).state, RunState::Interrupted);
  EXPECT_FALSE(strip().isVisible());
}

TEST_F(MainWindowTest, AnErrorOfOpeningStandsOnceAndGoesWhenAWorkspaceOpens) {
  window.show();
  folder.write("bad/notes.txt", "not a workspace");
  window.openWorkspace(pathText(folder.path() / "bad"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return session.jobs().isIdle(); }, 60'000));
  const auto visible = [&] {
    std::vector<MessageStrip*> strips;
    for (auto* strip : window.findChildren<MessageStrip*>())
      if (strip->isVisible()) strips.push_back(strip);
    return strips;
  };
  ASSERT_EQ(visible().size(), 1U);
  const auto* action = visible().front()->findChild<QToolButton*>("stripAction");
  EXPECT_EQ(action->text(), "Open another workspace…") << "trying again would not help";
  EXPECT_FALSE(visible().front()->findChild<QToolButton*>("stripSecondAction")->isVisible());
  open();
  EXPECT_TRUE(visible().empty());
}

TEST_F(MainWindowTest, TheHeadFollowsARename) {
  window.show();
  open();
  const auto named = [&](const QString& name) {
    for (const QLabel* label : window.menuWidget()->findChildren<QLabel*>())
      if (label->text() == name || label->toolTip() == name) return true;
    return false;
  };
  session.state().workspace()->datasets().rename(session.state().datasetInfo()->id, "soups");
  EXPECT_TRUE(QTest::qWaitFor([&] { return named("soups"); }, 20'000));
}

TEST_F(MainWindowTest, ShortcutsAreUnique) {
  std::set<QString> seen;
  for (const QAction* action : window.findChildren<QAction*>()) {
    if (const QString keys = action->shortcut().toString(); !keys.isEmpty()) {
      EXPECT_TRUE(seen.insert(keys).second) << keys.toStdString();
    }
  }
  EXPECT_TRUE(seen.contains("Ctrl+N"));
  EXPECT_TRUE(seen.contains("Ctrl+O"));
  EXPECT_TRUE(seen.contains("Ctrl+Q"));
}

TEST_F(MainWindowTest, HelpAndTheFullScreenHaveTheirUsualKeys) {
  std::set<QString> seen;
  for (const QAction* action : window.findChildren<QAction*>())
    for (const QKeySequence& keys : action->shortcuts()) seen.insert(keys.toString());
  EXPECT_TRUE(seen.contains("F11"));
  ASSERT_TRUE(seen.contains("F1"));
  for (QAction* action : window.findChildren<QAction*>())
    if (action->shortcut() == QKeySequence("F1")) action->trigger();
  auto* help = window.findChild<HelpWindow*>();
  ASSERT_NE(help, nullptr);
  EXPECT_TRUE(help->isVisible());
  const QString text = help->findChild<QTextBrowser*>()->toPlainText();
  EXPECT_TRUE(text.contains("F11")) << "it lists the keys";
  EXPECT_TRUE(text.contains("Ctrl+I")) << "also those of pages that were not shown";
}

TEST_F(MainWindowTest, TheEditMenuActsOnWhatHasTheKeyboard) {
  window.show();
  window.activateWindow();
  window.showPage("data");
  const auto trigger = [&](QKeySequence::StandardKey key) {
    for (QAction* action : window.findChildren<QAction*>())
      if (action->shortcut() == QKeySequence(key)) action->trigger();
  };
  auto* search = window.page("data")->findChild<QLineEdit*>("tableSearch");
  ASSERT_NE(search, nullptr);
  search->setFocus();
  QTest::keyClicks(search, "rice");
  trigger(QKeySequence::SelectAll);
  EXPECT_EQ(search->selectedText(), "rice");
  trigger(QKeySequence::Copy);
  EXPECT_EQ(QGuiApplication::clipboard()->text(), "rice");
  trigger(QKeySequence::Undo);
  EXPECT_EQ(search->text(), "");
}

/// Where no text has the keyboard it takes back what the page in front did, and only that.
TEST_F(MainWindowTest, TheEditMenuTakesBackWhatThePageInFrontDid) {
  window.show();
  window.showPage("data");
  window.showPage("compare");
  const auto trigger = [&](QKeySequence key) {
    for (QAction* action : window.findChildren<QAction*>())
      if (action->shortcut() == key) return action->trigger();
    FAIL() << key.toString().toStdString();
  };
  auto* stack = new QUndoStack(window.page("compare"));
  auto* other = new QUndoStack(window.page("data"));
  int done = 0;
  struct Step : QUndoCommand {
    explicit Step(int& done) : done_(done) {}
    void undo() override { --done_; }
    void redo() override { ++done_; }
    int& done_;
  };
  stack->push(new Step(done));
  other->push(new Step(done));
  window.setFocus();
  trigger(QKeySequence::Undo);
  EXPECT_EQ(done, 1);
  EXPECT_TRUE(other->canUndo());
  trigger(QKeySequence::Redo);
  EXPECT_EQ(done, 2);
  EXPECT_FALSE(stack->canRedo());
}

TEST_F(MainWindowTest, ItIsNeverLargerThanItsScreen) {
  const QRect room = window.screen()->availableGeometry();
  EXPECT_TRUE(room.contains(window.geometry())) << "at its first start";
  window.show();
  QSettings().setValue("window/geometry", [&] {
    QWidget other;
    other.resize(room.size() * 2);
    return other.saveGeometry();
  }());
  MainWindow next(session);
  next.show();
  EXPECT_TRUE(room.contains(next.geometry())) << "left on a larger screen";
}

TEST(WindowGeometry, IsMovedBeforeItIsMadeSmaller) {
  const QRect screen(0, 0, 1280, 800);
  const QMargins frame(0, 32, 0, 0);
  EXPECT_EQ(fitted({0, 0, 1440, 900}, frame, screen), QRect(0, 32, 1280, 768));
  EXPECT_EQ(fitted({600, 400, 960, 600}, frame, screen), QRect(320, 200, 960, 600));
  EXPECT_EQ(fitted({-50, 10, 960, 600}, frame, screen), QRect(0, 32, 960, 600));
  EXPECT_EQ(fitted({100, 100, 960, 600}, frame, screen), QRect(100, 100, 960, 600));
}

TEST_F(MainWindowTest, ClosingWhileJobsRunIsSafe) {
  window.show();
  window.openWorkspace(QString::fromStdString((folder.path() / "w").string()));
  EXPECT_TRUE(window.close());
}

TEST(PreferencesTest, SurviveTheSettings) {
  savePreferences({ThemeMode::Dark, "ko", 2, {.slow = false}});
  const Preferences loaded = loadPreferences();
  EXPECT_EQ(loaded.alerts, (AlertRules{.slow = false}));
  EXPECT_EQ(loaded.theme, ThemeMode::Dark);
  EXPECT_EQ(loaded.language, "ko");
  EXPECT_EQ(loaded.threads, 2);
  QSettings().clear();
}

TEST(PreferencesTest, CancelTakesThemBack) {
  savePreferences({ThemeMode::Light, "en", 0});
  applyPreferences(loadPreferences());
  PreferencesDialog dialog;
  Preferences dark = loadPreferences();
  dark.theme = ThemeMode::Dark;
  savePreferences(dark);
  applyPreferences(dark);
  dialog.reject();
  EXPECT_EQ(loadPreferences().theme, ThemeMode::Light);
  EXPECT_FALSE(Theme::instance().tokens().dark);
}

// A run goes on with the threads that its request says.
TEST(PreferencesTest, DoNotTouchTheThreadsOfWhatRuns) {
  const ThreadBudget run(2);
  applyPreferences({ThemeMode::Dark, "ko", 1});
  EXPECT_EQ(threads_here(), 2);
  EXPECT_EQ(threads(), 1);
  applyPreferences({ThemeMode::Light, "en", 0});
}

TEST(AboutTest, NamesTheVersions) {
  EXPECT_TRUE(AboutDialog::versions().contains(qVersion()));
  EXPECT_TRUE(AboutDialog::versions().contains("BLAS"));
}

}  // namespace
}  // namespace hankki
