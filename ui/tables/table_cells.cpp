// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_cells.h"

#include <QCoreApplication>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/format_difference.h"
#include "ui/widgets/file_role.h"

namespace hankki {
namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

struct Text {
  Q_DECLARE_TR_FUNCTIONS(hankki::TableCells)
};

}  // namespace

QVariant fileValue(const RunTable::Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return QString::fromStdString(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<qlonglong>(*whole);
  if (const auto* real = std::get_if<double>(&cell)) return *real;
  return unknownValue();
}

double cellNumber(const RunTable::Cell& cell) {
  if (const auto* real = std::get_if<double>(&cell)) return *real;
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
  return kNothing;
}

std::string metricKind(const std::string& column) {
  const auto begin = column.rfind(' ') == std::string::npos ? 0 : column.rfind(' ') + 1;
  return column.substr(begin, column.find('@') - begin);
}

bool isMetric(const RunTable::Column& column) {
  return column.group == RunTable::Group::Test || column.group == RunTable::Group::Validation;
}

double bestOf(const RunTable& table, std::size_t column) {
  std::vector<std::size_t> rows(table.rows.size());
  std::iota(rows.begin(), rows.end(), 0);
  return bestOf(table, column, rows);
}

double bestOf(const RunTable& table, std::size_t column, std::span<const std::size_t> rows) {
  if (!isMetric(table.columns[column]) || !table.columns[column].higher_is_better ||
      rows.size() < 2)
    return kNothing;
  double best = kNothing;
  for (const std::size_t row : rows) {
    const double value = cellNumber(table.rows[row][column]);
    if (!std::isnan(value) && !(best >= value)) best = value;
  }
  return best;
}

QString formatMetric(const std::string& metric, double value) {
  const std::string kind = metricKind(metric);
  if (kind == "coverage") return formatPercent(value, 1);
  if (kind == "popularity") return formatNumber(value, 1);
  if (kind == "novelty") return formatNumber(value, 2);
  return formatNumber(value, 4);
}

QString columnTitle(const RunTable::Column& column) {
  if (column.name == "seconds") return Text::tr("Time");
  if (column.name == "seconds_per_epoch") return Text::tr("Time per epoch");
  if (column.name == "seconds_per_evaluation") return Text::tr("Time per evaluation");
  if (column.name == "total_seconds") return Text::tr("Total time");
  const QString title = coreText(column.title);
  return column.group == RunTable::Group::Validation ? Text::tr("Validation %1").arg(title) : title;
}

QString columnTip(const RunTable::Column& column) {
  QString title = columnTitle(column);
  if (column.group == RunTable::Group::Test) title = Text::tr("Test %1").arg(title);
  const QString definition = coreText(column.definition);
  return definition.isEmpty() ? title : title + '\n' + definition;
}

QString formatCell(const RunTable::Column& column, const RunTable::Cell& cell) {
  if (const auto* words = std::get_if<std::string>(&cell)) return QString::fromStdString(*words);
  const double value = cellNumber(cell);
  if (std::isnan(value)) return noValue();
  if (isMetric(column)) return formatMetric(column.name, value);
  if (column.name == "seed" || column.name == "split")  // a name, not a count
    return QString::number(std::get<std::int64_t>(cell));
  if (column.name.find("seconds") != std::string::npos) return formatSeconds(value);
  if (column.group == RunTable::Group::Parameter && std::holds_alternative<double>(cell))
    return QString::fromStdString(to_text(value));
  return formatCount(std::llround(value));
}

QString formatDelta(const RunTable::Column& column, const RunTable::Cell& cell,
                    const RunTable::Cell& baseline) {
  const double difference = cellNumber(cell) - cellNumber(baseline);
  if ((!isMetric(column) && column.group != RunTable::Group::Cost) || std::isnan(difference))
    return {};
  return withSign(difference, formatCell(column, std::abs(difference)));
}

}  // namespace hankki
