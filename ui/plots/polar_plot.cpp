// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/polar_plot.h"

#include <QCategoryAxis>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QLineSeries>
#include <QPolarChart>
#include <QValueAxis>
#include <QtMath>
#include <cmath>
#include <numbers>
#include <utility>

#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_style.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {
constexpr double kCentre = 0.12;  // of the radius: a ring that the tip ignores
constexpr int kRings = 5;         // ticks outwards, with the centre
constexpr double kWide = 3;       // width by height, from which a legend beside takes nothing away
constexpr double kLegend = 28, kLegendWidth = 200, kLabelGap = 8;  // px
constexpr double kAside = 0.1;  // sine, from which a label stands beside the circle
}  // namespace

PolarPlot::PolarPlot(QWidget* parent)
    : ChartPlot(new QPolarChart, parent), around_(new QCategoryAxis), outwards_(new QValueAxis) {
  auto& polar = static_cast<QPolarChart&>(chart());
  polar.addAxis(around_, QPolarChart::PolarOrientationAngular);
  polar.addAxis(outwards_, QPolarChart::PolarOrientationRadial);
  around_->setLabelsVisible(false);
  outwards_->setRange(0, 1);
  outwards_->setTickCount(kRings);
  outwards_->setLabelsVisible(false);
  outwards_->setLineVisible(false);
  polar.legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
}

void PolarPlot::setShapes(QStringList spokes, std::vector<PolarShape> shapes) {
  spokes_ = std::move(spokes);
  shapes_ = std::move(shapes);
  changed();
}

void PolarPlot::update() {
  for (const QString& label : around_->categoriesLabels()) around_->remove(label);
  around_->setRange(0, std::max<double>(1, static_cast<double>(spokes_.size())));
  for (qsizetype i = 0; i < spokes_.size(); ++i)
    around_->append(spokes_[i], static_cast<double>(i));
  qDeleteAll(labels_);
  labels_.clear();
  for (const QString& spoke : std::as_const(spokes_)) {
    labels_.push_back(new QGraphicsSimpleTextItem(spoke, &chart()));
    labels_.back()->setFont(plotFont());
  }
  chart().removeAllSeries();
  lines_.clear();
  for (const PolarShape& shape : shapes_) {
    auto* line = new QLineSeries;
    line->setName(shape.name);
    for (qsizetype i = 0; i <= spokes_.size() && !spokes_.isEmpty(); ++i) {
      const auto at = static_cast<std::size_t>(i % spokes_.size());
      const double share = at < shape.shares.size() ? shape.shares[at] : std::nan("");
      line->append(static_cast<double>(i), std::isnan(share) ? 0 : share);
    }
    chart().addSeries(line);
    line->attachAxis(around_);
    line->attachAxis(outwards_);
    lines_.push_back(line);
  }
}

void PolarPlot::refresh(unsigned due) {
  ChartPlot::refresh(due);
  placeLegend();
  chart().layout()->activate();
  placeLabels();
}

/// Above the circle, or beside it where there is much room. What is left is the circle's, but for
/// the labels around it.
void PolarPlot::placeLegend() {
  const QSize room = drawingSize();
  const bool aside = room.width() > kWide * room.height();
  const QFontMetricsF text(plotFont());
  const double head = title().isEmpty() ? 0 : text.height() + kLabelGap;
  QLegend& legend = *chart().legend();
  legend.detachFromChart();
  legend.setAlignment(aside ? Qt::AlignLeft : Qt::AlignTop);
  const double tall = aside ? room.height() - head : kLegend;
  legend.setGeometry(QRectF(0, head, aside ? kLegendWidth : room.width(), tall));
  double side = 0;
  for (const QString& spoke : spokes_) side = std::max(side, text.horizontalAdvance(spoke));
  const int around = qCeil(text.height() + kLabelGap), beside = qCeil(side + kLabelGap);
  chart().setMargins(
      QMargins(beside, qCeil(head + (aside ? 0 : kLegend)) + around, beside, around));
}

void PolarPlot::placeLabels() {
  const QRectF area = chart().plotArea();
  const double radius = std::min(area.width(), area.height()) / 2 + kLabelGap / 2;
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const double turn =
        2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(labels_.size());
    const double right = std::sin(turn), up = std::cos(turn);
    const QSizeF size = labels_[i]->boundingRect().size();
    const double shift = right > kAside ? 0 : right < -kAside ? 1 : 0.5;  // of its width, leftwards
    labels_[i]->setPos(area.center().x() + radius * right - shift * size.width(),
                       area.center().y() - radius * up - (1 + up) / 2 * size.height());
  }
}

void PolarPlot::restyle() {
  for (QGraphicsSimpleTextItem* label : labels_) label->setBrush(tokens().text);
  for (std::size_t i = 0; i < lines_.size(); ++i)
    lines_[i]->setPen(linePen(shapes_[i].style, tokens()));
}

QString PolarPlot::tipAt(QPointF position) const {
  const QRectF area = chart().plotArea();
  const QPointF way = position - area.center();
  const double radius = std::min(area.width(), area.height()) / 2;
  const double far = std::hypot(way.x(), way.y());
  if (spokes_.isEmpty() || far > radius || far < radius * kCentre) return {};
  const auto count = static_cast<double>(spokes_.size());
  // Clockwise from the top.
  const double turn = std::atan2(way.x(), -way.y()) / (2 * std::numbers::pi);
  const auto spoke = (std::lround(turn * count) + spokes_.size()) % spokes_.size();
  QString tip = spokes_[spoke];
  for (const PolarShape& shape : shapes_)
    tip += QStringLiteral("\n%1: %2").arg(shape.name, shape.texts.value(spoke, noValue()));
  return tip;
}

QString PolarPlot::exportName() const { return title().isEmpty() ? tr("Radar") : title(); }

CsvMaker PolarPlot::csv() const {
  return [spokes = spokes_, shapes = shapes_] {
    PlotCsv csv{"spoke", "name", "value", "share"};
    csv.endRow();
    for (const PolarShape& shape : shapes)
      for (qsizetype i = 0; i < spokes.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        csv.text(spokes[i]).text(shape.name).text(shape.texts.value(i));
        at < shape.shares.size() ? csv.number(shape.shares[at]) : csv.blank();
        csv.endRow();
      }
    return csv.bytes();
  };
}

}  // namespace hankki
