// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/dataset_csv.h"

#include "core/report/csv.h"

namespace hankki {
namespace {

constexpr std::size_t kRowsPerReport = 1024;
constexpr auto kAudience = CsvWriter::Audience::Spreadsheet;

void write_header(CsvWriter& csv, std::initializer_list<std::string_view> names) {
  for (const auto name : names) csv.text(name);
  csv.end_row();
}

void report(const JobContext& job, std::size_t row, std::size_t rows) {
  if (row % kRowsPerReport == 0)
    job.report(static_cast<std::int64_t>(row), static_cast<std::int64_t>(rows),
               en::say("Writing rows"));
}

std::string joined(const std::vector<std::uint32_t>& terms, const Vocabulary& vocabulary) {
  std::string text;
  for (const auto term : terms) {
    if (!text.empty()) text += ", ";
    text += vocabulary.term(term);
  }
  return text;
}

void write_nutrition(CsvWriter& csv, const std::optional<Nutrition>& nutrition) {
  if (!nutrition) {
    for (int column = 0; column < 7; ++column) csv.blank();
    return;
  }
  for (const float value :
       {nutrition->calories, nutrition->total_fat, nutrition->sugar, nutrition->sodium,
        nutrition->protein, nutrition->saturated_fat, nutrition->carbohydrates})
    csv.number(value);
}

}  // namespace

std::string recipes_csv(const Dataset& dataset, const DatasetStatistics& statistics,
                        std::span<const std::uint32_t> rows, const JobContext& job) {
  CsvWriter csv(kAudience);
  write_header(csv,
               {"id", "name", "ratings", "mean_rating", "minutes", "calories", "total_fat_pdv",
                "sugar_pdv", "sodium_pdv", "protein_pdv", "saturated_fat_pdv", "carbohydrates_pdv",
                "tags", "ingredients", "steps", "description", "submitted", "contributor"});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    report(job, i, rows.size());
    const Recipe& recipe = dataset.recipes()[rows[i]];
    csv.text(recipe.id).text(recipe.name);
    csv.number(std::int64_t{statistics.per_recipe[rows[i]]});
    csv.number(statistics.mean_per_recipe[rows[i]]);
    if (recipe.minutes < 0)
      csv.blank();
    else
      csv.number(std::int64_t{recipe.minutes});
    write_nutrition(csv, recipe.nutrition);
    csv.text(joined(recipe.tags, dataset.tags()));
    csv.text(joined(recipe.ingredients, dataset.ingredients()));
    csv.text(recipe.steps).text(recipe.description).text(recipe.submitted).text(recipe.contributor);
    csv.end_row();
  }
  return csv.str();
}

std::string interactions_csv(const Dataset& dataset, std::span<const std::uint32_t> rows,
                             const JobContext& job) {
  CsvWriter csv(kAudience);
  write_header(csv, {"user", "recipe", "name", "rating", "date"});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    report(job, i, rows.size());
    const Interaction& row = dataset.interactions()[rows[i]];
    const Recipe& recipe = dataset.recipes()[row.item];
    csv.text(dataset.users()[row.user]).text(recipe.id).text(recipe.name);
    if (row.rating == 0)
      csv.blank();
    else
      csv.number(row.rating);
    csv.text(format_time(row.time)).end_row();
  }
  return csv.str();
}

std::string refused_csv(std::span<const RefusedRow> rows) {
  CsvWriter csv(kAudience);
  write_header(csv, {"file", "line", "reason"});
  for (const auto& row : rows)
    csv.text(row.file).number(row.line).text(row.reason.english()).end_row();
  return csv.str();
}

}  // namespace hankki
