#include "ui/train/live_curves_card.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

#include "core/models/registry.h"
#include "core/report/run_table.h"
#include "ui/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr int kFirstSmoothing = 60;  // of 0 to 99 hundredths

QString seriesId(RunId run) { return QString::number(run); }

QString title(const std::string& metric) { return QString::fromStdString(metric_title(metric)); }

double totalLoss(const EpochRow& row) {
  if (row.losses.empty()) return kNone;
  return std::accumulate(row.losses.begin(), row.losses.end(), 0.0,
                         [](double sum, const auto& part) { return sum + part.second; });
}

}  // namespace

LiveCurvesCard::LiveCurvesCard(QWidget* parent)
    : Card(parent),
      xAxis_(new Segment(Segment::Look::Segment, this)),
      yAxis_(new Segment(Segment::Look::Segment, this)),
      xLabel_(makeLabel(TextRole::Help, {}, this)),
      yLabel_(makeLabel(TextRole::Help, {}, this)),
      metricLabel_(makeLabel(TextRole::Help, {}, this)),
      metrics_(new QComboBox(this)),
      smoothingLabel_(makeLabel(TextRole::Help, {}, this)),
      smoothing_(new QSlider(Qt::Horizontal, this)),
      smoothingValue_(makeLabel(TextRole::Help, {}, this)),
      validation_(new LinePlot(this)),
      loss_(new LinePlot(this)),
      caption_(makeLabel(TextRole::Caption, {}, this)),
      empty_(new EmptyState("empty-train", this)),
      stack_(new QStackedWidget(this)) {
  buildHeader();
  validation_->setObjectName("validationPlot");
  loss_->setObjectName("lossPlot");
  loss_->setLegendVisible(false);
  validation_->setXNamesVisible(false);  // those of the loss stand below
  LinePlot::link(*validation_, *loss_);
  setTone(caption_, Tone::Muted);
  caption_->setWordWrap(true);

  auto* plots = new QWidget(this);
  auto* layout = new QVBoxLayout(plots);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSmallSpace);
  stack_->addWidget(empty_);
  stack_->addWidget(plots);
  body()->addWidget(stack_);
  layout->addWidget(validation_, 3);
  layout->addWidget(loss_, 2);
  buildControls(layout);
  retranslate();
}

void LiveCurvesCard::buildHeader() {
  xAxis_->addOption("epoch", {});
  xAxis_->addOption("seconds", {});
  yAxis_->addOption("linear", {});
  yAxis_->addOption("log", {});
  setTone(xLabel_, Tone::Muted);
  setTone(yLabel_, Tone::Muted);
  for (QWidget* widget : {static_cast<QWidget*>(xLabel_), static_cast<QWidget*>(xAxis_),
                          static_cast<QWidget*>(yLabel_), static_cast<QWidget*>(yAxis_)})
    addHeaderWidget(widget);
  connect(xAxis_, &Segment::chosen, this, [this](const QString& id) {
    const auto axis = id == "epoch" ? LinePlot::XAxis::Epoch : LinePlot::XAxis::Seconds;
    validation_->setXAxis(axis);
    loss_->setXAxis(axis);
  });
  connect(yAxis_, &Segment::chosen, this, [this](const QString& id) {
    validation_->setLogY(id == "log");
    loss_->setLogY(id == "log");
  });
}

void LiveCurvesCard::buildControls(QVBoxLayout* layout) {
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

  addHeaderLeadingWidget(metricLabel_);
  addHeaderLeadingWidget(metrics_);
  auto* row = new QHBoxLayout;
  row->setSpacing(metrics::kSpace);
  row->addWidget(caption_, 1);
  row->addWidget(smoothingLabel_);
  row->addWidget(smoothing_);
  row->addWidget(smoothingValue_);
  layout->addLayout(row);

  connect(metrics_, &QComboBox::activated, this,
          [this](int index) { chooseMetric(metrics_->itemData(index).toString()); });
  connect(smoothing_, &QSlider::valueChanged, this, [this](int hundredths) {
    smoothingValue_->setText(formatNumber(hundredths / 100.0, 2));
    validation_->setSmoothing(hundredths / 100.0);
    loss_->setSmoothing(hundredths / 100.0);
  });
  smoothing_->setValue(kFirstSmoothing);
}

void LiveCurvesCard::showRun(const RunInfo& run, std::vector<EpochRow> rows) {
  const bool shown = isShown(run.id);
  if (shown)  // epochs that ended while `rows` were read
    for (const EpochRow& row : runs_.at(run.id).rows)
      if (rows.empty() || row.epoch > rows.back().epoch) rows.push_back(row);
  ShownRun next{.id = run.id, .model = run.request.model, .rows = std::move(rows)};
  next.variant = shown ? runs_.at(run.id).variant : freeVariant(run.request.model);
  if (model_spec(run.request.model).trains_by_epochs)
    next.watched = run.request.parameters.choice("stop_metric");
  for (const EpochRow& row : next.rows)
    if (const auto value = row.validation.find(next.watched); value != row.validation.end())
      next.stopping.observe(row.epoch, value->second);
  runs_.insert_or_assign(run.id, std::move(next));
  rebuild();
  if (!shown) emit shownChanged();
}

void LiveCurvesCard::hideRun(RunId run) {
  if (runs_.erase(run) == 0) return;
  rebuild();
  emit shownChanged();
}

void LiveCurvesCard::clearRuns() {
  runs_.clear();
  rebuild();
  emit shownChanged();
}

void LiveCurvesCard::append(RunId id, const EpochRow& row) {
  const auto found = runs_.find(id);
  if (found == runs_.end()) return;
  ShownRun& run = found->second;
  const bool first = run.rows.empty();
  const auto again = std::ranges::find_if(
      run.rows, [&](const EpochRow& known) { return known.epoch >= row.epoch; });
  const bool repeated = again != run.rows.end();
  run.rows.erase(again, run.rows.end());
  run.rows.push_back(row);
  if (const auto value = row.validation.find(run.watched); value != row.validation.end())
    run.stopping.observe(row.epoch, value->second);
  if (first || repeated) return rebuild();
  validation_->append(seriesId(id), validationPoint(row));
  loss_->append(seriesId(id), lossPoint(run, row));
  if (run.stopping.best_epoch == row.epoch)
    validation_->setBestEpoch(seriesId(id), static_cast<double>(row.epoch + 1));
}

const std::vector<EpochRow>& LiveCurvesCard::rows(RunId run) const {
  static const std::vector<EpochRow> kNothing;
  const auto found = runs_.find(run);
  return found == runs_.end() ? kNothing : found->second.rows;
}

std::map<RunId, int> LiveCurvesCard::shown() const {
  std::map<RunId, int> variants;
  for (const auto& [id, run] : runs_) variants.emplace(id, run.variant);
  return variants;
}

int LiveCurvesCard::freeVariant(const std::string& model) const {
  std::set<int> taken;
  for (const auto& [id, run] : runs_)
    if (run.model == model) taken.insert(run.variant);
  int variant = 0;
  while (taken.contains(variant)) ++variant;
  return variant;
}

/// Losses of different models have different scales.
bool LiveCurvesCard::lossesAreRelative() const {
  std::set<std::string> models;
  for (const auto& [id, run] : runs_)
    if (!run.rows.empty()) models.insert(run.model);
  return models.size() > 1;
}

LinePoint LiveCurvesCard::validationPoint(const EpochRow& row) const {
  const auto found = row.validation.find(metric_.toStdString());
  return {static_cast<double>(row.epoch + 1), row.elapsed,
          found == row.validation.end() ? kNone : found->second};
}

LinePoint LiveCurvesCard::lossPoint(const ShownRun& run, const EpochRow& row) const {
  const double first = relative_ ? totalLoss(run.rows.front()) : 1;
  return {static_cast<double>(row.epoch + 1), row.elapsed, totalLoss(row) / first};
}

LineSeries LiveCurvesCard::seriesOf(const ShownRun& run) const {
  const QString model = QString::fromStdString(model_spec(run.model).name);
  const QString number = QStringLiteral("#%1").arg(run.id);
  const auto ofModel = std::ranges::count_if(
      runs_, [&](const auto& other) { return other.second.model == run.model; });
  // At the end of its line a run has only its name.
  return {.id = seriesId(run.id),
          .name = ofModel > 1 ? model + ' ' + number : model,
          .note = ofModel > 1 ? QString() : number,
          .style = modelStyle(run.model, run.variant),
          .points = {},
          .bestEpoch = std::nullopt};
}

void LiveCurvesCard::rebuild() {
  updateMetrics();
  relative_ = lossesAreRelative();
  std::vector<LineSeries> validations, losses;
  for (const auto& [id, run] : runs_) {
    if (run.rows.empty()) continue;
    LineSeries validation = seriesOf(run), loss = validation;
    for (const EpochRow& row : run.rows) {
      validation.points.push_back(validationPoint(row));
      loss.points.push_back(lossPoint(run, row));
    }
    if (run.stopping.best_epoch >= 0)
      validation.bestEpoch = static_cast<double>(run.stopping.best_epoch + 1);
    validations.push_back(std::move(validation));
    losses.push_back(std::move(loss));
  }
  validation_->setSeries(std::move(validations));
  loss_->setSeries(std::move(losses));
  validation_->setYName(tr("Validation %1").arg(title(metric_.toStdString())));
  loss_->setYName(relative_ ? tr("Training loss ÷ loss of epoch 1") : tr("Training loss"));
  updateEmptyState();
}

/// Offers what the shown runs recorded; keeps the choice where it is among it.
void LiveCurvesCard::updateMetrics() {
  std::set<std::string> recorded;
  for (const auto& [id, run] : runs_)
    if (!run.rows.empty())
      for (const auto& [name, value] : run.rows.front().validation) recorded.insert(name);
  QStringList names;
  for (const auto& name : recorded) names << QString::fromStdString(name);
  QStringList before;
  for (int i = 0; i < metrics_->count(); ++i) before << metrics_->itemData(i).toString();
  if (names != before) {
    metrics_->clear();
    for (const QString& name : names) metrics_->addItem(title(name.toStdString()), name);
  }
  if (!names.isEmpty() && !names.contains(metric_)) {
    metric_ = names.contains("ndcg@10") ? QStringLiteral("ndcg@10") : names.front();
    emit metricChanged(metric_);
  }
  metrics_->setCurrentIndex(metrics_->findData(metric_));
  metrics_->setEnabled(!names.isEmpty());
  // Runs that were trained without validation have only a loss.
  validation_->setVisible(!names.isEmpty());
  loss_->setLegendVisible(names.isEmpty());
}

void LiveCurvesCard::chooseMetric(const QString& metric) {
  if (metric == metric_) return;
  metric_ = metric;
  rebuild();
  emit metricChanged(metric_);
}

void LiveCurvesCard::updateEmptyState() {
  const bool any =
      std::ranges::any_of(runs_, [](const auto& run) { return !run.second.rows.empty(); });
  stack_->setCurrentIndex(any ? 1 : 0);
  for (QWidget* widget : {static_cast<QWidget*>(xLabel_), static_cast<QWidget*>(xAxis_),
                          static_cast<QWidget*>(yLabel_), static_cast<QWidget*>(yAxis_),
                          static_cast<QWidget*>(metricLabel_), static_cast<QWidget*>(metrics_)})
    widget->setVisible(any);
  empty_->setTexts(runs_.empty()
                       ? tr("Here the learning curves of your runs appear while they train. Choose "
                            "models at the left and start them.")
                       : tr("The first epoch has begun; its curve starts when it ends."));
}

void LiveCurvesCard::retranslate() {
  setTitle(tr("Curves"));
  xLabel_->setText(tr("x"));
  yLabel_->setText(tr("y"));
  xAxis_->setText("epoch", tr("Epoch"));
  xAxis_->setText("seconds", tr("Seconds"));
  yAxis_->setText("linear", tr("Linear"));
  yAxis_->setText("log", tr("Log"));
  metricLabel_->setText(tr("Metric"));
  smoothingLabel_->setText(tr("Smoothing"));
  caption_->setText(
      tr("Faint line: raw values. Strong line: smoothed over all epochs. Ring: best "
         "epoch, kept as checkpoint."));
  rebuild();
}

void LiveCurvesCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
