// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logbook/logbook_page.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "core/models/registry.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/training/trainer.h"
#include "tests/support/test_support.h"
#include "tests/support/tiny_data.h"
#include "ui/logbook/figure_dialog.h"
#include "ui/print/report_view.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

/// A workspace with the two-tastes data and a run.
class LogbookPageTest : public testing::Test {
 protected:
  void SetUp() override {
    {
      const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
      const DatasetId dataset =
          workspace->datasets().add(data.dataset, {.name = "tastes", .source = "csv"}, {});
      const SplitId split = workspace->splits().add(
          dataset, data.dataset, assign_parts(data.dataset, data.split.recipe), data.split.recipe);
      RunRequest request{.model = "bpr", .preset = "default", .threads = 1, .ks = {5}};
      request.parameters = model_spec("bpr").preset("default");
      request.parameters.set("epochs", std::int64_t{3});
      const RunId id = workspace->runs().add(split, request);
      train(request, data.split, data.dataset, *workspace->runs().sink(id), {});
    }
    open();
  }

  void open() {
    session = std::make_unique<Session>();
    page = std::make_unique<LogbookPage>(*session);
    page->resize(1100, 700);
    page->show();
    session->state().openWorkspace(folder.path() / "w");
    settle();
  }
  void close() {
    page.reset();
    session.reset();
  }
  void settle() {
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return session->jobs().isIdle() && session->state().dataset(); }, 20'000));
  }
  template <typename Ready>
  static bool waitFor(Ready ready) {
    return QTest::qWaitFor(ready, 20'000);
  }
  template <typename Widget>
  Widget& find(const char* name) {
    auto* found = page->findChild<Widget*>(name);
    if (!found) throw std::runtime_error(std::string("no widget ") + name);
    return *found;
  }
  void click(const char* name) { QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton); }
  void setMode(int at) { find<Segment>("noteMode").findChildren<QToolButton*>().at(at)->click(); }
  std::vector<NoteInfo> stored() const { return session->state().workspace()->notes().list(); }
  /// Of a workspace that is not open here.
  std::vector<NoteInfo> storedIn(const char* name) const {
    return Workspace::open(folder.path() / name, Workspace::Access::ReadWrite)->notes().list();
  }
  bool hasError() const {
    const auto strips = page->findChildren<MessageStrip*>();
    return std::ranges::any_of(strips, [](const MessageStrip* strip) {
      return strip->isVisible() && strip->kind() == MessageStrip::Kind::Error;
    });
  }
  QListWidget& list() { return find<QListWidget>("notes"); }
  QPlainTextEdit& text() { return find<QPlainTextEdit>("noteText"); }

  void begin(const QString& words) {
    const int before = list().count();
    click("newNote");
    ASSERT_TRUE(waitFor([&] { return list().count() == before + 1 && text().isVisible(); }));
    text().setPlainText(words);
    ASSERT_TRUE(waitFor([&] { return stored().back().content.text == words.toStdString(); }));
  }

  test::TemporaryFolder folder;
  test::TinyData data = test::two_tastes();
  std::unique_ptr<Session> session;
  std::unique_ptr<LogbookPage> page;
};

TEST_F(LogbookPageTest, WhatIsTypedIsStoredByItselfAndIsThereAgain) {
  EXPECT_TRUE(page->findChild<EmptyState*>()->isVisible());
  begin("# 첫 기록\nwords");
  ASSERT_TRUE(waitFor([&] { return list().item(0)->text().startsWith("첫 기록"); }));
  close();
  open();
  ASSERT_TRUE(waitFor([&] { return list().count() == 1; }));
  EXPECT_TRUE(list().item(0)->text().startsWith("첫 기록"));
  ASSERT_TRUE(
      waitFor([&] { return find<ReportView>("noteView").toPlainText().contains("words"); }));
  EXPECT_TRUE(find<ReportView>("noteView").isVisible()) << "it is read first";
}

TEST_F(LogbookPageTest, WhatIsNotStoredYetIsWhenThePageIsLeft) {
  begin("one");
  settle();
  text().setPlainText("two");
  ASSERT_TRUE(session->jobs().isIdle());
  page->hide();
  EXPECT_FALSE(session->jobs().isIdle()) << "it is saved at once";
  ASSERT_TRUE(waitFor([&] { return stored().back().content.text == "two"; }));
  text().setPlainText("three");
  close();
  EXPECT_EQ(storedIn("w").back().content.text, "three") << "nor is it lost when all is closed";
}

TEST_F(LogbookPageTest, WhatIsNotStoredYetIsInTheWorkspaceThatWasOpen) {
  Workspace::open(folder.path() / "v", Workspace::Access::ReadWrite)
      ->notes()
      .add({.text = "of another workspace", .figures = {}});
  begin("one");
  text().setPlainText("two");
  session->state().openWorkspace(folder.path() / "v");
  ASSERT_TRUE(waitFor([&] {
    return session->jobs().isIdle() && list().count() == 1 &&
           list().item(0)->text().startsWith("of another");
  }));
  EXPECT_EQ(stored().back().content.text, "of another workspace");
  EXPECT_EQ(text().toPlainText(), "of another workspace");
  close();
  EXPECT_EQ(storedIn("w").back().content.text, "two");
}

TEST_F(LogbookPageTest, WhoDoesNotStopTypingIsSavedToo) {
  begin("one");
  ASSERT_TRUE(waitFor([&] {
    QTest::keyClick(&text(), Qt::Key_A);
    return stored().back().content.text.starts_with("aa");
  }));
}

TEST_F(LogbookPageTest, ControlCharactersAreNotStored) {
  begin("one");
  text().setPlainText(QString("red\x1b[0m\ttwo\nthree"));
  ASSERT_TRUE(waitFor([&] { return stored().back().content.text == "red[0m\ttwo\nthree"; }));
  EXPECT_FALSE(hasError());
}

TEST_F(LogbookPageTest, WhatCannotBeStoredStaysInTheEditor) {
  begin("one");
  begin("two");
  const QString tooLong = QString("word\n").repeated(25'000) + "end";
  text().setPlainText(tooLong);
  list().setCurrentRow(0);
  ASSERT_TRUE(waitFor([&] { return hasError(); }));
  EXPECT_EQ(list().currentRow(), 1) << "the note is shown again";
  EXPECT_TRUE(text().isVisible());
  EXPECT_EQ(text().toPlainText(), tooLong);
  EXPECT_EQ(stored().back().content.text, "two");
  setMode(0);
  ASSERT_TRUE(waitFor([&] { return text().isVisible(); })) << "nor is it to be read";
  EXPECT_EQ(text().toPlainText(), tooLong);
  text().setPlainText("shorter");
  setMode(0);
  ASSERT_TRUE(waitFor([&] { return stored().back().content.text == "shorter"; }));
  settle();
  EXPECT_FALSE(text().isVisible());
  EXPECT_FALSE(hasError());
}

TEST_F(LogbookPageTest, WhoeverLeavesIsToldWhatCannotBeStored) {
  begin("one");
  ASSERT_TRUE(waitFor([&] { return !page->hasUnstoredText(); }));  // its words are confirmed
  int told = 0;
  QString why;
  const auto settled = [&](const JobError* fault) {
    ++told;
    why = fault ? coreText(fault->sentence) : QString();
  };
  page->storeText(settled);
  EXPECT_EQ(told, 1) << "at once: there is nothing to store";
  const QString tooLong = QString("word\n").repeated(25'000);
  text().setPlainText(tooLong);
  EXPECT_TRUE(page->hasUnstoredText());
  page->storeText(settled);
  ASSERT_TRUE(waitFor([&] { return told == 2; }));
  EXPECT_FALSE(why.isEmpty());
  EXPECT_EQ(text().toPlainText(), tooLong);
  EXPECT_TRUE(page->hasUnstoredText()) << "it is still there";
  text().setPlainText("short");
  page->storeText(settled);
  ASSERT_TRUE(waitFor([&] { return told == 3; }));
  EXPECT_TRUE(why.isEmpty());
  EXPECT_EQ(stored().back().content.text, "short");
  EXPECT_FALSE(page->hasUnstoredText());
}

TEST_F(LogbookPageTest, WhoLeftIsNotCalledBackInAnotherWorkspace) {
  begin("one");
  text().setPlainText("two");
  bool left = false;
  page->storeText([&](const JobError*) { left = true; });
  session->state().openWorkspace(folder.path() / "v");
  ASSERT_TRUE(waitFor([&] { return session->state().workspaceName() == "v"; }));
  ASSERT_TRUE(waitFor([&] { return session->jobs().isIdle() && list().count() == 0; }));
  begin("of v");
  ASSERT_TRUE(waitFor([&] { return session->jobs().isIdle(); }));
  EXPECT_FALSE(left);
  EXPECT_EQ(storedIn("w").back().content.text, "two");
}

TEST_F(LogbookPageTest, ANoteIsRemovedWithItsLastWords) {
  begin("one");
  text().setPlainText("last words");
  click("removeNote");
  ASSERT_TRUE(waitFor([&] { return list().count() == 0 && session->jobs().isIdle(); }));
  EXPECT_FALSE(hasError());
  session->removals().undo();
  ASSERT_TRUE(waitFor([&] { return list().count() == 1; }));
  EXPECT_EQ(stored().back().content.text, "last words");
}

TEST_F(LogbookPageTest, AFigureStaysBoundToItsRunAndSaysThatItIsStale) {
  begin("see");
  click("insertFigure");
  auto* dialog = page->findChild<QDialog*>("figureDialog");
  ASSERT_NE(dialog, nullptr);
  EXPECT_EQ(dialog->findChild<QListWidget*>("figureRuns")->count(), 1);
  QTest::mouseClick(dialog->findChild<QPushButton*>("insertChosen"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return stored().back().content.figures.size() == 1U; }));
  EXPECT_TRUE(text().toPlainText().contains("[figure 1]"));
  EXPECT_EQ(stored().back().content.figures[0].runs[0].run, 1);
  setMode(0);
  settle();
  const auto& view = find<ReportView>("noteView");
  EXPECT_FALSE(view.toPlainText().contains("[figure 1]")) << "the figure stands there";
  EXPECT_FALSE(view.toPlainText().contains("Stale"));
  EXPECT_TRUE(list().item(0)->icon().isNull());
  session->training().remove(1);
  ASSERT_TRUE(waitFor([&] { return view.toPlainText().contains("Run 1 was removed"); }));
  EXPECT_FALSE(list().item(0)->icon().isNull());
  session->removals().undo();
  ASSERT_TRUE(waitFor([&] { return !view.toPlainText().contains("Stale"); }));
}

TEST(FigureDialogTest, OfManyRunsTheNewestAreListedAndTheOthersFound) {
  std::vector<SharedRuns::Pointer> runs;
  for (RunId id = 300; id > 0; --id) {
    RunInfo run{.id = id};
    run.request.model = "bpr";
    run.result.test["recall@" + std::to_string(id)] = 0.5;
    runs.push_back(std::make_shared<const RunInfo>(std::move(run)));
  }
  FigureDialog dialog(std::move(runs));
  auto& list = *dialog.findChild<QListWidget*>("figureRuns");
  auto& filter = *dialog.findChild<QLineEdit*>("figureFilter");
  EXPECT_EQ(list.count(), 200);
  EXPECT_EQ(dialog.runs(), (std::vector<RunId>{300, 299, 298}));
  EXPECT_FALSE(dialog.findChild<QComboBox*>()->currentText().isEmpty());
  EXPECT_TRUE(dialog.metric().starts_with("recall@")) << dialog.metric();
  filter.setText("#42");
  ASSERT_EQ(list.count(), 4) << "the chosen ones stay in sight";
  list.item(0)->setCheckState(Qt::Unchecked);
  list.item(3)->setCheckState(Qt::Checked);
  EXPECT_EQ(dialog.runs(), (std::vector<RunId>{299, 298, 42}));
  filter.clear();
  EXPECT_EQ(list.count(), 201);
  EXPECT_EQ(dialog.runs(), (std::vector<RunId>{299, 298, 42}));
}

TEST_F(LogbookPageTest, AFigureWhoseLineIsDeletedGoesWithIt) {
  begin("see");
  click("insertFigure");
  QTest::mouseClick(
      page->findChild<QDialog*>("figureDialog")->findChild<QPushButton*>("insertChosen"),
      Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return stored().back().content.figures.size() == 1U; }));
  text().setPlainText("nothing to see");
  ASSERT_TRUE(waitFor([&] { return stored().back().content.text == "nothing to see"; }));
  EXPECT_EQ(stored().back().content.figures.size(), 1U) << "the line may come back";
  setMode(0);
  ASSERT_TRUE(waitFor([&] { return stored().back().content.figures.empty(); }));
}

TEST_F(LogbookPageTest, NotesAreMovedRemovedAndBroughtBack) {
  begin("one");
  begin("two");
  const auto titles = [&] {
    QStringList all;
    for (int row = 0; row < list().count(); ++row)
      all << list().item(row)->text().section('\n', 0, 0);
    return all;
  };
  ASSERT_TRUE(waitFor([&] { return titles() == QStringList({"one", "two"}); }));
  click("noteUp");
  ASSERT_TRUE(waitFor([&] { return titles() == QStringList({"two", "one"}); }));
  EXPECT_EQ(list().currentRow(), 0) << "it is the same note that is chosen";
  click("noteDown");
  ASSERT_TRUE(waitFor([&] { return titles() == QStringList({"one", "two"}); }));
  click("removeNote");
  ASSERT_TRUE(waitFor([&] { return titles() == QStringList({"one"}); }));
  session->removals().undo();
  ASSERT_TRUE(waitFor([&] { return titles() == QStringList({"one", "two"}); }));
}

}  // namespace
}  // namespace hankki
