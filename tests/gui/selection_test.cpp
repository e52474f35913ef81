// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/selection.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include "ui/tables/sorted_rows.h"
#include "ui/tables/table_selection.h"

namespace hankki {
namespace {

constexpr int kIdRole = Qt::UserRole;

void fill(QStandardItemModel& model, const std::vector<qint64>& ids) {
  for (qint64 id : ids) {
    auto* item = new QStandardItem(QString::number(id));
    item->setData(id, kIdRole);
    model.appendRow({item, new QStandardItem("x")});
  }
}

TEST(Selection, TellsOnlyWhatIsNew) {
  Selection selection;
  QSignalSpy changed(&selection, &Selection::changed);
  selection.set({5, 2, 5});
  EXPECT_EQ(selection.ids(), (Selection::Ids{2, 5}));
  EXPECT_TRUE(selection.contains(5));
  EXPECT_FALSE(selection.contains(3));
  selection.set({2, 5});
  EXPECT_EQ(changed.count(), 1);
  QSignalSpy hovered(&selection, &Selection::hoverChanged);
  selection.setHovered(7);
  selection.setHovered(7);
  EXPECT_EQ(hovered.count(), 1);
}

class TableSelectionTest : public testing::Test {
 protected:
  void SetUp() override {
    fill(model, {30, 10, 20});
    table.setModel(&model);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.resize(300, 200);
    table.show();
    new TableSelection(table, kIdRole, selection);
  }
  std::vector<int> rows() const {
    std::vector<int> rows;
    for (const QModelIndex& row : table.selectionModel()->selectedRows()) rows.push_back(row.row());
    std::ranges::sort(rows);
    return rows;
  }
  QStandardItemModel model;
  Selection selection;
  QTableView table;
};

TEST_F(TableSelectionTest, BothDirections) {
  selection.set({20, 30, 99});
  EXPECT_EQ(rows(), (std::vector<int>{0, 2}));
  EXPECT_EQ(selection.ids(), (Selection::Ids{20, 30, 99})) << "others may know what we do not";
  table.selectRow(1);
  EXPECT_EQ(selection.ids(), (Selection::Ids{10}));
}

TEST_F(TableSelectionTest, WhatIsSelectedSurvivesAReset) {
  selection.set({20});
  QSignalSpy changed(&selection, &Selection::changed);
  model.clear();
  fill(model, {20, 40});
  EXPECT_EQ(selection.ids(), (Selection::Ids{20}));
  EXPECT_EQ(changed.count(), 0);
}

TEST_F(TableSelectionTest, WhatAFilterTakesAwayIsNoLongerSelected) {
  SortedRows sorted(model);
  QTableView filtered;
  filtered.setModel(&sorted);
  filtered.setSelectionBehavior(QAbstractItemView::SelectRows);
  Selection ofFiltered;
  new TableSelection(filtered, kIdRole, ofFiltered);
  ofFiltered.set({10, 20, 99});
  sorted.sort(0, Qt::DescendingOrder);
  EXPECT_EQ(ofFiltered.ids(), (Selection::Ids{10, 20, 99})) << "all are there, in another order";
  sorted.setAccepted([](int row) { return row != 1; });
  EXPECT_EQ(ofFiltered.ids(), (Selection::Ids{20}));
  sorted.setAccepted({});
  EXPECT_EQ(ofFiltered.ids(), (Selection::Ids{20}));
  EXPECT_EQ(filtered.selectionModel()->selectedRows().size(), 1);
}

TEST_F(TableSelectionTest, TheRowUnderTheMouseIsHovered) {
  QTest::mouseMove(table.viewport(), table.visualRect(model.index(2, 1)).center());
  EXPECT_EQ(selection.hovered(), 20);
  QEvent leave(QEvent::Leave);
  QCoreApplication::sendEvent(table.viewport(), &leave);
  EXPECT_FALSE(selection.hovered());
}

}  // namespace
}  // namespace hankki
