// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/themes.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/store/checked_row.h"
#include "core/store/clusterings.h"
#include "core/store/records.h"
#include "core/store/removal.h"
#include "core/store/store.h"

namespace hankki {
namespace {

constexpr std::string_view kThemeColumns[] = {"id",         "vectors",  "method",
                                              "resolution", "identity", "created"};

/// What a theme is told by, of a clustering that is shown.
ThemeInfo theme_of(Connection& connection, ClusteringId clustering, const std::string& identity) {
  Rows row = connection.run(
      "SELECT vectors, method, resolution, clusters FROM shown_clustering WHERE id = ?",
      clustering);
  if (!row.next()) throw unknown(Kind::Clustering, clustering);
  constexpr std::string_view kAsked[] = {"vectors", "method", "resolution", "clusters"};
  const CheckedRow checked(row, "clustering", std::to_string(clustering), kAsked);
  const auto clusters = checked.parsed(3, from_json_text<std::vector<Cluster>>);
  if (std::ranges::find(clusters, identity, &Cluster::identity) == clusters.end())
    throw Error(identity, en::say("there is no such cluster by now; look at the clusters again"));
  return {.vectors = row.integer(0),
          .method = checked.text(1),
          .resolution = checked.real(2),
          .identity = identity};
}

}  // namespace

ThemeId Themes::add(ClusteringId clustering, const std::string& identity) {
  return store_.write([&](Connection& connection) {
    const ThemeInfo theme = theme_of(connection, clustering, identity);
    Rows found = connection.run(
        "SELECT id, removed_at FROM theme WHERE vectors = ? AND method = ? AND resolution = ? AND "
        "identity = ?",
        theme.vectors, theme.method, theme.resolution, identity);
    if (found.next()) {
      const ThemeId id = found.integer(0);
      if (!found.is_null(1)) show(connection, Kind::Theme, id);
      return id;
    }
    connection.run(
        "INSERT INTO theme (vectors, method, resolution, identity, created) VALUES (?, ?, ?, ?, ?)",
        theme.vectors, theme.method, theme.resolution, identity, utc_text());
    return connection.number("SELECT last_insert_rowid()");
  });
}

std::vector<ThemeInfo> Themes::list(std::optional<DatasetId> dataset) const {
  return store_.snapshot([&](Connection& connection) {
    Rows row = connection.run(
        "SELECT id, vectors, method, resolution, identity, created FROM shown_theme WHERE ? IS "
        "NULL OR vectors IN (SELECT id FROM vectors WHERE dataset = ?) ORDER BY id",
        dataset, dataset);
    std::vector<ThemeInfo> themes;
    while (row.next()) {
      const CheckedRow checked(row, "theme", std::to_string(row.integer(0)), kThemeColumns);
      themes.push_back({.id = row.integer(0),
                        .vectors = row.integer(1),
                        .method = checked.text(2),
                        .resolution = checked.real(3),
                        .identity = checked.text(4),
                        .created = checked.text(5)});
    }
    return themes;
  });
}

void Themes::remove(ThemeId id) { hide(store_, Kind::Theme, id); }
void Themes::restore(ThemeId id) { show(store_, Kind::Theme, id); }

}  // namespace hankki
