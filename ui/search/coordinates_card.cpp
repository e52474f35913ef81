// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/coordinates_card.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "core/models/registry.h"
#include "ui/plots/parallel_coordinates_plot.h"
#include "ui/search/coordinates.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"

namespace hankki {

CoordinatesCard::CoordinatesCard(Selection& selection, QWidget* parent)
    : Card(parent), models_(new ChoiceBox(this)), plot_(new ParallelCoordinatesPlot(this)) {
  models_->setObjectName("coordinatesModel");
  models_->setFixedHeight(metrics::kFieldHeight);
  models_->setMinimumWidth(130);
  plot_->setObjectName("coordinatesPlot");
  addHeaderWidget(models_);
  body()->addWidget(plot_);
  connect(models_, &QComboBox::activated, this, &CoordinatesCard::rebuild);
  plot_->setSelection(selection);
  retranslate();
}

void CoordinatesCard::setTrials(const StudyRequest& request, std::span<const Trial> trials) {
  const bool same = std::ranges::equal(request.models, request_.models, {}, &StudyModel::model,
                                       &StudyModel::model);
  request_ = request;
  trials_.assign(trials.begin(), trials.end());
  if (!same) fillModels();
  rebuild();
}

void CoordinatesCard::fillModels() {
  const QString before = models_->currentData().toString();
  models_->clear();
  if (request_.models.size() > 1) models_->addItem(tr("All models"), QString());
  for (const StudyModel& model : request_.models)
    models_->addItem(QString::fromStdString(model_name(model.model)),
                     QString::fromStdString(model.model));
  models_->setCurrentIndex(std::max(0, models_->findData(before)));
  models_->setVisible(models_->count() > 1);
}

void CoordinatesCard::rebuild() {
  const QString model = models_->currentData().toString();
  const bool all = model.isEmpty();
  Coordinates coordinates = coordinatesOf(request_, trials_, model.toStdString());
  plot_->setLines(
      std::move(coordinates.axes), std::move(coordinates.lines),
      all ? ParallelCoordinatesPlot::Colour::ByStyle : ParallelCoordinatesPlot::Colour::ByLastAxis);
}

void CoordinatesCard::retranslate() {
  setTitle(tr("Parameters"));
  setNote(tr("drag along an axis to select"));
  models_->setAccessibleName(tr("Model"));
  plot_->setAccessibleName(tr("Parallel coordinates of the trials"));
  fillModels();
  rebuild();
}

void CoordinatesCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
