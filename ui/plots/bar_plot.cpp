// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/bar_plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/painted.h"
#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_ticks.h"
#include "ui/theme/format.h"
#include "ui/theme/format_difference.h"

namespace hankki {
namespace {
constexpr double kBarShare = 0.55;  ///< of a row's height, up to
constexpr double kBarHeight = 20;   ///< px
constexpr int kTickRoom = 44;       ///< px a tick label needs
constexpr int kCap = 4;
constexpr int kMarkerRoom = 14;  // px, before a row's label
constexpr double kMarkerSize = 8;
constexpr double kPale = 0.35;  // opacity of a second bar of the same colour

/// The right end of what a panel shows.
double reach(const BarPanel& panel, bool withValues) {
  double most = panel.baseline.value_or(0);
  for (const BarValue& bar : panel.values) {
    if (std::isfinite(bar.value)) most = std::max(most, bar.value);
    if (bar.interval) most = std::max(most, bar.interval->second);
  }
  return most > 0 ? most * (withValues ? 1.25 : 1.08) : 1;
}

/// What is too long for the room, as a name below a narrow panel, goes on in a second line.
QString inTwoLines(const QString& text, const QFontMetrics& metrics, int room) {
  if (metrics.horizontalAdvance(text) <= room) return text;
  qsizetype cut = -1;
  for (qsizetype at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1))
    if (cut < 0 || metrics.horizontalAdvance(text.left(at)) <= room) cut = at;
  const auto elided = [&](const QString& line) {
    return metrics.elidedText(line, Qt::ElideRight, room);
  };
  if (cut < 0) return elided(text);
  return elided(text.left(cut)) + '\n' + elided(text.mid(cut + 1));
}

}  // namespace

BarPlot::BarPlot(QWidget* parent) : CustomPlot(parent) {}

void BarPlot::setBars(std::vector<BarRow> rows, std::vector<BarPanel> panels) {
  rows_ = std::move(rows);
  panels_ = std::move(panels);
  changed();
}

void BarPlot::setAlike(bool alike) {
  alike_ = alike;
  changed();
}

int BarPlot::markerRoom() const { return alike_ ? 0 : kMarkerRoom; }

void BarPlot::setSelection(Selection& selection) {
  selection_ = &selection;
  const auto redraw = [this] { canvas().replot(QCustomPlot::rpQueuedReplot); };
  connect(selection_, &Selection::changed, this, redraw);
  connect(selection_, &Selection::hoverChanged, this, redraw);
}

bool BarPlot::isMarked(const BarRow& row) const {
  return selection_ && !forFile() &&
         (selection_->hovered() == row.id || selection_->contains(row.id));
}

/// Rows above it in whose colour it is too, and that it is told apart from.
int BarPlot::sameColourAbove(std::size_t row) const {
  if (alike_) return 0;
  return static_cast<int>(std::count_if(
      rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(row),
      [&](const BarRow& above) { return above.style.series == rows_[row].style.series; }));
}

void BarPlot::build() {
  auto* grid = new QCPLayoutGrid;
  grid->setRowSpacing(2);
  grid->setColumnSpacing(6);
  addElement(grid);
  labels_ = new PaintedElement(
      &canvas(), [this](QCPPainter& painter, const QRect& rect) { paintLabels(painter, rect); });
  grid->addElement(1, 0, labels_);
  shown_.clear();
  for (std::size_t i = 0; i < panels_.size(); ++i) {
    const Panel panel = buildPanel(i);
    grid->addElement(0, static_cast<int>(i) + 1, panel.title);
    grid->addElement(1, static_cast<int>(i) + 1, panel.rect);
    shown_.push_back(panel);
  }
}

BarPlot::Panel BarPlot::buildPanel(std::size_t panel) {
  QCPTextElement* title = makeText(true);
  QCPAxisRect* rect = makeAxisRect(GridLines::Vertical);
  QCPAxis* y = rect->axis(QCPAxis::atLeft);
  y->setRangeReversed(true);
  y->setTicks(false);
  y->setTickLabels(false);
  rect->setRangeDrag(Qt::Horizontal);
  rect->setRangeZoom(Qt::Horizontal);
  auto* bars = new PaintedItem(&canvas(),
                               [this, panel](QCPPainter& painter) { paintPanel(painter, panel); });
  bars->setClipToAxisRect(true);
  bars->setClipAxisRect(rect);
  return {title, rect};
}

void BarPlot::update() {
  if (shown_.size() != panels_.size()) return rebuild();
  for (std::size_t i = 0; i < panels_.size(); ++i) {
    setText(shown_[i].title, panels_[i].title);
    shown_[i].title->setMargins(QMargins(8, 0, 0, 2));
    setAxisFigures(*shown_[i].rect->axis(QCPAxis::atBottom),
                   panels_[i].percent ? AxisFigures::Percent : AxisFigures::Number);
  }
}

void BarPlot::arrange() {
  int width = 0;
  const QFontMetrics metrics(plotFont());
  const QFontMetrics strong(plotFont(true));
  for (const BarRow& row : rows_) width = std::max(width, strong.horizontalAdvance(row.label));
  labels_->setMinimumSize(width + markerRoom() + 4, 10);
  labels_->setMaximumSize(width + markerRoom() + 4, QWIDGETSIZE_MAX);
  if (panels_.empty()) return;
  const int room = (drawingSize().width() - 100) / static_cast<int>(panels_.size());
  std::vector<QString> names;
  for (const BarPanel& panel : panels_) names.push_back(inTwoLines(panel.xName, metrics, room - 8));
  const bool tall =
      std::ranges::any_of(names, [](const QString& name) { return name.contains('\n'); });
  for (std::size_t i = 0; i < panels_.size(); ++i) {
    // As many lines below each: bars of one row stand at one height.
    const bool filled = tall && !names[i].contains('\n');
    QCPAxis* x = shown_[i].rect->axis(QCPAxis::atBottom);
    x->setLabel(filled ? names[i] + "\n " : names[i]);
    x->ticker()->setTickCount(std::clamp(room / kTickRoom - 1, 1, 5));
  }
}

void BarPlot::fit() {
  for (std::size_t i = 0; i < panels_.size(); ++i) {
    shown_[i].rect->axis(QCPAxis::atBottom)->setRange(0, reach(panels_[i], alike_));
    shown_[i].rect->axis(QCPAxis::atLeft)->setRange(-0.6, static_cast<double>(rows_.size()) - 0.4);
  }
}

void BarPlot::paintLabels(QCPPainter& painter, const QRect& rect) const {
  if (shown_.empty()) return;
  painter.setPen(tokens().text);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    painter.setFont(plotFont(isMarked(rows_[i])));
    const double y =
        shown_.front().rect->axis(QCPAxis::atLeft)->coordToPixel(static_cast<double>(i));
    painter.drawText(QRectF(rect.left(), y - 9, rect.width(), 18),
                     Qt::AlignRight | Qt::AlignVCenter, rows_[i].label);
    if (alike_) continue;
    const double left = rect.right() - painter.fontMetrics().horizontalAdvance(rows_[i].label);
    paintMarker(painter, QPointF(left - kMarkerRoom / 2, y), kMarkerSize, rows_[i].style.marker,
                rows_[i].style.color(tokens()));
  }
}

void BarPlot::paintPanel(QCPPainter& painter, std::size_t panel) const {
  if (panel >= panels_.size()) return;  // a pan before update()
  const BarPanel& about = panels_[panel];
  const QCPAxisRect& rect = *shown_[panel].rect;
  const QCPAxis* x = rect.axis(QCPAxis::atBottom);
  const QCPAxis* y = rect.axis(QCPAxis::atLeft);
  const double rowHeight = y->coordToPixel(1) - y->coordToPixel(0);
  const double height = std::clamp(rowHeight * kBarShare, 2.0, kBarHeight);
  painter.setPen(Qt::NoPen);
  for (std::size_t i = 0; i < rows_.size(); ++i)
    if (isMarked(rows_[i]))
      painter.fillRect(QRectF(rect.left(), y->coordToPixel(static_cast<double>(i) - 0.5),
                              rect.width(), rowHeight),
                       tokens().accentSoft);
  for (std::size_t i = 0; i < rows_.size() && i < about.values.size(); ++i) {
    if (!std::isfinite(about.values[i].value)) continue;
    const QPointF foot(x->coordToPixel(0), y->coordToPixel(static_cast<double>(i)) - height / 2);
    paintBar(painter,
             QRectF(foot, QSizeF(x->coordToPixel(about.values[i].value) - foot.x(), height)), i);
  }
  if (about.baseline) paintMark(painter, rect, {.x = *about.baseline}, false, tokens());
  if (alike_) paintValues(painter, panel);
  paintWhiskers(painter, panel);
}

void BarPlot::paintValues(QCPPainter& painter, std::size_t panel) const {
  const std::vector<BarValue>& values = panels_[panel].values;
  const QCPAxis* x = shown_[panel].rect->axis(QCPAxis::atBottom);
  const QCPAxis* y = shown_[panel].rect->axis(QCPAxis::atLeft);
  const bool counts = std::ranges::all_of(values, [](const BarValue& value) {
    return !std::isfinite(value.value) || value.value == std::floor(value.value);
  });
  painter.setFont(plotFont());
  painter.setPen(tokens().text);
  for (std::size_t i = 0; i < values.size(); ++i)
    if (std::isfinite(values[i].value))
      painter.drawText(QRectF(x->coordToPixel(values[i].value) + 5,
                              y->coordToPixel(static_cast<double>(i)) - 9, 60, 18),
                       Qt::AlignLeft | Qt::AlignVCenter,
                       formatNumber(values[i].value, counts ? 0 : 2));
}

/// Bars of one colour are told apart: the first is filled, the second pale with an outline, the
/// others hatched.
void BarPlot::paintBar(QCPPainter& painter, const QRectF& bar, std::size_t row) const {
  const QColor& color = rows_[row].style.color(tokens());
  const int repeated = sameColourAbove(row);
  painter.setPen(Qt::NoPen);
  painter.setBrush(repeated == 0   ? QBrush(faded(color, kBarOpacity))
                   : repeated == 1 ? QBrush(faded(color, kPale))
                                   : QBrush(color, Qt::BDiagPattern));
  painter.drawRect(bar);
  if (repeated == 0) return;
  painter.setPen(QPen(color, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
  painter.setPen(Qt::NoPen);
}

void BarPlot::paintWhiskers(QCPPainter& painter, std::size_t panel) const {
  const std::vector<BarValue>& values = panels_[panel].values;
  const QCPAxis* x = shown_[panel].rect->axis(QCPAxis::atBottom);
  const QCPAxis* y = shown_[panel].rect->axis(QCPAxis::atLeft);
  for (const auto& [color, width] :
       {std::pair{tokens().surface, 4.0}, std::pair{tokens().text, 1.5}}) {
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!values[i].interval) continue;
      const auto [low, high] = *values[i].interval;
      const double left = x->coordToPixel(low), right = x->coordToPixel(high);
      const double middle = y->coordToPixel(static_cast<double>(i));
      painter.drawLine(QLineF(left, middle, right, middle));
      for (double end : {left, right})
        painter.drawLine(QLineF(end, middle - kCap, end, middle + kCap));
    }
  }
}

std::optional<std::size_t> BarPlot::rowAt(QPointF position) const {
  for (const Panel& panel : shown_) {
    if (!panel.rect->rect().contains(position.toPoint())) continue;
    const double row = std::round(panel.rect->axis(QCPAxis::atLeft)->pixelToCoord(position.y()));
    if (row >= 0 && row < static_cast<double>(rows_.size())) return static_cast<std::size_t>(row);
  }
  return std::nullopt;
}

void BarPlot::hover(std::optional<QPointF> position) {
  if (selection_) {
    const auto row = position ? rowAt(*position) : std::nullopt;
    selection_->setHovered(row ? std::optional(rows_[*row].id) : std::nullopt);
  }
  CustomPlot::hover(position);
}

void BarPlot::clicked(QPointF position) {
  if (const auto row = rowAt(position); row && selection_) selection_->set({rows_[*row].id});
}

QString BarPlot::tipAt(QPointF position) const {
  const auto row = rowAt(position);
  if (!row) return {};
  for (std::size_t i = 0; i < shown_.size() && i < panels_.size(); ++i) {
    const BarPanel& panel = panels_[i];
    if (!shown_[i].rect->rect().contains(position.toPoint()) || *row >= panel.values.size() ||
        !std::isfinite(panel.values[*row].value))
      continue;
    const auto figure = [&](double value) {
      return panel.percent ? formatPercent(value, 1) : formatNumber(value, 4);
    };
    QString tip = QStringLiteral("%1 · %2: %3")
                      .arg(rows_[*row].label, panel.title, figure(panel.values[*row].value));
    if (const auto& interval = panel.values[*row].interval)
      tip += tr(" (%1 to %2)").arg(figure(interval->first), figure(interval->second));
    if (panel.baseline && std::isfinite(*panel.baseline)) {
      const double difference = panel.values[*row].value - *panel.baseline;
      tip += tr("; to the baseline %1").arg(withSign(difference, figure(std::abs(difference))));
    }
    return tip;
  }
  return {};
}

QString BarPlot::exportName() const { return title().isEmpty() ? tr("Metrics") : title(); }

CsvMaker BarPlot::csv() const {
  return [rows = rows_, panels = panels_] {
    PlotCsv csv{"row", "panel", "value", "lower", "upper"};
    csv.endRow();
    for (const BarPanel& panel : panels)
      for (std::size_t i = 0; i < rows.size() && i < panel.values.size(); ++i) {
        const BarValue& bar = panel.values[i];
        csv.text(rows[i].label).text(panel.title).number(bar.value);
        if (bar.interval)
          csv.number(bar.interval->first).number(bar.interval->second);
        else
          csv.blank().blank();
        csv.endRow();
      }
    return csv.bytes();
  };
}

}  // namespace hankki
