// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vector_sets.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "core/store/checked_row.h"
#include "core/store/claims.h"
#include "core/store/files.h"
#include "core/store/records.h"
#include "core/store/removal.h"
#include "core/store/store.h"
#include "core/store/work_rows.h"

namespace hankki {
namespace {

constexpr std::string_view kFile = "vectors";
constexpr std::string_view kNumbers = "vectors", kRecipes = "recipes", kHashes = "hashes";
Message advice() { return en::say("make the vectors again"); }

constexpr std::string_view kColumns[] = {"id",      "dataset", "name",    "encoder",    "settings",
                                         "seed",    "key",     "recipes", "dimensions", "empty",
                                         "seconds", "created", "state",   "message",    "writer"};

VectorsInfo vectors_of(const Rows& row, const Writers& writers) {
  VectorsInfo info;
  info.id = row.integer(0);
  const CheckedRow checked(row, "vectors", std::to_string(info.id), kColumns);
  info.dataset = row.integer(1);
  info.request.name = checked.text(2);
  info.request.encoder = checked.text(3);
  info.request.settings = checked.parsed(4, from_json_text<ParameterValues>);
  info.request.seed = std::bit_cast<std::uint64_t>(row.integer(5));
  info.key = checked.text(6);
  info.recipes = checked.whole(7, 0, UINT32_MAX);
  info.dimensions = checked.whole(8, 0, INT32_MAX);
  info.empty = checked.whole(9, 0, info.recipes);
  info.seconds = checked.real(10);
  info.work = work_state_of(row, checked, 11, writers);
  return info;
}

template <typename... Values>
std::vector<VectorsInfo> select_vectors(Connection& connection, const Store& store,
                                        std::string_view condition, const Values&... values) {
  const Writers writers(connection, store.writer());
  Rows rows = connection.run(
      fmt::format("SELECT id, dataset, name, encoder, settings, seed, key, recipes, dimensions, "
                  "empty, seconds, created, state, message, writer FROM shown_vectors {}",
                  condition),
      values...);
  std::vector<VectorsInfo> result;
  while (rows.next()) result.push_back(vectors_of(rows, writers));
  return result;
}

std::optional<VectorsInfo> first_of(std::vector<VectorsInfo> found) {
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

VectorsInfo select_one(Connection& connection, const Store& store, VectorsId id) {
  auto found = first_of(select_vectors(connection, store, "WHERE id = ?", id));
  if (!found) throw unknown(Kind::Vectors, id);
  return std::move(*found);
}

std::optional<VectorsInfo> select_named(Connection& connection, const Store& store,
                                        DatasetId dataset, const std::string& name) {
  return first_of(
      select_vectors(connection, store, "WHERE dataset = ? AND name = ?", dataset, name));
}

Error taken(const std::string& name) {
  return Error("name",
               en::say("the data set has other vectors named \"{}\"; choose another name", name));
}

void check_name(const std::string& name) {
  if (name.empty()) throw Error("name", en::say("vectors need a name; type one"));
}

bool is_same(const VectorsRequest& left, const VectorsRequest& right) {
  return left.encoder == right.encoder && left.seed == right.seed &&
         json_text(left.settings) == json_text(right.settings);
}

std::int64_t rows_of_zeros(const Vectors& vectors) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < vectors.size(); ++i)
    count += std::ranges::all_of(vectors.row(i), [](float value) { return value == 0; }) ? 1 : 0;
  return count;
}

TensorFile file_of(const RecipeVectors& made) {
  const std::int64_t rows = std::ssize(made.recipes);
  const auto width = static_cast<std::int64_t>(made.vectors.dimensions);
  const std::span hashes(reinterpret_cast<const std::int64_t*>(made.hashes.data()),
                         made.hashes.size() * 2);
  TensorFile file;
  file.tensors.emplace(kNumbers, Tensor::showing<float>(made.vectors.values, {rows, width}));
  file.tensors.emplace(kRecipes, Tensor::showing<ItemIndex>(made.recipes, {rows}));
  file.tensors.emplace(kHashes, Tensor::showing<std::int64_t>(hashes, {rows, 2}));
  return file;
}

/// Throws Error where it is not what the row says, or names a recipe that the data set has not.
RecipeVectors vectors_from(const TensorFile& file, const VectorsInfo& info, std::int64_t most) {
  const std::int64_t rows = info.recipes, shape[] = {rows, info.dimensions}, pairs[] = {rows, 2};
  const auto numbers = expect_tensor(file.tensors, kNumbers, TensorType::F32, shape).as<float>();
  const auto recipes =
      expect_tensor(file.tensors, kRecipes, TensorType::U32, std::span(shape, 1)).as<ItemIndex>();
  const auto hashes =
      expect_tensor(file.tensors, kHashes, TensorType::I64, pairs).as<std::int64_t>();
  if (!std::ranges::is_sorted(recipes, std::ranges::less_equal()) ||
      (rows > 0 && recipes.back() >= most))
    throw Error(named(Kind::Vectors, info.id),
                en::say("they are not of this data set's recipes; {}", advice()));
  RecipeVectors result;
  result.recipes.assign(recipes.begin(), recipes.end());
  result.vectors = {static_cast<std::size_t>(info.dimensions), {numbers.begin(), numbers.end()}};
  for (std::size_t i = 0; i < recipes.size(); ++i)
    result.hashes.push_back({hashes[2 * i], hashes[2 * i + 1]});
  return result;
}

class WorkspaceVectorsSink final : public VectorsSink {
 public:
  WorkspaceVectorsSink(Store& store, Claim claim) : store_(store), claim_(claim) {}
  ~WorkspaceVectorsSink() override { release(store_, claim_); }

  void done(const MadeVectors& made) override {
    const Vectors& vectors = made.vectors.vectors;
    store_tensors(store_, claim_, Kind::Vectors, claim_.id, kFile, file_of(made.vectors),
                  [&](Connection& connection) {
                    connection.run(
                        "UPDATE vectors SET key = ?, recipes = ?, dimensions = ?, empty = ?, "
                        "seconds = ? WHERE id = ?",
                        made.key, std::ssize(made.vectors.recipes),
                        static_cast<std::int64_t>(vectors.dimensions), rows_of_zeros(vectors),
                        made.seconds, claim_.id);
                    end(connection, claim_, RunState::Done, {});
                  });
  }

  void ended(RunState state, const Message& message) override {
    store_.write([&](Connection& connection) { end(connection, claim_, state, message); });
  }

 private:
  Store& store_;
  const Claim claim_;
};

}  // namespace

VectorsId VectorSets::add(DatasetId dataset, const VectorsRequest& request) {
  check_name(request.name);
  return store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Dataset, dataset);
    if (const auto there = select_named(connection, store_, dataset, request.name)) {
      if (is_same(there->request, request)) return there->id;
      if (there->work.state == RunState::Done || there->work.holder != Holder::Nobody)
        throw taken(request.name);
      connection.run("UPDATE vectors SET removed_at = ? WHERE id = ?", utc_text(), there->id);
    }
    connection.run(
        "INSERT INTO vectors (dataset, name, encoder, settings, seed, created, state, writer) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        dataset, request.name, request.encoder, json_text(request.settings),
        std::bit_cast<std::int64_t>(request.seed), utc_text(), to_text(RunState::Queued),
        store_.writer());
    return connection.number("SELECT last_insert_rowid()");
  });
}

std::vector<VectorsInfo> VectorSets::list(std::optional<DatasetId> dataset) const {
  return store_.snapshot([&](Connection& connection) {
    return dataset ? select_vectors(connection, store_, "WHERE dataset = ? ORDER BY id", *dataset)
                   : select_vectors(connection, store_, "ORDER BY id");
  });
}

VectorsInfo VectorSets::info(VectorsId id) const {
  return store_.snapshot(
      [&](Connection& connection) { return select_one(connection, store_, id); });
}

std::optional<VectorsInfo> VectorSets::find(DatasetId dataset, const std::string& name) const {
  return store_.snapshot(
      [&](Connection& connection) { return select_named(connection, store_, dataset, name); });
}

std::vector<VectorsInfo> VectorSets::of_key(const std::string& key) const {
  return store_.snapshot([&](Connection& connection) {
    return select_vectors(connection, store_, "WHERE key = ? AND state = ? ORDER BY id", key,
                          to_text(RunState::Done));
  });
}

RecipeVectors VectorSets::load(VectorsId id) const {
  const auto [info, recipes] = store_.snapshot([&](Connection& connection) {
    VectorsInfo found = select_one(connection, store_, id);
    const std::int64_t most =
        connection.number("SELECT recipes FROM dataset WHERE id = ?", found.dataset);
    return std::pair(std::move(found), most);
  });
  const TensorFile file = OwnedFiles(store_, Kind::Vectors, id).load_tensors(kFile, advice());
  return vectors_from(file, info, recipes);
}

void VectorSets::rename(VectorsId id, const std::string& name) {
  check_name(name);
  store_.write([&](Connection& connection) {
    const VectorsInfo info = select_one(connection, store_, id);
    const auto there = select_named(connection, store_, info.dataset, name);
    if (there && there->id != id) throw taken(name);
    connection.run("UPDATE vectors SET name = ? WHERE id = ?", name, id);
  });
}

void VectorSets::remove(VectorsId id) { hide(store_, Kind::Vectors, id); }

void VectorSets::restore(VectorsId id) {
  store_.write([&](Connection& connection) {
    Rows other = connection.run(
        "SELECT other.name FROM vectors AS hidden JOIN vectors AS other ON other.dataset = "
        "hidden.dataset AND other.name = hidden.name AND other.removed_at IS NULL "
        "WHERE hidden.id = ? AND hidden.removed_at IS NOT NULL",
        id);
    if (other.next())
      throw Error(named(Kind::Vectors, id),
                  en::say("others are named \"{}\" by now; rename those first", other.text(0)));
    show(connection, Kind::Vectors, id);
  });
}

std::unique_ptr<VectorsSink> VectorSets::sink(VectorsId id) {
  return store_.write([&](Connection& connection) -> std::unique_ptr<VectorsSink> {
    select_one(connection, store_, id);
    return std::make_unique<WorkspaceVectorsSink>(
        store_, take(connection, Kind::Vectors, id, store_.writer()));
  });
}

}  // namespace hankki
