// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/store/batch_policy.h"
#include "core/store/shop_answer_rows.h"

namespace hankki {

/// A person's open answers inside a write transaction: what is changed by the rules is written
/// back, with what the arms have of it.
class OpenAnswers {
 public:
  OpenAnswers(Connection& connection, BatchPolicies& policies, std::string person,
              const CreditRules& rules);

  CreditLedger& ledger() { return ledger_; }
  std::uint32_t number(const std::string& recipe) { return numbers_.of(recipe); }

  /// A new answer, which has its row already.
  void add(const LoggedAnswer& answer, bool refines);

  /// What changed, as the rules told it; gives how many changes those are.
  std::size_t write(const std::vector<CreditChange>& changes, Time now);

  /// The arm that has the credit of a recipe that is followed now.
  Credited credited(std::uint32_t recipe, Time now, const CreditRules& rules) const;

 private:
  /// Of recipes, which hold for as long as the object.
  class Numbers {
   public:
    std::uint32_t of(const std::string& id) {
      return numbers_.try_emplace(id, static_cast<std::uint32_t>(numbers_.size())).first->second;
    }

   private:
    std::map<std::string, std::uint32_t> numbers_;
  };
  CreditAnswer ledger_answer(const StoredAnswer& stored);

  Connection& connection_;
  BatchPolicies& policies_;
  Numbers numbers_;
  std::map<AnswerId, BatchId> batches_;
  std::map<AnswerId, CreditAnswer> rows_;  // as they are stored
  CreditLedger ledger_;
};

}  // namespace hankki
