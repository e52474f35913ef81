// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/core_budget.h"

#include <QMetaObject>
#include <algorithm>

namespace hankki {

CoreBudget::CoreBudget(int cores, QObject* parent) : QObject(parent), cores_(std::max(1, cores)) {}

int CoreBudget::available() const {
  int taken = 0;
  for (const Share& share : shares_)
    if (share.who) taken += share.threads;
  return std::max(0, cores_ - taken);
}

bool CoreBudget::take(QObject* who, int threads) {
  std::erase_if(waiting_, [](const auto& waits) { return waits.isNull(); });
  std::erase_if(shares_, [](const Share& share) { return share.who.isNull(); });
  const auto is = [who](const QObject* other) { return other == who; };
  if (std::ranges::any_of(shares_, is, &Share::who)) return true;
  const int wanted = threads > 0 ? std::min(threads, cores_) : cores_;
  const auto place = std::ranges::find_if(waiting_, is);
  const bool next = place == waiting_.begin();  // also where nobody waits
  if (!next || wanted > available()) {
    if (place == waiting_.end()) waiting_.emplace_back(who);
    return false;
  }
  if (place != waiting_.end()) waiting_.erase(place);
  shares_.push_back({who, wanted});
  // What is left may suffice for the next one, who is told once this one has begun.
  if (!waiting_.empty() && available() > 0)
    QMetaObject::invokeMethod(this, &CoreBudget::freed, Qt::QueuedConnection);
  return true;
}

void CoreBudget::give(QObject* who) {
  const auto waited = std::erase(waiting_, who);
  const auto held = std::erase_if(shares_, [who](const Share& share) { return share.who == who; });
  if (held > 0 || waited > 0) emit freed();
}

}  // namespace hankki
