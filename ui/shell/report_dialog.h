// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/workbench/report.h"
#include "ui/print/report_files.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace hankki {

class Segment;

/// What is to be in a report, in which order, form and language, and where it goes.
class ReportDialog : public QDialog {
  Q_OBJECT
 public:
  explicit ReportDialog(QWidget* parent = nullptr);

  std::vector<std::string> parts() const;
  ReportFormat format() const;
  QString language() const;
  QString folder() const;
  QString logo() const;  ///< empty: none

 protected:
  void changeEvent(QEvent* event) override;

 private:
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
  QLabel* folderLabel_;
  QLineEdit* folder_;
  QPushButton* browse_;
  QLabel* logoLabel_;
  QLineEdit* logo_;
  QPushButton* browseLogo_;
  QDialogButtonBox* buttons_;
};

}  // namespace hankki
