// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/time_left.h"

#include <algorithm>

namespace hankki {
namespace {
constexpr std::size_t kRemembered = 32;  // steps whose pace is taken for that of the rest
}

void TimeLeft::report(const Progress& progress, double now) {
  if (progress.total != total_ || (!steps_.empty() && progress.done < steps_.back().first)) {
    steps_.clear();
    total_ = progress.total;
    began_ = now;
  }
  if (total_ <= 0 || (!steps_.empty() && progress.done == steps_.back().first)) return;
  steps_.emplace_back(progress.done, now);
  if (steps_.size() > kRemembered) steps_.pop_front();
}

std::optional<double> TimeLeft::seconds(double now) const {
  if (steps_.size() < 2 || now - began_ < 1) return std::nullopt;
  const auto [first, start] = steps_.front();
  const auto [last, end] = steps_.back();
  const double pace = (end - start) / static_cast<double>(last - first);
  return std::max(0.0, static_cast<double>(total_ - last) * pace - (now - end));
}

}  // namespace hankki
