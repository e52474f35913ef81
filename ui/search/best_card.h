// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/search/study.h"
#include "ui/widgets/card.h"

class QStackedLayout;

namespace hankki {

class BoxPlot;
class LinePlot;
class Segment;

/// The best validation value so far, a line a model, over what was spent on it: trials in the order
/// in which they began, their epochs or their seconds. Of several models also how the values of
/// their trials spread: which one needs its parameters found.
class BestCard : public Card {
  Q_OBJECT
 public:
  explicit BestCard(QWidget* parent = nullptr);

  void setTrials(const StudyRequest& request, std::span<const Trial> trials);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void showLines();
  void showBoxes();
  void retranslate();

  StudyRequest request_;
  std::vector<Trial> trials_;
  Segment* tabs_;
  Segment* axis_;
  QStackedLayout* stack_;
  LinePlot* plot_;
  BoxPlot* boxes_;
};

}  // namespace hankki
