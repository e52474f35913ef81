// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace hankki {

/// A horizontal slider about a middle: what it is away from there is filled.
class BipolarSlider : public QSlider {
  Q_OBJECT
 public:
  explicit BipolarSlider(QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace hankki
