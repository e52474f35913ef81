// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <QTableView>

class QMenu;
class QToolButton;

namespace hankki {

/// A table as every page shows it: rows of 28 px, no grid, whole rows selected, sections that move
/// and can be hidden, sorting by a click on the header. Right-aligned columns are those whose model
/// gives a right alignment; the header follows it. Its menu copies the selected rows and exports
/// the table (TableExport); a table with a menu of its own adds actions() to it.
class DataTable : public QTableView {
  Q_OBJECT
 public:
  explicit DataTable(QWidget* parent = nullptr);

  /// "Columns": a menu that shows and hides them. The table's menu follows the model.
  QToolButton* makeColumnButton(QWidget* parent);

  /// Remembers order, widths and visibility under `key` in the settings, from now on.
  void rememberLayout(const QString& key);

  /// Copies the selected rows as tab-separated text (also Ctrl+C).
  void copySelection() const;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  /// Home and End go to the first and the last row: rows are what is chosen, not cells.
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  void fillColumnMenu(QMenu* menu);
  void saveLayout() const;
  void retranslate();

  QString layoutKey_;
  QPointer<QToolButton> columnButton_;
};

}  // namespace hankki
