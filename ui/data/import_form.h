// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "core/data/import_plan.h"
#include "ui/jobs/job_runner.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hankki {

class ColumnChoice;
class MessageStrip;
class Segment;
class TableFormRow;
class FirstRowsTable;
class TableSurvey;

/// The files of an import, the columns of a table and how it is written, and the first rows of each
/// file, read in the background as the import would. Where a file of a pair is chosen, the other
/// one that lies beside it is offered.
class ImportForm : public QWidget {
  Q_OBJECT
 public:
  explicit ImportForm(JobRunner& jobs, QWidget* parent = nullptr);

  void setPlan(const ImportPlan& plan);
  void setKind(ImportKind kind);  ///< keeps the files
  ImportPlan plan() const;

  /// Where a file is looked for first: beside one that is chosen, else where the last one was.
  QString startFolder() const;
  void setFile(int which, const QString& file);  ///< as the user chooses it

  /// What is still to be chosen, or empty.
  QString whatIsMissing() const;
  MessageStrip& strip() { return *strip_; }

 signals:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum ColumnField { User, Item, Rating, Time, ColumnFieldCount };
  struct Start {
    TablePreview table;
    std::filesystem::path sibling;  ///< empty: none, or not wanted
  };

  void addFile(QGridLayout* grid, int row);
  void addColumns(QGridLayout* grid, int row);
  void chooseFile(int which);
  void retranslate();
  void updateVisibility();
  void loadPreview();
  void showPreview(const TablePreview& preview);
  void offer(const std::filesystem::path& sibling);
  int previewed() const;
  void fillColumns(const TablePreview& preview);
  void columnsChanged();

  JobRunner& jobs_;
  ImportKind kind_ = ImportKind::Foodcom;
  CsvColumns wanted_;  // columns of a plan, until its header is read
  QLabel* fileLabels_[2];
  QLineEdit* files_[2];
  QPushButton* choose_[2];
  QWidget* columnsBox_;
  QLabel* columnLabels_[ColumnFieldCount];
  ColumnChoice* columns_[ColumnFieldCount];
  TableFormRow* tableForm_;
  TableSurvey* survey_;
  QLabel* explanation_;
  QLabel* previewTitle_;
  Segment* previewChoice_;  // which of two files
  FirstRowsTable* preview_;
  MessageStrip* strip_;
  QTimer timer_{this};
  JobId job_ = 0;
};

}  // namespace hankki
