// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/split_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "core/base/error.h"
#include "core/report/csv.h"

namespace hankki {
namespace {

constexpr std::array kParts{Part::Train, Part::Validation, Part::Test};
constexpr std::array kNames{"train", "valid", "test"};
constexpr std::size_t kRowsPerReport = 8192;

/// Rows of the data set that the matrices of a split hold, each pair once and in its part.
class SplitRows {
 public:
  SplitRows(const Dataset& dataset, const Split& split) : split_(split) {
    rows_.resize(dataset.users().size());
    columns_.resize(dataset.recipes().size());
    for (UserIndex row = 0; row < split.users.size(); ++row) rows_[split.users[row]] = row;
    for (ItemIndex column = 0; column < split.items.size(); ++column)
      columns_[split.items[column]] = column;
  }

  bool take(const Interaction& row, Part part) {
    const UserIndex user = rows_[row.user];
    const ItemIndex item = columns_[row.item];
    const InteractionMatrix& matrix = part == Part::Train        ? split_.train
                                      : part == Part::Validation ? split_.validation
                                                                 : split_.test;
    return part != Part::Unused && matrix.contains(user, item) &&
           seen_.emplace((std::uint64_t{user} << 32) | item).second;
  }

 private:
  const Split& split_;
  std::vector<UserIndex> rows_;     // by index in the data set
  std::vector<ItemIndex> columns_;  // likewise
  std::unordered_set<std::uint64_t> seen_;
};

/// use(interaction, index of its part) for each row of the split.
template <typename Use>
void each_row(const Dataset& dataset, const Split& split, std::span<const Part> parts,
              const JobContext& job, Use use) {
  SplitRows rows(dataset, split);
  const auto& all = dataset.interactions();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i % kRowsPerReport == 0)
      job.report(static_cast<std::int64_t>(i), std::ssize(all), en::say("Writing rows"));
    if (rows.take(all[i], parts[i]))
      use(all[i], static_cast<std::size_t>(std::ranges::find(kParts, parts[i]) - kParts.begin()));
  }
}

std::vector<SplitText> csv_file(const Dataset& dataset, const Split& split,
                                std::span<const Part> parts, const JobContext& job) {
  const bool timed = dataset.has_times();
  CsvWriter csv(CsvWriter::Audience::Script);
  for (const char* name : {"user", "item", "split", "rating"}) csv.text(name);
  if (timed) csv.text("timestamp");
  csv.end_row();
  std::int64_t count = 0;
  each_row(dataset, split, parts, job, [&](const Interaction& row, std::size_t part) {
    csv.text(dataset.users()[row.user]).text(dataset.recipes()[row.item].id).text(kNames[part]);
    csv.number(row.rating);
    if (timed) csv.text(format_time(row.time));
    csv.end_row();
    ++count;
  });
  return {{"split.csv", csv.str(), count}};
}

/// What pandas, by which RecBole reads, takes for a value that is not there.
constexpr std::array<std::string_view, 18> kMissing{
    "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN",
    "<NA>", "N/A",      "NA",  "NULL",    "NaN",      "None", "n/a",  "nan",    "null"};

/// An id as a field of RecBole's files. What begins with a quote is quoted, or it would go on to
/// the next one. Throws Error where a tab or a line end would make two fields of it, and where it
/// would be read as missing.
std::string recbole_field(const std::string& id) {
  if (id.find_first_of("\t\r\n") != std::string::npos)
    throw Error(id,
                en::say("an id with a tab or a line end cannot stand in RecBole's files; export "
                        "the split as CSV"));
  if (std::ranges::find(kMissing, id) != kMissing.end())
    throw Error(id, en::say("RecBole would read this id as a missing value; rename it in the data, "
                            "or export the split as CSV"));
  if (!id.starts_with('"')) return id;
  std::string quoted = "\"";
  for (const char letter : id) quoted.append(letter == '"' ? 2 : 1, letter);
  return quoted + '"';
}

std::vector<SplitText> recbole_files(std::string_view name, const Dataset& dataset,
                                     const Split& split, std::span<const Part> parts,
                                     const JobContext& job) {
  const bool timed = dataset.has_times();
  std::vector<SplitText> files;
  for (const char* part : kNames)
    files.push_back({fmt::format("{}.{}.inter", name, part),
                     timed ? "user_id:token\titem_id:token\trating:float\ttimestamp:float\n"
                           : "user_id:token\titem_id:token\trating:float\n",
                     0});
  each_row(dataset, split, parts, job, [&](const Interaction& row, std::size_t part) {
    std::string& text = files[part].text;
    text += fmt::format("{}\t{}\t{}", recbole_field(dataset.users()[row.user]),
                        recbole_field(dataset.recipes()[row.item].id), row.rating);
    if (timed)
      text +=
          row.time == kNoTime
              ? "\t"
              : fmt::format("\t{}", static_cast<double>(row.time) / static_cast<double>(kSecond));
    text += '\n';
    ++files[part].rows;
  });
  std::erase_if(files, [](const SplitText& file) { return file.rows == 0; });
  return files;
}

}  // namespace

SplitFormat parse_split_format(std::string_view text) {
  if (text == "csv") return SplitFormat::Csv;
  if (text == "recbole") return SplitFormat::Recbole;
  throw Error(text, en::say("it is neither csv nor recbole"));
}

std::vector<SplitText> split_files(SplitFormat format, std::string_view name,
                                   const Dataset& dataset, const Split& split,
                                   std::span<const Part> parts, const JobContext& job) {
  return format == SplitFormat::Csv ? csv_file(dataset, split, parts, job)
                                    : recbole_files(name, dataset, split, parts, job);
}

}  // namespace hankki
