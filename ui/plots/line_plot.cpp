#include "ui/plots/line_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/painted.h"
#include "ui/plots/plot_style.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr qsizetype kMostEndLabels = 3;
constexpr int kMarkers = 8;  // along a line
constexpr double kRawOpacity = 0.4;

QCPScatterStyle scatterOf(const ModelStyle& style, const Tokens& tokens) {
  static constexpr QCPScatterStyle::ScatterShape kShapes[] = {
      QCPScatterStyle::ssDisc, QCPScatterStyle::ssSquare, QCPScatterStyle::ssTriangle,
      QCPScatterStyle::ssDiamond};
  const QColor color = style.color(tokens);
  return {kShapes[static_cast<std::size_t>(style.marker)], QPen(color, 1), QBrush(color), 7};
}

}  // namespace

std::vector<double> smoothed(const std::vector<double>& values, double weight) {
  std::vector<double> means;
  means.reserve(values.size());
  double sum = 0, weights = 0;
  for (double value : values) {
    if (std::isnan(value)) {
      means.push_back(value);
      continue;
    }
    sum = weight * sum + (1 - weight) * value;
    weights = weight * weights + (1 - weight);  // divides out the zero that the sum began with
    means.push_back(sum / weights);
  }
  return means;
}

LinePlot::LinePlot(QWidget* parent) : Plot(parent) {}

LineSeries* LinePlot::find(const QString& id) {
  const auto found = std::ranges::find(series_, id, &LineSeries::id);
  return found == series_.end() ? nullptr : &*found;
}

void LinePlot::setSeries(std::vector<LineSeries> series) {
  series_ = std::move(series);
  changed();
}

void LinePlot::addSeries(LineSeries series) {
  if (LineSeries* known = find(series.id))
    *known = std::move(series);
  else
    series_.push_back(std::move(series));
  changed();
}

void LinePlot::removeSeries(const QString& id) {
  std::erase_if(series_, [&](const LineSeries& series) { return series.id == id; });
  changed();
}

void LinePlot::append(const QString& id, const LinePoint& point) {
  if (LineSeries* series = find(id)) series->points.push_back(point);
  changed();
}

void LinePlot::setBestEpoch(const QString& id, std::optional<double> epoch) {
  if (LineSeries* series = find(id)) series->bestEpoch = epoch;
  changed();
}

bool LinePlot::hasPoints() const {
  return std::ranges::any_of(series_, [](const LineSeries& s) { return !s.points.empty(); });
}

void LinePlot::setYName(const QString& name) {
  yName_ = name;
  changed();
}

void LinePlot::setXAxis(XAxis axis) {
  xAxis_ = axis;
  hoverX_.reset();
  changed();
}

void LinePlot::setEpochName(const QString& name) {
  epochName_ = name;
  changed();
}

void LinePlot::setLogY(bool logarithmic) {
  logY_ = logarithmic;
  changed();
}

void LinePlot::setDecimals(int decimals) {
  decimals_ = decimals;
  changed();
}

void LinePlot::setLegendVisible(bool visible) {
  legend_ = visible;
  changed();
}

void LinePlot::setXNamesVisible(bool visible) {
  xNames_ = visible;
  changed();
}

void LinePlot::setSmoothing(double weight) {
  smoothing_ = std::clamp(weight, 0.0, 0.99);
  changed();
}

void LinePlot::setHidden(const QString& id, bool hidden) {
  if (hidden_.contains(id) == hidden) return;
  if (hidden)
    hidden_.append(id);
  else
    hidden_.removeAll(id);
  changed();
  emit hiddenChanged(id, hidden);
}

void LinePlot::setHover(std::optional<double> x) {
  if (hoverX_ == x) return;
  hoverX_ = x;
  if (QCPLayer* layer = canvas().layer("overlay")) layer->replot();
  emit hovered(x);
}

void LinePlot::link(LinePlot& first, LinePlot& second) {
  connect(&first, &LinePlot::hovered, &second, &LinePlot::setHover);
  connect(&second, &LinePlot::hovered, &first, &LinePlot::setHover);
  connect(&first, &LinePlot::hiddenChanged, &second, &LinePlot::setHidden);
  connect(&second, &LinePlot::hiddenChanged, &first, &LinePlot::setHidden);
}

double LinePlot::xOf(const LinePoint& point) const {
  return xAxis_ == XAxis::Epoch ? point.epoch : point.seconds;
}

void LinePlot::build() {
  if (legend_ && !series_.empty()) {
    auto* legend = new PaintedElement(
        &canvas(), [this](QCPPainter& painter, const QRect& rect) { paintLegend(painter, rect); });
    const int height = qCeil(legendPlaces(drawingSize().width()).back().bottom());
    legend->setMinimumSize(60, height);
    legend->setMaximumSize(QWIDGETSIZE_MAX, height);
    canvas().plotLayout()->addElement(canvas().plotLayout()->rowCount(), 0, legend);
  }
  addText(logY_ ? tr("%1 (log)").arg(yName_) : yName_, false);
  QCPAxisRect* rect = addAxisRect();
  applyAxisStyle(*rect, tokens(), GridLines::Horizontal);
  setAxisScale(*rect->axis(QCPAxis::atLeft), logY_);
  QCPAxis* bottom = rect->axis(QCPAxis::atBottom);
  bottom->setTickLabels(xNames_);
  const QString counted = epochName_.isEmpty() ? tr("Epoch") : epochName_;
  if (xNames_) bottom->setLabel(xAxis_ == XAxis::Epoch ? counted : tr("Seconds"));

  int room = 12;
  const QFontMetrics metrics(plotFont(true));
  for (const LineSeries* series : labelled())
    room = std::max(room, metrics.horizontalAdvance(series->name) + 22);
  rect->setMinimumMargins(QMargins(48, 6, room, 8));

  for (const LineSeries& series : series_)
    if (!isHidden(series)) addCurve(*rect, series);
  new PaintedItem(&canvas(), [this, rect](QCPPainter& painter) { paintEndLabels(painter, *rect); });
  auto* hover =
      new PaintedItem(&canvas(), [this, rect](QCPPainter& painter) { paintHover(painter, *rect); });
  hover->setLayer("overlay");
}

void LinePlot::addCurve(QCPAxisRect& rect, const LineSeries& series) {
  QVector<double> x, raw;
  std::vector<double> values;
  for (const LinePoint& point : series.points) {
    // What a logarithmic axis cannot show is a gap.
    const double value = logY_ && point.value <= 0 ? std::nan("") : point.value;
    x.append(xOf(point));
    raw.append(value);
    values.push_back(value);
  }
  QCPAxis* bottom = rect.axis(QCPAxis::atBottom);
  QCPAxis* left = rect.axis(QCPAxis::atLeft);
  if (smoothing_ > 0) {
    auto* faint = new QCPGraph(bottom, left);
    faint->setData(x, raw, true);
    faint->setPen(QPen(faded(series.style.color(tokens()), kRawOpacity), 1));
  }
  const std::vector<double> means = smoothed(values, smoothing_);
  auto* strong = new QCPGraph(bottom, left);
  strong->setData(x, QVector<double>(means.begin(), means.end()), true);
  strong->setPen(linePen(series.style, tokens()));
  if (series.steps) strong->setLineStyle(QCPGraph::lsStepLeft);
  if (series.points.size() == 1)
    strong->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDisc, series.style.color(tokens()), 6));
  else if (series.marked) {
    strong->setScatterStyle(scatterOf(series.style, tokens()));
    strong->setScatterSkip(static_cast<int>(series.points.size()) / kMarkers);
  }
  if (!series.bestEpoch) return;
  for (const LinePoint& point : series.points) {
    if (point.epoch != *series.bestEpoch || std::isnan(point.value)) continue;
    auto* ring = new QCPGraph(bottom, left);
    ring->addData(xOf(point), point.value);
    ring->setLineStyle(QCPGraph::lsNone);
    ring->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle,
                                          QPen(series.style.color(tokens()), 2), Qt::NoBrush, 10));
  }
}

void LinePlot::fit() {
  double right = xAxis_ == XAxis::Epoch ? 5 : 1, low = INFINITY, high = -INFINITY;
  for (const LineSeries& series : series_) {
    if (isHidden(series)) continue;
    for (const LinePoint& point : series.points) {
      right = std::max(right, xOf(point));
      if (!std::isfinite(point.value) || (logY_ && point.value <= 0)) continue;
      low = std::min(low, point.value);
      high = std::max(high, point.value);
    }
  }
  QCPAxisRect* rect = canvas().axisRects().constFirst();
  rect->axis(QCPAxis::atBottom)->setRange(0, right * 1.02);
  QCPAxis* y = rect->axis(QCPAxis::atLeft);
  if (low > high)
    y->setRange(logY_ ? 0.1 : 0, 1);
  else if (logY_) {
    const double margin = std::max(1.15, std::pow(high / low, 0.06));
    y->setRange(low / margin, high * margin);
  } else {
    const double margin = std::max((high - low) * 0.08, std::abs(high) * 1e-3 + 1e-9);
    y->setRange(low - margin, high + margin);
  }
}

std::vector<const LineSeries*> LinePlot::labelled() const {
  std::vector<const LineSeries*> shown;
  for (const LineSeries& series : series_)
    if (!isHidden(series) && !series.points.empty()) shown.push_back(&series);
  if (static_cast<qsizetype>(shown.size()) > kMostEndLabels) shown.clear();
  return shown;
}

void LinePlot::clicked(QPointF position) {
  for (const auto& [rect, id] : legendEntries_)
    if (rect.contains(position)) return setHidden(id, !hidden_.contains(id));
}

void LinePlot::hover(std::optional<QPointF> position) {
  if (canvas().axisRects().isEmpty()) return;
  const QCPAxisRect* rect = canvas().axisRects().constFirst();
  const bool inside = position && rect->rect().contains(position->toPoint()) && hasPoints();
  if (!inside) return setHover(std::nullopt);
  const double x = rect->axis(QCPAxis::atBottom)->pixelToCoord(position->x());
  setHover(xAxis_ == XAxis::Epoch ? std::max(1.0, std::round(x)) : std::max(0.0, x));
}

QString LinePlot::exportName() const { return title().isEmpty() ? yName_ : title(); }

QString LinePlot::toCsv() const {
  QString csv = QStringLiteral("series,note,epoch,seconds,value\r\n");
  for (const LineSeries& series : series_)
    for (const LinePoint& point : series.points)
      csv += QStringLiteral("%1,%2,%3,%4,%5\r\n")
                 .arg(csvField(series.name), csvField(series.note), QString::number(point.epoch),
                      QString::number(point.seconds, 'g', 17),
                      std::isnan(point.value) ? QString() : QString::number(point.value, 'g', 17));
  return csv;
}

}  // namespace hankki
