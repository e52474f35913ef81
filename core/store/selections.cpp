// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/selections.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/store/checked_row.h"
#include "core/store/files.h"
#include "core/store/removal.h"
#include "core/store/store.h"

namespace hankki {
namespace {

constexpr std::string_view kSelectionFile = "recipes";
Message selection_advice() { return en::say("remove the selection and make it again"); }

constexpr std::string_view kSelectionColumns[] = {"id", "dataset", "name", "recipes", "created"};

SelectionInfo selection_of(const Rows& row) {
  SelectionInfo info;
  info.id = row.integer(0);
  const CheckedRow checked(row, "selection", std::to_string(info.id), kSelectionColumns);
  info.dataset = row.integer(1);
  info.name = checked.text(2);
  info.recipes = checked.whole(3, 1);
  info.created = checked.text(4);
  return info;
}

template <typename... Values>
std::vector<SelectionInfo> select_selections(Connection& connection, std::string_view condition,
                                             const Values&... values) {
  Rows rows = connection.run(
      fmt::format("SELECT id, dataset, name, recipes, created FROM shown_selection {}", condition),
      values...);
  std::vector<SelectionInfo> result;
  while (rows.next()) result.push_back(selection_of(rows));
  return result;
}

std::optional<SelectionInfo> select_named(Connection& connection, DatasetId dataset,
                                          const std::string& name) {
  auto found = select_selections(connection, "WHERE dataset = ? AND name = ?", dataset, name);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

Error selection_taken(const std::string& name) {
  return Error("name", en::say("the data set has another selection named \"{}\"; choose another "
                               "name, or remove that one first",
                               name));
}

TensorFile file_of(const std::vector<ItemIndex>& recipes) {
  TensorFile file;
  file.tensors.emplace(kSelectionFile, Tensor::showing<ItemIndex>(recipes, {std::ssize(recipes)}));
  return file;
}

}  // namespace

SelectionId Selections::save(DatasetId dataset, const std::string& name,
                             std::vector<ItemIndex> recipes) {
  if (name.empty()) throw Error("name", en::say("a selection needs a name; type one"));
  if (recipes.empty())
    throw Error(name, en::say("no recipe is selected; select some before you save them"));
  std::ranges::sort(recipes);
  const auto repeated = std::ranges::unique(recipes);
  recipes.erase(repeated.begin(), repeated.end());
  NewFile file(store_, "selections", kSelectionFile, ".safetensors");
  serialize(file_of(recipes), [&](std::string_view piece) { file.write(piece); });
  file.finish();
  return store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Dataset, dataset);
    if (select_named(connection, dataset, name)) throw selection_taken(name);
    const std::int64_t most =
        connection.number("SELECT recipes FROM dataset WHERE id = ?", dataset);
    if (recipes.back() >= most)
      throw Error(name,
                  en::say("recipe {} is not of this data set, which has {}", recipes.back(), most));
    connection.run("INSERT INTO selection (dataset, name, recipes, created) VALUES (?, ?, ?, ?)",
                   dataset, name, std::ssize(recipes), utc_text());
    const SelectionId id = connection.number("SELECT last_insert_rowid()");
    file.publish(connection, Kind::Selection, id, kSelectionFile);
    return id;
  });
}

std::vector<SelectionInfo> Selections::list(DatasetId dataset) const {
  return store_.snapshot([&](Connection& connection) {
    return select_selections(connection, "WHERE dataset = ? ORDER BY name, id", dataset);
  });
}

std::optional<SelectionInfo> Selections::find(DatasetId dataset, const std::string& name) const {
  return store_.snapshot(
      [&](Connection& connection) { return select_named(connection, dataset, name); });
}

std::vector<ItemIndex> Selections::recipes(SelectionId id) const {
  const auto [count, most] = store_.snapshot([&](Connection& connection) {
    const auto found = select_selections(connection, "WHERE id = ?", id);
    if (found.empty()) throw unknown(Kind::Selection, id);
    return std::pair(
        found.front().recipes,
        connection.number("SELECT recipes FROM dataset WHERE id = ?", found.front().dataset));
  });
  const TensorFile file =
      OwnedFiles(store_, Kind::Selection, id).load_tensors(kSelectionFile, selection_advice());
  const std::int64_t shape[] = {count};
  const auto recipes =
      expect_tensor(file.tensors, kSelectionFile, TensorType::U32, shape).as<ItemIndex>();
  if (!std::ranges::is_sorted(recipes, std::ranges::less_equal()) || recipes.back() >= most)
    throw Error(named(Kind::Selection, id),
                en::say("it is not of this data set's recipes; {}", selection_advice()));
  return {recipes.begin(), recipes.end()};
}

void Selections::remove(SelectionId id) { hide(store_, Kind::Selection, id); }

void Selections::restore(SelectionId id) {
  store_.write([&](Connection& connection) {
    Rows row = connection.run("SELECT dataset, name FROM selection WHERE id = ?", id);
    if (row.next() && select_named(connection, row.integer(0), row.text(1)))
      throw selection_taken(row.text(1));
    show(connection, Kind::Selection, id);
  });
}

}  // namespace hankki
