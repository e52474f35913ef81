// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/store/shared_runs.h"
#include "core/workbench/report.h"
#include "ui/print/report_files.h"
#include "ui/session/session.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace hankki {

class MessageStrip;
class ReportRuns;
class Segment;
class VerdictChoice;

/// What is to be in a report and of which runs, in which order, form and language, and where it
/// goes.
class ReportDialog : public QDialog {
  Q_OBJECT
 public:
  /// `runs` are those of the split that is open, the newest first.
  ReportDialog(std::vector<SharedRuns::Pointer> runs, const ComparedRuns& compared,
               QWidget* parent = nullptr);

  ReportFormat format() const;
  QString language() const;
  ReportRequest request() const;  ///< of no split
  QString folder() const;
  QString logo() const;  ///< empty: none
  QString css() const;   ///< likewise

  void accept() override;  ///< asks first where it would replace files

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct FileRow {
    QLabel* label;
    QLineEdit* path;
    QPushButton* browse;
  };
  FileRow makeFile(const char* name);
  void chooseFile(const FileRow& row, const QString& filter);
  std::vector<std::string> parts() const;
  QString existing() const;
  void finish();
  void buildList();
  void layOut();
  void move(int by);
  void check();
  void retranslate();
  void nameParts();

  QLabel* intro_;
  QListWidget* list_;
  QPushButton* up_;
  QPushButton* down_;
  ReportRuns* runs_;
  QLabel* formatLabel_;
  Segment* format_;
  QLabel* languageLabel_;
  QComboBox* language_;
  QLabel* testLabel_;
  Segment* test_;
  VerdictChoice* verdicts_;
  FileRow folder_, logo_, css_;
  MessageStrip* strip_;
  QDialogButtonBox* buttons_;
};

}  // namespace hankki
