// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace hankki {

/// What a model is trained on, as far as its memory depends on it.
struct DataShape {
  std::int64_t users = 0, items = 0;
  std::int64_t interactions = 0;  ///< of the training part
  int threads = 1;
};

/// What a model takes in RAM beyond the data, in bytes; an estimate before anything is allocated,
/// so real numbers. Where it depends on more than the shape (how many links are found, how popular
/// the first item is) the formula says what it assumes.
struct ModelMemory {
  double weights = 0;   ///< what weights() shows; it is copied where the best epoch is kept
  double resident = 0;  ///< from begin() on: weights, moments, blocks of a batch
  double epoch = 0;     ///< on top while run_epoch() runs
  double scoring = 0;   ///< on top while score() runs, on each thread, beside the scores
};

inline constexpr double kFloatBytes = 4, kIndexBytes = 4, kOffsetBytes = 8;

/// A compressed sparse matrix of 0 and 1.
inline double sparse_bytes(double rows, double entries) {
  return kOffsetBytes * rows + kIndexBytes * entries;
}

}  // namespace hankki
