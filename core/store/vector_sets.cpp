// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vector_sets.h"

#include <algorithm>
#include <bit>

#include "core/store/records.h"
#include "core/store/work_rows.h"

namespace hankki {
namespace {

constexpr std::string_view kVectorsFile = "vectors", kEncoder = "encoder";
constexpr std::string_view kNumbers = "vectors", kRecipes = "recipes", kHashes = "hashes";
Message vectors_advice() { return en::say("make the vectors again"); }

constexpr std::string_view kVectorColumns[] = {
    "id",       "dataset", "name",       "encoder", "settings", "seed",
    "key",      "recipes", "dimensions", "empty",   "seconds",  "losses",
    "language", "created", "state",      "message", "writer"};

void read_vectors(const Rows& row, const CheckedRow& checked, VectorsInfo& info) {
  info.request.name = checked.text(2);
  info.request.encoder = checked.text(3);
  info.request.settings = checked.parsed(4, from_json_text<ParameterValues>);
  info.request.seed = std::bit_cast<std::uint64_t>(row.integer(5));
  info.key = checked.text(6);
  info.recipes = checked.whole(7, 0, UINT32_MAX);
  info.dimensions = checked.whole(8, 0, INT32_MAX);
  info.empty = checked.whole(9, 0, info.recipes);
  info.seconds = checked.real(10);
  info.losses = checked.parsed(11, from_json_text<std::vector<double>>);
  info.language = checked.text(12);
}

constexpr WorkTable<VectorsInfo> kVectors{Kind::Vectors, kVectorColumns, read_vectors,
                                          &VectorsInfo::dataset};

std::optional<VectorsInfo> select_named(Connection& connection, const Store& store,
                                        DatasetId dataset, const std::string& name) {
  auto found = kVectors.select(connection, store, "WHERE dataset = ? AND name = ?", dataset, name);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

Error vectors_taken(const std::string& name) {
  return Error("name",
               en::say("the data set has other vectors named \"{}\"; choose another name", name));
}

void check_vectors_name(const std::string& name) {
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
                en::say("they are not of this data set's recipes; {}", vectors_advice()));
  RecipeVectors result;
  result.recipes.assign(recipes.begin(), recipes.end());
  result.vectors = {static_cast<std::size_t>(info.dimensions), {numbers.begin(), numbers.end()}};
  for (std::size_t i = 0; i < recipes.size(); ++i)
    result.hashes.push_back({hashes[2 * i], hashes[2 * i + 1]});
  return result;
}

TensorFile file_of_made(const MadeVectors& made) { return file_of(made.vectors); }

void update_made(Connection& connection, VectorsId id, const MadeVectors& made) {
  const Vectors& vectors = made.vectors.vectors;
  connection.run(
      "UPDATE vectors SET key = ?, recipes = ?, dimensions = ?, empty = ?, seconds = ?, "
      "losses = ?, language = ? WHERE id = ?",
      made.key, std::ssize(made.vectors.recipes), static_cast<std::int64_t>(vectors.dimensions),
      rows_of_zeros(vectors), made.seconds, json_text(made.losses), made.language, id);
}

class ClaimedVectors final : public ClaimedWork<MadeVectors, VectorsSink> {
 public:
  using ClaimedWork::ClaimedWork;

  void done(const MadeVectors& made) override {
    if (made.encoder)
      store_tensors(store(), claim(), claim().kind, claim().id, kEncoder, *made.encoder);
    ClaimedWork::done(made);
  }

  void learned(const std::vector<double>& losses) override {
    store().write([&](Connection& connection) {
      check(connection, claim());
      connection.run("UPDATE vectors SET losses = ? WHERE id = ?", json_text(losses), claim().id);
    });
  }
};

constexpr WorkResult<MadeVectors> kVectorsResult{kVectorsFile, file_of_made, update_made};

}  // namespace

VectorsId VectorSets::add(DatasetId dataset, const VectorsRequest& request) {
  check_vectors_name(request.name);
  return store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Dataset, dataset);
    if (const auto there = select_named(connection, store_, dataset, request.name)) {
      if (is_same(there->request, request)) return there->id;
      if (there->work.state == RunState::Done || there->work.holder != Holder::Nobody)
        throw vectors_taken(request.name);
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
  return kVectors.list(store_, dataset);
}

VectorsInfo VectorSets::info(VectorsId id) const { return kVectors.one(store_, id); }

std::optional<VectorsInfo> VectorSets::find(DatasetId dataset, const std::string& name) const {
  return store_.snapshot(
      [&](Connection& connection) { return select_named(connection, store_, dataset, name); });
}

std::vector<VectorsInfo> VectorSets::of_key(const std::string& key) const {
  return store_.snapshot([&](Connection& connection) {
    return kVectors.select(connection, store_, "WHERE key = ? AND state = ? ORDER BY id", key,
                           to_text(RunState::Done));
  });
}

RecipeVectors VectorSets::load(VectorsId id) const {
  const auto [info, recipes] = store_.snapshot([&](Connection& connection) {
    VectorsInfo found = kVectors.one(connection, store_, id);
    const std::int64_t most =
        connection.number("SELECT recipes FROM dataset WHERE id = ?", found.dataset);
    return std::pair(std::move(found), most);
  });
  const TensorFile file =
      OwnedFiles(store_, Kind::Vectors, id).load_tensors(kVectorsFile, vectors_advice());
  return vectors_from(file, info, recipes);
}

std::vector<bool> VectorSets::empty_rows(VectorsId id) const {
  const VectorsInfo found = info(id);
  std::vector<bool> empty(static_cast<std::size_t>(found.recipes));
  if (found.work.state == RunState::Done && found.empty == 0) return empty;
  const TensorFile file =
      OwnedFiles(store_, Kind::Vectors, id).load_tensors(kVectorsFile, vectors_advice());
  const std::int64_t shape[] = {found.recipes, found.dimensions};
  const auto numbers = expect_tensor(file.tensors, kNumbers, TensorType::F32, shape).as<float>();
  const auto dimensions = static_cast<std::size_t>(found.dimensions);
  for (std::size_t row = 0; row < empty.size(); ++row)
    empty[row] = std::ranges::all_of(numbers.subspan(row * dimensions, dimensions),
                                     [](float value) { return value == 0; });
  return empty;
}

std::optional<TensorFile> VectorSets::encoder(VectorsId id) const {
  return OwnedFiles(store_, Kind::Vectors, id).find_tensors(kEncoder, vectors_advice());
}

void VectorSets::rename(VectorsId id, const std::string& name) {
  check_vectors_name(name);
  store_.write([&](Connection& connection) {
    const VectorsInfo info = kVectors.one(connection, store_, id);
    const auto there = select_named(connection, store_, info.dataset, name);
    if (there && there->id != id) throw vectors_taken(name);
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
  return take_work<ClaimedVectors>(store_, Kind::Vectors, id, kVectorsResult);
}

}  // namespace hankki
