// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_page.h"

#include <gtest/gtest.h>
#include <qcustomplot.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <map>

#include "core/data/folds.h"
#include "core/models/registry.h"
#include "core/report/lists_csv.h"
#include "core/store/batches.h"
#include "core/store/database.h"
#include "core/store/datasets.h"
#include "core/store/run_edits.h"
#include "core/store/run_views.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/vector_sets.h"
#include "core/store/workspace.h"
#include "core/training/trainer.h"
#include "core/workbench/annotations.h"
#include "core/workbench/suites.h"
#include "tests/store/many_runs.h"
#include "tests/support/test_support.h"
#include "tests/support/tiny_data.h"
#include "ui/compare/curve_notes.h"
#include "ui/compare/serve_dialog.h"
#include "ui/compare/user_dialog.h"
#include "ui/plots/bar_plot.h"
#include "ui/plots/flow_plot.h"
#include "ui/plots/heat_map.h"
#include "ui/plots/line_plot.h"
#include "ui/plots/polar_plot.h"
#include "ui/plots/scatter_plot.h"
#include "ui/print/report_view.h"
#include "ui/session/kept_verdict_rule.h"
#include "ui/session/language.h"
#include "ui/session/run_details_dialog.h"
#include "ui/session/run_marks.h"
#include "ui/session/run_marks_dialog.h"
#include "ui/session/save_plots.h"
#include "ui/tables/list_panel.h"
#include "ui/tables/run_table_model.h"
#include "ui/tables/sorted_rows.h"
#include "ui/theme/format_difference.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/file_role.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/reference_roles.h"
#include "ui/widgets/segment.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

/// A workspace with the two-tastes data, and runs in it as a test asks for them.
class ComparePageTest : public testing::Test {
 protected:
  ComparePageTest() { QSettings().clear(); }
  void SetUp() override {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    const DatasetId dataset =
        workspace->datasets().add(data.dataset, {.name = "tastes", .source = "csv"}, {});
    split = workspace->splits().add(
        dataset, data.dataset, assign_parts(data.dataset, data.split.recipe), data.split.recipe);
  }

  void trainRun(const std::string& model,
                const std::vector<std::pair<std::string, ParameterValue>>& changes = {},
                const std::vector<std::int32_t>& ks = {5, 10}) {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    RunRequest request{.model = model, .preset = "default", .threads = 1, .ks = ks};
    request.parameters = model_spec(model).preset("default");
    for (const auto& [name, value] : changes) request.parameters.set(name, value);
    const RunId id = workspace->runs().add(split, request);
    train(request, data.split, data.dataset, *workspace->runs().sink(id), {});
  }

  void open() {
    state.openWorkspace(folder.path() / "w");
    page = std::make_unique<ComparePage>(session);
    page->resize(1200, 760);
    page->show();
    settle();
  }

  QDialog* openLists();
  void importLists(QDialog& dialog, const std::string& file);

  void settle() {
    ASSERT_TRUE(QTest::qWaitFor([&] { return jobs.isIdle() && state.workspace(); }, 20'000));
  }

  RunTableModel& model() { return *page->findChild<RunTableModel*>(); }

  test::TemporaryFolder folder;
  test::TinyData data = test::two_tastes();
  SplitId split = 0;
  Session session;
  JobRunner& jobs = session.jobs();
  AppState& state = session.state();
  std::unique_ptr<Page> page;
};

TEST_F(ComparePageTest, ARunOfAModelThatThisVersionDoesNotHaveIsShown) {
  trainRun("mostpop");
  {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    RunRequest request{.model = "oldmodel", .preset = "default"};
    request.parameters.set("depth", std::int64_t{3});
    const RunId id = workspace->runs().add(split, request);
    workspace->runs().sink(id)->finished(RunState::Done, {.test = {{"ndcg@10", 0.1}}}, {});
  }
  open();
  ASSERT_EQ(model().rowCount(), 2);
  const int column = static_cast<int>(model().table().find("model"));
  QStringList names;
  for (int row = 0; row < 2; ++row) names << model().index(row, column).data().toString();
  EXPECT_TRUE(names.contains("oldmodel")) << names.join(',').toStdString();
}

TEST_F(ComparePageTest, ManyRunsAreLaidOutInAJob) {
  constexpr int kRuns = 600;
  test::make_many_runs(folder.path() / "many", kRuns, 1);
  page = std::make_unique<ComparePage>(session);
  page->resize(1200, 760);
  page->show();
  state.openWorkspace(folder.path() / "many");
  ASSERT_TRUE(QTest::qWaitFor([&] { return model().rowCount() == kRuns; }, 60'000));
  EXPECT_EQ(static_cast<int>(model().checkedRuns().size()),
            static_cast<int>(RunTableModel::kUsuallyChecked));
  auto* sorted = qobject_cast<SortedRows*>(page->findChild<DataTable*>("runTable")->model());
  ASSERT_NE(sorted, nullptr);
  ASSERT_GE(sorted->sortColumn(), 0) << "by the first metric";
  double before = sorted->index(0, sorted->sortColumn()).data(SortRole).toDouble();
  for (int row = 1; row < kRuns; ++row) {
    const double value = sorted->index(row, sorted->sortColumn()).data(SortRole).toDouble();
    EXPECT_GE(before, value) << row;
    before = value;
  }
}

TEST_F(ComparePageTest, ManyRunsAreSearchedInWordsThatAJobMade) {
  constexpr int kRuns = 600;
  test::make_many_runs(folder.path() / "many", kRuns, 1);
  page = std::make_unique<ComparePage>(session);
  page->resize(1200, 760);
  page->show();
  state.openWorkspace(folder.path() / "many");
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return model().rowCount() == kRuns && model().hasWords(); }, 60'000));
  settle();
  auto* sorted = qobject_cast<SortedRows*>(page->findChild<DataTable*>("runTable")->model());
  ASSERT_NE(sorted, nullptr);
  auto* filter = page->findChild<QLineEdit*>("runFilter");
  filter->setText("#600");
  EXPECT_EQ(sorted->rowCount(), 1);
  bool had = false;
  QObject::connect(&model(), &QAbstractItemModel::modelReset, page.get(),
                   [&] { had = model().hasWords(); });
  QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
  state.workspace()->runs().edit(2, {.add_tags = {"serve"}});
  ASSERT_TRUE(QTest::qWaitFor([&] { return reset.count() > 0; }, 60'000));
  EXPECT_TRUE(had) << "they come with the runs where they are searched";
  EXPECT_EQ(sorted->rowCount(), 1);
  settle();

  filter->clear();
  const auto before = model().contents();
  model().retranslate();  // without the page, which would have them made
  EXPECT_EQ(model().contents(), before) << "nothing is worked out anew but the words";
  ASSERT_FALSE(model().hasWords());
  filter->setText("#599");
  EXPECT_EQ(sorted->rowCount(), kRuns) << "until there are words";
  model().setWords(model().contents().get(), RunTableModel::wordsOf(*model().contents()));
  EXPECT_EQ(sorted->rowCount(), 1);
}

TEST_F(ComparePageTest, AFileHasTheNoteInFull) {
  trainRun("mostpop");
  const std::string note(100, 'x');
  {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    workspace->runs().edit(1, {.note = note});
  }
  open();
  const QModelIndex cell = model().index(0, static_cast<int>(model().table().find("note")));
  ASSERT_TRUE(cell.isValid());
  EXPECT_EQ(cell.data().toString().size(), 60);
  EXPECT_EQ(cell.data(FileRole).toString().toStdString(), note);
  const QModelIndex best = model().index(0, static_cast<int>(model().table().find("test ndcg@5")));
  EXPECT_EQ(best.data(FileRole).toDouble(), model().runs()[0].result.test.at("ndcg@5"));
}

TEST_F(ComparePageTest, WithoutRunsItSaysWhatToDo) {
  open();
  EmptyState* empty = nullptr;
  for (auto* candidate : page->findChildren<EmptyState*>())
    if (candidate->isVisible()) empty = candidate;
  ASSERT_NE(empty, nullptr);
  QSignalSpy asked(page.get(), &Page::pageRequested);
  QTest::mouseClick(empty->button(), Qt::LeftButton);
  ASSERT_EQ(asked.count(), 1);
  EXPECT_EQ(asked.front().front().toString(), "train");
  EXPECT_FALSE(page->canExport());
}

TEST_F(ComparePageTest, ShowsRunsSortedByTheirMetric) {
  trainRun("mostpop");
  trainRun("itemknn");
  open();
  QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  auto* table = page->findChild<DataTable*>("runTable");
  ASSERT_EQ(table->model()->rowCount(), 2);
  const int column = static_cast<int>(model().table().find("test ndcg@5"));
  EXPECT_GE(table->model()->index(0, column).data(SortRole).toDouble(),
            table->model()->index(1, column).data(SortRole).toDouble());
  EXPECT_TRUE(table->model()->index(0, column).data(StrongRole).toBool());
  EXPECT_FALSE(table->isColumnHidden(column));
  const int hidden = static_cast<int>(model().table().find("validation map@10"));
  EXPECT_TRUE(table->isColumnHidden(hidden));
  EXPECT_TRUE(page->canExport());
}

/// What a run that comes has for the first time becomes a column between the others.
TEST_F(ComparePageTest, ColumnsKeepWhatTheUserDidToThemWhenThereAreMore) {
  trainRun("bpr", {{"epochs", std::int64_t{5}}});
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  open();
  auto* table = page->findChild<DataTable*>("runTable");
  QHeaderView* header = table->horizontalHeader();
  const auto at = [&](const char* name) { return static_cast<int>(model().table().find(name)); };
  table->sortByColumn(at("test recall@5"), Qt::AscendingOrder);
  table->setColumnHidden(at("state"), true);
  table->setColumnHidden(at("test map@5"), false);
  header->resizeSection(at("test novelty@5"), 177);
  header->moveSection(header->visualIndex(at("test coverage@5")), 2);
  const int before = model().columnCount();

  RunRequest request{.model = "bpr", .preset = "default", .threads = 1, .ks = {5, 10, 20}};
  request.parameters = model_spec("bpr").preset("default");
  request.parameters.set("epochs", std::int64_t{6});
  const RunId id = state.workspace()->runs().add(split, request);
  train(request, data.split, data.dataset, *state.workspace()->runs().sink(id), {});
  ASSERT_TRUE(QTest::qWaitFor([&] { return model().checkedRuns().size() == 3; }, 10'000));
  ASSERT_GT(model().columnCount(), before) << "lists of 20 are new";

  EXPECT_EQ(header->sortIndicatorSection(), at("test recall@5"));
  EXPECT_EQ(header->sortIndicatorOrder(), Qt::AscendingOrder);
  for (int row = 1; row < 3; ++row)
    EXPECT_LE(table->model()->index(row - 1, at("test recall@5")).data(SortRole).toDouble(),
              table->model()->index(row, at("test recall@5")).data(SortRole).toDouble());
  EXPECT_TRUE(table->isColumnHidden(at("state")));
  EXPECT_FALSE(table->isColumnHidden(at("test map@5")));
  EXPECT_EQ(header->sectionSize(at("test novelty@5")), 177);
  EXPECT_EQ(header->visualIndex(at("test coverage@5")), 2);
}

TEST_F(ComparePageTest, RunsWithoutAValueStandLastInBothDirections) {
  trainRun("mostpop");
  trainRun("itemknn");
  {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    const RunId id = workspace->runs().add(split, {.model = "random", .preset = "default"});
    workspace->runs().sink(id)->finished(RunState::Cancelled, {}, {});
  }
  open();
  auto* table = page->findChild<DataTable*>("runTable");
  const int column = static_cast<int>(model().table().find("test ndcg@5"));
  for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
    table->sortByColumn(column, order);
    EXPECT_FALSE(table->model()->index(2, column).data(SortRole).isValid());
    const double first = table->model()->index(0, column).data(SortRole).toDouble();
    const double second = table->model()->index(1, column).data(SortRole).toDouble();
    EXPECT_TRUE(order == Qt::AscendingOrder ? first <= second : first >= second);
  }
}

TEST_F(ComparePageTest, EveryHeaderSaysWhatItsColumnIs) {
  trainRun("bpr", {{"epochs", std::int64_t{5}}});
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  open();
  const auto tip = [&](int column) {
    return model().headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
  };
  for (int column = 0; column < model().columnCount(); ++column)
    EXPECT_TRUE(tip(column).contains('\n')) << model().columnName(column).toStdString();
  EXPECT_TRUE(tip(static_cast<int>(model().table().find("test novelty@10"))).contains("bits"));
  const Parameter& epochs = model_spec("bpr").parameters.at("epochs");
  EXPECT_TRUE(tip(static_cast<int>(model().table().find("epochs")))
                  .contains(QString::fromStdString(epochs.doc.english())));
}

TEST_F(ComparePageTest, AnAsteriskTellsWhatWasChanged) {
  trainRun("bpr", {{"epochs", std::int64_t{4}}, {"learning_rate", 0.02}});
  trainRun("mostpop");
  open();
  const int column = static_cast<int>(model().table().find("preset"));
  const QString tip = model().index(0, column).data(Qt::ToolTipRole).toString();
  EXPECT_TRUE(tip.contains("0.02")) << tip.toStdString();
  EXPECT_EQ(tip.count('\n'), 1) << tip.toStdString();
  EXPECT_TRUE(model().index(1, column).data(Qt::ToolTipRole).toString().isEmpty());
}

TEST_F(ComparePageTest, ADoubleClickShowsWhatIsKnownOfTheRun) {
  trainRun("mostpop");
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  open();
  auto* table = page->findChild<DataTable*>("runTable");
  const QModelIndex first = table->model()->index(0, 1);
  const QPoint place = table->visualRect(first).center();
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
  QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
  auto* details = page->findChild<RunDetailsDialog*>();
  ASSERT_NE(details, nullptr);
  const auto text = [&] { return details->view().toPlainText(); };
  ASSERT_TRUE(QTest::qWaitFor([&] { return text().contains("tastes"); }, 20'000));
  const auto id = first.data(RunTableModel::RunRole).toLongLong();
  EXPECT_TRUE(text().contains(QStringLiteral("#%1").arg(id))) << text().toStdString();
  EXPECT_TRUE(text().contains("NDCG@5"));
  EXPECT_TRUE(text().contains(data.dataset.identity().c_str()));
}

TEST_F(ComparePageTest, ARunOfTheDetailsIsTrainedAgainToTheSameNumbers) {
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  open();
  auto* details = new RunDetailsDialog(session, state.runs().front(), page.get());
  details->show();
  QSignalSpy queued(details, &RunDetailsDialog::queuedAgain);
  details->findChild<QPushButton*>("trainAgain")->click();
  EXPECT_EQ(queued.count(), 1);
  const auto isTrained = [&] {
    return state.runs().size() == 2 && state.runs().back().state == RunState::Done;
  };
  ASSERT_TRUE(QTest::qWaitFor(isTrained, 60'000));
  EXPECT_EQ(state.runs().back().result.weights_hash, state.runs().front().result.weights_hash);
  EXPECT_EQ(state.runs().back().result.test, state.runs().front().result.test);
}

TEST_F(ComparePageTest, ArchivedRunsAreHiddenUntilTheSwitchShowsThem) {
  trainRun("mostpop");
  trainRun("itemknn");
  open();
  auto* archived = page->findChild<QToolButton*>("showArchived");
  EXPECT_FALSE(archived->isVisible()) << "none is";
  state.workspace()->runs().edit(1, {.add_tags = {"old"}, .archived = true});
  ASSERT_TRUE(QTest::qWaitFor([&] { return model().rowCount() == 1; }, 20'000));
  EXPECT_TRUE(archived->isVisible());
  archived->click();
  ASSERT_EQ(model().rowCount(), 2);
  const int tags = static_cast<int>(model().table().find("tags"));
  ASSERT_GE(tags, 0);
  const int row = model().rowOf(1);
  EXPECT_EQ(model().index(row, tags).data(ChipsRole).toStringList(), QStringList("old"));
  EXPECT_TRUE(model().index(row, tags).data(MutedRole).toBool());
}

TEST_F(ComparePageTest, NameTagsAndNoteAreWrittenByTheMenu) {
  trainRun("mostpop");
  open();
  QMenu menu;
  addRunMarkActions(menu, session, *page, state.runs().front());
  ASSERT_EQ(menu.actions().size(), 2);
  menu.actions().front()->trigger();
  auto* dialog = page->findChild<RunMarksDialog*>();
  ASSERT_NE(dialog, nullptr);
  dialog->findChild<QLineEdit*>("runName")->setText("the floor");
  dialog->findChild<QLineEdit*>("runTags")->setText("a, b,");
  dialog->findChild<QPlainTextEdit*>("runNote")->setPlainText("why\nnot");
  dialog->accept();
  const auto isWritten = [&] { return state.runs().front().name == "the floor"; };
  ASSERT_TRUE(QTest::qWaitFor(isWritten, 20'000));
  EXPECT_EQ(state.runs().front().tags, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(state.runs().front().note, "why\nnot");
  menu.actions().back()->trigger();
  ASSERT_TRUE(QTest::qWaitFor([&] { return model().rowCount() == 0; }, 20'000)) << "archived";
}

TEST_F(ComparePageTest, WhatIsWrittenOverOnARunComesBack) {
  trainRun("mostpop");
  Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite)
      ->runs()
      .edit(1, {.name = "the floor", .note = "why\nnot", .add_tags = {"a", "b"}});
  open();
  const auto is = [&](const std::string& name, const std::string& note,
                      const std::vector<std::string>& tags) {
    return [&, name, note, tags] {
      const RunInfo& run = state.runs().front();
      return run.name == name && run.note == note && run.tags == tags;
    };
  };
  ASSERT_TRUE(QTest::qWaitFor(is("the floor", "why\nnot", {"a", "b"}), 20'000));
  QMenu menu;
  addRunMarkActions(menu, session, *page, state.runs().front());
  menu.actions().front()->trigger();
  auto* dialog = page->findChild<RunMarksDialog*>();
  dialog->findChild<QLineEdit*>("runName")->clear();
  dialog->findChild<QLineEdit*>("runTags")->setText("a, c");
  dialog->findChild<QPlainTextEdit*>("runNote")->setPlainText("because");
  dialog->accept();
  ASSERT_TRUE(QTest::qWaitFor(is("", "because", {"a", "c"}), 20'000));
  ASSERT_TRUE(QTest::qWaitFor([&] { return session.removals().any(); }, 20'000));
  session.removals().undo();
  EXPECT_TRUE(QTest::qWaitFor(is("the floor", "why\nnot", {"a", "b"}), 20'000));
}

/// With the dialog of a run's menu open on run 1, which has a name.
class RunMarksOnComparePage : public ComparePageTest {
 protected:
  void writeOnANamedRun(QMenu& menu) {
    Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite)
        ->runs()
        .edit(1, {.name = "the floor"});
    open();
    ASSERT_TRUE(QTest::qWaitFor([&] { return state.runs().front().name == "the floor"; }, 20'000));
    addRunMarkActions(menu, session, *page, state.runs().front());
    menu.actions().front()->trigger();
  }
};

/// Runs count from 1 in each workspace.
TEST_F(RunMarksOnComparePage, NothingIsWrittenOnARunOfAnotherWorkspace) {
  trainRun("mostpop");
  std::filesystem::copy(folder.path() / "w", folder.path() / "v",
                        std::filesystem::copy_options::recursive);
  QMenu menu;
  ASSERT_NO_FATAL_FAILURE(writeOnANamedRun(menu));
  QPointer<RunMarksDialog> dialog = page->findChild<RunMarksDialog*>();
  dialog->findChild<QLineEdit*>("runName")->setText("of w");
  const auto isOpen = [&](const char* name) {
    return [&, name] { return state.workspaceName() == name && state.runs().size() == 1; };
  };
  state.openWorkspace(folder.path() / "v");
  ASSERT_TRUE(dialog);
  EXPECT_FALSE(dialog->isVisible());
  dialog->accept();  // by a key that was on its way
  ASSERT_TRUE(QTest::qWaitFor(isOpen("v"), 20'000));
  EXPECT_TRUE(dialog.isNull());
  menu.actions().front()->trigger();
  EXPECT_FALSE(page->findChild<RunMarksDialog*>());
  menu.actions().back()->trigger();
  settle();
  const RunInfo untouched = state.workspace()->runs().info(1);
  EXPECT_EQ(untouched.name, "");
  EXPECT_FALSE(untouched.archived);
}

TEST_F(RunMarksOnComparePage, ADialogThatWritesOnARunEndsWithItsWorkspace) {
  trainRun("mostpop");
  QMenu menu;
  ASSERT_NO_FATAL_FAILURE(writeOnANamedRun(menu));
  QPointer<RunMarksDialog> dialog = page->findChild<RunMarksDialog*>();
  dialog->findChild<QLineEdit*>("runName")->setText("last words");
  dialog->accept();
  ASSERT_TRUE(dialog->isVisible()) << "it is being written";
  state.openWorkspace(folder.path() / "other");
  ASSERT_TRUE(QTest::qWaitFor([&] { return state.workspaceName() == "other"; }, 20'000));
  ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.isNull() && jobs.isIdle(); }, 20'000));
  EXPECT_EQ(Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite)->runs().info(1).name,
            "last words");
}

TEST_F(ComparePageTest, WhatCannotBeATagCannotBeWritten) {
  trainRun("mostpop");
  open();
  RunMarksDialog dialog(state.runs().front());
  auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
  EXPECT_TRUE(ok->isEnabled());
  dialog.findChild<QLineEdit*>("runTags")->setText(QString(41, 'x'));
  EXPECT_FALSE(ok->isEnabled());
  dialog.findChild<QLineEdit*>("runTags")->setText("fine");
  EXPECT_TRUE(ok->isEnabled());
}

/// The session's list follows the workspace within a second; the visit comes at once.
TEST_F(ComparePageTest, ARunThatIsNotListedYetIsMarkedWhenItIs) {
  trainRun("mostpop");
  open();
  page->findChild<QLineEdit*>()->setText("mostpop");
  const RunId id = state.workspace()->runs().add(split, {.model = "random", .preset = "default"});
  page->visit({.run = id});
  const auto* table = page->findChild<DataTable*>("runTable");
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->selectionModel()->hasSelection(); }, 10'000));
  EXPECT_EQ(
      table->selectionModel()->selectedRows().front().data(RunTableModel::RunRole).toLongLong(),
      id);
}

TEST_F(ComparePageTest, AChosenRunIsSelectedAndChecked) {
  trainRun("mostpop");
  trainRun("itemknn");
  open();
  model().setData(model().index(1, 0), Qt::Unchecked, Qt::CheckStateRole);
  page->visit({.run = 2});
  EXPECT_EQ(model().checkedRuns().size(), 2U);
  const auto* table = page->findChild<DataTable*>("runTable");
  ASSERT_TRUE(table->selectionModel()->hasSelection());
  EXPECT_EQ(table->selectionModel()->selectedRows().front().data().toString(), "#2");
}

TEST_F(ComparePageTest, BarsAndTableShareTheSelection) {
  trainRun("mostpop");
  trainRun("itemknn");
  open();
  auto& bars = *page->findChild<BarPlot*>();
  auto& table = *page->findChild<DataTable*>("runTable");
  bars.drawNow();
  const QImage before = bars.grab().toImage();
  table.selectRow(0);
  ASSERT_TRUE(QTest::qWaitFor([&] { return bars.grab().toImage() != before; }, 5000))
      << "the row of the selected run stands on another ground";
  table.clearSelection();
  auto* canvas = bars.findChild<QCustomPlot*>();
  QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->axisRect()->center());
  EXPECT_EQ(table.selectionModel()->selectedRows().size(), 1);
}

TEST_F(ComparePageTest, TheRadarHasTheBestOfEachMetricOnItsRim) {
  trainRun("mostpop");
  trainRun("itemknn");
  open();
  auto* look = page->findChild<Segment*>("metricsLook");
  ASSERT_NE(look, nullptr);
  QTest::mouseClick(look->findChildren<QToolButton*>().at(1), Qt::LeftButton);
  const auto& radar = *page->findChild<PolarPlot*>();
  EXPECT_TRUE(radar.isVisible());
  const QStringList lines = radar.toCsv().split("\r\n", Qt::SkipEmptyParts).mid(1);
  std::map<QString, double> best;
  for (const QString& line : lines) {
    const QStringList cells = line.split(',');
    best[cells[0]] = std::max(best[cells[0]], cells[3].toDouble());
  }
  EXPECT_GE(best.size(), 3U);
  EXPECT_EQ(lines.size(), 2 * static_cast<qsizetype>(best.size()));
  for (const auto& [spoke, share] : best) EXPECT_EQ(share, 1) << spoke.toStdString();
}

TEST_F(ComparePageTest, FilterKeepsWhatMatches) {
  trainRun("mostpop");
  trainRun("itemknn");
  open();
  auto* table = page->findChild<DataTable*>("runTable");
  auto* sorted = qobject_cast<QSortFilterProxyModel*>(table->model());
  auto* filter = page->findChild<QLineEdit*>("runFilter");
  auto* fault = page->findChild<QLabel*>("runFilterFault");
  filter->setText("itemk");
  ASSERT_EQ(sorted->rowCount(), 1);
  EXPECT_EQ(sorted->index(0, 1).data().toString(), "ItemKNN");
  filter->setText("model = mostpop ndcg@10 >= 0");
  ASSERT_EQ(sorted->rowCount(), 1);
  EXPECT_EQ(sorted->index(0, 1).data().toString(), "MostPop");
  EXPECT_FALSE(fault->isVisible());
  filter->setText("ndcg@10 >");
  EXPECT_TRUE(fault->isVisible()) << "it is said beside the field";
  EXPECT_TRUE(fault->text().contains("ndcg@10 > 0.05"));
  EXPECT_EQ(sorted->rowCount(), 1) << "and the rows stay";
  filter->setText("tag = serve");
  EXPECT_FALSE(fault->isVisible());
  EXPECT_EQ(sorted->rowCount(), 0);
  state.workspace()->runs().edit(2, {.add_tags = {"serve", "good"}});
  ASSERT_TRUE(QTest::qWaitFor([&] { return sorted->rowCount() == 1; }, 10'000))
      << "a column that comes later is filtered by";
  filter->clear();
  EXPECT_EQ(sorted->rowCount(), 2);
}

TEST_F(ComparePageTest, UncheckedRunsLeaveThePlots) {
  trainRun("bpr", {{"epochs", std::int64_t{5}}});
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  open();
  const auto* bars = page->findChild<BarPlot*>();
  const auto* lines = page->findChild<LinePlot*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return lines->toCsv().contains("BPR #2"); }, 10'000));
  EXPECT_TRUE(bars->toCsv().contains("BPR #1"));
  ASSERT_TRUE(model().setData(model().index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
  settle();
  EXPECT_FALSE(bars->toCsv().contains("BPR #1"));
  EXPECT_FALSE(lines->toCsv().contains("BPR #1"));
  EXPECT_TRUE(lines->toCsv().contains("BPR #2"));
}

TEST_F(ComparePageTest, LastEpochShowsItsOwnValues) {
  trainRun("bpr", {{"epochs", std::int64_t{40}},
                   {"patience", std::int64_t{2}},
                   {"learning_rate", 0.05},
                   {"batch_size", std::int64_t{64}}});
  open();
  const RunResult result = model().runs().front().result;
  ASSERT_FALSE(result.last_test.empty()) << "the best epoch is not the last";
  const int column = static_cast<int>(model().table().find("test ndcg@10"));
  EXPECT_EQ(model().index(0, column).data(SortRole).toDouble(), result.test.at("ndcg@10"));
  EXPECT_FALSE(model().index(0, column).data(BadRole).toBool()) << "nothing is wrong with it";
  model().setShown({.epoch = kLastEpoch});
  EXPECT_EQ(model().index(0, column).data(SortRole).toDouble(), result.last_test.at("ndcg@10"));
}

TEST_F(ComparePageTest, AnEpochOfANumberShowsWhatTheValidationSaidThen) {
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  open();
  page->findChild<Segment*>("runEpoch")->findChildren<QToolButton*>().at(2)->click();
  auto* number = page->findChild<QSpinBox*>("epochNumber");
  EXPECT_TRUE(number->isVisible());
  number->setValue(2);
  settle();
  const auto rows = state.workspace()->runs().epochs(1);
  ASSERT_EQ(rows.size(), 4u);
  const int column = static_cast<int>(model().table().find("validation ndcg@10"));
  ASSERT_GE(column, 0);
  EXPECT_EQ(model().index(0, column).data(SortRole).toDouble(), rows[1].validation.at("ndcg@10"));
  number->setValue(100);
  settle();
  EXPECT_LT(model().table().find("validation ndcg@10"), 0) << "nothing ran that long";
}

TEST_F(ComparePageTest, EveryParameterIsAColumn) {
  trainRun("bpr");
  trainRun("itemknn");
  open();
  for (const char* model_id : {"bpr", "itemknn"})
    for (const Parameter& parameter : model_spec(model_id).parameters.parameters()) {
      const auto column = static_cast<int>(model().table().find(parameter.name));
      ASSERT_GE(column, 0) << parameter.name;
      EXPECT_TRUE(page->findChild<DataTable*>("runTable")->isColumnHidden(column));
    }
}

TEST_F(ComparePageTest, RunsOfAGroupStandTogether) {
  trainRun("mostpop");
  trainRun("itemknn");
  trainRun("mostpop");
  trainRun("itemknn");
  open();
  auto* table = page->findChild<DataTable*>("runTable");
  auto* groups = page->findChild<QToolButton*>("runGroups");
  emit groups->menu()->aboutToShow();
  for (QAction* action : groups->menu()->actions())
    if (action->text() == "Model") action->trigger();
  EXPECT_EQ(groups->text(), "By Model");
  const int column = static_cast<int>(model().table().find("model"));
  const int ndcg = static_cast<int>(model().table().find("test ndcg@5"));
  for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
    table->sortByColumn(ndcg, order);
    QStringList names;
    std::vector<bool> begins;
    for (int row = 0; row < 4; ++row) {
      names << table->model()->index(row, column).data().toString();
      begins.push_back(table->model()->index(row, column).data(SetBeginRole).toBool());
    }
    EXPECT_EQ(names[0], names[1]);
    EXPECT_EQ(names[2], names[3]);
    EXPECT_NE(names[1], names[2]);
    EXPECT_EQ(begins, (std::vector<bool>{false, false, true, false}));
    const double first = table->model()->index(0, ndcg).data(SortRole).toDouble();
    const double third = table->model()->index(2, ndcg).data(SortRole).toDouble();
    EXPECT_TRUE(order == Qt::AscendingOrder ? first <= third : first >= third)
        << "the group with the first run stands first";
  }
}

/// Shown columns by their names, as they stand.
QStringList shownColumns(const DataTable& table, const RunTableModel& model) {
  QStringList names;
  for (int visual = 0; visual < model.columnCount(); ++visual)
    if (const int column = table.horizontalHeader()->logicalIndex(visual);
        !table.isColumnHidden(column))
      names << model.columnName(column);
  return names;
}

TEST_F(ComparePageTest, AViewIsSavedTakenAndRemoved) {
  trainRun("mostpop");
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  open();
  auto* table = page->findChild<DataTable*>("runTable");
  auto* views = page->findChild<QToolButton*>("runViews");
  const QStringList usual = shownColumns(*table, model());
  const auto at = [&](const char* name) { return static_cast<int>(model().table().find(name)); };
  const auto trigger = [&](const QString& text) {
    emit views->menu()->aboutToShow();
    for (QAction* action : views->menu()->findChildren<QAction*>())
      if (action->text() == text && !action->menu()) return action->trigger();
    FAIL() << "no action " << text.toStdString();
  };
  table->setColumnHidden(at("learning_rate"), false);
  table->horizontalHeader()->moveSection(
      table->horizontalHeader()->visualIndex(at("learning_rate")), 1);
  table->setColumnHidden(at("test ndcg@5"), true);
  table->sortByColumn(at("learning_rate"), Qt::AscendingOrder);
  QLineEdit* filter = nullptr;
  for (auto* field : page->findChildren<QLineEdit*>())
    if (field->property("searches").toBool()) filter = field;
  ASSERT_NE(filter, nullptr);
  filter->setText("bpr");
  const QStringList mine = shownColumns(*table, model());
  ASSERT_NE(mine, usual);

  trigger("Save as a view…");
  auto* dialog = page->findChild<QDialog*>("nameDialog");
  ASSERT_NE(dialog, nullptr);
  dialog->findChild<QLineEdit*>("newName")->setText("Rates & co");
  QTest::mouseClick(dialog->findChild<QPushButton*>("saveName"), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return views->text().contains("Rates"); }, 10'000));
  ASSERT_EQ(state.workspace()->run_views().list().size(), 1u);

  trigger("As usual");
  settle();
  EXPECT_EQ(shownColumns(*table, model()), usual);
  EXPECT_TRUE(filter->text().isEmpty());
  EXPECT_EQ(table->horizontalHeader()->sortIndicatorSection(), at("test ndcg@5"));

  trigger("Rates && co");
  settle();
  EXPECT_EQ(shownColumns(*table, model()), mine);
  EXPECT_EQ(filter->text(), "bpr");
  EXPECT_EQ(table->model()->rowCount(), 1);
  EXPECT_EQ(table->horizontalHeader()->sortIndicatorSection(), at("learning_rate"));
  EXPECT_EQ(table->horizontalHeader()->sortIndicatorOrder(), Qt::AscendingOrder);

  emit views->menu()->aboutToShow();
  for (QMenu* menu : views->menu()->findChildren<QMenu*>()) menu->actions().front()->trigger();
  ASSERT_TRUE(QTest::qWaitFor([&] { return views->text() == "Views"; }, 10'000));
  EXPECT_TRUE(session.removals().any());
  session.removals().undo();
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return state.workspace()->run_views().list().size() == 1u; }, 10'000));
}

TEST_F(ComparePageTest, TheLineageOfARunLeadsToWhatItWasMadeOf) {
  trainRun("mostpop");
  open();
  auto* table = page->findChild<DataTable*>("runTable");
  emit table->doubleClicked(table->model()->index(0, 0));
  auto* dialog = page->findChild<RunDetailsDialog*>();
  ASSERT_NE(dialog, nullptr);
  settle();
  EXPECT_TRUE(dialog->view().toPlainText().contains("Data"));
  dialog->findChild<Segment*>("runParts")->findChildren<QToolButton*>().at(1)->click();
  ASSERT_TRUE(dialog->lineage().isVisible());
  const QString csv = dialog->lineage().toCsv();
  EXPECT_TRUE(csv.contains("Data set 1,tastes,Split 1")) << csv.toStdString();
  EXPECT_TRUE(csv.contains("MostPop #1")) << csv.toStdString();
  dialog->lineage().drawNow();
  QSignalSpy opened(dialog, &RunDetailsDialog::opened);
  QSignalSpy asked(page.get(), &Page::pageRequested);
  emit dialog->lineage().nodeTapped(2);
  EXPECT_EQ(opened.count(), 0) << "the run itself is open";
  emit dialog->lineage().nodeTapped(0);
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened.front().back().toLongLong(), 1);
  ASSERT_EQ(asked.count(), 1);
  EXPECT_EQ(asked.front().front().toString(), "data");

  // What uses it is found in its own list.
  emit dialog->opened(Kind::Batch, 7);
  ASSERT_EQ(asked.count(), 2);
  EXPECT_EQ(asked[1].front().toString(), "storefront");
  EXPECT_EQ(asked[1].back().value<Visit>().batch, 7);
  emit dialog->opened(Kind::Experiment, 9);
  ASSERT_EQ(asked.count(), 3);
  EXPECT_EQ(asked[2].front().toString(), "bandit");
  EXPECT_EQ(asked[2].back().value<Visit>().experiment, 9);
}

TEST_F(ComparePageTest, RunsAreTestedAgainstTheBaseline) {
  trainRun("mostpop");
  trainRun("itemknn");
  trainRun("mostpop");
  open();
  auto* table = page->findChild<DataTable*>("testTable");
  ASSERT_NE(table, nullptr);
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 2; }, 20'000));
  EXPECT_TRUE(table->isVisible());
  EXPECT_TRUE(table->model()->index(0, 0).data().toString().startsWith("ItemKNN"));
  EXPECT_TRUE(table->model()->index(0, 2).data().toString().startsWith('+'));
  EXPECT_EQ(table->model()->index(0, 1).data().toString(), "better");
  EXPECT_EQ(table->model()->index(1, 1).data().toString(), "not separable");
  auto* metrics = page->findChild<BarPlot*>();
  EXPECT_TRUE(metrics->toCsv().contains("ItemKNN"));
  auto* threshold = page->findChild<QDoubleSpinBox*>("testThreshold");
  auto* alpha = page->findChild<QDoubleSpinBox*>("testAlpha");
  auto* remarks = page->findChild<QLabel*>("testRemarks");
  EXPECT_EQ(alpha->value(), 0.05);
  EXPECT_TRUE(remarks->text().contains("p = 0.05")) << remarks->text().toStdString();
  EXPECT_TRUE(remarks->text().contains("adjusted together: 4")) << "NDCG and recall of two runs";
  alpha->setValue(0);
  EXPECT_GT(alpha->value(), 0) << "a level of 0 is none";
  ASSERT_TRUE(QTest::qWaitFor([&] { return remarks->text().contains("p = 0.0001"); }, 20'000));
  alpha->setValue(0.05);
  threshold->setValue(0.01);
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return table->model()->index(1, 1).data().toString() == "practically equal"; },
      20'000));
  model().setData(model().index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
  model().setData(model().index(1, 0), Qt::Unchecked, Qt::CheckStateRole);
  settle();
  EXPECT_FALSE(table->isVisible()) << "one run is compared with nothing";
}

/// The table of runs, its cell of a row and a named column.
QModelIndex cellOf(Page& page, int row, const char* column) {
  const auto* model = page.findChild<RunTableModel*>();
  return page.findChild<DataTable*>("runTable")
      ->model()
      ->index(row, static_cast<int>(model->table().find(column)));
}

TEST_F(ComparePageTest, CellsTellHowFarARunIsFromTheBaseline) {
  trainRun("itemknn");
  trainRun("mostpop");
  open();
  EXPECT_TRUE(cellOf(*page, 0, "test ndcg@5").data(DeltaRole).toString().isEmpty());
  auto* box = page->findChild<QComboBox*>("runBaseline");
  ASSERT_EQ(box->count(), 3);
  box->setCurrentIndex(box->findText("MostPop", Qt::MatchContains));
  emit box->activated(box->currentIndex());
  settle();
  EXPECT_EQ(cellOf(*page, 0, "model").data().toString(), "MostPop") << "on top, though it is worse";
  EXPECT_EQ(cellOf(*page, 0, "test ndcg@5").data(DeltaRole).toString(),
            QString::fromUtf8("±0.0000"));
  const double difference = cellOf(*page, 1, "test ndcg@5").data(SortRole).toDouble() -
                            cellOf(*page, 0, "test ndcg@5").data(SortRole).toDouble();
  EXPECT_EQ(cellOf(*page, 1, "test ndcg@5").data(DeltaRole).toString(),
            formatDifference(difference, 4));
  EXPECT_TRUE(cellOf(*page, 1, "seed").data(DeltaRole).toString().isEmpty()) << "no figure";
  EXPECT_TRUE(page->findChild<QComboBox*>("testBaseline")->currentText().contains("MostPop"));
  auto* seeds = page->findChild<QComboBox*>("seedBaseline");
  EXPECT_TRUE(seeds->currentText().contains("MostPop")) << "every view has the one baseline";
}

TEST_F(ComparePageTest, PinsStayOnTopInThePlotsAndOverARestart) {
  for (const char* model :
       {"mostpop", "itemknn", "random", "itemknn", "mostpop", "random", "mostpop"})
    trainRun(model);
  open();
  RunReferences& references = model().references();
  const RunId worst = cellOf(*page, 6, "run").data(RunTableModel::RunRole).toLongLong();
  references.pin(worst);
  settle();
  EXPECT_EQ(cellOf(*page, 0, "run").data(RunTableModel::RunRole).toLongLong(), worst);
  page->findChild<DataTable*>("runTable")->sortByColumn(0, Qt::AscendingOrder);
  EXPECT_EQ(cellOf(*page, 0, "run").data(RunTableModel::RunRole).toLongLong(), worst);
  model().checkOnly({});
  settle();
  ASSERT_EQ(model().checkedRuns().size(), 1U) << "it stays in the plots";
  for (RunId run = 1; run <= 7; ++run) references.pin(run);
  EXPECT_EQ(references.pins().size(), RunReferences::kMostPins);
  references.setBaseline(worst);
  const auto pins = references.pins();
  QFile onDisk(QSettings().fileName());
  ASSERT_TRUE(onDisk.open(QIODevice::ReadOnly));
  EXPECT_TRUE(onDisk.readAll().contains("baseline=" + QByteArray::number(qlonglong(worst))))
      << "whoever is killed now has it";
  page = std::make_unique<ComparePage>(session);  // as after a restart
  page->resize(1200, 760);
  page->show();
  settle();
  EXPECT_EQ(model().references().pins(), pins);
  EXPECT_EQ(model().baseline(), worst);
  model().setData(model().index(model().rowOf(worst), 0), Qt::Unchecked, Qt::CheckStateRole);
  EXPECT_EQ(model().baseline(), 0) << "what is taken out of the plots is no reference";
  EXPECT_FALSE(model().references().isPinned(worst));
}

TEST_F(ComparePageTest, AnAssumptionStandsBesideEachTest) {
  trainRun("mostpop");
  trainRun("itemknn");
  open();
  auto* table = page->findChild<DataTable*>("testTable");
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }, 20'000));
  const QModelIndex cell = table->model()->index(0, table->model()->columnCount() - 1);
  EXPECT_TRUE(QStringList({"holds", "doubtful"}).contains(cell.data().toString()));
  EXPECT_TRUE(cell.data(Qt::ToolTipRole).toString().contains("skewness"));
}

TEST_F(ComparePageTest, CurvesAreLessTheBaselineAndSeedsAsOne) {
  for (const std::int64_t seed : {1, 2, 3}) {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    RunRequest request{.model = "bpr", .preset = "default", .threads = 1, .ks = {5, 10}};
    request.seed = static_cast<std::uint64_t>(seed);
    request.parameters = model_spec("bpr").preset("default");
    request.parameters.set("epochs", std::int64_t{4});
    train(request, data.split, data.dataset,
          *workspace->runs().sink(workspace->runs().add(split, request)), {});
  }
  open();
  auto* plot = page->findChild<LinePlot*>();
  EXPECT_EQ(plot->toCsv().count("\r\n"), 1 + 3 * 4);
  const auto actions = page->findChild<QToolButton*>("curvesView")->menu()->actions();
  actions[0]->trigger();  // seeds as one
  EXPECT_EQ(plot->toCsv().count("\r\n"), 1 + 4) << "one line in a band";
  EXPECT_FALSE(actions[1]->isEnabled()) << "there is no baseline";
  actions[0]->trigger();
  model().references().setBaseline(1);
  settle();
  ASSERT_TRUE(actions[1]->isEnabled());
  actions[1]->trigger();
  const QString csv = plot->toCsv();
  for (const QString& line : csv.split("\r\n", Qt::SkipEmptyParts))
    if (line.contains("#1,")) {
      EXPECT_EQ(line.section(',', 3).toDouble(), 0) << line.toStdString();
    }
  actions[2]->trigger();  // both axes logarithmic
  actions[3]->trigger();
  plot->drawNow();
}

TEST_F(ComparePageTest, CurvesOfAnotherSplitAreNeitherOneWithItsSeedsNorLessItsBaseline) {
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  const SplitId first = split;
  {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    const SplitRecipe recipe{.seed = 77};
    split = workspace->splits().add(1, data.dataset, assign_parts(data.dataset, recipe), recipe);
  }
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  open();
  state.selectSplit(first);
  settle();
  auto* scope = page->findChild<QComboBox*>("runScope");
  scope->setCurrentIndex(scope->findData(static_cast<int>(RunScope::Workspace)));
  emit scope->activated(scope->currentIndex());
  settle();
  model().checkAll();
  settle();
  auto* plot = page->findChild<LinePlot*>();
  const auto actions = page->findChild<QToolButton*>("curvesView")->menu()->actions();
  EXPECT_EQ(plot->toCsv().count("\r\n"), 1 + 2 * 4);
  actions[0]->trigger();  // seeds as one
  EXPECT_EQ(plot->toCsv().count("\r\n"), 1 + 2 * 4) << "the same seed of two splits";
  actions[0]->trigger();
  model().references().setBaseline(1);
  settle();
  actions[1]->trigger();  // less the baseline
  EXPECT_EQ(plot->toCsv().count("\r\n"), 1 + 4);
  bool told = false;
  for (const QLabel* label : page->findChildren<QLabel*>())
    told |= label->text().contains("of other splits than the baseline, not drawn: 1");
  EXPECT_TRUE(told);
  actions[1]->trigger();
  EXPECT_EQ(plot->toCsv().count("\r\n"), 1 + 2 * 4);
}

TEST_F(ComparePageTest, ANoteIsWrittenOnACurveAndUndone) {
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  open();
  auto* notes = page->findChild<CurveNotes*>();
  ASSERT_NE(notes, nullptr);
  const auto answer = [&](const QString& text) {
    auto* dialog = page->findChild<QDialog*>("curveNoteDialog");
    ASSERT_NE(dialog, nullptr);
    auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    auto* edit = dialog->findChild<QPlainTextEdit*>("curveNote");
    edit->setPlainText("");
    EXPECT_FALSE(ok->isEnabled()) << "an empty note";
    edit->setPlainText(text);
    ok->click();
    settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  };
  const auto undo = [&] {
    for (auto* strip : page->findChildren<MessageStrip*>())
      for (auto* button : strip->findChildren<QToolButton*>())
        if (button->isVisible() && button->text() == "Undo") {
          button->click();
          return settle();
        }
    ADD_FAILURE() << "nothing offers to undo";
  };
  notes->add(1, 2, "BPR #1");
  answer("the loss jumps");
  ASSERT_EQ(notes->all().size(), 1U);
  EXPECT_EQ(notes->all()[0].text, "the loss jumps");
  auto* plot = page->findChild<LinePlot*>();
  plot->drawNow();
  notes->edit(notes->all()[0].id);
  answer("it falls");
  EXPECT_EQ(notes->all()[0].text, "it falls");
  undo();
  EXPECT_EQ(notes->all()[0].text, "the loss jumps");
  notes->add(1, 3, "BPR #1");
  answer("and it rises");
  ASSERT_EQ(notes->all().size(), 2U);
  for (int left = 1; left >= 0; --left) {
    notes->remove(notes->all()[0].id);
    settle();
    EXPECT_EQ(notes->all().size(), static_cast<std::size_t>(left));
  }
  for (std::size_t back = 1; back <= 2; ++back) {
    session.removals().undo();
    settle();
    EXPECT_EQ(notes->all().size(), back) << "each of them comes back";
  }
}

TEST_F(ComparePageTest, ANoteThatCannotBeWrittenKeepsItsText) {
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  open();
  auto* notes = page->findChild<CurveNotes*>();
  notes->add(1, 99, "BPR #1");
  const QPointer<QDialog> dialog = page->findChild<QDialog*>("curveNoteDialog");
  ASSERT_NE(dialog, nullptr);
  auto* text = dialog->findChild<QPlainTextEdit*>("curveNote");
  auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
  text->setPlainText("of no epoch");
  ok->click();
  dialog->reject();
  ASSERT_TRUE(dialog && dialog->isVisible()) << "what comes of it is not known yet";
  settle();
  ASSERT_TRUE(dialog && dialog->isVisible());
  EXPECT_EQ(text->toPlainText(), "of no epoch");
  EXPECT_FALSE(dialog->findChild<QLabel*>("curveNoteFault")->text().isEmpty());
  EXPECT_TRUE(ok->isEnabled() && !text->isReadOnly()) << "it can be tried again";
  EXPECT_TRUE(notes->all().empty());
  dialog->reject();
  EXPECT_FALSE(dialog->isVisible());
}

TEST_F(ComparePageTest, NotesAreReachedFromTheViewMenu) {
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  open();
  auto* notes = page->findChild<CurveNotes*>();
  auto* menu = page->findChild<QToolButton*>("curvesView")->findChild<QMenu*>("curveNotesMenu");
  ASSERT_NE(menu, nullptr);
  emit menu->aboutToShow();
  ASSERT_EQ(menu->actions().size(), 1);
  menu->actions()[0]->trigger();
  auto* dialog = page->findChild<QDialog*>("curveNoteDialog");
  ASSERT_NE(dialog, nullptr);
  EXPECT_EQ(dialog->findChild<QComboBox*>("curveNoteRun")->count(), 1);
  auto* epoch = dialog->findChild<QSpinBox*>("curveNoteEpoch");
  EXPECT_EQ(epoch->maximum(), 4);
  epoch->setValue(3);
  dialog->findChild<QPlainTextEdit*>("curveNote")->setPlainText("salt & pepper");
  dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
  settle();
  ASSERT_EQ(notes->all().size(), 1U);
  EXPECT_EQ(notes->all()[0].epoch, 2);
  emit menu->aboutToShow();
  QMenu* note = menu->actions().back()->menu();
  ASSERT_NE(note, nullptr);
  EXPECT_TRUE(note->title().contains("epoch 3: salt && pepper")) << note->title().toStdString();
  note->actions().back()->trigger();
  settle();
  EXPECT_TRUE(notes->all().empty()) << "removed";
}

TEST_F(ComparePageTest, WhatWasBegunOnCurvesEndsWithItsWorkspace) {
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  open();
  auto* notes = page->findChild<CurveNotes*>();
  notes->add(1, 2, "BPR #1");
  QPointer<QDialog> dialog = page->findChild<QDialog*>("curveNoteDialog");
  dialog->findChild<QPlainTextEdit*>("curveNote")->setPlainText("the loss jumps");
  dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
  settle();
  const auto offered = [&] {
    return std::ranges::any_of(page->findChildren<QToolButton*>(), [](const QToolButton* button) {
      return button->isVisible() && button->text() == "Undo";
    });
  };
  ASSERT_TRUE(offered());
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  notes->edit(notes->all()[0].id);
  dialog = page->findChild<QDialog*>("curveNoteDialog");
  ASSERT_NE(dialog, nullptr);
  state.openWorkspace(folder.path() / "other");
  settle();
  EXPECT_FALSE(offered()) << "a note of that number is another one there";
  EXPECT_TRUE(!dialog || !dialog->isVisible());
  EXPECT_TRUE(notes->all().empty());
}

TEST_F(ComparePageTest, UsersStandBesideTheBaselineAndOpenTheirLists) {
  trainRun("mostpop");
  trainRun("itemknn");
  open();
  page->findChild<Segment*>("detailTabs")->findChild<QToolButton*>("users")->click();
  auto* table = page->findChild<DataTable*>("userTable");
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() > 0; }, 20'000));
  const int users = table->model()->rowCount();
  auto* summary = page->findChild<QLabel*>("usersSummary");
  EXPECT_TRUE(summary->text().startsWith("ItemKNN")) << summary->text().toStdString();
  const QModelIndex knn = table->model()->index(0, 5);
  const QModelIndex popular = table->model()->index(0, 4);
  EXPECT_EQ(knn.data(DeltaRole).toString(),
            formatDifference(knn.data(SortRole).toDouble() - popular.data(SortRole).toDouble(), 4));
  page->findChild<Segment*>("usersBy")->findChild<QToolButton*>("history")->click();
  auto* bins = page->findChild<DataTable*>("userBins");
  ASSERT_GT(bins->model()->rowCount(), 0);
  int sum = 0;
  for (int row = 0; row < bins->model()->rowCount(); ++row)
    sum += bins->model()->index(row, 1).data().toInt();
  EXPECT_EQ(sum, users);
  page->findChild<Segment*>("usersBy")->findChild<QToolButton*>("each")->click();
  table->selectRow(0);
  page->findChild<QPushButton*>("showUserLists")->click();
  settle();
  auto* dialog = page->findChild<UserDialog*>();
  ASSERT_NE(dialog, nullptr);
  const auto* heldOut = dialog->findChild<ListPanel*>("userHeldOut");
  EXPECT_FALSE(heldOut->rows().empty());
  const auto* list = dialog->findChild<ListPanel*>("userList1");
  EXPECT_EQ(list->rows().size(), 10U);
  for (const ListRow& row : heldOut->rows())
    EXPECT_EQ(row.marked, !row.others.empty()) << "marked where a run finds it";
  dialog->accept();
  model().setData(model().index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
  settle();
  EXPECT_FALSE(table->isVisible()) << "one run is beside nothing";
}

TEST_F(ComparePageTest, OverlapAndTradeOffShowTheCheckedRuns) {
  trainRun("mostpop");
  trainRun("itemknn");
  trainRun("mostpop");
  open();
  auto* tabs = page->findChild<Segment*>("detailTabs");
  tabs->findChild<QToolButton*>("overlap")->click();
  auto* map = page->findChild<HeatMap*>("overlapMap");
  ASSERT_TRUE(QTest::qWaitFor([&] { return map->isVisible(); }, 20'000));
  EXPECT_TRUE(map->toCsv().contains("ItemKNN"));
  tabs->findChild<QToolButton*>("tradeoff")->click();
  auto* plot = page->findChild<ScatterPlot*>("tradeoffPlot");
  EXPECT_TRUE(plot->isVisible());
  EXPECT_TRUE(plot->toCsv().contains("MostPop"));
  EXPECT_TRUE(plot->toCsv().contains(",1,")) << "somebody is in front";
  plot->drawNow();
  model().references().setBaseline(2);
  model().references().pin(3);  // the newer of two runs of one seed
  settle();
  EXPECT_TRUE(plot->toCsv().contains(QRegularExpression("ItemKNN.*,baseline\r")));
  EXPECT_TRUE(plot->toCsv().contains(QRegularExpression("MostPop.*,pinned\r")));
  auto* right = page->findChild<QComboBox*>("tradeoffX");
  const int neighbours = right->findData("neighbours");
  ASSERT_GE(neighbours, 0) << "a parameter is a figure too";
  EXPECT_GE(right->findData("threads"), 0);
  right->setCurrentIndex(neighbours);
  emit right->activated(neighbours);
  const auto usual = model_spec("itemknn").preset("default").integer("neighbours");
  EXPECT_TRUE(plot->toCsv().contains(QRegularExpression(QString("ItemKNN[^,]*,%1,").arg(usual))));
  EXPECT_FALSE(plot->toCsv().contains(QRegularExpression(",1,(baseline|pinned)?\r")))
      << "no end of a parameter is the better one";
  plot->drawNow();
}

TEST_F(ComparePageTest, AllPlotsOfThePageAreSaved) {
  trainRun("mostpop");
  trainRun("bpr", {{"epochs", std::int64_t{3}}});
  open();
  const QString out = QString::fromStdString((folder.path() / "plots").string());
  QDir().mkpath(out);
  for (Plot* plot : page->findChildren<Plot*>()) plot->setAccessibleName("a/b");
  MessageStrip strip;
  const auto save = [&](const QString& ending) {
    savePlots(*page, out, ending, jobs, strip);
    EXPECT_FALSE(strip.isVisible() && strip.kind() == MessageStrip::Kind::Success)
        << "nothing is written yet";
    settle();
    return QDir(out).entryList({"*." + ending}, QDir::Files);
  };
  const QStringList names = save("png");
  EXPECT_EQ(strip.kind(), MessageStrip::Kind::Success);
  ASSERT_GE(names.size(), 2) << "metrics and curves";
  EXPECT_TRUE(names.contains("a-b.png"));
  EXPECT_TRUE(names.contains("a-b 2.png"));
  for (const QString& name : names) EXPECT_GT(QFileInfo(QDir(out).filePath(name)).size(), 0);

  const QString first = QDir(out).filePath("a-b.png");
  ASSERT_TRUE(QFile::resize(first, 0));
  save("png");
  EXPECT_EQ(strip.kind(), MessageStrip::Kind::Warn) << "it asks before it replaces";
  EXPECT_EQ(QFileInfo(first).size(), 0);
  for (auto* button : strip.findChildren<QToolButton*>())
    if (button->text() == "Replace them") button->click();
  settle();
  EXPECT_EQ(strip.kind(), MessageStrip::Kind::Success);
  EXPECT_GT(QFileInfo(first).size(), 0);

  page->findChild<BarPlot*>()->setVisible(false);
  EXPECT_EQ(save("svg").size(), names.size() - 1) << "what is shown";
  save("bmp");
  EXPECT_EQ(strip.kind(), MessageStrip::Kind::Error) << "there is no such kind of file";
  page->hide();
  EXPECT_TRUE(save("pdf").empty());
  EXPECT_EQ(strip.kind(), MessageStrip::Kind::Warn) << "no plot is shown";
}

TEST_F(ComparePageTest, SlicesAreJudgedWhenTheyAreAskedFor) {
  trainRun("mostpop");
  trainRun("itemknn");
  open();
  auto* tabs = page->findChild<Segment*>("detailTabs");
  ASSERT_NE(tabs, nullptr);
  QTest::mouseClick(tabs->findChildren<QToolButton*>().at(1), Qt::LeftButton);
  auto* table = page->findChild<DataTable*>("sliceTable");
  EXPECT_FALSE(table->isVisible());
  EmptyState* empty = page->findChild<QWidget*>("slicesView")->findChild<EmptyState*>();
  QTest::mouseClick(empty->button(), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->isVisible(); }, 20'000));
  EXPECT_EQ(table->model()->columnCount(), 5);
  EXPECT_GE(table->model()->rowCount(), 1);
  bool strong = false;
  for (int column = 3; column < 5; ++column)
    strong = strong || table->model()->index(0, column).data(StrongRole).toBool();
  EXPECT_TRUE(strong) << "the best run of the slice";
  model().setData(model().index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
  EXPECT_EQ(table->model()->columnCount(), 4) << "a run that is not checked";
}

TEST_F(ComparePageTest, WhatARunWasNotJudgedAtIsAGap) {
  trainRun("mostpop");
  trainRun("itemknn", {}, {3});
  open();
  auto* tabs = page->findChild<Segment*>("detailTabs");
  QTest::mouseClick(tabs->findChildren<QToolButton*>().at(1), Qt::LeftButton);
  model().setData(model().index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
  EmptyState* empty = page->findChild<QWidget*>("slicesView")->findChild<EmptyState*>();
  QTest::mouseClick(empty->button(), Qt::LeftButton);
  auto* table = page->findChild<DataTable*>("sliceTable");
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->isVisible(); }, 20'000));
  settle();
  model().setData(model().index(0, 0), Qt::Checked, Qt::CheckStateRole);
  QTest::mouseClick(page->findChild<QPushButton*>("judgeSlices"), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->columnCount() == 5; }, 20'000));
  const auto isGap = [&](int column) {
    return table->model()->index(0, column).data().toString() == "–";
  };
  EXPECT_NE(isGap(3), isGap(4)) << "the metric is of one of them alone";
}

TEST_F(ComparePageTest, AlikeDishesStandBesideTheExactMetrics) {
  trainRun("mostpop");
  trainRun("itemknn");
  {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    const VectorsId id = workspace->vectors().add(workspace->datasets().list().front().id,
                                                  {.name = "by hand", .encoder = "svd"});
    MadeVectors made{.key = "by hand"};
    const auto recipes = data.dataset.recipes().size();
    made.vectors.vectors.dimensions = 2;
    for (ItemIndex recipe = 0; recipe < recipes; ++recipe) {
      made.vectors.recipes.push_back(recipe);
      made.vectors.hashes.push_back({static_cast<std::int64_t>(recipe), 0});
      made.vectors.vectors.values.insert(
          made.vectors.vectors.values.end(),
          {recipe % 2 == 0 ? 1.0F : 0.0F, recipe % 2 == 0 ? 0.0F : 1.0F});
    }
    workspace->vectors().sink(id)->done(made);
  }
  open();
  auto* tabs = page->findChild<Segment*>("detailTabs");
  QTest::mouseClick(tabs->findChildren<QToolButton*>().at(2), Qt::LeftButton);
  auto* judge = page->findChild<QPushButton*>("judgeAlike");
  ASSERT_TRUE(QTest::qWaitFor([&] { return judge->isEnabled(); }, 20'000));
  QTest::mouseClick(judge, Qt::LeftButton);
  auto* table = page->findChild<DataTable*>("alikeTable");
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->isVisible(); }, 20'000));
  EXPECT_EQ(table->model()->columnCount(), 6) << "metric, two runs, MostPop, Random, the order";
  EXPECT_GT(table->model()->rowCount(), 10);
  EXPECT_TRUE(page->findChild<QLabel*>("alikeSummary")->text().contains("by hand"));
}

/// The dialog that imports lists, with a name.
QDialog* ComparePageTest::openLists() {
  QTest::mouseClick(page->findChild<QPushButton*>("openImportLists"), Qt::LeftButton);
  auto* dialog = page->findChild<QDialog*>("importListsDialog");
  if (dialog) dialog->findChild<QLineEdit*>("listsName")->setText("GRU4Rec");
  return dialog;
}

void ComparePageTest::importLists(QDialog& dialog, const std::string& file) {
  auto* accept = dialog.findChild<QPushButton*>("importLists");
  EXPECT_FALSE(accept->isEnabled()) << "nothing is chosen yet";
  dialog.findChild<QLineEdit*>("listsFile")->setText(QString::fromStdString(file));
  ASSERT_TRUE(QTest::qWaitFor([&] { return accept->isEnabled(); }, 20'000));
  QTest::mouseClick(accept, Qt::LeftButton);
  settle();
}

TEST_F(ComparePageTest, ListsOfAnotherProgramBecomeARun) {
  trainRun("itemknn");
  std::string lists;
  {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    lists = lists_csv(workspace->runs().test_lists(1), data.split, data.dataset);
  }
  open();
  QDialog* dialog = openLists();
  ASSERT_NE(dialog, nullptr);
  importLists(*dialog, folder.write("lists.csv", lists).string());
  ASSERT_TRUE(QTest::qWaitFor([&] { return model().rowCount() == 2; }, 20'000));
  const RunInfo& imported = model().runs()[static_cast<std::size_t>(model().rowOf(2))];
  EXPECT_EQ(imported.request.model, "imported:GRU4Rec");
  const RunInfo& trained = model().runs()[static_cast<std::size_t>(model().rowOf(1))];
  EXPECT_GE(imported.result.test.size(), 10U);
  for (const auto& [metric, value] : imported.result.test)
    EXPECT_EQ(value, trained.result.test.at(metric)) << metric << ", to the last digit";
  const int column = static_cast<int>(model().table().find("model"));
  EXPECT_EQ(model().index(model().rowOf(2), column).data().toString(), "GRU4Rec");
}

TEST_F(ComparePageTest, WhatIsWrongWithListsIsSaidWhereTheyAreChosen) {
  trainRun("itemknn");
  std::string rows;
  {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    rows = lists_csv(workspace->runs().test_lists(1), data.split, data.dataset);
  }
  rows.erase(0, rows.find('\n') + 1);  // no line names the columns
  std::ranges::replace(rows, ',', ';');
  open();
  QDialog* dialog = openLists();
  ASSERT_NE(dialog, nullptr);
  importLists(*dialog, folder.write("bad.csv", "user,item,rank\n0,nothing,1\n").string());
  auto* strip = dialog->findChild<MessageStrip*>();
  EXPECT_TRUE(strip->isVisible());
  EXPECT_TRUE(strip->sentence().contains("bad.csv:2")) << strip->sentence().toStdString();
  EXPECT_TRUE(dialog->isVisible()) << "it can be mended";
  EXPECT_EQ(model().rowCount(), 1);

  auto* accept = dialog->findChild<QPushButton*>("importLists");
  auto* start = dialog->findChild<QTableView*>("listsStart");
  dialog->findChild<QLineEdit*>("listsFile")
      ->setText(QString::fromStdString(folder.write("lists.txt", rows).string()));
  EXPECT_FALSE(strip->isVisible()) << "it was of the other file";
  ASSERT_TRUE(QTest::qWaitFor([&] { return start->model()->rowCount() == 8; }, 20'000));
  EXPECT_EQ(start->model()->columnCount(), 4) << "user, item, rank, score";
  auto* path = dialog->findChild<QLineEdit*>("listsFile");
  const QString good = path->text();
  dialog->findChild<QComboBox*>("separator")
      ->setCurrentIndex(static_cast<int>(Separator::Semicolon));
  path->setText(good + ".gone");
  settle();
  EXPECT_EQ(start->model()->rowCount(), 0) << "what was being read is of the other file";
  path->setText(good);
  ASSERT_TRUE(QTest::qWaitFor([&] { return start->model()->rowCount() == 8; }, 20'000));
  EXPECT_FALSE(accept->isEnabled()) << "a number may be a rank or a score";
  const auto column = [&](const char* name) { return dialog->findChild<QComboBox*>(name); };
  EXPECT_EQ(column("listsUser")->currentText(), "1");
  EXPECT_EQ(column("listsItem")->currentText(), "2");
  column("listsRank")->setCurrentText("3");
  EXPECT_TRUE(accept->isEnabled());
  auto* ks = dialog->findChild<QLineEdit*>("listsKs");
  for (const char* wrong : {"0", "5, 5", "x", "5,", "1001"}) {
    ks->setText(wrong);
    EXPECT_FALSE(accept->isEnabled()) << wrong;
  }
  ks->setText("1, 3");
  QTest::keyClick(ks, Qt::Key_Return);
  settle();
  ASSERT_TRUE(QTest::qWaitFor([&] { return model().rowCount() == 2; }, 20'000));
  EXPECT_FALSE(page->findChild<QDialog*>("importListsDialog") && dialog->isVisible());
  const RunInfo& imported = model().runs()[static_cast<std::size_t>(model().rowOf(2))];
  EXPECT_EQ(imported.request.ks, (std::vector<std::int32_t>{1, 3}));
}

TEST_F(ComparePageTest, TheBestAreServed) {
  trainRun("mostpop");
  trainRun("itemknn");
  trainRun("mostpop");
  open();
  QTest::mouseClick(page->findChild<QPushButton*>("openServe"), Qt::LeftButton);
  auto* dialog = page->findChild<QDialog*>("serveDialog");
  ASSERT_NE(dialog, nullptr);
  auto* serve = dialog->findChild<QPushButton*>("serveThese");
  dialog->findChild<QSpinBox*>("serveTop")->setValue(2);
  ASSERT_TRUE(QTest::qWaitFor([&] { return serve->isEnabled(); }, 20'000));
  auto* table = dialog->findChild<DataTable*>("serveTable");
  ASSERT_EQ(table->model()->rowCount(), 3);
  EXPECT_TRUE(table->model()->index(0, 0).data().toString().contains("ItemKNN"));
  EXPECT_TRUE(table->model()->index(1, 0).data(StrongRole).toBool());
  EXPECT_FALSE(table->model()->index(2, 0).data(StrongRole).toBool());
  EXPECT_TRUE(dialog->findChild<QLabel*>("serveNote")->text().contains("either may be served"));
  QTest::mouseClick(serve, Qt::LeftButton);
  settle();
  const auto batches = state.workspace()->batches().list();
  ASSERT_EQ(batches.size(), 1U);
  EXPECT_EQ(batches[0].models.size(), 2U);
  EXPECT_EQ(batches[0].models[0].run, 2);
}

TEST_F(ComparePageTest, TheRunsThatAreSelectedAreServed) {
  trainRun("mostpop");
  trainRun("itemknn");
  trainRun("random");
  open();
  auto* table = page->findChild<DataTable*>("runTable");
  table->clearSelection();
  for (int row = 0; row < table->model()->rowCount(); ++row) {
    const QModelIndex at = table->model()->index(row, 0);
    if (at.data(RunTableModel::RunRole).toLongLong() == 2) continue;
    table->selectionModel()->select(at, QItemSelectionModel::Select | QItemSelectionModel::Rows);
  }
  QTest::mouseClick(page->findChild<QPushButton*>("openServe"), Qt::LeftButton);
  auto* dialog = page->findChild<QDialog*>("serveDialog");
  ASSERT_NE(dialog, nullptr);
  auto* serve = dialog->findChild<QPushButton*>("serveThese");
  ASSERT_TRUE(QTest::qWaitFor([&] { return serve->isEnabled(); }, 20'000));
  EXPECT_EQ(dialog->findChild<Segment*>("serveWhich")->current(), "selected");
  EXPECT_FALSE(dialog->findChild<QSpinBox*>("serveTop")->isVisible());
  const auto* shown = dialog->findChild<DataTable*>("serveTable")->model();
  ASSERT_EQ(shown->rowCount(), 3);
  EXPECT_TRUE(shown->index(2, 0).data().toString().contains("ItemKNN")) << "the best, not served";
  EXPECT_FALSE(shown->index(2, 0).data(StrongRole).toBool());
  QTest::mouseClick(serve, Qt::LeftButton);
  settle();
  const auto batches = state.workspace()->batches().list();
  ASSERT_EQ(batches.size(), 1U);
  std::set<RunId> served;
  for (const BatchModel& one : batches[0].models) served.insert(one.run);
  EXPECT_EQ(served, (std::set<RunId>{1, 3}));
}

TEST_F(ComparePageTest, ABatchIsNotStoredBehindAClosedDialog) {
  trainRun("mostpop");
  open();
  QTest::mouseClick(page->findChild<QPushButton*>("openServe"), Qt::LeftButton);
  const QPointer<ServeDialog> dialog = page->findChild<ServeDialog*>();
  ASSERT_NE(dialog, nullptr);
  QSignalSpy served(dialog, &ServeDialog::served);
  auto* serve = dialog->findChild<QPushButton*>("serveThese");
  auto* top = dialog->findChild<QSpinBox*>("serveTop");
  ASSERT_TRUE(QTest::qWaitFor([&] { return serve->isEnabled(); }, 20'000));
  QTest::mouseClick(serve, Qt::LeftButton);
  EXPECT_FALSE(serve->isEnabled());
  EXPECT_FALSE(top->isEnabled()) << "another choice would be served as a second batch";
  dialog->reject();
  EXPECT_TRUE(dialog->isVisible()) << "nobody knows yet whether there is a batch";
  settle();
  EXPECT_TRUE(!dialog || !dialog->isVisible());
  EXPECT_EQ(std::ssize(state.workspace()->batches().list()), served.count());
}

TEST_F(ComparePageTest, SeedsStandAsOneWithABand) {
  for (const std::uint64_t seed : {1, 2}) {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    RunRequest request{.model = "random", .preset = "default", .seed = seed, .threads = 1};
    request.ks = {5, 10};
    train(request, data.split, data.dataset,
          *workspace->runs().sink(workspace->runs().add(split, request)), {});
  }
  trainRun("mostpop");
  open();
  auto* tabs = page->findChild<Segment*>("detailTabs");
  QTest::mouseClick(tabs->findChildren<QToolButton*>().at(4), Qt::LeftButton);
  auto* table = page->findChild<DataTable*>("seedTable");
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 2; }, 20'000));
  QStringList counts;
  for (int row = 0; row < 2; ++row) counts << table->model()->index(row, 1).data().toString();
  counts.sort();
  EXPECT_EQ(counts, QStringList({"1", "2"}));
  auto* baseline = page->findChild<QComboBox*>("seedBaseline");
  baseline->setCurrentIndex(1);
  emit baseline->activated(1);
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->columnCount() == 12; }, 20'000));
  const auto saysEqual = [&] {
    for (int row = 0; row < table->model()->rowCount(); ++row)
      if (table->model()->index(row, 11).data().toString() == "practically equal") return true;
    return false;
  };
  EXPECT_FALSE(saysEqual());
  page->findChild<QDoubleSpinBox*>("seedThreshold")->setValue(1);
  EXPECT_TRUE(QTest::qWaitFor(saysEqual, 20'000));
}

TEST_F(ComparePageTest, WhatVerdictsGoByIsKeptAndOneForAllViews) {
  trainRun("mostpop");
  trainRun("itemknn");
  open();
  const auto box = [&](const char* name) { return page->findChild<QDoubleSpinBox*>(name); };
  box("testAlpha")->setValue(0.01);
  EXPECT_EQ(box("seedAlpha")->value(), 0.01) << "the other view judges by the same level";
  box("seedThreshold")->setValue(0.02);
  auto* correction = page->findChild<QComboBox*>("testCorrection");
  correction->setCurrentIndex(2);
  emit correction->activated(2);
  EXPECT_EQ(page->findChild<QComboBox*>("seedCorrection")->currentIndex(), 2);
  settle();
  page = std::make_unique<ComparePage>(session);  // as when the program is started again
  EXPECT_EQ(box("testAlpha")->value(), 0.01);
  EXPECT_EQ(box("testThreshold")->value(), 0.02);
  EXPECT_EQ(page->findChild<QComboBox*>("testCorrection")->currentIndex(), 2);
  QSettings().setValue("verdicts/alpha", "many");
  QSettings().setValue("verdicts/threshold", -3);
  QSettings().setValue("verdicts/correction", "most");
  EXPECT_EQ(KeptVerdictRule::instance().rule(), VerdictRule()) << "what is none is the usual one";
}

TEST_F(ComparePageTest, WhatIsKnownOfARunIsSaidAsTheReadersLanguageSaysIt) {
  trainRun("bpr", {{"epochs", std::int64_t{4}}});
  Connection(folder.path() / "w/workspace.db", Connection::Mode::ReadWrite)
      .run("UPDATE run SET created = '2026-11-08T21:10:05Z', total_seconds = 83");
  open();
  const auto shown = [&] {
    auto* details = new RunDetailsDialog(session, state.runs().front(), page.get());
    details->show();
    settle();
    return details->view().toPlainText();
  };
  EXPECT_TRUE(shown().contains("8 November 2026, 21:10 UTC")) << shown().toStdString();
  EXPECT_TRUE(shown().contains("1 min 23 s"));
  setLanguage("ko");
  const QString korean = shown();
  setLanguage("en");
  EXPECT_TRUE(korean.contains(QString("2026년 11월 8일 21:10 UTC"))) << korean.toStdString();
  EXPECT_TRUE(korean.contains(QString("1분 23초")));
  static const QRegularExpression iso("\\d{4}-\\d{2}-\\d{2}T");
  EXPECT_FALSE(korean.contains(iso)) << korean.toStdString();
}

TEST_F(ComparePageTest, FoldsStandAsOneWithTheRunsLikeThoseThatAreChecked) {
  std::vector<SplitId> folds;
  {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    std::vector<NewSplit> family;
    for (const SplitRecipe& recipe : fold_recipes({.seed = 3}, 3))
      family.push_back({recipe, assign_parts(data.dataset, recipe)});
    folds = workspace->splits().add(1, data.dataset, family, {});
    const RunRequest popular{.model = "mostpop", .preset = "default", .threads = 1, .ks = {5, 10}};
    RunRequest knn = popular;
    knn.model = "itemknn";
    knn.parameters = model_spec("itemknn").preset("default");
    for (std::size_t at = 0; at < folds.size(); ++at)
      for (const RunRequest& request : {popular, knn}) {
        const RunId id = workspace->runs().add(folds[at], request);
        train(request, make_split(data.dataset, family[at].parts, family[at].recipe), data.dataset,
              *workspace->runs().sink(id), {});
      }
  }
  open();
  state.selectSplit(folds[1]);
  settle();
  auto* tabs = page->findChild<Segment*>("detailTabs");
  QTest::mouseClick(tabs->findChildren<QToolButton*>().at(4), Qt::LeftButton);
  auto* table = page->findChild<DataTable*>("seedTable");
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 2; }, 20'000));
  EXPECT_EQ(table->model()->index(0, 1).data().toString(), "1") << "on the split that is open";
  auto* reach = page->findChild<QComboBox*>("seedReach");
  ASSERT_TRUE(reach->isVisible());
  ASSERT_EQ(reach->count(), 2);
  EXPECT_TRUE(reach->itemText(1).contains("3")) << reach->itemText(1).toStdString();
  model().references().setBaseline(3);  // MostPop on the second fold
  reach->setCurrentIndex(1);
  emit reach->activated(1);
  const auto cell = [&](int row, int column) {
    return table->model()->index(row, column).data().toString();
  };
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return table->model()->columnCount() == 12 && cell(0, 1) == "3"; }, 20'000));
  EXPECT_FALSE(table->isColumnHidden(5));
  EXPECT_EQ(table->model()->headerData(5, Qt::Horizontal).toString(), "From folds");
  EXPECT_GT(cell(0, 5).toDouble(), 0);
  EXPECT_FALSE(cell(0, 7).isEmpty()) << "ItemKNN against MostPop";
}

TEST_F(ComparePageTest, RunsPassOrFailASuite) {
  trainRun("mostpop");
  trainRun("itemknn");
  open();
  auto* tabs = page->findChild<Segment*>("detailTabs");
  QTest::mouseClick(tabs->findChildren<QToolButton*>().at(5), Qt::LeftButton);
  QWidget* view = page->findChild<QWidget*>("checksView");
  EmptyState* empty = view->findChild<EmptyState*>();
  QTest::mouseClick(empty->button(), Qt::LeftButton);
  auto* dialog = page->findChild<QDialog*>("suiteDialog");
  ASSERT_NE(dialog, nullptr);
  auto* checks = dialog->findChild<QPlainTextEdit*>("suiteChecks");
  checks->setPlainText("history:*:recall@10>=many");
  dialog->findChild<QLineEdit*>("suiteName")->setText("fair");
  auto* save = dialog->findChild<QPushButton*>("saveSuite");
  EXPECT_FALSE(save->isEnabled());
  for (const char* wrong : {"", " \n", "history:none such:recall@10>=0\nhistory:*:recall@10>=0"}) {
    checks->setPlainText(wrong);
    EXPECT_FALSE(save->isEnabled()) << wrong;
  }
  checks->setPlainText("history:*:recall@10>=0\nhistory:*:recall@10>=5");
  ASSERT_TRUE(save->isEnabled());
  QTest::mouseClick(save, Qt::LeftButton);
  auto* suite = page->findChild<QComboBox*>("suite");
  ASSERT_TRUE(QTest::qWaitFor([&] { return suite->currentText() == "fair"; }, 20'000));
  QTest::mouseClick(empty->button(), Qt::LeftButton);
  auto* table = page->findChild<DataTable*>("checkTable");
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->isVisible(); }, 20'000));
  ASSERT_EQ(table->model()->rowCount(), 3) << "two checks and the suite";
  ASSERT_EQ(table->model()->columnCount(), 3);
  EXPECT_EQ(table->model()->index(0, 1).data().toString(), "passes");
  EXPECT_EQ(table->model()->index(1, 1).data().toString(), "fails");
  EXPECT_EQ(table->model()->index(2, 2).data().toString(), "fails");
  QTest::mouseClick(page->findChild<QPushButton*>("removeSuite"), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return suite->count() == 0; }, 20'000));
  settle();
  EXPECT_TRUE(list_suites(*state.workspace()).empty());
  ASSERT_EQ(session.removals().newest(), "suite “fair”");
  session.removals().undo();
  ASSERT_TRUE(QTest::qWaitFor([&] { return suite->count() == 1; }, 20'000)) << "it is back";
  QTest::mouseClick(page->findChild<QPushButton*>("removeSuite"), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return session.removals().any(); }, 20'000));
  state.openWorkspace(folder.path() / "other");
  ASSERT_TRUE(QTest::qWaitFor([&] { return state.workspaceName() == "other"; }, 20'000));
  EXPECT_FALSE(session.removals().any()) << "the other workspace never had it";
}

TEST_F(ComparePageTest, RunsOfAllDataSetsStandInOneTableAndOneSplitIsCompared) {
  trainRun("mostpop");
  trainRun("itemknn");
  const SplitId first = split;
  {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    const DatasetId other =
        workspace->datasets().add(data.dataset, {.name = "others", .source = "csv"}, {});
    split = workspace->splits().add(
        other, data.dataset, assign_parts(data.dataset, data.split.recipe), data.split.recipe);
  }
  trainRun("mostpop");
  trainRun("itemknn");
  open();
  state.selectSplit(first);
  settle();
  EXPECT_EQ(model().rowCount(), 2);
  EXPECT_LT(model().table().find("data"), 0) << "of one split it says nothing";
  auto* scope = page->findChild<QComboBox*>("runScope");
  const auto choose = [&](RunScope chosen) {
    scope->setCurrentIndex(scope->findData(static_cast<int>(chosen)));
    emit scope->activated(scope->currentIndex());
    settle();
  };
  choose(RunScope::Workspace);
  ASSERT_EQ(model().rowCount(), 4);
  const int name = static_cast<int>(model().table().find("data"));
  ASSERT_GE(name, 0);
  EXPECT_EQ(model().index(0, name).data().toString(), "tastes");
  EXPECT_EQ(model().index(2, name).data().toString(), "others");
  EXPECT_TRUE(model().index(2, 0).data(RunTableModel::FilterRole).toString().contains("others"));
  model().checkOnly(std::vector<qint64>{1, 2});
  settle();
  const auto told = [&]() -> MessageStrip* {
    for (auto* strip : page->findChildren<MessageStrip*>())
      if (strip->isVisible() && strip->sentence().contains("2 splits")) return strip;
    return nullptr;
  };
  EXPECT_EQ(told(), nullptr);
  model().checkAll();
  settle();
  ASSERT_NE(told(), nullptr);
  const auto compared = [&] {
    std::vector<RunId> ids;
    for (const RunInfo& run : model().comparableRuns()) ids.push_back(run.id);
    return ids;
  };
  EXPECT_EQ(compared(), (std::vector<RunId>{1, 2})) << "of the split that is open";
  const int ndcg = static_cast<int>(model().table().find("test ndcg@5"));
  model().references().setBaseline(3);
  settle();
  EXPECT_EQ(compared(), (std::vector<RunId>{3, 4})) << "the baseline's split";
  EXPECT_FALSE(model().index(3, ndcg).data(DeltaRole).toString().isEmpty());
  EXPECT_TRUE(model().index(1, ndcg).data(DeltaRole).toString().isEmpty()) << "of another split";
  const auto baselines = page->findChild<QComboBox*>("testBaseline");
  EXPECT_EQ(baselines->count(), 2) << "tests stay within one split";
  for (auto* button : told()->findChildren<QToolButton*>())
    if (button->text() == "Tick these alone") button->click();
  settle();
  EXPECT_EQ(model().checkedSplits(), 1U);
  EXPECT_EQ(told(), nullptr);
  choose(RunScope::Dataset);
  EXPECT_EQ(model().rowCount(), 2);
  choose(RunScope::Split);
  EXPECT_LT(model().table().find("data"), 0);
}

TEST_F(ComparePageTest, ASplitWithoutRunsLeadsToThoseOfOthers) {
  trainRun("mostpop");
  {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    const SplitRecipe recipe{.seed = 77};
    split = workspace->splits().add(1, data.dataset, assign_parts(data.dataset, recipe), recipe);
  }
  open();
  state.selectSplit(split);
  settle();
  ASSERT_EQ(model().rowCount(), 0);
  for (auto* empty : page->findChildren<EmptyState*>())
    if (empty->button()->isVisible() && empty->button()->text().contains("all data sets"))
      empty->button()->click();
  settle();
  EXPECT_EQ(model().rowCount(), 1);
  EXPECT_FALSE(page->findChild<QPushButton*>("openServe")->isEnabled()) << "none of this split";
  state.selectSplit(1);
  settle();
  EXPECT_TRUE(page->findChild<QPushButton*>("openServe")->isEnabled());
}

TEST_F(ComparePageTest, CurvesStandByStepsWhereTheyAreKnown) {
  trainRun("bpr", {{"epochs", std::int64_t{3}}, {"patience", std::int64_t{0}}});
  open();
  auto* plot = page->findChild<LinePlot*>();
  page->findChild<Segment*>("curvesAxis")->findChildren<QToolButton*>().at(1)->click();
  const auto rows = state.workspace()->runs().epochs(1);
  ASSERT_EQ(rows.size(), 3U);
  ASSERT_GT(rows[0].steps, 0);
  const QStringList lines = plot->toCsv().split("\r\n", Qt::SkipEmptyParts);
  ASSERT_EQ(lines.size(), 4);
  EXPECT_TRUE(lines[0].contains("Optimiser steps")) << lines[0].toStdString();
  EXPECT_EQ(lines[2].section(',', 2, 2).toLongLong(), rows[0].steps + rows[1].steps);
}

TEST_F(ComparePageTest, CurvesOfRunsFromBeforeStandByEpochs) {
  test::make_many_runs(folder.path() / "old", 2, 3);  // without steps
  page = std::make_unique<ComparePage>(session);
  page->resize(1200, 760);
  page->show();
  state.openWorkspace(folder.path() / "old");
  settle();
  ASSERT_TRUE(QTest::qWaitFor([&] { return model().rowCount() == 2; }, 20'000));
  settle();
  auto* plot = page->findChild<LinePlot*>();
  const QString byEpoch = plot->toCsv();
  page->findChild<Segment*>("curvesAxis")->findChildren<QToolButton*>().at(1)->click();
  EXPECT_EQ(plot->toCsv(), byEpoch);
  bool said = false;
  for (auto* label : page->findChildren<QLabel*>())
    said = said || label->text().contains("no stored steps");
  EXPECT_TRUE(said);
}

TEST_F(ComparePageTest, NotesAndSuitesOfAnotherProcessAppear) {
  trainRun("bpr", {{"epochs", std::int64_t{3}}});
  open();
  auto* notes = page->findChild<CurveNotes*>();
  const auto other = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
  add_annotation(*other, 1, 1, "from elsewhere");
  ASSERT_TRUE(QTest::qWaitFor([&] { return notes->all().size() == 1; }, 20'000));
  EXPECT_EQ(notes->all()[0].text, "from elsewhere");
  remove_annotation(*other, 1);
  EXPECT_TRUE(QTest::qWaitFor([&] { return notes->all().empty(); }, 20'000));
  auto* suite = page->findChild<QComboBox*>("suite");
  save_suite(*other, "elsewhere", {parse_slice_check("history:*:recall@10>=0.1")});
  EXPECT_TRUE(QTest::qWaitFor([&] { return suite->currentText() == "elsewhere"; }, 20'000));
}

TEST_F(ComparePageTest, ARunThatEndsAppears) {
  trainRun("mostpop");
  open();
  ASSERT_EQ(model().rowCount(), 1);
  RunRequest request{.model = "random", .preset = "default"};
  const RunId id = state.workspace()->runs().add(split, request);
  train(request, data.split, data.dataset, *state.workspace()->runs().sink(id), {});
  EXPECT_TRUE(QTest::qWaitFor([&] { return model().checkedRuns().size() == 2; }, 10'000));
}

}  // namespace
}  // namespace hankki
