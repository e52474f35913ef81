// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/grouped.h"
#include "core/base/time_text.h"

namespace hankki {
namespace {

using Look = ReportTable::Look;

std::string number_text(const ReportTable::Column& column, double value) {
  if (!std::isfinite(value)) return "–";
  switch (column.look) {
    case Look::Count:
      return grouped(std::llround(value));
    case Look::Signed: {
      const bool none = std::abs(value) < 0.5 * std::pow(10, -column.decimals);
      return none ? fmt::format("{:.{}f}", 0.0, column.decimals)
                  : fmt::format("{:+.{}f}", value, column.decimals);
    }
    case Look::Share:
      return fmt::format("{:.{}f} %", 100 * value, column.decimals);
    case Look::Chance:
      return value < std::pow(10, -column.decimals)
                 ? fmt::format("< {:.{}f}", std::pow(10, -column.decimals), column.decimals)
                 : fmt::format("{:.{}f}", value, column.decimals);
    case Look::Text:
    case Look::Name:
      return fmt::format("{}", value);
    case Look::Number:
      return fmt::format("{:.{}f}", value, column.decimals);
  }
  return {};
}

}  // namespace

bool has_titles(const ReportTable& table) {
  return std::ranges::any_of(table.columns,
                             [](const auto& column) { return !column.title.empty(); });
}

std::string report_cell_text(const ReportTable::Column& column, const ReportTable::Cell& cell,
                             const Message::Translate& translate) {
  if (const auto* whole = std::get_if<std::int64_t>(&cell))
    return column.look == Look::Count ? grouped(*whole) : std::to_string(*whole);
  if (const auto* real = std::get_if<double>(&cell)) return number_text(column, *real);
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* message = std::get_if<Message>(&cell)) return message->render(translate);
  if (const auto* moment = std::get_if<ReportTable::Moment>(&cell))
    return moment_text(moment->utc).render(translate);
  return "–";
}

}  // namespace hankki
