#pragma once

#include <set>
#include <span>
#include <vector>

#include "core/search/study.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace hankki {

class ParallelCoordinatesPlot;

/// Which parameters lead to which value, a line a trial: of one model, or of all side by side.
class CoordinatesCard : public Card {
  Q_OBJECT
 public:
  explicit CoordinatesCard(QWidget* parent = nullptr);

  void setTrials(const StudyRequest& request, std::span<const Trial> trials);
  void setSelected(const std::set<qint64>& trials);

 signals:
  void selectionChanged(const std::set<qint64>& trials);  ///< by brushes and clicks

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
