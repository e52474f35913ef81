// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAbstractTableModel>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <memory>

#include "ui/jobs/job_runner.h"
#include "ui/tables/sorted_rows.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/column_keeper.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/file_role.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/reference_roles.h"
#include "ui/widgets/segment.h"
#include "ui/widgets/table_export.h"
#include "ui/widgets/table_roles.h"
#include "ui/widgets/toggle_switch.h"

namespace hankki {
namespace {

/// More rows than are read at once, of a text that is cut and one that nobody wrote.
class LongTable : public QAbstractTableModel {
 public:
  int rowCount(const QModelIndex& = {}) const override { return rows_; }
  int columnCount(const QModelIndex& = {}) const override { return 2; }
  QVariant data(const QModelIndex& index, int role) const override {
    if (role == Qt::DisplayRole) return index.column() == 0 ? "a long…" : "(no name)";
    if (role == FileRole) return index.column() == 0 ? QString("a long text") : QString();
    return {};
  }
  void setRows(int rows) {
    beginResetModel();
    rows_ = rows;
    endResetModel();
  }

 private:
  int rows_ = 500'000;
};

TEST(TableExportTest, ATableThatIsEmptiedMeanwhileIsNotSaved) {
  LongTable model;
  DataTable table;
  table.setModel(&model);
  TableExport& file = TableExport::of(table);
  QSignalSpy saved(&file, &TableExport::exported), failed(&file, &TableExport::exportFailed);
  const QTemporaryDir folder;
  file.saveTo(folder.filePath("table.csv"));
  file.saveTo(folder.filePath("other.csv"));
  ASSERT_EQ(failed.count(), 1) << "one at a time";
  model.setRows(0);
  ASSERT_EQ(failed.count(), 2);
  EXPECT_TRUE(failed.last().front().toString().contains("changed"));
  QCoreApplication::processEvents();
  EXPECT_EQ(saved.count(), 0);
  EXPECT_TRUE(QDir(folder.path()).isEmpty());
  model.setRows(2);
  file.saveTo(folder.filePath("table.csv"));
  EXPECT_EQ(saved.count(), 1) << "and again";
}

TEST(TableExportTest, TextsForTheFileAreWrittenAsTheyAre) {
  LongTable model;
  model.setRows(2);
  DataTable table;
  table.setModel(&model);
  const QTemporaryDir folder;
  TableExport::of(table).saveTo(folder.filePath("table.csv"));
  QFile file(folder.filePath("table.csv"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const QByteArray csv = file.readAll();
  EXPECT_EQ(csv.count("a long text"), 2) << csv.toStdString();
  EXPECT_FALSE(csv.contains("(no name)")) << csv.toStdString();
}

TEST(RailTest, ArrowsMoveThroughPagesAndActionsWaitForEnter) {
  Rail rail;
  rail.addPage("data", "data", "Data");
  rail.addPage("train", "train", "Train");
  rail.addAction("settings", "settings", "Settings");
  EXPECT_EQ(rail.current(), "data");
  QSignalSpy selected(&rail, &Rail::selected);
  QTest::keyClick(&rail, Qt::Key_Down);
  EXPECT_EQ(rail.current(), "train");
  QTest::keyClick(&rail, Qt::Key_Down);
  EXPECT_EQ(selected.count(), 1) << "the action is only focused";
  QTest::keyClick(&rail, Qt::Key_Return);
  ASSERT_EQ(selected.count(), 2);
  EXPECT_EQ(selected.last().first(), "settings");
  EXPECT_EQ(rail.current(), "train");
}

TEST(RailTest, InASmallWindowPagesDoNotReachTheActions) {
  Rail rail;
  for (const char* id : {"a", "b", "c", "d", "e", "f", "g", "h"}) rail.addPage(id, "data", id);
  rail.addAction("settings", "settings", "Settings");
  rail.resize(80, 500);
  QSignalSpy selected(&rail, &Rail::selected);
  QTest::mouseClick(&rail, Qt::LeftButton, {}, {40, 500 - 2 * 8});
  QTest::mouseClick(&rail, Qt::LeftButton, {}, {40, 8 + 7 * 54 + 20});
  ASSERT_EQ(selected.count(), 2);
  EXPECT_EQ(selected[0][0], "settings");
  EXPECT_EQ(selected[1][0], "h");
}

TEST(RailTest, AClickSelects) {
  Rail rail;
  rail.addPage("data", "data", "Data");
  rail.addPage("train", "train", "Train");
  rail.resize(80, 400);
  QTest::mouseClick(&rail, Qt::LeftButton, {}, QPoint(40, 90));
  EXPECT_EQ(rail.current(), "train");
}

TEST(MessageStripTest, ShowsOneMessageWithItsActionAndDetails) {
  MessageStrip strip;
  EXPECT_TRUE(strip.isHidden());
  strip.showError(
      {Message::verbatim("ratings.csv: the file is empty; choose another"), "inner text"});
  EXPECT_FALSE(strip.isHidden());
  EXPECT_EQ(strip.kind(), MessageStrip::Kind::Error);
  bool called = false;
  strip.setAction("Choose…", [&] {
    called = true;
    strip.showMessage(MessageStrip::Kind::Success, "Done");  // replaces itself while it runs
  });
  for (QToolButton* button : strip.findChildren<QToolButton*>())
    if (button->text() == "Choose…") button->click();
  EXPECT_TRUE(called);
  EXPECT_EQ(strip.sentence(), "Done");
  strip.clear();
  EXPECT_TRUE(strip.isHidden());
}

TEST(MessageStripTest, ASentenceOfCoreBeginsAsOne) {
  MessageStrip strip;
  strip.showMessage(MessageStrip::Kind::Warn, en::say("no two recipes are alike; choose {}", 2));
  EXPECT_EQ(strip.sentence(), "No two recipes are alike; choose 2");
  strip.showMessage(MessageStrip::Kind::Warn,
                    en::say("{} has no name", std::string("ratings.csv")));
  EXPECT_EQ(strip.sentence(), "ratings.csv has no name");
  strip.showMessage(MessageStrip::Kind::Error, Message::verbatim("libpng: bad file"));
  EXPECT_EQ(strip.sentence(), "libpng: bad file");
}

TEST(MessageStripTest, OneThatFloatsMovesNothing) {
  QWidget page;
  auto* layout = new QVBoxLayout(&page);
  auto* content = new QWidget(&page);
  layout->addWidget(content);
  auto* strip = new MessageStrip;
  strip->floatOver(&page);
  page.resize(500, 300);
  page.show();
  const QRect before = content->geometry();
  strip->showMessage(MessageStrip::Kind::Error, "Something went wrong", "and this is why");
  QCoreApplication::processEvents();
  EXPECT_TRUE(strip->isVisible());
  EXPECT_EQ(content->geometry(), before);
  EXPECT_TRUE(page.rect().contains(strip->geometry()));
  page.resize(400, 240);
  EXPECT_TRUE(page.rect().contains(strip->geometry())) << "it follows the page";
}

TEST(SegmentTest, ChipsGoOnInTheNextRow) {
  Segment chips(Segment::Look::Chips);
  for (const char* id : {"one", "two", "three", "four"}) chips.addOption(id, "a longer choice");
  chips.resize(260, chips.heightForWidth(260));
  chips.show();
  QCoreApplication::processEvents();
  for (const auto* button : chips.findChildren<QToolButton*>())
    EXPECT_TRUE(chips.rect().contains(button->geometry())) << button->objectName().toStdString();
  EXPECT_GT(chips.heightForWidth(260), chips.heightForWidth(1000));
}

TEST(PaneSplitterTest, RemembersWhatTheUserMadeOfIt) {
  QSettings().clear();
  const auto make = [] {
    auto splitter = std::make_unique<PaneSplitter>(Qt::Horizontal, "test");
    for (int pane = 0; pane < 2; ++pane) splitter->addWidget(new QWidget);
    splitter->setPanes({{.size = 200, .stretch = 0}, {.size = 400, .stretch = 1, .height = 150}},
                       300);
    splitter->resize(612, 200);
    splitter->show();
    return splitter;
  };
  auto splitter = make();
  EXPECT_EQ(splitter->sizes(), (QList<int>{200, 400}));
  QSplitterHandle* handle = splitter->handle(1);
  QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
  QMouseEvent move(QEvent::MouseMove, handle->rect().center() + QPoint(50, 0),
                   handle->mapToGlobal(handle->rect().center() + QPoint(50, 0)), Qt::NoButton,
                   Qt::LeftButton, {});
  QCoreApplication::sendEvent(handle, &move);
  QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->rect().center());
  const QList<int> moved = splitter->sizes();
  EXPECT_GT(moved[0], 220);
  splitter = make();
  EXPECT_EQ(splitter->sizes(), moved);
  splitter->resize(280, 500);
  EXPECT_EQ(splitter->orientation(), Qt::Vertical) << "there is no room side by side";
  EXPECT_GE(splitter->widget(1)->height(), 150);
  splitter->resize(612, 200);
  EXPECT_EQ(splitter->sizes(), moved);
  QTest::mouseDClick(splitter->handle(1), Qt::LeftButton);
  EXPECT_EQ(splitter->sizes(), (QList<int>{200, 400}));
}

TEST(MessageStripTest, SaysItsSentenceAnewAndHasASecondAction) {
  MessageStrip strip;
  QString language = "one";
  strip.showMessage(MessageStrip::Kind::Info, [&language] { return language; });
  int second = 0;
  strip.setAction("first", [] {});
  strip.setSecondAction([&language] { return language; }, [&second] { ++second; });
  auto* button = strip.findChild<QToolButton*>("stripSecondAction");
  EXPECT_EQ(button->text(), "one");
  language = "하나";
  QEvent changed(QEvent::LanguageChange);
  QApplication::sendEvent(&strip, &changed);
  EXPECT_EQ(strip.sentence(), "하나");
  EXPECT_EQ(button->text(), "하나");
  button->click();
  EXPECT_EQ(second, 1);
  strip.showMessage(MessageStrip::Kind::Info, "another");
  EXPECT_TRUE(button->isHidden()) << "it belonged to the other message";
}

TEST(ChoiceBoxTest, TheListShowsAllItsEntriesInFull) {
  Theme::instance();  // whose style sheet pads the entries
  ChoiceBox box;
  const QString name = QString("a data set with a long name ").repeated(3);
  for (int i = 0; i < 6; ++i) box.addItem(name + QString::number(i));
  box.setFixedWidth(120);
  box.show();
  for (int current : {0, 5}) {
    box.setCurrentIndex(current);
    box.showPopup();
    const auto* list = box.view();
    const QRect room = list->viewport()->rect();
    for (int i = 0; i < box.count(); ++i) {
      const QRect entry = list->visualRect(box.model()->index(i, 0));
      EXPECT_TRUE(room.contains(QRect(room.left(), entry.top(), 1, entry.height())))
          << "entry " << i << " from " << current;
    }
    EXPECT_GE(room.width(), box.fontMetrics().horizontalAdvance(box.itemText(0)));
    box.hidePopup();
  }
}

TEST(ChoiceBoxTest, AnEntryIsNotCutWhereThereIsRoom) {
  QWidget window;
  QHBoxLayout layout(&window);
  ChoiceBox box;
  box.setSizeAdjustPolicy(QComboBox::AdjustToContents);
  layout.addWidget(&box);
  layout.addStretch(1);
  window.resize(900, 60);
  window.show();
  box.addItem("Random 80/10/10, seed 2020, and a few words more");
  QCoreApplication::processEvents();
  QHelpEvent asked(QEvent::ToolTip, QPoint(4, 4), box.mapToGlobal(QPoint(4, 4)));
  QApplication::sendEvent(&box, &asked);
  EXPECT_EQ(QToolTip::text(), QString()) << "the tip has what is cut";
  box.setMaximumWidth(120);
  QCoreApplication::processEvents();
  QApplication::sendEvent(&box, &asked);
  EXPECT_EQ(QToolTip::text(), box.currentText());
  QToolTip::hideText();
}

TEST(SegmentTest, OnlyTheUserEmits) {
  Segment segment;
  segment.addOption("epoch", "Epoch");
  segment.addOption("seconds", "Seconds");
  EXPECT_EQ(segment.current(), "epoch");
  QSignalSpy chosen(&segment, &Segment::chosen);
  segment.setCurrent("seconds");
  EXPECT_EQ(segment.current(), "seconds");
  EXPECT_EQ(chosen.count(), 0);
  segment.findChild<QToolButton*>("epoch")->click();
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_EQ(chosen.first().first(), "epoch");
  segment.setOptionEnabled("seconds", false, "no times");
  EXPECT_EQ(segment.findChild<QToolButton*>("seconds")->toolTip(), "no times");
}

TEST(ToggleSwitchTest, SpaceToggles) {
  ToggleSwitch toggle;
  QTest::keyClick(&toggle, Qt::Key_Space);
  EXPECT_TRUE(toggle.isChecked());
}

TEST(CardTest, PartsAppearWithTheirContent) {
  Card card;
  EXPECT_EQ(card.findChild<QWidget*>("cardFooter"), nullptr);
  card.setTitle("Runs");
  card.footer();
  EXPECT_NE(card.findChild<QWidget*>("cardFooter"), nullptr);
  EXPECT_EQ(card.strip(), card.strip());
  card.setBusy(true, 0.5);
  EXPECT_FALSE(card.grab().isNull());
}

TEST(ElidedLabelTest, AFewLettersAreNotShown) {
  ElidedLabel label;
  label.setText("test part; 95 % bootstrap intervals");
  label.resize(60, 20);
  const QImage cut = label.grab().toImage();
  label.setLeastShown(72);
  const QImage none = label.grab().toImage();
  EXPECT_NE(cut, none);
  EXPECT_EQ(label.toolTip(), label.text());
  label.setText({});
  EXPECT_EQ(label.grab().toImage(), none);
}

TEST(CardTest, ChoicesStandBelowTheTitleWhereItIsNarrow) {
  Card card;
  card.setTitle("Curves");
  card.setNote("a note");
  QList<QWidget*> choices;
  for (int i = 0; i < 3; ++i) {
    auto* choice = new QWidget;
    choice->setFixedSize(100, 28);
    card.addHeaderWidget(choice);
    choices << choice;
  }
  const auto* title = card.findChild<QLabel*>();
  const auto bottom = [&] { return title->mapTo(&card, QPoint(0, title->height())).y(); };
  const auto placeOf = [&](const QWidget* choice) { return choice->mapTo(&card, QPoint()); };
  card.resize(600, 200);
  card.show();
  for (const QWidget* choice : std::as_const(choices)) EXPECT_LT(placeOf(choice).y(), bottom());
  EXPECT_GT(placeOf(choices.back()).x() + 100, 580) << "at the right";
  card.resize(260, 200);
  EXPECT_EQ(card.width(), 260) << "the title and all of them need more";
  EXPECT_LT(placeOf(choices[0]).y(), bottom()) << "one has room beside the title";
  for (const int below : {1, 2}) EXPECT_GE(placeOf(choices[below]).y(), bottom());
  EXPECT_EQ(placeOf(choices[1]).y(), placeOf(choices[2]).y());
  EXPECT_LE(placeOf(choices[2]).x() + choices[2]->width(), card.width());
}

TEST(CardTest, ALongNoteGivesWay) {
  Card card;
  card.setTitle("Runs");
  const int width = card.minimumSizeHint().width();
  card.setNote(QString(300, 'x'));
  EXPECT_LT(card.minimumSizeHint().width(), width + 60);
}

TEST(FieldTest, AnErrorOutranksAChange) {
  QLineEdit field;
  setFieldError(&field, "must be at least 1");
  setFieldChanged(&field, true);
  EXPECT_EQ(field.property("state"), "error");
  EXPECT_EQ(field.toolTip(), "must be at least 1");
  setFieldError(&field, {});
  setFieldChanged(&field, true);
  EXPECT_EQ(field.property("state"), "changed");
  setFieldChanged(&field, false);
  EXPECT_FALSE(field.property("state").isValid());
}

class TableTest : public testing::Test {
 protected:
  TableTest() {
    model.setHorizontalHeaderLabels({"Run", "Model", "NDCG"});
    for (int row = 0; row < 3; ++row) {
      model.setItem(row, 0, new QStandardItem(QStringLiteral("#%1").arg(row)));
      auto* name = new QStandardItem("BPR");
      name->setData("bpr", ModelIdRole);
      model.setItem(row, 1, name);
      auto* bar = new QStandardItem("0.03");
      bar->setData(0.5, ShareRole);
      model.setItem(row, 2, bar);
    }
    table.setModel(&model);
    table.resize(400, 200);
  }
  QStandardItemModel model;
  QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
  DataTable table;
};

TEST_F(TableTest, LooksAsEveryTable) {
  EXPECT_FALSE(table.showGrid());
  EXPECT_EQ(table.rowHeight(0), 28);
  EXPECT_TRUE(table.horizontalHeader()->sectionsMovable());
}

TEST_F(TableTest, ColumnMenuHidesButNeverTheLast) {
  QToolButton* button = table.makeColumnButton(&table);
  const auto toggle = [&](int column) {
    emit button->menu()->aboutToShow();
    QAction* action = button->menu()->actions()[column];
    if (action->isEnabled()) action->trigger();
  };
  toggle(0);
  toggle(1);
  toggle(2);
  EXPECT_TRUE(table.isColumnHidden(0));
  EXPECT_TRUE(table.isColumnHidden(1));
  EXPECT_FALSE(table.isColumnHidden(2));
  toggle(0);
  EXPECT_FALSE(table.isColumnHidden(0));
}

TEST_F(TableTest, CopiesWhatIsShownInItsOrder) {
  table.setColumnHidden(1, true);
  table.horizontalHeader()->moveSection(2, 0);
  table.selectRow(1);
  table.copySelection();
  EXPECT_EQ(QApplication::clipboard()->text(), "0.03\t#1");
}

TEST_F(TableTest, HomeAndEndGoToTheFirstAndTheLastRow) {
  table.show();
  table.selectRow(1);
  QTest::keyClick(&table, Qt::Key_End);
  EXPECT_EQ(table.currentIndex().row(), table.model()->rowCount() - 1);
  QTest::keyClick(&table, Qt::Key_Home);
  EXPECT_EQ(table.currentIndex().row(), 0);
  QTest::keyClick(&table, Qt::Key_End, Qt::ShiftModifier);
  EXPECT_EQ(table.selectionModel()->selectedRows().size(), table.model()->rowCount());
}

TEST_F(TableTest, RemembersItsLayout) {
  table.rememberLayout("test");
  table.show();
  table.horizontalHeader()->moveSection(2, 0);
  DataTable other;
  other.setModel(&model);
  other.rememberLayout("test");
  EXPECT_EQ(other.horizontalHeader()->visualIndex(2), 0);
}

TEST_F(TableTest, DelegatesPaint) {
  table.setItemDelegateForColumn(1, new ModelDelegate(&table, ModelDelegate::Sample::Line));
  table.setItemDelegateForColumn(2, new BarDelegate(&table));
  const QImage image = table.grab().toImage();
  bool marker = false;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      marker |= image.pixelColor(x, y) == Theme::instance().tokens().series[6];
  EXPECT_TRUE(marker);
}

TEST(TableRolesTest, EachHasItsOwnNumber) {
  EXPECT_LT(static_cast<int>(SetBeginRole), static_cast<int>(DeltaRole));
  EXPECT_LT(static_cast<int>(TopRole), static_cast<int>(FileRole));
}

/// In a dialog a table is filled before it is shown, and has no style sheet yet.
TEST(TableHeaderTest, AColumnAsWideAsItsContentsHoldsItsTitle) {
  QStandardItemModel model(1, 2);
  model.setHorizontalHeaderLabels({"시드", "WWWWWWWW"});
  model.setItem(0, 0, new QStandardItem("1"));
  DataTable table;
  table.setSortingEnabled(false);
  table.setModel(&model);
  table.resizeColumnsToContents();
  const QFontMetrics metrics(Theme::font(TextRole::Help));
  constexpr int kPadding = 2 * 10;
  EXPECT_GE(table.columnWidth(0), metrics.horizontalAdvance("시드") + kPadding);
  EXPECT_GE(table.horizontalHeader()->sectionSizeHint(1),
            metrics.horizontalAdvance("WWWWWWWW") + kPadding);
}

/// The right end of what is written in a part of a widget.
int lastInkOf(QWidget& widget, int left, int width) {
  const QImage image = widget.grab().toImage();
  const int middle = image.height() / 2, reach = 5;  // the line below is no text
  for (int x = left + width - 1; x >= left; --x)
    for (int y = middle - reach; y < middle + reach; ++y)
      if (std::abs(qGray(image.pixel(x, y)) - qGray(image.pixel(left, middle))) > 60) return x;
  return -1;
}

TEST(TableHeaderTest, TitlesEndWhereTheirCellsDoSortedOrNot) {
  constexpr int kColumns = 3;
  QStandardItemModel model(1, kColumns);
  for (int column = 0; column < kColumns; ++column) {
    model.setItem(0, column, new QStandardItem("888"));
    model.setHorizontalHeaderItem(column, new QStandardItem("888"));
    for (QStandardItem* item : {model.item(0, column), model.horizontalHeaderItem(column)})
      item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  }
  DataTable table;
  table.setModel(&model);
  table.resize(600, 2 * 28);
  table.resizeColumnsToContents();
  table.sortByColumn(1, Qt::DescendingOrder);
  table.show();
  auto& header = *table.horizontalHeader();
  for (int column = 0; column < kColumns; ++column) {
    const int left = header.sectionPosition(column), width = header.sectionSize(column);
    const int title = lastInkOf(header, left, width);
    EXPECT_GT(title, left);
    EXPECT_NEAR(title, lastInkOf(*table.viewport(), left, width), 1) << column;  // one is bold
  }
  table.resize(header.sectionPosition(kColumns - 1) + 20, 2 * 28);
  EXPECT_GT(header.sectionSize(kColumns - 1), 40) << "less room than it needs is not its width";
  table.resize(600, 2 * 28);
  for (const int width : {580, 50}) {
    table.setColumnWidth(0, width);
    QCoreApplication::sendPostedEvents();
  }
  table.resizeColumnsToContents();
  QCoreApplication::sendPostedEvents();
  const int last = header.sectionPosition(kColumns - 1);
  EXPECT_GT(header.sectionSize(kColumns - 1), 300) << "it is stretched again";
  EXPECT_LT(lastInkOf(header, last, header.sectionSize(kColumns - 1)), last + 100)
      << "figures stand beside the others";
}

TEST(PillTest, StatesHaveTheirKind) {
  EXPECT_EQ(pillKind(RunState::Done), PillKind::Success);
  EXPECT_EQ(pillKind(RunState::Failed), PillKind::Error);
  EXPECT_EQ(runStateText(RunState::Interrupted), "interrupted");
}

TEST(JobBarTest, ShowsWhatRunsAndCancels) {
  JobRunner runner;
  JobBar bar(runner);
  bar.resize(900, 36);
  const auto texts = [&] {
    QStringList found;
    for (QLabel* label : bar.findChildren<QLabel*>()) found << label->text();
    return found;
  };
  EXPECT_TRUE(texts().contains("No jobs running"));
  QObject receiver;
  runner.run(
      &receiver, "Importing ratings.csv",
      [](const JobContext& job) {
        for (;;) job.report(1, 4, en::say("rows"));
      },
      JobHooks<void>{});
  ASSERT_TRUE(QTest::qWaitFor([&] { return texts().contains("25 %"); }));
  EXPECT_TRUE(texts().contains("Importing ratings.csv"));
  bar.findChild<QPushButton*>()->click();
  ASSERT_TRUE(QTest::qWaitFor([&] { return runner.isIdle(); }));
  EXPECT_TRUE(texts().contains("No jobs running"));
}

TEST(JobBarTest, FitsTheSmallestWindow) {
  JobRunner runner;
  JobBar bar(runner);
  bar.show();
  QObject receiver;
  runner.run(
      &receiver, "Training run 1234",
      [](const JobContext& job) {
        for (;;) job.report(1'234, 4'000, Message::verbatim(std::string(300, 'm')));
      },
      JobHooks<void>{});
  ASSERT_TRUE(QTest::qWaitFor([&] {
    for (const QLabel* label : bar.findChildren<QLabel*>())
      if (label->text().startsWith("mmm")) return true;
    return false;
  }));
  EXPECT_LE(bar.minimumSizeHint().width(), 960);
  runner.cancelAll();
  ASSERT_TRUE(QTest::qWaitFor([&] { return runner.isIdle(); }));
}

TEST(EmptyStateTest, HasAButtonOnlyWithAText) {
  EmptyState state("empty-data");
  state.setTexts("Nothing here yet.");
  EXPECT_TRUE(state.button()->isHidden());
  state.setTexts("Nothing here yet.", "Import…");
  EXPECT_FALSE(state.button()->isHidden());
}

/// Three rows, whose columns have keys and come and go.
class KeyedColumns : public QAbstractTableModel {
 public:
  void show(const QStringList& keys, const QString& text = {}) {
    beginResetModel();
    keys_ = keys;
    text_ = text;
    endResetModel();
  }
  int rowCount(const QModelIndex& = {}) const override { return 3; }
  int columnCount(const QModelIndex& = {}) const override { return static_cast<int>(keys_.size()); }
  QVariant data(const QModelIndex& index, int role) const override {
    if (role == Qt::DisplayRole && !text_.isEmpty()) return text_;
    return role == SortRole || role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
  }
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
    return orientation == Qt::Horizontal && role == ColumnKeyRole ? QVariant(keys_.value(section))
                                                                  : QVariant();
  }

 private:
  QStringList keys_{"a", "b"};
  QString text_;
};

TEST(ColumnKeeperTest, AWidthThatNobodyChoseGrowsWithItsContents) {
  KeyedColumns source;
  DataTable table;
  table.setSortingEnabled(false);
  table.setModel(&source);
  ColumnKeeper keeper(table);
  QObject::connect(&keeper, &ColumnKeeper::columnsReset, &table,
                   [&] { table.resizeColumnsToContents(); });
  source.show({"a", "b"}, "short");
  const int before = table.columnWidth(0);
  source.show({"a", "b"}, "much longer than it was");
  const int grown = table.columnWidth(0);
  EXPECT_GT(grown, before);
  source.show({"a", "b"}, "short");
  EXPECT_EQ(table.columnWidth(0), grown) << "nothing jumps about";
  table.setColumnWidth(0, before);
  source.show({"a", "b"}, "much longer than it was");
  EXPECT_EQ(table.columnWidth(0), before) << "somebody wanted that";
}

TEST(ColumnKeeperTest, ASortingThatWasArrangedWaitsForItsColumn) {
  KeyedColumns source;
  SortedRows rows(source);
  DataTable table;
  table.setModel(&rows);
  table.setSortingEnabled(true);
  ColumnKeeper keeper(table);
  int lost = 0;
  QObject::connect(&keeper, &ColumnKeeper::sortingLost, &table, [&] {
    ++lost;
    table.sortByColumn(1, Qt::AscendingOrder);
  });
  const auto sorted = [&] {
    return keeper.keyOf(table.horizontalHeader()->sortIndicatorSection());
  };
  keeper.arrange({"a", "b"}, "a", Qt::DescendingOrder);
  EXPECT_EQ(sorted(), "a");
  EXPECT_EQ(lost, 0);
  keeper.arrange({"a", "c"}, "c", Qt::DescendingOrder);
  EXPECT_EQ(sorted(), "b");
  EXPECT_EQ(lost, 1);
  source.show({"b", "a"});
  source.show({"a", "b", "c"});
  EXPECT_EQ(sorted(), "c");
  EXPECT_EQ(rows.index(0, 0).data().toInt(), 2);
}

TEST(SortedRowsTest, AGroupStandsWhereTheFirstOfItsShownRowsWould) {
  QStandardItemModel source(0, 3);
  const auto add = [&](const char* group, int value, const char* text) {
    QList<QStandardItem*> row{new QStandardItem(QString::fromLatin1(group)), new QStandardItem,
                              new QStandardItem(QString::fromLatin1(text))};
    row[1]->setData(value, SortRole);
    source.appendRow(row);
  };
  add("one", 9, "hidden");
  add("one", 1, "shown");
  add("two", 5, "shown");
  add("two", 2, "hidden");
  SortedRows rows(source);
  rows.setGroup(0);
  rows.sort(1, Qt::DescendingOrder);
  const auto first = [&] { return rows.index(0, 0).data().toString(); };
  EXPECT_EQ(first(), "one");
  rows.setAccepted([&](int row) {
    return source.index(row, 2).data().toString().contains(QStringLiteral("shown"));
  });
  ASSERT_EQ(rows.rowCount(), 2);
  EXPECT_EQ(first(), "two");
  rows.setAccepted({});
  ASSERT_EQ(rows.rowCount(), 4);
  EXPECT_EQ(first(), "one");
}

TEST(SortedRowsTest, FiguresStandBeforeWordsAndNothingIsLastBothWays) {
  QStandardItemModel source(0, 1);
  const auto add = [&](const QVariant& value, int top = 0) {
    auto* item = new QStandardItem;
    item->setData(value, SortRole);
    item->setData(top, TopRole);
    source.appendRow(item);
  };
  for (const char* words : {"pear", "Apple", "fig", "pear"}) add(QString::fromLatin1(words));
  add({});
  add(2.5);
  add(10);
  add(2.5);
  add(-1, 1);
  SortedRows rows(source);
  const auto order = [&](Qt::SortOrder by) {
    rows.sort(0, by);
    QList<int> sources;
    for (int row = 0; row < rows.rowCount(); ++row)
      sources << rows.mapToSource(rows.index(row, 0)).row();
    return sources;
  };
  EXPECT_EQ(order(Qt::AscendingOrder), (QList<int>{8, 5, 7, 6, 1, 2, 0, 3, 4}));
  EXPECT_EQ(order(Qt::DescendingOrder), (QList<int>{8, 0, 3, 2, 1, 6, 5, 7, 4}));
  source.item(4)->setData(0.5, SortRole);
  EXPECT_EQ(order(Qt::AscendingOrder), (QList<int>{8, 4, 5, 7, 6, 1, 2, 0, 3}));
}

// Told of each by itself, a view of ten thousand rows is away for seconds.
TEST(SortedRowsTest, RowsComeAndGoAtOnceAndWhatIsMarkedStaysMarked) {
  constexpr int kMany = 100;
  QStandardItemModel source(0, 1);
  for (int row = 0; row < kMany; ++row) {
    auto* item = new QStandardItem;
    item->setData(kMany - row, SortRole);
    source.appendRow(item);
  }
  SortedRows rows(source);
  rows.sort(0, Qt::AscendingOrder);
  const QPersistentModelIndex marked(rows.index(1, 0)), gone(rows.index(0, 0));
  const int sourceOfMarked = rows.mapToSource(marked).row();
  int told = 0;
  const auto tell = [&] { ++told; };
  QObject::connect(&rows, &QAbstractItemModel::rowsRemoved, tell);
  QObject::connect(&rows, &QAbstractItemModel::rowsInserted, tell);
  QObject::connect(&rows, &QAbstractItemModel::layoutChanged, tell);
  rows.setAccepted([](int row) { return row % 2 == 0; });
  EXPECT_EQ(told, 1);
  EXPECT_EQ(rows.rowCount(), kMany / 2);
  EXPECT_EQ(sourceOfMarked % 2, 0);
  EXPECT_EQ(marked.row(), 0);
  EXPECT_EQ(rows.mapToSource(marked).row(), sourceOfMarked);
  EXPECT_FALSE(gone.isValid());
  rows.setAccepted({});
  EXPECT_EQ(told, 2);
  EXPECT_EQ(marked.row(), 1);
}

// One pixel less than what its items need would put the last one into a second row.
TEST(FlowLayoutTest, PartsOfARowStandLevel) {
  QWidget holder;
  auto* flow = new FlowLayout(8, &holder);
  flow->setContentsMargins(0, 0, 0, 0);
  QWidget tall, low;
  tall.setFixedSize(40, 28);
  low.setFixedSize(40, 16);
  flow->addWidget(&low);
  flow->addWidget(&tall);
  for (QWidget* part : {&low, &tall}) part->show();
  flow->setGeometry({0, 0, 200, 28});
  EXPECT_EQ(tall.y(), 0);
  EXPECT_EQ(low.y(), 6);
  flow->setGeometry({0, 0, 60, 52});
  EXPECT_EQ(low.y(), 0) << "alone in its row";
  EXPECT_EQ(tall.y(), 24);
}

TEST(FlowLayoutTest, ItsHintHoldsAllInOneRow) {
  QWidget widget;
  auto* layout = new FlowLayout(6, &widget);
  for (int i = 0; i < 4; ++i) layout->addWidget(new QPushButton(QStringLiteral("tab"), &widget));
  const QSize hint = layout->sizeHint();
  EXPECT_EQ(layout->heightForWidth(hint.width()), hint.height());
  EXPECT_GT(layout->heightForWidth(hint.width() - 1), hint.height());
}

}  // namespace
}  // namespace hankki
