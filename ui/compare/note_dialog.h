// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "core/base/message.h"
#include "core/store/ids.h"

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace hankki {

class ChoiceBox;

/// A run at whose epochs notes can be written.
struct NotableRun {
  RunId id = 0;
  QString name;             ///< "BPR #41"
  std::int64_t epochs = 0;  ///< at least 1
};

/// Asks for the text of a note. It stays open until that is written: accept() then; fail() where it
/// could not be, and the text is still there.
class NoteDialog : public QDialog {
  Q_OBJECT
 public:
  NoteDialog(const QString& title, const QString& text, QWidget* parent);

  /// Asks for the place too.
  void offerPlaces(const std::vector<NotableRun>& runs);
  RunId run() const;           ///< 0: no places are offered
  std::int64_t epoch() const;  ///< from 0

  void fail(const Message& why);
  void resume();           ///< nothing was written
  void reject() override;  ///< not while it is being written: what comes of that is not known

 signals:
  void entered(const QString& text);  ///< to be written

 private:
  void check();
  void enter();
  void setWriting(bool writing);

  QVBoxLayout* column_;
  ChoiceBox* run_ = nullptr;
  QSpinBox* epoch_ = nullptr;
  QPlainTextEdit* text_;
  QLabel* fault_;
  QDialogButtonBox* buttons_;
  bool writing_ = false;
};

}  // namespace hankki
