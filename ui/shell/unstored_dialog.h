// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/jobs/job_runner.h"

class QLabel;
class QPushButton;

namespace hankki {

/// Says that what somebody typed could not be stored, and asks whether it is to be lost with the
/// workspace that is left: accepted. Rejected: nothing is closed, and it is still there.
class UnstoredDialog : public QDialog {
  Q_OBJECT
 public:
  UnstoredDialog(const JobError& fault, QWidget* parent);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  const JobError fault_;
  QLabel* title_;
  QLabel* why_;
  QLabel* explanation_;
  QPushButton* lose_;
  QPushButton* stay_;
};

}  // namespace hankki
