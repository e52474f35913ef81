// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace hankki {

/// One line of text that gives way where there is little room: it ends in "…", and the tooltip has
/// all of it.
class ElidedLabel : public QLabel {
  Q_OBJECT
 public:
  using QLabel::QLabel;
  QSize minimumSizeHint() const override;

  /// Of a text that says nothing by its first letters: where it would be cut to less than these
  /// pixels, nothing is shown.
  void setLeastShown(int width) { leastShown_ = width; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int leastShown_ = 0;
};

}  // namespace hankki
