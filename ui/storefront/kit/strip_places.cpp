// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/strip_places.h"

#include <algorithm>
#include <cmath>

#include "ui/storefront/kit/card_paint.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"

namespace hankki {
namespace {

constexpr int kPeek = 44;  // px of the next card that show that there is more
constexpr int kLeastWidth = 200, kMostWidth = 300;
constexpr double kShape = 0.54;  // width of a card by its height
constexpr int kMostCardHeight = 560;
constexpr int kThumbnailHeight = 50, kMostThumbnailWidth = 180;
constexpr int kThumbnailGap = metrics::kSpace;
constexpr int kBelowCards = 12;
constexpr int kLineGap = 4;
constexpr int kBelow = kBelowCards + StripPlaces::kCaptionHeight + metrics::kSpace +
                       kThumbnailHeight + kLineGap + StripPlaces::kLineHeight;

}  // namespace

int StripPlaces::heightFor(int card) { return card + kBelow; }

StripPlaces::StripPlaces(QSize strip, int cards) : count(cards) {
  const int height = std::clamp(strip.height() - kBelow, kLeastCardHeight, kMostCardHeight);
  const double best = std::clamp(height * kShape, static_cast<double>(kLeastWidth),
                                 static_cast<double>(kMostWidth));
  const auto widthFor = [&](int number, int peek) {
    return (strip.width() - peek - (number - 1) * shop::kGap) / number;
  };
  whole = std::max(1, static_cast<int>(std::lround((strip.width() - kPeek) / (best + shop::kGap))));
  while (whole > 1 && widthFor(whole, kPeek + shop::kGap) < kLeastWidth) --whole;
  const bool all = whole >= count;
  const int width =
      all ? std::min(kMostWidth, widthFor(whole, 0)) : widthFor(whole, kPeek + shop::kGap);
  card = QSize(std::max(width, 1), height);
  step = card.width() + shop::kGap;
  most = std::max(0.0, count * step - shop::kGap - strip.width());
  caption = height + kBelowCards;
  thumbnails = caption + kCaptionHeight + metrics::kSpace;
  const int columns = std::max(count, 1);
  thumbnailStep = std::min<double>((strip.width() + kThumbnailGap) / static_cast<double>(columns),
                                   kMostThumbnailWidth + kThumbnailGap);
  thumbnail = QSize(static_cast<int>(thumbnailStep) - kThumbnailGap, kThumbnailHeight);
}

QRect StripPlaces::cardAt(int index, double offset) const {
  return {QPoint(static_cast<int>(std::lround(index * step - offset)), 0), card};
}

QRect StripPlaces::thumbnailAt(int index) const {
  return {QPoint(static_cast<int>(std::lround(index * thumbnailStep)), thumbnails), thumbnail};
}

double StripPlaces::resting(double offset) const {
  const double nearest = std::round(offset / step) * step;
  const bool atEnd = std::abs(most - offset) < std::abs(nearest - offset);
  return std::clamp(atEnd ? most : nearest, 0.0, most);
}

}  // namespace hankki
