// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/report/csv.h"
#include "ui/jobs/live_text.h"

class QAction;
class QTableView;

namespace hankki {

/// Saves a table as it is shown, for spreadsheets: the visible columns in their order, the rows
/// that the filter leaves in theirs. Figures are written in full (FileRole, SortRole), whatever the
/// cells make of them. Belongs to the table; GUI thread only. It reads the rows a few at a time, so
/// that a table of a million does not stop the window; one that changes meanwhile is read anew, and
/// one that is filled anew or emptied is not exported.
class TableExport : public QObject {
  Q_OBJECT
 public:
  /// Gives the table its action "exportTable", and where it has no menu of its own, one of its
  /// actions.
  explicit TableExport(QTableView& table);

  /// That of a table; each table of the window has one.
  static TableExport& of(const QTableView& table);
  QAction* action() const { return action_; }

  /// Writes in the background where the table is in a TableWriter; exported() or exportFailed()
  /// tells how it ended. One at a time: exportFailed() for another one.
  void saveTo(const QString& path);

 signals:
  void exported(const QString& path);
  void exportFailed(const QString& sentence);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void retranslate();
  void ask();
  void begin();
  void readSome();
  void follow();
  std::unique_ptr<CsvWriter> end();
  void fail(const LiveText& sentence);
  void write(std::string bytes);

  QTableView& table_;
  QAction* action_;
  QTimer reading_;
  std::unique_ptr<CsvWriter> csv_;                  // while it reads
  std::vector<std::pair<int, qsizetype>> columns_;  // and how many each is in the file
  int row_ = 0;                                     // the next one
  QString path_;
};

/// A window that writes its tables' files in the background; others are written at once.
class TableWriter {
 public:
  virtual ~TableWriter() = default;
  /// Writes the bytes on another thread, tells the user how that ended, then emits exported() or
  /// exportFailed().
  virtual void writeTableFile(QTableView& table, const QString& path, std::string bytes) = 0;
  /// Tells the user why there is no file.
  virtual void tellTableFault(QTableView& table, const LiveText& sentence) = 0;
};

}  // namespace hankki
