// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/splits.h"

#include <fmt/format.h>

#include <bit>
#include <deque>
#include <nlohmann/json.hpp>
#include <string>

#include "core/data/folds.h"
#include "core/store/checked_row.h"
#include "core/store/datasets.h"
#include "core/store/files.h"
#include "core/store/records.h"
#include "core/store/removal.h"
#include "core/store/store.h"

namespace hankki {
namespace {

constexpr std::string_view kParts = "parts";  // one byte for each interaction of the data set
constexpr std::string_view kCatalogue =
    "catalogue";  // original ids of the split's rows and columns
Message advice() { return en::say("make the split again"); }

constexpr std::string_view kColumns[] = {
    "id",         "dataset", "method",  "train_share", "validation_share",
    "test_share", "seed",    "created", "train",       "validation",
    "test",       "users",   "items",   "warning",     "fold",
    "folds"};

SplitInfo split_of(const Rows& row) {
  SplitInfo info;
  info.id = row.integer(0);
  const CheckedRow checked(row, "split", std::to_string(info.id), kColumns);
  info.dataset = row.integer(1);
  info.recipe.method = checked.parsed(2, parse_split_method);
  info.recipe.train = checked.real(3);
  info.recipe.validation = checked.real(4);
  info.recipe.test = checked.real(5);
  info.recipe.seed = std::bit_cast<std::uint64_t>(row.integer(6));
  info.created = checked.text(7);
  info.train = checked.whole(8);
  info.validation = checked.whole(9);
  info.test = checked.whole(10);
  info.users = checked.whole(11, 0, UINT32_MAX);
  info.items = checked.whole(12, 0, UINT32_MAX);
  info.warning = message_of(checked.text(13));
  info.recipe.folds = static_cast<std::int32_t>(checked.whole(15, 1, kMostFolds));
  info.recipe.fold = static_cast<std::int32_t>(checked.whole(14, 1, info.recipe.folds));
  checked.parsed(15, [&](const std::string&) {
    check_folds(info.recipe);
    return true;
  });
  return info;
}

template <typename... Values>
std::vector<SplitInfo> select_splits(Connection& connection, std::string_view condition,
                                     const Values&... values) {
  Rows rows = connection.run(
      fmt::format("SELECT id, dataset, method, train_share, validation_share, test_share, seed, "
                  "created, train, validation, test, users, items, warning, fold, folds "
                  "FROM shown_split {} ORDER BY id",
                  condition),
      values...);
  std::vector<SplitInfo> result;
  while (rows.next()) result.push_back(split_of(rows));
  return result;
}

void insert_split(Connection& connection, const SplitInfo& info) {
  connection.run(
      "INSERT INTO split (id, dataset, method, train_share, validation_share, test_share, seed, "
      "created, train, validation, test, users, items, warning, fold, folds) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      info.id, info.dataset, to_text(info.recipe.method), info.recipe.train, info.recipe.validation,
      info.recipe.test, std::bit_cast<std::int64_t>(info.recipe.seed), info.created, info.train,
      info.validation, info.test, info.users, info.items, column_text(info.warning),
      info.recipe.fold, info.recipe.folds);
}

std::string catalogue_text(const Split& split, const Dataset& data) {
  auto users = nlohmann::json::array(), items = nlohmann::json::array();
  for (const auto user : split.users) users.push_back(data.users()[user]);
  for (const auto item : split.items) items.push_back(data.recipes()[item].id);
  const nlohmann::json catalogue{{"users", std::move(users)}, {"items", std::move(items)}};
  return catalogue.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

SplitInfo info_of(Store& store, DatasetId dataset, const Dataset& data, const Split& split,
                  const NewSplit& made) {
  return {
      .id = store.write([](Connection& connection) { return next_id(connection, Kind::Split); }),
      .dataset = dataset,
      .recipe = made.recipe,
      .created = utc_text(),
      .train = split.train.size(),
      .validation = split.validation.size(),
      .test = split.test.size(),
      .users = std::ssize(split.users),
      .items = std::ssize(split.items),
      .warning = split_warning(data, made.parts, made.recipe)};
}

/// A split whose files are written, and of which nothing is seen before publish().
class PreparedSplit {
 public:
  PreparedSplit(Store& store, DatasetId dataset, const Dataset& data, const NewSplit& made)
      : PreparedSplit(store, dataset, data, made, make_split(data, made.parts, made.recipe)) {}

  SplitId publish(Connection& connection) {
    insert_split(connection, info_);
    parts_.publish(connection, Kind::Split, info_.id, kParts);
    catalogue_.publish(connection, Kind::Split, info_.id, kCatalogue);
    return info_.id;
  }

 private:
  PreparedSplit(Store& store, DatasetId dataset, const Dataset& data, const NewSplit& made,
                const Split& split)
      : info_(info_of(store, dataset, data, split, made)),
        parts_(store, "splits", std::to_string(info_.id), ".parts"),
        catalogue_(store, "splits", std::to_string(info_.id), ".json") {
    parts_.write({reinterpret_cast<const char*>(made.parts.data()), made.parts.size()});
    parts_.finish();
    catalogue_.write(catalogue_text(split, data));
    catalogue_.finish();
  }

  const SplitInfo info_;
  NewFile parts_, catalogue_;
};

}  // namespace

SplitId Splits::add(DatasetId dataset, const Dataset& data, std::span<const Part> parts,
                    const SplitRecipe& recipe) {
  const NewSplit made{recipe, {parts.begin(), parts.end()}};
  return add(dataset, data, std::span(&made, 1), {}).front();
}

std::vector<SplitId> Splits::add(DatasetId dataset, const Dataset& data,
                                 std::span<const NewSplit> splits, const JobContext& job) {
  const std::int64_t interactions = Datasets(store_).info(dataset).interactions;
  std::deque<PreparedSplit> prepared;
  for (const NewSplit& made : splits) {
    check_folds(made.recipe);  // what is stored can be read
    if (interactions != std::ssize(made.parts) || made.parts.size() != data.interactions().size())
      throw Error(en::say("data set {}", dataset),
                  en::say("the split is of other data than the data set; make it again"));
    job.report(std::ssize(prepared), std::ssize(splits), en::say("Storing splits"));
    prepared.emplace_back(store_, dataset, data, made);
  }
  job.check();
  std::vector<SplitId> ids;
  store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Dataset, dataset);
    ids.clear();  // the transaction may be tried again
    for (PreparedSplit& split : prepared) ids.push_back(split.publish(connection));
  });
  return ids;
}

std::vector<SplitInfo> Splits::list(std::optional<DatasetId> dataset) const {
  return store_.read([&](Connection& connection) {
    return dataset ? select_splits(connection, "WHERE dataset = ?", *dataset)
                   : select_splits(connection, "");
  });
}

SplitInfo Splits::info(SplitId id) const {
  auto found = store_.read(
      [&](Connection& connection) { return select_splits(connection, "WHERE id = ?", id); });
  if (found.empty()) throw unknown(Kind::Split, id);
  return std::move(found.front());
}

std::vector<Part> Splits::parts(SplitId id) const {
  const DatasetId dataset = info(id).dataset;
  const std::string bytes = OwnedFiles(store_, Kind::Split, id).load(kParts, advice());
  if (std::ssize(bytes) != Datasets(store_).info(dataset).interactions)
    throw Error(en::say("split {}", id), en::say("it has not a part for each interaction; make the "
                                                 "split again"));
  std::vector<Part> parts(bytes.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (static_cast<unsigned char>(bytes[i]) > static_cast<unsigned char>(Part::Test))
      throw Error(en::say("split {}", id),
                  en::say("it has a part that is not known; make the split "
                          "again"));
    parts[i] = static_cast<Part>(bytes[i]);
  }
  return parts;
}

void Splits::remove(SplitId id) { hide(store_, Kind::Split, id); }
void Splits::restore(SplitId id) { show(store_, Kind::Split, id); }

}  // namespace hankki
