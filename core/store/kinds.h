// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace hankki {

/// The sorts of things that a workspace holds.
enum class Kind {
  Dataset,
  Split,
  Run,
  Study,
  Trial,
  Evaluation,
  Vectors,
  Map,
  Clustering,
  Theme,
  Selection,
  Experiment,
  Batch,
  Account,
  Act,   ///< what somebody did in the shop, beside asking for an answer
  Mark,  ///< of the shop; a reset makes one too
  RunView,
  Note,
  FolderFile  ///< beside the database, which has a row for it: Changes::note_file()
};

/// What the store has to know of a kind. Files of its rows go with them, and changes of the listed
/// ones are noted, by triggers that are made from this list (derived_schema.h).
struct KindTraits {
  std::string_view table;   ///< has a column `id`
  std::string_view parent;  ///< the table that its column of that name refers to; empty: none
  /// A change of these columns is told to whoever lists the kind. Empty: the kind has no column
  /// removed_at; it is listed and removed only with its parent, or never.
  std::string_view shown;
  bool is_work = false;  ///< somebody works at it: has the columns state, writer and claim
};

// A new kind is a line here and a word above; its table comes with a migration.
inline constexpr KindTraits kKinds[] = {
    {"dataset", "", "name, derived_from"},
    {"split", "dataset", "warning"},
    {"run", "split", "state, message, tags, name, note, archived, writer", true},
    {"study", "split", "state, message, writer", true},
    {"trial", "study", ""},
    {"evaluation", "run", "state, message, writer", true},
    {"vectors", "dataset", "name, state, message, writer", true},
    {"map", "vectors", "state, message, writer", true},
    {"clustering", "vectors", "state, message, writer, clusters", true},
    {"theme", "vectors", "identity"},
    {"selection", "dataset", "name"},
    {"experiment", "", "name, state, message, writer", true},
    {"batch", "split", "tag"},
    {"account", "", "name"},
    {"shop_act", "", ""},
    {"shop_mark", "", ""},
    {"run_view", "", "name, layout"},
    {"note", "", "place, text, figures"},
    {"folder_file", "", ""},
};

constexpr const KindTraits& traits(Kind kind) { return kKinds[static_cast<int>(kind)]; }
constexpr std::string_view table_of(Kind kind) { return traits(kind).table; }

/// "data set" and "data set 3", for sentences.
Message noun(Kind kind);
Message named(Kind kind, std::int64_t id);

/// SQL inside IN (...): the ids of the rows of `table` that are row `id` (SQL too) of the table
/// `top`, or belong to it over any number of steps; empty where none can.
std::string ids_below(std::string_view table, std::string_view top, std::string_view id);

}  // namespace hankki
