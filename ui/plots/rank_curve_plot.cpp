#include "ui/plots/rank_curve_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "ui/plots/painted.h"
#include "ui/plots/plot_style.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {
constexpr int kPoints = 400;  ///< more than a plot has pixels for
}

RankCurvePlot::RankCurvePlot(QWidget* parent) : Plot(parent) {}

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
  addText(tr("%1 (log)").arg(yName_), false);
  QCPAxisRect* rect = addAxisRect();
  applyAxisStyle(*rect, tokens(), GridLines::Horizontal);
  QCPAxis* x = rect->axis(QCPAxis::atBottom);
  QCPAxis* y = rect->axis(QCPAxis::atLeft);
  setAxisScale(*x, true);
  setAxisScale(*y, true);
  x->setLabel(tr("%1 (log)").arg(xName_));

  const auto ranks = static_cast<double>(counts_.size());
  const double head = head_ ? std::ceil(*head_ * ranks) : ranks;
  auto* headCurve = new QCPGraph(x, y);
  auto* tailCurve = new QCPGraph(x, y);
  double last = 0;
  const auto add = [&](double rank) {
    const double count = counts_[static_cast<std::size_t>(rank) - 1];
    if (rank <= head) headCurve->addData(rank, count);
    if (rank >= head) tailCurve->addData(rank, count);
  };
  for (int i = 0; i <= kPoints && !counts_.empty(); ++i) {
    const double rank = std::floor(std::pow(ranks, static_cast<double>(i) / kPoints));
    if (last < head && rank > head) add(head);
    if (rank > last) add(rank);
    last = std::max(last, rank);
  }
  const QPen pen(tokens().series[0], 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  headCurve->setPen(pen);
  headCurve->setBrush(faded(tokens().series[0], 0.16));
  tailCurve->setPen(pen);
  tailCurve->setBrush(faded(tokens().series[7], 0.16));
  if (head_ && !counts_.empty()) addRule(canvas(), *rect, head, {}, true, tokens());
  if (head_ && !headText_.isEmpty())
    new PaintedItem(&canvas(), [this, rect, x, head](QCPPainter& painter) {
      painter.setFont(plotFont());
      const double width = painter.fontMetrics().horizontalAdvance(headText_) + 8;
      const double right = x->coordToPixel(head) - 3;
      paintTextOnPill(
          painter,
          QRectF(std::max<double>(rect->left(), right - width), rect->bottom() - 20, width, 16),
          headText_, tokens());
    });
}

void RankCurvePlot::fit() {
  QCPAxisRect* rect = canvas().axisRects().constFirst();
  const double ranks = std::max<double>(2, static_cast<double>(counts_.size()));
  const double highest = counts_.empty() ? 10 : counts_.front();
  rect->axis(QCPAxis::atBottom)->setRange(1, ranks);
  rect->axis(QCPAxis::atLeft)->setRange(1, std::max(2.0, highest * 1.15));
}

QString RankCurvePlot::tipAt(QPointF position) const {
  if (counts_.empty() || canvas().axisRects().isEmpty()) return {};
  const QCPAxisRect* rect = canvas().axisRects().constFirst();
  if (!rect->rect().contains(position.toPoint())) return {};
  const double at = std::round(rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x()));
  if (at < 1 || at > static_cast<double>(counts_.size())) return {};
  const auto rank = static_cast<std::size_t>(at);
  return tr("Rank %1: %2")
      .arg(formatCount(static_cast<std::int64_t>(rank)), formatCount(counts_[rank - 1]));
}

QString RankCurvePlot::exportName() const { return title().isEmpty() ? xName_ : title(); }

QString RankCurvePlot::toCsv() const {
  QString csv = QStringLiteral("rank,count\r\n");
  for (std::size_t i = 0; i < counts_.size(); ++i)
    csv += QStringLiteral("%1,%2\r\n").arg(i + 1).arg(counts_[i]);
  return csv;
}

}  // namespace hankki
