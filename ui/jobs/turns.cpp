#include "ui/jobs/turns.h"

#include <algorithm>

namespace hankki {

bool Turns::take(QObject* who) {
  std::erase_if(waiting_, [](const auto& waits) { return waits.isNull(); });
  if (holder_ == who) return true;
  const auto place = std::find(waiting_.begin(), waiting_.end(), who);
  const bool next = waiting_.empty() || place == waiting_.begin();
  if (holder_ || !next) {
    if (place == waiting_.end()) waiting_.emplace_back(who);
    return false;
  }
  if (!waiting_.empty()) waiting_.erase(place);
  holder_ = who;
  return true;
}

void Turns::give(QObject* who) {
  const auto waited = std::erase(waiting_, who);
  const bool held = holder_ == who;
  if (held) holder_ = nullptr;
  if (held || waited > 0) emit freed();
}

}  // namespace hankki
