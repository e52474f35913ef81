// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/serving/nutrient_bins.h"

class QLabel;

namespace hankki {

class Segment;

/// Low, off or high of a nutrient.
class NutrientChoice : public QWidget {
  Q_OBJECT
 public:
  explicit NutrientChoice(EnergyNutrient nutrient, QWidget* parent = nullptr);

  NutrientWish wish() const;
  void setWish(NutrientWish wish);  ///< emits nothing

 signals:
  void chosen(NutrientWish wish);  ///< by the person

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  EnergyNutrient nutrient_;
  QLabel* label_;
  Segment* segment_;
};

}  // namespace hankki
