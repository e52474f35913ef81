// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/credit.h"

#include <algorithm>
#include <utility>

namespace hankki {

void CreditLedger::move(CreditAnswer& answer, std::size_t slot, SlotState to,
                        std::vector<CreditChange>& changes) {
  CreditSlot& moved = answer.shown[slot];
  if (moved.state == to) return;
  changes.push_back({answer.id, slot, moved.arm, moved.state, to});
  moved.state = to;
}

void CreditLedger::settle(CreditAnswer& answer, SlotState open_becomes,
                          std::vector<CreditChange>& changes) {
  for (std::size_t slot = 0; slot < answer.shown.size(); ++slot)
    if (answer.shown[slot].state == SlotState::Open) move(answer, slot, open_becomes, changes);
}

std::vector<CreditChange> CreditLedger::pass_time(Time now) {
  std::vector<CreditChange> changes;
  for (CreditAnswer& answer : answers_)
    if (!open(answer, now)) settle(answer, SlotState::Failure, changes);
  // The last answer is known for as long as there is no other one.
  std::erase_if(answers_, [&](const CreditAnswer& answer) {
    return !open(answer, now) && &answer != &answers_.back();
  });
  return changes;
}

std::vector<CreditChange> CreditLedger::answered(CreditAnswer answer, bool refines) {
  auto changes = pass_time(answer.at);
  if (!answers_.empty()) {
    CreditAnswer& last = answers_.back();
    last.replaced = true;
    last.refined = refines && open(last, answer.at) && answer.at - last.at <= rules_.refining;
    settle(last, last.refined ? SlotState::Refined : SlotState::Failure, changes);
    if (!open(last, answer.at)) answers_.pop_back();
  }
  answers_.push_back(std::move(answer));
  return changes;
}

std::vector<CreditChange> CreditLedger::judged(std::uint32_t recipe, bool success, Time now) {
  auto changes = pass_time(now);
  bool found = false;
  for (auto answer = answers_.rbegin(); answer != answers_.rend(); ++answer) {
    if (!open(*answer, now)) continue;
    const bool last = answer == answers_.rbegin();
    for (std::size_t i = 0; i < answer->shown.size(); ++i) {
      CreditSlot& slot = answer->shown[i];
      if (slot.recipe != recipe || (!last && !slot.followed)) continue;
      if (found) {  // a newer one follows it
        slot.followed = false;
        continue;
      }
      found = slot.followed = true;
      const SlotState without = !answer->replaced ? SlotState::Open
                                : answer->refined ? SlotState::Refined
                                                  : SlotState::Failure;
      move(*answer, i, success ? SlotState::Success : without, changes);
    }
  }
  return changes;
}

std::vector<CreditChange> CreditLedger::close() {
  std::vector<CreditChange> changes;
  for (CreditAnswer& answer : answers_) settle(answer, SlotState::Failure, changes);
  answers_.clear();
  return changes;
}

}  // namespace hankki
