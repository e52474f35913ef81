// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/own_recipes.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/base/parse_number.h"
#include "core/store/checked_row.h"
#include "core/store/shop_acts.h"
#include "core/store/store.h"

namespace hankki {
namespace {

using nlohmann::json;

constexpr std::string_view kPrefix = "shop:";
/// When a recipe was removed, or the account of who wrote it.
constexpr std::string_view kRemoved =
    "coalesce(removed_at, (SELECT account.removed_at FROM account WHERE shop_recipe.person GLOB "
    "'account:*' AND account.id = CAST(substr(shop_recipe.person, 9) AS INTEGER)))";
constexpr std::string_view kOwnRecipeColumns[] = {"id",       "person",  "recipe",
                                                  "revision", "created", "removed_at"};

template <typename... Values>
std::vector<OwnRecipeInfo> select_recipes(Connection& connection, std::string_view condition,
                                          const Values&... values) {
  Rows rows = connection.run(
      fmt::format(
          "SELECT id, person, recipe, revision, created, {} FROM shop_recipe {} ORDER BY id",
          kRemoved, condition),
      values...);
  std::vector<OwnRecipeInfo> all;
  while (rows.next()) {
    OwnRecipeInfo& info = all.emplace_back();
    info.id = rows.integer(0);
    const CheckedRow checked(rows, "shop_recipe", std::to_string(info.id), kOwnRecipeColumns);
    info.person = checked.text(1);
    info.recipe = checked.parsed(2, read_own_recipe);
    info.revision = checked.whole(3);
    info.created = checked.text(4);
    info.removed = !rows.is_null(5);
  }
  return all;
}

/// Throws Error where the person has no such recipe, or it is hidden and should not be, or is not.
void check_owner(Connection& connection, const std::string& person, OwnRecipeId id, bool hidden) {
  if (connection.number("SELECT count(*) FROM shop_recipe WHERE id = ? AND person = ? AND "
                        "(removed_at IS NOT NULL) = ?",
                        id, person, hidden) == 0)
    throw Error(en::say("recipe {}", own_recipe_name(id)),
                hidden ? en::say("this person has removed none of this name")
                       : en::say("this person has none of this name; serve recipe list shows "
                                 "those there are"));
}

/// It begins anew before a number is too large, as one that somebody else wrote may be.
void note_revision(Connection& connection, OwnRecipeId id) {
  connection.run("UPDATE shop_recipe SET revision = revision % 1000000000 + 1 WHERE id = ?", id);
}

json act_of(const char* what, OwnRecipeId id, const std::string& content = {}) {
  json act{{"do", what}, {"recipe", own_recipe_name(id)}};
  if (!content.empty()) act["content"] = json::parse(content);
  return act;
}

}  // namespace

std::string own_recipe_name(OwnRecipeId id) { return fmt::format("{}{}", kPrefix, id); }

std::optional<OwnRecipeId> own_recipe_id(std::string_view name) {
  if (!name.starts_with(kPrefix)) return std::nullopt;
  const auto id = parse_number<std::int64_t>(name.substr(kPrefix.size()));
  return id && own_recipe_name(*id) == name ? id : std::nullopt;
}

OwnRecipeId OwnRecipes::add(const std::string& person, const OwnRecipe& recipe, Time now) {
  const std::string text = own_recipe_text(tidied(recipe));
  return store_.write([&](Connection& connection) {
    connection.run(
        "INSERT INTO shop_recipe (person, recipe, revision, created) VALUES (?, ?, 1, ?)", person,
        text, utc_text());
    const OwnRecipeId id = connection.number("SELECT last_insert_rowid()");
    note_act(connection, person, now, act_of("add", id, text));
    return id;
  });
}

void OwnRecipes::add_again(const std::string& person, OwnRecipeId id, const OwnRecipe& recipe,
                           Time now) {
  const std::string text = own_recipe_text(tidied(recipe));
  store_.write([&](Connection& connection) {
    connection.run(
        "INSERT OR IGNORE INTO shop_recipe (id, person, recipe, revision, created) VALUES (?, ?, "
        "?, 0, ?)",
        id, person, text, utc_text());
    connection.run("UPDATE shop_recipe SET recipe = ?, removed_at = NULL WHERE id = ?", text, id);
    check_owner(connection, person, id, false);
    note_revision(connection, id);
    note_act(connection, person, now, act_of("add", id, text));
  });
}

void OwnRecipes::edit(const std::string& person, OwnRecipeId id, const OwnRecipe& recipe,
                      Time now) {
  const std::string text = own_recipe_text(tidied(recipe));
  store_.write([&](Connection& connection) {
    check_owner(connection, person, id, false);
    connection.run("UPDATE shop_recipe SET recipe = ? WHERE id = ?", text, id);
    note_revision(connection, id);
    note_act(connection, person, now, act_of("edit", id, text));
  });
}

void OwnRecipes::remove(const std::string& person, OwnRecipeId id, Time now) {
  store_.write([&](Connection& connection) {
    check_owner(connection, person, id, false);
    connection.run("UPDATE shop_recipe SET removed_at = ? WHERE id = ?", utc_text(), id);
    note_revision(connection, id);
    note_act(connection, person, now, act_of("remove", id));
  });
}

void OwnRecipes::restore(const std::string& person, OwnRecipeId id, Time now) {
  store_.write([&](Connection& connection) {
    check_owner(connection, person, id, true);
    connection.run("UPDATE shop_recipe SET removed_at = NULL WHERE id = ?", id);
    note_revision(connection, id);
    note_act(connection, person, now, act_of("restore", id));
  });
}

std::vector<OwnRecipeInfo> OwnRecipes::list(const std::string& person) const {
  return store_.read([&](Connection& connection) {
    return select_recipes(connection, "WHERE person = ? AND removed_at IS NULL", person);
  });
}

std::vector<OwnRecipeInfo> OwnRecipes::all() const {
  return store_.read([](Connection& connection) { return select_recipes(connection, ""); });
}

std::string OwnRecipes::stamp() const {
  return store_.read([](Connection& connection) {
    Rows rows = connection.run(
        fmt::format("SELECT coalesce(group_concat(id || '.' || revision || iif(removed, 'r', '')), "
                    "'') FROM (SELECT id, revision, {} IS NOT NULL AS removed FROM shop_recipe "
                    "ORDER BY id)",
                    kRemoved));
    rows.next();
    return rows.text(0);
  });
}

}  // namespace hankki
