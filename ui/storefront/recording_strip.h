// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace hankki {

class DemoRecorder;

/// Below the shop while a demo is recorded or played.
class RecordingStrip : public QFrame {
  Q_OBJECT
 public:
  explicit RecordingStrip(DemoRecorder& recorder, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void say();

  DemoRecorder& recorder_;
  QLabel *dot_, *text_;
  QPushButton *discard_, *stop_;
  QTimer clock_;
};

}  // namespace hankki
