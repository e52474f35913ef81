// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/datasets.h"

#include <fmt/format.h>

#include <exception>
#include <future>
#include <string>

#include "core/store/checked_row.h"
#include "core/store/dataset_file.h"
#include "core/store/files.h"
#include "core/store/records.h"
#include "core/store/removal.h"
#include "core/store/store.h"

namespace hankki {
namespace {

constexpr std::string_view kKind = "data";
Message dataset_advice() { return en::say("import it again"); }

constexpr std::string_view kDatasetColumns[] = {"id",           "name",      "source", "identity",
                                                "derived_from", "created",   "users",  "recipes",
                                                "interactions", "has_times", "report", "cleaning"};

DatasetInfo dataset_of(const Rows& row) {
  DatasetInfo info;
  info.id = row.integer(0);
  const CheckedRow checked(row, "dataset", std::to_string(info.id), kDatasetColumns);
  info.name = checked.text(1);
  info.source = checked.text(2);
  info.identity = checked.text(3);
  if (!row.is_null(4)) info.derived_from = checked.whole(4, 1, info.id - 1);
  info.created = checked.text(5);
  info.users = checked.whole(6, 0, UINT32_MAX);
  info.recipes = checked.whole(7, 0, UINT32_MAX);
  info.interactions = checked.whole(8);
  info.has_times = checked.flag(9);
  info.report = checked.parsed(10, from_json_text<ImportReport>);
  info.cleaning = checked.parsed(11, from_json_text<std::vector<CleaningStepResult>>);
  return info;
}

template <typename... Values>
std::vector<DatasetInfo> select_datasets(Connection& connection, std::string_view condition,
                                         const Values&... values) {
  Rows rows = connection.run(
      fmt::format("SELECT id, name, source, identity, "
                  "(SELECT id FROM shown_dataset AS parent WHERE parent.id = shown.derived_from), "
                  "created, users, recipes, interactions, has_times, report, cleaning "
                  "FROM shown_dataset AS shown {} ORDER BY id",
                  condition),
      values...);
  std::vector<DatasetInfo> result;
  while (rows.next()) result.push_back(dataset_of(rows));
  return result;
}

void insert_dataset(Connection& connection, const DatasetInfo& info) {
  connection.run(
      "INSERT INTO dataset (id, name, source, identity, derived_from, created, users, recipes, "
      "interactions, has_times, report, cleaning) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      info.id, info.name, info.source, info.identity, info.derived_from, info.created, info.users,
      info.recipes, info.interactions, info.has_times, json_text(info.report),
      json_text(info.cleaning));
}

}  // namespace

DatasetId Datasets::add(const Dataset& dataset, DatasetInfo info, const JobContext& job) {
  info.id = store_.write([](Connection& connection) { return next_id(connection, Kind::Dataset); });
  info.created = utc_text();
  info.identity = dataset.identity();
  info.users = std::ssize(dataset.users());
  info.recipes = std::ssize(dataset.recipes());
  info.interactions = std::ssize(dataset.interactions());
  info.has_times = dataset.has_times();
  NewFile file(store_, "datasets", std::to_string(info.id), ".bin");
  write_dataset(
      dataset, [&](std::string_view bytes) { file.write(bytes); }, job);
  file.finish();
  job.check();
  store_.write([&](Connection& connection) {
    insert_dataset(connection, info);
    file.publish(connection, Kind::Dataset, info.id, kKind);
  });
  return info.id;
}

std::vector<DatasetInfo> Datasets::list() const {
  return store_.read([](Connection& connection) { return select_datasets(connection, ""); });
}

DatasetInfo Datasets::info(DatasetId id) const {
  auto found = store_.read(
      [&](Connection& connection) { return select_datasets(connection, "WHERE id = ?", id); });
  if (found.empty()) throw unknown(Kind::Dataset, id);
  return std::move(found.front());
}

Dataset Datasets::load(DatasetId id, const JobContext& job) const {
  info(id);  // throws where it is removed
  const auto found = OwnedFiles(store_, Kind::Dataset, id).find_bytes(kKind);
  if (!found) throw unknown(Kind::Dataset, id);
  const auto& [file, bytes] = *found;
  // Both take as long as the other; a parsed data set that was not verified is thrown away.
  auto verified =
      std::async(std::launch::async, [&] { Artifacts::verify(bytes, file, dataset_advice()); });
  Dataset dataset;
  std::exception_ptr failure;
  try {
    dataset = parse_dataset(bytes, file.path, job);
  } catch (...) {
    failure = std::current_exception();
  }
  verified.get();
  if (failure) std::rethrow_exception(failure);
  return dataset;
}

void Datasets::rename(DatasetId id, const std::string& name) {
  if (name.empty()) throw Error("name", en::say("a data set needs a name; type one"));
  store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Dataset, id);
    connection.run("UPDATE dataset SET name = ? WHERE id = ?", name, id);
  });
}

void Datasets::remove(DatasetId id) { hide(store_, Kind::Dataset, id); }
void Datasets::restore(DatasetId id) { show(store_, Kind::Dataset, id); }

}  // namespace hankki
