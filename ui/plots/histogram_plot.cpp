// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/histogram_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_ticks.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {
constexpr double kCategoryWidth = 0.72;
constexpr double kLabelGap = 6, kBesideBars = 50;  // px
}  // namespace

HistogramPlot::HistogramPlot(QWidget* parent) : CustomPlot(parent) {}

void HistogramPlot::setBins(std::vector<HistogramBin> bins, bool logX) {
  if (logX) std::erase_if(bins, [](const HistogramBin& bin) { return bin.lower <= 0; });
  bins_ = std::move(bins);
  logX_ = logX;
  changed();
}

void HistogramPlot::setParts(std::vector<double> parts) {
  parts_ = std::move(parts);
  changed();
}

void HistogramPlot::setAxisNames(const QString& x, const QString& y) {
  xName_ = x;
  yName_ = y;
  changed();
}

void HistogramPlot::setMark(std::optional<PlotMark> mark) {
  mark_ = std::move(mark);
  changed();
}

void HistogramPlot::setCountsVisible(bool visible) {
  counts_ = visible;
  changed();
}

void HistogramPlot::setTicks(std::vector<std::pair<double, QString>> ticks) {
  ticks_ = std::move(ticks);
  changed();
}

bool HistogramPlot::hasCategories() const {
  return !bins_.empty() && !bins_.front().label.isEmpty();
}

std::pair<double, double> HistogramPlot::edges(std::size_t bin) const {
  if (!hasCategories()) return {bins_[bin].lower, bins_[bin].upper};
  const auto centre = static_cast<double>(bin);
  return {centre - kCategoryWidth / 2, centre + kCategoryWidth / 2};
}

void HistogramPlot::build() {
  yText_ = addText(false);
  QCPAxisRect* rect = addAxisRect();
  // Bars of the library have one width; bins of a logarithmic axis have not.
  auto* bars = new PaintedItem(&canvas(), [this](QCPPainter& painter) { paintBars(painter); });
  bars->setClipToAxisRect(true);
  bars->setClipAxisRect(rect);
  new PaintedItem(&canvas(), [this](QCPPainter& painter) { paintCounts(painter); });
  new PaintedItem(&canvas(), [this, rect](QCPPainter& painter) {
    if (!mark_) return;
    const bool late = !bins_.empty() && mark_->x > bins_[bins_.size() * 3 / 5].lower;
    paintMark(painter, *rect, *mark_, late, tokens());
  });
}

void HistogramPlot::update() {
  setText(yText_, yName_);
  axisRect()->axis(QCPAxis::atBottom)->setLabel(logX_ ? tr("%1 (log)").arg(xName_) : xName_);
}

/// Every how many bins a name has room.
std::size_t HistogramPlot::labelStep() const {
  const QFontMetricsF metrics(axisRect()->axis(QCPAxis::atBottom)->tickLabelFont());
  double widest = 1;
  for (const HistogramBin& bin : bins_)
    widest = std::max(widest, metrics.horizontalAdvance(bin.label) + kLabelGap);
  const double room = std::max(1.0, drawingSize().width() - kBesideBars);
  return static_cast<std::size_t>(
      std::max(1.0, std::ceil(widest * static_cast<double>(bins_.size()) / room)));
}

void HistogramPlot::updateTicks() {
  QCPAxis* x = axisRect()->axis(QCPAxis::atBottom);
  setAxisFigures(*x, logX_ ? AxisFigures::Logarithmic : AxisFigures::Number);
  if (!hasCategories() && ticks_.empty()) return;
  QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
  const std::size_t step = labelStep();
  for (std::size_t i = 0; i < bins_.size() && hasCategories(); i += step)
    ticker->addTick(static_cast<double>(i), bins_[i].label);
  for (const auto& [value, text] : ticks_) ticker->addTick(value, text);
  x->setTicker(ticker);
}

void HistogramPlot::paintBars(QCPPainter& painter) const {
  for (std::size_t i = 0; i < bins_.size(); ++i) {
    const QColor colour = bins_[i].muted   ? faded(tokens().series[7], kBarOpacity)
                          : parts_.empty() ? tokens().series[0]
                                           : tokens().strongBorder;
    paintBar(painter, i, bins_[i].count, colour);
  }
  for (std::size_t i = 0; i < std::min(parts_.size(), bins_.size()); ++i)
    paintBar(painter, i, parts_[i], tokens().series[bins_[i].muted ? 7 : 0]);
}

void HistogramPlot::paintBar(QCPPainter& painter, std::size_t bin, double count,
                             const QColor& colour) const {
  const QCPAxis* x = axisRect()->axis(QCPAxis::atBottom);
  const QCPAxis* y = axisRect()->axis(QCPAxis::atLeft);
  const auto [lower, upper] = edges(bin);
  const double left = x->coordToPixel(lower), right = x->coordToPixel(upper);
  const double top = y->coordToPixel(count), bottom = y->coordToPixel(0);
  const double gap = right - left > 4 && !hasCategories() ? 1 : 0;
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawRect(QRectF(QPointF(left, top), QPointF(right - gap, bottom)));
}

void HistogramPlot::paintCounts(QCPPainter& painter) const {
  if (!counts_) return;
  const QCPAxis* x = axisRect()->axis(QCPAxis::atBottom);
  const QCPAxis* y = axisRect()->axis(QCPAxis::atLeft);
  painter.setFont(plotFont());
  painter.setPen(tokens().text);
  for (std::size_t i = 0; i < bins_.size(); ++i) {
    const auto [lower, upper] = edges(i);
    const QPointF top(x->coordToPixel((lower + upper) / 2), y->coordToPixel(bins_[i].count));
    painter.drawText(QRectF(top.x() - 60, top.y() - 17, 120, 15), Qt::AlignCenter,
                     formatCount(static_cast<std::int64_t>(bins_[i].count)));
  }
}

void HistogramPlot::fit() {
  const QCPAxisRect* rect = axisRect();
  double highest = 0;
  for (const HistogramBin& bin : bins_) highest = std::max(highest, bin.count);
  rect->axis(QCPAxis::atLeft)->setRange(0, highest > 0 ? highest * (counts_ ? 1.14 : 1.06) : 1);
  if (bins_.empty()) return;
  const double margin = hasCategories() ? 0.2 : 0;
  rect->axis(QCPAxis::atBottom)
      ->setRange(edges(0).first - margin, edges(bins_.size() - 1).second + margin);
}

std::optional<std::size_t> HistogramPlot::binAt(QPointF position) const {
  const QCPAxisRect* rect = axisRect();
  if (!rect || !rect->rect().contains(position.toPoint())) return std::nullopt;
  const double x = rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x());
  for (std::size_t i = 0; i < bins_.size(); ++i) {
    const auto [lower, upper] = edges(i);
    if (x >= lower && x < upper) return i;
  }
  return std::nullopt;
}

QString HistogramPlot::tipAt(QPointF position) const {
  const auto bin = binAt(position);
  if (!bin) return {};
  QString count = formatCount(static_cast<std::int64_t>(bins_[*bin].count));
  if (*bin < parts_.size())
    count = tr("%1 of %2").arg(formatCount(static_cast<std::int64_t>(parts_[*bin])), count);
  if (hasCategories()) return QStringLiteral("%1: %2").arg(bins_[*bin].label, count);
  const auto [lower, upper] = edges(*bin);
  return tr("%1 up to %2: %3").arg(tickText(lower, 1), tickText(upper, 1), count);
}

void HistogramPlot::hover(std::optional<QPointF> position) {
  const bool hand = clickable_ && position && binAt(*position);
  surface().setCursor(hand ? Qt::PointingHandCursor : Qt::ArrowCursor);
  CustomPlot::hover(position);
}

void HistogramPlot::tapped(QPointF position) {
  if (const auto bin = binAt(position); bin && clickable_) emit binClicked(*bin);
}

QString HistogramPlot::exportName() const { return title().isEmpty() ? xName_ : title(); }

CsvMaker HistogramPlot::csv() const {
  return [bins = bins_, parts = parts_, categories = hasCategories()] {
    PlotCsv csv = categories ? PlotCsv{"label", "count"} : PlotCsv{"lower", "upper", "count"};
    if (!parts.empty()) csv.text("part");
    csv.endRow();
    for (std::size_t i = 0; i < bins.size(); ++i) {
      const HistogramBin& bin = bins[i];
      if (categories)
        csv.text(bin.label);
      else
        csv.number(bin.lower).number(bin.upper);
      csv.number(bin.count);
      if (i < parts.size()) csv.number(parts[i]);
      csv.endRow();
    }
    return csv.bytes();
  };
}

}  // namespace hankki
