// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hankki {

/// What stands before a line of a list: a tick, a dot, or a number in a disc.
class ListMark : public QWidget {
  Q_OBJECT
 public:
  enum class Kind { Tick, Dot, Number };

  explicit ListMark(Kind kind, QWidget* parent = nullptr);
  void setNumber(int number);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Kind kind_;
  int number_ = 0;
};

}  // namespace hankki
