// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

namespace hankki {

/// Where the cards of a strip stand, by its size and how many there are. Logical pixels; cards from
/// the strip's left when nothing is scrolled.
struct StripPlaces {
  StripPlaces(QSize strip, int cards);

  int count;  ///< of cards
  int whole;  ///< that fit wholly
  QSize card;
  double step;     ///< from the left of a card to that of the next
  double most;     ///< that can be scrolled
  int caption;     ///< top of the line below the cards
  int thumbnails;  ///< top
  QSize thumbnail;
  double thumbnailStep;

  QRect cardAt(int index, double offset) const;
  QRect thumbnailAt(int index) const;
  double resting(double offset) const;  ///< the offset nearest to it at which cards stand whole

  static constexpr int kCaptionHeight = 20;
  static constexpr int kLineHeight = 4;  ///< of the model's colour
  static int heightFor(int card);
};

}  // namespace hankki
