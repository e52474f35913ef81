// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/open_answers.h"

#include <algorithm>

namespace hankki {

OpenAnswers::OpenAnswers(Connection& connection, BatchPolicies& policies, std::string person,
                         const CreditRules& rules)
    : connection_(connection), policies_(policies), ledger_(rules) {
  std::vector<CreditAnswer> open;
  Rows rows = connection.run(
      fmt::format("{} WHERE person = ? AND open = 1 ORDER BY id", kSelectAnswers), person);
  while (rows.next()) {
    const StoredAnswer stored = stored_answer(rows, false);
    batches_[stored.logged.id] = stored.logged.batch;
    open.push_back(ledger_answer(stored));
    rows_[stored.logged.id] = open.back();
  }
  ledger_ = CreditLedger(rules, std::move(open));
}

CreditAnswer OpenAnswers::ledger_answer(const StoredAnswer& stored) {
  const LoggedAnswer& answer = stored.logged;
  CreditAnswer made{
      .id = answer.id, .at = answer.at, .replaced = answer.replaced, .refined = answer.refined};
  for (std::size_t i = 0; i < answer.recipes.size(); ++i) {
    const bool is_new = answer.states.empty();
    made.shown.push_back({numbers_.of(answer.recipes[i]), answer.arms[i],
                          is_new ? SlotState::Open : answer.states[i],
                          !is_new && stored.followed[i]});
  }
  return made;
}

void OpenAnswers::add(const LoggedAnswer& answer, bool refines) {
  batches_[answer.id] = answer.batch;
  const CreditAnswer added = ledger_answer({answer, {}});
  rows_[answer.id] = added;
  write(ledger_.answered(added, refines), answer.at);
}

std::size_t OpenAnswers::write(const std::vector<CreditChange>& changes, Time now) {
  for (const CreditChange& change : changes) {
    policies_.settle(batches_.at(change.answer), change, now);
    rows_.at(change.answer).shown[change.slot].state = change.after;
  }
  std::vector<AnswerId> closed;
  for (auto& [id, row] : rows_) {
    const auto& kept = ledger_.answers();
    const auto found = std::ranges::find(kept, id, &CreditAnswer::id);
    if (found == kept.end()) closed.push_back(id);
    if (found == kept.end() && !kept.empty()) row.replaced = true;
    if (found != kept.end()) row = *found;
    update_answer(connection_, row, found != kept.end());
  }
  for (const AnswerId id : closed) rows_.erase(id);
  return changes.size();
}

Credited OpenAnswers::credited(std::uint32_t recipe, Time now, const CreditRules& rules) const {
  for (const CreditAnswer& answer : ledger_.answers())
    for (const CreditSlot& slot : answer.shown)
      if (slot.recipe == recipe && slot.followed && slot.state == SlotState::Success &&
          slot.arm >= 0 && now < answer.at + rules.window)
        return {.answer = answer.id, .arm = slot.arm, .batch = batches_.at(answer.id)};
  return {};
}

}  // namespace hankki
