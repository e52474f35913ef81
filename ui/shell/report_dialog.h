// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/workbench/report.h"
#include "ui/print/report_files.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace hankki {

class MessageStrip;
class Segment;

/// What is to be in a report, in which order, form and language, and where it goes.
class ReportDialog : public QDialog {
  Q_OBJECT
 public:
  explicit ReportDialog(QWidget* parent = nullptr);

  std::vector<std::string> parts() const;
  ReportFormat format() const;
  QString language() const;
  double threshold() const;  ///< differences within it are practically none
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
  QString existing() const;
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
  QLabel* formatLabel_;
  Segment* format_;
  QLabel* languageLabel_;
  QComboBox* language_;
  QLabel* thresholdLabel_;
  QDoubleSpinBox* threshold_;
  FileRow folder_, logo_, css_;
  MessageStrip* strip_;
  QDialogButtonBox* buttons_;
};

}  // namespace hankki
