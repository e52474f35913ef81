// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/read_lists.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/base/error.h"
#include "core/base/grouped.h"
#include "core/data/fold_case.h"
#include "core/data/import_plan.h"
#include "core/data/import_rows.h"

namespace hankki {
namespace {

/// Where the lists stand in a table.
class Columns {
 public:
  Columns(const CsvHeader& header, const ListColumns& wanted) {
    const ListColumns usual = header.is_line() ? guess_list_columns(header.names()) : ListColumns();
    user_ = header.require(first_of(wanted.user, usual.user, "user"));
    item_ = header.require(first_of(wanted.item, usual.item, "item"));
    order_ = find_order(header, wanted, usual);
    if (user_ == item_ || user_ == order_ || item_ == order_)
      throw Error("columns", en::say("one column cannot be two of user, item and rank or score"));
  }

  std::size_t user() const { return user_; }
  std::size_t item() const { return item_; }
  std::size_t order() const { return order_; }
  bool by_rank() const { return by_rank_; }

 private:
  static std::string first_of(const std::string& wanted, const std::string& usual,
                              const char* otherwise) {
    return !wanted.empty() ? wanted : !usual.empty() ? usual : otherwise;
  }

  std::size_t find_order(const CsvHeader& header, const ListColumns& wanted,
                         const ListColumns& usual) {
    const bool is_said = !wanted.rank.empty() || !wanted.score.empty();
    const ListColumns& order = is_said ? wanted : usual;
    by_rank_ = !order.rank.empty();
    if (by_rank_) return header.require(order.rank);
    if (!order.score.empty()) return header.require(order.score);
    if (!header.is_line())
      throw Error("columns",
                  en::say("the first line names no columns; say by number which are user, item and "
                          "rank or score"));
    throw Error("columns",
                en::say("there is neither a column \"rank\" nor \"score\" that tells the "
                        "order of a list; name one"));
  }

  std::size_t user_ = 0, item_ = 0, order_ = 0;
  bool by_rank_ = false;
};

/// Puts the entries of one file into lists of the split.
class Lists {
 public:
  Lists(const ListFile& file, const Dataset& dataset, const Split& split)
      : file_(file), dataset_(dataset), split_(split), entries_(split.users.size()) {
    for (UserIndex row = 0; row < split.users.size(); ++row) row_of_[split.users[row]] = row;
    for (ItemIndex column = 0; column < split.items.size(); ++column)
      column_of_[split.items[column]] = column;
  }

  /// Throws RowFault.
  void add(std::string_view user, std::string_view item, double order) {
    const auto row = row_of(user);
    if (!row) {
      others_.emplace(user);
      return;
    }
    const auto column = column_of(item);
    if (!column)
      return leave_out(made_.unknown, en::say("item \"{}\" is none of the split's", excerpt(item)));
    if (split_.train.contains(*row, *column))
      return leave_out(made_.seen, seen("train", user, item));
    if (file_.part == Part::Test && split_.validation.contains(*row, *column))
      return leave_out(made_.seen, seen("validation", user, item));
    if (!known_.emplace((std::uint64_t{*row} << 32) | *column).second)
      return leave_out(made_.repeated, en::say("user \"{}\" has item \"{}\" twice in the list",
                                               excerpt(user), excerpt(item)));
    entries_[*row].push_back({*column, order});
  }

  ReadLists finish(std::int64_t rows, bool by_rank) {
    made_.rows = rows;
    made_.other_users = std::ssize(others_);
    for (UserIndex row = 0; row < entries_.size(); ++row) {
      auto& entries = entries_[row];
      std::ranges::stable_sort(entries, [&](const Entry& a, const Entry& b) {
        return by_rank ? a.order < b.order : a.order > b.order;
      });
      auto& list = made_.lists.emplace_back();
      for (const Entry& entry : entries) list.push_back(entry.item);
      made_.longest = std::max(made_.longest, static_cast<std::int32_t>(list.size()));
      if (!relevant().row(row).empty()) ++(list.empty() ? made_.without_list : made_.users);
    }
    return std::move(made_);
  }

 private:
  struct Entry {
    ItemIndex item;
    double order;
  };

  const InteractionMatrix& relevant() const {
    return file_.part == Part::Test ? split_.test : split_.validation;
  }

  /// Of a user of the part.
  std::optional<UserIndex> row_of(std::string_view id) const {
    const auto user = dataset_.find_user(id);
    const auto found = user ? row_of_.find(*user) : row_of_.end();
    if (found == row_of_.end() || relevant().row(found->second).empty()) return std::nullopt;
    return found->second;
  }
  std::optional<ItemIndex> column_of(std::string_view id) const {
    const auto item = dataset_.find_recipe(id);
    const auto found = item ? column_of_.find(*item) : column_of_.end();
    return found == column_of_.end() ? std::nullopt : std::optional(found->second);
  }

  static Message seen(const char* part, std::string_view user, std::string_view item) {
    return en::say("user \"{}\" has item \"{}\" in the {} part, so that it cannot be recommended",
                   excerpt(user), excerpt(item), part);
  }
  void leave_out(std::int64_t& count, const Message& reason) const {
    if (!file_.drop_seen) throw RowFault{reason};
    ++count;
  }

  const ListFile& file_;
  const Dataset& dataset_;
  const Split& split_;
  std::unordered_map<UserIndex, UserIndex> row_of_;     // by index in the data set
  std::unordered_map<ItemIndex, ItemIndex> column_of_;  // likewise
  std::vector<std::vector<Entry>> entries_;             // by row
  std::unordered_set<std::uint64_t> known_;             // pairs of row and column
  std::unordered_set<std::string> others_;
  ReadLists made_;
};

}  // namespace

ListColumns guess_list_columns(std::span<const std::string> header) {
  const CsvColumns usual = guess_columns(header);
  const auto called = [&](std::initializer_list<std::string_view> names) -> std::string {
    for (const std::string_view name : names)
      for (const std::string& column : header)
        if (fold_case(std::string_view(column).substr(0, column.find(':'))) == name) return column;
    return {};
  };
  ListColumns columns{.user = usual.user,
                      .item = usual.item,
                      .rank = called({"rank", "position", "place"}),
                      .score = {}};
  if (!columns.rank.empty()) return columns;
  columns.score = called({"score", "prediction"});
  if (columns.score.empty()) columns.score = usual.rating;
  return columns;
}

ReadLists read_lists(const ListFile& file, const Dataset& dataset, const Split& split,
                     const JobContext& job) {
  const ImportOptions options{.strict = true};  // a metric over half of a file says nothing
  ImportSession session(options, job);
  TextSource source(file.path, options.max_bytes);
  session.bytes_total = source.size();
  CsvReader reader(std::move(source), file.form.separator);
  const CsvHeader header(reader, file.form.header);
  const Columns columns(header, file.columns);
  Lists lists(file, dataset, split);
  read_rows(reader, header, session, [&](std::span<const std::string_view> fields) {
    const double order =
        require_number(trimmed(fields[columns.order()]), columns.by_rank() ? "rank" : "score");
    const auto user = require_text(session.tidy_user(fields[columns.user()]), "user");
    lists.add(user, require_text(session.tidy_item(fields[columns.item()]), "item"), order);
  });
  ReadLists read = lists.finish(session.report.rows, columns.by_rank());
  if (read.users == 0)
    throw Error(reader.source().name(),
                en::say("has no list of a user of the {} part; its ids must be those of the split",
                        file.part == Part::Test ? "test" : "validation"));
  return read;
}

std::vector<Message> remarks(const ReadLists& lists) {
  std::vector<Message> sentences;
  const auto say = [&](std::int64_t count, auto sentence) {
    if (count > 0) sentences.push_back(sentence(grouped(count)));
  };
  say(lists.without_list, [](const std::string& count) {
    return en::say("users of the part without a list, who count as 0: {}", count);
  });
  say(lists.other_users, [](const std::string& count) {
    return en::say("users who are not of the part, whose lists are left out: {}", count);
  });
  say(lists.seen, [](const std::string& count) {
    return en::say("entries left out, since the user has them in an earlier part: {}", count);
  });
  say(lists.unknown, [](const std::string& count) {
    return en::say("entries left out, since the split does not have the item: {}", count);
  });
  say(lists.repeated, [](const std::string& count) {
    return en::say("entries left out, since the list has the item already: {}", count);
  });
  return sentences;
}

}  // namespace hankki
