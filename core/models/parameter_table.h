// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/random.h"
#include "core/base/safetensors.h"
#include "core/base/zeroed.h"
#include "core/kernels/adam.h"

namespace hankki {

/// Rows of weights with Adam's moments, where Adam trains them.
struct ParameterTable {
  std::size_t rows = 0, width = 0;
  std::vector<float> weights;
  ZeroedVector<float> first, second;
  std::vector<std::int64_t> updated;

  void allocate(std::size_t row_count, std::size_t row_width);          ///< all zero
  void allocate_weights(std::size_t row_count, std::size_t row_width);  ///< without moments
  /// What that takes: weights, both moments, and the step of each row.
  static double bytes(double rows, double width) { return rows * (12 * width + 8); }
  kernels::AdamRows view() { return {weights, first, second, updated, width}; }
  std::span<const float> row(std::size_t index) const {
    return std::span(weights).subspan(index * width, width);
  }
  std::vector<std::int64_t> shape() const {
    return {static_cast<std::int64_t>(rows), static_cast<std::int64_t>(width)};
  }
};

/// Normal values of this deviation; uniform ones in [-bound, bound).
void fill_normal(std::span<float> values, float deviation, RandomEngine engine);
void fill_uniform(std::span<float> values, float bound, RandomEngine engine);

/// Xavier-normal, as torch gives an embedding: standard deviation sqrt(2 / (rows + width)).
void initialise_xavier(ParameterTable& table, RandomEngine engine);

/// Tables that one Adam trains, its step number among them, by the names that they are saved under.
/// The tables must outlive it and stay in place; tables without rows are skipped.
class ParameterSet {
 public:
  ParameterSet(kernels::AdamSettings settings, std::string prefix)
      : schedule(settings), prefix_(std::move(prefix)) {}

  void add(const std::string& name, ParameterTable& table) {
    tables_.emplace_back(prefix_ + name, &table);
  }

  void save_weights(TensorMap& tensors) const;
  void load_weights(const TensorMap& tensors);
  void save_optimiser(TensorMap& tensors) const;
  void load_optimiser(const TensorMap& tensors);

  /// Makes `step` the number of the step that is about to be taken.
  void begin_step() { schedule.extend_to(++step); }
  /// Brings every row up to `step`.
  void catch_up();

  kernels::AdamSchedule schedule;
  std::int64_t step = 0;  ///< steps taken

 private:
  std::string prefix_;
  std::vector<std::pair<std::string, ParameterTable*>> tables_;
};

}  // namespace hankki
