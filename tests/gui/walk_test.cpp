// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through every page at every size and in every language, and looks for texts that are cut
// and controls that cannot be reached. Run it with QT_SCALE_FACTOR=1.5 as well.
#include <gtest/gtest.h>

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFrame>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <algorithm>

#include "core/base/parse_number.h"
#include "core/data/csv_reader.h"
#include "core/models/registry.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"
#include "core/training/trainer.h"
#include "tests/gui/layout_check.h"
#include "tests/support/test_support.h"
#include "tests/support/tiny_data.h"
#include "ui/plots/plot.h"
#include "ui/session/language.h"
#include "ui/session/save_plots.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/reading_order.h"
#include "ui/widgets/segment.h"
#include "ui/widgets/table_export.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

constexpr QSize kSizes[] = {{960, 600}, {1280, 800}, {1440, 900}, {1920, 1080}};

/// A workspace with a data set, a split and a few runs, in the real window.
class WalkTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    QSettings().setValue("train/models", QStringList{"bpr", "multivae", "itemknn", "mostpop"});
    fill();
    window = std::make_unique<MainWindow>(session);
    window->show();
    window->openWorkspace(QString::fromStdString((folder.path() / "w").string()));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return session.state().dataset() && session.jobs().isIdle(); }, 60'000));
  }
  void TearDown() override { setLanguage("en"); }

  void fill() {
    const auto workspace = Workspace::open(folder.path() / "w", Workspace::Access::ReadWrite);
    const DatasetId dataset = workspace->datasets().add(
        data.dataset, {.name = "recipes of two tastes", .source = "csv"}, {});
    const SplitId split = workspace->splits().add(
        dataset, data.dataset, assign_parts(data.dataset, data.split.recipe), data.split.recipe);
    for (const char* model : {"mostpop", "itemknn", "bpr"}) {
      RunRequest request{.model = model, .preset = "default", .threads = 1, .ks = {5, 10}};
      request.parameters = model_spec(model).preset("default");
      if (request.model == "bpr") request.parameters.set("epochs", std::int64_t{6});
      const RunId id = workspace->runs().add(split, request);
      train(request, data.split, data.dataset, *workspace->runs().sink(id), {});
    }
  }

  void settle() {
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.jobs().isIdle(); }, 20'000));
    for (int pass = 0; pass < 4; ++pass) QCoreApplication::processEvents();
  }

  void look(const QString& what) {
    settle();
    // Counts that come from a job may be on their way into their labels.
    static_cast<void>(QTest::qWaitFor([&] { return layoutFaults(*window).isEmpty(); }, 300));
    for (const QString& fault : layoutFaults(*window)) {
      const QString seen = fault + " (" + currentLanguage() + ')';
      if (told.contains(seen)) continue;  // once, at the first size
      told << seen;
      ADD_FAILURE() << qPrintable(QStringLiteral("%1 at %2x%3: %4")
                                      .arg(what)
                                      .arg(window->width())
                                      .arg(window->height())
                                      .arg(seen));
    }
  }

  void click(const char* page, const char* name) {
    auto* button = window->page(page)->findChild<QAbstractButton*>(name);
    ASSERT_NE(button, nullptr) << name;
    button->click();
  }

  /// Each page, and what lies behind its tabs.
  void walk() {
    window->showPage("data");
    look("data");
    click("data", "nextStep");
    look("data with the form of a split");
    click("data", "nextStep");
    window->showPage("explore");
    look("explore");
    for (const char* tab : {"text", "map"}) {
      click("explore", tab);
      look(QStringLiteral("explore, %1").arg(tab));
    }
    if (auto* make = window->page("explore")->findChild<QAbstractButton*>("makeMap");
        make->isVisible())
      make->click();
    look("explore, a map");
    for (const char* option : {"tag", "trust", "recipe"}) {
      // Of the map's colours and of the terms.
      for (auto* button : window->page("explore")->findChildren<QAbstractButton*>(option))
        button->click();
      look(QStringLiteral("explore by %1").arg(option));
    }
    window->showPage("train");
    for (const char* tab : {"curves", "parts", "recommendations"}) {
      click("train", tab);
      look(QStringLiteral("train, %1").arg(tab));
    }
    click("train", "curves");
    for (int form = 0; form < 3; ++form) {
      click("train", "nextModel");
      look("train, another form");
    }
    window->showPage("search");
    look("search");
    window->showPage("compare");
    look("compare");
    click("compare", "radar");
    look("compare, radar");
    click("compare", "bars");
    walk_bandit();
  }

  void walk_bandit() {
    window->showPage("bandit");
    look("bandit");
    const auto tabs =
        window->page("bandit")->findChild<QWidget*>("banditTabs")->findChildren<QAbstractButton*>();
    EXPECT_GT(tabs.size(), 1);
    for (QAbstractButton* tab : tabs) {
      tab->click();
      look(QStringLiteral("bandit, %1").arg(tab->objectName()));
    }
  }

  test::TemporaryFolder folder;
  test::TinyData data = test::two_tastes(true);
  Session session;
  std::unique_ptr<MainWindow> window;
  QStringList told;
};

TEST_F(WalkTest, EverythingCanBeReadAndReachedAtEverySizeInBothLanguages) {
  for (const char* language : {"en", "ko"}) {
    setLanguage(language);
    for (const QSize size : kSizes) {
      window->resize(size);
      settle();
      ASSERT_EQ(window->size(), size) << "the window cannot be so small";
      walk();
    }
  }
}

/// Each stop of the Tab key looks other than without the keyboard.
TEST_F(WalkTest, WhatHasTheKeyboardIsSeen) {
  window->resize(1280, 800);
  window->activateWindow();
  for (const QString& page : window->pageIds()) {
    window->showPage(page);
    settle();
    for (QWidget* stop : readingOrder(*window->page(page))) {
      if (stop->size().isEmpty() || stop->visibleRegion().isEmpty()) continue;
      if (QWidget* other = window->focusWidget()) other->clearFocus();
      const QImage without = stop->grab().toImage();
      stop->setFocus(Qt::TabFocusReason);
      if (!stop->hasFocus()) continue;  // it hands the keyboard on
      QCoreApplication::processEvents();
      EXPECT_NE(stop->grab().toImage(), without)
          << page.toStdString() << ": " << stop->metaObject()->className() << ' '
          << stop->objectName().toStdString();
    }
  }
}

TEST_F(WalkTest, TabGoesThroughAPageAsItIsRead) {
  window->resize(1280, 800);
  window->activateWindow();
  for (const QString& page : window->pageIds()) {
    window->showPage(page);
    settle();
    // Of an exclusive group, only one is a stop: which one, changes on the way.
    const auto stops = [&] { return readingOrder(*window->page(page)); };
    ASSERT_GE(stops().size(), 2) << page.toStdString();
    stops().front()->setFocus();
    for (int step = 0; step < 12; ++step) {
      QWidget* now = window->focusWidget();
      const qsizetype at = stops().indexOf(now);
      ASSERT_GE(at, 0) << page.toStdString() << ' ' << step;
      if (at + 1 == stops().size()) break;
      QWidget* next = stops()[at + 1];
      QTest::keyClick(now, Qt::Key_Tab);
      EXPECT_EQ(window->focusWidget(), next) << page.toStdString() << ' ' << step;
    }
    QWidget* now = window->focusWidget();
    QWidget* before = stops()[stops().indexOf(now) - 1];
    QTest::keyClick(now, Qt::Key_Backtab);
    EXPECT_EQ(window->focusWidget(), before) << page.toStdString();
  }
}

using CsvTable = std::vector<std::vector<std::string>>;

CsvTable readCsv(const QString& path) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  const QByteArray bytes = file.readAll();
  EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF")) << path.toStdString();
  EXPECT_EQ(bytes.count('\n'), bytes.count("\r\n")) << path.toStdString();
  const std::string text = bytes.mid(3).toStdString();
  CsvReader reader(TextSource("table.csv", text), Separator::Comma);
  CsvTable table;
  while (reader.next()) table.emplace_back(reader.fields().begin(), reader.fields().end());
  return table;
}

/// Of every page, behind all its tabs: as many rows and columns as it shows, and figures that a
/// program reads.
TEST_F(WalkTest, EveryTableOfEveryPageIsExportedAsItIsShown) {
  window->resize(1440, 900);
  int tables = 0, filled = 0;
  for (const QString& page : window->pageIds()) {
    window->showPage(page);
    settle();
    for (const auto* tabs : window->page(page)->findChildren<Segment*>())
      for (auto* tab : tabs->findChildren<QToolButton*>())
        if (tab->isVisible()) tab->click();
    settle();
    for (const auto* table : window->page(page)->findChildren<QTableView*>()) {
      ++tables;
      const std::string name = (page + '/' + table->objectName()).toStdString();
      const auto actions = table->actions();
      ASSERT_TRUE(std::ranges::any_of(actions, [](const QAction* one) {
        return one->objectName() == "exportTable";
      })) << name;
      if (!table->model() || table->model()->rowCount() == 0) continue;
      ++filled;
      const QString path = QString::fromStdString((folder.path() / "table.csv").string());
      QSignalSpy done(&TableExport::of(*table), &TableExport::exported);
      TableExport::of(*table).saveTo(path);
      ASSERT_TRUE(QTest::qWaitFor([&] { return done.size() == 1; }, 20'000)) << name;
      const CsvTable read = readCsv(path);
      ASSERT_EQ(std::ssize(read), table->model()->rowCount() + 1) << name;
      for (const auto& row : read) EXPECT_EQ(row.size(), read.front().size()) << name;
    }
    EXPECT_TRUE(window->findChildren<QTreeView*>().isEmpty()) << "would need an export too";
  }
  EXPECT_GE(tables, 15);
  EXPECT_GE(filled, 5);
}

TEST_F(WalkTest, AnExportedTableHasItsOrderItsColumnsAndFiguresInFull) {
  setLanguage("ko");
  window->showPage("compare");
  settle();
  auto* table = window->page("compare")->findChild<DataTable*>("runTable");
  const QAbstractItemModel& model = *table->model();
  int ndcg = -1;
  for (int column = 0; column < model.columnCount(); ++column)
    if (model.headerData(column, Qt::Horizontal, ColumnKeyRole) == "test ndcg@10") ndcg = column;
  ASSERT_GE(ndcg, 0);
  table->setColumnHidden(ndcg, false);
  table->horizontalHeader()->moveSection(table->horizontalHeader()->visualIndex(ndcg), 0);
  table->sortByColumn(ndcg, Qt::AscendingOrder);
  auto* filter = window->page("compare")->findChild<QLineEdit*>("runFilter");
  ASSERT_NE(filter, nullptr);
  filter->setText("mostpop");
  ASSERT_EQ(model.rowCount(), 1);
  const QString path = QString::fromStdString((folder.path() / "runs.csv").string());
  QSignalSpy done(&TableExport::of(*table), &TableExport::exported);
  const auto save = [&] {
    done.clear();
    TableExport::of(*table).saveTo(path);
    return QTest::qWaitFor([&] { return done.size() == 1; }, 20'000);
  };
  ASSERT_TRUE(save());
  EXPECT_EQ(readCsv(path).size(), 2U) << "what the filter leaves";
  filter->clear();
  ASSERT_TRUE(save());
  const CsvTable read = readCsv(path);
  ASSERT_EQ(read.size(), 4U);
  EXPECT_EQ(read[0][0], "test ndcg@10") << "as it is called everywhere, in its new place";
  std::vector<double> values;
  for (std::size_t row = 1; row < read.size(); ++row) {
    const double value = parse_number<double>(read[row][0]).value();
    EXPECT_EQ(value, model.index(static_cast<int>(row) - 1, ndcg).data(SortRole).toDouble())
        << "to the last digit";
    values.push_back(value);
  }
  EXPECT_TRUE(std::ranges::is_sorted(values));
}

TEST_F(WalkTest, EveryPageSavesThePlotsThatItShows) {
  auto* menu = window->findChild<QMenu*>("savePlots");
  ASSERT_NE(menu, nullptr);
  ASSERT_EQ(menu->actions().size(), 3);
  int saved = 0;
  for (const QString& id : window->pageIds()) {
    window->showPage(id);
    settle();
    const Page& page = *window->page(id);
    emit qobject_cast<QMenu*>(menu->parentWidget())->aboutToShow();
    EXPECT_EQ(menu->isEnabled(), showsPlots(page)) << id.toStdString();
    if (!showsPlots(page)) continue;
    ++saved;
    const QString out = QString::fromStdString((folder.path() / id.toStdString()).string());
    ASSERT_TRUE(QDir().mkpath(out));
    MessageStrip strip;
    for (const char* ending : {"png", "svg", "pdf"}) {
      savePlots(page, out, ending, session.jobs(), strip);
      settle();
      EXPECT_EQ(strip.kind(), MessageStrip::Kind::Success) << id.toStdString() << ' ' << ending;
      EXPECT_FALSE(QDir(out).entryList({QStringLiteral("*.%1").arg(ending)}).isEmpty());
    }
  }
  EXPECT_GE(saved, 3) << "data, train and compare at least";
}

TEST(ReadingOrder, IsThatOfRowsAndCards) {
  QWidget window;
  const auto add = [](QWidget& parent, const char* name, QRect place) {
    auto* button = new QPushButton(&parent);
    button->setObjectName(name);
    button->setGeometry(place);
  };
  auto* right = new QFrame(&window);
  right->setGeometry(200, 50, 180, 200);
  auto* left = new QFrame(&window);
  left->setGeometry(0, 50, 180, 200);
  add(*right, "right top", {0, 0, 80, 30});
  add(*left, "left bottom", {0, 100, 80, 30});
  add(*left, "left top", {0, 2, 80, 30});
  add(window, "head right", {300, 3, 80, 30});
  add(window, "head left", {0, 0, 80, 40});
  window.resize(400, 300);
  window.show();
  QStringList names;
  for (const QWidget* stop : readingOrder(window)) names << stop->objectName();
  EXPECT_EQ(names,
            (QStringList{"head left", "head right", "left top", "left bottom", "right top"}));
}

/// What the check itself sees.
TEST(LayoutCheck, FindsWhatIsCutAndWhatIsOutside) {
  QWidget window;
  window.resize(300, 200);
  auto* fits = new QPushButton("Start", &window);
  fits->setGeometry(10, 10, 120, 32);
  window.show();
  EXPECT_TRUE(layoutFaults(window).isEmpty());
  auto* cut = new QLabel("A sentence that is longer than its label", &window);
  cut->setGeometry(10, 60, 60, 20);
  cut->show();
  EXPECT_EQ(layoutFaults(window).size(), 1);
  auto* outside = new QPushButton("Stop", &window);
  outside->setGeometry(250, 100, 120, 32);
  outside->show();
  EXPECT_EQ(layoutFaults(window).size(), 2);
}

}  // namespace
}  // namespace hankki
