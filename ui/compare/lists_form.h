// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <filesystem>

#include "core/data/read_lists.h"
#include "ui/jobs/job_runner.h"

class QLabel;

namespace hankki {

class ColumnChoice;
class TableFormRow;
class FirstRowsTable;
struct TablePreview;

/// How files of lists are written: which columns hold the user, the item and its rank or score, and
/// what separates them; with the first rows of one, read in the background as the import would.
class ListsForm : public QWidget {
  Q_OBJECT
 public:
  explicit ListsForm(JobRunner& jobs, QWidget* parent = nullptr);

  void setFile(const std::filesystem::path& file);  ///< as it is typed; empty: none
  ListColumns columns() const;
  TableForm form() const;
  QString whatIsMissing() const;  ///< or empty
  void retranslate();

 signals:
  void changed();
  void unreadable(const hankki::JobError& error);

 private:
  enum Field { User, Item, Rank, Score, FieldCount };

  void load();
  void show(const TablePreview& table);

  JobRunner& jobs_;
  std::filesystem::path file_;
  QLabel* labels_[FieldCount];
  ColumnChoice* columns_[FieldCount];
  TableFormRow* form_;
  QLabel* title_;
  FirstRowsTable* start_;
  QTimer timer_{this};
  JobId job_ = 0;
  bool read_ = false;  // the columns are those of the file
};

}  // namespace hankki
