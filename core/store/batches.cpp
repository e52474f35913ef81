// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/batches.h"

#include <fmt/format.h>

#include <deque>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/bandit/policy.h"
#include "core/base/bounded_json.h"
#include "core/base/hash.h"
#include "core/store/checked_row.h"
#include "core/store/files.h"
#include "core/store/records.h"
#include "core/store/removal.h"
#include "core/store/run_rows.h"
#include "core/store/store.h"

namespace hankki {
namespace {

using nlohmann::json;

constexpr int kDeepestBatch = 8;
constexpr std::int64_t kMostSlots = 100'000'000;  // of an arm; a policy learns them one by one
constexpr std::string_view kBatchColumns[] = {"id",     "split",      "dataset", "tag",   "models",
                                              "policy", "parameters", "created", "served"};
/// The newest that was served and is shown.
constexpr std::string_view kServed =
    "SELECT batch FROM served WHERE batch IN (SELECT id FROM shown_batch) ORDER BY seq DESC LIMIT "
    "1";

Message batch_advice() { return en::say("publish the runs again"); }
std::string lists_kind(std::size_t arm) { return fmt::format("lists-{}", arm); }
std::string model_kind(std::size_t arm) { return fmt::format("model-{}", arm); }

std::string models_text(const std::vector<BatchModel>& models) {
  json all = json::array();
  for (const BatchModel& model : models)
    all.push_back({{"run", model.run},
                   {"name", model.name},
                   {"recall", model.recall ? json(*model.recall) : json()},
                   {"model", model.request.model},
                   {"preset", model.request.preset},
                   {"seed", model.request.seed},
                   {"parameters", json::parse(json_text(model.request.parameters))}});
  return all.dump();
}

std::vector<BatchModel> models_from(std::string_view text) {
  std::vector<BatchModel> models;
  try {
    for (const json& one : parse_json(text, kDeepestBatch)) {
      BatchModel& model = models.emplace_back();
      one.at("run").get_to(model.run);
      one.at("name").get_to(model.name);
      if (const json& recall = one.at("recall"); !recall.is_null())
        model.recall = recall.get<double>();
      one.at("model").get_to(model.request.model);
      one.at("preset").get_to(model.request.preset);
      one.at("seed").get_to(model.request.seed);
      model.request.parameters = completed(
          model.request.model, from_json_text<ParameterValues>(one.at("parameters").dump()));
    }
  } catch (const json::exception&) {
    throw Error(en::say("it does not tell the models"));
  }
  if (models.empty()) throw Error(en::say("it does not tell the models"));
  return models;
}

/// What its arms came to, and what the policy has learnt of it.
void read_learnt(Connection& connection, BatchInfo& info) {
  Rows arms =
      connection.run("SELECT arm, successes, failures FROM batch_arm WHERE batch = ?", info.id);
  constexpr std::string_view kArmColumns[] = {"arm", "successes", "failures"};
  while (arms.next()) {
    const CheckedRow arm(arms, "batch_arm", std::to_string(info.id), kArmColumns);
    BatchModel& model =
        info.models[static_cast<std::size_t>(arm.whole(0, 0, std::ssize(info.models) - 1))];
    model.successes = arm.whole(1, 0, kMostSlots);
    model.failures = arm.whole(2, 0, kMostSlots);
  }
  Rows state = connection.run("SELECT state FROM batch_policy WHERE batch = ?", info.id);
  if (state.next()) info.policy_state = state.text(0);
}

BatchInfo batch_of(Connection& connection, const Rows& row) {
  BatchInfo info;
  info.id = row.integer(0);
  const CheckedRow checked(row, "batch", std::to_string(info.id), kBatchColumns);
  info.split = row.integer(1);
  info.dataset = row.integer(2);
  info.tag = checked.text(3);
  info.models = checked.parsed(4, models_from);
  info.policy = checked.text(5);
  info.parameters = policy_spec(info.policy)
                        .parameters.complete(checked.parsed(6, from_json_text<ParameterValues>));
  info.created = checked.text(7);
  info.served = checked.flag(8);
  read_learnt(connection, info);
  return info;
}

template <typename... Values>
std::vector<BatchInfo> select_batches(Connection& connection, std::string_view condition,
                                      const Values&... values) {
  Rows rows = connection.run(
      fmt::format("SELECT id, split, (SELECT dataset FROM split WHERE split.id = batch.split), "
                  "tag, models, policy, parameters, created, id IS ({}) FROM shown_batch AS batch "
                  "{} ORDER BY id",
                  kServed, condition),
      values...);
  std::vector<BatchInfo> result;
  while (rows.next()) result.push_back(batch_of(connection, rows));
  return result;
}

/// Asks the table, as its index does: a batch whose split is hidden has its tag still.
bool has_tag(Connection& connection, const std::string& tag) {
  return connection.number("SELECT count(*) FROM batch WHERE tag = ? AND removed_at IS NULL",
                           tag) != 0;
}

void check_free(Connection& connection, const std::string& tag) {
  if (!has_tag(connection, tag)) return;
  throw Error("tag", en::say("there is a batch named \"{}\"; give another name", tag));
}

void serve(Connection& connection, BatchId id) {
  connection.run("INSERT INTO served (batch, at) VALUES (?, ?)", id, utc_text());
}

BatchId number_served(Connection& connection) {
  Rows rows = connection.run(kServed);
  return rows.next() ? rows.integer(0) : 0;
}

}  // namespace

BatchId Batches::publish(const BatchInfo& info, const BatchFiles& files) {
  if (info.tag.empty()) throw Error("tag", en::say("a batch needs a name; give one"));
  std::deque<NewFile> lists, models;
  for (std::size_t arm = 0; arm < info.models.size(); ++arm) {
    NewFile& list = lists.emplace_back(store_, "batches", lists_kind(arm), ".safetensors");
    serialize(lists_file(files.lists[arm]), [&](std::string_view piece) { list.write(piece); });
    list.finish();
    NewFile& model = models.emplace_back(store_, "batches", model_kind(arm), ".safetensors");
    model.write(files.models[arm]);
    model.finish();
  }
  return store_.write([&](Connection& connection) {
    check_shown(connection, Kind::Split, info.split);
    check_free(connection, info.tag);
    connection.run(
        "INSERT INTO batch (split, tag, models, policy, parameters, created) VALUES (?, ?, ?, ?, "
        "?, ?)",
        info.split, info.tag, models_text(info.models), info.policy, json_text(info.parameters),
        utc_text());
    const BatchId id = connection.number("SELECT last_insert_rowid()");
    for (std::size_t arm = 0; arm < info.models.size(); ++arm) {
      lists[arm].publish(connection, Kind::Batch, id, lists_kind(arm));
      models[arm].publish(connection, Kind::Batch, id, model_kind(arm));
      connection.run("INSERT INTO batch_arm (batch, arm, successes, failures) VALUES (?, ?, 0, 0)",
                     id, static_cast<std::int64_t>(arm));
    }
    serve(connection, id);
    return id;
  });
}

std::vector<BatchInfo> Batches::list() const {
  return store_.snapshot([](Connection& connection) { return select_batches(connection, ""); });
}

BatchInfo Batches::info(BatchId id) const {
  return store_.snapshot([&](Connection& connection) {
    auto found = select_batches(connection, "WHERE id = ?", id);
    if (found.empty()) throw unknown(Kind::Batch, id);
    return std::move(found.front());
  });
}

std::string Batches::identity(BatchId id) const {
  return store_.snapshot([&](Connection& connection) {
    const BatchInfo info = policy_rows(connection, id);
    Sha256 hash;
    hash.update(info.policy + "\n" + json_text(info.parameters) + "\n");
    Rows files = connection.run(
        "SELECT kind, sha256 FROM artifact WHERE owner = 'batch' AND owner_id = ? ORDER BY kind",
        id);
    while (files.next()) hash.update(files.text(0) + " " + files.text(1) + "\n");
    return hash.hex();
  });
}

std::string Batches::policy_state(BatchId id) const {
  return store_.read([&](Connection& connection) {
    Rows row = connection.run("SELECT state FROM batch_policy WHERE batch = ?", id);
    return row.next() ? row.text(0) : std::string();
  });
}

std::optional<BatchInfo> Batches::find(const std::string& tag) const {
  return store_.snapshot([&](Connection& connection) -> std::optional<BatchInfo> {
    auto found = select_batches(connection, "WHERE tag = ?", tag);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
  });
}

bool Batches::is_taken(const std::string& tag) const {
  return store_.read([&](Connection& connection) { return has_tag(connection, tag); });
}

BatchId Batches::served_id() const {
  return store_.read([](Connection& connection) { return number_served(connection); });
}

std::optional<BatchInfo> Batches::served() const {
  return store_.snapshot([](Connection& connection) -> std::optional<BatchInfo> {
    auto found = select_batches(connection, "WHERE id = ?", number_served(connection));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
  });
}

BatchId Batches::roll_back(std::optional<BatchId> wanted) {
  return store_.write([&](Connection& connection) {
    const BatchId now = number_served(connection);
    BatchId id = wanted.value_or(0);
    if (wanted) {
      check_shown(connection, Kind::Batch, id);
    } else {
      Rows rows = connection.run(
          "SELECT batch FROM served WHERE batch IN (SELECT id FROM shown_batch) AND batch < ? "
          "ORDER BY seq DESC LIMIT 1",
          now);
      if (!rows.next())
        throw Error(en::say("batches"),
                    en::say("none was served before this one; publish another one first"));
      id = rows.integer(0);
    }
    if (id == now) return id;
    serve(connection, id);
    connection.run("UPDATE batch SET tag = tag WHERE id = ?", id);  // tells those who watch
    return id;
  });
}

RankedLists Batches::lists(BatchId id, std::size_t arm) const {
  const TensorFile file =
      OwnedFiles(store_, Kind::Batch, id).load_tensors(lists_kind(arm), batch_advice());
  return lists_from(file, lists_kind(arm));
}

TensorFile Batches::model(BatchId id, std::size_t arm) const {
  return OwnedFiles(store_, Kind::Batch, id).load_tensors(model_kind(arm), batch_advice());
}

std::uint64_t Batches::model_bytes(BatchId id, std::size_t arm) const {
  const std::string path = store_.read([&](Connection& connection) {
    Rows rows = connection.run(
        "SELECT path FROM artifact WHERE owner = 'batch' AND owner_id = ? AND kind = ?", id,
        model_kind(arm));
    if (!rows.next()) throw unknown(Kind::Batch, id);
    return rows.text(0);
  });
  std::error_code missing;
  const auto size = std::filesystem::file_size(store_.artifacts().resolve(path), missing);
  return missing ? 0 : size;
}

void Batches::remove(BatchId id) { hide(store_, Kind::Batch, id); }

void Batches::restore(BatchId id) {
  store_.write([&](Connection& connection) {
    Rows row = connection.run("SELECT tag FROM batch WHERE id = ? AND removed_at IS NOT NULL", id);
    if (row.next()) check_free(connection, row.text(0));
    show(connection, Kind::Batch, id);
  });
}

BatchInfo policy_rows(Connection& connection, BatchId id) {
  BatchInfo info{.id = id};
  Rows rows = connection.run("SELECT policy, parameters, models FROM batch WHERE id = ?", id);
  if (!rows.next()) throw unknown(Kind::Batch, id);
  constexpr std::string_view kRead[] = {"policy", "parameters", "models"};
  const CheckedRow checked(rows, "batch", std::to_string(id), kRead);
  info.policy = checked.text(0);
  info.parameters = policy_spec(info.policy)
                        .parameters.complete(checked.parsed(1, from_json_text<ParameterValues>));
  info.models = checked.parsed(2, models_from);
  read_learnt(connection, info);
  return info;
}

}  // namespace hankki
