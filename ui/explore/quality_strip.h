// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/vectors/map_quality.h"

class QLabel;

namespace hankki {

/// How far a map can be believed, in words that need no textbook; the measures' names and how they
/// are counted are in the tooltips.
class QualityStrip : public QWidget {
  Q_OBJECT
 public:
  explicit QualityStrip(QWidget* parent = nullptr);

  void setQuality(const MapQuality& quality, std::size_t k);
  void retranslate();

 private:
  QLabel* alike_;
  QLabel* together_;
  QLabel* kept_;
  MapQuality quality_;
  std::size_t k_ = 0;
};

}  // namespace hankki
