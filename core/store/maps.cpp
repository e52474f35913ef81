// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/maps.h"

#include <algorithm>
#include <bit>

#include "core/store/records.h"
#include "core/store/work_rows.h"

namespace hankki {
namespace {

constexpr std::string_view kMapFile = "map";
constexpr std::string_view kPlaces = "places", kAsked = "asked", kKept = "kept";
Message map_advice() { return en::say("make the map again"); }

constexpr std::string_view kMapColumns[] = {"id",    "vectors",   "method",   "settings",
                                            "seed",  "quality_k", "measures", "created",
                                            "state", "message",   "writer"};

void read_map(const Rows& row, const CheckedRow& checked, MapInfo& info) {
  info.request.method = checked.text(2);
  info.request.settings = checked.parsed(3, from_json_text<ParameterValues>);
  info.request.seed = std::bit_cast<std::uint64_t>(row.integer(4));
  info.request.quality_k = checked.whole(5, 1, INT32_MAX);
  info.measures = checked.parsed(6, from_json_text<std::map<std::string, double>>);
}

constexpr WorkTable<MapInfo> kMaps{Kind::Map, kMapColumns, read_map, &MapInfo::vectors};

TensorFile file_of(const StoredMap& map) {
  const std::int64_t asked = std::ssize(map.asked);
  TensorFile file;
  file.tensors.emplace(
      kPlaces,
      Tensor::showing<float>(map.places.values, {static_cast<std::int64_t>(map.places.size()), 2}));
  file.tensors.emplace(kAsked, Tensor::showing<std::uint32_t>(map.asked, {asked}));
  file.tensors.emplace(kKept, Tensor::showing<float>(map.kept, {asked}));
  return file;
}

std::int64_t length_of(const TensorFile& file, std::string_view name) {
  const auto found = file.tensors.find(name);
  return found == file.tensors.end() || found->second.shape.empty() ? 0 : found->second.shape[0];
}

void update_map(Connection& connection, MapId id, const StoredMap& map) {
  connection.run("UPDATE map SET measures = ? WHERE id = ?", json_text(map.measures), id);
}

constexpr WorkResult<StoredMap> kMapResult{kMapFile, file_of, update_map};

}  // namespace

MapId Maps::add(VectorsId vectors, const MapRequest& request) {
  return store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Vectors, vectors);
    const auto seed = std::bit_cast<std::int64_t>(request.seed);
    Rows found = connection.run(
        "SELECT id FROM shown_map WHERE vectors = ? AND method = ? AND settings = ? AND seed = ? "
        "AND quality_k = ?",
        vectors, request.method, json_text(request.settings), seed, request.quality_k);
    if (found.next()) return found.integer(0);
    connection.run(
        "INSERT INTO map (vectors, method, settings, seed, quality_k, created, state, writer) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        vectors, request.method, json_text(request.settings), seed, request.quality_k, utc_text(),
        to_text(RunState::Queued), store_.writer());
    return connection.number("SELECT last_insert_rowid()");
  });
}

std::vector<MapInfo> Maps::list(std::optional<VectorsId> vectors) const {
  return kMaps.list(store_, vectors);
}

MapInfo Maps::info(MapId id) const { return kMaps.one(store_, id); }

StoredMap Maps::load(MapId id) const {
  const auto [info, recipes] = store_.snapshot([&](Connection& connection) {
    MapInfo found = kMaps.one(connection, store_, id);
    const std::int64_t points =
        connection.number("SELECT recipes FROM vectors WHERE id = ?", found.vectors);
    return std::pair(std::move(found), points);
  });
  const TensorFile file = OwnedFiles(store_, Kind::Map, id).load_tensors(kMapFile, map_advice());
  const std::int64_t places[] = {recipes, 2}, asked[] = {length_of(file, kAsked)};
  StoredMap map;
  const auto xy = expect_tensor(file.tensors, kPlaces, TensorType::F32, places).as<float>();
  map.places = {2, {xy.begin(), xy.end()}};
  const auto points = expect_tensor(file.tensors, kAsked, TensorType::U32, asked);
  const auto ids = points.as<std::uint32_t>();
  const auto kept = expect_tensor(file.tensors, kKept, TensorType::F32, asked).as<float>();
  if (std::ranges::any_of(ids, [&](std::uint32_t point) { return point >= recipes; }))
    throw Error(named(Kind::Map, id), en::say("it is not of these vectors; {}", map_advice()));
  map.asked.assign(ids.begin(), ids.end());
  map.kept.assign(kept.begin(), kept.end());
  map.measures = info.measures;
  return map;
}

void Maps::remove(MapId id) { hide(store_, Kind::Map, id); }
void Maps::restore(MapId id) { show(store_, Kind::Map, id); }

std::unique_ptr<MapSink> Maps::sink(MapId id) {
  return take_work<ClaimedWork<StoredMap>>(store_, Kind::Map, id, kMapResult);
}

}  // namespace hankki
