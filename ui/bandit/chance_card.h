// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bandit/live_history.h"
#include "ui/widgets/card.h"

namespace hankki {

class ChanceGrid;

/// How probable it is that each model is the best, its traffic now, and what choosing it is
/// expected to cost.
class ChanceCard : public Card {
  Q_OBJECT
 public:
  explicit ChanceCard(QWidget* parent = nullptr);

  void showFrame(const LiveFrame& frame);
  void retranslate();

 private:
  ChanceGrid* grid_;
};

/// One model, in words.
struct ChanceCell {
  ArmLook arm;
  double chance = 0, traffic = 0;
  QString loss;
  bool there = true;
};

/// Up to three models side by side with large figures; more of them as rows.
class ChanceGrid : public QWidget {
  Q_OBJECT
 public:
  explicit ChanceGrid(QWidget* parent = nullptr);

  void setCells(std::vector<ChanceCell> cells);
  const std::vector<ChanceCell>& cells() const { return cells_; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  bool isWide() const { return cells_.size() <= 3; }
  void paintColumn(QPainter& painter, const QRectF& rect, const ChanceCell& cell) const;
  void paintRow(QPainter& painter, const QRectF& rect, const ChanceCell& cell) const;

  std::vector<ChanceCell> cells_;
};

}  // namespace hankki
