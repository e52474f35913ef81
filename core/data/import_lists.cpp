// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_set>

#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/base/paths.h"
#include "core/data/import_rows.h"

namespace hankki {
namespace {

constexpr std::string_view kSpace = " \t";

/// The next word of a line; empty at its end.
std::string_view take_word(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(kSpace), rest.size()));
  const auto word = rest.substr(0, rest.find_first_of(kSpace));
  rest.remove_prefix(word.size());
  return word;
}

std::string_view require_id(std::string_view word) {
  constexpr std::size_t kLongest = 18;
  const bool digits =
      std::ranges::all_of(word, [](char byte) { return byte >= '0' && byte <= '9'; });
  if (!digits || word.size() > kLongest)
    throw RowFault{
        en::say("\"{}\" is not a number; a line is \"user item item ...\"", excerpt(word))};
  return word;
}

/// Tells lists from a table: there each line has the same few words, and a user many lines.
class ListShape {
 public:
  void add_line(std::string_view user, std::size_t words) {
    same_words_ = lines_ == 0 || (same_words_ && words == words_);
    words_ = words;
    ++lines_;
    users_.emplace(user);
  }

  /// Throws Error where the lines are rows of more than a user and an item.
  void check(const std::string& file) const {
    if (same_words_ && words_ >= 3 && users_.size() < lines_)
      throw Error(
          file, en::say("each line has {} words, and {} lines are of {} users only: these are rows "
                        "of a table (user, item and more) and no lists; import them as a table, by "
                        "columns",
                        words_, lines_, users_.size()));
  }

  std::size_t repeated_users() const { return lines_ - users_.size(); }

 private:
  std::unordered_set<std::string> users_;
  std::size_t lines_ = 0, words_ = 0;
  bool same_words_ = true;
};

/// Adds the lists of one file line by line.
class ListRows {
 public:
  ListRows(DatasetBuilder& builder, ImportSession& session)
      : builder_(builder), session_(session) {}

  /// Throws RowFault, and adds nothing then.
  void add(std::string_view line, std::string_view user) {
    if (line.find('\r') != line.npos)
      throw RowFault{en::say("has a CR in it; save the file with line ends of LF or CR LF")};
    require_id(user);
    items_.clear();
    for (auto word = take_word(line); !word.empty(); word = take_word(line))
      items_.push_back(require_id(word));
    shape_.add_line(user, 1 + items_.size());
    for (const auto item : items_) builder_.add_interaction(user, item, 1, kNoTime);
  }

  void finish(const std::string& file) {
    shape_.check(file);
    if (shape_.repeated_users() > 0)
      session_.report.notes.push_back(
          shape_.repeated_users() == 1
              ? en::say("one line of {} goes on with the list of a user that had one; they are "
                        "put together",
                        file)
              : en::say("{} lines of {} go on with the list of a user that had one; they are "
                        "put together",
                        grouped(static_cast<std::int64_t>(shape_.repeated_users())), file));
  }

 private:
  DatasetBuilder& builder_;
  ImportSession& session_;
  std::vector<std::string_view> items_;
  ListShape shape_;
};

}  // namespace

void read_adjacency_lists(TextSource source, Part part, DatasetBuilder& builder,
                          std::vector<Part>& parts, ImportSession& session) {
  LineReader reader(std::move(source));
  RowLedger ledger(session, reader.source());
  ListRows rows(builder, session);
  std::int64_t lines = 0;
  while (reader.next()) {
    lines = reader.line_number();
    std::string_view rest = reader.line();
    const auto user = take_word(rest);
    if (user.empty()) {
      ledger.count_empty(reader.line().size() + 1, lines);
      continue;
    }
    ledger.count_row();
    try {
      rows.add(rest, user);
    } catch (const RowFault& fault) {
      ledger.refuse(reader.line_number(), fault.reason);
    }
    parts.resize(builder.interaction_count(), part);
  }
  ledger.finish(lines);
  rows.finish(reader.source().name());
}

Imported import_lists(const std::filesystem::path& train, const std::filesystem::path& test,
                      const ImportOptions& options, const JobContext& job) {
  ImportSession session(options, job);
  TextSource train_source(train, options.max_bytes);
  TextSource test_source(test, options.max_bytes);
  session.bytes_total = train_source.size() + test_source.size();
  DatasetBuilder builder;
  std::vector<Part> parts;
  session.builder = &builder;
  read_adjacency_lists(std::move(train_source), Part::Train, builder, parts, session);
  if (builder.interaction_count() == 0)
    throw Error(utf8(train), en::say("lists no items; a line is \"user item item ...\""));
  read_adjacency_lists(std::move(test_source), Part::Test, builder, parts, session);
  session.report.stub_recipes = static_cast<std::int64_t>(builder.stub_count());
  Imported imported{suggest_name(train), builder.build(), std::move(session.report),
                    std::move(parts)};
  note_repeated_pairs(imported.dataset, imported.parts, imported.report);
  return imported;
}

}  // namespace hankki
