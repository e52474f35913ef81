// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hankki {

/// Dims what it lies on, as disabled controls are dimmed, and keeps clicks from it. What is below
/// goes on painting itself, however it does that.
class Veil : public QWidget {
  Q_OBJECT
 public:
  /// Puts one over the widget, or takes it away.
  static void set(QWidget& over, bool shown);
  static bool isOver(const QWidget& widget);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;  // follows its size
  void paintEvent(QPaintEvent* event) override;

 private:
  explicit Veil(QWidget& over);
};

}  // namespace hankki
