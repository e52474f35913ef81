// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/search/study.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace hankki {

class ParallelCoordinatesPlot;
class Selection;

/// Which parameters lead to which value, a line a trial: of one model, or of all side by side.
class CoordinatesCard : public Card {
  Q_OBJECT
 public:
  /// `selection` is that of the trials, by number.
  explicit CoordinatesCard(Selection& selection, QWidget* parent = nullptr);

  void setTrials(const StudyRequest& request, std::span<const Trial> trials);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fillModels();
  void rebuild();
  void retranslate();

  StudyRequest request_;
  std::vector<Trial> trials_;
  QComboBox* models_;
  ParallelCoordinatesPlot* plot_;
};

}  // namespace hankki
