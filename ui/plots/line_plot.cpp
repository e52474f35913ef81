// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/line_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/line_curve.h"
#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_ticks.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr qsizetype kMostEndLabels = 3;
constexpr double kTapReach = 24;       // px from a curve
constexpr std::size_t kMostWide = 30;  // curves; more of them are hair lines
constexpr int kMarkers = 8;            // along a line
constexpr double kRawOpacity = 0.4;
constexpr double kNoise = 8;   // px up and down a column, from which a line is noise
constexpr int kFileScale = 2;  // a file may show so many pixels to a logical one

QCPScatterStyle scatterOf(const ModelStyle& style, const Tokens& tokens) {
  static constexpr QCPScatterStyle::ScatterShape kShapes[] = {
      QCPScatterStyle::ssDisc, QCPScatterStyle::ssSquare, QCPScatterStyle::ssTriangle,
      QCPScatterStyle::ssDiamond};
  const QColor color = style.color(tokens);
  return {kShapes[static_cast<std::size_t>(style.marker)], QPen(color, 1), QBrush(color), 7};
}

/// How far the line goes up and down, in pixels.
double wayOf(const std::vector<QPointF>& points, const QCPAxis& y) {
  double way = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const double step = y.coordToPixel(points[i].y()) - y.coordToPixel(points[i - 1].y());
    if (std::isfinite(step)) way += std::abs(step);
  }
  return way;
}

void setPoints(QCPGraph& graph, const std::vector<QPointF>& points) {
  QVector<QCPGraphData> data;
  data.reserve(static_cast<qsizetype>(points.size()));
  for (const QPointF& point : points) data.append({point.x(), point.y()});
  graph.data()->set(data, true);
}

}  // namespace

double RunningMean::next(double value) {
  if (std::isnan(value)) return value;
  sum_ = weight_ * sum_ + (1 - weight_) * value;
  weights_ = weight_ * weights_ + (1 - weight_);  // divides out the zero that the sum began with
  return sum_ / weights_;
}

LinePlot::LinePlot(QWidget* parent) : CustomPlot(parent) {}
LinePlot::~LinePlot() = default;

LinePlot::Curve* LinePlot::find(const QString& id) const {
  const auto found =
      std::ranges::find(curves_, id, [](const auto& curve) { return curve->about.id; });
  return found == curves_.end() ? nullptr : found->get();
}

bool LinePlot::isHidden(const Curve& curve) const { return hidden_.contains(curve.about.id); }

void LinePlot::setSeries(std::vector<LineSeries> series) {
  for (const auto& curve : curves_)
    for (QCPGraph* graph : {curve->faint, curve->strong, curve->ring})
      if (graph) canvas().removePlottable(graph);
  curves_.clear();
  for (LineSeries& one : series) addSeries(std::move(one));
  changed();
}

void LinePlot::addSeries(LineSeries series) {
  Curve* curve = find(series.id);
  if (!curve) curve = curves_.emplace_back(std::make_unique<Curve>()).get();
  curve->about = std::move(series);
  remake(*curve);
  changed();
}

/// What a logarithmic axis cannot show is a gap.
void LinePlot::take(Curve& curve, const LinePoint& point) const {
  if (logX_ && point.x <= 0) return;
  const double y = logY_ && point.y <= 0 ? std::nan("") : point.y;
  if (smoothing_ > 0) curve.raw.append(point.x, y);
  curve.mean.append(point.x, curve.running.next(y));
}

void LinePlot::remake(Curve& curve) const {
  curve.raw.clear();
  curve.mean.clear();
  curve.running = RunningMean(smoothing_);
  curve.sampled.reset();
  for (const LinePoint& point : curve.about.points) take(curve, point);
}

void LinePlot::append(const QString& id, const LinePoint& point) {
  Curve* curve = find(id);
  if (!curve) return;
  curve->about.points.push_back(point);
  take(*curve, point);
  changed();
}

void LinePlot::setRing(const QString& id, std::optional<double> x) {
  if (Curve* curve = find(id)) curve->about.ring = x;
  changed();
}

bool LinePlot::hasPoints() const {
  return std::ranges::any_of(curves_, [](const auto& curve) { return !curve->mean.empty(); });
}

void LinePlot::setXAxis(const LineAxis& axis) {
  xAxis_ = axis;
  hoverX_.reset();
  changed();
}

void LinePlot::setYName(const QString& name) {
  yName_ = name;
  changed();
}

void LinePlot::setLogX(bool logarithmic) {
  if (logX_ == logarithmic) return;
  logX_ = logarithmic;
  for (const auto& curve : curves_) remake(*curve);
  changed();
}

void LinePlot::setNotes(std::vector<LineNote> notes) {
  notes_ = std::move(notes);
  changed();
}

void LinePlot::setLogY(bool logarithmic) {
  if (logY_ == logarithmic) return;
  logY_ = logarithmic;
  for (const auto& curve : curves_) remake(*curve);
  changed();
}

void LinePlot::setReference(const QString& id) {
  reference_ = id;
  changed(kLook);
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
  for (const auto& curve : curves_) remake(*curve);
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
  zoomTogether(first, second);
  first.linked_.emplace_back(&second);
  second.linked_.emplace_back(&first);
  connect(&first, &LinePlot::xRangeChanged, &second, &LinePlot::setXRange);
  connect(&second, &LinePlot::xRangeChanged, &first, &LinePlot::setXRange);
  connect(&first, &LinePlot::hovered, &second, &LinePlot::setHover);
  connect(&second, &LinePlot::hovered, &first, &LinePlot::setHover);
  connect(&first, &LinePlot::hiddenChanged, &second, &LinePlot::setHidden);
  connect(&second, &LinePlot::hiddenChanged, &first, &LinePlot::setHidden);
}

void LinePlot::setXRange(double left, double right) {
  if (!axisRect()) return;
  axisRect()->axis(QCPAxis::atBottom)->setRange(left, right);
  canvas().replot(QCustomPlot::rpQueuedReplot);
}

void LinePlot::build() {
  legendElement_ = new PaintedElement(
      &canvas(), [this](QCPPainter& painter, const QRect& rect) { paintLegend(painter, rect); });
  addElement(legendElement_);
  yText_ = addText(false);
  QCPAxisRect* rect = addAxisRect();
  connect(rect->axis(QCPAxis::atBottom), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
          [this](const QCPRange& range) {
            if (isZoomed()) emit xRangeChanged(range.lower, range.upper);
          });
  auto* bands =
      new PaintedItem(&canvas(), [this, rect](QCPPainter& painter) { paintBands(painter, *rect); });
  bands->setLayer("grid");  // the lines stand on them
  auto* labels = new PaintedItem(
      &canvas(), [this, rect](QCPPainter& painter) { paintEndLabels(painter, *rect); });
  labels->setLayer("axes");  // the layer of the lines or above: none lies on a name
  auto* notes =
      new PaintedItem(&canvas(), [this, rect](QCPPainter& painter) { paintNotes(painter, *rect); });
  notes->setLayer("axes");
  auto* hover =
      new PaintedItem(&canvas(), [this, rect](QCPPainter& painter) { paintHover(painter, *rect); });
  hover->setLayer("overlay");
}

void LinePlot::addGraphs(Curve& curve) {
  const auto make = [this] {
    auto* graph =
        new QCPGraph(axisRect()->axis(QCPAxis::atBottom), axisRect()->axis(QCPAxis::atLeft));
    graph->setAdaptiveSampling(false);  // the series are thinned already
    return graph;
  };
  curve.faint = make();
  curve.strong = make();
  curve.ring = make();
  curve.ring->setLineStyle(QCPGraph::lsNone);
}

void LinePlot::update() {
  setText(yText_, logY_ ? tr("%1 (log)").arg(yName_) : yName_);
  setAxisFigures(*axisRect()->axis(QCPAxis::atLeft),
                 logY_ ? AxisFigures::Logarithmic : AxisFigures::Number);
  QCPAxis* bottom = axisRect()->axis(QCPAxis::atBottom);
  setAxisFigures(*bottom, logX_                                        ? AxisFigures::Logarithmic
                          : xAxis_.figures == LineAxis::Figures::Count ? AxisFigures::Whole
                                                                       : AxisFigures::Number);
  for (const auto& other : linked_)
    if (other) other->changed(kRoom);  // their range is also ours
  for (const auto& curve : curves_) {
    if (!curve->strong) addGraphs(*curve);
    const bool hidden = isHidden(*curve);
    curve->faint->setVisible(!hidden && smoothing_ > 0);
    curve->strong->setVisible(!hidden);
    curve->strong->setLineStyle(curve->about.steps ? QCPGraph::lsStepLeft : QCPGraph::lsLine);
    curve->ring->setVisible(!hidden);
    curve->ring->data()->clear();
    const PlotSeries& values = curve->values();
    if (!curve->about.ring || values.empty()) continue;
    const std::size_t at = values.nearest(*curve->about.ring);
    if (values.x(at) == *curve->about.ring && !std::isnan(values.y(at)))
      curve->ring->addData(values.x(at), values.y(at));
  }
}

/// Wide and dashed lines of so many curves would cover one another, and take twice a frame's time.
bool LinePlot::isThin() const { return curves_.size() > kMostWide; }

void LinePlot::restyle() {
  for (const auto& curve : curves_) {
    const ModelStyle& style = curve->about.style;
    const QColor color = style.color(tokens());
    curve->faint->setPen(QPen(faded(color, kRawOpacity), 1));
    curve->sampled.reset();  // with the pen of the strong line
    curve->ring->setScatterStyle(QCPScatterStyle(
        QCPScatterStyle::ssCircle, QPen(color, isThin() ? 1 : 2), Qt::NoBrush, isThin() ? 6 : 10));
    if (curve->mean.size() == 1)
      curve->strong->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, color, 6));
    else
      curve->strong->setScatterStyle(curve->about.marked ? scatterOf(style, tokens())
                                                         : QCPScatterStyle());
  }
}

void LinePlot::arrange() {
  const bool legend = legend_ && !curves_.empty();
  const int height = legend ? qCeil(legendPlaces(drawingSize().width()).places.back().bottom()) : 0;
  legendElement_->setMinimumSize(legend ? 60 : 0, height);
  legendElement_->setMaximumSize(QWIDGETSIZE_MAX, height);

  constexpr int kTickRoom = 26, kAroundAxis = 56;
  axisRect()
      ->axis(QCPAxis::atLeft)
      ->ticker()
      ->setTickCount(std::clamp((drawingSize().height() - height - kAroundAxis) / kTickRoom, 2, 4));
  const bool names = xNames_ || endsFigure();
  QCPAxis* bottom = axisRect()->axis(QCPAxis::atBottom);
  bottom->setTickLabels(names);
  bottom->setLabel(!names ? QString() : logX_ ? tr("%1 (log)").arg(xAxis_.name) : xAxis_.name);

  int room = 12;
  const QFontMetrics metrics(plotFont(true));
  for (const Curve* curve : labelled())
    room = std::max(room, metrics.horizontalAdvance(curve->about.name) + 22);
  axisRect()->setMinimumMargins(QMargins(48, 6, room, 8));
}

LinePlot::Extent LinePlot::xExtent() const {
  Extent extent{INFINITY, xAxis_.least};
  for (const auto& curve : curves_) {
    if (isHidden(*curve) || curve->mean.empty()) continue;
    extent.left = std::min(extent.left, curve->mean.x(0));
    extent.right = std::max(extent.right, curve->mean.x(curve->mean.size() - 1));
  }
  return extent;
}

void LinePlot::fit() {
  auto [left, right] = xExtent();
  for (const auto& other : linked_) {
    if (!other) continue;
    left = std::min(left, other->xExtent().left);
    right = std::max(right, other->xExtent().right);
  }
  double low = INFINITY, high = -INFINITY;
  for (const auto& curve : curves_) {
    if (isHidden(*curve) || curve->mean.empty()) continue;
    const PlotSeries::Extent extent = curve->values().extent();
    if (extent.low > extent.high) continue;
    low = std::min(low, extent.low);
    high = std::max(high, extent.high);
    for (const LineBand& band : curve->about.band) {
      if (!logY_ || band.low > 0) low = std::min(low, band.low);
      high = std::max(high, band.high);
    }
  }
  if (logX_) {
    const double first = std::isfinite(left) ? left : right / 10;
    axisRect()->axis(QCPAxis::atBottom)->setRange(first / 1.1, std::max(right, first * 2) * 1.1);
    return fitY(low, high);
  }
  const bool counted = xAxis_.figures != LineAxis::Figures::Number;
  if (counted || !(left < right)) left = std::min(0.0, right - 1);
  axisRect()->axis(QCPAxis::atBottom)->setRange(left, right + (right - left) * 0.02);
  fitY(low, high);
}

void LinePlot::fitY(double low, double high) {
  QCPAxis* y = axisRect()->axis(QCPAxis::atLeft);
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

/// Gives the graphs what their pixels can show, where that is not what they have.
void LinePlot::sample() {
  const QCPRange range = axisRect()->axis(QCPAxis::atBottom)->range();
  const double scale = forFile() ? kFileScale : canvas().devicePixelRatioF();
  // Columns are of equal x: on a logarithmic axis the first decades want many more of them.
  constexpr int kLogDensity = 32;
  const int columns = std::max(1, qRound(axisRect()->width() * scale)) * (logX_ ? kLogDensity : 1);
  for (const auto& curve : curves_) {
    if (isHidden(*curve) || !curve->strong) continue;
    const Curve::Sample now{range.lower, range.upper, columns, curve->mean.size()};
    if (curve->sampled == now) continue;
    const auto mean = curve->mean.thinned(range.lower, range.upper, columns);
    const auto raw = curve->raw.thinned(range.lower, range.upper, columns);
    setPoints(*curve->strong, mean);
    setPoints(*curve->faint, raw);
    // Noise fills its columns: there dashes and soft edges show nothing, and cost seconds.
    const QCPAxis& y = *axisRect()->axis(QCPAxis::atLeft);
    const bool noisy = wayOf(mean, y) > kNoise * columns;
    curve->strong->setPen(noisy || isThin() ? QPen(curve->about.style.color(tokens()), 1)
                                            : linePen(curve->about.style, tokens()));
    curve->strong->setAntialiased(!noisy);
    curve->faint->setAntialiased(wayOf(raw, y) <= kNoise * columns);
    curve->strong->setScatterSkip(curve->strong->dataCount() / kMarkers);
    curve->sampled = now;
  }
}

std::vector<const LinePlot::Curve*> LinePlot::labelled() const {
  std::vector<const Curve*> shown;
  for (const auto& curve : curves_)
    if (!isHidden(*curve) && !curve->mean.empty()) shown.push_back(curve.get());
  if (std::ssize(shown) > kMostEndLabels) shown.clear();
  return shown;
}

void LinePlot::clicked(QPointF position) {
  for (const auto& [rect, id] : legendEntries_)
    if (rect.contains(position)) return setHidden(id, !hidden_.contains(id));
}

void LinePlot::tapped(QPointF position) {
  if (axisRect() && axisRect()->rect().contains(position.toPoint())) emit tappedAt(position);
}

void LinePlot::hover(std::optional<QPointF> position) {
  CustomPlot::hover(position);  // the text of a note
  const QCPAxisRect* rect = axisRect();
  const bool inside = rect && position && rect->rect().contains(position->toPoint()) && hasPoints();
  if (!inside) return setHover(std::nullopt);
  const double x = rect->axis(QCPAxis::atBottom)->pixelToCoord(position->x());
  switch (xAxis_.figures) {
    case LineAxis::Figures::Count:
      return setHover(std::max(1.0, std::round(x)));
    case LineAxis::Figures::Seconds:
      return setHover(std::max(0.0, x));
    case LineAxis::Figures::Number:
      return setHover(x);
  }
}

QString LinePlot::tipAt(QPointF position) const {
  const auto id = noteAt(position);
  const auto note = std::ranges::find(notes_, id.value_or(0), &LineNote::id);
  if (!id || note == notes_.end()) return {};
  return "<p style='white-space:pre-wrap'>" + note->text.toHtmlEscaped() + "</p>";
}

std::optional<LinePlot::Place> LinePlot::placeAt(QPointF position) const {
  const QCPAxisRect* rect = axisRect();
  if (!rect || !rect->rect().contains(position.toPoint())) return std::nullopt;
  const QCPAxis &bottom = *rect->axis(QCPAxis::atBottom), &left = *rect->axis(QCPAxis::atLeft);
  std::optional<Place> nearest;
  double least = INFINITY;
  for (const auto& curve : curves_) {
    const PlotSeries& values = curve->mean;
    if (isHidden(*curve) || values.empty()) continue;
    const std::size_t at = values.nearest(bottom.pixelToCoord(position.x()));
    const double away = std::hypot(bottom.coordToPixel(values.x(at)) - position.x(),
                                   left.coordToPixel(values.y(at)) - position.y());
    if (!(away < least) || away > kTapReach) continue;
    least = away;
    nearest = Place{curve->about.id, values.x(at)};
  }
  return nearest;
}

QString LinePlot::exportName() const { return title().isEmpty() ? yName_ : title(); }

CsvMaker LinePlot::csvOf(std::vector<LineSeries> series) const {
  return [series = std::move(series), x = xAxis_.name, y = yName_] {
    PlotCsv csv{"series", "note"};
    csv.text(x).text(y).endRow();
    for (const LineSeries& one : series)
      for (const LinePoint& point : one.points)
        csv.text(one.name).text(one.note).number(point.x).number(point.y).endRow();
    return csv.bytes();
  };
}

CsvMaker LinePlot::csv() const {
  std::vector<LineSeries> series;
  for (const auto& curve : curves_) series.push_back(curve->about);
  return csvOf(std::move(series));
}

CsvMaker LinePlot::visibleCsv() const {
  const QCPRange x = axisRect()->axis(QCPAxis::atBottom)->range();
  const QCPRange y = axisRect()->axis(QCPAxis::atLeft)->range();
  std::vector<LineSeries> series;
  for (const auto& curve : curves_) {
    if (isHidden(*curve)) continue;
    series.push_back(curve->about);
    std::erase_if(series.back().points, [&](const LinePoint& point) {
      return !x.contains(point.x) || !y.contains(point.y);
    });
  }
  return csvOf(std::move(series));
}

}  // namespace hankki
