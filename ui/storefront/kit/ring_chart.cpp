// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/ring_chart.h"

#include <QChart>
#include <QCursor>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPieSeries>
#include <QPieSlice>
#include <QToolTip>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {
constexpr double kHole = 0.68;  // of the radius
}  // namespace

RingChart::RingChart(QWidget* parent) : QChartView(new QChart, parent), pie_(new QPieSeries) {
  pie_->setHoleSize(kHole);
  pie_->setPieSize(1);
  chart()->addSeries(pie_);
  chart()->legend()->hide();
  chart()->setMargins({});
  chart()->layout()->setContentsMargins(0, 0, 0, 0);
  chart()->setBackgroundVisible(false);
  chart()->setAnimationOptions(QChart::NoAnimation);
  setRenderHint(QPainter::Antialiasing);
  setFrameShape(QFrame::NoFrame);
  setBackgroundBrush(Qt::NoBrush);
  viewport()->setAutoFillBackground(false);
  setFocusPolicy(Qt::NoFocus);
  connect(&Theme::instance(), &Theme::changed, this, &RingChart::restyle);
}

void RingChart::setSlices(std::vector<RingSlice> slices, const QString& figure,
                          const QString& unit) {
  slices_ = std::move(slices);
  figure_ = figure;
  unit_ = unit;
  pie_->clear();
  double sum = 0;
  for (const RingSlice& slice : slices_) sum += slice.value;
  if (sum <= 0) slices_.clear();
  for (const RingSlice& slice : slices_) {
    QPieSlice* part = pie_->append(slice.name, slice.value);
    const QString tip = QStringLiteral("%1: %2").arg(slice.name, slice.text);
    connect(part, &QPieSlice::hovered, this, [this, tip](bool over) {
      QToolTip::showText(QCursor::pos(), over ? tip : QString(), this);
    });
  }
  if (slices_.empty()) pie_->append({}, 1);
  restyle();
}

void RingChart::restyle() {
  const Tokens& tokens = shopTokens();
  const auto drawn = pie_->slices();
  for (qsizetype i = 0; i < drawn.size(); ++i) {
    const auto at = static_cast<std::size_t>(i);
    drawn[i]->setLabelVisible(false);
    drawn[i]->setBrush(slices_.empty()
                           ? tokens.sunken
                           : tokens.series[static_cast<std::size_t>(slices_[at].series)]);
    drawn[i]->setPen(drawn.size() > 1 ? QPen(tokens.surface, 2) : QPen(Qt::NoPen));
  }
  viewport()->update();
}

void RingChart::drawForeground(QPainter* painter, const QRectF&) {
  const Tokens& tokens = shopTokens();
  const QPointF centre = chart()->mapToScene(chart()->plotArea().center());
  const QFont figure = Theme::font(TextRole::Figure), unit = shopFont(ShopText::Caption);
  const double high = QFontMetricsF(figure).height(), below = QFontMetricsF(unit).height();
  const double top = centre.y() - (high + below) / 2, half = chart()->plotArea().width() / 2;
  painter->setFont(figure);
  painter->setPen(tokens.text);
  painter->drawText(QRectF(centre.x() - half, top, 2 * half, high), Qt::AlignCenter, figure_);
  painter->setFont(unit);
  painter->setPen(tokens.muted);
  painter->drawText(QRectF(centre.x() - half, top + high, 2 * half, below), Qt::AlignCenter, unit_);
}

}  // namespace hankki
