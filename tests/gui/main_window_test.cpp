#include "ui/shell/main_window.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <filesystem>
#include <set>

#include "core/base/paths.h"
#include "core/base/threads.h"
#include "tests/support/test_support.h"
#include "ui/plots/histogram_plot.h"
#include "ui/session/language.h"
#include "ui/session/preferences.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/recent_workspaces.h"
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
    ASSERT_TRUE(QTest::qWaitFor([this] { return window.state().dataset() != nullptr; }, 60'000));
    ASSERT_TRUE(QTest::qWaitFor([this] { return window.jobs().isIdle(); }, 60'000));
  }
  test::TemporaryFolder folder;
  MainWindow window;
};

TEST_F(MainWindowTest, ShowsAtOnceAndNavigates) {
  window.show();
  EXPECT_EQ(window.pageIds(), (QStringList{"data", "train", "search", "compare"}));
  window.showPage("compare");
  EXPECT_TRUE(window.page("compare")->isVisible());
  EXPECT_EQ(window.findChild<Rail*>()->current(), "compare");
  window.showPage("bandit");
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
  ASSERT_TRUE(QTest::qWaitFor([this] { return window.state().dataset() != nullptr; }, 60'000));
  ASSERT_TRUE(QTest::qWaitFor([this] { return window.jobs().isIdle(); }, 60'000));
  EXPECT_TRUE(exists(path / "workspace.db"));
  EXPECT_TRUE(window.windowTitle().contains("한끼"));
  EXPECT_EQ(toPath(recentWorkspaces().first()), path);
}

TEST_F(MainWindowTest, WritesPlotsInTheBackgroundAndTellsHowThatEnded) {
  open();
  window.show();
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
  plot->saveTo(pathText(folder.path() / "no folder" / "ratings.png"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }, 20'000));
  EXPECT_EQ(strip.kind(), MessageStrip::Kind::Error);
  EXPECT_EQ(strip.sentence(), failed.front().front().toString());
}

TEST_F(MainWindowTest, SwitchesTheLanguageLive) {
  const QString english = window.page("data")->title();
  setLanguage("ko");
  EXPECT_NE(window.page("data")->title(), english);
  QCoreApplication::sendPostedEvents();
  const auto menus = window.findChild<QMenuBar*>()->actions();
  for (const QAction* menu : menus) EXPECT_NE(menu->text(), "&File");
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

TEST_F(MainWindowTest, ClosingWhileJobsRunIsSafe) {
  window.show();
  window.openWorkspace(QString::fromStdString((folder.path() / "w").string()));
  EXPECT_TRUE(window.close());
}

TEST(PreferencesTest, SurviveTheSettings) {
  savePreferences({ThemeMode::Dark, "ko", 2});
  const Preferences loaded = loadPreferences();
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
