// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/data_table.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHash>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/table_export.h"
#include "ui/widgets/table_header.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {
constexpr const char* kCopy = "copyRows";  // the action's name
}

DataTable::DataTable(QWidget* parent) : QTableView(parent) {
  setObjectName("dataTable");
  setFrameShape(QFrame::NoFrame);
  setShowGrid(false);
  setWordWrap(false);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setTabKeyNavigation(false);
  setFont(Theme::font(TextRole::Help));
  setItemDelegate(new TableDelegate(this));
  auto* copy = new QAction(this);
  copy->setObjectName(kCopy);
  connect(copy, &QAction::triggered, this, &DataTable::copySelection);
  addAction(copy);
  new TableExport(*this);
  retranslate();

  QHeaderView* rows = verticalHeader();
  rows->hide();
  rows->setSectionResizeMode(QHeaderView::Fixed);
  rows->setDefaultSectionSize(metrics::kRowHeight);
  rows->setMinimumSectionSize(metrics::kRowHeight);

  auto* header = new TableHeader(*this, [this](int column) { return sizeHintForColumn(column); });
  setHorizontalHeader(header);
  header->setFixedHeight(metrics::kRowHeight);
  header->setSectionsMovable(true);
  header->setHighlightSections(false);
  header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  header->setFont(Theme::font(TextRole::Help));
  header->setContextMenuPolicy(Qt::CustomContextMenu);
  header->setStretchLastSection(true);
  setSortingEnabled(true);  // of this header
  connect(header, &QWidget::customContextMenuRequested, this, [this, header](QPoint position) {
    QMenu menu;
    fillColumnMenu(&menu);
    menu.exec(header->mapToGlobal(position));
  });
  connect(header, &QHeaderView::sectionMoved, this, &DataTable::saveLayout);
  connect(header, &QHeaderView::sectionResized, this, &DataTable::saveLayout);
}

QToolButton* DataTable::makeColumnButton(QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName("chooseColumns");
  button->setProperty("kind", "small");
  button->setIcon(icon("columns"));
  button->setIconSize({metrics::kIconSize, metrics::kIconSize});
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setText(tr("Columns"));
  button->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(button);
  connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillColumnMenu(menu); });
  button->setMenu(menu);
  columnButton_ = button;
  return button;
}

void DataTable::fillColumnMenu(QMenu* menu) {
  menu->clear();
  qDeleteAll(menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
  if (!model()) return;
  const int columns = model()->columnCount();
  int shown = 0;
  for (int column = 0; column < columns; ++column) shown += isColumnHidden(column) ? 0 : 1;
  QHash<QString, QMenu*> sets;
  for (int column = 0; column < columns; ++column) {
    const QString set = model()->headerData(column, Qt::Horizontal, ColumnSetRole).toString();
    if (!set.isEmpty() && !sets.contains(set)) sets.insert(set, menu->addMenu(set));
    QAction* action = sets.value(set, menu)->addAction(
        model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    action->setCheckable(true);
    action->setChecked(!isColumnHidden(column));
    action->setEnabled(isColumnHidden(column) || shown > 1);  // the last one cannot come back
    connect(action, &QAction::toggled, this, [this, column](bool visible) {
      setColumnHidden(column, !visible);
      saveLayout();
    });
  }
}

void DataTable::rememberLayout(const QString& key) {
  const QByteArray state = QSettings().value("tables/" + key).toByteArray();
  if (!state.isEmpty()) {
    horizontalHeader()->restoreState(state);
    horizontalHeader()->setFixedHeight(metrics::kRowHeight);
  }
  layoutKey_ = key;
}

void DataTable::saveLayout() const {
  if (!layoutKey_.isEmpty() && isVisible())
    QSettings().setValue("tables/" + layoutKey_, horizontalHeader()->saveState());
}

void DataTable::copySelection() const {
  if (!selectionModel()) return;
  QStringList lines;
  for (const QModelIndex& row : selectionModel()->selectedRows()) {
    QStringList cells;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
      const int column = horizontalHeader()->logicalIndex(visual);
      if (!isColumnHidden(column)) cells << row.siblingAtColumn(column).data().toString();
    }
    lines << cells.join('\t');
  }
  QApplication::clipboard()->setText(lines.join('\n'));
}

void DataTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy))
    copySelection();
  else
    QTableView::keyPressEvent(event);
}

QModelIndex DataTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
  if ((action != MoveHome && action != MoveEnd) || !model() || model()->rowCount() == 0)
    return QTableView::moveCursor(action, modifiers);
  const int column =
      currentIndex().isValid() ? currentIndex().column() : horizontalHeader()->logicalIndex(0);
  return model()->index(action == MoveHome ? 0 : model()->rowCount() - 1, column);
}

/// The keyboard is at some row, which the delegate marks.
void DataTable::focusInEvent(QFocusEvent* event) {
  QTableView::focusInEvent(event);
  const bool byKey =
      event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
  if (byKey && selectionModel() && !currentIndex().isValid() && model()->rowCount() > 0)
    selectionModel()->setCurrentIndex(
        model()->index(0, std::max(0, horizontalHeader()->logicalIndex(0))),
        QItemSelectionModel::NoUpdate);
  viewport()->update();
}

void DataTable::retranslate() {
  findChild<QAction*>(kCopy, Qt::FindDirectChildrenOnly)->setText(tr("Copy selected rows"));
  if (columnButton_) columnButton_->setText(tr("Columns"));
}

void DataTable::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QTableView::changeEvent(event);
}

}  // namespace hankki
