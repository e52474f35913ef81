#include "ui/plots/bar_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/painted.h"
#include "ui/plots/plot_style.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {
constexpr double kBarShare = 0.55;  ///< of a row's height, up to
constexpr double kBarHeight = 20;   ///< px
constexpr int kTickRoom = 44;       ///< px a tick label needs
constexpr double kBarOpacity = 0.85;
constexpr int kCap = 4;

/// The right end of what a panel shows.
double reach(const BarPanel& panel) {
  double most = panel.baseline.value_or(0);
  for (const BarValue& bar : panel.values) {
    if (std::isfinite(bar.value)) most = std::max(most, bar.value);
    if (bar.interval) most = std::max(most, bar.interval->second);
  }
  return most > 0 ? most * 1.08 : 1;
}

}  // namespace

BarPlot::BarPlot(QWidget* parent) : Plot(parent) {}

void BarPlot::setBars(std::vector<BarRow> rows, std::vector<BarPanel> panels) {
  rows_ = std::move(rows);
  panels_ = std::move(panels);
  changed();
}

void BarPlot::build() {
  auto* grid = new QCPLayoutGrid;
  grid->setRowSpacing(2);
  grid->setColumnSpacing(6);
  canvas().plotLayout()->addElement(canvas().plotLayout()->rowCount(), 0, grid);

  int labelWidth = 0;
  const QFontMetrics metrics(plotFont());
  for (const BarRow& row : rows_)
    labelWidth = std::max(labelWidth, metrics.horizontalAdvance(row.label));
  QCPAxisRect* first = nullptr;
  for (std::size_t i = 0; i < panels_.size(); ++i) {
    auto* title = new QCPTextElement(&canvas(), panels_[i].title, plotFont(true));
    title->setTextColor(tokens().text);
    title->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    title->setMargins(QMargins(8, 0, 0, 2));
    grid->addElement(0, static_cast<int>(i) + 1, title);
    QCPAxisRect* rect = buildPanel(panels_[i]);
    grid->addElement(1, static_cast<int>(i) + 1, rect);
    if (!first) first = rect;
  }
  if (!first) return;
  auto* labels =
      new PaintedElement(&canvas(), [this, first](QCPPainter& painter, const QRect& rect) {
        painter.setFont(plotFont());
        painter.setPen(tokens().text);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
          const double y = first->axis(QCPAxis::atLeft)->coordToPixel(static_cast<double>(i));
          painter.drawText(QRectF(rect.left(), y - 9, rect.width(), 18),
                           Qt::AlignRight | Qt::AlignVCenter, rows_[i].label);
        }
      });
  labels->setMinimumSize(labelWidth + 4, 10);
  labels->setMaximumSize(labelWidth + 4, QWIDGETSIZE_MAX);
  grid->addElement(1, 0, labels);
}

QCPAxisRect* BarPlot::buildPanel(const BarPanel& panel) {
  auto* rect = new QCPAxisRect(&canvas());
  applyAxisStyle(*rect, tokens(), GridLines::Vertical);
  QCPAxis* x = rect->axis(QCPAxis::atBottom);
  QCPAxis* y = rect->axis(QCPAxis::atLeft);
  y->setRangeReversed(true);
  y->setTicks(false);
  y->setTickLabels(false);
  rect->setRangeDrag(Qt::Horizontal);
  rect->setRangeZoom(Qt::Horizontal);
  if (panel.percent) setAxisPercent(*x);
  const int room = (drawingSize().width() - 100) / static_cast<int>(panels_.size());
  x->setLabel(QFontMetrics(plotFont()).elidedText(panel.xName, Qt::ElideRight, room - 8));
  x->ticker()->setTickCount(std::clamp(room / kTickRoom - 1, 2, 5));

  const double rowHeight = (drawingSize().height() - 70.0) / static_cast<double>(rows_.size());
  const double barHeight = std::clamp(rowHeight * kBarShare, 2.0, kBarHeight);
  for (std::size_t i = 0; i < rows_.size() && i < panel.values.size(); ++i) {
    if (!std::isfinite(panel.values[i].value)) continue;
    auto* bar = new QCPBars(y, x);
    bar->setWidthType(QCPBars::wtAbsolute);
    bar->setWidth(barHeight);
    bar->setPen(Qt::NoPen);
    bar->setBrush(faded(rows_[i].style.color(tokens()), kBarOpacity));
    bar->addData(static_cast<double>(i), panel.values[i].value);
  }
  if (panel.baseline) addRule(canvas(), *rect, *panel.baseline, {}, false, tokens());
  auto* whiskers = new PaintedItem(&canvas(), [this, rect, &panel](QCPPainter& painter) {
    paintWhiskers(painter, *rect, panel);
  });
  whiskers->setClipToAxisRect(true);
  whiskers->setClipAxisRect(rect);
  return rect;
}

void BarPlot::paintWhiskers(QCPPainter& painter, const QCPAxisRect& rect,
                            const BarPanel& panel) const {
  const QCPAxis* x = rect.axis(QCPAxis::atBottom);
  const QCPAxis* y = rect.axis(QCPAxis::atLeft);
  for (const auto& [color, width] :
       {std::pair{tokens().surface, 4.0}, std::pair{tokens().text, 1.5}}) {
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
    for (std::size_t i = 0; i < panel.values.size(); ++i) {
      if (!panel.values[i].interval) continue;
      const auto [low, high] = *panel.values[i].interval;
      const double left = x->coordToPixel(low), right = x->coordToPixel(high);
      const double middle = y->coordToPixel(static_cast<double>(i));
      painter.drawLine(QLineF(left, middle, right, middle));
      for (double end : {left, right})
        painter.drawLine(QLineF(end, middle - kCap, end, middle + kCap));
    }
  }
}

void BarPlot::fit() {
  const auto rects = canvas().axisRects();
  for (qsizetype i = 0; i < rects.size(); ++i) {
    rects[i]->axis(QCPAxis::atBottom)->setRange(0, reach(panels_[static_cast<std::size_t>(i)]));
    rects[i]->axis(QCPAxis::atLeft)->setRange(-0.6, static_cast<double>(rows_.size()) - 0.4);
  }
}

QString BarPlot::tipAt(QPointF position) const {
  const auto rects = canvas().axisRects();
  for (qsizetype i = 0; i < rects.size(); ++i) {
    if (!rects[i]->rect().contains(position.toPoint())) continue;
    const BarPanel& panel = panels_[static_cast<std::size_t>(i)];
    const double row = std::round(rects[i]->axis(QCPAxis::atLeft)->pixelToCoord(position.y()));
    if (row < 0 || row >= static_cast<double>(rows_.size())) return {};
    const auto at = static_cast<std::size_t>(row);
    if (at >= panel.values.size() || !std::isfinite(panel.values[at].value)) return {};
    const auto figure = [&](double value) {
      return panel.percent ? formatPercent(value, 1) : formatNumber(value, 4);
    };
    QString tip = QStringLiteral("%1 · %2: %3")
                      .arg(rows_[at].label, panel.title, figure(panel.values[at].value));
    if (const auto& interval = panel.values[at].interval)
      tip += tr(" (%1 to %2)").arg(figure(interval->first), figure(interval->second));
    return tip;
  }
  return {};
}

QString BarPlot::exportName() const { return title().isEmpty() ? tr("Metrics") : title(); }

QString BarPlot::toCsv() const {
  QString csv = QStringLiteral("row,panel,value,lower,upper\r\n");
  const auto figure = [](double value) { return QString::number(value, 'g', 17); };
  for (const BarPanel& panel : panels_)
    for (std::size_t i = 0; i < rows_.size() && i < panel.values.size(); ++i) {
      const BarValue& bar = panel.values[i];
      csv += QStringLiteral("%1,%2,%3,%4,%5\r\n")
                 .arg(csvField(rows_[i].label), csvField(panel.title),
                      std::isfinite(bar.value) ? figure(bar.value) : QString(),
                      bar.interval ? figure(bar.interval->first) : QString(),
                      bar.interval ? figure(bar.interval->second) : QString());
    }
  return csv;
}

}  // namespace hankki
