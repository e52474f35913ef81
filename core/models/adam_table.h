#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/base/safetensors.h"
#include "core/kernels/adam.h"

namespace hankki {

/// A table of rows that Adam trains, with its moments: what an embedding model keeps and saves.
struct AdamTable {
  std::size_t rows = 0, width = 0;
  std::vector<float> weights, first, second;
  std::vector<std::int64_t> updated;

  /// All zero.
  void allocate(std::size_t row_count, std::size_t row_width);
  kernels::AdamRows view() { return {weights, first, second, updated, width}; }

  void save_weights(const std::string& name, TensorMap& tensors) const;
  void load_weights(const std::string& name, const TensorMap& tensors);
  /// Moments under "name.first", "name.second", "name.updated".
  void save_moments(const std::string& name, TensorMap& tensors) const;
  /// Throws Error where a row claims to have taken more than `step` steps.
  void load_moments(const std::string& name, const TensorMap& tensors, std::int64_t step);

 private:
  std::vector<std::int64_t> shape() const {
    return {static_cast<std::int64_t>(rows), static_cast<std::int64_t>(width)};
  }
};

/// The number of steps that an optimiser has taken, beside its tables' moments.
void save_step(std::int64_t step, TensorMap& tensors);
std::int64_t load_step(const TensorMap& tensors);

/// Normal values of this deviation; uniform ones in [-bound, bound).
void fill_normal(std::span<float> values, float deviation, RandomEngine engine);
void fill_uniform(std::span<float> values, float bound, RandomEngine engine);

}  // namespace hankki
