// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>
#include <cstddef>
#include <span>

#include "core/report/run_table.h"

namespace hankki {

/// A cell as a number to sort by; NaN where it is none.
double cellNumber(const RunTable::Cell& cell);

/// "ndcg" of "test ndcg@10".
std::string metricKind(const std::string& column);

bool isMetric(const RunTable::Column& column);

/// The best value of a metric's column among several rows, all or these; NaN: there is nothing to
/// mark.
double bestOf(const RunTable& table, std::size_t column);
double bestOf(const RunTable& table, std::size_t column, std::span<const std::size_t> rows);

/// A metric as every table and plot writes it: shares in %, counts with one decimal, else four.
QString formatMetric(const std::string& metric, double value);

/// What a header says. Cells have their unit with them, so it names none.
QString columnTitle(const RunTable::Column& column);

/// Title in full and definition, for a header's tooltip.
QString columnTip(const RunTable::Column& column);

/// What a cell shows, but for ids, names and states, which are their table's business.
QString formatCell(const RunTable::Column& column, const RunTable::Cell& cell);

/// FileRole of a cell, as the commands write it.
QVariant fileValue(const RunTable::Cell& cell);

/// How far a metric or a cost is from that of the baseline, as its cells write it: "+0.0073";
/// empty where one of them is none, or the column is neither.
QString formatDelta(const RunTable::Column& column, const RunTable::Cell& cell,
                    const RunTable::Cell& baseline);

}  // namespace hankki
