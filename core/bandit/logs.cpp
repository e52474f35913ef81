// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/logs.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "core/bandit/choice.h"
#include "core/bandit/log_reader.h"
#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/memory.h"
#include "core/data/dataset.h"

namespace hankki {
namespace {

constexpr std::size_t kRowsPerMemory = 1 << 18;

/// Numbers for ids in the order in which they come.
class ItemNumbers {
 public:
  std::uint32_t operator()(const std::string& id) {
    const auto [at, added] = numbers_.try_emplace(id, static_cast<std::uint32_t>(ids_.size()));
    if (added) ids_.push_back(id);
    return at->second;
  }

  /// The ids in their own order, and the rows' numbers changed to it.
  LogItems sorted(std::span<std::uint32_t> rows) const {
    const auto order = dense_order(ids_);
    std::vector<std::uint32_t> place(ids_.size());
    LogItems items;
    for (const std::uint32_t i : order) {
      place[i] = static_cast<std::uint32_t>(items.size());
      items.push_back(ids_[i]);
    }
    for (std::uint32_t& item : rows) item = place[item];
    return items;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> ids_;
};

/// `bytes`: of the rows that are held. A growing vector holds them twice.
void check_memory(const LogReader& reader, std::size_t bytes) {
  const double available = available_mb(), needed = static_cast<double>(bytes) / 1e6;
  if (available > 0 && needed > available)
    throw Error(reader.name(), reader.line(),
                en::say("{} MB more memory are needed to hold the log, and {} MB are available; "
                        "evaluate a part of it, or where there is more",
                        std::llround(needed), std::llround(available)));
}

[[noreturn]] void throw_half_filled(const LogReader& reader) {
  throw Error(
      reader.name(), reader.line(),
      en::say("some rows have a propensity_score and some have none; a log has it in all rows "
              "or in none"));
}

void estimate_propensities(ActionLog& log) {
  log.estimated_propensity = true;
  std::vector<double> share(log.items.size(), 0.0);
  for (const std::uint32_t item : log.item) share[item] += 1.0 / static_cast<double>(log.rows());
  log.propensity.reserve(log.rows());
  for (const std::uint32_t item : log.item) log.propensity.push_back(std::min(1.0, share[item]));
}

/// A slot of no model is an arm too: what surprises.
const std::string& model_of(const LogRow& row) {
  static const std::string surprise(to_text(ChoiceReason::Surprise));
  return row.arm.empty() ? surprise : row.arm;
}

/// Puts rows together into lists.
class SlateBuilder {
 public:
  explicit SlateBuilder(LogReader& reader) : reader_(reader) {
    reader.require(LogColumn::List);
    reader.require(LogColumn::Slot);
    reader.require(LogColumn::ItemPropensity);
  }

  void add() {
    const LogRow& row = reader_.row();
    if (row.list.empty()) throw fault(en::say("list is missing"));
    if (!row.item_propensity) throw fault(en::say("item_propensity is missing"));
    if (row.list != list_ || log_.item.empty()) start(row);
    const auto slot = static_cast<std::int64_t>(log_.item.size() - first_) + 1;
    if (row.slot != slot)
      throw fault(
          en::say("slot {} stands where slot {} of list {} should; the rows of a list stand "
                  "together, by slot from 1",
                  row.slot, slot, excerpt(row.list)));
    const std::uint32_t item = numbers_(row.item);
    if (!shown_.insert(item).second)
      throw fault(en::say("item {} stands in list {} twice", excerpt(row.item), excerpt(row.list)));
    log_.item.push_back(item);
    log_.reward.push_back(static_cast<float>(row.reward));
    log_.conditional.push_back(*row.item_propensity);
    if (row.marginal_propensity) log_.marginal.push_back(*row.marginal_propensity);
  }

  SlateLog finish() {
    if (log_.item.empty())
      throw Error(reader_.name(), en::say("has no rows; choose a file with data"));
    log_.begin.push_back(log_.item.size());
    if (log_.marginal.size() != log_.item.size()) log_.marginal.clear();
    log_.items = numbers_.sorted(log_.item);
    return std::move(log_);
  }

  std::size_t rows() const { return log_.item.size(); }

 private:
  Error fault(const Message& sentence) const { return {reader_.name(), reader_.line(), sentence}; }

  void start(const LogRow& row) {
    if (!lists_.insert(row.list).second)
      throw fault(
          en::say("list {} begins again; the rows of a list stand together", excerpt(row.list)));
    list_ = row.list;
    first_ = log_.item.size();
    if (first_ > 0) log_.begin.push_back(first_);
    shown_.clear();
  }

  LogReader& reader_;
  SlateLog log_;
  ItemNumbers numbers_;
  std::string list_;
  std::size_t first_ = 0;
  std::unordered_set<std::uint32_t> shown_;
  std::unordered_set<std::string> lists_;
};

}  // namespace

std::optional<std::uint32_t> find_item(const LogItems& items, std::string_view id) {
  const auto found = std::ranges::find(items, id);
  if (found == items.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - items.begin());
}

std::size_t SlateLog::longest() const {
  std::size_t most = 0;
  for (std::size_t i = 0; i < lists(); ++i) most = std::max(most, begin[i + 1] - begin[i]);
  return most;
}

std::string ActionLog::identity() const {
  Sha256 hash;
  for (const std::string& id : items) {
    hash.update(std::to_string(id.size()) + ':');  // where one ends cannot be moved
    hash.update(id);
  }
  hash.update(std::as_bytes(std::span(item)));
  hash.update(std::as_bytes(std::span(reward)));
  hash.update(std::as_bytes(std::span(propensity)));
  hash.update(estimated_propensity ? "estimated" : "logged");
  return hash.hex();
}

ActionLog read_action_log(const std::filesystem::path& file, const JobContext& job) {
  return read_action_log(TextSource(file), job);
}

ActionLog read_action_log(TextSource source, const JobContext& job, LogArms arms) {
  constexpr std::size_t kBytesOfRow = 16;
  LogReader reader(std::move(source), job);
  const bool models = arms == LogArms::Models;
  if (models)
    for (const LogColumn column : {LogColumn::Arm, LogColumn::ModelPropensity})
      reader.require(column);
  ItemNumbers numbers;
  ActionLog log;
  while (reader.next()) {
    const LogRow& row = reader.row();
    const auto& propensity = models ? row.model_propensity : row.propensity;
    if (log.rows() > 0 && propensity.has_value() == log.propensity.empty())
      throw_half_filled(reader);
    if (propensity) log.propensity.push_back(*propensity);
    log.item.push_back(numbers(models ? model_of(row) : row.item));
    log.reward.push_back(static_cast<float>(row.reward));
    if (log.rows() % kRowsPerMemory == 0) check_memory(reader, log.rows() * kBytesOfRow);
  }
  if (log.rows() == 0) throw Error(reader.name(), en::say("has no rows; choose a file with data"));
  log.items = numbers.sorted(log.item);
  if (log.propensity.empty()) estimate_propensities(log);
  return log;
}

SlateLog read_slate_log(const std::filesystem::path& file, const JobContext& job) {
  return read_slate_log(TextSource(file), job);
}

SlateLog read_slate_log(TextSource source, const JobContext& job) {
  constexpr std::size_t kBytesOfRow = 24;
  LogReader reader(std::move(source), job);
  SlateBuilder builder(reader);
  while (reader.next()) {
    builder.add();
    if (builder.rows() % kRowsPerMemory == 0) check_memory(reader, builder.rows() * kBytesOfRow);
  }
  return builder.finish();
}

}  // namespace hankki
