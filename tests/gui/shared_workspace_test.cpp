// SPDX-License-Identifier: GPL-3.0-or-later
// Two windows of one process, another one of the program, and commands: one workspace, at once.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QFileOpenEvent>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <memory>

#include "core/base/lock_file.h"
#include "core/models/registry.h"
#include "core/store/datasets.h"
#include "core/store/demo_file.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "tests/support/test_support.h"
#include "tests/support/tiny_data.h"
#include "ui/compare/compare_page.h"
#include "ui/shell/file_opener.h"
#include "ui/shell/main_window.h"
#include "ui/tables/run_queue_model.h"
#include "ui/tables/run_table_model.h"
#include "ui/theme/paths.h"

namespace hankki {
namespace {

using testing::HasSubstr;

constexpr int kPatience = 120'000;
constexpr std::int64_t kEpochs = 300;

class SharedWorkspaceTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    const test::TinyData data = test::two_tastes();
    const auto workspace = Workspace::open(path(), Workspace::Access::ReadWrite);
    const DatasetId dataset =
        workspace->datasets().add(data.dataset, {.name = "tastes", .source = "csv"}, {});
    split = workspace->splits().add(
        dataset, data.dataset, assign_parts(data.dataset, data.split.recipe), data.split.recipe);
  }
  void TearDown() override {
    for (QProcess* process : {&other, &command}) {
      process->kill();
      process->waitForFinished(kPatience);
    }
  }

  std::filesystem::path path() const { return folder.path() / "w"; }
  template <typename Ready>
  static bool waitFor(Ready ready) {
    return QTest::qWaitFor(ready, kPatience);
  }

  /// One thread each, and the same seed: every one of them comes to the same weights.
  static RunRequest request() {
    RunRequest request{.model = "bpr", .preset = "default", .threads = 1};
    request.parameters = model_spec("bpr").preset("default");
    request.parameters.set("epochs", kEpochs);
    request.parameters.set("patience", std::int64_t{0});
    return request;
  }
  void startProgram() {
    other.start(QStringLiteral(HANKKI_PROGRAM), {"--workspace", pathText(path())});
    ASSERT_TRUE(other.waitForStarted());
    LockFile lock(path() / "workspace.lock");
    ASSERT_TRUE(waitFor([&] {
      return std::ranges::any_of(
          lock.holders(), [&](const auto& holder) { return holder.pid == other.processId(); });
    })) << "the other program has it open";
  }
  void startCommand() {
    command.setProcessChannelMode(QProcess::MergedChannels);
    command.start(QStringLiteral(HANKKI_CLI),
                  {"train", "--workspace", pathText(path()), "--model", "bpr", "--threads", "1",
                   "--set", QString("epochs=%1").arg(kEpochs), "--set", "patience=0"});
    ASSERT_TRUE(command.waitForStarted());
  }
  /// Runs a command to its end while the windows go on; gives its status and what it said.
  std::pair<int, std::string> run(const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(HANKKI_CLI), QStringList(arguments)
                                                  << "--workspace" << pathText(path()));
    EXPECT_TRUE(waitFor([&] { return process.state() == QProcess::NotRunning; }));
    return {process.exitCode(), process.readAll().toStdString()};
  }

  test::TemporaryFolder folder;
  SplitId split = 0;
  QProcess other, command;
};

TEST_F(SharedWorkspaceTest, EachSeesTheOthersRunsAndNothingIsLostOrTrainedTwice) {
  Session session;
  MainWindow first(session);
  std::unique_ptr<MainWindow> second(new MainWindow(session));
  first.showPage("train");
  second->showPage("compare");
  first.show();
  second->show();
  first.openWorkspace(pathText(path()));
  ASSERT_TRUE(waitFor([&] { return session.state().dataset() && session.jobs().isIdle(); }));
  startProgram();

  QSignalSpy started(&session.training(), &TrainingQueue::started);
  session.training().enqueue(split, {request(), request(), request()});
  ASSERT_TRUE(waitFor([&] { return started.count() == 1; }));
  startCommand();
  // A command cannot take what another process trains, or has in its queue.
  ASSERT_TRUE(waitFor([&] { return session.training().running() == 2; }));
  const auto [status, sentence] = run({"train", "--resume", "3"});
  if (session.training().running() == 2) {
    EXPECT_EQ(status, 2);
    EXPECT_THAT(sentence, HasSubstr("run 3: it waits in the queue of"));
  }
  int compared = 0;
  while (session.training().running() || command.state() != QProcess::NotRunning) {
    const auto [code, text] = run({"compare"});
    ASSERT_EQ(code, 0) << text;
    ++compared;
  }
  EXPECT_GT(compared, 0);
  EXPECT_EQ(command.exitCode(), 0) << command.readAll().toStdString();
  EXPECT_EQ(other.state(), QProcess::Running) << other.readAllStandardError().toStdString();

  const auto& runs = session.state().runs();
  ASSERT_TRUE(waitFor([&] {
    return runs.size() == 4 && std::ranges::all_of(runs, [](const RunInfo& run) {
             return run.state == RunState::Done;
           });
  }));
  EXPECT_EQ(started.count(), 3) << "each of ours once, and not the command's";
  for (const RunInfo& run : runs) {
    EXPECT_EQ(run.result.epochs_run, kEpochs);
    EXPECT_EQ(run.result.weights_hash, runs.front().result.weights_hash);
    const auto rows = session.state().workspace()->runs().epochs(run.id);
    ASSERT_EQ(std::ssize(rows), kEpochs) << "none is lost";
    EXPECT_TRUE(std::ranges::is_sorted(rows, {}, &EpochRow::elapsed)) << "none came twice";
  }
  EXPECT_TRUE(waitFor([&] {
    const auto* queue = first.page("train")->findChild<RunQueueModel*>();
    const auto* compare = second->page("compare")->findChild<RunTableModel*>();
    return queue->rowCount() == 4 && compare->rowCount() == 4;
  })) << "both windows show all four";
  const auto [code, table] = run({"compare", "--json"});
  EXPECT_EQ(code, 0);
  for (const char* id : {"\"run\": 1", "\"run\": 2", "\"run\": 3", "\"run\": 4"})
    EXPECT_THAT(table, HasSubstr(id));
}

/// As the system starts it where a packed demo is opened by a double click.
TEST_F(SharedWorkspaceTest, ThePackedDemoOfTheCommandLineIsOpened) {
  const auto pack = folder.path() / "shop.hankkidemo";
  pack_demo(*Workspace::open(path(), Workspace::Access::ReadOnly), pack, {});
  QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
  for (const char* place : {"HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
    own.insert(place, pathText(folder.path() / "home"));
  other.setProcessEnvironment(own);
  other.start(QStringLiteral(HANKKI_PROGRAM), {pathText(pack)});
  ASSERT_TRUE(other.waitForStarted());
  const auto unpacked = folder.path() / "home" / "hankki" / "demos";
  ASSERT_TRUE(waitFor([&] {
    std::error_code none;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(unpacked, none)) {
      if (entry.path().filename() != "workspace.lock") continue;
      LockFile lock(entry.path());
      if (std::ranges::any_of(lock.holders(),
                              [&](const auto& holder) { return holder.pid == other.processId(); }))
        return true;
    }
    return other.state() == QProcess::NotRunning;
  }));
  EXPECT_EQ(other.state(), QProcess::Running) << other.readAllStandardError().toStdString();
}

/// Where the system tells a program that runs, as macOS does.
TEST_F(SharedWorkspaceTest, AFileThatTheSystemHandsOverIsOpened) {
  const auto pack = folder.path() / "shop.hankkidemo";
  pack_demo(*Workspace::open(path(), Workspace::Access::ReadOnly), pack, {});
  Session session;
  session.state().setDemoCache(folder.path() / "cache");
  MainWindow window(session);
  const FileOpener opener(*qApp, window);
  QFileOpenEvent handed(pathText(pack));
  QApplication::sendEvent(qApp, &handed);
  ASSERT_TRUE(waitFor([&] { return session.state().workspace() && session.jobs().isIdle(); }));
  EXPECT_EQ(session.state().demo(), pack);
  // One that is not there is told, and no folder is made in its name.
  QSignalSpy failed(&session.state(), &AppState::openingFailed);
  const auto gone = folder.path() / "gone.hankkidemo";
  window.openWorkspace(pathText(gone));
  ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
  EXPECT_FALSE(std::filesystem::exists(gone));
}

/// What a process that was killed leaves is told in a window that is open, and not begun anew.
TEST_F(SharedWorkspaceTest, ARunOfAProgramThatIsKilledIsOfferedInTheWindow) {
  Session session;
  MainWindow window(session);
  window.show();
  window.openWorkspace(pathText(path()));
  ASSERT_TRUE(waitFor([&] { return session.state().dataset() && session.jobs().isIdle(); }));
  command.start(QStringLiteral(HANKKI_CLI),
                {"train", "--workspace", pathText(path()), "--model", "bpr", "--threads", "1",
                 "--set", "epochs=100000", "--set", "patience=0"});
  const auto& runs = session.state().runs();
  ASSERT_TRUE(waitFor([&] { return runs.size() == 1 && runs[0].state == RunState::Running; }));
  EXPECT_TRUE(session.training().leftOver().empty()) << "somebody has it";
  command.kill();
  ASSERT_TRUE(command.waitForFinished(kPatience));
  EXPECT_TRUE(
      waitFor([&] { return session.training().leftOver().interrupted == std::vector<RunId>{1}; }));
  EXPECT_EQ(session.training().running(), 0);
}

}  // namespace
}  // namespace hankki
