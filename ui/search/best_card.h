#pragma once

#include <span>

#include "core/search/study.h"
#include "ui/widgets/card.h"

namespace hankki {

class LinePlot;
class Segment;

/// The best validation value so far, a line a model, over what was spent on it: trials in the order
/// in which they began, their epochs or their seconds.
class BestCard : public Card {
  Q_OBJECT
 public:
  explicit BestCard(QWidget* parent = nullptr);

  void setTrials(const StudyRequest& request, std::span<const Trial> trials);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void retranslate();

  StudyRequest request_;
  std::vector<Trial> trials_;
  Segment* axis_;
  LinePlot* plot_;
};

}  // namespace hankki
