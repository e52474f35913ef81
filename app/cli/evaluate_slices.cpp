// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaluate_slices.h"

#include <fmt/format.h>

#include "app/cli/text_table.h"
#include "core/report/csv.h"

namespace hankki::cli {
namespace {

/// Of the first k, in the order in which they are read; one that the slices lack is left out.
std::vector<std::string> shown_metrics(const std::vector<Slice>& slices, std::int32_t k) {
  std::vector<std::string> names;
  for (const char* metric : {"ndcg", "recall", "hit"})
    for (const char* suffix : {"", kAmong}) {
      const std::string name = fmt::format("{}@{}{}", metric, k, suffix);
      if (!slices.empty() && slices.front().metrics.contains(name)) names.push_back(name);
    }
  return names;
}

}  // namespace

std::string slices_table(const std::vector<Slice>& slices, std::span<const std::int32_t> ks) {
  const auto right = TextTable::Align::Right;
  const auto metrics = shown_metrics(slices, ks.front());
  std::vector<TextTable::Column> columns{
      {"Slice"}, {"Users", right}, {"Items", right}, {"To find", right}};
  for (const std::string& metric : metrics) columns.push_back({metric, right});
  TextTable table(std::move(columns));
  for (const Slice& slice : slices) {
    std::vector<std::string> cells{slice.id, std::to_string(slice.users),
                                   std::to_string(slice.items), std::to_string(slice.interactions)};
    for (const std::string& metric : metrics)
      cells.push_back(fmt::format("{:.4f}", slice.metrics.at(metric)));
    table.add(std::move(cells));
  }
  return table.str();
}

Json slices_json(const std::vector<Slice>& slices) {
  Json rows = Json::array();
  for (const Slice& slice : slices)
    rows.push_back({{"slice", slice.id},
                    {"users", slice.users},
                    {"items", slice.items},
                    {"interactions", slice.interactions},
                    {"metrics", to_json(slice.metrics)}});
  return rows;
}

std::string slices_csv(const std::vector<Slice>& slices) {
  CsvWriter csv(CsvWriter::Audience::Script);
  for (const char* column : {"slice", "users", "items", "interactions"}) csv.text(column);
  if (!slices.empty())
    for (const auto& [name, value] : slices.front().metrics) csv.text(name);
  csv.end_row();
  for (const Slice& slice : slices) {
    csv.text(slice.id).number(slice.users).number(slice.items).number(slice.interactions);
    for (const auto& [name, value] : slice.metrics) csv.number(value);
    csv.end_row();
  }
  return csv.str();
}

}  // namespace hankki::cli
