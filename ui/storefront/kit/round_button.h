// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace hankki {

/// A round button over the edge of a strip, with an arrow. By mouse and touch: the strip itself has
/// the keys.
class RoundButton : public QAbstractButton {
  Q_OBJECT
 public:
  RoundButton(const QString& iconName, QWidget* parent);
  QSize sizeHint() const override { return {kSize, kSize}; }

  static constexpr int kSize = 44;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QString iconName_;
};

}  // namespace hankki
