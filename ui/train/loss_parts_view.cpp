// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/loss_parts_view.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "core/report/run_table.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

/// A part keeps its dash in every run.
QList<qreal> dashOf(std::string_view part) {
  if (part == "kl" || part == "kl_weight") return {7, 4};
  if (part == "regularisation") return {2, 4};
  return {};
}

/// The curves of a run, one for each name among what `values` gives of an epoch, in the order in
/// which the names first appear.
template <typename Values>
void addSeries(std::vector<LineSeries>& all, const LineSeries& run,
               const std::vector<EpochRow>& rows, CurveAxis axis, Values values) {
  const auto first = static_cast<std::ptrdiff_t>(all.size());
  for (const EpochRow& row : rows)
    for (const auto& [name, value] : values(row)) {
      const QString id = run.id + ':' + QString::fromStdString(name);
      auto series = std::find_if(all.begin() + first, all.end(),
                                 [&](const LineSeries& known) { return known.id == id; });
      if (series == all.end()) {
        LineSeries next = run;
        next.id = id;
        next.name = coreText(loss_title(name));
        next.note = run.note.isEmpty() ? run.name : run.name + ' ' + run.note;
        next.style.dash = dashOf(name);
        next.marked = true;
        series = all.insert(all.end(), std::move(next));
      }
      series->points.push_back({xOf(row, axis), value});
    }
}

}  // namespace

LossPartsView::LossPartsView(QWidget* parent)
    : QWidget(parent),
      parts_(new LinePlot(this)),
      weights_(new LinePlot(this)),
      caption_(makeLabel(TextRole::Caption, {}, this)) {
  parts_->setObjectName("partsPlot");
  weights_->setObjectName("weightsPlot");
  LinePlot::link(*parts_, *weights_);
  Plot::stack({parts_, weights_});
  setTone(caption_, Tone::Muted);
  caption_->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSmallSpace);
  layout->addWidget(parts_, 3);
  layout->addWidget(weights_, 2);
  layout->addWidget(caption_);
  retranslate();
}

void LossPartsView::showRuns(const ShownRuns& runs) {
  std::vector<LineSeries> parts, weights;
  for (const auto& [id, run] : runs.all()) {
    const LineSeries series = runs.seriesOf(run);
    addSeries(
        parts, series, run.rows, axis_,
        [](const EpochRow& row) -> const auto& { return row.losses; });
    addSeries(
        weights, series, run.rows, axis_,
        [](const EpochRow& row) -> const auto& { return row.weights; });
  }
  weights_->setVisible(!weights.empty());
  parts_->setXNamesVisible(weights.empty());  // else those of the weights stand below
  parts_->setSeries(std::move(parts));
  weights_->setSeries(std::move(weights));
}

void LossPartsView::setXAxis(CurveAxis axis) {
  axis_ = axis;
  retranslate();
}

void LossPartsView::setLogY(bool logarithmic) { parts_->setLogY(logarithmic); }

void LossPartsView::retranslate() {
  parts_->setXAxis(lineAxis(axis_));
  weights_->setXAxis(lineAxis(axis_));
  parts_->setYName(tr("Training loss by part"));
  weights_->setYName(tr("Weight in the loss"));
  caption_->setText(
      tr("Each part with its weight: the parts of a run add up to its training loss. Colour and "
         "marker: the run. Dash: the part."));
}

void LossPartsView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki
