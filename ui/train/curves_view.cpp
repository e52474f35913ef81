// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/curves_view.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>
#include <limits>
#include <set>

#include "core/report/run_table.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr int kFirstSmoothing = 60;  // of 0 to 99 hundredths

QString title(const QString& metric) { return coreText(metric_title(metric.toStdString())); }

}  // namespace

CurvesView::CurvesView(QWidget* parent)
    : QWidget(parent),
      metricLabel_(makeLabel(TextRole::Help, {}, this)),
      metrics_(new ChoiceBox(this)),
      smoothingLabel_(makeLabel(TextRole::Help, {}, this)),
      smoothing_(new QSlider(Qt::Horizontal, this)),
      smoothingValue_(makeLabel(TextRole::Help, {}, this)),
      validation_(new LinePlot(this)),
      loss_(new LinePlot(this)),
      caption_(makeLabel(TextRole::Caption, {}, this)) {
  validation_->setObjectName("validationPlot");
  loss_->setObjectName("lossPlot");
  validation_->setXNamesVisible(false);  // those of the loss stand below
  LinePlot::link(*validation_, *loss_);
  Plot::stack({validation_, loss_});
  setTone(caption_, Tone::Muted);
  caption_->setWordWrap(true);
  buildControls();
  retranslate();
}

void CurvesView::buildControls() {
  for (QLabel* label : {metricLabel_, smoothingLabel_}) setTone(label, Tone::Muted);
  metrics_->setObjectName("metricCombo");
  metrics_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  metricLabel_->setBuddy(metrics_);
  smoothing_->setObjectName("smoothingSlider");
  smoothing_->setRange(0, 99);
  smoothing_->setFixedWidth(112);
  smoothingLabel_->setBuddy(smoothing_);
  smoothingValue_->setFixedWidth(32);
  smoothingValue_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

  auto* controls = new QHBoxLayout;
  controls->setSpacing(metrics::kSpace);
  controls->addWidget(metricLabel_);
  controls->addWidget(metrics_);
  controls->addStretch(1);
  controls->addWidget(smoothingLabel_);
  controls->addWidget(smoothing_);
  controls->addWidget(smoothingValue_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSmallSpace);
  layout->addLayout(controls);
  layout->addWidget(validation_, 3);
  layout->addWidget(loss_, 2);
  layout->addWidget(caption_);

  connect(metrics_, &QComboBox::activated, this, [this](int index) {
    const QString metric = metrics_->itemData(index).toString();
    if (metric == metric_) return;
    metric_ = metric;
    emit metricChosen();
    emit metricChanged(metric_);
  });
  connect(smoothing_, &QSlider::valueChanged, this, [this](int hundredths) {
    smoothingValue_->setText(formatNumber(hundredths / 100.0, 2));
    validation_->setSmoothing(hundredths / 100.0);
    loss_->setSmoothing(hundredths / 100.0);
  });
  smoothing_->setValue(kFirstSmoothing);
}

void CurvesView::setXAxis(CurveAxis axis) {
  axis_ = axis;
  updateNames();
}

void CurvesView::setLogY(bool logarithmic) {
  validation_->setLogY(logarithmic);
  loss_->setLogY(logarithmic);
}

void CurvesView::setBaseline(RunId run) {
  baseline_ = run;
  const QString id = run == 0 ? QString() : QString::number(run);
  validation_->setReference(id);
  loss_->setReference(id);
}

LinePoint CurvesView::validationPoint(const EpochRow& row) const {
  const auto found = row.validation.find(metric_.toStdString());
  return {xOf(row, axis_), found == row.validation.end() ? kNone : found->second};
}

LinePoint CurvesView::lossPoint(const ShownRun& run, const EpochRow& row) const {
  const double first = relative_ ? total_loss(run.rows.front().losses) : 1;
  return {xOf(row, axis_), total_loss(row.losses) / first};
}

void CurvesView::append(const ShownRun& run) {
  const EpochRow& row = run.rows.back();
  const QString id = QString::number(run.id);
  validation_->append(id, validationPoint(row));
  loss_->append(id, lossPoint(run, row));
  if (run.stopping.best_epoch == row.epoch) validation_->setRing(id, run.bestAt(axis_));
}

void CurvesView::showRuns(const ShownRuns& runs) {
  updateMetrics(runs);
  relative_ = runs.severalModels();
  std::vector<LineSeries> validations, losses;
  for (const auto& [id, run] : runs.all()) {
    if (run.rows.empty()) continue;
    LineSeries validation = runs.seriesOf(run);
    if (id == baseline_) validation.note = tr("%1 (baseline)").arg(validation.note).trimmed();
    LineSeries loss = validation;
    for (const EpochRow& row : run.rows) {
      validation.points.push_back(validationPoint(row));
      loss.points.push_back(lossPoint(run, row));
    }
    validation.ring = run.bestAt(axis_);
    validations.push_back(std::move(validation));
    losses.push_back(std::move(loss));
  }
  validation_->setSeries(std::move(validations));
  loss_->setSeries(std::move(losses));
  updateNames();
}

/// Offers what the shown runs recorded; keeps the choice where it is among it.
void CurvesView::updateMetrics(const ShownRuns& runs) {
  std::set<std::string> recorded;
  for (const auto& [id, run] : runs.all())
    if (!run.rows.empty())
      for (const auto& [name, value] : run.rows.front().validation) recorded.insert(name);
  QStringList names;
  for (const auto& name : recorded) names << QString::fromStdString(name);
  QStringList before;
  for (int i = 0; i < metrics_->count(); ++i) before << metrics_->itemData(i).toString();
  if (names != before) {
    metrics_->clear();
    for (const QString& name : names) metrics_->addItem(title(name), name);
  }
  if (!names.isEmpty() && !names.contains(metric_)) {
    metric_ = names.contains("ndcg@10") ? QStringLiteral("ndcg@10") : names.front();
    emit metricChanged(metric_);
  }
  metrics_->setCurrentIndex(metrics_->findData(metric_));
  // Runs that were trained without validation have only a loss.
  for (QWidget* widget : {static_cast<QWidget*>(metricLabel_), static_cast<QWidget*>(metrics_),
                          static_cast<QWidget*>(validation_)})
    widget->setVisible(!names.isEmpty());
  loss_->setLegendVisible(names.isEmpty());
}

void CurvesView::updateNames() {
  validation_->setXAxis(lineAxis(axis_));
  loss_->setXAxis(lineAxis(axis_));
  validation_->setYName(tr("Validation %1").arg(title(metric_)));
  loss_->setYName(relative_ ? tr("Training loss ÷ loss of epoch 1") : tr("Training loss"));
}

void CurvesView::retranslate() {
  metricLabel_->setText(tr("Metric"));
  for (int i = 0; i < metrics_->count(); ++i)
    metrics_->setItemText(i, title(metrics_->itemData(i).toString()));
  smoothingLabel_->setText(tr("Smoothing"));
  caption_->setText(
      tr("Faint line: raw values. Strong line: smoothed over all epochs. Ring: best "
         "epoch, kept as checkpoint."));
  updateNames();
}

void CurvesView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki
