// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/target_policy.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <unordered_set>

#include "core/base/error.h"
#include "core/base/parameters.h"
#include "core/base/parse_number.h"
#include "core/base/paths.h"
#include "core/data/import_rows.h"

namespace hankki {
namespace {

/// Reads a policy's file, an item a row.
class PolicyTable {
 public:
  PolicyTable(TextSource source, const LogItems& items, PolicyFile kind)
      : reader_(std::move(source)), header_(reader_, HeaderLine::Yes), items_(items) {
    kind_ = kind;
    item_ = header_.require("item_id");
    number_name_ = kind == PolicyFile::Probabilities ? "probability" : "weight";
    number_ = header_.require(number_name_);
    for (std::size_t i = 0; i < items.size(); ++i) places_.emplace(items[i], i);
    policy_.weight.assign(items.size(), 0.0);
  }

  TargetPolicy read(const JobContext& job) {
    while (reader_.next()) {
      job.check();
      try {
        read_row();
      } catch (const RowFault& fault) {
        throw Error(reader_.source().name(), reader_.line(), fault.reason);
      }
    }
    finish();
    return std::move(policy_);
  }

 private:
  void read_row() {
    if (!reader_.fault().empty()) throw RowFault{reader_.fault()};
    if (reader_.column_count() != header_.size()) throw_wrong_width(reader_, header_.size());
    const std::string id(require_text(trimmed(reader_.fields()[item_]), "item_id"));
    const auto text = trimmed(reader_.fields()[number_]);
    const double number = require_number(text, number_name_);
    if (!(number >= 0 && number <= 1e100))
      throw RowFault{en::say("{} \"{}\" is not 0 or more", number_name_, excerpt(text))};
    if (!seen_.insert(id).second)
      throw RowFault{en::say("item {} stands in the file twice", excerpt(id))};
    sum_ += number;
    if (const auto place = places_.find(id); place != places_.end()) {
      policy_.weight[place->second] = number;
    } else if (number > 0) {
      constexpr std::size_t kNamed = 10;
      policy_.unseen += number;
      if (policy_.unseen_items.size() < kNamed) policy_.unseen_items.push_back(id);
    }
  }

  void finish() {
    constexpr double kExact = 1e-6;
    const std::string& file = reader_.source().name();
    if (!(sum_ > 0))
      throw Error(file, en::say("gives nothing to any item; give one a number above 0"));
    if (kind_ == PolicyFile::Probabilities && std::abs(sum_ - 1) > kExact)
      throw Error(file, en::say("the probabilities sum to {}, not to 1", sum_));
    for (double& weight : policy_.weight) weight /= sum_;
    policy_.unseen /= sum_;
  }

  CsvReader reader_;
  const CsvHeader header_;
  const LogItems& items_;
  PolicyFile kind_;
  std::size_t item_ = 0, number_ = 0;
  const char* number_name_ = "";
  std::unordered_map<std::string_view, std::size_t> places_;
  std::unordered_set<std::string> seen_;
  double sum_ = 0;
  TargetPolicy policy_;
};

}  // namespace

ItemTallies tally_items(std::size_t items, std::span<const std::uint32_t> item,
                        std::span<const float> reward) {
  ItemTallies seen{std::vector<double>(items, 0.0), std::vector<double>(items, 0.0)};
  for (std::size_t i = 0; i < item.size(); ++i) {
    seen.rows[item[i]] += 1;
    seen.reward[item[i]] += reward[i];
  }
  return seen;
}

TargetPolicy uniform_policy(const LogItems& items) {
  return {"uniform", std::vector<double>(items.size(), 1.0 / static_cast<double>(items.size()))};
}

TargetPolicy fixed_policy(const LogItems& items, std::string_view item) {
  const auto at = find_item(items, item);
  if (!at)
    throw Error("--policy",
                en::say("the log never shows item \"{}\"; name one that it shows", excerpt(item)));
  TargetPolicy policy{"fixed:" + std::string(item), std::vector<double>(items.size(), 0.0)};
  policy.weight[*at] = 1;
  return policy;
}

TargetPolicy softmax_policy(const LogItems& items, const ItemTallies& seen, double tau) {
  TargetPolicy policy{"softmax:" + to_text(ParameterValue(tau)), {}};
  double highest = -std::numeric_limits<double>::infinity(), sum = 0;
  std::vector<double> rates;
  for (std::size_t i = 0; i < items.size(); ++i) {
    rates.push_back(seen.rows[i] > 0 ? seen.reward[i] / seen.rows[i] : 0);
    highest = std::max(highest, rates.back());
  }
  for (const double rate : rates) {
    policy.weight.push_back(std::exp((rate - highest) / tau));
    sum += policy.weight.back();
  }
  for (double& weight : policy.weight) weight /= sum;
  return policy;
}

TargetPolicy policy_from_file(const LogItems& items, const std::filesystem::path& file,
                              PolicyFile kind, const JobContext& job) {
  return policy_from_table(items, TextSource(file), kind, job);
}

TargetPolicy policy_from_table(const LogItems& items, TextSource source, PolicyFile kind,
                               const JobContext& job) {
  TargetPolicy policy = PolicyTable(std::move(source), items, kind).read(job);
  policy.name = "file";
  return policy;
}

TargetPolicy parse_target(std::string_view text, const LogItems& items, const ItemTallies& seen,
                          PolicyFile kind, const JobContext& job) {
  constexpr std::string_view kFixed = "fixed:", kSoftmax = "softmax:";
  constexpr double kTau = 0.1;
  if (text == "uniform") return uniform_policy(items);
  if (text == "softmax") return softmax_policy(items, seen, kTau);
  if (text.starts_with(kFixed)) return fixed_policy(items, text.substr(kFixed.size()));
  if (text.starts_with(kSoftmax)) {
    const auto tau = parse_number<double>(text.substr(kSoftmax.size()));
    if (!tau || !(*tau > 0 && *tau < 1e100))
      throw Error("--policy", en::say("\"{}\" is no temperature; it is a number above 0",
                                      excerpt(text.substr(kSoftmax.size()))));
    return softmax_policy(items, seen, *tau);
  }
  TargetPolicy policy = policy_from_file(items, path_from_utf8(text), kind, job);
  policy.name = text;
  return policy;
}

}  // namespace hankki
