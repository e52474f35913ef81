// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/data/import_rows.h"
#include "core/data/list_literal.h"

namespace hankki {
namespace {

using Fields = std::span<const std::string_view>;

/// A column that may be missing: its fields are then empty.
struct OptionalColumn {
  std::optional<std::size_t> index;
  std::string_view of(Fields fields) const { return index ? fields[*index] : std::string_view(); }
};

OptionalColumn find_column(const CsvHeader& header, std::string_view name, const CsvReader& reader,
                           ImportReport& report) {
  const OptionalColumn column{header.find(name)};
  if (!column.index)
    report.notes.push_back(
        en::say("{} has no column {}; it stays empty", reader.source().name(), name));
  return column;
}

std::int32_t parse_minutes(std::string_view text) {
  if (text.empty()) return -1;
  const double minutes = require_number(text, "minutes");
  if (minutes < 0 || minutes > std::numeric_limits<std::int32_t>::max() ||
      minutes != std::floor(minutes))
    throw RowFault{en::say("minutes {} is not a whole number from 0 to 2147483647", excerpt(text))};
  return static_cast<std::int32_t>(minutes);
}

/// Turns the rows of RAW_recipes.csv into recipes.
class RecipeRows {
 public:
  RecipeRows(const CsvReader& reader, const CsvHeader& header, DatasetBuilder& builder,
             ImportSession& session)
      : builder_(builder),
        session_(session),
        id_(header.require("id")),
        name_(header.require("name")) {
    const auto find = [&](std::string_view name) {
      return find_column(header, name, reader, session_.report);
    };
    minutes_ = find("minutes");
    contributor_ = find("contributor_id");
    submitted_ = find("submitted");
    tags_ = find("tags");
    nutrition_ = find("nutrition");
    steps_ = find("steps");
    description_ = find("description");
    ingredients_ = find("ingredients");
  }

  void operator()(Fields fields) {
    Recipe recipe;
    recipe.id = require_text(session_.tidy_item(fields[id_]), "id");
    recipe.name = fields[name_];
    recipe.description = description_.of(fields);
    recipe.contributor = trimmed(contributor_.of(fields));
    recipe.submitted = trimmed(submitted_.of(fields));
    recipe.minutes = parse_minutes(trimmed(minutes_.of(fields)));
    recipe.nutrition = parse_nutrition(nutrition_.of(fields));
    recipe.steps = parse_steps(steps_.of(fields));
    recipe.tags = parse_terms(tags_.of(fields), "tags", builder_.tags());
    recipe.ingredients =
        parse_terms(ingredients_.of(fields), "ingredients", builder_.ingredients());
    if (!builder_.add_recipe(std::move(recipe))) ++session_.report.duplicate_recipes;
  }

 private:
  std::span<const std::string_view> parse_texts(std::string_view literal, const char* what) {
    if (literal.empty()) return {};
    const auto texts = lists_.texts(literal);
    if (!texts) throw RowFault{en::say("{} is not a list like ['a', 'b']", what)};
    return *texts;
  }

  std::vector<std::uint32_t> parse_terms(std::string_view literal, const char* what,
                                         Vocabulary& vocabulary) {
    std::vector<std::uint32_t> terms;
    const auto texts = parse_texts(literal, what);
    terms.reserve(texts.size());
    for (const auto text : texts)
      if (!text.empty()) terms.push_back(vocabulary.intern(text));
    return terms;
  }

  std::string parse_steps(std::string_view literal) {
    std::string steps;
    steps.reserve(literal.size());
    for (const auto text : parse_texts(literal, "steps")) {
      if (text.empty()) continue;
      if (!steps.empty()) steps.push_back('\n');
      const auto start = steps.size();
      steps.append(text);
      std::replace(steps.begin() + static_cast<std::ptrdiff_t>(start), steps.end(), '\n', ' ');
    }
    steps.shrink_to_fit();
    return steps;
  }

  std::optional<Nutrition> parse_nutrition(std::string_view literal) {
    if (literal.empty()) return std::nullopt;
    const auto numbers = lists_.numbers(literal);
    if (!numbers || (numbers->size() != 7 && !numbers->empty()))
      throw RowFault{en::say("nutrition is not a list of seven numbers")};
    if (numbers->empty()) return std::nullopt;
    const auto at = [&](std::size_t i) { return static_cast<float>((*numbers)[i]); };
    return Nutrition{at(0), at(1), at(2), at(3), at(4), at(5), at(6)};
  }

  DatasetBuilder& builder_;
  ImportSession& session_;
  ListLiteralReader lists_;
  std::size_t id_, name_;
  OptionalColumn minutes_, contributor_, submitted_, tags_, nutrition_, steps_, description_,
      ingredients_;
};

Time parse_review_date(std::string_view text) {
  if (text.empty()) return kNoTime;
  const auto time = parse_date(text);
  if (!time) throw RowFault{en::say("date \"{}\" is not a date like 2008-11-19", excerpt(text))};
  return *time;
}

void note_unknown_recipes(const Dataset& dataset, ImportReport& report) {
  const auto rows = std::ranges::count_if(dataset.interactions(), [&](const Interaction& row) {
    return dataset.recipes()[row.item].stub;
  });
  if (rows == 0) return;
  report.notes.push_back(
      rows == 1 ? en::say("one interaction names a recipe that the recipe file lacks; that is "
                          "kept with an id only")
      : report.stub_recipes == 1
          ? en::say("{} interactions name a recipe that the recipe file lacks; that is kept with "
                    "an id only",
                    grouped(rows))
          : en::say("{} interactions name {} recipes that the recipe file lacks; they are kept "
                    "with an id only",
                    grouped(rows), grouped(report.stub_recipes)));
}

}  // namespace

void read_foodcom_recipes(TextSource source, DatasetBuilder& builder, ImportSession& session) {
  CsvReader reader(std::move(source), Separator::Comma);
  const CsvHeader header(reader, HeaderLine::Yes);
  read_rows(reader, header, session, RecipeRows(reader, header, builder, session));
}

void read_foodcom_interactions(TextSource source, DatasetBuilder& builder, ImportSession& session) {
  CsvReader reader(std::move(source), Separator::Comma);
  const CsvHeader header(reader, HeaderLine::Yes);
  const auto user = header.require("user_id");
  const auto recipe = header.require("recipe_id");
  const auto rating = header.require("rating");
  const auto date = find_column(header, "date", reader, session.report);
  read_rows(reader, header, session, [&](Fields fields) {
    const double value = require_number(trimmed(fields[rating]), "rating");
    if (value < 0 || value > 5)
      throw RowFault{en::say("rating {} is outside 0 to 5", excerpt(fields[rating]))};
    const Time time = parse_review_date(trimmed(date.of(fields)));
    builder.add_interaction(require_text(session.tidy_user(fields[user]), "user_id"),
                            require_text(session.tidy_item(fields[recipe]), "recipe_id"),
                            static_cast<float>(value), time);
  });
}

Imported import_foodcom(const std::filesystem::path& recipes,
                        const std::optional<std::filesystem::path>& interactions,
                        const ImportOptions& options, const JobContext& job) {
  ImportSession session(options, job);
  TextSource recipe_source(recipes, options.max_bytes);
  session.bytes_total = recipe_source.size();
  std::optional<TextSource> review_source;
  if (interactions) {
    review_source.emplace(*interactions, options.max_bytes);
    session.bytes_total += review_source->size();
  }
  DatasetBuilder builder;
  session.builder = &builder;
  read_foodcom_recipes(std::move(recipe_source), builder, session);
  if (review_source) read_foodcom_interactions(std::move(*review_source), builder, session);
  session.report.stub_recipes = static_cast<std::int64_t>(builder.stub_count());
  note_tidied(session);
  Imported imported{suggest_name(recipes), builder.build(), std::move(session.report), {}};
  note_unknown_recipes(imported.dataset, imported.report);
  note_times(imported.dataset, imported.report);
  return imported;
}

}  // namespace hankki
