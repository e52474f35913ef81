// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/store/run_edits.h"
#include "core/store/runs.h"

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace hankki {

/// What a person writes on a run: its name, its tags and a note.
class RunMarksDialog : public QDialog {
  Q_OBJECT
 public:
  explicit RunMarksDialog(const RunInfo& run, QWidget* parent = nullptr);

  /// What the user changed of it; throws Error where that cannot be written.
  RunEdit edit() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void check();
  void retranslate();

  const RunInfo before_;
  QLabel* nameLabel_;
  QLabel* tagsLabel_;
  QLabel* noteLabel_;
  QLabel* fault_;
  QLineEdit* name_;
  QLineEdit* tags_;
  QPlainTextEdit* note_;
  QDialogButtonBox* buttons_;
};

}  // namespace hankki
