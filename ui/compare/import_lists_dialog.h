// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/workbench/imported_runs.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hankki {

/// Asks for lists that another program's model made, and what the model is called. Accepted once
/// that is complete; the import itself is the page's.
class ImportListsDialog : public QDialog {
  Q_OBJECT
 public:
  explicit ImportListsDialog(QWidget* parent = nullptr);

  /// Without its split.
  ImportedRunRequest request() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  /// A file that can be typed or chosen.
  struct FileRow {
    QLabel* label;
    QLineEdit* path;
    QPushButton* choose;
  };

  FileRow makeFile(const char* name);
  void choose(const FileRow& file);
  void updateButton();
  void retranslate();

  QLabel* about_;
  QLabel* nameLabel_;
  QLineEdit* name_;
  FileRow test_, validation_;
  QCheckBox* dropSeen_;
  QPushButton* cancel_;
  QPushButton* import_;
};

}  // namespace hankki
