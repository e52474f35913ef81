// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

class QCPAxis;

namespace hankki {

/// What an axis counts, and so how its figures are written.
enum class AxisFigures { Number, Whole, Logarithmic, Percent };

/// Scale and ticks of an axis: four to six at round numbers, at whole ones where it counts; a
/// logarithmic one gets 1, 10, 100, ...
void setAxisFigures(QCPAxis& axis, AxisFigures figures);

/// The ticks that such an axis has between two values, for axes that are painted by hand.
struct AxisTick {
  double value = 0;
  QString text;
};
std::vector<AxisTick> axisTicks(double lower, double upper, AxisFigures figures);

/// "1.0", "0.035", "120k": with as few digits as tell the ticks of `step` apart.
QString tickText(double value, double step);

}  // namespace hankki
