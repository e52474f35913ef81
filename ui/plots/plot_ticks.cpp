// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_ticks.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr int kTicks = 4;               // from one to the next, at most
constexpr double kFewThousands = 5000;  // steps below it are written in full
constexpr double kWider = 1.6;          // to the next of 1, 2, 2.5, 5, 10

/// Ticks at round numbers with texts as the tables write figures.
class FigureTicker : public QCPAxisTicker {
 public:
  explicit FigureTicker(AxisFigures figures) : figures_(figures) { setTickCount(kTicks); }

 protected:
  double getTickStep(const QCPRange& range) override {
    step_ = QCPAxisTicker::getTickStep(range);
    // The nearest round step makes up to half as many again as there is room for: texts that touch.
    while (step_ > 0 && range.size() / step_ >= tickCount() + 1)
      step_ = cleanMantissa(kWider * step_);
    while (step_ > range.size()) step_ = cleanMantissa(step_ / kWider);  // one figure is no scale
    if (figures_ == AxisFigures::Whole) step_ = std::max(1.0, std::ceil(step_));
    return step_;
  }
  QString getTickLabel(double tick, const QLocale&, QChar, int) override {
    if (figures_ == AxisFigures::Percent)
      return tickText(tick * 100, step_ * 100) + QStringLiteral(" %");
    return tickText(tick, step_);
  }

 private:
  AxisFigures figures_;
  double step_ = 1;
};

/// Powers of ten, and between them where there are few; more where they stand side by side.
class DecadeTicker : public QCPAxisTickerLog {
 public:
  explicit DecadeTicker(bool aside) : aside_(aside) { setSubTickCount(0); }

 protected:
  QVector<double> createTickVector(double step, const QCPRange& range) override {
    const double decades = std::log10(range.upper / std::max(range.lower, 1e-300));
    if (decades > (aside_ ? kSomeDecades : kFewDecades))
      return QCPAxisTickerLog::createTickVector(step, range);
    QVector<double> ticks;
    const auto factors = decades > kFewDecades ? std::vector{1.0, 3.0} : std::vector{1.0, 2.0, 5.0};
    for (double base = std::pow(10, std::floor(std::log10(range.lower))); base <= range.upper;
         base *= 10)
      for (const double factor : factors) ticks.append(base * factor);
    return ticks;
  }
  QString getTickLabel(double tick, const QLocale&, QChar, int) override {
    return tick < 1 ? QString::number(tick, 'g', 3) : tickText(tick, 1);
  }

 private:
  static constexpr double kFewDecades = 2.2, kSomeDecades = 3.2;
  bool aside_;
};

QSharedPointer<QCPAxisTicker> makeTicker(AxisFigures figures, Qt::Orientation orientation) {
  if (figures == AxisFigures::Logarithmic)
    return QSharedPointer<QCPAxisTicker>(new DecadeTicker(orientation == Qt::Horizontal));
  return QSharedPointer<QCPAxisTicker>(new FigureTicker(figures));
}

/// That tell its multiples apart.
int decimalsOf(double step) {
  int decimals = 0;
  for (double unit = step; decimals < 8 && std::abs(unit - std::round(unit)) > 1e-6; unit *= 10)
    ++decimals;
  return decimals;
}

}  // namespace

void setAxisFigures(QCPAxis& axis, AxisFigures figures) {
  axis.setScaleType(figures == AxisFigures::Logarithmic ? QCPAxis::stLogarithmic
                                                        : QCPAxis::stLinear);
  axis.setTicker(makeTicker(figures, axis.orientation()));
}

std::vector<AxisTick> axisTicks(double lower, double upper, AxisFigures figures) {
  QVector<double> values;
  QVector<QString> texts;
  makeTicker(figures, Qt::Vertical)->generate({lower, upper}, {}, 'g', 6, values, nullptr, &texts);
  std::vector<AxisTick> ticks;
  for (qsizetype i = 0; i < values.size(); ++i) ticks.push_back({values[i], texts[i]});
  return ticks;
}

QString tickText(double value, double step) {
  if (std::abs(value) < step / 1000) value = 0;
  const double size = std::abs(value);
  // All of an axis or none: "5k, 10k", not "5,000, 10k".
  if (size > 0 && step >= kFewThousands && std::fmod(step, 1000) == 0 && std::fmod(size, 1000) == 0)
    return size >= 1e6 ? formatNumber(value / 1e6, decimalsOf(step / 1e6)) + 'M'
                       : formatNumber(value / 1000, 0) + 'k';
  return formatNumber(value, decimalsOf(step));
}

}  // namespace hankki
