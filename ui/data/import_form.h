// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "core/data/import_plan.h"
#include "ui/jobs/job_runner.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace hankki {

class DataTable;
class MessageStrip;

/// The files of an import, the columns of a table, and its first rows, read in the background.
class ImportForm : public QWidget {
  Q_OBJECT
 public:
  explicit ImportForm(JobRunner& jobs, QWidget* parent = nullptr);

  void setPlan(const ImportPlan& plan);
  void setKind(ImportKind kind);  ///< keeps the files
  ImportPlan plan() const;

  /// What is still to be chosen, or empty.
  QString whatIsMissing() const;
  MessageStrip& strip() { return *strip_; }

 signals:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum ColumnField { User, Item, Rating, Time, ColumnFieldCount };

  void addFile(QGridLayout* grid, int row);
  void addColumns(QGridLayout* grid, int row);
  void chooseFile(int which);
  void retranslate();
  void updateVisibility();
  void loadPreview();
  void showPreview(const TablePreview& preview);
  void fillColumns(const std::vector<std::string>& header);

  JobRunner& jobs_;
  ImportKind kind_ = ImportKind::Foodcom;
  CsvColumns wanted_;  // columns of a plan, until its header is read
  QLabel* fileLabels_[2];
  QLineEdit* files_[2];
  QPushButton* choose_[2];
  QWidget* columnsBox_;
  QLabel* columnLabels_[ColumnFieldCount];
  QComboBox* columns_[ColumnFieldCount];
  QLabel* explanation_;
  QLabel* previewTitle_;
  DataTable* preview_;
  QStandardItemModel* rows_;
  MessageStrip* strip_;
  QTimer timer_;
  JobId job_ = 0;
};

}  // namespace hankki
