// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/user_lists_csv.h"

#include "core/report/csv.h"

namespace hankki {
namespace {

/// What is known of an item, as the last fields of its row.
void end_with_facts(CsvWriter& csv, const UserLists& lists, ItemIndex item) {
  const Recipe& recipe = lists.recipe(item);
  if (recipe.minutes >= 0)
    csv.number(std::int64_t{recipe.minutes});
  else
    csv.blank();
  std::string tags;
  for (const std::uint32_t tag : recipe.tags)
    tags += (tags.empty() ? "" : ", ") + lists.data.dataset->tags().term(tag);
  csv.text(tags).number(std::int64_t{lists.popularity[item]});
  csv.end_row();
}

std::string_view name_of(Part part) {
  return part == Part::Train ? "train" : part == Part::Validation ? "validation" : "test";
}

}  // namespace

std::string user_lists_csv(const UserLists& lists) {
  CsvWriter csv(CsvWriter::Audience::Spreadsheet);
  for (const char* column : {"list", "model", "rank", "item", "name", "rating", "score", "hit",
                             "minutes", "tags", "users_in_train"})
    csv.text(column);
  csv.end_row();
  for (const PastItem& past : lists.history) {
    if (past.part == Part::Unused) continue;
    const Recipe& recipe = lists.recipe(past.item);
    csv.text(name_of(past.part)).blank().blank().text(recipe.id).text(recipe.name);
    if (past.rating > 0)
      csv.number(past.rating);
    else
      csv.blank();
    csv.blank().blank();
    end_with_facts(csv, lists, past.item);
  }
  for (const RunList& list : lists.runs) {
    std::int64_t rank = 0;
    for (const Recommendation& one : list.items) {
      const Recipe& recipe = lists.recipe(one.item);
      csv.text(std::to_string(list.run.id)).text(list.run.request.model).number(++rank);
      csv.text(recipe.id).text(recipe.name).blank().number(one.score);
      csv.number(std::int64_t{one.in_test});
      end_with_facts(csv, lists, one.item);
    }
  }
  return csv.str();
}

}  // namespace hankki
