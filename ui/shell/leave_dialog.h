// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;

namespace hankki {

class Session;

/// Says what goes on in the session, as it goes on, and asks what becomes of it where the window or
/// the workspace is to be closed. Rejected: nothing is closed.
class LeaveDialog : public QDialog {
  Q_OBJECT
 public:
  enum class Choice {
    AfterEpoch,  ///< offered where something is trained by epochs
    Now,
    Wait  ///< until what runs has ended
  };

  explicit LeaveDialog(Session& session, QWidget* parent = nullptr);

 signals:
  void chosen(hankki::LeaveDialog::Choice choice);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void update();
  void retranslate();
  void choose(Choice choice);

  Session& session_;
  QLabel* title_;
  QLabel* jobs_;
  QLabel* explanation_;
  QPushButton* stay_;
  QPushButton* wait_;
  QPushButton* now_;
  QPushButton* afterEpoch_;
  QTimer clock_;
};

}  // namespace hankki
