// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace hankki {

class BusyBar;
class ElidedLabel;
class JobRunner;

/// The bottom of the window: what runs, how far it is, how long it will take, and cancel. With
/// several jobs it shows their mean share, and a menu that cancels one of them. Its button at the
/// right unfolds what jobs said (JobLog).
class JobBar : public QWidget {
  Q_OBJECT
 public:
  explicit JobBar(JobRunner& jobs, QWidget* parent = nullptr);

 signals:
  void logToggled(bool shown);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void update();
  void updateMachine();
  void cancelClicked();

  JobRunner& jobs_;
  QLabel* icon_;
  QLabel* name_;
  ElidedLabel* message_;
  BusyBar* bar_;
  QLabel* share_;
  QLabel* left_;
  QPushButton* cancel_;
  QLabel* machine_;
  QToolButton* log_;
  QTimer timer_;
};

}  // namespace hankki
