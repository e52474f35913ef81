// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_plan.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/base/paths.h"
#include "core/data/builtin.h"
#include "core/data/fold_case.h"
#include "core/data/import_rows.h"

namespace hankki {
namespace {

constexpr std::size_t kShownBytes = 120;
constexpr std::size_t kShownColumns = 64;

std::string shortened(std::string_view text) {
  if (text.size() <= kShownBytes) return std::string(text);
  std::size_t end = kShownBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::vector<std::string> shown_fields(std::span<const std::string_view> fields) {
  std::vector<std::string> shown;
  for (const auto field : fields.first(std::min(fields.size(), kShownColumns)))
    shown.push_back(shortened(field));
  return shown;
}

bool has_column(const TablePreview& table, std::string_view name) {
  return std::ranges::any_of(table.header, [&](const std::string& column) {
    return fold_case(std::string_view(column).substr(0, column.find(':'))) == name;
  });
}

/// What a file is for, as far as its header tells.
enum class FileRole { Recipes, Interactions, Split, Table, List };

/// Whether each line has as many words, of which at least three, and a user has several lines.
bool is_table_of_numbers(const TablePreview& table) {
  std::set<std::string_view> users;
  for (const auto& row : table.rows) {
    if (row.size() != table.rows.front().size() || row.size() < 3) return false;
    users.emplace(row.front());
  }
  return users.size() < table.rows.size();
}

/// "12 5 9 33": nothing but numbers and blanks.
bool is_list(const TablePreview& table) {
  if (table.has_header || table.rows.empty()) return false;
  if (table.separator != Separator::Blanks && table.separator != Separator::Tab &&
      table.header.size() > 1)
    return false;
  const auto is_number = [](const std::string& text) {
    return text.find_first_not_of("0123456789") == text.npos;
  };
  return std::ranges::all_of(
             table.rows, [&](const auto& row) { return std::ranges::all_of(row, is_number); }) &&
         !is_table_of_numbers(table);
}

FileRole role_of(const TablePreview& table) {
  const auto has = [&](std::string_view name) { return has_column(table, name); };
  if (is_list(table)) return FileRole::List;
  if (has("ingredients") && has("steps") && has("id")) return FileRole::Recipes;
  if (has("user_id") && has("recipe_id") && has("rating")) return FileRole::Interactions;
  if (has("user") && has("item") && has("split")) return FileRole::Split;
  return FileRole::Table;
}

ImportPlan plan_of_one(const std::filesystem::path& file, const TablePreview& table) {
  ImportPlan plan{.first = file};
  switch (role_of(table)) {
    case FileRole::Recipes:
      plan.kind = ImportKind::Foodcom;
      break;
    case FileRole::Split:
      plan.kind = ImportKind::Split;
      break;
    case FileRole::List:
      plan.kind = ImportKind::Lists;
      break;
    case FileRole::Interactions:  // without the recipes, a table like any other
    case FileRole::Table:
      plan.kind = ImportKind::Csv;
      plan.columns = guess_columns(table);
  }
  return plan;
}

ImportPlan plan_of_two(std::span<const std::filesystem::path> files, FileRole a, FileRole b) {
  if (a == FileRole::Recipes && b == FileRole::Interactions)
    return {.kind = ImportKind::Foodcom, .first = files[0], .second = files[1]};
  if (a == FileRole::Interactions && b == FileRole::Recipes)
    return {.kind = ImportKind::Foodcom, .first = files[1], .second = files[0]};
  if (a == FileRole::List && b == FileRole::List) {
    const bool test_first = fold_case(utf8(files[0].filename())).find("test") != std::string::npos;
    return {.kind = ImportKind::Lists,
            .first = files[test_first ? 1 : 0],
            .second = files[test_first ? 0 : 1]};
  }
  throw Error(en::say("import"), en::say("{} and {} do not belong together; drop a recipe and an "
                                         "interaction file, two adjacency lists, or one file",
                                         utf8(files[0].filename()), utf8(files[1].filename())));
}

const std::filesystem::path& require(const std::filesystem::path& file, const Message& what) {
  if (file.empty()) throw Error(en::say("import"), en::say("choose the file with {}", what));
  return file;
}

Imported make_builtin(const JobContext& job) {
  const SplitRecipe recipe;
  Imported imported{"Built-in recipes", generate_builtin(job), {}, {}, recipe};
  imported.parts = assign_parts(imported.dataset, recipe);
  return imported;
}

}  // namespace

HeaderLine parse_header_line(std::string_view text) {
  if (text == "guess") return HeaderLine::Guess;
  if (text == "yes") return HeaderLine::Yes;
  if (text == "no") return HeaderLine::No;
  throw Error(text, en::say("it is none of guess, yes, no"));
}

std::string to_text(ImportKind kind) {
  switch (kind) {
    case ImportKind::Foodcom:
      return "foodcom";
    case ImportKind::Csv:
      return "csv";
    case ImportKind::Split:
      return "split";
    case ImportKind::Lists:
      return "lists";
    case ImportKind::Builtin:
      break;
  }
  return "builtin";
}

TablePreview preview_table(const std::filesystem::path& file, std::size_t rows,
                           const TableForm& form) {
  CsvReader reader(TextSource(file), form.separator);
  const CsvHeader header(reader, form.header);
  TablePreview table;
  table.file = reader.source().name();
  table.separator = reader.separator();
  table.has_header = header.is_line();
  const std::vector<std::string_view> names(header.names().begin(), header.names().end());
  table.header = shown_fields(names);
  while (table.rows.size() < rows && reader.next())
    table.rows.push_back(shown_fields(reader.fields()));
  return table;
}

TablePreview preview_lists(const std::filesystem::path& file, std::size_t rows) {
  constexpr std::size_t kShownItems = 8;
  LineReader reader{TextSource(file)};
  TablePreview table;
  table.file = reader.source().name();
  table.has_header = false;
  table.separator = Separator::Blanks;
  while (table.rows.size() < rows && reader.next()) {
    std::vector<std::string> fields;
    std::string_view rest = reader.line();
    while (fields.size() <= kShownItems) {
      const auto begin = rest.find_first_not_of(" \t");
      if (begin == std::string_view::npos) break;
      rest.remove_prefix(begin);
      const auto end = std::min(rest.find_first_of(" \t"), rest.size());
      fields.push_back(shortened(rest.substr(0, end)));
      rest.remove_prefix(end);
    }
    table.rows.push_back(std::move(fields));
  }
  if (table.rows.empty()) throw Error(table.file, en::say("is empty; choose a file with lists"));
  return table;
}

CsvColumns guess_columns(std::span<const std::string> header) {
  using Names = std::initializer_list<std::string_view>;
  const auto plain = [](const std::string& column) {
    std::string name = fold_case(std::string_view(column).substr(0, column.find(':')));
    std::erase_if(name, [](char c) { return c == '_' || c == ' ' || c == '-'; });
    return name;
  };
  const auto find = [&](Names names) -> std::string {
    for (const auto name : names)
      for (const auto& column : header)
        if (plain(column) == name) return column;
    return {};
  };
  return {.user = find({"userid", "user", "uid", "u", "customerid", "reviewerid", "member"}),
          .item = find({"itemid", "item", "recipeid", "recipe", "movieid", "movie", "iid", "i",
                        "productid", "product", "bookid", "asin", "songid", "artistid"}),
          .rating = find({"rating", "ratings", "stars", "score", "overall", "r"}),
          .time = find({"timestamp", "time", "date", "datetime", "ts", "unixreviewtime"})};
}

CsvColumns guess_columns(const TablePreview& table) {
  if (table.has_header) return guess_columns(table.header);
  if (table.header.size() < 2) return {};
  // As MovieLens and most others have them: user, item, then a rating and a time in any order.
  CsvColumns columns{.user = "1", .item = "2"};
  constexpr double kHighestRating = 100;
  const auto all = [&](std::size_t column, auto fits) {
    return !table.rows.empty() && std::ranges::all_of(table.rows, [&](const auto& row) {
      return column < row.size() && fits(row[column]);
    });
  };
  for (std::size_t column = 2; column < table.header.size(); ++column) {
    const auto is_rating = [](const std::string& text) {
      const auto number = parse_number<double>(text);
      return number && *number >= -kHighestRating && *number <= kHighestRating;
    };
    if (columns.rating.empty() && all(column, is_rating))
      columns.rating = table.header[column];
    else if (columns.time.empty() && all(column, looks_like_time))
      columns.time = table.header[column];
  }
  return columns;
}

ImportPlan guess_plan(std::span<const std::filesystem::path> files) {
  if (files.empty() || files.size() > 2)
    throw Error(en::say("import"),
                en::say("{} files at once; choose one, or two that belong together", files.size()));
  const TablePreview first = preview_table(files[0]);
  if (files.size() == 1) return plan_of_one(files[0], first);
  return plan_of_two(files, role_of(first), role_of(preview_table(files[1])));
}

Imported run_import(const ImportPlan& plan, const JobContext& job) {
  switch (plan.kind) {
    case ImportKind::Foodcom: {
      std::optional<std::filesystem::path> interactions;
      if (!plan.second.empty()) interactions = plan.second;
      return import_foodcom(require(plan.first, en::say("the recipes")), interactions, plan.options,
                            job);
    }
    case ImportKind::Csv:
      require(plan.first, en::say("the ratings"));
      if (plan.columns.user.empty() || plan.columns.item.empty())
        throw Error(en::say("import"), en::say("choose the columns of the users and of the items"));
      return import_csv(plan.first, plan.columns, plan.options, job);
    case ImportKind::Split:
      return import_split(require(plan.first, en::say("the split")), plan.options, job);
    case ImportKind::Lists:
      return import_lists(require(plan.first, en::say("the training lists")),
                          require(plan.second, en::say("the test lists")), plan.options, job);
    case ImportKind::Builtin:
      break;
  }
  return make_builtin(job);
}

}  // namespace hankki
