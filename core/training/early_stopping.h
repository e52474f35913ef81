// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>

namespace hankki {

/// When to stop, counted as RecBole counts: values rounded to 4 decimals, a tie is a gain, and
/// training stops at evaluation number patience + 1 in a row without gain. Patience 0 never stops.
class EarlyStopping {
 public:
  explicit EarlyStopping(std::int64_t patience) : patience_(patience) {}

  /// True where this evaluation is the best so far.
  bool observe(std::int64_t epoch, double value) {
    const double rounded = std::round(value * 1e4) / 1e4;
    const bool gain = best_epoch < 0 || rounded >= best_value;
    if (gain) {
      best_epoch = epoch;
      best_value = rounded;
      without_gain = 0;
    } else {
      ++without_gain;
    }
    return gain;
  }

  /// The epoch after which it stops where none before is the best; -1: none, or nothing observed.
  std::int64_t stops_after() const {
    return patience_ > 0 && best_epoch >= 0 ? best_epoch + patience_ + 1 : -1;
  }

  bool stop() const { return patience_ > 0 && without_gain > patience_; }

  std::int64_t best_epoch = -1;
  double best_value = 0;
  std::int64_t without_gain = 0;

 private:
  std::int64_t patience_;
};

}  // namespace hankki
