// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/log_reader.h"

#include <cmath>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/data/tidy_text.h"

namespace hankki {
namespace {

constexpr std::int64_t kRowsPerReport = 4096;
constexpr double kLargestReward = 1e9;  // sums of many stay exact enough

constexpr std::array<const char*, kLogColumns> kNames = {"timestamp",
                                                         "item_id",
                                                         "position",
                                                         "click",
                                                         "propensity_score",
                                                         "user",
                                                         "arm",
                                                         "slot",
                                                         "list",
                                                         "reward_time",
                                                         "model_propensity",
                                                         "item_propensity",
                                                         "marginal_propensity"};

double read_reward(std::string_view text) {
  const double reward = require_number(text, log_column_name(LogColumn::Reward));
  if (std::abs(reward) > kLargestReward)
    throw RowFault{
        en::say("click \"{}\" is too large to be counted; scale the column", excerpt(text))};
  return reward;
}

/// Nothing where the text is empty.
std::optional<double> read_propensity(std::string_view text, const char* name) {
  if (text.empty()) return std::nullopt;
  const double value = require_number(text, name);
  if (!(value > 0 && value <= 1))
    throw RowFault{en::say("{} \"{}\" is not above 0 and at most 1; what was shown had some chance",
                           name, excerpt(text))};
  return value;
}

std::int64_t read_place(std::string_view text, const char* name) {
  const auto place = parse_number<std::int64_t>(text);
  constexpr std::int64_t kMost = 1'000'000;
  if (!place || *place < 0 || *place > kMost)
    throw RowFault{
        en::say("{} \"{}\" is not a whole number from 0 to {}", name, excerpt(text), kMost)};
  return *place;
}

}  // namespace

const char* log_column_name(LogColumn column) { return kNames[static_cast<std::size_t>(column)]; }

LogReader::LogReader(TextSource source, const JobContext& job)
    : job_(job), reader_(std::move(source)), header_(reader_, HeaderLine::Yes) {
  for (std::size_t i = 0; i < kLogColumns; ++i) columns_[i] = header_.find(kNames[i]);
  require(LogColumn::Item);
  require(LogColumn::Reward);
}

void LogReader::require(LogColumn column) const {
  if (!has(column)) header_.require(log_column_name(column));  // which names those there are
}

bool LogReader::next() {
  if (rows_++ % kRowsPerReport == 0)
    job_.report(reader_.source().position(), reader_.source().size(),
                en::say("Reading {}", reader_.source().name()));
  if (!reader_.next()) return false;
  try {
    read_row();
  } catch (const RowFault& fault) {
    throw Error(name(), line(), fault.reason);
  }
  return true;
}

std::string_view LogReader::field(LogColumn column) const {
  const auto at = columns_[static_cast<std::size_t>(column)];
  return at ? trimmed(reader_.fields()[*at]) : std::string_view();
}

void LogReader::read_row() {
  if (!reader_.fault().empty()) throw RowFault{reader_.fault()};
  if (reader_.column_count() != header_.size()) throw_wrong_width(reader_, header_.size());
  row_.item = require_text(field(LogColumn::Item), log_column_name(LogColumn::Item));
  row_.reward = read_reward(field(LogColumn::Reward));
  row_.time = time_(field(LogColumn::Time));
  row_.reward_time = reward_time_(field(LogColumn::RewardTime));
  row_.user = field(LogColumn::User);
  row_.arm = field(LogColumn::Arm);
  row_.list = field(LogColumn::List);
  read_numbers();
}

void LogReader::read_numbers() {
  const auto place = [&](LogColumn column, std::int64_t missing) {
    const auto text = field(column);
    return text.empty() ? missing : read_place(text, log_column_name(column));
  };
  const auto propensity = [&](LogColumn column) {
    return read_propensity(field(column), log_column_name(column));
  };
  row_.position = place(LogColumn::Position, 1);
  row_.slot = place(LogColumn::Slot, 0);
  row_.propensity = propensity(LogColumn::Propensity);
  row_.model_propensity = propensity(LogColumn::ModelPropensity);
  row_.item_propensity = propensity(LogColumn::ItemPropensity);
  row_.marginal_propensity = propensity(LogColumn::MarginalPropensity);
}

}  // namespace hankki
