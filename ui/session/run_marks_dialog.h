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

/// What a person writes on a run: its name, its tags and a note. It stays open until that is
/// written: fail() where it could not be, and the text is still there.
class RunMarksDialog : public QDialog {
  Q_OBJECT
 public:
  explicit RunMarksDialog(const RunInfo& run, QWidget* parent = nullptr);

  /// What the user changed of it; throws Error where that cannot be written.
  RunEdit edit() const;

  void accept() override;  ///< begins to write
  void reject() override;  ///< not while it is being written
  void written() { done(Accepted); }
  void fail(const Message& why);

 signals:
  void entered(const hankki::RunEdit& edit);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void check();
  void setWriting(bool writing);
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
  bool writing_ = false;
};

}  // namespace hankki
