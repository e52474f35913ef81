// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/derived_schema.h"

#include <fmt/format.h>

#include "core/store/kinds.h"

namespace hankki {
namespace {

bool is_listed(const KindTraits& kind) { return !kind.shown.empty(); }

/// What a run, a study or vectors go on in, beside what their lists show; and what is in no list.
struct SchemaPart {
  std::string_view table, event;
  Kind kind;  ///< of the thing, whose id follows
  std::string_view id;
  std::string_view what;
};

constexpr std::string_view kStudyOfTrial = "(SELECT study FROM trial WHERE id = NEW.trial)";
constexpr std::string_view kServedBatch =
    "COALESCE((SELECT batch FROM served ORDER BY seq DESC), 0)";
constexpr SchemaPart kSchemaParts[] = {
    {"epoch", "INSERT", Kind::Run, "NEW.run", "progress"},
    {"trial", "INSERT", Kind::Study, "NEW.study", "changed"},
    {"trial", "UPDATE", Kind::Study, "NEW.study", "progress"},
    {"trial", "UPDATE OF final_run", Kind::Study, "NEW.study", "changed"},
    {"trial_epoch", "INSERT", Kind::Study, kStudyOfTrial, "progress"},
    {"experiment_replication", "INSERT", Kind::Experiment, "NEW.experiment", "progress"},
    {"experiment", "UPDATE OF reached, seconds", Kind::Experiment, "NEW.id", "progress"},
    {"vectors", "UPDATE OF losses", Kind::Vectors, "NEW.id", "progress"},
    {"folder_file", "INSERT", Kind::FolderFile, "NEW.id", "changed"},
    {"folder_file", "UPDATE", Kind::FolderFile, "NEW.id", "changed"},
    {"shop_act", "INSERT", Kind::Act, "NEW.id", "added"},
    {"shop_mark", "INSERT", Kind::Mark, "NEW.id", "added"},
    {"shop_setting", "INSERT", Kind::Batch, kServedBatch, "changed"},
    {"shop_setting", "UPDATE", Kind::Batch, kServedBatch, "changed"},
};

/// Statements that note a change to one thing. Not INSERT OR REPLACE: in a trigger, the conflict
/// clause of the statement that fired it would count.
std::string note(std::string_view kind, std::string_view id, std::string_view what) {
  return fmt::format(
      "DELETE FROM change WHERE kind = '{0}' AND id = {1} AND what = '{2}'; "
      "INSERT INTO change (kind, id, what) VALUES ('{0}', {1}, '{2}'); ",
      kind, id, what);
}

/// Notes that a row and all below it are hidden, or shown again.
std::string note_hiding(std::string_view top) {
  std::string statements;
  for (const auto& kind : kKinds) {
    const auto ids = ids_below(kind.table, top, "NEW.id");
    if (!is_listed(kind) || ids.empty()) continue;
    constexpr std::string_view kWhat =
        "CASE WHEN NEW.removed_at IS NULL THEN 'added' ELSE 'removed' END";
    statements += fmt::format(
        "DELETE FROM change WHERE kind = '{0}' AND id IN ({1}) AND what = {2}; "
        "INSERT INTO change (kind, id, what) SELECT '{0}', id, {2} FROM {0} WHERE id IN ({1}); ",
        kind.table, ids, kWhat);
  }
  return statements;
}

void make_trigger(Connection& connection, std::string_view name, std::string_view table,
                  std::string_view event, std::string_view statements) {
  connection.run(fmt::format("CREATE TRIGGER {}_{} AFTER {} ON {} BEGIN {} END", table, name, event,
                             table, statements));
}

void make_view(Connection& connection, const KindTraits& kind) {
  const auto above = kind.parent.empty()
                         ? std::string()
                         : fmt::format(" AND {0} IN (SELECT id FROM shown_{0})", kind.parent);
  connection.run(fmt::format(
      "CREATE VIEW shown_{0} AS SELECT * FROM {0} WHERE removed_at IS NULL{1}", kind.table, above));
}

void watch(Connection& connection, const KindTraits& kind) {
  const auto table = kind.table;
  make_trigger(connection, "added", table, "INSERT", note(table, "NEW.id", "added"));
  make_trigger(connection, "changed", table, fmt::format("UPDATE OF {}", kind.shown),
               note(table, "NEW.id", "changed"));
  make_trigger(connection, "hidden", table, "UPDATE OF removed_at", note_hiding(table));
  make_trigger(connection, "deleted", table, "DELETE", note(table, "OLD.id", "removed"));
}

}  // namespace

void create_derived_schema(Connection& connection) {
  for (const auto& kind : kKinds) {
    make_trigger(
        connection, "files", kind.table, "DELETE",
        fmt::format("DELETE FROM artifact WHERE owner = '{}' AND owner_id = OLD.id;", kind.table));
    if (!is_listed(kind)) continue;
    make_view(connection, kind);
    watch(connection, kind);
  }
  make_trigger(connection, "gone", "artifact", "DELETE",
               "INSERT INTO gone_file (path) SELECT OLD.path "
               "WHERE NOT EXISTS (SELECT 1 FROM gone_file WHERE path = OLD.path);");
  for (const std::string_view table : {"shop_opinion", "shop_veto", "shop_answer", "shop_recipe",
                                       "shop_taste", "shop_choice", "shop_act"})
    make_trigger(connection, table, "account", "DELETE",
                 fmt::format("DELETE FROM {} WHERE person = 'account:' || OLD.id;", table));
  int number = 0;
  for (const auto& part : kSchemaParts)
    make_trigger(connection, fmt::format("part_{}", ++number), part.table, part.event,
                 note(table_of(part.kind), part.id, part.what));
  make_trigger(connection, "pruned", "change", "INSERT",
               fmt::format("DELETE FROM change WHERE seq <= NEW.seq - {};", kKeptChanges));
}

void drop_derived_schema(Connection& connection) {
  std::vector<std::string> statements;
  {
    Rows rows = connection.run(
        "SELECT 'DROP ' || type || ' ' || name FROM sqlite_master WHERE type IN ('trigger', "
        "'view') ORDER BY type, rowid DESC");
    while (rows.next()) statements.push_back(rows.text(0));
  }
  for (const auto& statement : statements) connection.run(statement);
}

}  // namespace hankki
