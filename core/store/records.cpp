// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records.h"

#include <fmt/format.h>

#include <concepts>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <type_traits>
#include <utility>

#include "core/base/bounded_json.h"
#include "core/base/error.h"
#include "core/base/parse_number.h"

namespace hankki {
namespace {

using nlohmann::json;

// Texts of imported files may be in no known encoding; a replacement character is better than no
// report.
std::string dump(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

constexpr int kDeepestRecord = 32;  // a message in a message, some times over

json parse(std::string_view text) { return parse_json(text, kDeepestRecord); }

double real(const json& value) {
  return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
}

/// A whole number that fits; the library would cut off what does not.
template <std::integral Number>
Number whole(const json& value) {
  const bool fits =
      value.is_number_unsigned()
          ? std::in_range<Number>(value.get<std::uint64_t>())
          : value.is_number_integer() && std::in_range<Number>(value.get<std::int64_t>());
  if (!fits) throw Error(en::say("{} is not a whole number that fits", value.dump()));
  return value.get<Number>();
}

/// A member of an object; where an older program did not write it, `value` stays its default.
template <typename Value>
void take(const json& object, const char* name, Value& value) {
  const auto found = object.find(name);
  if (found == object.end()) return;
  if constexpr (std::integral<Value> && !std::same_as<Value, bool>)
    value = whole<Value>(*found);
  else
    found->get_to(value);
}

void take(const json& object, const char* name, Message& value) {
  if (const auto found = object.find(name); found != object.end())
    value = Message::from_json(*found);
}

void read(const json& value, ImportReport& report) {
  if (!value.is_object()) throw Error(en::say("it is not an object"));
  take(value, "lines", report.lines);
  take(value, "rows", report.rows);
  take(value, "first_time", report.first_time);
  take(value, "last_time", report.last_time);
  take(value, "refused", report.refused);
  take(value, "stub_recipes", report.stub_recipes);
  take(value, "duplicate_recipes", report.duplicate_recipes);
  for (const auto& note : value.value("notes", json::array()))
    report.notes.push_back(Message::from_json(note));
  for (const auto& row : value.value("samples", json::array())) {
    auto& sample = report.samples.emplace_back();
    take(row, "file", sample.file);
    take(row, "line", sample.line);
    take(row, "reason", sample.reason);
  }
}

void read(const json& value, std::vector<CleaningStepResult>& steps) {
  if (!value.is_array()) throw Error(en::say("it is not a list"));
  for (const auto& item : value) {
    auto& step = steps.emplace_back();
    take(item, "step", step.step);
    take(item, "removed", step.removed);
    take(item, "left", step.left);
    take(item, "rounds", step.rounds);
    take(item, "recipes", step.recipes);
    if (const auto replaced = item.find("replaced"); replaced != item.end())
      for (const auto& names : *replaced)
        step.replaced.push_back({names.at(0).get<std::string>(), names.at(1).get<std::string>()});
  }
}

void read(const json& value, ParameterValues& values) {
  if (!value.is_object()) throw Error(en::say("it is not an object"));
  for (const auto& [name, item] : value.items()) values.set(name, value_from_json(item));
}

void read(const json& value, std::vector<std::int32_t>& numbers) {
  if (!value.is_array()) throw Error(en::say("it is not a list"));
  for (const auto& item : value) numbers.push_back(whole<std::int32_t>(item));
}
void read(const json& value, std::vector<double>& numbers) {
  if (!value.is_array()) throw Error(en::say("it is not a list"));
  for (const auto& item : value) numbers.push_back(real(item));
}
void read(const json& value, std::vector<std::string>& texts) { value.get_to(texts); }

void read(const json& value, std::map<std::string, double>& metrics) {
  if (!value.is_object()) throw Error(en::say("it is not an object"));
  for (const auto& [name, item] : value.items()) metrics.emplace(name, real(item));
}

ParameterRange range_from(const json& value) {
  if (value.is_object()) {
    ParameterInterval interval;
    take(value, "low", interval.low);
    take(value, "high", interval.high);
    take(value, "logarithmic", interval.logarithmic);
    take(value, "points", interval.points);
    return interval;
  }
  std::vector<ParameterValue> values;
  for (const auto& item : value) values.push_back(value_from_json(item));
  return values;
}

void read(const json& value, StudyModel& model) {
  take(value, "model", model.model);
  take(value, "preset", model.preset);
  read(value.value("parameters", json::object()), model.parameters);
  const json ranges = value.value("ranges", json::object());
  for (const auto& [name, range] : ranges.items()) model.ranges.emplace(name, range_from(range));
}

void read(const json& value, StudyRequest& request) {
  if (!value.is_object()) throw Error(en::say("it is not an object"));
  for (const auto& model : value.value("models", json::array()))
    read(model, request.models.emplace_back());
  if (value.contains("method"))
    request.method = parse_search_method(value["method"].get<std::string>());
  take(value, "metric", request.metric);
  const json budget = value.value("budget", json::object());
  take(budget, "trials", request.budget.trials);
  take(budget, "epochs", request.budget.epochs);
  take(budget, "minutes", request.budget.minutes);
  const json asha = value.value("asha", json::object());
  take(asha, "min_epochs", request.asha.min_epochs);
  take(asha, "reduction", request.asha.reduction);
  take(value, "seed", request.seed);
  take(value, "threads", request.threads);
  if (value.contains("ks")) {
    request.ks.clear();
    read(value["ks"], request.ks);
  }
}

void read(const json& value, EpochLosses& losses) {
  const bool parts_alone = value.is_array();
  for (const auto& part : parts_alone ? value : value.value("parts", json::array()))
    losses.parts.emplace_back(part.at(0), real(part.at(1)));
  if (!parts_alone) read(value.value("weights", json::object()), losses.weights);
}

void read(const json& value, std::vector<Cluster>& clusters) {
  if (!value.is_array()) throw Error(en::say("it is not a list"));
  for (const auto& item : value) {
    Cluster& cluster = clusters.emplace_back();
    take(item, "identity", cluster.identity);
    take(item, "name", cluster.name);
    take(item, "own_name", cluster.is_own_name);
    take(item, "size", cluster.size);
    take(item, "tags", cluster.tags);
  }
}

template <typename Number>
Number require_number(const TensorFile& file, const std::string& key, std::string_view where) {
  const auto found = file.metadata.find(key);
  if (found != file.metadata.end())
    if (const auto number = parse_number<Number>(found->second)) return *number;
  throw Error(where, en::say("not a usable checkpoint: no {}; train the run from its start", key));
}

json to_json(const ParameterRange& range) {
  if (const auto* interval = std::get_if<ParameterInterval>(&range))
    return {{"low", interval->low},
            {"high", interval->high},
            {"logarithmic", interval->logarithmic},
            {"points", interval->points}};
  auto values = json::array();
  for (const auto& value : std::get<0>(range)) values.push_back(hankki::to_json(value));
  return values;
}

json to_json(const StudyModel& model) {
  auto ranges = json::object();
  for (const auto& [name, range] : model.ranges) ranges[name] = to_json(range);
  return {{"model", model.model},
          {"preset", model.preset},
          {"parameters", hankki::to_json(model.parameters)},
          {"ranges", ranges}};
}

}  // namespace

std::string json_text(const ImportReport& report) {
  auto samples = json::array();
  for (const auto& row : report.samples)
    samples.push_back({{"file", row.file}, {"line", row.line}, {"reason", row.reason.to_json()}});
  auto notes = json::array();
  for (const auto& note : report.notes) notes.push_back(note.to_json());
  return dump({{"lines", report.lines},
               {"rows", report.rows},
               {"first_time", report.first_time},
               {"last_time", report.last_time},
               {"refused", report.refused},
               {"samples", samples},
               {"stub_recipes", report.stub_recipes},
               {"duplicate_recipes", report.duplicate_recipes},
               {"notes", notes}});
}

std::string json_text(const std::vector<CleaningStepResult>& steps) {
  auto list = json::array();
  for (const auto& step : steps) {
    auto& item = list.emplace_back(json{{"step", step.step.to_json()},
                                        {"removed", step.removed},
                                        {"left", step.left},
                                        {"rounds", step.rounds}});
    if (step.replaced.empty()) continue;
    item["recipes"] = step.recipes;
    for (const Replacement& names : step.replaced)
      item["replaced"].push_back({names.from, names.to});
  }
  return dump(list);
}

std::string column_text(const Message& message) {
  const json value = message.to_json();
  return value.is_string() ? value.get<std::string>() : dump(value);
}

Message message_of(std::string_view column) {
  if (!column.starts_with('[')) return Message::verbatim(column);
  try {
    return Message::from_json(parse(column));
  } catch (const std::exception&) {
    return Message::verbatim(column);  // a sentence of an older version, in brackets
  }
}

std::string json_text(const ParameterValues& values) { return dump(to_json(values)); }

std::string json_text(const std::vector<std::int32_t>& numbers) { return dump(numbers); }
std::string json_text(const std::vector<double>& numbers) { return dump(numbers); }
std::string json_text(const std::vector<std::string>& texts) { return dump(texts); }

std::string json_text(const EpochLosses& losses) {
  auto parts = json::array();
  for (const auto& [name, value] : losses.parts) parts.push_back(json::array({name, value}));
  return losses.weights.empty() ? dump(parts)
                                : dump({{"parts", parts}, {"weights", losses.weights}});
}

std::string json_text(const std::map<std::string, double>& metrics) { return dump(metrics); }

std::string json_text(const StudyRequest& request) {
  auto models = json::array();
  for (const auto& model : request.models) models.push_back(to_json(model));
  const auto& [trials, epochs, minutes] = request.budget;
  const auto& [min_epochs, reduction] = request.asha;
  return dump({{"models", models},
               {"method", to_text(request.method)},
               {"metric", request.metric},
               {"budget", {{"trials", trials}, {"epochs", epochs}, {"minutes", minutes}}},
               {"asha", {{"min_epochs", min_epochs}, {"reduction", reduction}}},
               {"seed", request.seed},
               {"threads", request.threads},
               {"ks", request.ks}});
}

std::string json_text(const std::vector<Cluster>& clusters) {
  auto list = json::array();
  for (const Cluster& cluster : clusters)
    list.push_back({{"identity", cluster.identity},
                    {"name", cluster.name},
                    {"own_name", cluster.is_own_name},
                    {"size", cluster.size},
                    {"tags", cluster.tags}});
  return dump(list);
}

template <typename Value>
Value from_json_text(std::string_view text) {
  Value value;
  try {
    read(parse(text), value);
  } catch (const json::exception& fault) {
    throw Error(en::say("it cannot be read ({})", fault.what()));
  }
  return value;
}

template ImportReport from_json_text(std::string_view);
template std::vector<CleaningStepResult> from_json_text(std::string_view);
template ParameterValues from_json_text(std::string_view);
template std::vector<std::int32_t> from_json_text(std::string_view);
template std::vector<double> from_json_text(std::string_view);
template std::vector<std::string> from_json_text(std::string_view);
template EpochLosses from_json_text(std::string_view);
template std::map<std::string, double> from_json_text(std::string_view);
template StudyRequest from_json_text(std::string_view);
template std::vector<Cluster> from_json_text(std::string_view);

TensorFile checkpoint_file(const Checkpoint& checkpoint) {
  TensorFile file;
  // As decimal text and not JSON: the best value is minus infinity before the first evaluation.
  file.metadata = {{"epochs_run", fmt::format("{}", checkpoint.epochs_run)},
                   {"best_epoch", fmt::format("{}", checkpoint.best_epoch)},
                   {"best_value", fmt::format("{}", checkpoint.best_value)},
                   {"epochs_without_gain", fmt::format("{}", checkpoint.epochs_without_gain)},
                   {"elapsed", fmt::format("{}", checkpoint.elapsed)}};
  show_prefixed(file.tensors, checkpoint.weights, "weights.");
  show_prefixed(file.tensors, checkpoint.optimiser, "optimiser.");
  show_prefixed(file.tensors, checkpoint.best_weights, "best.");
  return file;
}

Checkpoint checkpoint_from(TensorFile file, std::string_view where) {
  Checkpoint checkpoint;
  checkpoint.epochs_run = require_number<std::int64_t>(file, "epochs_run", where);
  checkpoint.best_epoch = require_number<std::int64_t>(file, "best_epoch", where);
  checkpoint.best_value = require_number<double>(file, "best_value", where);
  checkpoint.epochs_without_gain = require_number<std::int64_t>(file, "epochs_without_gain", where);
  checkpoint.elapsed = require_number<double>(file, "elapsed", where);
  checkpoint.weights = take_prefixed(file.tensors, "weights.");
  checkpoint.optimiser = take_prefixed(file.tensors, "optimiser.");
  checkpoint.best_weights = take_prefixed(file.tensors, "best.");
  return checkpoint;
}

TensorFile per_user_file(const Evaluation& evaluation) {
  TensorFile file;
  for (const auto& [name, values] : evaluation.per_user)
    file.tensors.emplace(name, Tensor::showing<double>(values, {std::ssize(values)}));
  return file;
}

std::map<std::string, std::vector<double>> per_user_from(const TensorFile& file) {
  std::map<std::string, std::vector<double>> result;
  for (const auto& [name, tensor] : file.tensors) {
    const auto values = tensor.as<double>();
    result.emplace(name, std::vector(values.begin(), values.end()));
  }
  return result;
}

TensorFile lists_file(const RankedLists& lists) {
  const std::vector<std::int64_t> shape{std::ssize(lists.users), lists.k};
  TensorFile file;
  file.tensors.emplace("users", Tensor::showing<UserIndex>(lists.users, {shape[0]}));
  file.tensors.emplace("items", Tensor::showing<ItemIndex>(lists.items, shape));
  file.tensors.emplace("scores", Tensor::showing<float>(lists.scores, shape));
  return file;
}

RankedLists lists_from(const TensorFile& file, std::string_view where) {
  const auto items = file.tensors.find("items");
  const auto users = file.tensors.find("users");
  if (items == file.tensors.end() || users == file.tensors.end() ||
      items->second.shape.size() != 2 || items->second.shape[1] > INT32_MAX)
    throw Error(where, en::say("not usable lists; train the run again"));
  const std::vector<std::int64_t> shape{users->second.elements(), items->second.shape[1]};
  RankedLists lists;
  lists.k = static_cast<std::int32_t>(shape[1]);
  const auto copy = [&](std::string_view name, TensorType type, auto& target,
                        std::span<const std::int64_t> expected) {
    using Value = typename std::remove_reference_t<decltype(target)>::value_type;
    const auto values = expect_tensor(file.tensors, name, type, expected).as<Value>();
    target.assign(values.begin(), values.end());
  };
  copy("users", TensorType::U32, lists.users, std::span(shape).first(1));
  copy("items", TensorType::U32, lists.items, shape);
  copy("scores", TensorType::F32, lists.scores, shape);
  return lists;
}

}  // namespace hankki
