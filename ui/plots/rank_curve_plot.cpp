// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/rank_curve_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_ticks.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {
constexpr int kPoints = 400;  ///< more than a plot has pixels for
}

RankCurvePlot::RankCurvePlot(QWidget* parent) : CustomPlot(parent) {}

void RankCurvePlot::setCounts(std::vector<std::uint32_t> counts) {
  std::erase(counts, 0u);
  std::ranges::sort(counts, std::greater<>());
  counts_ = std::move(counts);
  changed();
}

void RankCurvePlot::setAxisNames(const QString& x, const QString& y) {
  xName_ = x;
  yName_ = y;
  changed();
}

void RankCurvePlot::setHead(std::optional<double> share, const QString& text) {
  head_ = share;
  headText_ = text;
  changed();
}

double RankCurvePlot::headShare(double share) const {
  const auto head =
      static_cast<std::ptrdiff_t>(std::ceil(share * static_cast<double>(counts_.size())));
  const double all = std::accumulate(counts_.begin(), counts_.end(), 0.0);
  return all > 0 ? std::accumulate(counts_.begin(), counts_.begin() + head, 0.0) / all : 0;
}

void RankCurvePlot::build() {
  yText_ = addText(false);
  QCPAxisRect* rect = addAxisRect();
  QCPAxis* x = rect->axis(QCPAxis::atBottom);
  QCPAxis* y = rect->axis(QCPAxis::atLeft);
  setAxisFigures(*x, AxisFigures::Logarithmic);
  setAxisFigures(*y, AxisFigures::Logarithmic);
  headCurve_ = new QCPGraph(x, y);
  tailCurve_ = new QCPGraph(x, y);
  new PaintedItem(&canvas(), [this](QCPPainter& painter) { paintHead(painter); });
}

double RankCurvePlot::headEnd() const {
  const auto ranks = static_cast<double>(counts_.size());
  return head_ ? std::ceil(*head_ * ranks) : ranks;
}

void RankCurvePlot::update() {
  setText(yText_, tr("%1 (log)").arg(yName_));
  axisRect()->axis(QCPAxis::atBottom)->setLabel(tr("%1 (log)").arg(xName_));
  headCurve_->data()->clear();
  tailCurve_->data()->clear();
  const auto ranks = static_cast<double>(counts_.size());
  const double head = headEnd();
  double last = 0;
  const auto add = [&](double rank) {
    const double count = counts_[static_cast<std::size_t>(rank) - 1];
    if (rank <= head) headCurve_->addData(rank, count);
    if (rank >= head) tailCurve_->addData(rank, count);
  };
  for (int i = 0; i <= kPoints && !counts_.empty(); ++i) {
    const double rank = std::floor(std::pow(ranks, static_cast<double>(i) / kPoints));
    if (last < head && rank > head) add(head);
    if (rank > last) add(rank);
    last = std::max(last, rank);
  }
}

void RankCurvePlot::restyle() {
  const QPen pen(tokens().series[0], 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  headCurve_->setPen(pen);
  headCurve_->setBrush(faded(tokens().series[0], kBandOpacity));
  tailCurve_->setPen(pen);
  tailCurve_->setBrush(faded(tokens().series[7], kBandOpacity));
}

void RankCurvePlot::paintHead(QCPPainter& painter) const {
  if (!head_ || counts_.empty()) return;
  const QCPAxisRect& rect = *axisRect();
  paintMark(painter, rect, {.x = headEnd()}, true, tokens());
  if (headText_.isEmpty()) return;
  painter.setFont(plotFont());
  const double width = painter.fontMetrics().horizontalAdvance(headText_) + 8;
  const double right = rect.axis(QCPAxis::atBottom)->coordToPixel(headEnd()) - 3;
  const QRectF pill(std::max<double>(rect.left(), right - width), rect.bottom() - 20, width, 16);
  paintTextOnPill(painter, pill, headText_, tokens());
}

void RankCurvePlot::fit() {
  const QCPAxisRect* rect = axisRect();
  const double ranks = std::max<double>(2, static_cast<double>(counts_.size()));
  const double highest = counts_.empty() ? 10 : counts_.front();
  rect->axis(QCPAxis::atBottom)->setRange(1, ranks);
  rect->axis(QCPAxis::atLeft)->setRange(1, std::max(2.0, highest * 1.15));
}

QString RankCurvePlot::tipAt(QPointF position) const {
  const QCPAxisRect* rect = axisRect();
  if (counts_.empty() || !rect || !rect->rect().contains(position.toPoint())) return {};
  const double at = std::round(rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x()));
  if (at < 1 || at > static_cast<double>(counts_.size())) return {};
  const auto rank = static_cast<std::size_t>(at);
  return tr("Rank %1: %2")
      .arg(formatCount(static_cast<std::int64_t>(rank)), formatCount(counts_[rank - 1]));
}

QString RankCurvePlot::exportName() const { return title().isEmpty() ? xName_ : title(); }

CsvMaker RankCurvePlot::csv() const {
  return [counts = counts_] {
    PlotCsv csv{"rank", "count"};
    csv.endRow();
    for (std::size_t i = 0; i < counts.size(); ++i)
      csv.count(static_cast<std::int64_t>(i) + 1).count(counts[i]).endRow();
    return csv.bytes();
  };
}

}  // namespace hankki
