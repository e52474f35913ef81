// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bandit/live_history.h"
#include "ui/widgets/card.h"

namespace hankki {

class DensityPlot;
class LiveTable;

/// What is believed of each model's click rate, as curves and as figures.
class WorthCard : public Card {
  Q_OBJECT
 public:
  explicit WorthCard(QWidget* parent = nullptr);

  void showFrame(const LiveFrame& frame);
  void retranslate();

 private:
  DensityPlot* plot_;
  LiveTable* model_;
};

}  // namespace hankki
