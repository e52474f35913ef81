// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hankki {

/// The colour of a series beside its name.
class ColourDot : public QWidget {
  Q_OBJECT
 public:
  explicit ColourDot(QWidget* parent = nullptr);
  void setSeries(int series);  ///< into Tokens::series; -1: none, only its room

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int series_ = -1;
};

}  // namespace hankki
