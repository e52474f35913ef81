#include "ui/plots/plot_style.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/painted.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

constexpr int kTicks = 4;  // asked for; the library makes four to six of it

/// Ticks at round numbers with texts as the tables write figures.
class FigureTicker : public QCPAxisTicker {
 public:
  explicit FigureTicker(bool percent = false) : percent_(percent) { setTickCount(kTicks); }

 protected:
  double getTickStep(const QCPRange& range) override {
    return step_ = QCPAxisTicker::getTickStep(range);
  }
  QString getTickLabel(double tick, const QLocale&, QChar, int) override {
    if (percent_) return tickText(tick * 100, step_ * 100) + QStringLiteral(" %");
    return tickText(tick, step_);
  }

 private:
  bool percent_;
  double step_ = 1;
};

/// Powers of ten, and between them where there are few.
class DecadeTicker : public QCPAxisTickerLog {
 public:
  DecadeTicker() { setSubTickCount(0); }

 protected:
  QVector<double> createTickVector(double step, const QCPRange& range) override {
    const double decades = std::log10(range.upper / std::max(range.lower, 1e-300));
    if (decades > 2.2) return QCPAxisTickerLog::createTickVector(step, range);
    QVector<double> ticks;
    for (double base = std::pow(10, std::floor(std::log10(range.lower))); base <= range.upper;
         base *= 10)
      for (double factor : {1.0, 2.0, 5.0}) ticks.append(base * factor);
    return ticks;
  }
  QString getTickLabel(double tick, const QLocale&, QChar, int) override {
    return tick < 1 ? QString::number(tick, 'g', 3) : tickText(tick, 1);
  }
};

QSharedPointer<QCPAxisTicker> makeTicker(bool logarithmic) {
  if (logarithmic) return QSharedPointer<QCPAxisTicker>(new DecadeTicker);
  return QSharedPointer<QCPAxisTicker>(new FigureTicker);
}

}  // namespace

QFont plotFont(bool strong) {
  return Theme::font(strong ? TextRole::HelpStrong : TextRole::Caption);
}

QString tickText(double value, double step) {
  if (std::abs(value) < step / 1000) value = 0;
  const double size = std::abs(value);
  if (size >= 10'000 && step >= 1000 && std::fmod(size, 1000) == 0)
    return size >= 1e6 ? formatNumber(value / 1e6, step < 1e6 ? 1 : 0) + 'M'
                       : formatNumber(value / 1000, 0) + 'k';
  int decimals = 0;
  for (double unit = step; decimals < 8 && std::abs(unit - std::round(unit)) > 1e-6; unit *= 10)
    ++decimals;
  return formatNumber(value, decimals);
}

void applyPlotStyle(QCustomPlot& plot, const Tokens& tokens) {
  plot.setBackground(QBrush(tokens.surface));
  plot.setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid);
  plot.setNoAntialiasingOnDrag(false);
  plot.plotLayout()->setRowSpacing(2);
  plot.plotLayout()->setColumnSpacing(0);
  plot.plotLayout()->setMargins(QMargins(0, 0, 0, 0));
  plot.plotLayout()->setAutoMargins(QCP::msNone);
}

void applyAxisStyle(QCPAxisRect& rect, const Tokens& tokens, GridLines lines) {
  rect.setMinimumMargins(QMargins(8, 6, 12, 8));
  rect.setRangeZoomFactor(0.88);
  for (QCPAxis* axis : rect.axes()) {
    const bool base = (axis->axisType() == QCPAxis::atBottom) == (lines == GridLines::Horizontal);
    axis->setBasePen(base ? QPen(tokens.plotAxis, 1) : QPen(Qt::NoPen));
    axis->setTickPen(base && lines == GridLines::Horizontal ? QPen(tokens.plotAxis, 1)
                                                            : QPen(Qt::NoPen));
    axis->setSubTicks(false);
    axis->setTickLengthIn(0);
    axis->setTickLengthOut(3);
    axis->setTickLabelFont(plotFont());
    axis->setTickLabelColor(tokens.muted);
    axis->setTickLabelPadding(5);
    axis->setLabelFont(plotFont());
    axis->setLabelColor(tokens.muted);
    axis->setLabelPadding(3);
    axis->grid()->setVisible(!base);
    axis->grid()->setPen(QPen(tokens.plotGrid, 1));
    axis->grid()->setZeroLinePen(Qt::NoPen);
    axis->grid()->setSubGridVisible(false);
    setAxisScale(*axis, false);
  }
}

void setAxisScale(QCPAxis& axis, bool logarithmic) {
  axis.setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  axis.setTicker(makeTicker(logarithmic));
}

std::vector<AxisTick> axisTicks(double lower, double upper, bool logarithmic) {
  QVector<double> values;
  QVector<QString> texts;
  makeTicker(logarithmic)->generate({lower, upper}, {}, 'g', 6, values, nullptr, &texts);
  std::vector<AxisTick> ticks;
  for (qsizetype i = 0; i < values.size(); ++i) ticks.push_back({values[i], texts[i]});
  return ticks;
}

void setAxisPercent(QCPAxis& axis) {
  axis.setTicker(QSharedPointer<QCPAxisTicker>(new FigureTicker(true)));
}

void paintTextOnPill(QPainter& painter, const QRectF& rect, const QString& text,
                     const Tokens& tokens) {
  painter.save();
  painter.setPen(Qt::NoPen);
  painter.setBrush(faded(tokens.surface, 0.85));
  painter.drawRoundedRect(rect, 4, 4);
  painter.setPen(tokens.text);
  painter.drawText(rect, Qt::AlignCenter, text);
  painter.restore();
}

void addRule(QCustomPlot& plot, QCPAxisRect& rect, double x, const QString& text, bool left,
             const Tokens& tokens, bool warn) {
  const QColor color = warn ? tokens.warn : tokens.text;
  new PaintedItem(&plot, [&rect, x, text, left, color, &tokens](QCPPainter& painter) {
    const double at = rect.axis(QCPAxis::atBottom)->coordToPixel(x);
    if (at < rect.left() || at > rect.right() + 1) return;
    QPen pen(color, 1);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawLine(QLineF(at, rect.top(), at, rect.bottom()));
    painter.setFont(plotFont());
    const double width = painter.fontMetrics().horizontalAdvance(text) + 8;
    const double start = left ? at - 3 - width : at + 3;
    if (!text.isEmpty())
      paintTextOnPill(painter, QRectF(start, rect.top(), width, 16), text, tokens);
  });
}

}  // namespace hankki
