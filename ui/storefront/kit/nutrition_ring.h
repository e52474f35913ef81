// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <optional>

class QLabel;

namespace hankki {

class ColourDot;
class RingChart;

/// What a serving holds; nullopt: not known.
struct NutritionFace {
  std::optional<double> calories;  ///< kcal
  /// In % of the daily value.
  std::optional<double> fat, saturatedFat, sugar, sodium, protein, carbohydrate;
};

/// Where the calories come from as a ring, the kcal in its middle, and the daily values beside it.
class NutritionRing : public QWidget {
  Q_OBJECT
 public:
  explicit NutritionRing(QWidget* parent = nullptr);

  void show(const NutritionFace& nutrition);
  using QWidget::show;
  const RingChart& ring() const { return *ring_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  struct Row {
    ColourDot* dot;
    QLabel *name, *value;
  };
  static constexpr std::size_t kRows = 6;

  NutritionFace nutrition_;
  RingChart* ring_;
  std::array<Row, kRows> rows_{};
  QLabel* note_;
};

}  // namespace hankki
