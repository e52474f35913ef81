// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hankki {

/// An icon on a round ground, above a sentence that stands alone in a room.
class RoundIcon : public QWidget {
  Q_OBJECT
 public:
  explicit RoundIcon(QString iconName, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString iconName_;
};

}  // namespace hankki
