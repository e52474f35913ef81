// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/import.h"
#include "core/data/split.h"

namespace hankki {

/// Which columns of a table hold recommended lists; empty: found by the usual names ("user_id",
/// "item:token", "rank", "score", "prediction"). A rank goes before a score.
struct ListColumns {
  std::string user, item, rank, score;
};

/// Those usual names in a header; at most one of rank and score. Empty: nothing is called so.
ListColumns guess_list_columns(std::span<const std::string> header);

/// A file of lists that another program made for one part of a split: a row an entry.
struct ListFile {
  std::filesystem::path path;
  ListColumns columns;
  TableForm form;  ///< its time form says nothing here
  Part part = Part::Test;
  /// Leave out, and count, what a list must not have: else it is refused, with its line.
  bool drop_seen = false;
};

/// What such a file says. A list is in the order of its ranks, else of falling scores; of equal
/// ones the first in the file comes first.
struct ReadLists {
  std::vector<std::vector<ItemIndex>> lists;  ///< by row of the split; empty: none
  std::int32_t longest = 0;
  std::int64_t rows = 0;          ///< of the file
  std::int64_t users = 0;         ///< of the part, with a list
  std::int64_t without_list = 0;  ///< of the part, and none here: they count as 0
  std::int64_t other_users = 0;   ///< not of the part; their rows are left out
  // Entries that were left out by drop_seen.
  std::int64_t seen = 0;      ///< of items that the user has in an earlier part
  std::int64_t unknown = 0;   ///< of items that the split does not have
  std::int64_t repeated = 0;  ///< of items that the list has already
};

/// Throws Error, with the line, where a row cannot be read or a list has what it must not have; and
/// where the file has no list of a user of the part. Throws Cancelled.
ReadLists read_lists(const ListFile& file, const Dataset& dataset, const Split& split,
                     const JobContext& job);

/// What of it has to be known to read the metrics, a sentence each; empty where all is well.
std::vector<Message> remarks(const ReadLists& lists);

}  // namespace hankki
