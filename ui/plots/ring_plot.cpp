// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/ring_plot.h"

#include <QChart>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QPieSeries>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/plots/plot_style.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {
constexpr double kHole = 0.66;  // of the radius
}  // namespace

RingPlot::RingPlot(QWidget* parent)
    : ChartPlot(new QChart, parent),
      pie_(new QPieSeries),
      figureText_(new QGraphicsSimpleTextItem(&chart())),
      unitText_(new QGraphicsSimpleTextItem(&chart())) {
  pie_->setHoleSize(kHole);
  pie_->setPieSize(1);
  chart().addSeries(pie_);
  chart().legend()->hide();
}

void RingPlot::setSlices(std::vector<RingSlice> slices, const QString& figure,
                         const QString& unit) {
  slices_ = std::move(slices);
  figure_ = figure;
  unit_ = unit;
  changed();
}

double RingPlot::sum() const {
  double sum = 0;
  for (const RingSlice& slice : slices_) sum += slice.value;
  return sum;
}

void RingPlot::update() {
  pie_->clear();
  if (sum() <= 0) {
    pie_->append({}, 1);
    return;
  }
  for (const RingSlice& slice : slices_) pie_->append(slice.name, slice.value);
}

void RingPlot::restyle() {
  const bool empty = sum() <= 0;
  const auto drawn = pie_->slices();
  for (qsizetype i = 0; i < drawn.size(); ++i) {
    const auto at = static_cast<std::size_t>(i);
    drawn[i]->setBrush(
        empty ? tokens().sunken
              : tokens().series[static_cast<std::size_t>(slices_[at].series) % kSeriesCount]);
    drawn[i]->setPen(QPen(tokens().surface, drawn.size() > 1 ? 2 : 0));
    drawn[i]->setLabelVisible(false);
  }
  figureText_->setFont(Theme::font(TextRole::Figure));
  figureText_->setBrush(tokens().text);
  figureText_->setText(figure_);
  unitText_->setFont(plotFont());
  unitText_->setBrush(tokens().muted);
  unitText_->setText(unit_);
}

void RingPlot::refresh(unsigned due) {
  ChartPlot::refresh(due);
  placeMiddle();
}

void RingPlot::placeMiddle() {
  const QPointF centre = chart().plotArea().center();
  const QSizeF figure = figureText_->boundingRect().size(), unit = unitText_->boundingRect().size();
  double top = centre.y() - (figure.height() + unit.height()) / 2;
  for (QGraphicsSimpleTextItem* text : {figureText_, unitText_}) {
    const QSizeF size = text->boundingRect().size();
    text->setPos(centre.x() - size.width() / 2, top);
    top += size.height();
  }
}

QString RingPlot::tipAt(QPointF position) const {
  const QRectF area = chart().plotArea();
  const QPointF way = position - area.center();
  const double radius = std::min(area.width(), area.height()) / 2;
  const double far = std::hypot(way.x(), way.y()), all = sum();
  if (far > radius || far < radius * kHole || all <= 0) return {};
  double turn = std::atan2(way.x(), -way.y()) / (2 * std::numbers::pi);  // clockwise from the top
  if (turn < 0) turn += 1;
  for (const RingSlice& slice : slices_) {
    turn -= slice.value / all;
    if (turn <= 0) return QStringLiteral("%1: %2").arg(slice.name, slice.text);
  }
  return {};
}

QString RingPlot::exportName() const { return title().isEmpty() ? tr("Ring") : title(); }

CsvMaker RingPlot::csv() const {
  return [slices = slices_] {
    QString csv = QStringLiteral("name,value,text\r\n");
    for (const RingSlice& slice : slices)
      csv += QStringLiteral("%1,%2,%3\r\n")
                 .arg(csvField(slice.name), QString::number(slice.value, 'g', 17),
                      csvField(slice.text));
    return csv;
  };
}

}  // namespace hankki
